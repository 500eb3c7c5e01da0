"""Answers to facts: typed text in, stored value out, in the unit of the fact."""

from datetime import date

from tinydesigner.document.design import FactValue
from tinydesigner.rules.book import FactInfo
from tinydesigner.units.errors import UnitError
from tinydesigner.units.format import format_value
from tinydesigner.units.length import to_mm
from tinydesigner.units.parse import parse_area, parse_length, parse_mass
from tinydesigner.units.system import UnitSystem

_EXAMPLES = {
    "length": "50 ft, 15 m",
    "area": "5000 sq ft, 0.25 acre",
    "mass": "10000 lb",
    "ratio": "40 %",
    "date": "2026-11-22",
}


def placeholder(fact: FactInfo) -> str:
    """An example of an answer, or the range of a count."""
    if fact.type == "count" and fact.minimum is not None and fact.maximum is not None:
        return f"{fact.minimum:g} to {fact.maximum:g}"
    return _EXAMPLES.get(fact.type, "")


def read_answer(fact: FactInfo, text: str, system: UnitSystem) -> tuple[FactValue, str]:
    """Value of a typed answer, and how it was read.

    Raises
    ------
    tinydesigner.units.errors.UnitError
        If the text is not an answer to this question.
    """
    text = text.strip()
    if text.replace(".", "", 1).isdigit() and fact.unit:
        text = f"{text} {fact.unit}"
    value: FactValue
    if fact.type == "date":
        value = _day(text)
    elif fact.type == "length":
        value = to_mm(parse_length(text, system).nm) / fact.factor
    elif fact.type == "area":
        value = parse_area(text, system) / fact.factor
    elif fact.type == "mass":
        value = parse_mass(text, system) / fact.factor
    else:
        value = _number(fact, text)
    return value, answer_text(fact, value, system)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as problem:
        raise UnitError(
            f"{text!r} is not a date", understood="", accepted="a day, as 2026-11-22"
        ) from problem


def _number(fact: FactInfo, text: str) -> float:
    share = fact.type == "ratio"
    try:
        value = float(text.removesuffix("%")) / (100 if share and text.endswith("%") else 1)
    except ValueError as problem:
        raise UnitError(f"{text!r} is not a number", understood="", accepted=placeholder(fact)) from problem
    low, high = fact.minimum, fact.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        raise UnitError(f"{text} is out of range", understood=text, accepted=placeholder(fact))
    if fact.type == "count" and value != int(value):
        raise UnitError(f"{text} is not a whole number", understood=text, accepted=placeholder(fact))
    return value


def answer_text(fact: FactInfo, value: FactValue, system: UnitSystem) -> str:
    """A stored answer as a person reads it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value.replace("_", " ") if fact.type == "choice" else value
    if fact.type in ("count", ""):
        return f"{value:g}"
    return format_value(value * fact.factor, fact.dimension.value, system)
