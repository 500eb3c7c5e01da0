"""Where in a room a tag covers least."""

from collections.abc import Sequence
from itertools import pairwise

from tinydesigner.geometry import rings
from tinydesigner.geometry.rings import Bounds
from tinydesigner.geometry.shapes import Point, Ring

#: The places looked at: a grid over the room's bounds, each way.
STEPS = (7, 11)
#: Beyond an obstacle's edge a tag wants this much air, mm.
AIR_MM = 30.0


def tag_place(ring: Ring, obstacles: Sequence[Bounds], size: tuple[float, float]) -> Point:
    """The point at which a tag of that size lies most freely.

    Least overlap with the obstacles and with what is outside the room decides; among equals the place nearest
    to the middle of the room.

    Parameters
    ----------
    ring
        The room, mm.
    obstacles
        Bounds of what stands in it.
    size
        Width and height of the tag, mm.
    """
    x0, y0, x1, y1 = rings.bounds(ring)
    middle = rings.centroid(ring)
    half = (min(size[0], x1 - x0) / 2, min(size[1], y1 - y0) / 2)
    walls = _outside(ring)
    across, up = _places(x0 + half[0], x1 - half[0], STEPS[0]), _places(y0 + half[1], y1 - half[1], STEPS[1])
    candidates = [(x, y) for x in across for y in up if not walls or rings.contains(ring, (x, y))]
    blocked = (*(box for box in obstacles if _near(box, (x0, y0, x1, y1))), *walls)
    return min(
        candidates or [middle],
        key=lambda at: (_covered(at, half, blocked), (at[0] - middle[0]) ** 2 + (at[1] - middle[1]) ** 2),
    )


def _places(low: float, high: float, count: int) -> tuple[float, ...]:
    if high - low < 1.0:
        return ((low + high) / 2,)
    return tuple(low + (high - low) * i / (count - 1) for i in range(count))


def _outside(ring: Ring) -> tuple[Bounds, ...]:
    """Boxes of a room's bounding rectangle that are not the room, for rooms that are no rectangle."""
    if len(ring) <= 4:
        return ()
    xs, ys = (sorted({round(p[axis], 3) for p in ring}) for axis in (0, 1))
    cells = [(a, b, c, d) for a, c in pairwise(xs) for b, d in pairwise(ys)]
    return tuple(c for c in cells if not rings.contains(ring, ((c[0] + c[2]) / 2, (c[1] + c[3]) / 2)))


def _near(box: Bounds, room: Bounds) -> bool:
    """Whether a tag inside of the room can come upon the box."""
    return (
        box[0] < room[2] + AIR_MM
        and room[0] - AIR_MM < box[2]
        and box[1] < room[3] + AIR_MM
        and room[1] - AIR_MM < box[3]
    )


def _covered(at: Point, half: tuple[float, float], boxes: Sequence[Bounds]) -> float:
    """Area of the tag that obstacles take, whole square centimetres: finer differences decide nothing."""
    left, bottom = at[0] - half[0] - AIR_MM, at[1] - half[1] - AIR_MM
    right, top = at[0] + half[0] + AIR_MM, at[1] + half[1] + AIR_MM
    total = 0.0
    for x0, y0, x1, y1 in boxes:
        if x0 < right and left < x1 and y0 < top and bottom < y1:
            total += (min(right, x1) - max(left, x0)) * (min(top, y1) - max(bottom, y0))
    return round(total / 100.0)
