"""What a check has to evaluate: rule sets, places and layers as they stand on one day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from tinydesigner.rules.book import AdoptionInfo, PathwayInfo, PlaceInfo, Row, RuleBook
from tinydesigner.rules.results import Citation, Condition
from tinydesigner.rules.sheets import Sheet
from tinydesigner.rules.stacks import Entry, stack


class Block(NamedTuple):
    """Entries of a stack that stand on the same ground; one with a permit is a block of its own."""

    #: Their logics, as bits.
    mask: int
    #: One of them.
    entry: Entry


class Way(NamedTuple):
    """What the status of a way depends on, by numbers of stacks and positions of logics in the plan."""

    road: int
    building: int
    zoning: int
    #: -1 where there is no gate.
    gate: int
    #: Conditions that are asked in some cases.
    asks: tuple[int, ...]
    always_asks: bool
    facts_asked: tuple[str, ...]
    closed: bool


class ActiveStack(NamedTuple):
    """Rules in force together on the day."""

    #: Rows with their gates and the rows of the guarantees that may lift them.
    entries: tuple[Entry, ...]
    #: Position of each entry's logic in the plan.
    positions: tuple[int, ...]
    blocks: tuple["Block", ...]
    #: Logics of all entries, as bits (see `Plan`).
    mask: int
    #: Every logic that the stack depends on: its own, of gates and guarantees.
    needs: int
    #: Whether a permit may mend a failure.
    permits: bool
    #: Whether every entry stands unconditionally, and no permit mends any.
    plain: bool


class PathwayPlan(NamedTuple):
    """One way with its layers on the day."""

    info: PathwayInfo
    #: Index of the layer's stack in the plan; -1 where nothing is asked, -2 where it is not known.
    road: int
    building: int
    zoning: int
    adoption: AdoptionInfo | None
    #: Logic of each condition; -1 for those that are always asked.
    asks: tuple[int, ...]


class PlacePlan(NamedTuple):
    """One place with the ways that exist on the day."""

    info: PlaceInfo
    pathways: tuple[PathwayPlan, ...]
    #: Number of its first way among all ways of the plan.
    first: int


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Everything that one selection asks on one day.

    Logics have a position in the plan, and a bit: the first has the highest.
    """

    day: str
    stacks: tuple[ActiveStack, ...]
    #: Rule sets that were asked for, with the stack that each stands in.
    rulesets: tuple[tuple[str, int], ...]
    places: tuple[PlacePlan, ...]
    #: Every logic to evaluate, by kind of subject.
    sheets: tuple[Sheet, ...]
    #: Sheet of each logic and its number there, by its number in the book.
    positions: Mapping[int, tuple[int, int]]
    rows: Sequence[Row]
    #: Every way, place by place, as it is judged.
    judged: tuple[Way, ...]
    #: Of each stack what ranks are made of: mask, needs, whether it is plain, and the stack.
    quick: tuple[tuple[int, int, bool, ActiveStack], ...]
    #: Id of each place, number of its first way, and how many it has.
    spots: tuple[tuple[str, int, int], ...]
    #: Of each place the gates of its ways, where every way has one that only says whom it is for; else none.
    gates: tuple[tuple[int, ...], ...]
    #: What reports tell of, kept by `reported`.
    reported: dict[Any, Any] = field(default_factory=dict)
    #: Citations of rows by the day of the check, kept by `Explainer`.
    citations: dict[date, dict[int, Citation]] = field(default_factory=dict)
    #: Conditions of ways by the identity of their info, kept by `Checked`.
    procedures: dict[int, tuple[Condition, ...]] = field(default_factory=dict)


