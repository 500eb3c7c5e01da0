"""The least horizontal dimension of a room, as a code official takes it with a tape.

Codes ask that a room be "not less than 7 feet in any horizontal dimension" (IRC R304) and do not say how to
measure a room that is no rectangle. Here:

1. A convex room is as wide as the closest two parallel walls between which it fits: the least over its sides
   of the distance from the side to the farthest corner. A rectangle gives its shorter side, a triangle its
   least altitude, a tapering room its wide end; the corners of a triangle are corners, not narrow parts.
2. Any other room is at most as wide as its convex hull, and no wider than any *narrow part*: a stretch where
   two walls face each other across clear floor, at 30 degrees or less from parallel. The part's width is the
   greatest clear distance square to the wall along the stretch, which for parallel walls is the distance
   between them. So the narrow leg of an L fails the room, and so does a closet that bumps in and an alcove.
3. A stretch shorter than ``JOG_MM`` (6 in) along the wall is a pipe chase, a corner board or a window reveal
   and no part of the room. A longer one counts, however little it stands out.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, radians

from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import (
    Segment,
    along,
    cross,
    direction,
    distance,
    dot,
    left_of,
    middle,
    minus,
)
from tinydesigner.geometry.shapes import POINT_TOLERANCE_MM, Point, Region, Ring

#: Walls facing each other along less than six inches make no narrow part.
JOG_MM = 152.4

#: Walls within 30 degrees of parallel face each other; wider apart they make a corner.
_FACING_COSINE = cos(radians(30.0))

#: A width in mm and the plan segment along which it was taken.
Width = tuple[float, Segment]


def least_width(ring: Ring) -> Width:
    """Least horizontal dimension of a room without islands, mm, and the segment that shows it.

    Raises
    ------
    ValueError
        If the ring encloses nothing.
    """
    return least_width_region(Region.of(ring))


def least_width_region(region: Region) -> Width:
    """The same of a region, of its largest polygon where it has several; its holes are obstacles.

    Raises
    ------
    ValueError
        If the region is empty or encloses nothing.
    """
    outer, holes = max(region.polygons, key=lambda polygon: abs(rings.area(polygon[0])), default=((), ()))
    outer = rings.clean(outer)
    if not outer:
        raise ValueError("nothing is enclosed, so there is no width")
    if not holes and rings.is_convex(outer):
        return _caliper_width(outer)
    hull = _caliper_width(rings.convex_hull(outer))
    cleaned = (rings.clean(hole)[::-1] for hole in holes)
    return min((hull, *_narrow_parts((outer, *cleaned))), key=lambda width: width[0])


def _caliper_width(hull: Ring) -> Width:
    """Least distance of two parallel lines that hold a convex ring between them; one lies along a side."""
    sides = list(rings.edges(hull))
    if _is_upright(hull):
        sides = sides[:2]  # the other two say the same
    return min((_caliper(side, hull) for side in sides), key=lambda width: width[0])


def _is_upright(ring: Ring) -> bool:
    """Whether a ring is a rectangle along the axes."""
    if len(ring) != 4:
        return False
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = ring
    if ay == by:
        return bx == cx and cy == dy and dx == ax
    return ax == bx and by == cy and cx == dx and dy == ay


def _caliper(side: Segment, hull: Ring) -> Width:
    inward = left_of(direction(*side))
    reaches = [dot(minus(point, side[0]), inward) for point in hull]
    far = max(reaches)
    opposite = [p for p, reach in zip(hull, reaches, strict=True) if far - reach <= POINT_TOLERANCE_MM]
    at = middle(opposite[0], opposite[-1])
    return far, (along(at, inward, -far), at)


def _narrow_parts(boundary: Sequence[Ring]) -> Iterator[Width]:
    sides = [side for ring in boundary for side in rings.edges(ring)]
    for side in sides:
        for other, start, end in _faced(side, sides):
            if end - start >= JOG_MM - POINT_TOLERANCE_MM and _faces(side, other):
                yield _clear(side, other, start, end)


def _faces(side: Segment, other: Segment) -> bool:
    return dot(direction(*side), direction(*other)) <= -_FACING_COSINE


def _faced(side: Segment, sides: Sequence[Segment]) -> list[tuple[Segment, float, float]]:
    """The sides first met going square into the room from each stretch of a side, with the stretches."""
    vector = direction(*side)
    length = distance(*side)
    spans = [(_reach(side, vector, p), _reach(side, vector, q), (p, q)) for p, q in sides if (p, q) != side]
    ahead = [
        (min(s, e), max(s, e), other)
        for s, e, other in spans
        if max(s, e) > 0 and min(s, e) < length and abs(e - s) > POINT_TOLERANCE_MM
    ]
    stops = sorted({0.0, length, *(t for s, e, _ in ahead for t in (s, e) if 0 < t < length)})
    found: list[tuple[Segment, float, float]] = []
    for start, end in pairwise(stops):
        first = _first_met(side, vector, (start + end) / 2, ahead)
        if first is not None and found and found[-1][0] == first:
            found[-1] = (first, found[-1][1], end)
        elif first is not None:
            found.append((first, start, end))
    return found


def _first_met(
    side: Segment, vector: Point, at: float, ahead: Sequence[tuple[float, float, Segment]]
) -> Segment | None:
    foot = along(side[0], vector, at)
    depths = ((_depth(foot, vector, other), other) for s, e, other in ahead if s < at < e)
    return min(((depth, other) for depth, other in depths if depth > 0), default=(0.0, None))[1]


def _depth(foot: Point, vector: Point, other: Segment) -> float:
    """How far the other side is from ``foot``, going square to the left of ``vector``."""
    span = minus(other[1], other[0])
    return cross(minus(other[0], foot), span) / cross(left_of(vector), span)


def _reach(side: Segment, vector: Point, point: Point) -> float:
    return dot(minus(point, side[0]), vector)


def _clear(side: Segment, other: Segment, start: float, end: float) -> Width:
    """Greatest clear distance along a stretch, shown in its middle where it is the same all along."""
    vector = direction(*side)
    inward = left_of(vector)

    def width(at: float) -> Width:
        foot = along(side[0], vector, at)
        depth = _depth(foot, vector, other)
        return depth, (foot, along(foot, inward, depth))

    first, last = width(start), width(end)
    if abs(first[0] - last[0]) <= POINT_TOLERANCE_MM:
        return width((start + end) / 2)
    return max(first, last)
