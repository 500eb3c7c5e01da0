"""The plan of one level as measurements need it: faces with solid and open sides, and the exterior walls."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tinydesigner.document import faces as document_faces
from tinydesigner.document.design import Design
from tinydesigner.document.lines import bar_of
from tinydesigner.document.walls import Assembly, Divider, Wall
from tinydesigner.geometry.regions import boundary, bounds, contains
from tinydesigner.geometry.rings import Bounds, ccw
from tinydesigner.geometry.segments import Segment, along, direction, dot, left_of, minus, side_of_line
from tinydesigner.geometry.shapes import POINT_TOLERANCE_MM, Point, Region, Ring
from tinydesigner.measure.view import Holder, lazy
from tinydesigner.units.length import to_mm

#: How far beyond a line its other side is looked for: far above float noise, far below the thinnest wall.
PROBE_MM = 0.5
#: A stretch of open side shorter than this is where lines end, not a way through.
_SHORTEST_OPENING_MM = 1.0


class Bar(NamedTuple):
    """A wall as a straight body, mm."""

    start: Point
    #: Unit vector from start to end.
    way: Point
    left: float
    right: float
    exterior: bool

    def at(self, offset: float, left: float = 0.0) -> Point:
        """The point so far along the reference line and to the left of it."""
        (x, y), (wx, wy) = self.start, self.way
        return (x + wx * offset - wy * left, y + wy * offset + wx * left)


class Face(NamedTuple):
    """An enclosed face of the plan, finish to finish."""

    region: Region
    bounds: Bounds
    #: Sides along walls.
    solid: tuple[Segment, ...]
    #: Sides along dividers, where no wall stands.
    open: tuple[Segment, ...]

    def holds(self, point: Point) -> bool:
        """Whether a point is in the face or on its edge."""
        x0, y0, x1, y1 = self.bounds
        slack = POINT_TOLERANCE_MM
        if not (x0 - slack <= point[0] <= x1 + slack and y0 - slack <= point[1] <= y1 + slack):
            return False
        return contains(self.region, point)


def plan_point(point: tuple[int, int]) -> Point:
    """A document's point in float millimetres."""
    return (to_mm(point[0]), to_mm(point[1]))


class LevelPlan(Holder):
    """Walls and dividers of a level, and what follows from them alone."""

    def __init__(
        self,
        design: Design,
        level: str,
        built: tuple[tuple[Wall, ...], tuple[Assembly, ...], tuple[Divider, ...]],
        work: Counter[str],
    ) -> None:
        self.level = level
        self.walls, self._assemblies, self.dividers = built
        self.work = work
        plan = document_faces.plan(design, level)
        self.bodies, self._regions = plan.bodies, plan.regions

    @lazy
    def bars(self) -> dict[str, Bar]:
        """Walls by id."""
        out = {}
        for wall, assembly in zip(self.walls, self._assemblies, strict=True):
            bar = bar_of(wall, assembly)
            start, end = plan_point(bar.start), plan_point(bar.end)
            way = direction(start, end)
            out[wall.id] = Bar(start, way, to_mm(bar.left), to_mm(bar.right), wall.exterior)
        return out

    @lazy
    def faces(self) -> tuple[Face, ...]:
        """Every enclosed face."""
        lines = [(plan_point(d.start), plan_point(d.end)) for d in self.dividers]
        return tuple(_face(region, lines) for region in self._regions)

    @lazy
    def groups(self) -> tuple[int, ...]:
        """For each face the number of its group: faces that dividers join have the same."""
        group = list(range(len(self.faces)))
        for index, face in enumerate(self.faces):
            for start, end in face.open:
                other = self.face_beyond(start, end)
                if other is not None:
                    old, new = group[other], group[index]
                    group = [new if number == old else number for number in group]
        return tuple(group)

    def face_beyond(self, start: Point, end: Point) -> int | None:
        """Face on the right of a side: beyond it, where the face it belongs to is on the left."""
        way = direction(start, end)
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        return self.face_at(along(middle, left_of(way), -PROBE_MM))

    def face_at(self, point: Point) -> int | None:
        """Number of the face that holds a point; None inside walls and outside."""
        for number, face in enumerate(self.faces):
            if face.holds(point):
                return number
        return None

    def faces_at(self, anchors: Iterable[tuple[int, int]]) -> tuple[int | None, ...]:
        """Number of the face that each of some points of the document is in."""
        return tuple(self.face_at(plan_point(anchor)) for anchor in anchors)

    @lazy
    def shell_bodies(self) -> tuple[Ring, ...]:
        """Bodies of the exterior walls; of all walls where none is marked exterior."""
        marked = tuple(body for wall, body in zip(self.walls, self.bodies, strict=True) if wall.exterior)
        return marked or self.bodies


def _face(region: Region, dividers: Iterable[Segment]) -> Face:
    solid: list[Segment] = []
    opened: list[Segment] = []
    lines = list(dividers)
    for start, end in boundary(_oriented(region)):
        gaps = stretches_along(start, end, lines)
        if not gaps:
            solid.append((start, end))
            continue
        solid.extend(left_between(start, end, gaps))
        way = direction(start, end)
        opened.extend((along(start, way, a), along(start, way, b)) for a, b in gaps)
    return Face(region, bounds(region), tuple(solid), tuple(opened))


def _oriented(region: Region) -> Region:
    """The region with it on the left of every side: outer rings counter-clockwise, holes clockwise."""
    return Region(
        tuple((ccw(outer), tuple(ccw(hole)[::-1] for hole in holes)) for outer, holes in region.polygons)
    )


def stretches_along(start: Point, end: Point, lines: Iterable[Segment]) -> list[tuple[float, float]]:
    """Stretches of a side that run along one of the lines, as distances from the side's start, in order."""
    return sorted(gap for line in lines if (gap := _shared(start, end, line)) is not None)


def _shared(start: Point, end: Point, line: Segment) -> tuple[float, float] | None:
    """Stretch of a side that runs along a line, as distances from the side's start."""
    slack = 10 * POINT_TOLERANCE_MM
    for axis in (0, 1):  # most lines are nowhere near
        p, q, u, v = start[axis], end[axis], line[0][axis], line[1][axis]
        low, high = (u - slack, v + slack) if u < v else (v - slack, u + slack)
        if (p < low and q < low) or (p > high and q > high):
            return None
    if abs(side_of_line(line[0], start, end)) > slack or abs(side_of_line(line[1], start, end)) > slack:
        return None
    way = direction(start, end)
    reach = sorted(dot(minus(point, start), way) for point in line)
    low, high = max(0.0, reach[0]), min(dot(minus(end, start), way), reach[1])
    return (low, high) if high - low > _SHORTEST_OPENING_MM else None


def left_between(start: Point, end: Point, gaps: Sequence[tuple[float, float]]) -> list[Segment]:
    """What is left of a side when stretches of it are taken out."""
    if not gaps:
        return [(start, end)]
    way = direction(start, end)
    length = dot(minus(end, start), way)
    edge, out = 0.0, []
    for low, high in [*gaps, (length, length)]:
        if low - edge > POINT_TOLERANCE_MM:
            out.append((along(start, way, edge), along(start, way, low)))
        edge = max(edge, high)
    return out
