"""Surfaces over the plan: heights, areas by height, cutting and covering; exact, by half-planes.

A surface is a set of facets that do not overlap: a ceiling, a roof's top, the underside of a loft. What the
functions here make has convex facets. Heights are in mm in the frame of the surface's planes: lift a ceiling
by minus the floor's height to ask about heights above that floor.
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from tinydesigner.geometry import rings
from tinydesigner.geometry.parts import convex_parts
from tinydesigner.geometry.regions import union
from tinydesigner.geometry.shapes import (
    AREA_TOLERANCE_MM2,
    Facet,
    Plane,
    Point,
    Region,
    Ring,
    Surface,
)

#: Heights nearer than this are one height. Turned plans are rounded to a nanometre, which a steep roof makes
#: 1e-5 mm; a tenth of a micrometre above that, and still a strip of 1 mm2 in a loft under the flattest roof.
HEIGHT_TOLERANCE_MM = 1e-4

#: A facet as the functions work with it: one convex counter-clockwise ring under one plane.
Piece: TypeAlias = tuple[Ring, Plane]


def facet(ring: Ring, plane: Plane) -> Facet:
    """A plane over one ring."""
    return Facet(Region.of(ring), plane)


def flat(region: Region, height: float) -> Surface:
    """A level surface over a region."""
    return (Facet(region, Plane(0.0, 0.0, height)),) if region else ()


def pieces(surface: Surface) -> Iterator[Piece]:
    """The surface as convex rings with their planes."""
    for part in surface:
        for ring in convex_parts(part.region):
            yield ring, part.plane


def footprint(surface: Surface) -> Region:
    """The plan region that the surface covers."""
    return union(*(part.region for part in surface))


def lifted(surface: Surface, by: float) -> Surface:
    """The surface ``by`` mm higher; ``by`` = -floor height gives heights above that floor."""
    return tuple(Facet(f.region, Plane(f.plane.a, f.plane.b, f.plane.c + by)) for f in surface)


def area(surface: Surface) -> float:
    """Plan area, mm2."""
    return sum(rings.area(ring) for ring, _ in pieces(surface))


def area_at_least(surface: Surface, height: float) -> float:
    """Plan area where the surface is at ``height`` or above, mm2; a flat facet at that very height counts."""
    return sum(rings.area(_high_part(ring, plane, height)) for ring, plane in pieces(surface))


def area_strictly_above(surface: Surface, height: float) -> float:
    """Plan area where the surface is above ``height``, mm2; a flat facet at that very height is not."""
    return sum(rings.area(_high_part(ring, plane, height, strict=True)) for ring, plane in pieces(surface))


def share_at_least(surface: Surface, height: float) -> float:
    """``area_at_least`` as a share of the surface's own plan area; of an empty surface 0."""
    whole = area(surface)
    return area_at_least(surface, height) / whole if whole else 0.0


def region_at_least(surface: Surface, height: float) -> Region:
    """The region of ``area_at_least``, touching parts joined."""
    return _joined(_high_part(ring, plane, height) for ring, plane in pieces(surface))


def region_strictly_above(surface: Surface, height: float) -> Region:
    """The region of ``area_strictly_above``, touching parts joined."""
    return _joined(_high_part(ring, plane, height, strict=True) for ring, plane in pieces(surface))


def region_below(surface: Surface, height: float) -> Region:
    """What ``region_at_least`` leaves: where the surface is lower than ``height``."""
    return _joined(
        _high_part(ring, Plane(-plane.a, -plane.b, -plane.c), -height, strict=True)
        for ring, plane in pieces(surface)
    )


def _high_part(ring: Ring, plane: Plane, height: float, *, strict: bool = False) -> Ring:
    low, high = _span(ring, plane)
    reaches = high > height + HEIGHT_TOLERANCE_MM
    if low >= height - HEIGHT_TOLERANCE_MM:
        return ring if reaches or not strict else ()
    return rings.clip_halfplane(ring, plane.a, plane.b, plane.c - height) if reaches else ()


def _span(ring: Ring, plane: Plane) -> tuple[float, float]:
    heights = [plane.a * x + plane.b * y + plane.c for x, y in ring]
    return min(heights), max(heights)


def _joined(parts: Iterable[Ring]) -> Region:
    found = [rings.clean(ring) for ring in parts if rings.area(ring) > AREA_TOLERANCE_MM2]
    return Region.of(found[0]) if len(found) == 1 else union(*map(Region.of, found))


def lowest(surface: Surface) -> float:
    """Least height, mm.

    Raises
    ------
    ValueError
        If the surface is empty.
    """
    return min(_span(ring, plane)[0] for ring, plane in pieces(surface))


def highest(surface: Surface) -> float:
    """Greatest height, mm.

    Raises
    ------
    ValueError
        If the surface is empty.
    """
    return max(_span(ring, plane)[1] for ring, plane in pieces(surface))


