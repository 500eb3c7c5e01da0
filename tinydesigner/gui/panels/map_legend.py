"""The map's legend: pattern and dot of each verdict, and what gives a state its colour."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
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


@dataclass(frozen=True, slots=True)
class _Entry:
    """A verdict with its pattern and dot, the broken rim, or a note alone."""

    text: str
    status: VerdictStatus | None = None
    broken: bool = False

    @property
    def indent(self) -> float:
        """Where the text begins."""
        dot = 2 * _DOT_PX + 6 if self.status is not None or self.broken else 0.0
        return dot + (_SWATCH_PX if self.status is not None else 0.0)


class MapLegend(QWidget):
    """Swatches in as many lines as the width asks for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.shade = Shade.OWN
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words = ", ".join(VERDICTS[status].word for status in reversed(patterns.ORDER))
        self.setAccessibleName(f"Legend: each verdict has its pattern and its dot: {words}")

    def set_shade(self, shade: Shade) -> None:
        """Say what gives a state its colour."""
        self.shade = shade
        self._grow()
        self.update()

    def _grow(self) -> None:
        """As high as its lines are at this width."""
        lowest = max(rect.bottom() for _, rect in self._items(self.width()))
        self.setFixedHeight(round(lowest) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines anew."""
        super().resizeEvent(event)
        self._grow()

    def _entries(self) -> list[_Entry]:
        verdicts = [_Entry(VERDICTS[status].word, status) for status in reversed(patterns.ORDER)]
        return [*verdicts, _Entry(_BROKEN, broken=True), _Entry(_NOTES[self.shade])]

    def _items(self, width: float) -> list[tuple[_Entry, QRectF]]:
        """Where each entry stands."""
        metrics = QFontMetricsF(font(11))
        x, y, found = _PAD_PX, 0.0, []
        for entry in self._entries():
            wide = entry.indent + metrics.horizontalAdvance(entry.text) + 2
            if x > _PAD_PX and x + wide > width - _PAD_PX:
                x, y = _PAD_PX, y + _LINE_PX
            found.append((entry, QRectF(x, y, wide, _LINE_PX)))
            x += wide + _GAP_PX
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the entries."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for entry, rect in self._items(self.width()):
            self._item(painter, rect, entry)
        painter.end()

    def _item(self, painter: QPainter, rect: QRectF, entry: _Entry) -> None:
        x, middle = rect.left(), rect.center().y()
        if entry.status is not None:
            self._swatch(painter, QRectF(x + 0.5, middle - 5.5, _SWATCH_PX - 3, 11), entry.status)
            x += _SWATCH_PX
        if entry.status is not None or entry.broken:
            at = QPointF(x + _DOT_PX + 1, middle)
            shown = entry.status or VerdictStatus.NOT_RESEARCHED
            patterns.draw_dot(painter, at, _DOT_PX, shown, self.theme, sure=not entry.broken)
        painter.setFont(font(11))
        painter.setPen(self.theme.color("ink" if entry.indent else "muted"))
        words = rect.adjusted(entry.indent, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, entry.text)

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
