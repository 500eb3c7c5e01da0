"""Walls that move, and what follows them. Lengths in inches; 1 in = 25.4 mm."""

import pytest

from tinydesigner.document.builder import DesignBuilder
from tinydesigner.document.commands.command import Batch
from tinydesigner.document.commands.dividers import MoveDivider, MoveDividerEnd
from tinydesigner.document.commands.fields import SetFields
from tinydesigner.document.commands.shell import CreateShell, MoveShellSide, SetShellSize, Side, inside_size
from tinydesigner.document.commands.walls import AddWalls, MoveWall, MoveWallEnd, SetWallAssembly, SplitWall
from tinydesigner.document.design import Design
from tinydesigner.document.edit import find
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import face_of
from tinydesigner.document.openings import Window
from tinydesigner.document.spaces import Loft, Room
from tinydesigner.document.standard import exterior_wall, partition_wall
from tinydesigner.document.walls import Assembly, Divider, Layer, LayerRole, Wall
from tinydesigner.units.length import inches


def shell(length: str = "20'", width: str = "8'") -> DesignBuilder:
    return DesignBuilder().shell(length, width)


def bath_house() -> Design:
    """Inside 240 x 96 in; a bath over the last 60 in behind a 3.5 in wall; a divider at 100 in."""
    return (
        shell()
        .room("Bath", "bathroom", start="180")
        .divider(("100", 0), ("100", "96"))
        .room("Kitchen", "kitchen", at=("120", "40"))
        .room("Main", "living")
        .skids("12")
        .build()
    )


def size_of(design: Design, name: str) -> tuple[float, float]:
    """Length and width of a rectangular room, in."""
    room = next(room for room in design.rooms if room.name == name)
    ring = face_of(design, room)
    assert ring is not None
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (round((max(xs) - min(xs)) / 25.4, 6), round((max(ys) - min(ys)) / 25.4, 6))


def test_shell_is_clear_inside_and_grows_outward() -> None:
    design = shell().design
    assert len(design.walls) == 4
    assert inside_size(design, "main", (Side.LEFT, Side.RIGHT)) == inches(240)
    assert inside_size(design, "main", (Side.FRONT, Side.BACK)) == inches(96)
    with pytest.raises(CommandRefused, match="already"):
        CreateShell(inches(10), inches(10), exterior_wall(), "main").apply(design)


def test_rooms_are_clear_sizes() -> None:
    design = bath_house()
    # 240 - 60 - 3.5 = 176.5 in for kitchen and main, of which main has 100.
    assert size_of(design, "Bath") == (60, 96)
    assert size_of(design, "Main") == (100, 96)
    assert size_of(design, "Kitchen") == (76.5, 96)


def test_a_side_that_moves_takes_interior_walls_dividers_and_rooms_along() -> None:
    wider = MoveShellSide(Side.BACK, inches(6), "main").apply(bath_house())
    for name, length in (("Bath", 60), ("Main", 100), ("Kitchen", 76.5)):
        assert size_of(wider, name) == (length, 102)
    longer = MoveShellSide(Side.LEFT, inches(12), "main").apply(wider)
    assert size_of(longer, "Main") == (112, 102)
    assert {room.id: room.use for room in longer.rooms} == {room.id: room.use for room in bath_house().rooms}


def test_shell_size_holds_the_sides_asked() -> None:
    design = bath_house()
    new = SetShellSize("main", inches(252), inches(90), hold=(Side.RIGHT, Side.FRONT)).apply(design)
    assert size_of(new, "Bath") == (60, 90)
    assert size_of(new, "Main") == (112, 90)
    assert SetShellSize("main", inches(240), inches(96)).apply(design) is design
    with pytest.raises(CommandRefused, match="above 0"):
        SetShellSize("main", 0).apply(design)


def test_an_interior_wall_trades_space_between_its_rooms() -> None:
    design = bath_house()
    wall = next(wall for wall in design.walls if not wall.exterior)
    # The bath's wall runs downward on the bath's side with the bath on its left: left is +x.
    moved = MoveWall(wall.id, inches(6)).apply(design)
    assert size_of(moved, "Bath") == (54, 96)
    assert size_of(moved, "Kitchen") == (82.5, 96)
    far = MoveWall(wall.id, inches(-70)).apply(design)
    assert size_of(far, "Kitchen") == (6.5, 96)
    assert {room.name for room in far.rooms} == {"Bath", "Kitchen", "Main"}


