"""From the plan to an upright picture: which way it looks, what is right and near, where the ground is."""

import math
from dataclasses import dataclass
from enum import StrEnum

from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.geometry.rings import Bounds, bounds
from tinydesigner.geometry.segments import left_of, unit
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.units.length import to_mm

#: A cut through the very ridge runs beside it by this much, where it is clear on which slope it is, mm.
ASIDE_MM = 0.05


@dataclass(frozen=True, slots=True)
class ViewFrame:
    """An upright picture plane, mm.

    ``right`` is the plan direction that is x of the picture; the eye looks along ``ahead``.
    """

    right: Point
    ahead: Point

    def x(self, point: Point) -> float:
        """Place across the picture."""
        return self.right[0] * point[0] + self.right[1] * point[1]

    def depth(self, point: Point) -> float:
        """Distance along the line of sight, from the plan's origin."""
        return self.ahead[0] * point[0] + self.ahead[1] * point[1]

    def plan(self, x: float, depth: float) -> Point:
        """The plan point at a place and a depth."""
        return (self.right[0] * x + self.ahead[0] * depth, self.right[1] * x + self.ahead[1] * depth)

    def span(self, ring: Ring) -> tuple[float, float]:
        """Least and greatest place of a ring."""
        places = [self.x(point) for point in ring]
        return min(places), max(places)

    def depths(self, ring: Ring) -> tuple[float, float]:
        """Least and greatest depth of a ring."""
        places = [self.depth(point) for point in ring]
        return min(places), max(places)


class CutWay(StrEnum):
    """How a section lies to the ridge."""

    ACROSS = "across"
    ALONG = "along"


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a section is taken.

    ``at`` is the distance along the ridge's direction (a cut across) or to the left of it (a cut along), from
    the plan's origin, mm; None: through the middle of the house.
    """

    way: CutWay = CutWay.ACROSS
    at: float | None = None


def ridge_direction(design: Design) -> float:
    """Plan direction of the ridge, degrees; without a roof the trailer's, else +x."""
    if design.roof is not None:
        return design.roof.direction
    return design.base.direction % 180.0 if isinstance(design.base, Trailer) else 0.0


def cut_frame(design: Design, way: CutWay) -> ViewFrame:
    """The frame of a section: across looks back along the ridge, along looks to the left of it."""
    ridge = unit(ridge_direction(design))
    aside = left_of(ridge)
    if way is CutWay.ACROSS:
        return ViewFrame(right=aside, ahead=(-ridge[0], -ridge[1]))
    return ViewFrame(right=ridge, ahead=aside)


def cut_depth(frame: ViewFrame, cut: Cut, shell: Ring) -> float:
    """Depth of the cutting plane in its frame."""
    if cut.at is None:
        low, high = frame.depths(shell) if shell else (0.0, 0.0)
        return (low + high) / 2 + ASIDE_MM
    return (-cut.at if cut.way is CutWay.ACROSS else cut.at) + ASIDE_MM


class Side(StrEnum):
    """Sides of the house, as one stands before them: front is where the tongue or -x is."""

    FRONT = "front"
    RIGHT = "right"
    BACK = "back"
    LEFT = "left"


#: Where one looks when standing before each side, degrees from the ridge's direction.
_SIGHT = {Side.FRONT: 0.0, Side.RIGHT: 90.0, Side.BACK: 180.0, Side.LEFT: 270.0}


def side_frame(design: Design, side: Side) -> ViewFrame:
    """The frame of an elevation.

    Front is the end at which the ridge's direction starts; right is the near side, as one who looks along the
    ridge has it.
    """
    ahead = unit((ridge_direction(design) + _SIGHT[side]) % 360.0)
    return ViewFrame(right=(ahead[1], -ahead[0]), ahead=ahead)


def ground_level(design: Design) -> float:
    """Road or finished grade, mm from the main finished floor (below it: negative)."""
    base = design.base
    if isinstance(base, Trailer):
        return -to_mm(base.deck_height + base.floor_build_up)
    return -to_mm(base.floor_above_grade)


def around(frame: ViewFrame, rings: tuple[Ring, ...]) -> Bounds:
    """Bounds of plan rings as places and depths of a picture."""
    points = tuple((frame.x(p), frame.depth(p)) for ring in rings for p in ring)
    return bounds(points)


def degrees_of(way: Point) -> float:
    """Direction of a unit vector."""
    return math.degrees(math.atan2(way[1], way[0]))
