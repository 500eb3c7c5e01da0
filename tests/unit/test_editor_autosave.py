import pytest

from tinydesigner.document.commands.rooms import AddRoom
from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.editor.autosave import Autosave, left_behind, left_beside, recover
from tinydesigner.editor.defaults import SHELL, blank
from tinydesigner.editor.session import Session
from tinydesigner.exchange.journal import file_hash
from tinydesigner.units.length import feet, inches


@pytest.fixture
def session():
    return Session(AddRoom("main", (0, 0), (feet(20), feet(7)), SHELL).apply(blank()))


def move(session, step=1):
    session.commit(MoveWall(session.design.walls[1].id, inches(step)))


def crash(autosave):
    """What is left when the process ends at once: the journal stays, the claim does not."""
    autosave.session.file_changed.disconnect(autosave._on_file)
    autosave._journal.close(discard=False)
    autosave._claim.release()


def test_nothing_is_kept_until_something_changes(session, tmp_path):
    autosave = Autosave(session, tmp_path)
    assert autosave.path is None
    session.preview(MoveWall(session.design.walls[1].id, inches(1)))
    assert autosave.path is None
    session.cancel()
    autosave.stop()
    assert list(tmp_path.iterdir()) == []


def test_every_step_comes_back_after_a_crash(session, tmp_path):
    autosave = Autosave(session, tmp_path)
    for step in (1, 2, 3):
        move(session, step)
    session.undo()
    assert left_behind(tmp_path) == []
    last = session.design
    crash(autosave)
    (journal,) = left_behind(tmp_path)
    assert recover(journal).design == last


def test_a_save_takes_the_journal_away(session, tmp_path):
    autosave = Autosave(session, tmp_path / "folder")
    move(session)
    journal = autosave.path
    assert journal.exists()
    session.save(tmp_path / "a.tinyhouse")
    assert not journal.exists()
    move(session)
    assert autosave.path.parent == tmp_path
    autosave.stop()
    assert left_beside(tmp_path / "a.tinyhouse") is None


def test_a_journal_beside_a_file_names_the_file_it_began_with(session, tmp_path):
    path = session.save(tmp_path / "a.tinyhouse")
    autosave = Autosave(session, tmp_path)
    move(session)
    assert left_beside(path) is None
    crash(autosave)
    found = recover(left_beside(path))
    assert found.base == file_hash(path)
    assert found.design == session.design


def test_an_unreadable_journal_is_put_aside_not_lost(tmp_path):
    path = tmp_path / "untitled-1-1.journal"
    path.write_text("nonsense")
    assert recover(path) is None
    assert left_behind(tmp_path) == []
    assert (tmp_path / "untitled-1-1.unreadable").read_text() == "nonsense"


def test_a_folder_that_cannot_be_used_is_told_once(session, tmp_path):
    told = []
    session.message.connect(told.append)
    blocker = tmp_path / "file"
    blocker.write_text("")
    autosave = Autosave(session, blocker / "recovery")
    move(session)
    move(session)
    assert len(told) == 1
    assert told[0].startswith("Autosave is off")
    autosave.stop()
