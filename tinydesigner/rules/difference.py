"""What differs between two reports: after an edit, under another edition of the law, on another day."""

from collections.abc import Iterator
from dataclasses import dataclass

from tinydesigner.rules.report import Report
from tinydesigner.rules.results import Finding, Status, VerdictStatus
from tinydesigner.rules.verdicts import RANK


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A way that comes out otherwise; None where it does not exist in that report."""

    place: str
    pathway: str
    before: VerdictStatus | None
    after: VerdictStatus | None

    @property
    def gains(self) -> bool:
        """Whether it comes out better; a way that does not exist ranks with what nobody has researched."""
        return _rank(self.after) < _rank(self.before)


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding that comes out otherwise; None where it does not exist in that report."""

    before: Finding | None
    after: Finding | None


def _rank(status: VerdictStatus | None) -> int:
    return RANK[status if status is not None else VerdictStatus.NOT_RESEARCHED]


def verdict_changes(before: Report, after: Report) -> tuple[VerdictChange, ...]:
    """Ways whose status differs, in the order of the later report."""
    old = {(place, way): status for place, way, status in before.statuses()}
    new = {(place, way): status for place, way, status in after.statuses()}
    keys = dict.fromkeys([*new, *old])
    return tuple(
        VerdictChange(*key, old.get(key), new.get(key)) for key in keys if old.get(key) is not new.get(key)
    )


def gained_and_lost(before: Report, after: Report) -> tuple[int, int]:
    """How many places come out better and worse, by their best way."""
    old, new = before.place_statuses(), after.place_statuses()
    steps = [_rank(new.get(place)) - _rank(old.get(place)) for place in {*old, *new}]
    return sum(step < 0 for step in steps), sum(step > 0 for step in steps)


def _by_key(report: Report, of: str | None) -> dict[tuple[str, str, str], Finding]:
    found: dict[tuple[str, str, str], Finding] = {}
    for finding in report.findings(of):
        found.setdefault((finding.ruleset, finding.rule, finding.subject), finding)
    return found


@dataclass(frozen=True, slots=True)
class StatusStep:
    """How a design comes out under two rule sets, places or laws; empty where it is not asked."""

    #: Rule or way.
    what: str
    #: Subject of the rule; empty for a way.
    subject: str
    before: str
    after: str


def _by_rule(report: Report, of: str) -> dict[tuple[str, str], str]:
    return {(found.rule, found.subject): found.status.value for found in report.findings(of)}


def _by_way(report: Report, place: str) -> dict[tuple[str, str], str]:
    return {(way, ""): status.value for key, way, status in report.statuses() if key == place}


def status_steps(report: Report, a: str, b: str, *, places: bool) -> tuple[StatusStep, ...]:
    """What comes out otherwise under one rule set, or in one place, than another of the same report."""
    read = _by_way if places else _by_rule
    old, new = read(report, a), read(report, b)
    silent = Status.NOT_APPLICABLE.value
    return tuple(
        StatusStep(*key, old.get(key, ""), new.get(key, ""))
        for key in dict.fromkeys([*old, *new])
        if (old.get(key) or silent) != (new.get(key) or silent)
    )


def finding_changes(before: Report, after: Report, of: str | None = None) -> Iterator[FindingChange]:
    """Findings whose status differs; rules that do not apply in both are left out.

    Parameters
    ----------
    before, after
        Two reports.
    of
        A rule set, place or way; see `Report.findings`.
    """
    old, new = _by_key(before, of), _by_key(after, of)
    for key in dict.fromkeys([*new, *old]):
        one, other = old.get(key), new.get(key)
        first = one.status if one else Status.NOT_APPLICABLE
        second = other.status if other else Status.NOT_APPLICABLE
        if first is not second:
            yield FindingChange(one, other)
