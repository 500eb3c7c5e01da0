"""Findings made from rows and outcomes, for the rows that somebody looks at."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, overload

from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules import phrases
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.evaluate import LogicResult
from tinydesigner.rules.outcomes import FAIL, MISSING, NOT_APPLICABLE, PASS, STATUS, Outcome, Test
from tinydesigner.rules.plan import Plan
from tinydesigner.rules.results import Citation, Confidence, Finding
from tinydesigner.rules.stacks import Entry
from tinydesigner.rules.standing import mended, standing
from tinydesigner.rules.waivers import Waivers

#: A check of the law older than this is shown as stale.
STALE_AFTER_YEARS = 2


@lru_cache(maxsize=4096)
def stale(verified_on: str, today: date) -> bool:
    """Whether a check date is more than two years before a day; one that is not known is stale."""
    if not verified_on:
        return True
    checked = date.fromisoformat(verified_on)
    year = today.year - STALE_AFTER_YEARS
    # the 29th of February has no counterpart in most years
    limit = date(year, 2, 28) if (today.month, today.day) == (2, 29) else today.replace(year=year)
    return checked < limit


#: Dimension by its word; none where the word is empty.
DIMENSION: dict[str, Dimension | None] = {"": None, **{dimension.value: dimension for dimension in Dimension}}


class LazyFindings(Sequence[Finding]):
    """Findings that are counted and made when they are first looked at."""

    def __init__(self, count: Callable[[], int], make: Callable[[], tuple[Finding, ...]]) -> None:
        self._count = count
        self._make = make
        self._made: tuple[Finding, ...] | None = None

    def _all(self) -> tuple[Finding, ...]:
        if self._made is None:
            self._made = self._make()
        return self._made

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Finding]: ...
    def __getitem__(self, index: int | slice) -> Finding | Sequence[Finding]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._made) if self._made is not None else self._count()

    def __bool__(self) -> bool:
        return len(self) > 0

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())


class Explainer:
    """Makes findings of one evaluation."""

    def __init__(
        self, plan: Plan, book: RuleBook, results: Mapping[int, LogicResult], waivers: Waivers, today: date
    ) -> None:
        self._book = book
        self._results = results
        self._waivers = waivers
        self._today = today
        #: By row; they stay the same for a plan and a day.
        self._citations = plan.citations.setdefault(today, {})

    def citation(self, number: int) -> Citation:
        """Where a rule stands, by the number of its row."""
        known = self._citations.get(number)
        if known is None:
            row = self._book.rows[number]
            source = self._book.sources.get(row.source)
            title = row.cited_title or (source.title if source else row.source)
            known = self._citations[number] = Citation(
                row.source,
                title,
                row.section,
                row.edition,
                Confidence(row.confidence),
                row.memory,
                row.verified_on,
                stale(row.verified_on, self._today),
            )
        return known

    def findings(self, entry: Entry, *, only: int | None = None) -> Iterator[Finding]:
        """The findings of a rule, one a subject; ``only`` those of one outcome code."""
        row = self._book.rows[entry[0]]
        result = self._results[row.logic]
        state = standing(entry, self._book.rows, self._results) if entry[1] or entry[2] else True
        if not result.outcomes:
            if only is None:
                yield self._finding(entry[0], "", "", self._no_subject(result), "")
            return
        for view, outcome in zip(result.views, result.outcomes, strict=True):
            found = outcome
            if state is False:
                found = self._set_aside(entry, outcome)
            elif state is not True and outcome[0] == FAIL:
                found = (
                    MISSING,
                    *outcome[1:5],
                    state,
                    "whether the rule stands here depends on what is not given",
                )
            if only is None or found[0] == only:
                permit = row.permit if found[0] == FAIL and row.permit else ""
                if permit and mended(row, self._results) != PASS:
                    permit = ""
                yield self._finding(entry[0], view.id, view.name, found, permit)

    def _no_subject(self, result: LogicResult) -> Outcome:
        return (NOT_APPLICABLE, None, None, None, None, (), f"the design has no {result.subject}")

    def _set_aside(self, entry: Entry, outcome: Outcome) -> Outcome:
        """A rule that does not stand for this design, with the reason."""
        reason = "does not stand here"
        for logic, wanted in entry[1]:
            result = self._results[logic]
            if wanted and result.worst == FAIL:
                reason = f"the appendix applies only where {result.outcomes[0][6]}"
            elif not wanted and result.worst == PASS:
                reason = "replaced by an appendix that applies"
        for lifter, _, _ in entry[2]:
            row = self._book.rows[lifter]
            if self._results[row.logic].worst == PASS:
                reason = f"{row.title} stands before it ({row.owner})"
        return (NOT_APPLICABLE, *outcome[1:5], (), reason)

    def _reason(self, outcome: Outcome, permit: str) -> str:
        """The reason; open questions as they are asked of the user."""
        missing, reason = outcome[5], outcome[6]
        if permit and not reason:
            return f"can be had with: {permit}"
        if not missing or not reason.endswith("is not answered"):
            return reason
        facts = [key[5:] for key in missing if key.startswith("fact:")]
        if reason != "; ".join(map(phrases.unanswered, facts)):
            return reason
        known = [info.question for fact in facts if (info := self._book.facts.get(fact))]
        return f"not answered: {' '.join(known)}" if len(known) == len(missing) else reason

    def _finding(self, number: int, subject: str, name: str, outcome: Outcome, permit: str) -> Finding:
        code, measured, limit, margin, test, missing, _ = outcome
        row = self._book.rows[number]
        made = Finding(
            rule=row.id,
            ruleset=row.owner,
            title=row.title,
            subject=subject,
            subject_name=name,
            status=STATUS[code],
            dimension=DIMENSION[test.dimension] if test else None,
            measured=measured,
            comparator=test.comparator if test else "",
            limit=limit,
            limit_text=test.limit if test else "",
            margin=margin,
            missing=missing,
            reason=self._reason(outcome, permit),
            because=row.because,
            remedy=row.remedy,
            citation=self.citation(number),
            permit=permit,
            fingerprint=row.fingerprint,
            **(_measurement(test, subject) if test else {}),
        )
        if code == FAIL and self._waivers:
            waived = self._waivers.reason(made)
            return replace(made, waived=waived) if waived else made
        return made


def _measurement(test: Test, subject: str) -> dict[str, Any]:
    """Which measurement proves the number, and on which subject."""
    if test.kind == "fact":
        return {}
    return {"measurement": test.name, "params": test.params, "measured_on": test.kind or subject}
