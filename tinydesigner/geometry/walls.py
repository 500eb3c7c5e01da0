"""Wall bodies in plan, the faces that they and open dividers enclose, and the outline of the house."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from tinydesigner.geometry import rings
from tinydesigner.geometry.contacts import free_sides
from tinydesigner.geometry.joints import WallBar, end_corners, nodes, square, wall_ends, walls_near
from tinydesigner.geometry.lazy import LazyModule
from tinydesigner.geometry.regions import GRID_MM, from_shapely, polygon_rings, united
from tinydesigner.geometry.segments import Segment, along, direction, same_point
from tinydesigner.geometry.shapes import POINT_TOLERANCE_MM, Region, Ring
from tinydesigner.geometry.tracing import closed, outlines, parted

if TYPE_CHECKING:
    import numpy as np
    import shapely
    from shapely.geometry.base import BaseGeometry
else:
    np, shapely = LazyModule("numpy"), LazyModule("shapely")


__all__ = ["WallBar", "WallPlan", "enclosed_faces", "enclosed_regions", "outline", "wall_bodies"]

#: A divider that ends this near to a wall face or another divider ends at it. One millimetre: far above the
#: rounding of turned plans, far below any gap that a person would leave.
DIVIDER_SNAP_MM = 1.0


def wall_bodies(walls: Sequence[WallBar]) -> tuple[Ring, ...]:
    """The plan outline of each wall, in the order given, counter-clockwise.

    Where exactly two walls meet at their ends both are mitred, at any angle; where three or more do, the two
    that go on most nearly straight are mitred and the others butt into them. A wall that ends within the body
    of another or at its face butts into its near face. Other ends are square. A wall without length or
    thickness has the body ().
    """
    solid = [bar for bar in walls if _is_solid(bar)]
    pairs = wall_ends(solid)
    corners: dict[tuple[int, bool], Ring] = {}
    starts = [start for start, _ in pairs]
    groups = nodes(list(chain.from_iterable(pairs)))
    for group, near in zip(groups, walls_near(groups, starts), strict=True):
        for end, points in end_corners(group, near):
            corners[(end.wall, end is pairs[end.wall][0])] = points
    bodies = iter(
        _body(corners[(index, True)], corners[(index, False)], square(start) + square(end))
        for index, (start, end) in enumerate(pairs)
    )
    return tuple(next(bodies) if _is_solid(bar) else () for bar in walls)


def _is_solid(bar: WallBar) -> bool:
    return bar.left + bar.right > POINT_TOLERANCE_MM and not same_point(bar.start, bar.end)


def _body(at_start: Ring, at_end: Ring, plain: Ring) -> Ring:
    """Both ends' corners as one ring, to the nanometre; a wall too short for its joints keeps square ends."""
    body = at_start + at_end
    return tuple([(round(x, 6), round(y, 6)) for x, y in (body if rings.area(body) > 0 else plain)])


def outline(bodies: Sequence[Ring]) -> tuple[Ring, ...]:
    """Outer outlines of the walls joined: one for each group of walls that hang together."""
    return WallPlan(bodies).outlines


def enclosed_faces(bodies: Sequence[Ring], dividers: Sequence[Segment] = ()) -> tuple[Ring, ...]:
    """Outer rings of ``enclosed_regions``, in the same order.

    A face around a free-standing island of walls includes the island here and not there.
    """
    return WallPlan(bodies, dividers).faces


def enclosed_regions(bodies: Sequence[Ring], dividers: Sequence[Segment] = ()) -> tuple[Region, ...]:
    """The faces of the plan that walls and open dividers enclose; see ``WallPlan.regions``."""
    return WallPlan(bodies, dividers).regions


