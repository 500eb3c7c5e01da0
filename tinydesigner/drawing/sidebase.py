"""What the house stands on, seen from the side or cut: trailer, foundation, skids, ground."""

from collections.abc import Iterator

from tinydesigner.document.bases import Foundation, FoundationKind, Trailer
from tinydesigner.document.design import Design
from tinydesigner.drawing.displaylist import Group, Item
from tinydesigner.drawing.outlines import area, box, centred, circle, ellipse, line, loop, parted
from tinydesigner.drawing.sectionwalls import main_floor_thickness
from tinydesigner.drawing.viewframe import ViewFrame, ground_level
from tinydesigner.drawing.wheels import (
    BALL_HEIGHT_MM,
    BEAM_DEPTH_MM,
    RIM_SHARE,
    SKID_HIGH_MM,
    TIRE_WIDTH_MM,
    Chassis,
    chassis,
    trailer_place,
)
from tinydesigner.geometry.shapes import Ring

#: The ground is drawn this deep, and this far beyond the house.
EARTH_MM, VERGE_MM = 160.0, 900.0
#: Footings and slabs as they are usually drawn: slab 4 in thick, edge 12 in deep, piers 10 in wide.
SLAB_MM, EDGE_MM, PIER_MM = 101.6, 304.8, 254.0


def base_side_groups(design: Design, frame: ViewFrame, shell: Ring, *, cut: bool = True) -> tuple[Group, ...]:
    """Ground and base.

    Parameters
    ----------
    design, frame
        Whose base, and the picture.
    shell
        Outline of the lowest level's walls, mm.
    cut
        A foundation is shown cut, else only what stands above the ground.
    """
    ground = ground_level(design)
    low, high = frame.span(shell) if shell else (0.0, 0.0)
    base = design.base
    if isinstance(base, Trailer):
        items = tuple(_trailer(base, frame, ground))
        reach = [frame.x(p) for ring in _extent(base) for p in ring]
        low, high = min(low, *reach), max(high, *reach)
    elif isinstance(base, Foundation):
        under = -main_floor_thickness(design)
        draw = _foundation if cut or base.type is FoundationKind.PIERS else _stem
        items = tuple(draw(base, (low, high), ground, under))
    else:
        items = tuple(_skids((low, high), ground))
    return (_ground(low - VERGE_MM, high + VERGE_MM, ground), Group(base.id, "base", items))


def _ground(low: float, high: float, ground: float) -> Group:
    earth = box(low, ground - EARTH_MM, high, ground)
    return Group("ground", "base", (area(earth, "earth"), line((low, ground), (high, ground), "ground")))


def _extent(trailer: Trailer) -> tuple[Ring, ...]:
    parts, place = chassis(trailer), trailer_place(trailer)
    half = parts.deck_width / 2
    return (place.points(box(-parts.tongue, -half, parts.deck_length, half)),)


def _trailer(trailer: Trailer, frame: ViewFrame, ground: float) -> Iterator[Item]:
    parts, place = chassis(trailer), trailer_place(trailer)
    half = parts.deck_width / 2
    deck = place.points(box(0.0, -half, parts.deck_length, half))
    low, high = frame.span(deck)
    top = ground + parts.deck_height
    yield from _tongue(parts, frame, place.points(((0.0, 0.0), (-parts.tongue, 0.0))), ground)
    steel = box(low, top - BEAM_DEPTH_MM, high, top)
    yield area(steel, "trailer.steel")
    yield loop(steel, "trailer.line")
    if trailer.wheels_on:
        for ring in sorted(map(place.points, parts.wheels()), key=lambda r: -frame.depths(r)[0]):
            yield from _wheel(frame.span(ring), parts.tire_diameter, ground)


def _tongue(parts: Chassis, frame: ViewFrame, ends: Ring, ground: float) -> Iterator[Item]:
    start, tip = (frame.x(point) for point in ends)
    if abs(tip - start) < 1.0:
        return
    top = ground + parts.deck_height
    high = max(BALL_HEIGHT_MM + ground, top - BEAM_DEPTH_MM)
    way = 1.0 if tip > start else -1.0
    beam: Ring = (
        (start, top - BEAM_DEPTH_MM),
        (tip - way * 120, high - 60),
        (tip - way * 120, high + 20),
        (start, top),
    )
    yield area(beam, "trailer.steel")
    yield loop(beam, "trailer.line")
    coupler = centred(tip - way * 60, high, 130, 90)
    yield area(coupler, "trailer.steel")
    yield loop(coupler, "trailer.line")
    jack = tip - way * min(450.0, abs(tip - start) * 0.5)
    yield line((jack, high), (jack, ground + 60), "trailer.line")
    yield line((jack - 70, ground + 60), (jack + 70, ground + 60), "trailer.line")


def _wheel(span: tuple[float, float], tire: float, ground: float) -> Iterator[Item]:
    low, high = span
    if high - low > TIRE_WIDTH_MM * 1.5:
        x, y, r = (low + high) / 2, ground + tire / 2, tire / 2
        yield area(ellipse(x, y, tire, tire), "trailer.tire")
        yield area(ellipse(x, y, tire * RIM_SHARE, tire * RIM_SHARE), "trailer.hub")
        yield circle(x, y, r, "trailer.line")
        yield circle(x, y, r * 0.16, "trailer.line")
    else:
        ring = box(low, ground, high, ground + tire)
        yield area(ring, "trailer.tire")
        yield loop(ring, "trailer.line")


def _foundation(base: Foundation, span: tuple[float, float], ground: float, under: float) -> Iterator[Item]:
    low, high = span
    if base.type is FoundationKind.PIERS:
        places = (low + PIER_MM, *parted(low, high, max(2, round((high - low) / 2000.0))), high - PIER_MM)
        rings = [box(x - PIER_MM / 2, ground - EDGE_MM, x + PIER_MM / 2, under) for x in places]
    elif base.type is FoundationKind.SLAB:
        rings = [_slab(low, high, ground)]
    else:
        stem = 203.2
        rings = [box(x, ground - EDGE_MM, x + stem, under) for x in (low, high - stem)]
    for ring in rings:
        yield area(ring, "foundation.cut")
        yield loop(ring, "foundation.edge")


def _stem(_base: Foundation, span: tuple[float, float], ground: float, under: float) -> Iterator[Item]:
    """What of a foundation stands above the ground."""
    if ground < under - 1.0:
        ring = box(span[0], ground, span[1], under)
        yield area(ring, "facade.stone")
        yield loop(ring, "facade.trim.edge")


def _slab(low: float, high: float, ground: float) -> Ring:
    """A slab on grade with thickened edges."""
    bottom, deep = min(-SLAB_MM, ground), ground - EDGE_MM
    edge, slope = 300.0, 150.0
    return (
        (low, 0.0),
        (low, deep),
        (low + edge, deep),
        (low + edge + slope, bottom),
        (high - edge - slope, bottom),
        (high - edge, deep),
        (high, deep),
        (high, 0.0),
    )


def _skids(span: tuple[float, float], ground: float) -> Iterator[Item]:
    low, high = span
    top = min(0.0, ground + SKID_HIGH_MM)
    ring = box(low, ground, high, top)
    yield area(ring, "trailer.deck")
    yield loop(ring, "trailer.line")
