"""Points, segments and lines of the plan: distances, crossings, projections. Pure Python, millimetres."""

from math import cos, hypot, radians, sin
from typing import TypeAlias

from tinydesigner.geometry.shapes import POINT_TOLERANCE_MM, Point

#: A straight piece between two plan points.
Segment: TypeAlias = tuple[Point, Point]

#: Sine of the angle below which two lines are taken as parallel: one millimetre in a kilometre.
PARALLEL_SINE = 1e-6

_QUARTERS: tuple[Point, ...] = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))


def unit(degrees: float) -> Point:
    """Unit vector at ``degrees`` counter-clockwise from +x; exact at quarter turns."""
    quarters, rest = divmod(degrees, 90.0)
    if rest == 0:
        return _QUARTERS[int(quarters) % 4]
    return (cos(radians(degrees)), sin(radians(degrees)))


def direction(start: Point, end: Point) -> Point:
    """Unit vector from ``start`` to ``end``.

    Raises
    ------
    ZeroDivisionError
        If the points are equal.
    """
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    return (dx / length, dy / length)


def left_of(vector: Point) -> Point:
    """The vector turned 90 degrees counter-clockwise."""
    return (-vector[1], vector[0])


def along(start: Point, vector: Point, distance: float) -> Point:
    """The point ``distance`` mm from ``start`` in the direction of a unit ``vector``."""
    return (start[0] + vector[0] * distance, start[1] + vector[1] * distance)


def dot(p: Point, q: Point) -> float:
    """Scalar product."""
    return p[0] * q[0] + p[1] * q[1]


def cross(p: Point, q: Point) -> float:
    """Vector product: positive when ``q`` is counter-clockwise of ``p``."""
    return p[0] * q[1] - p[1] * q[0]


def minus(p: Point, q: Point) -> Point:
    """Vector from ``q`` to ``p``."""
    return (p[0] - q[0], p[1] - q[1])


def middle(p: Point, q: Point) -> Point:
    """The point half way."""
    return ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2)


def distance(p: Point, q: Point) -> float:
    """Distance of two points, mm."""
    return hypot(p[0] - q[0], p[1] - q[1])


def same_point(p: Point, q: Point, tolerance: float = POINT_TOLERANCE_MM) -> bool:
    """Whether two points are nearer than ``tolerance``."""
    return distance(p, q) <= tolerance


def nearest_on_segment(point: Point, start: Point, end: Point) -> Point:
    """The point of the segment that is nearest to ``point``."""
    span = minus(end, start)
    square = dot(span, span)
    if square == 0:
        return start
    share = min(1.0, max(0.0, dot(minus(point, start), span) / square))
    return (start[0] + span[0] * share, start[1] + span[1] * share)


def point_segment_distance(point: Point, start: Point, end: Point) -> float:
    """Distance from a point to a segment, mm."""
    return distance(point, nearest_on_segment(point, start, end))


def side_of_line(point: Point, start: Point, end: Point) -> float:
    """Signed distance from the line through ``start`` and ``end``, mm; positive on its left.

    Raises
    ------
    ZeroDivisionError
        If the line has no direction.
    """
    span = minus(end, start)
    return cross(span, minus(point, start)) / hypot(*span)


def line_crossing(start: Point, vector: Point, other: Point, other_vector: Point) -> Point | None:
    """Where two lines, each a point and a unit vector, cross; None when they are parallel."""
    sine = cross(vector, other_vector)
    if abs(sine) < PARALLEL_SINE:
        return None
    reach = cross(minus(other, start), other_vector) / sine
    return along(start, vector, reach)


def segment_crossing(first: Segment, second: Segment) -> Point | None:
    """Where two segments meet, ends included; None when they do not or are parallel."""
    span, other = minus(first[1], first[0]), minus(second[1], second[0])
    turn = cross(span, other)
    if abs(turn) <= PARALLEL_SINE * hypot(*span) * hypot(*other):
        return None
    between = minus(second[0], first[0])
    share, other_share = cross(between, other) / turn, cross(between, span) / turn
    if not (0 <= share <= 1 and 0 <= other_share <= 1):
        return None
    return (first[0][0] + span[0] * share, first[0][1] + span[1] * share)
