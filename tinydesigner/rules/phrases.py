"""Comparators and predicates in words."""

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
    name = f"answer {operand[1]}" if operand[0] == "f" else operand[2]
    return f"{name} {COMPARATORS[comparator]} {limit}"
