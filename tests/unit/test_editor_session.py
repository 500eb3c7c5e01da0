import pytest

from tinydesigner.document.commands.rooms import AddRoom
from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.editor.defaults import SHELL, blank
from tinydesigner.editor.live import LiveChecker
from tinydesigner.editor.session import Session
from tinydesigner.exchange.errors import ExchangeError
from tinydesigner.units.length import feet, inches


@pytest.fixture
def session():
    return Session(AddRoom("main", (0, 0), (feet(20), feet(7)), SHELL).apply(blank()))


class FakeLive(LiveChecker):
    """Checks with a word in place of the rules."""

    def _load_rules(self):
        return True

    def _check(self):
        self.checks += 1
        return f"report of {self.session.revision}"


def wall(session):
    return session.base.walls[1].id


def test_a_drag_is_one_step(session):
    """Five previews from the same base: the last one counts from the start, not from the one before."""
    start = session.design.walls[1].start[0]
    for step in range(1, 6):
        assert session.preview(MoveWall(wall(session), inches(step)))
        assert session.previewing
        assert session.base.walls[1].start[0] == start
    session.commit()
    assert session.history.labels == ("Move wall",)
    assert abs(session.design.walls[1].start[0] - start) == inches(5)


def test_cancel_shows_the_base_again(session):
    base = session.design
    session.preview(MoveWall(wall(session), inches(5)))
    session.cancel()
    assert session.design is base
    assert not session.commit()


def test_a_refused_preview_keeps_the_last_allowed_one(session):
    told = []
    session.message.connect(told.append)
    session.preview(MoveWall(wall(session), inches(5)))
    allowed = session.design
    assert not session.preview(MoveWall(wall(session), feet(40)))
    assert session.design is allowed
    assert told == [session.refusal] != [""]
    assert session.commit()
    assert session.design is allowed


def test_undo_takes_a_preview_back_first(session):
    session.commit(MoveWall(wall(session), inches(5)))
    kept = session.design
    session.preview(MoveWall(wall(session), inches(1)))
    assert session.undo()
    assert session.design is kept
    assert session.undo()
    assert not session.undo()
    assert session.redo()
    assert session.design is kept
    assert not session.redo()


def test_changes_are_told_with_their_ids(session):
    changes = []
    session.changed.connect(changes.append)
    session.commit(MoveWall(wall(session), inches(5)))
    assert len(changes) == 1
    assert wall(session) in changes[0].changed


def test_selection_forgets_what_is_gone(session):
    session.commit(AddRoom("main", (0, 0), (feet(6), feet(7)), SHELL))
    added = session.design.walls[-1].id
    session.select([added, added, "wall-1"])
    assert session.selection == (added, "wall-1")
    session.undo()
    assert session.selection == ("wall-1",)


def test_saved_mark_and_files(session, tmp_path):
    assert not session.dirty
    session.commit(MoveWall(wall(session), inches(5)))
    assert session.dirty
    with pytest.raises(ValueError, match="no file"):
        session.save()
    path = session.save(tmp_path / "a.tinyhouse")
    assert not session.dirty
    assert session.undo()
    assert session.dirty
    saved = session.history.jump(1)
    session.open(path)
    assert session.design == saved
    assert session.history.labels == ()


def test_a_broken_file_leaves_the_design(session, tmp_path):
    path = tmp_path / "bad.tinyhouse"
    path.write_text("nonsense")
    before = session.design
    with pytest.raises(ExchangeError):
        session.open(path)
    assert session.design is before


def test_an_old_report_is_stale_and_a_late_one_is_dropped(session):
    live = FakeLive(session)
    while live.step():
        pass
    assert session.report == "report of 0"
    assert not session.stale
    session.preview(MoveWall(wall(session), inches(1)))
    assert session.stale
    assert not session.take_report("late", 0)
    while live.step(0.0):
        pass
    assert session.report == "report of 1"


def test_the_latest_design_wins(session):
    """Changes between slices throw the work begun away: three changes, one check."""
    live = FakeLive(session)
    for step in range(1, 4):
        session.preview(MoveWall(wall(session), inches(step)))
        live.step(0.0)
    while live.step():
        pass
    assert live.checks == 1
    assert session.report_revision == session.revision == 3


def test_check_now_needs_no_steps(session):
    live = FakeLive(session)
    assert live.check_now() == "report of 0"
    assert not live.busy


def test_a_model_keeps_what_did_not_change(session):
    first = session.model
    assert session.model is first
    session.preview(MoveWall(wall(session), inches(1)))
    assert session.model is not first
