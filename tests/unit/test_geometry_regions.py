"""Regions: set operations worked by hand, mm."""

import pytest

from tinydesigner.geometry import regions
from tinydesigner.geometry.shapes import Region


def box(x: float, y: float, width: float, depth: float) -> Region:
    return Region.of(((x, y), (x + width, y), (x + width, y + depth), (x, y + depth)))


def test_union_joins_touching_boxes():
    joined = regions.union(box(0, 0, 10, 10), box(10, 0, 10, 10))
    assert joined == box(0, 0, 20, 10)


def test_union_of_nothing_is_nothing():
    assert regions.union() == regions.EMPTY
    assert not regions.EMPTY


def test_intersection_of_boxes():
    assert regions.intersection(box(0, 0, 10, 10), box(4, 7, 10, 10)) == box(4, 7, 6, 3)
    assert not regions.intersection(box(0, 0, 10, 10), box(10, 0, 10, 10))


def test_difference_makes_a_hole():
    left = regions.difference(box(0, 0, 10, 10), box(2, 2, 3, 3))
    assert regions.region_area(left) == 91
    assert regions.contains(left, (1, 1))
    assert not regions.contains(left, (3, 3))
    assert regions.contains(left, (2, 3))  # the hole's edge belongs to the region


def test_intersection_with_a_hole():
    left = regions.difference(box(0, 0, 10, 10), box(2, 2, 3, 3))
    assert regions.overlap_area(left, box(0, 0, 5, 5)) == pytest.approx(25 - 9)


def test_buffer_keeps_corners_sharp():
    assert regions.region_area(regions.buffer(box(0, 0, 10, 10), 2)) == pytest.approx(14 * 14)
    assert regions.region_area(regions.buffer(box(0, 0, 10, 10), -2)) == pytest.approx(6 * 6)


def test_distance():
    assert regions.distance(box(0, 0, 10, 10), box(13, 14, 5, 5)) == pytest.approx(5)  # 3, 4, 5


def test_rectangle_turned_a_quarter_is_exact():
    assert set(regions.rectangle((0, 0), 10, 4, 90)) == {(-2, -5), (2, -5), (2, 5), (-2, 5)}


def test_representative_point_of_a_u_is_inside():
    u = regions.difference(box(0, 0, 10, 10), box(1, 1, 8, 9))
    assert regions.contains(u, regions.representative_point(u), 0.0)


def test_representative_point_of_nothing_is_refused():
    with pytest.raises(ValueError, match="no point"):
        regions.representative_point(regions.EMPTY)


def test_faces_of_a_crossed_square():
    outline = regions.boundary(box(0, 0, 10, 10))
    found = regions.faces([*outline, ((4, -1), (4, 11)), ((2, 5), (3, 5))])
    assert sorted(map(regions.region_area, found)) == [40, 60]
