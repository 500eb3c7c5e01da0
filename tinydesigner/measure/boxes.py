"""Fixtures as turned boxes, and distances in a box's own frame by plain float arithmetic.

In the frame of a box its middle is the origin, its back is at +y and its front looks to -y.
"""

from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from tinydesigner.document.fixtures import Fixture, FixtureKind
from tinydesigner.geometry.segments import Segment, unit
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.measure.openings import Leaf
from tinydesigner.measure.plan import plan_point
from tinydesigner.units.length import to_mm

#: Pieces may press into each other by so much and still only touch: a tenth of a hair, a hundred times the
#: rounding of turned coordinates.
TOUCH_MM = 0.01
#: A piece whose underside is this high (30 in) leaves the floor beneath it clear; our choice, no code says.
STANDS_BELOW_MM = 762.0
#: Pieces that others are built into or pushed under.
HOSTS = frozenset({FixtureKind.COUNTER, FixtureKind.CABINET, FixtureKind.TABLE, FixtureKind.DESK})
#: Pieces that are built into counters and cabinets, or pushed under tables.
GUESTS = frozenset(
    {
        FixtureKind.LAVATORY,
        FixtureKind.KITCHEN_SINK,
        FixtureKind.COOKTOP,
        FixtureKind.RANGE,
        FixtureKind.DISHWASHER,
        FixtureKind.FRIDGE,
        FixtureKind.WASHER,
        FixtureKind.CHAIR,
    }
)


class Box(NamedTuple):
    """A fixture's footprint and the heights it takes up above its floor, mm."""

    id: str
    kind: str
    x: float
    y: float
    #: Cosine and sine of its rotation.
    c: float
    s: float
    half_width: float
    half_depth: float
    bottom: float
    top: float

    @property
    def stands(self) -> bool:
        """Whether it takes up floor: its underside is below 30 in."""
        return self.bottom < STANDS_BELOW_MM

    def local(self, point: Point) -> Point:
        """A plan point in this box's frame."""
        dx, dy = point[0] - self.x, point[1] - self.y
        return (dx * self.c + dy * self.s, dy * self.c - dx * self.s)

    def plan(self, point: Point) -> Point:
        """A point of this box's frame in plan."""
        x, y = point
        return (self.x + x * self.c - y * self.s, self.y + x * self.s + y * self.c)

    def zone(self, left: float, right: float, low: float, high: float) -> Ring:
        """A rectangle of this box's frame in plan, counter-clockwise."""
        corners = ((left, low), (right, low), (right, high), (left, high))
        return tuple([self.plan(corner) for corner in corners])

    @property
    def ring(self) -> Ring:
        """Footprint in plan, counter-clockwise."""
        w, d = self.half_width, self.half_depth
        return self.zone(-w, w, -d, d)


#: Least and greatest place of something within a strip.
Reach = tuple[float, float]


def box_of(fixture: Fixture) -> Box:
    """The box that a fixture fills."""
    c, s = unit(fixture.rotation)
    x, y = plan_point(fixture.at)
    half_width, half_depth = to_mm(fixture.width) / 2, to_mm(fixture.depth) / 2
    bottom = to_mm(fixture.elevation)
    top = bottom + to_mm(fixture.height)
    return Box(fixture.id, fixture.kind, x, y, c, s, half_width, half_depth, bottom, top)


def _placed(box: Box, other: Box) -> tuple[float, float, float, float]:
    """Middle of another box in the frame of ``box``, and cosine and sine of its turn there."""
    x, y = box.local((other.x, other.y))
    return x, y, box.c * other.c + box.s * other.s, box.c * other.s - box.s * other.c


def sides_seen(box: Box, other: Box) -> list[Segment]:
    """Sides of another box in the frame of ``box``."""
    x, y, c, s = _placed(box, other)
    wx, wy = other.half_width * c, other.half_width * s
    dx, dy = -other.half_depth * s, other.half_depth * c
    p, q = (x - wx - dx, y - wy - dy), (x + wx - dx, y + wy - dy)
    r, t = (x + wx + dx, y + wy + dy), (x - wx + dx, y - wy + dy)
    return [(t, p), (p, q), (q, r), (r, t)]


def gaps(box: Box, other: Box) -> tuple[float, float]:
    """How far another box is beyond the sides of a box, across and along its frame; negative: it overlaps."""
    x, y, c, s = _placed(box, other)
    c, s = abs(c), abs(s)
    across = abs(x) - other.half_width * c - other.half_depth * s - box.half_width
    return across, abs(y) - other.half_width * s - other.half_depth * c - box.half_depth


