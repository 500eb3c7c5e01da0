"""Positions at which rules flip pull a drag; 0.1 pixel a millimetre, so that 8 pixels reach 80 mm."""

from types import SimpleNamespace

import pytest

from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.rooms import AddRoom
from tinydesigner.document.commands.walls import AddWalls, MoveWall
from tinydesigner.document.roofs import RoofKind
from tinydesigner.document.spaces import Loft
from tinydesigner.editor import law_snaps, precheck
from tinydesigner.editor.defaults import PARTITION, SHELL, blank, new_roof
from tinydesigner.editor.handle_drag import HandleDrag
from tinydesigner.editor.law_snaps import LawSnaps
from tinydesigner.editor.live import LiveChecker
from tinydesigner.editor.pointer import Button, Modifiers, PointerEvent
from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import SettingsStore
from tinydesigner.editor.workspace import Workspace
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.check import Checker
from tinydesigner.rules.link import link_files
from tinydesigner.units.length import feet, inches, to_mm

FOOT = 304.8
LAW = {
    "sources": "- {id: src, title: A source, edition: '2015', kind: model_code, seen: 2026-01-01}\n",
    "facts": "- {id: occupants, question: How many?, type: count}\n",
    "codes/code": """
ruleset: code
title: A code
kind: code
source: src
verified_on: 2026-01-01
confidence: high
rules:
  - id: room.width
    title: Width
    because: B
    section: R304.2
    applies_to: room
    requires: {measure: room.least_dimension, at_least: 7 ft}
  - id: room.area
    title: Floor area
    because: B
    section: R304.1
    applies_to: room
    requires: {measure: room.floor_area, at_least: 70 sq ft}
  - id: loft.area
    title: Loft
    because: B
    section: AQ104.1.1
    applies_to: loft
    requires: {measure: loft.floor_area, at_least: 35 sq ft}
  - id: house.area
    title: House
    because: B
    section: AQ101
    applies_to: house
    requires: {measure: house.area_gross_outside, at_most: 230 sq ft}
  - id: road.height
    title: Height
    because: B
    section: Road 1
    applies_to: trailer
    requires: {measure: trailer.height_above_road, at_most: 13 ft 6 in}
  - id: loft.head
    title: Floor under a high ceiling
    because: B
    section: AQ104.1.1.1
    applies_to: loft
    requires: {measure: loft.area_with_ceiling_at_least, with: {height: 3 ft}, at_least: 3 sq ft}
""",
}


@pytest.fixture(scope="module")
def checker():
    files = [(f"{name}.yaml", text.encode()) for name, text in LAW.items()]
    return Checker(RuleBook(link_files(files), "key"))


@pytest.fixture(autouse=True)
def one_ruleset(monkeypatch):
    monkeypatch.setattr(precheck, "DEFAULT_RULESETS", ("code",))


def house():
    """20 ft by 9 ft inside, a partition whose line stands at x = 9 ft, and a loft of 6 ft by 9 ft."""
    design = AddRoom("main", (0, 0), (feet(20), feet(9)), SHELL).apply(blank())
    design = AddWalls("main", ((feet(9), 0), (feet(9), feet(9))), PARTITION).apply(design)
    loft = Loft(
        id="loft-1",
        level="main",
        outline=((0, 0), (feet(6), 0), (feet(6), feet(9)), (0, feet(9))),
        floor_height=feet(7),
        thickness=inches(6),
    )
    return Add((new_roof(design, RoofKind.GABLE), loft)).apply(design)


@pytest.fixture
def desk(checker, tmp_path):
    workspace = Workspace(Session(house(), checker=checker), SettingsStore(tmp_path / "s.json"))
    workspace.live = LiveChecker(workspace.session)
    workspace.live.check_now()
    return workspace


def at(x, y, button=None, **held) -> PointerEvent:
    return PointerEvent((x * FOOT, y * FOOT), 0.1, Modifiers(**held), button)


