"""Predicates as functions: of a requirement (an outcome) and of a condition (yes, no or a doubt)."""

from collections.abc import Callable
from typing import Any, TypeAlias

from tinydesigner.measure.quantity import COMPARISON_TOLERANCE, Dimension, Inapplicable, Unknown
from tinydesigner.rules import phrases, shortcuts
from tinydesigner.rules.outcomes import (
    ASK,
    FAIL,
    MISSING,
    NOT_APPLICABLE,
    PASS,
    Asked,
    Doubt,
    Outcome,
    Test,
    agreed,
    every,
    merged,
    some,
)
from tinydesigner.rules.values import SPECIAL, Context, Reader, View, figure, operand, parameters

Requirement: TypeAlias = Callable[[View, Context], Outcome]
#: Yes, no, a doubt, or None where the question makes no sense for the subject.
Answer: TypeAlias = bool | Doubt | None
Condition: TypeAlias = Callable[[View, Context], Answer]
#: Whether a value meets a limit, and the room to spare (None where there is no number).
Comparison: TypeAlias = Callable[[Any, Any, float], tuple[bool, float | None]]


def _least(value: Any, limit: Any, tolerance: float) -> tuple[bool, float | None]:
    if isinstance(value, str):
        return value >= limit, None
    return value - limit >= -tolerance, value - limit


def _more(value: Any, limit: Any, tolerance: float) -> tuple[bool, float | None]:
    if isinstance(value, str):
        return value > limit, None
    return value - limit > tolerance, value - limit


def _most(value: Any, limit: Any, tolerance: float) -> tuple[bool, float | None]:
    if isinstance(value, str):
        return value <= limit, None
    return limit - value >= -tolerance, limit - value


def _less(value: Any, limit: Any, tolerance: float) -> tuple[bool, float | None]:
    if isinstance(value, str):
        return value < limit, None
    return limit - value > tolerance, limit - value


def _between(value: Any, limit: Any, tolerance: float) -> tuple[bool, float | None]:
    low, high = limit
    if isinstance(value, str):
        return low <= value <= high, None
    room = min(value - low, high - value)
    return room >= -tolerance, room


def _same(value: Any, limit: Any, tolerance: float) -> bool:
    if isinstance(value, bool | str) or isinstance(limit, bool | str):
        return value.__class__ is limit.__class__ and bool(value == limit)
    return bool(abs(value - limit) <= tolerance)


def _is(value: Any, limit: Any, tolerance: float) -> tuple[bool, float | None]:
    return _same(value, limit, tolerance), None


def _one_of(value: Any, limit: Any, tolerance: float) -> tuple[bool, float | None]:
    return any(_same(value, item, tolerance) for item in limit), None


def _not_one_of(value: Any, limit: Any, tolerance: float) -> tuple[bool, float | None]:
    return not any(_same(value, item, tolerance) for item in limit), None


_COMPARE: dict[str, Comparison] = {
    "is": _is,
    "one_of": _one_of,
    "not_one_of": _not_one_of,
    "at_least": _least,
    "more_than": _more,
    "at_most": _most,
    "less_than": _less,
    "between": _between,
}
_TOLERANCE = {"": 0.0, **{dimension.value: COMPARISON_TOLERANCE[dimension] for dimension in Dimension}}
_LISTS = frozenset(("one_of", "not_one_of", "between"))


def tolerance_of(dimension: str) -> float:
    """How far two values of a dimension may differ and be the same."""
    return _TOLERANCE[dimension]


def _test(node: list[Any]) -> Test:
    _, raw, comparator, _, dimension, words = node
    if raw[0] == "f":
        return Test(raw[1], "fact", (), comparator, dimension, words)
    return Test(raw[2], raw[1], parameters(raw[3]), comparator, dimension, words)


def _limit(raw: Any, comparator: str) -> Reader:
    """Reads the limit of a comparator: one figure, or a tuple of them."""
    if comparator not in _LISTS:
        return figure(raw)
    if not any(isinstance(item, list) for item in raw):
        constants = tuple(raw)
        return lambda _view, _context: constants
    parts = [figure(item) for item in raw]

    def read(view: View, context: Context) -> Any:
        values = tuple(part(view, context) for part in parts)
        return next((value for value in values if value.__class__ in SPECIAL), values)

    return read


def _without(value: Any, measured: Any, test: Test) -> Outcome:
    """Outcome where the value or the limit cannot be had."""
    if isinstance(value, Unknown):
        return (MISSING, measured, None, None, test, value.missing, value.reason)
    if isinstance(value, Asked):
        return (ASK, measured, None, None, test, (), value.reason)
    return (NOT_APPLICABLE, measured, None, None, test, (), value.reason)


