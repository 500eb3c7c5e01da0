"""Walls of dormers in an elevation: their fronts under the slopes, their cheeks beyond a gable."""

from collections.abc import Iterator

from tinydesigner.drawing.displaylist import Group
from tinydesigner.drawing.outlines import area, box, loop
from tinydesigner.drawing.roofs import Roofing
from tinydesigner.drawing.sectionroof import roof_cuts
from tinydesigner.drawing.viewframe import ViewFrame
from tinydesigner.geometry.roof_forms import DormerForm
from tinydesigner.geometry.segments import unit
from tinydesigner.geometry.shapes import Point

#: A dormer's clear width and this much on both sides is filled; what it has too much the slopes cover.
CHEEK_MM = 200.0


def dormer_groups(roof: Roofing, view: ViewFrame) -> Iterator[Group]:
    """What the roof's slopes leave open where a dormer stands up.

    Seen across the ridge, the slopes are drawn over it and leave the front; seen along the ridge, it is the
    profile of the house through the dormer, and the gable wall is drawn over it.
    """
    ridge = unit(roof.form.inside.degrees)
    along = abs(view.x(ridge)) > abs(view.depth(ridge))
    for number, dormer in enumerate(roof.form.dormers, start=1):
        draw = _front if along else _profile
        yield draw(f"dormer-{number}.wall", dormer, roof, view)


def _middle(dormer: DormerForm, roof: Roofing) -> Point:
    inside = roof.form.inside
    v = inside.v0 if dormer.side == "near" else inside.v1
    return inside.to_plan(inside.u0 + dormer.offset, v)


def _front(key: str, dormer: DormerForm, roof: Roofing, view: ViewFrame) -> Group:
    x, half = view.x(_middle(dormer, roof)), dormer.width / 2 + CHEEK_MM
    ring = box(x - half, roof.shape.eave_height, x + half, roof.shape.highest - roof.form.projection)
    return Group(key, "facade", (area(ring, "facade"),))


def _profile(key: str, dormer: DormerForm, roof: Roofing, view: ViewFrame) -> Group:
    cuts = roof_cuts(roof, view, view.depth(_middle(dormer, roof)))
    top = [point for cut in cuts for point in ((cut.x0, cut.z0), (cut.x1, cut.z1))]
    if not top:
        return Group(key, "beyond", ())
    base = roof.shape.eave_height
    ring = (*top, (top[-1][0], base), (top[0][0], base))
    return Group(key, "beyond", (area(ring, "facade"), loop(ring, "roof.outline")))
