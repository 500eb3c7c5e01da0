"""Lofts in plan: as floors of their own, and dashed as seen from the room below."""

from collections.abc import Iterable

from tinydesigner.document.faces import mm_point
from tinydesigner.document.spaces import Loft
from tinydesigner.drawing.displaylist import Anchor, Group, Item, Text
from tinydesigner.drawing.outlines import area, line, loop
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.rooms import LETTER, MM_AT_SCALE
from tinydesigner.drawing.ruling import ruled
from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import Segment
from tinydesigner.geometry.shapes import Ring

#: Boards of a loft's floor, across (5 1/4 in).
BOARD_MM = 133.0
#: A guard is drawn as a second line this far inside the edge.
GUARD_MM = 38.0

Sides = tuple[tuple[Segment, ...], ...]


def loft_ring(loft: Loft) -> Ring:
    """A loft's outline, counter-clockwise, mm."""
    return rings.ccw(tuple(mm_point(point) for point in loft.outline))


def above_group(loft: Loft, sides: Sides) -> Group:
    """A loft over the reader's head: its open edges dashed, its name along the longest of them."""
    return remembered("loft.above", loft.id, (loft, sides), _draw_above)


def _draw_above(loft: Loft, sides: Sides) -> Group:
    edges = [segment for side in sides for segment in side] or list(rings.edges(loft_ring(loft)))
    dashed = tuple(line(*segment, "loft.above") for segment in edges)
    return Group(loft.id, "overhead", (*dashed, _above_label(loft, max(edges, key=_length))))


def _length(segment: Segment) -> float:
    (ax, ay), (bx, by) = segment
    return abs(ax - bx) + abs(ay - by)


def _above_label(loft: Loft, edge: Segment) -> Text:
    """Beside the edge, on the loft's side, read along it."""
    (ax, ay), (bx, by) = edge
    upright = abs(by - ay) > abs(bx - ax)
    low, high = sorted((ay, by)) if upright else sorted((ax, bx))
    place = low + (high - low) * 0.5
    at = (ax, place) if upright else (place, ay)
    middle = rings.centroid(loft_ring(loft))
    inward = (middle[0] - at[0]) if upright else (middle[1] - at[1])
    drop = -5.0 if (inward < 0) == upright else 5.0
    anchor = Anchor.BOTTOM if drop < 0 else Anchor.TOP
    title = f"{(loft.name or 'loft').upper()} ABOVE"
    return Text(at, title, "loft.label", 90.0 if upright else 0.0, anchor, 6.5, drop=drop, within=high - low)


def floor_group(loft: Loft, sides: Sides) -> Group:
    """A loft as the floor of its own plan: boards, and its edges with the guard."""
    return remembered("loft.floor", loft.id, (loft, sides), _draw_floor)


def _draw_floor(loft: Loft, sides: Sides) -> Group:
    ring = loft_ring(loft)
    x0, y0, x1, y1 = rings.bounds(ring)
    boards = tuple(line(*ends, "boards") for ends in ruled((ring,), 0 if x1 - x0 < y1 - y0 else 90, BOARD_MM))
    open_edges: tuple[Item, ...] = tuple(line(*edge, "loft.edge") for side in sides for edge in side)
    guard: tuple[Item, ...] = ()
    if loft.guard_height is not None:
        guard = tuple(line(*_inset(edge, ring), "loft.guard") for side in sides for edge in side)
    return Group(
        loft.id, "loft", (area(ring, "loft.floor"), *boards, loop(ring, "below.edge"), *open_edges, *guard)
    )


def _inset(edge: Segment, ring: Ring) -> Segment:
    (ax, ay), (bx, by) = edge
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    nx, ny = -(by - ay) / length * GUARD_MM, (bx - ax) / length * GUARD_MM
    middle = ((ax + bx) / 2 + nx, (ay + by) / 2 + ny)
    if not rings.contains(ring, middle):
        nx, ny = -nx, -ny
    return ((ax + nx, ay + ny), (bx + nx, by + ny))


def label_boxes(groups: Iterable[Group]) -> tuple[rings.Bounds, ...]:
    """What labels along loft edges cover at the scale they are made for, mm."""
    return tuple(_label_box(item) for group in groups for item in group.items if isinstance(item, Text))


def _label_box(label: Text) -> rings.Bounds:
    (x, y), thick = label.at, 1.6 * label.points * MM_AT_SCALE
    half = len(label.text) * label.points * LETTER * MM_AT_SCALE / 2
    before = label.anchor is Anchor.BOTTOM
    if label.angle:
        return (x - thick, y - half, x, y + half) if before else (x, y - half, x + thick, y + half)
    return (x - half, y, x + half, y + thick) if before else (x - half, y - thick, x + half, y)


def obstacles_of(groups: Iterable[Group]) -> tuple[rings.Bounds, ...]:
    """Bounds of groups that a tag should not cover."""
    return tuple(group.bounds for group in groups if group.bounds is not None)
