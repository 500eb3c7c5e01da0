"""The middle of the window: plan above, section and elevation beneath."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from tinydesigner.drawing.displaylist import DisplayList
from tinydesigner.drawing.elevation import elevation
from tinydesigner.drawing.handles import Handle
from tinydesigner.drawing.options import Envelope, ViewOptions
from tinydesigner.drawing.section import section, section_handles
from tinydesigner.drawing.viewframe import Cut, CutWay, Side
from tinydesigner.editor.envelope import RoadBox
from tinydesigner.editor.workspace import Workspace
from tinydesigner.gui.canvas import PlanCanvas
from tinydesigner.gui.drawing_view import DrawingView
from tinydesigner.gui.level_tabs import LevelTabs
from tinydesigner.gui.rulers import RuledView
from tinydesigner.gui.side_view import SideView
from tinydesigner.gui.theme import Theme

_CUTS = {"Section across": CutWay.ACROSS, "Section along": CutWay.ALONG}
#: While something is dragged, section and elevation may be this late: plan and verdicts come first.
_SIDES_LAG_MS = 25
_SIDES = {"Left side": Side.LEFT, "Right side": Side.RIGHT, "Front": Side.FRONT, "Back": Side.BACK}


class Panes(QWidget):
    """Plan, section and elevation of one workspace."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panes")
        self.workspace = workspace
        self.road = RoadBox()
        self._envelopes: tuple[Envelope, ...] = ()
        self._sides_later = QTimer(self, singleShot=True, interval=_SIDES_LAG_MS)
        self._sides_later.timeout.connect(self.redraw_sides)
        self.plan = PlanCanvas(workspace, theme)
        self.ruled = RuledView(self.plan)
        self.plan.pointed.connect(self.ruled.set_mark)
        self.tabs = LevelTabs(workspace)
        self.cut, self.side = _choice(_CUTS, "Cut"), _choice(_SIDES, "Side")
        self.section = SideView(workspace, theme, self._section, self._handles)
        self.section.setAccessibleName("Section")
        self.elevation = SideView(workspace, theme, self._elevation)
        self.elevation.setAccessibleName("Elevation")
        self.section.empty_text = "Draw a room (R), then choose a roof in the House menu"
        self.elevation.empty_text = "Draw a room (R) to see the house from its sides"
        self.cut.currentIndexChanged.connect(lambda _index: self._turned(self.section))
        self.side.currentIndexChanged.connect(lambda _index: self._turned(self.elevation))
        self._lay_out()

    def _lay_out(self) -> None:
        above = _column(self.tabs, self.ruled)
        self.below = QSplitter(Qt.Orientation.Horizontal)
        self.below.setHandleWidth(1)
        self.below.addWidget(_column(_caption(self.cut), self.section))
        self.below.addWidget(_column(_caption(self.side), self.elevation))
        self.below.setStretchFactor(0, 2)
        self.below.setStretchFactor(1, 3)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(above)
        self.splitter.addWidget(self.below)
        self.splitter.setSizes([560, 380])
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.splitter, 1)

    def add_side(self, widget: QWidget) -> None:
        """Put a widget to the left of the drawings, hidden at first."""
        widget.hide()
        self._row.insertWidget(0, widget)

    def views(self) -> tuple[DrawingView, ...]:
        """Every drawing."""
        return (self.plan, self.section, self.elevation)

    def redraw(self) -> None:
        """Draw the shown design in every view that shows."""
        self.tabs.refresh()
        self.plan.redraw()
        if not self.workspace.session.previewing:
            self.redraw_sides()
        elif not self._sides_later.isActive():
            self._sides_later.start()

    def road_changed(self) -> None:
        """Draw section and elevation again if a check has found other road limits."""
        envelopes = self.road.envelopes(self.workspace.session)
        if envelopes != self._envelopes:
            self._envelopes = envelopes
            self.redraw_sides()

    def redraw_sides(self) -> None:
        """Draw section and elevation."""
        self._sides_later.stop()
        if self.below.isVisible():
            self.section.redraw()
            self.elevation.redraw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for view in self.views():
            view.set_theme(theme)
        self.ruled.update()

    def fit(self) -> None:
        """Show every drawing whole."""
        self.plan.fit_drawing()
        self.section.fit_drawing()
        self.elevation.fit_drawing()

    def _turned(self, view: SideView) -> None:
        view.redraw()
        view.fit_drawing()

    def _options(self, scale: float) -> ViewOptions:
        return ViewOptions(envelopes=self.road.envelopes(self.workspace.session), scale=scale)

    def _section(self, scale: float) -> DisplayList:
        session = self.workspace.session
        if session.design.roof is None or not session.design.walls:
            return DisplayList(())
        return section(session.model, Cut(_CUTS[self.cut.currentText()]), self._options(scale))

    def _handles(self) -> tuple[Handle, ...]:
        session = self.workspace.session
        if session.design.roof is None or not session.design.walls:
            return ()
        return section_handles(session.model, Cut(_CUTS[self.cut.currentText()]))

    def _elevation(self, scale: float) -> DisplayList:
        session = self.workspace.session
        if not session.design.walls:
            return DisplayList(())
        return elevation(session.model, _SIDES[self.side.currentText()], self._options(scale))


def _choice(words: Iterable[str], name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName("view")
    box.addItems(list(words))
    box.setAccessibleName(name)
    return box


def _caption(box: QComboBox) -> QWidget:
    bar = QWidget()
    bar.setObjectName("pane")
    row = QHBoxLayout(bar)
    row.setContentsMargins(10, 6, 8, 2)
    row.addWidget(box)
    row.addStretch(1)
    return bar


def _column(*widgets: QWidget) -> QWidget:
    pane = QWidget()
    pane.setObjectName("pane")
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 0 if widget is not widgets[-1] else 1)
    return pane
