"""The middle of the window: plan above, section and elevation beneath."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from tinydesigner.drawing.displaylist import DisplayList
from tinydesigner.drawing.options import Envelope, ViewOptions
from tinydesigner.editor.envelope import RoadBox
from tinydesigner.editor.workspace import Workspace
from tinydesigner.gui.canvas import PlanCanvas
from tinydesigner.gui.drawing_view import DrawingView
from tinydesigner.gui.level_tabs import LevelTabs
from tinydesigner.gui.rulers import RuledView
from tinydesigner.gui.theme import Theme

_CUTS = {"Section across": "across", "Section along": "along"}
if TYPE_CHECKING:
    from tinydesigner.drawing.handles import Handle
    from tinydesigner.gui.side_view import SideView

#: While something is dragged, section and elevation may be this late: plan and verdicts come first.
_SIDES_LAG_MS = 50
_SIDES = {"Left side": "left", "Right side": "right", "Front": "front", "Back": "back"}


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
        self._theme = theme
        self._sides: tuple[SideView, ...] = ()
        self._rooms = (QWidget(), QWidget())
        self._lay_out()

    def complete(self) -> None:
        """Make section and elevation, which a first look at the plan does not need."""
        from tinydesigner.gui.side_view import SideView

        if self._sides:
            return
        section = SideView(self.workspace, self._theme, self._section, self._handles)
        section.setAccessibleName("Section")
        section.empty_text = "Draw a room (R), then choose a roof in the House menu"
        elevation = SideView(self.workspace, self._theme, self._elevation)
        elevation.setAccessibleName("Elevation")
        elevation.empty_text = "Draw a room (R) to see the house from its sides"
        self._sides = (section, elevation)
        for view, choice, room in zip(self._sides, (self.cut, self.side), self._rooms, strict=True):
            _replace(room, view)
            choice.currentIndexChanged.connect(lambda _index, view=view: self._turned(view))
            view.fit_drawing()

    @property
    def section(self) -> "SideView":
        """The section."""
        self.complete()
        return self._sides[0]

    @property
    def elevation(self) -> "SideView":
        """The elevation."""
        self.complete()
        return self._sides[1]

    def _lay_out(self) -> None:
        above = _column(self.tabs, self.ruled)
        self.below = QSplitter(Qt.Orientation.Horizontal)
        self.below.setHandleWidth(1)
        for choice, room in zip((self.cut, self.side), self._rooms, strict=True):
            self.below.addWidget(_column(_caption(choice), room))
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
        return (self.plan, *self._sides)

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
            for view in self._sides:
                view.redraw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for view in self.views():
            view.set_theme(theme)
        self.ruled.update()

    def fit(self) -> None:
        """Show every drawing whole."""
        self.plan.fit_drawing()
        for view in self._sides:
            view.fit_drawing()

    def _turned(self, view: "SideView") -> None:
        view.redraw()
        view.fit_drawing()

    def _options(self, scale: float) -> ViewOptions:
        return ViewOptions(envelopes=self.road.envelopes(self.workspace.session), scale=scale)

    def _section(self, scale: float) -> DisplayList:
        from tinydesigner.drawing.section import section
        from tinydesigner.drawing.viewframe import Cut, CutWay

        session = self.workspace.session
        if session.design.roof is None or not session.design.walls:
            return DisplayList(())
        return section(session.model, Cut(CutWay(_CUTS[self.cut.currentText()])), self._options(scale))

    def _handles(self) -> "tuple[Handle, ...]":
        from tinydesigner.drawing.section import section_handles
        from tinydesigner.drawing.viewframe import Cut, CutWay

        session = self.workspace.session
        if session.design.roof is None or not session.design.walls:
            return ()
        return section_handles(session.model, Cut(CutWay(_CUTS[self.cut.currentText()])))

    def _elevation(self, scale: float) -> DisplayList:
        from tinydesigner.drawing.elevation import elevation
        from tinydesigner.drawing.viewframe import Side

        session = self.workspace.session
        if not session.design.walls:
            return DisplayList(())
        return elevation(session.model, Side(_SIDES[self.side.currentText()]), self._options(scale))


def _choice(words: Iterable[str], name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName("view")
    box.addItems(list(words))
    box.setAccessibleName(name)
    return box


def _replace(room: QWidget, view: QWidget) -> None:
    """Put a view where an empty widget kept its place."""
    pane = room.parentWidget()
    layout = pane.layout() if pane is not None else None
    if layout is not None:
        layout.replaceWidget(room, view)
    room.deleteLater()


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
