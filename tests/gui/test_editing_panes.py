"""F6 and the Space bar by real keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tinydesigner.gui.pane_focus import PaneCycle, PaneFrame


@pytest.fixture
def cycle(qtbot, window) -> PaneCycle:
    window.activateWindow()
    window.panes.plan.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=2000)
    return window.findChild(PaneCycle)


def press_f6(window, **more):
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6, **more)


def test_f6_visits_every_pane_and_comes_back(qtbot, window, cycle):
    panes = list(cycle.panes())
    assert len(panes) >= 5
    frame = window.findChild(PaneFrame)
    assert not frame.isVisible()
    assert cycle.current() is window.panes.plan
    seen = []
    for _ in panes:
        press_f6(window)
        seen.append(cycle.current())
        assert frame.isVisible()
        assert frame.size() == seen[-1].size()
        assert frame.mapToGlobal(QPoint(0, 0)) == seen[-1].mapToGlobal(QPoint(0, 0))
    assert seen[-1] is window.panes.plan
    assert len(set(map(id, seen))) == len(panes)
    press_f6(window, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert cycle.current() is seen[-2]


def test_the_frame_goes_with_the_focus_and_follows_a_resize(qtbot, window, cycle):
    press_f6(window)
    frame = window.findChild(PaneFrame)
    pane = cycle.current()
    window.resize(1200, 800)
    QApplication.processEvents()
    assert frame.size() == pane.size()
    window.panes.plan.setFocus()
    assert frame.isVisible() is (pane is window.panes.plan)


def test_hidden_panes_are_left_out(qtbot, window, cycle):
    window.registry.run("view.sides")
    names = [pane.accessibleName() for pane in cycle.panes()]
    assert "Section" not in names
    assert "Plan" in names


def test_space_takes_the_last_tool_again(qtbot, window):
    plan = window.panes.plan
    QTest.keyClick(plan, Qt.Key.Key_Space)
    assert window.workspace.tool.id == "select"
    window.registry.run("tool.wall")
    window.registry.run("tool.select")
    assert window.registry["draw.repeat"].enabled()
    QTest.keyClick(plan, Qt.Key.Key_Space)
    assert window.workspace.tool.id == "wall"
    assert not window.registry["draw.repeat"].enabled()


def test_space_that_panned_takes_no_tool(qtbot, window):
    plan = window.panes.plan
    window.registry.run("tool.wall")
    window.registry.run("tool.select")
    QTest.keyPress(plan, Qt.Key.Key_Space)
    QTest.mousePress(plan.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseRelease(plan.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(240, 220))
    QTest.keyRelease(plan, Qt.Key.Key_Space)
    assert window.workspace.tool.id == "select"
