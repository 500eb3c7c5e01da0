"""Lining up, spacing, repeating; the house mirrored and turned. Sizes in inches, worked out by hand."""

import pytest

from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.arrange import Align, Distribute, Edge, Way
from tinydesigner.document.commands.array import Array
from tinydesigner.document.commands.rooms import AddRoom
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fixtures import Fixture, FixtureKind
from tinydesigner.document.invariants import problems
from tinydesigner.document.openings import Door, Window
from tinydesigner.editor.arranging import arrangeable, mirror_house, turn_house
from tinydesigner.editor.defaults import SHELL, blank
from tinydesigner.editor.session import Session
from tinydesigner.measure.model import Model
from tinydesigner.units.length import feet, inches


def piece(key, x, y, width=20, depth=28, rotation=0.0):
    return Fixture(
        id=key, level="main", kind=FixtureKind.OTHER, at=(inches(x), inches(y)), rotation=rotation,
        width=inches(width), depth=inches(depth), height=inches(30),
    )  # fmt: skip


@pytest.fixture
def house():
    """20 ft by 7 ft. Three pieces, the third turned a quarter; two windows and a door in the front wall."""
    design = AddRoom("main", (0, 0), (feet(20), feet(7)), SHELL).apply(blank())
    front = next(wall for wall in design.walls if wall.start[1] == wall.end[1] == 0)
    assert front.start[0] < front.end[0]
    openings = (
        window("window-1", front.id, 40, 30, 36, 30),
        window("window-2", front.id, 100, 20, 24, 40),
        Door(id="door-1", wall=front.id, offset=inches(200), width=inches(32), height=inches(80)),
    )
    pieces = (piece("a", 30, 20), piece("b", 60, 30, width=10), piece("c", 150, 50, rotation=90.0))
    return Add((*openings, *pieces)).apply(design)


def window(key, wall, at, width, height, sill):
    return Window(
        id=key, wall=wall, offset=inches(at), width=inches(width), height=inches(height), sill=inches(sill)
    )


def spots(design, *keys):
    return [tuple(value / inches(1) for value in design.by_id[key].at) for key in keys]


def offsets(design, *keys):
    return [design.by_id[key].offset / inches(1) for key in keys]


# a reaches from x = 20 to 40 and y = 6 to 34; b from 55 to 65 and 16 to 44; c, turned, is 28 wide and 20
# deep: 136 to 164 and 40 to 60.
@pytest.mark.parametrize(
    ("edge", "wanted"),
    [
        (Edge.LEFT, [(30, 20), (25, 30), (34, 50)]),
        (Edge.RIGHT, [(154, 20), (159, 30), (150, 50)]),
        (Edge.BOTTOM, [(30, 20), (60, 20), (150, 16)]),
        (Edge.TOP, [(30, 46), (60, 46), (150, 50)]),
        (Edge.MIDDLE, [(92, 20), (92, 30), (92, 50)]),
        (Edge.CENTRE, [(30, 33), (60, 33), (150, 33)]),
    ],
)
def test_pieces_are_lined_up_by_their_outlines(house, edge, wanted):
    command = Align(("a", "b", "c"), edge)
    assert spots(command.apply(house), "a", "b", "c") == wanted
    assert command.label == f"Align {edge}"


def test_pieces_are_spaced_with_equal_gaps(house):
    """From 20 to 164 lie 144 in; 20 + 10 + 28 in are taken, so each of two gaps is 43 in."""
    after = Distribute(("c", "a", "b"), Way.ACROSS).apply(house)
    assert spots(after, "a", "b", "c") == [(30, 20), (88, 30), (150, 50)]
    # Up the page from 6 to 60: 54 less 28 + 28 + 20 leaves -22, so they overlap by 11 in each.
    after = Distribute(("a", "b", "c"), Way.UP).apply(house)
    assert spots(after, "a", "b", "c") == [(30, 20), (60, 37), (150, 50)]
    with pytest.raises(CommandRefused, match="three"):
        Distribute(("a", "b"), Way.ACROSS).apply(house)


def test_openings_of_a_wall_are_spaced(house):
    """Between the outermost from 25 to 216 lie 191 in, 82 taken: gaps of 54.5, so the second is at 119.5."""
    after = Distribute(("window-1", "window-2", "door-1"), Way.ACROSS).apply(house)
    assert offsets(after, "window-1", "window-2", "door-1") == [40, 119.5, 200]


def test_openings_are_spaced_in_their_wall(house):
    """The wall is 240 in long, 82 taken: four gaps of 39.5."""
    after = Distribute(("window-1", "window-2", "door-1"), Way.WALL).apply(house)
    assert offsets(after, "window-1", "window-2", "door-1") == [54.5, 119, 184.5]
    alone = Distribute(("window-2",), Way.WALL)
    with pytest.raises(CommandRefused, match="only doors and windows"):
        Distribute(("a",), Way.WALL).apply(house)
    assert offsets(alone.apply(house), "window-2") == [120]


