"""Straight runs of walls, and a run moved sideways with everything that hangs on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars, level_dividers, level_walls
from tinydesigner.document.fields import EntityId, Point
from tinydesigner.document.lines import TOUCH_NM, Bar, Vector, bar_of_divider, dot, parallel, shifted
from tinydesigner.document.walls import Divider, Wall

#: Walls that meet at less than this sine (about 6 degrees) cannot follow: their end would run off the plan.
SHALLOW_SINE = 0.1


@dataclass(frozen=True)
class Shift:
    """A run of walls on one level about to move by ``distance`` along the unit vector ``normal``, nm."""

    level: EntityId
    run: Mapping[EntityId, Bar]
    #: All other walls of the level.
    others: Mapping[EntityId, Bar]
    normal: Vector
    distance: int

    @cached_property
    def lead(self) -> Bar:
        """The wall of the run that was taken hold of; places are given along and left of it."""
        return next(iter(self.run.values()))

    @cached_property
    def faces(self) -> tuple[float, float]:
        """Least and greatest place of the run's faces left of the lead wall's line."""
        ends = [self._across(bar, side) for bar in self.run.values() for side in (bar.left, -bar.right)]
        return (min(ends), max(ends))

    def _across(self, bar: Bar, side: int) -> float:
        return self.lead.place(bar.at(0, side))[1]

    @cached_property
    def reach(self) -> tuple[float, float]:
        """Least and greatest place along the lead wall's line, wall thickness included."""
        places = [self.lead.place(end)[0] for bar in self.run.values() for end in (bar.start, bar.end)]
        low, high = self.faces
        return (min(places) - (high - low), max(places) + (high - low))

    def touches(self, point: Point) -> bool:
        """Whether a point lies in or on the run before it moves."""
        return any(bar.touches(point) for bar in self.run.values())

    def follow(self, point: Point) -> Point:
        """Where a point that hangs on the run goes: along the wall that it also lies on, or straight."""
        for bar in self.others.values():
            if bar.touches(point) and abs(dot(bar.along, self.normal)) > SHALLOW_SINE:
                return shifted(point, bar.along, self.distance / dot(bar.along, self.normal))
        return shifted(point, self.normal, self.distance)


def straight_run(design: Design, wall: Wall) -> dict[EntityId, Bar]:
    """The wall and those that go on from it end to end in one straight line, the wall first."""
    built = bars(design, wall.level)
    run = {wall.id: built.pop(wall.id)}
    grown = True
    while grown:
        grown = False
        for other, bar in list(built.items()):
            if any(_goes_on(known, bar) for known in run.values()):
                run[other] = built.pop(other)
                grown = True
    return run


def _goes_on(a: Bar, b: Bar) -> bool:
    if not parallel(a.along, b.along):
        return False
    return any(abs(a.place(end)[1]) <= TOUCH_NM for end in (b.start, b.end)) and bool(
        {a.start, a.end} & {b.start, b.end}
    )


def shift_of(design: Design, wall: Wall, distance: int) -> Shift:
    """The move of a wall's whole straight run to the left of the wall (negative: to the right), nm."""
    run = straight_run(design, wall)
    others = {key: bar for key, bar in bars(design, wall.level).items() if key not in run}
    return Shift(wall.level, run, others, run[wall.id].normal, distance)


def moved_walls(design: Design, shift: Shift) -> Design:
    """The design with the run moved and the walls and dividers that end on it drawn out or cut back."""
    nodes = _nodes(design, shift)
    walls = [_redrawn(wall, nodes) for wall in level_walls(design, shift.level)]
    dividers = [_redrawn(divider, nodes) for divider in level_dividers(design, shift.level)]
    _refuse_swept(design, shift, nodes)
    return put(design, *walls, *dividers)


def _nodes(design: Design, shift: Shift) -> dict[Point, Point]:
    """Old and new place of every wall end and divider end that moves."""
    nodes: dict[Point, Point] = {}
    for bar in (*shift.others.values(), *map(bar_of_divider, level_dividers(design, shift.level))):
        for end in (bar.start, bar.end):
            if shift.touches(end) and not parallel(bar.along, shift.lead.along):
                nodes.setdefault(end, _drawn_out(bar, end, shift))
    for bar in shift.run.values():
        for end in (bar.start, bar.end):
            nodes.setdefault(end, _run_end(bar, end, shift))
    return nodes


def _drawn_out(bar: Bar, end: Point, shift: Shift) -> Point:
    rise = dot(bar.along, shift.normal)
    if abs(rise) < SHALLOW_SINE:
        raise CommandRefused("a wall meets this one at too sharp an angle to follow it")
    return shifted(end, bar.along, shift.distance / rise)


def _run_end(bar: Bar, end: Point, shift: Shift) -> Point:
    """An end of the run that stands on another wall slides along it; a free end moves straight."""
    straight = shifted(end, shift.normal, shift.distance)
    for other in shift.others.values():
        if other.touches(end) and not parallel(other.along, bar.along):
            slip = -shift.distance * dot(shift.normal, other.normal) / dot(bar.along, other.normal)
            return shifted(straight, bar.along, slip)
    return straight


def _redrawn(line: Wall | Divider, nodes: Mapping[Point, Point]) -> Wall | Divider:
    start, end = nodes.get(line.start, line.start), nodes.get(line.end, line.end)
    before = (line.end[0] - line.start[0], line.end[1] - line.start[1])
    after = (end[0] - start[0], end[1] - start[1])
    if dot(before, after) <= 0:
        raise CommandRefused(f"that is too far: nothing would be left of {line.id!r}")
    return changed(line, start=start, end=end)


def _refuse_swept(design: Design, shift: Shift, nodes: Mapping[Point, Point]) -> None:
    lines: Iterable[Wall | Divider] = (
        *level_walls(design, shift.level),
        *level_dividers(design, shift.level),
    )
    for line in lines:
        if line.id not in shift.run and any(
            end not in nodes and swept(shift, end) for end in (line.start, line.end)
        ):
            raise CommandRefused(f"{line.id!r} stands in the way; move it first")


def swept(shift: Shift, point: Point) -> bool:
    """Whether the run passes over a point that is not part of it."""
    along, across = shift.lead.place(point)
    low, high = shift.faces
    first, last = shift.reach
    if not first <= along <= last:
        return False
    if shift.distance > 0:
        return high < across <= high + shift.distance
    return low + shift.distance <= across < low
