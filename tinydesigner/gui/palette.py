"""The command palette: every action by a few letters."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tinydesigner.editor.actions import Action, Registry
from tinydesigner.gui.shortcuts import shown_key

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class CommandPalette(QDialog):
    """A field and the actions that match it; Enter runs the chosen one after the palette has closed."""

    def __init__(self, registry: Registry, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self._registry = registry
        self.chosen: Action | None = None
        self.field = QLineEdit()
        self.field.setObjectName("palette")
        self.field.setPlaceholderText("Type what you want to do")
        self.field.setAccessibleName("Command")
        self.list = QListWidget()
        self.list.setAccessibleName("Matching commands")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.resize(560, 400)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._run())
        self._fill("")

    def show_over(self, parent: QWidget) -> None:
        """Open near the top of a window."""
        middle = parent.mapToGlobal(parent.rect().center())
        self.move(middle.x() - self.width() // 2, parent.mapToGlobal(parent.rect().topLeft()).y() + 70)
        self.open()
        self.field.setFocus()

    def _fill(self, text: str) -> None:
        self.list.clear()
        for action in self._registry.search(text):
            key = shown_key(action.shortcut)
            item = QListWidgetItem(f"{action.shown_title()}    {key}" if key else action.shown_title())
            item.setData(Qt.ItemDataRole.UserRole, action.id)
            item.setToolTip(action.hint)
            if not action.enabled():
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Arrows walk the list while the field keeps the focus."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run()
                return True
        return super().eventFilter(watched, event)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.chosen = self._registry[item.data(Qt.ItemDataRole.UserRole)]
            self.accept()
            if self.chosen.enabled():
                self.chosen.run()
