"""The rectangle that a roof stands on, seen along its ridge."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tinydesigner.document.design import Design
from tinydesigner.document.faces import bars
from tinydesigner.document.fields import Point
from tinydesigner.document.lines import Bar, Vector, dot, parallel
from tinydesigner.document.memo import IdentityMemo
from tinydesigner.document.roofs import Roof
from tinydesigner.document.walls import Level, Wall


@dataclass(frozen=True, slots=True)
class RoofFrame:
    """Inside rectangle under a roof: ``along`` the ridge and ``across`` it (far side positive), nm."""

    along: Vector
    across: Vector
    #: Least and greatest distance along the ridge and across it, inside faces.
    inside: tuple[float, float, float, float]
    #: The same over the roof's outer edge, overhangs included.
    edge: tuple[float, float, float, float]

    @property
    def length(self) -> float:
        """Inside length along the ridge, nm."""
        return self.inside[1] - self.inside[0]

    @property
    def span(self) -> float:
        """Inside width across the ridge, nm."""
        return self.inside[3] - self.inside[2]

    def covers(self, point: Point) -> bool:
        """Whether the roof, overhangs included, is over ``point``."""
        u, v = dot(point, self.along), dot(point, self.across)
        return self.edge[0] <= u <= self.edge[1] and self.edge[2] <= v <= self.edge[3]


_frames: IdentityMemo[RoofFrame | None] = IdentityMemo(64)


def top_level(design: Design) -> Level:
    """The highest level that has exterior walls; the highest level when none has."""
    walled = {wall.level for wall in design.walls if wall.exterior}
    levels = [level for level in design.levels if level.id in walled] or design.levels
    return max(levels, key=lambda level: level.elevation)


def top_shell(design: Design) -> tuple[Wall, ...]:
    """Exterior walls of the top level."""
    level = top_level(design)
    return tuple(wall for wall in design.walls if wall.exterior and wall.level == level.id)


def frame_of(design: Design) -> RoofFrame | None:
    """The rectangle that the design's roof stands on; None without a roof or exterior walls."""
    roof = design.roof
    if roof is None:
        return None
    exterior = {wall.id for wall in design.walls if wall.exterior}
    shell = [bar for wall, bar in bars(design, top_level(design).id).items() if wall in exterior]
    return _frames.get((roof, *shell), lambda: roof_frame(roof, shell))


def roof_frame(roof: Roof, shell: Sequence[Bar]) -> RoofFrame | None:
    """The rectangle under ``roof``; None when there are no exterior walls."""
    if not shell:
        return None
    turn = math.radians(roof.direction)
    along = (_clean(math.cos(turn)), _clean(math.sin(turn)))
    across = (-along[1], along[0])
    u0, u1, inner_u0, inner_u1 = _extent(shell, along)
    v0, v1, inner_v0, inner_v1 = _extent(shell, across)
    rake, eave = roof.rake_overhang, roof.eave_overhang
    edge = (u0 - rake, u1 + rake, v0 - eave, v1 + eave)
    return RoofFrame(along, across, (inner_u0, inner_u1, inner_v0, inner_v1), edge)


def _clean(value: float) -> float:
    """Sines of right angles as exact numbers, so that a plan along the axes stays exact."""
    return float(round(value)) if abs(value - round(value)) < 1e-12 else value


def _corners(bar: Bar) -> Iterable[Vector]:
    nx, ny = bar.normal
    for x, y in (bar.start, bar.end):
        yield (x + nx * bar.left, y + ny * bar.left)
        yield (x - nx * bar.right, y - ny * bar.right)


def _extent(shell: Sequence[Bar], axis: Vector) -> tuple[float, float, float, float]:
    """Least and greatest place along ``axis`` outside, then inside, the walls square to it."""
    reach = [[dot(corner, axis) for corner in _corners(bar)] for bar in shell]
    low, high = min(map(min, reach)), max(map(max, reach))
    square = [places for bar, places in zip(shell, reach, strict=True) if parallel(bar.normal, axis)]
    inner_low = max((max(p) for p in square if min(p) - low < 1), default=low)
    inner_high = min((min(p) for p in square if high - max(p) < 1), default=high)
    return low, high, inner_low, inner_high
