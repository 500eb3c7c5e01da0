"""Fixtures and furniture as placed in the house."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from tinydesigner.document.fields import Degrees, Entity, EntityId, Label, Length, Mass, Point


class FixtureKind(StrEnum):
    """What a piece is, as codes and weights distinguish pieces."""

    TOILET = "toilet"
    COMPOSTING_TOILET = "composting_toilet"
    LAVATORY = "lavatory"
    SHOWER = "shower"
    TUB = "tub"
    KITCHEN_SINK = "kitchen_sink"
    COOKTOP = "cooktop"
    RANGE = "range"
    FRIDGE = "fridge"
    DISHWASHER = "dishwasher"
    COUNTER = "counter"
    CABINET = "cabinet"
    WASHER = "washer"
    BED = "bed"
    SOFA = "sofa"
    CHAIR = "chair"
    TABLE = "table"
    DESK = "desk"
    STORAGE = "storage"
    HEATER = "heater"
    WOOD_STOVE = "wood_stove"
    WATER_HEATER = "water_heater"
    TANK = "tank"
    PANEL = "panel"
    VENTILATOR = "ventilator"
    OTHER = "other"


class Fixture(Entity):
    """A piece in its place. Sizes are its own, so a changed catalogue changes no saved design.

    Unturned (rotation 0) its back is at +y and its front looks to -y, as a piece against the upper wall
    of the plan; ``at`` is the middle of its footprint.
    """

    #: The catalogue piece it was made from; empty for a piece of the user's own.
    piece: str = Field(default="", max_length=64)
    kind: FixtureKind
    name: Label = ""
    level: EntityId
    #: The loft whose floor it stands on; absent: the level's floor.
    loft: EntityId | None = None
    at: Point
    rotation: Degrees = 0.0
    mirrored: bool = False
    width: Annotated[Length, Field(gt=0)]
    depth: Annotated[Length, Field(gt=0)]
    height: Annotated[Length, Field(gt=0)]
    #: Underside above its floor.
    elevation: Annotated[Length, Field(ge=0)] = 0
    mass: Mass = 0
    #: Shower: clear finished inside, when it differs from the footprint.
    inside_width: Annotated[Length, Field(gt=0)] | None = None
    inside_depth: Annotated[Length, Field(gt=0)] | None = None
