"""Doors, windows and roof windows."""

from tinydesigner.document.spaces import LoftUse, RoomUse
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.quantity import Dimension, Inapplicable, Result, Unknown
from tinydesigner.measure.topics.escape import is_grade_floor
from tinydesigner.measure.views.opening import OpeningView


def _stated(view: OpeningView, value: float | None, *fields: str) -> Result:
    if value is not None:
        return value
    wanted = tuple(f"{view.id}.{field}" for field in fields)
    keys = tuple(key for key in view.parts.part.missing if key in wanted) or wanted
    return Unknown(keys, "Its size clear of frame and sash is not given.")


@measurement("opening.kind", Dimension.TEXT, words=("door", "window", "roof_window"))
def kind(view: OpeningView) -> Result:
    """Door, window or roof window."""
    return view.parts.part.kind


@measurement("opening.exterior", Dimension.FLAG)
def exterior(view: OpeningView) -> Result:
    """Whether it leads outdoors: one side of its wall faces a room, the other none, or a porch.

    In a wall that encloses no room yet, as the wall is marked. Roof windows always do.
    """
    return view.parts.part.exterior


@measurement("opening.width", Dimension.LENGTH)
def width(view: OpeningView) -> Result:
    """Width over the frame, or of a door's leaf, mm."""
    return view.parts.part.width


@measurement("opening.height", Dimension.LENGTH)
def height(view: OpeningView) -> Result:
    """Height over the frame, or of a door's leaf, mm; of a roof window along the slope."""
    return view.parts.part.height


@measurement("opening.net_clear_width", Dimension.LENGTH)
def net_clear_width(view: OpeningView) -> Result:
    """Net clear width as stated, mm; a door's clear width. Never worked out from the frame."""
    return _stated(view, view.parts.part.net_width, "net_clear_width", "clear_width")


@measurement("opening.net_clear_height", Dimension.LENGTH)
def net_clear_height(view: OpeningView) -> Result:
    """Net clear height as stated, mm; a door's height."""
    return _stated(view, view.parts.part.net_height, "net_clear_height")


@measurement("opening.net_clear_area", Dimension.AREA)
def net_clear_area(view: OpeningView) -> Result:
    """Net clear width times net clear height, mm2."""
    part = view.parts.part
    return _stated(view, part.net_area, "net_clear_width", "net_clear_height", "clear_width")


@measurement("opening.sill_height", Dimension.LENGTH)
def sill_height(view: OpeningView) -> Result:
    """Bottom of the clear opening above the floor of the room or loft that it serves, mm; of a door 0.

    A roof window's is found on the ceiling plane: from its middle down the slope by half its net clear
    height, or half its length less the frame.
    """
    sill = view.parts.part.sill
    return Unknown(("design.roof",), "No roof is drawn over the roof window.") if sill is None else sill


@measurement("opening.clear_width", Dimension.LENGTH)
def clear_width(view: OpeningView) -> Result:
    """A door's clear width, open 90 degrees, from the door's face to the stop, as stated, mm (IRC R311.2)."""
    part = view.parts.part
    if part.kind != "door":
        return Inapplicable("Only doors have a clear width.")
    return _stated(view, part.clear_width, "clear_width")


@measurement("opening.glazing_area", Dimension.AREA)
def glazing_area(view: OpeningView) -> Result:
    """Glass, mm2: size less the frame on each side; of a door the glazed share of its leaf."""
    return view.parts.part.glazing


@measurement("opening.ventilation_area", Dimension.AREA)
def ventilation_area(view: OpeningView) -> Result:
    """Area that opens, mm2, as described at ``room.ventilation_area``."""
    area = view.parts.part.ventilation
    return _stated(view, area, "net_clear_width", "net_clear_height")


@measurement("opening.escape", Dimension.FLAG)
def escape(view: OpeningView) -> Result:
    """Whether it is marked as an emergency escape opening."""
    return view.parts.part.marked


@measurement("opening.grade_floor", Dimension.FLAG)
def grade_floor(view: OpeningView) -> Result:
    """Whether its bottom is within 44 in of the ground (IRC R202); on a trailer the road as towed."""
    found = is_grade_floor(view.parts.part.above_ground)
    return Unknown(("design.roof",), "No roof is drawn over the roof window.") if found is None else found


@measurement("opening.height_above_grade", Dimension.LENGTH)
def height_above_grade(view: OpeningView) -> Result:
    """Bottom of the clear opening above ground, mm (IRC R312.2.1); on a trailer above the road as towed."""
    found = view.parts.part.above_ground
    return Unknown(("design.roof",), "No roof is drawn over the roof window.") if found is None else found


@measurement("opening.is_entrance", Dimension.FLAG)
def is_entrance(view: OpeningView) -> Result:
    """Whether it is the one egress door of the dwelling (IRC R311.2).

    That is the side-hinged door to the outdoors with the largest clear width, or leaf where that is not
    stated; without a side-hinged one the widest other door to the outdoors.
    """
    return view.parts.is_entrance


@measurement("opening.serves_use", Dimension.TEXT, words=tuple(dict.fromkeys((*RoomUse, *LoftUse))))
def serves_use(view: OpeningView) -> Result:
    """Use of the room or loft that it serves.

    A door between two rooms serves the one that it closes off: bathroom, toilet, sleeping room, laundry,
    utility or storage before dining, kitchen, living and hall.
    """
    use = view.parts.serves_use
    return Unknown((f"{view.id}.wall",), "It stands in no room's wall.") if use is None else str(use)
