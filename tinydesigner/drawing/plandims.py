"""Automatic dimension strings of a plan: over all outside, and clear sizes inside."""

from collections.abc import Iterable, Sequence

from tinydesigner.drawing.dimensions import Dimensioning, Edge, string
from tinydesigner.drawing.displaylist import Group, Item
from tinydesigner.drawing.remember import remembered
from tinydesigner.geometry import rings
from tinydesigner.geometry.shapes import Ring

#: On paper, points from the wall: the inside string, the outside string.
INSIDE_AT, OUTSIDE_AT = 24.0, 44.0
#: Sides of rooms within this of the outermost inside face touch it, mm.
TOUCH_MM = 5.0


def dimension_group(outline: Ring, faces: Sequence[Ring], how: Dimensioning, *, tongue_left: bool) -> Group:
    """Two strings above the plan and two beside it, on the side away from a trailer's tongue.

    Parameters
    ----------
    outline
        Outside of the walls over their finishes, mm.
    faces
        Rooms, finish to finish, mm.
    how
        Units and scale.
    tongue_left
        Whether the left side is taken by a tongue, so that the strings go to the right.
    """
    return remembered("dims", "dimensions", (outline, tuple(faces), how, tongue_left), _draw)


def _draw(outline: Ring, faces: tuple[Ring, ...], how: Dimensioning, tongue_left: bool) -> Group:
    x0, y0, x1, y1 = rings.bounds(outline)
    side = Edge(1, x1, 1.0) if tongue_left else Edge(1, x0, -1.0)
    items: list[Item] = []
    for edge, span in ((Edge(0, y1, 1.0), (x0, x1)), (side, (y0, y1))):
        items += string(inside_spans(faces, edge), edge, how.paper(INSIDE_AT), how, "inside")
        items += string([span], edge, how.paper(OUTSIDE_AT), how, "outside")
    return Group("dimensions", "dimension", tuple(items))


def inside_spans(faces: Iterable[Ring], edge: Edge) -> list[tuple[float, float]]:
    """Clear sizes of the rooms along one side of the plan, each room's once, in order."""
    other = 1 - edge.axis
    boxes = [rings.bounds(ring) for ring in faces]
    if not boxes:
        return []
    outermost = max(box[2 + other] for box in boxes) if edge.outward > 0 else min(box[other] for box in boxes)
    index = 2 + other if edge.outward > 0 else other
    touching = [box for box in boxes if abs(box[index] - outermost) <= TOUCH_MM]
    return sorted((box[edge.axis], box[2 + edge.axis]) for box in touching)
