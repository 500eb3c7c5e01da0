"""Rings: area, tests and exact clipping by half-planes. Pure Python, because small shapes are faster so.

A call into shapely costs 10 to 30 us; clipping a rectangle here costs about 2 us.
"""

from collections.abc import Iterable, Iterator
from math import hypot

from tinydesigner.geometry.segments import Segment, cross, minus, nearest_on_segment, segment_crossing
from tinydesigner.geometry.shapes import POINT_TOLERANCE_MM, Point, Ring

#: A vertex nearer than this to the straight line between its neighbours says nothing about the shape. Ten
#: times smaller than ``POINT_TOLERANCE_MM``, a hundred times above the nanometre rounding of turned walls.
STRAIGHT_TOLERANCE_MM = 1e-4

#: Left, lower, right and upper bound, mm.
Bounds = tuple[float, float, float, float]


def edges(ring: Ring) -> Iterator[Segment]:
    """The ring's sides in order."""
    return zip(ring, ring[1:] + ring[:1], strict=True)


def area(ring: Ring) -> float:
    """Signed area, mm2: positive when counter-clockwise.

    Taken about the first vertex, so that a plan far from the origin loses no digits.
    """
    if len(ring) < 3:
        return 0.0
    x0, y0 = ring[0]
    total = 0.0
    px, py = ring[1][0] - x0, ring[1][1] - y0
    for x, y in ring[2:]:
        qx, qy = x - x0, y - y0
        total += px * qy - py * qx
        px, py = qx, qy
    return total / 2


def ccw(ring: Ring) -> Ring:
    """The same ring, counter-clockwise."""
    return ring if area(ring) >= 0 else ring[::-1]


def perimeter(ring: Ring) -> float:
    """Length all round, mm."""
    return sum(hypot(q[0] - p[0], q[1] - p[1]) for p, q in edges(ring))


def bounds(*rings: Ring) -> Bounds:
    """Bounds of one or more rings.

    Raises
    ------
    ValueError
        If there is no point at all.
    """
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    return (min(xs), min(ys), max(xs), max(ys))


def centroid(ring: Ring) -> Point:
    """Centre of area; of a ring without area, the mean of its points."""
    x0, y0 = ring[0]
    twice = sx = sy = 0.0
    for (px, py), (qx, qy) in edges(ring):
        turn = (px - x0) * (qy - y0) - (py - y0) * (qx - x0)
        twice += turn
        sx += (px + qx - 2 * x0) * turn
        sy += (py + qy - 2 * y0) * turn
    if twice == 0:
        return (sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring))
    return (x0 + sx / (3 * twice), y0 + sy / (3 * twice))


def contains(ring: Ring, point: Point, tolerance: float = POINT_TOLERANCE_MM) -> bool:
    """Whether the point is inside the ring or within ``tolerance`` of its line."""
    x, y = point
    inside = False
    px, py = ring[-1]
    for qx, qy in ring:
        if (py > y) != (qy > y) and x < (qx - px) * (y - py) / (qy - py) + px:
            inside = not inside
        px, py = qx, qy
    return inside or _on_line(ring, point, tolerance)


def _on_line(ring: Ring, point: Point, tolerance: float) -> bool:
    """Whether a point is within ``tolerance`` of a ring's line; most sides are nowhere near."""
    x, y = point
    px, py = ring[-1]
    for qx, qy in ring:
        beside = (px < x - tolerance and qx < x - tolerance) or (px > x + tolerance and qx > x + tolerance)
        if not beside and not (
            (py < y - tolerance and qy < y - tolerance) or (py > y + tolerance and qy > y + tolerance)
        ):
            near = nearest_on_segment(point, (px, py), (qx, qy))
            if hypot(near[0] - x, near[1] - y) <= tolerance:
                return True
        px, py = qx, qy
    return False


def distance_to_line(ring: Ring, point: Point) -> float:
    """Distance from the point to the nearest side, mm."""
    best = float("inf")
    for start, end in edges(ring):
        near = nearest_on_segment(point, start, end)
        best = min(best, hypot(near[0] - point[0], near[1] - point[1]))
    return best


def is_convex(ring: Ring) -> bool:
    """Whether a counter-clockwise ring turns left, or goes straight within the tolerance, at every vertex."""
    ax, ay = ring[-2]
    bx, by = ring[-1]
    for cx, cy in ring:
        ux, uy, vx, vy = bx - ax, by - ay, cx - bx, cy - by
        turn = ux * vy - uy * vx
        if turn < 0 and -turn > STRAIGHT_TOLERANCE_MM * hypot(cx - ax, cy - ay):
            return False
        ax, ay, bx, by = bx, by, cx, cy
    return len(ring) >= 3


