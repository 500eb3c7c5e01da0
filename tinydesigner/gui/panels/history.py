"""The history: every step, the present one marked; a click goes to a step."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QListView, QVBoxLayout

from tinydesigner.editor.session import Session
from tinydesigner.editor.steps import HistoryStep, StepState, steps_of
from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROW_PX = 26
_MARKS = {StepState.DONE: "    ", StepState.CURRENT: "▸  ", StepState.UNDONE: "    "}


class HistoryModel(QAbstractListModel):
    """The steps of a session."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.steps: list[HistoryStep] = []

    def show(self, session: Session) -> None:
        """Show the steps as they are now; rows are added and taken away at the end only."""
        steps = list(steps_of(session))
        had, have = len(self.steps), len(steps)
        if have > had:
            self.beginInsertRows(QModelIndex(), had, have - 1)
            self.steps = steps
            self.endInsertRows()
        elif have < had:
            self.beginRemoveRows(QModelIndex(), have, had - 1)
            self.steps = steps
            self.endRemoveRows()
        self.steps = steps
        self.dataChanged.emit(self.index(0), self.index(have - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """Number of steps."""
        return 0 if parent.isValid() else len(self.steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, mark and look of a step."""
        if not index.isValid() or index.row() >= len(self.steps):
            return None
        step = self.steps[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _MARKS[step.state] + step.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return step.spoken()
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(120, _ROW_PX)
        if role == Qt.ItemDataRole.FontRole and step.state is StepState.CURRENT:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and step.state is StepState.UNDONE:
            return QColor(self.theme.palette.muted)
        return None


class HistoryPanel(Panel):
    """Steps, oldest first; Enter or a click shows the house as it was after one."""

    title = "History"
    name = "history"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.model = HistoryModel(theme)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName("Steps of the history")
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self.view)

    def attach(self, session: Session) -> None:
        """Show this session's steps."""
        super().attach(session)
        session.file_changed.connect(self._on_filed)
        self.show_now()

    def _on_filed(self) -> None:
        if not self.put_off():
            self.show_now()

    def show_now(self) -> None:
        """See ``Panel.show_now``."""
        if self.session is None:
            return
        self.model.show(self.session)
        row = self.model.index(self.session.history.position)
        self.view.setCurrentIndex(row)
        self.view.scrollTo(row)

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self.model.theme = theme
        super().set_theme(theme)
        self.view.viewport().update()

    def _go(self, index: QModelIndex) -> None:
        session = self.session
        if session is not None and (index.row() != session.history.position or session.previewing):
            session.cancel()
            session.go_to(index.row())
