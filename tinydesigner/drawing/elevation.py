"""Elevations: the house as one stands before each of its four sides."""

from collections.abc import Iterator

from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.drawing.dimensions import Dimensioning, Edge, dimension, string
from tinydesigner.drawing.displaylist import DisplayList, Group, Item
from tinydesigner.drawing.dormerside import dormer_groups
from tinydesigner.drawing.elevationroof import roof_side_groups
from tinydesigner.drawing.envelopes import envelope_groups
from tinydesigner.drawing.facade import facade_groups
from tinydesigner.drawing.options import ViewOptions
from tinydesigner.drawing.ordering import assemble
from tinydesigner.drawing.outlines import area, box, loop
from tinydesigner.drawing.person import person_group
from tinydesigner.drawing.plan import house_outline
from tinydesigner.drawing.roofs import Roofing, roofing
from tinydesigner.drawing.sectionwalls import main_floor_thickness
from tinydesigner.drawing.sidebase import base_side_groups
from tinydesigner.drawing.viewframe import Side, ViewFrame, ground_level, side_frame
from tinydesigner.drawing.wheels import chassis, trailer_place
from tinydesigner.geometry.regions import all_rings
from tinydesigner.geometry.shapes import Ring
from tinydesigner.measure.model import Model

PLAIN = ViewOptions()


def elevation(model: Model, side: Side, options: ViewOptions = PLAIN) -> DisplayList:
    """The house from one side.

    Parameters
    ----------
    model
        The measured design.
    side
        Before which side one stands.
    options
        What to show.
    """
    design = model.design
    view, roof = side_frame(design, side), roofing(design)
    shell = house_outline(design, design.levels[0].id)
    ground = ground_level(design)
    groups = [
        *base_side_groups(design, view, shell, cut=False),
        *_floor_edge(design, view, shell),
        *(dormer_groups(roof, view) if roof else ()),
        *facade_groups(design, view, roof),
        *(roof_side_groups(design, view, roof) if roof else ()),
    ]
    if isinstance(design.base, Trailer):
        groups += envelope_groups(options.envelopes, design.base, view, ground, shell)
    if options.person and shell:
        groups.append(person_group((view.span(shell)[1] + 700.0, ground)))
    if options.dimensions and shell:
        how = Dimensioning(design.units, options.scale)
        groups.append(Group("dimensions", "dimension", tuple(_overall(design, view, shell, roof, how))))
    return assemble(groups)


def _floor_edge(design: Design, view: ViewFrame, shell: Ring) -> Iterator[Group]:
    """The edge of the floor, which a porch leaves open to view."""
    thick = main_floor_thickness(design)
    if thick <= 1.0 or not shell:
        return
    rings = [shell]
    if isinstance(design.base, Trailer):
        parts = chassis(design.base)
        half = parts.deck_width / 2
        rings.append(trailer_place(design.base).points(box(0.0, -half, parts.deck_length, half)))
    spans = [view.span(ring) for ring in rings]
    ring = box(min(s[0] for s in spans), -thick, max(s[1] for s in spans), 0.0)
    yield Group("floor", "base", (area(ring, "facade.trim"), loop(ring, "facade.trim.edge")))


def _overall(
    design: Design, view: ViewFrame, shell: Ring, roof: Roofing | None, how: Dimensioning
) -> Iterator[Item]:
    """Height above the ground at the left; the walls' length, and that with the tongue, below."""
    ground = ground_level(design)
    low, high = _extent(design, view, shell, roof)
    left, right = view.span(shell)
    if roof is not None:
        edge = Edge(1, low, -1.0)
        yield from dimension(*edge.directed(ground, roof.shape.highest), how.paper(18.0), how)
    below = Edge(0, ground, -1.0, base=how.paper(8.0))
    yield from string([(left, right)], below, how.paper(26.0), how, "walls")
    if high - low > right - left + 1.0:
        yield from string([(low, high)], below, how.paper(46.0), how, "over all")


def _extent(design: Design, view: ViewFrame, shell: Ring, roof: Roofing | None) -> tuple[float, float]:
    """Left and right of everything: walls, eaves, deck and tongue."""
    rings = [shell, *(all_rings(roof.shape.plan) if roof else ())]
    if isinstance(design.base, Trailer):
        parts = chassis(design.base)
        half = parts.over_wheels / 2
        rings.append(trailer_place(design.base).points(box(-parts.tongue, -half, parts.deck_length, half)))
    spans = [view.span(ring) for ring in rings]
    return min(span[0] for span in spans), max(span[1] for span in spans)
