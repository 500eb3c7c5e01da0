"""Stairs and ladders in plan: treads or rungs, the arrow up, broken off where the plan is cut."""

from collections.abc import Iterable

from tinydesigner.document.access import Access, AccessKind, Handrails
from tinydesigner.document.faces import mm_point
from tinydesigner.drawing.displaylist import Group, Item, Text
from tinydesigner.drawing.outlines import area, box, circle, line, loop, parted, path
from tinydesigner.drawing.placing import Placing
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.symbols.table import CUT_HEIGHT_MM
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.units.length import to_mm

#: A ladder's rails and a wall ladder's depth in plan.
RAIL_MM, WALL_LADDER_MM = 38.0, 89.0
#: From the edge of a stair to the line of its handrail.
RAIL_INSET_MM = 45.0


def access_groups(
    accesses: Iterable[Access], rises: dict[str, float], *, down: bool = False
) -> tuple[Group, ...]:
    """Every way up.

    Parameters
    ----------
    accesses
        What to draw.
    rises
        Height that each climbs, by id, mm; unknown ones are drawn whole.
    down
        Seen from above, as from a loft: whole, with the arrow marked DN.
    """
    return tuple(
        remembered(f"access.{down}", access.id, (access, rises.get(access.id), down), _draw)
        for access in accesses
    )


def _draw(access: Access, rise: float | None, down: bool) -> Group:
    width, run = to_mm(access.width), to_mm(access.run)
    cut = run if down or not rise else run * min(1.0, CUT_HEIGHT_MM / rise)
    items = (
        _ladder(access, width, run) if access.kind is AccessKind.LADDER else _stair(access, width, run, cut)
    )
    place = Placing(mm_point(access.foot), access.direction)
    return Group(access.id, "access", place.items((*items, *_arrow(access, width, run, down))))


def _ladder(access: Access, width: float, run: float) -> tuple[Item, ...]:
    depth = max(run, WALL_LADDER_MM)
    rails = (
        box(0, width / 2 - RAIL_MM, depth, width / 2),
        box(0, -width / 2, depth, -width / 2 + RAIL_MM),
    )
    rungs = parted(0, depth, access.risers) if run > WALL_LADDER_MM else (depth / 2,)
    inner = width / 2 - RAIL_MM
    return (
        *(item for ring in rails for item in (area(ring, "access.fill"), loop(ring, "access"))),
        *(line((x, -inner), (x, inner), "access.tread") for x in rungs),
    )


def _stair(access: Access, width: float, run: float, cut: float) -> tuple[Item, ...]:
    half = width / 2
    ring = box(0, -half, run, half)
    nosings = (0.0, *parted(0, run, access.risers - 1), run)
    below = tuple(x for x in nosings if x <= cut + 1)
    above = tuple(x for x in nosings if x > cut + 1)
    slant = min(half * 0.35, max(0.0, cut) / 2)
    solid: Ring = ring if not above else ((0, -half), (cut - slant, -half), (cut + slant, half), (0, half))
    edges = (loop(ring, "access"),) if not above else _broken(run, half, cut, slant)
    return (
        area(solid, "access.fill"),
        *(_tread(x, half, "access.tread") for x in below[1:]),
        *(_tread(x, half, "access.above") for x in above),
        *edges,
        *_handrails(access, half, cut),
    )


def _tread(x: float, half: float, role: str) -> Item:
    return line((x, -half), (x, half), role)


def _broken(run: float, half: float, cut: float, slant: float) -> tuple[Item, ...]:
    """Edges of a stair that is cut: whole below, dashed above, a zigzag between."""
    a, b = (cut - slant, -half), (cut + slant, half)
    jag = 55.0
    zig: tuple[Point, ...] = (
        a,
        (cut - jag / 2, -jag),
        (cut + jag, -jag / 2),
        (cut - jag, jag / 2),
        (cut + jag / 2, jag),
        b,
    )
    return (
        path((b, (0, half), (0, -half), a), "access"),
        path(zig, "access"),
        path((a, (run, -half), (run, half), b), "access.above"),
    )


def _handrails(access: Access, half: float, cut: float) -> tuple[Item, ...]:
    inset = half - RAIL_INSET_MM
    sides = {Handrails.ONE: (inset,), Handrails.BOTH: (inset, -inset)}
    rails = sides.get(access.handrails, ()) if access.handrails else ()
    return tuple(line((0, y), (max(0.0, cut - half * 0.4), y), "access.rail") for y in rails)


def _arrow(access: Access, width: float, run: float, down: bool) -> tuple[Item, ...]:
    """Along the middle of the flight, from a dot at the bottom (UP) or the top (DN)."""
    word = "DN" if down else "UP"
    if run < 400:
        return (Text((max(run, WALL_LADDER_MM) / 2, 0), word, "access.label", points=7.0, within=width),)
    tread = run / max(1, access.risers - 1)
    first, last = tread / 2, run - tread / 2
    if down:
        first, last = last, first
    else:
        last = first + (last - first) * 0.5
    way = 1.0 if last > first else -1.0
    head, wing = 110.0 * way, 45.0
    return (
        circle(first, 0, 28, "access.arrow"),
        line((first + 28 * way, 0), (last, 0), "access.arrow"),
        path(((last - head, wing), (last, 0), (last - head, -wing)), "access.arrow"),
        Text((first, width * 0.27), word, "access.label", points=7.0, within=width * 0.9),
    )
