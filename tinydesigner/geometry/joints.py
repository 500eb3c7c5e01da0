"""How walls end: mitred where two meet at their ends, butted where one ends at another, else square.

An *end* looks at its wall from the node outward: ``vector`` points into the wall, *left* and *right* are seen
that way. Each end gives the corners of its wall's body there, from the left face to the right one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import atan2, hypot, tau
from typing import NamedTuple

from tinydesigner.geometry.segments import (
    along,
    cross,
    distance,
    dot,
    line_crossing,
    middle,
    minus,
)
from tinydesigner.geometry.shapes import POINT_TOLERANCE_MM, Point, Ring

#: A mitre reaches at most this many wall thicknesses from its node; a sharper corner (like walls on their
#: centre lines: below 14 degrees; on their inside faces: below 29) is cut off blunt, as a builder would.
MITRE_LIMIT = 4.0

#: A wall that ends on another at less than this angle (sine; 3 degrees) runs along it and does not butt.
_RUNS_ALONG_SINE = 0.05


@dataclass(frozen=True, slots=True)
class WallBar:
    """A straight wall as two faces along a reference line, mm.

    ``left`` and ``right`` are the distances of its faces from the line that runs from ``start`` to ``end``;
    the whole thickness is their sum. Neither is negative.
    """

    start: Point
    end: Point
    left: float
    right: float


class End(NamedTuple):
    """One end of a wall, seen from its node."""

    wall: int
    node: Point
    vector: Point
    left: float
    right: float
    length: float
    #: Points of the left and of the right face, square to the node.
    at_left: Point
    at_right: Point


def _end(wall: int, node: Point, vector: Point, left: float, right: float, length: float) -> End:
    (x, y), (u, v) = node, vector
    at_left, at_right = (x - v * left, y + u * left), (x + v * right, y - u * right)
    return End(wall, node, vector, left, right, length, at_left, at_right)


def wall_ends(walls: Sequence[WallBar]) -> list[tuple[End, End]]:
    """Both ends of each wall, start first."""
    found = []
    for index, bar in enumerate(walls):
        dx, dy = bar.end[0] - bar.start[0], bar.end[1] - bar.start[1]
        length = hypot(dx, dy)
        vector = (dx / length, dy / length)
        back = (-vector[0], -vector[1])
        found.append(
            (
                _end(index, bar.start, vector, bar.left, bar.right, length),
                _end(index, bar.end, back, bar.right, bar.left, length),
            )
        )
    return found


def nodes(ends: Sequence[End]) -> list[list[End]]:
    """The ends grouped by the point where they are; points within the tolerance are one."""
    groups: list[list[End]] = []
    for end in sorted(ends, key=lambda e: e.node):
        for group in reversed(groups):
            first = group[0].node
            if end.node[0] - first[0] > POINT_TOLERANCE_MM:
                groups.append([end])
                break
            if abs(end.node[1] - first[1]) <= POINT_TOLERANCE_MM:
                group.append(end)
                break
        else:
            groups.append([end])
    return groups


def walls_near(groups: Sequence[Sequence[End]], starts: Sequence[End]) -> Iterator[list[End]]:
    """For each node the walls whose bounds hold it, by their start ends: a sweep from left to right."""
    waiting = sorted(((*_bounds(start), start) for start in starts), reverse=True)
    open_: list[tuple[float, float, float, float, End]] = []
    for group in groups:
        x, y = group[0].node
        while waiting and waiting[-1][0] <= x:
            open_.append(waiting.pop())
        if any(entry[2] < x for entry in open_):
            open_ = [entry for entry in open_ if entry[2] >= x]
        yield sorted([entry[4] for entry in open_ if entry[1] <= y <= entry[3]])


def _bounds(start: End) -> tuple[float, float, float, float]:
    (x, y), (u, v), length = start.node, start.vector, start.length
    reach = max(start.left, start.right) + 2 * POINT_TOLERANCE_MM
    far_x, far_y = x + u * length, y + v * length
    return (min(x, far_x) - reach, min(y, far_y) - reach, max(x, far_x) + reach, max(y, far_y) + reach)


def end_corners(group: Sequence[End], near: Sequence[End]) -> list[tuple[End, Ring]]:
    """Each end of one node with its corners; ``near`` are the start ends of the walls about it."""
    through = _through_wall(group, near)
    if through is not None:
        return [(end, _butt(end, through)) for end in group]
    if len(group) == 1:
        return [(group[0], square(group[0]))]
    first, second = _through_pair(group)
    found = _mitred(first, second)
    found.extend((end, _into_corner(end, first, second)) for end in group if end not in (first, second))
    return found


def square(end: End) -> Ring:
    """Corners of a free end."""
    return (end.at_left, end.at_right)


def _through_wall(group: Sequence[End], near: Sequence[End]) -> End | None:
    """The wall in whose body the node lies without being its end; a lone end may lie at the other's end."""
    node = group[0].node
    own = {end.wall for end in group}
    slack = POINT_TOLERANCE_MM if len(group) == 1 else -POINT_TOLERANCE_MM
    for other in near:
        if other.wall in own:
            continue
        px, py = node[0] - other.node[0], node[1] - other.node[1]
        (ux, uy), tolerance = other.vector, POINT_TOLERANCE_MM
        if -slack <= px * ux + py * uy <= other.length + slack:
            aside = ux * py - uy * px
            inside = -other.right - tolerance <= aside <= other.left + tolerance
            if inside and all(_lands_on(end, other) for end in group):
                return other
    return None


