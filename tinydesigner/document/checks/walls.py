"""Walls have room for their own thickness and do not run through each other."""

from collections.abc import Iterator, Mapping

from tinydesigner.document.checks.problem import Problem
from tinydesigner.document.fields import EntityId
from tinydesigner.document.lines import TOUCH_NM, Bar, cross, parallel


def wall_problems(bars: Mapping[EntityId, Bar]) -> Iterator[Problem]:
    """Walls of one level that are shorter than thick, cross or lie in each other."""
    for wall, bar in bars.items():
        if bar.length < bar.left + bar.right - TOUCH_NM:
            yield Problem(wall, "end", "the wall is shorter than it is thick", "a longer wall")
    for a, b in near_pairs(bars):
        if overlap(bars[a], bars[b]):
            yield Problem(b, "start", f"the wall lies in wall {a!r}", "walls side by side or end to end")
        elif crossing(bars[a], bars[b]) is not None:
            yield Problem(b, "start", f"the wall crosses wall {a!r}", "walls that meet end to side")


def near_pairs(bars: Mapping[EntityId, Bar]) -> Iterator[tuple[EntityId, EntityId]]:
    """Pairs of walls whose surroundings overlap, each pair in file order: a sweep from left to right."""
    boxes = {wall: _box(bar) for wall, bar in bars.items()}
    place = {wall: index for index, wall in enumerate(bars)}
    open_: list[EntityId] = []
    for wall in sorted(bars, key=lambda key: boxes[key][0]):
        open_ = [other for other in open_ if boxes[other][2] >= boxes[wall][0]]
        for other in open_:
            if not _apart(boxes[other], boxes[wall]):
                yield (other, wall) if place[other] < place[wall] else (wall, other)
        open_.append(wall)


def _box(bar: Bar) -> tuple[int, int, int, int]:
    reach = bar.left + bar.right
    (ax, ay), (bx, by) = bar.start, bar.end
    return (min(ax, bx) - reach, min(ay, by) - reach, max(ax, bx) + reach, max(ay, by) + reach)


def _apart(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> bool:
    return a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]


def overlap(a: Bar, b: Bar) -> bool:
    """Whether two parallel bodies share more than a face or an end."""
    if not parallel(a.along, b.along):
        return False
    (s1, t1), (s2, t2) = a.place(b.start), a.place(b.end)
    if min(max(s1, s2), a.length) - max(min(s1, s2), 0) <= TOUCH_NM:
        return False
    same_way = s2 > s1
    left, right = (b.left, b.right) if same_way else (b.right, b.left)
    low, high = min(t1, t2) - right, max(t1, t2) + left
    return min(high, a.left) - max(low, -a.right) > TOUCH_NM


def crossing(a: Bar, b: Bar) -> float | None:
    """Where ``b`` runs right through ``a``: distance along ``b`` to the middle line of ``a``, nm; else None.

    A wall that ends in or on the other's body meets it and does not cross.
    """
    sine = cross(a.along, b.along)
    if parallel(a.along, b.along) or not (_pierces(a, b) and _pierces(b, a)):
        return None
    _, t = a.place(b.start)
    return ((a.left - a.right) / 2 - t) / sine


def _pierces(a: Bar, b: Bar) -> bool:
    """Whether the ends of ``b`` lie beyond the two faces of ``a``, on different sides."""
    t1, t2 = a.place(b.start)[1], a.place(b.end)[1]
    low, high = min(t1, t2), max(t1, t2)
    return low < -a.right - TOUCH_NM and high > a.left + TOUCH_NM
