"""The roof in section: the line of its top and of its ceiling along a cut."""

import math
from dataclasses import dataclass
from itertools import pairwise

from tinydesigner.drawing.roofs import Roofing
from tinydesigner.drawing.ruling import chords
from tinydesigner.drawing.viewframe import ViewFrame
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.geometry.surfaces import pieces

#: Which side of a step in the roof is meant is looked up this far from it.
BESIDE_MM = 0.02


@dataclass(frozen=True, slots=True)
class RoofCut:
    """A piece of the cut roof, ``x0`` to ``x1``: heights of its top at both ends, its thickness upward."""

    x0: float
    z0: float
    x1: float
    z1: float
    thick: float

    @property
    def slope(self) -> float:
        """Rise over run in the picture."""
        return (self.z1 - self.z0) / (self.x1 - self.x0)

    def top(self, x: float) -> float:
        """Height of the top."""
        return self.z0 + (self.z1 - self.z0) * (x - self.x0) / (self.x1 - self.x0)

    def under(self, x: float) -> float:
        """Height of the underside: the finished ceiling, carried on over walls and overhangs."""
        return self.top(x) - self.thick


def roof_cuts(roof: Roofing, frame: ViewFrame, depth: float) -> tuple[RoofCut, ...]:
    """The roof along a cutting plane, from left to right."""
    found = []
    a, b = frame.ahead
    for ring, plane in pieces(roof.shape.top):
        thick = roof.form.thickness * math.hypot(1.0, plane.a, plane.b)
        for p, q in chords((ring,), a, b, depth):
            start, end = sorted((p, q), key=frame.x)
            found.append(RoofCut(frame.x(start), plane.at(start), frame.x(end), plane.at(end), thick))
    return tuple(sorted(found, key=lambda cut: (cut.x0, cut.x1)))


def roof_ring(cuts: tuple[RoofCut, ...]) -> Ring:
    """Outline of the cut roof: along the top to the right, back along the underside."""
    top = [point for cut in cuts for point in ((cut.x0, cut.z0), (cut.x1, cut.z1))]
    return (*top, *reversed(under_points(cuts)))


def under_points(cuts: tuple[RoofCut, ...]) -> tuple[Point, ...]:
    """The line of the underside, from left to right.

    Slopes of different pitch have undersides that meet beside the break of the top, as the roof is equally
    thick square to each; where they do not meet near by, as at a dormer's cheek, the line steps.
    """
    if not cuts:
        return ()
    points = [(cuts[0].x0, cuts[0].under(cuts[0].x0))]
    for left, right in pairwise(cuts):
        points += _joint(left, right)
    return (*points, (cuts[-1].x1, cuts[-1].under(cuts[-1].x1)))


def _joint(left: RoofCut, right: RoofCut) -> tuple[Point, ...]:
    x = left.x1
    step, turn = right.under(x) - left.under(x), left.slope - right.slope
    if abs(step) < 1e-6:
        return ((x, left.under(x)),)
    if abs(turn) > 1e-9:
        meet = x + step / turn
        if abs(meet - x) <= max(left.thick, right.thick):
            return ((meet, left.under(meet)),)
    return ((x, left.under(x)), (right.x0, right.under(right.x0)))


def underside(cuts: tuple[RoofCut, ...], x: float) -> float | None:
    """Height of the roof's underside at a place; None beside the roof."""
    found = []
    for (ax, az), (bx, bz) in pairwise(under_points(cuts)):
        if ax - 0.005 <= x <= bx + 0.005 and bx - ax > 1e-9:
            found.append(az + (bz - az) * (x - ax) / (bx - ax))
    return min(found, default=None)


def highest_top(cuts: tuple[RoofCut, ...]) -> float | None:
    """Highest point of the cut roof, mm."""
    return max((max(cut.z0, cut.z1) for cut in cuts), default=None)


def under_line(cuts: tuple[RoofCut, ...], low: float, high: float) -> tuple[Point, ...]:
    """The underside between two places, from left to right; at a step the side between them decides."""
    inner = sorted({x for x, _ in under_points(cuts) if low + BESIDE_MM < x < high - BESIDE_MM})
    looks = ((low, low + BESIDE_MM), *((x, x) for x in inner), (high, high - BESIDE_MM))
    return tuple((x, z) for x, look in looks if (z := _beside(cuts, x, look)) is not None)


def _beside(cuts: tuple[RoofCut, ...], x: float, look: float) -> float | None:
    """Height at ``x``, or at ``look`` close beside it when the roof steps between the two."""
    here, there = underside(cuts, x), underside(cuts, look)
    if here is None or there is None:
        return there
    return there if abs(here - there) > 1.0 else here
