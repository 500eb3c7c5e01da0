"""How much clear floor stands before and beside a fixture."""

from collections.abc import Iterable, Iterator, Sequence
from math import hypot
from typing import NamedTuple

from tinydesigner.geometry.segments import Segment
from tinydesigner.measure.boxes import (
    GUESTS,
    HOSTS,
    TOUCH_MM,
    Box,
    Reach,
    builds_in,
    clash,
    cuts,
    gaps,
    leaf_in_strip,
    meet,
    reach_in_strip,
    seen,
    sides_seen,
    turned,
)
from tinydesigner.measure.openings import Leaf

#: Cosine of 45 degrees: pieces turned less than that to each other face the same way.
_SAME_WAY = 0.5**0.5


class Surroundings(NamedTuple):
    """What stands around the fixtures of one open space: faces that dividers join, or a loft."""

    #: Wall faces.
    solid: tuple[Segment, ...]
    #: Every fixture of the space.
    boxes: tuple[Box, ...]
    #: Door leaves that swing into the space.
    leaves: tuple[Leaf, ...]


class Seen(NamedTuple):
    """Surroundings in the frame of one fixture."""

    walls: tuple[Segment, ...]
    #: Sides of each other piece that stands on the floor before or beside it, those apart that one is built
    #: into the other.
    pieces: tuple[list[Segment], ...]
    leaves: tuple[Leaf, ...]
    #: Place of the front edge: the counter's edge where the piece is built into one.
    front: float


def look_around(box: Box, around: Surroundings) -> Seen:
    """Everything around a fixture in its own frame."""
    pieces: list[list[Segment]] = []
    front = -box.half_depth
    for other in around.boxes:
        if not other.stands or other.id == box.id or min(gaps(box, other)) >= 0:
            continue
        if builds_in(box, other) and meet(box, other):
            host = reach_in_strip(sides_seen(box, other), box.half_width) if other.kind in HOSTS else None
            front = min(front, host[0]) if host and box.kind in GUESTS else front
        else:
            pieces.append(sides_seen(box, other))
    return Seen(tuple(seen(box, around.solid)), tuple(pieces), around.leaves, front)


def front_clearance(box: Box, around: Seen) -> float | None:
    """Distance straight ahead to the nearest obstacle over the piece's width; None: there is none."""
    best: float | None = None
    for low, high in _ahead(box, around):
        if low < around.front - TOUCH_MM:
            best = _least(best, max(0.0, around.front - high))
    return best


def _ahead(box: Box, around: Seen) -> Iterator[Reach]:
    half, front = box.half_width, around.front + TOUCH_MM
    for wall in around.walls:
        if (wall[0][1] < front or wall[1][1] < front) and (reach := reach_in_strip((wall,), half)):
            yield reach[0] - 2 * TOUCH_MM, reach[1]  # a wall flush with the front is ahead of it
    for sides in around.pieces:
        if reach := reach_in_strip(sides, half):
            yield reach
    for leaf in around.leaves:
        if reach := leaf_in_strip(box, leaf, half):
            yield reach


def side_clearances(box: Box, around: Seen) -> tuple[float | None, float | None]:
    """Distance from the centreline to the nearest wall or piece left and right, within its depth."""
    left: float | None = None
    right: float | None = None
    for sides in (*((wall,) for wall in around.walls), *around.pieces):
        reach = reach_in_strip(turned(sides), box.half_depth)
        if reach is not None:
            low, high = reach
            if high > 0:
                right = _least(right, max(0.0, low))
            if low < 0:
                left = _least(left, max(0.0, -high))
    return left, right


def _least(best: float | None, value: float) -> float:
    return value if best is None else min(best, value)


def centre_spacing(box: Box, around: Surroundings, kinds: Iterable[str]) -> tuple[float, Box] | None:
    """Distance of centres to the nearest piece of some kinds beside it, and that piece."""
    wanted = frozenset(kinds)
    found: list[tuple[float, Box]] = []
    for other in around.boxes:
        if other.kind in wanted and other.id != box.id:
            sides = turned(sides_seen(box, other))
            if reach_in_strip(sides, box.half_depth):
                x, y = box.local((other.x, other.y))
                alike = box.c * other.c + box.s * other.s > _SAME_WAY
                found.append((abs(x) if alike else hypot(x, y), other))
    return min(found, key=lambda item: item[0], default=None)


def overlapping(box: Box, around: Surroundings) -> tuple[bool, Sequence[Box]]:
    """Whether a wall runs through the footprint, and the pieces that take up the same room."""
    wall = any(cuts(box, segment) for segment in around.solid)
    return wall, [o for o in around.boxes if o.id != box.id and clash(box, o)]
