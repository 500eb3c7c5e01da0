"""How a verdict looks on the map: a ground and a pattern for areas, a form for dots; never colour alone."""

import math
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from tinydesigner.gui.panels.signs import VERDICTS
from tinydesigner.gui.theme import Theme
from tinydesigner.rules.results import VerdictStatus

#: Order of the legend and of drawing dots, the most welcome last and on top.
ORDER = (
    VerdictStatus.NOT_RESEARCHED,
    VerdictStatus.REJECTS,
    VerdictStatus.NEEDS_FACTS,
    VerdictStatus.ACCEPTS_IF,
    VerdictStatus.ACCEPTS,
)
_TILE_PX = 8


def ground(theme: Theme, status: VerdictStatus) -> QColor:
    """Colour under the pattern of an area."""
    if status is VerdictStatus.NOT_RESEARCHED:
        return theme.color("field")
    sign = VERDICTS[status]
    if status is VerdictStatus.ACCEPTS:
        return _mixed(theme.color(sign.ground), theme.color(sign.ink), 0.42)
    return theme.color(sign.ground)


def _mixed(under: QColor, over: QColor, share: float) -> QColor:
    def mix(a: float, b: float) -> float:
        return a * (1 - share) + b * share

    return QColor.fromRgbF(
        mix(under.redF(), over.redF()),
        mix(under.greenF(), over.greenF()),
        mix(under.blueF(), over.blueF()),
    )


def brush(theme: Theme, status: VerdictStatus, ratio: float) -> QBrush:
    """Ground and pattern of an area for a painter in device pixels, ``ratio`` of them a pixel."""
    return QBrush(_tile(theme, status, ratio))


@lru_cache(maxsize=64)
def _tile(theme: Theme, status: VerdictStatus, ratio: float) -> QPixmap:
    side = max(round(_TILE_PX * ratio), 4)
    tile = QPixmap(side, side)
    tile.fill(ground(theme, status))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _pattern(painter, theme, status, float(side), ratio)
    painter.end()
    return tile


def _pattern(painter: QPainter, theme: Theme, status: VerdictStatus, side: float, ratio: float) -> None:
    if status is VerdictStatus.NOT_RESEARCHED:
        painter.setPen(QPen(theme.color("line_strong", 0.55), 0.8 * ratio))
        painter.drawLines(_falling(side))
        return
    ink = theme.color(VERDICTS[status].ink, 0.5)
    if status is VerdictStatus.NEEDS_FACTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for at in (0.25, 0.75):
            painter.drawEllipse(QPointF(side * at, side * at), 1.1 * ratio, 1.1 * ratio)
    elif status is VerdictStatus.ACCEPTS_IF:
        painter.setPen(QPen(ink, 1.5 * ratio))
        painter.drawLines(_rising(side))
    elif status is VerdictStatus.REJECTS:
        painter.setPen(QPen(ink, 0.9 * ratio))
        painter.drawLines(_rising(side) + _falling(side))


def _rising(side: float) -> list[QLineF]:
    """One line a tile, with its ends drawn over the neighbours' corners so that tiles join."""
    return [QLineF(x - side, 2 * side, x + 2 * side, -side) for x in (-side, 0.0, side)]


def _falling(side: float) -> list[QLineF]:
    return [QLineF(x - side, -side, x + 2 * side, 2 * side) for x in (-side, 0.0, side)]


def draw_dot(
    painter: QPainter, at: QPointF, radius: float, status: VerdictStatus, theme: Theme, *, sure: bool = True
) -> None:
    """A dot whose form tells the verdict; one that only stands somewhere in its state has a broken rim."""
    ratio = painter.device().devicePixelRatio()
    image = _dot(theme, status, radius, ratio, sure)
    half = image.deviceIndependentSize().width() / 2
    painter.drawPixmap(QPointF(at.x() - half, at.y() - half), image)


@lru_cache(maxsize=128)
def _dot(theme: Theme, status: VerdictStatus, radius: float, ratio: float, sure: bool) -> QPixmap:
    side = math.ceil((2 * radius + 3) * ratio)
    image = QPixmap(side, side)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = theme.color(VERDICTS[status].ink)
    rim = QPen(ink, 1.3)
    if not sure:
        rim.setDashPattern([1.6, 1.4])
    painter.setPen(rim)
    painter.setBrush(ink if status is VerdictStatus.ACCEPTS else theme.color("paper"))
    middle = side / ratio / 2
    box = QRectF(middle - radius, middle - radius, 2 * radius, 2 * radius)
    painter.drawEllipse(box)
    _core(painter, box, status, ink)
    painter.end()
    return image


def _core(painter: QPainter, box: QRectF, status: VerdictStatus, ink: QColor) -> None:
    """A half, a point, a cross, or nothing."""
    at, radius = box.center(), box.width() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if status is VerdictStatus.ACCEPTS_IF:
        painter.drawPie(box, 180 * 16, 180 * 16)
    elif status is VerdictStatus.NEEDS_FACTS:
        painter.drawEllipse(at, radius * 0.4, radius * 0.4)
    elif status is VerdictStatus.REJECTS:
        painter.setPen(QPen(ink, 1.3))
        arm = radius * 0.62
        painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm))
        painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm))


def polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    """Points as Qt wants them."""
    return QPolygonF([QPointF(x, y) for x, y in points])
