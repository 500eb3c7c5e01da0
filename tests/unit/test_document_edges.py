"""Levels above each other, slanted walls, odd outlines, and refusals at the edge. Lengths in inches."""

import pytest

from tinydesigner.document import migrations
from tinydesigner.document.access import Access, AccessKind
from tinydesigner.document.builder import DesignBuilder
from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.delete import DeleteEntities
from tinydesigner.document.commands.dividers import AddDivider, MoveDivider
from tinydesigner.document.commands.fields import SetDesign, SetFields
from tinydesigner.document.commands.lofts import MoveLoftEdge
from tinydesigner.document.commands.nudging import Nudge
from tinydesigner.document.commands.opening_up import MergeRooms
from tinydesigner.document.commands.roof import SetRoofKind
from tinydesigner.document.commands.rooms import SplitRoom
from tinydesigner.document.commands.shell import CreateShell, MoveShellSide, Side
from tinydesigner.document.commands.walls import AddWalls, MoveWall, MoveWallEnd
from tinydesigner.document.commands.whole import Mirror
from tinydesigner.document.design import Design
from tinydesigner.document.edit import find
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.invariants import problems
from tinydesigner.document.roofframe import top_level
from tinydesigner.document.roofs import RoofKind
from tinydesigner.document.spaces import Loft
from tinydesigner.document.standard import exterior_wall, partition_wall
from tinydesigner.document.walls import Level, Wall
from tinydesigner.units.length import inches


def two_storeys() -> Design:
    return (
        DesignBuilder()
        .shell("240", "96")
        .do(Add((Level(id="upper", elevation=inches(100), floor_thickness=inches(10)),)))
        .on_level("upper")
        .shell("240", "96")
        .roof("gable", "6:12", "180", "8")
        .skids("12")
        .build()
    )


def test_a_side_moves_on_every_level_that_shares_it() -> None:
    new = MoveShellSide(Side.RIGHT, inches(12), "main").apply(two_storeys())
    assert sorted({wall.end[0] for wall in new.walls}) == [0, inches(252)]
    assert len(new.rooms) == 2
    assert top_level(new).id == "upper"


def test_a_wall_of_one_level_moves_alone() -> None:
    new = MoveWall("wall-2", inches(-12)).apply(two_storeys())
    assert {wall.end[0] for wall in new.walls if wall.level == "upper"} == {0, inches(240)}


def test_a_level_goes_with_everything_on_it() -> None:
    new = DeleteEntities(("upper",)).apply(two_storeys())
    assert {room.level for room in new.rooms} == {"main"}
    assert len(new.walls) == 4


def test_a_stair_may_lead_to_a_level_but_not_to_its_own() -> None:
    stair = Access(
        id="stair-1",
        kind=AccessKind.STAIR,
        level="main",
        to="upper",
        foot=(inches(20), inches(20)),
        direction=0,
        width=inches(36),
        risers=13,
        run=inches(110),
    )
    new = Add((stair,)).apply(two_storeys())
    assert Add((stair,)).label == "Add way up"
    with pytest.raises(CommandRefused, match="level it starts from"):
        SetFields("stair-1", {"to": "main"}).apply(new)
    # Its foot stands where the wall passes: it is pushed along.
    moved = MoveShellSide(Side.LEFT, inches(-24), "main").apply(new)
    assert moved.accesses[0].foot == (inches(44), inches(20))


def test_pieces_in_the_way_of_a_wall_are_pushed() -> None:
    chair = {"kind": "chair", "width": "20", "depth": "20", "height": "30"}
    design = DesignBuilder().shell("240", "96").fixture(chair, ("30", "48")).skids("12").build()
    # The chair's edge is 20 in from the wall; the wall moves 24 in: 4 in push.
    assert MoveShellSide(Side.LEFT, inches(-24), "main").apply(design).fixtures[0].at == (
        inches(34),
        inches(48),
    )
    assert MoveShellSide(Side.LEFT, inches(-20), "main").apply(design).fixtures[0].at == (
        inches(30),
        inches(48),
    )


