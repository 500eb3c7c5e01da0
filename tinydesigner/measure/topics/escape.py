"""Emergency escape and rescue openings of rooms and lofts (IRC R310, 2024 R319; Appendix Q AQ105).

The opening judged is one marked as escape, or where none is, any window, side-hinged or sliding door or
escape roof window to the outdoors that opens; of several the one with the largest net clear area. Where that
is not stated, its frame size stands for it in the choice only: an opening whose net clear size is not given
has an unknown one.
"""

from collections.abc import Callable

from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.openings import OpeningPart
from tinydesigner.measure.quantity import Dimension, Inapplicable, Result, Unknown, Witness
from tinydesigner.measure.views.loft import LoftView
from tinydesigner.measure.views.room import RoomView

#: IRC R202 grade floor opening: its bottom at most 44 in above or below the ground beside it.
GRADE_FLOOR_MM = 44 * 25.4
_NOT_GIVEN = "The net clear size of the escape opening is not given."


def escape_opening(openings: tuple[OpeningPart, ...]) -> OpeningPart | None:
    """The opening judged; None when none could serve."""
    able = [opening for opening in openings if opening.exterior and opening.passable]
    marked = [opening for opening in able if opening.marked]
    return max(marked or able, key=_judged_by, default=None)


def _judged_by(opening: OpeningPart) -> float:
    return opening.frame_area if opening.net_area is None else opening.net_area


def _of_opening(view: RoomView | LoftView, value: Callable[[OpeningPart], float | bool | None]) -> Result:
    opening = escape_opening(view.parts.openings)
    if opening is None:
        return Inapplicable("It has no opening that could serve as an escape.")
    found = value(opening)
    if found is None:
        return Unknown(
            opening.missing or ("design.roof",), _NOT_GIVEN if opening.missing else "No roof is drawn."
        )
    return found


def _line(view: RoomView | LoftView) -> Witness:
    opening = escape_opening(view.parts.openings)
    return view.shape() if opening is None else Witness(lines=opening.lines, level=view.parts.level)


def is_grade_floor(above_ground: float | None) -> bool | None:
    """Whether an opening's bottom is within 44 in of the ground; None when its height is not known."""
    return None if above_ground is None else abs(above_ground) <= GRADE_FLOOR_MM + 1e-3


@measurement("room.escape_net_clear_area", Dimension.AREA, witness=_line)
@measurement("loft.escape_net_clear_area", Dimension.AREA, witness=_line)
def escape_net_clear_area(view: RoomView | LoftView) -> Result:
    """Net clear width times height of the escape opening, mm2, as stated by its maker (IRC R310.2.1)."""
    return _of_opening(view, lambda opening: opening.net_area)


@measurement("room.escape_net_clear_width", Dimension.LENGTH, witness=_line)
@measurement("loft.escape_net_clear_width", Dimension.LENGTH, witness=_line)
def escape_net_clear_width(view: RoomView | LoftView) -> Result:
    """Net clear width of the escape opening, mm; a door's clear width (IRC R310.2.1, from 2021 R310.2.2)."""
    return _of_opening(view, lambda opening: opening.net_width)


@measurement("room.escape_net_clear_height", Dimension.LENGTH, witness=_line)
@measurement("loft.escape_net_clear_height", Dimension.LENGTH, witness=_line)
def escape_net_clear_height(view: RoomView | LoftView) -> Result:
    """Net clear height of the escape opening, mm; a door's height (IRC R310.2.1, from 2021 R310.2.2)."""
    return _of_opening(view, lambda opening: opening.net_height)


@measurement("room.escape_sill_height", Dimension.LENGTH, witness=_line)
@measurement("loft.escape_sill_height", Dimension.LENGTH, witness=_line)
def escape_sill_height(view: RoomView | LoftView) -> Result:
    """Bottom of the escape opening's clear opening above the floor of the room or loft, mm; of a door 0.

    IRC R310.2.2 (2021 R310.2.3, 2024 R319.2.3); a loft's above the loft floor (Appendix Q AQ105.1).
    """
    return _of_opening(view, lambda opening: opening.sill)


@measurement("room.escape_grade_floor", Dimension.FLAG, witness=_line)
@measurement("loft.escape_grade_floor", Dimension.FLAG, witness=_line)
def escape_grade_floor(view: RoomView | LoftView) -> Result:
    """Whether the bottom of the escape opening is at most 44 in above or below the ground (IRC R202).

    On a trailer the ground is the road as towed, deck height and floor build-up below the floor; blocks or a
    lowered site change it, and then the answer is for an official.
    """
    return _of_opening(view, lambda opening: is_grade_floor(opening.above_ground))


@measurement("room.has_escape_opening", Dimension.FLAG, witness=_line)
@measurement("loft.has_escape_opening", Dimension.FLAG, witness=_line)
def has_escape_opening(view: RoomView | LoftView) -> Result:
    """Whether an opening is meant or able to serve as its escape (IRC R310.1); its size is judged apart."""
    return escape_opening(view.parts.openings) is not None
