"""Autosave: what a journal gives back after a crash."""

from pathlib import Path

import pytest

from tinydesigner.document.builder import DesignBuilder
from tinydesigner.document.commands.delete import DeleteEntities
from tinydesigner.document.commands.facts import AnswerFact
from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.document.design import Design
from tinydesigner.document.history import History
from tinydesigner.exchange.errors import DocumentFormatError
from tinydesigner.exchange.journal import Journal, file_hash, journal_path, read_journal
from tinydesigner.exchange.native import write_design
from tinydesigner.units.length import inches


def house() -> Design:
    return (
        DesignBuilder()
        .shell("20'", "8'")
        .room("Bath", "bathroom", start="15'")
        .roof("gable", "6:12", "96", "8")
        .skids("12")
        .build()
    )


def steps() -> list[tuple[Design, str]]:
    """Moves, deletions, an undo that puts something back in its old place, and a roof that goes."""
    history = History(house())
    made = []
    for command in (
        MoveWall("wall-5", inches(3)),
        AnswerFact("lot.area", 1.0),
        AnswerFact("lot.area", value=True),
        DeleteEntities(("wall-5",)),
    ):
        history.commit(command.apply(history.design), command.label)
        made.append((history.design, command.label))
    made.append((history.undo(), "Undo"))
    made.append((DeleteEntities(("roof",)).apply(history.design), "Delete"))
    return made


def test_every_prefix_of_a_session_comes_back(tmp_path: Path) -> None:
    path = journal_path(tmp_path / "h.tinyhouse")
    assert path.name == ".h.tinyhouse.journal"
    journal = Journal(path, house(), "abc")
    for count, (design, label) in enumerate(steps(), start=1):
        journal.append(design, label)
        journal.append(design, "nothing")
        found = read_journal(path)
        assert found.design == design
        assert [type(value) for value in found.design.facts.values()] == [
            type(v) for v in design.facts.values()
        ]
        assert (len(found.labels), found.labels[-1], found.base, found.complete) == (
            count,
            label,
            "abc",
            True,
        )
    journal.close()
    assert not path.exists()


def test_a_journal_cut_anywhere_gives_the_last_whole_step(tmp_path: Path) -> None:
    path = tmp_path / "j"
    journal = Journal(path, house())
    ends = [path.stat().st_size]
    designs = [house()]
    for design, label in steps():
        journal.append(design, label)
        ends.append(path.stat().st_size)
        designs.append(design)
    journal.close(discard=False)
    data = path.read_bytes()
    for cut in (*range(ends[0], len(data), 97), len(data) - 1):
        path.write_bytes(data[:cut])
        found = read_journal(path)
        whole = sum(end <= cut for end in ends) - 1
        assert found.design == designs[whole]
        assert found.complete == (cut in ends)
    flipped = bytearray(data)
    flipped[ends[1] + 20] ^= 1
    path.write_bytes(bytes(flipped))
    assert read_journal(path).design == designs[1]


@pytest.mark.parametrize("data", [b"", b"rubbish\n", b"00000000 {}\n", b"a3a6bf43 {}\n"])
def test_what_is_no_journal_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "j").write_bytes(data)
    with pytest.raises(DocumentFormatError, match="no journal"):
        read_journal(tmp_path / "j")


def test_a_line_that_is_no_step_is_told(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j", house())
    journal.close(discard=False)
    with (tmp_path / "j").open("ab") as file:
        file.write(b"a3a6bf43 {}\n")
    with pytest.raises(DocumentFormatError, match="line 2: this is no step"):
        read_journal(tmp_path / "j")


def test_a_journal_left_by_a_crash_is_never_overwritten(tmp_path: Path) -> None:
    Journal(tmp_path / "j", house()).close(discard=False)
    with pytest.raises(FileExistsError):
        Journal(tmp_path / "j", house())


def test_the_base_hash_tells_whether_the_file_changed(tmp_path: Path) -> None:
    path = tmp_path / "h.tinyhouse"
    assert file_hash(path) == ""
    write_design(house(), path)
    before = file_hash(path)
    write_design(house().evolve(name="other"), path)
    assert file_hash(path) != before
