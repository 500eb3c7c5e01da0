"""Thousands of edits in random order, with the event loop served in between: the check always catches up."""

import random
from time import monotonic

import pytest
from PySide6.QtWidgets import QApplication

from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.editor.defaults import blank
from tinydesigner.gui import bridge as bridges
from tinydesigner.gui.bridge import Bridge
from tinydesigner.units.length import inches

ROUNDS = 2000


def edits(session, pick):
    """One thing that a person may do, by chance."""

    def preview():
        if len(session.base.walls) > 4:
            session.preview(MoveWall(session.base.walls[4].id, inches(pick.randint(1, 6))))

    def start_over():
        session.replace(pick.choice([session.history.design, blank()]))

    def back():
        session.go_to(pick.randint(0, len(session.history.labels)))

    return (
        [preview] * 6
        + [session.commit, session.cancel, session.undo, session.redo, back]
        + ([start_over] if pick.random() < 0.02 else [])
    )


def settle(bridge, session):
    """Serve the loop until the report is fresh; bounded, so that a hang fails."""
    limit = monotonic() + 5
    while session.stale:
        assert bridge.scheduled
        assert monotonic() < limit, "the check never caught up"
        QApplication.processEvents()


@pytest.mark.parametrize("long_check_s", [0.1, 0.0], ids=["at once", "with rests"])
def test_the_check_catches_up_whatever_happens(qapp, session, monkeypatch, long_check_s):
    """A rest after every check while dragging is the second case: the pause must hand over to slices."""
    monkeypatch.setattr(bridges, "LONG_CHECK_S", long_check_s)
    pick = random.Random(20260704)  # noqa: S311 - no secret hangs on it
    bridge = Bridge(session)
    first = session.design
    bridge.start_checking()
    for _ in range(ROUNDS):
        if len(session.base.walls) <= 4 and pick.random() < 0.3:
            session.replace(first)
        pick.choice(edits(session, pick))()
        assert not session.stale or bridge.scheduled
        for _ in range(pick.choice((0, 0, 0, 1, 1, 2, 5))):
            QApplication.processEvents()
            assert not session.stale or bridge.scheduled
        if pick.random() < 0.02:
            settle(bridge, session)
    settle(bridge, session)
    bridge.stop()
    bridge.deleteLater()


def test_a_frame_that_fails_does_not_stop_the_check(qtbot, session):
    bridge = Bridge(session)
    bridge.start_checking()
    settle(bridge, session)
    bridge.frame.connect(lambda: 1 / 0)
    session.commit(MoveWall(session.base.walls[4].id, inches(1)))
    with qtbot.captureExceptions() as caught:
        settle(bridge, session)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    bridge.stop()


def test_a_check_that_fails_is_told_once_and_tried_again_with_the_next_design(qtbot, session, monkeypatch):
    bridge = Bridge(session)
    bridge.start_checking()
    settle(bridge, session)
    assert bridge.live is not None
    right = bridge.live._check
    monkeypatch.setattr(bridge.live, "_check", lambda: 1 / 0)
    session.commit(MoveWall(session.base.walls[4].id, inches(1)))
    with qtbot.captureExceptions() as caught:
        qtbot.waitUntil(lambda: bridge.at_rest, timeout=5000)
        qtbot.wait(20)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert not bridge.scheduled
    monkeypatch.setattr(bridge.live, "_check", right)
    session.commit(MoveWall(session.base.walls[4].id, inches(1)))
    settle(bridge, session)
    bridge.stop()
