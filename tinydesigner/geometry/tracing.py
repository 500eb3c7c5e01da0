"""Closed loops of directed sides, and what open dividers part. Pure Python."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from math import atan2, tau

from tinydesigner.geometry import rings
from tinydesigner.geometry.contacts import ON_LINE_MM
from tinydesigner.geometry.segments import (
    Segment,
    cross,
    direction,
    distance,
    dot,
    middle,
    minus,
    segment_crossing,
)
from tinydesigner.geometry.shapes import AREA_TOLERANCE_MM2, Point, Ring

#: A point of a line, by its distance from the line's start.
_Node = tuple[float, Point]


def outlines(loops: Iterable[Sequence[Segment]]) -> tuple[list[Ring], list[Ring]]:
    """Loops that run counter-clockwise and those that run clockwise, all turned counter-clockwise and clean.

    Slivers are dropped.
    """
    left: list[Ring] = []
    right: list[Ring] = []
    for loop in loops:
        raw = tuple([start for start, _ in loop])
        ring = rings.clean(raw)
        if rings.area(ring) > AREA_TOLERANCE_MM2:
            (left if rings.area(raw) > 0 else right).append(ring)
    return sorted(left), sorted(right)


def closed(sides: Iterable[Segment]) -> Iterator[list[Segment]]:
    """The sides as loops; where they part, a loop turns so that no other side is left of it at its corner."""
    onward: dict[Point, list[Point]] = {}
    for start, end in sides:
        onward.setdefault(start, []).append(end)
    left = dict.fromkeys(sides)
    while left:
        side = next(iter(left))
        loop = []
        while side in left:
            del left[side]
            loop.append(side)
            side = (side[1], _next(side, onward[side[1]]))
        yield loop


def _next(side: Segment, ends: list[Point]) -> Point:
    """The first of some ends clockwise from the side's own start, seen from the corner that it comes to."""
    if len(ends) == 1:
        return ends[0]
    back = minus(*side)

    def turn(end: Point) -> float:
        vector = minus(end, side[1])
        return -atan2(cross(back, vector), dot(back, vector)) % tau or tau

    return min(ends, key=turn)


def parted(
    sides: Sequence[Segment], dividers: Sequence[Segment], bodies: Sequence[Ring]
) -> list[list[Segment]] | None:
    """Loops with a face on their left, dividers parting faces; None where one divider runs along another.

    Parameters
    ----------
    sides
        Sides of the free plan: walls on their right.
    dividers
        Lines that part the plan outside the walls wherever both their ends reach walls or other dividers.
    bodies
        The walls.
    """
    nodes: list[list[_Node]] = [[] for _ in dividers]
    for (i, first), (j, second) in combinations(enumerate(dividers), 2):
        if not _cross(first, second, nodes[i], nodes[j]):
            return None
    broken = list(sides)
    for line, found in zip(dividers, nodes, strict=True):
        broken = [piece for side in broken for piece in _broken(side, line, found)]
    pieces = {
        (p, q): None
        for found in nodes
        for (_, p), (_, q) in pairwise(sorted(found))
        if p != q and not any(_holds(body, middle(p, q)) for body in bodies)
    }
    return _without_loose(broken, list(pieces))


def _cross(first: Segment, second: Segment, nodes: list[_Node], others: list[_Node]) -> bool:
    """Note where two dividers cross; False when they run along each other."""
    at = segment_crossing(first, second)
    if at is not None:
        point = (round(at[0], 6), round(at[1], 6))
        nodes.append((distance(first[0], point), point))
        others.append((distance(second[0], point), point))
        return True
    way = direction(*first)
    return any(abs(cross(way, minus(end, first[0]))) > ON_LINE_MM for end in second) or all(
        not -ON_LINE_MM <= dot(way, minus(end, first[0])) <= distance(*first) + ON_LINE_MM for end in second
    )


def _broken(side: Segment, line: Segment, nodes: list[_Node]) -> Sequence[Segment]:
    """A side broken where a divider crosses it; the crossing, or a corner that it passes, is noted."""
    (px, py), (qx, qy) = side
    (sx, sy), (tx, ty) = line
    if max(px, qx) < min(sx, tx) or min(px, qx) > max(sx, tx):
        return (side,)
    if max(py, qy) < min(sy, ty) or min(py, qy) > max(sy, ty):
        return (side,)
    ux, uy = way = direction(*line)
    length = (tx - sx) * ux + (ty - sy) * uy
    before, after = ux * (py - sy) - uy * (px - sx), ux * (qy - sy) - uy * (qx - sx)
    corner = side[0] if abs(before) <= ON_LINE_MM else side[1] if abs(after) <= ON_LINE_MM else None
    if corner is not None:
        for point in (side[0], corner):  # a side along the line has both its corners on it
            reach = dot(way, minus(point, line[0]))
            if abs(cross(way, minus(point, line[0]))) <= ON_LINE_MM and 0 <= reach <= length:
                nodes.append((reach, point))
        return (side,)
    if (before > 0) == (after > 0):
        return (side,)
    share = before / (before - after)
    point = (round(px + (qx - px) * share, 6), round(py + (qy - py) * share, 6))
    reach = dot(way, minus(point, line[0]))
    if not 0 <= reach <= length:
        return (side,)
    nodes.append((reach, point))
    return ((side[0], point), (point, side[1])) if point not in side else (side,)


def _holds(body: Ring, point: Point) -> bool:
    x0, y0, x1, y1 = rings.bounds(body)
    slack = ON_LINE_MM
    near = x0 - slack <= point[0] <= x1 + slack and y0 - slack <= point[1] <= y1 + slack
    return near and rings.contains(body, point, slack)


def _without_loose(sides: Sequence[Segment], pieces: list[Segment]) -> list[list[Segment]]:
    """Loops of the sides and of both directions of every piece that has a loop of its own on each side."""
    while True:
        loops = list(closed([*sides, *pieces, *((q, p) for p, q in pieces)]))
        loop_of = {side: number for number, loop in enumerate(loops) for side in loop}
        parting = [(p, q) for p, q in pieces if loop_of[(p, q)] != loop_of[(q, p)]]
        if len(parting) == len(pieces):
            return loops
        pieces = parting
