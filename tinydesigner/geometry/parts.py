"""Convex parts of any region, so that everything after works by half-planes."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tinydesigner.geometry.rings import ccw, clean, edges, is_convex
from tinydesigner.geometry.segments import Segment, direction, distance
from tinydesigner.geometry.shapes import Point, Region, Ring

#: Bands of the sweep thinner than this come from the nanometre rounding of turned walls; over 10 m such a
#: band holds a tenth of a square millimetre.
_THIN_MM = 1e-5


def convex_parts(region: Region) -> tuple[Ring, ...]:
    """Convex counter-clockwise rings that together are the region and do not overlap."""
    rings: list[Ring] = []
    for outer, holes in region.polygons:
        turned = ccw(outer)
        if not holes and is_convex(turned):
            rings.append(turned)
        else:
            rings.extend(_trapezoids(outer, holes))
    return tuple(rings)


@dataclass(slots=True)
class _Band:
    """A trapezoid with level top and bottom between two sides."""

    left: Segment
    right: Segment
    low: float
    high: float

    def ring(self) -> tuple[Point, ...]:
        low, high = self.low, self.high
        return (
            (_x_at(self.left, low), low),
            (_x_at(self.right, low), low),
            (_x_at(self.right, high), high),
            (_x_at(self.left, high), high),
        )


@lru_cache(maxsize=512)
def _trapezoids(outer: Ring, holes: tuple[Ring, ...]) -> tuple[Ring, ...]:
    """Trapezoids between levels through every vertex, levels taken along the longest side.

    Along the longest side a right-angled room falls into few rectangles, however it is turned.
    """
    c, s = direction(*max(edges(outer), key=lambda side: distance(*side)))
    sides = [(_turn(p, c, -s), _turn(q, c, -s)) for ring in (outer, *holes) for p, q in edges(ring) if p != q]
    bands = _sweep([(p, q) if p[1] <= q[1] else (q, p) for p, q in sides])
    turned_back = (clean(_turn(point, c, s) for point in band.ring()) for band in bands)
    return tuple(ring for ring in turned_back if ring)


def _sweep(upward: list[Segment]) -> list[_Band]:
    bands: list[_Band] = []
    going: dict[tuple[Segment, Segment], _Band] = {}
    for low, high in pairwise(sorted({p[1] for side in upward for p in side})):
        if high - low <= _THIN_MM:
            continue
        across = _sides_across(upward, low, high)
        before, going = going, {}
        for left, right in zip(across[::2], across[1::2], strict=False):
            band = before.get((left, right))
            if band is None:
                band = _Band(left, right, low, high)
                bands.append(band)
            band.high = high
            going[(left, right)] = band
    return bands


def _sides_across(upward: list[Segment], low: float, high: float) -> list[Segment]:
    level = (low + high) / 2
    return sorted(
        (side for side in upward if side[0][1] <= low and side[1][1] >= high and side[1][1] > side[0][1]),
        key=lambda side: _x_at(side, level),
    )


def _x_at(side: Segment, level: float) -> float:
    (px, py), (qx, qy) = side
    return px + (qx - px) * (level - py) / (qy - py)


def _turn(point: Point, c: float, s: float) -> Point:
    return (point[0] * c - point[1] * s, point[0] * s + point[1] * c)
