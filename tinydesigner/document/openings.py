"""Doors, windows and roof windows."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from tinydesigner.document.fields import Entity, EntityId, Label, Length, Point, Ratio


class DoorOperation(StrEnum):
    """How a door opens."""

    SWING = "swing"
    SLIDING = "sliding"
    POCKET = "pocket"
    BIFOLD = "bifold"
    CASED = "cased"


class WindowOperation(StrEnum):
    """How a window opens."""

    FIXED = "fixed"
    CASEMENT = "casement"
    AWNING = "awning"
    HOPPER = "hopper"
    SINGLE_HUNG = "single_hung"
    DOUBLE_HUNG = "double_hung"
    SLIDER = "slider"


class RoofWindowOperation(StrEnum):
    """Skylights do not open; venting ones open a little; escape windows let a person out."""

    FIXED = "fixed"
    VENTING = "venting"
    ESCAPE = "escape"


class Door(Entity):
    """A door in a wall."""

    kind: Literal["door"] = "door"
    name: Label = ""
    wall: EntityId
    #: Along the wall's reference line, from its start to the middle of the door.
    offset: Length
    #: Of the leaf.
    width: Annotated[Length, Field(gt=0)]
    height: Annotated[Length, Field(gt=0)]
    operation: DoorOperation = DoorOperation.SWING
    #: Seen from the left of the wall: hinge at its start or end, leaf opens to its left or right.
    hinge_at_end: bool = False
    swings_left: bool = True
    #: Clear width with the door open 90 degrees; absent: not known.
    clear_width: Annotated[Length, Field(gt=0)] | None = None
    #: Glass as a share of the leaf.
    glazed_share: Ratio = 0.0


class Window(Entity):
    """A window in a wall."""

    kind: Literal["window"] = "window"
    name: Label = ""
    wall: EntityId
    #: Along the wall's reference line, from its start to the middle of the window.
    offset: Length
    #: Over the frame.
    width: Annotated[Length, Field(gt=0)]
    height: Annotated[Length, Field(gt=0)]
    #: Bottom of the clear opening above the level's finished floor.
    sill: Annotated[Length, Field(ge=0)]
    operation: WindowOperation = WindowOperation.FIXED
    #: Frame and sash around the glass, each side.
    frame: Annotated[Length, Field(ge=0)] = 50_800_000
    #: Net clear opening as the maker states it; absent: not known.
    net_clear_width: Annotated[Length, Field(gt=0)] | None = None
    net_clear_height: Annotated[Length, Field(gt=0)] | None = None
    #: Meant as the emergency escape of the room or loft that it serves.
    escape: bool = False
    #: The loft that it serves; absent: the room at its wall.
    loft: EntityId | None = None


class RoofWindow(Entity):
    """A skylight or egress roof window."""

    kind: Literal["roof_window"] = "roof_window"
    name: Label = ""
    #: Middle of the window in plan.
    at: Point
    #: Along the eave.
    width: Annotated[Length, Field(gt=0)]
    #: Up the slope, measured on the slope.
    length: Annotated[Length, Field(gt=0)]
    operation: RoofWindowOperation = RoofWindowOperation.FIXED
    frame: Annotated[Length, Field(ge=0)] = 50_800_000
    net_clear_width: Annotated[Length, Field(gt=0)] | None = None
    net_clear_height: Annotated[Length, Field(gt=0)] | None = None
    escape: bool = False
    loft: EntityId | None = None


Opening = Annotated[Door | Window | RoofWindow, Field(discriminator="kind")]
