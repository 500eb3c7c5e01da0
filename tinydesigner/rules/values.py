"""Operands and figures as functions of a subject and its context."""

import math
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeAlias, cast

from tinydesigner.measure.quantity import Inapplicable, Result, Unknown
from tinydesigner.rules import phrases
from tinydesigner.rules.outcomes import Asked


class View(Protocol):
    """A subject that can be measured, and that keeps what was found."""

    cache: dict[Any, Any]

    @property
    def id(self) -> str:
        """Entity id, ``house``, ``trailer`` or ``lot``."""

    @property
    def name(self) -> str:
        """Name for a person."""

    def take(self, measurement: str, params: tuple[tuple[str, Any], ...] = ()) -> Result:
        """The value of a measurement."""


class Context:
    """What every rule may look at besides its own subject."""

    __slots__ = ("facts", "views")

    def __init__(self, views: Mapping[str, View], facts: Mapping[str, bool | float | str]) -> None:
        #: House, trailer and lot by kind, as far as the design has them.
        self.views = views
        #: Answers in canonical units.
        self.facts = facts


#: A value, or why there is none.
Found: TypeAlias = Result | Asked
Reader: TypeAlias = Callable[[View, Context], Any]

#: What is no value.
SPECIAL = frozenset((Unknown, Inapplicable, Asked))


def _own(name: str, params: tuple[tuple[str, Any], ...]) -> Reader:
    if not params:
        return lambda view, _: view.take(name)
    return lambda view, _: view.take(name, params)


def _absent(kind: str) -> Result:
    if kind == "lot":
        return Unknown(("design.lot",), "nothing is known of the lot")
    return Inapplicable(f"the design has no {kind}")


def _other(kind: str, name: str, params: tuple[tuple[str, Any], ...]) -> Reader:
    absent = _absent(kind)

    def read(_: View, context: Context) -> Found:
        view = context.views.get(kind)
        return absent if view is None else view.take(name, params)

    return read


def not_answered(name: str) -> Unknown:
    """What stands for the answer to a question that nobody has answered."""
    return Unknown((f"fact:{name}",), phrases.unanswered(name))


def _fact(name: str) -> Reader:
    unanswered = not_answered(name)
    return lambda _, context: context.facts.get(name, unanswered)


def parameters(raw: list[list[Any]]) -> tuple[tuple[str, Any], ...]:
    """Parameters of a measurement as it takes them."""
    return tuple((name, value) for name, value in raw)


def operand(raw: list[Any]) -> Reader:
    """Function that reads an operand (see ``terms`` for its form)."""
    if raw[0] == "f":
        return _fact(raw[1])
    _, kind, name, params = raw
    return _other(kind, name, parameters(params)) if kind else _own(name, parameters(params))


def _computed(parts: list[Reader], combine: Callable[..., Any]) -> Reader:
    """Function of several figures; what one of them lacks, the whole lacks."""

    def read(view: View, context: Context) -> Found:
        values = [part(view, context) for part in parts]
        for value in values:
            if value.__class__ in SPECIAL:
                return _lacking([each for each in values if each.__class__ in SPECIAL])
        return cast("Found", combine(*values))

    return read


def _lacking(values: list[Any]) -> Found:
    unknown = [value for value in values if isinstance(value, Unknown)]
    if len(unknown) < 2:
        return unknown[0] if unknown else values[0]
    missing = dict.fromkeys(key for value in unknown for key in value.missing)
    return Unknown(tuple(missing), "; ".join(dict.fromkeys(value.reason for value in unknown)))


#: Whole units are counted with this slack, so that 70 sq ft made of floats is not 71.
_ROUNDING_SLACK = 1e-9


def _ceil(value: float, unit: float) -> float:
    return math.ceil(value / unit - _ROUNDING_SLACK) * unit


def _floor(value: float, unit: float) -> float:
    return math.floor(value / unit + _ROUNDING_SLACK) * unit


def _over(a: float, b: float) -> Any:
    return a / b if b else Asked("a share of nothing is left to an official")


def _base(base: float, plus: float, each: float, after: float) -> float:
    return base + plus * max(0.0, each - after)


_COMBINE: dict[str, Callable[..., Any]] = {
    "least": min,
    "greatest": max,
    "sum": lambda *values: sum(values),
    "minus": lambda a, b: a - b,
    "times": lambda a, b: a * b,
    "over": _over,
    "ceil": _ceil,
    "floor": _floor,
    "base": _base,
}


def key_of(value: Any) -> str:
    """A value as the key of a table: ``R-1``, ``true``, ``3``."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _table(by: Reader, rows: dict[str, Any], otherwise: Any) -> Reader:
    figures: dict[str, Reader] = {key: figure(value) for key, value in rows.items()}
    fallback: Reader | None = None if otherwise is None else figure(otherwise)

    def read(view: View, context: Context) -> Found:
        value = by(view, context)
        if value.__class__ in SPECIAL:
            return cast("Found", value)
        found = figures.get(key_of(value)) or fallback
        if found is None:
            return Asked(f"the table has no row for {key_of(value)}")
        return cast("Found", found(view, context))

    return read


#: Forms whose parts stand in one list.
_LISTED = frozenset(("least", "greatest", "sum", "minus"))


def folded(raw: Any) -> Any:
    """A figure made of nothing but numbers as the number it comes to; any other as it is."""
    if not isinstance(raw, list) or not isinstance(raw[0], str) or raw[0] not in _COMBINE:
        return raw
    parts = [folded(part) for part in (raw[1] if raw[0] in _LISTED else raw[1:])]
    if any(part.__class__ is not float for part in parts):
        return raw
    value = _COMBINE[raw[0]](*parts)
    return value if value.__class__ is float else raw


def figure(raw: Any) -> Reader:
    """Function that reads a figure (see ``figures`` for its form)."""
    if not isinstance(raw, list):
        return lambda _view, _context: raw
    form, *rest = raw
    if form == "fact":
        return _fact(rest[0])
    if form == "measure":
        return operand(rest[0])
    if form == "undefined":
        asked = Asked(rest[0])
        return lambda _view, _context: asked
    if form == "table":
        return _table(figure(rest[0]), rest[1], rest[2])
    parts = rest[0] if form in _LISTED else rest
    return _computed([figure(part) for part in parts], _COMBINE[form])
