"""A room as rules see it."""

from typing import NamedTuple

from tinydesigner.document.spaces import HABITABLE_USES, RoomUse
from tinydesigner.geometry.shapes import Region
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.openings import OpeningPart
from tinydesigner.measure.quantity import Inapplicable, Unknown, Witness
from tinydesigner.measure.space import Cover, Space
from tinydesigner.measure.view import View, lazy


class JoinedPart(NamedTuple):
    """A room, or a loft open to it, that counts as one space with the room for light and air."""

    id: str
    area: float
    region: Region
    openings: tuple[OpeningPart, ...]


class RoomParts(NamedTuple):
    """What a room's measurements read."""

    use: str
    level: str
    #: None: the room's anchor is in no enclosed face.
    space: Space | None
    #: Openings in its walls and roof, those of its lofts left out.
    openings: tuple[OpeningPart, ...]
    #: The room itself first, then rooms beyond dividers and lofts open to any of them.
    joined: tuple[JoinedPart, ...]
    #: Kind of every fixture on its floor, sorted.
    fixtures: tuple[str, ...]


class RoomView(View[RoomParts]):
    """A room."""

    kind = SubjectKind.ROOM

    @property
    def habitable(self) -> bool:
        """IRC R202: a space for living, sleeping, eating or cooking."""
        return self.parts.use in HABITABLE_USES

    @property
    def outdoors(self) -> bool:
        """A porch: a face of the plan, not a room inside."""
        return self.parts.use == RoomUse.PORCH

    @lazy
    def not_enclosed(self) -> Unknown:
        """Why nothing can be measured of a room without a face."""
        return Unknown((f"{self.id}.anchor",), "Walls and dividers do not enclose this room.")

    @property
    def space(self) -> Space | Unknown:
        """Floor and ceiling."""
        return self.parts.space or self.not_enclosed

    @lazy
    def ceiling(self) -> tuple[Cover, ...] | Unknown | Inapplicable:
        """Pieces of its ceiling, heights above its floor."""
        if self.outdoors:
            return Inapplicable("A porch has no room ceiling.")
        return self.parts.space.ceiling if self.parts.space else self.not_enclosed

    def shape(self) -> Witness:
        """Its floor."""
        if self.parts.space is None:
            return Witness(level=self.parts.level)
        return Witness(regions=(self.parts.space.region,), level=self.parts.level)
