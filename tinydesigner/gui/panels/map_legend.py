"""The map's legend: pattern and dot of each verdict, and what gives a state its colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tinydesigner.gui.panels import map_patterns as patterns
from tinydesigner.gui.panels.map_model import Shade
from tinydesigner.gui.panels.signs import VERDICTS
from tinydesigner.gui.theme import Theme, font
from tinydesigner.rules.results import VerdictStatus

_LINE_PX = 19
_SWATCH_PX = 20.0
_DOT_PX = 4.5
_GAP_PX = 12.0
_PAD_PX = 10.0
_BROKEN = "somewhere in its state"
_NOTES = {
    Shade.OWN: "A state shows its own law, dots and counties show theirs",
    Shade.BEST: "A state shows the best of its law and places",
}


class MapLegend(QWidget):
    """Swatches in as many lines as the width asks for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.shade = Shade.OWN
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = ", ".join(VERDICTS[status].word for status in reversed(patterns.ORDER))
        self.setAccessibleName(f"Legend: each verdict has its pattern and its dot: {words}")

    def set_shade(self, shade: Shade) -> None:
        """Say what gives a state its colour."""
        self.shade = shade
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Items wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Height of all lines and of the note."""
        return round(max(rect.bottom() for _, rect in self._items(width)) + _LINE_PX + 2)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as it is."""
        return QSize(380, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One item wide."""
        return QSize(160, _LINE_PX)

    def _items(self, width: float) -> list[tuple[VerdictStatus | None, QRectF]]:
        """Where each item stands; None for the broken rim."""
        metrics = QFontMetricsF(font(11))
        x, y, found = _PAD_PX, 0.0, []
        for status in (*reversed(patterns.ORDER), None):
            text = VERDICTS[status].word if status else _BROKEN
            swatch = _SWATCH_PX if status else 0.0
            wide = swatch + 2 * _DOT_PX + 10 + metrics.horizontalAdvance(text) + 2
            if x > _PAD_PX and x + wide > width - _PAD_PX:
                x, y = _PAD_PX, y + _LINE_PX
            found.append((status, QRectF(x, y, wide, _LINE_PX)))
            x += wide + _GAP_PX
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the items."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for status, rect in self._items(self.width()):
            self._item(painter, rect, status)
        painter.setPen(self.theme.color("muted"))
        note = QRectF(_PAD_PX, self.height() - _LINE_PX - 2, self.width() - 2 * _PAD_PX, _LINE_PX)
        painter.drawText(note, Qt.AlignmentFlag.AlignVCenter, _NOTES[self.shade])
        painter.end()

    def _item(self, painter: QPainter, rect: QRectF, status: VerdictStatus | None) -> None:
        x, middle = rect.left(), rect.center().y()
        if status is not None:
            self._swatch(painter, QRectF(x + 0.5, middle - 5.5, _SWATCH_PX - 3, 11), status)
            x += _SWATCH_PX
        at = QPointF(x + _DOT_PX + 1, middle)
        shown = status or VerdictStatus.NOT_RESEARCHED
        patterns.draw_dot(painter, at, _DOT_PX, shown, self.theme, sure=status is not None)
        painter.setFont(font(11))
        painter.setPen(self.theme.color("ink"))
        text = VERDICTS[status].word if status else _BROKEN
        left = x + 2 * _DOT_PX + 6
        words = QRectF(left, rect.top(), rect.right() - left + 2, rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)

    def _swatch(self, painter: QPainter, rect: QRectF, status: VerdictStatus) -> None:
        ratio = self.devicePixelRatio()
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.setPen(QPen(self.theme.color("muted"), ratio))
        painter.setBrush(patterns.brush(self.theme, status, ratio))
        painter.drawRect(
            QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)
        )
        painter.restore()
