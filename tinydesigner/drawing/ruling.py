"""Parallel lines within an area: boards, siding, seams; and level lines on sloping pieces."""

import math
from collections.abc import Iterator, Sequence

from tinydesigner.geometry.segments import Segment
from tinydesigner.geometry.shapes import Point, Ring

#: Rulings closer than this to the edge they would double are left out, mm.
EDGE_GAP_MM = 1.0


def chords(rings: Sequence[Ring], a: float, b: float, c: float) -> Iterator[Segment]:
    """Parts of the line a x + b y = c inside rings (even-odd)."""
    hits = sorted(_hits(rings, a, b, c), key=lambda p: p[1] * a - p[0] * b)
    for start, end in zip(hits[::2], hits[1::2], strict=False):
        if math.dist(start, end) > EDGE_GAP_MM:
            yield (start, end)


def _hits(rings: Sequence[Ring], a: float, b: float, c: float) -> Iterator[Point]:
    for ring in rings:
        px, py = ring[-1]
        before = a * px + b * py - c
        for qx, qy in ring:
            after = a * qx + b * qy - c
            if (before >= 0) != (after >= 0):
                t = before / (before - after)
                yield (px + t * (qx - px), py + t * (qy - py))
            px, py, before = qx, qy, after


def ruled(rings: Sequence[Ring], degrees: float, spacing: float) -> tuple[Segment, ...]:
    """Lines at an angle through rings, at whole multiples of ``spacing`` from the origin, mm."""
    turn = math.radians(degrees)
    a, b = -math.sin(turn), math.cos(turn)
    reach = [a * x + b * y for ring in rings for x, y in ring]
    first, last = (
        math.ceil((min(reach) + EDGE_GAP_MM) / spacing),
        math.floor((max(reach) - EDGE_GAP_MM) / spacing),
    )
    return tuple(line for i in range(first, last + 1) for line in chords(rings, a, b, i * spacing))
