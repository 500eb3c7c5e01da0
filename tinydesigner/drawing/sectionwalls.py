"""What a cut goes through: walls with their openings, floors and lofts."""

from collections.abc import Iterator
from dataclasses import dataclass

from tinydesigner.document.bases import Foundation, FoundationKind, Trailer
from tinydesigner.document.design import Design
from tinydesigner.document.faces import assemblies_of, bodies, level_walls
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.spaces import Loft
from tinydesigner.document.walls import Level, Wall
from tinydesigner.drawing.displaylist import Group, Item
from tinydesigner.drawing.loftplan import loft_ring
from tinydesigner.drawing.outlines import area, box, line, loop
from tinydesigner.drawing.ruling import chords
from tinydesigner.drawing.sectionroof import RoofCut, under_line
from tinydesigner.drawing.viewframe import ViewFrame
from tinydesigner.drawing.wallframe import WallFrame, reach, wall_frame
from tinydesigner.drawing.wheels import SKID_HIGH_MM
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.units.length import to_mm

#: A wall that meets neither roof nor loft nor floor above stands this high (8 ft), as a shell without a roof.
ROOFLESS_MM = 2438.4
#: A floor of joists as it is drawn where nobody said how thick it is.
JOISTS_MM = 254.0


@dataclass(frozen=True, slots=True)
class Plane:
    """A cutting plane: its picture, how deep it lies, and what the roof is there."""

    frame: ViewFrame
    depth: float
    roof: tuple[RoofCut, ...]

    def spans(self, rings: tuple[Ring, ...]) -> tuple[tuple[float, float], ...]:
        """Where the plane goes through rings of the plan, as places of the picture."""
        a, b = self.frame.ahead
        found = (sorted((self.frame.x(p), self.frame.x(q))) for p, q in chords(rings, a, b, self.depth))
        return tuple((low, high) for low, high in found)


def wall_cut_groups(design: Design, plane: Plane) -> Iterator[Group]:
    """Cut walls of every level."""
    for level in design.levels:
        walls = level_walls(design, level.id)
        built = assemblies_of(design, walls)
        for wall, assembly, body in zip(walls, built, bodies(design, level.id), strict=True):
            items = [
                item
                for span in plane.spans((body,))
                for item in _cut_wall(design, level, wall, wall_frame(wall, assembly), span, plane)
            ]
            if items:
                yield Group(wall.id, "cut", tuple(items))


def _cut_wall(
    design: Design, level: Level, wall: Wall, frame: WallFrame, span: tuple[float, float], plane: Plane
) -> Iterator[Item]:
    bottom = to_mm(level.elevation)
    top = _wall_top(design, level, wall, span, plane)
    role = "wall.exterior.cut" if wall.exterior else "wall.interior.cut"
    gaps = [_gap(o, bottom) for o in _crossed(design, wall, frame, span, plane)]
    edge = bottom
    for low, high in sorted(gaps):
        if low > edge + 1.0:
            yield from _solid(box(span[0], edge, span[1], low), role)
        yield from _glazing(span, low, high)
        edge = high
    yield from _solid(((span[0], edge), (span[1], edge), *reversed(top)), role)


def _solid(ring: Ring, role: str) -> tuple[Item, ...]:
    return (area(ring, role), loop(ring, "cut.edge"))


def _glazing(span: tuple[float, float], low: float, high: float) -> tuple[Item, ...]:
    middle = (span[0] + span[1]) / 2
    faces = tuple(line((x, low), (x, high), "beyond") for x in span)
    return (*faces, *(line((x, low), (x, high), "window.glass") for x in (middle - 8, middle + 8)))


def _gap(opening: Door | Window, floor: float) -> tuple[float, float]:
    bottom = floor + (to_mm(opening.sill) if isinstance(opening, Window) else 0.0)
    return bottom, bottom + to_mm(opening.height)


