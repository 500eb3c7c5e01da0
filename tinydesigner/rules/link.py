"""Joins all files of the law into one pack of plain values, or says everything that is wrong with them.

The pack is what `book` reads: JSON lists and numbers only, every quantity in its canonical unit, every
distinct rule once.
"""

from collections.abc import Iterable
from typing import Any

from tinydesigner.rules import names as naming
from tinydesigner.rules.errors import RuleErrors, RuleFileError
from tinydesigner.rules.figures import Where
from tinydesigner.rules.files import Law, Origin, read_law
from tinydesigner.rules.linkplaces import PlaceLinker
from tinydesigner.rules.linkrules import Interned, RuleLinker
from tinydesigner.rules.linksets import SetLinker
from tinydesigner.rules.logic import elsewhere, only_asks
from tinydesigner.rules.names import FACT_DIMENSIONS
from tinydesigner.rules.quantities import NotAQuantityError, quantity
from tinydesigner.rules.schema.catalogues import Fact, Source
from tinydesigner.rules.stacks import stack


def _unique(items: list[tuple[Any, Origin]], what: str, errors: list[RuleFileError]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item, origin in items:
        if item.id in found:
            Where(origin).at("id").fault(errors, f"the {what} {item.id!r} stands twice")
        found[item.id] = item
    return found


def _factor(fact: Fact, origin: Origin, errors: list[RuleFileError]) -> float:
    """Canonical units in one unit of the fact."""
    if not fact.unit:
        return 1.0
    try:
        value, dimension = quantity(f"1 {fact.unit}")
    except NotAQuantityError as error:
        Where(origin).at("unit").fault(errors, f"not a unit: {error}")
        return 1.0
    if dimension is not FACT_DIMENSIONS[fact.type]:
        Where(origin).at("unit").fault(errors, f"a unit of {dimension}", f"a unit of {fact.type}")
    return value


def _facts(law: Law, errors: list[RuleFileError]) -> dict[str, list[Any]]:
    _unique(law.facts, "fact", errors)
    return {
        fact.id: [
            fact.question, fact.type, str(FACT_DIMENSIONS[fact.type]), list(fact.choices), fact.unit,
            _factor(fact, origin, errors), fact.help, fact.minimum, fact.maximum,
        ]
        for fact, origin in law.facts
    }  # fmt: skip


def _sources(sources: Iterable[Source]) -> dict[str, list[str]]:
    return {s.id: [s.title, s.edition, s.publisher, s.kind, s.address, s.seen] for s in sources}


def _rulesets(sets: SetLinker) -> dict[str, list[Any]]:
    found = {}
    for key, (head, _) in sets.heads.items():
        rows = sets.rows(key)
        found[key] = [
            head.title, head.kind, head.edition, head.source, head.published, head.extends or "",
            head.verified_on, head.confidence.value, [list(row) for row in rows.rows], sorted(rows.replaces),
            rows.scope, sorted(rows.stands_on), stack([rows]),
        ]  # fmt: skip
    return found


def _places(places: PlaceLinker) -> dict[str, list[Any]]:
    found = {}
    for key, (place, origin) in places.places.items():
        pathways = [places.pathway(place, item, origin, i) for i, item in enumerate(place.pathways)]
        state = place.state or next((a.state for a, _ in places.lineage(place) if a.state), "")
        found[key] = [
            place.name, state, place.level, place.parent or "", place.note, place.not_researched, pathways,
        ]  # fmt: skip
    return found


def link(law: Law, expected: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The law as one pack of plain values.

    Parameters
    ----------
    law
        What the files say.
    expected
        Names of measurements that are accepted although the catalogue has none of them yet.

    Raises
    ------
    RuleErrors
        With everything that is wrong, the reading's faults too.
    """
    errors = list(law.errors)
    sources = _unique(law.sources, "source", errors)
    facts = _facts(law, errors)
    known = naming.from_catalogue((fact for fact, _ in law.facts), expected)
    rules = RuleLinker(known, sources, errors)
    sets = SetLinker(law, rules, errors)
    places = PlaceLinker(law, sets, rules, errors)
    sets.check()
    places.check()
    pack = {
        "sources": _sources(sources.values()),
        "facts": facts,
        "rulesets": _rulesets(sets),
        "places": _places(places),
        "logics": rules.logics.values,
        "texts": rules.texts.values,
        "rows": rules.rows.values,
        "stacks": places.stacks.values,
    }
    if errors:
        raise RuleErrors(errors)
    reads = Interned()
    pack["reading"] = [[reads.index(raw) for raw in elsewhere(logic)] for logic in rules.logics.values]
    pack["reads"] = reads.values
    pack["only_asks"] = [only_asks(logic) for logic in rules.logics.values]
    return pack


def link_files(files: Iterable[tuple[str, bytes]], expected: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The pack of the files' law; see `link`."""
    return link(read_law(files), expected)
