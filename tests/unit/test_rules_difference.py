"""What differs between two reports."""

from datetime import date

from rules_kit import FakeModel, check
from test_rules_verdicts import GATE, GOOD, PLAIN, SQFT, law

from tinydesigner.rules.difference import finding_changes, gained_and_lost, verdict_changes

PLACES = ["us/fl/town"]


def test_a_design_gains_and_loses() -> None:
    made = law(PLAIN, PLAIN.replace("id: way", "id: wheels").replace("[town.max_area]", "[]") + GATE)
    small = check(made, FakeModel(house={**GOOD, "on_wheels": False}), places=PLACES, rulesets=())
    big = check(
        made, FakeModel(house={"area_inside": 501 * SQFT, "on_wheels": False}), places=PLACES, rulesets=()
    )
    (change,) = verdict_changes(small, big)
    assert (change.pathway, change.before, change.after, change.gains) == ("way", "accepts", "rejects", False)
    assert gained_and_lost(small, big) == (0, 1)
    assert gained_and_lost(big, small) == (1, 0)
    (found,) = finding_changes(small, big)
    assert found.before is not None
    assert found.after is not None
    assert (found.before.status, found.after.status, found.after.rule) == ("pass", "fail", "town.max_area")
    assert verdict_changes(small, small) == ()


def test_a_way_that_comes_into_being_with_the_date() -> None:
    made = law(PLAIN + ", effective: {from: 2017-01-01}")
    before = check(made, FakeModel(house=GOOD), places=PLACES, rulesets=(), as_of=date(2016, 12, 31))
    after = check(made, FakeModel(house=GOOD), places=PLACES, rulesets=(), as_of=date(2017, 1, 1))
    (change,) = verdict_changes(before, after)
    assert (change.before, change.after, change.gains) == (None, "accepts", True)
