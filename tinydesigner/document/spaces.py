"""Rooms and lofts."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from tinydesigner.document.fields import Entity, EntityId, Label, Length, Point


class RoomUse(StrEnum):
    """What a room is for; codes call the first four habitable (IRC R202: to live, sleep, eat or cook in)."""

    LIVING = "living"
    SLEEPING = "sleeping"
    DINING = "dining"
    KITCHEN = "kitchen"
    BATHROOM = "bathroom"
    TOILET = "toilet"
    HALL = "hall"
    LAUNDRY = "laundry"
    STORAGE = "storage"
    UTILITY = "utility"
    PORCH = "porch"
    UNDECLARED = "undeclared"


#: IRC R202 "habitable space": a space for living, sleeping, eating or cooking; not bathrooms, halls, storage.
HABITABLE_USES = frozenset({RoomUse.LIVING, RoomUse.SLEEPING, RoomUse.DINING, RoomUse.KITCHEN})


class CeilingKind(StrEnum):
    """Whether a finished ceiling follows the roof or hangs level below it."""

    FOLLOW = "follow"
    FLAT = "flat"


class Room(Entity):
    """A named face of the plan, enclosed by walls and dividers.

    The face is whichever one holds ``anchor``; commands move the anchor with the face, so that the room keeps
    its identity, name and use through edits.
    """

    level: EntityId
    name: Label = ""
    use: RoomUse = RoomUse.UNDECLARED
    anchor: Point
    ceiling: CeilingKind = CeilingKind.FOLLOW
    #: Of a flat ceiling, above this level's finished floor.
    ceiling_height: Annotated[Length, Field(gt=0)] | None = None


class LoftUse(StrEnum):
    """What a loft is for. Only living and sleeping lofts carry the loft rules."""

    SLEEPING = "sleeping"
    LIVING = "living"
    STORAGE = "storage"


class Loft(Entity):
    """A raised floor under the roof, open to the room below on at least one side."""

    level: EntityId
    name: Label = ""
    use: LoftUse = LoftUse.SLEEPING
    #: Plan outline of the finished floor, either way round.
    outline: Annotated[tuple[Point, ...], Field(min_length=3, max_length=200)]
    #: Top of the finished loft floor above this level's finished floor.
    floor_height: Annotated[Length, Field(gt=0)]
    #: From the finished loft floor down to the finished ceiling beneath it.
    thickness: Annotated[Length, Field(gt=0)]
    #: Height of the guard along the open edge; absent: no guard drawn.
    guard_height: Annotated[Length, Field(gt=0)] | None = None
    ceiling: CeilingKind = CeilingKind.FOLLOW
    #: Of a flat ceiling, above the finished loft floor.
    ceiling_height: Annotated[Length, Field(gt=0)] | None = None
