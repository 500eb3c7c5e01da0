"""The places panel: verdict of every place and pathway, in three layers, with the reasons."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from tinydesigner.editor import law
from tinydesigner.editor.session import Session
from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.panels.chips import FilterChips
from tinydesigner.gui.panels.place_detail import place_html
from tinydesigner.gui.panels.places_model import PINNED_ROLE, SIGN_ROLE, PlacesModel, place_name
from tinydesigner.gui.panels.signs import VERDICTS, Sign
from tinydesigner.gui.panels.verdict_changes import differing
from tinydesigner.gui.theme import Theme, font
from tinydesigner.rules.report import PlaceRow, Report
from tinydesigner.rules.results import PathwayVerdict, PlaceVerdict

_ROW = 28
_ANY_STATE = "All states"


class _Delegate(QStyledItemDelegate):
    """Chips for the layers and the verdict, plain text for the name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line with air."""
        return QSize(40, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell."""
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.color("accent_soft"))
        sign: Sign | None = index.data(SIGN_ROLE)
        if index.column() == 0:
            self._name(painter, rect, index)
        elif sign is not None:
            self._chip(painter, rect, sign)
        painter.restore()

    def _name(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        is_place = not index.parent().isValid()
        face = font(13 if is_place else 12, 600 if is_place and index.data(PINNED_ROLE) else 400)
        painter.setFont(face)
        painter.setPen(self.theme.color("ink" if is_place else "muted"))
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if is_place and index.data(PINNED_ROLE):
            text = f"★ {text}"
        shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - 6)
        painter.drawText(rect.adjusted(2, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, shown)

    def _chip(self, painter: QPainter, rect: QRect, sign: Sign) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.color(sign.ground)))
        chip = rect.adjusted(3, 4, -3, -4)
        painter.drawRoundedRect(chip, 5, 5)
        face = font(11, 500)
        painter.setFont(face)
        painter.setPen(self.theme.color(sign.ink))
        text = f"{sign.mark} {sign.word}"
        if QFontMetrics(face).horizontalAdvance(text) > chip.width() - 4:
            text = sign.word
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)


