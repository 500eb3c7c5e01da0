"""How much clear floor stands before and beside a fixture."""

from collections.abc import Iterable, Iterator, Sequence
from math import hypot
from typing import NamedTuple

from tinydesigner.geometry.segments import Segment
from tinydesigner.measure.boxes import (
    TOUCH_MM,
    Box,
    Reach,
    builds_in,
    clash,
    cuts,
    hosts_of,
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


def neighbours(box: Box, around: Surroundings) -> list[Box]:
    """Other pieces that stand on the floor, those apart that one is built into the other."""
    return [
        other
        for other in around.boxes
        if other.stands and other.id != box.id and not (builds_in(box, other) and meet(box, other))
    ]


def front_line(box: Box, around: Surroundings) -> float:
    """Place of the front edge, in the box's frame: the counter's edge where the piece is built into one."""
    fronts = [-box.half_depth]
    for host in hosts_of(box, around.boxes):
        reach = reach_in_strip(sides_seen(box, host), box.half_width)
        if reach:
            fronts.append(reach[0])
    return min(fronts)


def front_clearance(box: Box, around: Surroundings) -> float | None:
    """Distance straight ahead to the nearest obstacle over the piece's width; None: there is none."""
    front = front_line(box, around)
    best: float | None = None
    for low, high in _ahead(box, around):
        if low < front - TOUCH_MM:
            gap = max(0.0, front - high)
            best = gap if best is None else min(best, gap)
    return best


def _ahead(box: Box, around: Surroundings) -> Iterator[Reach]:
    half = box.half_width
    for wall in seen(box, around.solid):
        if reach := reach_in_strip((wall,), half):
            yield reach[0] - 2 * TOUCH_MM, reach[1]  # a wall flush with the front is ahead of it
    for other in neighbours(box, around):
        if reach := reach_in_strip(sides_seen(box, other), half):
            yield reach
    for leaf in around.leaves:
        if reach := leaf_in_strip(box, leaf, half):
            yield reach


def side_clearances(box: Box, around: Surroundings) -> tuple[float | None, float | None]:
    """Distance from the centreline to the nearest wall or piece left and right, within its depth."""
    left: float | None = None
    right: float | None = None
    for low, high in _beside(box, around):
        if high > 0:
            right = _least(right, max(0.0, low))
        if low < 0:
            left = _least(left, max(0.0, -high))
    return left, right


def _least(best: float | None, value: float) -> float:
    return value if best is None else min(best, value)


def _beside(box: Box, around: Surroundings) -> Iterator[Reach]:
    half = box.half_depth
    for wall in seen(box, around.solid):
        if reach := reach_in_strip(turned((wall,)), half):
            yield reach
    for other in neighbours(box, around):
        if reach := reach_in_strip(turned(sides_seen(box, other)), half):
            yield reach


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
