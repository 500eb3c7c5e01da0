"""Fixtures: clear floor before and beside them, headroom, and what overlaps."""

import math

import pytest

from tests.unit.houses import WIDTH, Frame, door, fixture, fixtures, one_room, roof, tiny_house
from tests.unit.measuring import INCH, inch, sq_ft, take
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Inapplicable, Unknown
from tinydesigner.units.length import inches

HOUSE = Model(tiny_house())
ONE = Frame()
TOILET, LAV, COUNTER = (18, 28, 30), (20, 18, 34), (60, 24, 36)


def bath(*pieces, frame=ONE, openings=(), **changes):
    """A bathroom 60 in by 96 in, with a roof: plates 76, 6:12 along its length."""
    return one_room(
        60,
        96,
        frame,
        "bathroom",
        fixtures=pieces,
        openings=openings,
        roof=roof(frame, plate_height=inches(76)),
        **changes,
    )


def at(kind, x, y, size, turn=0, id=None, frame=ONE, **changes):
    return fixture(frame, id or kind, kind, x, y, size, turn, **changes)


def test_the_test_houses_bath():
    # toilet front at 77 - 14 = 63, shower front at 36; centrelines at 15 and 45, partition at 60
    assert inch(HOUSE, "toilet", "front_clearance") == pytest.approx(27)
    assert inch(HOUSE, "toilet", "side_clearance") == pytest.approx(15)
    assert inch(HOUSE, "toilet", "centre_spacing") == pytest.approx(30)
    assert inch(HOUSE, "lavatory", "side_clearance") == pytest.approx(15)
    assert inch(HOUSE, "toilet", "headroom_over") == pytest.approx(82)


def test_a_door_leaf_that_swings_in_stands_in_the_way():
    # hinge at (60, 31), leaf 28: at the lavatory's right side x = 55 the arc is at 31 + sqrt(28^2 - 5^2)
    reach = 31 + math.sqrt(28**2 - 5**2)
    assert inch(HOUSE, "lavatory", "front_clearance") == pytest.approx(73 - reach, abs=1e-3)
    # swinging the other way it does not: next is the shower, whose corner (36, 36) reaches under x = 35 to 55
    outward = door("bath-door", "partition", 45, 28, swings_left=False)
    design = tiny_house(openings=(outward,))
    assert inch(design, "lavatory", "front_clearance") == pytest.approx(37)
    # hinged at the other end the leaf stands along y = 59
    other = tiny_house(openings=(door("bath-door", "partition", 45, 28, hinge_at_end=True),))
    assert inch(other, "lavatory", "front_clearance") == pytest.approx(73 - 59, abs=1e-3)


@pytest.mark.parametrize("operation", ["sliding", "pocket", "bifold", "cased"])
def test_doors_without_a_swinging_leaf_are_in_the_wall(operation):
    design = tiny_house(openings=(door("bath-door", "partition", 45, 28, operation=operation),))
    assert inch(design, "lavatory", "front_clearance") == pytest.approx(37)


@pytest.mark.parametrize(("gap", "expected"), [(21, 21), (20.99, 20.99), (0, 0)])
def test_front_clearance_to_a_wall_and_to_a_piece(gap, expected):
    wall = bath(at("toilet", 30, 14 + gap, TOILET))
    assert inch(wall, "toilet", "front_clearance") == pytest.approx(expected, abs=1e-3)
    piece = bath(at("toilet", 30, 82, TOILET), at("storage", 30, 68 - gap - 10, (20, 20, 40)))
    assert inch(piece, "toilet", "front_clearance") == pytest.approx(expected, abs=1e-3)


def test_a_piece_beside_the_strip_or_above_30_inches_is_not_in_the_way():
    beside = at("storage", 30 + 9 + 10, 30, (20, 20, 40))  # touches the strip's edge at x = 39
    assert inch(bath(at("toilet", 30, 82, TOILET), beside), "toilet", "front_clearance") == pytest.approx(68)
    shelf = at("storage", 30, 30, (20, 20, 10), elevation=inches(30))
    assert inch(bath(at("toilet", 30, 82, TOILET), shelf), "toilet", "front_clearance") == pytest.approx(68)
    low = at("storage", 30, 30, (20, 20, 10), elevation=inches(29.9))
    assert inch(bath(at("toilet", 30, 82, TOILET), low), "toilet", "front_clearance") == pytest.approx(28)


