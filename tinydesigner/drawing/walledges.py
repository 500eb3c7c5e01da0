"""The outline of walls that stand together, from their pieces.

Where two pieces touch, their sides lie on one line and run opposite ways: what both cover is a joint and is
left out, and what remains is chained into lines. This is a union of polygons that only touch; a general union
costs ten times as much, which a drag would feel.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from tinydesigner.geometry.rings import edges
from tinydesigner.geometry.segments import Segment
from tinydesigner.geometry.shapes import Point, Ring

#: Sides whose distances from the origin (mm) and unit vectors differ by less lie on one line.
LINE_MM, TURN = 0.05, 1e-4
#: Ends nearer than this are one; far below any wall and far above float noise.
END_MM = 0.05
#: Rounding begins off the common fractions of an inch, so that float noise does not straddle a step.
_OFF = 0.0123

Interval = tuple[float, float]
Line = tuple[int, int, int]


def outlines(pieces: Sequence[Ring]) -> tuple[tuple[Ring, bool], ...]:
    """Lines around what the pieces cover, each with whether it is closed; pieces may touch, not overlap."""
    forth: dict[Line, list[Interval]] = defaultdict(list)
    back: dict[Line, list[Interval]] = defaultdict(list)
    axes: dict[Line, tuple[Point, float]] = {}
    for piece in pieces:
        for start, end in edges(piece):
            if (found := _line(start, end)) is not None:
                key, axis, offset, place = found
                axes.setdefault(key, (axis, offset))
                (forth if place[0] < place[1] else back)[key].append((min(place), max(place)))
    return _chained([s for key in axes for s in _open(*axes[key], forth[key], back[key])])


def _line(start: Point, end: Point) -> tuple[Line, Point, float, Interval] | None:
    """The line that a side lies on, and from where to where it runs there."""
    length = math.dist(start, end)
    if length < END_MM:
        return None
    x, y = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    if x < -TURN or (abs(x) <= TURN and y < 0):
        x, y = -x, -y
    offset = x * start[1] - y * start[0]
    key = (_step(x, TURN), _step(y, TURN), _step(offset, LINE_MM))
    return key, (x, y), offset, (x * start[0] + y * start[1], x * end[0] + y * end[1])


def _step(value: float, size: float) -> int:
    return math.floor(value / size + _OFF)


def _open(axis: Point, offset: float, forth: list[Interval], back: list[Interval]) -> Iterable[Segment]:
    """Stretches of a line that are a side of one piece only."""
    (x, y) = axis
    for low, high in (*_less(forth, back), *_less(back, forth)):
        yield ((low * x - offset * y, low * y + offset * x), (high * x - offset * y, high * y + offset * x))


def _less(these: list[Interval], those: list[Interval]) -> Iterable[Interval]:
    for low, high in these:
        edge = low
        for start, end in sorted(those):
            if end > edge and start < high:
                if start - edge > END_MM:
                    yield (edge, start)
                edge = max(edge, end)
        if high - edge > END_MM:
            yield (edge, high)


def _chained(segments: list[Segment]) -> tuple[tuple[Ring, bool], ...]:
    at: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, ends in enumerate(segments):
        for end in ends:
            at[_spot(end)].append(number)
    free = dict.fromkeys(range(len(segments)))
    lines = []
    while free:
        number = next(iter(free))
        del free[number]
        points = [*segments[number]]
        while (following := next((n for n in at[_spot(points[-1])] if n in free), None)) is not None:
            del free[following]
            a, b = segments[following]
            points.append(b if _spot(a) == _spot(points[-1]) else a)
        closed = len(points) > 3 and _spot(points[0]) == _spot(points[-1])
        lines.append((tuple(points[:-1] if closed else points), closed))
    return tuple(lines)


def _spot(point: Point) -> tuple[int, int]:
    return _step(point[0], END_MM), _step(point[1], END_MM)