def is_simple(ring: Ring) -> bool:
    """Whether no two sides touch, except neighbours at their common vertex."""
    sides = list(edges(ring))
    count = len(sides)
    if count < 3 or len(set(ring)) != count:
        return False
    for i in range(count):
        for j in range(i + 1, count):
            neighbours = j == i + 1 or (i == 0 and j == count - 1)
            if not neighbours and _touch(sides[i], sides[j]):
                return False
    return all(not _folds_back(sides[i - 1], sides[i]) for i in range(count))


def _touch(first: Segment, second: Segment) -> bool:
    if segment_crossing(first, second) is not None:
        return True
    return any(
        nearest_on_segment(point, *side) == point
        for side, other in ((first, second), (second, first))
        for point in other
    )


def _folds_back(first: Segment, second: Segment) -> bool:
    u, v = minus(first[1], first[0]), minus(second[1], second[0])
    return cross(u, v) == 0 and u[0] * v[0] + u[1] * v[1] < 0


def clean(ring: Iterable[Point]) -> Ring:
    """The ring counter-clockwise, without double or straight vertices, starting at its lowest-left vertex.

    Equal shapes give equal tuples. A ring that collapses to a line gives ().
    """
    points = list(ring)
    index = 0
    while len(points) >= 3 and index < len(points):
        before, here, after = points[index - 1], points[index], points[(index + 1) % len(points)]
        if _says_nothing(before, here, after):
            del points[index]
            index = max(0, index - 2)
        else:
            index += 1
    if len(points) < 3:
        return ()
    turned = ccw(tuple(points))
    first = min(range(len(turned)), key=turned.__getitem__)
    return turned[first:] + turned[:first]


def _says_nothing(before: Point, here: Point, after: Point) -> bool:
    ux, uy = here[0] - before[0], here[1] - before[1]
    vx, vy = after[0] - before[0], after[1] - before[1]
    base = hypot(vx, vy)
    if base <= POINT_TOLERANCE_MM:
        return True
    if abs(ux * vy - uy * vx) > STRAIGHT_TOLERANCE_MM * base:
        return hypot(ux, uy) <= STRAIGHT_TOLERANCE_MM
    return True


def clip_halfplane(ring: Ring, a: float, b: float, c: float) -> Ring:
    """The part of a convex ring where a x + b y + c >= 0; () when nothing is left.

    Of a ring that is not convex the area is still right, but separate parts stay joined by double lines.
    """
    out: list[Point] = []
    px, py = ring[-1]
    before = a * px + b * py + c
    for x, y in ring:
        here = a * x + b * y + c
        if (here > 0 > before) or (here < 0 < before):
            share = before / (before - here)
            out.append((px + (x - px) * share, py + (y - py) * share))
        if here >= 0:
            out.append((x, y))
        px, py, before = x, y, here
    return tuple(out) if len(out) >= 3 else ()


def halfplane(start: Point, end: Point) -> tuple[float, float, float]:
    """Coefficients of the half-plane to the left of a directed line, for ``clip_halfplane``."""
    a, b = start[1] - end[1], end[0] - start[0]
    return (a, b, -(a * start[0] + b * start[1]))


def clip_convex(ring: Ring, convex: Ring) -> Ring:
    """The part of a convex ring inside a convex counter-clockwise ring; () when nothing is left."""
    for (px, py), (qx, qy) in edges(convex):
        a, b = py - qy, qx - px
        c = -(a * px + b * py)
        inside = [a * x + b * y + c for x, y in ring]
        if min(inside) < 0 and (max(inside) < 0 or not (ring := clip_halfplane(ring, a, b, c))):
            return ()
    return ring


def cut_away(ring: Ring, convex: Ring) -> tuple[Ring, ...]:
    """Convex parts of a convex ring outside a convex counter-clockwise ring."""
    out: list[Ring] = []
    for (px, py), (qx, qy) in edges(convex):
        a, b = py - qy, qx - px
        c = -(a * px + b * py)
        if min([a * x + b * y + c for x, y in ring]) >= 0:
            continue
        outside = clip_halfplane(ring, -a, -b, -c)
        if outside:
            out.append(outside)
        ring = clip_halfplane(ring, a, b, c)
        if not ring:
            break
    return tuple(out)


def convex_hull(points: Iterable[Point]) -> Ring:
    """Least convex ring around the points, counter-clockwise (monotone chain)."""
    ordered = sorted(set(points))
    return (*_half_hull(ordered)[:-1], *_half_hull(ordered[::-1])[:-1])


def _half_hull(ordered: list[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in ordered:
        while len(chain) >= 2 and cross(minus(chain[-1], chain[-2]), minus(point, chain[-1])) <= 0:
            chain.pop()
        chain.append(point)
    return chain
