"""A loft as rules see it."""

from typing import NamedTuple

from tinydesigner.geometry.segments import Segment
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.openings import OpeningPart
from tinydesigner.measure.quantity import Unknown, Witness
from tinydesigner.measure.space import Cover, Space
from tinydesigner.measure.view import View, lazy


class LoftParts(NamedTuple):
    """What a loft's measurements read, mm."""

    use: str
    level: str
    #: None: the outline lies outside the house.
    space: Space | None
    #: Above this level's finished floor.
    floor_height: float
    thickness: float
    guard_height: float | None
    #: Stretches of the edge that no exterior wall closes, one tuple a side.
    open_sides: tuple[tuple[Segment, ...], ...]
    openings: tuple[OpeningPart, ...]
    #: Kinds of the ways up that lead to it.
    accesses: tuple[str, ...]
    #: Floor areas of the rooms beneath, with the rooms that dividers join to them.
    area_below: float
    #: Finished floor of the level that it is in, above the main floor.
    level_floor: float


class LoftView(View[LoftParts]):
    """A loft."""

    kind = SubjectKind.LOFT

    @lazy
    def outside(self) -> Unknown:
        """Why nothing can be measured of a loft outside the shell."""
        keys, why = (f"{self.id}.outline",), "The loft's outline lies outside the walls, or crosses itself."
        return Unknown(keys, why)

    @property
    def space(self) -> Space | Unknown:
        """Floor and ceiling."""
        return self.parts.space or self.outside

    @property
    def ceiling(self) -> tuple[Cover, ...] | Unknown:
        """Pieces of its ceiling, heights above the loft's floor."""
        return self.parts.space.ceiling if self.parts.space else self.outside

    def shape(self) -> Witness:
        """Its floor."""
        if self.parts.space is None:
            return Witness(level=self.parts.level)
        return Witness(
            regions=(self.parts.space.region,),
            heights=(self.parts.space.floor,),
            level=self.parts.level,
        )
