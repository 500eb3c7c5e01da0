"""Text on a drawing that keeps its size on the screen and stands on its halo."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from tinydesigner.drawing.displaylist import Anchor, Text
from tinydesigner.gui.theme import PX_PER_POINT, Theme, style_of

_HALO_PX = 3.0


def placed(text: Text, metrics: QFontMetricsF) -> QRectF:
    """Box of a text around its point (pixels, y down), before it is turned."""
    width, height = metrics.horizontalAdvance(text.text), metrics.ascent() + metrics.descent()
    left, top = -width / 2, -height / 2
    if text.anchor is Anchor.LEFT:
        left = 0.0
    elif text.anchor is Anchor.RIGHT:
        left = -width
    elif text.anchor is Anchor.TOP:
        top = 0.0
    elif text.anchor is Anchor.BOTTOM:
        top = -height
    return QRectF(left, top + text.drop * PX_PER_POINT, width, height)


@lru_cache(maxsize=512)
def halo(text: str, font: QFont, color: int, ratio: float) -> QPixmap:
    """The rim around a text as a picture: stroking letters costs more than all else on a plan."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text) + 2 * _HALO_PX
    height = metrics.ascent() + metrics.descent() + 2 * _HALO_PX
    image = QPixmap(QSize(math.ceil(width * ratio), math.ceil(height * ratio)))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    path = QPainterPath()
    path.addText(QPointF(_HALO_PX, metrics.ascent() + _HALO_PX), font, text)
    pen = QPen(QColor.fromRgba(color), _HALO_PX)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(path, pen)
    painter.end()
    return image


class TextItem(QGraphicsItem):
    """One text of a group."""

    def __init__(self, text: Text, theme: Theme) -> None:
        super().__init__()
        self.source = text
        self._font = theme.font(text.style, text.points)
        self._color = theme.text_color(text.style)
        self._halo = theme.ink("paper", 0.82) if style_of(text.style).halo else None
        metrics = QFontMetricsF(self._font)
        self._box = placed(text, metrics)
        self._baseline = QPointF(self._box.left(), self._box.top() + metrics.ascent())
        self._corner = self._box.topLeft() - QPointF(_HALO_PX, _HALO_PX)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setPos(*text.at)
        # With the view's transform left out, positive turns are clockwise on the screen.
        self.setRotation(-text.angle)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Box of the text with its halo, pixels."""
        return self._box.adjusted(-_HALO_PX, -_HALO_PX, _HALO_PX, _HALO_PX)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw the text, unless the drawing is too small for it."""
        if self._too_wide():
            return
        if self._halo is not None:
            ratio = painter.device().devicePixelRatioF()
            image = halo(self.source.text, self._font, self._halo.rgba(), ratio)
            painter.drawPixmap(self._corner, image)
        painter.setFont(self._font)
        painter.setPen(self._color)
        painter.drawText(self._baseline, self.source.text)

    def _too_wide(self) -> bool:
        if not self.source.within:
            return False
        views = self.scene().views()
        scale = abs(views[0].transform().m11()) if views else 1.0
        return self._box.width() > self.source.within * scale
