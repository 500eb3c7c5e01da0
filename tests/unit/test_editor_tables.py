"""Tables and the list of steps, without a screen."""

import pytest

from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.fields import SetFields
from tinydesigner.document.commands.rooms import AddRoom
from tinydesigner.document.fixtures import Fixture, FixtureKind
from tinydesigner.document.openings import Door, RoofWindow, Window
from tinydesigner.document.roofs import RoofKind
from tinydesigner.document.spaces import RoomUse
from tinydesigner.editor.defaults import SHELL, blank, new_roof
from tinydesigner.editor.session import Session
from tinydesigner.editor.steps import StepState, steps_of
from tinydesigner.editor.tables import COLUMNS, TableKind, rows_of
from tinydesigner.measure.model import Model
from tinydesigner.units.length import feet, inches


@pytest.fixture
def house():
    design = AddRoom("main", (0, 0), (feet(20), feet(7)), SHELL).apply(blank())
    design = Add((new_roof(design, RoofKind.GABLE),)).apply(design)
    front = design.walls[0].id
    more = (
        Window(id="window-1", wall=front, offset=feet(4), width=inches(30), height=feet(3), sill=feet(3)),
        Door(id="door-1", wall=front, offset=feet(15), width=inches(32), height=inches(80), name="Entrance"),
        RoofWindow(id="sky-1", at=(feet(10), feet(2)), width=feet(2), length=feet(3)),
        Fixture(
            id="toilet-1", level="main", at=(feet(3), feet(3)), kind=FixtureKind.TOILET,
            width=inches(20), depth=inches(28), height=inches(30),
        ),
    )  # fmt: skip
    return Add(more).apply(design)


def table(design, kind):
    """Rows by id, cells by title of the column."""
    titles = [column.title for column in COLUMNS[kind]]
    return {row.id: dict(zip(titles, row.cells, strict=True)) for row in rows_of(Model(design), kind)}


def test_rooms_tell_their_size_and_can_be_named(house):
    (room,) = table(house, TableKind.ROOMS).values()
    assert room["Area"].text == "140.0 sq ft"
    assert room["Area"].spec is None
    assert room["Least"].text == "7'-0\""
    spec = room["Use"].spec
    assert (RoomUse.BATHROOM, "Bathroom") in spec.choices
    after = spec.command(house, RoomUse.BATHROOM).apply(house)
    assert after.rooms[0].use is RoomUse.BATHROOM


def test_walls_openings_and_fixtures(house):
    walls = table(house, TableKind.WALLS)
    assert len(walls) == 4
    wall = walls[house.walls[0].id]
    assert wall["Wall"].text == "Wall 1"
    assert wall["Outside"].text == "yes"
    assert wall["Outside"].choices == ((True, "yes"), (False, "no"))
    assert wall["Built as"].text == "2x4 shell wall"
    # 3/8 + 3 1/2 + 1/2 + 3/4 in.
    assert wall["Thick"].text == '5 1/8"'
    openings = table(house, TableKind.OPENINGS)
    assert [row["Kind"].text for row in openings.values()] == ["Window", "Door", "Roof window"]
    assert openings["door-1"]["Sill"].spec is None
    assert openings["sky-1"]["Height"].spec.row.field == "length"
    assert openings["window-1"]["Width"].text == "2'-6\""
    fixture = table(house, TableKind.FIXTURES)["toilet-1"]
    assert fixture["Kind"].text == "Toilet"
    assert fixture["Depth"].spec.command(house, inches(30)).apply(house).fixtures[0].depth == inches(30)


@pytest.mark.parametrize("kind", list(TableKind))
def test_an_empty_house_has_empty_tables(kind):
    assert rows_of(Model(blank()), kind) == ()


def test_every_field_of_a_column_belongs_to_a_form(house):
    for kind in TableKind:
        for row in table(house, kind).values():
            for column in COLUMNS[kind]:
                if column.field and row[column.title].spec is None:
                    assert (kind, column.title) in {
                        (TableKind.OPENINGS, "Sill"),
                        (TableKind.OPENINGS, "From start"),
                    }


def test_steps_say_where_one_stands(house):
    session = Session(house)
    assert [(step.title, step.state) for step in steps_of(session)] == [("Start", StepState.CURRENT)]
    for width in (21, 22, 23):
        session.commit(SetFields("toilet-1", {"width": inches(width)}, f"Width {width}"))
    session.go_to(1)
    assert [step.spoken() for step in steps_of(session)] == [
        "Start",
        "Width 21, current step",
        "Width 22, undone",
        "Width 23, undone",
    ]
