"""Where wall bodies meet side to side, and the sides that stay free. Pure Python.

Walls are joined so that their bodies touch along a mitre or a face and do not overlap. Then no set operation
is needed: sides that two bodies share, once in each direction, cancel, and what is left is the outline of the
walls and of everything that they enclose. Bodies that overlap, touch in a point only or are not convex are
left to the general union, which takes several times as long.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from math import hypot
from typing import NamedTuple

from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import Segment, direction
from tinydesigner.geometry.shapes import Point, Ring

#: A corner this near to a line is on it: above the nanometre rounding of two turned bodies.
ON_LINE_MM = 5e-6

#: Further points of a side where other bodies' corners stand on it.
_Cuts = dict[Segment, list[Point]]


class _Body(NamedTuple):
    """A convex body with what is asked of it again and again."""

    bounds: rings.Bounds
    ring: Ring
    #: With its unit vector.
    sides: dict[Segment, Point]
    #: The sides the other way.
    back: frozenset[Segment]


class _Contact(NamedTuple):
    """A side with another body beyond it, and the distances of that body's corners to the left of it."""

    side: Segment
    way: Point
    ring: Ring
    reach: list[float]


def free_sides(bodies: Sequence[Ring]) -> list[Segment] | None:
    """Sides of the walls joined, the walls on their left; None where only the general union can tell."""
    known: list[_Body] = []
    for ring in filter(None, bodies):
        body = _body(ring)
        if body is None:
            return None
        known.append(body)
    cuts: _Cuts = {}
    if not all(_joined(first, second, cuts) for first, second in _near(known)):
        return None
    pieces = [
        piece
        for body in known
        for side in body.sides
        for piece in (_parted(side, cuts[side]) if side in cuts else (side,))
    ]
    all_pieces = set(pieces)
    free = [(p, q) for p, q in pieces if (q, p) not in all_pieces]
    plain = len(all_pieces) == len(pieces) and len({p for p, _ in free}) == len(free)
    return free if plain else None


def _body(ring: Ring) -> _Body | None:
    """The body; None of one that is not convex."""
    sides: dict[Segment, Point] = {}
    back: list[Segment] = []
    p, (ux, uy) = ring[-1], (0.0, 0.0)
    for q in ring:
        dx, dy = q[0] - p[0], q[1] - p[1]
        length = hypot(dx, dy)
        if length == 0 or ux * dy < uy * dx:
            return None
        ux, uy = sides[(p, q)] = (dx / length, dy / length)
        back.append((q, p))
        p = q
    vx, vy = sides[(ring[-1], ring[0])]
    if ux * vy < uy * vx or rings.area(ring) <= 0:
        return None
    return _Body(rings.bounds(ring), ring, sides, frozenset(back))


def _near(bodies: list[_Body]) -> Iterator[tuple[_Body, _Body]]:
    """Pairs whose bounds meet: a sweep from left to right."""
    open_: list[_Body] = []
    for body in sorted(bodies, key=lambda body: body.bounds):
        x0, y0, _, y1 = body.bounds
        open_ = [other for other in open_ if other.bounds[2] >= x0 - ON_LINE_MM]
        for other in open_:
            if other.bounds[1] <= y1 + ON_LINE_MM and y0 - ON_LINE_MM <= other.bounds[3]:
                yield other, body
        open_.append(body)


def _joined(first: _Body, second: _Body, cuts: _Cuts) -> bool:
    """Whether two bodies are apart or touch along a side; corners on the other's side are noted."""
    if not second.back.isdisjoint(first.sides):
        return True  # convex, so they share this side, the mitre, and nothing else
    found: list[bool] = []
    for contact in chain(_contacts(first, second), _contacts(second, first)):
        if max(contact.reach) < -ON_LINE_MM:
            return True
        shared = _noted(contact, cuts)
        if shared:
            return True
        found.append(shared is not None)
    return bool(found) and not any(found)


def _contacts(body: _Body, other: _Body) -> Iterator[_Contact]:
    """The sides of a convex body that all of another is beyond, or touches from beyond."""
    for side, way in body.sides.items():
        (px, py), (ux, uy) = side[0], way
        reach = [ux * (y - py) - uy * (x - px) for x, y in other.ring]
        if max(reach) <= ON_LINE_MM:
            yield _Contact(side, way, other.ring, reach)


def _noted(contact: _Contact, cuts: _Cuts) -> bool | None:
    """Whether a body touches a side along a stretch; None: it only ends at the side's line, or at its corner.

    The corners that the two sides put on each other are noted. False where they touch in a point or nearly
    meet corner to corner, which the general union settles.
    """
    (start, end), way, ring, reach = contact
    on_line = [
        (_along(start, way, p), p) for p, value in zip(ring, reach, strict=True) if value >= -ON_LINE_MM
    ]
    length = _along(start, way, end)
    (low, near), (high, far) = min(on_line), max(on_line)
    if low > length + ON_LINE_MM or high < -ON_LINE_MM:
        return None
    if min(high, length) - max(low, 0.0) <= ON_LINE_MM:
        return None if start == far or end == near else False
    if len(on_line) > 2 or (abs(low) <= ON_LINE_MM and near != start):
        return False
    if abs(high - length) <= ON_LINE_MM and far != end:
        return False
    _cut(contact.side, (0.0, length), on_line, cuts)
    # The other body's side runs the other way.
    _cut((far, near), (low, high), [(0.0, start), (length, end)], cuts)
    return True


def _cut(side: Segment, reach: tuple[float, float], points: list[tuple[float, Point]], cuts: _Cuts) -> None:
    """Note the points that stand between the ends of a side; all by their places along the line."""
    for at, point in points:
        if reach[0] + ON_LINE_MM < at < reach[1] - ON_LINE_MM:
            cuts.setdefault(side, []).append(point)


def _along(start: Point, way: Point, point: Point) -> float:
    return (point[0] - start[0]) * way[0] + (point[1] - start[1]) * way[1]


def _parted(side: Segment, points: list[Point]) -> Iterator[Segment]:
    """A side from corner to corner that stands on it."""
    begin, way = side[0], direction(*side)
    for point in sorted(points, key=lambda point: _along(side[0], way, point)):
        if point != begin:
            yield (begin, point)
            begin = point
    yield (begin, side[1])
