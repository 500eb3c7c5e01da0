"""Small shapes that symbols and drawings are made of, in millimetres."""

import math
from collections.abc import Sequence

from tinydesigner.drawing.displaylist import Arc, Fill, Item, Stroke
from tinydesigner.geometry.shapes import Point, Ring

#: Corners and ellipses are drawn with chords; sixteen to the quarter cannot be told from a curve on paper.
QUARTER_STEPS = 8


def box(left: float, bottom: float, right: float, top: float) -> Ring:
    """A rectangle, counter-clockwise."""
    return ((left, bottom), (right, bottom), (right, top), (left, top))


def centred(x: float, y: float, width: float, depth: float) -> Ring:
    """A rectangle around its middle, counter-clockwise."""
    return box(x - width / 2, y - depth / 2, x + width / 2, y + depth / 2)


def rounded(ring: Ring, radius: float) -> Ring:
    """An upright rectangle with round corners; the radius is at most half of the lesser side."""
    (left, bottom), (right, top) = ring[0], ring[2]
    r = min(radius, (right - left) / 2, (top - bottom) / 2)
    if r <= 0:
        return ring
    corners = (
        (right - r, bottom + r, 270),
        (right - r, top - r, 0),
        (left + r, top - r, 90),
        (left + r, bottom + r, 180),
    )
    return tuple(p for x, y, start in corners for p in bow((x, y), r, r, start, 90))


def bow(center: Point, rx: float, ry: float, start_deg: float, sweep_deg: float) -> tuple[Point, ...]:
    """Points along a part of an upright ellipse, both ends included."""
    steps = max(2, round(abs(sweep_deg) / 90 * QUARTER_STEPS))
    angles = (math.radians(start_deg + sweep_deg * i / steps) for i in range(steps + 1))
    return tuple((center[0] + rx * math.cos(a), center[1] + ry * math.sin(a)) for a in angles)


def ellipse(x: float, y: float, width: float, depth: float) -> Ring:
    """An upright ellipse around its middle."""
    return bow((x, y), width / 2, depth / 2, 0, 360)[:-1]


def circle(x: float, y: float, radius: float, style: str) -> Arc:
    """A whole circle."""
    return Arc((x, y), radius, 0.0, 360.0, style)


def line(a: Point, b: Point, style: str) -> Stroke:
    """A straight line."""
    return Stroke((a, b), closed=False, style=style)


def path(points: Sequence[Point], style: str) -> Stroke:
    """An open line through points."""
    return Stroke(tuple(points), closed=False, style=style)


def loop(ring: Ring, style: str) -> Stroke:
    """A closed line."""
    return Stroke(ring, closed=True, style=style)


def area(ring: Ring, style: str) -> Fill:
    """An area within one ring."""
    return Fill((ring,), style)


def solid(ring: Ring, fill: str = "fixture.fill", edge: str = "fixture") -> tuple[Item, ...]:
    """An area with its edge."""
    return (area(ring, fill), loop(ring, edge))


def cross(ring: Ring, style: str) -> tuple[Item, ...]:
    """The two diagonals of a rectangle."""
    a, b, c, d = ring
    return (line(a, c, style), line(b, d, style))


def spaced(start: float, end: float, distance: float) -> tuple[float, ...]:
    """Places inside an interval at multiples of ``distance`` from its start, the ends left out."""
    count = max(0, math.ceil((end - start) / distance - 1e-9) - 1)
    return tuple(start + distance * (i + 1) for i in range(count))


def parted(start: float, end: float, parts: int) -> tuple[float, ...]:
    """Places that part an interval evenly, the ends left out."""
    return tuple(start + (end - start) * i / parts for i in range(1, parts))
