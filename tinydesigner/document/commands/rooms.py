"""Rooms: drawn by their clear inside size, split by a line, set by name and use."""

from dataclasses import dataclass
from typing import ClassVar

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, find, new_id, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars, face_of, level_dividers, mm_point, room_at
from tinydesigner.document.fields import EntityId, Point
from tinydesigner.document.lines import TOUCH_NM, Bar, Vector, bar_of_divider, cross, parallel
from tinydesigner.document.spaces import Room, RoomUse
from tinydesigner.document.walls import Assembly, Divider, Reference, Wall
from tinydesigner.geometry import rings
from tinydesigner.geometry.shapes import Ring
from tinydesigner.units.length import mm, to_mm


@dataclass(frozen=True, slots=True)
class AddRoom(Edit):
    """A room of clear inside size: whatever walls it lacks are added around it.

    In the house the missing walls are interior ones; where there is no house yet they are its outer walls.
    """

    level: EntityId
    #: Two opposite inside corners.
    corner: Point
    opposite: Point
    #: None: open dividers in place of walls.
    assembly: Assembly | None
    name: str = ""
    use: RoomUse = RoomUse.UNDECLARED
    #: None: outer walls where the room lies outside the house.
    exterior: bool | None = None
    _label: ClassVar[str] = "Draw room"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(self.corner, self.opposite, strict=True))
        if x0 == x1 or y0 == y1:
            raise CommandRefused("a room needs a length and a width")
        corners = ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
        middle = ((x0 + x1) // 2, (y0 + y1) // 2)
        held = room_at(design, self.level, middle)
        exterior = held is None if self.exterior is None else self.exterior
        new = design if self.assembly is None else put(design, self.assembly)
        for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
            for part in missing(new, self.level, Bar(start, end, 0, 0)):
                new = put(new, self._line(new, part, exterior=exterior))
        if held is not None and len(new.walls) + len(new.dividers) == len(design.walls) + len(
            design.dividers
        ):
            return put(new, changed(held, name=self.name, use=self.use))
        room = Room(id=new_id(new, "room"), level=self.level, name=self.name, use=self.use, anchor=middle)
        return put(new, room)

    def _line(self, design: Design, bar: Bar, *, exterior: bool) -> Wall | Divider:
        if self.assembly is None:
            divider_id = new_id(design, "divider")
            return Divider(id=divider_id, level=self.level, start=bar.start, end=bar.end)
        return Wall(
            id=new_id(design, "wall"),
            level=self.level,
            start=bar.start,
            end=bar.end,
            assembly=self.assembly.id,
            reference=Reference.LEFT,
            exterior=exterior,
        )


def missing(design: Design, level: EntityId, side: Bar) -> list[Bar]:
    """The parts of a room's side along which neither wall nor divider stands, from its start."""
    lines = (*bars(design, level).values(), *map(bar_of_divider, level_dividers(design, level)))
    covered = sorted(span for line in lines if (span := covers(line, side)) is not None)
    parts: list[Bar] = []
    at = 0.0
    for low, high in [*covered, (side.length, side.length)]:
        if low - at > TOUCH_NM:
            parts.append(Bar(side.at(at), side.at(low), 0, 0))
        at = max(at, high)
    return parts


def covers(line: Bar, side: Bar) -> tuple[float, float] | None:
    """Stretch of a side that a parallel wall's body or face lies on."""
    if not parallel(line.along, side.along) or not (
        -line.right - TOUCH_NM <= line.place(side.start)[1] <= line.left + TOUCH_NM
        and -line.right - TOUCH_NM <= line.place(side.end)[1] <= line.left + TOUCH_NM
    ):
        return None
    low, high = sorted(side.place(end)[0] for end in (line.start, line.end))
    low, high = max(low, 0.0), min(high, side.length)
    return (low, high) if high - low > TOUCH_NM else None


@dataclass(frozen=True, slots=True)
class SplitRoom(Edit):
    """Part a room by a line through a point, from wall to wall; by an open divider or by a wall."""

    room: EntityId
    through: Point
    #: Direction of the line in whole numbers, such as (0, 1) for straight up the plan.
    direction: Point
    #: None: an open divider.
    assembly: Assembly | None = None
    _label: ClassVar[str] = "Split room"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        room = find(design, self.room, Room)
        ring = face_of(design, room)
        if ring is None or not rings.contains(ring, mm_point(self.through), 0.0):
            raise CommandRefused("the line must go through the room")
        start, end = chord(ring, self.through, self.direction)
        if self.assembly is None:
            divider = Divider(id=new_id(design, "divider"), level=room.level, start=start, end=end)
            return put(design, divider)
        design = put(design, self.assembly)
        wall = Wall(
            id=new_id(design, "wall"), level=room.level, start=start, end=end, assembly=self.assembly.id
        )
        return put(design, wall)


def chord(ring: Ring, through: Point, direction: Point) -> tuple[Point, Point]:
    """Where a line through an inside point first meets the ring, backward and forward, nm.

    Raises
    ------
    CommandRefused
        If the direction is none, or the line only touches the ring.
    """
    if direction == (0, 0):
        raise CommandRefused("a line needs a direction")
    line = Bar((0, 0), direction, 0, 0)
    x, y = mm_point(through)
    hits: list[float] = []
    for (px, py), (qx, qy) in rings.edges(ring):
        side: Vector = (qx - px, qy - py)
        sine = cross(line.along, side)
        if sine != 0:
            share = cross((px - x, py - y), line.along) / sine
            if 0 <= share <= 1:
                hits.append(cross((px - x, py - y), side) / sine)
    back = max((hit for hit in hits if hit <= 0), default=None)
    forth = min((hit for hit in hits if hit >= 0), default=None)
    if back is None or forth is None or forth - back <= to_mm(TOUCH_NM):
        raise CommandRefused("the line must go through the room")
    ux, uy = line.along
    return (mm(x + ux * back), mm(y + uy * back)), (mm(x + ux * forth), mm(y + uy * forth))
