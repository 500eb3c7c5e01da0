"""Verdicts of places and ways, explained."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tinydesigner.rules.book import AdoptionInfo
from tinydesigner.rules.checked import ALL_PASS, least_sure
from tinydesigner.rules.explain import LazyFindings, stale
from tinydesigner.rules.outcomes import ASK, ERROR, FAIL
from tinydesigner.rules.plan import PathwayPlan
from tinydesigner.rules.results import (
    Condition,
    Explanation,
    Finding,
    Layer,
    PathwayVerdict,
    PlaceVerdict,
    VerdictStatus,
)
from tinydesigner.rules.stacks import Entry
from tinydesigner.rules.standing import StackResult
from tinydesigner.rules.verdicts import RANK, RawVerdict

if TYPE_CHECKING:
    from tinydesigner.rules.report import Report

#: Said of a place whose ways are all for other kinds of houses.
NO_WAY = "No way that we know of is for such a house, which is no refusal: the ways say what they are for."


class _Way:
    """Explains the verdict on one way."""

    def __init__(self, report: "Report", plan: PathwayPlan, raw: RawVerdict) -> None:
        self.report = report
        self.plan = plan
        self.raw = raw
        self.results = report.checked.evaluation.results
        self.rows = report.checked.book.rows
        #: Stacks of the layers that take part.
        self.stacks: list[int] = []
        #: Entries that fail and stand, that are left to an official, and that a permit mends.
        self.blocking: list[Entry] = []
        self.asking: list[Entry] = []
        self.permits: list[Entry] = []
        self._take(raw.road, plan.road)
        self._take(raw.building, plan.building)
        self._take(raw.zoning, plan.zoning)

    def _take(self, layer: StackResult, stack: int) -> None:
        if stack < 0 or not layer.ruled:
            return
        self.stacks.append(stack)
        if layer is ALL_PASS:
            return
        entries = self.report.checked.plan.stacks[stack].entries
        self.blocking += [entries[i] for i in layer.blocking]
        self.asking += [entries[i] for i in layer.asking]
        self.permits += [entries[i] for i in layer.permits]

    def findings(self, entries: list[Entry], code: int) -> Sequence[Finding]:
        """Findings of such entries."""
        if not entries:
            return ()

        def count() -> int:
            results = [self.results[self.rows[entry[0]].logic] for entry in entries]
            return [outcome[0] for result in results for outcome in result.outcomes].count(code)

        def make() -> tuple[Finding, ...]:
            explain = self.report.explainer.findings
            return tuple(finding for entry in entries for finding in explain(entry, only=code))

        return LazyFindings(count, make)

    def conditions(self) -> Iterator[Condition]:
        """What remains when no rule stands against it: procedures, permits, what an official decides."""
        procedures = self.report.checked.procedures(self.plan.info)
        for item, procedure in zip(self.plan.info.conditions, procedures, strict=True):
            if item.logic < 0 or self.results[item.logic].worst != FAIL:
                yield procedure
        for entry in self.permits:
            row = self.rows[entry[0]]
            text = f"{row.permit}: {row.title}"
            yield Condition(f"permit:{row.id}", text, self.report.explainer.citation(entry[0]).text())
        for entry in self.asking:
            row = self.rows[entry[0]]
            reason = self._asked(entry)
            yield Condition(
                f"ask:{row.id}", reason or row.title, self.report.explainer.citation(entry[0]).text()
            )
        gate = self.plan.info.gate
        if gate >= 0 and self.raw.gate in {ASK, ERROR}:
            cited = self.report.checked.citation(self.plan.info)
            yield Condition("gate", self.results[gate].outcomes[0][6], cited)

    def _asked(self, entry: Entry) -> str:
        outcomes = self.results[self.rows[entry[0]].logic].outcomes
        return "; ".join(
            dict.fromkeys(outcome[6] for outcome in outcomes if outcome[0] == ASK and outcome[6])
        )

    def deciding(self) -> Iterator[tuple[str, str]]:
        """Confidence and check date of everything that decides the verdict."""
        if self.raw.status is VerdictStatus.REJECTS and self.blocking:
            for entry in self.blocking:
                yield self.rows[entry[0]].confidence, self.rows[entry[0]].verified_on
            if self.raw.gate != FAIL and not self.plan.info.closed:
                return
        yield self.plan.info.confidence, self.plan.info.verified_on
        if self.raw.status is VerdictStatus.REJECTS:
            return
        adoption: AdoptionInfo | None = self.plan.adoption
        if adoption is not None and adoption.confidence:
            yield adoption.confidence, adoption.verified_on
        for stack in self.stacks:
            yield from self.report.checked.deciding(stack)

    def explanation(self) -> Explanation:
        """Why it comes out so."""
        raw = self.raw
        deciding = list(self.deciding())
        verified = min([day for _, day in deciding])
        return Explanation(
            layers={
                Layer.ROAD: raw.road.status,
                Layer.BUILDING: raw.building.status,
                Layer.ZONING: raw.zoning.status,
            },
            blocking=self.findings(self.blocking, FAIL),
            missing=raw.missing,
            ask=self.findings(self.asking, ASK),
            conditions=tuple(self.conditions()),
            confidence=least_sure([confidence for confidence, _ in deciding]),
            verified_on=verified,
            stale=stale(verified, self.report.today),
        )


def _way(report: "Report", place: int, way: int) -> PathwayVerdict:
    """The verdict on one way, explained when it is asked why."""
    checked = report.checked
    plan = checked.plan.places[place].pathways[way]
    info = plan.info
    refused = checked.gate(place, way) == FAIL

    def explain() -> Explanation:
        return _Way(report, plan, checked.verdict(place, way)).explanation()

    status = checked.status(place, way)
    return PathwayVerdict(
        info.id, info.title, status, info.closed or (info.refuses if refused else ""), explain
    )


def place_verdict(report: "Report", number: int) -> PlaceVerdict:
    """The verdict on a place of the plan, by its number: its ways, best first."""
    place = report.checked.plan.places[number]
    info = place.info
    ways = [_way(report, number, way) for way in range(len(place.pathways))]
    # of ways that reject, those come first that are meant for such a house at all
    if len(ways) > 1:
        ways.sort(key=lambda way: (RANK[way.status], bool(way.gate)))
    note = info.not_researched or info.note
    if not ways and not info.not_researched:
        note = (
            f"no way is described for {report.as_of.isoformat()}" if info.pathways else "no way is described"
        )
    status = ways[0].status if ways else VerdictStatus.NOT_RESEARCHED
    if status is VerdictStatus.REJECTS and report.checked.unknown_to(number):
        status = VerdictStatus.NOT_RESEARCHED
        note = f"{NO_WAY} {note}".strip()
    return PlaceVerdict(info.id, info.name, info.state, info.level, status, tuple(ways), note)
