"""A state's promise stands before the stricter rule of a city."""

from typing import Any

from rules_kit import faults
from test_rules_verdicts import CODE, PLAIN, ROAD, SQFT, STATE, law, way

from tinydesigner.rules.results import VerdictStatus

GUARANTEE = "guarantees:\n  - {rule: state.floor, overrides: [max_area], binds: [county, city]%s}\n"


def guaranteed(extra: str = "", pathway: str = PLAIN, **options: Any) -> Any:
    return way(law(pathway, state=STATE + GUARANTEE % extra), {"area_inside": 700 * SQFT}, **options)


def test_a_guarantee_stands_before_the_stricter_local_rule() -> None:
    # the town caps at 500 sq ft; the state promises 800
    assert way(law(PLAIN), {"area_inside": 700 * SQFT}).status is VerdictStatus.REJECTS
    assert guaranteed().status is VerdictStatus.ACCEPTS


def test_beyond_its_promise_the_local_rule_stands() -> None:
    made = law(PLAIN, state=STATE + GUARANTEE % "")
    assert way(made, {"area_inside": 800 * SQFT}).status is VerdictStatus.ACCEPTS
    assert way(made, {"area_inside": 800.1 * SQFT}).status is VerdictStatus.REJECTS


def test_a_guarantee_binds_the_levels_days_and_ways_it_names() -> None:
    assert guaranteed(", effective: {from: 2026-06-01}").status is VerdictStatus.ACCEPTS
    assert guaranteed(", effective: {from: 2026-06-02}").status is VerdictStatus.REJECTS
    assert guaranteed(", pathways: [adu_foundation]").status is VerdictStatus.REJECTS
    county = STATE + (GUARANTEE % "").replace("[county, city]", "[county]")
    assert way(law(PLAIN, state=county), {"area_inside": 700 * SQFT}).status is VerdictStatus.REJECTS


def test_a_guarantee_holds_no_longer_than_its_rule() -> None:
    for span, status in (
        ("{from: 2026-06-01}", "accepts"),
        ("{from: 2026-06-02}", "rejects"),
        ("{to: 2026-05-31}", "rejects"),
    ):
        state = STATE.replace("title: State floor,", f"title: State floor, effective: {span},")
        made = law(PLAIN, state=state + GUARANTEE % ", effective: {from: 2020-01-01, to: 2030-01-01}")
        assert way(made, {"area_inside": 700 * SQFT}).status == status, span


def test_an_open_guarantee_asks() -> None:
    state = STATE.replace(
        "requires: {measure: house.area_inside, at_most: 800 sq ft}",
        "requires: {fact: owner.lives_there, is: true}",
    )
    made = law(PLAIN, state=state + GUARANTEE % "")
    big = {"area_inside": 700 * SQFT}
    assert way(made, big).missing == ("fact:owner.lives_there",)
    assert way(made, big, facts={"owner.lives_there": True}).status is VerdictStatus.ACCEPTS
    assert way(made, big, facts={"owner.lives_there": False}).status is VerdictStatus.REJECTS
    assert way(made).status is VerdictStatus.ACCEPTS  # the local rule is met anyway


def test_a_guarantee_needs_its_rule() -> None:
    told = faults(road=ROAD % "x", code=CODE, state=STATE + (GUARANTEE % "").replace("state.floor", "gone"))
    assert any("there is no rule 'gone'" in line for line in told)
