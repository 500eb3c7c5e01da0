"""Findings before they are explained: enough to count, sort and filter them; the rest when a row is shown."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.book import Row
from tinydesigner.rules.evaluate import LogicResult
from tinydesigner.rules.outcomes import FAIL, MISSING, NOT_APPLICABLE, STATUS, Outcome, Test
from tinydesigner.rules.results import Finding, Status
from tinydesigner.rules.stacks import Entry
from tinydesigner.rules.standing import standing

_NOTHING: Outcome = (NOT_APPLICABLE, None, None, None, None, (), "")


@dataclass(slots=True, eq=False)
class Line:
    """One rule on one subject; ``explain`` makes the finding. Not frozen: hundreds are made a step."""

    row: Row
    subject: str
    status: Status
    outcome: Outcome
    found: "RuleFindings"
    #: Which of the rule's findings it is.
    index: int
    #: Reason of the waiver that covers it.
    waived: str = ""

    def explain(self) -> Finding:
        """The finding."""
        return self.found.at(self.index)

    @property
    def title(self) -> str:
        """Title of the rule."""
        return self.row.title

    @property
    def rule(self) -> str:
        """Id of the rule."""
        return self.row.id

    @property
    def ruleset(self) -> str:
        """Rule set or place whose rule it is."""
        return self.row.owner

    @property
    def measured(self) -> Any:
        """Measured value, canonical unit."""
        return self.outcome[1]

    @property
    def limit(self) -> Any:
        """Limit, canonical unit."""
        return self.outcome[2]

    @property
    def margin(self) -> float | None:
        """Room to spare, canonical unit."""
        return self.outcome[3]

    @property
    def dimension(self) -> Dimension | None:
        """Dimension of the measured value."""
        test: Test | None = self.outcome[4]
        return Dimension(test.dimension) if test and test.dimension else None


def lines_of(
    entries: Iterable[Entry],
    rows: Sequence[Row],
    results: Mapping[int, LogicResult],
    explain: Callable[[Entry], Iterable[Finding]],
    waived: Callable[[Finding], str] | None,
) -> Iterator[Line]:
    """Lines of rules, one a subject, in the order of their findings.

    Parameters
    ----------
    entries, rows, results
        Of the report.
    explain
        Makes the findings of a rule.
    waived
        Reason of a finding's waiver; None where the design has no waivers, so that nothing is explained.
    """
    for entry in entries:
        row = rows[entry[0]]
        result = results[row.logic]
        made = RuleFindings(entry, explain)
        if not result.outcomes:
            yield Line(row, "", Status.NOT_APPLICABLE, _NOTHING, made, 0)
            continue
        state = standing(entry, rows, results) if entry[1] or entry[2] else True
        views = result.views
        for i, outcome in enumerate(result.outcomes):
            line = Line(row, views[i].id, STATUS[code_where(outcome[0], state)], outcome, made, i)
            if waived and line.status is Status.FAIL:
                line.waived = waived(line.explain())
            yield line


def code_where(code: int, state: object) -> int:
    """What an outcome counts as, where the rule does not stand or may not."""
    if state is False:
        return NOT_APPLICABLE
    return MISSING if state is not True and code == FAIL else code


class RuleFindings:
    """The findings of one rule, made once, when the first of them is asked for."""

    __slots__ = ("_entry", "_explain", "_made")

    def __init__(self, entry: Entry, explain: Callable[[Entry], Iterable[Finding]]) -> None:
        self._entry = entry
        self._explain = explain
        self._made: tuple[Finding, ...] | None = None

    def at(self, index: int) -> Finding:
        """The finding on one subject."""
        if self._made is None:
            self._made = tuple(self._explain(self._entry))
        return self._made[index]
