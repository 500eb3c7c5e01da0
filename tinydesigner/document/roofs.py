"""Roofs and dormers as their builder describes them; ``geometry`` and ``measure`` make planes of them.

The roof stands on the bounding rectangle of the top level's exterior walls, taken along ``direction`` (the
ridge). Across the ridge, *near* is the side to the right of the ridge direction and *far* the left one. Plate
heights are inside measures: the finished ceiling at the inside face of the eave wall, above the main finished
floor. The roof's top lies ``thickness`` above the ceiling, measured square to the slope.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from tinydesigner.document.fields import Degrees, Entity, Label, Length, Slope


class RoofKind(StrEnum):
    """Shapes of roof that the program knows."""

    GABLE = "gable"
    SHED = "shed"
    FLAT = "flat"
    GAMBREL = "gambrel"
    HIP = "hip"
    SALTBOX = "saltbox"


class DormerKind(StrEnum):
    """Shapes of dormer."""

    SHED = "shed"
    GABLE = "gable"


class RoofSide(StrEnum):
    """A slope of the roof, seen along the ridge direction."""

    NEAR = "near"
    FAR = "far"


class Dormer(Entity):
    """A dormer on one slope: the ceiling under it is the higher of the roof's and its own."""

    kind: DormerKind = DormerKind.SHED
    side: RoofSide = RoofSide.NEAR
    #: Along the ridge, from the start of the inside rectangle to the dormer's middle.
    offset: Length
    #: Clear inside width along the ridge.
    width: Annotated[Length, Field(gt=0)]
    #: Across the ridge, from the inside face of the eave wall to the inside of the dormer's front wall.
    inset: Annotated[Length, Field(ge=0)] = 0
    #: Finished ceiling at the front wall (shed) or at the cheeks (gable), above the main finished floor.
    front_height: Annotated[Length, Field(gt=0)]
    #: Of the shed's own rise toward the ridge, or of the gable's two slopes.
    pitch: Slope


class Roof(Entity):
    """The roof over the top level."""

    name: Label = ""
    kind: RoofKind
    #: Of the ridge (shed and flat: of the eaves), degrees counter-clockwise from +x.
    direction: Degrees = 0.0
    #: Rise over run; the lower slopes of a gambrel. A flat roof has 0.
    pitch: Slope = 0.0
    #: Finished ceiling at the near inside wall face (the low side of a shed).
    plate_height: Annotated[Length, Field(gt=0)]
    #: Saltbox: the same at the far wall.
    far_plate_height: Annotated[Length, Field(gt=0)] | None = None
    #: Gambrel: upper slope, and the plan distance from the inside wall face to the break.
    upper_pitch: Slope | None = None
    break_inset: Annotated[Length, Field(gt=0)] | None = None
    #: Assembly from finished ceiling to finished roof top, square to the slope.
    thickness: Annotated[Length, Field(gt=0)]
    #: Beyond the outside wall face, measured level.
    eave_overhang: Annotated[Length, Field(ge=0)] = 0
    rake_overhang: Annotated[Length, Field(ge=0)] = 0
    #: Ridge cap, vents and whatever else stands above the roof's top, upward.
    projection: Annotated[Length, Field(ge=0)] = 0
    dormers: Annotated[tuple[Dormer, ...], Field(max_length=20)] = ()

    @model_validator(mode="after")
    def _kind_has_its_numbers(self) -> "Roof":
        if self.kind is RoofKind.FLAT and self.pitch != 0:
            raise ValueError("a flat roof has pitch 0; choose shed for a slope")
        if self.kind is not RoofKind.FLAT and self.pitch <= 0:
            raise ValueError(f"a {self.kind} roof needs a pitch above 0")
        if self.kind is RoofKind.GAMBREL and (self.upper_pitch is None or self.break_inset is None):
            raise ValueError("a gambrel roof needs upper_pitch and break_inset")
        if self.kind is RoofKind.SALTBOX and self.far_plate_height is None:
            raise ValueError("a saltbox roof needs far_plate_height")
        return self
