"""What a rule decides: boundaries, three-valued truth, exceptions, limits in every form."""
# ruff: noqa: E501 - a rule on a line of its own reads better than wrapped

from itertools import product
from typing import Any

import pytest
from rules_kit import FakeModel, book, code, only

from tinydesigner.measure.quantity import Inapplicable, Unknown
from tinydesigner.rules.results import Status

FT = 304.8
SQFT = 92_903.04


def status(rule: str, house: dict[str, Any], facts: dict[str, Any] | None = None) -> str:
    return str(only(book(a=code(f"id: r, {rule}")), FakeModel(house=house, facts=facts)).status)


@pytest.mark.parametrize(
    ("comparator", "below", "at", "above"),
    [
        ("at_least: 7 ft", "fail", "pass", "pass"),
        ("more_than: 7 ft", "fail", "fail", "pass"),
        ("at_most: 7 ft", "pass", "pass", "fail"),
        ("less_than: 7 ft", "pass", "fail", "fail"),
        ("between: [7 ft, 7 ft]", "fail", "pass", "fail"),
        ("is: 7 ft", "fail", "pass", "fail"),
        ("one_of: [7 ft]", "fail", "pass", "fail"),
        ("not_one_of: [7 ft]", "pass", "fail", "pass"),
    ],
)
def test_both_sides_of_each_comparator(comparator: str, below: str, at: str, above: str) -> None:
    law = book(a=code(f"id: r, requires: {{measure: house.wall_height, {comparator}}}"))
    # 7 ft = 2133.6 mm; a value within a micrometre of it is it, a hundredth of a millimetre off is not
    for value, expected in (
        (2133.59, below),
        (2133.6 - 5e-4, at),
        (2133.6, at),
        (2133.6 + 5e-4, at),
        (2133.61, above),
    ):
        assert only(law, FakeModel(house={"wall_height": value})).status == expected, value


def test_nothing_is_rounded_before_it_is_compared() -> None:
    # 69.996 sq ft prints as 70.00 and is not 70
    rule = "requires: {measure: house.area_inside, at_least: 70 sq ft}"
    assert status(rule, {"area_inside": 69.996 * SQFT}) == "fail"
    assert status(rule, {"area_inside": 70 * SQFT}) == "pass"


@pytest.mark.parametrize(
    ("comparator", "value", "margin"),
    [
        ("at_least: 7 ft", 8 * FT, FT),
        ("at_least: 7 ft", 6 * FT, -FT),
        ("more_than: 7 ft", 8 * FT, FT),
        ("at_most: 7 ft", 6 * FT, FT),
        ("less_than: 7 ft", 8 * FT, -FT),
        ("between: [5 ft, 8 ft]", 6 * FT, FT),
        ("between: [5 ft, 8 ft]", 9 * FT, -FT),
        ("at_least: 7 ft", 7 * FT - 1e-6, 0.0),  # within the tolerance: exactly at the limit
    ],
)
def test_margin_is_room_to_spare(comparator: str, value: float, margin: float) -> None:
    law = book(a=code(f"id: r, requires: {{measure: house.wall_height, {comparator}}}"))
    assert only(law, FakeModel(house={"wall_height": value})).margin == pytest.approx(margin, abs=1e-6)


def test_words_and_flags_have_no_margin() -> None:
    law = book(a=code("id: r, requires: {measure: house.on_wheels, is: true}"))
    finding = only(law, FakeModel(house={"on_wheels": True}))
    assert (finding.status, finding.margin, finding.measured, finding.limit) == ("pass", None, True, True)


def test_dates_compare_by_the_calendar() -> None:
    rule = "requires: {fact: permit.date, at_most: 2016-12-31}"
    assert status(rule, {}, {"permit.date": "2016-12-31"}) == "pass"
    assert status(rule, {}, {"permit.date": "2017-01-01"}) == "fail"


# --- three values ---------------------------------------------------------------------------------------------

