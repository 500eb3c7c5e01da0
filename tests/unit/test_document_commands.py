"""Rooms, lofts, roofs, openings, pieces, base, facts, and the whole design."""

from datetime import date

import pytest

from tinydesigner.document.access import Access
from tinydesigner.document.bases import Skids, Trailer
from tinydesigner.document.builder import DesignBuilder
from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.bases import SetBase, SetFloorHeight, SetWheels
from tinydesigner.document.commands.delete import DeleteEntities
from tinydesigner.document.commands.facts import (
    AddWaiver,
    AnswerFact,
    ClearFact,
    PinPlaces,
    RemoveWaiver,
    SetAsOf,
    SetIdentity,
    SetRulesets,
)
from tinydesigner.document.commands.fields import SetDesign, SetFields
from tinydesigner.document.commands.lofts import MoveLoft, MoveLoftEdge
from tinydesigner.document.commands.nudging import Nudge
from tinydesigner.document.commands.opening_up import DeleteRoom, MergeRooms
from tinydesigner.document.commands.openings import FlipDoor, Hold, MoveOpening, MoveRoofWindow, ResizeOpening
from tinydesigner.document.commands.pieces import (
    AddFixture,
    Duplicate,
    MirrorFixture,
    MoveFixture,
    ResizeFixture,
    Rotate,
)
from tinydesigner.document.commands.roof import SetRidgeHeight, SetRoofKind, rise_of
from tinydesigner.document.commands.rooms import AddRoom, SplitRoom
from tinydesigner.document.commands.whole import Axis, Mirror, Transform
from tinydesigner.document.design import Design, Identity, Lot, Waiver
from tinydesigner.document.edit import find
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import face_of
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, RoofWindow, Window
from tinydesigner.document.roofs import Dormer, Roof, RoofKind
from tinydesigner.document.spaces import Loft, Room, RoomUse
from tinydesigner.document.standard import partition_wall
from tinydesigner.document.walls import Level
from tinydesigner.units.length import inches


def house() -> Design:
    """Inside 240 x 96 in, 12:12 gable on 96 in plates, one loft, one of everything."""
    return (
        DesignBuilder()
        .shell("240", "96")
        .room("Bath", "bathroom", start="180")
        .room("Main", "living")
        .roof("gable", "12:12", "96", "8")
        .dormer("60", "48", "110", pitch="3:12")
        .loft("Nest", "84", "6", start=0, end="96")
        .door("front", "120", "32", "80")
        .window("back", "40", "24", "36", "36", loft="Nest")
        .roof_window(("60", "30"), "24", "36")
        .fixture({"kind": "bed", "width": "60", "depth": "80", "height": "20"}, ("48", "40"), loft="Nest")
        .fixture({"kind": "sofa", "width": "60", "depth": "30", "height": "30"}, ("150", "80"))
        .ladder("Nest", ("108", "48"), direction=180, width="20", risers=8, run="12")
        .trailer("252", "102", "24")
        .build()
    )


def roof_of(design: Design) -> Roof:
    assert design.roof is not None
    return design.roof


def names(design: Design) -> set[str]:
    return {room.name for room in design.rooms}


def test_a_room_alone_gets_outer_walls_and_its_clear_size() -> None:
    design = DesignBuilder().skids("12").build()
    new = AddRoom("main", (0, 0), (inches(120), inches(96)), partition_wall(), "Cabin", RoomUse.LIVING).apply(
        design
    )
    assert [wall.exterior for wall in new.walls] == [True] * 4
    assert [(room.name, room.use) for room in new.rooms] == [("Cabin", RoomUse.LIVING)]
    ring = face_of(new, new.rooms[0])
    assert ring is not None
    assert max(ring) == (3048.0, 2438.4)
    # A second room that shares the right wall lacks three walls; they are outer walls too.
    face = inches(120) + partition_wall().thickness
    more = AddRoom("main", (face, 0), (face + inches(60), inches(96)), partition_wall(), "Wing").apply(new)
    assert len(more.walls) == 7
    assert names(more) == {"Cabin", "Wing"}


def test_drawing_a_room_over_a_room_names_it() -> None:
    design = house()
    new = AddRoom(
        "main", (inches(180), 0), (inches(240), inches(96)), partition_wall(), "Wet", RoomUse.TOILET
    )
    after = new.apply(design)
    assert names(after) == {"Main", "Wet"}
    assert len(after.walls) == len(design.walls)
    with pytest.raises(CommandRefused, match="length and a width"):
        AddRoom("main", (0, 0), (0, 5), None).apply(design)


