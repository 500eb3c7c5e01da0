"""Rooms and lofts in section: air, what counts, and their heights as dimensions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tinydesigner.document.spaces import Loft, Room
from tinydesigner.drawing.dimensions import Dimensioning, dimension
from tinydesigner.drawing.displaylist import Fill, Group, Item
from tinydesigner.drawing.outlines import line
from tinydesigner.drawing.ruling import chords
from tinydesigner.drawing.sectionwalls import Plane
from tinydesigner.drawing.spaces import ceiling_of, space_of
from tinydesigner.geometry import rings
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.measure.model import Model

#: Ceilings that hang below the roof are drawn as lines of their own.
HUNG = ("flat", "level")


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of a room along a cut under one piece of ceiling: places and heights from the main floor, mm."""

    x0: float
    z0: float
    x1: float
    z1: float
    floor: float
    source: str

    def at(self, x: float) -> float:
        """Height of the ceiling."""
        return self.z0 + (self.z1 - self.z0) * (x - self.x0) / (self.x1 - self.x0)

    @property
    def ring(self) -> Ring:
        """The air under the piece."""
        return ((self.x0, self.floor), (self.x1, self.floor), (self.x1, self.z1), (self.x0, self.z0))


def strips(model: Model, id: str, plane: Plane) -> tuple[Strip, ...]:
    """A room or loft along a cut, from left to right."""
    space = space_of(model, id)
    if space is None:
        return ()
    a, b = plane.frame.ahead
    found = []
    for piece in ceiling_of(model, id):
        for ends in chords((piece.ring,), a, b, plane.depth):
            p, q = sorted(ends, key=plane.frame.x)
            z0, z1 = piece.at(p) + space.floor, piece.at(q) + space.floor
            found.append(Strip(plane.frame.x(p), z0, plane.frame.x(q), z1, space.floor, piece.source))
    return tuple(sorted(found, key=lambda strip: strip.x0))


def air_group(space: Room | Loft, parts: tuple[Strip, ...], counts_from: float) -> Group:
    """The air of a room or loft; hatched where the ceiling is lower than ``counts_from``, mm."""
    role = "air.loft" if isinstance(space, Loft) else "air"
    items: list[Item] = [Fill(tuple(part.ring for part in parts), role)] if parts else []
    low = tuple(ring for part in parts if (ring := _low(part, counts_from)))
    if low:
        items += [Fill(low, "band.tint"), Fill(low, "band.uncounted")]
    items += [line((p.x0, p.z0), (p.x1, p.z1), "ceiling") for p in parts if p.source in HUNG]
    return Group(space.id, "room", tuple(items))


def _low(part: Strip, counts_from: float) -> Ring:
    """The part of a strip whose ceiling is lower than ``counts_from`` above its floor."""
    rise = (part.z1 - part.z0) / (part.x1 - part.x0)
    limit = part.floor + counts_from
    if abs(rise) < 1e-9:
        return part.ring if part.z0 < limit - 1e-3 else ()
    place = part.x0 + (limit - part.z0) / rise
    sign = -1.0 if rise > 0 else 1.0
    ring = rings.clip_halfplane(rings.ccw(part.ring), sign, 0.0, -sign * place)
    return ring if ring and rings.area(ring) > 1.0 else ()


def height_groups(
    found: Iterable[tuple[Room | Loft, tuple[Strip, ...]]], how: Dimensioning
) -> Iterator[Group]:
    """Clear heights: the lowest ceiling of a room and its highest where they differ; a loft's highest."""
    for space, parts in found:
        spots = _spots(space, parts)
        items = [item for floor, top in spots for item in dimension(floor, top, 0.0, how)]
        if items:
            yield Group(f"{space.id}.height", "dimension", tuple(items))


def _spots(space: Room | Loft, parts: tuple[Strip, ...]) -> list[tuple[Point, Point]]:
    """Foot and head of each height worth showing."""
    wide = [part for part in parts if part.x1 - part.x0 > 150.0]
    if not wide:
        return []
    peak = max(wide, key=lambda part: max(part.z0, part.z1))
    x = peak.x0 if peak.z0 > peak.z1 else peak.x1
    spots = [((x, peak.floor), (x, max(peak.z0, peak.z1)))]
    if peak.z0 == peak.z1:
        middle = peak.x0 + (peak.x1 - peak.x0) * 0.4
        spots = [((middle, peak.floor), (middle, peak.z0))]
    low = [part for part in wide if part.source in ("loft", *HUNG) and part.z0 < max(peak.z0, peak.z1) - 1.0]
    if low and not isinstance(space, Loft):
        part = max(low, key=lambda strip: strip.x1 - strip.x0)
        middle = part.x0 + (part.x1 - part.x0) * 0.4
        spots.append(((middle, part.floor), (middle, part.z0)))
    return spots