#: Truth of one predicate by the value of its measurement.
T, F, U = "T", "F", "U"
VALUES = {T: {"on_wheels": True}, F: {"on_wheels": False}, U: {}}
FACTS = {T: {"owner.lives_there": True}, F: {"owner.lives_there": False}, U: {}}
ALL = {(T, T): T, (T, F): F, (F, T): F, (F, F): F, (U, U): U, (U, T): U, (T, U): U, (U, F): F, (F, U): F}
ANY = {(T, T): T, (T, F): T, (F, T): T, (F, F): F, (U, U): U, (U, T): T, (T, U): T, (U, F): U, (F, U): U}
P = "{measure: house.on_wheels, is: true}"
Q = "{fact: owner.lives_there, is: true}"


@pytest.mark.parametrize(("p", "q"), list(product("TFU", repeat=2)))
def test_truth_tables_of_conditions(p: str, q: str) -> None:
    as_status = {T: "pass", F: "not_applicable", U: "missing"}
    negated = {T: F, F: T, U: U}
    requires = "requires: {measure: house.storeys, at_most: 2}"
    for form, table in (("all", ALL), ("any", ANY)):
        house = {"storeys": 1.0, **VALUES[p]}
        expected = table[p, q]
        assert status(f"when: {{{form}: [{P}, {Q}]}}, {requires}", house, FACTS[q]) == as_status[expected]
        rule = f"when: {{not: {{{form}: [{P}, {Q}]}}}}, {requires}"
        assert status(rule, house, FACTS[q]) == as_status[negated[expected]]


@pytest.mark.parametrize(("p", "q"), list(product("TFU", repeat=2)))
def test_truth_tables_of_requirements(p: str, q: str) -> None:
    as_status = {T: "pass", F: "fail", U: "missing"}
    assert status(f"requires: {{all: [{P}, {Q}]}}", VALUES[p], FACTS[q]) == as_status[ALL[p, q]]
    assert status(f"requires: {{any: [{P}, {Q}]}}", VALUES[p], FACTS[q]) == as_status[ANY[p, q]]


def test_what_is_missing_is_listed_once_and_completely() -> None:
    finding = only(book(a=code(f"id: r, requires: {{all: [{P}, {Q}, {Q}]}}")), FakeModel())
    assert finding.status is Status.MISSING
    assert finding.missing == ("house.on_wheels", "fact:owner.lives_there")


def test_an_inapplicable_requirement_does_not_apply_and_says_why() -> None:
    law = book(a=code("id: r, requires: {measure: house.wall_height, at_least: 7 ft}"))
    finding = only(law, FakeModel(house={"wall_height": Inapplicable("there is no wall")}))
    assert (finding.status, finding.reason) == ("not_applicable", "there is no wall")


def test_an_inapplicable_condition_holds_neither_way() -> None:
    house = {"wall_height": Inapplicable("no wall"), "storeys": 1.0}
    requires = "requires: {measure: house.storeys, at_most: 2}"
    tall = "{measure: house.wall_height, at_least: 7 ft}"
    assert status(f"when: {tall}, {requires}", house) == "not_applicable"
    assert status(f"when: {{not: {tall}}}, {requires}", house) == "not_applicable"


def test_inapplicable_parts_do_not_decide() -> None:
    house = {"wall_height": Inapplicable("no wall"), "storeys": 3.0}
    tall, low = "{measure: house.wall_height, at_least: 7 ft}", "{measure: house.storeys, at_most: 2}"
    assert status(f"requires: {{all: [{tall}, {low}]}}", house) == "fail"
    assert status(f"requires: {{any: [{tall}, {low}]}}", house) == "fail"


def test_a_rule_outside_its_condition_says_so() -> None:
    law = book(a=code(f"id: r, when: {P}, requires: {{measure: house.storeys, at_most: 2}}"))
    finding = only(law, FakeModel(house={"on_wheels": False}))
    assert (finding.status, finding.reason) == ("not_applicable", "only where the house is on wheels")


def test_no_subject_is_not_applicable_with_the_reason() -> None:
    law = book(a=code("id: r, applies_to: loft, requires: {measure: loft.floor_area, at_least: 35 sq ft}"))
    finding = only(law, FakeModel())
    assert (finding.status, finding.subject, finding.reason) == (
        "not_applicable",
        "",
        "the design has no loft",
    )


