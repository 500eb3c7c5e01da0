"""The display list: what a drawing consists of, before any canvas, printer or file format.

Coordinates are millimetres in the frame of the drawing: plan frame for plans; for sections and elevations x
is to the right of the viewer and y is up, with 0 at the main finished floor. Everything is frozen and
compared by value, so that a canvas replaces only the groups that changed. Styles are role names (see
``drawing.styles``); colours are the business of whoever shows the list.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from tinydesigner.geometry.shapes import Point, Ring

#: Left, bottom, right, top.
Bounds: TypeAlias = tuple[float, float, float, float]


class Anchor(StrEnum):
    """Which spot of a text lies on its point."""

    CENTER = "center"
    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; closed, it returns to the first."""

    points: tuple[Point, ...]
    closed: bool
    style: str


@dataclass(frozen=True, slots=True)
class Fill:
    """An area within rings, by the even-odd rule."""

    rings: tuple[Ring, ...]
    style: str


@dataclass(frozen=True, slots=True)
class Arc:
    """A part of a circle, degrees counter-clockwise from +x; a sweep of 360 is the whole circle."""

    center: Point
    radius: float
    start_deg: float
    sweep_deg: float
    style: str


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text whose size is kept on paper and on the screen at any zoom.

    ``points`` is the type size. ``drop`` shifts the text square to its baseline and downward, in the same
    points, so that lines stacked at one spot keep their distance at any zoom. ``within`` is the length in
    millimetres of the drawing that it has to fit into: where it would be wider it is left out (0: always
    shown).
    """

    at: Point
    text: str
    style: str
    angle: float = 0.0
    anchor: Anchor = Anchor.CENTER
    points: float = 9.0
    drop: float = 0.0
    within: float = 0.0


Item: TypeAlias = Stroke | Fill | Arc | Text


@dataclass(frozen=True)
class Group:
    """Items that appear and disappear together: those of one entity (its id is the key) on one layer."""

    key: str
    layer: str
    items: tuple[Item, ...]

    @cached_property
    def bounds(self) -> Bounds | None:
        """Rectangle around the items (a text counts as its point); None when there are none."""
        return _around(_extents(self.items))


@dataclass(frozen=True)
class DisplayList:
    """Groups in drawing order, the first undermost; keys are unique on a layer."""

    groups: tuple[Group, ...]

    @cached_property
    def bounds(self) -> Bounds:
        """Rectangle around everything; all 0 when nothing is drawn."""
        return _around(g.bounds for g in self.groups if g.bounds is not None) or (0.0, 0.0, 0.0, 0.0)

    def layer(self, name: str) -> tuple[Group, ...]:
        """Groups of one layer."""
        return tuple(group for group in self.groups if group.layer == name)

    def of(self, key: str) -> tuple[Group, ...]:
        """Groups of one entity or role."""
        return tuple(group for group in self.groups if group.key == key)

    def items(self) -> Iterator[Item]:
        """Every item in drawing order."""
        for group in self.groups:
            yield from group.items


def _extents(items: Iterable[Item]) -> Iterator[Bounds]:
    for item in items:
        if isinstance(item, Text):
            yield (*item.at, *item.at)
        elif isinstance(item, Arc):
            yield _of_points(tuple(_arc_points(item)))
        else:
            rings = item.rings if isinstance(item, Fill) else (item.points,)
            yield from (_of_points(ring) for ring in rings if ring)


def _arc_points(arc: Arc) -> Iterator[Point]:
    """Both ends of an arc and every quarter point that it passes."""
    (x, y), r = arc.center, arc.radius
    low, high = sorted((arc.start_deg, arc.start_deg + arc.sweep_deg))
    quarters = (q * 90.0 for q in range(math.ceil(low / 90.0), math.floor(high / 90.0) + 1))
    for degrees in (low, *quarters, high):
        turn = math.radians(degrees)
        yield (x + r * math.cos(turn), y + r * math.sin(turn))


def _of_points(points: tuple[Point, ...]) -> Bounds:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs), min(ys), max(xs), max(ys))


def _around(boxes: Iterable[Bounds]) -> Bounds | None:
    parts = list(boxes)
    if not parts:
        return None
    return (
        min(b[0] for b in parts),
        min(b[1] for b in parts),
        max(b[2] for b in parts),
        max(b[3] for b in parts),
    )
