"""The answer of a check: counts at once, findings and verdicts explained when they are asked for."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.checked import Checked
from tinydesigner.rules.evaluate import SheetResult
from tinydesigner.rules.explain import Explainer
from tinydesigner.rules.lines import Line, code_where, lines_of
from tinydesigner.rules.outcomes import FAIL, NOT_APPLICABLE, PASS, STATUS
from tinydesigner.rules.reported import Ground, Reported, reported
from tinydesigner.rules.results import Finding, PlaceVerdict, Status, VerdictStatus
from tinydesigner.rules.stacks import Entry
from tinydesigner.rules.standing import standing
from tinydesigner.rules.verdicts import RANK, open_facts
from tinydesigner.rules.waivers import Waivers

#: Levels of places that "legal in so many places" leaves out.
_NOT_COUNTED = frozenset(("country", "proposal"))


class OpenFact(NamedTuple):
    """A question that would settle verdicts."""

    fact: str
    #: Verdicts that need it.
    listed: int
    #: Verdicts that need nothing else.
    alone: int


class LegalCounts(NamedTuple):
    """In how many places a design is legal."""

    #: Places with a way that accepts it, with or without conditions.
    legal: int
    #: Places that cannot say before something is answered.
    asking: int
    #: Places whose law was researched.
    researched: int


class PlaceRow(NamedTuple):
    """One place in a list."""

    place: str
    name: str
    state: str
    level: str
    #: How many ways exist there on the day.
    ways: int
    status: VerdictStatus


class Report:
    """The findings and verdicts of one design on one day.

    Attributes
    ----------
    as_of
        The day.
    work
        What had to be computed anew: ``logics``, ``pairs`` (rule and subject), ``stacks``, ``verdicts``.
    """

    def __init__(self, checked: Checked, waivers: Waivers, today: date, work: Counter[str]) -> None:
        self.checked = checked
        self.work = work
        self.as_of = date.fromisoformat(checked.plan.day)
        self.waivers = waivers
        self.today = today
        self._places: dict[str, PlaceVerdict] = {}

    @cached_property
    def explainer(self) -> Explainer:
        """Makes the findings."""
        checked = self.checked
        return Explainer(checked.plan, checked.book, checked.evaluation.results, self.waivers, self.today)

    def _reported(self, of: str | None) -> Reported:
        return reported(self.checked.plan, of, travels=self.checked.travels)

    def _entries(self, of: str | None) -> tuple[Entry, ...]:
        return self._reported(of).entries

    def findings(self, ruleset: str | None = None) -> tuple[Finding, ...]:
        """Findings, one a rule and subject.

        Parameters
        ----------
        ruleset
            A rule set that was asked for, a place (everything its ways ask), or one way as ``place#pathway``;
            all of them when not given, each rule once.
        """
        return tuple(
            finding for entry in self._entries(ruleset) for finding in self.explainer.findings(entry)
        )

    def lines(self, ruleset: str | None = None) -> tuple[Line, ...]:
        """The findings before they are explained, for lists of which only some rows are seen."""
        checked = self.checked
        waived = self.waivers.reason if self.waivers else None
        entries, explain = self._entries(ruleset), self.explainer.findings
        return tuple(lines_of(entries, checked.book.rows, checked.evaluation.results, explain, waived))

    def failures(self, ruleset: str | None = None) -> tuple[Finding, ...]:
        """The failing findings only."""
        return tuple(
            finding
            for entry in self._entries(ruleset)
            if self.checked.evaluation.results[self.checked.book.rows[entry[0]].logic].worst == FAIL
            for finding in self.explainer.findings(entry, only=FAIL)
        )

    def counts(self, ruleset: str | None = None) -> dict[Status, int]:
        """How many findings there are of each status; see `findings`."""
        totals = [0] * len(STATUS)
        checked = self.checked
        rows, results = checked.book.rows, checked.evaluation.results
        for ground in self._reported(ruleset).grounds:
            entry = ground.entry
            state = standing(entry, rows, results) if entry[1] or entry[2] else True
            codes = _counted(checked.evaluation.sheets, ground)
            for code, count in enumerate(codes):
                totals[code_where(code, state)] += count
        return dict(zip(STATUS, totals, strict=True))

    def _passing(self, ruleset: str | None) -> Iterator[tuple[float, Entry, int]]:
        """Passing outcomes with room to spare, as ``(share of the limit, entry, subject)``."""
        rows, results = self.checked.book.rows, self.checked.evaluation.results
        for entry in self._entries(ruleset):
            if (entry[1] or entry[2]) and standing(entry, rows, results) is not True:
                continue
            for i, outcome in enumerate(results[rows[entry[0]].logic].outcomes):
                if outcome[0] == PASS and outcome[3] is not None:
                    yield _share(outcome[3], outcome[2]), entry, i

    def tightest(self, count: int = 20, ruleset: str | None = None) -> tuple[Finding, ...]:
        """The passing findings with the least room, as a share of their limit, tightest first."""
        found = sorted(self._passing(ruleset), key=lambda item: item[0])
        wanted: dict[tuple[int, int], Finding] = {}
        for _, entry, i in found:
            logic = self.checked.book.rows[entry[0]].logic
            if (logic, i) not in wanted:  # one line for a requirement that many places share
                wanted[(logic, i)] = list(self.explainer.findings(entry))[i]
            if len(wanted) >= count:
                break
        return tuple(wanted.values())

    def at_risk(
        self, tolerance: Mapping[Dimension, float], ruleset: str | None = None
    ) -> tuple[Finding, ...]:
        """Passing findings with less room than a build tolerance: what passes only if built perfectly.

        Parameters
        ----------
        tolerance
            What building may lose, by dimension, canonical units; other dimensions are left out.
        ruleset
            See `findings`.
        """
        near = self.tightest(1_000_000, ruleset)
        return tuple(
            finding
            for finding in near
            if finding.dimension is not None
            and finding.margin is not None
            and finding.margin < tolerance.get(finding.dimension, 0.0)
        )

    def statuses(self) -> Iterator[tuple[str, str, VerdictStatus]]:
        """Place, pathway and status of every verdict, unexplained and fast."""
        ways = iter(self.checked.judgement.ways)
        for place in self.checked.plan.places:
            for pathway, status in zip(place.pathways, ways, strict=False):
                yield place.info.id, pathway.info.id, status

    def place_statuses(self) -> dict[str, VerdictStatus]:
        """The best status of each place, unexplained and fast."""
        return dict(self._statuses)

    @cached_property
    def _statuses(self) -> dict[str, VerdictStatus]:
        ways = self.checked.judgement.ways
        statuses = {}
        for number, (place, first, count) in enumerate(self.checked.plan.spots):
            status = ways[first] if count == 1 else _best(ways[first : first + count])
            if status is VerdictStatus.REJECTS and self.checked.unknown_to(number):
                status = VerdictStatus.NOT_RESEARCHED
            statuses[place] = status
        return statuses

    def place_rows(self) -> tuple[PlaceRow, ...]:
        """Every place with its best status, unexplained and fast."""
        return self._place_rows

    @cached_property
    def _place_rows(self) -> tuple[PlaceRow, ...]:
        statuses = self._statuses
        infos = [(place.info, len(place.pathways)) for place in self.checked.plan.places]
        return tuple(
            PlaceRow(info.id, info.name, info.state, info.level, ways, statuses[info.id])
            for info, ways in infos
        )

    def legal_counts(self) -> LegalCounts:
        """Places by verdict; what is only proposed, and the country as such, are no places to live in."""
        found = [row.status for row in self.place_rows() if row.level not in _NOT_COUNTED]
        researched = [status for status in found if status is not VerdictStatus.NOT_RESEARCHED]
        legal = sum(RANK[status] <= RANK[VerdictStatus.ACCEPTS_IF] for status in researched)
        return LegalCounts(legal, researched.count(VerdictStatus.NEEDS_FACTS), len(researched))

    @cached_property
    def places(self) -> tuple[PlaceVerdict, ...]:
        """The verdict of every place, with its ways, best first."""
        return tuple(self.place(place.info.id) for place in self.checked.plan.places)

    @cached_property
    def _number_of_place(self) -> dict[str, int]:
        return {place.info.id: number for number, place in enumerate(self.checked.plan.places)}

    def place(self, place_id: str) -> PlaceVerdict:
        """The verdict of one place, with its ways, best first; explained once.

        Raises
        ------
        KeyError
            If the place was not asked for.
        """
        from tinydesigner.rules.placed import place_verdict

        if place_id not in self._places:
            number = self._number_of_place[place_id]
            self._places[place_id] = place_verdict(self, number)
        return self._places[place_id]

    def open_facts(self) -> tuple[OpenFact, ...]:
        """Unanswered questions, the one that settles most verdicts first."""
        raw = [
            self.checked.verdict(i, j)
            for i, place in enumerate(self.checked.plan.places)
            for j in range(len(place.pathways))
            if self.checked.judgement.ways[place.first + j] is VerdictStatus.NEEDS_FACTS
        ]
        return tuple(OpenFact(*item) for item in open_facts(raw))


def _best(statuses: Sequence[VerdictStatus]) -> VerdictStatus:
    return min(statuses, key=RANK.__getitem__, default=VerdictStatus.NOT_RESEARCHED)


def _counted(sheets: Sequence[SheetResult], ground: Ground) -> list[int]:
    """How many outcomes of each code the entries of a ground have; without a subject each does not apply."""
    totals = [0] * len(STATUS)
    for sheet, logics, count in zip(sheets, ground.logics, ground.counts, strict=True):
        if not sheet.pages:
            totals[NOT_APPLICABLE] += count
        elif count:
            for page in sheet.pages:
                codes = page.codes
                for number, entries in logics:
                    totals[codes[number]] += entries
    return totals


def _share(margin: float, limit: object) -> float:
    numbers = [
        abs(x) for x in (limit if isinstance(limit, tuple) else (limit,)) if isinstance(x, int | float)
    ]
    scale = max(numbers, default=0.0)
    return margin / scale if scale else margin
