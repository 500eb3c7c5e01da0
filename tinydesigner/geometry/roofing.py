"""Roofs as surfaces: ceiling and top of a roof form, dormers cut in, and the heights that laws ask for."""

from dataclasses import dataclass
from functools import cached_property

from tinydesigner.geometry import rings
from tinydesigner.geometry.dormers import DormerPart, ceiling_parts, top_parts
from tinydesigner.geometry.frames import TurnedRect, turned_bounds
from tinydesigner.geometry.roof_forms import DormerForm, Incline, RoofForm, Slope, slopes
from tinydesigner.geometry.shapes import Facet, Plane, Point, Region, Surface
from tinydesigner.geometry.surfaces import facet, highest, raise_to

__all__ = ["DormerForm", "RoofForm", "RoofShape", "TurnedRect", "roof_shape", "turned_bounds"]


@dataclass(frozen=True)
class RoofShape:
    """What a roof form comes to, mm above the main finished floor, plan coordinates."""

    #: Finished ceiling over the inside rectangle, dormers cut in; facets convex.
    ceiling: Surface
    #: Finished top over walls and overhangs, dormers cut in, without what projects above it.
    top: Surface
    #: Highest point of all: top, dormers and projection.
    highest: float
    #: Everything under the roof, overhangs with it.
    plan: Region
    #: The ceiling and the top without dormers, in turned coordinates.
    plain: tuple[list[Slope], list[Slope]]

    @cached_property
    def ridge_height(self) -> float:
        """Highest ceiling of the roof itself, dormers left out."""
        return max(slope.incline.at(point) for slope in self.plain[0] for point in slope.ring)

    @cached_property
    def eave_height(self) -> float:
        """Lowest edge of the top: where the eave ends."""
        return min(slope.incline.at(point) for slope in self.plain[1] for point in slope.ring)

    @cached_property
    def ceiling_profile(self) -> tuple[Point, ...]:
        """(v, height) across the middle of the house from the near to the far wall, dormers left out.

        v is as in the turned frame of the form's rectangles.
        """
        return _profile(self.plain[0])

    @cached_property
    def top_profile(self) -> tuple[Point, ...]:
        """The same of the top, from eave to eave."""
        return _profile(self.plain[1])


def roof_shape(form: RoofForm) -> RoofShape:
    """The surfaces and heights of a roof.

    Raises
    ------
    GeometryError
        If the numbers make no roof (a saltbox's ridge outside its walls, a gambrel's break beyond the
        middle), or a dormer does not stand in its slope.
    """
    below, above = slopes(form)
    dormers_below = [(d, ceiling_parts(d, form, below)) for d in form.dormers]
    dormers_above = [(d, top_parts(d, form, above)) for d in form.dormers]
    top = _surface(form, above, dormers_above)
    return RoofShape(
        ceiling=_surface(form, below, dormers_below),
        top=top,
        highest=highest(top) + form.projection,
        plan=Region.of(form.inside.box(*_covered(above))),
        plain=(below, above),
    )


def _surface(
    form: RoofForm, parts: list[Slope], dormers: list[tuple[DormerForm, list[DormerPart]]]
) -> Surface:
    """The slopes as facets in plan, each lifted by the dormers on its own side."""
    found: list[Facet] = []
    for slope in parts:
        surface: Surface = (facet(_in_plan(form, slope.ring), _plane(form, slope.incline)),)
        for dormer, lifted in dormers:
            for incline, ring in lifted if dormer.side == slope.incline.side else ():
                surface = raise_to(surface, Region.of(_in_plan(form, ring)), _plane(form, incline))
        found.extend(surface)
    return tuple(found)


def _in_plan(form: RoofForm, ring: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple(form.inside.to_plan(u, v) for u, v in ring)


def _plane(form: RoofForm, incline: Incline) -> Plane:
    return form.inside.plane(incline.a, incline.b, incline.c)


def _covered(parts: list[Slope]) -> tuple[float, float, float, float]:
    us = [u for slope in parts for u, _ in slope.ring]
    vs = [v for slope in parts for _, v in slope.ring]
    return (min(us), min(vs), max(us), max(vs))


def _profile(parts: list[Slope]) -> tuple[Point, ...]:
    """Heights across the middle: at both edges and wherever a slope along the ridge ends."""
    u0, v0, u1, v1 = _covered(parts)
    middle = (u0 + u1) / 2
    sides = (slope for slope in parts if slope.incline.side != "end")
    levels = {round(v, 6) for v in (v0, v1, *(v for slope in sides for _, v in slope.ring))}
    return tuple((v, _height(parts, (middle, v))) for v in sorted(levels))


def _height(parts: list[Slope], point: Point) -> float:
    return min(s.incline.at(point) for s in parts if rings.contains(s.ring, point))
