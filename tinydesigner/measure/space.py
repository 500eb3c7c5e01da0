"""A floor with a ceiling over it: every ceiling height of a room or loft comes from here.

The ceiling is cut into convex pieces, each with one plane; areas and heights on a piece are exact (float
noise apart, far below 1 mm2 and 1e-6 mm). Nothing is sampled.
"""

from collections import Counter
from collections.abc import Iterable
from math import hypot
from typing import NamedTuple

from tinydesigner.geometry.parts import convex_parts
from tinydesigner.geometry.regions import region_area, union
from tinydesigner.geometry.rings import (
    Bounds,
    area,
    clean,
    clip_convex,
    clip_halfplane,
    contains,
    convex_hull,
    cut_away,
    edges,
    halfplane,
    perimeter,
)
from tinydesigner.geometry.segments import Segment, distance
from tinydesigner.geometry.shapes import AREA_TOLERANCE_MM2, POINT_TOLERANCE_MM, Point, Region, Ring
from tinydesigner.geometry.widths import Width, least_width_region
from tinydesigner.measure.quantity import COMPARISON_TOLERANCE, Dimension, Unknown
from tinydesigner.measure.view import Holder, lazy

#: A plane flatter than this (1 mm in 1 km) is level; its height is compared with the tolerance of lengths.
LEVEL_SLOPE = 1e-6
#: A line this near to a piece's edge is on it: above float noise and the nanometre rounding of turned plans.
_ON_EDGE_MM = 1e-5
_HEIGHT_TOLERANCE = COMPARISON_TOLERANCE[Dimension.LENGTH]

NO_ROOF = Unknown(("design.roof",), "No roof is drawn, so there is no ceiling to measure to.")
NOT_COVERED = Unknown(("design.roof",), "The roof drawn does not cover the whole of this space.")


class Cover(NamedTuple):
    """A convex piece of what hangs over the floor: height z = a x + b y + c above the main floor, mm."""

    ring: Ring
    a: float
    b: float
    c: float
    #: ``gable``, ``shed`` ...: the shape of roof that it belongs to; ``flat``, ``loft``, ``level`` otherwise.
    source: str

    @property
    def slope(self) -> float:
        """Rise over run."""
        return float((self.a * self.a + self.b * self.b) ** 0.5)

    @property
    def sloped(self) -> bool:
        """Whether it is not level."""
        return self.slope > LEVEL_SLOPE

    def at(self, point: Point) -> float:
        """Height above ``point``, mm."""
        return self.a * point[0] + self.b * point[1] + self.c

    def heights(self) -> tuple[float, ...]:
        """Height at each corner, mm; the extremes of the piece are among them."""
        a, b, c = self.a, self.b, self.c
        return tuple([a * x + b * y + c for x, y in self.ring])


class Shelf(NamedTuple):
    """The underside of a loft above: convex parts in plan and the height of its finished ceiling, mm."""

    rings: tuple[Ring, ...]
    bounds: Bounds
    underside: float


class Over(NamedTuple):
    """What may hang over a floor, heights above the main floor."""

    #: The roof's ceiling or the underside of the level above; empty when there is none.
    covers: tuple[Cover, ...]
    #: Height of a flat ceiling above the floor itself; None: the ceiling follows the roof.
    flat: float | None
    #: Lofts that may be above it.
    shelves: tuple[Shelf, ...]
    #: Why there are no covers, when there are none.
    uncovered: Unknown | None


class Space(Holder):
    """A region of finished floor and what is over it.

    Parameters
    ----------
    region
        Plan of the floor, finish to finish.
    floor
        Its height above the main finished floor, mm.
    over
        What hangs over it.
    work
        Counts what is computed.
    """

    def __init__(self, region: Region, floor: float, over: Over, work: Counter[str]) -> None:
        self.region = region
        self.floor = floor
        self.covers, self.flat, _, self.uncovered = over
        self.work = work
        self.shelves = tuple(shelf for shelf in over.shelves if self._is_under(shelf))

    @lazy
    def area(self) -> float:
        """Floor area, mm2."""
        return region_area(self.region)

    @lazy
    def width(self) -> Width:
        """Least horizontal dimension, mm, and the line that shows it."""
        return least_width_region(self.region)

    @lazy
    def parts(self) -> tuple[Ring, ...]:
        """The floor as convex rings."""
        return convex_parts(self.region)

    @lazy
    def ceiling(self) -> tuple[Cover, ...] | Unknown:
        """The lowest thing over the floor, as convex pieces with heights above this floor."""
        if not self.covers and self.flat is None:
            return self.nothing_over
        pieces = list(self.roof_pieces)
        if self.flat is not None:
            pieces = self._limited(self.roof_pieces, self.flat)
        elif self.area - sum(area(p.ring) for p in pieces) > self._slack():
            return NOT_COVERED
        for shelf in self.shelves:
            for ring in shelf.rings:
                pieces = list(_shelved(pieces, ring, shelf.underside - self.floor))
        return tuple(pieces)

    def _is_under(self, shelf: Shelf) -> bool:
        return any(
            area(clip_convex(part, ring)) > AREA_TOLERANCE_MM2 for ring in shelf.rings for part in self.parts
        )

    def _slack(self) -> float:
        """Area that a gap of the point tolerance all round would have: noise, not a hole in the roof."""
        edge = sum(perimeter(outer) for outer, _ in self.region.polygons)
        return AREA_TOLERANCE_MM2 + POINT_TOLERANCE_MM * edge

    @property
    def nothing_over(self) -> Unknown:
        """Why no roof is known over this floor."""
        return NO_ROOF if self.uncovered is None else self.uncovered

    @lazy
    def roof_pieces(self) -> tuple[Cover, ...]:
        """The roof or level above over this floor, flat ceilings and lofts left out."""
        z = self.floor
        found = (
            Cover(ring, cover.a, cover.b, cover.c - z, cover.source)
            for part in self.parts
            for cover in self.covers
            if (ring := clip_convex(part, cover.ring))
        )
        return tuple(piece for piece in found if area(piece.ring) > AREA_TOLERANCE_MM2)

    def _limited(self, pieces: tuple[Cover, ...], flat: float) -> list[Cover]:
        """Pieces under a flat ceiling that hangs below the roof where the roof is higher."""
        if not self.covers:
            return [Cover(ring, 0.0, 0.0, flat, "flat") for ring in self.parts]
        return [half for piece in pieces for half in lower_of(piece, flat, "flat")]


