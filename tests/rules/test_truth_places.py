"""Published houses and examples against the law of places, and the accounts of what is encoded there."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tinydesigner import datafiles
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.cases import read_cases, run_case
from tinydesigner.rules.load import load_book
from tinydesigner.rules.reader import read
from tinydesigner.rules.schema.catalogues import PathwayCase, RuleCase

TRUTH = Path(__file__).with_name("truth_places.yaml")
PLACES = datafiles.rulesets() / "places"
#: The outcome that shows a rule's other side: a requirement that is not met.
REFUSALS = {"fail"}


@cache
def law() -> RuleBook:
    return load_book([datafiles.rulesets()], cache=False)


def documents(name: str) -> Any:
    path = datafiles.rulesets() / name
    return read(path.read_bytes(), name)


@cache
def places() -> dict[str, Any]:
    files = [path for path in sorted(PLACES.rglob("*.yaml")) if not path.name.endswith(".cases.yaml")]
    found = [read(path.read_bytes(), path.name) for path in files]
    return {place["place"]: place for place in found}


def truth() -> Sequence[Any]:
    found: Sequence[Any] = read(TRUTH.read_bytes(), TRUTH.name)
    return found


def model(case: Any) -> RuleCase | PathwayCase:
    return RuleCase.model_validate(case) if "rule" in case else PathwayCase.model_validate(case)


TRUTH_CASES = [
    pytest.param(case, id=f"{entry['id']}-{case.get('rule') or case['place']}")
    for entry in truth()
    for case in entry.get("cases", ())
]


@pytest.mark.parametrize("case", TRUTH_CASES)
def test_published_example(case):
    assert run_case(law(), model(case)) == ""


def test_examples_say_their_working_or_why_no_place_answers_them():
    for entry in truth():
        assert bool(entry.get("not_covered")) != bool(entry.get("cases")), entry["id"]
        assert entry.get("working") or entry.get("not_covered"), entry["id"]


CASES = read_cases([PLACES])


def test_cases_beside_the_places_hold():
    wrong = [f"{located.name}: {said}" for located in CASES if (said := run_case(law(), located.case))]
    assert wrong == []


def test_every_rule_has_a_case_on_either_side():
    seen: dict[str, set[str]] = {}
    for located in CASES:
        if isinstance(located.case, RuleCase):
            seen.setdefault(located.case.rule, set()).add(located.case.expect)
    rules = {
        f"{key}/{rule['id']}"
        for key, place in places().items()
        for rule in place.get("rules", ())
        if "requires" in rule
    }
    lacking = [rule for rule in rules if "pass" not in seen.get(rule, ()) or not REFUSALS & seen[rule]]
    assert sorted(lacking) == []


def test_every_place_with_a_way_has_a_case_on_it():
    seen = {located.case.place for located in CASES if isinstance(located.case, PathwayCase)}
    assert sorted(key for key, place in places().items() if place.get("pathways") and key not in seen) == []


def known(reference: str) -> bool:
    """Whether a rule, way or place of the places, or a rule of a code, is so called."""
    if reference in places():
        return True
    owner, _, name = reference.rpartition("/")
    if owner in places():
        place = places()[owner]
        return name in {entry["id"] for part in ("rules", "pathways") for entry in place.get(part, ())}
    return owner in law().rulesets and name in {rule for rule, _ in law().rulesets[owner].rows.rows}


REGISTERS = [("register-seeds.yaml", 388), ("register-more.yaml", 164)]


@pytest.mark.parametrize(("name", "rows"), REGISTERS)
def test_every_row_is_accounted_for_once(name, rows):
    ids = [str(row["id"]) for row in documents(name)]
    assert len(ids) == len(set(ids)) == rows
    for row in documents(name):
        assert bool(row.get("encoded")) != bool(row.get("left_out")), row["id"]


@pytest.mark.parametrize(("name", "rows"), REGISTERS)
def test_registers_name_what_exists(name, rows):
    named = [reference for row in documents(name) for reference in row.get("encoded", ())]
    assert sorted({reference for reference in named if not known(str(reference))}) == []


def stated_facts(part: Any) -> set[str]:
    """Rows that a part of a place says it encodes, at any depth."""
    if isinstance(part, dict):
        own = {str(row) for row in part.get("facts", ())}
        return own.union(*(stated_facts(value) for key, value in part.items() if key != "facts"))
    return set().union(*(stated_facts(item) for item in part)) if isinstance(part, list) else set()


def test_rows_named_in_places_are_in_a_register():
    rows = {str(row["id"]) for name, _ in REGISTERS for row in documents(name) if row.get("encoded")}
    assert sorted(stated_facts(list(places().values())) - rows) == []


def test_questions_of_the_catalogue_are_asked_by_some_rule():
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for path in datafiles.rulesets().rglob("*.yaml")
        if path.parent != datafiles.rulesets() and not path.name.endswith(".cases.yaml")
    )
    asked = set(re.findall(r"fact: ([\w.]+)", text))
    assert sorted({str(fact["id"]) for fact in documents("facts.yaml")} - asked) == []


def test_every_state_is_listed_with_its_road_law():
    states = {key for key, place in places().items() if place["level"] == "state"}
    assert len(states) == 51
    assert sorted(key for key in states if f"road-us-{key[-2:]}" not in places()[key].get("road", ())) == []


def test_proposals_lie_apart_and_nothing_else_does():
    for key, place in places().items():
        assert key.startswith("proposals/") == (place["level"] == "proposal"), key


def test_the_moratorium_bites_on_its_days_only():
    def holding(day: str) -> list[str]:
        ways = law().places["us/ak/wasilla"].pathways
        return [way.title for way in ways if way.start <= day and (not way.end or day <= way.end)]

    during = {
        day: "moratorium" in holding(day)[0]
        for day in ("2016-08-21", "2016-08-22", "2017-02-28", "2017-03-01")
    }
    assert list(during.values()) == [False, True, True, False]
    assert all(len(holding(date(year, 6, 1).isoformat())) == 1 for year in range(2010, 2027))
