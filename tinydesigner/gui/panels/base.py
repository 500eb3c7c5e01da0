"""What every dock panel is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tinydesigner.editor.session import Session
from tinydesigner.gui.theme import Theme


class Panel(QWidget):
    """A dock panel over the session; it asks for changes through commands and shows what the session says."""

    #: Shown on the dock's tab, and the name under which its layout is remembered.
    title = ""
    name = ""

    #: A finding was chosen: show its witness.
    finding_chosen = Signal(object)
    #: An entity was chosen by its id: select it and bring it into view.
    entity_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.session: Session | None = None
        #: Something changed while the panel lay behind another one.
        self._owed = False
        self.setAccessibleName(self.title)

    def attach(self, session: Session) -> None:
        """Show this session from now on."""
        self.session = session

    def put_off(self) -> bool:
        """Whether nobody can see the panel, as another one lies over it: it then waits for `catch_up`."""
        behind = self.window().isVisible() and self.visibleRegion().isEmpty()
        self._owed = self._owed or behind
        return behind

    def catch_up(self) -> None:
        """Show what was put off: the panel comes to the front."""
        if self._owed:
            self._owed = False
            self.show_now()

    def show_now(self) -> None:
        """Show the present state of the session, seen or not."""

    def meet(self, other: "Panel") -> None:
        """Get to know a panel that was made before, to choose together with it."""

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self.theme = theme
        self.update()
