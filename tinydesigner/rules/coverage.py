"""Accounts for every row of the fact collection: encoded where, or left out and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tinydesigner.rules.errors import RuleErrors, RuleFileError
from tinydesigner.rules.figures import Where
from tinydesigner.rules.files import Law, Origin, read_law
from tinydesigner.rules.link import link
from tinydesigner.rules.load import contents
from tinydesigner.rules.schema.catalogues import Row
from tinydesigner.rules.schema.place import Place
from tinydesigner.rules.schema.rule import Amendment, Deletion, Rule

_EXPECTED = "set/rule, place/rule or place/pathway"


@dataclass(frozen=True, slots=True)
class Account:
    """What became of the rows."""

    #: Rows by id with the rules, pathways and adoptions that encode them.
    encoded: Mapping[str, tuple[str, ...]]
    #: Rows by id with the reason why they are left out.
    left_out: Mapping[str, str]
    errors: tuple[RuleFileError, ...]


def _place_encodes(place: Place) -> Iterator[tuple[str, Sequence[str]]]:
    """Names of what a place encodes, with the rows it claims."""
    for rule in place.rules:
        yield f"{place.place}/{rule.id}", rule.facts
    for way in place.pathways:
        yield f"{place.place}/{way.id}", way.facts
        for step in way.conditions:
            yield f"{place.place}/{way.id}", step.facts
            yield f"{place.place}/{step.id}", step.facts
    for guarantee in place.guarantees:
        yield f"{place.place}/{guarantee.rule}", guarantee.facts
    for adoption in place.code:
        yield place.place, adoption.facts
        changes: tuple[Rule | Amendment | Deletion, ...]
        changes = (*adoption.rules, *adoption.amend, *adoption.delete)
        for item in changes:
            yield f"{place.place}/{item.id}", item.facts
    yield place.place, ()


def _encodes(law: Law) -> Iterator[tuple[str, Sequence[str]]]:
    for topic, _ in [*law.heads, *law.topics]:
        yield topic.ruleset, ()
        changes: tuple[Rule | Amendment | Deletion, ...] = (*topic.rules, *topic.amend, *topic.delete)
        for item in changes:
            yield f"{topic.ruleset}/{item.id}", item.facts
    for place, _ in law.places:
        yield from _place_encodes(place)


def _claims(law: Law) -> tuple[dict[str, list[str]], set[str]]:
    claims: dict[str, list[str]] = {}
    # a rule that an edition inherits unchanged encodes the row for that edition too
    names = {f"{key}/{rule}" for key, raw in link(law)["rulesets"].items() for rule, _ in raw[8]}
    for name, rows in _encodes(law):
        names.add(name)
        for row in rows:
            claims.setdefault(row, []).append(name)
    return claims, names


def account(law: Law) -> Account:
    """What became of every row, and what is wrong with the register.

    Raises
    ------
    RuleErrors
        If the law itself is faulty.
    """
    claims, names = _claims(law)
    encoded: dict[str, tuple[str, ...]] = {}
    left_out: dict[str, str] = {}
    errors: list[RuleFileError] = []
    for row, origin in law.rows:
        where = Where(origin, (), f"row {row.id}")
        if row.id in encoded or row.id in left_out:
            where.at("id").fault(errors, "the row stands twice")
        if row.left_out:
            left_out[row.id] = row.left_out
            if row.id in claims:
                where.at("left_out").fault(
                    errors, f"left out, and yet encoded by {', '.join(claims[row.id])}"
                )
        else:
            encoded[row.id] = tuple(row.encoded)
            _check_places(row.encoded, names, where, errors)
    known = {*encoded, *left_out}
    errors.extend(_unknown(claims, known, law.rows))
    return Account(encoded, left_out, tuple(sorted(set(errors))))


def _check_places(encoded: Iterable[str], names: set[str], where: Where, errors: list[RuleFileError]) -> None:
    for i, name in enumerate(encoded):
        if name not in names:
            where.at("encoded", i).fault(errors, f"nothing is called {name!r}", _EXPECTED)


def _unknown(
    claims: Mapping[str, Sequence[str]], known: set[str], rows: Sequence[tuple[object, Origin]]
) -> Iterator[RuleFileError]:
    if not rows:
        return
    for row, by in claims.items():
        if row not in known:
            yield RuleFileError("register", 0, 0, row, f"{', '.join(by)}; the register lacks it")


def account_files(roots: Sequence[Path]) -> Account:
    """What became of every row of the files' register.

    Raises
    ------
    RuleErrors
        If a file is not well formed.
    """
    law = read_law(contents(roots, cases=True))
    if law.errors:
        raise RuleErrors(law.errors)
    return account(law)


def coverage(roots: Sequence[Path]) -> tuple[Row, ...]:
    """Every row of the register, sorted by id.

    Raises
    ------
    RuleErrors
        If a file is not well formed, or the register names what does not exist or leaves out what is encoded.
    """
    law = read_law(contents(roots, cases=True))
    found = account(law)
    if found.errors:
        raise RuleErrors(found.errors)
    return tuple(sorted((row for row, _ in law.rows), key=lambda row: row.id))
