"""What the map shows of a report: a status for each state, county and city, and what changed."""

from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from tinydesigner.drawing import atlas
from tinydesigner.drawing.atlas_positions import Placed, Position, Spot, positions
from tinydesigner.rules.report import PlaceRow, Report
from tinydesigner.rules.results import VerdictStatus
from tinydesigner.rules.verdicts import RANK


class Kind(StrEnum):
    """What a part of the map is."""

    STATE = "state"
    COUNTY = "county"
    PLACE = "place"


class Target(NamedTuple):
    """A part of the map that can be pointed at.

    A state or a county without research goes by its Census code, a researched county or city by its place id.
    """

    kind: Kind
    id: str


class Shade(StrEnum):
    """What gives a state its colour."""

    OWN = "own"
    BEST = "best"


_DOTS = frozenset({"county", "city", "area"})


class MapModel:
    """Statuses of the shown report.

    Attributes
    ----------
    rows
        The report's places by id; proposals, examples and the country are not on the map.
    positions
        The dot of each county and city.
    """

    def __init__(self) -> None:
        self.shade = Shade.OWN
        self.rows: dict[str, PlaceRow] = {}
        self.positions: dict[str, Position] = {}
        #: Place of each state's code, and of each researched county's.
        self.state_places: dict[str, str] = {}
        self.county_places: dict[str, str] = {}
        #: Places in each state, by the state's code, in the order of a list.
        self.inside: dict[str, tuple[str, ...]] = {}
        self._codes = {letters: code for code, letters in atlas.postal_letters().items()}
        self._shown: dict[Target, VerdictStatus] = {}
        self._ids: tuple[str, ...] = ()

    def take(self, report: Report) -> frozenset[Target] | None:
        """Show another report; the parts whose status changed, or None when the places themselves did."""
        rows = report.place_rows()
        ids = tuple(row.place for row in rows)
        self.rows = {row.place: row for row in rows if row.level == "state" or row.level in _DOTS}
        if ids != self._ids:
            self._ids = ids
            self._place()
            self._shown = self._statuses()
            return None
        return self._changes()

    def set_shade(self, shade: Shade) -> frozenset[Target]:
        """Colour the states by something else; the states that change."""
        self.shade = shade
        return self._changes()

    def status(self, target: Target) -> VerdictStatus:
        """Status that a part is painted in."""
        return self._shown.get(target, VerdictStatus.NOT_RESEARCHED)

    def place_id(self, target: Target) -> str:
        """The place that a part stands for; for a county without research its state's; empty for none."""
        if target.kind is Kind.PLACE:
            return target.id
        return self.state_places.get(target.id[:2], "")

    def target(self, place_id: str) -> Target | None:
        """The part of the map that stands for a place; None for one that is not on it."""
        row = self.rows.get(place_id)
        if row is None or row.state not in self._codes:
            return None
        if row.level == "state":
            return Target(Kind.STATE, self._codes[row.state])
        return Target(Kind.PLACE, place_id)

    def state_of(self, target: Target) -> str:
        """Code of the state that a part is or lies in."""
        if target.kind is Kind.PLACE:
            return self._codes[self.rows[target.id].state]
        return target.id[:2]

    def is_area(self, place_id: str) -> bool:
        """Whether a place is a county whose shape is known."""
        return self.positions[place_id].placed is Placed.AREA

    def _place(self) -> None:
        dots = [row for row in self.rows.values() if row.level in _DOTS]
        self.positions = positions(Spot(row.place, row.name, row.state, row.level) for row in dots)
        self.county_places = {
            spot.county: place for place, spot in self.positions.items() if spot.placed is Placed.AREA
        }
        self.state_places = {
            self._codes[row.state]: row.place
            for row in self.rows.values()
            if row.level == "state" and row.state in self._codes
        }
        inside: dict[str, list[str]] = defaultdict(list)
        for row in sorted(dots, key=lambda row: row.name):
            if row.place in self.positions:
                inside[self._codes[row.state]].append(row.place)
        self.inside = {code: tuple(places) for code, places in inside.items()}

    def _statuses(self) -> dict[Target, VerdictStatus]:
        found = {Target(Kind.PLACE, place): self.rows[place].status for place in self.positions}
        for code in atlas.states().ids:
            found[Target(Kind.STATE, code)] = self._state(code)
        return found

    def _state(self, code: str) -> VerdictStatus:
        own = self.rows[self.state_places[code]].status if code in self.state_places else None
        statuses = [own or VerdictStatus.NOT_RESEARCHED]
        if self.shade is Shade.BEST:
            statuses += [self.rows[place].status for place in self.inside.get(code, ())]
        return best(statuses)

    def _changes(self) -> frozenset[Target]:
        before, self._shown = self._shown, self._statuses()
        return frozenset(key for key, status in self._shown.items() if before.get(key) is not status)


def best(statuses: Iterable[VerdictStatus]) -> VerdictStatus:
    """The best of several, most welcome first."""
    return min(statuses, key=RANK.__getitem__, default=VerdictStatus.NOT_RESEARCHED)
