"""Verdicts of places and ways, explained."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tinydesigner.rules.book import AdoptionInfo, PathwayInfo, ProcedureInfo
from tinydesigner.rules.explain import LazyFindings, stale
from tinydesigner.rules.outcomes import ASK, ERROR, FAIL, PASS
from tinydesigner.rules.plan import PathwayPlan, PlacePlan
from tinydesigner.rules.results import (
    Condition,
    Confidence,
    Finding,
    Layer,
    PathwayVerdict,
    PlaceVerdict,
    VerdictStatus,
)
from tinydesigner.rules.stacks import Entry
from tinydesigner.rules.standing import StackResult, standing
from tinydesigner.rules.verdicts import RANK, RawVerdict

if TYPE_CHECKING:
    from tinydesigner.rules.report import Report

_SURENESS = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


class _Way:
    """Explains the verdict on one way."""

    def __init__(self, report: "Report", plan: PathwayPlan, raw: RawVerdict) -> None:
        self.report = report
        self.plan = plan
        self.raw = raw
        self.results = report.checked.evaluation.results
        self.rows = report.checked.book.rows
        stacks = (plan.road, plan.building, plan.zoning)
        layers = (raw.road, raw.building, raw.zoning)
        #: Layers that take part, with their entries.
        self.layers: list[tuple[StackResult, tuple[Entry, ...]]] = [
            (layer, report.checked.plan.stacks[stack].entries)
            for layer, stack in zip(layers, stacks, strict=True)
            if layer.ruled and stack >= 0
        ]

    def entries(self, which: str) -> list[Entry]:
        """Entries that block, ask or need a permit."""
        return [entries[i] for layer, entries in self.layers for i in getattr(layer, which)]

    def findings(self, which: str, code: int) -> LazyFindings:
        """Findings of such entries."""
        entries = self.entries(which)
        count = sum(
            sum(outcome[0] == code for outcome in self.results[self.rows[entry[0]].logic].outcomes)
            for entry in entries
        )

        def make() -> tuple[Finding, ...]:
            explain = self.report.explainer.findings
            return tuple(finding for entry in entries for finding in explain(entry, only=code))

        return LazyFindings(count, make)

    def conditions(self) -> Iterator[Condition]:
        """What remains when no rule stands against it: procedures, permits, what an official decides."""
        for item in self.plan.info.conditions:
            if item.logic < 0 or self.results[item.logic].worst != FAIL:
                yield Condition(item.id, item.text, self._cited(item))
        for entry in self.entries("permits"):
            row = self.rows[entry[0]]
            text = f"{row.permit}: {row.title}"
            yield Condition(f"permit:{row.id}", text, self.report.explainer.citation(row).text())
        for entry in self.entries("asking"):
            row = self.rows[entry[0]]
            reason = self._asked(entry)
            yield Condition(f"ask:{row.id}", reason or row.title, self.report.explainer.citation(row).text())
        gate = self.plan.info.gate
        if gate >= 0 and self.raw.gate in {ASK, ERROR}:
            yield Condition("gate", self.results[gate].outcomes[0][6], self._cited(self.plan.info))

    def _asked(self, entry: Entry) -> str:
        outcomes = self.results[self.rows[entry[0]].logic].outcomes
        return "; ".join(
            dict.fromkeys(outcome[6] for outcome in outcomes if outcome[0] == ASK and outcome[6])
        )

    def _cited(self, item: ProcedureInfo | PathwayInfo) -> str:
        info = self.plan.info
        return self.report.explainer.cited(
            item.source, item.section, item.edition, item.cited_title, info.confidence, info.memory,
            info.verified_on,
        ).text()  # fmt: skip

    def deciding(self) -> Iterator[tuple[str, str]]:
        """Confidence and check date of everything that decides the verdict."""
        blocking = self.entries("blocking")
        if self.raw.status is VerdictStatus.REJECTS and blocking:
            for entry in blocking:
                yield self.rows[entry[0]].confidence, self.rows[entry[0]].verified_on
            if self.raw.gate != FAIL and not self.plan.info.closed:
                return
        yield self.plan.info.confidence, self.plan.info.verified_on
        if self.raw.status is VerdictStatus.REJECTS:
            return
        adoption: AdoptionInfo | None = self.plan.adoption
        if adoption is not None and adoption.confidence:
            yield adoption.confidence, adoption.verified_on
        for _, entries in self.layers:
            yield from self._standing(entries)

    def _standing(self, entries: tuple[Entry, ...]) -> Iterator[tuple[str, str]]:
        for entry in entries:
            row = self.rows[entry[0]]
            if self.results[row.logic].worst < PASS:
                continue
            if not (entry[1] or entry[2]) or standing(entry, self.rows, self.results) is not False:
                yield row.confidence, row.verified_on

    def verdict(self) -> PathwayVerdict:
        """The verdict, explained."""
        info, raw = self.plan.info, self.raw
        deciding = list(self.deciding())
        sureness = {Confidence(confidence) for confidence, _ in deciding}
        verified = min(day for _, day in deciding)
        return PathwayVerdict(
            pathway=info.id,
            title=info.title,
            status=raw.status,
            layers={
                Layer.ROAD: raw.road.status,
                Layer.BUILDING: raw.building.status,
                Layer.ZONING: raw.zoning.status,
            },
            blocking=self.findings("blocking", FAIL),
            gate=info.closed or (info.refuses if raw.gate == FAIL else ""),
            missing=raw.missing,
            ask=self.findings("asking", ASK),
            conditions=tuple(self.conditions()),
            confidence=max(sureness, key=_SURENESS.index),
            verified_on=verified,
            stale=stale(verified, self.report.today),
        )


def place_verdict(report: "Report", place: PlacePlan, verdicts: tuple[RawVerdict, ...]) -> PlaceVerdict:
    """The verdict on a place: its ways, best first."""
    info = place.info
    ways = [_Way(report, plan, raw).verdict() for plan, raw in zip(place.pathways, verdicts, strict=True)]
    # of ways that reject, those come first that are meant for such a house at all
    ways.sort(key=lambda way: (RANK[way.status], bool(way.gate)))
    note = info.not_researched or info.note
    if not ways and not info.not_researched:
        note = (
            f"no way is described for {report.as_of.isoformat()}" if info.pathways else "no way is described"
        )
    status = ways[0].status if ways else VerdictStatus.NOT_RESEARCHED
    return PlaceVerdict(info.id, info.name, info.state, info.level, status, tuple(ways), note)
