"""What a rule decides, compiled: evaluated once for a subject, whatever cites it.

The result for a subject is kept on its view together with the values that the rule read elsewhere (answers of
the user, measurements of house, trailer or lot), and used again as long as these are the same.
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
from tinydesigner.rules.values import Context, Reader, View, operand

Decision: TypeAlias = Callable[[View, Context], Outcome]


class Logic:
    """One compiled logic.

    Attributes
    ----------
    subject
        Kind of the subjects it is evaluated for.
    facts
        Facts that it may read.
    reads
        What it reads besides its own subject.
    decides
        Whether it compares something, so that it can pass and fail.
    """

    __slots__ = ("_decide", "decides", "facts", "index", "reads", "subject")

    def __init__(
        self, index: int, subject: str, decide: Decision, operands: list[list[Any]], *, decides: bool
    ) -> None:
        self.index = index
        self.decides = decides
        self.subject = subject
        self._decide = decide
        elsewhere = [raw for raw in operands if raw[0] == "f" or raw[1]]
        self.facts = tuple(dict.fromkeys(raw[1] for raw in operands if raw[0] == "f"))
        self.reads: tuple[Reader, ...] = tuple(operand(raw) for raw in elsewhere)

    def signature(self, context: Context) -> tuple[Any, ...]:
        """Everything that it reads besides its own subject."""
        try:
            return tuple([read(None, context) for read in self.reads])  # type: ignore[arg-type]  # not their own
        except Exception as error:  # noqa: BLE001 - told by the decision, which reads the same
            return (error,)

    def outcomes(
        self, views: Sequence[View], context: Context, signature: tuple[Any, ...]
    ) -> tuple[Outcome, ...]:
        """The outcome for each subject, kept on its view."""
        found = []
        for view in views:
            kept = view.cache.get(self)
            if kept is None or kept[0] != signature:
                kept = view.cache[self] = (signature, self.decide(view, context))
            found.append(kept[1])
        return tuple(found)

    def decide(self, view: View, context: Context) -> Outcome:
        """The outcome for a subject; a fault of the rule or a measurement is an outcome too."""
        try:
            return self._decide(view, context)
        except Exception as error:  # noqa: BLE001 - one broken rule must not hide the others; it is told as ours
            return plain(ERROR, f"our fault: {type(error).__name__}: {error}")


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


def _where(when: Condition, words: str, decide: Decision) -> Decision:
    outside = plain(NOT_APPLICABLE, f"only where {words}")

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


def make_logic(index: int, raw: list[Any]) -> Logic:
    """Compile a logic as it stands in a pack."""
    subject, form, *rest = raw
    operands = _operands(rest, [])
    if form == "holds":
        return Logic(index, subject, _holds(*rest), operands, decides=False)
    when, outcome, exceptions = rest
    special = [(condition(item[0]), _told(_decision(item[1]), item[2])) for item in exceptions]
    decide = _with_exceptions(_decision(outcome), special)
    if when is not None:
        decide = _where(condition(when[0]), when[1], decide)
    return Logic(index, subject, decide, operands, decides=outcome[0] == "require")
