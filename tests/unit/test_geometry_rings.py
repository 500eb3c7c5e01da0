"""Rings: areas and clipping worked by hand."""

import pytest

from tinydesigner.geometry import rings
from tinydesigner.geometry.parts import convex_parts
from tinydesigner.geometry.shapes import Region

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
# An L: 10 x 10 less the upper right 6 x 4.
ELL = ((0.0, 0.0), (10.0, 0.0), (10.0, 6.0), (4.0, 6.0), (4.0, 10.0), (0.0, 10.0))


def test_area_is_signed():
    assert rings.area(SQUARE) == 100
    assert rings.area(SQUARE[::-1]) == -100
    assert rings.area(rings.ccw(SQUARE[::-1])) == 100


def test_area_of_an_ell():
    assert rings.area(ELL) == 100 - 6 * 4


def test_perimeter_and_bounds():
    assert rings.perimeter(ELL) == 40  # an L has the perimeter of its bounding square
    assert rings.bounds(ELL) == (0, 0, 10, 10)


def test_centroid_of_an_ell():
    # 100 at (5, 5) less 24 at (7, 8): x = (500 - 168) / 76, y = (500 - 192) / 76
    x, y = rings.centroid(ELL)
    assert (x, y) == pytest.approx((332 / 76, 308 / 76))


def test_clip_square_on_its_diagonal():
    # keep x >= y: the lower right triangle
    assert rings.area(rings.clip_halfplane(SQUARE, 1, -1, 0)) == 50


def test_clip_keeps_all_or_nothing():
    assert rings.clip_halfplane(SQUARE, 1, 0, 0) == SQUARE
    assert rings.clip_halfplane(SQUARE, 1, 0, -11) == ()


def test_clip_to_an_edge_has_no_area():
    assert rings.area(rings.clip_halfplane(SQUARE, 1, 0, -10)) == 0


def test_clip_convex_overlap():
    moved = tuple((x + 4, y + 7) for x, y in SQUARE)
    assert rings.area(rings.clip_convex(SQUARE, moved)) == 6 * 3


def test_cut_away_leaves_the_rest():
    hole = ((2.0, 2.0), (5.0, 2.0), (5.0, 5.0), (2.0, 5.0))
    left = rings.cut_away(SQUARE, hole)
    assert sum(map(rings.area, left)) == pytest.approx(91)
    assert all(rings.is_convex(part) for part in left)


def test_contains_with_border_and_tolerance():
    assert rings.contains(ELL, (2, 9))
    assert not rings.contains(ELL, (7, 8))
    assert rings.contains(ELL, (10.0005, 3))
    assert not rings.contains(ELL, (10.0015, 3))


def test_convex_or_not():
    assert rings.is_convex(SQUARE)
    assert not rings.is_convex(ELL)


def test_simple_or_not():
    assert rings.is_simple(ELL)
    assert not rings.is_simple(((0, 0), (10, 10), (10, 0), (0, 10)))
    assert not rings.is_simple(((0, 0), (10, 0), (5, 0), (5, 5)))


def test_clean_drops_straight_and_double_vertices_and_orders():
    rough = ((10.0, 10.0), (10.0, 10.0), (5.0, 10.0), (0.0, 10.0), (0.0, 0.0), (10.0, 0.0), (10.0, 4.0))
    assert rings.clean(rough) == SQUARE
    assert rings.clean(rough[::-1]) == SQUARE


def test_clean_of_a_line_is_nothing():
    assert rings.clean(((0, 0), (5, 0), (10, 0))) == ()


def test_clean_removes_a_spike():
    assert rings.clean((*SQUARE[:2], (20.0, 0.0), (10.0, 0.0), *SQUARE[2:])) == SQUARE


def test_convex_hull_of_an_ell():
    # the notch's corner (4, 6) drops out
    assert set(rings.convex_hull(ELL)) == set(ELL) - {(4.0, 6.0)}


def test_convex_parts_of_an_ell_are_two_rectangles():
    parts = convex_parts(Region.of(ELL))
    assert sorted(map(rings.area, parts)) in ([16, 60], [36, 40])


def test_convex_parts_leave_the_hole_out():
    hole = ((2.0, 2.0), (5.0, 2.0), (5.0, 5.0), (2.0, 5.0))
    parts = convex_parts(Region(((SQUARE, (hole,)),)))
    assert sum(map(rings.area, parts)) == pytest.approx(91)
