"""Rooms: glazing and ventilation.

Rooms that open dividers join are one space, and a loft open to it is part of it: floor areas and openings of
all are added (IRC R303.1 and R303.2, 2024 R325; the loft is "not a separate room"). Only openings to the
outdoors count, a porch being outdoors.
"""

from collections.abc import Callable

from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.openings import OpeningPart
from tinydesigner.measure.quantity import Dimension, Result, Unknown, Witness
from tinydesigner.measure.views.room import RoomView


def outdoor_openings(view: RoomView) -> list[OpeningPart]:
    """Openings to the outdoors of the joined space."""
    return [opening for part in view.parts.joined for opening in part.openings if opening.exterior]


def _joined(view: RoomView) -> Witness:
    lines = tuple(line for opening in outdoor_openings(view) for line in opening.lines)
    regions = tuple(part.region for part in view.parts.joined)
    return Witness(regions=regions, lines=lines, level=view.parts.level)


def _share(view: RoomView, area: Callable[[RoomView], Result]) -> Result:
    value, floor = area(view), joined_floor_area(view)
    if isinstance(value, float | int) and isinstance(floor, float | int):
        return value / floor
    return floor if isinstance(floor, Unknown) else value


@measurement("room.joined_floor_area", Dimension.AREA, witness=_joined)
def joined_floor_area(view: RoomView) -> Result:
    """Floor area of the room, of rooms that open dividers join to it and of lofts open to them, mm2.

    A loft's floor counts as its windows do: it is part of the one space. Storage lofts are left out of both.
    """
    if view.parts.space is None:
        return view.not_enclosed
    return sum(part.area for part in view.parts.joined)


@measurement("room.glazing_area", Dimension.AREA, witness=_joined)
def glazing_area(view: RoomView) -> Result:
    """Glass to the outdoors of the joined space, mm2 (IRC R303.1).

    A window's glass is its size less the frame on each side, a door's is its glazed share of the leaf.
    """
    return float(sum(opening.glazing for opening in outdoor_openings(view)))


@measurement("room.glazing_share", Dimension.RATIO, witness=_joined)
def glazing_share(view: RoomView) -> Result:
    """Glass to the outdoors over floor area of the joined space (IRC R303.1 and 2024 R325.1.1: 8 percent)."""
    return _share(view, glazing_area)


@measurement("room.ventilation_area", Dimension.AREA, witness=_joined)
def ventilation_area(view: RoomView) -> Result:
    """Area of the joined space that opens to the outdoors, mm2 (IRC R303.1, windows, doors and skylights).

    A stated net clear opening counts as it is. Otherwise a window opens a share of its glass: casement,
    awning and hopper all of it, hung and sliding half, fixed none. A door opens its clear width, or leaf
    width where that is not stated, by its height; a sliding door half. A venting roof window opens what its
    maker states and is unknown without that; an escape roof window opens its glass.
    """
    found = outdoor_openings(view)
    silent = tuple(key for opening in found if opening.ventilation is None for key in opening.missing)
    if silent:
        return Unknown(silent, "The maker's net clear opening of a venting roof window is not given.")
    return float(sum(opening.ventilation or 0.0 for opening in found))


@measurement("room.ventilation_share", Dimension.RATIO, witness=_joined)
def ventilation_share(view: RoomView) -> Result:
    """Openable area over floor area of the joined space (IRC R303.1 and 2024 R325.1.2: 4 percent)."""
    return _share(view, ventilation_area)
