"""History and change sets: identity, labels, the clean mark, the limit."""

import pytest

from tinydesigner.document.bases import Skids
from tinydesigner.document.changes import ChangeSet, rooms_lost
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, drop, new_id, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.history import History
from tinydesigner.document.spaces import Room
from tinydesigner.document.walls import Level


def start() -> Design:
    return Design(levels=(Level(id="level-1"),), base=Skids(id="base", floor_above_grade=0))


def named(design: Design, name: str) -> Design:
    return design.evolve(name=name)


def test_undo_then_redo_gives_the_identical_object() -> None:
    history = History(start())
    second = named(history.design, "two")
    history.commit(second, "Rename")
    assert history.undo_label == "Rename"
    first = history.undo()
    assert history.redo_label == "Rename"
    assert history.redo() is second
    assert history.undo() is first


def test_undo_at_the_start_and_redo_at_the_end_stay() -> None:
    history = History(start())
    assert history.undo() is history.design
    assert history.redo() is history.design
    assert history.undo_label is None
    assert history.redo_label is None


def test_commit_after_undo_clears_redo_also_when_it_would_merge() -> None:
    history = History(start())
    history.commit(named(history.design, "a"), "Nudge", merge="nudge")
    history.commit(named(history.design, "b"), "Other")
    history.undo()
    history.commit(named(history.design, "c"), "Nudge", merge="nudge")
    assert history.redo_label is None
    assert history.labels == ("Nudge", "Nudge")
    assert history.undo().name == "a"


def test_nudges_merge_until_saved() -> None:
    history = History(start())
    for name in "abc":
        history.commit(named(history.design, name), "Nudge", merge="nudge")
    assert history.labels == ("Nudge",)
    history.mark_clean()
    history.commit(named(history.design, "d"), "Nudge", merge="nudge")
    assert history.labels == ("Nudge", "Nudge")
    assert not history.is_clean
    assert history.undo().name == "c"
    assert history.is_clean


def test_nudge_at_the_start_never_replaces_the_first_design() -> None:
    history = History(start())
    history.mark_unclean()
    history.commit(named(history.design, "a"), "Nudge", merge="nudge")
    assert history.undo().name == "Untitled"


def test_clean_mark_follows_undo_and_dies_with_its_step() -> None:
    history = History(start())
    assert history.is_clean
    history.commit(named(history.design, "a"), "A")
    history.commit(named(history.design, "b"), "B")
    history.mark_clean()
    history.undo()
    assert not history.is_clean
    history.commit(named(history.design, "c"), "C")
    history.undo()
    assert not history.is_clean


def test_same_design_adds_no_step() -> None:
    history = History(start())
    history.commit(history.design, "Nothing")
    assert history.labels == ()


def test_limit_forgets_the_oldest_and_a_thousand_steps_share() -> None:
    history = History(start(), limit=1000)
    for number in range(1003):
        history.commit(named(history.design, str(number)), str(number))
    assert len(history.labels) == 1000
    assert history.position == 1000
    assert not history.is_clean
    assert history.jump(0).name == "2"
    assert history.design.levels[0] is history.jump(1000).levels[0]
    with pytest.raises(IndexError):
        history.jump(1001)


def test_clean_mark_moves_with_the_forgotten_steps() -> None:
    history = History(start(), limit=2)
    history.commit(named(history.design, "a"), "A")
    history.mark_clean()
    for name in "bc":
        history.commit(named(history.design, name), name)
    history.jump(0)
    assert history.is_clean


def test_history_keeps_at_least_one_step() -> None:
    with pytest.raises(ValueError, match="at least one"):
        History(start(), limit=0)


def test_change_set_names_ids_by_identity_and_settings_by_value() -> None:
    old = put(
        start(),
        Room(id="room-1", level="level-1", anchor=(0, 0)),
        Room(id="room-2", level="level-1", anchor=(9, 9)),
    )
    new = put(
        drop(old, ["room-2"]),
        changed(old.rooms[0], name="Bath"),
        Room(id="room-3", level="level-1", anchor=(1, 1)),
    )
    new = new.evolve(facts={"lot.area": 5000.0})
    change = ChangeSet.between(old, new)
    assert change == ChangeSet(
        added=("room-3",), removed=("room-2",), changed=("room-1",), settings=("facts",)
    )
    assert set(change.ids()) == {"room-1", "room-2", "room-3"}
    assert rooms_lost(old, new) == ("room-2",)
    assert not ChangeSet.between(old, old)
    assert not ChangeSet.between(old, old.evolve())


def test_changed_returns_the_entity_itself_when_nothing_differs() -> None:
    room = Room(id="room-1", level="level-1", anchor=(0, 0))
    assert changed(room, name="") is room
    assert changed(room, name="Bath").name == "Bath"
    with pytest.raises(ValueError, match="colour"):
        changed(room, colour="red")


def test_new_ids_never_repeat() -> None:
    design = put(start(), Room(id="room-7", level="level-1", anchor=(0, 0)))
    assert new_id(design, "room") == "room-8"
    assert new_id(design, "room", taken=["room-11"]) == "room-12"
    assert new_id(design, "wall") == "wall-1"


def test_an_id_of_another_group_is_refused() -> None:
    with pytest.raises(CommandRefused, match="already in use"):
        put(start(), Room(id="base", level="level-1", anchor=(0, 0)))
