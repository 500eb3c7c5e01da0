"""What a rule decides, compiled: evaluated once for a subject, whatever cites it.

Many logics about the same kind of subject are evaluated together by a `Sheet`.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from tinydesigner.rules.outcomes import (
    ASK,
    ERROR,
    FAIL,
    MISSING,
    NOT_APPLICABLE,
    PASS,
    Doubt,
    Outcome,
    doubtful,
    plain,
)
from tinydesigner.rules.predicates import Condition, condition, requirement
from tinydesigner.rules.values import Context, View

Decision: TypeAlias = Callable[[View, Context], Outcome]


class Logic:
    """One logic, compiled part by part when it is first needed.

    Parameters
    ----------
    index
        Number in the book.
    raw
        The logic as it stands in a pack.
    reads
        Numbers of the operands that it reads besides those of its own subject (see `RuleBook.reader`).

    only_asks
        Whether it reads nothing but answers.

    Attributes
    ----------
    subject
        Kind of the subjects it is evaluated for.
    decides
        Whether it compares something, so that it can pass and fail.
    when
        Node of the condition under which it applies; None where it always does.
    outside
        Outcome for subjects to which it does not apply.
    """

    __slots__ = (
        "_body",
        "_decide",
        "_raw",
        "decides",
        "index",
        "only_asks",
        "outside",
        "reads",
        "subject",
        "when",
    )

    def __init__(self, index: int, raw: list[Any], reads: Sequence[int], *, only_asks: bool) -> None:
        self.index = index
        self.only_asks = only_asks
        self.reads = reads
        self.subject: str = raw[0]
        self._raw = raw
        ruled = raw[1] == "rule"
        given = raw[2] if ruled else None
        self.decides = ruled and raw[3][0] == "require"
        self.when: list[Any] | None = given[0] if given else None
        self.outside = plain(NOT_APPLICABLE, f"only where {given[1]}" if given else "")
        self._body: Decision | None = None
        self._decide: Decision | None = None

    @property
    def body(self) -> Decision:
        """What it decides where it applies; may raise where a measurement is broken."""
        if self._body is None:
            self._body = _body(self._raw)
        return self._body

    def decide(self, view: View, context: Context) -> Outcome:
        """The outcome for a subject; a fault of the rule or a measurement is an outcome too."""
        if self._decide is None:
            self._decide = (
                self.body if self.when is None else _where(condition(self.when), self.outside, self.body)
            )
        try:
            return self._decide(view, context)
        except Exception as error:  # noqa: BLE001 - one broken rule must not hide the others; it is told as ours
            return plain(ERROR, f"our fault: {type(error).__name__}: {error}")


def elsewhere(raw: list[Any]) -> list[list[Any]]:
    """Operands that a logic reads besides those of its own subject, each once."""
    return [operand for operand in _operands(raw[2:], []) if operand[0] == "f" or operand[1]]


def only_asks(raw: list[Any]) -> bool:
    """Whether a logic reads nothing but answers, so that its outcome is the same for every subject."""
    return all(operand[0] == "f" for operand in _operands(raw[2:], []))


def _operands(raw: Any, found: list[list[Any]]) -> list[list[Any]]:
    """Every operand in a node, each once."""
    if isinstance(raw, dict):
        for item in raw.values():
            _operands(item, found)
    elif isinstance(raw, list) and raw:
        if raw[0] == "fact" and len(raw) == 2 and isinstance(raw[1], str):
            raw = ["f", raw[1]]
        is_operand = (raw[0] == "m" and len(raw) == 4) or (raw[0] == "f" and len(raw) == 2)
        if is_operand and raw not in found:
            found.append(raw)
        for item in () if is_operand else raw:
            _operands(item, found)
    return found


def _fixed(outcome: Outcome) -> Decision:
    return lambda _view, _context: outcome


def _decision(raw: list[Any]) -> Decision:
    form, value = raw
    if form == "require":
        return requirement(value)
    if form == "ask":
        return _fixed(plain(ASK, value))
    return _fixed(plain(FAIL if form == "forbid" else NOT_APPLICABLE, value))


def _told(decide: Decision, because: str) -> Decision:
    """A decision that tells why the exception applies where it gives no reason of its own."""
    if not because:
        return decide

    def decided(view: View, context: Context) -> Outcome:
        outcome = decide(view, context)
        return outcome if outcome[6] else (*outcome[:6], because)

    return decided


def _either(doubt: Doubt, one: Outcome, other: Outcome) -> Outcome:
    """The outcome where a doubt leaves open which of two decides: theirs if they agree."""
    if one[0] == other[0] and one[0] not in {MISSING, ASK}:
        return other
    if {one[0], other[0]} <= {PASS, NOT_APPLICABLE}:
        return one if one[0] == PASS else other
    return doubtful(doubt)


def _with_exceptions(base: Decision, exceptions: list[tuple[Condition, Decision]]) -> Decision:
    if not exceptions:
        return base
    (when, outcome), *rest = exceptions
    otherwise = _with_exceptions(base, rest)

    def decide(view: View, context: Context) -> Outcome:
        answer = when(view, context)
        if answer is True:
            return outcome(view, context)
        if isinstance(answer, Doubt):
            return _either(answer, outcome(view, context), otherwise(view, context))
        return otherwise(view, context)

    return decide


def _where(when: Condition, outside: Outcome, decide: Decision) -> Decision:
    def decided(view: View, context: Context) -> Outcome:
        answer = when(view, context)
        if answer is True:
            return decide(view, context)
        return doubtful(answer) if isinstance(answer, Doubt) else outside

    return decided


def _holds(node: list[Any], words: str) -> Decision:
    """A condition as an outcome: pass where it holds, fail where it does not."""
    ask = condition(node)
    yes, no = plain(PASS, words), plain(FAIL, words)

    def decide(view: View, context: Context) -> Outcome:
        answer = ask(view, context)
        if isinstance(answer, Doubt):
            return doubtful(answer)
        return yes if answer else no

    return decide


def _body(raw: list[Any]) -> Decision:
    """What a logic decides where it applies."""
    _, form, *rest = raw
    if form == "holds":
        return _holds(*rest)
    _, outcome, exceptions = rest
    special = [(condition(item[0]), _told(_decision(item[1]), item[2])) for item in exceptions]
    return _with_exceptions(_decision(outcome), special)