def test_a_missing_trailer_is_no_fault_of_the_rule() -> None:
    law = book(a=code("id: r, requires: {measure: trailer.width_overall, at_most: 8 ft 6 in}"))
    assert only(law, FakeModel()).reason == "the design has no trailer"
    assert only(law, FakeModel(trailer={"width_overall": 2590.8})).status is Status.PASS  # 102 in = 2590.8 mm
    assert only(law, FakeModel(trailer={"width_overall": 2590.9})).status is Status.FAIL


def test_a_broken_measurement_is_our_fault_and_does_not_hide_the_rest() -> None:
    law = book(a=code("id: a, requires: {measure: house.wall_height, at_least: 7 ft}",
                      "id: b, requires: {measure: house.storeys, at_most: 2}"))  # fmt: skip
    from rules_kit import check

    broken, fine = check(law, FakeModel(house={"wall_height": ZeroDivisionError, "storeys": 1.0})).findings()
    assert broken.status is Status.ERROR
    assert broken.reason.startswith("our fault: ZeroDivisionError")
    assert fine.status is Status.PASS


def test_a_broken_measurement_of_the_house_is_told_by_every_rule_that_reads_it() -> None:
    law = book(a=code("id: a, applies_to: room, when: {measure: house.on_wheels, is: true}, forbidden: x"))
    found = only(law, FakeModel(house={"on_wheels": ZeroDivisionError}, room={"r": {}}))
    assert (found.status, found.subject) == (Status.ERROR, "r")


# --- outcomes and exceptions ----------------------------------------------------------------------------------


def test_ask_and_forbid() -> None:
    assert status("ask_official: whether it fits the street", {}) == "ask_official"
    assert status("forbidden: never", {}) == "fail"


EXCEPTION = (
    "requires: {measure: house.storeys, at_most: 2}, exceptions: [{when: %s, %s}, {when: %s, exempt: second}]"
)


@pytest.mark.parametrize(
    ("storeys", "house", "facts", "outcome", "expected"),
    [
        (3.0, {"on_wheels": True}, {}, "requires: {measure: house.storeys, at_most: 3}", "pass"),
        (4.0, {"on_wheels": True}, {}, "requires: {measure: house.storeys, at_most: 3}", "fail"),
        (3.0, {"on_wheels": False}, {"owner.lives_there": False}, "exempt: yes", "fail"),
        (3.0, {"on_wheels": False}, {"owner.lives_there": True}, "exempt: yes", "not_applicable"),
        (3.0, {"on_wheels": True}, {}, "exempt: yes", "not_applicable"),
        (3.0, {"on_wheels": True}, {}, "ask_official: hm", "ask_official"),
        (1.0, {"on_wheels": True}, {}, "forbidden: no", "fail"),
        # whether an exception applies is open: what is missing is asked only where it matters
        (1.0, {}, {"owner.lives_there": False}, "exempt: yes", "pass"),
        (3.0, {}, {"owner.lives_there": False}, "exempt: yes", "missing"),
        (1.0, {}, {"owner.lives_there": False}, "forbidden: no", "missing"),
        (4.0, {}, {"owner.lives_there": False}, "requires: {measure: house.storeys, at_most: 3}", "fail"),
        (3.0, {}, {"owner.lives_there": False}, "requires: {measure: house.storeys, at_most: 3}", "missing"),
    ],
)
def test_exceptions(
    storeys: float, house: dict[str, Any], facts: dict[str, Any], outcome: str, expected: str
) -> None:
    assert status(EXCEPTION % (P, outcome, Q), {"storeys": storeys, **house}, facts) == expected


def test_the_sloped_ceiling_test_is_on_the_required_area() -> None:
    # 35 sq ft at 7 ft and 70 sq ft at 5 ft, in a room of any size
    law = book(a=code("""id: r, applies_to: room, requires: {measure: room.floor_area, at_least: 70 sq ft},
      exceptions: [{when: {measure: room.ceiling_sloped, is: true}, because: sloped, requires: {all: [
        {measure: room.area_with_ceiling_at_least, with: {height: 7 ft}, at_least: 35 sq ft},
        {measure: room.floor_area, at_least: 70 sq ft}]}}]"""))  # fmt: skip
    room = {"ceiling_sloped": True, "floor_area": 200 * SQFT, "area_with_ceiling_at_least": 36 * SQFT}
    finding = only(law, FakeModel(room={"r1": room}))
    assert (finding.status, finding.measurement, finding.reason) == (
        "pass",
        "room.area_with_ceiling_at_least",  # the tightest of the two: 1 sq ft to spare against 130
        "sloped",
    )
    assert finding.margin == pytest.approx(SQFT)
    assert finding.params == (("height", 2133.6),)
    assert finding.measured_on == "r1"


