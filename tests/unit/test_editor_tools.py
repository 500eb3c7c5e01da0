"""Tools driven by plain events at 0.1 pixel a millimetre, so that 8 pixels reach 80 mm."""

import pytest

from tinydesigner.document.access import AccessKind
from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.rooms import AddRoom
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.spaces import Loft
from tinydesigner.editor.defaults import SHELL, blank
from tinydesigner.editor.pages import PageKind, pages
from tinydesigner.editor.pointer import Button, Key, KeyEvent, Modifiers, PointerEvent
from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import SettingsStore
from tinydesigner.editor.tools.registry import TOOLS
from tinydesigner.editor.tools.stair import climb
from tinydesigner.editor.workspace import Workspace
from tinydesigner.units.length import feet, inches

FOOT = 304.8


def desk(design, tmp_path) -> Workspace:
    return Workspace(Session(design), SettingsStore(tmp_path / "s.json"))


@pytest.fixture
def empty(tmp_path):
    return desk(blank(), tmp_path)


@pytest.fixture
def shell(tmp_path):
    """20 ft by 7 ft clear inside, the lower left inside corner at the origin."""
    return desk(AddRoom("main", (0, 0), (feet(20), feet(7)), SHELL).apply(blank()), tmp_path)


def at(x, y, button=None, *, clicks=1, **held) -> PointerEvent:
    return PointerEvent((x * FOOT, y * FOOT), 0.1, Modifiers(**held), button, clicks=clicks)


def click(workspace, x, y, **more):
    workspace.move(at(x, y))
    workspace.press(at(x, y, Button.LEFT, **more))
    workspace.release(at(x, y, Button.LEFT, **more))


def drag(workspace, *path, **held):
    workspace.press(at(*path[0], Button.LEFT, **held))
    for point in path[1:]:
        workspace.move(at(*point, **held))
    workspace.release(at(*path[-1], Button.LEFT, **held))


def keys(workspace, *words):
    for word in words:
        for key in [KeyEvent(word)] if isinstance(word, Key) else [KeyEvent(Key.TEXT, char) for char in word]:
            workspace.key(key)


def test_every_tool_has_its_letter_and_hint(shell):
    letters = [entry.letter for entry in TOOLS.values()]
    assert len(set(letters)) == len(letters)
    for entry in TOOLS.values():
        shell.take(entry.id)
        assert shell.tool.id == entry.id
        assert shell.tool.hint()
        assert shell.tool.cursor in {"arrow", "cross", "hand"}


@pytest.mark.parametrize("tool", sorted(TOOLS))
def test_escape_and_leaving_change_nothing(shell, tool):
    before = shell.session.design
    shell.take(tool)
    shell.move(at(3, 3))
    shell.press(at(3, 3, Button.LEFT)) if tool in {"room", "loft", "wall", "measure"} else None
    shell.move(at(5, 5))
    shell.key(KeyEvent(Key.ESCAPE))
    shell.leave()
    assert shell.session.design is before
    assert not shell.session.history.labels


def test_first_room_becomes_the_shell(empty):
    empty.take("room")
    drag(empty, (0, 0), (10, 3), (20, 7))
    design = empty.session.design
    assert len(design.walls) == 4
    assert all(wall.exterior for wall in design.walls)
    assert len(design.rooms) == 1
    assert empty.session.history.labels == ("Draw room",)


def test_room_by_two_clicks_and_typing(empty):
    """Click at the origin, point up and right, type 16'3 and 7'2."""
    empty.take("room")
    click(empty, 0, 0)
    empty.move(at(5, 2))
    keys(empty, "16'3", Key.TAB, "7'2", Key.ENTER)
    xs = [point for wall in empty.session.design.walls for point in (wall.start[0], wall.end[0])]
    ys = [point for wall in empty.session.design.walls for point in (wall.start[1], wall.end[1])]
    assert (min(xs), max(xs), min(ys), max(ys)) == (0, feet(16, 3), 0, feet(7, 2))


def test_read_out_shows_both_sizes_while_drawing(empty):
    empty.take("room")
    empty.press(at(0, 0, Button.LEFT))
    empty.move(at(10, 4))
    texts = {measure.label: measure.text for measure in empty.overlay.measures}
    assert texts == {"Length": "10'-0\"", "Width": "4'-0\""}