def test_split_merge_and_delete_rooms() -> None:
    design = house()
    main = next(room.id for room in design.rooms if room.name == "Main")
    bath = next(room.id for room in design.rooms if room.name == "Bath")
    split = SplitRoom(main, (inches(60), inches(40)), (0, 1)).apply(design)
    assert len(split.rooms) == 3
    # The larger part, 116.5 in against 60 in, keeps name and use; the other is undeclared.
    new = next(room for room in split.rooms if room.id not in design.by_id)
    assert new.anchor[0] < inches(60)
    assert new.use is RoomUse.UNDECLARED
    merged = MergeRooms(new.id, main).apply(split)
    assert {room.id for room in merged.rooms} == {new.id, bath}
    with pytest.raises(CommandRefused, match="between these two"):
        MergeRooms(new.id, bath).apply(split)
    assert names(DeleteRoom(bath).apply(design)) == {"Main"}
    assert names(DeleteRoom(main).apply(design)) == {"Bath"}
    walled = SplitRoom(main, (inches(60), inches(40)), (1, 1), partition_wall()).apply(design)
    assert len(walled.rooms) == 3
    only = DeleteRoom(bath).apply(design)
    with pytest.raises(CommandRefused, match="inner wall"):
        DeleteRoom(main).apply(only)
    with pytest.raises(CommandRefused, match="through the room"):
        SplitRoom(main, (inches(-60), 0), (0, 1)).apply(design)


def test_deleting_a_wall_takes_its_openings_and_joins_its_rooms() -> None:
    design = house()
    inner = next(wall.id for wall in design.walls if not wall.exterior)
    with_door = Add((Door(id="door-9", wall=inner, offset=inches(48), width=inches(28), height=inches(78)),))
    assert with_door.label == "Add door"
    design = with_door.apply(design)
    new = DeleteEntities((inner,)).apply(design)
    assert "door-9" not in new.by_id
    assert names(new) == {"Main"}


def test_deleting_a_loft_takes_its_ladder_and_bed_and_frees_its_window() -> None:
    design = AddWaiver(Waiver(rule="r", subject="loft-1", reason="small")).apply(house())
    new = DeleteEntities(("loft-1",)).apply(design)
    assert new.accesses == ()
    assert [fixture.kind for fixture in new.fixtures] == ["sofa"]
    window = next(opening for opening in new.openings if isinstance(opening, Window))
    assert window.loft is None
    assert new.waivers == ()


def test_deleting_roof_wall_under_divider_level_and_base() -> None:
    design = house()
    assert not any(isinstance(o, RoofWindow) for o in DeleteEntities(("roof",)).apply(design).openings)
    assert roof_of(DeleteEntities(("dormer-1",)).apply(design)).dormers == ()
    parted = (
        DesignBuilder()
        .shell("240", "96")
        .wall(("120", 0), ("120", "96"))
        .divider(("121.75", "48"), ("240", "48"))
    )
    assert parted.skids("12").build().dividers
    assert DeleteEntities(("wall-5",)).apply(parted.design).dividers == ()
    upper = Add((Level(id="upper", elevation=inches(100)),)).apply(design)
    assert len(DeleteEntities(("upper",)).apply(upper).levels) == 1
    for key, reason in (
        ("base", "stand on something"),
        ("main", "last level"),
        ("exterior-2x4", "another assembly"),
    ):
        with pytest.raises(CommandRefused, match=reason):
            DeleteEntities((key,)).apply(design)


@pytest.mark.parametrize("kind", [k for k in RoofKind if k is not RoofKind.FLAT])
def test_each_kind_of_roof_keeps_the_ridge_height_and_takes_a_new_one(kind: RoofKind) -> None:
    plain = DeleteEntities(("dormer-1",)).apply(house())
    new = SetRoofKind(kind).apply(plain)
    # 12:12 over half of 96 in rises 48 in.
    assert rise_of(roof_of(new), inches(96)) == pytest.approx(inches(48))
    higher = SetRidgeHeight(inches(156)).apply(new)
    assert rise_of(roof_of(higher), inches(96)) == pytest.approx(inches(60))
    assert rise_of(roof_of(SetRoofKind(RoofKind.GABLE).apply(higher)), inches(96)) == pytest.approx(
        inches(60)
    )
    with pytest.raises(CommandRefused, match="higher than the plate"):
        SetRidgeHeight(inches(96)).apply(new)