def drag(desk, start, *xs, **held):
    """Press, move to each x with a check after every move as the window does when it is idle; not let go."""
    desk.press(at(*start, Button.LEFT, **held))
    for x in xs:
        desk.move(at(x, start[1], **held))
        desk.live.check_now()


def let_go(desk, x, y, **held):
    desk.release(at(x, y, Button.LEFT, **held))


def partition(desk):
    return next(wall for wall in desk.session.design.walls if not wall.exterior)


def left_room(desk):
    """The room at the origin: as wide as the partition's left face stands from x = 0."""
    views = [desk.session.model.view(room.id) for room in desk.session.design.rooms]
    rooms = [room for room in desk.session.design.rooms if room.anchor[0] < partition(desk).start[0]]
    return next(view for view in views if view.id == rooms[0].id)


def test_a_wall_stops_where_the_room_is_still_seven_feet_wide(desk):
    """70 sq ft of a 9 ft deep room is 7'-9 1/3" wide; at 7'-0" its width flips."""
    drag(desk, (9, 4.5), 8.7, 8.5, 8.3, 7.4)
    desk.move(at(7.3, 4.5))
    view = left_room(desk)
    assert view.take("room.least_dimension") == pytest.approx(to_mm(feet(7)), abs=1e-6)
    assert desk.overlay.snap.reason == "7 ft · R304.2"
    let_go(desk, 7.3, 4.5)
    assert desk.session.history.labels == ("Move wall",)
    assert left_room(desk).take("room.least_dimension") == pytest.approx(to_mm(feet(7)), abs=1e-6)


def test_a_wall_stops_at_seventy_square_feet(desk):
    """The room is 9 ft deep: 70 / 9 = 7.778 ft, which no grid of an inch has."""
    drag(desk, (9, 4.5), 8.7, 8.4, 8.15)
    desk.move(at(8.1, 4.5))
    area = left_room(desk).take("room.floor_area")
    assert area == pytest.approx(70 * FOOT**2, abs=FOOT * 9 * 2e-6)
    assert desk.overlay.snap.reason == "70 sq ft · R304.1"
    desk.live.check_now()
    line = next(line for line in desk.session.report.lines("code") if line.subject == left_room(desk).id
                and line.rule == "room.area")  # fmt: skip
    assert line.status == "pass"


def test_alt_holds_it_off(desk):
    drag(desk, (9, 4.5), 8.7, 8.4, 8.15, alt=True)
    desk.move(at(8.1, 4.5, alt=True))
    assert partition(desk).start[0] == pytest.approx(feet(8) + feet(1) / 10, abs=2)


def test_a_typed_distance_is_not_pulled(desk):
    from tinydesigner.editor.pointer import Key, KeyEvent

    drag(desk, (9, 4.5), 8.7, 8.4, 8.15)
    for char in "11":
        desk.key(KeyEvent(Key.TEXT, char))
    desk.key(KeyEvent(Key.ENTER))
    assert partition(desk).start[0] == feet(9) - inches(11)


def test_out_of_reach_it_does_not_pull(desk):
    """Eight pixels are 80 mm = 0.26 ft: the target of 70 sq ft lies 0.37 ft away from 8.45 ft."""
    drag(desk, (9, 4.5), 8.7, 8.4, 8.15)
    targets = desk.tool.drag.law.targets
    assert targets
    desk.move(at(8.45, 4.5))
    assert desk.overlay.snap is None or "R304" not in desk.overlay.snap.reason


def test_the_edge_of_a_loft_stops_at_thirty_five_square_feet(desk):
    """35 / 9 = 3.889 ft from the left wall."""
    desk.session.select(["loft-1"])
    desk.show_kind(next(page.kind for page in _pages(desk) if page.kind == "loft"))
    drag(desk, (6, 4.5), 5.5, 4.5, 4.2, 3.95)
    desk.move(at(3.95, 4.5))
    area = desk.session.model.view("loft-1").take("loft.floor_area")
    assert area == pytest.approx(35 * FOOT**2, abs=FOOT * 9 * 2e-6)
    assert desk.overlay.snap.reason == "35 sq ft · AQ104.1.1"