def test_windows_get_one_sill_or_one_head(house):
    ids = ("window-1", "window-2")
    sills = Align(ids, Edge.SILL).apply(house)
    assert [sills.by_id[key].sill / inches(1) for key in ids] == [40, 40]
    heads = Align(ids, Edge.HEAD).apply(house)
    # Heads were at 66 and 64.
    assert [heads.by_id[key].sill / inches(1) for key in ids] == [30, 42]
    with_door = Align((*ids, "door-1"), Edge.HEAD).apply(house)
    assert [with_door.by_id[key].sill / inches(1) for key in ids] == [44, 56]
    assert Align(ids, Edge.SILL).label == "Align sills"
    with pytest.raises(CommandRefused, match="windows"):
        Align(("door-1",), Edge.SILL).apply(house)


def test_what_cannot_be_lined_up_says_why(house):
    with pytest.raises(CommandRefused, match="lined up together"):
        Align(("a", "window-1"), Edge.LEFT).apply(house)
    with pytest.raises(CommandRefused, match="another way"):
        Align(("window-1", "window-2"), Edge.TOP).apply(house)
    with pytest.raises(CommandRefused, match="overlap"):
        Align(("window-1", "window-2"), Edge.LEFT).apply(house)


def test_on_a_wall_that_runs_left_the_left_edge_is_still_left(house):
    """The back wall starts at the right: offsets 50 and 100 of 20 and 30 in end at x = 180 and 125."""
    back = next(wall.id for wall in house.walls if wall.start[1] == wall.end[1] == feet(7))
    low = window("window-8", back, 50, 20, 10, 10)
    high = window("window-9", back, 100, 30, 10, 60)
    after = Align(("window-8", "window-9"), Edge.LEFT).apply(Add((low, high)).apply(house))
    # x of the left edges: 240 - 50 - 10 = 180 and 240 - 100 - 15 = 125; the first goes to 125: middle 135.
    assert offsets(after, "window-8", "window-9") == [240 - 135, 100]


def test_a_row_of_pieces(house):
    after = Array(("a",), 3, (inches(24), inches(1))).apply(house)
    assert spots(after, "a", "a-1", "a-2", "a-3") == [(30, 20), (54, 21), (78, 22), (102, 23)]
    assert Array(("a",), 3).label == "Repeat 3 times"
    with pytest.raises(CommandRefused, match="give a spacing"):
        Array(("a",), 1).apply(house)
    with pytest.raises(CommandRefused, match="from 1 to 100"):
        Array(("a",), 101, (1, 0)).apply(house)
    with pytest.raises(CommandRefused, match="cannot be repeated"):
        Array((house.walls[0].id,), 1, (1, 0)).apply(house)


def test_a_row_of_windows_keeps_to_its_wall(house):
    after = Array(("window-1",), 1, along=inches(-24 + 54)).apply(Add(()).apply(house))
    assert offsets(after, "window-3") == [70]
    with pytest.raises(CommandRefused):
        Array(("window-2",), 4, along=inches(45)).apply(house)


def test_what_can_be_arranged_together(house):
    assert arrangeable(house, ("a", "window-1", "c")) == ("a", "c")
    assert arrangeable(house, ("window-1", "door-1", house.walls[0].id)) == ("window-1", "door-1")
    back = next(wall.id for wall in house.walls if wall.start[1] == feet(7) == wall.end[1])
    more = Add((window("window-8", back, 50, 20, 10, 10),)).apply(house)
    assert arrangeable(more, ("window-1", "window-8")) == ()


def test_the_house_is_mirrored_and_turned_in_place(house):
    session = Session(house)
    area = Model(house).view(house.rooms[0].id).take("room.floor_area")
    for command in (mirror_house(house, ends=True), mirror_house(house, ends=False), turn_house(house)):
        assert session.commit(command)
        after = session.design
        assert not problems(after)
        assert Model(after).view(after.rooms[0].id).take("room.floor_area") == pytest.approx(area)
        xs = sorted(point[0] for wall in after.walls for point in (wall.start, wall.end))
        assert (xs[0], xs[-1]) == (0, feet(20))
    assert session.history.labels == (
        "Mirror the house end for end",
        "Mirror the house side for side",
        "Turn the house around",
    )
    # Mirrored both ways and turned around, every piece is where it was, and looks the same way.
    assert spots(session.design, "a", "b", "c") == spots(house, "a", "b", "c")
    assert [session.design.by_id[key].rotation for key in "abc"] == [0.0, 0.0, 90.0]


def test_end_for_end_is_along_the_longer_side(house):
    (x, y) = spots(mirror_house(house, ends=True).apply(house), "a")[0]
    assert (x, y) == (210, 20)
    (x, y) = spots(mirror_house(house, ends=False).apply(house), "a")[0]
    assert (x, y) == (30, 64)
