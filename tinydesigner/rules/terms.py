"""Turns conditions and limits into plain nested lists, checking every name and dimension on the way.

Nodes, as they stand in a pack::

    ["all", [node, ...]]  ["any", [node, ...]]  ["not", node]
    ["is", operand, comparator, figure, dimension, limit in words]   one predicate
    ["agree", [predicate, ...]]                            one predicate a reading of disputed sources

An operand is ``["m", kind, id, [[name, value], ...]]`` (kind is empty for the rule's own subject) or
``["f", id]``; a figure is a constant or a list made by `Figures`.
"""

from typing import Any

from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules import wording
from tinydesigner.rules.errors import RuleFileError
from tinydesigner.rules.figures import Figures, Where
from tinydesigner.rules.names import Named, Names
from tinydesigner.rules.schema.conditions import All, Any_, Not, Predicate

#: Comparators that need an order; flags and words have none.
_ORDERED = frozenset(("at_least", "more_than", "at_most", "less_than", "between"))
_UNORDERED = frozenset((Dimension.FLAG, Dimension.TEXT))


class Terms:
    """Makes nodes of conditions; faults are collected in ``errors``."""

    def __init__(self, names: Names, errors: list[RuleFileError]) -> None:
        self.names = names
        self.errors = errors
        self.figures = Figures(names, errors)

    def condition(self, value: Any, where: Where, subject: SubjectKind) -> list[Any]:
        """Node of a condition or requirement."""
        match value:
            case All():
                return ["all", self._parts(value.all, where.at("all"), subject)]
            case Any_():
                return ["any", self._parts(value.any, where.at("any"), subject)]
            case Not():
                return ["not", self.condition(value.not_, where.at("not"), subject)]
            case _:
                return self._predicate(value, where, subject)

    def _parts(self, parts: list[Any], where: Where, subject: SubjectKind) -> list[Any]:
        return [self.condition(part, where.at(i), subject) for i, part in enumerate(parts)]

    def _operand(
        self, value: Predicate, where: Where, subject: SubjectKind
    ) -> tuple[list[Any], Named | None]:
        if value.fact is not None:
            return ["f", value.fact], self.figures.fact(value.fact, where.at("fact"))
        return self.figures.measured(value.measure or "", value.params, where, subject)

    def _predicate(self, value: Predicate, where: Where, subject: SubjectKind) -> list[Any]:
        operand, named = self._operand(value, where, subject)
        dimension = named.dimension if named else None
        comparator = value.comparator
        at = where.at(comparator)
        if comparator in _ORDERED and dimension in _UNORDERED:
            at.fault(self.errors, f"{comparator} does not compare a {dimension}", "is, one_of or not_one_of")
        words = named.words if named else ()
        shown = wording.limits(value.limit, value.comparator)
        nodes = [
            ["is", operand, comparator, figure, str(dimension or ""), shown]
            for figure in self.figures.readings(value.limit, at, subject, dimension, words)
        ]
        return nodes[0] if len(nodes) == 1 else ["agree", nodes]
