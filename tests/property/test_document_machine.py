"""Any sequence of commands: undo leads back to the start, invariants hold, files give the design back."""

from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tinydesigner.document.builder import DesignBuilder
from tinydesigner.document.changes import ChangeSet
from tinydesigner.document.commands.command import Command
from tinydesigner.document.commands.delete import DeleteEntities
from tinydesigner.document.commands.dividers import MoveDivider
from tinydesigner.document.commands.fields import SetFields
from tinydesigner.document.commands.lofts import MoveLoftEdge
from tinydesigner.document.commands.nudging import Nudge
from tinydesigner.document.commands.opening_up import DeleteRoom, MergeRooms
from tinydesigner.document.commands.openings import Hold, MoveOpening, ResizeOpening
from tinydesigner.document.commands.pieces import Duplicate
from tinydesigner.document.commands.roof import SetRidgeHeight, SetRoofKind
from tinydesigner.document.commands.rooms import AddRoom, SplitRoom
from tinydesigner.document.commands.shell import MoveShellSide, Side
from tinydesigner.document.commands.walls import AddWalls, MoveWall, MoveWallEnd, SetWallAssembly, SplitWall
from tinydesigner.document.commands.whole import Axis, Mirror, Transform
from tinydesigner.document.design import Design
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import faces
from tinydesigner.document.history import History
from tinydesigner.document.invariants import problems
from tinydesigner.document.roofs import RoofKind
from tinydesigner.document.standard import exterior_wall, partition_wall
from tinydesigner.exchange.native_json import design_text, parse_design
from tinydesigner.units.length import inches

STEP = st.integers(-40, 40).map(inches)
X = st.integers(0, 240).map(inches)
Y = st.integers(0, 90).map(inches)


def house() -> Design:
    return (
        DesignBuilder("Machine")
        .shell("20'", "7'6")
        .room("Bath", "bathroom", start="15'")
        .room("Kitchen", "kitchen", start="9'", end="14'8.5", open_plan=True)
        .room("Main", "living")
        .roof("gable", "12:12", "8'", "8")
        .loft("Nest", "7'", "6", start=0, end="8'")
        .door("front", "4'", "32", "80")
        .window("back", "4'", "24", "36", "36")
        .fixture({"kind": "toilet", "width": "20", "depth": "28", "height": "30"}, ("17'", "6'"))
        .ladder("Nest", ("9'", "3'"), direction=180, width="20", risers=8, run="12")
        .trailer("21'", "8'6", "24")
        .build()
    )


