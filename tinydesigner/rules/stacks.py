"""Rule sets in force together: which rule stands, and on what it depends.

An entry is ``(row, gates, lifters)``: the row of a rule; gates as ``(logic, wanted)`` that must all come out
as wanted for the rule to stand (the scope of an appendix, or its opposite for what the appendix replaces);
lifters as ``(row, first day, last day)`` of guarantees that take the rule away when the design meets them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

GateKey: TypeAlias = tuple[int, bool]
Lifter: TypeAlias = tuple[int, str, str]
Entry: TypeAlias = tuple[int, tuple[GateKey, ...], tuple[Lifter, ...]]


@dataclass(frozen=True, slots=True)
class SetRows:
    """A rule set as its rows."""

    id: str
    #: Rule id and row, one for each version.
    rows: tuple[tuple[str, int], ...]
    replaces: frozenset[str] = frozenset()
    #: Logic of the scope; -1 when an appendix has none.
    scope: int = -1
    stands_on: frozenset[str] = frozenset()

    def reaches(self, other: "SetRows") -> bool:
        """Whether this appendix replaces rules of the other set when both are in force."""
        return (
            bool(self.replaces) and self.id != other.id and (not self.stands_on or other.id in self.stands_on)
        )


def _replaced(rule: str, of: SetRows, sets: Sequence[SetRows]) -> list[int]:
    """Scopes of the appendices that replace the rule."""
    return [other.scope for other in sets if rule in other.replaces and other.reaches(of)]


def stack(sets: Sequence[SetRows]) -> list[Entry]:
    """The rules of sets in force together."""
    entries: list[Entry] = []
    for rules in sets:
        own: list[GateKey] = [(rules.scope, True)] if rules.scope >= 0 else []
        for key, row in rules.rows:
            scopes = _replaced(key, rules, sets)
            if -1 in scopes:  # an appendix without a scope always applies
                continue
            gates = (*own, *((scope, False) for scope in scopes))
            entries.append((row, gates, ()))
    return entries
