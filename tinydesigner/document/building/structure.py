"""Chapters of the builder: base, shell, rooms, walls, lofts, roof."""

from typing import Any, Self

from tinydesigner.document.bases import Foundation, Skids, Trailer
from tinydesigner.document.building.core import BuilderCore
from tinydesigner.document.building.values import LengthLike, PointLike, slope
from tinydesigner.document.building.values import fields as read_fields
from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.bases import SetBase
from tinydesigner.document.commands.dividers import AddDivider
from tinydesigner.document.commands.fields import SetFields
from tinydesigner.document.commands.rooms import AddRoom
from tinydesigner.document.commands.shell import CreateShell
from tinydesigner.document.commands.walls import AddWalls
from tinydesigner.document.edit import changed, find, new_id
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars, level_walls, room_at
from tinydesigner.document.fields import Point
from tinydesigner.document.roofs import Dormer, Roof, RoofKind
from tinydesigner.document.spaces import Loft, Room, RoomUse
from tinydesigner.document.walls import Assembly, Wall


class Structure(BuilderCore):
    """What is built: base, walls, rooms, lofts and roof."""

    def trailer(self, length: LengthLike, width: LengthLike, deck_height: LengthLike, **fields: Any) -> Self:
        """Stand the house on a trailer: deck sizes, and any field of ``Trailer``.

        Without ``at``, the deck's front edge comes under the outer face of the left wall, at its middle.
        """
        sizes = {"deck_length": length, "deck_width": width, "deck_height": deck_height}
        values = {"id": "base", "tongue_length": 0, **sizes, **fields}
        return self.do(SetBase(self._under_house(self._make(Trailer, values), placed="at" in fields)))

    def foundation(self, floor_above_grade: LengthLike, **fields: Any) -> Self:
        """Stand the house on a foundation, with any field of ``Foundation``."""
        values = {"id": "base", "floor_above_grade": floor_above_grade, **fields}
        return self.do(SetBase(self._make(Foundation, values)))

    def skids(self, floor_above_grade: LengthLike, **fields: Any) -> Self:
        """Stand the house on skids."""
        values = {"id": "base", "floor_above_grade": floor_above_grade, **fields}
        return self.do(SetBase(self._make(Skids, values)))

    def shell(
        self,
        length: LengthLike,
        width: LengthLike,
        *,
        assembly: Assembly | None = None,
        corner: PointLike = (0, 0),
    ) -> Self:
        """Outer walls around a clear inside rectangle, its lower left corner at ``corner``."""
        self._exterior = assembly or self._exterior
        sizes = (self._nm(length), self._nm(width))
        self.do(CreateShell(*sizes, self._exterior, self._level, self._point(corner)))
        base = self._design.base
        if isinstance(base, Trailer) and base.at == (0, 0):
            self.do(SetBase(self._under_house(base, placed=False)))
        return self

    def _under_house(self, trailer: Trailer, *, placed: bool) -> Trailer:
        outer = {wall.id for wall in self._design.walls if wall.exterior}
        corners = [
            bar.at(along, side)
            for key, bar in bars(self._design, self._level).items()
            if key in outer
            for along in (0, bar.length)
            for side in (bar.left, -bar.right)
        ]
        if placed or not corners:
            return trailer
        ys = [y for _, y in corners]
        return changed(trailer, at=(min(x for x, _ in corners), (min(ys) + max(ys)) // 2))

    def room(
        self,
        name: str,
        use: RoomUse | str = RoomUse.UNDECLARED,
        *,
        start: LengthLike | None = None,
        end: LengthLike | None = None,
        corner: PointLike | None = None,
        opposite: PointLike | None = None,
        at: PointLike | None = None,
        open_plan: bool = False,
        assembly: Assembly | None = None,
    ) -> Self:
        """A room by its clear inside size; whatever walls it lacks are added.

        Parameters
        ----------
        name, use
            What it is called and for.
        start, end
            From where to where along the house, over its full inside width; one may be left out.
        corner, opposite
            Two opposite inside corners, in place of ``start`` and ``end``.
        at
            A point in a room that is there already, which gets the name and use. With none of these it is the
            only room of undeclared use.
        open_plan
            Part it by open dividers instead of walls.
        assembly
            How its walls are built; absent: as partitions are.
        """
        use = RoomUse(use)
        if corner is not None and opposite is not None:
            box = (self._point(corner), self._point(opposite))
        elif start is not None or end is not None:
            box = self._bay(start, end)
        else:
            return self._name_room(name, use, None if at is None else self._point(at))
        built = None if open_plan else assembly or self._partition
        return self.do(AddRoom(self._level, *box, built, name, use))

    def _bay(self, start: LengthLike | None, end: LengthLike | None) -> tuple[Point, Point]:
        points = [p for wall in self._shell() for p in (wall.start, wall.end)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        x0 = min(xs) if start is None else min(xs) + self._nm(start)
        x1 = max(xs) if end is None else min(xs) + self._nm(end)
        return (x0, min(ys)), (x1, max(ys))

    def _shell(self) -> list[Wall]:
        walls = [wall for wall in level_walls(self._design, self._level) if wall.exterior]
        if not walls:
            raise CommandRefused("draw the shell first")
        return walls

    def _name_room(self, name: str, use: RoomUse, at: Point | None) -> Self:
        if at is not None:
            room = room_at(self._design, self._level, at)
        else:
            bare = [r for r in self._design.rooms if r.use is RoomUse.UNDECLARED and r.level == self._level]
            room = bare[0] if len(bare) == 1 else None
        if room is None:
            raise CommandRefused("say which room: at a point, or from where to where")
        return self.do(SetFields(find(self._design, room.id, Room).id, {"name": name, "use": use}))

    def wall(self, *points: PointLike, assembly: Assembly | None = None, **fields: Any) -> Self:
        """Walls through points; fields are ``reference``, ``exterior`` and ``height``."""
        chain = tuple(self._point(p) for p in points)
        values = read_fields(Wall, fields, self._units)
        return self.do(AddWalls(self._level, chain, assembly or self._partition, **values))

    def divider(self, start: PointLike, end: PointLike) -> Self:
        """An open divider."""
        return self.do(AddDivider(self._level, self._point(start), self._point(end)))

    def loft(
        self,
        name: str,
        floor_height: LengthLike,
        thickness: LengthLike,
        *,
        start: LengthLike | None = None,
        end: LengthLike | None = None,
        outline: tuple[PointLike, ...] | None = None,
        **fields: Any,
    ) -> Self:
        """A loft over the inside width from ``start`` to ``end``, or any outline; any field of ``Loft``."""
        if outline is None:
            (x0, y0), (x1, y1) = self._bay(start, end)
            points: tuple[Point, ...] = ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
        else:
            points = tuple(self._point(p) for p in outline)
        heights = {"floor_height": floor_height, "thickness": thickness}
        values = {"id": new_id(self._design, "loft"), "level": self._level, "name": name, **heights, **fields}
        return self.do(Add((self._make(Loft, {**values, "outline": points}),)))

    def roof(
        self,
        kind: RoofKind | str,
        pitch: float | str,
        plate_height: LengthLike,
        thickness: LengthLike,
        **fields: Any,
    ) -> Self:
        """The roof, with any field of ``Roof``; its ridge runs along the house."""
        values = {"kind": kind, "plate_height": plate_height, "thickness": thickness, **fields}
        return self.do(Add((self._make(Roof, {"id": "roof", "pitch": slope(pitch), **values}),)))

    def dormer(self, offset: LengthLike, width: LengthLike, front_height: LengthLike, **fields: Any) -> Self:
        """A dormer, with any field of ``Dormer``."""
        values = {"offset": offset, "width": width, "front_height": front_height, **fields}
        return self.do(Add((self._make(Dormer, {"id": new_id(self._design, "dormer"), **values}),)))