def _lands_on(end: End, other: End) -> bool:
    if abs(cross(end.vector, other.vector)) < _RUNS_ALONG_SINE:
        return False
    far = cross(other.vector, minus(along(end.node, end.vector, end.length), other.node))
    return far > other.left or far < -other.right


def _butt(end: End, other: End) -> Ring:
    """Corners of an end on the near face of the wall that it ends at."""
    far = cross(other.vector, minus(along(end.node, end.vector, end.length), other.node))
    near = other.at_left if far > 0 else other.at_right
    left = line_crossing(end.at_left, end.vector, near, other.vector)
    right = line_crossing(end.at_right, end.vector, near, other.vector)
    if left is None or right is None or max(_reach(end, left), _reach(end, right)) >= end.length:
        return square(end)
    return (left, right)


def _through_pair(group: Sequence[End]) -> tuple[End, End]:
    """The two ends that go on into each other most nearly straight."""
    if len(group) == 2:
        return (group[0], group[1])
    pairs = [(first, second) for i, first in enumerate(group) for second in group[i + 1 :]]
    return min(pairs, key=lambda pair: dot(pair[0].vector, pair[1].vector))


def _mitred(first: End, second: End) -> list[tuple[End, Ring]]:
    """Corners of two ends that meet."""
    left, right = _corner(first, second), _corner(second, first)
    if left is None or right is None:
        return [(first, square(first)), (second, square(second))]
    limit = MITRE_LIMIT * max(first.left + first.right, second.left + second.right)
    if max(distance(left, first.node), distance(right, first.node)) <= limit:
        if _within(first, left, right) and _within(second, left, right):
            return [(first, (left, right)), (second, (right, left))]
    elif dot(first.vector, second.vector) >= 0:
        return [
            (first, _blunt(first, second, left, right, limit)),
            (second, _blunt(second, first, right, left, limit)),
        ]
    return [(first, square(first)), (second, square(second))]


def _blunt(end: End, other: End, left: Point, right: Point, limit: float) -> Ring:
    """Corners of a very sharp meeting: the outer one cut off, the inner one where the faces meet."""
    if not (_within(end, left, right) and _within(other, left, right)):
        return square(end)
    if _reach(end, left) < _reach(end, right):
        tip, others = _cut_back(end, left, limit), _cut_back(other, left, limit)
        return (tip, middle(tip, others), right)
    tip, others = _cut_back(end, right, limit), _cut_back(other, right, limit)
    return (left, middle(tip, others), tip)


def _cut_back(end: End, corner: Point, limit: float) -> Point:
    """The corner moved along its face toward the wall, as far as it lies beyond the limit in proportion."""
    beyond = 1.0 - limit / max(limit, distance(corner, end.node))
    return along(corner, end.vector, max(0.0, -_reach(end, corner)) * beyond)


def _into_corner(end: End, first: End, second: End) -> Ring:
    """Corners of a further end at a node whose two through walls are mitred."""

    def turn(other: End) -> float:
        return atan2(cross(end.vector, other.vector), dot(end.vector, other.vector)) % tau

    after, before = sorted((first, second), key=turn)
    left, right = _corner(end, after), _corner(before, end)
    if left is None or right is None or not _within(end, left, right):
        return square(end)
    inner = _corner(before, after)
    return (left, right) if inner is None else (left, inner, right)


def _corner(end: End, other: End) -> Point | None:
    """Where the end's left face meets the right face of the next end counter-clockwise."""
    return line_crossing(end.at_left, end.vector, other.at_right, other.vector)


def _within(end: End, *corners: Point) -> bool:
    return all(_reach(end, corner) < end.length for corner in corners)


def _reach(end: End, point: Point) -> float:
    """How far into the wall a point lies, mm along the reference line."""
    return dot(minus(point, end.node), end.vector)
