"""What a roof is made from, in plain numbers, and the slopes that follow from them.

Turned coordinates: u along the ridge, v to its left; *near* is the low-v side, *far* the high-v side. Heights
are of the finished ceiling above the main finished floor, at the inside face of the wall. All in mm.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import hypot, isfinite
from typing import Literal, NamedTuple, TypeAlias

from tinydesigner.geometry import rings
from tinydesigner.geometry.errors import GeometryError
from tinydesigner.geometry.frames import TurnedRect
from tinydesigner.geometry.shapes import POINT_TOLERANCE_MM, Point, Ring

RoofKind: TypeAlias = Literal["gable", "shed", "flat", "gambrel", "hip", "saltbox"]
DormerKind: TypeAlias = Literal["shed", "gable"]
Side: TypeAlias = Literal["near", "far"]


@dataclass(frozen=True, slots=True)
class DormerForm:
    """A dormer: where it stands on its slope, and its own ceiling."""

    kind: DormerKind
    side: Side
    #: Along the ridge, from the start of the inside rectangle to the dormer's middle.
    offset: float
    #: Clear inside, along the ridge.
    width: float
    #: Across the ridge, from the inside face of the eave wall to the inside of the dormer's front wall.
    inset: float
    #: Ceiling at the front wall (shed) or at the cheeks (gable).
    front_height: float
    #: Rise over run of its own ceiling: toward the ridge (shed) or from each cheek to the middle (gable).
    pitch: float


@dataclass(frozen=True, slots=True)
class RoofForm:
    """A roof over the inside rectangle of the top level's exterior walls."""

    kind: RoofKind
    #: Bounds of the inside and of the outside wall faces, both turned along the ridge.
    inside: TurnedRect
    outside: TurnedRect
    #: Rise over run; of a gambrel the lower slopes; of a flat roof 0.
    pitch: float
    #: At the near wall (all kinds), and at both or all walls where the kind has no other number.
    plate_height: float
    #: From finished ceiling to finished top, square to the slope.
    thickness: float
    #: Saltbox: at the far wall.
    far_plate_height: float | None = None
    #: Gambrel: upper slope, and the plan distance from the inside wall face to the break.
    upper_pitch: float | None = None
    break_inset: float | None = None
    eave_overhang: float = 0.0
    rake_overhang: float = 0.0
    #: What stands above the top (ridge cap, vents), upward.
    projection: float = 0.0
    dormers: tuple[DormerForm, ...] = ()


class Incline(NamedTuple):
    """A plane in turned coordinates: z = a u + b v + c; the side is where a dormer may stand."""

    side: Side | Literal["end"]
    a: float
    b: float
    c: float

    @property
    def steepness(self) -> float:
        """Rise over run."""
        return hypot(self.a, self.b)

    def at(self, point: Point) -> float:
        """Height at a point (u, v)."""
        return self.a * point[0] + self.b * point[1] + self.c

    def raised(self, thickness: float) -> "Incline":
        """The parallel plane ``thickness`` above, measured square to the slope."""
        return self._replace(c=self.c + thickness * hypot(1.0, self.steepness))


class Slope(NamedTuple):
    """An incline over a convex ring, both in turned coordinates."""

    incline: Incline
    ring: Ring


def slopes(form: RoofForm) -> tuple[list[Slope], list[Slope]]:
    """Slopes of the ceiling over the inside rectangle, and of the top over everything it covers.

    Raises
    ------
    GeometryError
        If the numbers make no roof.
    """
    _check(form)
    covered = form.outside.grown(form.rake_overhang, form.eave_overhang)
    if form.kind == "hip":
        covered = form.outside.grown(form.eave_overhang, form.eave_overhang)
        ceiling = _hip_inclines(form)
        return _least(ceiling, form.inside), _least([i.raised(form.thickness) for i in ceiling], covered)
    inclines, breaks = _strips(form)
    tops = [incline.raised(form.thickness) for incline in inclines]
    top_breaks = [_meeting(*pair, at) for pair, at in zip(pairwise(tops), breaks, strict=True)]
    return _in_strips(inclines, breaks, form.inside), _in_strips(tops, top_breaks, covered)


def _check(form: RoofForm) -> None:
    numbers = (form.pitch, form.plate_height, form.thickness, form.inside.u0, form.inside.v1)
    if not all(isfinite(number) for number in numbers) or form.pitch < 0 or form.thickness < 0:
        raise GeometryError("a roof needs finite numbers, and neither pitch nor thickness below 0")
    if form.inside.degrees != form.outside.degrees:
        raise GeometryError("the inside and outside rectangles of a roof must be turned alike")
    if min(form.inside.length, form.inside.span) <= POINT_TOLERANCE_MM:
        raise GeometryError("a roof needs exterior walls around some floor to stand on")