@pytest.mark.parametrize("degrees", [0, 17, 90, 211.3])
def test_clearances_in_a_turned_house_with_a_turned_piece(degrees):
    frame = Frame(degrees, 100, -40)
    # turned 90: back to the west wall x = 0, front looks to +x: 32 in; centreline 18 in from the south
    design = bath(at("toilet", 14, 18, TOILET, 90, frame=frame), frame=frame)
    assert inch(design, "toilet", "front_clearance") == pytest.approx(32, abs=1e-3)
    assert inch(design, "toilet", "side_clearance") == pytest.approx(18, abs=1e-3)


def test_a_piece_turned_by_45_degrees_ahead():
    # a square of 20 turned 45 stands with a corner 14.142 in before its middle
    design = bath(at("toilet", 30, 82, TOILET), at("storage", 30, 30, (20, 20, 40), 45))
    assert inch(design, "toilet", "front_clearance") == pytest.approx(68 - 30 - 200**0.5, abs=1e-3)


@pytest.mark.parametrize(("x", "expected"), [(15, 15), (14.9, 14.9), (45, 15), (30, 30)])
def test_side_clearance_is_the_lesser_side(x, expected):
    assert inch(bath(at("toilet", x, 82, TOILET)), "toilet", "side_clearance") == pytest.approx(expected)


def test_a_vanity_is_no_obstacle_to_its_own_lavatory_but_to_the_toilet():
    # vanity 30 wide from x = 30, 21 deep from the back: its front at 75, the lavatory's own at 78.5
    pieces = (
        at("toilet", 14, 82, TOILET),
        at("cabinet", 45, 85.5, (30, 21, 34)),
        at("lavatory", 45, 86.5, (18, 16, 34)),
    )
    design = bath(*pieces)
    assert inch(design, "lavatory", "front_clearance") == pytest.approx(75)
    assert inch(design, "lavatory", "side_clearance") == pytest.approx(15)
    assert inch(design, "toilet", "side_clearance") == pytest.approx(14)
    assert inch(design, "cabinet", "front_clearance") == pytest.approx(75)
    assert take(design, "lavatory", "overlaps") is False


def test_spacing_of_fixtures_facing_alike_and_square_to_each_other():
    alike = bath(at("toilet", 15, 82, TOILET), at("lavatory", 44, 87, LAV))
    assert inch(alike, "toilet", "centre_spacing") == pytest.approx(29)
    # turned to the east wall: straight distance of (15, 82) and (51, 75) is sqrt(36^2 + 7^2)
    square = bath(at("toilet", 15, 82, TOILET), at("lavatory", 51, 75, LAV, 270))
    assert inch(square, "toilet", "centre_spacing") == pytest.approx(math.hypot(36, 7))
    assert isinstance(take(bath(at("toilet", 15, 82, TOILET)), "toilet", "centre_spacing"), Inapplicable)


def test_headroom_under_the_slope():
    # plates 76 along y = 0 and 96, ridge at 48: 100. Toilet footprint y 68 to 96, lowest 76
    design = bath(at("toilet", 30, 82, TOILET))
    assert inch(design, "toilet", "headroom_over") == pytest.approx(76)
    # zone y 47 to 68: lowest at 68: 76 + 28 / 2 = 90; the middle at 57.5: 76 + 38.5 / 2 = 95.25
    assert inch(design, "toilet", "headroom_front") == pytest.approx(90)
    assert inch(design, "toilet", "headroom_front_centre") == pytest.approx(95.25)


def test_showerhead_headroom_is_over_30_inches_at_the_back():
    # back at the south wall: patch y 0 to 30: lowest 76; turned to look north from the wall
    south = bath(at("shower", 18, 18, (36, 36, 78), 180))
    assert inch(south, "shower", "showerhead_headroom") == pytest.approx(76)
    # back at the west wall, middle of the stall at y = 30: patch y 15 to 45: 76 + 7.5
    west = bath(at("shower", 18, 30, (36, 36, 78), 90))
    assert inch(west, "shower", "showerhead_headroom") == pytest.approx(83.5)
    assert isinstance(take(bath(at("toilet", 30, 82, TOILET)), "toilet", "showerhead_headroom"), Inapplicable)


