"""The roof from above, and what of it a floor plan shows dashed."""

import math
from collections.abc import Iterable, Iterator

from tinydesigner.document.design import Design
from tinydesigner.document.faces import mm_point
from tinydesigner.document.openings import RoofWindow
from tinydesigner.drawing.dimensions import Dimensioning, Edge, string
from tinydesigner.drawing.displaylist import Group, Item, Text
from tinydesigner.drawing.lettering import pitch_text
from tinydesigner.drawing.options import PlanOptions
from tinydesigner.drawing.outlines import area, line, loop, path
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.roofs import Roofing, roofing
from tinydesigner.drawing.ruling import ruled
from tinydesigner.drawing.windows import roof_window_items
from tinydesigner.geometry import rings
from tinydesigner.geometry.regions import all_rings
from tinydesigner.geometry.shapes import Plane, Point, Ring
from tinydesigner.geometry.surfaces import pieces

#: Seams of metal roofing (16 in).
SEAM_MM = 406.4
#: A slope flatter than this has no arrow.
LEVEL = 1e-6


def overhang_group(design: Design) -> tuple[Group, ...]:
    """The roof's edge, as seen from below."""
    roof = roofing(design)
    if roof is None or design.roof is None or not design.roof.eave_overhang + design.roof.rake_overhang:
        return ()
    return (remembered("roof.above", design.roof.id, (design.roof.id, roof), _draw_edge),)


def _draw_edge(key: str, roof: Roofing) -> Group:
    edges: tuple[Item, ...] = tuple(loop(ring, "roof.above") for ring in all_rings(roof.shape.plan))
    return Group(key, "overhead", edges)


def roof_window_groups(design: Design, windows: Iterable[RoofWindow], *, above: bool) -> Iterator[Group]:
    """Windows in the roof, as seen from above it or (``above`` the reader) from a floor."""
    roof = roofing(design)
    for window in windows:
        plane = plane_at(roof, mm_point(window.at)) if roof else None
        yield remembered(f"roof-window.{above}", window.id, (window, plane, above), _draw_window)


def plane_at(roof: Roofing, at: Point) -> Plane | None:
    """The plane of the roof's top over a point; None beside it."""
    found = ((plane.at(at), plane) for ring, plane in pieces(roof.shape.top) if rings.contains(ring, at))
    return min(found, key=lambda pair: pair[0], default=(0.0, None))[1]


def _draw_window(window: RoofWindow, plane: Plane | None, above: bool) -> Group:
    slope = math.hypot(plane.a, plane.b) if plane else 0.0
    uphill = math.degrees(math.atan2(plane.b, plane.a)) if plane and slope > LEVEL else 90.0
    layer = "overhead" if above else "opening"
    return Group(window.id, layer, roof_window_items(window, uphill, slope, above=above))


def roof_groups(design: Design, shell: Ring, how: Dimensioning, options: PlanOptions) -> tuple[Group, ...]:
    """The roof plan: slopes with seams and pitches, ridge, walls dashed, windows, size over eaves."""
    roof = roofing(design)
    if roof is None or design.roof is None:
        return ()
    windows = [w for w in design.openings if isinstance(w, RoofWindow)]
    groups = [
        remembered("roof.plan", design.roof.id, (design.roof.id, roof), _draw_roof),
        remembered("roof.wall", "walls", (shell,), _draw_shell),
        *roof_window_groups(design, windows, above=False),
    ]
    if options.dimensions:
        groups.append(remembered("roof.dims", "dimensions", (roof, how), _draw_dims))
    return tuple(groups)


def _draw_shell(shell: Ring) -> Group:
    return Group("walls", "overhead", (loop(shell, "roof.wall"),) if shell else ())


def _draw_roof(key: str, roof: Roofing) -> Group:
    items: list[Item] = []
    parts = list(pieces(roof.shape.top))
    for ring, plane in parts:
        items.append(area(ring, "roof.plan"))
        if math.hypot(plane.a, plane.b) > LEVEL:
            uphill = math.degrees(math.atan2(plane.b, plane.a))
            items += [line(*ends, "roof.plan.seam") for ends in ruled((ring,), uphill, SEAM_MM)]
    items += [loop(ring, "roof.ridge") for ring, _ in parts]
    items += [loop(ring, "roof.outline") for ring in all_rings(roof.shape.plan)]
    for ring, plane in parts:
        items += _fall(ring, plane)
    return Group(key, "roof", tuple(items))


def _fall(ring: Ring, plane: Plane) -> tuple[Item, ...]:
    """An arrow down the slope with its pitch."""
    steep = math.hypot(plane.a, plane.b)
    if steep <= LEVEL or rings.area(ring) < 1.0e6:
        return ()
    down = (-plane.a / steep, -plane.b / steep)
    aside = (-down[1], down[0])
    x, y = rings.centroid(ring)
    run = 0.30 * math.sqrt(min(rings.area(ring), 4.0e6))
    tail, tip = (x - down[0] * run, y - down[1] * run), (x + down[0] * run, y + down[1] * run)
    wings = [
        (tip[0] - down[0] * 110 + aside[0] * side, tip[1] - down[1] * 110 + aside[1] * side)
        for side in (50.0, -50.0)
    ]
    at = (x + aside[0] * 260.0, y + aside[1] * 260.0)
    return (
        line(tail, tip, "roof.slope"),
        path((wings[0], tip, wings[1]), "roof.slope"),
        Text(at, pitch_text(steep), "roof.label", points=8.0),
    )


def _draw_dims(roof: Roofing, how: Dimensioning) -> Group:
    around = rings.bounds(*all_rings(roof.shape.plan))
    x0, y0, x1, y1 = around
    top, side = Edge(0, y1, 1.0), Edge(1, x1, 1.0)
    items = [
        *string([(x0, x1)], top, how.paper(26.0), how, "over eaves"),
        *string([(y0, y1)], side, how.paper(26.0), how, "over eaves"),
    ]
    return Group("dimensions", "dimension", tuple(items))
