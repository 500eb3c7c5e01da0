"""History and tables with real clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.document.spaces import RoomUse
from tinydesigner.editor.tables import TableKind
from tinydesigner.gui.panels.history import HistoryPanel
from tinydesigner.gui.panels.tables import TablesPanel
from tinydesigner.units.length import inches


def panel(qtbot, window, name):
    assert name not in window.docks.panels, "made when it is first looked at"
    window.registry.run(f"view.panel.{name}")
    qtbot.waitUntil(lambda: name in window.docks.panels, timeout=2000)
    return window.docks.panels[name]


@pytest.fixture
def history(qtbot, window) -> HistoryPanel:
    wall = next(wall for wall in window.session.design.walls if not wall.exterior).id
    for step in (1, 2, 3):
        window.session.commit(MoveWall(wall, inches(step)))
    return panel(qtbot, window, "history")


@pytest.fixture
def tables(qtbot, window) -> TablesPanel:
    return panel(qtbot, window, "tables")


def shown(history):
    model = history.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_history_marks_the_step_and_goes_to_another(qtbot, window, history):
    assert shown(history) == ["    Start", *["    Move wall"] * 2, "▸  Move wall"]
    designs = [step.design for step in window.session.history._steps]
    view = history.view
    spot = view.visualRect(history.model.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.session.design is designs[1]
    assert shown(history)[1].startswith("▸")
    assert view.currentIndex().row() == 1
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert window.session.design is designs[1], "arrows look, Enter goes"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.session.design is designs[0]
    assert view.accessibleName()


def test_the_history_follows_undo_and_new_steps(qtbot, window, history):
    window.registry.run("edit.undo")
    window.registry.run("edit.undo")
    assert shown(history)[1].startswith("▸")
    wall = next(wall for wall in window.session.design.walls if not wall.exterior).id
    window.session.commit(MoveWall(wall, -inches(5)))
    assert len(shown(history)) == 3
    assert shown(history)[2].startswith("▸")


def column(tables, title):
    model = tables.model
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    return titles.index(title)


def type_into(tables, row, title, text):
    """Go to a cell, press Enter, type over what is there, press Enter."""
    view = tables.view
    view.setFocus()
    view.setCurrentIndex(tables.model.index(row, column(tables, title)))
    QTest.keyClick(view, Qt.Key.Key_Return)
    editor = next(line for line in view.findChildren(QLineEdit) if line.isVisible())
    assert editor.accessibleName().startswith(title)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_room_is_named_and_given_a_use_by_keys(qtbot, window, tables):
    assert tables.kind is TableKind.ROOMS
    type_into(tables, 0, "Name", "Bath")
    assert window.session.design.rooms[0].name == "Bath"
    assert window.session.history.undo_label == "Set name"
    pick(tables, 0, "Use", RoomUse.BATHROOM)
    assert window.session.design.rooms[0].use is RoomUse.BATHROOM
    spoken = tables.model.index(0, column(tables, "Area")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Area of Bath: ")
    assert spoken.endswith("cannot be set")


def test_sizes_are_typed_in_any_notation_and_refused_with_a_reason(qtbot, window, tables):
    tables.tabs.setCurrentIndex(list(TableKind).index(TableKind.OPENINGS))
    row = tables.model.row_of("window-1")
    type_into(tables, row, "Width", "3'")
    assert window.session.design.by_id["window-1"].width == inches(36)
    type_into(tables, row, "Width", "wide")
    assert window.session.design.by_id["window-1"].width == inches(36)
    assert tables.message.isVisible()
    assert "wide" in tables.message.text()
    type_into(tables, row, "Width", "40'")
    assert not window.session.previewing
    assert "wall" in tables.message.text()
    type_into(tables, row, "Width", "30")
    assert not tables.message.isVisible()
    assert window.session.design.by_id["window-1"].width == inches(30)


def pick(tables, row, title, value):
    """Go to a cell, press Enter, choose from the list."""
    view = tables.view
    view.setCurrentIndex(tables.model.index(row, column(tables, title)))
    QTest.keyClick(view, Qt.Key.Key_Return)
    combo = next(box for box in view.findChildren(QComboBox) if box.isVisible())
    assert combo.accessibleName().startswith(title)
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())
    QApplication.processEvents()


def test_flags_are_yes_or_no(qtbot, window, tables):
    tables.tabs.setCurrentIndex(list(TableKind).index(TableKind.WALLS))
    inner = next(wall.id for wall in window.session.design.walls if not wall.exterior)
    row = tables.model.row_of(inner)
    assert tables.model.index(row, column(tables, "Outside")).data() == "no"
    pick(tables, row, "Outside", True)
    assert window.session.design.by_id[inner].exterior
    pick(tables, row, "Outside", False)
    assert not window.session.design.by_id[inner].exterior


def test_a_thing_without_a_name_is_called_by_its_id(qtbot, window, tables):
    tables.tabs.setCurrentIndex(list(TableKind).index(TableKind.OPENINGS))
    index = tables.model.index(tables.model.row_of("window-1"), column(tables, "Name"))
    assert index.data() == "Window 1"
    assert index.data(Qt.ItemDataRole.EditRole) == ""


def test_table_and_plan_choose_together(qtbot, window, tables):
    tables.tabs.setCurrentIndex(list(TableKind).index(TableKind.WALLS))
    view = tables.view
    view.setFocus()
    view.setCurrentIndex(tables.model.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert window.session.selection == (window.session.design.walls[1].id,)
    window.session.select([window.session.design.walls[3].id])
    assert view.currentIndex().row() == 3
    assert view.hasFocus() or QApplication.focusWidget() is not None


def test_numbers_follow_a_drag(qtbot, window, tables):
    area = tables.model.index(0, column(tables, "Area"))
    before = area.data()
    wall = next(wall for wall in window.session.design.walls if not wall.exterior).id
    window.session.preview(MoveWall(wall, inches(6)))
    assert area.data() != before
    window.session.cancel()
    assert area.data() == before


def test_an_empty_table_says_so(qtbot, window, tables):
    tables.tabs.setCurrentIndex(list(TableKind).index(TableKind.FIXTURES))
    assert tables.empty.isVisible()
    assert tables.empty.text() == "The house has no fixtures yet"
