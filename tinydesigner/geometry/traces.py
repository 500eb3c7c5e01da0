"""Lines of a surface: contours in plan and profiles along a cut."""

from math import hypot

from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import Segment, along, direction, distance
from tinydesigner.geometry.shapes import POINT_TOLERANCE_MM, Plane, Point, Ring, Surface
from tinydesigner.geometry.surfaces import HEIGHT_TOLERANCE_MM, pieces


def contour(surface: Surface, height: float) -> tuple[Segment, ...]:
    """Plan lines where the surface passes through ``height``; level facets and steps have none."""
    found: set[Segment] = set()
    for ring, plane in pieces(surface):
        if min(plane.at(point) for point in ring) < height - HEIGHT_TOLERANCE_MM:
            ends = sorted({(round(x, 6), round(y, 6)) for x, y in _at_height(ring, plane, height)})
            if len(ends) >= 2:
                found.add((ends[0], ends[-1]))
    return tuple(sorted(found))


def _at_height(ring: Ring, plane: Plane, height: float) -> list[Point]:
    """Points of the ring's line at the height: its vertices there, and crossings of its sides."""
    points = []
    for p, q in rings.edges(ring):
        here, there = plane.at(p) - height, plane.at(q) - height
        if abs(here) <= HEIGHT_TOLERANCE_MM:
            points.append(p)
        elif here * there < 0 and abs(there) > HEIGHT_TOLERANCE_MM:
            share = here / (here - there)
            points.append((p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share))
    return points


def profile(surface: Surface, start: Point, end: Point) -> tuple[tuple[Point, Point], ...]:
    """The cut of the surface above a plan line, for sections and headroom.

    Returns
    -------
    tuple of pairs
        Pieces ((distance from ``start``, height), (distance, height)) in mm, ascending by distance; a line
        that runs along an edge between facets gives both. Empty for a line without length.
    """
    length = distance(start, end)
    if length <= POINT_TOLERANCE_MM:
        return ()
    vector = direction(start, end)
    found: set[tuple[Point, Point]] = set()
    for ring, plane in pieces(surface):
        first, last = _chord(ring, start, vector, length)
        if last - first > POINT_TOLERANCE_MM:
            heights = (plane.at(along(start, vector, reach)) for reach in (first, last))
            found.add(((first, next(heights)), (last, next(heights))))
    return tuple(sorted(found))


def _chord(ring: Ring, start: Point, vector: Point, length: float) -> tuple[float, float]:
    """Where a line enters and leaves a convex ring, as distances from its start (Cyrus and Beck)."""
    first, last = 0.0, length
    for side in rings.edges(ring):
        a, b, c = rings.halfplane(*side)
        here, rate = a * start[0] + b * start[1] + c, a * vector[0] + b * vector[1]
        slack = POINT_TOLERANCE_MM * hypot(a, b)
        if abs(rate) * length <= slack:
            if here < -slack:
                return (0.0, 0.0)
        elif rate > 0:
            first = max(first, -here / rate)
        else:
            last = min(last, -here / rate)
    return (first, last)
