"""What the house stands on: trailer, foundation or skids."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from tinydesigner.document.fields import Degrees, Entity, Label, Length, Mass, Point


class Coupler(StrEnum):
    """How the trailer hangs on the tow vehicle."""

    BUMPER_PULL = "bumper_pull"
    GOOSENECK = "gooseneck"
    FIFTH_WHEEL = "fifth_wheel"


class Trailer(Entity):
    """A trailer, deck and tongue; the house stands on the deck."""

    kind: Literal["trailer"] = "trailer"
    name: Label = ""
    coupler: Coupler = Coupler.BUMPER_PULL
    #: Middle of the deck's front edge in plan.
    at: Point = (0, 0)
    #: Direction of travel, degrees from +x: where the tongue points.
    direction: Degrees = 180.0
    deck_length: Annotated[Length, Field(gt=0)]
    deck_width: Annotated[Length, Field(gt=0)]
    #: Top of the deck above the road, as towed.
    deck_height: Annotated[Length, Field(gt=0)]
    #: From the deck's front edge to the foremost point of the coupler.
    tongue_length: Annotated[Length, Field(ge=0)]
    #: From the top of the deck to the main finished floor.
    floor_build_up: Annotated[Length, Field(ge=0)] = 0
    #: Over wheels and fenders, where they stand out; absent: no wider than the deck.
    width_over_fenders: Annotated[Length, Field(gt=0)] | None = None
    axles: Annotated[int, Field(ge=1, le=6)] = 2
    #: Rating of one axle; absent: not known.
    axle_rating: Mass | None = None
    #: Gross vehicle weight rating on the plate; absent: not known.
    gvwr: Mass | None = None
    #: Weight of the bare trailer.
    mass: Mass | None = None
    #: Of one tyre at its pressure.
    tire_rating: Mass | None = None
    #: Weighed on a scale, complete; absent: never weighed.
    scale_weight: Mass | None = None
    wheels_on: bool = True


class FoundationKind(StrEnum):
    """Kinds of foundation."""

    SLAB = "slab"
    CRAWLSPACE = "crawlspace"
    BASEMENT = "basement"
    PIERS = "piers"


class Foundation(Entity):
    """A permanent foundation."""

    kind: Literal["foundation"] = "foundation"
    name: Label = ""
    type: FoundationKind = FoundationKind.SLAB
    #: Main finished floor above finished grade.
    floor_above_grade: Annotated[Length, Field(ge=0)]


class Skids(Entity):
    """Skids or blocks: neither wheels nor a permanent foundation."""

    kind: Literal["skids"] = "skids"
    name: Label = ""
    #: Main finished floor above finished grade.
    floor_above_grade: Annotated[Length, Field(ge=0)]


Base = Annotated[Trailer | Foundation | Skids, Field(discriminator="kind")]