def test_a_flat_roof_has_no_pitch_ridge_or_dormer() -> None:
    flat = SetRoofKind(RoofKind.FLAT).apply(house())
    assert (roof_of(flat).pitch, roof_of(flat).dormers) == (0.0, ())
    with pytest.raises(CommandRefused, match="no ridge"):
        SetRidgeHeight(inches(120)).apply(flat)
    # A quarter of 96 in over half of it: 6:12.
    assert roof_of(SetRoofKind(RoofKind.GABLE).apply(flat)).pitch == pytest.approx(0.5)
    for fields, reason in (
        ({"pitch": -0.1}, "pitch"),
        ({"pitch": 0.0}, "above 0"),
        ({"dormers": ()}, "one by one"),
    ):
        with pytest.raises(CommandRefused, match=reason):
            SetFields("roof", fields).apply(house())


def test_roofs_and_dormers_that_cannot_be() -> None:
    design = house()
    dormer = roof_of(design).dormers[0]
    for fields, reason in (
        ({"offset": inches(20)}, "beyond the roof"),
        ({"inset": inches(96)}, "beyond the far wall"),
    ):
        with pytest.raises(CommandRefused, match=reason):
            SetFields(dormer.id, fields).apply(design)
    for fields, reason in (
        ({"kind": "gambrel", "upper_pitch": 0.5, "break_inset": inches(48)}, "beyond the ridge"),
        ({"kind": "gambrel", "upper_pitch": 1.5, "break_inset": inches(24)}, "steeper"),
        ({"kind": "saltbox", "far_plate_height": inches(192)}, "no ridge between"),
    ):
        with pytest.raises(CommandRefused, match=reason):
            SetFields("roof", fields).apply(design)
    with pytest.raises(CommandRefused, match="roof already"):
        Add((Roof(id="roof-2", kind=RoofKind.FLAT, plate_height=1, thickness=1),)).apply(design)
    roofless = DeleteEntities(("roof",)).apply(design)
    new = Dormer(id="dormer-2", offset=1, width=1, front_height=1, pitch=0.1)
    with pytest.raises(CommandRefused, match="needs a roof"):
        Add((new,)).apply(roofless)


def test_loft_edges_move_and_the_ladder_follows() -> None:
    new = MoveLoftEdge("loft-1", 1, inches(12)).apply(house())
    assert find(new, "loft-1", Loft).outline[1:3] == ((inches(108), 0), (inches(108), inches(96)))
    # The ladder climbs toward -x from 108 to 96 in, the loft's edge.
    assert find(new, "ladder-1", Access).foot == (inches(120), inches(48))
    for distance, reason in ((inches(-96), "too far"), (inches(200), "out of the house")):
        with pytest.raises(CommandRefused, match=reason):
            MoveLoftEdge("loft-1", 1, distance).apply(house())
    moved = MoveLoft("loft-1", (inches(20), 0)).apply(house())
    assert find(moved, "ladder-1", Access).foot == (inches(128), inches(48))
    assert moved.fixtures[0].at == (inches(68), inches(40))


def test_openings_move_resize_and_flip() -> None:
    design = house()
    far = MoveOpening("door-1", inches(500)).apply(design)
    assert find(far, "door-1", Door).offset == inches(224)
    other = MoveOpening("door-1", inches(10), "wall-3").apply(design)
    assert (find(other, "door-1", Door).wall, find(other, "door-1", Door).offset) == ("wall-3", inches(16))
    # Held by its start jamb at 104 in, 36 in wide: the middle is at 122 in.
    wide = ResizeOpening("door-1", width=inches(36), hold=Hold.START).apply(design)
    assert find(wide, "door-1", Door).offset == inches(122)
    assert find(
        ResizeOpening("door-1", inches(36), hold=Hold.END).apply(design), "door-1", Door
    ).offset == inches(118)
    flipped = find(FlipDoor("door-1", hinge=True, swing=True).apply(design), "door-1", Door)
    assert (flipped.hinge_at_end, flipped.swings_left) == (True, False)
    moved = MoveRoofWindow("roof-window-1", (inches(70), inches(20))).apply(design)
    assert find(moved, "roof-window-1", RoofWindow).at == (inches(70), inches(20))
    with pytest.raises(CommandRefused, match="no roof over"):
        MoveRoofWindow("roof-window-1", (inches(70), inches(200))).apply(design)
    with pytest.raises(CommandRefused, match="not a door or window"):
        MoveOpening("roof-window-1", 0).apply(design)


