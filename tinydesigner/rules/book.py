"""The law in memory: rule sets, places, facts and sources, and the rows and logics behind them.

A book is made from a pack in a few milliseconds: what stands in it stays plain lists until it is asked for.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.layers import Layers
from tinydesigner.rules.logic import Logic
from tinydesigner.rules.stacks import Entry, SetRows
from tinydesigner.rules.values import Reader, operand
from tinydesigner.version import __version__

T = TypeVar("T")

NO_LAYERS = Layers()


class Row(NamedTuple):
    """A rule as it is cited in one set or place."""

    id: str
    #: Rule set or place whose rule it is.
    owner: str
    logic: int
    title: str
    because: str
    remedy: str
    source: str
    section: str
    edition: str
    cited_title: str
    confidence: str
    memory: bool
    verified_on: str
    start: str
    end: str
    fingerprint: str
    permit: str
    permit_logic: int

    def holds(self, day: str) -> bool:
        """Whether the rule is in effect on an ISO day."""
        return (not self.start or self.start <= day) and (not self.end or day <= self.end)


class SourceInfo(NamedTuple):
    """A source as it is cited."""

    id: str
    title: str
    edition: str
    publisher: str
    kind: str
    address: str
    seen: str


class FactInfo(NamedTuple):
    """A question that the law asks."""

    id: str
    question: str
    type: str
    dimension: Dimension
    choices: tuple[str, ...]
    #: In which an answer is typed and kept; empty for flags, counts, choices and dates.
    unit: str
    #: Canonical units in one of ``unit``.
    factor: float
    help: str
    minimum: float | None
    maximum: float | None

    def canonical(self, answer: bool | float | str) -> bool | float | str | None:
        """An answer in the canonical unit; None if it is no answer to this question."""
        if self.dimension is Dimension.FLAG:
            return answer if isinstance(answer, bool) else None
        if self.dimension in {Dimension.TEXT, Dimension.DATE}:
            fits = isinstance(answer, str) and (not self.choices or answer in self.choices)
            return answer if fits and answer else None
        if isinstance(answer, bool | str):
            return None
        return answer * self.factor


class RuleSetInfo(NamedTuple):
    """A rule set: a code edition, appendix, road law or standard."""

    id: str
    title: str
    kind: str
    edition: str
    source: str
    published: str
    extends: str
    verified_on: str
    confidence: str
    rows: SetRows
    entries: tuple[Entry, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """Ids of its rules, each once."""
        return tuple(dict.fromkeys(rule for rule, _ in self.rows.rows))


class ProcedureInfo(NamedTuple):
    """A step or promise that the drawing cannot show."""

    id: str
    text: str
    source: str
    section: str
    edition: str
    cited_title: str
    #: Logic that says when it is asked; -1 for always.
    logic: int


class AdoptionInfo(NamedTuple):
    """Codes in force over a span of days."""

    start: str
    end: str
    stack: int
    confidence: str
    memory: bool
    verified_on: str

    def holds(self, day: str) -> bool:
        """Whether it is in effect on an ISO day."""
        return (not self.start or self.start <= day) and (not self.end or day <= self.end)


class PathwayInfo(NamedTuple):
    """One legal way in one place, in one version."""

    id: str
    title: str
    kind: str
    start: str
    end: str
    #: Why the way is shut over its span; empty when it is open.
    closed: str
    gate: int
    refuses: str
    #: Stack of the road layer; -1 where none is asked, -2 where it is not known.
    road: int
    #: ``adopted``, ``none`` or ``named``.
    building: str
    adoptions: tuple[AdoptionInfo, ...]
    zoning: int
    facts_asked: tuple[str, ...]
    conditions: tuple[ProcedureInfo, ...]
    source: str
    section: str
    edition: str
    cited_title: str
    confidence: str
    memory: bool
    verified_on: str
    #: A design that the gate refuses is refused by the law itself, not only by this way.
    exclusive: bool

    def holds(self, day: str) -> bool:
        """Whether this version is in effect on an ISO day."""
        return (not self.start or self.start <= day) and (not self.end or day <= self.end)


class PlaceInfo(NamedTuple):
    """A place and its ways."""

    id: str
    name: str
    state: str
    level: str
    parent: str
    note: str
    not_researched: str
    pathways: tuple[PathwayInfo, ...]


class Catalogue(Mapping[str, T], Generic[T]):
    """A mapping whose values are made when they are first asked for."""

    def __init__(self, pack: Mapping[str, Any], section: str, make: Callable[[str, Any], T]) -> None:
        self._pack = pack
        self._section = section
        self._make = make
        self._made: dict[str, T] = {}

    @cached_property
    def _raw(self) -> Mapping[str, Any]:
        raw: Mapping[str, Any] = self._pack[self._section]
        return raw

    def __getitem__(self, key: str) -> T:
        if key not in self._made:
            self._made[key] = self._make(key, self._raw[key])
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)


def _fact(key: str, raw: list[Any]) -> FactInfo:
    question, kind, dimension, choices, *rest = raw
    return FactInfo(key, question, kind, Dimension(dimension), tuple(choices), *rest)


def _ruleset(key: str, raw: list[Any]) -> RuleSetInfo:
    rows, replaces, scope, stands_on, entries = raw[8:]
    pairs = tuple((rule, row) for rule, row in rows)
    made = SetRows(key, pairs, frozenset(replaces), scope, frozenset(stands_on))
    values = [key, *raw[:8], made, as_entries(entries)]
    return RuleSetInfo(*values)


def _pathway(raw: list[Any]) -> PathwayInfo:
    values = list(raw)
    values[10] = tuple(AdoptionInfo(*item) for item in raw[10])
    values[12] = tuple(raw[12])
    values[13] = tuple(ProcedureInfo(*item) for item in raw[13])
    return PathwayInfo(*values)


def _place(key: str, raw: list[Any]) -> PlaceInfo:
    values = [key, *raw[:6], tuple(map(_pathway, raw[6]))]
    return PlaceInfo(*values)


def as_entries(raw: list[Any]) -> tuple[Entry, ...]:
    """Entries of a stack as they are used."""
    return tuple(
        [
            (
                row,
                tuple([(logic, wanted) for logic, wanted in gates]),
                tuple([(r, s, e) for r, s, e in lifters]),
            )
            if gates or lifters
            else (row, (), ())
            for row, gates, lifters in raw
        ]
    )


class RuleBook:
    """The law, linked and compiled.

    Parameters
    ----------
    pack
        What `link` made.
    key
        Digest of the sources.
    layers
        The user's own rules in it.
    """

    def __init__(self, pack: Mapping[str, Any], key: str, layers: Layers = NO_LAYERS) -> None:
        self.hash = key
        self.layers = layers
        self.version = __version__
        self.sources = Catalogue(pack, "sources", lambda name, raw: SourceInfo(name, *raw))
        self.facts = Catalogue(pack, "facts", _fact)
        self.rulesets = Catalogue(pack, "rulesets", _ruleset)
        self.places = Catalogue(pack, "places", _place)
        self._pack = pack
        self._logics: dict[int, Logic] = {}
        self._stacks: dict[int, tuple[Entry, ...]] = {}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every rule as it is cited in one set or place."""
        texts = self._pack["texts"]
        return tuple(Row(*raw[:3], *texts[raw[3]], *raw[4:]) for raw in self._pack["rows"])

    def raw_logic(self, index: int) -> list[Any]:
        """A logic as it was linked, for saying it in words."""
        found: list[Any] = self._pack["logics"][index]
        return found

    def logic(self, index: int) -> Logic:
        """The logic, compiled when it is first asked for."""
        found = self._logics.get(index)
        if found is None:
            raw, reads = self._pack["logics"][index], self._pack["reading"][index]
            found = Logic(index, raw, reads, only_asks=self._pack["only_asks"][index])
            self._logics[index] = found
        return found

    def reader(self, number: int) -> Reader:
        """Reads an operand that logics share: an answer, or a measurement of house, trailer or lot."""
        return operand(self._pack["reads"][number])

    def stack(self, index: int) -> tuple[Entry, ...]:
        """Entries of the rule sets in force together."""
        if index not in self._stacks:
            self._stacks[index] = as_entries(self._pack["stacks"][index])
        return self._stacks[index]
