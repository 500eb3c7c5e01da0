"""Points of a section that a person can drag, each with what it moves."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.drawing.loftplan import loft_ring
from tinydesigner.drawing.roofs import Roofing, roofing
from tinydesigner.drawing.sectionroof import RoofCut
from tinydesigner.drawing.sectionwalls import Plane
from tinydesigner.drawing.viewframe import CutWay, ground_level
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.length import to_mm


class Axis(StrEnum):
    """The way that a handle goes."""

    UP = "up"
    ACROSS = "across"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Handle:
    """A named point: ``key`` is the entity's id, a dot, and what of it the handle moves.

    Keys: ``<roof>.ridge`` (pitch, plates kept), ``<roof>.plate_near``, ``<roof>.plate_far``, ``<roof>.break``
    (gambrel), ``<roof>.eave_near``, ``<roof>.eave_far`` (overhang), ``<loft>.floor_height``,
    ``<loft>.edge_low``, ``<loft>.edge_high`` (its edges in the cut), ``<trailer>.deck_height``.
    """

    key: str
    at: Point
    axis: Axis


def handles(design: Design, plane: Plane, way: CutWay, shell_span: tuple[float, float]) -> tuple[Handle, ...]:
    """Handles of a section.

    Parameters
    ----------
    design, plane, way
        What is cut, where and how.
    shell_span
        Left and right of the house in the picture, mm.
    """
    found = [*_lofts(design, plane), *_deck(design, shell_span)]
    roof = roofing(design)
    if roof is not None and design.roof is not None and plane.roof and way is CutWay.ACROSS:
        found += _roof(design.roof.id, roof, plane)
    return tuple(found)


def _roof(key: str, roof: Roofing, plane: Plane) -> Iterator[Handle]:
    """Across the ridge x is the distance to the ridge's left, as the roof's own frame has it."""
    profile = roof.shape.ceiling_profile
    peak = max(profile, key=lambda point: point[1])
    kind = roof.form.kind
    if kind != "flat":
        yield Handle(f"{key}.ridge", peak, Axis.UP)
    yield Handle(f"{key}.plate_near", profile[0], Axis.UP)
    if kind == "saltbox":
        yield Handle(f"{key}.plate_far", profile[-1], Axis.UP)
    if kind == "gambrel":
        yield Handle(f"{key}.break", profile[1], Axis.BOTH)
    low, high = plane.roof[0], plane.roof[-1]
    yield Handle(f"{key}.eave_near", (low.x0, _edge(low, low.x0)), Axis.ACROSS)
    yield Handle(f"{key}.eave_far", (high.x1, _edge(high, high.x1)), Axis.ACROSS)


def _edge(cut: RoofCut, x: float) -> float:
    return (cut.top(x) + cut.under(x)) / 2


def _lofts(design: Design, plane: Plane) -> Iterator[Handle]:
    elevation = {level.id: level.elevation for level in design.levels}
    for loft in design.lofts:
        floor = to_mm(elevation[loft.level] + loft.floor_height)
        for low, high in plane.spans((loft_ring(loft),))[:1]:
            yield Handle(f"{loft.id}.floor_height", ((low + high) / 2, floor), Axis.UP)
            yield Handle(f"{loft.id}.edge_low", (low, floor), Axis.ACROSS)
            yield Handle(f"{loft.id}.edge_high", (high, floor), Axis.ACROSS)


def _deck(design: Design, span: tuple[float, float]) -> Iterator[Handle]:
    base = design.base
    if isinstance(base, Trailer):
        top = ground_level(design) + to_mm(base.deck_height)
        yield Handle(f"{base.id}.deck_height", (span[0], top), Axis.UP)