def lowest_over(surface: Surface, region: Region) -> float | None:
    """Least height over a region, mm; None where the surface has nothing over it."""
    part = restrict(surface, region)
    return lowest(part) if part else None


def height_at(surface: Surface, point: Point) -> float | None:
    """Height above a point, mm; at an edge between facets the lower one; None beside the surface."""
    return min(
        (plane.at(point) for ring, plane in pieces(surface) if rings.contains(ring, point)), default=None
    )


def breakpoints(surface: Surface) -> tuple[float, ...]:
    """Heights of all vertices, ascending; between two of them ``area_at_least`` is a quadratic of height."""
    return tuple(sorted({plane.at(point) for ring, plane in pieces(surface) for point in ring}))


def is_flat(surface: Surface) -> bool:
    """Whether every facet is level (not necessarily all at one height)."""
    return all(_is_level(ring, plane) for ring, plane in pieces(surface))


def flat_part(surface: Surface) -> Surface:
    """The level facets."""
    return tuple(facet(ring, plane) for ring, plane in pieces(surface) if _is_level(ring, plane))


def sloped_part(surface: Surface) -> Surface:
    """The facets that are not level."""
    return tuple(facet(ring, plane) for ring, plane in pieces(surface) if not _is_level(ring, plane))


def _is_level(ring: Ring, plane: Plane) -> bool:
    low, high = _span(ring, plane)
    return high - low <= HEIGHT_TOLERANCE_MM


def restrict(surface: Surface, region: Region) -> Surface:
    """The part of the surface over the region."""
    parts = convex_parts(region)
    return _surface(
        (rings.clip_convex(ring, part), plane) for ring, plane in pieces(surface) for part in parts
    )


def subtract(surface: Surface, region: Region) -> Surface:
    """The part of the surface that is not over the region."""
    parts = convex_parts(region)
    return _surface((rest, plane) for ring, plane in pieces(surface) for rest in _outside(ring, parts))


def replace(surface: Surface, region: Region, plane: Plane) -> Surface:
    """The surface with the plane in its stead over the region, wherever the surface was before."""
    return subtract(surface, region) + ((Facet(region, plane),) if region else ())


def cover(surface: Surface, region: Region, plane: Plane) -> Surface:
    """Over the region, the lower of surface and plane: a flat ceiling or a loft's underside under a roof.

    Where the surface has nothing there is nothing to cover.
    """
    return _blend(surface, region, plane, lower=True)


def raise_to(surface: Surface, region: Region, plane: Plane) -> Surface:
    """Over the region, the higher of the surface and the plane: a dormer in a roof."""
    return _blend(surface, region, plane, lower=False)


def lower_envelope(surface: Surface, other: Surface) -> Surface:
    """The lower of two surfaces where both are; the first alone elsewhere."""
    for part in other:
        surface = cover(surface, part.region, part.plane)
    return surface


def _blend(surface: Surface, region: Region, plane: Plane, *, lower: bool) -> Surface:
    parts = convex_parts(region)
    found: list[Piece] = []
    for ring, own in pieces(surface):
        overlaps = [shared for part in parts if (shared := rings.clip_convex(ring, part))]
        if all(rings.area(shared) <= AREA_TOLERANCE_MM2 for shared in overlaps):
            found.append((ring, own))
            continue
        found.extend((rest, own) for rest in _outside(ring, parts))
        for shared in overlaps:
            found.extend(_pick(shared, own, plane, lower=lower))
    return _surface(found)


def _pick(ring: Ring, own: Plane, other: Plane, *, lower: bool) -> Iterator[Piece]:
    """The ring under the lower (or higher) of two planes: two pieces where they cross over it, else one."""
    a, b, c = other.a - own.a, other.b - own.b, other.c - own.c
    gaps = [a * x + b * y + c for x, y in ring]
    where_other_is_above, elsewhere = (own, other) if lower else (other, own)
    if min(gaps) >= -HEIGHT_TOLERANCE_MM:
        yield ring, where_other_is_above
    elif max(gaps) <= HEIGHT_TOLERANCE_MM:
        yield ring, elsewhere
    else:
        yield rings.clip_halfplane(ring, a, b, c), where_other_is_above
        yield rings.clip_halfplane(ring, -a, -b, -c), elsewhere


def _outside(ring: Ring, parts: tuple[Ring, ...]) -> list[Ring]:
    """Convex rings of what is left of a convex ring when convex parts are taken out."""
    left = [ring]
    for part in parts:
        left = [rest for piece in left for rest in _outside_one(piece, part)]
    return left


def _outside_one(ring: Ring, part: Ring) -> tuple[Ring, ...]:
    """``ring`` itself where the two do not overlap, so that nothing is cut up for nothing."""
    shared = rings.clip_convex(ring, part)
    return rings.cut_away(ring, part) if rings.area(shared) > AREA_TOLERANCE_MM2 else (ring,)


def _surface(found: Iterable[Piece]) -> Surface:
    return tuple(facet(ring, plane) for ring, plane in found if rings.area(ring) > AREA_TOLERANCE_MM2)
