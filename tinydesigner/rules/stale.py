"""What was not checked against its source for long."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tinydesigner.rules.book import RuleBook

#: Two years, as findings count it.
DAYS = 730


@dataclass(frozen=True, slots=True, order=True)
class Unchecked:
    """Something of a rule set or place whose last check is old."""

    #: Days since the last check; `NEVER` when there was none.
    days: int
    #: Day of the last check; empty when there was none.
    checked: str
    owner: str
    #: ``rule``, ``pathway`` or ``source``.
    what: str
    id: str


NEVER = 1_000_000


def _days(checked: str, today: date) -> int:
    return (today - date.fromisoformat(checked)).days if checked else NEVER


def _dated(book: RuleBook) -> Iterator[tuple[str, str, str, str]]:
    """Owner, what, id and day of the last check of everything that has one."""
    for owner, info in book.rulesets.items():
        for rule, index in info.rows.rows:
            yield owner, "rule", rule, book.rows[index].verified_on
    for row in book.rows:
        if row.owner in book.places:
            yield row.owner, "rule", row.id, row.verified_on
    for place in book.places.values():
        for way in place.pathways:
            yield place.id, "pathway", way.id, way.verified_on


def unchecked(book: RuleBook, today: date, days: int = DAYS) -> tuple[Unchecked, ...]:
    """Rules and pathways whose last check is more than so many days ago or never was, the oldest first."""
    found = (
        Unchecked(_days(checked, today), checked, owner, what, key)
        for owner, what, key, checked in _dated(book)
    )
    old = {item for item in found if item.days > days}
    return tuple(sorted(old, key=lambda item: (-item.days, item.owner, item.what, item.id)))


def unseen(book: RuleBook) -> tuple[str, ...]:
    """Sources that nobody has read."""
    return tuple(source.id for source in book.sources.values() if not source.seen)
