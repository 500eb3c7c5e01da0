"""From the session's signals to the window's event loop: paint first, then check in slices."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from tinydesigner.document.changes import ChangeSet
from tinydesigner.editor.live import LiveChecker
from tinydesigner.editor.session import Session

#: A check that took longer than this, its panels included, is followed by a rest of the same length while
#: something is dragged: on a slow machine or with a large house the drawing then has half of the time.
LONG_CHECK_S = 0.1


class Bridge(QObject):
    """Joins all changes of one turn of the event loop into one frame.

    The check runs on a timer of zero length, which Qt serves only when no input and no painting is waiting;
    each of its slices is short, so rules never hold up a frame. While the report is stale and the rules can
    be used, one of the timers runs: every slice ends with a look at what the session still lacks.
    """

    #: The shown design changed since the last frame.
    frame = Signal()
    checked = Signal(object)
    selected = Signal()
    said = Signal(str)
    filed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.live: LiveChecker | None = None
        self._frames = QTimer(self, singleShot=True, interval=0)
        self._frames.timeout.connect(self._frame)
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._slice)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._wake)
        self._checked_at = 0.0
        self._cost = 0.0
        # First among the listeners, so that one that fails cannot keep a change from being drawn and checked.
        session.changed.connect(self._on_changed, priority=2)
        session.checked.connect(self._on_checked, priority=2)
        session.selection_changed.connect(self._on_selected)
        session.message.connect(self._on_message)
        session.file_changed.connect(self._on_file)

    def start_checking(self) -> None:
        """Begin to check, once the window has been painted."""
        if self.live is None:
            self.live = LiveChecker(self.session)
            self._wake()

    @property
    def at_rest(self) -> bool:
        """Whether everything is drawn, and checked as far as the rules allow it."""
        return not self._frames.isActive() and not (self.live is not None and self.live.busy)

    @property
    def scheduled(self) -> bool:
        """Whether a timer runs that leads to the next slice of the check."""
        return any(timer.isActive() for timer in (self._frames, self._slices, self._pause))

    def _wake(self) -> None:
        """Let slices run as long as there is something to check."""
        if self.live is not None and self.live.busy:
            if not (self._slices.isActive() or self._pause.isActive()):
                self._slices.start()
        else:
            self._slices.stop()

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._frames.start()

    def _on_checked(self, report: object) -> None:
        self.checked.emit(report)

    def _on_selected(self) -> None:
        self.selected.emit()

    def _on_message(self, text: str) -> None:
        self.said.emit(text)

    def _on_file(self) -> None:
        self.filed.emit()

    def _frame(self) -> None:
        try:
            self.frame.emit()
        finally:
            self._rest()
            self._wake()

    def _rest(self) -> None:
        """Leave the time after a long check to the drawing, while something is dragged."""
        rest = self._checked_at + self._cost - perf_counter()
        if self.session.previewing and self._cost > LONG_CHECK_S and rest > 0:
            self._slices.stop()
            if not self._pause.isActive():
                self._pause.start(round(rest * 1000))
        else:
            self._pause.stop()

    def _slice(self) -> None:
        if self._frames.isActive():
            return
        begun = perf_counter()
        try:
            if self.live is None or not self.live.step():
                # The last slice holds the check and what the panels make of it; those before it are short.
                self._checked_at = perf_counter()
                self._cost = self._checked_at - begun
        finally:
            self._wake()

    def stop(self) -> None:
        """Let go of the session: no timer runs and no signal comes any more."""
        self._frames.stop()
        self._slices.stop()
        self._pause.stop()
        session = self.session
        self.live = None
        session.changed.disconnect(self._on_changed)
        session.checked.disconnect(self._on_checked)
        session.selection_changed.disconnect(self._on_selected)
        session.message.disconnect(self._on_message)
        session.file_changed.disconnect(self._on_file)