def lower_of(piece: Cover, level: float, source: str) -> Iterable[Cover]:
    """The piece where it is below ``level`` and a level piece where it is above."""
    ring, a, b, c, _ = piece
    heights = piece.heights()
    if max(heights) <= level + _HEIGHT_TOLERANCE:
        return (piece,)
    if min(heights) >= level - _HEIGHT_TOLERANCE:
        return (Cover(ring, 0.0, 0.0, level, source),)
    under, over = clip_halfplane(ring, -a, -b, level - c), clip_halfplane(ring, a, b, c - level)
    halves = (piece._replace(ring=under), Cover(over, 0.0, 0.0, level, source))
    return [half for half in halves if area(half.ring) > AREA_TOLERANCE_MM2]


def _shelved(pieces: Iterable[Cover], shelf: Ring, underside: float) -> Iterable[Cover]:
    for piece in pieces:
        under = clip_convex(piece.ring, shelf)
        if not under or area(under) <= AREA_TOLERANCE_MM2:
            yield piece
            continue
        yield from lower_of(piece._replace(ring=under), underside, "loft")
        for ring in cut_away(piece.ring, shelf):
            if area(ring) > AREA_TOLERANCE_MM2:
                yield piece._replace(ring=ring)


def reaching(pieces: Iterable[Cover], height: float) -> Iterable[tuple[Ring, Cover]]:
    """The parts of the pieces that are at least ``height`` high.

    A level piece counts when it is lower by no more than the tolerance of lengths: 84 in drawn is 84 in.
    """
    for piece in pieces:
        ring, a, b, c, _ = piece
        if not piece.sloped:
            if c >= height - _HEIGHT_TOLERANCE:
                yield ring, piece
        elif part := clip_halfplane(ring, a, b, c - height):
            yield part, piece


def area_reaching(pieces: Iterable[Cover], height: float) -> float:
    """Area of the pieces that are at least ``height`` high, mm2."""
    return sum((area(ring) for ring, _ in reaching(pieces, height)), 0.0)


def area_above(pieces: Iterable[Cover], height: float) -> float:
    """Area of the pieces that are higher than ``height``, mm2: a level piece at it does not count."""
    found = (
        area(ring)
        for ring, piece in reaching(pieces, height)
        if piece.sloped or piece.c > height + _HEIGHT_TOLERANCE
    )
    return sum(found, 0.0)


def lowest(pieces: Iterable[Cover]) -> float:
    """Least height, mm."""
    return min(min(piece.heights()) for piece in pieces)


def highest(pieces: Iterable[Cover]) -> float:
    """Greatest height, mm."""
    return max(max(piece.heights()) for piece in pieces)


def pieces_over(pieces: Iterable[Cover], zone: Ring) -> list[Cover]:
    """The pieces over a convex zone (touching it along a line is not over it)."""
    found = (piece._replace(ring=clip_convex(zone, piece.ring)) for piece in pieces)
    return [piece for piece in found if area(piece.ring) > AREA_TOLERANCE_MM2]


def height_at(pieces: Iterable[Cover], point: Point) -> float | None:
    """Ceiling height over a point, mm: the lower one on the line between two pieces; None outside all."""
    found = [piece.at(point) for piece in pieces if contains(piece.ring, point)]
    return min(found, default=None)


def heights_along(piece: Cover, line: Segment) -> list[float]:
    """Heights of a piece at both ends of the part of a segment that is over it or along its edge.

    A segment that only ends at the piece's edge is not over it.
    """
    ring: Ring = (line[0], line[1], line[1])
    for start, end in edges(piece.ring):
        a, b, c = halfplane(start, end)
        ring = clip_halfplane(ring, a, b, c + _ON_EDGE_MM * hypot(a, b))
        if not ring:
            return []
    if all(distance(ring[0], point) <= POINT_TOLERANCE_MM for point in ring):
        return []
    return [piece.at(point) for point in ring]


def joined(rings: Iterable[Ring]) -> Region:
    """Convex rings that do not overlap as one region, touching ones joined."""
    real = [ring for ring in rings if area(ring) > AREA_TOLERANCE_MM2]
    if not real:
        return Region()
    hull = convex_hull(point for ring in real for point in ring)
    total = sum(map(area, real))
    if area(hull) - total <= AREA_TOLERANCE_MM2 + POINT_TOLERANCE_MM * perimeter(hull):
        return Region.of(clean(hull))
    return union(*map(Region.of, real))
