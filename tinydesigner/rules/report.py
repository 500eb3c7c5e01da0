"""The answer of a check: counts at once, findings and verdicts explained when they are asked for."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.explain import Explainer
from tinydesigner.rules.judge import Judgement
from tinydesigner.rules.lines import Line, lines_of
from tinydesigner.rules.outcomes import FAIL, NOT_APPLICABLE, PASS, STATUS
from tinydesigner.rules.plan import PathwayPlan, Plan
from tinydesigner.rules.results import Finding, PlaceVerdict, Status, VerdictStatus
from tinydesigner.rules.stacks import Entry
from tinydesigner.rules.standing import StackResult, stack_result, standing
from tinydesigner.rules.verdicts import RANK, RawVerdict, layers_of, open_facts, raw_verdict
from tinydesigner.rules.waivers import Waivers


class OpenFact(NamedTuple):
    """A question that would settle verdicts."""

    fact: str
    #: Verdicts that need it.
    listed: int
    #: Verdicts that need nothing else.
    alone: int


class PlaceRow(NamedTuple):
    """One place in a list."""

    place: str
    name: str
    state: str
    level: str
    #: How many ways exist there on the day.
    ways: int
    status: VerdictStatus


class Checked:
    """What a check found, before it is explained; the next check starts from it.

    Details of layers and verdicts are made when they are first asked for, and once.
    """

    def __init__(self, book: RuleBook, plan: Plan, judgement: Judgement) -> None:
        self.book = book
        self.plan = plan
        self.judgement = judgement
        self.evaluation = judgement.evaluation
        self.travels = "trailer" in self.evaluation.context.views
        self._stacks: dict[int, StackResult] = {}
        self._verdicts: dict[tuple[int, int], RawVerdict] = {}

    def stack(self, number: int) -> StackResult:
        """How a layer comes out."""
        if number not in self._stacks:
            stack = self.plan.stacks[number]
            self._stacks[number] = stack_result(stack, self.book.rows, self.evaluation.results)
        return self._stacks[number]

    def verdict(self, place: int, way: int) -> RawVerdict:
        """The verdict on a way of a place, by their numbers in the plan."""
        key = (place, way)
        if key not in self._verdicts:
            info = self.plan.places[place]
            pathway = info.pathways[way]
            layers = layers_of(pathway, info.info.id, self.stack, travels=self.travels)
            status = self.judgement.ways[info.first + way]
            self._verdicts[key] = raw_verdict(pathway, layers, self.evaluation, status)
        return self._verdicts[key]

    def verdicts(self, place: int) -> tuple[RawVerdict, ...]:
        """The verdicts on every way of a place."""
        return tuple([self.verdict(place, way) for way in range(len(self.plan.places[place].pathways))])


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
        return Explainer(checked.book, checked.evaluation.results, self.waivers, self.today)

    def _stacks(self, of: str | None) -> Iterator[tuple[int, str]]:
        """Stacks that are reported, with the owner that their rows are limited to (or none)."""
        plan = self.checked.plan
        for name, stack in plan.rulesets:
            if of is None or of == name:
                yield stack, name
        for place in plan.places:
            for pathway in place.pathways:
                if of in {None, place.info.id, f"{place.info.id}#{pathway.info.id}"}:
                    yield from self._layers(pathway)

    def _layers(self, pathway: PathwayPlan) -> Iterator[tuple[int, str]]:
        for stack in (pathway.road if self.checked.travels else -1, pathway.building, pathway.zoning):
            if stack >= 0:
                yield stack, ""

    def _entries(self, of: str | None) -> Iterator[Entry]:
        seen: set[Entry] = set()
        rows = self.checked.book.rows
        for stack, owner in dict.fromkeys(self._stacks(of)):
            for entry in self.checked.plan.stacks[stack].entries:
                if entry not in seen and (not owner or rows[entry[0]].owner == owner):
                    seen.add(entry)
                    yield entry

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
        rows, results = self.checked.book.rows, self.checked.evaluation.results
        for entry in self._entries(ruleset):
            result = results[rows[entry[0]].logic]
            if not result.outcomes:
                totals[NOT_APPLICABLE] += 1
            elif entry[1] or entry[2]:
                for finding in self.explainer.findings(entry):
                    totals[STATUS.index(finding.status)] += 1
            else:
                for outcome in result.outcomes:
                    totals[outcome[0]] += 1
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
        ways = self.checked.judgement.ways
        found = {}
        for place in self.checked.plan.places:
            first, count = place.first, len(place.pathways)
            if count == 1:
                found[place.info.id] = ways[first]
            else:
                statuses = ways[first : first + count]
                best = min(statuses, key=RANK.__getitem__, default=VerdictStatus.NOT_RESEARCHED)
                found[place.info.id] = best
        return found

    def place_rows(self) -> tuple[PlaceRow, ...]:
        """Every place with its best status, unexplained and fast."""
        statuses = self.place_statuses()
        infos = [(place.info, len(place.pathways)) for place in self.checked.plan.places]
        return tuple(
            PlaceRow(info.id, info.name, info.state, info.level, ways, statuses[info.id])
            for info, ways in infos
        )

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
            plan = self.checked.plan.places[number]
            self._places[place_id] = place_verdict(self, plan, self.checked.verdicts(number))
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


def _share(margin: float, limit: object) -> float:
    numbers = [
        abs(x) for x in (limit if isinstance(limit, tuple) else (limit,)) if isinstance(x, int | float)
    ]
    scale = max(numbers, default=0.0)
    return margin / scale if scale else margin
