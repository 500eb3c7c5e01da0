"""Where the pointer means to be: ends, faces, alignments and grid, each with the reason it snapped."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from tinydesigner.document.fields import Point as NmPoint
from tinydesigner.editor.overlay import SnapMark
from tinydesigner.editor.settings import SnapSettings
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.length import NM_PER_MM, mm

#: A coordinate to align with: where it is, what is there, and a point of that thing to draw the guide from.
Line: TypeAlias = tuple[float, str, Point]


@dataclass(frozen=True, slots=True)
class Targets:
    """What can be snapped to, mm: points, and lines of equal x and of equal y."""

    points: tuple[tuple[Point, str], ...] = ()
    xs: tuple[Line, ...] = ()
    ys: tuple[Line, ...] = ()


def targets_of(
    points: Iterable[tuple[Point, str]], lines: Iterable[tuple[Point, Point, str]] = ()
) -> Targets:
    """Targets at points and along straight lines; level and upright lines align over their whole length."""
    spots = tuple(points)
    xs: list[Line] = [(point[0], label, point) for point, label in spots]
    ys: list[Line] = [(point[1], label, point) for point, label in spots]
    for start, end, label in lines:
        if abs(start[0] - end[0]) < 1e-6:
            xs.append((start[0], label, start))
        if abs(start[1] - end[1]) < 1e-6:
            ys.append((start[1], label, start))
    return Targets(spots, tuple(xs), tuple(ys))


@dataclass(frozen=True, slots=True)
class Snapped:
    """A snapped point, nm, and the mark that says why (None where nothing pulled but the grid)."""

    point: NmPoint
    mark: SnapMark | None = None

    @property
    def mm(self) -> Point:
        """The point in float millimetres."""
        return (self.point[0] / NM_PER_MM, self.point[1] / NM_PER_MM)


def to_grid(value_mm: float, settings: SnapSettings) -> int:
    """The nearest grid line, nm; the value itself when the grid is off."""
    value = mm(value_mm)
    if not settings.grid:
        return value
    return (value + settings.step // 2) // settings.step * settings.step


@dataclass(frozen=True, slots=True)
class Pull:
    """Conditions of one snap: the reach in mm, held keys, and the point that a locked axis runs through."""

    reach: float
    free: bool = False
    lock: bool = False
    anchor: Point | None = None


def snap(point: Point, targets: Targets, settings: SnapSettings, pull: Pull) -> Snapped:
    """Snap ``point`` (mm): locked axis first, then a point within reach, then each axis, then the grid.

    With ``pull.free`` (Alt held) the point stays where it is, but a locked axis still holds.
    """
    locked = _locked_axis(point, pull)
    if pull.free:
        return Snapped(_hold((mm(point[0]), mm(point[1])), locked, pull))
    if settings.objects and locked is None:
        near = _nearest_point(point, targets, pull.reach)
        if near is not None:
            spot, label = near
            return Snapped((mm(spot[0]), mm(spot[1])), SnapMark(spot, label))
    return _by_axis(point, targets, settings, pull, locked)


def _by_axis(
    point: Point, targets: Targets, settings: SnapSettings, pull: Pull, locked: int | None
) -> Snapped:
    on = settings.objects
    x_line = _nearest_line(point[0], targets.xs, pull.reach) if on and locked != 0 else None
    y_line = _nearest_line(point[1], targets.ys, pull.reach) if on and locked != 1 else None
    raw = (
        mm(x_line[0]) if x_line else to_grid(point[0], settings),
        mm(y_line[0]) if y_line else to_grid(point[1], settings),
    )
    held = _hold(raw, locked, pull)
    spot = (held[0] / NM_PER_MM, held[1] / NM_PER_MM)
    found = [line for line in (x_line, y_line) if line is not None]
    if not found:
        return Snapped(held)
    reason = " · ".join(dict.fromkeys(line[1] for line in found))
    guides = tuple((line[2], spot) for line in found if line[2] != spot)
    return Snapped(held, SnapMark(spot, reason, guides))


def _locked_axis(point: Point, pull: Pull) -> int | None:
    """Index of the coordinate that stays at the anchor's; None when nothing is locked."""
    if not pull.lock or pull.anchor is None:
        return None
    dx, dy = abs(point[0] - pull.anchor[0]), abs(point[1] - pull.anchor[1])
    return 1 if dx >= dy else 0


def _hold(point: NmPoint, locked: int | None, pull: Pull) -> NmPoint:
    if locked is None or pull.anchor is None:
        return point
    if locked == 0:
        return (mm(pull.anchor[0]), point[1])
    return (point[0], mm(pull.anchor[1]))


def _nearest_point(point: Point, targets: Targets, reach: float) -> tuple[Point, str] | None:
    best: tuple[Point, str] | None = None
    least = reach
    for spot, label in targets.points:
        distance = ((spot[0] - point[0]) ** 2 + (spot[1] - point[1]) ** 2) ** 0.5
        if distance <= least:
            best, least = (spot, label), distance
    return best


def _nearest_line(value: float, lines: tuple[Line, ...], reach: float) -> Line | None:
    best: Line | None = None
    least = reach
    for line in lines:
        distance = abs(line[0] - value)
        if distance < least or (best is None and distance <= least):
            best, least = line, distance
    return best
