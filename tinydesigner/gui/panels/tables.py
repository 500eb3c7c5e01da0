"""Tables of rooms, lofts, walls, openings and fixtures, set by typing into their cells."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTabBar, QTableView, QVBoxLayout

from tinydesigner.document.changes import ChangeSet
from tinydesigner.editor.session import Session
from tinydesigner.editor.tables import Cell, TableKind, rows_of
from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.panels.tables_model import CellDelegate, TableModel
from tinydesigner.gui.theme import Theme
from tinydesigner.units.errors import UnitError

_KINDS = tuple(TableKind)
#: Room beside the longest text of a column.
_AIR_PX = 14


class Grid(QTableView):
    """A table whose cells are edited with Enter; Tab leaves it."""

    #: A row was chosen by hand.
    row_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.clicked.connect(lambda index: self.row_chosen.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter edits the cell; arrows choose the row they come to."""
        index = self.currentIndex()
        plain = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if plain and index.isValid() and self.state() is not QAbstractItemView.State.EditingState:
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            return
        super().keyPressEvent(event)
        if self.currentIndex().row() != index.row():
            self.row_chosen.emit(self.currentIndex().row())


class TablesPanel(Panel):
    """One table at a time; the tabs above choose which."""

    title = "Tables"
    name = "tables"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName("Kinds of tables")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for kind in _KINDS:
            self.tabs.addTab(kind.value)
        self.model = TableModel(theme, self._put)
        self.view = Grid()
        self.view.setModel(self.model)
        self._delegate = CellDelegate(self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.row_chosen.connect(self._on_row)
        self.message = QLabel()
        self.message.setObjectName("refusal")
        self.message.setWordWrap(True)
        self.message.hide()
        self.empty = QLabel()
        self.empty.setObjectName("quiet")
        self.empty.setContentsMargins(12, 8, 12, 8)
        self.tabs.currentChanged.connect(self._on_tab)
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.tabs, self.message, self.empty):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)

    @property
    def kind(self) -> TableKind:
        """Which table is shown."""
        return _KINDS[self.tabs.currentIndex()]

    def attach(self, session: Session) -> None:
        """Show this session's things."""
        super().attach(session)
        session.changed.connect(self._on_changed)
        session.selection_changed.connect(self._on_selected)
        self.show_now()
        self._on_selected()

    def _on_changed(self, _changes: ChangeSet) -> None:
        if not self.put_off():
            self.show_now()

    def _on_tab(self, _index: int) -> None:
        self.message.hide()
        self.show_now()
        self._on_selected()

    def show_now(self) -> None:
        """See ``Panel.show_now``."""
        if self.session is None:
            return
        rows = rows_of(self.session.model, self.kind)
        fresh = self.model.kind is not self.kind or not self.model.rows
        self.model.show(self.kind, rows)
        self.view.setAccessibleName(self.kind.value)
        self.empty.setText(f"The house has no {self.kind.value.lower()} yet")
        self.empty.setVisible(not rows)
        if fresh and rows:
            self._fit()
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _fit(self) -> None:
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.view.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            header.resizeSection(column, header.sectionSize(column) + _AIR_PX)
        header.setStretchLastSection(True)

    # -- choosing --------------------------------------------------------------------------------------

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self.model.rows):
            self.entity_chosen.emit(self.model.rows[row].id)

    def _on_selected(self) -> None:
        """Follow a choice made in the plan."""
        session = self.session
        if session is None or len(session.selection) != 1:
            return
        row = self.model.row_of(session.selection[0])
        if row >= 0 and row != self.view.currentIndex().row():
            column = max(self.view.currentIndex().column(), 0)
            self.view.setCurrentIndex(self.model.index(row, column))

    # -- setting ---------------------------------------------------------------------------------------

    def _put(self, cell: Cell, value: Any) -> bool:
        """Set a field; what cannot be read or is refused is said above the table, and the value stays."""
        session, spec = self.session, cell.spec
        if session is None or spec is None:
            return False
        if not cell.choices:
            try:
                value = self._read(cell, value)
            except UnitError as problem:
                self._say(str(problem))
                return False
        if value == spec.value:
            self._say("")
            return True
        session.commit(spec.command(session.base, value))
        self._say(session.refusal)
        if session.refusal:
            session.cancel()
            return False
        return True

    def _read(self, cell: Cell, text: str) -> Any:
        assert cell.spec is not None  # noqa: S101 - only cells of a field are set
        assert self.session is not None  # noqa: S101 - only an attached panel has cells
        if not text.strip() and cell.spec.optional:
            return None
        return cell.spec.read(text, self.session.design.units)[0]

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self.model.theme = theme
        super().set_theme(theme)
        self.view.viewport().update()
