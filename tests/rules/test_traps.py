"""Every trap that the facts name: the law does not fall into it, and its cases would tell if it did."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.rules.traps_drawn import CHECKS
from tinydesigner import datafiles
from tinydesigner.rules.book import Row, RuleBook
from tinydesigner.rules.cases import run_case
from tinydesigner.rules.check import Checker
from tinydesigner.rules.link import link_files
from tinydesigner.rules.load import contents
from tinydesigner.rules.reader import read
from tinydesigner.rules.schema.catalogues import PathwayCase, RuleCase

TRAPS = Path(__file__).with_name("traps.yaml")
#: How many traps each list of the facts numbers.
NUMBERED = {"R": 15, "B": 19, "M": 20, "S": 16, "T": 15, "W": 8}


@cache
def traps() -> Any:
    return read(TRAPS.read_bytes(), TRAPS.name)


def broken(name: str, text: str) -> str:
    """A file of the law as it reads when every trap that concerns it is fallen into."""
    for trap in traps():
        for change in trap.get("break", ()):
            if change["file"] == name:
                old, found = change["old"], text.count(change["old"])
                assert found == 1 or (found and change.get("every")), f"{trap['id']}: {found} x {old}"
                text = text.replace(old, change["new"])
    return text


@cache
def law(*, fallen: bool) -> Checker:
    files = [(name, content.decode("utf-8")) for name, content in contents([datafiles.rulesets()])]
    written = [(name, (broken(name, text) if fallen else text).encode("utf-8")) for name, text in files]
    return Checker(RuleBook(link_files(written), "traps"))


def row(book: RuleBook, rule: str) -> Row | None:
    owner, _, name = rule.rpartition("/")
    if owner in book.rulesets:
        return next((book.rows[at] for found, at in book.rulesets[owner].rows.rows if found == name), None)
    return next((row for row in book.rows if (row.owner, row.id) == (owner, name)), None)


def faults(trap: Any, checker: Checker) -> list[str]:
    """What shows that a law has fallen into the trap."""
    book, found = checker.book, []
    for case in trap.get("cases", ()):
        model = (RuleCase if "rule" in case else PathwayCase).model_validate(case)
        if said := run_case(book, model):
            found.append(f"{case.get('rule') or case['place']}: {said}")
    found += [f"{rule} exists" for rule in trap.get("absent", ()) if row(book, rule) is not None]
    for cited in trap.get("cited", ()):
        stands = row(book, cited["rule"])
        if stands is None or (stands.section, stands.edition) != (cited["section"], cited["edition"]):
            found.append(f"{cited['rule']} is cited otherwise")
    return found + [f"{name} on a drawn house" for name in trap.get("drawn", ()) if not CHECKS[name](checker)]


TESTED = [pytest.param(trap, id=trap["id"]) for trap in traps() if "untested" not in trap]
PROVED = [pytest.param(trap, id=trap["id"]) for trap in traps() if "break" in trap]


@pytest.mark.parametrize("trap", TESTED)
def test_the_law_avoids_the_trap(trap: Any) -> None:
    assert faults(trap, law(fallen=False)) == []


@pytest.mark.parametrize("trap", PROVED)
def test_its_cases_tell_when_the_law_falls_into_it(trap: Any) -> None:
    assert faults(trap, law(fallen=True))


def test_every_numbered_trap_is_listed_with_checks_or_a_reason() -> None:
    listed = []
    for trap in traps():
        first, _, last = trap["id"].partition("-")
        upto = int((last or first)[1:])
        listed += [f"{first[0]}{number}" for number in range(int(first[1:]), upto + 1)]
        assert ("untested" in trap) != bool({"cases", "absent", "cited", "drawn"} & set(trap)), trap["id"]
    assert sorted(listed) == sorted(
        f"{letter}{n}" for letter, last in NUMBERED.items() for n in range(1, last + 1)
    )


def test_most_traps_are_proved() -> None:
    assert len(PROVED) > len(TESTED) / 2
