"""The margin ledger, counts and work of a report."""

import pytest
from rules_kit import FakeModel, book, check, code

from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.check import Checker
from tinydesigner.rules.results import Status

LAW = book(a=code(
    "id: height, requires: {measure: house.wall_height, at_least: 7 ft}",
    "id: width, requires: {measure: house.width_outside, at_most: 8 ft 6 in}",
    "id: area, requires: {measure: house.area_inside, at_most: 400 sq ft}",
    "id: storeys, requires: {measure: house.storeys, at_most: 1}",
    "id: wheels, requires: {measure: house.on_wheels, is: true}",
))  # fmt: skip
#: 7 ft 1 in (1 in of 84 to spare), 8 ft 5 1/2 in (1/2 in of 102), 399 sq ft (1 of 400), too many storeys.
HOUSE = {
    "wall_height": 2159.0,
    "width_outside": 2578.1,
    "area_inside": 399 * 92_903.04,
    "storeys": 2.0,
    "on_wheels": True,
}


def test_the_tightest_first_as_a_share_of_the_limit() -> None:
    report = check(LAW, FakeModel(house=HOUSE))
    # 1/400 = 0.25 %, 0.5/102 = 0.49 %, 1/84 = 1.19 %; what fails and what has no number is not in the ledger
    assert [finding.rule for finding in report.tightest()] == ["area", "width", "height"]
    assert [finding.rule for finding in report.tightest(1)] == ["area"]


@pytest.mark.parametrize(
    ("tolerance", "expected"),
    [(12.7, []), (12.8, ["width"]), (25.4, ["width"]), (25.5, ["width", "height"])],
)
def test_what_passes_only_if_built_perfectly(tolerance: float, expected: list[str]) -> None:
    report = check(LAW, FakeModel(house=HOUSE))
    # 1/2 in is 12.7 mm of room: a builder who may be off by 12.7 mm still passes
    risky = report.at_risk({Dimension.LENGTH: tolerance})
    assert [finding.rule for finding in risky] == expected


def test_counts_and_failures() -> None:
    report = check(LAW, FakeModel(house=HOUSE))
    counts = report.counts()
    assert {status: count for status, count in counts.items() if count} == {Status.PASS: 4, Status.FAIL: 1}
    assert [finding.rule for finding in report.failures()] == ["storeys"]


def test_only_rules_of_changed_subjects_are_evaluated_again() -> None:
    law = book(a=code(
        "id: a, requires: {measure: house.storeys, at_most: 1}",
        "id: b, applies_to: room, requires: {measure: room.floor_area, at_least: 70 sq ft}",
        "id: c, applies_to: loft, requires: {measure: loft.floor_area, at_least: 35 sq ft}",
    ))  # fmt: skip
    checker, day = Checker(law), check(law, FakeModel()).as_of
    first = FakeModel(house=HOUSE, room={"p": {"floor_area": 1.0}, "q": {"floor_area": 2.0}}, loft={"l": {}})
    report = checker.check(first, as_of=day)
    assert (report.work["logics"], report.work["pairs"]) == (3, 4)
    second = FakeModel(house=HOUSE, room={"q": {"floor_area": 9.0}})
    second.views.update(house=first.views["house"], loft=first.views["loft"])
    second.views["room"] = (first.views["room"][0], second.views["room"][0])
    first.views["room"][0].taken.clear()
    after = checker.check(second, as_of=day, previous=report)
    assert after.work["logics"] == 1
    assert first.views["room"][0].taken == []  # the outcome of the other room was kept on its view


def test_a_report_of_another_book_is_no_start() -> None:
    model = FakeModel(house=HOUSE)
    report = check(LAW, model)
    other = book(a=code("id: height, requires: {measure: house.wall_height, at_least: 8 ft}"))
    after = Checker(other).check(model, as_of=report.as_of, previous=report)
    assert [finding.status for finding in after.findings()] == ["fail"]


def test_open_questions_and_limits_are_told_in_words() -> None:
    law = book(a=code(
        "id: a, requires: {fact: owner.lives_there, is: true}",
        "id: b, applies_to: loft, requires: {measure: loft.floor_height,"
        " at_least: {least_of: [36 in, {share: 50 %, of: {measure: loft.ceiling_height_at_guard}}]}}",
        "id: c, applies_to: loft, when: {measure: loft.has_access, is: false}, forbidden: X",
    ))  # fmt: skip
    loft = {"floor_height": 1.0, "ceiling_height_at_guard": 2000.0, "has_access": True}
    by_rule = {item.rule: item for item in check(law, FakeModel(loft={"l": loft}), places=()).findings()}
    assert by_rule["a"].reason == "not answered: Does the owner live there?"
    assert by_rule["b"].limit_text == "the lesser of 36 in and 50 % of the loft's ceiling height at guard"
    assert by_rule["c"].reason == "only where the loft has no access"


PLACES = """
place: {id}
name: Town
level: {level}
verified_on: 2025-06-01
confidence: medium
cite: {{source: src2}}
rules: [{{id: z, title: T, because: B, requires: {{measure: house.storeys, at_most: 1}}}}]
pathways: [{{id: a, title: A, kind: dwelling, road: none, building: none, zoning: [z]}}]
"""


def test_what_is_only_proposed_is_no_place_where_a_house_is_legal() -> None:
    levels = {"us": "country", "aa": "state", "bb": "proposal"}
    law = book(**{name: PLACES.format(id=name, level=level) for name, level in levels.items()})
    assert check(law, FakeModel(house={"storeys": 1.0})).legal_counts() == (1, 0, 1)
    assert check(law, FakeModel(house={"storeys": 2.0})).legal_counts() == (0, 0, 1)
    assert check(law, FakeModel()).legal_counts() == (0, 1, 1)  # the storeys are not drawn
