"""A stair, ladder or other way up as rules see it."""

from typing import NamedTuple

from tinydesigner.document.access import AccessKind
from tinydesigner.geometry.segments import Segment, along, left_of
from tinydesigner.geometry.shapes import Point, Region, Ring
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.quantity import Witness
from tinydesigner.measure.space import Space
from tinydesigner.measure.view import View


class AccessParts(NamedTuple):
    """What the measurements of a way up read, mm and kg; None where the design does not say."""

    kind: str
    level: str
    to: str
    #: ``loft`` or ``level``; None: what it leads to is not in the design.
    to_kind: str | None
    serves_use: str | None
    rise: float | None
    foot: Point
    #: Unit vector of the climb in plan.
    way: Point
    width: float
    width_below: float
    risers: int
    run: float
    handrails: str | None
    handrail_height: float | None
    landing_depth: float | None
    landing_drop: float | None
    rated_load: float | None
    #: Floors with ceilings under which it climbs.
    spaces: tuple[Space, ...]
    #: Floors with ceilings at its top.
    upper: tuple[Space, ...]


class AccessView(View[AccessParts]):
    """A way up."""

    kind = SubjectKind.ACCESS

    @property
    def is_ladder(self) -> bool:
        """Rungs instead of treads."""
        return self.parts.kind == AccessKind.LADDER

    @property
    def top(self) -> Point:
        """Middle of the top edge in plan."""
        return along(self.parts.foot, self.parts.way, self.parts.run)

    def across(self, place: Point) -> Segment:
        """The clear width at a place on the centreline, from right to left."""
        left, half = left_of(self.parts.way), self.parts.width / 2
        return along(place, left, -half), along(place, left, half)

    @property
    def strip(self) -> Ring:
        """Plan of the climb over its clear width, counter-clockwise."""
        (bottom_right, bottom_left), (top_right, top_left) = (
            self.across(self.parts.foot),
            self.across(self.top),
        )
        return (bottom_right, top_right, top_left, bottom_left)

    def shape(self) -> Witness:
        """Its plan."""
        if self.parts.run == 0:
            return Witness(lines=(self.across(self.parts.foot),), level=self.parts.level)
        return Witness(regions=(Region.of(self.strip),), level=self.parts.level)