def _pages(desk):
    from tinydesigner.editor.pages import pages

    return pages(desk.session.design)


def test_a_side_of_the_shell_stops_at_the_largest_house(desk):
    """Outside 230 sq ft; a limit from above fails outward."""
    limit = 230 * FOOT**2
    assert desk.session.model.view("house").take("house.area_gross_outside") < limit
    drag(desk, (20.2, 4.5), 20.8, 21.8, 22.4)
    target = next(each for each in desk.tool.drag.law.targets.values() if "230" in each.label)
    made = MoveWall(desk.tool.drag.ids[0], target.position).apply(desk.session.base)
    from tinydesigner.measure.model import Model

    assert Model(made).view("house").take("house.area_gross_outside") == pytest.approx(limit, abs=1.0)


def test_work_is_bounded(desk):
    """However long the drag, no report costs more than a few checks and the drag no more than its budget."""
    desk.press(at(9, 4.5, Button.LEFT))
    before = 0
    for step in range(160):
        desk.move(at(8.8 - step * 0.02, 4.5))
        law = desk.tool.drag.law
        assert law.evaluations == before, "a move computes nothing"
        desk.live.check_now()
        assert law.evaluations - before <= law_snaps.PER_REPORT + 2
        before = law.evaluations
    assert 0 < before <= law_snaps.PER_DRAG + 2


def test_a_jump_is_no_target(desk):
    """Every target passes where it is and fails a sixteenth beyond it, on one side."""
    drag(desk, (9, 4.5), 8.7, 8.4, 8.15, 7.5, 7.2, 6.9)
    law = desk.tool.drag.law
    assert len(law.targets) >= 2
    sixteenth = inches(1) // 16
    for position in law.targets:
        here, *beside = (law._check(position + step) for step in (0, -sixteenth, sixteenth))
        assert any(
            line.status == "pass" and "fail" in {side[key].status for side in beside}
            for key, line in here.items()
        )


def test_nothing_is_heard_after_the_drag(desk):
    drag(desk, (9, 4.5), 8.7, 8.4)
    law = desk.tool.drag.law
    let_go(desk, 8.4, 4.5)
    spent = law.evaluations
    desk.session.undo()
    desk.live.check_now()
    assert law.evaluations == spent
    law.close()


def test_without_rules_a_drag_is_as_before(tmp_path):
    """No report, no rules loaded: the drag does not load them."""
    workspace = Workspace(Session(house()), SettingsStore(tmp_path / "s.json"))
    workspace.press(at(9, 4.5, Button.LEFT))
    workspace.move(at(8.1, 4.5))
    workspace.release(at(8.1, 4.5, Button.LEFT))
    assert workspace.session._checker is None
    assert workspace.session.history.labels == ("Move wall",)


def test_a_refused_position_is_passed_over(desk):
    """A wall may not leave the house: guesses out there are no targets."""
    wall = partition(desk).id
    law = LawSnaps(desk.session, lambda position: MoveWall(wall, position))
    assert law._sample(feet(100)) is None
    law.close()


def ridge_of(desk):
    from tinydesigner.drawing.section import section_handles
    from tinydesigner.drawing.viewframe import Cut, CutWay

    handles = section_handles(desk.session.model, Cut(CutWay.ACROSS))
    return next(handle for handle in handles if handle.key.endswith(".ridge"))


