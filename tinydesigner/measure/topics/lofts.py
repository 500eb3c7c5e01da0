"""Lofts: floor, ceiling, edge and what is beneath.

Heights above the loft are from its finished floor. Areas are exact to 1 mm2, heights to 1e-5 mm.
"""

from collections.abc import Callable

from tinydesigner.document.access import AccessKind
from tinydesigner.document.spaces import LoftUse
from tinydesigner.geometry.rings import area
from tinydesigner.geometry.segments import Segment
from tinydesigner.geometry.shapes import Region
from tinydesigner.geometry.widths import least_width_region
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.quantity import Dimension, Inapplicable, Result, Unknown, Witness
from tinydesigner.measure.space import (
    Cover,
    area_above,
    area_reaching,
    heights_along,
    highest,
    joined,
    lowest,
    reaching,
)
from tinydesigner.measure.views.loft import LoftView

HEIGHT = {"height": Dimension.LENGTH}
Ceiling = tuple[Cover, ...]


def of_ceiling(view: LoftView, value: Callable[[Ceiling], Result]) -> Result:
    """A value of the loft's ceiling, or why there is none."""
    ceiling = view.ceiling
    return ceiling if isinstance(ceiling, Unknown) else value(ceiling)


def _pieces(view: LoftView) -> Ceiling:
    ceiling = view.ceiling
    return () if isinstance(ceiling, Unknown) else ceiling


def _region_at_least(pieces: Ceiling, height: float) -> Region:
    return joined(ring for ring, _ in reaching(pieces, height))


def _at_least(view: LoftView, height: float) -> Witness:
    region = _region_at_least(_pieces(view), height)
    return Witness(regions=(region,), heights=(height,), level=view.parts.level)


def _edge(view: LoftView) -> Witness:
    lines = tuple(line for side in view.parts.open_sides for line in side)
    return Witness(lines=lines, level=view.parts.level)


def _narrowest(view: LoftView, height: float | None = None) -> Witness:
    if view.parts.space is None:
        return view.shape()
    region = view.parts.space.region if height is None else _region_at_least(_pieces(view), height)
    return Witness((region,), (least_width_region(region)[1],) if region else (), level=view.parts.level)


@measurement("loft.use", Dimension.TEXT, words=tuple(LoftUse))
def use(view: LoftView) -> Result:
    """What the loft is for, as drawn."""
    return str(view.parts.use)


@measurement("loft.floor_area", Dimension.AREA)
def floor_area(view: LoftView) -> Result:
    """Area of the loft's floor within the inside faces of the exterior walls, mm2, whatever is above it."""
    space = view.space
    return space if isinstance(space, Unknown) else space.area


@measurement("loft.area_with_ceiling_at_least", Dimension.AREA, params=HEIGHT, witness=_at_least)
@measurement("loft.floor_area_with_ceiling_at_least", Dimension.AREA, params=HEIGHT, witness=_at_least)
def area_with_ceiling_at_least(view: LoftView, height: float) -> Result:
    """Floor area where the ceiling is at least ``height`` above the loft floor, mm2 (Appendix Q AQ104.1.3).

    The ceiling's planes are clipped exactly; all parts are added, connected or not.
    """
    return of_ceiling(view, lambda pieces: area_reaching(pieces, height))


@measurement("loft.share_with_ceiling_above", Dimension.RATIO, params=HEIGHT, witness=_at_least)
def share_with_ceiling_above(view: LoftView, height: float) -> Result:
    """Share of the loft's floor where the ceiling is more than ``height`` above it (IRC 2024 R315.2).

    A level ceiling exactly at ``height`` does not count.
    """
    return of_ceiling(view, lambda pieces: area_above(pieces, height) / sum(area(p.ring) for p in pieces))


@measurement("loft.least_dimension", Dimension.LENGTH, witness=_narrowest)
def least_dimension(view: LoftView) -> Result:
    """Least horizontal dimension of the whole loft floor, mm (AQ104.1.2 read on all of the floor)."""
    space = view.space
    return space if isinstance(space, Unknown) else space.width[0]


@measurement(
    "loft.least_dimension_with_ceiling_at_least", Dimension.LENGTH, params=HEIGHT, witness=_narrowest
)
def least_dimension_with_ceiling_at_least(view: LoftView, height: float) -> Result:
    """Least horizontal dimension of the floor that counts, where the ceiling is at least ``height``, mm.

    Appendix Q AQ104.1.2 does not say which floor it means; this is the stricter reading. 0 where none counts.
    """

    def width(pieces: Ceiling) -> Result:
        region = _region_at_least(pieces, height)
        return least_width_region(region)[0] if region else 0.0

    return of_ceiling(view, width)


@measurement("loft.ceiling_height_least", Dimension.LENGTH)
def ceiling_height_least(view: LoftView) -> Result:
    """Lowest finished ceiling over the loft above its floor, mm."""
    return of_ceiling(view, lowest)


