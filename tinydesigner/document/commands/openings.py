"""Doors, windows and roof windows: moved along and between walls, resized, flipped."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, find, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import Entity, EntityId, Point
from tinydesigner.document.lines import Bar
from tinydesigner.document.openings import Door, RoofWindow, Window
from tinydesigner.document.reshape.followers import fitted
from tinydesigner.document.walls import Wall


class Hold(StrEnum):
    """What stays while an opening grows: the jamb at the wall's start, its middle, or the jamb at the end."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


def _in_wall(design: Design, opening_id: EntityId) -> Door | Window:
    opening = find(design, opening_id, Entity)
    if not isinstance(opening, Door | Window):
        raise CommandRefused(f"{opening_id!r} is not a door or window in a wall")
    return opening


@dataclass(frozen=True, slots=True)
class MoveOpening(Edit):
    """Move a door or window along its wall or onto another; it stops at the wall's ends."""

    opening: EntityId
    #: From the wall's start to the opening's middle.
    offset: int
    #: Absent: its own wall.
    wall: EntityId | None = None
    _label: ClassVar[str] = "Move opening"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        opening = _in_wall(design, self.opening)
        wall = find(design, self.wall or opening.wall, Wall)
        offset = fitted(self.offset, opening.width, Bar(wall.start, wall.end, 0, 0).length)
        return put(design, changed(opening, wall=wall.id, offset=offset))


@dataclass(frozen=True, slots=True)
class MoveRoofWindow(Edit):
    """Move a roof window in plan."""

    opening: EntityId
    to: Point
    _label: ClassVar[str] = "Move roof window"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        return put(design, changed(find(design, self.opening, RoofWindow), at=self.to))


@dataclass(frozen=True, slots=True)
class ResizeOpening(Edit):
    """Give a door or window another width or height; one jamb or the middle stays, and the sill."""

    opening: EntityId
    width: int | None = None
    height: int | None = None
    hold: Hold = Hold.MIDDLE
    _label: ClassVar[str] = "Resize opening"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        opening = _in_wall(design, self.opening)
        width = opening.width if self.width is None else self.width
        growth = width - opening.width
        step = {Hold.START: growth // 2, Hold.MIDDLE: 0, Hold.END: -(growth // 2)}[self.hold]
        height = opening.height if self.height is None else self.height
        return put(design, changed(opening, width=width, height=height, offset=opening.offset + step))


@dataclass(frozen=True, slots=True)
class FlipDoor(Edit):
    """Hang a door on its other jamb, or let it swing to the other side, or both."""

    door: EntityId
    hinge: bool = False
    swing: bool = False
    _label: ClassVar[str] = "Flip door"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        door = find(design, self.door, Door)
        hinge, swing = door.hinge_at_end ^ self.hinge, door.swings_left ^ self.swing
        return put(design, changed(door, hinge_at_end=hinge, swings_left=swing))
