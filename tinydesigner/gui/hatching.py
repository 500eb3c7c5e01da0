"""Hatches of constant spacing on the screen, crisp at any scale factor."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform

from tinydesigner.drawing.styles import HAIR, Hatch, Style
from tinydesigner.gui.theme import PX_PER_POINT, Theme, width_px

_ANGLES = {Hatch.DIAGONAL: (45.0,), Hatch.DIAGONAL_BACK: (-45.0,), Hatch.CROSS: (45.0, -45.0)}
#: Finer hatching than this is a grey that costs as much as it hides.
_LEAST_SPACING_PX = 4.0


def draw_hatch(painter: QPainter, path: QPainterPath, style: Style, theme: Theme) -> None:
    """Hatch the inside of ``path`` (drawing coordinates) in the lines or dots of ``style``."""
    if style.hatch is Hatch.NONE:
        return
    spacing = max(style.spacing * PX_PER_POINT * 1.3, _LEAST_SPACING_PX)
    transform = painter.worldTransform()
    on_screen = transform.map(path)
    color = theme.ink(style.ink, style.opacity)
    painter.save()
    # The hatch is anchored to the drawing's origin, so that it does not swim while the view pans.
    origin = transform.map(QPointF(0, 0))
    painter.setWorldTransform(QTransform())
    painter.setClipPath(on_screen, Qt.ClipOperation.IntersectClip)
    visible = on_screen.boundingRect().intersected(painter.clipBoundingRect())
    if style.hatch is Hatch.DOTS:
        _dots(painter, visible, origin, spacing, QPen(color, 1.4))
    else:
        painter.setPen(QPen(color, width_px(HAIR)))
        for angle in _ANGLES[style.hatch]:
            painter.drawLines(_lines(visible, origin, spacing, angle))
    painter.restore()


def _lines(box: QRectF, origin: QPointF, spacing: float, angle: float) -> list[QLineF]:
    """Parallel lines over ``box``; with y down, 45 degrees rises to the right."""
    slope = -1.0 if angle > 0 else 1.0
    step = spacing * math.sqrt(2)
    # Lines y = slope x + c; c at the corners bounds the family.
    corners = [
        c.y() - slope * c.x() for c in (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
    ]
    base = origin.y() - slope * origin.x()
    first = math.ceil((min(corners) - base) / step)
    last = math.floor((max(corners) - base) / step)
    left, right = box.left(), box.right()
    return [
        QLineF(left, slope * left + base + k * step, right, slope * right + base + k * step)
        for k in range(first, last + 1)
    ]


def _dots(painter: QPainter, box: QRectF, origin: QPointF, spacing: float, pen: QPen) -> None:
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    points = []
    for row in range(
        math.ceil((box.top() - origin.y()) / spacing), math.floor((box.bottom() - origin.y()) / spacing) + 1
    ):
        shift = spacing / 2 if row % 2 else 0.0
        start = math.ceil((box.left() - origin.x() - shift) / spacing)
        stop = math.floor((box.right() - origin.x() - shift) / spacing)
        y = origin.y() + row * spacing
        points += [QPointF(origin.x() + shift + column * spacing, y) for column in range(start, stop + 1)]
    painter.drawPoints(points)
