"""Plain plan shapes: points, rings, regions, and the tolerances that hold everywhere."""

from dataclasses import dataclass
from typing import TypeAlias

#: A plan point in millimetres.
Point: TypeAlias = tuple[float, float]
#: A simple closed line, counter-clockwise, the first point not repeated.
Ring: TypeAlias = tuple[Point, ...]

#: Points nearer than this are one point: a thousandth of what a tape measure shows, far above float noise
#: (1e-9 mm at house size) and above the nanometre rounding of turned walls.
POINT_TOLERANCE_MM = 1e-3
#: Slivers below this area (1 mm2) come from float noise in clipping, not from a drawing.
AREA_TOLERANCE_MM2 = 1.0


@dataclass(frozen=True, slots=True)
class Region:
    """An area of the plan: polygons that do not overlap, each an outer ring with holes, either way round."""

    polygons: tuple[tuple[Ring, tuple[Ring, ...]], ...] = ()

    @staticmethod
    def of(ring: Ring) -> "Region":
        """The region inside one ring."""
        return Region(((ring, ()),))

    def __bool__(self) -> bool:
        return bool(self.polygons)


@dataclass(frozen=True, slots=True)
class Plane:
    """Height over the plan: z = a x + b y + c, millimetres."""

    a: float
    b: float
    c: float

    def at(self, point: Point) -> float:
        """Height above ``point``, mm."""
        return self.a * point[0] + self.b * point[1] + self.c


@dataclass(frozen=True, slots=True)
class Facet:
    """A piece of surface: one plane over one region."""

    region: Region
    plane: Plane


#: A surface over the plan (a roof, a ceiling): facets that do not overlap.
Surface: TypeAlias = tuple[Facet, ...]
