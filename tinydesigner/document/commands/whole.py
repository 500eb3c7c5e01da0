"""The whole design moved, turned or mirrored; nothing in it changes but its place on the page."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from tinydesigner.document.access import Access
from tinydesigner.document.bases import Trailer
from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import ENTITY_GROUPS, Design
from tinydesigner.document.edit import changed
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import Entity, Point
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.lines import Bar
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.roofframe import frame_of
from tinydesigner.document.roofs import Dormer, Roof
from tinydesigner.document.walls import Divider, Wall

#: The plan points of each kind of entity.
_POINTS = ("start", "end", "anchor", "at", "foot")
_HALF_TURN = 180.0


def _placed(entity: Entity, move: Callable[[Point], Point]) -> dict[str, Any]:
    """Every plan point of an entity where ``move`` puts it."""
    points: dict[str, Any] = {name: move(getattr(entity, name)) for name in _POINTS if hasattr(entity, name)}
    outline = getattr(entity, "outline", None)
    if outline is not None:
        points["outline"] = tuple(move(point) for point in outline)
    return points


@dataclass(frozen=True, slots=True)
class Transform(Edit):
    """Turn the whole design about the origin, counter-clockwise, then move it."""

    dx: int = 0
    dy: int = 0
    angle: float = 0.0
    _label: ClassVar[str] = "Move the whole design"
    _rehomes: ClassVar[bool] = False

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if self.dx == self.dy == 0 and self.angle % 360 == 0:
            return design
        move = self._mover()
        changes: dict[str, Any] = {
            group: tuple(self._turned(entity, move) for entity in getattr(design, group))
            for group in ENTITY_GROUPS
        }
        changes["base"] = self._turned(design.base, move)
        if design.roof is not None:
            changes["roof"] = self._turned(design.roof, move)
        return design.evolve(**changes)

    def _mover(self) -> Callable[[Point], Point]:
        quarter, rest = divmod(self.angle % 360, 90)
        turn = math.radians(self.angle)
        c, s = math.cos(turn), math.sin(turn)
        if rest == 0:
            c, s = ((1, 0), (0, 1), (-1, 0), (0, -1))[int(quarter)]

        def move(point: Point) -> Point:
            x, y = point
            return (round(x * c - y * s) + self.dx, round(x * s + y * c) + self.dy)

        return move

    def _turned(self, entity: Entity, move: Callable[[Point], Point]) -> Entity:
        fields = _placed(entity, move)
        for name in ("rotation", "direction"):
            if hasattr(entity, name):
                fields[name] = (getattr(entity, name) + self.angle) % 360
        return changed(entity, **fields) if fields else entity


class Axis(StrEnum):
    """Along which direction of the page the ends change places."""

    X = "x"
    Y = "y"


@dataclass(frozen=True, slots=True)
class Mirror(Edit):
    """Mirror the whole design end for end, about the middle of its walls."""

    axis: Axis = Axis.X
    _label: ClassVar[str] = "Mirror the whole design"
    _rehomes: ClassVar[bool] = False

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if not design.walls:
            raise CommandRefused("there are no walls to mirror")
        index = 0 if self.axis is Axis.X else 1
        places = [point[index] for wall in design.walls for point in (wall.start, wall.end)]
        total = min(places) + max(places)

        def move(point: Point) -> Point:
            return (total - point[0], point[1]) if index == 0 else (point[0], total - point[1])

        lengths = {wall.id: round(Bar(wall.start, wall.end, 0, 0).length) for wall in design.walls}
        changes: dict[str, Any] = {
            group: tuple(self._mirrored(entity, move, lengths) for entity in getattr(design, group))
            for group in ENTITY_GROUPS
        }
        changes["base"] = self._mirrored(design.base, move, lengths)
        if design.roof is not None:
            changes["roof"] = self._roof(design, design.roof)
        return design.evolve(**changes)

    def _reflected(self, degrees: float) -> float:
        """A direction of the page, mirrored."""
        return ((_HALF_TURN if self.axis is Axis.X else 0.0) - degrees) % 360

    def _mirrored(self, entity: Entity, move: Callable[[Point], Point], lengths: dict[str, int]) -> Entity:
        fields = _placed(entity, move)
        if isinstance(entity, Wall | Divider):
            # Run the other way, a mirrored wall has its reference face, house and swings on the same hand.
            fields["start"], fields["end"] = fields["end"], fields["start"]
        if isinstance(entity, Door | Window):
            fields["offset"] = lengths[entity.wall] - entity.offset
        if isinstance(entity, Door):
            fields["hinge_at_end"] = not entity.hinge_at_end
        if isinstance(entity, Fixture):
            # The back looks along rotation + 90.
            fields["rotation"] = (self._reflected(entity.rotation + 90) - 90) % 360
            fields["mirrored"] = not entity.mirrored
        if isinstance(entity, Access | Trailer):
            fields["direction"] = self._reflected(entity.direction)
        return changed(entity, **fields) if fields else entity

    def _roof(self, design: Design, roof: Roof) -> Roof:
        """The ridge runs the other way too, so that near and far stay right and left of it."""
        frame = frame_of(design)
        length = 0 if frame is None else round(frame.length)
        dormers: tuple[Dormer, ...] = tuple(
            changed(dormer, offset=length - dormer.offset) for dormer in roof.dormers
        )
        direction = (self._reflected(roof.direction) + _HALF_TURN) % 360
        return changed(roof, direction=direction, dormers=dormers)