def test_a_wall_that_would_run_over_another_is_refused() -> None:
    design = bath_house()
    wall = next(wall for wall in design.walls if not wall.exterior)
    with pytest.raises(CommandRefused, match="stands in the way"):
        MoveWall(wall.id, inches(-80)).apply(design)
    with pytest.raises(CommandRefused, match="stands in the way"):
        MoveShellSide(Side.RIGHT, inches(-66), "main").apply(design)


def test_openings_stay_where_they_are_when_their_walls_start_moves() -> None:
    design = shell().window("front", "60", "24", "36", "36").skids("12").build()
    moved = MoveShellSide(Side.LEFT, inches(12), "main").apply(design)
    window = moved.openings[0]
    assert isinstance(window, Window)
    # The start moved 12 in to the left, so the window is 12 in farther from it.
    assert window.offset == inches(72)
    shrunk = MoveShellSide(Side.LEFT, inches(-54), "main").apply(design)
    window = shrunk.openings[0]
    assert isinstance(window, Window)
    # 60 - 54 = 6 in would reach beyond the wall; it slides to half its width.
    assert window.offset == inches(12)


def test_loft_piece_ladder_and_dormer_follow_the_side() -> None:
    design = (
        shell()
        .roof("gable", "12:12", "96", "8")
        .dormer("60", "48", "110", pitch="3:12")
        .loft("Nest", "84", "6", start=0, end="96")
        .fixture(
            {"kind": "bed", "width": "60", "depth": "80", "height": "20"},
            ("40", "30"),
            rotation=90,
            loft="Nest",
        )
        .skids("12")
        .build()
    )
    new = MoveShellSide(Side.LEFT, inches(12), "main").apply(design)
    assert find(new, "loft-1", Loft).outline[0] == (inches(-12), 0)
    assert find(new, "loft-1", Loft).outline[1] == (inches(96), 0)
    # The bed's 80 in depth lies along x: its edge is at 0, against the wall, so it goes along.
    assert new.fixtures[0].at == (inches(28), inches(30))
    assert new.roof is not None
    assert new.roof.dormers[0].offset == inches(72)
    shorter = MoveShellSide(Side.RIGHT, inches(-160), "main").apply(design)
    # 240 - 160 = 80 in: the loft's far edge stops at the new wall; the dormer slides to 80 - 24 = 56 in.
    assert max(x for x, _ in find(shorter, "loft-1", Loft).outline) == inches(80)
    assert shorter.roof is not None
    assert shorter.roof.dormers[0].offset == inches(56)


def test_a_gambrel_break_keeps_its_share() -> None:
    design = (
        shell().roof("gambrel", "24:12", "96", "8", upper_pitch="6:12", break_inset="24").skids("12").build()
    )
    wider = MoveShellSide(Side.BACK, inches(24), "main").apply(design)
    assert wider.roof is not None
    assert wider.roof.break_inset == inches(30)


def test_another_assembly_keeps_the_reference_face_and_the_walls_that_stand_on_it() -> None:
    design = shell().wall(("120", 0), ("120", "96")).wall(("121.75", "48"), ("240", "48")).skids("12").build()
    thick = Assembly(
        id="thick", name="Thick", layers=(Layer(name="All", role=LayerRole.STRUCTURE, thickness=inches(5.5)),)
    )
    assert len(design.rooms) == 3
    new = SetWallAssembly(("wall-5",), thick).apply(design)
    # A centred wall grows to both sides: half of 5.5 in is 2.75 in.
    assert find(new, "wall-6", Wall).start == (inches(122.75), inches(48))
    mirrored = (
        DesignBuilder()
        .shell("20'", "8'")
        .wall(("120", "96"), ("120", 0))
        .wall(("121.75", "48"), ("240", "48"))
    )
    other = SetWallAssembly(("wall-5",), thick).apply(mirrored.design)
    assert find(other, "wall-6", Wall).start == (inches(122.75), inches(48))
    thinner = SetWallAssembly(("wall-5",), partition_wall()).apply(new)
    assert find(thinner, "wall-6", Wall).start == (inches(121.75), inches(48))
    assert len(thinner.rooms) == 3
    outer = SetWallAssembly(("wall-1",), thick).apply(design)
    assert find(outer, "wall-1", Wall).start == (0, 0)
    assert face_of(outer, outer.rooms[0]) == face_of(design, design.rooms[0])


def test_a_corner_moves_both_its_walls_unless_told_to_move_one_alone() -> None:
    design = shell().skids("12").build()
    new = MoveWallEnd("wall-1", at_start=False, to=(inches(252), 0)).apply(design)
    assert find(new, "wall-2", Wall).start == (inches(252), 0)
    assert len(new.rooms) == 1
    alone = MoveWallEnd("wall-1", at_start=False, to=(inches(200), 0), alone=True).apply(design)
    assert find(alone, "wall-2", Wall).start == (inches(240), 0)
    # With a gap of 40 in nothing is enclosed any more.
    assert alone.rooms == ()


