"""Measurements, questions, comparators and predicates in words that a lay person reads."""

from typing import Any

COMPARATORS = {
    "is": "is",
    "one_of": "is one of",
    "not_one_of": "is none of",
    "at_least": "is at least",
    "more_than": "is more than",
    "at_most": "is at most",
    "less_than": "is less than",
    "between": "is between",
}


#: Flags that say what a subject is; ``has_door`` and ``on_wheels`` speak for themselves.
_ADJECTIVES = frozenset(("habitable", "exterior"))


def plain(name: str) -> str:
    """An id without its underscores and dots."""
    return name.replace("_", " ").replace(".", " ")


def measured(id: str) -> str:
    """A measurement, subject in front: ``loft.floor_area`` is "the loft's floor area"."""
    subject, _, name = id.partition(".")
    return f"the {plain(subject)}'s {plain(name)}"


def answer(id: str) -> str:
    """The answer to a question, by its id."""
    return f"the answer “{plain(id)}”"


def unanswered(id: str) -> str:
    """That nobody has answered a question."""
    return f"the question “{plain(id)}” is not answered"


def _flag(id: str, *, yes: bool) -> str:
    """A flag as a statement: "the loft has no door"; empty where it does not read as one."""
    subject, _, name = id.partition(".")
    if name.startswith("has_"):
        return f"the {subject} has {'' if yes else 'no '}{plain(name[4:])}"
    if name in _ADJECTIVES or name.startswith(("on_", "is_", "under_")):
        return f"the {subject} is {'' if yes else 'not '}{plain(name.removeprefix('is_'))}"
    return ""


def predicate(measure: str, name: str, comparator: str, limit: str) -> str:
    """A predicate in words.

    Parameters
    ----------
    measure
        Id of the measurement; empty for an answer.
    name
        What is compared, in words.
    comparator, limit
        With what, the limit in words.
    """
    said = _flag(measure, yes=limit == "yes") if comparator == "is" and limit in {"yes", "no"} else ""
    return said or f"{name} {COMPARATORS[comparator]} {limit}"


def of_node(node: list[Any]) -> str:
    """A linked condition in words (see ``terms`` for its form)."""
    kind = node[0]
    if kind == "all":
        return " and ".join(map(of_node, node[1]))
    if kind == "any":
        return "either " + " or ".join(map(of_node, node[1]))
    if kind == "not":
        return f"not ({of_node(node[1])})"
    if kind == "agree":
        return of_node(node[1][0])
    _, operand, comparator, _, _, limit = node
    if operand[0] == "f":
        return predicate("", answer(operand[1]), comparator, limit)
    return predicate(operand[2], measured(operand[2]), comparator, limit)
