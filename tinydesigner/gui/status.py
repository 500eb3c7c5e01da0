"""The strip at the bottom: hint, the house in numbers, legal places, snapping."""

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QStatusBar, QToolButton, QWidget

from tinydesigner.editor.settings import IMPERIAL_STEPS, METRIC_STEPS, SnapSettings
from tinydesigner.editor.wording import show_length
from tinydesigner.gui.theme import Theme
from tinydesigner.units.system import UnitSystem

#: A count that is this late is marked as one of an older design, milliseconds.
_MARK_AFTER_MS = 120


def _write(label: QLabel, text: str) -> bool:
    """Give a label a text, if it has another one: each new text lays out the whole strip again."""
    if text == label.text():
        return False
    label.setText(text)
    return True


class Meter(QWidget):
    """Share of places that accept, need facts, and refuse; the words stand beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._shares = (0, 0, 0)
        self.setAccessibleName("Legal places")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A slim bar."""
        return QSize(96, 16)

    def show_counts(self, legal: int, asking: int, total: int) -> None:
        """Show how many of ``total`` places accept the house and how many need facts."""
        if (legal, asking, total) != self._shares:
            self._shares = (legal, asking, total)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bar."""
        legal, asking, total = self._shares
        painter = QPainter(self)
        box = QRectF(0, self.height() / 2 - 3, self.width(), 6)
        painter.fillRect(box, self.theme.color("on_strip_muted", 0.35))
        if total:
            first, second = box.width() * legal / total, box.width() * asking / total
            painter.fillRect(QRectF(box.left(), box.top(), first, 6), "#5fcf9f")
            painter.fillRect(QRectF(box.left() + first, box.top(), second, 6), "#a99be6")


class Status(QStatusBar):
    """Status bar of the main window."""

    snap_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.hint = QLabel()
        self.hint.setObjectName("hint")
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.facts = QLabel()
        self.facts.setObjectName("facts")
        self.legal = QLabel()
        self.meter = Meter(theme)
        self.snap = QToolButton()
        self.snap.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.snap.setAccessibleName("Snapping")
        self.snap.setToolTip("What the pointer snaps to; hold Alt to let go for one move")
        self._waiting = QTimer(self, singleShot=True, interval=_MARK_AFTER_MS)
        self._waiting.timeout.connect(self._mark)
        self.addWidget(self.hint, 1)
        for widget in (self.facts, self.legal, self.meter, self.snap):
            self.addPermanentWidget(widget)

    def show_hint(self, text: str) -> None:
        """Say what pointer and keys do now."""
        if _write(self.hint, text):
            self.hint.setToolTip(text)

    def show_facts(self, parts: tuple[str, ...]) -> None:
        """Show the house in numbers."""
        _write(self.facts, "   ".join(parts))

    def show_legal(self, legal: int, asking: int, total: int, *, stale: bool) -> None:
        """Show in how many places the house is legal; a stale count is marked."""
        self.meter.show_counts(legal, asking, total)
        text = f"legal in {legal} of {total} researched places" if total else "no places researched"
        self._waiting.stop()
        _write(self.legal, f"{text} …" if stale else text)

    def mark_stale(self) -> None:
        """The count belongs to an older design; it is marked if no new one comes soon."""
        if not self._waiting.isActive():
            self._waiting.start()

    def _mark(self) -> None:
        if self.legal.text() and not self.legal.text().endswith("…"):
            self.legal.setText(f"{self.legal.text()} …")

    def show_snap(self, snap: SnapSettings, units: UnitSystem) -> None:
        """Show what the pointer snaps to and offer the choices."""
        words = [f"grid {show_length(snap.step, units)}"] if snap.grid else []
        words += ["objects"] if snap.objects else []
        self.snap.setText("snap: " + (" + ".join(words) or "off"))
        menu = QMenu(self)
        for text, field in (("Snap to the grid", "grid"), ("Snap to walls, corners and pieces", "objects")):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(getattr(snap, field))
            action.toggled.connect(lambda on, field=field: self._change(snap, **{field: on}))
        menu.addSeparator()
        for step in IMPERIAL_STEPS if units is UnitSystem.IMPERIAL else METRIC_STEPS:
            action = menu.addAction(f"Grid {show_length(step, units)}")
            action.setCheckable(True)
            action.setChecked(snap.step == step)
            action.triggered.connect(lambda _on=False, step=step: self._change(snap, step=step, grid=True))
        old = self.snap.menu()
        self.snap.setMenu(menu)
        if old is not None:
            old.deleteLater()

    def _change(self, snap: SnapSettings, **fields: object) -> None:
        self.snap_changed.emit(SnapSettings(**{**snap.model_dump(), **fields}))