def test_the_tightest_is_relative_where_dimensions_differ() -> None:
    # 10 % of 100 sq ft against 20 % of 10 ft: the area is tighter though 929,030 is more than 609.6
    law = book(a=code("""id: r, requires: {all: [{measure: house.area_inside, at_least: 100 sq ft},
      {measure: house.wall_height, at_least: 10 ft}]}"""))  # fmt: skip
    finding = only(law, FakeModel(house={"area_inside": 110 * SQFT, "wall_height": 12 * FT}))
    assert finding.measurement == "house.area_inside"


def test_any_shows_the_best_way() -> None:
    law = book(a=code("""id: r, requires: {any: [{measure: house.width_outside, at_least: 20 ft},
      {measure: house.length_outside, at_least: 20 ft}]}"""))  # fmt: skip
    finding = only(law, FakeModel(house={"width_outside": 8 * FT, "length_outside": 18 * FT}))
    assert (finding.status, finding.measurement) == ("fail", "house.length_outside")


# --- limits ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "facts", "expected"),
    [
        ("{least_of: [100 sq ft, 50 sq ft]}", {}, 50),
        ("{greatest_of: [100 sq ft, 50 sq ft]}", {}, 100),
        ("{share: 50 %, of: {measure: house.area_ground_floor}}", {}, 400),
        ("{share: 150 %, of: {measure: house.area_ground_floor}}", {}, 1200),
        ("{share: 10 %, of: {fact: lot.area}}", {"lot.area": 5000}, 500),
        # 170 sq ft and 100 for each occupant after the first: 4 people 470
        ("{base: 170 sq ft, plus: 100 sq ft, for_each: {fact: occupants}, after: 1}", {"occupants": 4}, 470),
        ("{base: 170 sq ft, plus: 100 sq ft, for_each: {fact: occupants}, after: 1}", {"occupants": 1}, 170),
        ("{base: 170 sq ft, plus: 100 sq ft, for_each: {fact: occupants}, after: 2}", {"occupants": 1}, 170),
        ("{sum: [1 sq ft, 2 sq ft, 3 sq ft]}", {}, 6),
        ("{difference: [10 sq ft, 4 sq ft]}", {}, 6),
        ("{product: [3 ft, 4 ft]}", {}, 12),
        ("{product: [3, 4 sq ft]}", {}, 12),
        ("{quotient: [12 sq ft, 4]}", {}, 3),
        ("{ceil: {quotient: [10 sq ft, 4]}, to: 1 sq ft}", {}, 3),
        ("{ceil: {product: [1 ft, 2 ft]}, to: 1 sq ft}", {}, 2),  # as floats a hair above 2, and still 2
        ("{floor: {quotient: [10 sq ft, 4]}, to: 1 sq ft}", {}, 2),
        (
            "{table: {by: {fact: lot.zone}, values: {R-1: 800 sq ft, R-2: 600 sq ft}}}",
            {"lot.zone": "R-2"},
            600,
        ),
        ("{table: {by: {fact: lot.zone}, values: {R-1: 8 sq ft}, otherwise: 5 sq ft}}", {"lot.zone": "C"}, 5),
        ("{fact: lot.area}", {"lot.area": 7}, 7),
        ("{measure: house.area_ground_floor}", {}, 800),
    ],
)
def test_limits(limit: str, facts: dict[str, Any], expected: float) -> None:
    law = book(a=code(f"id: r, requires: {{measure: house.area_inside, at_most: {limit}}}"))
    for area, status in ((expected, "pass"), (expected + 0.001, "fail")):
        house = {"area_inside": area * SQFT, "area_ground_floor": 800 * SQFT}
        finding = only(law, FakeModel(house=house, facts=facts))
        assert finding.status == status
        assert finding.limit == pytest.approx(expected * SQFT)


