"""The roof seen from the side: slopes that face the eye, fascia and rakes, windows in it."""

import math
from collections.abc import Iterator

from tinydesigner.document.design import Design
from tinydesigner.document.faces import mm_point
from tinydesigner.document.openings import RoofWindow
from tinydesigner.drawing.displaylist import Group, Item
from tinydesigner.drawing.outlines import area, centred, line, loop
from tinydesigner.drawing.placing import Placing
from tinydesigner.drawing.roofplan import SEAM_MM, plane_at
from tinydesigner.drawing.roofs import Roofing
from tinydesigner.drawing.ruling import ruled
from tinydesigner.drawing.sectionroof import roof_cuts, roof_ring
from tinydesigner.drawing.viewframe import ViewFrame
from tinydesigner.geometry.regions import all_rings
from tinydesigner.geometry.rings import ccw
from tinydesigner.geometry.shapes import Plane, Ring
from tinydesigner.geometry.surfaces import pieces
from tinydesigner.units.length import to_mm

#: A slope that rises away from the eye by more than this is seen.
SEEN = 1e-6


def roof_side_groups(design: Design, view: ViewFrame, roof: Roofing) -> Iterator[Group]:
    """The roof from far to near, then its edge toward the eye, its windows, and what stands above it."""
    if design.roof is None:
        return
    slopes = [(ring, plane) for ring, plane in pieces(roof.shape.top) if _rise(plane, view) > SEEN]
    items: list[Item] = []
    for ring, plane in sorted(slopes, key=lambda part: -view.depths(part[0])[0]):
        items += _slope(_projected(ring, plane, view))
    yield Group(design.roof.id, "roof", (*items, *_cap(roof, view), *_edge(roof, view)))
    for window in design.openings:
        if isinstance(window, RoofWindow):
            plane_there = plane_at(roof, mm_point(window.at))
            if plane_there is not None and _rise(plane_there, view) > SEEN:
                yield Group(window.id, "opening", tuple(_window(window, plane_there, view)))


def _rise(plane: Plane, view: ViewFrame) -> float:
    return plane.a * view.ahead[0] + plane.b * view.ahead[1]


def _projected(ring: Ring, plane: Plane, view: ViewFrame) -> Ring:
    return ccw(tuple((view.x(point), plane.at(point)) for point in ring))


def _slope(ring: Ring) -> Iterator[Item]:
    yield area(ring, "roof.plane")
    for ends in ruled((ring,), 90.0, SEAM_MM):
        yield line(*ends, "roof.seam")
    yield loop(ring, "roof.outline")


def _edge(roof: Roofing, view: ViewFrame) -> Iterator[Item]:
    """Fascia or rake boards: the roof's thickness at its edge toward the eye."""
    near = min(view.depths(ring)[0] for ring in all_rings(roof.shape.plan))
    cuts = roof_cuts(roof, view, near + 1.0)
    if cuts:
        ring = roof_ring(cuts)
        yield area(ring, "facade.trim")
        yield loop(ring, "roof.outline")


def _cap(roof: Roofing, view: ViewFrame) -> Iterator[Item]:
    """The ridge cap or vent, as high as the roof's projection says."""
    if roof.form.projection <= 0:
        return
    top = roof.shape.highest
    peaks = [
        view.x(point)
        for ring, plane in pieces(roof.shape.top)
        for point in ring
        if plane.at(point) >= top - roof.form.projection - 1.0
    ]
    half = 75.0
    low, high = min(peaks), max(peaks)
    ring = centred(
        (low + high) / 2, top - roof.form.projection / 2, max(high - low, 2 * half), roof.form.projection
    )
    yield area(ring, "roof.plane")
    yield loop(ring, "roof.outline")


def _window(window: RoofWindow, plane: Plane, view: ViewFrame) -> Iterator[Item]:
    slope = math.hypot(plane.a, plane.b)
    uphill = math.degrees(math.atan2(plane.b, plane.a)) if slope > SEEN else 90.0
    place = Placing(mm_point(window.at), uphill - 90.0)
    flat = centred(0.0, 0.0, to_mm(window.width), to_mm(window.length) / math.hypot(1.0, slope))
    ring = _projected(place.points(flat), plane, view)
    yield area(ring, "facade.glass")
    yield loop(ring, "window.edge")
