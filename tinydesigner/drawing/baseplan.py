"""What the house stands on, in plan."""

from tinydesigner.document.bases import Foundation, Skids, Trailer
from tinydesigner.drawing.displaylist import Group, Item, Stroke
from tinydesigner.drawing.outlines import area, box, loop
from tinydesigner.drawing.placing import Placing
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.wheels import chassis, trailer_place
from tinydesigner.geometry.rings import bounds
from tinydesigner.geometry.shapes import Ring

#: A skid in plan: a timber 6 in wide under each long side.
SKID_MM = 152.4
#: A foundation's stem or slab edge is shown this far outside the wall.
LEDGE_MM = 50.8


def base_groups(base: Trailer | Foundation | Skids, outline: Ring) -> tuple[Group, ...]:
    """Deck and tongue below everything; wheels and frame dotted over it, as they are hidden.

    Parameters
    ----------
    base
        Trailer, foundation or skids.
    outline
        Outside of the walls of the lowest level, mm; () when there are none.
    """
    if isinstance(base, Trailer):
        return remembered("trailer", base.id, (base,), _trailer)
    if not outline:
        return ()
    draw = _skids if isinstance(base, Skids) else _foundation
    return (remembered("base", base.id, (base, outline), draw),)


def _trailer(trailer: Trailer) -> tuple[Group, ...]:
    parts, place = chassis(trailer), trailer_place(trailer)
    half = parts.deck_width / 2
    deck = box(0, -half, parts.deck_length, half)
    tongue = tuple(Stroke(points, False, "trailer.tongue") for points in parts.tongue_lines())
    visible: tuple[Item, ...] = (area(deck, "trailer.deck"), loop(deck, "trailer.edge"), *tongue)
    hidden: tuple[Item, ...] = tuple(loop(ring, "trailer.hidden") for ring in parts.wheels())
    return (
        Group(trailer.id, "base", place.items(visible)),
        Group(f"{trailer.id}.wheels", "overhead", place.items(hidden)),
    )


def _foundation(foundation: Foundation, outline: Ring) -> Group:
    x0, y0, x1, y1 = bounds(outline)
    out = LEDGE_MM
    ring = box(x0 - out, y0 - out, x1 + out, y1 + out) if len(outline) == 4 else outline
    return Group(foundation.id, "base", (loop(ring, "trailer.edge"),))


def _skids(skids: Skids, outline: Ring) -> Group:
    x0, y0, x1, y1 = bounds(outline)
    long_x = x1 - x0 >= y1 - y0
    place = Placing(((x0 + x1) / 2, (y0 + y1) / 2), 0.0 if long_x else 90.0)
    half_long, half_wide = (max(x1 - x0, y1 - y0) / 2 + 150.0, min(x1 - x0, y1 - y0) / 2 - 300.0)
    beams = tuple(
        box(-half_long, y - SKID_MM / 2, half_long, y + SKID_MM / 2) for y in (-half_wide, half_wide)
    )
    return Group(skids.id, "base", place.items(tuple(loop(ring, "trailer.hidden") for ring in beams)))
