"""What holds for every shell of walls."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import along, direction, left_of, line_crossing, unit
from tinydesigner.geometry.walls import WallBar, enclosed_faces, outline, wall_bodies


@st.composite
def polygons(draw):
    """A convex room of 3 to 7 sides, corners of 36 degrees and more (none is cut blunt), turned anyhow."""
    count = draw(st.integers(3, 7))
    steps = draw(st.lists(st.floats(45, 90), min_size=count, max_size=count))
    whole, at, start = sum(steps), 0.0, draw(st.floats(0, 360))
    points = []
    for step in steps:
        at += step * 360 / whole
        x, y = along((0.0, 0.0), unit(start + at), 4000.0)
        points.append((round(x, 6), round(y, 6)))
    return tuple(points)


def grown(ring, by):
    """The convex ring with every side moved out by its own distance: corners where the moved lines cross."""
    lines = []
    for (start, end), reach in zip(rings.edges(ring), by, strict=True):
        vector = direction(start, end)
        lines.append((along(start, left_of(vector), -reach), vector))
    pairs = zip(lines[-1:] + lines[:-1], lines, strict=True)
    return tuple(line_crossing(*first, *second) for first, second in pairs)


@given(polygons(), st.data())
def test_a_shell_encloses_its_inside_and_shows_its_outside(ring, data):
    thick = data.draw(st.lists(st.floats(50, 300), min_size=len(ring), max_size=len(ring)))
    walls = [WallBar(p, q, 0, t) for (p, q), t in zip(rings.edges(ring), thick, strict=True)]
    bodies = wall_bodies(walls)
    (face,) = enclosed_faces(bodies)
    assert rings.area(face) == pytest.approx(rings.area(ring), rel=1e-9)
    assert len(face) == len(ring)
    (outside,) = outline(bodies)
    assert rings.area(outside) == pytest.approx(rings.area(grown(ring, thick)), rel=1e-9)
    assert sum(map(rings.area, bodies)) == pytest.approx(rings.area(outside) - rings.area(face), rel=1e-7)


@given(polygons(), st.floats(0.2, 0.8), st.floats(0.2, 0.8), st.integers(0, 2), st.floats(20, 60))
def test_a_partition_makes_two_rooms(ring, one, other, side, half):
    walls = [WallBar(p, q, 0, 150) for p, q in rings.edges(ring)]
    sides = list(rings.edges(ring))
    (p, q), (r, s) = sides[0], sides[1 + side % (len(sides) - 1)]
    start = tuple(round(p[i] + (q[i] - p[i]) * one, 6) for i in (0, 1))
    end = tuple(round(r[i] + (s[i] - r[i]) * other, 6) for i in (0, 1))
    partition = WallBar(start, end, half, half)
    bodies = wall_bodies([*walls, partition])
    faces = enclosed_faces(bodies)
    assert len(faces) == 2
    used = rings.area(bodies[-1])
    assert sum(map(rings.area, faces)) + used == pytest.approx(rings.area(ring), rel=1e-7)
    # the same parted by an open divider instead uses up nothing
    parted = enclosed_faces(wall_bodies(walls), [(start, end)])
    assert len(parted) == 2
    assert sum(map(rings.area, parted)) == pytest.approx(rings.area(ring), rel=1e-9)
