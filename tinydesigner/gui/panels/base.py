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
        self.setAccessibleName(self.title)

    def attach(self, session: Session) -> None:
        """Show this session from now on."""
        self.session = session

    def meet(self, other: "Panel") -> None:
        """Get to know a panel that was made before, to choose together with it."""

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self.theme = theme
        self.update()
