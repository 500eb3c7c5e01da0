"""The house: outside sizes, heights and roof.

Widths and lengths are taken along and across the direction of travel on a trailer, else the ridge, else the
least rectangle around the walls. Exact to 1e-6 mm.
"""

from collections.abc import Callable

from tinydesigner.geometry.rings import area
from tinydesigner.geometry.segments import left_of
from tinydesigner.geometry.shapes import Region, Ring
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.extents import extent, size
from tinydesigner.measure.quantity import Dimension, Result, Unknown, Witness
from tinydesigner.measure.roof import RoofPart
from tinydesigner.measure.views.house import HouseView

#: Slopes that differ by less are the same pitch: a millionth of a millimetre in a metre.
_SAME_SLOPE = 1e-9


def _sides(view: HouseView, rings: tuple[Ring, ...]) -> tuple[float, float]:
    """Lesser and greater size of rings in the house's own frame, mm."""
    both = sorted(size(extent(rings, way)) for way in (view.way, left_of(view.way)))
    return both[0], both[1]


def _of_roof(view: HouseView, value: Callable[[RoofPart], Result]) -> Result:
    roof = view.parts.roof
    return roof if isinstance(roof, Unknown) else value(roof)


def _eaves(view: HouseView) -> Witness:
    roof = view.parts.roof
    return view.shape() if isinstance(roof, Unknown) else Witness(regions=(roof.plan,), level=view.parts.main)


def _top(view: HouseView) -> Witness:
    roof = view.parts.roof
    return Witness() if isinstance(roof, Unknown) else Witness(heights=(0.0, roof.highest))


@measurement("house.width_outside", Dimension.LENGTH)
def width_outside(view: HouseView) -> Result:
    """Lesser outside size over wall finishes, mm, all levels."""
    return _sides(view, view.outlines)[0] if view.outlines else view.no_walls


@measurement("house.length_outside", Dimension.LENGTH)
def length_outside(view: HouseView) -> Result:
    """Greater outside size over wall finishes, mm, all levels."""
    return _sides(view, view.outlines)[1] if view.outlines else view.no_walls


@measurement("house.width_over_eaves", Dimension.LENGTH, witness=_eaves)
def width_over_eaves(view: HouseView) -> Result:
    """Lesser outside size over walls, eaves and rakes, mm."""
    return _of_roof(view, lambda _: _sides(view, view.under_eaves)[0])


@measurement("house.length_over_eaves", Dimension.LENGTH, witness=_eaves)
def length_over_eaves(view: HouseView) -> Result:
    """Greater outside size over walls, eaves and rakes, mm."""
    return _of_roof(view, lambda _: _sides(view, view.under_eaves)[1])


@measurement("house.height_above_floor", Dimension.LENGTH, witness=_top)
def height_above_floor(view: HouseView) -> Result:
    """Highest point of the roof, dormers and what projects above it included, above the main floor, mm."""
    return _of_roof(view, lambda roof: roof.highest)


@measurement("house.height_above_grade", Dimension.LENGTH, witness=_top)
def height_above_grade(view: HouseView) -> Result:
    """Highest point above the finished grade, or above the road on a trailer as towed, mm."""
    return _of_roof(view, lambda roof: roof.highest + view.parts.floor_above_ground)


@measurement("house.wall_height", Dimension.LENGTH)
def wall_height(view: HouseView) -> Result:
    """Inside height of the higher eave wall above the main floor, mm: the roof's plate height."""
    return _of_roof(view, lambda roof: max(roof.plates))


@measurement("house.roof_slope", Dimension.RATIO)
def roof_slope(view: HouseView) -> Result:
    """Least slope of the main roof's planes, rise over run; dormers left out, a flat roof 0."""
    return _of_roof(view, lambda roof: min(roof.slopes))


def _steep(view: HouseView, slope: float) -> Witness:
    roof = view.parts.roof
    if isinstance(roof, Unknown):
        return view.shape()
    rings = tuple((cover.ring, ()) for cover in roof.top if cover.slope >= slope - _SAME_SLOPE)
    return Witness(regions=(Region(rings),), level=view.parts.main)


@measurement(
    "house.roof_slope_share_at_least",
    Dimension.RATIO,
    params={"slope": Dimension.RATIO},
    witness=_steep,
)
def roof_slope_share_at_least(view: HouseView, slope: float) -> Result:
    """Share of the roof's plan, overhangs and dormers included, that is at least so steep."""

    def share(roof: RoofPart) -> Result:
        steep = sum(area(cover.ring) for cover in roof.top if cover.slope >= slope - _SAME_SLOPE)
        return steep / roof.plan_area

    return _of_roof(view, share)


@measurement("house.eave_overhang", Dimension.LENGTH, witness=_eaves)
def eave_overhang(view: HouseView) -> Result:
    """Eave beyond the outside wall face, measured level, mm, as drawn."""
    return _of_roof(view, lambda roof: roof.eave_overhang)
