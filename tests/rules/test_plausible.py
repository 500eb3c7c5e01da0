"""Five real houses against places whose answer was worked out by hand: plausible.yaml says why."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.rules import plausible_houses
from tinydesigner import House, datafiles
from tinydesigner.measure.model import Model
from tinydesigner.rules.check import Checker
from tinydesigner.rules.load import load_book
from tinydesigner.rules.reader import read
from tinydesigner.rules.report import Report
from tinydesigner.rules.results import PlaceVerdict, Status, VerdictStatus

TABLE = Path(__file__).with_name("plausible.yaml")
DAY = date(2026, 6, 1)
#: Which house, and which answers besides those of all.
HOUSES: dict[str, tuple[Callable[[], House], tuple[str, str]]] = {
    "A": (plausible_houses.on_wheels, ("on_wheels", "behind")),
    "B": (plausible_houses.on_wheels, ("on_wheels", "alone")),
    "C": (plausible_houses.cottage, ("on_foundation", "behind")),
    "D": (plausible_houses.cottage, ("on_foundation", "alone")),
    "E": (plausible_houses.house_of_864, ("on_foundation", "alone")),
}
SQ_FT = 92_903.04


@cache
def table() -> Any:
    return read(TABLE.read_bytes(), TABLE.name)


@cache
def checker() -> Checker:
    return Checker(load_book([datafiles.rulesets()], cache=False))


@cache
def house(letter: str) -> House:
    build, parts = HOUSES[letter]
    made = build()
    answers = table()["facts"]
    for part in ("all", *parts):
        for fact, value in answers[part].items():
            made.fact(fact, value)
    return made


@cache
def report(letter: str) -> Report:
    places = [row["place"] for row in table()["places"]]
    model = Model(house(letter).build())
    return checker().check(model, as_of=DAY, rulesets=["irc-2021", "irc-appendix-aq-2021"], places=places)


def told(verdict: PlaceVerdict) -> str | set[str]:
    """The verdict as the table writes it."""
    if all(way.gate for way in verdict.pathways):
        return "no_way"
    if verdict.status is VerdictStatus.REJECTS:
        return {finding.rule for way in verdict.pathways if not way.gate for finding in way.blocking}
    return verdict.status.value


CASES = [
    pytest.param(row["place"], letter, expected, id=f"{row['place']}-{letter}")
    for row in table()["places"]
    for letter, expected in row["verdicts"].items()
]


@pytest.mark.parametrize(("place", "letter", "expected"), CASES)
def test_verdict(place: str, letter: str, expected: str | list[str]) -> None:
    found = told(report(letter).place(place))
    if isinstance(expected, str):
        assert found == expected
    else:
        assert isinstance(found, set), found
        assert set(expected) <= found


def test_twenty_places_are_worked_out() -> None:
    assert len(table()["places"]) >= 20
    assert all(row["working"] for row in table()["places"])


@pytest.mark.parametrize(
    ("letter", "area", "width"), [("A", 221, 102), ("C", 360, 144), ("E", 864, 288)], ids=["A", "C", "E"]
)
def test_the_houses_are_what_the_table_says(letter: str, area: float, width: float) -> None:
    assert house(letter).measure("house.area_gross_outside") == pytest.approx(area * SQ_FT)
    assert house(letter).measure("house.width_outside") == pytest.approx(width * 25.4)


@pytest.mark.parametrize("letter", ["A", "C", "E"])
def test_the_houses_fail_nothing_of_the_code(letter: str) -> None:
    failing = [
        f"{finding.rule} {finding.subject}"
        for finding in report(letter).findings("irc-2021")
        if finding.status in {Status.FAIL, Status.MISSING, Status.ERROR}
    ]
    assert failing == []
