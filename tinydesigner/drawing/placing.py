"""Move, turn and mirror items of a display list."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tinydesigner.drawing.displaylist import Arc, Fill, Item, Stroke
from tinydesigner.geometry.shapes import Point

#: Sine and cosine of the quarter turns, so that a turned rectangle stays exactly upright.
_QUARTERS = {0: (0.0, 1.0), 90: (1.0, 0.0), 180: (0.0, -1.0), 270: (-1.0, 0.0)}


@dataclass(frozen=True, slots=True)
class Placing:
    """A motion of the plan: mirror left for right, then turn about the origin, then move there.

    Parameters
    ----------
    at
        Where the origin goes, mm.
    rotation
        Degrees counter-clockwise.
    mirrored
        Whether x is turned to -x first.
    """

    at: Point
    rotation: float = 0.0
    mirrored: bool = False

    @property
    def _turn(self) -> tuple[float, float]:
        exact = _QUARTERS.get(self.rotation % 360)  # type: ignore[call-overload]  # floats equal to whole degrees
        return exact or (math.sin(math.radians(self.rotation)), math.cos(math.radians(self.rotation)))

    def points(self, points: Iterable[Point]) -> tuple[Point, ...]:
        """Where points go."""
        sin, cos = self._turn
        flip = -1.0 if self.mirrored else 1.0
        x0, y0 = self.at
        return tuple((x0 + flip * x * cos - y * sin, y0 + flip * x * sin + y * cos) for x, y in points)

    def point(self, point: Point) -> Point:
        """Where a point goes."""
        return self.points((point,))[0]

    def items(self, items: Iterable[Item]) -> tuple[Item, ...]:
        """Where items go; texts turn along but are never upside down nor mirrored."""
        return tuple(self._item(item) for item in items)

    def _item(self, item: Item) -> Item:
        if isinstance(item, Stroke):
            return Stroke(self.points(item.points), item.closed, item.style)
        if isinstance(item, Fill):
            return Fill(tuple(self.points(ring) for ring in item.rings), item.style)
        if isinstance(item, Arc):
            return self._arc(item)
        return replace(item, at=self.point(item.at), angle=readable(item.angle + self.rotation))

    def _arc(self, arc: Arc) -> Arc:
        start, sweep = arc.start_deg, arc.sweep_deg
        if self.mirrored:
            start, sweep = 180.0 - start, -sweep
        return Arc(self.point(arc.center), arc.radius, start + self.rotation, sweep, arc.style)


def readable(angle: float) -> float:
    """The angle of a text turned half round if it would stand on its head: read from below or the right."""
    turned = (angle + 90.0) % 360.0 - 90.0
    if turned < -89.999:
        return turned + 180.0
    return turned if turned < 90.001 else turned - 180.0
