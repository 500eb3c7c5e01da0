"""The dock places around the drawing, and which panel stands in each."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from tinydesigner.editor.session import Session
from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.theme import Theme

_WIDTH_PX = 430

_Make = Callable[[Theme], Panel]


def _findings(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.findings import FindingsPanel

    return FindingsPanel(theme)


def _places(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.places import PlacesPanel

    return PlacesPanel(theme)


def _map(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.map_panel import MapPanel

    return MapPanel(theme)


def _facts(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.facts import FactsPanel

    return FactsPanel(theme)


def _inspector(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.inspector import InspectorPanel

    return InspectorPanel(theme)


def _heights(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.heights import HeightsPanel

    return HeightsPanel(theme)


def _tables(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.tables import TablesPanel

    return TablesPanel(theme)


def _history(theme: Theme) -> Panel:
    from tinydesigner.gui.panels.history import HistoryPanel

    return HistoryPanel(theme)


@dataclass(frozen=True, slots=True)
class Place:
    """A dock: its panel, and the dock it shares tabs with; a lazy panel is made when first looked at."""

    name: str
    title: str
    make: _Make
    tab_with: str = ""
    lazy: bool = False


PLACES = (
    Place("findings", "Findings", _findings),
    Place("inspector", "Inspector", _inspector, tab_with="findings"),
    Place("places", "Places", _places),
    Place("map", "Map", _map, tab_with="places", lazy=True),
    Place("facts", "Facts", _facts, tab_with="places"),
    Place("heights", "Heights", _heights, tab_with="places", lazy=True),
    Place("tables", "Tables", _tables, tab_with="inspector", lazy=True),
    Place("history", "History", _history, tab_with="tables", lazy=True),
)


def _ignore(_panel: Panel) -> None:
    """Nobody listens yet."""


class Docks:
    """The docks of a window, by name."""

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        self._window = window
        self._theme = theme
        self._session: Session | None = None
        self._connect: Callable[[Panel], None] = _ignore
        self.docks: dict[str, QDockWidget] = {}
        self.panels: dict[str, Panel] = {}
        for place in PLACES:
            dock = QDockWidget(place.title, window)
            dock.setObjectName(f"dock-{place.name}")
            self.docks[place.name] = dock
            dock.visibilityChanged.connect(partial(self._seen, place))
            # As wide as its panel will be, so that the drawing does not jump when that comes.
            room = QWidget()
            room.setMinimumWidth(_WIDTH_PX)
            dock.setWidget(room)
            # The tab says the name; a title bar under it would say it again.
            dock.setTitleBarWidget(QWidget(dock))
            dock.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        window.setTabPosition(Qt.DockWidgetArea.RightDockWidgetArea, QTabWidget.TabPosition.North)
        window.setTabPosition(Qt.DockWidgetArea.LeftDockWidgetArea, QTabWidget.TabPosition.North)
        window.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.GroupedDragging
        )
        self.arrange()

    def fill(self) -> None:
        """Make the panels, once the window has been painted."""
        for place in PLACES:
            if place.lazy:
                self.docks[place.name].widget().setMinimumWidth(0)
            elif place.name not in self.panels:
                self._fill(place)

    def arrange(self) -> None:
        """Put every dock where it stands at first."""
        right = Qt.DockWidgetArea.RightDockWidgetArea
        for place in PLACES:
            dock = self.docks[place.name]
            dock.setFloating(False)
            self._window.addDockWidget(right, dock)
            if place.tab_with:
                self._window.tabifyDockWidget(self.docks[place.tab_with], dock)
            dock.show()
        for name in ("findings", "places"):
            self.docks[name].raise_()
        self.set_width()

    def set_width(self) -> None:
        """Give the panels the width that they have at first."""
        self._window.resizeDocks([self.docks["findings"]], [_WIDTH_PX], Qt.Orientation.Horizontal)

    def show(self, name: str) -> None:
        """Bring a panel to the front and give it the keyboard."""
        dock = self.docks[name]
        dock.show()
        dock.raise_()
        if name in self.panels:
            self.panels[name].setFocus()

    def attach(self, session: Session, connect: Callable[[Panel], None]) -> None:
        """Let every panel, those made later too, show a session; ``connect`` listens to a panel."""
        self._session, self._connect = session, connect
        for panel in self.panels.values():
            self._attach(panel)

    def _attach(self, panel: Panel) -> None:
        if self._session is not None:
            panel.attach(self._session)
            self._connect(panel)

    def _fill(self, place: Place) -> None:
        panel = place.make(self._theme)
        self.panels[place.name] = panel
        self._attach(panel)
        self.docks[place.name].setWidget(panel)
        for name, other in self.panels.items():
            if name != place.name:
                panel.meet(other)

    def _seen(self, place: Place, visible: bool) -> None:
        """Bring a panel up to date, or make a lazy one.

        Tabs behind others say that they are visible while the window is built.
        """
        if visible and place.name in self.panels:
            self.panels[place.name].catch_up()
        elif visible and place.lazy:
            QTimer.singleShot(0, self._window, partial(self._look, place))

    def _look(self, place: Place) -> None:
        if place.name not in self.panels and not self.docks[place.name].visibleRegion().isEmpty():
            self._fill(place)

    def set_theme(self, theme: Theme) -> None:
        """Give every panel other colours."""
        self._theme = theme
        for panel in self.panels.values():
            panel.set_theme(theme)
