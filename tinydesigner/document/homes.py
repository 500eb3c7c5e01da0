"""Rooms keep their identity while the walls around them change."""

from collections.abc import Mapping, Sequence
from functools import cache

from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, new_id
from tinydesigner.document.faces import faces, mm_point
from tinydesigner.document.fields import EntityId, Point
from tinydesigner.document.spaces import Room
from tinydesigner.geometry import regions, rings
from tinydesigner.geometry.shapes import AREA_TOLERANCE_MM2, Region, Ring
from tinydesigner.units.length import mm

#: An anchor this far inside its face stays where it is, so that an edit elsewhere changes no room.
ANCHOR_MARGIN_MM = 20.0
#: Up to this many faces the best assignment is searched in full; a tiny house rarely changes more than four.
FULL_SEARCH = 10


def rehome(old: Design, new: Design) -> Design:
    """``new`` with each room in the face that its old face became.

    Faces are matched by how much of each other they share, all together, so that no two rooms change places.
    A face without a room gets one of undeclared use; a room whose face is gone is dropped. Rooms that are not
    in ``old`` take the face at their anchor; rooms missing from ``new`` are not brought back.
    """
    rooms = list(new.rooms)
    for level in new.levels:
        if _changed(old, new, level.id):
            rooms = _level_rooms(old, new, level.id, rooms)
    if len(rooms) == len(new.rooms) and all(a is b for a, b in zip(rooms, new.rooms, strict=True)):
        return new
    return new.evolve(rooms=tuple(rooms))


def _changed(old: Design, new: Design, level: EntityId) -> bool:
    if not any(known.id == level for known in old.levels):
        return True
    return faces(old, level) != faces(new, level) or any(
        room.level == level and old.by_id.get(room.id) is not room for room in new.rooms
    )


def _level_rooms(old: Design, new: Design, level: EntityId, rooms: Sequence[Room]) -> list[Room]:
    here = [room for room in rooms if room.level == level]
    before = {room.id: _ring_at(faces(old, level), room) for room in old.rooms if room.level == level}
    free = dict.fromkeys(faces(new, level))
    homes: dict[EntityId, Ring] = {}
    for room in here:
        home = _certain_home(room, old, before, tuple(free))
        if home is not None:
            homes[room.id] = home
            del free[home]
    lost = {room.id: ring for room in here if room.id not in homes and (ring := before.get(room.id))}
    homes.update(match(lost, tuple(free)))
    kept = [
        _at_home(room, homes[room.id]) if room.level == level else room
        for room in rooms
        if room.level != level or room.id in homes
    ]
    taken = set(homes.values())
    for ring in free:
        if ring not in taken:
            ids = [room.id for room in kept]
            kept.append(Room(id=new_id(new, "room", ids), level=level, anchor=anchor_in(ring)))
    return kept


def _ring_at(rings_: Sequence[Ring], room: Room) -> Ring | None:
    spot = mm_point(room.anchor)
    return next((ring for ring in rings_ if rings.contains(ring, spot)), None)


def _certain_home(
    room: Room, old: Design, before: Mapping[EntityId, Ring | None], free: Sequence[Ring]
) -> Ring | None:
    """The face that is the room's beyond doubt: unchanged, or pointed at by a new anchor."""
    former = old.by_id.get(room.id)
    if isinstance(former, Room) and former.anchor == room.anchor and former.level == room.level:
        ring = before.get(room.id)
        return ring if ring in free else None
    return _ring_at(free, room)


def _at_home(room: Room, ring: Ring) -> Room:
    spot = mm_point(room.anchor)
    if rings.contains(ring, spot, 0.0) and rings.distance_to_line(ring, spot) >= ANCHOR_MARGIN_MM:
        return room
    return changed(room, anchor=anchor_in(ring))


def anchor_in(ring: Ring) -> Point:
    """A point well inside a face, nm."""
    x, y = regions.representative_point(Region.of(ring))
    return (mm(x), mm(y))


def match(lost: Mapping[EntityId, Ring], free: Sequence[Ring]) -> dict[EntityId, Ring]:
    """Each old face with the new face that it became, judged by the share of area they have in common."""
    names = sorted(lost)
    shares = [[_share(lost[name], ring) for ring in free] for name in names]
    search = _best_together if len(free) <= FULL_SEARCH and len(names) <= FULL_SEARCH else _best_first
    return {names[i]: free[j] for i, j in search(shares, len(free))}


def _share(a: Ring, b: Ring) -> float:
    """Common area as a share of the area of both together; 0 for a touch."""
    (x0, y0, x1, y1), (u0, v0, u1, v1) = rings.bounds(a), rings.bounds(b)
    if x1 <= u0 or u1 <= x0 or y1 <= v0 or v1 <= y0:
        return 0.0
    common = regions.overlap_area(Region.of(a), Region.of(b))
    if common <= AREA_TOLERANCE_MM2:
        return 0.0
    return common / (abs(rings.area(a)) + abs(rings.area(b)) - common)


def _best_together(shares: Sequence[Sequence[float]], count: int) -> tuple[tuple[int, int], ...]:
    """The assignment with the greatest sum of shares."""

    @cache
    def best(row: int, used: int) -> tuple[float, tuple[tuple[int, int], ...]]:
        if row == len(shares):
            return (0.0, ())
        answer = best(row + 1, used)
        for column in range(count):
            if shares[row][column] > 0 and not used >> column & 1:
                total, pairs = best(row + 1, used | 1 << column)
                if total + shares[row][column] > answer[0]:
                    answer = (total + shares[row][column], ((row, column), *pairs))
        return answer

    return best(0, 0)[1]


def _best_first(shares: Sequence[Sequence[float]], count: int) -> tuple[tuple[int, int], ...]:
    """Pairs taken greatest share first: for plans with more faces than can be searched in full."""
    ranked = sorted(
        ((share, i, j) for i, row in enumerate(shares) for j, share in enumerate(row[:count]) if share > 0),
        key=lambda item: (-item[0], item[1], item[2]),
    )
    rows: set[int] = set()
    columns: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, i, j in ranked:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            pairs.append((i, j))
    return tuple(pairs)
