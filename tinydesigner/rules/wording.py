"""Limits and conditions in words, as their source states them."""

from typing import Any

from tinydesigner.rules import phrases
from tinydesigner.rules.schema import limits as forms
from tinydesigner.rules.schema.conditions import All, Any_, Not, Predicate


def _number(value: float) -> str:
    return f"{value:g}" if value == int(value) else repr(value)


def _operand(measure: str | None, fact: str | None, params: Any) -> str:
    if fact is not None:
        return phrases.answer(fact)
    given = ", ".join(f"{phrases.plain(name)} {limit(value)}" for name, value in params.items())
    name = phrases.measured(str(measure))
    return f"{name} ({given})" if given else name


def _several(values: list[Any], word: str) -> str:
    return f" {word} ".join(map(limit, values))


def _formed(value: Any) -> str:
    match value:
        case forms.LeastOf():
            return f"the lesser of {_several(value.least_of, 'and')}"
        case forms.GreatestOf():
            return f"the greater of {_several(value.greatest_of, 'and')}"
        case forms.Share():
            return f"{limit(value.share)} of {limit(value.of)}"
        case forms.BasePlus():
            after = f" after the first {_number(value.after)}" if value.after else ""
            return f"{limit(value.base)} plus {limit(value.plus)} for each of {limit(value.for_each)}{after}"
        case forms.Disputed():
            readings = (f"{limit(reading.value)} ({reading.source})" for reading in value.disputed)
            return " or ".join(readings) + ", sources disagree"
        case forms.Undefined():
            return f"left open: {value.undefined}"
        case forms.Table():
            return _table(value.table)
        case _:
            return _arithmetic(value)


def _arithmetic(value: Any) -> str:
    match value:
        case forms.Sum():
            return _several(value.sum, "+")
        case forms.Difference():
            return _several(value.difference, "-")
        case forms.Product():
            return _several(value.product, "x")
        case forms.Quotient():
            return _several(value.quotient, "/")
        case forms.Ceil():
            return f"{limit(value.ceil)}, up to whole {limit(value.to)}"
        case forms.Floor():
            return f"{limit(value.floor)}, down to whole {limit(value.to)}"
        case forms.FactLimit():
            return phrases.answer(value.fact)
        case _:
            return _operand(value.measure, None, value.params)


def _table(table: forms.TableOf) -> str:
    rows = "; ".join(f"{key}: {limit(value)}" for key, value in table.values.items())
    otherwise = f"; else {limit(table.otherwise)}" if table.otherwise is not None else ""
    return f"by {limit(table.by)} ({rows}{otherwise})"


def limit(value: Any) -> str:
    """A limit, or a list of limits, in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return ", ".join(map(limit, value))
    return _formed(value)


def limits(value: Any, comparator: str) -> str:
    """The limit of a comparator in words."""
    return " and ".join(map(limit, value)) if comparator == "between" else limit(value)


def predicate(value: Predicate) -> str:
    """A predicate in words."""
    operand = _operand(value.measure, value.fact, value.params)
    shown = limits(value.limit, value.comparator)
    return phrases.predicate(value.measure or "", operand, value.comparator, shown)


def condition(value: Any) -> str:
    """A condition in words."""
    match value:
        case All():
            return " and ".join(map(condition, value.all))
        case Any_():
            return "either " + " or ".join(map(condition, value.any))
        case Not():
            return f"not ({condition(value.not_)})"
        case _:
            return predicate(value)
