"""Headroom along a way up.

The nosing line runs from the first nosing, one riser up above the foot, to the floor at the top; of a ladder
from the first rung's height in the same way. Clearances are vertical. Ceiling and line are planes, so the
least clearance is at a corner of their overlap: exact to 1e-5 mm.
"""

from collections.abc import Iterable

from tinydesigner.geometry.segments import Segment, along, dot
from tinydesigner.geometry.shapes import Region
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.quantity import Dimension, Inapplicable, Result, Unknown, Witness
from tinydesigner.measure.space import Cover, Space, heights_along, lowest, pieces_over
from tinydesigner.measure.views.access import AccessView

#: How far into the upper floor the ceiling at the top is looked up; the planes are then read at the edge
#: itself.
_INTO_MM = 1.0


def _ceiling(spaces: Iterable[Space]) -> list[Cover] | Unknown:
    found: list[Cover] = []
    unknown: Unknown | None = None
    for space in spaces:
        if isinstance(space.ceiling, Unknown):
            unknown = space.ceiling
        else:
            found.extend(space.ceiling)
    return unknown if unknown is not None and not found else found


def _above_nosings(view: AccessView, rise: float, pieces: Iterable[Cover]) -> list[Cover]:
    """Ceiling pieces with heights above the nosing line instead of the floor."""
    (fx, fy), (wx, wy) = view.parts.foot, view.parts.way
    riser = rise / view.parts.risers
    rate = (rise - riser) / view.parts.run
    start = riser - rate * dot((fx, fy), (wx, wy))
    return [Cover(p.ring, p.a - rate * wx, p.b - rate * wy, p.c - start, p.source) for p in pieces]


def _plan(view: AccessView) -> Witness:
    if view.parts.run == 0:
        return view.shape()
    return Witness(
        regions=(Region.of(view.strip),), lines=((view.parts.foot, view.top),), level=view.parts.level
    )


def _clear_above(view: AccessView) -> list[Cover] | Unknown | Inapplicable:
    rise = view.parts.rise
    if rise is None:
        return Unknown((f"{view.id}.to",), "What it leads to is not in the design.")
    if view.parts.run == 0:
        return Inapplicable("A ladder on the wall has no line of nosings.")
    pieces = _ceiling(view.parts.spaces)
    return pieces if isinstance(pieces, Unknown) else _above_nosings(view, rise, pieces)


@measurement("access.headroom", Dimension.LENGTH, witness=_plan)
def headroom(view: AccessView) -> Result:
    """Least vertical clearance above the nosing line over the whole clear width, mm (IRC R311.7.2).

    To the finished ceiling, or the underside of a loft where the way up passes beneath one. A loft without a
    well drawn in it is a ceiling up to its edge.
    """
    above = _clear_above(view)
    if not isinstance(above, list):
        return above
    found = pieces_over(above, view.strip)
    return lowest(found) if found else Inapplicable("It stands in no enclosed room.")


@measurement("access.headroom_at_centre", Dimension.LENGTH, witness=_plan)
def headroom_at_centre(view: AccessView) -> Result:
    """Least clearance above the nosing line in the middle of the width, mm (Appendix Q AQ104.2.1.2)."""
    above = _clear_above(view)
    if not isinstance(above, list):
        return above
    line = (view.parts.foot, view.top)
    found = [gap for piece in above for gap in heights_along(piece, line)]
    return min(found) if found else Inapplicable("It stands in no enclosed room.")


def _top_line(view: AccessView) -> Witness:
    return Witness(lines=(view.across(view.top),), level=view.parts.level)


@measurement("access.headroom_at_top", Dimension.LENGTH, witness=_top_line)
def headroom_at_top(view: AccessView) -> Result:
    """Least ceiling height above the upper floor along the last riser, over the clear width, mm."""
    pieces = _ceiling(view.parts.upper)
    if isinstance(pieces, Unknown):
        return pieces
    way = view.parts.way
    start, end = view.across(view.top)
    inside: Segment = (along(start, way, _INTO_MM), along(end, way, _INTO_MM))
    found = [
        gap - _INTO_MM * dot((piece.a, piece.b), way)
        for piece in pieces
        for gap in heights_along(piece, inside)
    ]
    if not found:
        return Unknown((f"{view.id}.foot",), "Its top does not reach the floor that it leads to.")
    return min(found)
