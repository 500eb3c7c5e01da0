"""A place's rules on a time line, with a slider for the day that the design is checked against."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tinydesigner.gui.panels.timeline_paint import Axis, TimePainter
from tinydesigner.gui.panels.timeline_spans import SpanKind, TimeRow, day_text, reach, turns
from tinydesigner.gui.theme import Theme

_TURN_CATCH_PX = 5.0
#: A day chosen by keys is settled when the keys have rested this long.
_REST_MS = 700
#: More rows than this are counted instead of drawn.
_MOST = 6
_STEPS = {
    Qt.Key.Key_Left: timedelta(days=-1),
    Qt.Key.Key_Right: timedelta(days=1),
    Qt.Key.Key_Down: timedelta(days=-30),
    Qt.Key.Key_Up: timedelta(days=30),
    Qt.Key.Key_PageDown: timedelta(days=-365),
    Qt.Key.Key_PageUp: timedelta(days=365),
}


class TimeLine(QWidget):
    """Bars from when to when; drag to look at another day, let go to keep it."""

    #: A day is looked at while the slider moves.
    day_previewed = Signal(object)
    #: A day was settled on; None for today.
    day_chosen = Signal(object)
    #: The day that was looked at is not wanted after all.
    day_dropped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.rows: tuple[TimeRow, ...] = ()
        self.left_out = 0
        self.today = date.min
        #: The settled day, and the one that is shown while the slider moves.
        self.day = date.min
        self.shown = date.min
        self._first, self._last = date.min, date.min
        self._dragging = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._settle)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Time line of the rules, with the day of the check")

    def show_rows(self, rows: Sequence[TimeRow], day: date, today: date) -> None:
        """Show a place's rows; nothing moves under a slider that is held."""
        if self._dragging or self._rest.isActive():
            return
        self.rows, self.left_out = tuple(rows[:_MOST]), max(len(rows) - _MOST, 0)
        self.day = self.shown = day
        self.today = today
        self._first, self._last = reach(rows, day, today)
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        holding = [row.title(self.shown) for row in self.rows if any(s.holds(self.shown) for s in row.spans)]
        self.setAccessibleDescription(f"As of {day_text(self.shown)}: {'; '.join(holding) or 'nothing'}")

    @property
    def axis(self) -> Axis:
        """From days to pixels."""
        return Axis(self._first, self._last, float(self.width()))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A line for each row and one for the years."""
        return QSize(300, TimePainter.height(len(self.rows), self.left_out))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All rows; narrower is possible."""
        return QSize(160, self.sizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self.theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint rows, years, today and the slider."""
        painter = QPainter(self)
        TimePainter(self.theme, self.axis, self.shown, self.today).paint(
            painter, self.rows, self.left_out, focused=self.hasFocus()
        )
        painter.end()

    # -- choosing a day --------------------------------------------------------------------------------

    def day_at(self, x: float) -> date:
        """Day under a point, drawn to a turn or to today that is near."""
        axis = self.axis
        near = [(abs(axis.x(day) - x), day) for day in (*turns(self.rows), self.today)]
        distance, day = min(near)
        return day if distance <= _TURN_CATCH_PX else axis.day(x)

    def look_at(self, day: date) -> None:
        """Show another day without settling on it."""
        day = min(max(day, self._first), self._last)
        if day != self.shown:
            self.shown = day
            self._describe()
            self.update()
            self.day_previewed.emit(day)

    def _settle(self) -> None:
        self._rest.stop()
        self._dragging = False
        if self.shown != self.day:
            self.day = self.shown
            self.day_chosen.emit(None if self.day == self.today else self.day)
        else:
            self.day_dropped.emit()

    def _drop(self) -> None:
        self._rest.stop()
        self._dragging = False
        self.shown = self.day
        self._describe()
        self.update()
        self.day_dropped.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The slider comes to the pointer."""
        if event.button() is Qt.MouseButton.LeftButton and self.rows:
            self._dragging = True
            self.look_at(self.day_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The slider follows."""
        if self._dragging:
            self.look_at(self.day_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the day."""
        if self._dragging and event.button() is Qt.MouseButton.LeftButton:
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move by days and months, page keys by years, Ctrl with arrows from turn to turn."""
        key = Qt.Key(event.key())
        turn = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape and self.shown != self.day:
            self._drop()
        elif key == Qt.Key.Key_Home:
            self._by_key(self.today)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and turn:
            self._by_key(self._next_turn(forward=key == Qt.Key.Key_Right))
        elif key in _STEPS:
            self._by_key(self.shown + _STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle()
        else:
            super().keyPressEvent(event)

    def _next_turn(self, *, forward: bool) -> date:
        days = (*turns(self.rows), self.today)
        if forward:
            return min((day for day in days if day > self.shown), default=self.shown)
        return max((day for day in days if day < self.shown), default=self.shown)

    def _by_key(self, day: date) -> None:
        self.look_at(day)
        self._rest.start()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the focus on the slider's knob."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Settle what the keys chose."""
        if self._rest.isActive():
            self._settle()
        super().focusOutEvent(event)
        self.update()

    # -- tooltips --------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tell what a bar is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.words_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def words_at(self, at: QPointF) -> str:
        """Title and dates of the bar at a point; empty where there is none."""
        for number, row in enumerate(self.rows):
            if not TimePainter.row_rect(number, self.width()).contains(at):
                continue
            day = self.axis.day(at.x())
            for span in row.spans:
                if span.holds(day):
                    return f"{span.title}\n{_KINDS[span.kind]}{span.dates()}"
        return ""

    def slider_rect(self) -> QRectF:
        """The slider's knob."""
        return TimePainter(self.theme, self.axis, self.shown, self.today).knob(len(self.rows), self.left_out)


_KINDS = {SpanKind.OPEN: "", SpanKind.CLOSED: "Shut, ", SpanKind.PASSING: "A rule for a while, "}
