"""A part of the drawing that is painted again gives the picture that all of it painted again would give."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.drawing.displaylist import Fill, Stroke
from tinydesigner.gui.damage import damage
from tinydesigner.units.length import inches


def square(x, y, side, style="room.kitchen"):
    return Fill((((x, y), (x + side, y), (x + side, y + side), (x, y + side)),), style)


def test_what_is_equal_needs_no_paint():
    items = [square(0, 0, 10), square(20, 0, 10)]
    assert damage(items, list(items)) == []


def test_a_moved_side_needs_a_strip():
    """A 10 by 10 square grows to 10 by 12: the strip between the two upper sides, with both whole sides."""
    taller = Fill((((0, 0), (10, 0), (10, 12), (0, 12)),), "room.kitchen")
    assert damage([square(0, 0, 10)], [taller]) == [(0, 0, 10, 12)]
    # In a long room with corners on both sides of the change, only the part that moves is painted.
    long = ((0, 0), (100, 0), (100, 10), (50, 10), (0, 10))
    bent = ((0, 0), (100, 0), (100, 10), (50, 10), (0, 12))
    assert damage([Fill((long,), "room.kitchen")], [Fill((bent,), "room.kitchen")]) == [(0, 0, 50, 12)]


def test_added_and_other_shapes_are_painted_whole():
    a, b = square(0, 0, 10), square(20, 0, 10)
    assert damage([a], [a, b]) == [(20, 0, 30, 10)]
    assert damage([a, b], [b]) == [(0, 0, 10, 10)]
    line = Stroke(((0, 0), (5, 0)), closed=False, style="wall.edge")
    assert sorted(damage([a], [line])) == [(0, 0, 5, 0), (0, 0, 10, 10)]


def test_a_line_that_grows_needs_only_its_new_part():
    one = Stroke(((0, 0), (5, 0), (5, 5)), closed=False, style="wall.edge")
    two = Stroke(((0, 0), (5, 0), (5, 5), (9, 5)), closed=False, style="wall.edge")
    assert damage([one], [two]) == [(5, 5, 9, 5)]


def on_screen(window) -> QImage:
    """What the screen shows of the plan: painted in parts, as things changed."""
    plan = window.panes.plan.viewport()
    at = plan.mapTo(window, QPoint(0, 0))
    shot = window.screen().grabWindow(window.winId(), at.x(), at.y(), plan.width(), plan.height())
    return shot.toImage().convertToFormat(QImage.Format.Format_RGB32)


def far_off(a: QImage, b: QImage) -> int:
    """The greatest difference of a colour between two pictures."""
    assert a.size() == b.size()
    left, right = bytes(a.constBits()), bytes(b.constBits())
    return max(map(lambda x, y: abs(x - y), left, right)) if left != right else 0


@pytest.mark.parametrize("bare", [False, True])
def test_a_dragged_wall_leaves_nothing_behind(qtbot, window, session, bare):
    plan = window.panes.plan
    if bare:
        plan.set_option("dimensions", on=False)
    qtbot.waitUntil(lambda: not session.stale)
    for step in (3, 11, -4, 18, 18.5, -9):
        assert session.preview(MoveWall(session.base.walls[4].id, inches(step)))
        for _ in range(5):
            QApplication.processEvents()
        parts = on_screen(window)
        plan.viewport().repaint(QRect(QPoint(0, 0), plan.viewport().size()))
        QApplication.processEvents()
        assert far_off(parts, on_screen(window)) == 0
    session.cancel()
