"""Copy and paste: text out, text in, new ids, carriers found anew."""

import json

import pytest

from tinydesigner.document.access import Access, AccessKind
from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.rooms import AddRoom
from tinydesigner.document.commands.walls import AddWalls
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fixtures import Fixture, FixtureKind
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.spaces import Loft
from tinydesigner.editor.choosing import added, page_of, same_kind, things
from tinydesigner.editor.clipboard import clip_of, clip_text, copyable, parse_clip
from tinydesigner.editor.defaults import PARTITION, SHELL, blank
from tinydesigner.editor.pages import Page, PageKind, pages
from tinydesigner.editor.pasting import PasteClip, free_place
from tinydesigner.editor.pointer import Button, Modifiers, PointerEvent
from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import SettingsStore
from tinydesigner.editor.workspace import Workspace
from tinydesigner.units.length import feet, inches

FOOT = 304.8


def piece(key, x, y, **more):
    sizes = {"width": inches(20), "depth": inches(28), "height": inches(30)}
    kind = {"kind": FixtureKind.TOILET, **sizes, **more}
    return Fixture(id=key, level="main", at=(feet(x), feet(y)), **kind)


@pytest.fixture
def house():
    """20 ft by 7 ft inside; a partition at 6 ft, a window and a door in the front, a loft with a ladder."""
    design = AddRoom("main", (0, 0), (feet(20), feet(7)), SHELL).apply(blank())
    design = AddWalls("main", ((feet(6), 0), (feet(6), feet(7))), PARTITION).apply(design)
    front = next(wall for wall in design.walls if wall.start[1] == wall.end[1] == 0).id
    openings = (
        Window(id="window-1", wall=front, offset=feet(9), width=inches(30), height=feet(3), sill=feet(3)),
        Door(id="door-1", wall=front, offset=feet(15), width=inches(32), height=inches(80)),
    )
    loft = Loft(
        id="loft-1",
        level="main",
        outline=((0, 0), (feet(6), 0), (feet(6), feet(7)), (0, feet(7))),
        floor_height=feet(7),
        thickness=inches(6),
    )
    ladder = Access(
        id="ladder-1", kind=AccessKind.LADDER, level="main", to="loft-1", foot=(feet(8), feet(3)),
        direction=180.0, width=inches(20), risers=8, run=inches(20),
    )  # fmt: skip
    return Add((*openings, loft, ladder, piece("toilet-1", 3, 3), piece("bed-1", 2, 2, loft="loft-1"))).apply(
        design
    )


def pasted(design, ids, *, into=None, **more):
    """The design after a copy of ``ids`` went through its text, and what is new in it."""
    clip = parse_clip(clip_text(clip_of(design, ids)))
    target = design if into is None else into
    after = PasteClip(clip, "main", **more).apply(target)
    return after, [after.by_id[key] for key in added(target, after)]


