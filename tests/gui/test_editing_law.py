"""The law's targets under a real mouse."""

import pytest
from PySide6.QtCore import Qt

from tinydesigner.units.length import feet, to_mm

FOOT = 304.8


def settle(qtbot, window):
    qtbot.waitUntil(lambda: window.session.report is not None and not window.session.stale, timeout=5000)


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier])
def test_a_dragged_wall_stops_at_forty_square_feet(qtbot, window, held):
    """The room is 7 ft deep; 40 sq ft of it are 5 5/7 ft long. With Alt held it does not stop there."""
    settle(qtbot, window)
    session, plan = window.session, window.panes.plan
    wall = next(wall for wall in session.design.walls if not wall.exterior)
    port = plan.viewport()

    def spot(x):
        return plan.to_viewport((x, 5.2 * FOOT)).toPoint()

    qtbot.mousePress(port, Qt.MouseButton.LeftButton, held, pos=spot(6 * FOOT))
    line = to_mm(wall.start[0])
    for x in (line - 150, line - 120):
        _move(port, spot(x), held)
        settle(qtbot, window)
    targets = window.workspace.tool.drag.law.targets
    assert [target.label for target in targets.values()] == ["40 sq ft"]
    aim = to_mm(next(iter(targets)))
    _move(port, spot(line - aim - 6), held)
    room = next(room for room in session.design.rooms if room.anchor[0] < feet(5))
    area = session.model.view(room.id).take("room.floor_area")
    pulled = area == pytest.approx(40 * FOOT**2, abs=5.0)
    assert pulled is (held is Qt.KeyboardModifier.NoModifier)
    assert (window.workspace.overlay.snap is not None) is pulled
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, held, pos=spot(line - aim - 6))
    assert session.history.labels == ("Move wall",)


def _move(port, spot, held):
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    where = QPointF(spot)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        QPointF(port.mapToGlobal(spot)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        held,
    )
    QApplication.sendEvent(port, event)