def test_wall_chain_is_one_step(shell):
    shell.take("wall")
    click(shell, 6, 0)
    click(shell, 6, 4)
    shell.move(at(9, 4))
    keys(shell, "3'", Key.ENTER)
    assert len(shell.session.base.walls) == 4
    keys(shell, Key.ENTER)
    assert shell.session.history.labels == ("Draw wall",)
    new = shell.session.design.walls[4:]
    assert [wall.end for wall in new] == [(feet(6), feet(4)), (feet(9), feet(4))]


def test_wall_moves_by_its_face_and_typing(shell):
    """The right inside face from x = 20 ft: 2 ft typed while it is dragged to the left."""
    right = shell.session.design.walls[1]
    shell.press(at(20, 3, Button.LEFT))
    shell.move(at(19, 3))
    keys(shell, "24")
    assert shell.session.previewing
    keys(shell, Key.ENTER)
    assert shell.session.design.by_id[right.id].start[0] == feet(18)
    assert shell.session.history.labels == ("Move wall",)


def test_a_drag_tells_every_changed_room(shell):
    shell.press(at(20, 3, Button.LEFT))
    shell.move(at(19, 3))
    room = next(measure for measure in shell.overlay.measures if " x " in measure.text)
    assert room.text.startswith("19'-0\" x 7'-0\"")
    shell.key(KeyEvent(Key.ESCAPE))


def test_divider_parts_the_room_where_typed(shell):
    shell.take("divider")
    shell.move(at(5, 3))
    keys(shell, "8'", Key.ENTER)
    divider = shell.session.design.dividers[0]
    assert divider.start[0] == divider.end[0] == feet(8)
    assert len(shell.session.design.rooms) == 2


def test_loft_rectangle(shell):
    shell.take("loft")
    drag(shell, (0, 0), (4, 4), (8, 7))
    loft = shell.session.design.lofts[0]
    assert set(loft.outline) == {(0, 0), (feet(8), 0), (feet(8), feet(7)), (0, feet(7))}
    assert [page.kind for page in pages(shell.session.design)] == [PageKind.FLOOR, PageKind.LOFT]


def test_door_goes_where_the_pointer_is_and_flips(shell):
    shell.take("door")
    shell.move(at(12, 0))
    hinge = shell.tool.hinge_at_end
    shell.key(KeyEvent(Key.LEFT))
    shell.press(at(12, 0, Button.LEFT))
    door = shell.session.design.openings[0]
    assert isinstance(door, Door)
    assert door.offset == feet(12)
    assert door.hinge_at_end is not hinge
    type(shell.tool).hinge_at_end = hinge


def test_window_of_a_typed_width(shell):
    shell.take("window")
    shell.move(at(12, 0))
    keys(shell, "4'", Key.ENTER)
    window = shell.session.design.openings[0]
    assert isinstance(window, Window)
    assert (window.width, window.height) == (feet(4), inches(36))


def test_no_door_away_from_walls(shell):
    told = []
    shell.session.message.connect(told.append)
    shell.take("door")
    click(shell, 10, 3.5)
    assert told == ["Point at a wall to set it there"]
    assert not shell.session.design.openings


def test_a_piece_hugs_the_wall_and_alt_lets_go(shell):
    """At the upper wall (y = 7 ft) the back is at y = 7 ft: the middle is half a depth below it."""
    shell.choose("fixture", "toilet-round")
    shell.move(at(10, 6.2))
    shell.press(at(10, 6.2, Button.LEFT))
    piece = shell.session.design.fixtures[0]
    assert piece.at[1] == feet(7) - inches(14)
    assert piece.rotation % 360 == pytest.approx(0)
    shell.move(at(4, 5.0, alt=True))
    shell.press(at(4, 5.0, Button.LEFT, alt=True))
    assert shell.session.design.fixtures[1].at[1] == feet(5)


def test_a_piece_turns_with_the_wall(shell):
    """At the left wall the back looks to -x: rotation 90."""
    shell.choose("fixture", "toilet-round")
    shell.move(at(1.0, 3))
    assert shell.session.design.fixtures[0].rotation % 360 == pytest.approx(90)