@measurement("loft.ceiling_height_greatest", Dimension.LENGTH)
def ceiling_height_greatest(view: LoftView) -> Result:
    """Highest finished ceiling over the loft above its floor, mm (the height below 6 ft 8 in of AQ102.1).

    Nobody says where a gable's height is taken; the peak is the stricter reading.
    """
    return of_ceiling(view, highest)


def _along_edge(pieces: Ceiling, edge: Segment) -> list[float]:
    """Ceiling heights at the ends of an edge and wherever the ceiling breaks along it."""
    return [gap for piece in pieces for gap in heights_along(piece, edge)]


@measurement("loft.ceiling_height_at_guard", Dimension.LENGTH, witness=_edge)
def ceiling_height_at_guard(view: LoftView) -> Result:
    """Greatest ceiling height above the loft floor along its open edge, mm (Appendix Q AQ104.2.5).

    A guard is to be 36 in or half the clear height high, whichever is less; the requirement is greatest where
    the ceiling is, and a guard is as high all along.
    """
    if not view.parts.open_sides:
        return Inapplicable("The loft has no open side.")

    def greatest(pieces: Ceiling) -> Result:
        edges = [edge for side in view.parts.open_sides for edge in side]
        found = [height for edge in edges for height in _along_edge(pieces, edge)]
        return max(found) if found else highest(pieces)

    return of_ceiling(view, greatest)


@measurement("loft.floor_height", Dimension.LENGTH)
def floor_height(view: LoftView) -> Result:
    """Top of the loft's floor above the finished floor of its level, mm (AQ102.1: more than 30 in)."""
    return view.parts.floor_height


@measurement("loft.clear_height_below", Dimension.LENGTH)
def clear_height_below(view: LoftView) -> Result:
    """From the level's finished floor to the finished ceiling under the loft, mm (IRC 2024 R315.3)."""
    return view.parts.floor_height - view.parts.thickness


@measurement("loft.open_sides", Dimension.COUNT, witness=_edge)
def open_sides(view: LoftView) -> Result:
    """Number of straight sides of the loft's edge that are not wholly along an exterior wall (AQ102.1).

    A partition that closes a side up to the ceiling is not seen: it cannot be told from one that stops at the
    loft's underside.
    """
    return len(view.parts.open_sides)


@measurement("loft.guard_height", Dimension.LENGTH, witness=_edge)
def guard_height(view: LoftView) -> Result:
    """Height of the guard along the open edge above the loft's floor, mm, as drawn (AQ104.2.5, R312.1.2)."""
    if view.parts.guard_height is not None:
        return view.parts.guard_height
    if not view.parts.open_sides:
        return Inapplicable("The loft has no open side.")
    return Unknown((f"{view.id}.guard_height",), "No guard is drawn along the loft's open edge.")


@measurement("loft.under_gable", Dimension.FLAG)
def under_gable(view: LoftView) -> Result:
    """Whether all of the roof over the loft is a gable's, of the house or of a dormer (AQ104.1.3 exception).

    The code says "gable". A saltbox has the shape of a gable with unequal sides and is not called one: it is
    False here, as are shed, hip, gambrel and flat roofs and a loft with a shed dormer over any part of it.
    """
    space = view.space
    if isinstance(space, Unknown):
        return space
    over = space.roof_pieces
    if not over:
        return space.nothing_over
    return all(piece.source == "gable" for piece in over)


@measurement("loft.roof_slope", Dimension.RATIO)
def roof_slope(view: LoftView) -> Result:
    """Least slope, rise over run, of the roof's planes over the loft, dormers included (AQ104.1.3: 6:12)."""
    space = view.space
    if isinstance(space, Unknown):
        return space
    over = space.roof_pieces
    return min(piece.slope for piece in over) if over else space.nothing_over


@measurement("loft.has_access", Dimension.FLAG)
def has_access(view: LoftView) -> Result:
    """Whether a stair, ladder or other way up leads to it."""
    return bool(view.parts.accesses)


@measurement("loft.access_kind", Dimension.TEXT, words=tuple(AccessKind))
def access_kind(view: LoftView) -> Result:
    """Kind of the way up; of several the easiest: stair, alternating treads, ship's ladder, ladder."""
    if not view.parts.accesses:
        return Inapplicable("No way up leads to the loft.")
    return str(view.parts.accesses[0])


@measurement("loft.share_of_room_below", Dimension.RATIO)
def share_of_room_below(view: LoftView) -> Result:
    """Loft floor over the floor of the room or rooms beneath it (IRC R325.3, 2024 R314.3: one third).

    Rooms beneath are those that the loft overlaps in plan, with the rooms that open dividers join to them.
    """
    space = view.space
    if isinstance(space, Unknown):
        return space
    if view.parts.area_below <= 0:
        return Inapplicable("No room is beneath the loft.")
    return space.area / view.parts.area_below
