"""Openings, lofts, pieces, ways up and the roof after a run of walls has moved."""

import math

from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, put
from tinydesigner.document.fields import Entity, Point
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.lines import Bar, Vector, dot, shifted
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.reshape.runs import Shift, moved_walls, swept
from tinydesigner.document.roofframe import RoofFrame, frame_of
from tinydesigner.document.roofs import Dormer, Roof

#: A piece this near to a wall stands against it and goes along (5 mm: a scribe gap).
AGAINST_NM = 5_000_000


def shift_run(design: Design, shift: Shift) -> Design:
    """The design after a run of walls has moved, everything else following."""
    new = moved_walls(design, shift)
    new = hold_openings(design, new)
    new = put(new, *_lofts(design, shift), *_fixtures(design, shift), *_accesses(design, shift))
    return roof_follows(design, new)


def hold_openings(old: Design, new: Design) -> Design:
    """Openings stay where they are while their wall's start moves; those past its end slide back into it."""
    walls = {wall.id: wall for wall in new.walls}
    before = {wall.id: wall for wall in old.walls}
    moved: list[Entity] = []
    for opening in new.openings:
        if isinstance(opening, Door | Window) and opening.wall in walls:
            wall, was = walls[opening.wall], before.get(opening.wall)
            if was is not None and was is not wall:
                bar = Bar(wall.start, wall.end, 0, 0)
                offset = opening.offset - round(bar.place(wall.start)[0] - bar.place(was.start)[0])
                moved.append(changed(opening, offset=fitted(offset, opening.width, bar.length)))
    return put(new, *moved)


def fitted(offset: int, width: int, length: float) -> int:
    """The nearest place for the middle of something ``width`` wide within ``length``, nm."""
    low, high = math.ceil(width / 2), math.floor(length - width / 2)
    return offset if low > high else min(max(offset, low), high)


def _lofts(design: Design, shift: Shift) -> list[Entity]:
    return [
        changed(loft, outline=tuple(_loft_point(shift, point) for point in loft.outline))
        for loft in design.lofts
        if loft.level == shift.level
    ]


def _loft_point(shift: Shift, point: Point) -> Point:
    """A vertex on the run goes along; one that the run passes over stops at its face."""
    if shift.touches(point):
        return shift.follow(point)
    if swept(shift, point):
        low, high = shift.faces
        _, across = shift.lead.place(point)
        face = (high if shift.distance > 0 else low) + shift.distance
        return shifted(point, shift.normal, face - across)
    return point


def _fixtures(design: Design, shift: Shift) -> list[Entity]:
    return [
        changed(fixture, at=shifted(fixture.at, shift.normal, push))
        for fixture in design.fixtures
        if fixture.level == shift.level and (push := _push(fixture, shift))
    ]


def half_extent(fixture: Fixture, axis: Vector) -> float:
    """Half of a footprint's extent along a unit vector, nm."""
    turn = math.radians(fixture.rotation)
    x, y = (math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))
    return abs(dot(x, axis)) * fixture.width / 2 + abs(dot(y, axis)) * fixture.depth / 2


def _push(fixture: Fixture, shift: Shift) -> float:
    """How far a piece goes along: all the way when it stands against the run, else as far as it is pushed."""
    along, across = shift.lead.place(fixture.at)
    low, high = shift.faces
    first, last = shift.reach
    if not first < along < last:
        return 0.0
    half = half_extent(fixture, shift.normal)
    toward = 1 if across > (low + high) / 2 else -1
    gap = (across - half - high) if toward > 0 else (low - across - half)
    if abs(gap) <= AGAINST_NM:
        return shift.distance
    pushed = toward * shift.distance - gap
    return toward * pushed if gap > 0 and pushed > 0 else 0.0


def _accesses(design: Design, shift: Shift) -> list[Entity]:
    return [
        changed(access, foot=shifted(access.foot, shift.normal, shift.distance))
        for access in design.accesses
        if access.level == shift.level and (shift.touches(access.foot) or swept(shift, access.foot))
    ]


def roof_follows(old: Design, new: Design) -> Design:
    """Dormers stay where they are while the roof's start moves; a gambrel's break keeps its share."""
    before, after = frame_of(old), frame_of(new)
    roof = new.roof
    if roof is None or before is None or after is None or before == after:
        return new
    return new.evolve(roof=_fitted_roof(roof, before, after))


def _fitted_roof(roof: Roof, before: RoofFrame, after: RoofFrame) -> Roof:
    slip = round(after.inside[0] - before.inside[0])
    dormers = tuple(_fitted_dormer(dormer, slip, after) for dormer in roof.dormers)
    inset = roof.break_inset
    if inset is not None and before.span != after.span:
        inset = max(1, round(inset * after.span / before.span))
    return changed(roof, dormers=dormers, break_inset=inset)


def _fitted_dormer(dormer: Dormer, slip: int, frame: RoofFrame) -> Dormer:
    return changed(dormer, offset=fitted(dormer.offset - slip, dormer.width, frame.length))
