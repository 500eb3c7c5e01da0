"""The roof as measurements need it: convex pieces of ceiling and top, and who made each piece."""

from collections.abc import Iterable
from typing import NamedTuple

from tinydesigner.document.roofs import Dormer, Roof, RoofKind
from tinydesigner.geometry.errors import GeometryError
from tinydesigner.geometry.regions import all_rings
from tinydesigner.geometry.rings import area
from tinydesigner.geometry.roofing import DormerForm, RoofForm, RoofShape, roof_shape, turned_bounds
from tinydesigner.geometry.segments import dot, left_of, unit
from tinydesigner.geometry.shapes import Plane, Point, Region, Ring, Surface
from tinydesigner.geometry.surfaces import pieces
from tinydesigner.measure.openings import maybe_mm
from tinydesigner.measure.quantity import Unknown
from tinydesigner.measure.space import LEVEL_SLOPE, NO_ROOF, Cover
from tinydesigner.units.length import to_mm

#: Two planes whose slopes and heights at the house differ by less are one plane (1e-6 of slope is 1 mm in 1
#: km).
_SAME_PLANE = 1e-6


class RoofPart(NamedTuple):
    """A roof, mm above the main finished floor."""

    kind: str
    #: Ridge direction, unit vector.
    along: Point
    ceiling: tuple[Cover, ...]
    top: tuple[Cover, ...]
    #: Everything under the roof, overhangs with it.
    plan: Region
    highest: float
    #: Slopes of the main roof, rise over run, dormers left out.
    slopes: tuple[float, ...]
    plates: tuple[float, ...]
    eave_overhang: float

    @property
    def rings(self) -> tuple[Ring, ...]:
        """Rings of the plan and of every piece of top, so that dormers that stand out are in."""
        return (*all_rings(self.plan), *(cover.ring for cover in self.top))

    @property
    def plan_area(self) -> float:
        """Plan area of the top, mm2."""
        return sum(area(cover.ring) for cover in self.top)


def roof_part(roof: Roof | None, inside: Region, outlines: tuple[Ring, ...]) -> RoofPart | Unknown:
    """The roof over a shell, or why there is none.

    Parameters
    ----------
    roof
        As drawn.
    inside
        What the top level's exterior walls enclose.
    outlines
        Outer outlines of those walls.
    """
    if roof is None:
        return NO_ROOF
    if not inside or not outlines:
        return Unknown(("design.walls",), "The exterior walls enclose nothing that a roof could stand on.")
    form = _form(roof, inside, outlines)
    try:
        shape = roof_shape(form)
        plain = roof_shape(_plain(form)) if form.dormers else shape
    except GeometryError as error:
        return Unknown((f"{roof.id}.pitch",), f"The roof cannot be built as drawn: {error}")
    along = unit(roof.direction)
    return RoofPart(
        kind=str(roof.kind),
        along=along,
        ceiling=_covers(shape.ceiling, plain.ceiling, roof.kind, along),
        top=_covers(shape.top, plain.top, roof.kind, along),
        plan=shape.plan,
        highest=shape.highest,
        slopes=_slopes(plain),
        plates=_plates(roof),
        eave_overhang=to_mm(roof.eave_overhang),
    )


def _form(roof: Roof, inside: Region, outlines: tuple[Ring, ...]) -> RoofForm:
    return RoofForm(
        kind=roof.kind.value,
        inside=turned_bounds(all_rings(inside), roof.direction),
        outside=turned_bounds(outlines, roof.direction),
        pitch=roof.pitch,
        plate_height=to_mm(roof.plate_height),
        thickness=to_mm(roof.thickness),
        far_plate_height=maybe_mm(roof.far_plate_height),
        upper_pitch=roof.upper_pitch,
        break_inset=maybe_mm(roof.break_inset),
        eave_overhang=to_mm(roof.eave_overhang),
        rake_overhang=to_mm(roof.rake_overhang),
        projection=to_mm(roof.projection),
        dormers=tuple(map(_dormer, roof.dormers)),
    )


def _dormer(dormer: Dormer) -> DormerForm:
    return DormerForm(
        kind=dormer.kind.value,
        side=dormer.side.value,
        offset=to_mm(dormer.offset),
        width=to_mm(dormer.width),
        inset=to_mm(dormer.inset),
        front_height=to_mm(dormer.front_height),
        pitch=dormer.pitch,
    )


def _plain(form: RoofForm) -> RoofForm:
    return RoofForm(**{name: getattr(form, name) for name in form.__slots__ if name != "dormers"})


def _plates(roof: Roof) -> tuple[float, ...]:
    far = maybe_mm(roof.far_plate_height) if roof.kind is RoofKind.SALTBOX else None
    near = to_mm(roof.plate_height)
    return (near,) if far is None else (near, far)


def _slopes(shape: RoofShape) -> tuple[float, ...]:
    found = {round((f.plane.a**2 + f.plane.b**2) ** 0.5, 12) for f in shape.ceiling}
    return tuple(sorted(found))


def _covers(surface: Surface, plain: Surface, kind: str, along: Point) -> tuple[Cover, ...]:
    """Convex pieces; one whose plane is none of the plain roof's belongs to a dormer."""
    main = [facet.plane for facet in plain]
    return tuple(
        Cover(ring, plane.a, plane.b, plane.c, kind if _among(plane, main) else _dormer_kind(plane, along))
        for ring, plane in pieces(surface)
    )


def _among(plane: Plane, planes: Iterable[Plane]) -> bool:
    return any(
        abs(plane.a - p.a) < _SAME_PLANE and abs(plane.b - p.b) < _SAME_PLANE and abs(plane.c - p.c) < 1e-3
        for p in planes
    )


def _dormer_kind(plane: Plane, along: Point) -> str:
    """A gable dormer falls along the ridge, a shed dormer across it; a level one is a shed without pitch."""
    fall = (plane.a, plane.b)
    lengthwise, across = abs(dot(fall, along)), abs(dot(fall, left_of(along)))
    return "gable" if lengthwise > max(across, LEVEL_SLOPE) else "shed"
