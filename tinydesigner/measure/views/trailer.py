"""The trailer with the house on it, and the lot, as rules see them."""

from typing import NamedTuple

from tinydesigner.document.bases import Trailer
from tinydesigner.geometry.segments import along, left_of, unit
from tinydesigner.geometry.shapes import Point, Region, Ring
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.plan import plan_point
from tinydesigner.measure.quantity import Unknown, Witness
from tinydesigner.measure.view import View, lazy
from tinydesigner.units.length import to_mm


class TrailerParts(NamedTuple):
    """What the measurements of a trailer read."""

    base: Trailer
    #: Outer outlines of the walls, all levels.
    outlines: tuple[Ring, ...]
    #: Rings of everything under the roof; empty without one.
    eaves: tuple[Ring, ...]
    #: Rings of porch floors.
    porches: tuple[Ring, ...]
    #: Highest point above the main finished floor, mm, or why it is not known.
    highest: float | Unknown
    #: Outside area of the walls at floor level, mm2.
    area_outside: float
    area_porch: float


class TrailerView(View[TrailerParts]):
    """A trailer and the house that it carries."""

    kind = SubjectKind.TRAILER

    @lazy
    def way(self) -> Point:
        """Unit vector of travel."""
        return unit(self.parts.base.direction)

    @lazy
    def deck(self) -> Ring:
        """The deck in plan."""
        return self._across(0.0, -to_mm(self.parts.base.deck_length), to_mm(self.parts.base.deck_width))

    @lazy
    def fenders(self) -> Ring:
        """The deck as wide as over fenders; the deck itself where they do not stand out."""
        base = self.parts.base
        width = max(base.width_over_fenders or 0, base.deck_width)
        return self._across(0.0, -to_mm(base.deck_length), to_mm(width))

    @lazy
    def tongue(self) -> Ring:
        """Line from the deck's front to the foremost point of the coupler, as a ring without width."""
        return self._across(to_mm(self.parts.base.tongue_length), 0.0, 0.0)

    def _across(self, front: float, rear: float, width: float) -> Ring:
        """Rectangle from ``front`` to ``rear`` along the travel from the deck's front edge."""
        at, left, half = plan_point(self.parts.base.at), left_of(self.way), width / 2
        return tuple(
            along(along(at, self.way, place), left, half * side)
            for place, side in ((rear, -1), (front, -1), (front, 1), (rear, 1))
        )

    def shape(self) -> Witness:
        """The deck."""
        return Witness(regions=(Region.of(self.deck),))


class LotParts(NamedTuple):
    """The lot as drawn, mm; None: not given."""

    width: float | None
    depth: float | None


class LotView(View[LotParts]):
    """The lot."""

    kind = SubjectKind.LOT
