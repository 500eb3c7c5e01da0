"""Plan outlines of everything that can be chosen, for hit tests, highlights and snapping."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from tinydesigner.document.access import Access
from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.document.faces import bodies, face_of, level_walls, mm_point
from tinydesigner.document.fields import EntityId
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.lines import Bar, bar_of
from tinydesigner.document.memo import IdentityMemo
from tinydesigner.document.openings import Door, RoofWindow, Window
from tinydesigner.document.walls import Assembly
from tinydesigner.editor.pages import Page, PageKind
from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import point_segment_distance
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.units.length import to_mm

#: A wall ladder without run still has to be hit: it stands this deep before its wall, mm.
_LADDER_DEPTH = 75.0


@dataclass(frozen=True, slots=True)
class Footprint:
    """Outline of one entity in plan, mm. ``line`` marks what is hit on its outline only."""

    id: EntityId
    kind: str
    ring: Ring
    line: bool = False

    def distance(self, point: Point) -> float:
        """How far ``point`` is from being on it, mm; 0 inside."""
        if not self.line and len(self.ring) > 2 and rings.contains(self.ring, point):
            return 0.0
        closed = zip(self.ring, self.ring[1:] + self.ring[:1], strict=True)
        return min(point_segment_distance(point, a, b) for a, b in closed)


def turned_box(center: Point, width: float, depth: float, degrees: float) -> Ring:
    """A rectangle about its middle, turned counter-clockwise."""
    turn = math.radians(degrees)
    c, s = math.cos(turn), math.sin(turn)
    corners = ((-width, -depth), (width, -depth), (width, depth), (-width, depth))
    return tuple((center[0] + (x * c - y * s) / 2, center[1] + (x * s + y * c) / 2) for x, y in corners)


def fixture_ring(fixture: Fixture) -> Ring:
    """Footprint of a piece, mm."""
    return turned_box(mm_point(fixture.at), to_mm(fixture.width), to_mm(fixture.depth), fixture.rotation)


def access_ring(access: Access) -> Ring:
    """Footprint of a flight or ladder, from its foot in the direction of the climb, mm."""
    turn = math.radians(access.direction)
    run = max(to_mm(access.run), _LADDER_DEPTH)
    x, y = mm_point(access.foot)
    middle = (x + math.cos(turn) * run / 2, y + math.sin(turn) * run / 2)
    return turned_box(middle, run, to_mm(access.width), access.direction)


def bar_of_wall(design: Design, wall_id: EntityId) -> Bar | None:
    """Body of a wall, nm; None when the design has no such wall."""
    wall = next((wall for wall in design.walls if wall.id == wall_id), None)
    assembly = None if wall is None else design.by_id.get(wall.assembly)
    return bar_of(wall, assembly) if wall is not None and isinstance(assembly, Assembly) else None


def opening_ring(design: Design, opening: Door | Window) -> Ring | None:
    """The piece of wall that a door or window takes, mm; None when its wall is gone."""
    bar = bar_of_wall(design, opening.wall)
    if bar is None:
        return None
    near, far = opening.offset - opening.width / 2, opening.offset + opening.width / 2
    corners = ((near, -bar.right), (far, -bar.right), (far, bar.left), (near, bar.left))
    return tuple(mm_point(bar.at(along, left)) for along, left in corners)


def trailer_ring(trailer: Trailer) -> Ring:
    """Deck of a trailer in plan, mm."""
    turn = math.radians(trailer.direction)
    length = to_mm(trailer.deck_length)
    x, y = mm_point(trailer.at)
    middle = (x - math.cos(turn) * length / 2, y - math.sin(turn) * length / 2)
    return turned_box(middle, length, to_mm(trailer.deck_width), trailer.direction)


_memo: IdentityMemo[tuple[Footprint, ...]] = IdentityMemo(8)


def footprints(design: Design, page: Page) -> tuple[Footprint, ...]:
    """Everything that can be chosen on a page, the uppermost first."""
    inputs = (*design.entities(),)
    kinds = tuple(PageKind)
    return _memo.get(inputs, lambda: tuple(_all(design, page)), kinds.index(page.kind), hash(page.level))


def _all(design: Design, page: Page) -> Iterator[Footprint]:
    if page.kind is PageKind.ROOF:
        yield from _roof_windows(design)
        return
    yield from _openings(design, page)
    yield from _accesses(design, page)
    yield from _fixtures(design, page)
    yield from _dividers(design, page)
    yield from _walls(design, page)
    yield from _lofts(design, page)
    if page.kind is PageKind.FLOOR:
        yield from _rooms(design, page)
        if isinstance(design.base, Trailer):
            yield Footprint(design.base.id, "trailer", trailer_ring(design.base), line=True)


def _roof_windows(design: Design) -> Iterator[Footprint]:
    for opening in design.openings:
        if isinstance(opening, RoofWindow):
            # Along the ridge it is as wide as it is; up the slope its plan length is shortened by the pitch.
            pitch = design.roof.pitch if design.roof else 0.0
            turn = design.roof.direction if design.roof else 0.0
            length = to_mm(opening.length) / math.hypot(1.0, pitch)
            ring = turned_box(mm_point(opening.at), to_mm(opening.width), length, turn)
            yield Footprint(opening.id, "opening", ring)


def _openings(design: Design, page: Page) -> Iterator[Footprint]:
    walls = {wall.id for wall in level_walls(design, page.level)}
    for opening in design.openings:
        if isinstance(opening, Door | Window) and opening.wall in walls:
            ring = opening_ring(design, opening)
            if ring is not None:
                yield Footprint(opening.id, "opening", ring)


def _accesses(design: Design, page: Page) -> Iterator[Footprint]:
    for access in design.accesses:
        if access.level == page.level:
            yield Footprint(access.id, "access", access_ring(access))


def _fixtures(design: Design, page: Page) -> Iterator[Footprint]:
    upstairs = page.kind is PageKind.LOFT
    for fixture in reversed(design.fixtures):
        if fixture.level == page.level and (fixture.loft is not None) == upstairs:
            yield Footprint(fixture.id, "fixture", fixture_ring(fixture))


def _dividers(design: Design, page: Page) -> Iterator[Footprint]:
    for divider in design.dividers:
        if divider.level == page.level:
            ring = (mm_point(divider.start), mm_point(divider.end))
            yield Footprint(divider.id, "divider", ring, line=True)


def _walls(design: Design, page: Page) -> Iterator[Footprint]:
    walls = level_walls(design, page.level)
    for wall, ring in zip(walls, bodies(design, page.level), strict=True):
        yield Footprint(wall.id, "wall", ring)


def _lofts(design: Design, page: Page) -> Iterator[Footprint]:
    for loft in design.lofts:
        if loft.level == page.level:
            ring = tuple(mm_point(point) for point in loft.outline)
            yield Footprint(loft.id, "loft", ring, line=page.kind is PageKind.FLOOR)


def _rooms(design: Design, page: Page) -> Iterator[Footprint]:
    for room in design.rooms:
        if room.level == page.level:
            ring = face_of(design, room)
            if ring is not None:
                yield Footprint(room.id, "room", ring)


def hit(design: Design, page: Page, point: Point, reach: float) -> Footprint | None:
    """What holds ``point``, else what is nearest within ``reach`` mm, else the room around it."""
    room: Footprint | None = None
    best: Footprint | None = None
    least = math.inf
    for footprint in footprints(design, page):
        distance = footprint.distance(point)
        if footprint.kind == "room":
            room = footprint if distance == 0.0 else room
        elif distance <= reach and distance < least:
            best, least = footprint, distance
    return best or room


def find(design: Design, page: Page, entity_id: EntityId) -> Footprint | None:
    """Outline of one entity on a page; None when it does not show there."""
    return next((shape for shape in footprints(design, page) if shape.id == entity_id), None)