def pull_ridge(desk, *heights, **held):
    """Drag the ridge by steps of millimetres from where it stands, a check after each; not let go."""
    handle = ridge_of(desk)
    drag = HandleDrag(desk.session, handle)
    step = None
    for up in heights:
        event = PointerEvent((handle.at[0], handle.at[1] + up), 0.1, Modifiers(**held))
        step = drag.to(event, desk.settings.snap)
        desk.session.preview(step.command)
        desk.live.check_now()
    return drag, step


def test_the_ridge_stops_at_the_height_of_the_road(desk):
    """13'-6" is 4114.8 mm above the road."""
    height = desk.session.model.view("trailer").take("trailer.height_above_road")
    room = 4114.8 - height
    drag, _ = pull_ridge(desk, room / 2, room - 100, room - 60, room - 20)
    step = drag.to(
        PointerEvent((ridge_of(desk).at[0], drag.handle.at[1] + room + 30), 0.1), desk.settings.snap
    )
    desk.session.preview(step.command)
    assert "13" in step.mark.reason
    assert "Road 1" in step.mark.reason
    reached = desk.session.model.view("trailer").take("trailer.height_above_road")
    assert reached == pytest.approx(4114.8, abs=0.002)
    free = drag.to(
        PointerEvent((0, drag.handle.at[1] + room + 30), 0.1, Modifiers(alt=True)), desk.settings.snap
    )
    assert free.mark is None
    assert free.value != step.value
    drag.close()


def test_a_curved_margin_is_found_by_better_and_better_guesses(desk):
    """The floor under 3 ft of a sloped ceiling is no straight line of the ridge's height, yet its zero is
    found: the strip at least 3 ft high is 6 ft long, so 3 sq ft are 6 in wide."""
    drag, _ = pull_ridge(desk, 60, 30, -10, -30, -60, -50, -45)
    target = next((each for each in drag.law.targets.values() if each.label.startswith("3 sq ft")), None)
    assert target is not None
    from tinydesigner.document.commands.roof import SetRidgeHeight
    from tinydesigner.measure.model import Model

    view = Model(SetRidgeHeight(target.position).apply(drag.base)).view("loft-1")
    area = view.take("loft.area_with_ceiling_at_least", (("height", 914.4),))
    assert area == pytest.approx(3 * FOOT**2, abs=10.0)
    drag.close()


def test_the_budget_of_a_drag_holds(desk, monkeypatch):
    monkeypatch.setattr(law_snaps, "PER_DRAG", 4)
    monkeypatch.setattr(law_snaps, "PER_REPORT", 1)
    drag(desk, (9, 4.5), 8.7, 8.4, 8.15, 7.5, 7.2, 6.9, 6.5, 7.3)
    # One guess costs two checks, and is not broken off between them.
    assert desk.tool.drag.law.evaluations <= 4 + 1


def test_a_position_is_the_plain_number_or_on_the_passing_side():
    """125 in is 3,175,000,000 nm; a side of 1 fails above, of -1 below."""
    assert law_snaps._whole(3_174_999_993.2, 1) == inches(125)
    assert law_snaps._whole(1_234_567_890.4, 1) == 1_234_567_890
    assert law_snaps._whole(1_234_567_890.4, -1) == 1_234_567_891
    assert law_snaps._whole(1_234_567_890.6, 1) == 1_234_567_890
    assert law_snaps._whole(1_234_567_890.6, -1) == 1_234_567_891


def test_labels_stay_short():
    """A sentence gives way to the title; of many rules as many as fit are named."""
    short = SimpleNamespace(limit_text="7 ft", title="Width", citation=SimpleNamespace(section="R304.2"))
    wordy = SimpleNamespace(
        limit_text="the lesser of " * 4, title="Guard", citation=SimpleNamespace(section="")
    )
    assert law_snaps._label(short) == "7 ft · R304.2"
    assert law_snaps._label(wordy) == "Guard"
    assert law_snaps._joined(["a", "b", "a"]) == "a; b"
    assert law_snaps._joined(["a" * 30, "b" * 30, "c" * 30]) == "a" * 30 + " +2"