@pytest.mark.parametrize(
    ("limit", "facts", "expected", "words"),
    [
        ("{undefined: the ordinance leaves it open}", {}, "ask_official", "leaves it open"),
        (
            "{table: {by: {fact: lot.zone}, values: {R-1: 8 sq ft}}}",
            {"lot.zone": "C"},
            "ask_official",
            "no row for C",
        ),
        ("{table: {by: {fact: lot.zone}, values: {R-1: 8 sq ft}}}", {}, "missing", "Which zone?"),
        (
            "{table: {by: {fact: lot.zone}, values: {R-1: 8 sq ft}}}",
            {"lot.zone": "Q"},
            "missing",
            "Which zone?",
        ),
        ("{share: 10 %, of: {fact: lot.area}}", {}, "missing", "How large?"),
        ("{share: 10 %, of: {fact: lot.area}}", {"lot.area": "big"}, "missing", "How large?"),
        ("{quotient: [12 sq ft, {fact: occupants}]}", {"occupants": 0}, "ask_official", "share of nothing"),
    ],
)
def test_limits_that_are_not_to_be_had(limit: str, facts: dict[str, Any], expected: str, words: str) -> None:
    law = book(a=code(f"id: r, requires: {{measure: house.area_inside, at_most: {limit}}}"))
    finding = only(law, FakeModel(house={"area_inside": 1.0}, facts=facts))
    assert finding.status == expected
    assert words in finding.reason


def test_disputed_limits_decide_where_all_readings_agree() -> None:
    limit = "{disputed: [{value: 120 sq ft, source: src}, {value: 70 sq ft, source: src2}]}"
    law = book(a=code(f"id: r, requires: {{measure: house.area_inside, at_least: {limit}}}"))
    for area, expected in ((69.9, "fail"), (70, "ask_official"), (119.9, "ask_official"), (120, "pass")):
        finding = only(law, FakeModel(house={"area_inside": area * SQFT}))
        assert finding.status == expected, area
    assert finding.margin == 0  # against the stricter reading
    assert finding.limit_text == "120 sq ft (src) or 70 sq ft (src2), sources disagree"


def test_disputed_inside_another_limit_and_in_a_condition() -> None:
    limit = "{sum: [1 sq ft, {disputed: [{value: 9 sq ft, source: src}, {value: 19 sq ft, source: src2}]}]}"
    law = book(a=code(f"id: r, requires: {{measure: house.area_inside, at_least: {limit}}}"))
    found = [only(law, FakeModel(house={"area_inside": a * SQFT})).status for a in (9, 10, 20)]
    assert found == ["fail", "ask_official", "pass"]
    law = book(a=code(f"id: r, when: {{measure: house.area_inside, at_least: {limit}}}, forbidden: x"))
    found = [only(law, FakeModel(house={"area_inside": a * SQFT})).status for a in (9, 10, 20)]
    assert found == ["not_applicable", "ask_official", "fail"]


def test_facts_come_in_their_own_unit() -> None:
    law = book(a=code("id: r, requires: {fact: lot.area, at_least: 1000 sq ft}"))
    assert only(law, FakeModel(facts={"lot.area": 1000})).status is Status.PASS
    assert only(law, FakeModel(facts={"lot.area": 999.9})).status is Status.FAIL


def test_the_limit_is_told_in_the_words_of_its_source() -> None:
    law = book(a=code("id: r, requires: {measure: house.wall_height, at_least: 6 ft 8 in}"))
    finding = only(law, FakeModel(house={"wall_height": 2032.0}))  # 80 in
    assert (finding.limit_text, finding.comparator, finding.margin) == ("6 ft 8 in", "at_least", 0.0)


def test_unknown_measurements_give_their_own_keys() -> None:
    law = book(a=code("id: r, requires: {measure: house.wall_height, at_least: 7 ft}"))
    unknown = Unknown(("roof.slope", "fact:x"), "no roof")
    finding = only(law, FakeModel(house={"wall_height": unknown}))
    assert (finding.missing, finding.reason) == (("roof.slope", "fact:x"), "no roof")
