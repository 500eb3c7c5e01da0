"""A wall as drawings see it: along its line and across it, in millimetres."""

import math
from dataclasses import dataclass

from tinydesigner.document.lines import bar_of
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.walls import Assembly, Wall
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.units.length import to_mm


@dataclass(frozen=True, slots=True)
class WallFrame:
    """Reference line and faces: ``left`` and ``right`` are the faces' distances from the line, mm."""

    start: Point
    along: Point
    length: float
    left: float
    right: float

    @property
    def degrees(self) -> float:
        """Direction of the line, counter-clockwise from +x."""
        return math.degrees(math.atan2(self.along[1], self.along[0]))

    def at(self, s: float, t: float) -> Point:
        """The point ``s`` along the line and ``t`` to its left."""
        (x, y), (ux, uy) = self.start, self.along
        return (x + s * ux - t * uy, y + s * uy + t * ux)

    def quad(self, s0: float, s1: float, t0: float, t1: float) -> Ring:
        """A rectangle along the wall."""
        return (self.at(s0, t0), self.at(s1, t0), self.at(s1, t1), self.at(s0, t1))

    def across(self, s: float, t0: float, t1: float) -> tuple[Point, Point]:
        """A line square to the wall."""
        return (self.at(s, t0), self.at(s, t1))

    def run(self, s0: float, s1: float, t: float) -> tuple[Point, Point]:
        """A line along the wall."""
        return (self.at(s0, t), self.at(s1, t))


def wall_frame(wall: Wall, assembly: Assembly) -> WallFrame:
    """The frame of a wall built as ``assembly``."""
    bar = bar_of(wall, assembly)
    start = (to_mm(bar.start[0]), to_mm(bar.start[1]))
    return WallFrame(start, bar.along, to_mm(round(bar.length)), to_mm(bar.left), to_mm(bar.right))


def reach(opening: Door | Window) -> tuple[float, float]:
    """Where an opening begins and ends along its wall, mm."""
    middle, half = to_mm(opening.offset), to_mm(opening.width) / 2
    return (middle - half, middle + half)
