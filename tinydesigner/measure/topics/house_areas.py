"""The house: its areas. Never just "area": a rule names the one that its source means.

Outside areas are over the finishes of the exterior walls, inside areas between their finished inside faces,
partitions not taken out. Porches are in neither. All are exact to 1 mm2.
"""

from collections.abc import Callable, Iterable

from tinydesigner.geometry.shapes import Region
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.quantity import Dimension, Inapplicable, Result, Unknown, Witness
from tinydesigner.measure.space import area_reaching, reaching
from tinydesigner.measure.topics.rooms import area_of_counted
from tinydesigner.measure.views.house import FloorBrief, HouseView

HEIGHT = {"height": Dimension.LENGTH}


def _floors(view: HouseView) -> list[FloorBrief]:
    return [room for room in view.parts.rooms if not room.outdoors]


def _total(briefs: Iterable[FloorBrief]) -> float:
    return float(sum(brief.space.area for brief in briefs if brief.space))


def _sum(first: Result, second: float) -> Result:
    return first + second if isinstance(first, float) else first


def _witness_of(briefs: Callable[[HouseView], Iterable[FloorBrief]]) -> Callable[[HouseView], Witness]:
    def witness(view: HouseView) -> Witness:
        return Witness(regions=tuple(b.space.region for b in briefs(view) if b.space), level=view.parts.main)

    return witness


def _lofts(view: HouseView) -> tuple[FloorBrief, ...]:
    return view.parts.lofts


def _porches(view: HouseView) -> list[FloorBrief]:
    return [room for room in view.parts.rooms if room.outdoors]


def _habitable(view: HouseView) -> list[FloorBrief]:
    return [room for room in view.parts.rooms if room.habitable]


def _outlines(view: HouseView) -> Witness:
    regions = tuple(region for level in view.parts.levels for region in view.regions(level))
    return Witness(regions=regions, level=view.parts.main)


def _insides(view: HouseView) -> Witness:
    return Witness(regions=tuple(level.inside for level in view.parts.levels), level=view.parts.main)


def _ground_inside(view: HouseView) -> Witness:
    return Witness(regions=(view.main_level.inside,), level=view.parts.main)


@measurement("house.area_gross_outside", Dimension.AREA, witness=_outlines)
def area_gross_outside(view: HouseView) -> Result:
    """Area within the outside wall faces over finishes, all levels added, mm2; lofts and porches left out."""
    return float(sum(level.area_outside for level in view.parts.levels)) if view.outlines else view.no_walls


@measurement("house.area_gross_outside_with_lofts", Dimension.AREA, witness=_outlines)
def area_gross_outside_with_lofts(view: HouseView) -> Result:
    """``area_gross_outside`` and the floors of all lofts, mm2."""
    return _sum(area_gross_outside(view), _total(view.parts.lofts))


@measurement("house.area_gross_outside_with_porch", Dimension.AREA, witness=_outlines)
def area_gross_outside_with_porch(view: HouseView) -> Result:
    """``area_gross_outside`` and the floors of all porches, mm2."""
    return _sum(area_gross_outside(view), _total(_porches(view)))


@measurement("house.area_inside", Dimension.AREA, witness=_insides)
def area_inside(view: HouseView) -> Result:
    """Area between the inside faces of the exterior walls, all levels added, mm2; lofts and porches left out.

    Appendix Q AQ102.1 (400 sq ft "excluding lofts") does not say where it is measured; this is the IBC's
    definition of gross floor area, within the inside perimeter of the exterior walls.
    """
    found = sum(level.area_inside for level in view.parts.levels)
    if not any(level.inside for level in view.parts.levels):
        return Unknown(("design.walls",), "The exterior walls do not enclose anything.")
    return float(found)


@measurement("house.area_inside_with_lofts", Dimension.AREA, witness=_insides)
def area_inside_with_lofts(view: HouseView) -> Result:
    """``area_inside`` and the floors of all lofts, mm2."""
    return _sum(area_inside(view), _total(view.parts.lofts))


def _counted_lofts(view: HouseView, height: float) -> Witness:
    rings = (
        (ring, ())
        for loft in view.parts.lofts
        if loft.space and not isinstance(loft.space.ceiling, Unknown)
        for ring, _ in reaching(loft.space.ceiling, height)
    )
    return Witness(regions=(view.main_level.inside, Region(tuple(rings))), level=view.parts.main)


