"""The heights plot: floor area with at least so much ceiling, with the lines that the rules draw."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tinydesigner.editor.heights import HeightCurve, RuleLine, curve_of, rule_lines, subjects_with_heights
from tinydesigner.editor.precheck import findings_of
from tinydesigner.editor.session import Session
from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.theme import Theme
from tinydesigner.rules.report import Report


def _pyqtgraph() -> Any:
    """The plotting library, loaded when a plot is first seen: it costs a third of a second."""
    return import_module("pyqtgraph")


_MM_PER_FOOT = 304.8
_MM2_PER_SQFT = 92_903.04


class HeightsPanel(Panel):
    """Area against ceiling height for the room or loft in hand. pyqtgraph is loaded when it is first seen."""

    title = "Heights"
    name = "heights"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._plot: Any = None
        self._curve: Any = None
        self._lines: list[Any] = []
        self.space = QComboBox()
        self.space.setAccessibleName("Room or loft")
        self.space.activated.connect(lambda _: self.refresh())
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 8, 8, 8)
        self._layout.addWidget(self.space)
        self._waiting: QWidget = QWidget()
        self._layout.addWidget(self._waiting, 1)

    def attach(self, session: Session) -> None:
        """Plot this session's rooms and lofts."""
        super().attach(session)
        session.checked.connect(self._on_checked)
        session.selection_changed.connect(self._on_selected)

    def showEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Make the plot when the panel is first seen."""
        super().showEvent(event)
        if self._plot is None:
            self._make_plot()
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        super().set_theme(theme)
        if self._plot is not None:
            self._wear()
            self.refresh()

    def _on_checked(self, _report: Report) -> None:
        if self.isVisible():
            self.refresh()

    def _on_selected(self) -> None:
        if self.session is None:
            return
        for key in self.session.selection:
            index = self.space.findData(key)
            if index >= 0:
                self.space.setCurrentIndex(index)
        if self.isVisible():
            self.refresh()

    def _make_plot(self) -> None:
        pyqtgraph = _pyqtgraph()
        pyqtgraph.setConfigOptions(antialias=True)
        self._plot = pyqtgraph.PlotWidget()
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(False, False)
        self._plot.hideButtons()
        self._plot.setAccessibleName("Floor area against ceiling height")
        self._curve = self._plot.plot([], [])
        self._layout.replaceWidget(self._waiting, self._plot)
        self._waiting.deleteLater()
        self._wear()

    def _wear(self) -> None:
        pyqtgraph = _pyqtgraph()
        theme = self.theme
        self._plot.setBackground(theme.color("paper"))
        self._curve.setPen(pyqtgraph.mkPen(theme.color("accent"), width=2))
        self._curve.setFillLevel(0)
        self._curve.setBrush(theme.color("accent", 0.12))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(theme.color("line_strong"))
            axis.setTextPen(theme.color("muted"))

    def refresh(self) -> None:
        """Plot the present design."""
        if self.session is None:
            return
        self._list_spaces(self.session)
        subject = self.space.currentData()
        if self._plot is None or subject is None:
            return
        imperial = self.session.design.units == "imperial"
        curve = curve_of(self.session.model, subject)
        report = self.session.report
        design = self.session.design
        lines = rule_lines(findings_of(report, design), subject, design.units) if report is not None else ()
        self._draw(curve, lines, imperial=imperial)

    def _list_spaces(self, session: Session) -> None:
        spaces = subjects_with_heights(session.model)
        known = [(self.space.itemData(i), self.space.itemText(i)) for i in range(self.space.count())]
        if known == list(spaces):
            return
        chosen = self.space.currentData()
        self.space.clear()
        for key, name in spaces:
            self.space.addItem(name, key)
        self.space.setCurrentIndex(max(0, self.space.findData(chosen)))

    def _draw(self, curve: HeightCurve, lines: Sequence[RuleLine], *, imperial: bool) -> None:
        along = _MM_PER_FOOT if imperial else 1000.0
        up = _MM2_PER_SQFT if imperial else 1e6
        feet = range(int(max([*curve.heights, 1.0]) / _MM_PER_FOOT) + 2)
        ticks = [[(number, f"{number}'") for number in feet]] if imperial else None
        self._plot.getAxis("bottom").setTicks(ticks)
        self._curve.setData([h / along for h in curve.heights], [a / up for a in curve.areas])
        self._plot.setLabel("bottom", "ceiling at least" + ("" if imperial else ", m"))
        self._plot.setLabel("left", "area, " + ("sq ft" if imperial else "m²"))
        for line in self._lines:
            self._plot.removeItem(line)
        self._lines = [self._line(line, along, up) for line in lines]
        top = max([*curve.areas, *(line.area or 0 for line in lines), 1.0])
        self._plot.setYRange(0, top / up * 1.08, padding=0)
        self._plot.setXRange(0, max([*curve.heights, 1.0]) / along, padding=0.02)

    def _line(self, line: RuleLine, along: float, up: float) -> Any:
        pyqtgraph = _pyqtgraph()
        theme = self.theme
        ink = theme.color("passes" if line.holds else "fails")
        upright = line.area is None
        item = pyqtgraph.InfiniteLine(
            pos=line.height / along if line.area is None else line.area / up,
            angle=90 if upright else 0,
            pen=pyqtgraph.mkPen(ink, width=1, style=Qt.PenStyle.DashLine),
            label=line.label,
            labelOpts={"color": ink, "position": 0.92 if upright else 0.7, "movable": False},
        )
        self._plot.addItem(item)
        return item