def seen(box: Box, segments: Iterable[Segment]) -> list[Segment]:
    """Segments of the plan in the frame of ``box``."""
    return [(box.local(start), box.local(end)) for start, end in segments]


def turned(segments: Iterable[Segment]) -> list[Segment]:
    """Segments with x and y exchanged, so that a band across becomes a strip along."""
    return [((a[1], a[0]), (b[1], b[0])) for a, b in segments]


def reach_in_strip(segments: Iterable[Segment], half: float) -> Reach | None:
    """Least and greatest y of the segments where -half < x < half, both less the touch; None: none there."""
    low, high = TOUCH_MM - half, half - TOUCH_MM
    ys: list[float] = []
    for start, end in segments:
        (x0, y0), (x1, y1) = start, end
        if (x0 <= low and x1 <= low) or (x0 >= high and x1 >= high):
            continue
        ys.append(y0 if low <= x0 <= high else _crossing(start, end, low if x0 < low else high))
        ys.append(y1 if low <= x1 <= high else _crossing(end, start, low if x1 < low else high))
    return (min(ys), max(ys)) if ys else None


def _crossing(start: Point, end: Point, edge: float) -> float:
    """The y where a segment is at x = ``edge``."""
    return start[1] + (end[1] - start[1]) * (edge - start[0]) / (end[0] - start[0])


def leaf_in_strip(box: Box, leaf: Leaf, half: float) -> Reach | None:
    """Least and greatest y, in the frame of ``box``, of the quarter disc that a door leaf sweeps, exactly."""
    low, high = -half + TOUCH_MM, half - TOUCH_MM
    hinge = box.local(leaf.hinge)
    u, v = _turned_into(box, leaf.closed), _turned_into(box, leaf.opened)
    r = leaf.radius
    tips = [(hinge[0] + r * d[0], hinge[1] + r * d[1]) for d in (u, v)]
    straight = reach_in_strip([(hinge, tip) for tip in tips], half)
    ys = list(straight or ())
    for dx, dy in _arc_candidates(hinge[0], r, low, high):
        in_quarter = dx * u[0] + dy * u[1] >= 0 and dx * v[0] + dy * v[1] >= 0
        if in_quarter and low <= hinge[0] + dx <= high:
            ys.append(hinge[1] + dy)
    return (min(ys), max(ys)) if ys else None


def _arc_candidates(hinge_x: float, r: float, low: float, high: float) -> list[Point]:
    """Highest and lowest point of the circle and where it crosses the strip's edges, from the hinge."""
    points = [(0.0, r), (0.0, -r)]
    for edge in (low, high):
        dx = edge - hinge_x
        if abs(dx) < r:
            dy = sqrt(r * r - dx * dx)
            points += [(dx, dy), (dx, -dy)]
    return points


def _turned_into(box: Box, vector: Point) -> Point:
    return (vector[0] * box.c + vector[1] * box.s, vector[1] * box.c - vector[0] * box.s)


def meet(box: Box, other: Box) -> bool:
    """Whether two footprints overlap by more than a touch (separating axes of both rectangles)."""
    return max(gaps(box, other)) < -TOUCH_MM and max(gaps(other, box)) < -TOUCH_MM


def cuts(box: Box, segment: Segment) -> bool:
    """Whether a segment runs through the footprint by more than a touch."""
    (x0, y0), (x1, y1) = box.local(segment[0]), box.local(segment[1])
    first, last = 0.0, 1.0
    for start, way, half in ((x0, x1 - x0, box.half_width), (y0, y1 - y0, box.half_depth)):
        inner = half - TOUCH_MM
        if way == 0:
            if abs(start) >= inner:
                return False
            continue
        near, far = sorted(((-inner - start) / way, (inner - start) / way))
        first, last = max(first, near), min(last, far)
    return first < last


def builds_in(box: Box, other: Box) -> bool:
    """Whether one of the two is made to stand in or under the other."""
    if box.kind in HOSTS:
        return other.kind in GUESTS
    return box.kind in GUESTS and other.kind in HOSTS


def clash(box: Box, other: Box) -> bool:
    """Whether two pieces take up the same room: footprints and heights overlap and neither is built in."""
    apart = box.bottom >= other.top - TOUCH_MM or other.bottom >= box.top - TOUCH_MM
    return not apart and not builds_in(box, other) and meet(box, other)