def test_slanted_walls_follow_along_their_own_line() -> None:
    design = DesignBuilder().shell("240", "96").wall(("100", 0), ("148", "96")).skids("12").build()
    new = MoveShellSide(Side.BACK, inches(48), "main").apply(design)
    # The wall rises 2 in for 1 in along: 48 in more of height is 24 in more of length.
    assert find(new, "wall-5", Wall).end == (inches(172), inches(144))
    assert len(new.rooms) == 2
    sharp = DesignBuilder().shell("240", "96").wall((0, "1"), ("240", "2"), height="40")
    with pytest.raises(CommandRefused, match="too sharp"):
        MoveWall("wall-5", inches(1)).apply(
            AddWalls("main", ((inches(120), inches(1.5)), (inches(240), inches(6))), partition_wall()).apply(
                sharp.design
            )
        )


def test_a_wall_that_ends_on_a_slanted_one_slides_along_it() -> None:
    design = DesignBuilder().shell("240", "96").wall(("100", 0), ("148", "96")).skids("12").build()
    design = AddWalls("main", ((0, inches(48)), (inches(124), inches(48))), partition_wall()).apply(design)
    new = MoveWall("wall-6", inches(12)).apply(design)
    assert find(new, "wall-6", Wall).end == (inches(130), inches(60))
    assert find(new, "wall-6", Wall).start == (0, inches(60))


def test_an_l_shaped_house_holds_an_l_shaped_loft() -> None:
    corners = ((0, 0), (240, 0), (240, 96), (120, 96), (120, 180), (0, 180), (0, 0))
    points = tuple((inches(x), inches(y)) for x, y in corners)
    from tinydesigner.document.walls import Reference

    house = (
        DesignBuilder()
        .do(AddWalls("main", points, exterior_wall(), Reference.LEFT, exterior=True))
        .skids("12")
    )
    inside = (("0", "0"), ("240", "0"), ("240", "96"), ("120", "96"), ("120", "180"), ("0", "180"))
    design = house.loft("Nest", "84", "6", outline=inside).build()
    assert len(design.rooms) == 1
    with pytest.raises(CommandRefused, match="out of the house"):
        MoveLoftEdge("loft-1", 3, inches(20)).apply(design)
    # Edge 3 runs along x = 120, the house's inner corner; inward it goes.
    new = MoveLoftEdge("loft-1", 3, inches(-20)).apply(design)
    assert find(new, "loft-1", Loft).outline[3:5] == ((inches(100), inches(96)), (inches(100), inches(180)))


def test_a_loft_may_reach_over_a_porch_that_dividers_close() -> None:
    house = DesignBuilder().shell("240", "96").loft("Nest", "84", "6", start="150").skids("12")
    reach = MoveLoftEdge("loft-1", 1, inches(40))
    with pytest.raises(CommandRefused, match="out of the house"):
        reach.apply(house.design)
    porch = house.divider(("244.75", 0), ("290", 0)).divider(("290", 0), ("290", "96"))
    design = porch.divider(("290", "96"), ("244.75", "96")).build()
    assert len(design.rooms) == 2
    assert find(reach.apply(design), "loft-1", Loft).outline[1] == (inches(280), 0)


def test_a_short_wall_at_sharp_corners_is_still_a_plan() -> None:
    # Its mitres cross each other, so its body is no plain ring; the loft's place must be found all the same.
    design = (
        DesignBuilder().shell("240", "96").loft("Nest", "84", "6", start=0, end="240").skids("12").build()
    )
    points = tuple((inches(x), inches(y)) for x, y in ((65, 46), (98, 45), (85, 49), (75, 44)))
    assert AddWalls("main", points, partition_wall()).apply(design).lofts == design.lofts


