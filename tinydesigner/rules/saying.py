"""Linked rules in words: exact names for comparing rules, plain ones for a book that people read."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from tinydesigner.measure.catalogue import catalogue
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.phrases import COMPARATORS
from tinydesigner.units.format import format_value
from tinydesigner.units.system import UnitSystem

#: Says an operand: ``["m", kind, id, [[name, value], ...]]`` or ``["f", id]``.
Naming: TypeAlias = Callable[[list[Any]], str]


def _parameters(raw: list[Any]) -> str:
    """Parameters of a measurement as ``(height 7'-0")``; empty without any."""
    known = catalogue().get(raw[2])
    dimensions = known.params if known else {}
    shown = [
        f"{name} {format_value(value, str(dimensions.get(name, '')), UnitSystem.IMPERIAL)}"
        for name, value in raw[3]
    ]
    return f" ({', '.join(shown)})" if shown else ""


def exactly(raw: list[Any]) -> str:
    """An operand by its id, as rule files write it."""
    return f"answer {raw[1]}" if raw[0] == "f" else f"{raw[2]}{_parameters(raw)}"


def plainly(book: RuleBook) -> Naming:
    """Operands for readers: questions as they are asked, measurements without underscores."""

    def name(raw: list[Any]) -> str:
        if raw[0] == "f":
            return f"the answer to “{book.facts[raw[1]].question}”"
        subject, _, measured = str(raw[2]).partition(".")
        owner = f"the {subject}'s " if raw[1] else ""
        return owner + measured.replace("_", " ") + _parameters(raw)

    return name


def node_words(node: list[Any], name: Naming) -> str:
    """A linked condition in words (see ``terms`` for its form)."""
    kind = node[0]
    if kind == "all":
        return " and ".join(node_words(part, name) for part in node[1])
    if kind == "any":
        return "either " + " or ".join(node_words(part, name) for part in node[1])
    if kind == "not":
        return f"not ({node_words(node[1], name)})"
    if kind == "agree":  # every reading carries the words of the whole dispute
        return node_words(node[1][0], name)
    _, operand, comparator, _, _, limit = node
    return f"{name(operand)} {COMPARATORS[comparator]} {limit}"


def outcome_words(what: list[Any], name: Naming) -> str:
    """A requirement, exemption or question in words."""
    if what[0] == "require":
        return node_words(what[1], name)
    head = {"ask": "an official decides", "forbid": "never stands", "exempt": "nothing is asked"}[what[0]]
    return f"{head}: {what[1]}"


def logic_words(raw: list[Any], name: Naming) -> Iterator[tuple[str, str]]:
    """What a logic says, as pairs: ``looks at``, ``applies if``, ``asks that``, ``except if``."""
    subject, kind, *parts = raw
    yield "looks at", f"each {subject}"
    if kind != "rule":
        yield "holds if", node_words(parts[0], name)
        return
    when, what, exceptions = parts
    if when:
        yield "applies if", node_words(when[0], name)
    yield "asks that", outcome_words(what, name)
    for condition, instead, *_ in exceptions:
        yield "except if", f"{node_words(condition, name)}: {outcome_words(instead, name)}"
