"""The Arrange menu by its actions, and the dialog that repeats."""

import pytest
from PySide6.QtTest import QTest

from tinydesigner.document.commands.adding import Add
from tinydesigner.document.fixtures import Fixture, FixtureKind
from tinydesigner.gui.array_dialog import ArrayDialog
from tinydesigner.units.length import feet, inches


@pytest.fixture
def pieces(window):
    made = [
        Fixture(
            id=f"shelf-{n}", level="main", at=(feet(8 + n), feet(1 + n)), kind=FixtureKind.OTHER,
            width=inches(10), depth=inches(10), height=inches(30),
        )
        for n in (1, 2)
    ]  # fmt: skip
    window.session.commit(Add(tuple(made)))
    window.session.select([piece.id for piece in made])
    return made


def test_the_menu_follows_the_selection(window, pieces):
    actions = window.menus.actions
    assert actions["arrange.left"].isEnabled()
    assert not actions["arrange.across"].isEnabled()
    actions["arrange.left"].trigger()
    assert {piece.at[0] for piece in window.session.design.fixtures} == {feet(9)}
    assert actions["edit.undo"].text() == "Undo align left"
    window.session.select([])
    assert not actions["arrange.left"].isEnabled()
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles.index("&Arrange") == titles.index("&Draw") + 1


def test_repeat_shows_the_copies_while_one_types(qtbot, window, pieces):
    window.session.select(["shelf-1"])
    window.registry.run("arrange.repeat")
    dialog = window.findChild(ArrayDialog)
    assert len(window.session.design.fixtures) == 3
    assert len(window.session.base.fixtures) == 2
    line = dialog.fields["x"].line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "1'6")
    dialog.copies.setValue(3)
    assert [piece.at[0] for piece in window.session.design.fixtures[2:]] == [
        feet(9) + n * inches(18) for n in (1, 2, 3)
    ]
    dialog.confirm.click()
    assert window.session.history.labels[-1] == "Repeat 3 times"
    assert window.session.selection == ("shelf-1", "shelf-3", "shelf-4", "shelf-5")


def test_repeat_can_be_given_up_and_says_what_is_wrong(qtbot, window):
    opening = next(o.id for o in window.session.design.openings if o.kind == "window")
    window.session.select([opening])
    before = window.session.design
    window.registry.run("arrange.repeat")
    dialog = window.findChild(ArrayDialog)
    dialog.copies.setValue(50)
    assert not dialog.confirm.isEnabled()
    assert "wall" in dialog.message.text()
    dialog.reject()
    assert window.session.design is before
    assert not window.session.previewing


def test_the_house_turns_around(window):
    before = window.session.design
    window.menus.actions["house.turn_around"].trigger()
    assert window.session.history.labels == ("Turn the house around",)
    window.menus.actions["house.mirror"].trigger()
    assert window.menus.actions["edit.undo"].text() == "Undo mirror the house end for end"
    window.session.undo()
    window.session.undo()
    assert window.session.design is before