def test_stair_leads_to_the_nearest_edge(shell):
    outline = ((0, 0), (feet(8), 0), (feet(8), feet(7)), (0, feet(7)))
    loft = Loft(id="loft-1", level="main", outline=outline, floor_height=feet(7), thickness=inches(6))
    shell.session.commit(Add((loft,)))
    shell.choose("stair", "ladder")
    click(shell, 9, 3)
    ladder = shell.session.design.accesses[0]
    assert ladder.to == "loft-1"
    assert ladder.direction == pytest.approx(180)
    # 84 in up at 75 degrees is 22.5 in level.
    assert ladder.run / inches(1) == pytest.approx(22.5, abs=0.1)
    assert ladder.foot[0] == pytest.approx(feet(8) + ladder.run, abs=2)


def test_loft_stairs_keep_the_sum():
    """90 in in 11 risers of 8.18 in: treads of 20 - 4/3 x 8.18 = 9.09 in (AQ104.2.1)."""
    found = climb(AccessKind.STAIR, inches(90))
    assert found.risers == 11
    assert found.run / inches(1) == pytest.approx(10 * 9.0909, abs=0.01)


def test_measure_tells_the_distance(shell):
    shell.take("measure")
    drag(shell, (3, 1), (5, 3), (6, 5))
    texts = {measure.label: measure.text for measure in shell.overlay.measures}
    # 3 across and 4 up is 5.
    assert texts["Distance"] == "5'-0\""
    assert (texts["Across"], texts["Up"]) == ("3'-0\"", "4'-0\"")
    assert not shell.session.history.labels


def test_choosing_toggles_and_boxes(shell):
    click(shell, 10, -0.2)
    front = shell.session.design.walls[0].id
    assert shell.session.selection == (front,)
    click(shell, 20.2, 3, ctrl=True)
    assert len(shell.session.selection) == 2
    click(shell, 20.2, 3, ctrl=True)
    assert shell.session.selection == (front,)
    drag(shell, (25, 3), (10, 4))
    assert shell.session.selection == (shell.session.design.walls[1].id,)
    drag(shell, (10, 3), (25, 4))
    assert shell.session.selection == ()


def test_loft_edge_follows_the_pointer(shell):
    outline = ((0, 0), (feet(8), 0), (feet(8), feet(7)), (0, feet(7)))
    loft = Loft(id="loft-1", level="main", outline=outline, floor_height=feet(7), thickness=inches(6))
    shell.session.commit(Add((loft,)))
    drag(shell, (8, 3), (9, 3), (10, 3.2))
    assert max(x for x, _ in shell.session.design.lofts[0].outline) == feet(10)
    assert shell.session.history.labels[-1] == "Move loft edge"


def test_opening_stops_at_the_walls_end(shell):
    door = Door(
        id="door-1", wall=shell.session.design.walls[0].id, offset=feet(10), width=feet(3), height=feet(6)
    )
    shell.session.commit(Add((door,)))
    drag(shell, (10, -0.2), (15, -0.2), (30, -0.2))
    assert shell.session.design.by_id["door-1"].offset == feet(20) - feet(1, 6)


def test_a_tool_turns_to_a_page_where_it_works(shell):
    outline = ((0, 0), (feet(8), 0), (feet(8), feet(7)), (0, feet(7)))
    loft = Loft(id="loft-1", level="main", outline=outline, floor_height=feet(7), thickness=inches(6))
    shell.session.commit(Add((loft,)))
    shell.show_kind(PageKind.LOFT)
    shell.take("window")
    assert shell.page.kind is PageKind.LOFT
    shell.take("room")
    assert shell.page.kind is PageKind.FLOOR
    shell.show_kind(PageKind.LOFT)
    assert shell.tool.id == "select"


def test_walls_do_not_catch_on_furniture_but_pieces_do(shell):
    shell.choose("fixture", "toilet-round")
    click(shell, 10, 6.2)
    corner = feet(10) - inches(8.5)
    xs = {round(line[0] * 1e6) for line in shell.targets().xs}
    with_pieces = {round(line[0] * 1e6) for line in shell.targets(pieces=True).xs}
    assert corner not in xs
    assert corner in with_pieces
