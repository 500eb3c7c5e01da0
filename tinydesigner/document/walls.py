"""Levels, wall assemblies, walls and open dividers."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from tinydesigner.document.fields import Entity, EntityId, Label, Length, Part, Point


class Level(Entity):
    """One storey. The main level has its finished floor at elevation 0."""

    name: Label = ""
    elevation: Length = 0
    #: From this level's finished floor down to the finished ceiling beneath it.
    floor_thickness: Annotated[Length, Field(ge=0)] = 0


class LayerRole(StrEnum):
    """Where a layer of an assembly stands, from inside to outside."""

    FINISH_IN = "finish_in"
    STRUCTURE = "structure"
    INSULATION = "insulation"
    SHEATHING = "sheathing"
    FINISH_OUT = "finish_out"


class Layer(Part):
    """One material of an assembly."""

    name: Label
    role: LayerRole
    thickness: Annotated[Length, Field(gt=0)]
    #: Kilograms a square metre of this layer; 0 when nobody said.
    mass_per_area: Annotated[float, Field(ge=0, le=2000)] = 0.0


class Assembly(Entity):
    """How a wall is built, layers from inside to outside."""

    name: Label
    layers: Annotated[tuple[Layer, ...], Field(min_length=1, max_length=20)]

    @property
    def thickness(self) -> int:
        """Whole thickness over all finishes, nm."""
        return sum(layer.thickness for layer in self.layers)


class Reference(StrEnum):
    """Which line of the wall its two points lie on, seen from start to end."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Wall(Entity):
    """A straight wall. Its points lie on the reference face, which stays put when the assembly changes.

    A shell drawn counter-clockwise along its inside has the house on the left of each wall, so shell walls
    use the left face and grow outward.
    """

    level: EntityId
    start: Point
    end: Point
    assembly: EntityId
    reference: Reference = Reference.CENTER
    exterior: bool = False
    #: Height of a wall that stops short of the ceiling; absent: up to the ceiling.
    height: Annotated[Length, Field(gt=0)] | None = None

    @model_validator(mode="after")
    def _has_length(self) -> "Wall":
        if self.start == self.end:
            raise ValueError(f"wall {self.id!r} starts and ends at the same point")
        return self


class Divider(Entity):
    """An open divider: a line that parts two rooms where no wall stands."""

    level: EntityId
    start: Point
    end: Point

    @model_validator(mode="after")
    def _has_length(self) -> "Divider":
        if self.start == self.end:
            raise ValueError(f"divider {self.id!r} starts and ends at the same point")
        return self
