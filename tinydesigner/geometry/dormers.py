"""Dormers: where they stand in their slope, and the planes they raise it to."""

from typing import NamedTuple

from tinydesigner.geometry import rings
from tinydesigner.geometry.errors import GeometryError
from tinydesigner.geometry.roof_forms import DormerForm, Incline, RoofForm, Slope
from tinydesigner.geometry.shapes import POINT_TOLERANCE_MM, Ring
from tinydesigner.geometry.surfaces import HEIGHT_TOLERANCE_MM


class DormerPart(NamedTuple):
    """A plane and the ring over which it lifts the slope, in turned coordinates."""

    incline: Incline
    ring: Ring


def ceiling_parts(dormer: DormerForm, form: RoofForm, slopes: list[Slope]) -> list[DormerPart]:
    """The dormer's ceiling, from its front wall to the ridge.

    Raises
    ------
    GeometryError
        If the dormer does not stand in a slope or does not rise above it.
    """
    own = [slope for slope in slopes if slope.incline.side == dormer.side]
    if form.kind == "flat" or not own:
        raise GeometryError(f"a {form.kind} roof has no {dormer.side} slope for a dormer")
    _check_place(dormer, form, own)
    return _parts(dormer, form, own, wall=0.0)


def top_parts(dormer: DormerForm, form: RoofForm, slopes: list[Slope]) -> list[DormerPart]:
    """The dormer's top, out over its own walls, which are as thick as the eave wall."""
    own = [slope for slope in slopes if slope.incline.side == dormer.side]
    near = dormer.side == "near"
    wall = form.inside.v0 - form.outside.v0 if near else form.outside.v1 - form.inside.v1
    parts = _parts(dormer, form, own, wall=max(0.0, wall))
    return [DormerPart(part.incline.raised(form.thickness), part.ring) for part in parts]


def _parts(dormer: DormerForm, form: RoofForm, own: list[Slope], *, wall: float) -> list[DormerPart]:
    middle = form.inside.u0 + dormer.offset
    low, high = _depth(dormer, form, own, wall)
    half = dormer.width / 2 + wall

    def part(incline: Incline, start: float, end: float) -> DormerPart:
        return DormerPart(incline, ((start, low), (end, low), (end, high), (start, high)))

    if dormer.kind == "shed":
        return [part(_shed_incline(dormer, form), middle - half, middle + half)]
    peak = dormer.front_height + dormer.pitch * dormer.width / 2
    rising = Incline(dormer.side, dormer.pitch, 0.0, peak - dormer.pitch * middle)
    falling = Incline(dormer.side, -dormer.pitch, 0.0, peak + dormer.pitch * middle)
    return [part(rising, middle - half, middle), part(falling, middle, middle + half)]


def _shed_incline(dormer: DormerForm, form: RoofForm) -> Incline:
    front = _front(dormer, form)
    rate = dormer.pitch if dormer.side == "near" else -dormer.pitch
    return Incline(dormer.side, 0.0, rate, dormer.front_height - rate * front)


def _front(dormer: DormerForm, form: RoofForm) -> float:
    """The v of the inside of the dormer's front wall."""
    return form.inside.v0 + dormer.inset if dormer.side == "near" else form.inside.v1 - dormer.inset


def _depth(dormer: DormerForm, form: RoofForm, own: list[Slope], wall: float) -> tuple[float, float]:
    """From the front, out by its wall, to the end of the slope at the ridge, as ascending v."""
    levels = [v for slope in own for _, v in slope.ring]
    front = _front(dormer, form)
    return (front - wall, max(levels)) if dormer.side == "near" else (min(levels), front + wall)


def _check_place(dormer: DormerForm, form: RoofForm, own: list[Slope]) -> None:
    middle, front = form.inside.u0 + dormer.offset, _front(dormer, form)
    corners = [(middle - dormer.width / 2, front), (middle + dormer.width / 2, front)]
    low, high = _depth(dormer, form, own, 0.0)
    if dormer.width <= 0 or dormer.inset < 0 or dormer.pitch < 0 or high - low <= POINT_TOLERANCE_MM:
        raise GeometryError(
            "the dormer's front stands beyond the ridge or outside the wall: change its inset"
        )
    if not all(any(rings.contains(slope.ring, corner) for slope in own) for corner in corners):
        raise GeometryError(
            "the dormer reaches beyond its slope: move it along the ridge or make it narrower"
        )
    rise = dormer.pitch * dormer.width / 2 if dormer.kind == "gable" else 0.0
    roof = min(
        slope.incline.at((middle, front)) for slope in own if rings.contains(slope.ring, (middle, front))
    )
    if dormer.front_height + rise <= roof + HEIGHT_TOLERANCE_MM:
        raise GeometryError(
            f"the dormer's ceiling is {dormer.front_height + rise:.0f} mm high at its front, not above "
            f"the roof's {roof:.0f} mm there: make its front higher or move it toward the wall"
        )
