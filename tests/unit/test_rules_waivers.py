"""Waivers hold until the value gets worse or the rule changes."""

from typing import Any

import pytest
from rules_kit import FakeModel, book, check, code, only

from tinydesigner.document.design import Waiver
from tinydesigner.rules.results import Status
from tinydesigner.rules.waivers import Waivers

LAW = book(a=code("id: r, requires: {measure: house.wall_height, at_least: 7 ft}",
                  "id: s, requires: {measure: house.area_inside, at_most: 400 sq ft}"))  # fmt: skip
HOUSE = {"wall_height": 2000.0, "area_inside": 50e6}


def findings(*waivers: Waiver, law: Any = LAW, **house: float) -> dict[str, Any]:
    model = FakeModel(house={**HOUSE, **house}, waivers=waivers)
    return {finding.rule: finding for finding in check(law, model, places=()).findings()}


def waiver(rule: str = "code/r", **fields: Any) -> Waiver:
    return Waiver(rule=rule, subject="house", reason="Variance 7 of the board.", **fields)


def test_a_waived_finding_still_fails_and_says_why_it_is_accepted() -> None:
    found = findings(waiver())
    assert (found["r"].status, found["r"].waived) == (Status.FAIL, "Variance 7 of the board.")
    assert found["s"].waived == ""


@pytest.mark.parametrize(
    ("rule", "value", "house", "holds"),
    [
        ("code/r", 2000.0, {}, True),
        ("code/r", 2000.0, {"wall_height": 2050.0}, True),
        ("code/r", 2000.0, {"wall_height": 1999.0}, False),
        ("code/r", 2000.0, {"wall_height": 2000.0 - 5e-4}, True),  # within the tolerance
        ("code/s", 50e6, {}, True),
        ("code/s", 50e6, {"area_inside": 49e6}, True),
        ("code/s", 50e6, {"area_inside": 51e6}, False),
    ],
)
def test_void_when_worse(rule: str, value: float, house: dict[str, float], holds: bool) -> None:
    made = waiver(rule, value=value)
    finding = findings(made, **house)[rule[-1]]
    assert bool(finding.waived) is holds
    assert bool(Waivers([made]).voided(finding)) is not holds


def test_void_when_the_rule_changes() -> None:
    fingerprint = findings()["r"].fingerprint
    assert findings(waiver(fingerprint=fingerprint))["r"].waived
    changed = book(a=code("id: r, requires: {measure: house.wall_height, at_least: 7 ft 1 in}"))
    model = FakeModel(house=HOUSE, waivers=(waiver(fingerprint=fingerprint),))
    assert only(changed, model).waived == ""


def test_the_fingerprint_is_of_what_is_asked_not_of_how_it_is_cited() -> None:
    other = book(
        a=code(
            "id: r, section: '9', remedy: Raise it., requires: {measure: house.wall_height, at_least: 7 ft}"
        )
    )
    assert only(other, FakeModel(house=HOUSE)).fingerprint == findings()["r"].fingerprint


def test_other_subjects_and_passing_findings_are_not_waived() -> None:
    assert findings(waiver(rule="other/r"))["r"].waived == ""
    assert findings(waiver(), wall_height=2200.0)["r"].waived == ""
