"""Lofts: counted floor, edges, roof over them; worked by hand and from published cases."""

import pytest

from tests.unit.houses import Frame, loft, one_room, roof, roof_window, stair, tiny_house, window
from tests.unit.measuring import INCH, inch, sq_ft, take
from tinydesigner.document.roofs import Dormer
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Inapplicable, Unknown
from tinydesigner.units.length import inches

ONE = Frame()
HOUSE = Model(tiny_house())


def loft_house(length, width, low_side, pitch, kind="shed", loft_length=None, **changes):
    """A loft at 80 in across a house, its ceiling ``low_side`` above it at the near wall."""
    return one_room(
        length,
        width,
        lofts=(loft(ONE, 0, loft_length or length, 0, width, floor_height=inches(80), **changes),),
        roof=roof(ONE, kind=kind, plate_height=inches(80 + low_side), pitch=pitch),
    )


def test_loft_exactly_on_three_limits():
    # 5 ft by 7 ft, 36 in at the low side: all 35 sq ft count
    design = loft_house(84, 60, 36, 0.25)
    assert sq_ft(design, "loft", "area_with_ceiling_at_least", height=36) == pytest.approx(35)
    assert inch(design, "loft", "least_dimension_with_ceiling_at_least", height=36) == pytest.approx(60)


def test_an_inch_lower_loses_four_inches_of_floor():
    # 1 in at 3:12 is 4 in: (60 - 4) x 84 = 32.67 sq ft
    design = loft_house(84, 60, 35, 0.25)
    assert sq_ft(design, "loft", "area_with_ceiling_at_least", height=36) == pytest.approx(32.667, abs=1e-3)
    assert sq_ft(design, "loft", "floor_area_with_ceiling_at_least", height=36) == pytest.approx(
        32.667, abs=1e-3
    )
    assert inch(design, "loft", "least_dimension_with_ceiling_at_least", height=36) == pytest.approx(56)
    assert inch(design, "loft", "least_dimension") == pytest.approx(60)
    assert take(design, "loft", "under_gable") is False


@pytest.mark.parametrize(("length", "strip"), [(60, 6.667), (96, 10.667)])
def test_fencl_loft_has_a_strip_of_sixteen_inches(length, strip):
    # peak 44 in, 12:12: 36 in is reached within 8 in of the ridge on both sides, 16 in by the loft's length
    design = loft_house(200, 84, 2, 1.0, "gable", length)
    assert inch(design, "loft", "ceiling_height_greatest") == pytest.approx(44)
    assert sq_ft(design, "loft", "area_with_ceiling_at_least", height=36) == pytest.approx(strip, abs=1e-3)
    assert inch(design, "loft", "least_dimension_with_ceiling_at_least", height=36) == pytest.approx(16)


def test_gifford_loft_reaches_no_three_feet_but_sixteen_inches():
    # peak 32 in, 12:12: nothing at 36 in; at 16 in a strip of 2 x 16 in
    design = loft_house(200, 60, 2, 1.0, "gable", 60)
    assert sq_ft(design, "loft", "area_with_ceiling_at_least", height=36) == 0.0
    assert inch(design, "loft", "least_dimension_with_ceiling_at_least", height=36) == 0.0
    assert sq_ft(design, "loft", "area_with_ceiling_at_least", height=16) == pytest.approx(32 * 60 / 144)


def test_share_above_is_strict():
    flat = {"ceiling": "flat", "ceiling_height": inches(84)}
    design = loft_house(84, 60, 90, 0.25, **flat)
    assert take(design, "loft", "share_with_ceiling_above", height=84 * INCH) == 0.0
    assert take(design, "loft", "share_with_ceiling_above", height=84 * INCH - 0.01) == pytest.approx(1.0)


def test_heights_of_the_test_house():
    # floor at 88, ceiling from 100 to 122.75
    assert inch(HOUSE, "loft", "ceiling_height_least") == pytest.approx(12)
    assert inch(HOUSE, "loft", "ceiling_height_greatest") == pytest.approx(34.75)
    assert inch(HOUSE, "loft", "ceiling_height_at_guard") == pytest.approx(34.75)
    assert inch(HOUSE, "loft", "floor_height") == pytest.approx(88)
    assert inch(HOUSE, "loft", "clear_height_below") == pytest.approx(82)
    assert sq_ft(HOUSE, "loft", "floor_area") == pytest.approx(96 * 91 / 144)
    # 16 in over 75 in of the width: (16 - 12) / 0.5 = 8 in lost at each wall
    assert sq_ft(HOUSE, "loft", "area_with_ceiling_at_least", height=16) == pytest.approx(96 * 75 / 144)
    # beneath are bath (60) and kitchen with living (96 + 117) of the same width
    assert take(HOUSE, "loft", "share_of_room_below") == pytest.approx(96 / (60 + 96 + 117))


def test_outline_beyond_the_walls_is_cut_at_their_inside_faces():
    design = tiny_house(lofts=(loft(ONE, -20, 96, -20, 120),))
    assert sq_ft(design, "loft", "floor_area") == pytest.approx(96 * 91 / 144)
    assert take(design, "loft", "open_sides") == 1