class WallPlan:
    """The walls and open dividers of a level, and what they enclose; worked out when first asked for.

    Parameters
    ----------
    bodies : sequence of Ring
        Bodies of all walls of a level, mm.
    dividers : sequence of Segment
        Open dividers. They may be drawn past a wall's face, to its reference line; an end within
        ``DIVIDER_SNAP_MM`` of a face or another divider reaches it. Dividers may also enclose a face outside
        the walls, such as a porch.
    """

    def __init__(self, bodies: Sequence[Ring], dividers: Sequence[Segment] = ()) -> None:
        self.bodies = tuple(bodies)
        self.dividers = tuple(dividers)

    @cached_property
    def outlines(self) -> tuple[Ring, ...]:
        """Outer outlines of the walls joined: one for each group of walls that hang together."""
        if self._sides is not None:
            return tuple(outlines(closed(self._sides))[0])
        return tuple(outer for outer, _ in from_shapely(_solid(self.bodies)).polygons)

    @cached_property
    def faces(self) -> tuple[Ring, ...]:
        """Outer ring of each region."""
        return tuple(region.polygons[0][0] for region in self.regions)

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """The enclosed faces, free-standing walls inside them cut out.

        One polygon each, sorted by their first (leftmost, lowest) vertex; equal input gives equal tuples.
        """
        traced = self._traced()
        if traced is not None:
            return traced
        solid = _solid(self.bodies)
        if self.dividers:
            found = _split(solid, self.dividers, _grid(self.bodies, self.dividers))
        else:
            found = _holes(solid)
        return tuple(sorted(set(found), key=lambda region: region.polygons))  # a closet is in two

    @cached_property
    def _sides(self) -> list[Segment] | None:
        return free_sides(self.bodies)

    def _traced(self) -> tuple[Region, ...] | None:
        """The faces as loops of the walls' free sides; None where only the general union can tell."""
        if self._sides is None or any(same_point(*divider) for divider in self.dividers):
            return None
        around = [(end, start) for start, end in self._sides]
        lines = [_reaching(divider) for divider in self.dividers]
        loops = parted(around, lines, self.bodies) if lines else closed(around)
        if loops is None:
            return None
        faces, outsides = outlines(loops)
        if any(_within(outside, face) for face in faces for outside in outsides):
            return None  # an island in a face
        return tuple(map(Region.of, faces))


def _within(inner: Ring, outer: Ring) -> bool:
    """Whether a ring may be inside another."""
    (x0, y0, x1, y1), (a0, b0, a1, b1) = rings.bounds(inner), rings.bounds(outer)
    return a0 < x0 and x1 < a1 and b0 < y0 and y1 < b1


def _solid(bodies: Sequence[Ring]) -> "BaseGeometry":
    solid = [body for body in bodies if body]
    if not solid:
        return shapely.Polygon()
    owners = np.repeat(np.arange(len(solid)), [len(body) for body in solid])
    lines = shapely.linearrings(list(chain.from_iterable(solid)), indices=owners)
    polygons = shapely.polygons(lines)
    return united(polygons, _grid(solid))


def _grid(bodies: Sequence[Ring], dividers: Sequence[Segment] = ()) -> float | None:
    """No grid where everything meets exactly: sides along the axes, and slanted ones shared by two bodies.

    The plain union takes a fifth of the time, and most houses are square to the page.
    """
    sides = {side for body in bodies for side in rings.edges(body)}
    shared = all(p[0] == q[0] or p[1] == q[1] or (q, p) in sides for p, q in sides)
    return None if shared and all(p[0] == q[0] or p[1] == q[1] for p, q in dividers) else GRID_MM


def _holes(solid: "BaseGeometry") -> list[Region]:
    parts = shapely.get_parts(solid)
    holes = [hole for part in parts for hole in polygon_rings(part)[1:] if hole]
    if len(parts) <= 1:
        return [Region.of(hole) for hole in holes]
    return _single(shapely.difference(shapely.Polygon(hole), solid, grid_size=GRID_MM) for hole in holes)


def _split(solid: "BaseGeometry", dividers: Sequence[Segment], grid: float | None) -> list[Region]:
    lines = shapely.linestrings([_reaching(divider) for divider in dividers])
    noded = shapely.union_all([shapely.boundary(solid), *lines], grid_size=grid)
    faces = shapely.get_parts(shapely.polygonize([noded]))
    shapely.prepare(solid)
    return _single(faces[~shapely.contains_properly(solid, shapely.point_on_surface(faces))])


def _single(shapes: Iterable["BaseGeometry"]) -> list[Region]:
    found = (from_shapely(shape) for shape in shapes)
    return [Region((polygon,)) for region in found for polygon in region.polygons]


def _reaching(divider: Segment) -> Segment:
    """The divider made longer at both ends by the snap distance; what is left over encloses nothing."""
    start, end = divider
    if same_point(start, end, POINT_TOLERANCE_MM):
        return divider
    vector = direction(start, end)
    return (along(start, vector, -DIVIDER_SNAP_MM), along(end, vector, DIVIDER_SNAP_MM))
