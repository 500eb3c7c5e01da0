"""Regions of the plan: area, tests, and the set operations that need shapely."""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import TYPE_CHECKING, Any

from tinydesigner.geometry import rings
from tinydesigner.geometry.lazy import LazyModule
from tinydesigner.geometry.segments import Segment, along, left_of, unit
from tinydesigner.geometry.shapes import AREA_TOLERANCE_MM2, POINT_TOLERANCE_MM, Point, Region, Ring

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from shapely.geometry.base import BaseGeometry
else:
    np, shapely = LazyModule("numpy"), LazyModule("shapely")


#: Operations on turned shapes round their vertices to a nanometre, so that sides drawn as one meet as one.
GRID_MM = 1e-6

EMPTY = Region()


def region_area(region: Region) -> float:
    """Area, mm2, holes taken out."""
    return sum(
        abs(rings.area(outer)) - sum(abs(rings.area(hole)) for hole in holes)
        for outer, holes in region.polygons
    )


def rectangle(center: Point, width: float, depth: float, degrees: float = 0.0) -> Ring:
    """A rectangle about ``center``, ``width`` along the direction ``degrees`` and ``depth`` across it, mm."""
    across = unit(degrees)
    up = left_of(across)
    corners = ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))
    return tuple(along(along(center, across, width * i), up, depth * j) for i, j in corners)


def all_rings(region: Region) -> tuple[Ring, ...]:
    """Every outer ring and hole."""
    return tuple(chain.from_iterable((outer, *holes) for outer, holes in region.polygons))


def boundary(region: Region) -> tuple[Segment, ...]:
    """Every side of every ring."""
    return tuple(chain.from_iterable(rings.edges(ring) for ring in all_rings(region)))


def bounds(region: Region) -> rings.Bounds:
    """Bounds in plan.

    Raises
    ------
    ValueError
        If the region is empty.
    """
    return rings.bounds(*(outer for outer, _ in region.polygons))


def contains(region: Region, point: Point, tolerance: float = POINT_TOLERANCE_MM) -> bool:
    """Whether the point is in the region or within ``tolerance`` of its edge."""
    for outer, holes in region.polygons:
        if rings.contains(outer, point, tolerance):
            in_hole = (h for h in holes if rings.contains(h, point, 0.0))
            if all(rings.distance_to_line(hole, point) <= tolerance for hole in in_hole):
                return True
    return False


def union(*regions: Region) -> Region:
    """Everything that is in any of the regions, touching parts joined."""
    return from_shapely(united([polygon for region in regions for polygon in _polygons(region)], GRID_MM))


def intersection(first: Region, second: Region) -> Region:
    """What is in both regions; the meeting of two convex rings never leaves Python."""
    if _one_convex(first) and _one_convex(second):
        part = rings.clean(rings.clip_convex(*(rings.ccw(r.polygons[0][0]) for r in (first, second))))
        return Region.of(part) if rings.area(part) > AREA_TOLERANCE_MM2 else EMPTY
    return from_shapely(_safely(shapely.intersection, first, second))


def difference(first: Region, second: Region) -> Region:
    """What is in the first region and not in the second."""
    return from_shapely(_safely(shapely.difference, first, second))


def _safely(operation: Callable[..., "BaseGeometry"], first: Region, second: Region) -> "BaseGeometry":
    shapes = to_shapely(first), to_shapely(second)
    try:
        return operation(*shapes, grid_size=GRID_MM)
    except shapely.GEOSException:  # a ring that crosses itself
        return operation(*(shapely.buffer(shape, 0) for shape in shapes), grid_size=GRID_MM)


def united(polygons: Any, grid: float | None) -> "BaseGeometry":
    """Polygons as one shape.

    Of a body that crosses itself, as while a wall is dragged shorter than its joints, the larger loop counts;
    the plain union would refuse it.
    """
    try:
        return shapely.union_all(polygons, grid_size=grid)
    except shapely.GEOSException:
        return shapely.union_all(shapely.buffer(polygons, 0), grid_size=GRID_MM)


def buffer(region: Region, by: float) -> Region:
    """The region grown by ``by`` mm on all sides (negative: shrunk), with sharp corners."""
    return from_shapely(shapely.buffer(to_shapely(region), by, join_style="mitre", mitre_limit=5.0))


def distance(first: Region, second: Region) -> float:
    """Least distance of two regions, mm; 0 when they touch."""
    return float(shapely.distance(to_shapely(first), to_shapely(second)))


def overlap_area(first: Region, second: Region) -> float:
    """Area that two regions share, mm2."""
    return region_area(intersection(first, second))


def representative_point(region: Region) -> Point:
    """A point well inside the region: its centroid where that is inside.

    Raises
    ------
    ValueError
        If the region is empty.
    """
    if not region:
        raise ValueError("an empty region has no point")
    outer, holes = max(region.polygons, key=lambda polygon: abs(rings.area(polygon[0])))
    middle = rings.centroid(outer)
    if contains(Region(((outer, holes),)), middle, 0.0):
        return middle
    point = shapely.point_on_surface(shapely.Polygon(outer, holes))
    return (float(point.x), float(point.y))


def faces(lines: Iterable[Segment]) -> tuple[Region, ...]:
    """The faces that a set of lines encloses, lines broken where they cross; loose ends are dropped."""
    noded = shapely.union_all(shapely.linestrings([*lines]), grid_size=GRID_MM)
    return tuple(filter(None, (from_shapely(face) for face in shapely.polygonize([noded]).geoms)))


def to_shapely(region: Region) -> "BaseGeometry":
    """The region as shapely holds it, touching parts joined; for ``geometry`` only."""
    polygons = _polygons(region)
    return polygons[0] if len(polygons) == 1 else united(polygons, GRID_MM)


def from_shapely(shape: "BaseGeometry") -> Region:
    """The polygons of a shapely geometry; slivers and lower-dimensional leftovers are dropped."""
    polygons = []
    for part in shapely.get_parts(shapely.get_parts(shape)):
        outer, *holes = polygon_rings(part) or [()]
        if rings.area(outer) > AREA_TOLERANCE_MM2:
            polygons.append((outer, tuple(sorted(h for h in holes if rings.area(h) > AREA_TOLERANCE_MM2))))
    return Region(tuple(sorted(polygons)))


def polygon_rings(shape: "BaseGeometry") -> list[Ring]:
    """Outer ring and holes of a shapely polygon, to the nanometre and clean; anything else has none."""
    if shape.geom_type != "Polygon":
        return []
    found = (np.round(shapely.get_coordinates(line), 6).tolist() for line in shapely.get_rings(shape))
    return [rings.clean([(x, y) for x, y in points[:-1]]) for points in found]


def _polygons(region: Region) -> list[Any]:
    return [shapely.Polygon(outer, holes) for outer, holes in region.polygons]


def _one_convex(region: Region) -> bool:
    if len(region.polygons) != 1:
        return False
    outer, holes = region.polygons[0]
    return not holes and rings.is_convex(rings.ccw(outer))
