"""A line in which a quantity is typed in any notation; it shows how it was read, or what was wrong."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from tinydesigner.units.errors import UnitError

#: Reads text into a value and says how it was read; raises ``UnitError``.
Reader = Callable[[str], tuple[Any, str]]


class _Line(QLineEdit):
    """Esc gives the old text back; the arrow keys stay the field's own."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Catch Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Select all, so that typing replaces."""
        super().focusInEvent(event)
        self.selectAll()


class QuantityField(QWidget):
    """Emits ``committed(value)`` when Enter is pressed or the field is left with another readable value."""

    committed = Signal(object)

    def __init__(self, read: Reader, *, optional: bool = False) -> None:
        super().__init__()
        self._read = read
        self._optional = optional
        self._shown = ""
        self.line = _Line()
        self.line.textEdited.connect(self._echo)
        self.line.returnPressed.connect(self.finish)
        self.line.editingFinished.connect(self.finish)
        self.line.given_up.connect(self.reset)
        self.echo = QLabel()
        self.echo.setObjectName("echo")
        self.echo.setWordWrap(True)
        self.echo.hide()
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self.echo)

    def show_text(self, text: str) -> None:
        """Show the value as it is now, unless the user is typing."""
        if self.line.hasFocus() and self.line.isModified():
            return
        self._shown = text
        self.reset()

    def reset(self) -> None:
        """Give the stored text back."""
        self.line.setText(self._shown)
        self.line.setModified(False)
        self.echo.hide()

    def _echo(self, text: str) -> None:
        if not text.strip():
            self._say("not known" if self._optional else "", wrong=False)
            return
        try:
            _, reading = self._read(text)
        except UnitError as problem:
            self._say(str(problem), wrong=True)
        else:
            self._say(f"= {reading}", wrong=False)

    def _say(self, text: str, *, wrong: bool) -> None:
        self.echo.setText(text)
        self.echo.setProperty("wrong", wrong)
        self.echo.style().unpolish(self.echo)
        self.echo.style().polish(self.echo)
        self.echo.setVisible(bool(text))

    def finish(self) -> None:
        """Commit what is typed; an unreadable text stays, with the message, and the value stays as it was."""
        if not self.line.isModified():
            return
        text = self.line.text()
        if not text.strip() and self._optional:
            self.line.setModified(False)
            self.echo.hide()
            self.committed.emit(None)
            return
        try:
            value, reading = self._read(text)
        except UnitError as problem:
            self._say(str(problem), wrong=True)
            return
        self.line.setModified(False)
        self._shown = reading
        self.reset()
        self.committed.emit(value)