def test_openings_that_cannot_be() -> None:
    design = house()
    for fields, reason in (
        ({"offset": inches(10)}, "beyond its wall"),
        ({"width": inches(300)}, "wider than its wall"),
        ({"clear_width": inches(33)}, "larger than the opening"),
        ({"wall": "loft-1"}, "there is no 'loft-1'"),
    ):
        with pytest.raises(CommandRefused, match=reason):
            SetFields("door-1", fields).apply(design)
    above = Window(
        id="w", wall="wall-1", offset=inches(120), width=inches(30), height=inches(20), sill=inches(79)
    )
    with pytest.raises(CommandRefused, match="overlaps"):
        Add((above,)).apply(design)
    raised = Window(
        id="w", wall="wall-1", offset=inches(120), width=inches(30), height=inches(20), sill=inches(80)
    )
    assert "w" in Add((raised,)).apply(design).by_id
    low = SetFields("wall-1", {"height": inches(79)})
    with pytest.raises(CommandRefused, match="taller than its wall"):
        low.apply(design)


def test_pieces() -> None:
    design = house()
    piece = {"kind": "toilet", "width": inches(20), "depth": inches(28), "height": inches(30), "mass": 40_000}
    design = AddFixture(piece, "main", (inches(210), inches(80)), rotation=450).apply(design)
    toilet = find(design, "toilet-1", Fixture)
    assert (toilet.rotation, toilet.mass) == (90, 40_000)
    design = Rotate(("toilet-1", "ladder-1"), -90).apply(design)
    assert find(design, "toilet-1", Fixture).rotation == 0
    assert find(design, "ladder-1", Access).direction == 90
    design = MirrorFixture("toilet-1").apply(ResizeFixture("toilet-1", width=inches(18)).apply(design))
    assert find(design, "toilet-1", Fixture).mirrored
    design = MoveFixture("toilet-1", (inches(200), inches(80))).apply(design)
    design = Duplicate(("toilet-1", "window-1"), (inches(-20), 0)).apply(design)
    assert find(design, "toilet-2", Fixture).at == (inches(180), inches(80))
    # Beside the original: one width along the wall.
    window, copy = find(design, "window-1", Window), find(design, "window-2", Window)
    assert copy.offset == window.offset + inches(24)
    for command, reason in (
        (AddFixture({"colour": 1}, "main", (0, 0)), "has no 'colour'"),
        (Rotate(("wall-1",), 90), "cannot be turned"),
        (Duplicate(("wall-1",)), "cannot be duplicated"),
        (MoveFixture("toilet-1", (0, 0), "nowhere"), "no 'nowhere'"),
    ):
        with pytest.raises(CommandRefused, match=reason):
            command.apply(design)


def test_nudge_moves_each_kind_its_own_way() -> None:
    design = house()
    step = (inches(1), inches(2))
    new = Nudge(("loft-1", "bed-1", "ladder-1", "sofa-1", "door-1"), step).apply(
        SetFields(
            "loft-1", {"outline": ((0, 0), (inches(96), 0), (inches(96), inches(90)), (0, inches(90)))}
        ).apply(design)
    )
    assert find(new, "bed-1", Fixture).at == (inches(49), inches(42))
    assert find(new, "ladder-1", Access).foot == (inches(109), inches(50))
    assert find(new, "sofa-1", Fixture).at == (inches(151), inches(82))
    assert find(new, "door-1", Door).offset == inches(121)
    walls = Nudge(("wall-1", "wall-3"), (0, inches(-3))).apply(design)
    assert {y for wall in walls.walls if wall.exterior for y in (wall.start[1], wall.end[1])} == {
        inches(-3),
        inches(93),
    }
    with pytest.raises(CommandRefused, match="by itself"):
        Nudge((design.rooms[0].id,), step).apply(design)


def test_mirror_twice_and_four_quarter_turns_give_the_design_back() -> None:
    design = house()
    for axis in Axis:
        once = Mirror(axis).apply(design)
        assert once != design
        assert Mirror(axis).apply(once) == design
    turned = design
    for _ in range(4):
        turned = Transform(angle=90).apply(turned)
    assert turned == design
    assert Transform(angle=360).apply(design) is design
    back = Transform(inches(-7), inches(3)).apply(Transform(inches(7), inches(-3)).apply(design))
    assert back == design


