"""What a section sees beyond its cut: doors, windows, fixtures and ways up on the far side."""

from collections.abc import Iterator
from dataclasses import dataclass

from tinydesigner.document.access import Access, AccessKind
from tinydesigner.document.design import Design
from tinydesigner.document.faces import assemblies_of, level_walls, mm_point
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.walls import Assembly, Wall
from tinydesigner.drawing.displaylist import Group, Item
from tinydesigner.drawing.fixtures import placing
from tinydesigner.drawing.loftplan import loft_ring
from tinydesigner.drawing.openings import PROBE_MM
from tinydesigner.drawing.outlines import area, box, line, loop, path
from tinydesigner.drawing.sectionwalls import Plane
from tinydesigner.drawing.wallframe import reach, wall_frame
from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import dot, unit
from tinydesigner.geometry.shapes import Point as PlanPoint
from tinydesigner.geometry.shapes import Ring
from tinydesigner.units.length import to_mm

#: A wall within this sine of the picture plane is seen face on.
FACE_ON = 0.2


@dataclass(frozen=True, slots=True)
class Seen:
    """What a cut lays open: floors of rooms, mm, and ids of lofts. What stands elsewhere is behind walls."""

    rooms: tuple[Ring, ...]
    lofts: frozenset[str]

    def at(self, spots: tuple[PlanPoint, ...], loft: str | None) -> bool:
        """Whether a place on a loft, or else any of the spots in a room, is seen."""
        if loft is not None:
            return loft in self.lofts
        return any(rings.contains(ring, spot) for ring in self.rooms for spot in spots)


def beyond_groups(
    design: Design, plane: Plane, seen: Seen, rises: dict[str, float], *, furniture: bool
) -> Iterator[Group]:
    """Openings of walls beyond, then fixtures and ways up from far to near.

    Parameters
    ----------
    design, plane
        What is cut, and where.
    seen
        What the cut lays open.
    rises
        Height that each way up climbs, by id, mm.
    furniture
        Whether fixtures are drawn.
    """
    yield from _openings(design, plane, seen)
    yield from _lofts(design, plane, seen)
    if furniture:
        elevation = _elevations(design)
        pieces = [piece for piece in design.fixtures if _beyond(piece, plane, seen)]
        for piece in sorted(pieces, key=lambda p: -_depth(p, plane)):
            yield _fixture(piece, elevation.get(piece.loft or piece.level, 0.0), plane)
    for access in design.accesses:
        if access.id in rises and plane.frame.depth(mm_point(access.foot)) > plane.depth:
            yield _access(access, rises[access.id], plane)


def _lofts(design: Design, plane: Plane, seen: Seen) -> Iterator[Group]:
    """Edges of lofts beyond, with their guards."""
    elevation = _elevations(design)
    for loft in design.lofts:
        ring = loft_ring(loft)
        if loft.id in seen.lofts and plane.frame.depths(ring)[0] > plane.depth:
            (low, high), floor = plane.frame.span(ring), elevation[loft.id]
            edge = box(low, floor - to_mm(loft.thickness), high, floor)
            items: list[Item] = [area(edge, "facade.trim"), loop(edge, "beyond")]
            if loft.guard_height is not None:
                items.append(loop(box(low, floor, high, floor + to_mm(loft.guard_height)), "loft.guard"))
            yield Group(f"{loft.id}.edge", "beyond", tuple(items))


def _beyond(piece: Fixture, plane: Plane, seen: Seen) -> bool:
    spot = mm_point(piece.at)
    return plane.frame.depth(spot) > plane.depth and seen.at((spot,), piece.loft)


def _elevations(design: Design) -> dict[str, float]:
    levels = {level.id: to_mm(level.elevation) for level in design.levels}
    return levels | {loft.id: levels[loft.level] + to_mm(loft.floor_height) for loft in design.lofts}


