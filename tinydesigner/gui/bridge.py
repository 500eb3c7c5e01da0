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
    each of its slices is short, so rules never hold up a frame.
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
        self._pause.timeout.connect(self._slices.start)
        self._checked_at = 0.0
        self._cost = 0.0
        session.changed.connect(self._on_changed)
        session.checked.connect(self._on_checked)
        session.selection_changed.connect(self._on_selected)
        session.message.connect(self._on_message)
        session.file_changed.connect(self._on_file)

    def start_checking(self) -> None:
        """Begin to check, once the window has been painted."""
        if self.live is None:
            self.live = LiveChecker(self.session)
            self._slices.start()

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
        self.frame.emit()
        if self.live is None:
            return
        rest = self._checked_at + self._cost - perf_counter()
        if self.session.previewing and self._cost > LONG_CHECK_S and rest > 0:
            self._slices.stop()
            if not self._pause.isActive():
                self._pause.start(round(rest * 1000))
        else:
            self._slices.start()

    def _slice(self) -> None:
        if self._frames.isActive():
            return
        begun = perf_counter()
        if self.live is None or not self.live.step():
            self._slices.stop()
            # The last slice holds the check and what the panels make of it; those before it are short.
            self._checked_at = perf_counter()
            self._cost = self._checked_at - begun

    def stop(self) -> None:
        """Let go of the session: no timer runs and no signal comes any more."""
        self._frames.stop()
        self._slices.stop()
        self._pause.stop()
        session = self.session
        session.changed.disconnect(self._on_changed)
        session.checked.disconnect(self._on_checked)
        session.selection_changed.disconnect(self._on_selected)
        session.message.disconnect(self._on_message)
        session.file_changed.disconnect(self._on_file)