def test_mirror_end_for_end() -> None:
    new = Mirror().apply(house())
    bath = next(room for room in new.rooms if room.name == "Bath")
    assert bath.anchor[0] < inches(60)
    door, bed, ladder = find(new, "door-1", Door), find(new, "bed-1", Fixture), find(new, "ladder-1", Access)
    # The door was at 120 of 240 in, hinged at the start; still at the middle, hinged at the other end.
    assert (door.offset, door.hinge_at_end, door.swings_left) == (inches(120), True, True)
    assert (bed.at, bed.rotation, bed.mirrored) == ((inches(192), inches(40)), 0, True)
    assert (ladder.foot, ladder.direction) == ((inches(132), inches(48)), 0)
    assert roof_of(new).direction == 0
    assert roof_of(new).dormers[0].offset == inches(180)
    across = Mirror(Axis.Y).apply(house())
    assert roof_of(across).direction == 180
    assert isinstance(new.base, Trailer)
    assert new.base.direction == 0


def test_base_wheels_and_floor_height() -> None:
    design = house()
    off = SetWheels(on=False)
    assert off.label == "Take wheels off"
    new = off.apply(design)
    assert isinstance(new.base, Trailer)
    assert not new.base.wheels_on
    assert off.apply(new) is new
    raised = SetFloorHeight(inches(2)).apply(design)
    assert isinstance(raised.base, Trailer)
    assert raised.base.floor_build_up == inches(2)
    skids = SetBase(Skids(id="base", floor_above_grade=inches(18))).apply(design)
    assert SetFloorHeight(inches(20)).apply(skids).base == Skids(id="base", floor_above_grade=inches(20))
    with pytest.raises(CommandRefused, match="only a trailer"):
        off.apply(skids)
    assert SetFields("base", {"gvwr": 6_000_000}).apply(design).base != design.base


def test_facts_site_waivers_and_the_design_itself() -> None:
    design = house()
    known = AnswerFact("lot.area", 5000.0).apply(design)
    assert known.facts == {"lot.area": 5000.0}
    assert AnswerFact("lot.area", 5000.0).apply(known) is known
    assert (
        AnswerFact("lot.area", value=True).apply(AnswerFact("lot.area", 1.0).apply(design)).facts["lot.area"]
        is True
    )
    assert ClearFact("lot.area").apply(known).facts == {}
    assert ClearFact("lot.width").apply(known) is known
    for fact, value in (("", 1.0), ("x", float("nan")), ("x", float("inf"))):
        with pytest.raises(CommandRefused):
            AnswerFact(fact, value).apply(design)
    site = (
        SetRulesets(("irc",))
        .apply(SetAsOf(date(2016, 9, 1)).apply(PinPlaces(("a", "b", "a")).apply(design)))
        .site
    )
    assert (site.places, site.rulesets, site.as_of) == (("a", "b"), ("irc",), date(2016, 9, 1))
    waived = AddWaiver(Waiver(rule="r", subject="loft-1", reason="old", value=1.0)).apply(design)
    again = AddWaiver(Waiver(rule="r", subject="loft-1", reason="new")).apply(waived)
    assert [waiver.reason for waiver in again.waivers] == ["new"]
    assert RemoveWaiver("r", "loft-1").apply(again).waivers == ()
    with pytest.raises(CommandRefused, match="reason"):
        AddWaiver(Waiver(rule="r", subject="x", reason="  ")).apply(design)
    assert SetIdentity(Identity.ADU).apply(design).identity is Identity.ADU
    named = SetDesign({"name": "Wren", "lot": Lot(width=inches(600))}).apply(design)
    assert named.name == "Wren"
    assert SetDesign({"name": "Wren"}).apply(named) is named
    with pytest.raises(CommandRefused, match="no 'walls'"):
        SetDesign({"walls": ()}).apply(design)


def test_an_anchor_outside_brings_the_room_back_to_its_face() -> None:
    design = house()
    room = next(room for room in design.rooms if room.name == "Bath")
    new = SetFields(room.id, {"anchor": (inches(-100), 0)}).apply(design)
    assert face_of(new, find(new, room.id, Room)) == face_of(design, room)
    assert len(new.rooms) == 2
