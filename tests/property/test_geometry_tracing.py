"""Faces traced from the sides of walls are those of the general union, however the plan is turned."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import unit
from tinydesigner.geometry.shapes import Region
from tinydesigner.geometry.walls import (
    WallBar,
    WallPlan,
    _grid,
    _holes,
    _solid,
    _split,
    from_shapely,
    wall_bodies,
)

#: Layouts are drawn in units of this, mm.
STEP = 914.4


@st.composite
def layouts(draw):
    """A rectangular or L-shaped shell, partitions and dividers in it, porches before it."""
    wide, deep = draw(st.integers(2, 8)), draw(st.integers(2, 5))
    corners = [(0, 0), (wide, 0), (wide, deep), (0, deep)]
    if draw(st.booleans()):
        x, y = draw(st.integers(1, wide - 1)), draw(st.integers(1, deep - 1))
        corners = [(0, 0), (wide, 0), (wide, y), (x, y), (x, deep), (0, deep)]
    offsets = draw(st.sampled_from([(0.0, 152.4), (76.2, 76.2), (114.3, 0.0)]))
    walls = [(line, offsets) for line in rings.edges(tuple(corners))]
    places = st.one_of(st.integers(0, 8), st.floats(0, 8).map(lambda number: round(number, 3)))
    for _ in range(draw(st.integers(0, 3))):
        line = draw(lines(wide, deep, places))
        walls.append((line, (50.8, draw(st.sampled_from([0.0, 50.8])))))
    dividers = [draw(lines(wide, deep, places)) for _ in range(draw(st.integers(0, 2)))]
    if draw(st.booleans()):
        dividers += [((0, 0), (0, -1)), ((0, -1), (wide, -1)), ((wide, -1), (wide, 0))]
    return walls, dividers


@st.composite
def lines(draw, wide, deep, places):
    """Across the house or a part of it, along one of the axes."""
    at, ends = draw(places), sorted(draw(st.lists(st.integers(0, 8), min_size=2, max_size=2, unique=True)))
    if draw(st.booleans()):
        at, ends = at % wide, [min(end, deep) for end in ends]
        line = ((at, ends[0]), (at, ends[1]))
    else:
        at, ends = at % deep, [min(end, wide) for end in ends]
        line = ((ends[0], at), (ends[1], at))
    assume(line[0] != line[1])
    return line


def plan_of(layout):
    walls, dividers = layout
    bars = [WallBar(*(stepped(p) for p in line), *sides) for line, sides in walls]
    return WallPlan(wall_bodies(bars), [tuple(stepped(p) for p in line) for line in dividers])


def stepped(point):
    return (point[0] * STEP, point[1] * STEP)


def turned_by(plan, degrees):
    c, s = unit(degrees)

    def ring(points):
        return tuple((round(x * c - y * s, 6), round(x * s + y * c, 6)) for x, y in points)

    return WallPlan(tuple(map(ring, plan.bodies)), tuple(map(ring, plan.dividers)))


def by_union(plan):
    solid = _solid(plan.bodies)
    if plan.dividers:
        found = _split(solid, plan.dividers, _grid(plan.bodies, plan.dividers))
    else:
        found = _holes(solid)
    return tuple(sorted(found, key=lambda region: region.polygons))


@given(layouts())
def test_traced_faces_and_outlines_are_those_of_the_union(layout):
    plan = plan_of(layout)
    traced = plan._traced()
    assume(traced is not None)
    expected = by_union(plan)
    assert len(traced) == len(expected)
    for region, other in zip(traced, expected, strict=True):
        assert len(region.polygons[0][0]) == len(other.polygons[0][0])
        for p, q in zip(region.polygons[0][0], other.polygons[0][0], strict=True):
            assert p == pytest.approx(q, abs=1e-6)
    outlines = tuple(outer for outer, _ in from_shapely(_solid(plan.bodies)).polygons)
    assert plan.outlines == outlines


@given(layouts(), st.floats(0, 360))
def test_a_turned_plan_has_the_same_faces(layout, degrees):
    plan = plan_of(layout)
    turned = turned_by(plan, degrees)
    assume(plan._traced() is not None and turned._traced() is not None)
    before, after = (sorted(rings.area(face) for face in p.faces) for p in (plan, turned))
    assert after == pytest.approx(before, rel=1e-6, abs=1.0)


def test_plain_houses_are_traced():
    shell = [(line, (0.0, 152.4)) for line in rings.edges(((0, 0), (8, 0), (8, 3), (0, 3)))]
    partition, divider = (((3, 0), (3, 3)), (50.8, 50.8)), ((5, 0), (5, 3))
    plan = plan_of(([*shell, partition], [divider]))
    assert plan._traced() is not None
    # 3, 2 and 3 steps wide, 50.8 mm less at the partition
    widths = [3 * STEP - 50.8, 2 * STEP - 50.8, 3 * STEP]
    assert [rings.area(face) for face in plan.faces] == pytest.approx([3 * STEP * w for w in widths])
    assert plan.regions == by_union(plan)
    assert all(isinstance(region, Region) for region in plan.regions)


def test_odd_plans_are_left_to_the_union():
    crossing = [(((0, 1), (4, 1)), (50.0, 50.0)), (((2, 0), (2, 3)), (50.0, 50.0))]
    assert plan_of((crossing, []))._traced() is None
    shell = [(line, (0.0, 150.0)) for line in rings.edges(((0, 0), (8, 0), (8, 4), (0, 4)))]
    island = [(line, (0.0, 50.0)) for line in rings.edges(((3, 1), (5, 1), (5, 2), (3, 2)))]
    plan = plan_of(([*shell, *island], []))
    assert plan._traced() is None
    assert [len(region.polygons[0][1]) for region in plan.regions] == [1, 0]  # each face once


def test_a_divider_that_only_ties_an_island_to_a_wall_parts_nothing():
    shell = [(line, (0.0, 150.0)) for line in rings.edges(((0, 0), (8, 0), (8, 4), (0, 4)))]
    island = [(line, (0.0, 50.0)) for line in rings.edges(((3, 1), (5, 1), (5, 2), (3, 2)))]
    plan = plan_of(([*shell, *island], [((4, 2), (4, 4))]))
    around, closet = plan.regions
    assert len(around.polygons[0][0]) == 4
    assert [len(hole) for hole in around.polygons[0][1]] == [4]
    assert rings.area(closet.polygons[0][0]) == pytest.approx(2 * STEP * STEP)
