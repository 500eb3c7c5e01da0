"""Automatic dimension strings of a plan: over all outside, and clear sizes inside."""

from collections.abc import Iterable, Sequence

from tinydesigner.drawing.dimensions import Dimensioning, Edge, string
from tinydesigner.drawing.displaylist import Group, Item
from tinydesigner.drawing.remember import remembered
from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import Segment
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
    """Clear sizes along one side of the plan: the sides of rooms that lie outermost there, in order."""
    other = 1 - edge.axis
    sides = [side for ring in faces for side in rings.edges(ring) if _level(side, other)]
    if not sides:
        return []
    places = [start[other] for start, _ in sides]
    outermost = max(places) if edge.outward > 0 else min(places)
    touching = (side for side in sides if abs(side[0][other] - outermost) <= TOUCH_MM)
    return sorted({_span(start[edge.axis], end[edge.axis]) for start, end in touching})


def _level(side: Segment, axis: int) -> bool:
    return abs(side[0][axis] - side[1][axis]) <= TOUCH_MM


def _span(a: float, b: float) -> tuple[float, float]:
    return (min(a, b), max(a, b))