def _openings(design: Design, plane: Plane, seen: Seen) -> Iterator[Group]:
    for level in design.levels:
        walls = level_walls(design, level.id)
        for wall, assembly in zip(walls, assemblies_of(design, walls), strict=True):
            if wall.exterior and _seen(wall, assembly, plane):
                for opening in design.openings:
                    if (
                        isinstance(opening, Door | Window)
                        and opening.wall == wall.id
                        and _faces(opening, wall, assembly, seen)
                    ):
                        yield _opening(opening, wall, assembly, to_mm(level.elevation), plane)


def _seen(wall: Wall, assembly: Assembly, plane: Plane) -> bool:
    frame = wall_frame(wall, assembly)
    face_on = abs(dot(frame.along, plane.frame.ahead)) < FACE_ON
    return face_on and plane.frame.depth(frame.at(frame.length / 2, 0.0)) > plane.depth


def _faces(opening: Door | Window, wall: Wall, assembly: Assembly, seen: Seen) -> bool:
    """Whether an opening is at a floor that is seen."""
    frame = wall_frame(wall, assembly)
    s = to_mm(opening.offset)
    spots = (frame.at(s, frame.left + PROBE_MM), frame.at(s, -frame.right - PROBE_MM))
    return seen.at(spots, opening.loft if isinstance(opening, Window) else None)


def _opening(opening: Door | Window, wall: Wall, assembly: Assembly, floor: float, plane: Plane) -> Group:
    frame = wall_frame(wall, assembly)
    low, high = sorted(plane.frame.x(frame.at(s, 0.0)) for s in reach(opening))
    sill = floor + (to_mm(opening.sill) if isinstance(opening, Window) else 0.0)
    ring = box(low, sill, high, sill + to_mm(opening.height))
    fill = "facade.glass" if isinstance(opening, Window) else "beyond.fill"
    return Group(opening.id, "beyond", (area(ring, fill), loop(ring, "beyond")))


def _depth(piece: Fixture, plane: Plane) -> float:
    return plane.frame.depth(mm_point(piece.at))


def _fixture(piece: Fixture, floor: float, plane: Plane) -> Group:
    w, d = to_mm(piece.width) / 2, to_mm(piece.depth) / 2
    low, high = plane.frame.span(placing(piece).points(box(-w, -d, w, d)))
    bottom = floor + to_mm(piece.elevation)
    ring = box(low, bottom, high, bottom + to_mm(piece.height))
    return Group(piece.id, "beyond", (area(ring, "beyond.fill"), loop(ring, "beyond")))


def _access(access: Access, rise: float, plane: Plane) -> Group:
    """A stair's steps or a ladder, where it climbs across the picture; else its outline with treads."""
    way = unit(access.direction)
    run = to_mm(access.run)
    foot = plane.frame.x(mm_point(access.foot))
    lean = dot(way, plane.frame.right) * run
    if abs(lean) < 100.0:
        return _end_on(access, rise, foot)
    if access.kind is AccessKind.LADDER:
        return Group(access.id, "beyond", tuple(_ladder(access, foot, lean, rise)))
    steps = [(foot, 0.0)]
    count = access.risers
    for i in range(count):
        x, z = foot + lean * i / max(1, count - 1), rise * (i + 1) / count
        steps += [(x, z), (foot + lean * min(i + 1, count - 1) / max(1, count - 1), z)]
    return Group(access.id, "beyond", (path(steps, "access"),))


def _ladder(access: Access, foot: float, lean: float, rise: float) -> Iterator[Item]:
    """Both edges of a rail, with the ends of the rungs."""
    rail = 70.0
    for aside in (0.0, rail):
        yield line((foot + aside, 0.0), (foot + lean + aside, rise), "access")
    for i in range(1, access.risers):
        x, z = foot + lean * i / access.risers, rise * i / access.risers
        yield line((x, z), (x + rail, z), "access.tread")


def _end_on(access: Access, rise: float, middle: float) -> Group:
    half = to_mm(access.width) / 2
    ring = box(middle - half, 0.0, middle + half, rise)
    heights = [rise * i / access.risers for i in range(1, access.risers)]
    items: list[Item] = [line((middle - half, z), (middle + half, z), "access.tread") for z in heights]
    return Group(access.id, "beyond", (loop(ring, "access.tread"), *items))