def _predicate(node: list[Any]) -> Requirement:
    test = _test(node)
    tolerance = tolerance_of(test.dimension)
    return shortcuts.requirement(node, lambda: _compared(node, test, tolerance), test, tolerance)


def _compared(node: list[Any], test: Test, tolerance: float) -> Requirement:
    """The general way of a requirement."""
    read = operand(node[1])
    compare = _COMPARE[node[2]]
    read_limit = _limit(node[3], node[2])

    def require(view: View, context: Context) -> Outcome:
        value = read(view, context)
        if value.__class__ in SPECIAL:
            return _without(value, None, test)
        limit = read_limit(view, context)
        if limit.__class__ in SPECIAL:
            return _without(limit, value, test)
        met, margin = compare(value, limit, tolerance)
        if met and margin is not None and margin < 0:
            margin = 0.0  # within the tolerance of the comparison: exactly at the limit
        return (PASS if met else FAIL, value, limit, margin, test, (), "")

    return require


def _opposite(outcome: Outcome) -> Outcome:
    if outcome[0] not in {PASS, FAIL}:
        return outcome
    return (FAIL if outcome[0] == PASS else PASS, *outcome[1:3], None, *outcome[4:])


def requirement(node: list[Any]) -> Requirement:
    """Function that gives the outcome of a requirement (see ``terms`` for its form)."""
    kind = node[0]
    if kind == "is":
        return _predicate(node)
    if kind == "not":
        inner = requirement(node[1])
        return lambda view, context: _opposite(inner(view, context))
    parts = [requirement(part) for part in node[1]]
    if kind == "agree":
        readings = node[1][0][5]
        return lambda view, context: agreed([part(view, context) for part in parts], readings)
    return _both(parts, every if kind == "all" else some)


def _both(parts: list[Requirement], join: Callable[[list[Outcome]], Outcome]) -> Requirement:
    """Several requirements as one; two are the rule."""
    if len(parts) != 2:
        return lambda view, context: join([part(view, context) for part in parts])
    one, other = parts
    return lambda view, context: join([one(view, context), other(view, context)])


def _doubt(value: Any) -> Doubt | None:
    if isinstance(value, Inapplicable):
        return None
    return Doubt(value.missing if isinstance(value, Unknown) else (), value.reason)


def _asks(node: list[Any]) -> Condition:
    return shortcuts.condition(node, lambda: _asked(node))


def _asked(node: list[Any]) -> Condition:
    """The general way of a condition."""
    read, comparator = operand(node[1]), node[2]
    compare, tolerance = _COMPARE[comparator], tolerance_of(node[4])
    read_limit = _limit(node[3], comparator)

    def ask(view: View, context: Context) -> Answer:
        value = read(view, context)
        if value.__class__ not in SPECIAL:
            limit = read_limit(view, context)
            if limit.__class__ not in SPECIAL:
                return compare(value, limit, tolerance)[0]
            value = limit
        return _doubt(value)

    return ask


def _all(parts: list[Condition]) -> Condition:
    def ask(view: View, context: Context) -> Answer:
        doubts = []
        for part in parts:
            answer = part(view, context)
            if answer is True:
                continue
            if not isinstance(answer, Doubt):
                return answer
            doubts.append(answer)
        return merged(doubts) if doubts else True

    return ask


def _any(parts: list[Condition]) -> Condition:
    def ask(view: View, context: Context) -> Answer:
        doubts = []
        for part in parts:
            answer = part(view, context)
            if answer is True:
                return True
            if isinstance(answer, Doubt):
                doubts.append(answer)
        return merged(doubts) if doubts else False

    return ask


def _agree(parts: list[Condition], words: str) -> Condition:
    def ask(view: View, context: Context) -> Answer:
        answers = [part(view, context) for part in parts]
        if all(answer == answers[0] for answer in answers):
            return answers[0]
        doubts = [answer for answer in answers if isinstance(answer, Doubt) and answer.missing]
        return merged(doubts) if doubts else Doubt((), f"sources disagree: {words}")

    return ask


def _not(part: Condition) -> Condition:
    def ask(view: View, context: Context) -> Answer:
        answer = part(view, context)
        return not answer if isinstance(answer, bool) else answer

    return ask


def condition(node: list[Any]) -> Condition:
    """Function that says whether a condition holds (see ``terms`` for its form)."""
    kind = node[0]
    if kind == "is":
        return _asks(node)
    if kind == "not":
        return _not(condition(node[1]))
    parts = [condition(part) for part in node[1]]
    if kind == "agree":
        return _agree(parts, phrases.of_node(node))
    return _all(parts) if kind == "all" else _any(parts)
