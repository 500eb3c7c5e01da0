"""Walls in plan: poche with the openings left out, clean joints, low walls, open dividers."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tinydesigner.document.design import Design
from tinydesigner.document.faces import assemblies_of, bodies, level_dividers, level_walls, mm_point
from tinydesigner.document.fields import EntityId
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.walls import Assembly, Divider, Wall
from tinydesigner.drawing.displaylist import Fill, Group, Item, Stroke
from tinydesigner.drawing.outlines import line, loop
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.symbols.table import CUT_HEIGHT_MM
from tinydesigner.drawing.walledges import outlines
from tinydesigner.drawing.wallframe import WallFrame, reach, wall_frame
from tinydesigner.geometry import rings
from tinydesigner.geometry.shapes import Ring
from tinydesigner.units.length import to_mm

WallOpening = Door | Window


def is_low(wall: Wall) -> bool:
    """Whether a wall stops below the plane that the plan is cut at."""
    return wall.height is not None and to_mm(wall.height) < CUT_HEIGHT_MM


def wall_groups(
    design: Design, level: EntityId, openings: Sequence[WallOpening], *, grey: bool = False
) -> tuple[Group, ...]:
    """A group for each wall of a level and one for the outline of all that are cut.

    Parameters
    ----------
    design, level
        Whose walls.
    openings
        Doors and windows that interrupt the walls in this plan.
    grey
        Partitions are drawn as things below (the plan of a loft looks over them).
    """
    walls = level_walls(design, level)
    shape = bodies(design, level)
    built = assemblies_of(design, walls)
    groups: list[Group] = []
    cut: list[Ring] = []
    for wall, assembly, body in zip(walls, built, shape, strict=True):
        mine = tuple(sorted((o for o in openings if o.wall == wall.id), key=lambda o: o.offset))
        below = grey and not wall.exterior
        pieces, group = remembered(f"wall.{grey}", wall.id, (wall, assembly, body, mine, below), _draw_wall)
        groups.append(group)
        if not below and not is_low(wall):
            cut.extend(pieces)
    edge = remembered(f"wall-edges.{grey}", level, (tuple(cut),), _draw_edges)
    return (*groups, *([edge] if cut else []))


def _draw_wall(
    wall: Wall, assembly: Assembly, body: Ring, openings: tuple[WallOpening, ...], below: bool
) -> tuple[tuple[Ring, ...], Group]:
    frame = wall_frame(wall, assembly)
    pieces = tuple(solid_pieces(frame, body, [reach(opening) for opening in openings]))
    items = _grey(pieces) if below else _low(pieces) if is_low(wall) else _poche(pieces, wall.exterior)
    return pieces, Group(wall.id, "below" if below else "wall", items)


def _poche(pieces: tuple[Ring, ...], exterior: bool) -> tuple[Item, ...]:
    role = "wall.exterior" if exterior else "wall.interior"
    return (Fill(pieces, f"{role}.cut"), *(loop(piece, f"{role}.seam") for piece in pieces))


def _low(pieces: tuple[Ring, ...]) -> tuple[Item, ...]:
    return (Fill(pieces, "wall.low"), *(loop(piece, "wall.low.edge") for piece in pieces))


def _grey(pieces: tuple[Ring, ...]) -> tuple[Item, ...]:
    return (Fill(pieces, "below.wall"), *(loop(piece, "below.edge") for piece in pieces))


def _draw_edges(pieces: tuple[Ring, ...]) -> Group:
    lines = outlines(pieces)
    return Group("wall-edges", "wall", tuple(Stroke(points, closed, "wall.edge") for points, closed in lines))


def solid_pieces(frame: WallFrame, body: Ring, gaps: Iterable[tuple[float, float]]) -> Iterator[Ring]:
    """What the gaps (along the wall, mm) leave of a wall's body."""
    if not body:
        return
    (x, y), (ux, uy) = frame.start, frame.along
    at_start = -(ux * x + uy * y)
    edges = [float("-inf"), *(place for gap in _merged(gaps) for place in gap), float("inf")]
    for low, high in list(pairwise(edges))[::2]:
        piece = body
        if low > float("-inf"):
            piece = rings.clip_halfplane(piece, ux, uy, at_start - low)
        if piece and high < float("inf"):
            piece = rings.clip_halfplane(piece, -ux, -uy, high - at_start)
        if piece and rings.area(piece) > 1.0:
            yield piece


def _merged(gaps: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    out: list[tuple[float, float]] = []
    for low, high in sorted(gaps):
        if out and low <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], high))
        else:
            out.append((low, high))
    return out


def divider_groups(design: Design, level: EntityId) -> tuple[Group, ...]:
    """Open boundaries of rooms, dashed."""
    return tuple(
        remembered("divider", divider.id, (divider,), _draw_divider)
        for divider in level_dividers(design, level)
    )


def _draw_divider(divider: Divider) -> Group:
    ends = mm_point(divider.start), mm_point(divider.end)
    return Group(divider.id, "divider", (line(*ends, "divider"),))
