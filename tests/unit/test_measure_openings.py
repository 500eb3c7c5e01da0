"""Openings: sizes, light, air, escape; and what rooms make of them."""

import pytest

from tests.unit.houses import LENGTH, Frame, door, one_room, roof_window, tiny_house, window
from tests.unit.measuring import INCH, inch, sq_ft, take
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Inapplicable, Unknown
from tinydesigner.units.length import inches

HOUSE = Model(tiny_house())
ONE = Frame()


def clear(width, height):
    return {"net_clear_width": inches(width), "net_clear_height": inches(height)}


def room_with(*openings, **changes):
    return one_room(140, 120, openings=openings, **changes)


@pytest.mark.parametrize(
    ("operation", "share"),
    [("fixed", 0), ("casement", 1), ("awning", 1), ("hopper", 1), ("single_hung", 0.5), ("slider", 0.5)],
)
def test_glass_is_what_the_frame_leaves_and_opens_by_operation(operation, share):
    # 36 x 48 with 2 in of frame: 32 x 44
    design = room_with(window("w", "north", 60, operation=operation))
    assert take(design, "w", "glazing_area") == pytest.approx(32 * 44 * INCH**2)
    assert take(design, "w", "ventilation_area") == pytest.approx(32 * 44 * INCH**2 * share)


def test_a_stated_clear_opening_counts_as_it_is_unless_nothing_opens():
    design = room_with(
        window("w", "north", 60, operation="slider", **clear(15, 44)),
        window("f", "south", 60, **clear(15, 44)),
    )
    assert take(design, "w", "ventilation_area") == pytest.approx(15 * 44 * INCH**2)
    assert take(design, "f", "ventilation_area") == 0.0


def test_eight_and_four_percent_exactly():
    # 70 sq ft: 120 x 84 in; 28.8 x 28 in behind 2 in of frame, hung: half opens
    glass = window("w", "north", 60, 32.8, 32, operation="double_hung")
    design = one_room(120, 84, openings=(glass,))
    assert take(design, "room", "glazing_share") == pytest.approx(0.08)
    assert take(design, "room", "ventilation_share") == pytest.approx(0.04)


def test_the_open_plan_counts_as_one_space():
    # glass: entrance half of 36 x 80, living 32 x 44, kitchen 32 x 26, loft 32 x 20
    glass = 0.5 * 36 * 80 + 32 * 44 + 32 * 26 + 32 * 20
    for room in ("kitchen", "living"):
        assert take(HOUSE, room, "glazing_area") == pytest.approx(glass * INCH**2)
        # kitchen and living, and the loft that is open to the kitchen
        assert sq_ft(HOUSE, room, "joined_floor_area") == pytest.approx((96 + 117 + 96) * 91 / 144)
    # the bath has a window of 14 x 14 in glass, and its door leads inside
    assert take(HOUSE, "bath", "glazing_area") == pytest.approx(14 * 14 * INCH**2)
    # entrance 33 x 80 clear, casements whole, kitchen half
    air = 33 * 80 + 32 * 44 + 32 * 26 / 2 + 32 * 20
    assert take(HOUSE, "living", "ventilation_area") == pytest.approx(air * INCH**2)


def test_venting_skylight_is_unknown_until_its_clear_opening_is_stated():
    unsaid = take(room_with(roof_window(ONE, 60, 60, operation="venting")), "room", "ventilation_area")
    assert isinstance(unsaid, Unknown)
    assert unsaid.missing == ("skylight.net_clear_width", "skylight.net_clear_height")
    said = room_with(roof_window(ONE, 60, 60, operation="venting", **clear(20, 3)))
    assert take(said, "room", "ventilation_area") == pytest.approx(60 * INCH**2)
    fixed = room_with(roof_window(ONE, 60, 60))
    assert take(fixed, "room", "ventilation_area") == 0.0
    assert take(fixed, "room", "glazing_area") == pytest.approx(20 * 36 * INCH**2)


def test_which_openings_lead_outdoors():
    assert take(HOUSE, "entrance", "exterior") is True
    assert take(HOUSE, "bath-door", "exterior") is False
    assert take(HOUSE, "living-window", "exterior") is True
    # an interior window gives no light from outdoors
    design = tiny_house(openings=(window("w", "partition", 45, operation="casement"),))
    assert take(design, "w", "exterior") is False
    assert take(design, "bath", "glazing_area") == 0.0


def test_a_wall_that_encloses_nothing_is_what_it_is_marked():
    design = room_with(window("w", "south", 60))
    alone = design.evolve(walls=design.walls[:1], rooms=())
    assert take(alone, "w", "exterior") is True
    assert isinstance(take(alone, "w", "serves_use"), Unknown)


def test_uses_that_openings_serve():
    assert take(HOUSE, "entrance", "serves_use") == "living"
    assert take(HOUSE, "bath-door", "serves_use") == "bathroom"
    assert take(HOUSE, "loft-window", "serves_use") == "sleeping"
    assert take(HOUSE, "kitchen-window", "serves_use") == "kitchen"