@measurement("house.area_inside_with_counted_lofts", Dimension.AREA, params=HEIGHT, witness=_counted_lofts)
def area_inside_with_counted_lofts(view: HouseView, height: float) -> Result:
    """``area_inside`` and loft floor where its ceiling is at least ``height``, lofts of all uses, mm2.

    ANSI A119.5 counts park-model loft floor from 5 ft.
    """
    counted = 0.0
    for loft in view.parts.lofts:
        if loft.space is not None:
            if isinstance(loft.space.ceiling, Unknown):
                return loft.space.ceiling
            counted += area_reaching(loft.space.ceiling, height)
    return _sum(area_inside(view), counted)


@measurement("house.area_ground_floor", Dimension.AREA)
def area_ground_floor(view: HouseView) -> Result:
    """Area within the outside wall faces of the main level, mm2, porches left out."""
    return view.main_level.area_outside if view.main_level.outlines else view.no_walls


@measurement("house.area_ground_floor_inside", Dimension.AREA, witness=_ground_inside)
def area_ground_floor_inside(view: HouseView) -> Result:
    """Area between the inside faces of the exterior walls of the main level, mm2, porches left out."""
    return view.main_level.area_inside if view.main_level.inside else view.no_walls


@measurement("house.area_habitable", Dimension.AREA, witness=_witness_of(_habitable))
def area_habitable(view: HouseView) -> Result:
    """Floor of all rooms for living, sleeping, eating or cooking, mm2 (IRC R202); lofts left out."""
    return _total(_habitable(view))


@measurement("house.area_rooms", Dimension.AREA, witness=_witness_of(_floors))
def area_rooms(view: HouseView) -> Result:
    """Floor of all rooms between their finished walls, mm2, without partitions and porches."""
    return _total(_floors(view))


@measurement("house.area_lofts", Dimension.AREA, witness=_witness_of(_lofts))
def area_lofts(view: HouseView) -> Result:
    """Floor of all lofts within the exterior walls, mm2, whatever is above it."""
    return _total(view.parts.lofts)


@measurement("house.area_porch", Dimension.AREA, witness=_witness_of(_porches))
def area_porch(view: HouseView) -> Result:
    """Floor of all porches, mm2."""
    return _total(_porches(view))


def _roof_plan(view: HouseView) -> Witness:
    roof = view.parts.roof
    return Witness() if isinstance(roof, Unknown) else Witness(regions=(roof.plan,))


@measurement("house.area_under_roof", Dimension.AREA, witness=_roof_plan)
def area_under_roof(view: HouseView) -> Result:
    """Plan area of the roof with its overhangs, mm2."""
    roof = view.parts.roof
    return roof if isinstance(roof, Unknown) else roof.plan_area


def _largest(view: HouseView, **_heights: float) -> Witness:
    rooms = [room.space for room in _habitable(view) if room.space]
    best = max(rooms, key=lambda space: space.area, default=None)
    return view.shape() if best is None else Witness(regions=(best.region,), level=view.parts.main)


@measurement("house.largest_habitable_room_area", Dimension.AREA, witness=_largest)
def largest_habitable_room_area(view: HouseView) -> Result:
    """Floor of the largest habitable room, mm2, whatever its ceiling (IRC 2009, 2012 R304.1)."""
    found = [room.space.area for room in _habitable(view) if room.space]
    return max(found) if found else Inapplicable("The house has no habitable room.")


@measurement(
    "house.largest_room_area_counted",
    Dimension.AREA,
    params={"sloped": Dimension.LENGTH, "flat": Dimension.LENGTH},
    witness=_largest,
)
def largest_room_area_counted(view: HouseView, sloped: float, flat: float) -> Result:
    """Largest ``room.area_counted`` of the habitable rooms, mm2 (IRC 2009 and 2012 R304.1 with R304.4)."""
    best: float | None = None
    for room in _habitable(view):
        if room.space is not None:
            ceiling = room.space.ceiling
            if isinstance(ceiling, Unknown):
                return ceiling
            best = max(best or 0.0, area_of_counted(ceiling, sloped, flat))
    return Inapplicable("The house has no habitable room.") if best is None else best
