"""Published houses and examples against the codes and road laws, and the accounts of what is encoded.

The law of the codes and roads is loaded alone: it must not lean on any place.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tinydesigner import datafiles
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.cases import read_cases, run_case
from tinydesigner.rules.load import load_book
from tinydesigner.rules.reader import read
from tinydesigner.rules.schema.catalogues import RuleCase

TRUTH = Path(__file__).with_name("truth_codes.yaml")
FILES = ("codes", "road", "sources-codes.yaml", "sources-road.yaml", "facts.yaml", "facts-codes.yaml")
#: Outcomes that show a rule's other side: a requirement that is not met, or a question that is asked.
REFUSALS = {"fail", "ask_official", "permit_needed"}


@cache
def law() -> RuleBook:
    return load_book([datafiles.rulesets() / name for name in FILES], cache=False)


@cache
def truth() -> Sequence[Any]:
    found: Sequence[Any] = read(TRUTH.read_bytes(), TRUTH.name)
    return found


def register(name: str) -> dict[str, Any]:
    path = datafiles.rulesets() / name
    return {str(row["id"]): row for row in read(path.read_bytes(), name)}


def rules_of(ruleset: str) -> set[str]:
    return {rule for rule, _ in law().rulesets[ruleset].rows.rows}


def stands(reference: str) -> bool:
    """Whether a rule ``set/rule``, or a rule set, exists."""
    ruleset, _, rule = reference.partition("/")
    return ruleset in law().rulesets and (not rule or rule in rules_of(ruleset))


TRUTH_CASES = [
    pytest.param(case, id=f"{entry['id']}-{case['rule']}")
    for entry in truth()
    for case in entry.get("cases", ())
]


@pytest.mark.parametrize("case", TRUTH_CASES)
def test_published_example(case: Any) -> None:
    assert run_case(law(), RuleCase.model_validate(case)) == ""


def test_examples_say_their_working_or_why_no_rule_answers_them() -> None:
    for entry in truth():
        assert bool(entry.get("not_covered")) != bool(entry.get("cases")), entry["id"]
        assert entry.get("working") or entry.get("not_covered"), entry["id"]


LOCATED = [case for part in ("codes", "road") for case in read_cases([datafiles.rulesets() / part])]


def test_cases_beside_the_rules_hold() -> None:
    wrong = [f"{located.name}: {said}" for located in LOCATED if (said := run_case(law(), located.case))]
    assert not wrong


def test_every_rule_has_a_case_on_either_side() -> None:
    seen: dict[str, set[str]] = {}
    for located in LOCATED:
        assert isinstance(located.case, RuleCase)
        seen.setdefault(located.case.rule, set()).add(located.case.expect)
    for ruleset in law().rulesets:
        for rule in sorted(rules_of(ruleset)):
            found = seen.get(f"{ruleset}/{rule}", set())
            assert found & REFUSALS, f"{ruleset}/{rule} never refuses"
            assert len(found) > 1 or found == {"ask_official"}, f"{ruleset}/{rule} has one outcome only"


def test_every_row_of_the_codes_is_accounted_for() -> None:
    rows = register("register-codes.yaml")
    assert len(rows) == 181
    encoded = {name for name, row in rows.items() if "encoded" in row}
    assert [ref for name in encoded for ref in rows[name]["encoded"] if not stands(ref)] == []
    assert all(row.get("left_out") for name, row in rows.items() if name not in encoded)


def test_every_row_of_the_roads_is_accounted_for() -> None:
    rows = register("register-road.yaml")
    states = [name for name, row in rows.items() if "encoded" in row and name != "road-federal.width"]
    assert len(states) == 55  # 50 states, the District of Columbia, four provinces
    for name in states:
        assert all(stands(ref) for ref in rows[name]["encoded"]), name
    gaps = {name for name in rows if name.count(".") == 1 and name.split(".")[0] in states}
    for gap in gaps:
        state, _, cell = gap.partition(".")
        ruleset = rows[state]["encoded"][0].partition("/")[0]
        assert f"road.{cell}" not in rules_of(ruleset), f"{gap} is called a gap and has a rule"
    for state in states:
        ruleset = rows[state]["encoded"][0].partition("/")[0]
        for cell in ("width", "height", "trailer_length", "rig_length", "brakes"):
            assert (f"road.{cell}" in rules_of(ruleset)) != (f"{state}.{cell}" in gaps), f"{state} {cell}"


@pytest.mark.parametrize(
    ("rule", "sections"),
    [
        ("room.area", ["R304.2", "R304.2", "R304.1", "R304.1", "R304.1", "R312.1"]),
        ("room.dimension", ["R304.3", "R304.3", "R304.2", "R304.2", "R304.2", "R312.2"]),
        ("room.ceiling", ["R305.1", "R305.1", "R305.1", "R305.1", "R305.1", "R313.1"]),
        ("escape.area", ["R310.1.1", "R310.1.1", "R310.2.1", "R310.2.1", "R310.2.1", "R319.2.1"]),
        ("escape.sill", ["R310.1", "R310.1", "R310.2.2", "R310.2.2", "R310.2.3", "R319.2.3"]),
        ("room.glazing", ["R303.1", "R303.1", "R303.1", "R303.1", "R303.1", "R325.1.1"]),
    ],
)
def test_sections_follow_the_edition(rule: str, sections: list[str]) -> None:
    for edition, section in zip(("2009", "2012", "2015", "2018", "2021", "2024"), sections, strict=True):
        (row,) = [law().rows[row] for name, row in law().rulesets[f"irc-{edition}"].rows.rows if name == rule]
        assert (row.section, row.edition) == (section, edition)


def test_the_room_of_120_sq_ft_ended_with_2012() -> None:
    holders = {ruleset for ruleset in law().rulesets if "house.one_large_room" in rules_of(ruleset)}
    assert holders == {"irc-2009", "irc-2012"}
