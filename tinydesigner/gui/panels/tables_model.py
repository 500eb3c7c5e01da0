"""A table of things for a view: cells that set fields, cells that tell numbers."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tinydesigner.editor.tables import COLUMNS, Cell, TableKind, TableRow
from tinydesigner.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole

#: Sets a field: the cell and a value of its choices, or typed text. Whether it was set.
Setter = Callable[[Cell, Any], bool]


class TableModel(QAbstractTableModel):
    """Rows of one kind of thing."""

    def __init__(self, theme: Theme, put: Setter) -> None:
        super().__init__()
        self.theme = theme
        self.kind = TableKind.ROOMS
        self.rows: tuple[TableRow, ...] = ()
        self._put = put

    def show(self, kind: TableKind, rows: tuple[TableRow, ...]) -> None:
        """Show other rows; where the same things are listed only their cells are told anew."""
        same = kind is self.kind and [row.id for row in rows] == [row.id for row in self.rows]
        if same:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.kind, self.rows = kind, rows
        self.endResetModel()

    def row_of(self, entity_id: str) -> int:
        """Row of a thing, or -1."""
        return next((number for number, row in enumerate(self.rows) if row.id == entity_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """Number of things."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """Number of columns of this kind of table."""
        return 0 if parent.isValid() else len(COLUMNS[self.kind])

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of the columns; things by name for a screen reader."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return COLUMNS[self.kind][section].title
        return self.rows[section].title

    def cell(self, index: Index) -> Cell:
        """The cell at an index."""
        return self.rows[index.row()].cells[index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, look and spoken words of a cell."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        cell = self.cell(index)
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text or (self.rows[index.row()].title if _is_name(cell) else "")
        if role == Qt.ItemDataRole.EditRole:
            return cell.text
        if role == Qt.ItemDataRole.ForegroundRole and (cell.spec is None or not cell.text):
            return QColor(self.theme.palette.muted)
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.spec.row.hint if cell.spec is not None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, cell)
        return None

    def _spoken(self, index: Index, cell: Cell) -> str:
        title = COLUMNS[self.kind][index.column()].title
        fixed = "" if cell.spec is not None else ", cannot be set"
        return f"{title} of {self.rows[index.row()].title}: {cell.text or 'not given'}{fixed}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of a field can be set."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable if self.cell(index).spec is not None else flags

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Set a field from an editor."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        return self._put(self.cell(index), value)


def _is_name(cell: Cell) -> bool:
    """Whether a thing without a name is called by its id here."""
    return cell.spec is not None and cell.spec.row.field == "name"


class CellDelegate(QStyledItemDelegate):
    """A choice is edited in a list, all else as text in any notation."""

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """The editor of a cell, named for a screen reader."""
        cell: Cell = index.data(CELL_ROLE)
        spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        if cell.choices:
            combo = QComboBox(parent)
            for value, text in cell.choices:
                combo.addItem(text, value)
            combo.activated.connect(lambda _: self._done(combo))
            combo.setAccessibleName(spoken)
            return combo
        editor: QWidget = super().createEditor(parent, option, index)
        editor.setAccessibleName(spoken)
        return editor

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Start from the present value, all of it chosen."""
        cell: Cell = index.data(CELL_ROLE)
        if isinstance(editor, QComboBox) and cell.spec is not None:
            editor.setCurrentIndex(max(editor.findData(cell.spec.value), 0))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(cell.text)
            editor.selectAll()

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Set the field if something was chosen or typed."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit) and editor.isModified():
            model.setData(index, editor.text())
