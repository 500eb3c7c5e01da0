"""What a check has to evaluate: rule sets, places and layers as they stand on one day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tinydesigner.rules.book import AdoptionInfo, PathwayInfo, PlaceInfo, RuleBook
from tinydesigner.rules.stacks import Entry, stack


@dataclass(frozen=True, slots=True, eq=False)
class ActiveStack:
    """Rules in force together on the day."""

    #: Rows with their gates and the rows of the guarantees that may lift them.
    entries: tuple[Entry, ...]
    #: Logic of each entry.
    logics: tuple[int, ...]
    #: Every logic that the stack depends on: its own, of gates, guarantees and permits.
    needs: frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class PathwayPlan:
    """One way with its layers on the day."""

    info: PathwayInfo
    #: Index of the layer's stack in the plan; -1 where nothing is asked, -2 where it is not known.
    road: int
    building: int
    zoning: int
    adoption: AdoptionInfo | None
    #: Logic of each condition; -1 for those that are always asked.
    asks: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PlacePlan:
    """One place with the ways that exist on the day."""

    info: PlaceInfo
    pathways: tuple[PathwayPlan, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Everything that one selection asks on one day."""

    day: str
    stacks: tuple[ActiveStack, ...]
    #: Rule sets that were asked for, with the stack that each stands in.
    rulesets: tuple[tuple[str, int], ...]
    places: tuple[PlacePlan, ...]
    #: Every logic to evaluate.
    logics: tuple[int, ...]


class Planner:
    """Makes plans of a book's law."""

    def __init__(self, book: RuleBook, day: str) -> None:
        self._book = book
        self._day = day
        self._stacks: list[ActiveStack] = []
        self._index: dict[tuple[Entry, ...], int] = {}
        self._logics: dict[int, None] = {}

    def _needs(self, entries: Sequence[Entry]) -> frozenset[int]:
        rows = self._book.rows
        needs: dict[int, None] = {}
        for row, gates, lifters in entries:
            needs[rows[row].logic] = None
            needs.update((logic, None) for logic, _ in gates)
            needs.update((rows[lifter].logic, None) for lifter, _, _ in lifters)
            if rows[row].permit_logic >= 0:
                needs[rows[row].permit_logic] = None
        self._logics.update(needs)
        return frozenset(needs)

    def _stack(self, entries: Iterable[Entry]) -> int:
        rows, day = self._book.rows, self._day
        active = tuple(
            (row, gates, tuple(item for item in lifters if _within(item[1], item[2], day)))
            for row, gates, lifters in entries
            if rows[row].holds(day)
        )
        if active not in self._index:
            self._index[active] = len(self._stacks)
            needs = self._needs(active)
            self._stacks.append(ActiveStack(active, tuple(rows[entry[0]].logic for entry in active), needs))
        return self._index[active]

    def _layer(self, index: int) -> int:
        return index if index < 0 else self._stack(self._book.stack(index))

    def _pathway(self, info: PathwayInfo) -> PathwayPlan:
        adoption = next((item for item in info.adoptions if item.holds(self._day)), None)
        building = -1 if info.building == "none" else -2
        if adoption is not None:
            building = self._layer(adoption.stack)
        if info.gate >= 0:
            self._logics[info.gate] = None
        self._logics.update((item.logic, None) for item in info.conditions if item.logic >= 0)
        asks = tuple(item.logic for item in info.conditions)
        return PathwayPlan(info, self._layer(info.road), building, self._layer(info.zoning), adoption, asks)

    def _rulesets(self, wanted: Sequence[str] | None) -> tuple[tuple[str, int], ...]:
        found = self._book.rulesets
        if wanted is None:
            return tuple((name, self._stack(found[name].entries)) for name in found)
        known = [found[name] for name in dict.fromkeys(wanted)]
        together = self._stack(stack([info.rows for info in known]))
        return tuple((info.id, together) for info in known)

    def plan(self, rulesets: Sequence[str] | None, places: Sequence[str] | None) -> Plan:
        """The plan of a selection.

        Raises
        ------
        KeyError
            If the book has no such rule set or place.
        """
        chosen = self._rulesets(rulesets)
        names = list(self._book.places) if places is None else list(dict.fromkeys(places))
        made = []
        for name in names:
            info = self._book.places[name]
            if places is None and info.level == "country" and not info.pathways:
                continue
            active = tuple(self._pathway(item) for item in info.pathways if item.holds(self._day))
            made.append(PlacePlan(info, active))
        return Plan(self._day, tuple(self._stacks), chosen, tuple(made), tuple(self._logics))


def _within(start: str, end: str, day: str) -> bool:
    return (not start or start <= day) and (not end or day <= end)
