"""Which wall is under or near the pointer, and where along it."""

from dataclasses import dataclass

from tinydesigner.document.design import Design
from tinydesigner.document.faces import bars, faces
from tinydesigner.document.fields import EntityId
from tinydesigner.document.lines import Bar
from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import nearest_on_segment
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.length import mm


@dataclass(frozen=True, slots=True)
class WallSpot:
    """A place along a wall: distance from its start, nm, and how far to its left the pointer is, nm."""

    wall: EntityId
    bar: Bar
    along: int
    left: int


def wall_near(design: Design, level: EntityId, point: Point, reach: float) -> WallSpot | None:
    """The wall whose body is nearest to ``point``, within ``reach`` mm; None when there is none."""
    spot = (mm(point[0]), mm(point[1]))
    best: WallSpot | None = None
    least = float(mm(reach))
    for wall_id, bar in bars(design, level).items():
        along, left = bar.place(spot)
        inside = min(max(along, 0.0), bar.length)
        off = max(left - bar.left, -bar.right - left, 0.0)
        distance = max(off, abs(along - inside))
        if distance < least:
            best, least = WallSpot(wall_id, bar, round(inside), round(left)), distance
    return best


@dataclass(frozen=True, slots=True)
class FaceSpot:
    """The nearest spot of a room's wall face: where it is, and the unit vector into the room."""

    at: Point
    inward: Point
    distance: float


def face_near(design: Design, level: EntityId, point: Point, reach: float) -> FaceSpot | None:
    """The nearest inside face of the room that holds ``point``, within ``reach`` mm."""
    ring = next((ring for ring in faces(design, level) if rings.contains(ring, point)), None)
    if ring is None:
        return None
    best: FaceSpot | None = None
    least = reach
    for a, b in rings.edges(ring):
        near = nearest_on_segment(point, a, b)
        distance = ((near[0] - point[0]) ** 2 + (near[1] - point[1]) ** 2) ** 0.5
        if distance < least:
            length = ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5
            # Faces run counter-clockwise, so the room is on the left of each edge.
            best, least = (
                FaceSpot(near, (-(b[1] - a[1]) / length, (b[0] - a[0]) / length), distance),
                distance,
            )
    return best