def test_inside_sizes():
    assert sq_ft(HOUSE, "shower", "inside_area") == pytest.approx(34 * 32 / 144)
    assert inch(HOUSE, "shower", "inside_least_dimension") == pytest.approx(32)
    plain = bath(at("shower", 18, 18, (30, 30, 78)))
    assert take(plain, "shower", "inside_area") == pytest.approx(900 * INCH**2)


@pytest.mark.parametrize(
    ("first", "second", "overlaps"),
    [
        (("toilet", 15, 82, TOILET), ("storage", 15 + 9 + 10, 80, (20, 20, 40)), False),  # touch at x = 24
        (("toilet", 15, 82, TOILET), ("storage", 33.99, 80, (20, 20, 40)), True),
        (("storage", 30, 50, (20, 20, 40)), ("chair", 30, 50 + 20.1, (20, 20, 40)), False),
        (("table", 30, 50, (40, 30, 30)), ("chair", 30, 40, (18, 18, 34)), False),
        (("counter", 30, 84, COUNTER), ("kitchen_sink", 30, 84, (30, 20, 36)), False),
        (("counter", 30, 84, COUNTER), ("toilet", 30, 82, TOILET), True),
    ],
)
def test_overlaps_of_pieces(first, second, overlaps):
    design = bath(at(*first), at(*second))
    assert take(design, first[0], "overlaps") is overlaps
    assert take(design, second[0], "overlaps") is overlaps


def test_overlaps_with_walls_and_above_each_other():
    assert take(bath(at("toilet", 9, 82, TOILET)), "toilet", "overlaps") is False  # side at x = 0
    assert take(bath(at("toilet", 8.9, 82, TOILET)), "toilet", "overlaps") is True
    shelf = at("storage", 30, 84, (60, 12, 30), elevation=inches(54))
    assert take(bath(at("counter", 30, 84, COUNTER), shelf), "storage", "overlaps") is False


def test_outside_every_room_nothing_is_known():
    design = bath(at("tank", 300, 20, (20, 20, 20)))
    for name in (
        "front_clearance",
        "side_clearance",
        "overlaps",
        "room_use",
        "headroom_over",
        "centre_spacing",
    ):
        value = take(design, "tank", name)
        assert isinstance(value, Unknown)
        assert value.missing == ("tank.at",)


def test_on_a_loft_headroom_is_above_its_floor():
    # the bed lies from y = 15.5: ceiling 100 + 15.5 / 2 less the floor at 88
    assert inch(HOUSE, "bed", "headroom_over") == pytest.approx(12 + 15.5 / 2)
    assert take(HOUSE, "bed", "room_use") == "sleeping"
    assert inch(HOUSE, "bed", "front_clearance") == pytest.approx(15.5)


def test_no_roof_no_headroom():
    value = take(one_room(60, 96, fixtures=(at("toilet", 30, 82, TOILET),)), "toilet", "headroom_over")
    assert isinstance(value, Unknown)
    assert value.missing == ("design.roof",)


def test_clear_floor_reaches_through_an_open_divider():
    # fridge front at y = 65, nothing ahead but the south wall; the counter's strip is clear to the wall too
    assert inch(HOUSE, "fridge", "front_clearance") == pytest.approx(65)
    # a sofa in the living room is in the way of a piece in the kitchen looking to it
    pieces = (
        *fixtures(ONE),
        at("storage", 150, 20, (30, 20, 40), 90, id="shelf"),
        at("sofa", 200, 20, (60, 30, 30), 270),
    )
    design = tiny_house(fixtures=pieces)
    assert inch(design, "shelf", "front_clearance") == pytest.approx((200 - 15) - (150 + 10))
    assert WIDTH == 91


def test_the_arc_of_a_leaf_seen_askew():
    # hinge (20, 0), leaf 28 sweeping to the north-east; a piece on its diagonal, turned to face the
    # hinge: its front is sqrt(2) 60 - 10 away from the hinge, the arc 28
    design = one_room(
        200,
        150,
        openings=(door("d", "south", 34, 28),),
        fixtures=(at("toilet", 80, 60, (18, 20, 30), 315),),
    )
    assert inch(design, "toilet", "front_clearance") == pytest.approx(2**0.5 * 60 - 10 - 28, abs=1e-4)
