"""Every dimension that a drag changes, for the read-out beside the pointer."""

from collections.abc import Iterator

from tinydesigner.document.changes import title_of
from tinydesigner.document.design import Design
from tinydesigner.document.faces import bars, face_of
from tinydesigner.document.fields import EntityId
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.spaces import Loft, Room
from tinydesigner.editor.overlay import Measure
from tinydesigner.editor.wording import show_area, show_length
from tinydesigner.geometry import rings
from tinydesigner.geometry.shapes import Ring
from tinydesigner.units.length import mm, to_mm
from tinydesigner.units.system import UnitSystem

#: More rows than this hide more of the drawing than they tell.
_MOST = 6


def changing_measures(
    before: Design, after: Design, moved: tuple[EntityId, ...], units: UnitSystem
) -> tuple[Measure, ...]:
    """Sizes of the rooms and lofts that differ, and where moved openings stand in their walls."""
    rows = [*_rooms(before, after, units), *_lofts(before, after, units), *_openings(after, moved, units)]
    return tuple(rows[:_MOST])


def _size(ring: Ring, units: UnitSystem) -> str:
    left, bottom, right, top = rings.bounds(ring)
    across, up = show_length(mm(right - left), units), show_length(mm(top - bottom), units)
    return f"{across} x {up} · {show_area(abs(rings.area(ring)), units)}"


def _rooms(before: Design, after: Design, units: UnitSystem) -> Iterator[Measure]:
    if before.walls is after.walls and before.dividers is after.dividers:
        return
    for room in after.rooms:
        old = before.by_id.get(room.id)
        ring = face_of(after, room)
        was = face_of(before, old) if isinstance(old, Room) else None
        if ring is not None and ring != was:
            yield Measure(room.name or title_of(room).replace("-", " ").capitalize(), _size(ring, units))


def _lofts(before: Design, after: Design, units: UnitSystem) -> Iterator[Measure]:
    for loft in after.lofts:
        old = before.by_id.get(loft.id)
        if isinstance(old, Loft) and old.outline != loft.outline:
            ring = tuple((to_mm(x), to_mm(y)) for x, y in loft.outline)
            yield Measure(loft.name or "Loft", _size(ring, units))


def _openings(after: Design, moved: tuple[EntityId, ...], units: UnitSystem) -> Iterator[Measure]:
    for opening in after.openings:
        if opening.id in moved and isinstance(opening, Door | Window):
            level = next(wall.level for wall in after.walls if wall.id == opening.wall)
            length = round(bars(after, level)[opening.wall].length)
            yield Measure("To end", show_length(length - opening.offset - opening.width // 2, units))
