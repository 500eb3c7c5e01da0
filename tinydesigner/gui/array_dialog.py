"""How many copies, and how far apart; the plan shows them while one types."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from tinydesigner.document.commands.array import MAX_COPIES, Array
from tinydesigner.document.fields import EntityId
from tinydesigner.editor.arranging import openings_of
from tinydesigner.editor.session import Session
from tinydesigner.editor.wording import show_length
from tinydesigner.gui.panels.quantity_field import QuantityField
from tinydesigner.units.errors import UnitError
from tinydesigner.units.parse import parse_length

_FIELDS = {"x": "To the right", "y": "Up the page", "along": "Along the wall"}


class ArrayDialog(QDialog):
    """Repeats what is chosen; a spacing is from middle to middle, negative goes the other way."""

    def __init__(self, session: Session, ids: tuple[EntityId, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Repeat at a spacing")
        self.session = session
        self.ids = ids
        in_wall = bool(openings_of(session.base, ids))
        width = max(getattr(session.base.by_id[key], "width", 0) for key in ids)
        self.values: dict[str, int] = {"along": width} if in_wall else {"x": width, "y": 0}
        self.copies = QSpinBox()
        self.copies.setRange(1, MAX_COPIES)
        self.copies.setAccessibleName("Number of copies")
        self.copies.valueChanged.connect(lambda _count: self.show_preview())
        self.fields: dict[str, QuantityField] = {}
        form = QFormLayout()
        form.addRow("Copies", self.copies)
        for name, value in self.values.items():
            field = QuantityField(self._read)
            field.line.setAccessibleName(_FIELDS[name])
            field.show_text(show_length(value, session.base.units))
            field.line.textEdited.connect(partial(self._typed, name))
            self.fields[name] = field
            form.addRow(_FIELDS[name], field)
        self.message = QLabel()
        self.message.setObjectName("refusal")
        self.message.setWordWrap(True)
        self.message.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel,
            Qt.Orientation.Horizontal,
        )
        self.confirm = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.confirm.setText("Repeat")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        note = QLabel("From middle to middle; a minus goes the other way.")
        note.setObjectName("quiet")
        layout.addWidget(note)
        layout.addWidget(self.message)
        layout.addWidget(buttons)
        self.show_preview()

    def _read(self, text: str) -> tuple[int, str]:
        units = self.session.base.units
        reading = parse_length(text, units)
        return reading.nm, reading.text

    def _typed(self, name: str, text: str) -> None:
        """The plan follows each key; a text that cannot be read yet leaves the last spacing."""
        try:
            self.values[name] = self._read(text)[0]
        except UnitError:
            return
        self.show_preview()

    def command(self) -> Array:
        """What the dialog asks for now."""
        by = (self.values.get("x", 0), self.values.get("y", 0))
        return Array(self.ids, self.copies.value(), by, self.values.get("along", 0))

    def show_preview(self) -> None:
        """Show the copies in the plan, or say why they cannot be."""
        allowed = self.session.preview(self.command())
        self.message.setText(self.session.refusal)
        self.message.setVisible(not allowed)
        self.confirm.setEnabled(allowed)

    def accept(self) -> None:
        """Keep the copies."""
        for field in self.fields.values():
            field.finish()
        if self.session.preview(self.command()) and self.session.commit():
            super().accept()

    def reject(self) -> None:
        """Take the copies away."""
        self.session.cancel()
        super().reject()
