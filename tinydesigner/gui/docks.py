"""The dock places around the drawing, and which panel stands in each."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.theme import Theme

_Make = Callable[[Theme], Panel]


def _findings(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.findings import FindingsPanel

    return FindingsPanel(theme)


def _places(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.places import PlacesPanel

    return PlacesPanel(theme)


def _facts(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.facts import FactsPanel

    return FactsPanel(theme)


def _inspector(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.inspector import InspectorPanel

    return InspectorPanel(theme)


def _heights(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.heights import HeightsPanel

    return HeightsPanel(theme)


@dataclass(frozen=True, slots=True)
class Place:
    """A dock: its panel, and the dock it shares tabs with."""

    name: str
    title: str
    make: _Make
    tab_with: str = ""
    shown: bool = True


PLACES = (
    Place("findings", "Findings", _findings),
    Place("inspector", "Inspector", _inspector, tab_with="findings"),
    Place("places", "Places", _places),
    Place("facts", "Facts", _facts, tab_with="places"),
    Place("heights", "Heights", _heights, tab_with="places"),
)


class Docks:
    """The docks of a window, by name."""

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        self._window = window
        self.docks: dict[str, QDockWidget] = {}
        self.panels: dict[str, Panel] = {}
        for place in PLACES:
            panel = place.make(theme)
            dock = QDockWidget(place.title, window)
            dock.setObjectName(f"dock-{place.name}")
            dock.setWidget(panel)
            dock.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
            self.docks[place.name], self.panels[place.name] = dock, panel
        self.arrange()

    def arrange(self) -> None:
        """Put every dock where it stands at first."""
        right = Qt.DockWidgetArea.RightDockWidgetArea
        for place in PLACES:
            dock = self.docks[place.name]
            dock.setFloating(False)
            self._window.addDockWidget(right, dock)
            if place.tab_with:
                self._window.tabifyDockWidget(self.docks[place.tab_with], dock)
            dock.setVisible(place.shown)
        for name in ("findings", "places"):
            self.docks[name].raise_()
        self._window.resizeDocks([self.docks["findings"]], [430], Qt.Orientation.Horizontal)

    def show(self, name: str) -> None:
        """Bring a panel to the front and give it the keyboard."""
        dock = self.docks[name]
        dock.show()
        dock.raise_()
        self.panels[name].setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Give every panel other colours."""
        for panel in self.panels.values():
            panel.set_theme(theme)