def _hip_inclines(form: RoofForm) -> list[Incline]:
    box, pitch, plate = form.inside, form.pitch, form.plate_height
    return [
        Incline("near", 0.0, pitch, plate - pitch * box.v0),
        Incline("end", -pitch, 0.0, plate + pitch * box.u1),
        Incline("far", 0.0, -pitch, plate + pitch * box.v1),
        Incline("end", pitch, 0.0, plate - pitch * box.u0),
    ]


def _least(inclines: list[Incline], box: TurnedRect) -> list[Slope]:
    """Each incline over the part of the box where it is the lowest of all."""
    found = []
    for own in inclines:
        ring = _box(box.u0, box.v0, box.u1, box.v1)
        for other in inclines:
            if ring and other is not own:
                ring = rings.clip_halfplane(ring, other.a - own.a, other.b - own.b, other.c - own.c)
        if rings.clean(ring):
            found.append(Slope(own, rings.clean(ring)))
    return found


def _strips(form: RoofForm) -> tuple[list[Incline], list[float]]:
    """Inclines from the near to the far wall, and the v of the breaks between them."""
    box, pitch, plate = form.inside, form.pitch, form.plate_height
    near, middle = _rising(box, pitch, plate), (box.v0 + box.v1) / 2
    match form.kind:
        case "flat":
            return [Incline("near", 0.0, 0.0, plate)], []
        case "shed":
            return [near], []
        case "gable":
            return [near, _falling(box, pitch, plate)], [middle]
        case "saltbox":
            return _saltbox(form, near, middle)
        case "gambrel":
            return _gambrel(form, near, middle)
        case _:
            raise GeometryError(f"no roof kind {form.kind!r}")


def _rising(box: TurnedRect, pitch: float, plate: float, inset: float = 0.0) -> Incline:
    return Incline("near", 0.0, pitch, plate - pitch * (box.v0 + inset))


def _falling(box: TurnedRect, pitch: float, plate: float, inset: float = 0.0) -> Incline:
    return Incline("far", 0.0, -pitch, plate + pitch * (box.v1 - inset))


def _saltbox(form: RoofForm, near: Incline, middle: float) -> tuple[list[Incline], list[float]]:
    if form.far_plate_height is None or form.pitch <= 0:
        raise GeometryError("a saltbox roof needs a pitch above 0 and a far plate height")
    ridge = middle + (form.far_plate_height - form.plate_height) / (2 * form.pitch)
    if not form.inside.v0 < ridge < form.inside.v1:
        apart = abs(form.far_plate_height - form.plate_height)
        raise GeometryError(
            f"the saltbox's plates differ by {apart:.0f} mm, which at this pitch puts the ridge outside "
            "the walls: bring the plates closer or make the roof steeper"
        )
    return [near, _falling(form.inside, form.pitch, form.far_plate_height)], [ridge]


def _gambrel(form: RoofForm, near: Incline, middle: float) -> tuple[list[Incline], list[float]]:
    inset, upper = form.break_inset, form.upper_pitch
    if inset is None or upper is None:
        raise GeometryError("a gambrel roof needs an upper pitch and a break inset")
    if not 0 < inset < form.inside.span / 2:
        raise GeometryError(
            f"the gambrel breaks {inset:.0f} mm from the wall, but the middle of the house is "
            f"{form.inside.span / 2:.0f} mm from it: move the break toward the wall"
        )
    box, height = form.inside, form.plate_height + form.pitch * inset
    inclines = [
        near,
        _rising(box, upper, height, inset),
        _falling(box, upper, height, inset),
        _falling(box, form.pitch, form.plate_height),
    ]
    return inclines, [box.v0 + inset, middle, box.v1 - inset]


def _meeting(first: Incline, second: Incline, otherwise: float) -> float:
    """The v where two strips' planes meet; parallel ones meet where their ceilings do."""
    turn = first.b - second.b
    return (second.c - first.c) / turn if abs(turn) > 1e-9 else otherwise


def _in_strips(inclines: list[Incline], breaks: list[float], box: TurnedRect) -> list[Slope]:
    levels = [box.v0, *breaks, box.v1]
    if any(high - low <= 0 for low, high in pairwise(levels)):
        raise GeometryError("the roof is too thick for its slopes: an upper slope has no width at the top")
    return [
        Slope(incline, _box(box.u0, low, box.u1, high))
        for incline, (low, high) in zip(inclines, pairwise(levels), strict=True)
    ]


def _box(u0: float, v0: float, u1: float, v1: float) -> Ring:
    return ((u0, v0), (u1, v0), (u1, v1), (u0, v1))
