"""Copy and paste with real keys, in one window and between two."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tinydesigner.document.commands.adding import Add
from tinydesigner.document.fixtures import Fixture, FixtureKind
from tinydesigner.editor.defaults import blank
from tinydesigner.editor.session import Session
from tinydesigner.gui.main_window import MainWindow
from tinydesigner.gui.palette import CommandPalette
from tinydesigner.units.length import feet, inches

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def piece(window):
    toilet = Fixture(
        id="toilet-1", level="main", at=(feet(10), feet(3)), kind=FixtureKind.TOILET,
        width=inches(20), depth=inches(28), height=inches(30),
    )  # fmt: skip
    window.session.commit(Add((toilet,)))
    window.session.select(["toilet-1"])
    window.panes.plan.setFocus()
    return toilet


def ids(window):
    return [fixture.id for fixture in window.session.design.fixtures]


def test_copy_and_paste_at_the_pointer(qtbot, window, piece):
    plan = window.panes.plan
    QTest.keyClick(plan, Qt.Key.Key_C, CTRL)
    assert '"clipboard"' in QGuiApplication.clipboard().text()
    spot = plan.to_viewport((15 * 304.8, 4 * 304.8)).toPoint()
    QTest.mouseMove(plan.viewport(), spot)
    QTest.keyClick(plan, Qt.Key.Key_V, CTRL)
    assert ids(window) == ["toilet-1", "toilet-2"]
    assert window.session.selection == ("toilet-2",)
    copy = window.session.design.by_id["toilet-2"]
    assert copy.at[0] == pytest.approx(feet(15), abs=inches(2))
    assert copy.at[1] == pytest.approx(feet(4), abs=inches(2))
    assert window.menus.actions["edit.undo"].text() == "Undo paste"


def test_without_a_pointer_each_paste_lies_further_beside(qtbot, window, piece):
    plan = window.panes.plan
    plan.pointed.emit(None)
    QTest.keyClick(plan, Qt.Key.Key_C, CTRL)
    QTest.keyClick(plan, Qt.Key.Key_V, CTRL)
    QTest.keyClick(plan, Qt.Key.Key_V, CTRL)
    places = [window.session.design.by_id[key].at for key in ids(window)]
    assert places == [(feet(10), feet(3)), (feet(11), feet(2)), (feet(12), feet(1))]
    QTest.keyClick(plan, Qt.Key.Key_V, CTRL | SHIFT)
    assert window.session.design.fixtures[-1].at == piece.at


def test_cut_duplicate_and_undo(qtbot, window, piece):
    plan = window.panes.plan
    QTest.keyClick(plan, Qt.Key.Key_D, CTRL)
    assert ids(window) == ["toilet-1", "toilet-2"]
    QTest.keyClick(plan, Qt.Key.Key_X, CTRL)
    assert ids(window) == ["toilet-1"]
    assert window.session.history.labels[-2:] == ("Duplicate", "Cut")
    assert not window.menus.actions["edit.copy"].isEnabled()
    plan.pointed.emit(None)
    QTest.keyClick(plan, Qt.Key.Key_V, CTRL)
    assert len(ids(window)) == 2


def test_between_windows(qtbot, window, piece, store, checker, monkeypatch):
    QTest.keyClick(window.panes.plan, Qt.Key.Key_C, CTRL)
    other = MainWindow(Session(blank(), checker=checker), store)
    monkeypatch.setattr(other.files, "may_leave", lambda: True)
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        other.show()
    other.registry.run("edit.paste")
    assert [fixture.kind for fixture in other.session.design.fixtures] == [FixtureKind.TOILET]
    other.close()


def test_nothing_to_paste_is_said(qtbot, window, piece):
    QGuiApplication.clipboard().setText("a shopping list")
    said = []
    window.bridge.said.connect(said.append)
    window.registry.run("edit.paste")
    assert "nothing to paste" in said[-1]
    assert ids(window) == ["toilet-1"]


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
def test_find_turns_to_the_page_and_chooses(qtbot, window, piece):
    loft = window.session.design.lofts[0].id
    window.session.select(())
    window.registry.run("edit.find")
    palette = next(w for w in window.findChildren(CommandPalette) if w.isVisible())
    QTest.keyClicks(palette.field, "toilet")
    assert palette.list.count() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.selection == ("toilet-1",)
    window.registry["edit.find"].run()
    palette = next(w for w in window.findChildren(CommandPalette) if w.isVisible())
    QTest.keyClicks(palette.field, "loft")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.selection == (loft,)


def test_same_kind_by_key(qtbot, window, piece):
    inner = next(wall.id for wall in window.session.design.walls if wall.exterior)
    window.session.select([inner])
    QTest.keyClick(window.panes.plan, Qt.Key.Key_K, CTRL | SHIFT)
    assert len(window.session.selection) == 4