class PlacesPanel(Panel):
    """Where the design is welcome."""

    title = "Places"
    name = "places"

    #: A fact's id: the user wants to answer it.
    fact_chosen = Signal(str)
    #: A place's id: it was chosen in the list.
    place_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.model = PlacesModel()
        self._delegate = _Delegate(theme)
        self._report: Report | None = None
        self._detail_of: tuple[str, str] | None = None
        self._html = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find a place")
        self.search.setAccessibleName("Find a place by name")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._refresh)
        self.state = QComboBox()
        self.state.setAccessibleName("Only this state")
        self.state.addItem(_ANY_STATE)
        self.state.currentTextChanged.connect(self._refresh)
        self.chips = FilterChips(tuple(sign.word for sign in VERDICTS.values()))
        self.chips.changed.connect(self._refresh)
        self.view = self._tree()
        self.detail = QTextBrowser()
        self.detail.setAccessibleName("The chosen place explained")
        self.detail.setOpenLinks(False)
        self.detail.anchorClicked.connect(self._link)
        self._lay_out()

    def _tree(self) -> QTreeView:
        view = QTreeView()
        view.setAccessibleName("Places and pathways")
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setUniformRowHeights(True)
        view.setIndentation(14)
        view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        header = view.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        for column, width in ((1, 58), (2, 62), (3, 62), (4, 108)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            view.setColumnWidth(column, width)
        view.selectionModel().currentChanged.connect(self._chosen)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)
        return view

    def _lay_out(self) -> None:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 8, 10, 0)
        row.addWidget(self.search, 1)
        row.addWidget(self.state)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.view)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.chips)
        layout.addWidget(splitter, 1)

    def attach(self, session: Session) -> None:
        """Show the session's verdicts as they are checked."""
        super().attach(session)
        session.checked.connect(self.show_report)
        if session.report is not None:
            self.show_report(session.report)

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self._delegate.theme = theme
        super().set_theme(theme)
        self._show_detail()

    def show_report(self, report: Report) -> None:
        """Show other verdicts, of the places of which they differ."""
        if self.put_off():
            return
        before, self._report = self._report, report
        differ = differing(before, report)
        if differ == frozenset() and self.model.take(report, self._pinned()):
            self._show_detail()
        else:
            self._show(report, differ)

    def _pinned(self) -> frozenset[str]:
        return frozenset(self.session.design.site.places if self.session is not None else ())

    def show_now(self) -> None:
        """See ``Panel.show_now``."""
        if self.session is not None and self.session.report is not None:
            self._report = self.session.report
            self._show(self._report, None)

    def _show(self, report: Report, differ: frozenset[str] | None) -> None:
        if self.state.count() == 1:
            self.state.addItems(sorted({place.state for place in report.place_rows() if place.state}))
        counts: dict[str, int] = {}
        for place in report.place_rows():
            word = VERDICTS[place.status].word
            counts[word] = counts.get(word, 0) + 1
        self.chips.show_counts(counts)
        self._list(differ)

    def _refresh(self, _changed: object = None) -> None:
        self._list(None)

    def _list(self, differ: frozenset[str] | None) -> None:
        if self._report is None or self.session is None:
            return
        wanted = [place for place in self._report.place_rows() if self._wanted(place)]
        self.model.show(self._report, wanted, self._pinned(), differ)
        self._show_detail()

    def _wanted(self, place: PlaceRow) -> bool:
        words = self.chips.checked()
        if words and VERDICTS[place.status].word not in words:
            return False
        state = self.state.currentText()
        if state not in ("", _ANY_STATE, place.state):
            return False
        needle = self.search.text().strip().lower()
        return not needle or needle in place_name(place).lower() or needle in place.place

    def _chosen(self, index: QModelIndex) -> None:
        place, pathway = self.model.place(index), self.model.pathway(index)
        self._detail_of = (place.place, pathway.pathway if pathway else "") if place else None
        self._show_detail()
        if place is not None:
            self.place_chosen.emit(place.place)

    @property
    def chosen_place(self) -> str:
        """Id of the chosen place; empty when none is."""
        return self._detail_of[0] if self._detail_of else ""

    def show_place(self, place_id: str) -> None:
        """Choose a place by its id; filters that hide it are lifted."""
        self.catch_up()
        if not self._choose_row(place_id):
            self.search.clear()
            self.state.setCurrentIndex(0)
            self.chips.clear()
            self._choose_row(place_id)

    def _choose_row(self, place_id: str) -> bool:
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            place = self.model.row(index)
            if place is not None and place.place == place_id:
                self.view.setCurrentIndex(index)
                return True
        return False

    def _current(self) -> tuple[PlaceVerdict, PathwayVerdict | None] | None:
        if self._report is None or self._detail_of is None:
            return None
        try:
            place = self._report.place(self._detail_of[0])
        except KeyError:
            return None
        ways = [way for way in place.pathways if way.pathway == self._detail_of[1]]
        return place, (ways[0] if ways else place.best)

    def _show_detail(self) -> None:
        current = self._current()
        self.detail.setVisible(current is not None)
        if current is None or self.session is None:
            return
        place, pathway = current
        html = place_html(place, pathway, self.session.book, self.session.design.units, self.theme)
        if html == self._html:
            return
        self._html = html
        bar = self.detail.verticalScrollBar()
        at = bar.value()
        self.detail.setHtml(html)
        bar.setValue(at)

    def _link(self, url: QUrl) -> None:
        kind, _, rest = url.toString().partition(":")
        current = self._current()
        if kind == "fact":
            self.fact_chosen.emit(rest)
        elif current is not None and current[1] is not None and rest.isdigit():
            findings = current[1].blocking if kind == "blocking" else current[1].ask
            self.finding_chosen.emit(findings[int(rest)])

    def _menu(self, point: QPoint) -> None:
        place = self.model.place(self.view.indexAt(point))
        if place is None or self.session is None:
            return
        session = self.session
        menu = QMenu(self)
        pinned = place.place in session.design.site.places
        title = f"Unpin {place.name}" if pinned else f"Pin {place.name} as mine"
        menu.addAction(title, lambda: law.pin(session, place.place, pinned=not pinned))
        menu.exec(self.view.viewport().mapToGlobal(point))
