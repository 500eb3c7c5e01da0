"""Regions: set operations worked by hand, mm."""

from itertools import pairwise

import pytest

from tinydesigner.geometry import regions
from tinydesigner.geometry.shapes import Region
from tinydesigner.geometry.walls import WallBar, WallPlan, wall_bodies


def box(x: float, y: float, width: float, depth: float) -> Region:
    return Region.of(((x, y), (x + width, y), (x + width, y + depth), (x, y + depth)))


def test_union_joins_touching_boxes():
    joined = regions.union(box(0, 0, 10, 10), box(10, 0, 10, 10))
    assert joined == box(0, 0, 20, 10)


def test_union_of_nothing_is_nothing():
    assert regions.union() == regions.EMPTY
    assert not regions.EMPTY


def test_of_a_ring_that_crosses_itself_the_larger_loop_counts():
    # y = x and y = 6 - 3/4 x cross at x = 24/7: loops of 6 x 24/7 / 2 = 72/7 and 8 x (8 - 24/7) / 2 = 128/7
    bow = Region.of(((0.0, 0.0), (8.0, 8.0), (8.0, 0.0), (0.0, 6.0)))
    beside = box(20, 0, 5, 5)
    assert regions.region_area(regions.union(bow, beside)) == pytest.approx(128 / 7 + 25)
    assert regions.region_area(regions.difference(bow, beside)) == pytest.approx(128 / 7)
    assert regions.overlap_area(bow, box(-1, -1, 20, 20)) == pytest.approx(128 / 7)


def test_a_chain_of_walls_shorter_than_their_joints_has_a_union():
    points = [(65.0, 46.0), (98.0, 45.0), (85.0, 49.0), (75.0, 44.0)]
    corners = [(x * 25.4, y * 25.4) for x, y in points]
    for offsets in ((0.0, 139.7), (69.85, 69.85), (139.7, 0.0)):
        bodies = wall_bodies([WallBar(p, q, *offsets) for p, q in pairwise(corners)])
        assert regions.region_area(regions.union(*map(Region.of, filter(None, bodies)))) > 0
        assert WallPlan(bodies).outlines


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
