"""The map panel: where the design is welcome, at a glance, and how the rules of a place came about."""

from datetime import date

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tinydesigner.document.commands.facts import SetAsOf
from tinydesigner.editor import law
from tinydesigner.editor.precheck import today
from tinydesigner.editor.session import Session
from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.panels.map_legend import MapLegend
from tinydesigner.gui.panels.map_model import Shade, Target
from tinydesigner.gui.panels.map_view import MapView
from tinydesigner.gui.panels.places import PlacesPanel
from tinydesigner.gui.panels.places_model import place_name
from tinydesigner.gui.panels.timeline import TimeLine
from tinydesigner.gui.panels.timeline_spans import time_rows
from tinydesigner.gui.theme import Theme
from tinydesigner.rules.report import Report

_SHADES = {Shade.OWN: "States: own law", Shade.BEST: "States: best place"}
_REST = (
    "Point at a state, county or city.",
    "A click chooses it and zooms; a double click shows the whole country.",
)


class TwoLines(QLabel):
    """Two lines that never push the map about: what does not fit is cut and said in the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[str, ...] = ()
        self.setContentsMargins(10, 5, 10, 5)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(2 * self.fontMetrics().height() + 12)

    def say(self, lines: tuple[str, ...]) -> None:
        """Show other lines."""
        self._lines = lines
        wide = self.width() - 20
        cut = [self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, wide) for line in lines]
        self.setText("\n".join(cut))
        self.setToolTip("" if cut == list(lines) else "\n".join(lines))
        self.setAccessibleName(". ".join(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut again."""
        super().resizeEvent(event)
        self.say(self._lines)