def test_the_entrance_is_the_widest_hinged_door_outdoors():
    doors = (
        door("slider", "north", 60, 60, operation="sliding"),
        door("narrow", "south", 40, 30),
        door("wide", "south", 100, 34),
    )
    design = room_with(*doors)
    assert [take(design, d.id, "is_entrance") for d in doors] == [False, False, True]
    assert take(room_with(doors[0]), "slider", "is_entrance") is True


def test_clear_width_of_a_door_is_stated_or_unknown():
    assert inch(HOUSE, "entrance", "clear_width") == pytest.approx(33)
    value = take(HOUSE, "bath-door", "clear_width")
    assert isinstance(value, Unknown)
    assert value.missing == ("bath-door.clear_width",)
    assert isinstance(take(HOUSE, "living-window", "clear_width"), Inapplicable)
    assert sq_ft(HOUSE, "entrance", "net_clear_area") == pytest.approx(33 * 80 / 144)


@pytest.mark.parametrize(
    ("width", "height", "area"), [(28, 30, 5.8333), (35, 24, 5.8333), (34.2, 24, 5.7), (34, 24, 5.6667)]
)
def test_published_escape_windows(width, height, area):
    sized = window(
        "w", "north", 60, 40, 60, sill=inches(44), operation="casement", escape=True, **clear(width, height)
    )
    design = room_with(sized, use="sleeping")
    assert sq_ft(design, "room", "escape_net_clear_area") == pytest.approx(area, abs=1e-4)
    assert inch(design, "room", "escape_net_clear_width") == pytest.approx(width)
    assert inch(design, "room", "escape_net_clear_height") == pytest.approx(height)
    assert inch(design, "room", "escape_sill_height") == pytest.approx(44)


def test_the_marked_opening_is_judged_even_if_smaller():
    small = window("small", "north", 40, operation="casement", escape=True, **clear(20, 24))
    large = window("large", "north", 100, operation="casement", **clear(30, 40))
    assert sq_ft(room_with(small, large), "room", "escape_net_clear_area") == pytest.approx(20 * 24 / 144)
    unmarked = window("small", "north", 40, operation="casement", **clear(20, 24))
    assert sq_ft(room_with(unmarked, large), "room", "escape_net_clear_area") == pytest.approx(30 * 40 / 144)


def test_unknown_sizes_are_asked_for_and_never_passed():
    value = take(room_with(window("w", "north", 60, operation="slider")), "room", "escape_net_clear_area")
    assert isinstance(value, Unknown)
    assert value.missing == ("w.net_clear_width", "w.net_clear_height")
    half = window("w", "north", 60, operation="slider", net_clear_height=inches(40))
    assert take(room_with(half), "room", "escape_net_clear_width").missing == ("w.net_clear_width",)


def test_what_cannot_be_an_escape():
    fixed = window("w", "north", 60, escape=True, **clear(30, 40))
    pocket = door("d", "south", 60, operation="pocket", clear_width=inches(34))
    design = room_with(fixed, pocket)
    assert take(design, "room", "has_escape_opening") is False
    assert isinstance(take(design, "room", "escape_net_clear_area"), Inapplicable)


def test_a_door_outdoors_is_an_escape_from_its_own_room_only():
    assert inch(HOUSE, "living", "escape_sill_height") == 0.0
    assert sq_ft(HOUSE, "living", "escape_net_clear_area") == pytest.approx(33 * 80 / 144)
    assert inch(HOUSE, "kitchen", "escape_sill_height") == pytest.approx(42)


@pytest.mark.parametrize(("sill", "grade"), [(24, True), (24.01, False)])
def test_grade_floor_opening_is_within_44_inches_of_the_ground(sill, grade):
    # floor 20 in above grade: 24 + 20 = 44
    design = room_with(window("w", "north", 60, sill=inches(sill), operation="casement"))
    assert take(design, "w", "grade_floor") is grade
    assert take(design, "room", "escape_grade_floor") is grade


def test_height_above_grade_is_sill_and_floor():
    # floor 20 in above grade: 52 + 20 = 72
    design = room_with(window("w", "north", 60, sill=inches(52), operation="casement"))
    assert inch(design, "w", "height_above_grade") == pytest.approx(72)


def test_offset_runs_from_the_start_of_the_wall():
    # the north wall runs from x = 277 back: offset 57 is at x = 220, in the living room
    [line] = HOUSE.view("living-window").witness("opening.width").lines
    assert {round(x / INCH, 6) for x, _ in line} == {220 - 18, 220 + 18}
    assert LENGTH - 220 == 57


def test_house_glass():
    glass = 0.5 * 36 * 80 + 32 * 44 + 32 * 26 + 32 * 20 + 14 * 14
    assert take(HOUSE, "house", "glazing_area") == pytest.approx(glass * INCH**2)
    assert take(HOUSE, "house", "exterior_door_count") == 1
    assert take(HOUSE, "house", "has_door_outside") is True