def test_dividers_and_merging_at_the_edge() -> None:
    design = DesignBuilder().shell("240", "96").skids("12").build()
    design = AddDivider("main", (inches(120), 0), (inches(120), inches(96))).apply(design)
    assert MoveDivider("divider-1", 0).apply(design) is design
    with pytest.raises(CommandRefused, match="two rooms"):
        MergeRooms("room-1", "room-1").apply(design)
    gone = DeleteEntities(("room-1",)).apply(design)
    assert [room.id for room in gone.rooms] == ["room-2"]
    assert DeleteEntities(("room-1", "divider-1")).label == "Delete 2 things"
    moved = Nudge(("divider-1",), (inches(6), 0)).apply(design)
    assert moved.dividers[0].start == (inches(126), 0)


def test_refusals_tell_why() -> None:
    empty = DesignBuilder().skids("12").build()
    house = DesignBuilder().shell("240", "96").skids("12").build()
    roofed = DesignBuilder().roof("gable", "6:12", "96", "8").skids("12").build()
    for design, command, reason in (
        (empty, CreateShell(0, 1, exterior_wall(), "main"), "above 0"),
        (empty, AddWalls("main", ((0, 0),), exterior_wall()), "two points"),
        (empty, AddWalls("main", ((0, 0), (0, 0)), exterior_wall()), "different points"),
        (empty, Mirror(), "no walls"),
        (house, SetRoofKind(RoofKind.SHED), "no roof yet"),
        (roofed, SetRoofKind(RoofKind.SHED), "outer walls to stand on"),
        (house, MoveWallEnd("wall-1", at_start=True, to=(inches(240), 0)), "nothing would be left"),
        (house, MoveWall("wall-1", inches(96)), "too far"),
        (house, SetFields("wall-1", {"assembly": "straw"}), "no 'straw'"),
        (house, SetFields("nobody", {"name": ""}), "no entity 'nobody'"),
        (house, SplitRoom("room-1", (0, 0), (1, -1)), "through the room"),
        (house, SplitRoom("room-1", (1, 1), (0, 0)), "direction"),
        (house, AddDivider("attic", (0, 0), (1, 1)), "no 'attic'"),
    ):
        with pytest.raises(CommandRefused, match=reason):
            command.apply(design)


def test_labels_name_what_they_change() -> None:
    assert SetFields("x", {"plate_height": 1}).label == "Set plate height"
    assert SetFields("x", {"a": 1}, "Raise wall").label == "Raise wall"
    assert SetDesign({"notes": ""}).label == "Set notes"


def test_a_problem_reads_as_a_sentence() -> None:
    house = DesignBuilder().shell("240", "96").skids("12").build()
    broken = house.evolve(rooms=())
    assert problems(broken) == ()
    twice = house.evolve(levels=(*house.levels, Level(id="main", elevation=5)))
    assert str(problems(twice)[0]) == "main: id: 2 things have this id (expected an id of its own for each)"


def test_a_broken_design_may_be_mended_step_by_step() -> None:
    house = DesignBuilder().shell("240", "96").loft("Nest", "84", "6", start=0, end="96").skids("12").build()
    loft = find(house, "loft-1", Loft)
    bad = house.evolve(lofts=(Loft(**{**dict(loft), "thickness": inches(90)}),))
    assert len(problems(bad)) == 1
    # A change elsewhere is let through; one that adds a problem is not.
    assert SetFields("loft-1", {"name": "Loft"}).apply(bad).lofts[0].name == "Loft"
    with pytest.raises(CommandRefused, match="out of the house"):
        MoveLoftEdge("loft-1", 1, inches(400)).apply(bad)


def test_migration_steps_run_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "FORMAT_VERSION", 3)
    monkeypatch.setattr(
        migrations,
        "STEPS",
        {1: lambda c: {**c, "name": c["name"] + "b"}, 2: lambda c: {**c, "name": c["name"] + "c"}},
    )
    assert migrations.migrate({"version": 1, "name": "a"}, 1) == {"version": 3, "name": "abc"}
    assert migrations.migrate({"version": 2, "name": "a"}, 2) == {"version": 3, "name": "ac"}
