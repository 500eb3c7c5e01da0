"""Outcomes of rules as plain tuples, and how outcomes are joined.

An outcome is ``(code, measured, limit, margin, test, missing, reason)``. Codes are ordered so that the
greatest one of several decides where all of them have to stand: a failure beats what is missing, and so on
down to "does not apply", which never decides.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

from tinydesigner.rules.results import Status

NOT_APPLICABLE, PASS, ASK, MISSING, ERROR, FAIL = range(6)

STATUS = (
    Status.NOT_APPLICABLE,
    Status.PASS,
    Status.ASK_OFFICIAL,
    Status.MISSING,
    Status.ERROR,
    Status.FAIL,
)

#: Which of several outcomes decides where one of them is enough, by code: the greatest.
_ANY_RANK = (0, 5, 2, 3, 4, 1)

Outcome: TypeAlias = tuple[int, Any, Any, float | None, "Test | None", tuple[str, ...], str]


class Test(NamedTuple):
    """The predicate behind an outcome, for its explanation."""

    #: Id of the measurement or fact.
    name: str
    #: Kind of the subject that is measured; empty for the rule's own, ``fact`` for a fact.
    kind: str
    params: tuple[tuple[str, Any], ...]
    comparator: str
    dimension: str
    #: The limit in the words of its source.
    limit: str


class Asked(NamedTuple):
    """No number: an official decides; the reason says why."""

    reason: str


class Doubt(NamedTuple):
    """A condition that is neither met nor unmet: what is not given, and what an official decides."""

    missing: tuple[str, ...]
    reason: str


def plain(code: int, reason: str, missing: tuple[str, ...] = ()) -> Outcome:
    """An outcome without a number."""
    return (code, None, None, None, None, missing, reason)


def doubtful(doubt: Doubt) -> Outcome:
    """The outcome of an undecided condition."""
    return plain(MISSING if doubt.missing else ASK, doubt.reason, doubt.missing)


def merged(doubts: Sequence[Doubt]) -> Doubt:
    """Several doubts as one."""
    if len(doubts) == 1:
        return doubts[0]
    missing = dict.fromkeys(key for doubt in doubts for key in doubt.missing)
    reasons = dict.fromkeys(doubt.reason for doubt in doubts)
    return Doubt(tuple(missing), "; ".join(reasons))


def _share(outcome: Outcome) -> float:
    """Room to spare as a share of the limit, where there is one."""
    margin, limit = outcome[3] or 0.0, outcome[2]
    return margin / abs(limit) if isinstance(limit, float) and limit else margin


def _tightest(outcomes: Sequence[Outcome], *, loosest: bool = False) -> Outcome:
    """The outcome with the least (or most) room; room in different dimensions is compared as a share."""
    numbered = [outcome for outcome in outcomes if outcome[3] is not None]
    if len(numbered) < 2:
        return numbered[0] if numbered else outcomes[0]
    dimensions = {outcome[4].dimension for outcome in numbered if outcome[4]}
    choose = max if loosest else min
    if len(dimensions) > 1:
        return choose(numbered, key=_share)
    room = [outcome[3] or 0.0 for outcome in numbered]
    return numbered[room.index(choose(room))]


def _joined(outcomes: Sequence[Outcome]) -> Outcome:
    """Missing or asking outcomes as one that lists everything."""
    first = outcomes[0]
    if len(outcomes) == 1:
        return first
    missing = union([outcome[5] for outcome in outcomes])
    reason = "; ".join(dict.fromkeys([outcome[6] for outcome in outcomes if outcome[6]]))
    return (first[0], first[1], first[2], first[3], first[4], missing, reason)


def every(outcomes: Sequence[Outcome]) -> Outcome:
    """Where all have to stand: the worst decides, and of several equal ones the tightest."""
    codes = [outcome[0] for outcome in outcomes]
    code = max(codes)
    if codes.count(code) == 1:
        return outcomes[codes.index(code)]
    deciding = [outcome for outcome in outcomes if outcome[0] == code]
    return _joined(deciding) if code in {MISSING, ASK} else _tightest(deciding)


def some(outcomes: Sequence[Outcome]) -> Outcome:
    """Where one is enough: the best decides, and of several equal ones the one with most room."""
    ranks = [_ANY_RANK[outcome[0]] for outcome in outcomes]
    best = max(ranks)
    if ranks.count(best) == 1:
        return outcomes[ranks.index(best)]
    deciding = [outcome for outcome in outcomes if _ANY_RANK[outcome[0]] == best]
    if deciding[0][0] in {MISSING, ASK}:
        return _joined(deciding)
    return _tightest(deciding, loosest=True)


def agreed(outcomes: Sequence[Outcome], readings: str) -> Outcome:
    """One outcome a reading of disputed sources: decided where all agree, else an official decides."""
    codes = {outcome[0] for outcome in outcomes}
    if len(codes) == 1:
        return _tightest(outcomes) if codes <= {PASS, FAIL} else _joined(outcomes)
    undecided = [outcome for outcome in outcomes if outcome[0] in {MISSING, ERROR}]
    if undecided:
        return every(undecided)
    first = next(outcome for outcome in outcomes if outcome[0] in {PASS, FAIL, ASK})
    return (ASK, first[1], first[2], None, first[4], (), f"sources disagree: {readings}")


def union(keys: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Every key once, in order."""
    given = [some_keys for some_keys in keys if some_keys]
    if len(given) < 2:
        return tuple(given[0]) if given else ()
    found: dict[str, None] = {}
    for some_keys in given:
        found.update(dict.fromkeys(some_keys))
    return tuple(found)
