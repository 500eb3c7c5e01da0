"""The roof of a design as surfaces, for every drawing that shows it."""

from dataclasses import dataclass

from tinydesigner.document.design import Design
from tinydesigner.document.faces import bars
from tinydesigner.document.roofframe import RoofFrame, roof_frame, top_level, top_shell
from tinydesigner.document.roofs import Dormer, Roof
from tinydesigner.drawing.remember import remembered
from tinydesigner.geometry.errors import GeometryError
from tinydesigner.geometry.roof_forms import DormerForm, RoofForm
from tinydesigner.geometry.roofing import RoofShape, TurnedRect, roof_shape
from tinydesigner.units.length import NM_PER_MM, to_mm


@dataclass(frozen=True, slots=True)
class Roofing:
    """A roof with the numbers it was made from."""

    form: RoofForm
    shape: RoofShape


def roofing(design: Design) -> Roofing | None:
    """The roof; None when there is none, or its numbers make none (the findings say so)."""
    if design.roof is None:
        return None
    level = top_level(design).id
    shell = bars(design, level)
    frame = roof_frame(design.roof, [shell[wall.id] for wall in top_shell(design)])
    return remembered("roof", "roof", (design.roof, frame), _make) if frame else None


def _make(roof: Roof, frame: RoofFrame) -> Roofing | None:
    form = _form(roof, frame)
    try:
        return Roofing(form, roof_shape(form))
    except GeometryError:
        return None


def _form(roof: Roof, frame: RoofFrame) -> RoofForm:
    rake, eave = roof.rake_overhang, roof.eave_overhang
    u0, u1, v0, v1 = frame.edge
    return RoofForm(
        kind=roof.kind.value,
        inside=_rect(roof.direction, frame.inside),
        outside=_rect(roof.direction, (u0 + rake, u1 - rake, v0 + eave, v1 - eave)),
        pitch=roof.pitch,
        plate_height=to_mm(roof.plate_height),
        thickness=to_mm(roof.thickness),
        far_plate_height=_maybe(roof.far_plate_height),
        upper_pitch=roof.upper_pitch,
        break_inset=_maybe(roof.break_inset),
        eave_overhang=to_mm(eave),
        rake_overhang=to_mm(rake),
        projection=to_mm(roof.projection),
        dormers=tuple(_dormer(dormer) for dormer in roof.dormers),
    )


def _rect(degrees: float, reach: tuple[float, float, float, float]) -> TurnedRect:
    u0, u1, v0, v1 = (round(value / NM_PER_MM, 6) for value in reach)
    return TurnedRect(degrees, u0, v0, u1, v1)


def _maybe(length: int | None) -> float | None:
    return None if length is None else to_mm(length)


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