class MapPanel(Panel):
    """Map, legend and time line."""

    title = "Map"
    name = "map"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.view = MapView(theme)
        self.view.pointed.connect(self._pointed)
        self.view.chosen.connect(self._chosen)
        self.legend = MapLegend(theme)
        self.timeline = TimeLine(theme)
        self.timeline.day_previewed.connect(self._preview_day)
        self.timeline.day_chosen.connect(self._choose_day)
        self.timeline.day_dropped.connect(self._drop_day)
        self.timeline.hide()
        self.heading = QLabel()
        self.heading.setObjectName("section")
        self.heading.setContentsMargins(10, 0, 10, 0)
        self.heading.hide()
        self.words = TwoLines()
        self.words.say(_REST)
        self.search = self._search_field()
        self.shade = self._shade_box()
        self.place_id = ""
        self._places: PlacesPanel | None = None
        self._report: Report | None = None
        self._names: dict[str, str] = {}
        self._lay_out()
        self.setFocusProxy(self.view)

    # -- parts -----------------------------------------------------------------------------------------

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText("Find on the map")
        field.setAccessibleName("Find a state, county or city on the map")
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(90)
        completer = QCompleter(QStringListModel([], field), field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._find)
        field.setCompleter(completer)
        field.returnPressed.connect(self._find)
        return field

    def _shade_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName("What gives a state its colour")
        box.setToolTip("A state's own law holds everywhere in it; the best place in it may be one town.")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(11)
        for shade, title in _SHADES.items():
            box.addItem(title, shade)
        box.activated.connect(self._shade_chosen)
        return box

    def _button(self, text: str, name: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})")
        button.setFixedSize(26, 26)
        return button

    def _lay_out(self) -> None:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 8, 10, 6)
        row.setSpacing(4)
        row.addWidget(self.search, 1)
        row.addWidget(self.shade)
        closer, farther, whole = (
            self._button("+", "Zoom in", "+"),
            self._button("\N{MINUS SIGN}", "Zoom out", "-"),
            self._button("⌂", "Show the whole country", "Home"),
        )
        closer.clicked.connect(lambda: self.view.zoom(1.6))
        farther.clicked.connect(lambda: self.view.zoom(1 / 1.6))
        whole.clicked.connect(self.view.reset)
        for button in (closer, farther, whole):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.view, 1)
        for part in (self.words, self.legend, self.heading, self.timeline):
            layout.addWidget(part)
        layout.addSpacing(4)

    # -- session ---------------------------------------------------------------------------------------

    def attach(self, session: Session) -> None:
        """Show the session's verdicts as they are checked."""
        super().attach(session)
        session.checked.connect(self.show_report)
        if session.report is not None:
            self.show_report(session.report)

    def meet(self, other: Panel) -> None:
        """Choose together with the list of places."""
        if isinstance(other, PlacesPanel):
            self._places = other
            other.place_chosen.connect(self.show_place)
            if other.chosen_place:
                self.show_place(other.chosen_place)

    def show_report(self, report: Report) -> None:
        """Show other verdicts; while the panel is hidden they only wait."""
        self._report = report
        if not self.isVisible():
            return
        self.view.show_report(report)
        rows = self.view.model.rows
        if len(rows) != len(self._names):
            self._names = {place_name(row): row.place for row in rows.values()}
            model = self.search.completer().model()
            if isinstance(model, QStringListModel):
                model.setStringList(sorted(self._names))
        self._show_time()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what was checked while the panel was hidden."""
        super().showEvent(event)
        if self._report is not None:
            self.show_report(self._report)
            if self.place_id and self.view.scene.marks.chosen is None:
                QTimer.singleShot(0, self, lambda: self.view.show_place(self.place_id))

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self.view.set_theme(theme)
        self.timeline.set_theme(theme)
        self.legend.theme = theme
        self.legend.update()
        super().set_theme(theme)

    # -- choosing --------------------------------------------------------------------------------------

    def show_place(self, place_id: str) -> None:
        """Bring a place into view and show how its rules came about."""
        if place_id != self.place_id:
            self.place_id = place_id
            if self.view.show_place(place_id):
                self._pointed(self.view.scene.marks.chosen)
            self._show_time()

    def _chosen(self, target: Target) -> None:
        self.place_id = self.view.model.place_id(target)
        self._show_time()
        if self.place_id and self._places is not None:
            self._places.show_place(self.place_id)

    def _find(self, text: str = "") -> None:
        popup = self.search.completer().popup()
        if popup is not None:
            popup.hide()
        wanted = (text or self.search.text()).strip().lower()
        names = sorted(name for name in self._names if wanted and wanted in name.lower())
        if not names:
            self.words.say((f"No place of that name has been researched: {self.search.text()}",))
            return
        exact = [name for name in names if name.lower() == wanted]
        target = self.view.model.target(self._names[(exact or names)[0]])
        if target is not None:
            self.view.choose(target)

    def _pointed(self, target: Target | None) -> None:
        self.words.say(self.view.words(target) if target is not None else _REST)

    def _shade_chosen(self, index: int) -> None:
        shade = Shade(self.shade.itemData(index))  # Qt gives back a plain text
        self.view.set_shade(shade)
        self.legend.set_shade(shade)

    # -- time ------------------------------------------------------------------------------------------

    def _show_time(self) -> None:
        session, report = self.session, self._report
        if session is None or report is None or self.place_id not in session.book.places:
            self.timeline.hide()
            self.heading.hide()
            return
        info = session.book.places[self.place_id]
        rows = time_rows(info, session.book.rows)
        self.timeline.show_rows(rows, report.as_of, today())
        self.timeline.setVisible(bool(rows))
        self.heading.setText(f"{info.name}: rules over time" if rows else f"{info.name}: no ways recorded")
        self.heading.show()

    def _preview_day(self, day: date) -> None:
        if self.session is not None:
            self.session.preview(SetAsOf(None if day == today() else day))

    def _choose_day(self, day: date | None) -> None:
        if self.session is not None and self.session.previewing:
            law.set_site(self.session, as_of=day)
        else:  # undone while the keys rested
            self._show_time()

    def _drop_day(self) -> None:
        if self.session is not None:
            self.session.cancel()
