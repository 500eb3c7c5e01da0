"""How long and wide things are in a turned frame."""

from collections.abc import Iterable

from tinydesigner.geometry.rings import convex_hull, edges
from tinydesigner.geometry.segments import direction, dot, left_of
from tinydesigner.geometry.shapes import Point, Ring

#: Least and greatest place along a direction, mm.
Extent = tuple[float, float]


def extent(rings: Iterable[Ring], way: Point) -> Extent:
    """Extent of rings along a unit vector.

    Raises
    ------
    ValueError
        If there is no point at all.
    """
    wx, wy = way
    places = [x * wx + y * wy for ring in rings for x, y in ring]
    return min(places), max(places)


def size(found: Extent) -> float:
    """Length of an extent, mm."""
    return found[1] - found[0]


def least_rectangle_direction(rings: Iterable[Ring]) -> Point:
    """Direction of a side of the rectangle of least area around the rings.

    One of its sides lies along a side of the convex hull.
    """
    hull = convex_hull(point for ring in rings for point in ring)
    return min((direction(*side) for side in edges(hull)), key=lambda way: _area_around(hull, way))


def _area_around(hull: Ring, way: Point) -> float:
    up = left_of(way)
    along = [dot(point, way) for point in hull]
    across = [dot(point, up) for point in hull]
    return (max(along) - min(along)) * (max(across) - min(across))
