"""F6 goes from pane to pane with a frame around the one that has the keyboard; Space takes the last tool."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from tinydesigner.editor.actions import Action

if TYPE_CHECKING:
    from tinydesigner.gui.main_window import MainWindow

_FRAME_PX = 2


class PaneFrame(QWidget):
    """A frame over a pane, for the eye only."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("pane-frame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, pane: QWidget) -> None:
        """Stand around a pane."""
        self.setGeometry(QRect(pane.mapTo(self._window, QPoint(0, 0)), pane.size()))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the frame in the accent colour."""
        painter = QPainter(self)
        painter.setPen(QPen(self._window.theme.color("accent"), _FRAME_PX))
        inset = _FRAME_PX // 2
        painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))


class PaneCycle(QObject):
    """Knows the panes of a window, and which has the keyboard."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.window = window
        self.frame = PaneFrame(window)
        self._framed: QWidget | None = None
        self._tapped = False
        plan = window.panes.plan
        for watched in (plan, plan.viewport()):
            watched.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def panes(self) -> Iterator[QWidget]:
        """What can be gone to now, in reading order."""
        panes = self.window.panes
        seen = (panes.plan, panes.section, panes.elevation, self.window.pieces)
        for pane in seen:
            if pane.isVisible():
                yield pane
        for dock in self.window.docks.docks.values():
            body = dock.widget()
            if body is not None and dock.isVisible() and not body.visibleRegion().isEmpty():
                yield body

    def current(self) -> QWidget | None:
        """The pane that has the keyboard."""
        focus = QApplication.focusWidget()
        return next((pane for pane in self.panes() if focus is not None and _holds(pane, focus)), None)

    def go(self, step: int) -> None:
        """Give the keyboard to the next pane, or (-1) to the one before."""
        panes, now = list(self.panes()), self.current()
        at = panes.index(now) + step if now is not None else (0 if step > 0 else -1)
        for turn in range(len(panes)):
            pane = panes[(at + turn * step) % len(panes)]
            inside = _first_stop(pane)
            if inside is not None:
                self._framed = pane
                inside.setFocus(Qt.FocusReason.TabFocusReason)
                pane.removeEventFilter(self)
                pane.installEventFilter(self)
                self.frame.surround(pane)
                return

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The frame goes as soon as the keyboard is elsewhere in the window."""
        if self._framed is not None and now is not None and not _holds(self._framed, now):
            self._framed = None
            self.frame.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the frame around its pane; hear the Space bar tapped over the plan."""
        moved = event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show}
        if moved and self._framed is not None and watched is self._framed:
            self.frame.surround(self._framed)
        if event.type() is QEvent.Type.Hide and self._framed is not None and watched is self._framed:
            self.frame.hide()
        self._hear_space(event)
        return False

    def _hear_space(self, event: QEvent) -> None:
        """Space held down pans; only a tap in which nothing was pressed takes the last tool."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self._tapped = False
        if not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return
        bare = event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.type() is QEvent.Type.KeyPress:
            self._tapped = bare
        elif event.type() is QEvent.Type.KeyRelease and bare and self._tapped:
            self._tapped = False
            self.window.workspace.repeat()


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _first_stop(pane: QWidget) -> QWidget | None:
    """Where Tab would stop first in a pane: itself, what it stands for, or what it holds."""
    stop = pane.focusProxy() or pane
    if _takes(stop):
        return stop
    here = pane.nextInFocusChain()
    while here is not None and here is not pane:
        if pane.isAncestorOf(here) and _takes(here):
            return here
        here = here.nextInFocusChain()
    return None


def _takes(widget: QWidget) -> bool:
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isVisible() and widget.isEnabled()


def pane_actions(window: "MainWindow") -> list[Action]:
    """Going from pane to pane, in the View menu; Space in the plan."""
    cycle, workspace = PaneCycle(window), window.workspace
    return [
        Action(
            "view.next_pane", "Next pane", partial(cycle.go, 1), "View/panes", "F6", words="focus keyboard"
        ),
        Action("view.last_pane", "Previous pane", partial(cycle.go, -1), "View/panes", "Shift+F6"),
        Action(
            "draw.repeat",
            "Take the last tool again",
            workspace.repeat,
            "Draw/again",
            enabled=lambda: bool(workspace.last_tool) and workspace.tool.id != workspace.last_tool,
            hint="The Space bar does it over the plan",
            words="repeat",
        ),
    ]
