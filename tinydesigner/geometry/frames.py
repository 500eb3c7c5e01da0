"""A rectangle in a turned frame: u along a direction, v to the left of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from tinydesigner.geometry.segments import dot, left_of, unit
from tinydesigner.geometry.shapes import Plane, Point, Ring


@dataclass(frozen=True, slots=True)
class TurnedRect:
    """A rectangle whose sides run along and across ``degrees`` (counter-clockwise from +x), mm.

    ``u`` runs along the direction and ``v`` to its left, both from the plan's origin.
    """

    degrees: float
    u0: float
    v0: float
    u1: float
    v1: float

    @property
    def length(self) -> float:
        """Size along the direction, mm."""
        return self.u1 - self.u0

    @property
    def span(self) -> float:
        """Size across the direction, mm."""
        return self.v1 - self.v0

    def to_plan(self, u: float, v: float) -> Point:
        """Plan point of turned coordinates."""
        c, s = unit(self.degrees)
        return (u * c - v * s, u * s + v * c)

    def box(self, u0: float, v0: float, u1: float, v1: float) -> Ring:
        """Plan ring of a rectangle given in turned coordinates, counter-clockwise."""
        return (self.to_plan(u0, v0), self.to_plan(u1, v0), self.to_plan(u1, v1), self.to_plan(u0, v1))

    def ring(self) -> Ring:
        """The rectangle itself in plan, counter-clockwise."""
        return self.box(self.u0, self.v0, self.u1, self.v1)

    def plane(self, along_u: float, along_v: float, constant: float) -> Plane:
        """The plane z = along_u u + along_v v + constant, in plan coordinates."""
        c, s = unit(self.degrees)
        return Plane(along_u * c - along_v * s, along_u * s + along_v * c, constant)

    def grown(self, along: float, across: float) -> "TurnedRect":
        """The rectangle larger by ``along`` mm at both ends and ``across`` mm at both sides."""
        return TurnedRect(self.degrees, self.u0 - along, self.v0 - across, self.u1 + along, self.v1 + across)


def turned_bounds(rings: Iterable[Ring], degrees: float) -> TurnedRect:
    """Least rectangle turned by ``degrees`` around the rings, to the nanometre.

    Raises
    ------
    ValueError
        If there is no point at all.
    """
    along = unit(degrees)
    points = [point for ring in rings for point in ring]
    us = [dot(point, along) for point in points]
    vs = [dot(point, left_of(along)) for point in points]
    return TurnedRect(degrees, *(round(bound, 6) for bound in (min(us), min(vs), max(us), max(vs))))
