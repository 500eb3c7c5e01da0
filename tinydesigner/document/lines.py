"""Exact plan lines in nanometres: how points lie to walls, and where shifted lines meet."""

import math
from dataclasses import dataclass
from functools import cached_property

from tinydesigner.document.fields import Point
from tinydesigner.document.walls import Assembly, Divider, Reference, Wall

#: A point this near to a wall's body touches it: 1 um, a thousand times the rounding of turned coordinates
#: and far below what a drawing means.
TOUCH_NM = 1_000
#: Lines whose directions differ by less than this sine (0.06 degrees) count as parallel.
PARALLEL_SINE = 1e-3

Vector = tuple[float, float]


@dataclass(frozen=True)
class Bar:
    """A wall's straight body: its reference line and how far its faces lie to the left and right, nm."""

    start: Point
    end: Point
    left: int
    right: int

    @cached_property
    def length(self) -> float:
        """Length of the reference line, nm."""
        return math.dist(self.start, self.end)

    @cached_property
    def along(self) -> Vector:
        """Unit vector from start to end."""
        length = self.length
        return ((self.end[0] - self.start[0]) / length, (self.end[1] - self.start[1]) / length)

    @cached_property
    def normal(self) -> Vector:
        """Unit vector to the left of the line."""
        x, y = self.along
        return (-y, x)

    def place(self, point: Point) -> tuple[float, float]:
        """Where ``point`` lies: distance along the line from its start, and to the left of it, nm."""
        dx, dy = point[0] - self.start[0], point[1] - self.start[1]
        x, y = self.along
        return (dx * x + dy * y, dy * x - dx * y)

    def touches(self, point: Point, reach: int = 0) -> bool:
        """Whether ``point`` lies in or on the body, which may be longer by ``reach`` at both ends."""
        s, t = self.place(point)
        slack = TOUCH_NM
        return (
            -reach - slack <= s <= self.length + reach + slack
            and -self.right - slack <= t <= self.left + slack
        )

    def at(self, along: float, left: float = 0.0) -> Point:
        """The point so far along and to the left of the line, rounded to the nanometre."""
        x, y = self.along
        return (
            round(self.start[0] + along * x - left * y),
            round(self.start[1] + along * y + left * x),
        )


def face_offsets(reference: Reference, thickness: int) -> tuple[int, int]:
    """How far the left and the right face lie from the reference line, nm."""
    if reference is Reference.LEFT:
        return (0, thickness)
    if reference is Reference.RIGHT:
        return (thickness, 0)
    return (thickness // 2, thickness - thickness // 2)


def bar_of(wall: Wall, assembly: Assembly) -> Bar:
    """The body of a wall built as ``assembly``."""
    return Bar(wall.start, wall.end, *face_offsets(wall.reference, assembly.thickness))


def bar_of_divider(divider: Divider) -> Bar:
    """A divider as a body without thickness."""
    return Bar(divider.start, divider.end, 0, 0)


def dot(a: Vector, b: Vector) -> float:
    """Scalar product."""
    return a[0] * b[0] + a[1] * b[1]


def cross(a: Vector, b: Vector) -> float:
    """Signed area of the parallelogram: the sine of the angle between unit vectors."""
    return a[0] * b[1] - a[1] * b[0]


def parallel(a: Vector, b: Vector) -> bool:
    """Whether two unit vectors point the same or the opposite way, nearly."""
    return abs(cross(a, b)) < PARALLEL_SINE


def shifted(point: Point, vector: Vector, distance: float) -> Point:
    """``point`` moved by ``distance`` along a unit vector, rounded to the nanometre."""
    return (round(point[0] + vector[0] * distance), round(point[1] + vector[1] * distance))
