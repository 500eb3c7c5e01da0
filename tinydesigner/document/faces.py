"""The faces that walls and dividers enclose on a level, and which room is in which."""

from tinydesigner.document.design import Design
from tinydesigner.document.fields import Entity, EntityId, Point
from tinydesigner.document.lines import Bar, bar_of
from tinydesigner.document.memo import IdentityMemo
from tinydesigner.document.spaces import Room
from tinydesigner.document.walls import Assembly, Divider, Wall
from tinydesigner.geometry import rings
from tinydesigner.geometry.shapes import Point as PlanPoint
from tinydesigner.geometry.shapes import Ring
from tinydesigner.geometry.walls import WallBar, WallPlan, wall_bodies
from tinydesigner.units.length import to_mm

_plans: IdentityMemo[WallPlan] = IdentityMemo(128)
#: A command asks many times about the design before and after it.
_of_design: IdentityMemo[dict[EntityId, WallPlan]] = IdentityMemo(8)
_bars: IdentityMemo[tuple[Bar, ...]] = IdentityMemo(128)
_bodies: IdentityMemo[tuple[Ring, ...]] = IdentityMemo(128)


def mm_point(point: Point) -> PlanPoint:
    """A document's point in float millimetres."""
    return (to_mm(point[0]), to_mm(point[1]))


def level_walls(design: Design, level: EntityId) -> tuple[Wall, ...]:
    """Walls of one level, in file order."""
    return tuple(wall for wall in design.walls if wall.level == level)


def level_dividers(design: Design, level: EntityId) -> tuple[Divider, ...]:
    """Dividers of one level, in file order."""
    return tuple(divider for divider in design.dividers if divider.level == level)


def assemblies_of(design: Design, walls: tuple[Wall, ...]) -> tuple[Assembly, ...]:
    """The assembly of each wall, in the same order; walls whose assembly is missing raise KeyError."""
    by_id = {assembly.id: assembly for assembly in design.assemblies}
    return tuple(by_id[wall.assembly] for wall in walls)


def bars(design: Design, level: EntityId) -> dict[EntityId, Bar]:
    """Bodies of a level's walls by wall id, nm."""
    walls = level_walls(design, level)
    return {wall.id: bar for wall, bar in zip(walls, _built(design, walls), strict=True)}


def _built(design: Design, walls: tuple[Wall, ...]) -> tuple[Bar, ...]:
    how = assemblies_of(design, walls)
    return _bars.get((*walls, *how), lambda: tuple(map(bar_of, walls, how)))


def _wall_bar(bar: Bar) -> WallBar:
    return WallBar(mm_point(bar.start), mm_point(bar.end), to_mm(bar.left), to_mm(bar.right))


def bodies(design: Design, level: EntityId) -> tuple[Ring, ...]:
    """Plan outlines of a level's walls, one a wall in file order, mitred where they join, mm."""
    walls = _built(design, level_walls(design, level))
    return _bodies.get((walls,), lambda: wall_bodies(list(map(_wall_bar, walls))))


def plan(design: Design, level: EntityId) -> WallPlan:
    """The walls and dividers of a level as plane geometry, mm; the same object while they are the same."""
    known = _of_design.get((design,), dict)
    if level not in known:
        known[level] = _plan(design, level)
    return known[level]


def _plan(design: Design, level: EntityId) -> WallPlan:
    walls = level_walls(design, level)
    dividers = level_dividers(design, level)
    inputs: tuple[Entity, ...] = (*walls, *assemblies_of(design, walls), *dividers)

    def compute() -> WallPlan:
        lines = [(mm_point(divider.start), mm_point(divider.end)) for divider in dividers]
        return WallPlan(bodies(design, level), lines)

    return _plans.get(inputs, compute, len(walls))


def faces(design: Design, level: EntityId) -> tuple[Ring, ...]:
    """The enclosed faces of a level, finish to finish, mm; each is one room."""
    return plan(design, level).faces


def face_at(design: Design, level: EntityId, point: Point) -> Ring | None:
    """The face that holds a point, mm; None when the point is in no face."""
    spot = mm_point(point)
    return next((ring for ring in faces(design, level) if rings.contains(ring, spot)), None)


def face_of(design: Design, room: Room) -> Ring | None:
    """The face that a room's anchor is in, mm; None when it is in none."""
    return face_at(design, room.level, room.anchor)


def room_at(design: Design, level: EntityId, point: Point) -> Room | None:
    """The room whose face holds a point of the plan; None between walls and outside."""
    ring = face_at(design, level, point)
    if ring is None:
        return None
    return next(
        (
            room
            for room in design.rooms
            if room.level == level and rings.contains(ring, mm_point(room.anchor))
        ),
        None,
    )
