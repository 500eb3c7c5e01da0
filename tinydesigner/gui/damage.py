"""What has to be painted again when a group of shapes is replaced: only where the two differ."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tinydesigner.drawing.displaylist import Arc, Bounds, Fill, Group, Item, Stroke
from tinydesigner.geometry.shapes import Point
from tinydesigner.gui.theme import style_of

_Edge = tuple[Point, Point]


def damage(old: Sequence[Item], new: Sequence[Item]) -> list[Bounds]:
    """Rectangles (mm) outside of which both lists of shapes, texts left out, look the same.

    Shapes are painted in order, so what the lists share at either end is left out, and those between are
    compared one by one where they are as many and of the same roles.
    """
    first, last = _shared(old, new)
    left, right = old[first : len(old) - last], new[first : len(new) - last]
    pairs = len(left) == len(right) and all(
        type(a) is type(b) and a.style == b.style for a, b in zip(left, right, strict=True)
    )
    if not pairs:
        return [box for item in (*left, *right) for box in _box((item,))]
    return [box for a, b in zip(left, right, strict=True) if a != b for box in _between(a, b)]


def _shared(old: Sequence[Item], new: Sequence[Item]) -> tuple[int, int]:
    """How many items the lists share at their beginnings, and then at their ends."""
    most = min(len(old), len(new))
    first = next((i for i in range(most) if old[i] != new[i]), most)
    most -= first
    last = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    return first, last


def _between(a: Item, b: Item) -> Iterator[Bounds]:
    """Where two shapes of one role differ."""
    changed: set[_Edge] = set()
    if isinstance(a, Fill) and isinstance(b, Fill):
        # The area in just one of two even-odd shapes is bounded by the edges that they do not share.
        for ring in (*a.rings, *b.rings):
            for edge in _edges(ring, closed=True):
                changed ^= {edge}
    elif isinstance(a, Stroke) and isinstance(b, Stroke) and not style_of(a.style).dash:
        changed = set(_edges(a.points, a.closed)) ^ set(_edges(b.points, b.closed))
    else:
        yield from _box((a, b))
        return
    points = [point for edge in changed for point in edge]
    if points:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        yield (min(xs), min(ys), max(xs), max(ys))


def _edges(points: Sequence[Point], closed: bool) -> Iterator[_Edge]:
    for a, b in pairwise((*points, points[0]) if closed and points else points):
        yield (a, b) if a <= b else (b, a)


def _box(items: Iterable[Stroke | Fill | Arc | Item]) -> Iterator[Bounds]:
    box = Group("", "", tuple(items)).bounds
    if box is not None:
        yield box