@pytest.mark.parametrize(
    ("corners", "sides"),
    [
        ((0, 96, 0, 91), 1),
        ((0, 277, 0, 91), 0),
        ((100, 180, 0, 91), 2),
        ((100, 180, 10, 91), 3),
        ((100, 180, 5, 80), 4),
    ],
)
def test_open_sides(corners, sides):
    design = tiny_house(lofts=(loft(ONE, *corners),))
    assert take(design, "loft", "open_sides") == sides


def test_an_l_shaped_loft_has_two_open_sides_and_its_narrow_leg_as_width():
    # 96 x 91 less a corner of 40 x 51: legs 56 and 40 in wide
    corners = ((0, 0), (96, 0), (96, 40), (56, 40), (56, 91), (0, 91))
    design = tiny_house(lofts=(loft(ONE, outline=tuple(ONE.point(*p) for p in corners)),))
    assert sq_ft(design, "loft", "floor_area") == pytest.approx((96 * 91 - 40 * 51) / 144)
    assert take(design, "loft", "open_sides") == 3
    assert inch(design, "loft", "least_dimension") == pytest.approx(40)


def test_guard_is_asked_for_where_a_side_is_open():
    value = take(HOUSE, "loft", "guard_height")
    assert isinstance(value, Unknown)
    assert value.missing == ("loft.guard_height",)
    assert inch(
        tiny_house(lofts=(loft(ONE, guard_height=inches(18)),)), "loft", "guard_height"
    ) == pytest.approx(18)
    closed = tiny_house(lofts=(loft(ONE, 0, 277),))
    assert isinstance(take(closed, "loft", "guard_height"), Inapplicable)
    assert isinstance(take(closed, "loft", "ceiling_height_at_guard"), Inapplicable)


def test_guard_height_follows_the_greatest_ceiling_along_the_edge():
    # the open edge along the near wall side only, at y = 30: the ceiling there is 100 + 15 - 88 = 27 in
    design = tiny_house(lofts=(loft(ONE, 0, 277, 0, 30),))
    assert inch(design, "loft", "ceiling_height_at_guard") == pytest.approx(27)


@pytest.mark.parametrize(
    ("changes", "gable", "slope"),
    [
        ({}, True, 0.5),
        ({"kind": "shed", "pitch": 1.0}, False, 1.0),
        ({"kind": "saltbox", "far_plate_height": inches(110)}, False, 0.5),
        ({"kind": "gambrel", "pitch": 1.5, "upper_pitch": 0.4, "break_inset": inches(20)}, False, 0.4),
    ],
)
def test_under_gable_and_slope(changes, gable, slope):
    design = tiny_house(roof=roof(ONE, **changes))
    assert take(design, "loft", "under_gable") is gable
    assert take(design, "loft", "roof_slope") == pytest.approx(slope)


@pytest.mark.parametrize(("kind", "gable", "slope"), [("shed", False, 0.1), ("gable", True, 0.5)])
def test_a_dormer_over_the_loft_counts_as_what_it_is(kind, gable, slope):
    pitch = {"shed": 0.1, "gable": 0.6}[kind]
    dormer = Dormer(
        id="d", kind=kind, offset=inches(50), width=inches(40), front_height=inches(112), pitch=pitch
    )
    design = tiny_house(roof=roof(ONE, dormers=(dormer,)))
    assert take(design, "loft", "under_gable") is gable
    assert take(design, "loft", "roof_slope") == pytest.approx(slope)


def test_a_loft_outside_the_house_is_unknown():
    design = tiny_house(lofts=(loft(ONE, 400, 500),), fixtures=())
    for name in ("floor_area", "ceiling_height_least", "under_gable", "share_of_room_below"):
        value = take(design, "loft", name)
        assert isinstance(value, Unknown)
        assert value.missing == ("loft.outline",)


def test_access_of_a_loft():
    assert take(HOUSE, "loft", "access_kind") == "stair"
    both = tiny_house(accesses=(stair(ONE, id="l", kind="ladder"), stair(ONE)))
    assert take(both, "loft", "access_kind") == "stair"
    none = tiny_house(accesses=())
    assert take(none, "loft", "has_access") is False
    assert isinstance(take(none, "loft", "access_kind"), Inapplicable)


def test_escape_of_a_loft_is_above_its_own_floor():
    sized = {"net_clear_width": inches(28), "net_clear_height": inches(30)}
    design = tiny_house(
        openings=(window("w", "west", 45, sill=inches(88 + 44), operation="casement", loft="loft", **sized),)
    )
    assert inch(design, "loft", "escape_sill_height") == pytest.approx(44)
    assert sq_ft(design, "loft", "escape_net_clear_area") == pytest.approx(5.833, abs=1e-3)
    assert take(design, "bath", "has_escape_opening") is False


def test_escape_roof_window_over_the_loft():
    # middle at y = 30: ceiling 115 in; 30 in clear: bottom 15 * 0.5 / sqrt(1.25) = 6.708 in lower
    hole = roof_window(
        ONE, 50, 30, operation="escape", net_clear_width=inches(30), net_clear_height=inches(30), escape=True
    )
    design = tiny_house(openings=(hole,))
    assert inch(design, "loft", "escape_sill_height") == pytest.approx(115 - 6.7082 - 88, abs=1e-3)
    assert take(design, "skylight", "serves_use") == "sleeping"
    # over the living room it serves that
    assert take(tiny_house(openings=(roof_window(ONE, 200, 30),)), "skylight", "serves_use") == "living"
