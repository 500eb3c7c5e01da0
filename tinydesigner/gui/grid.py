"""Grid lines and ruler ticks at round lengths of the user's units, however far one has zoomed."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from tinydesigner.gui.theme import Theme
from tinydesigner.units.system import UnitSystem

_INCH = 25.4
_FOOT = 304.8
#: Steps that a person counts in, mm, fine to coarse.
_STEPS = {
    UnitSystem.IMPERIAL: (
        _INCH / 4,
        _INCH,
        3 * _INCH,
        6 * _INCH,
        _FOOT,
        2 * _FOOT,
        4 * _FOOT,
        10 * _FOOT,
        40 * _FOOT,
    ),
    UnitSystem.METRIC: (5.0, 10.0, 50.0, 100.0, 250.0, 500.0, 1000.0, 2000.0, 5000.0, 20000.0),
}
_MINOR_PX, _MAJOR_PX, _LABEL_PX = 9.0, 36.0, 62.0


@dataclass(frozen=True, slots=True)
class Scale:
    """Distances of fine lines, strong lines and labels, mm."""

    minor: float
    major: float
    label: float


def scale_for(px_per_mm: float, units: UnitSystem) -> Scale:
    """Distances that show well at a zoom; each is a whole multiple of the finer one."""
    minor = _at_least(_MINOR_PX / px_per_mm, units, 0.0)
    major = _at_least(_MAJOR_PX / px_per_mm, units, minor)
    label = _at_least(_LABEL_PX / px_per_mm, units, major)
    return Scale(minor, major, label)


def _at_least(length: float, units: UnitSystem, base: float) -> float:
    steps = _STEPS[units]
    for step in steps:
        if step >= length and (not base or _multiple(step, base)):
            return step
    return steps[-1]


def _multiple(step: float, base: float) -> bool:
    return abs(step / base - round(step / base)) < 1e-6


def ticks(low: float, high: float, step: float) -> list[float]:
    """Multiples of ``step`` from ``low`` to ``high``."""
    return [k * step for k in range(math.ceil(low / step), math.floor(high / step) + 1)]


def draw(painter: QPainter, rect: QRectF, px_per_mm: float, units: UnitSystem, theme: Theme) -> None:
    """Draw the lines that cross ``rect`` (mm)."""
    scale = scale_for(px_per_mm, units)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for step, color in ((scale.minor, "grid"), (scale.major, "grid_strong")):
        pen = QPen(theme.color(color), 0)
        painter.setPen(pen)
        lines = [QLineF(x, rect.top(), x, rect.bottom()) for x in ticks(rect.left(), rect.right(), step)]
        lines += [QLineF(rect.left(), y, rect.right(), y) for y in ticks(rect.top(), rect.bottom(), step)]
        painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
