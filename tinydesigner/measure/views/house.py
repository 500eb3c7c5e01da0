"""The house as rules see it."""

from typing import NamedTuple

from tinydesigner.document.bases import Foundation, Skids, Trailer
from tinydesigner.document.spaces import HABITABLE_USES, RoomUse
from tinydesigner.geometry.regions import all_rings
from tinydesigner.geometry.segments import unit
from tinydesigner.geometry.shapes import Point, Region, Ring
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.extents import least_rectangle_direction
from tinydesigner.measure.openings import OpeningPart
from tinydesigner.measure.quantity import Unknown, Witness
from tinydesigner.measure.roof import RoofPart
from tinydesigner.measure.space import Space
from tinydesigner.measure.view import View, lazy


class LevelBrief(NamedTuple):
    """Shell of one level, mm and mm2; porches that the shell encloses are taken out of both areas."""

    id: str
    elevation: float
    has_walls: bool
    outlines: tuple[Ring, ...]
    inside: Region
    area_outside: float
    area_inside: float


class FloorBrief(NamedTuple):
    """A room or loft in one line."""

    id: str
    use: str
    level: str
    #: None: not enclosed, or outside the house.
    space: Space | None

    @property
    def habitable(self) -> bool:
        """IRC R202."""
        return self.use in HABITABLE_USES

    @property
    def outdoors(self) -> bool:
        """A porch."""
        return self.use == RoomUse.PORCH


class HouseParts(NamedTuple):
    """What the measurements of the whole house read."""

    identity: str
    base: Trailer | Foundation | Skids
    #: Main finished floor above the ground, or above the road on a trailer, mm.
    floor_above_ground: float
    #: Lowest first.
    levels: tuple[LevelBrief, ...]
    #: Id of the level whose floor is the main one: elevation nearest to 0.
    main: str
    rooms: tuple[FloorBrief, ...]
    lofts: tuple[FloorBrief, ...]
    roof: RoofPart | Unknown
    openings: tuple[OpeningPart, ...]
    #: Kind of every fixture, sorted.
    fixtures: tuple[str, ...]


class HouseView(View[HouseParts]):
    """The house."""

    kind = SubjectKind.HOUSE

    @lazy
    def main_level(self) -> LevelBrief:
        """The level of the main finished floor."""
        return next(level for level in self.parts.levels if level.id == self.parts.main)

    @lazy
    def outlines(self) -> tuple[Ring, ...]:
        """Outer outlines of every level."""
        return tuple(ring for level in self.parts.levels for ring in level.outlines)

    @lazy
    def under_eaves(self) -> tuple[Ring, ...]:
        """Outlines and everything under the roof."""
        roof = self.parts.roof
        return self.outlines if isinstance(roof, Unknown) else (*self.outlines, *roof.rings)

    @lazy
    def way(self) -> Point:
        """Unit vector along which the house is measured.

        That of travel on a trailer, else of the ridge, else along the least rectangle around the outline.
        """
        if isinstance(self.parts.base, Trailer):
            return unit(self.parts.base.direction)
        if not isinstance(self.parts.roof, Unknown):
            return self.parts.roof.along
        return least_rectangle_direction(self.outlines) if self.outlines else (1.0, 0.0)

    @lazy
    def no_walls(self) -> Unknown:
        """Why there is no outline."""
        return Unknown(("design.walls",), "No walls are drawn.")

    def regions(self, level: LevelBrief) -> tuple[Region, ...]:
        """Plan of a level over its outside faces."""
        return tuple(Region.of(ring) for ring in level.outlines)

    def shape(self) -> Witness:
        """Outline of the main level."""
        return Witness(regions=self.regions(self.main_level), level=self.parts.main)


def rings_of(spaces: tuple[FloorBrief, ...]) -> tuple[Ring, ...]:
    """Rings of rooms or lofts."""
    return tuple(ring for brief in spaces if brief.space for ring in all_rings(brief.space.region))
