"""What differs between two rule sets, places or whole laws: values, never wording."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tinydesigner.rules.book import PathwayInfo, PlaceInfo, Row, RuleBook, RuleSetInfo
from tinydesigner.rules.describe import rules_of
from tinydesigner.rules.saying import exactly, logic_words, node_words

#: Values by name, as text.
Values: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value that differs; empty where the thing or the value does not exist."""

    #: ``rule``, ``pathway``, ``place`` or ``rule set``.
    what: str
    id: str
    #: Which value; ``there`` when the whole thing is new or gone.
    key: str
    before: str
    after: str


def _span(start: str, end: str) -> str:
    return f"{start or 'always'} to {end or 'now'}" if start or end else ""


def _grade(confidence: str, *, memory: bool) -> str:
    return "memory" if memory else confidence


def _rule(book: RuleBook, row: Row) -> dict[str, str]:
    found: dict[str, str] = {}
    for label, text in logic_words(book.raw_logic(row.logic), exactly):
        found[label] = f"{found[label]}; {text}" if label in found else text
    permit = ""
    if row.permit_logic >= 0:
        permit = node_words(book.raw_logic(row.permit_logic)[3][1], exactly)
    return {
        **found,
        "permit": "yes" if row.permit else "",
        "permit up to": permit,
        "section": row.section,
        "in effect": _span(row.start, row.end),
        "grade": _grade(row.confidence, memory=row.memory),
    }


def _owners(book: RuleBook, stack: int) -> str:
    """Rule sets and places whose rules stand in a stack."""
    if stack < 0:
        return "none" if stack == -1 else "not known"
    return ", ".join(dict.fromkeys(book.rows[entry[0]].owner for entry in book.stack(stack)))


def _building(book: RuleBook, way: PathwayInfo) -> str:
    codes = [f"{_owners(book, item.stack)} {_span(item.start, item.end)}".rstrip() for item in way.adoptions]
    return f"{way.building}: {'; '.join(codes)}" if codes else way.building


def _pathway(book: RuleBook, way: PathwayInfo) -> dict[str, str]:
    zoning = [book.rows[entry[0]].id for entry in book.stack(way.zoning)] if way.zoning >= 0 else []
    return {
        "kind": way.kind,
        "in effect": _span(way.start, way.end),
        "closed": "yes" if way.closed else "",
        "gate": node_words(book.raw_logic(way.gate)[2], exactly) if way.gate >= 0 else "",
        "road": _owners(book, way.road),
        "building": _building(book, way),
        "zoning": ", ".join(dict.fromkeys(zoning)),
        "asks": ", ".join(way.facts_asked),
        "conditions": ", ".join(step.id for step in way.conditions),
        "grade": _grade(way.confidence, memory=way.memory),
    }


def _place(place: PlaceInfo) -> dict[str, str]:
    return {
        "level": place.level,
        "parent": place.parent,
        "researched": "no" if place.not_researched else "yes",
    }


def _ruleset(info: RuleSetInfo) -> dict[str, str]:
    return {"kind": info.kind, "edition": info.edition, "extends": info.extends, "grade": info.confidence}


Key: TypeAlias = tuple[str, str]


def _versioned(items: Iterable[tuple[str, str, Values]]) -> Iterator[tuple[str, Values]]:
    """Values by id; where an id has several versions, by id and first day."""
    listed = list(items)
    many = Counter(key for key, _, _ in listed)
    for key, start, values in listed:
        yield (f"{key} ({start or 'first'})" if many[key] > 1 else key), values


def things(book: RuleBook, owner: str) -> dict[Key, Values]:
    """Everything of a rule set or place that has values, by kind and id.

    Raises
    ------
    KeyError
        If there is neither a rule set nor a place of that id.
    """
    if owner in book.rulesets:
        found: dict[Key, Values] = {("rule set", ""): _ruleset(book.rulesets[owner])}
    else:
        place = book.places[owner]
        ways = [(way.id, way.start, _pathway(book, way)) for way in place.pathways]
        found = {("place", ""): _place(place)}
        found.update((("pathway", key), values) for key, values in _versioned(ways))
    rules = [(row.id, row.start, _rule(book, row)) for row in rules_of(book, owner)]
    found.update((("rule", key), values) for key, values in _versioned(rules))
    return found


def _all(book: RuleBook) -> dict[Key, Values]:
    return {
        (what, f"{owner}/{key}" if key else owner): values
        for owner in [*book.rulesets, *book.places]
        for (what, key), values in things(book, owner).items()
    }


def changes(old: Mapping[Key, Values], new: Mapping[Key, Values]) -> Iterator[ValueChange]:
    """Every value that differs."""
    for what, key in dict.fromkeys([*old, *new]):
        before, after = old.get((what, key)), new.get((what, key))
        if before is None or after is None:
            yield ValueChange(
                what, key, "there", "no" if before is None else "yes", "no" if after is None else "yes"
            )
            continue
        for name in dict.fromkeys([*before, *after]):
            one, two = before.get(name, ""), after.get(name, "")
            if one != two:
                yield ValueChange(what, key, name, one, two)


def value_changes(one: RuleBook, a: str, other: RuleBook, b: str) -> tuple[ValueChange, ...]:
    """What differs between two rule sets, or two places.

    Raises
    ------
    KeyError
        If an id is unknown.
    """
    return tuple(changes(things(one, a), things(other, b)))


def law_changes(one: RuleBook, other: RuleBook) -> tuple[ValueChange, ...]:
    """What differs between two whole laws."""
    return tuple(changes(_all(one), _all(other)))