class Planner:
    """Makes plans of a book's law."""

    def __init__(self, book: RuleBook, day: str) -> None:
        self._book = book
        self._day = day
        self._stacks: list[tuple[Entry, ...]] = []
        self._index: dict[tuple[Entry, ...], int] = {}
        #: By kind of subject, in the order of the sheets.
        self._logics: dict[str, dict[int, None]] = {}
        self._needed: set[int] = set()
        #: Stack of the plan for each of the book.
        self._layers: dict[int, int] = {}

    def _need(self, logic: int) -> None:
        if logic not in self._needed:
            self._needed.add(logic)
            self._logics.setdefault(self._book.logic(logic).subject, {})[logic] = None

    def _needs(self, entries: Sequence[Entry]) -> None:
        rows = self._book.rows
        for row, gates, lifters in entries:
            self._need(rows[row].logic)
            for logic, _ in gates:
                self._need(logic)
            for lifter, _, _ in lifters:
                self._need(rows[lifter].logic)
            if rows[row].permit_logic >= 0:
                self._need(rows[row].permit_logic)

    def _stack(self, entries: Iterable[Entry]) -> int:
        rows, day = self._book.rows, self._day
        active = tuple(
            [_on_day(entry, day) if entry[2] else entry for entry in entries if rows[entry[0]].holds(day)]
        )
        if active not in self._index:
            self._index[active] = len(self._stacks)
            self._needs(active)
            self._stacks.append(active)
        return self._index[active]

    def _layer(self, index: int) -> int:
        if index < 0:
            return index
        if index not in self._layers:
            self._layers[index] = self._stack(self._book.stack(index))
        return self._layers[index]

    def _pathway(self, info: PathwayInfo) -> PathwayPlan:
        adoption = next((item for item in info.adoptions if item.holds(self._day)), None)
        building = -1 if info.building == "none" else -2
        if adoption is not None:
            building = self._layer(adoption.stack)
        if info.gate >= 0:
            self._need(info.gate)
        asks = tuple(item.logic for item in info.conditions)
        for logic in asks:
            if logic >= 0:
                self._need(logic)
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
        made, first = [], 0
        for name in names:
            info = self._book.places[name]
            if places is None and info.level == "country" and not info.pathways:
                continue
            active = tuple(self._pathway(item) for item in info.pathways if item.holds(self._day))
            made.append(PlacePlan(info, active, first))
            first += len(active)
        return self._finished(chosen, tuple(made))

    def _finished(self, rulesets: tuple[tuple[str, int], ...], places: tuple[PlacePlan, ...]) -> Plan:
        book = self._book
        kinds = self._logics.items()
        sheets = tuple(
            Sheet(kind, [book.logic(logic) for logic in logics], book.reader) for kind, logics in kinds
        )
        positions = {
            logic: (i, number) for i, (_, logics) in enumerate(kinds) for number, logic in enumerate(logics)
        }
        order = {logic: i for i, logic in enumerate(positions)}
        stacks = tuple(_active(entries, book.rows, order) for entries in self._stacks)
        judged = tuple(_way(pathway, order) for place in places for pathway in place.pathways)
        quick = tuple((stack.mask, stack.needs, stack.plain, stack) for stack in stacks)
        spots = tuple((place.info.id, place.first, len(place.pathways)) for place in places)
        gates = tuple(_gates(place, judged) for place in places)
        rows = book.rows
        return Plan(self._day, stacks, rulesets, places, sheets, positions, rows, judged, quick, spots, gates)


def _gates(place: PlacePlan, judged: Sequence[Way]) -> tuple[int, ...]:
    """Positions of a place's gates; none where a way is open to all, or the law itself shuts houses out."""
    ways = judged[place.first : place.first + len(place.pathways)]
    shut = any(way.info.exclusive or way.info.closed for way in place.pathways)
    return () if shut or any(way.gate < 0 for way in ways) else tuple(way.gate for way in ways)


def _active(entries: tuple[Entry, ...], rows: Sequence[Row], order: Mapping[int, int]) -> ActiveStack:
    """A stack with its blocks."""
    positions = tuple([order[rows[entry[0]].logic] for entry in entries])
    grounds: dict[object, tuple[int, Entry]] = {}
    needs, last = 0, len(order) - 1
    for entry, position in zip(entries, positions, strict=True):
        row, gates, lifters = entry
        ground = (gates, lifters, row if rows[row].permit else -1)
        known = grounds.get(ground)
        bit = 1 << (last - position)
        grounds[ground] = (known[0] | bit, known[1]) if known else (bit, entry)
        for gate, _ in gates:
            needs |= 1 << (last - order[gate])
        for lifter, _, _ in lifters:
            needs |= 1 << (last - order[rows[lifter].logic])
    blocks = tuple([Block(mask, entry) for mask, entry in grounds.values()])
    mask = 0
    for block in blocks:
        mask |= block.mask
    permits = any(rows[entry[0]].permit for entry in entries)
    plain = not permits and all(not (entry[1] or entry[2]) for entry in entries)
    return ActiveStack(entries, positions, blocks, mask, needs | mask, permits, plain)


def _way(plan: PathwayPlan, order: Mapping[int, int]) -> Way:
    info = plan.info
    asks = tuple([order[logic] for logic in plan.asks if logic >= 0])
    gate = order[info.gate] if info.gate >= 0 else -1
    always = len(asks) < len(plan.asks)
    return Way(plan.road, plan.building, plan.zoning, gate, asks, always, info.facts_asked, bool(info.closed))


def _on_day(entry: Entry, day: str) -> Entry:
    """An entry with those guarantees that hold on the day."""
    row, gates, lifters = entry
    return (row, gates, tuple([item for item in lifters if _within(item[1], item[2], day)]))


def _within(start: str, end: str, day: str) -> bool:
    return (not start or start <= day) and (not end or day <= end)
