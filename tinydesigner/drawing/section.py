"""Sections: the house cut across or along its ridge, live."""

from collections.abc import Iterator
from dataclasses import dataclass

from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.document.spaces import Loft, Room
from tinydesigner.drawing.beyond import Seen, beyond_groups
from tinydesigner.drawing.dimensions import Dimensioning, Edge, dimension, string
from tinydesigner.drawing.displaylist import DisplayList, Group, Item
from tinydesigner.drawing.envelopes import envelope_groups
from tinydesigner.drawing.handles import Handle, handles
from tinydesigner.drawing.options import ViewOptions
from tinydesigner.drawing.ordering import assemble
from tinydesigner.drawing.outlines import area, loop
from tinydesigner.drawing.person import person_group
from tinydesigner.drawing.plan import house_outline
from tinydesigner.drawing.roofs import Roofing, roofing
from tinydesigner.drawing.sectionroof import highest_top, roof_cuts, roof_ring
from tinydesigner.drawing.sectionrooms import Strip, air_group, height_groups, strips
from tinydesigner.drawing.sectionwalls import Plane, floor_cut_groups, loft_cut_groups, wall_cut_groups
from tinydesigner.drawing.sidebase import base_side_groups
from tinydesigner.drawing.spaces import joined_floors, rise_of
from tinydesigner.drawing.viewframe import Cut, cut_depth, cut_frame, ground_level
from tinydesigner.geometry.shapes import Ring
from tinydesigner.measure.model import Model

PLAIN = ViewOptions()
MIDDLE = Cut()


@dataclass(frozen=True, slots=True)
class _Taken:
    """A section's plane with what every part of it needs."""

    plane: Plane
    roof: Roofing | None
    shell: Ring


def _take(design: Design, cut: Cut) -> _Taken:
    shell = house_outline(design, design.levels[0].id)
    frame = cut_frame(design, cut.way)
    depth = cut_depth(frame, cut, shell)
    roof = roofing(design)
    return _Taken(Plane(frame, depth, roof_cuts(roof, frame, depth) if roof else ()), roof, shell)


def section(model: Model, at: Cut = MIDDLE, options: ViewOptions = PLAIN) -> DisplayList:
    """A section of the house.

    Across the ridge the eye looks toward the ridge's start (on a trailer drawn the usual way: toward the
    tongue) with the near side at the left; along it, toward the far side with the ridge's start at the left.
    Heights are above the main finished floor.

    Parameters
    ----------
    model
        The measured design.
    at
        Where it is cut.
    options
        What to show.
    """
    design, taken = model.design, _take(model.design, at)
    spaces: tuple[Room | Loft, ...] = (*design.rooms, *design.lofts)
    found = [(space, strips(model, space.id, taken.plane)) for space in spaces]
    cut = [(space, parts) for space, parts in found if parts]
    groups = [
        *base_side_groups(design, taken.plane.frame, taken.shell),
        *(air_group(space, parts, _counts_from(space, options)) for space, parts in cut),
        *_beyond(model, taken, [space.id for space, _ in cut], options),
        *wall_cut_groups(design, taken.plane),
        *loft_cut_groups(design, taken.plane),
        *floor_cut_groups(design, taken.plane, taken.shell),
        *_roof(design, taken),
        *_around(design, taken, options),
    ]
    if options.dimensions:
        groups += _dimensions(design, taken, cut, Dimensioning(design.units, options.scale))
    return assemble(groups)


def section_handles(model: Model, at: Cut = MIDDLE) -> tuple[Handle, ...]:
    """Points of a section that can be dragged: ridge, plates, eaves, loft floors and edges, deck."""
    design, taken = model.design, _take(model.design, at)
    span = taken.plane.frame.span(taken.shell) if taken.shell else (0.0, 0.0)
    return handles(design, taken.plane, at.way, span)


def _beyond(model: Model, taken: _Taken, cut: list[str], options: ViewOptions) -> Iterator[Group]:
    """What stands beyond the cut in the rooms that are cut, and in rooms and lofts that are open to them."""
    floors = {id_: rings for space in cut for id_, rings in joined_floors(model, space).items()}
    lofts = {loft.id for loft in model.design.lofts}
    rooms = tuple(ring for id_, rings in floors.items() if id_ not in lofts for ring in rings)
    seen = Seen(rooms, frozenset(lofts & set(floors)))
    return beyond_groups(model.design, taken.plane, seen, _rises(model), furniture=options.furniture)


def _counts_from(space: Room | Loft, options: ViewOptions) -> float:
    return options.loft_counts_from if isinstance(space, Loft) else options.room_counts_from


def _rises(model: Model) -> dict[str, float]:
    pairs = ((access.id, rise_of(model, access.id)) for access in model.design.accesses)
    return {key: rise for key, rise in pairs if rise is not None}


def _roof(design: Design, taken: _Taken) -> Iterator[Group]:
    if taken.plane.roof and design.roof is not None:
        ring = roof_ring(taken.plane.roof)
        yield Group(design.roof.id, "cut", (area(ring, "cut.roof"), loop(ring, "cut.edge")))


def _around(design: Design, taken: _Taken, options: ViewOptions) -> Iterator[Group]:
    ground = ground_level(design)
    if isinstance(design.base, Trailer):
        frame = taken.plane.frame
        yield from envelope_groups(options.envelopes, design.base, frame, ground, taken.shell)
    if options.person and taken.shell:
        low, high = taken.plane.frame.span(taken.shell)
        yield person_group((low + (high - low) * 0.28, 0.0))


def _dimensions(
    design: Design, taken: _Taken, cut: list[tuple[Room | Loft, tuple[Strip, ...]]], how: Dimensioning
) -> Iterator[Group]:
    yield from height_groups(cut, how)
    top = highest_top(taken.plane.roof)
    if top is not None and taken.shell:
        yield Group("dimensions", "dimension", tuple(_overall(design, taken, top, how)))


def _overall(design: Design, taken: _Taken, top: float, how: Dimensioning) -> Iterator[Item]:
    """Height over all at the left, with the floor's above the ground; width over eaves above."""
    ground = ground_level(design)
    if design.roof is not None and taken.roof is not None:
        top = max(top, taken.roof.shape.highest)
    left, right = taken.plane.roof[0].x0, taken.plane.roof[-1].x1
    edge = Edge(1, left, -1.0)
    yield from string([(ground, 0.0)], edge, how.paper(18.0), how, "")
    yield from dimension(*edge.directed(ground, top), how.paper(40.0), how)
    yield from string([(left, right)], Edge(0, top, 1.0), how.paper(20.0), how, "over eaves")
