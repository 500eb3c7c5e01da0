"""Rooms of faces, their homes after a change, memos and what invariants cost."""

from time import perf_counter

from tinydesigner.document.builder import DesignBuilder
from tinydesigner.document.commands.pieces import Duplicate
from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, put
from tinydesigner.document.faces import bodies, faces, room_at
from tinydesigner.document.homes import FULL_SEARCH, anchor_in, match
from tinydesigner.document.invariants import problems
from tinydesigner.document.memo import IdentityMemo
from tinydesigner.document.roofframe import roof_frame, top_shell
from tinydesigner.document.walls import Level
from tinydesigner.geometry.shapes import Ring
from tinydesigner.units.length import inches


def box(x0: float, x1: float, y1: float = 100.0) -> Ring:
    return ((x0, 0.0), (x1, 0.0), (x1, y1), (x0, y1))


def house() -> Design:
    return (
        DesignBuilder()
        .shell("240", "96")
        .room("Bath", "bathroom", start="180")
        .room("Main", "living")
        .roof("gable", "12:12", "96", "8")
        .loft("Nest", "84", "6", start=0, end="96")
        .door("front", "120", "32", "80")
        .fixture({"kind": "chair", "width": "20", "depth": "20", "height": "30"}, ("120", "40"))
        .skids("12")
        .build()
    )


def test_the_same_walls_give_the_same_faces_object() -> None:
    design = house()
    other = design.evolve(name="other")
    assert faces(other, "main") is faces(design, "main")
    assert bodies(other, "main") is bodies(design, "main")
    # An equal wall that is another object is computed anew, to an equal result.
    copied = put(design, type(design.walls[0])(**dict(design.walls[0])))
    assert faces(copied, "main") == faces(design, "main")


def test_rooms_by_place() -> None:
    design = house()
    bath, main = room_at(design, "main", (inches(200), inches(40))), room_at(design, "main", (0, 0))
    assert bath is not None
    assert main is not None
    assert (bath.name, main.name) == ("Bath", "Main")
    assert room_at(design, "main", (inches(178), inches(40))) is None
    assert room_at(design, "main", (inches(-10), 0)) is None


def test_the_best_match_is_of_all_rooms_together() -> None:
    # One by one, A would go to the larger new face: 600 of 1200 shared, against 400 of 1000.
    old = {"a": box(0, 1000), "b": box(1000, 1200)}
    new = (box(0, 400), box(400, 1200))
    assert match(old, new) == {"a": new[0], "b": new[1]}


def test_a_split_room_stays_with_its_larger_part_and_a_lost_one_is_left_out() -> None:
    assert match({"a": box(0, 1000)}, (box(0, 300), box(300, 1000))) == {"a": box(300, 1000)}
    assert match({"a": box(0, 800), "b": box(800, 1000)}, (box(0, 1000),)) == {"a": box(0, 1000)}
    assert match({"a": box(0, 100)}, (box(100, 200),)) == {}


def test_many_faces_are_matched_one_by_one() -> None:
    count = FULL_SEARCH + 3
    old = {f"r{i:02}": box(i * 1000, (i + 1) * 1000) for i in range(count)}
    new = tuple(box(i * 1000 + 50, (i + 1) * 1000 + 50) for i in range(count))
    assert match(old, new) == {f"r{i:02}": new[i] for i in range(count)}


def test_anchors_lie_inside_faces_that_wind() -> None:
    # An L whose centroid lies outside its narrow arms.
    ring: Ring = ((0, 0), (3000, 0), (3000, 100), (100, 100), (100, 3000), (0, 3000))
    x, y = anchor_in(ring)
    assert min(x, y) < 100e6
    assert min(x, y) > 0


def test_the_roof_frame_is_the_inside_rectangle() -> None:
    design = house()
    assert design.roof is not None
    from tinydesigner.document.faces import bars

    built = bars(design, "main")
    frame = roof_frame(design.roof, [built[wall.id] for wall in top_shell(design)])
    assert frame is not None
    assert (frame.length, frame.span) == (inches(240), inches(96))
    assert frame.covers((inches(-4.75), inches(40)))
    assert not frame.covers((inches(-5), inches(40)))
    assert roof_frame(design.roof, []) is None
    turned = roof_frame(changed(design.roof, direction=90.0), [built[wall.id] for wall in top_shell(design)])
    assert turned is not None
    assert (turned.length, turned.span) == (inches(96), inches(240))


def test_memos_forget_the_least_used() -> None:
    memo: IdentityMemo[int] = IdentityMemo(2)
    levels = [Level(id=f"l{i}") for i in range(3)]
    calls: list[str] = []

    def ask(level: Level) -> int:
        def compute() -> int:
            calls.append(level.id)
            return len(calls)

        return memo.get((level,), compute)

    for index in (0, 1, 0, 2, 0, 1):
        ask(levels[index])
    assert calls == ["l0", "l1", "l2", "l1"]


def test_invariants_cost_little_in_a_busy_house() -> None:
    design = house()
    for number in range(50):
        design = Duplicate(("chair-1",), (inches(number % 5), inches(number % 7))).apply(design)
    assert sum(1 for _ in design.entities()) > 60
    best = float("inf")
    for step in range(1, 8):
        moved = MoveWall("wall-5", inches(step)).apply(design)
        # Another object for every entity that the move touched: nothing of these is remembered.
        fresh = put(moved, *(type(wall)(**dict(wall)) for wall in moved.walls))
        faces(fresh, "main")
        start = perf_counter()
        assert problems(fresh) == ()
        best = min(best, perf_counter() - start)
    # 1 ms is the aim; the test leaves room for a slow machine.
    assert best < 0.005