def test_walls_standing_on_a_turned_wall_stay_on_it() -> None:
    design = shell().wall(("120", 0), ("120", "96")).skids("12").build()
    new = MoveWallEnd("wall-3", at_start=True, to=(inches(240), inches(120))).apply(design)
    # The back wall now rises from (0, 96) to (240, 120): at x = 120 its inside face is at 108 in.
    assert find(new, "wall-5", Wall).end == (inches(120), inches(108))
    assert len(new.rooms) == 2


def test_a_wall_drawn_through_another_is_parted() -> None:
    design = shell().wall(("120", 0), ("120", "96")).skids("12").build()
    new = AddWalls("main", ((0, inches(48)), (inches(240), inches(48))), partition_wall()).apply(design)
    assert len(new.rooms) == 4
    # Faces of the 3.5 in wall at 120 in lie at 118.25 and 121.75 in.
    assert find(new, "wall-6", Wall).end == (inches(118.25), inches(48))
    assert find(new, "wall-7", Wall).start == (inches(121.75), inches(48))


def test_split_walls_share_their_openings_and_move_as_one() -> None:
    design = (
        shell().window("front", "60", "24", "36", "36").window("front", "180", "24", "36", "36").skids("12")
    )
    new = SplitWall("wall-1", inches(120)).apply(design.build())
    assert [(w.wall, w.offset) for w in new.openings if isinstance(w, Window)] == [
        ("wall-1", inches(60)),
        ("wall-5", inches(60)),
    ]
    assert find(new, "wall-5", Wall).exterior
    moved = MoveWall("wall-5", inches(-6)).apply(new)
    assert find(moved, "wall-1", Wall).start == (0, inches(-6))
    assert len(moved.rooms) == 1
    with pytest.raises(CommandRefused, match="beside its openings"):
        SplitWall("wall-1", inches(60)).apply(new)
    with pytest.raises(CommandRefused, match="between its ends"):
        SplitWall("wall-1", 0).apply(new)


def test_dividers_move_between_walls_and_by_their_ends() -> None:
    design = bath_house()
    moved = MoveDivider("divider-1", inches(-20)).apply(design)
    # Drawn upward, its left is -x: 20 in to the right is 120 in.
    assert find(moved, "divider-1", Divider).start == (inches(120), 0)
    assert size_of(moved, "Main") == (120, 96)
    slanted = MoveDividerEnd("divider-1", at_start=False, to=(inches(110), inches(96))).apply(design)
    assert len(slanted.rooms) == 3


def test_rooms_never_change_places_when_a_wall_moves_far() -> None:
    design = shell().wall(("200", 0), ("200", "96")).skids("12").build()
    names = {room.id: room.anchor[0] < inches(200) for room in design.rooms}
    moved = MoveWall("wall-5", inches(130)).apply(design)
    # Left room 198.25 -> 68.25 in long, right one 38.25 -> 168.25 in.
    for room in moved.rooms:
        assert (room.anchor[0] < inches(70)) == names[room.id]


def test_a_batch_is_one_step_and_all_or_nothing() -> None:
    design = bath_house()
    both = Batch(
        "Grow", MoveShellSide(Side.BACK, inches(6), "main"), MoveShellSide(Side.LEFT, inches(6), "main")
    )
    assert both.label == "Grow"
    assert size_of(both.apply(design), "Main") == (106, 102)
    bad = Batch("Bad", MoveShellSide(Side.BACK, inches(6), "main"), MoveWall("nowhere", inches(6)))
    with pytest.raises(CommandRefused, match="no wall 'nowhere'"):
        bad.apply(design)


def test_a_wall_may_be_set_by_its_fields() -> None:
    design = bath_house()
    room = next(room for room in design.rooms if room.name == "Bath")
    assert isinstance(room, Room)
    new = SetFields(room.id, {"ceiling": "flat", "ceiling_height": inches(84)}).apply(design)
    assert find(new, room.id, Room).ceiling_height == inches(84)
    for fields, reason in (
        ({"ceiling": "flat"}, "needs its height"),
        ({"colour": "red"}, "has no 'colour'"),
        ({"id": "x"}, "for ever"),
        ({"ceiling_height": 84.5}, "ceiling_height"),
    ):
        with pytest.raises(CommandRefused, match=reason):
            SetFields(room.id, fields).apply(design)
