"""Painting of the time line: bars, years, today, the slider."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QLinearGradient, QPainter, QPen

from tinydesigner.gui.panels.timeline_spans import Span, SpanKind, TimeRow, day_text
from tinydesigner.gui.theme import Theme, font

_PAD = 10.0
_HEAD = 21.0
_ROW = 19.0
_BAR = 15.0
_REST = 15.0
_FOOT = 18.0
_SMALL_PX = 11
_YEAR_PX = 10
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)
_YEAR_ROOM = 38.0


@dataclass(frozen=True, slots=True)
class Axis:
    """From days to pixels across a width."""

    first: date
    last: date
    width: float

    def x(self, day: date) -> float:
        """Pixel of a day."""
        return _PAD + (day - self.first).days / self._days * (self.width - 2 * _PAD)

    def day(self, x: float) -> date:
        """Day of a pixel, within the axis."""
        share = (x - _PAD) / max(self.width - 2 * _PAD, 1.0)
        days = round(share * self._days)
        return self.first + timedelta(days=min(max(days, 0), self._days))

    @property
    def _days(self) -> int:
        return max((self.last - self.first).days, 1)

    def years(self) -> tuple[date, ...]:
        """First days of the years that have room for their number."""
        span = self.last.year - self.first.year + 1
        room = max((self.width - 2 * _PAD) / _YEAR_ROOM, 1.0)
        step = next((step for step in _YEAR_STEPS if span / step <= room), _YEAR_STEPS[-1])
        first = -(-(self.first.year + 1) // step) * step
        return tuple(date(year, 1, 1) for year in range(first, self.last.year + 1, step))


class TimePainter:
    """Paints rows on an axis."""

    def __init__(self, theme: Theme, axis: Axis, shown: date, today: date) -> None:
        self.theme = theme
        self.axis = axis
        self.shown = shown
        self.today = today

    @staticmethod
    def height(rows: int, left_out: int) -> int:
        """Height of so many rows, with the years beneath and the day above."""
        return round(_HEAD + rows * _ROW + (_REST if left_out else 0) + _FOOT)

    @staticmethod
    def row_rect(number: int, width: float) -> QRectF:
        """Where a row stands."""
        return QRectF(0, _HEAD + number * _ROW, width, _ROW)

    def knob(self, rows: int, left_out: int) -> QRectF:
        """Where the slider's knob stands: on the axis above the years."""
        y = self.height(rows, left_out) - _FOOT
        return QRectF(self.axis.x(self.shown) - 6, y - 6, 12, 12)

    def paint(self, painter: QPainter, rows: Sequence[TimeRow], left_out: int, *, focused: bool) -> None:
        """Paint everything."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self.height(len(rows), left_out) - _FOOT
        self._years(painter, foot)
        for number, row in enumerate(rows):
            self._row(painter, row, self.row_rect(number, self.axis.width))
        if left_out:
            painter.setFont(font(_SMALL_PX))
            painter.setPen(self.theme.color("muted"))
            rest = QRectF(_PAD, foot - _REST - 3, 200, _REST)
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, f"and {left_out} more")
        self._now(painter, foot)
        self._slider(painter, self.knob(len(rows), left_out), focused=focused)

    def _years(self, painter: QPainter, foot: float) -> None:
        theme, axis = self.theme, self.axis
        painter.setPen(QPen(theme.color("line_strong"), 1))
        painter.drawLine(QPointF(_PAD, foot), QPointF(axis.width - _PAD, foot))
        painter.setFont(font(_YEAR_PX))
        for day in axis.years():
            x = axis.x(day)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(x, _HEAD), QPointF(x, foot + 3))
            label = QRectF(x - 20, foot + 4, 40, _FOOT - 4)
            if label.left() >= 0 and label.right() <= axis.width:
                painter.setPen(theme.color("muted"))
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(day.year))

    def _row(self, painter: QPainter, row: TimeRow, rect: QRectF) -> None:
        bars = [(self._bar(painter, span, rect.top() + 1), span) for span in row.spans]
        held = [item for item in bars if item[1].holds(self.shown)]
        face = font(_SMALL_PX, 500 if held else 400)
        metrics = QFontMetricsF(face)
        title = row.title(self.shown)
        words = self._beside(*(held or bars)[-1], metrics.horizontalAdvance(title) + 1)
        painter.setFont(face)
        painter.setPen(self.theme.color("ink" if held else "muted"))
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)

    def _beside(self, bar: QRectF, span: Span, wide: float) -> QRectF:
        """Room for a title: in its bar when it fits and nothing is hatched, else after it, else before."""
        end = self.axis.width - _PAD
        inside = bar.adjusted(5, 0, -3, 0)
        plain = span.kind is SpanKind.OPEN
        if plain and wide <= inside.width():
            return inside
        if bar.right() + 5 + wide <= end:
            return QRectF(bar.right() + 5, bar.top(), wide, bar.height())
        if bar.left() - 5 - wide >= _PAD:
            return QRectF(bar.left() - 5 - wide, bar.top(), wide, bar.height())
        return inside

    def _bar(self, painter: QPainter, span: Span, top: float) -> QRectF:
        axis = self.axis
        left = axis.x(span.start) if span.start else _PAD
        right = axis.x(span.end) if span.end else axis.width - _PAD
        bar = QRectF(left, top, max(right - left - 1, 3.0), _BAR)
        holds = span.holds(self.shown)
        ink, ground = self._colors(span.kind, holds=holds)
        painter.setBrush(self._fading(bar, ground, span))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRect(bar)
        if span.kind is not SpanKind.OPEN:
            self._hatch(painter, bar, ink)
        # An end that the law names is drawn; one that it leaves open fades away.
        painter.setPen(QPen(ink, 1.6 if holds else 1.0))
        painter.drawLine(bar.topLeft(), bar.topRight())
        painter.drawLine(bar.bottomLeft(), bar.bottomRight())
        if span.start:
            painter.drawLine(bar.topLeft(), bar.bottomLeft())
        if span.end:
            painter.drawLine(bar.topRight(), bar.bottomRight())
        return bar

    def _colors(self, kind: SpanKind, *, holds: bool) -> tuple[QColor, QColor]:
        theme = self.theme
        if kind is not SpanKind.OPEN:
            return theme.color("fails", 1.0 if holds else 0.6), theme.color("fails_soft")
        if holds:
            return theme.color("accent"), theme.color("accent_soft")
        return theme.color("faint"), theme.color("none_soft")

    def _fading(self, bar: QRectF, ground: QColor, span: Span) -> QBrush:
        fade = QLinearGradient(bar.left(), 0, bar.right(), 0)
        clear = QColor(ground)
        clear.setAlphaF(0.0)
        edge = min(24.0 / max(bar.width(), 1.0), 0.5)
        fade.setColorAt(0.0, ground if span.start else clear)
        fade.setColorAt(edge, ground)
        fade.setColorAt(1.0 - edge, ground)
        fade.setColorAt(1.0, ground if span.end else clear)
        return QBrush(fade)

    def _hatch(self, painter: QPainter, bar: QRectF, ink: QColor) -> None:
        painter.save()
        painter.setClipRect(bar)
        painter.setPen(QPen(ink, 1.0))
        x = bar.left() - _BAR
        while x < bar.right():
            painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + _BAR, bar.top()))
            x += 4.0
        painter.restore()

    def _now(self, painter: QPainter, foot: float) -> None:
        """Today, as a broken line."""
        x = self.axis.x(self.today)
        pen = QPen(self.theme.color("muted"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, _HEAD - 3), QPointF(x, foot))
        painter.setFont(font(_YEAR_PX))
        if abs(x - self.axis.x(self.shown)) > 74:
            self._label(painter, x, "today", "muted", "paper")

    def _slider(self, painter: QPainter, knob: QRectF, *, focused: bool) -> None:
        theme, x = self.theme, self.axis.x(self.shown)
        painter.setPen(QPen(theme.color("accent"), 1.6))
        painter.drawLine(QPointF(x, _HEAD - 3), QPointF(x, knob.center().y()))
        painter.setBrush(theme.color("accent"))
        painter.setPen(QPen(theme.color("paper"), 1.5))
        painter.drawEllipse(knob)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.drawEllipse(knob.adjusted(-2.5, -2.5, 2.5, 2.5))
        suffix = " (today)" if self.shown == self.today else ""
        painter.setFont(font(_SMALL_PX, 600))
        self._label(painter, x, f"as of {day_text(self.shown)}{suffix}", "on_accent", "accent")

    def _label(self, painter: QPainter, x: float, text: str, ink: str, paper: str) -> None:
        """A label over the bars that stays inside the strip."""
        wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 12
        left = min(max(x - wide / 2, 2.0), self.axis.width - wide - 2)
        rect = QRectF(left, 1, wide, _HEAD - 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color(paper))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(self.theme.color(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
