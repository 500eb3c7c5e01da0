"""Which logics can apply to a subject at all, by a few of its words and flags.

Most rules begin with a question such as "is it a shower?". The answers to these questions are the profile of
a subject; conditions are cut down once for each profile, and what cannot apply is not looked at again.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from tinydesigner.rules.predicates import Condition, condition
from tinydesigner.rules.values import parameters

#: A measurement of the subject itself, as it is taken.
Selector: TypeAlias = tuple[str, tuple[tuple[str, Any], ...]]
#: Condition and numbers of the logics that apply where it holds; None where they apply at once.
Group: TypeAlias = tuple[Condition | None, tuple[int, ...]]

_WORDS = frozenset((str, bool))


def _question(node: list[Any]) -> tuple[Selector, frozenset[Any], bool] | None:
    """Measurement, words and whether it must be one of them, where the node asks for words or a flag."""
    if node[0] != "is":
        return None
    _, operand, comparator, figure, *_ = node
    constants = figure if isinstance(figure, list) else [figure]
    if operand[0] != "m" or operand[1] or comparator not in {"is", "one_of", "not_one_of"}:
        return None
    if len({constant.__class__ for constant in constants}) != 1 or constants[0].__class__ not in _WORDS:
        return None
    return (operand[2], parameters(operand[3])), frozenset(constants), comparator != "not_one_of"


def _first(node: list[Any]) -> list[Any]:
    """The predicate that is asked first."""
    while node[0] in {"all", "any"}:
        node = node[1][0]
    return node


def selectors(conditions: Iterable[list[Any]]) -> tuple[Selector, ...]:
    """What the conditions ask first, each once; it is measured for every subject anyway."""
    asked = (_question(_first(node)) for node in conditions)
    return tuple(dict.fromkeys(found[0] for found in asked if found))


def settled(node: list[Any], profile: Mapping[Selector, Any]) -> list[Any] | bool:
    """The node without what the profile settles; yes or no where nothing is left.

    What is under ``not`` or about disputed readings stays as it is.
    """
    kind: str = node[0]
    if kind == "is":
        question = _question(node)
        if question is None or question[0] not in profile:
            return node
        selector, wanted, holds = question
        value = profile[selector]
        same_kind = all(word.__class__ is value.__class__ for word in wanted)
        if not same_kind:
            return node
        return bool((value in wanted) is holds)
    if kind not in {"all", "any"}:
        return node
    settles = kind == "any"
    parts = [settled(part, profile) for part in node[1]]
    if settles in parts:
        return settles
    left = [part for part in parts if not isinstance(part, bool)]
    if not left:
        return not settles
    return [kind, left]


def groups_of(conditions: Mapping[int, list[Any] | None], profile: Mapping[Selector, Any]) -> list[Group]:
    """The logics that may apply to subjects of a profile, those with equal conditions together.

    Parameters
    ----------
    conditions
        Condition of each logic by its number; None where it always applies.
    profile
        Value of each selector.
    """
    together: dict[str, tuple[list[Any] | None, list[int]]] = {}
    for number, node in conditions.items():
        left = True if node is None else settled(node, profile)
        if left is False:
            continue
        rest = None if left is True else left
        together.setdefault(repr(rest), (rest, []))[1].append(number)
    return [
        (None if node is None else condition(node), tuple(numbers)) for node, numbers in together.values()
    ]
