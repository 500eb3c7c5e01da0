"""The inspector: every property of what is selected; of the house, its roof and its base when nothing is."""

from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from tinydesigner.document.changes import ChangeSet
from tinydesigner.document.commands.facts import SetIdentity
from tinydesigner.document.commands.fields import SetDesign
from tinydesigner.document.design import Identity
from tinydesigner.document.fields import Entity
from tinydesigner.editor.form_commands import BASES, base_of_kind
from tinydesigner.editor.form_table import FieldKind
from tinydesigner.editor.forms import FieldSpec, form_of, readouts, words
from tinydesigner.editor.session import Session
from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.panels.quantity_field import QuantityField
from tinydesigner.gui.theme import Theme
from tinydesigner.rules.report import Report
from tinydesigner.units.system import UnitSystem

_WORD_OF = {"roof": "Roof", "trailer": "Trailer", "foundation": "Foundation", "skids": "Skids"}


class InspectorPanel(Panel):
    """Typed editing of the selection; values follow a drag while it goes on."""

    title = "Inspector"
    name = "inspector"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._editors: dict[tuple[str, str], QWidget] = {}
        self._readouts: dict[tuple[str, str], QLabel] = {}
        self._shape: tuple[Any, ...] = ()
        self.message = QLabel()
        self.message.setObjectName("refusal")
        self.message.setWordWrap(True)
        self.message.hide()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addWidget(self._area, 1)

    def attach(self, session: Session) -> None:
        """Show what this session has selected."""
        super().attach(session)
        session.changed.connect(self._on_changed)
        session.selection_changed.connect(self._on_selected)
        session.checked.connect(self._on_checked)
        self.refresh()

    def _on_changed(self, _changes: ChangeSet) -> None:
        if not self.put_off():
            self.refresh()

    def _on_selected(self) -> None:
        self.message.hide()
        if not self.put_off():
            self.refresh()

    def _on_checked(self, _report: Report) -> None:
        if not self.put_off():
            self._show_readouts()

    def show_now(self) -> None:
        """See ``Panel.show_now``."""
        self.refresh()

    def _entities(self, session: Session) -> list[Entity]:
        """The selected entities, or the roof and the base of the house."""
        known = session.design.by_id
        chosen = [known[key] for key in session.selection if key in known]
        if chosen:
            return chosen[:4]
        return [*([session.design.roof] if session.design.roof else []), session.design.base]

    def refresh(self) -> None:
        """Show the present values, with new editors only where other fields are to be seen."""
        if self.session is None:
            return
        entities = self._entities(self.session)
        forms = [(entity, form_of(self.session.design, entity)) for entity in entities]
        selected = any(key in self.session.design.by_id for key in self.session.selection)
        shape = (
            selected,
            self.session.design.units,
            tuple((e.id, tuple((s.row, s.choices) for s in specs)) for e, specs in forms),
        )
        if shape != self._shape:
            self._build(forms, selected=selected)
            self._shape = shape
        for _, specs in forms:
            for spec in specs:
                self._show(spec)
        if not selected:
            self._show_house()
        self._show_readouts()

    def _build(self, forms: list[tuple[Entity, tuple[FieldSpec, ...]]], *, selected: bool) -> None:
        self._editors.clear()
        self._readouts.clear()
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(6)
        if not selected:
            self._add_house(layout)
        for entity, specs in forms:
            self._add_form(layout, entity, specs)
        layout.addStretch(1)
        self._area.setWidget(body)

    def _add_title(self, layout: QVBoxLayout, text: str) -> QFormLayout:
        title = QLabel(text)
        title.setObjectName("section")
        layout.addWidget(title)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(5)
        layout.addLayout(form)
        return form

    def _add_house(self, layout: QVBoxLayout) -> None:
        form = self._add_title(layout, "House")
        name = QuantityField(lambda text: (text, text))
        name.line.setAccessibleName("Name of the design")
        name.committed.connect(lambda text: self._set_design(name=text))
        identity = _combo([(value, words(value)) for value in Identity], "Declared identity")
        identity.activated.connect(lambda _: self._commit(SetIdentity(identity.currentData())))
        units = _combo([(value, words(value)) for value in UnitSystem], "Units")
        units.activated.connect(lambda _: self._set_design(units=units.currentData()))
        base = _combo(BASES, "What the house stands on")
        base.activated.connect(lambda _: self._set_base(base.currentData()))
        for key, label, widget in (
            ("name", "Name", name),
            ("identity", "Identity", identity),
            ("base", "Stands on", base),
            ("units", "Units", units),
        ):
            form.addRow(label, widget)
            self._editors["", key] = widget

    def _add_form(self, layout: QVBoxLayout, entity: Entity, specs: tuple[FieldSpec, ...]) -> None:
        form = self._add_title(layout, title_of(entity))
        for spec in specs:
            editor = self._editor(spec)
            editor.setToolTip(spec.row.hint)
            label = QLabel(spec.row.label)
            label.setToolTip(spec.row.hint)
            label.setBuddy(editor)
            form.addRow(label, editor)
            self._editors[spec.entity, spec.row.field] = editor
        if self.session is not None:
            for label_text, _ in readouts(self.session.model, entity):
                value = QLabel()
                value.setObjectName("readout")
                value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                quiet = QLabel(label_text)
                quiet.setObjectName("quiet")
                form.addRow(quiet, value)
                self._readouts[entity.id, label_text] = value

    def _editor(self, spec: FieldSpec) -> QWidget:
        where = (spec.entity, spec.row.field)
        if spec.row.kind is FieldKind.FLAG:
            box = QCheckBox()
            box.setAccessibleName(spec.row.label)
            box.toggled.connect(partial(self._set, where))
            return box
        if spec.choices:
            combo = _combo(spec.choices, spec.row.label)
            combo.activated.connect(lambda _: self._set(where, combo.currentData()))
            return combo
        field = QuantityField(partial(self._read, spec), optional=spec.optional)
        field.line.setAccessibleName(spec.row.label)
        if spec.optional:
            field.line.setPlaceholderText("not given")
        field.committed.connect(partial(self._set, where))
        return field

    def _read(self, spec: FieldSpec, text: str) -> tuple[Any, str]:
        system = self.session.design.units if self.session else UnitSystem.IMPERIAL
        return spec.read(text, system)

    def _show(self, spec: FieldSpec) -> None:
        editor = self._editors.get((spec.entity, spec.row.field))
        system = self.session.design.units if self.session else UnitSystem.IMPERIAL
        if isinstance(editor, QuantityField):
            editor.show_text(spec.text(system))
        elif isinstance(editor, QCheckBox):
            with QSignalBlocker(editor):
                editor.setChecked(bool(spec.value))
        elif isinstance(editor, QComboBox):
            _choose(editor, spec.value)

    def _show_house(self) -> None:
        if self.session is None:
            return
        design = self.session.design
        keys = ("name", "identity", "base", "units")
        name, identity, base, units = (self._editors.get(("", key)) for key in keys)
        if isinstance(name, QuantityField):
            name.show_text(design.name)
        for combo, value in ((identity, design.identity), (base, design.base.kind), (units, design.units)):
            if isinstance(combo, QComboBox):
                _choose(combo, value)

    def _show_readouts(self) -> None:
        if self.session is None or not self._readouts:
            return
        for entity in self._entities(self.session):
            for label, text in readouts(self.session.model, entity):
                value = self._readouts.get((entity.id, label))
                if value is not None:
                    value.setText(text)

    def _set(self, where: tuple[str, str], value: Any) -> None:
        """Give a field of an entity a value, through the form as it is now."""
        if self.session is None:
            return
        entity = self.session.design.by_id.get(where[0])
        if entity is None:
            return
        for spec in form_of(self.session.design, entity):
            if spec.row.field == where[1] and spec.value != value:
                self._commit(spec.command(self.session.design, value))

    def _set_base(self, kind: str) -> None:
        if self.session is not None and self.session.design.base.kind != kind:
            self._commit(base_of_kind(self.session.design, kind))

    def _set_design(self, **fields: Any) -> None:
        self._commit(SetDesign(fields))

    def _commit(self, command: Any) -> None:
        if self.session is None:
            return
        self.session.commit(command)
        self.message.setText(self.session.refusal)
        self.message.setVisible(bool(self.session.refusal))
        if self.session.refusal:
            self.session.cancel()
        self.refresh()


def title_of(entity: Entity) -> str:
    """What a thing is called above its fields."""
    kind = getattr(entity, "kind", "") if type(entity).__name__ in {"Trailer", "Foundation", "Skids"} else ""
    word = _WORD_OF.get(kind) or words(_snake(type(entity).__name__))
    name = getattr(entity, "name", "")
    return f"{word} — {name}" if name and name != word else word


def _snake(name: str) -> str:
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name).lstrip("_")


def _combo(choices: Any, accessible_name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(accessible_name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, text in choices:
        combo.addItem(text, value)
    return combo


def _choose(combo: QComboBox, value: Any) -> None:
    with QSignalBlocker(combo):
        combo.setCurrentIndex(combo.findData(value))