def _crossed(
    design: Design, wall: Wall, frame: WallFrame, span: tuple[float, float], plane: Plane
) -> Iterator[Door | Window]:
    """Openings of a wall that the plane goes through."""
    x, y = plane.frame.plan((span[0] + span[1]) / 2, plane.depth)
    s = (x - frame.start[0]) * frame.along[0] + (y - frame.start[1]) * frame.along[1]
    for opening in design.openings:
        if isinstance(opening, Door | Window) and opening.wall == wall.id:
            low, high = reach(opening)
            if low < s < high:
                yield opening


def _wall_top(
    design: Design, level: Level, wall: Wall, span: tuple[float, float], plane: Plane
) -> tuple[Point, ...]:
    """The line that a wall ends at, from left to right."""
    low, high = span
    floor = to_mm(level.elevation)
    limits = [floor + to_mm(wall.height)] if wall.height is not None else []
    if not wall.exterior:
        limits += [under for under, a, b in shelves(design, level, plane) if a < (low + high) / 2 < b]
    limits += [
        to_mm(up.elevation - up.floor_thickness) for up in design.levels if up.elevation > level.elevation
    ]
    roof = under_line(plane.roof, low, high)
    if not limits and len(roof) >= 2:
        return roof
    flat = min(limits, default=floor + ROOFLESS_MM)
    if len(roof) >= 2 and all(z < flat for _, z in roof):
        return roof
    return ((low, flat), (high, flat))


def shelves(design: Design, level: Level, plane: Plane) -> Iterator[tuple[float, float, float]]:
    """Underside and both ends of every cut loft of a level."""
    for loft in design.lofts:
        if loft.level == level.id:
            under = to_mm(level.elevation + loft.floor_height - loft.thickness)
            for low, high in plane.spans((loft_ring(loft),)):
                yield under, low, high


def loft_cut_groups(design: Design, plane: Plane) -> Iterator[Group]:
    """Cut loft floors with their guards."""
    elevation = {level.id: to_mm(level.elevation) for level in design.levels}
    for loft in design.lofts:
        floor = elevation[loft.level] + to_mm(loft.floor_height)
        items: list[Item] = []
        for low, high in plane.spans((loft_ring(loft),)):
            items += _solid(box(low, floor - to_mm(loft.thickness), high, floor), "cut.floor")
            items += _guards(loft, (low, high), floor, plane)
        if items:
            yield Group(loft.id, "cut", tuple(items))


def _guards(loft: Loft, span: tuple[float, float], floor: float, plane: Plane) -> Iterator[Item]:
    """A guard at an end of the loft that does not meet the roof's walls."""
    if loft.guard_height is None or not plane.roof:
        return
    left, right = plane.roof[0].x0, plane.roof[-1].x1
    for x, inward in ((span[0], 1.0), (span[1], -1.0)):
        if left + 400.0 < x < right - 400.0:
            post = box(x, floor, x + inward * 40.0, floor + to_mm(loft.guard_height))
            yield area(post, "beyond.fill")
            yield loop(post, "loft.guard")


def floor_cut_groups(design: Design, plane: Plane, shell: Ring) -> Iterator[Group]:
    """The main floor down to the deck, and the floors of upper levels."""
    spans = plane.spans((shell,)) if shell else ()
    for level in design.levels:
        top = to_mm(level.elevation)
        thick = to_mm(level.floor_thickness) if level.elevation else main_floor_thickness(design)
        if thick > 1.0 and spans:
            rings = (box(low, top - thick, high, top) for low, high in spans)
            items = tuple(item for ring in rings for item in _solid(ring, "cut.floor"))
            yield Group(f"{level.id}.floor", "cut", items)


def main_floor_thickness(design: Design) -> float:
    """From the main finished floor to what carries it, mm.

    A trailer's build-up; a slab is its own floor. A design does not say how thick a floor over a crawl space,
    piers or skids is; it is drawn as joists of 9 1/4 in with boards, or as much as fits above the ground.
    """
    base = design.base
    if isinstance(base, Trailer):
        return to_mm(base.floor_build_up)
    if isinstance(base, Foundation) and base.type is FoundationKind.SLAB:
        return 0.0
    return min(JOISTS_MM, max(0.0, to_mm(base.floor_above_grade) - SKID_HIGH_MM))
