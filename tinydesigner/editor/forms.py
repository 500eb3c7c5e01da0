"""Forms over entities: typed values in, undoable commands out. No screen is needed to use or to test them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from tinydesigner.document.commands.command import Command
from tinydesigner.document.commands.fields import SetFields
from tinydesigner.document.design import Design
from tinydesigner.document.fields import Entity
from tinydesigner.editor.form_commands import command_for
from tinydesigner.editor.form_table import READOUTS, TABLE, FieldKind, Row
from tinydesigner.exchange.report import quantity_text
from tinydesigner.measure.catalogue import load
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Inapplicable, Unknown
from tinydesigner.units.errors import UnitError
from tinydesigner.units.format import format_angle, format_length, format_mass, format_slope
from tinydesigner.units.parse import parse_angle, parse_length, parse_mass, parse_slope
from tinydesigner.units.system import UnitSystem


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a form with its present value."""

    entity: str
    row: Row
    value: Any
    optional: bool
    #: Of a choice: value and words.
    choices: tuple[tuple[Any, str], ...] = ()

    def text(self, system: UnitSystem) -> str:
        """The value as it is shown; empty for an unknown one."""
        return field_text(self.row.kind, self.value, system)

    def read(self, text: str, system: UnitSystem) -> tuple[Any, str]:
        """Value of typed text, and how it was read.

        Raises
        ------
        tinydesigner.units.errors.UnitError
            If the text cannot be read.
        """
        return read_field(self.row.kind, text, system)

    def command(self, design: Design, value: Any) -> Command:
        """The command that gives the field this value."""
        special = command_for(design, self.entity, self.row.field, value)
        return special or SetFields(self.entity, {self.row.field: value}, f"Set {self.row.label.lower()}")


def words(value: str) -> str:
    """A stored word as a person reads it."""
    return value.replace("_", " ").capitalize()


def field_text(kind: FieldKind, value: Any, system: UnitSystem) -> str:
    """A value as it is shown in a field."""
    if value is None:
        return ""
    if kind is FieldKind.LENGTH:
        return format_length(value, system, denominator=64)
    if kind is FieldKind.SLOPE:
        return format_slope(value)
    if kind is FieldKind.ANGLE:
        return format_angle(value)
    if kind is FieldKind.MASS:
        return format_mass(value / 1000, system)
    if kind is FieldKind.SHARE:
        return f"{value * 100:g} %"
    return str(value)


def read_field(kind: FieldKind, text: str, system: UnitSystem) -> tuple[Any, str]:
    """Value of typed text, and how it was read."""
    if kind is FieldKind.LENGTH:
        length = parse_length(text, system)
        return length.nm, length.text
    if kind is FieldKind.SLOPE:
        slope = parse_slope(text)
        return slope, format_slope(slope)
    if kind is FieldKind.ANGLE:
        angle = parse_angle(text)
        return angle, format_angle(angle)
    if kind is FieldKind.MASS:
        kilograms = parse_mass(text, system)
        return round(kilograms * 1000), format_mass(kilograms, system)
    if kind is FieldKind.COUNT:
        return _whole(text)
    if kind is FieldKind.SHARE:
        return _share(text)
    return text, text


def _whole(text: str) -> tuple[int, str]:
    if not text.strip().isdigit():
        raise UnitError(f"{text!r} is not a whole number", understood="", accepted="a whole number, as 7")
    return int(text), str(int(text))


def _share(text: str) -> tuple[float, str]:
    try:
        value = float(text.strip().removesuffix("%")) / (100 if "%" in text or float(text) > 1 else 1)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise UnitError(f"{text!r} is not a share", understood="", accepted="a share, as 40 % or 0.4")
    return value, f"{value * 100:g} %"


def _alternatives(annotation: Any) -> Iterator[Any]:
    """The types that a field's annotation allows."""
    if get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from _alternatives(part)
    else:
        yield annotation


def _choices(design: Design, row: Row, types: Iterable[Any]) -> tuple[tuple[Any, str], ...]:
    if row.kind is FieldKind.ASSEMBLY:
        return tuple((assembly.id, assembly.name or assembly.id) for assembly in design.assemblies)
    if row.kind is FieldKind.LOFT:
        return ((None, "the room"), *((loft.id, loft.name or loft.id) for loft in design.lofts))
    if row.kind is not FieldKind.CHOICE:
        return ()
    found = [(word, words(word)) for kind in types if _is_enum(kind) for word in kind]
    return ((None, "not known"), *found) if type(None) in types else tuple(found)


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def form_of(design: Design, entity: Entity) -> tuple[FieldSpec, ...]:
    """The fields of an entity that a person may set."""
    specs = []
    for row in TABLE.get(type(entity), ()):
        types = list(_alternatives(type(entity).model_fields[row.field].annotation))
        choices = _choices(design, row, types)
        value = getattr(entity, row.field)
        if value is None and row.field in _ONLY_WHEN_SET:
            continue
        specs.append(FieldSpec(entity.id, row, value, type(None) in types, choices))
    return tuple(specs)


#: Fields that belong to some kinds of roof only; shown where they have a value.
_ONLY_WHEN_SET = frozenset({"far_plate_height", "upper_pitch", "break_inset"})


def readouts(model: Model, entity: Entity) -> tuple[tuple[str, str], ...]:
    """Label and text of what is measured on an entity."""
    wanted = READOUTS.get(type(entity), ())
    if not wanted:
        return ()
    view = model.view("trailer" if wanted[0][0].startswith("trailer.") else entity.id)
    catalogue = load()
    rows = []
    for measurement, label in wanted:
        result = view.take(measurement)
        if isinstance(result, Inapplicable):
            continue
        text = "not known" if isinstance(result, Unknown) else ""
        system = model.design.units
        rows.append((label, text or _measured(result, measurement, system, catalogue)))
    return tuple(rows)


def _measured(result: Any, measurement: str, system: UnitSystem, catalogue: Any) -> str:
    return quantity_text(result, catalogue[measurement].dimension, system)
