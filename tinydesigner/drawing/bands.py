"""Ceiling heights on the plan: floor that does not count, and contours."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from tinydesigner.drawing.displaylist import Fill, Group, Item, Text
from tinydesigner.drawing.outlines import line
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.ruling import chords
from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import Segment
from tinydesigner.geometry.shapes import AREA_TOLERANCE_MM2, Ring
from tinydesigner.measure.space import Cover


@dataclass(frozen=True, slots=True)
class Contour:
    """A ceiling height to be shown as a line on the plan."""

    #: Above the floor that is drawn, mm.
    height: float
    #: What is written on it, as 5'-0".
    label: str


def low_parts(pieces: Iterable[Cover], height: float) -> tuple[Ring, ...]:
    """Floor whose ceiling is lower than ``height``, as convex rings, mm."""
    found = (_low_part(piece, height) for piece in pieces)
    return tuple(ring for ring in found if ring and rings.area(ring) > AREA_TOLERANCE_MM2)


def _low_part(piece: Cover, height: float) -> Ring:
    heights = piece.heights()
    if max(heights) < height - 1e-3:
        return piece.ring
    if min(heights) >= height - 1e-3:
        return ()
    return rings.clip_halfplane(piece.ring, -piece.a, -piece.b, height - piece.c)


def band_group(key: str, pieces: tuple[Cover, ...], height: float) -> Group:
    """Hatched: floor that does not count because its ceiling is lower than ``height``, mm."""
    return remembered("band", key, (key, pieces, height), _draw_band)


def _draw_band(key: str, pieces: tuple[Cover, ...], height: float) -> Group:
    low = low_parts(pieces, height)
    return Group(key, "band", (Fill(low, "band.tint"), Fill(low, "band.uncounted")) if low else ())


def contour_group(key: str, pieces: tuple[Cover, ...], contours: Sequence[Contour]) -> Group:
    """Lines of equal ceiling height, each with its height at one end."""
    return remembered("contour", key, (key, pieces, tuple(contours)), _draw_contours)


def _draw_contours(key: str, pieces: tuple[Cover, ...], contours: tuple[Contour, ...]) -> Group:
    return Group(key, "contour", tuple(chain.from_iterable(_contour(pieces, one) for one in contours)))


def _contour(pieces: tuple[Cover, ...], contour: Contour) -> tuple[Item, ...]:
    lines = joined(contour_lines(pieces, contour.height))
    if not lines:
        return ()
    labels = (_label(ends, contour.label) for ends in lines)
    return (*(line(*ends, "contour") for ends in lines), *labels)


def contour_lines(pieces: Iterable[Cover], height: float) -> tuple[Segment, ...]:
    """Where a sloping ceiling passes through ``height``, mm; level ceilings have no line."""
    return tuple(
        ends
        for piece in pieces
        if piece.sloped
        for ends in chords((piece.ring,), piece.a, piece.b, height - piece.c)
    )


def joined(lines: Iterable[Segment]) -> tuple[Segment, ...]:
    """Segments on one straight line that touch end to end, as one."""
    out: list[Segment] = []
    for start, end in sorted((min(a, b), max(a, b)) for a, b in lines):
        if out and _continues(out[-1], (start, end)):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return tuple(out)


def _continues(first: Segment, second: Segment) -> bool:
    (ax, ay), (bx, by) = first
    (cx, cy), (dx, dy) = second
    turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    return abs(bx - cx) + abs(by - cy) < 1.0 and abs(turn) < 1.0


def _label(ends: Segment, text: str) -> Text:
    (ax, ay), (bx, by) = ends
    return Text((ax + (bx - ax) * 0.12, ay + (by - ay) * 0.12), text, "contour.label", points=6.5)
