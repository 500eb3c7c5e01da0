"""Short ways for the commonest predicates: the subject's own measurement against a constant, open questions.

They answer exactly as the general ones do (a test compares them) at a third of the cost; whatever they are
not made for, an unknown value or one of another type, they hand to the general function.
"""

from collections.abc import Callable
from typing import Any, cast

from tinydesigner.rules.outcomes import FAIL, MISSING, PASS, Doubt, Outcome, Test
from tinydesigner.rules.values import Context, View, folded, not_answered, parameters

Requirement = Callable[[View, Context], Outcome]
Condition = Callable[[View, Context], Any]
#: Compiles the general way.
General = Callable[[], Callable[[View, Context], Any]]


def _own(node: list[Any]) -> tuple[str, Any] | None:
    """Measurement and parameters, where the operand is the subject's own and the figure a constant."""
    operand, figure = node[1], node[3]
    constant = not isinstance(figure, list) or not any(isinstance(item, list) for item in figure)
    if operand[0] != "m" or operand[1] or not constant:
        return None
    return operand[2], parameters(operand[3])


class Later:
    """A function that is compiled when it is first called: most are never needed behind their short way."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Callable[[View, Context], Any]]) -> None:
        self._make = make
        self._made: Callable[[View, Context], Any] | None = None

    def __call__(self, view: View, context: Context) -> Any:
        """Call the function."""
        if self._made is None:
            self._made = self._make()
        return self._made(view, context)


def _answered(name: str, unanswered: Any, general: Later) -> Callable[[View, Context], Any]:
    """The general way, once the question is answered."""

    def answer(view: View, context: Context) -> Any:
        return general(view, context) if name in context.facts else unanswered

    return answer


def requirement(node: list[Any], compile_: General, test: Test, tolerance: float) -> Requirement:
    """The short way of a requirement, or the general one."""
    if node[1][0] == "f":
        unanswered = not_answered(node[1][1])
        open_ = (MISSING, None, None, None, test, unanswered.missing, unanswered.reason)
        return _answered(node[1][1], open_, Later(compile_))
    if node[2] in {"at_least", "at_most"}:
        return _bounded(node, compile_, test, tolerance) or compile_()
    return _worded(node, compile_, test) or compile_()


def _bounded(node: list[Any], compile_: General, test: Test, tolerance: float) -> Requirement | None:
    """A number of the subject itself against a constant."""
    limit = folded(node[3])
    own = _own([*node[:3], limit])
    if own is None or limit.__class__ is not float:
        return None
    name, params = own
    general = Later(compile_)
    rising = node[2] == "at_least"
    nothing: tuple[str, ...] = ()

    def require(view: View, context: Context) -> Outcome:
        value = view.take(name, params)
        if value.__class__ is not float:
            return cast("Outcome", general(view, context))
        margin = value - limit if rising else limit - value
        if margin >= 0.0:
            return (PASS, value, limit, margin, test, nothing, "")
        if margin >= -tolerance:
            return (PASS, value, limit, 0.0, test, nothing, "")
        return (FAIL, value, limit, margin, test, nothing, "")

    return require


def _worded(node: list[Any], compile_: General, test: Test) -> Requirement | None:
    """A word or flag of the subject itself."""
    question = _words(node)
    if question is None:
        return None
    (name, params), kind, wanted, holds = question
    general = Later(compile_)
    limit = tuple(node[3]) if isinstance(node[3], list) else node[3]
    nothing: tuple[str, ...] = ()

    def require(view: View, context: Context) -> Outcome:
        value = view.take(name, params)
        if value.__class__ is not kind:
            return cast("Outcome", general(view, context))
        return (PASS if (value in wanted) is holds else FAIL, value, limit, None, test, nothing, "")

    return require


def _words(node: list[Any]) -> tuple[tuple[str, Any], type, frozenset[Any], bool] | None:
    """Measurement, class, words and whether it must be one of them, where a node asks for words or a flag."""
    own, figure = _own(node), node[3]
    constants = figure if isinstance(figure, list) else [figure]
    kinds = {constant.__class__ for constant in constants}
    if own is None or node[2] not in {"is", "one_of", "not_one_of"} or kinds not in ({str}, {bool}):
        return None
    return own, kinds.pop(), frozenset(constants), node[2] != "not_one_of"


def condition(node: list[Any], compile_: General) -> Condition:
    """The short way of a condition on words and flags, or the general one."""
    if node[1][0] == "f":
        unanswered = not_answered(node[1][1])
        return _answered(node[1][1], Doubt(unanswered.missing, unanswered.reason), Later(compile_))
    question = _words(node)
    if question is None:
        return compile_()
    (name, params), kind, wanted, holds = question
    general = Later(compile_)

    def ask(view: View, context: Context) -> Any:
        value = view.take(name, params)
        if value.__class__ is not kind:
            return general(view, context)
        return (value in wanted) is holds

    return ask
