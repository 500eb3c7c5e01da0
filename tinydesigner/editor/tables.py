"""Rooms, walls, openings and fixtures as tables, in which names, uses and sizes are set."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tinydesigner.document.changes import title_of
from tinydesigner.document.design import Design
from tinydesigner.document.fields import Entity, EntityId
from tinydesigner.document.lines import Bar
from tinydesigner.document.openings import RoofWindow
from tinydesigner.document.walls import Assembly, Wall
from tinydesigner.editor.form_table import FieldKind
from tinydesigner.editor.forms import FieldSpec, form_of, readouts, words
from tinydesigner.editor.wording import show_length
from tinydesigner.measure.model import Model


class TableKind(StrEnum):
    """Which things a table lists."""

    ROOMS = "Rooms"
    LOFTS = "Lofts"
    WALLS = "Walls"
    OPENINGS = "Openings"
    FIXTURES = "Fixtures"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a field that can be set, or (without one) a number that is measured."""

    title: str
    field: str = ""
    #: Label of the measured number among the read-outs of the thing.
    measured: str = ""


_YES_NO = ((True, "yes"), (False, "no"))
_NAME = Column("Name", "name")
COLUMNS: Mapping[TableKind, tuple[Column, ...]] = {
    TableKind.ROOMS: (
        _NAME,
        Column("Use", "use"),
        Column("Area", measured="Floor area"),
        Column("Least", measured="Least dimension"),
        Column("Ceiling", measured="Lowest ceiling"),
    ),
    TableKind.LOFTS: (
        _NAME,
        Column("Use", "use"),
        Column("Floor at", "floor_height"),
        Column("Area", measured="Floor area"),
        Column("Ceiling", measured="Highest ceiling"),
    ),
    TableKind.WALLS: (
        Column("Wall"),
        Column("Outside", "exterior"),
        Column("Built as", "assembly"),
        Column("Length", measured="Length"),
        Column("Thick", measured="Thickness"),
        Column("Height", "height"),
    ),
    TableKind.OPENINGS: (
        _NAME,
        Column("Kind"),
        Column("Width", "width"),
        Column("Height", "height"),
        Column("Sill", "sill"),
        Column("From start", "offset"),
        Column("Opens by", "operation"),
    ),
    TableKind.FIXTURES: (
        _NAME,
        Column("Kind", "kind"),
        Column("Width", "width"),
        Column("Depth", "depth"),
        Column("Height", "height"),
    ),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, and the field that it sets, if any."""

    text: str
    spec: FieldSpec | None = None

    @property
    def choices(self) -> tuple[tuple[Any, str], ...]:
        """Values and words of a field that has only some; () for what is typed."""
        if self.spec is None:
            return ()
        return _YES_NO if self.spec.row.kind is FieldKind.FLAG else self.spec.choices


@dataclass(frozen=True, slots=True)
class TableRow:
    """One thing."""

    id: EntityId
    title: str
    cells: tuple[Cell, ...]


def rows_of(model: Model, kind: TableKind) -> tuple[TableRow, ...]:
    """The rows of a table, in the order of the file."""
    design = model.design
    things: Mapping[TableKind, Iterable[Entity]] = {
        TableKind.ROOMS: design.rooms,
        TableKind.LOFTS: design.lofts,
        TableKind.WALLS: design.walls,
        TableKind.OPENINGS: design.openings,
        TableKind.FIXTURES: design.fixtures,
    }
    return tuple(_row(model, entity, COLUMNS[kind]) for entity in things[kind])


def _row(model: Model, entity: Entity, columns: tuple[Column, ...]) -> TableRow:
    specs = {spec.row.field: spec for spec in form_of(model.design, entity)}
    asked = any(column.measured for column in columns)
    numbers = _numbers(model, entity) if asked else {}
    cells = tuple(_cell(model.design, entity, column, specs, numbers) for column in columns)
    return TableRow(entity.id, _plain(entity), cells)


def _numbers(model: Model, entity: Entity) -> Mapping[str, str]:
    if isinstance(entity, Wall):
        return _of_wall(model.design, entity)
    return dict(readouts(model, entity))


def _of_wall(design: Design, wall: Wall) -> Mapping[str, str]:
    assembly = design.by_id.get(wall.assembly)
    thickness = assembly.thickness if isinstance(assembly, Assembly) else 0
    length = round(Bar(wall.start, wall.end, 0, 0).length)
    return {"Length": show_length(length, design.units), "Thickness": show_length(thickness, design.units)}


def _cell(
    design: Design,
    entity: Entity,
    column: Column,
    specs: Mapping[str, FieldSpec],
    numbers: Mapping[str, str],
) -> Cell:
    if column.measured:
        return Cell(numbers.get(column.measured, ""))
    if not column.field:
        return Cell(words(_kind(entity)) if column.title == "Kind" else _plain(entity))
    spec = specs.get(
        "length" if column.field == "height" and isinstance(entity, RoofWindow) else column.field
    )
    if spec is None:
        return Cell("")
    if spec.row.kind is FieldKind.FLAG:
        return Cell(dict(_YES_NO)[bool(spec.value)], spec)
    chosen = dict(spec.choices).get(spec.value)
    return Cell(chosen if chosen is not None else spec.text(design.units), spec)


def _kind(entity: Entity) -> str:
    return str(getattr(entity, "kind", "roof_window"))


def _plain(entity: Entity) -> str:
    """The thing's own name, or its id as words."""
    title = title_of(entity)
    return title if title != entity.id else title.replace("-", " ").replace("_", " ").capitalize()