def test_a_piece_goes_through_text_exactly(house):
    after, (copy,) = pasted(house, ["toilet-1"], by=(inches(1) // 64, -feet(1)))
    old = house.by_id["toilet-1"]
    assert copy.id == "toilet-2"
    assert copy.at == (old.at[0] + inches(1) // 64, old.at[1] - feet(1))
    assert copy.model_copy(update={"id": old.id, "at": old.at}) == old
    assert after.by_id["toilet-1"] is old


def test_the_text_says_what_it_is_in_millimetres(house):
    text = json.loads(clip_text(clip_of(house, ["toilet-1"])))
    assert text["tinydesigner"] == "clipboard"
    assert text["fixtures"][0]["at"] == [914.4, 914.4]
    assert text["middle"] == [914.4, 914.4]


@pytest.mark.parametrize("text", ["", "hello", "{}", '{"tinydesigner": "other"}', "[1, 2]", '"tinydesigner"'])
def test_other_text_is_no_copy(text):
    assert parse_clip(text) is None


def test_a_damaged_copy_is_refused_with_its_place(house):
    text = clip_text(clip_of(house, ["toilet-1"])).replace('"width": 508.0', '"width": -508.0')
    with pytest.raises(CommandRefused, match=r"fixtures\.0\.width"):
        parse_clip(text)
    later = clip_text(clip_of(house, ["toilet-1"])).replace('"version": 1', '"version": 2')
    with pytest.raises(CommandRefused, match="version"):
        parse_clip(later)
    lost = json.loads(clip_text(clip_of(house, ["window-1"])))
    lost["spots"] = {}
    with pytest.raises(CommandRefused, match="where an opening stood"):
        parse_clip(json.dumps(lost))
    assert parse_clip(" " * 5_000_000 + text) is None


def test_rooms_roof_and_base_are_not_copied(house):
    ids = [house.rooms[0].id, house.base.id, "toilet-1"]
    assert copyable(house, ids) == ("toilet-1",)
    assert clip_of(house, ids[:2]) is None


def test_an_opening_goes_into_the_nearest_wall_beside_the_others(house):
    """The window is 30 in wide; a foot to the right it would overlap itself, so it stands jamb to jamb."""
    _, (copy,) = pasted(house, ["window-1"], by=(feet(1), 0))
    assert copy.wall == house.by_id["window-1"].wall
    assert copy.offset == feet(9) + inches(30)
    back = next(wall for wall in house.walls if wall.start[1] == wall.end[1] == feet(7))
    _, (other,) = pasted(house, ["window-1"], by=(0, feet(7)))
    assert other.wall == back.id
    # The back wall runs the other way: 9 ft from the left is 11 ft from its start.
    assert other.offset == feet(11)


def test_a_wall_takes_its_openings_and_its_assembly_along(house):
    wall = next(wall for wall in house.walls if not wall.exterior)
    with_door = Add((Door(id="door-2", wall=wall.id, offset=feet(3), width=feet(2), height=feet(6)),)).apply(
        house
    )
    bare = AddRoom("main", (0, 0), (feet(20), feet(7)), SHELL).apply(blank())
    after, new = pasted(with_door, [wall.id, "door-2"], into=bare, by=(feet(4), 0))
    copy = next(entity for entity in new if entity.id.startswith("wall"))
    door = next(entity for entity in new if isinstance(entity, Door))
    assert copy.start[0] == feet(10)
    assert door.wall == copy.id
    assert door.offset == feet(3)
    assert copy.assembly in after.by_id
    assert len(after.rooms) == 2


def test_another_assembly_of_the_same_id_gets_a_new_id(house):
    wall = next(wall for wall in house.walls if not wall.exterior)
    bare = AddRoom("main", (0, 0), (feet(20), feet(7)), SHELL).apply(blank())
    thick = SHELL.model_copy(update={"id": PARTITION.id})
    bare = bare.evolve(assemblies=(*bare.assemblies, thick))
    after, (copy,) = pasted(house, [wall.id], into=bare, by=(feet(4), 0))
    assert copy.assembly != PARTITION.id
    assert after.by_id[copy.assembly].layers == PARTITION.layers


def test_a_loft_takes_ladder_and_bed_that_were_copied_with_it(house):
    _, new = pasted(house, ["loft-1", "ladder-1", "bed-1"], by=(feet(13), 0))
    loft = next(entity for entity in new if isinstance(entity, Loft))
    assert loft.outline[0] == (feet(13), 0)
    assert {getattr(entity, "to", None) or getattr(entity, "loft", None) for entity in new} == {None, loft.id}


def test_a_ladder_needs_the_loft_it_leads_to(house):
    bare = AddRoom("main", (0, 0), (feet(20), feet(7)), SHELL).apply(blank())
    with pytest.raises(CommandRefused, match="was not copied"):
        pasted(house, ["ladder-1"], into=bare)
    _, (copy,) = pasted(house, ["ladder-1"], by=(0, feet(2)))
    assert copy.to == "loft-1"


def test_upstairs_a_piece_stands_on_the_loft_at_its_place(house):
    _, (copy,) = pasted(house, ["toilet-1"], upstairs=True)
    assert copy.loft == "loft-1"
    with pytest.raises(CommandRefused, match="no loft"):
        pasted(house, ["toilet-1"], upstairs=True, by=(feet(10), 0))
    _, (down,) = pasted(house, ["bed-1"])
    assert down.loft is None


def test_no_room_left_is_refused(house):
    """A wall full of windows: the copy stays where it was wanted and is refused, with a reason."""
    full = house

    def fill():
        nonlocal full
        for _ in range(9):
            full, _ = pasted(full, ["window-1"], by=(feet(1), 0))

    with pytest.raises(CommandRefused, match="overlap"):
        fill()
    assert len(full.openings) > 4


def test_a_window_above_another_needs_no_place_beside_it(house):
    low = house.by_id["window-1"]
    high = low.model_copy(update={"id": "window-9", "sill": feet(6)})
    assert free_place(house, high, low.offset, float(feet(20))).offset == low.offset


# -- choosing ------------------------------------------------------------------------------------------


def test_same_kind_chooses_pieces_of_a_kind_and_walls_of_a_kind(house):
    page = pages(house)[0]
    more = Add((piece("toilet-2", 10, 3), piece("sink-1", 12, 3, kind=FixtureKind.KITCHEN_SINK))).apply(house)
    assert set(same_kind(more, page, ("toilet-1",))) == {"toilet-1", "toilet-2"}
    inner = next(wall.id for wall in more.walls if not wall.exterior)
    assert same_kind(more, page, (inner,)) == (inner,)
    outer = next(wall.id for wall in more.walls if wall.exterior)
    assert len(same_kind(more, page, (outer,))) == 4


def test_things_are_found_by_name_and_page(house):
    named = {thing.id: thing for thing in things(house)}
    assert named["toilet-1"].what == "toilet"
    assert named[house.walls[0].id].what == "outside wall"
    assert not any(assembly.id in named for assembly in house.assemblies)
    floor = pages(house)[0]
    assert page_of(house, "toilet-1", floor) == floor
    assert page_of(house, "bed-1", floor).kind is PageKind.LOFT
    assert page_of(house, "nothing", Page("main")) is None


# -- Ctrl-drag ------------------------------------------------------------------------------------------


def at(x, y, button=None, **held):
    return PointerEvent((x * FOOT, y * FOOT), 0.1, Modifiers(**held), button)


def test_ctrl_drag_leaves_the_original_and_chooses_the_copy(house, tmp_path):
    desk = Workspace(Session(house), SettingsStore(tmp_path / "s.json"))
    desk.press(at(3, 3, Button.LEFT, ctrl=True))
    desk.move(at(9, 3, ctrl=True))
    assert desk.session.previewing
    desk.move(at(10, 3, ctrl=True))
    desk.release(at(10, 3, Button.LEFT, ctrl=True))
    design = desk.session.design
    assert design.by_id["toilet-1"] is house.by_id["toilet-1"]
    assert desk.session.selection == ("toilet-2",)
    assert design.by_id["toilet-2"].at[0] == pytest.approx(feet(10), abs=inches(4))
    assert desk.session.history.labels == ("Duplicate",)
    desk.session.undo()
    assert desk.session.design is house


def test_ctrl_click_still_adds_to_the_selection(house, tmp_path):
    desk = Workspace(Session(house), SettingsStore(tmp_path / "s.json"))
    desk.session.select(["door-1"])
    desk.press(at(3, 3, Button.LEFT, ctrl=True))
    desk.release(at(3, 3, Button.LEFT, ctrl=True))
    assert desk.session.selection == ("door-1", "toilet-1")
    assert not desk.session.history.labels
