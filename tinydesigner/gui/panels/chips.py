"""A row of small buttons that filter a list: a word and how many there are."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from tinydesigner.gui.panels.flow import FlowLayout


class FilterChips(QWidget):
    """Checkable chips; none checked means all."""

    #: The words of the checked chips, a frozenset.
    changed = Signal(object)

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__()
        self._buttons: dict[str, QPushButton] = {}
        layout = FlowLayout(self, 4, QMargins(10, 6, 10, 6))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for word in words:
            button = QPushButton(word)
            button.setObjectName("chip")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.toggled.connect(self._emit)
            self._buttons[word] = button
            layout.addWidget(button)

    def checked(self) -> frozenset[str]:
        """Words of the checked chips."""
        return frozenset(word for word, button in self._buttons.items() if button.isChecked())

    def clear(self) -> None:
        """Check none."""
        for button in self._buttons.values():
            button.setChecked(False)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Write how many there are on each chip; one of which there are none goes away."""
        for word, button in self._buttons.items():
            number = counts.get(word, 0)
            button.setText(f"{number} {word}")
            button.setAccessibleName(f"show only {word}, {number}")
            button.setVisible(number > 0 or button.isChecked())

    def _emit(self) -> None:
        self.changed.emit(self.checked())
