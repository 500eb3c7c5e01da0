"""The house: what it is and what it has."""

from tinydesigner.document.bases import Foundation, FoundationKind, Trailer
from tinydesigner.document.design import Identity
from tinydesigner.document.fixtures import FixtureKind
from tinydesigner.document.openings import Door
from tinydesigner.document.roofs import RoofKind
from tinydesigner.document.spaces import LoftUse, RoomUse
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.quantity import Dimension, Inapplicable, Result, Witness
from tinydesigner.measure.views.house import HouseView

_DOOR = Door.model_fields["kind"].default


def _doors_outside(view: HouseView) -> int:
    return sum(opening.exterior and opening.kind == _DOOR for opening in view.parts.openings)


def _door_lines(view: HouseView) -> Witness:
    doors = (o for o in view.parts.openings if o.exterior and o.kind == _DOOR)
    return Witness(lines=tuple(line for door in doors for line in door.lines), level=view.parts.main)


@measurement("house.identity", Dimension.TEXT, words=tuple(Identity))
def identity(view: HouseView) -> Result:
    """What the owner declares the house to be."""
    return str(view.parts.identity)


@measurement("house.base", Dimension.TEXT, words=("trailer", "foundation", "skids"))
def base(view: HouseView) -> Result:
    """What the house stands on."""
    return view.parts.base.kind


@measurement("house.on_wheels", Dimension.FLAG)
def on_wheels(view: HouseView) -> Result:
    """Whether it stands on a trailer with its wheels on."""
    return isinstance(view.parts.base, Trailer) and view.parts.base.wheels_on


@measurement("house.foundation_type", Dimension.TEXT, words=tuple(FoundationKind))
def foundation_type(view: HouseView) -> Result:
    """Kind of permanent foundation."""
    ground = view.parts.base
    if not isinstance(ground, Foundation):
        return Inapplicable("The house stands on no permanent foundation.")
    return str(ground.type)


@measurement("house.storeys", Dimension.COUNT)
def storeys(view: HouseView) -> Result:
    """Number of levels that have walls; lofts are none."""
    return sum(level.has_walls for level in view.parts.levels)


@measurement("house.loft_count", Dimension.COUNT)
def loft_count(view: HouseView) -> Result:
    """Number of lofts, of any use."""
    return len(view.parts.lofts)


@measurement("house.room_count", Dimension.COUNT, params={"use": Dimension.TEXT}, words=tuple(RoomUse))
def room_count(view: HouseView, use: str) -> Result:
    """Number of rooms of a use."""
    return sum(room.use == use for room in view.parts.rooms)


@measurement("house.sleeping_room_count", Dimension.COUNT)
def sleeping_room_count(view: HouseView) -> Result:
    """Number of rooms for sleeping, lofts left out."""
    return sum(room.use == RoomUse.SLEEPING for room in view.parts.rooms)


@measurement("house.bedroom_count", Dimension.COUNT)
def bedroom_count(view: HouseView) -> Result:
    """Number of rooms and lofts for sleeping."""
    lofts = sum(loft.use == LoftUse.SLEEPING for loft in view.parts.lofts)
    return lofts + sum(room.use == RoomUse.SLEEPING for room in view.parts.rooms)


@measurement(
    "house.fixture_count", Dimension.COUNT, params={"kind": Dimension.TEXT}, words=tuple(FixtureKind)
)
def fixture_count(view: HouseView, kind: str) -> Result:
    """Number of fixtures of a kind, anywhere in the design (IRC R306)."""
    return view.parts.fixtures.count(kind)


#: Pieces that make a kitchen area of where they stand.
_COOKING = frozenset({FixtureKind.KITCHEN_SINK, FixtureKind.COOKTOP, FixtureKind.RANGE})


@measurement("house.has_kitchen_area", Dimension.FLAG)
def has_kitchen_area(view: HouseView) -> Result:
    """Whether there is a kitchen area (IRC R306.2): a kitchen, or a place to cook or to wash up.

    A kitchen sink, cooktop or range makes the part of the room where it stands a kitchen area, as in a
    dwelling of one room. Whether there is a sink is another question.
    """
    room = any(room.use == RoomUse.KITCHEN for room in view.parts.rooms)
    return room or not _COOKING.isdisjoint(view.parts.fixtures)


@measurement("house.has_door_outside", Dimension.FLAG, witness=_door_lines)
def has_door_outside(view: HouseView) -> Result:
    """Whether a door leads outdoors."""
    return _doors_outside(view) > 0


@measurement("house.exterior_door_count", Dimension.COUNT, witness=_door_lines)
def exterior_door_count(view: HouseView) -> Result:
    """Number of doors to the outdoors."""
    return _doors_outside(view)


@measurement("house.glazing_area", Dimension.AREA)
def glazing_area(view: HouseView) -> Result:
    """Glass of all openings to the outdoors, mm2, frames taken off."""
    return float(sum(opening.glazing for opening in view.parts.openings if opening.exterior))


@measurement("house.roof_kind", Dimension.TEXT, words=tuple(RoofKind))
def roof_kind(view: HouseView) -> Result:
    """Shape of the main roof, dormers left out."""
    roof = view.parts.roof
    return roof.kind if isinstance(roof, tuple) else roof
