"""The exterior walls of a level: what lies within their outside and within their inside faces."""

from collections import Counter

from tinydesigner.geometry.regions import region_area
from tinydesigner.geometry.rings import area, ccw, clean, edges
from tinydesigner.geometry.shapes import Point, Region, Ring
from tinydesigner.geometry.walls import enclosed_regions, outline
from tinydesigner.measure.view import Holder, lazy


class ShellPlan(Holder):
    """Outlines and inside of exterior walls, from their mitred bodies."""

    def __init__(self, bodies: tuple[Ring, ...], work: Counter[str]) -> None:
        self.bodies = tuple(filter(None, bodies))
        self.work = work

    @lazy
    def _loops(self) -> tuple[Ring, tuple[Ring, ...]] | None:
        return loops_of(self.bodies)

    @lazy
    def outlines(self) -> tuple[Ring, ...]:
        """Outer outlines of the shell over its finishes; one a group of walls that hang together."""
        if self._loops is not None:
            return (self._loops[0],)
        return outline(self.bodies) if self.bodies else ()

    @lazy
    def inside(self) -> Region:
        """What the exterior walls enclose, between their inside faces, partitions not taken out."""
        if self._loops is not None:
            return Region(tuple((ring, ()) for ring in self._loops[1]))
        found = enclosed_regions(self.bodies) if self.bodies else ()
        return Region(tuple(polygon for region in found for polygon in region.polygons))

    @lazy
    def area_outside(self) -> float:
        """Area within the outlines, mm2."""
        return sum(map(area, self.outlines))

    @lazy
    def area_inside(self) -> float:
        """Area between the inside faces of the exterior walls, mm2."""
        return region_area(self.inside)


def loops_of(bodies: tuple[Ring, ...]) -> tuple[Ring, tuple[Ring, ...]] | None:
    """Outer and inner loops of walls that meet only at shared mitres; None where they meet otherwise.

    The mitre between two walls is a side of both, once in each direction. What is left when such pairs are
    taken out runs once around the outside and once around each inside. So a ring of walls needs no general
    union, which costs twenty times as much.
    """
    sides = {side for body in bodies for side in edges(body)}
    free = [(start, end) for start, end in sides if (end, start) not in sides]
    following = dict(free)
    if len(following) != len(free) or len(sides) != sum(map(len, bodies)):
        return None
    outer: list[Ring] = []
    inner: list[Ring] = []
    while following:
        ring = clean(raw := _loop(following))
        (outer if area(raw) > 0 else inner).append(ring)
    if len(outer) != 1 or not inner or not all((*outer, *inner)):
        return None
    return outer[0], tuple(sorted(map(ccw, inner)))


def _loop(following: dict[Point, Point]) -> Ring:
    """Take one closed loop out of the sides that are left; () where they do not close."""
    first, here = following.popitem()
    ring = [first]
    while here != first:
        ring.append(here)
        if here not in following:
            return ()
        here = following.pop(here)
    return tuple(ring)
