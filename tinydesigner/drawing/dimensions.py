"""Dimension strings: extension lines, dimension line, ticks and the measure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tinydesigner.drawing.displaylist import Anchor, Item, Text
from tinydesigner.drawing.lettering import length_text
from tinydesigner.drawing.outlines import line
from tinydesigner.drawing.placing import readable
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.system import UnitSystem

#: Millimetres of a sheet in a typographic point.
MM_PER_POINT = 25.4 / 72
#: On paper, points: gap before an extension line, its run past the dimension line, half of a tick, type size.
GAP, PAST, TICK, SIZE = 5.0, 4.0, 3.4, 8.5


@dataclass(frozen=True, slots=True)
class Dimensioning:
    """How measures are written: units, and the scale that offsets and ticks are made for.

    ``scale`` is how many millimetres of the house one millimetre of paper shows: 48 is 1/4 in to the foot.
    """

    system: UnitSystem
    scale: float = 48.0

    def paper(self, points: float) -> float:
        """Millimetres of the house that so many points of paper cover."""
        return points * MM_PER_POINT * self.scale

    def text(self, value: float) -> str:
        """A measure."""
        return length_text(value, self.system)


def dimension(
    start: Point, end: Point, offset: float, how: Dimensioning, *, base: float = 0.0, text: str | None = None
) -> tuple[Item, ...]:
    """One measure between two points.

    Parameters
    ----------
    start, end
        What is measured; the dimension line lies to the left of the way from start to end.
    offset
        Distance of the dimension line, mm.
    how
        Units and scale.
    base
        Extension lines begin this far off the points, mm (strings outside other strings have one length).
    text
        What is written instead of the measure alone.
    """
    length = math.dist(start, end)
    if length < 1.0:
        return ()
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    aside = (-along[1], along[0])

    def at(point: Point, out: float, on: float = 0.0) -> Point:
        return (point[0] + aside[0] * out + along[0] * on, point[1] + aside[1] * out + along[1] * on)

    begin, past, tick = base + how.paper(GAP), offset + how.paper(PAST), how.paper(TICK) * math.sqrt(0.5)
    reach = how.paper(PAST) * 0.6
    return (
        *(line(at(p, begin), at(p, past), "dim.extension") for p in (start, end)),
        line(at(start, offset, -reach), at(end, offset, reach), "dim"),
        *(line(at(p, offset - tick, -tick), at(p, offset + tick, tick), "dim.tick") for p in (start, end)),
        _measure(
            at(((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), offset),
            along,
            length,
            text or how.text(length),
        ),
    )


def _measure(at: Point, along: Point, length: float, text: str) -> Text:
    angle = readable(math.degrees(math.atan2(along[1], along[0])))
    return Text(at, text, "dim.text", angle, Anchor.BOTTOM, SIZE, drop=-3.0, within=length * 1.2)


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of a plan: a line along an axis, and the way outward.

    ``axis`` 0 runs along x, 1 along y; ``level`` is the place of the line on the other axis; ``outward`` says
    on which side of it the string lies; ``base`` as in ``dimension``.
    """

    axis: int
    level: float
    outward: float
    base: float = 0.0

    def at(self, place: float) -> Point:
        """A point of the line."""
        return (place, self.level) if self.axis == 0 else (self.level, place)

    def directed(self, low: float, high: float) -> tuple[Point, Point]:
        """Both ends, in the order that puts the string outward."""
        flip = (self.outward > 0) == (self.axis == 1)
        return (self.at(high), self.at(low)) if flip else (self.at(low), self.at(high))


def string(
    spans: Sequence[tuple[float, float]], edge: Edge, offset: float, how: Dimensioning, note: str
) -> tuple[Item, ...]:
    """Measures in a row along an edge; ``note`` (inside, outside) stands at the end of the row."""
    items: list[Item] = []
    for low, high in spans:
        items += dimension(*edge.directed(low, high), offset, how, base=edge.base)
    if note and spans:
        items.append(_note(spans, edge, offset, how, note))
    return tuple(items)


def _note(
    spans: Sequence[tuple[float, float]], edge: Edge, offset: float, how: Dimensioning, note: str
) -> Text:
    out = edge.outward * offset
    if edge.axis == 0:
        x, y = edge.at(max(high for _, high in spans) + how.paper(8.0))
        return Text((x, y + out), note, "dim.note", 0.0, Anchor.LEFT, 7.0)
    x, y = edge.at(min(low for low, _ in spans) - how.paper(8.0))
    return Text((x + out, y), note, "dim.note", 90.0, Anchor.RIGHT, 7.0)
