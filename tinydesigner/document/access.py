"""Stairs, ladders, ship's ladders and alternating tread devices."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from tinydesigner.document.fields import Degrees, Entity, EntityId, Label, Length, Point


class AccessKind(StrEnum):
    """Ways up."""

    STAIR = "stair"
    LADDER = "ladder"
    SHIPS_LADDER = "ships_ladder"
    ALTERNATING_TREAD = "alternating_tread"


class Handrails(StrEnum):
    """On how many sides a handrail runs."""

    NONE = "none"
    ONE = "one"
    BOTH = "both"


class Access(Entity):
    """A straight way up from a level to a loft or to the level above.

    The rise is not stored: it is the height of the floor that it leads to. A flight of n risers has n - 1
    treads, the floor above being the last; a ladder's rungs are its risers.
    """

    kind: AccessKind
    name: Label = ""
    level: EntityId
    #: The loft or level that it leads to.
    to: EntityId
    #: Middle of the bottom edge in plan.
    foot: Point
    #: Plan direction of the climb.
    direction: Degrees
    #: Clear width at and above the handrail.
    width: Annotated[Length, Field(gt=0)]
    #: Clear width below the handrail; absent: the same.
    width_below: Annotated[Length, Field(gt=0)] | None = None
    risers: Annotated[int, Field(ge=2, le=40)]
    #: Level distance from the first riser to the last (a ladder: from foot to top). 0 is a wall ladder.
    run: Annotated[Length, Field(ge=0)]
    handrails: Handrails | None = None
    #: Above the nosing line; absent: not known.
    handrail_height: Annotated[Length, Field(gt=0)] | None = None
    #: Depth of a landing platform in the loft; absent: none.
    landing_depth: Annotated[Length, Field(gt=0)] | None = None
    #: Landing platform's floor below the loft floor.
    landing_drop: Annotated[Length, Field(ge=0)] | None = None
    #: Load that a ladder's rungs carry, kg; absent: not known.
    rated_load: Annotated[float, Field(gt=0)] | None = None