class Machine(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.first = house()
        self.history = History(self.first)

    @property
    def design(self) -> Design:
        return self.history.design

    def pick(self, data: Any, group: str) -> str:
        ids = [entity.id for entity in getattr(self.design, group)]
        return data.draw(st.sampled_from(ids)) if ids else "nothing"

    def run(self, command: Command) -> None:
        before = self.design
        text = design_text(before)
        try:
            after = command.apply(before)
        except CommandRefused:
            self.history.commit(before, "refused: no step")
        else:
            self.history.commit(after, command.label)
            assert bool(ChangeSet.between(before, after)) == (before is not after)
        assert design_text(before) == text

    @rule(data=st.data(), step=STEP)
    def move_wall(self, data: Any, step: int) -> None:
        self.run(MoveWall(self.pick(data, "walls"), step))

    @rule(data=st.data(), start=st.booleans(), x=X, y=Y)
    def move_end(self, data: Any, start: bool, x: int, y: int) -> None:
        self.run(MoveWallEnd(self.pick(data, "walls"), start, (x, y)))

    @rule(side=st.sampled_from(Side), step=STEP)
    def move_side(self, side: Side, step: int) -> None:
        self.run(MoveShellSide(side, step, "main"))

    @rule(a=st.tuples(X, Y), b=st.tuples(X, Y), outer=st.booleans())
    def add_room(self, a: tuple[int, int], b: tuple[int, int], outer: bool) -> None:
        self.run(AddRoom("main", a, b, partition_wall() if outer else None, "New"))

    @rule(a=st.tuples(X, Y), b=st.tuples(X, Y))
    def add_wall(self, a: tuple[int, int], b: tuple[int, int]) -> None:
        self.run(AddWalls("main", (a, b), partition_wall()))

    @rule(data=st.data(), point=st.tuples(X, Y), way=st.tuples(st.integers(-2, 2), st.integers(-2, 2)))
    def split_room(self, data: Any, point: tuple[int, int], way: tuple[int, int]) -> None:
        built = data.draw(st.sampled_from([None, partition_wall()]))
        self.run(SplitRoom(self.pick(data, "rooms"), point, way, built))

    @rule(data=st.data())
    def merge_rooms(self, data: Any) -> None:
        self.run(MergeRooms(self.pick(data, "rooms"), self.pick(data, "rooms")))

    @rule(data=st.data())
    def delete_room(self, data: Any) -> None:
        self.run(DeleteRoom(self.pick(data, "rooms")))

    @rule(
        data=st.data(), group=st.sampled_from(["walls", "dividers", "lofts", "openings", "fixtures", "rooms"])
    )
    def delete(self, data: Any, group: str) -> None:
        self.run(DeleteEntities((self.pick(data, group),)))

    @rule(data=st.data(), step=STEP)
    def move_divider(self, data: Any, step: int) -> None:
        self.run(MoveDivider(self.pick(data, "dividers"), step))

    @rule(data=st.data(), edge=st.integers(0, 4), step=STEP)
    def loft_edge(self, data: Any, edge: int, step: int) -> None:
        self.run(MoveLoftEdge(self.pick(data, "lofts"), edge, step))

    @rule(data=st.data(), offset=X)
    def move_opening(self, data: Any, offset: int) -> None:
        self.run(MoveOpening(self.pick(data, "openings"), offset, self.pick(data, "walls")))

    @rule(data=st.data(), width=X, hold=st.sampled_from(Hold))
    def resize_opening(self, data: Any, width: int, hold: Hold) -> None:
        self.run(ResizeOpening(self.pick(data, "openings"), width=width, hold=hold))

    @rule(data=st.data(), offset=X)
    def split_wall(self, data: Any, offset: int) -> None:
        self.run(SplitWall(self.pick(data, "walls"), offset))

    @rule(data=st.data(), how=st.sampled_from([exterior_wall(), partition_wall()]))
    def rebuild(self, data: Any, how: Any) -> None:
        self.run(SetWallAssembly((self.pick(data, "walls"),), how))

    @rule(kind=st.sampled_from(RoofKind))
    def roof_kind(self, kind: RoofKind) -> None:
        self.run(SetRoofKind(kind))

    @rule(height=st.integers(60, 200).map(inches))
    def ridge(self, height: int) -> None:
        self.run(SetRidgeHeight(height))

    @rule(data=st.data(), step=st.tuples(STEP, STEP))
    def nudge(self, data: Any, step: tuple[int, int]) -> None:
        groups = data.draw(
            st.lists(st.sampled_from(["walls", "lofts", "openings", "fixtures"]), min_size=1, max_size=3)
        )
        self.run(Nudge(tuple(self.pick(data, group) for group in groups), step))

    @rule(data=st.data(), step=st.tuples(STEP, STEP))
    def duplicate(self, data: Any, step: tuple[int, int]) -> None:
        self.run(Duplicate((self.pick(data, "fixtures"),), step))

    @rule(data=st.data(), use=st.sampled_from(["living", "sleeping", "palace"]))
    def use(self, data: Any, use: str) -> None:
        self.run(SetFields(self.pick(data, "rooms"), {"use": use}))

    @rule(axis=st.sampled_from(Axis))
    def mirror(self, axis: Axis) -> None:
        self.run(Mirror(axis))

    @rule(dx=STEP, dy=STEP, angle=st.sampled_from([0.0, 90.0, 180.0, 37.0]))
    def transform(self, dx: int, dy: int, angle: float) -> None:
        self.run(Transform(dx, dy, angle))

    @rule()
    def undo_and_redo(self) -> None:
        shown, position = self.design, self.history.position
        self.history.undo()
        if position:
            assert self.history.redo() is shown
        assert self.design is shown

    @invariant()
    def holds(self) -> None:
        assert problems(self.design) == ()
        for level in self.design.levels:
            assert sum(room.level == level.id for room in self.design.rooms) == len(
                faces(self.design, level.id)
            )

    @invariant()
    def saves(self) -> None:
        assert parse_design(design_text(self.design), "memory") == self.design

    def teardown(self) -> None:
        if hasattr(self, "first"):
            assert self.history.jump(0) is self.first


TestMachine = Machine.TestCase
TestMachine.settings = settings(
    max_examples=30,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
