"""Where a place's dot stands on the map: in its county when that is known, else somewhere in its state.

Places carry no coordinates, and none are made up: a dot stands for "in this county" or "in this state", and
``Position.placed`` says which.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from tinydesigner.drawing import atlas
from tinydesigner.geometry.shapes import Point


class Placed(StrEnum):
    """How well the position of a dot is known."""

    #: It is the county.
    AREA = "area"
    COUNTY = "county"
    STATE = "state"


class Spot(NamedTuple):
    """A place to be put on the map: its id, name, state's letters and level."""

    place: str
    name: str
    state: str
    level: str


class Position(NamedTuple):
    """A dot, map units (y down), and the county that it is for or in (empty where unknown)."""

    at: Point
    placed: Placed
    county: str


@cache
def _counties_by_name() -> Mapping[tuple[str, str], str]:
    letters, known = atlas.postal_letters(), atlas.counties()
    return {(letters[code[:2]], _plain(known.name(code))): code for code in known.ids}


def _plain(name: str) -> str:
    """A county's name as it is compared: "LaPorte County", "Summit County (eastern)" and "La Porte" agree."""
    short = re.sub(r"\(.*\)|\b(county|parish|borough)\b", "", name.lower())
    return re.sub(r"[^a-z]", "", short)


def county_code(spot: Spot) -> str:
    """Code of the county that a place is or lies in; empty when it is not known."""
    if spot.level == "county":
        return _counties_by_name().get((spot.state, _plain(spot.name)), "")
    return atlas.county_of_city().get(spot.place, "")


def positions(spots: Iterable[Spot]) -> dict[str, Position]:
    """A dot for each county and city; those that share a county or a state are spread over it."""
    codes = {letters: code for code, letters in atlas.postal_letters().items()}
    groups: dict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.state in codes:
            groups[county_code(spot) or codes[spot.state]].append(spot)
    found: dict[str, Position] = {}
    for code, members in groups.items():
        found.update(_spread(code, members))
    return found


def _spread(code: str, members: list[Spot]) -> dict[str, Position]:
    """Positions in one county or state; the county itself stands in the middle."""
    in_county = len(code) > 2
    shape = (atlas.counties() if in_county else atlas.states()).shape(code)
    ordered = sorted(members, key=lambda spot: (spot.level != "county", spot.place))
    alone = in_county and len(ordered) == 1
    made = {}
    for index, spot in enumerate(ordered):
        middle = alone or (in_county and spot.level == "county")
        at = shape.center if middle else atlas.spread(shape, index, len(ordered))
        placed = _placed(spot, in_county=in_county)
        made[spot.place] = Position(at, placed, code if in_county else "")
    return made


def _placed(spot: Spot, *, in_county: bool) -> Placed:
    if not in_county:
        return Placed.STATE
    return Placed.AREA if spot.level == "county" else Placed.COUNTY
