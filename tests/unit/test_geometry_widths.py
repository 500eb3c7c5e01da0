"""Least widths worked by hand, in inches; both sides of the jog's boundary."""

from math import hypot

import pytest

from tinydesigner.geometry.regions import difference
from tinydesigner.geometry.segments import unit
from tinydesigner.geometry.shapes import Region
from tinydesigner.geometry.widths import least_width, least_width_region

IN = 25.4


def ring(*points):
    return tuple((x * IN, y * IN) for x, y in points)


def inches(points):
    width, (start, end) = least_width(points)
    assert hypot(end[0] - start[0], end[1] - start[1]) == pytest.approx(width)
    return width / IN


def test_rectangle_is_its_shorter_side_and_shows_it_in_the_middle():
    width, witness = least_width(ring((0, 0), (120, 0), (120, 84), (0, 84)))
    assert width == pytest.approx(84 * IN)
    assert {round(x / IN, 6) for x, _ in witness} == {60}


@pytest.mark.parametrize("degrees", [10.0, 45.0, 90.0, 137.0])
def test_turned_rectangle_is_as_wide(degrees):
    c, s = unit(degrees)
    room = ring((0, 0), (120, 0), (120, 84), (0, 84))
    assert inches(tuple((x * c - y * s, x * s + y * c) for x, y in room)) == pytest.approx(84)


def test_triangle_is_its_least_altitude():
    # 60-80-100: altitude on the 100 side = 60 x 80 / 100
    assert inches(ring((0, 0), (60, 0), (0, 80))) == pytest.approx(48)


def test_trapezoid_is_measured_square_to_its_slanted_wall():
    # 84 in at one end, 60 at the other, 120 long. The slanted wall runs (120, -24); the corner (0, 0) lies
    # 84 x 120 / hypot(120, 24) = 82.37 from it, less than 84 and than 120.
    assert inches(ring((0, 0), (120, 0), (120, 60), (0, 84))) == pytest.approx(84 * 120 / hypot(120, 24))


def test_narrow_leg_of_an_ell_fails_the_room():
    assert inches(ring((0, 0), (120, 0), (120, 60), (96, 60), (96, 144), (0, 144))) == pytest.approx(60)


def test_wide_ell_is_its_narrower_leg():
    assert inches(ring((0, 0), (200, 0), (200, 90), (84, 90), (84, 200), (0, 200))) == pytest.approx(84)


def test_closet_that_bumps_in_leaves_its_clear_width():
    # 84 wide; a closet 24 deep and 48 long leaves 60, and 120 - 88 = 32 between closet and end wall
    room = ring((0, 0), (40, 0), (40, 24), (88, 24), (88, 0), (240, 0), (240, 84), (0, 84))
    assert inches(room) == pytest.approx(40)
    beside = ring((0, 24), (48, 24), (48, 0), (240, 0), (240, 84), (0, 84))
    assert inches(beside) == pytest.approx(60)


def test_alcove_counts_as_a_narrow_part():
    assert inches(
        ring((0, 0), (120, 0), (120, 84), (80, 84), (80, 108), (44, 108), (44, 84), (0, 84))
    ) == pytest.approx(36)


def test_chase_below_six_inches_is_no_part_of_the_room():
    chase = 5.99
    room = ring((0, 0), (120 - chase, 0), (120 - chase, chase), (120, chase), (120, 84), (0, 84))
    assert inches(room) == pytest.approx(84)


def test_jog_of_six_inches_counts():
    room = ring((0, 0), (114, 0), (114, 6), (120, 6), (120, 84), (0, 84))
    assert inches(room) == pytest.approx(78)


def test_shallow_but_long_jog_counts():
    room = ring((0, 0), (60, 0), (60, 1), (120, 1), (120, 84), (0, 84))
    assert inches(room) == pytest.approx(83)


def test_tee_is_its_stem():
    room = ring((0, 0), (150, 0), (150, 80), (110, 80), (110, 200), (40, 200), (40, 80), (0, 80))
    assert inches(room) == pytest.approx(70)


def test_island_narrows_the_room():
    room = Region.of(ring((0, 0), (200, 0), (200, 150), (0, 150)))
    island = Region.of(ring((60, 50), (100, 50), (100, 90), (60, 90)))
    width, _ = least_width_region(difference(room, island))
    assert width / IN == pytest.approx(50)


def test_region_in_parts_is_measured_by_its_largest():
    large, small = ring((0, 0), (100, 0), (100, 70), (0, 70)), ring((200, 0), (210, 0), (210, 10), (200, 10))
    width, _ = least_width_region(Region(((large, ()), (small, ()))))
    assert width / IN == pytest.approx(70)


def test_nothing_has_no_width():
    with pytest.raises(ValueError, match="nothing is enclosed"):
        least_width_region(Region())
    with pytest.raises(ValueError, match="nothing is enclosed"):
        least_width(((0, 0), (5, 0), (9, 0)))


def test_dart_without_facing_walls_is_its_hull():
    # an arrowhead pointing up, its notch below: no two walls face each other, the hull is the triangle
    # (0, 0) (120, 0) (60, 80): least altitude 120 x 80 / 100 = 96, more than 80 on the base
    assert inches(ring((0, 0), (60, 20), (120, 0), (60, 80))) == pytest.approx(80)
