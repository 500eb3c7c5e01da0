"""Rules in words, compared and dated: over a small law whose answers can be counted by hand."""

from datetime import date

import pytest
from rules_kit import DAY, FakeModel, book, check, code

from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.comparing import ValueChange, law_changes, value_changes
from tinydesigner.rules.describe import describe, rules_of
from tinydesigner.rules.difference import StatusStep, status_steps
from tinydesigner.rules.doc import rule_book
from tinydesigner.rules.pages import Facts, Heading, Items, Paragraph, html, markdown
from tinydesigner.rules.saying import exactly, logic_words, plainly
from tinydesigner.rules.stale import NEVER, unchecked, unseen

LATER = """
ruleset: later
title: Later code
kind: code
source: src
extends: code
verified_on: 2026-03-01
confidence: medium
amend:
  - {id: low, section: R9, requires: {measure: house.storeys, at_most: 3}}
  - {id: same, title: Other words, because: Said otherwise., remedy: Other.}
delete:
  - {id: gone, because: x}
rules:
  - {id: new, title: T, because: B, memory: true, verified_on: "", ask_official: Who knows}
"""
LAW = code(
    "id: low, section: R1, requires: {measure: house.storeys, at_most: 2}",
    "id: same, requires: {measure: house.width_outside, at_least: 8 ft}",
    "id: gone, forbidden: Never so",
    "id: room, applies_to: room, when: {measure: house.on_wheels, is: true},"
    " requires: {measure: room.area_counted, with: {sloped: 5 ft, flat: 7 ft}, at_least: 70 sq ft},"
    " exceptions: [{when: {fact: occupants, at_most: 1}, exempt: Alone}]",
)
UNDATED = """
place: us/xx/gap
name: Gap
level: city
not_researched: Nobody has looked.
rules: [{id: q, title: T, because: B, cite: {source: src}, forbidden: x}]
"""
PLACE = """
place: us/xx/{0}
name: {0}
level: city
verified_on: 2026-01-01
confidence: high
cite: {{source: src2, section: "7"}}
code: [{{rulesets: [code]}}]
rules:
  - {{title: T, because: B, id: w, requires: {{measure: house.width_outside, at_least: {1}}}}}
pathways:
  - {{id: p, title: P, kind: dwelling, road: none, building: none, zoning: [w]}}
"""


@pytest.fixture(scope="module")
def law() -> RuleBook:
    return book(a=LAW, b=LATER, one=PLACE.format("one", "8 ft"), two=PLACE.format("two", "9 ft"))


def words(law: RuleBook, rule: str, *, plain: bool = False) -> dict[str, str]:
    (row,) = (row for row in rules_of(law, "code") if row.id == rule)
    return dict(logic_words(law.raw_logic(row.logic), plainly(law) if plain else exactly))


def test_a_rule_in_exact_words(law: RuleBook) -> None:
    assert words(law, "room") == {
        "looks at": "each room",
        "applies if": "house.on_wheels is yes",
        "asks that": "room.area_counted (sloped 5'-0\", flat 7'-0\") is at least 70 sq ft",
        "except if": "answer occupants is at most 1: nothing is asked: Alone",
    }
    assert words(law, "gone")["asks that"] == "never stands: Never so"


def test_a_rule_in_plain_words(law: RuleBook) -> None:
    told = words(law, "room", plain=True)
    assert told["applies if"] == "the house's on wheels is yes"
    assert told["asks that"].startswith("area counted (sloped 5'-0\", flat 7'-0\") is at least")
    assert told["except if"].startswith("the answer to “How many?” is at most 1")


def test_a_description_names_source_and_grade(law: RuleBook) -> None:
    row = next(row for row in rules_of(law, "later") if row.id == "new")
    lines = list(describe(law, row))
    assert lines[0] == "later/new: T"
    assert "  stands in   A source 2015" in lines
    assert "  known       rests on memory, no source was seen, checked 2026-03-01" in lines


def test_editions_differ_in_values_never_in_words(law: RuleBook) -> None:
    found = value_changes(law, "code", law, "later")
    assert set(found) == {
        ValueChange("rule set", "", "extends", "", "code"),
        ValueChange("rule set", "", "grade", "high", "medium"),
        ValueChange("rule", "low", "asks that", "house.storeys is at most 2", "house.storeys is at most 3"),
        ValueChange("rule", "low", "section", "R1", "R9"),
        ValueChange("rule", "low", "grade", "high", "medium"),
        ValueChange("rule", "same", "grade", "high", "medium"),
        ValueChange("rule", "room", "grade", "high", "medium"),
        ValueChange("rule", "gone", "there", "yes", "no"),
        ValueChange("rule", "new", "there", "no", "yes"),
    }
    assert value_changes(law, "code", law, "code") == ()


def test_a_changed_parameter_is_a_changed_value() -> None:
    one = code("id: r, applies_to: room, requires: {measure: room.area_with_ceiling_at_least,"
               " with: {height: 7 ft}, at_least: 70 sq ft}")  # fmt: skip
    (change,) = law_changes(book(a=one), book(a=one.replace("7 ft", "6 ft 8 in")))
    assert (change.id, change.key) == ("code/r", "asks that")
    assert "height 7'-0\"" in change.before
    assert "height 6'-8\"" in change.after


def test_places_and_designs_differ(law: RuleBook) -> None:
    (change,) = value_changes(law, "us/xx/one", law, "us/xx/two")
    assert (change.what, change.id, change.key) == ("rule", "w", "asks that")
    # 8 ft 6 in is 2590.8 mm: enough for 8 ft, too little for 9 ft
    model = FakeModel(house={"width_outside": 2590.8, "storeys": 3.0})
    report = check(law, model, rulesets=("code", "later"), places=("us/xx/one", "us/xx/two"))
    assert status_steps(report, "us/xx/one", "us/xx/two", places=True) == (
        StatusStep("p", "", "accepts", "rejects"),
    )
    # three storeys fail the limit of 2 and pass that of 3
    steps = {
        step.what: (step.before, step.after) for step in status_steps(report, "code", "later", places=False)
    }
    assert steps["low"] == ("fail", "pass")
    assert steps["new"] == ("", "ask_official")
    assert steps["gone"] == ("fail", "")
    assert "same" not in steps


def test_the_oldest_check_comes_first(law: RuleBook) -> None:
    # checked 2026-01-01 and, in the later code, 2026-03-01; 2026-03-11 is 69 and 10 days after
    found = unchecked(law, date(2026, 3, 11), 68)
    assert {(item.owner, item.what) for item in found} == {
        ("code", "rule"), ("us/xx/one", "rule"), ("us/xx/two", "rule"),
        ("us/xx/one", "pathway"), ("us/xx/two", "pathway"),
    }  # fmt: skip
    assert unchecked(law, date(2026, 3, 11), 69) == ()
    assert [item.days for item in unchecked(law, date(2026, 3, 11), 9)] == [69] * 8 + [10] * 4
    never = book(a=LAW, d=UNDATED)
    assert [(item.days, item.id) for item in unchecked(never, date(2026, 1, 1))] == [(NEVER, "q")]
    assert unseen(law) == ("src2",)


def test_a_book_tells_gaps_and_memory(law: RuleBook) -> None:
    title, blocks = rule_book(law, DAY, ["later"])
    assert title == "Later code"
    assert isinstance(blocks[-1], Items)
    assert blocks[-1].items[0].startswith("T: rests on memory")
    text = markdown(blocks)
    assert "rests on memory: no source was seen" in text
    assert "an official decides: Who knows" in text
    with pytest.raises(KeyError):
        rule_book(law, DAY, ["nowhere"])


def test_a_book_of_everything_has_a_list_of_contents(law: RuleBook) -> None:
    title, blocks = rule_book(law, DAY)
    assert title == "Rule book"
    contents = next(block for block in blocks if isinstance(block, Items))
    assert contents.items == ("A code", "Later code", "one", "two")


def test_a_stale_check_is_marked(law: RuleBook) -> None:
    assert "long ago" not in markdown(rule_book(law, date(2028, 1, 1), ["code"])[1])
    assert "long ago" in markdown(rule_book(law, date(2028, 1, 2), ["code"])[1])


def test_pages_show_text_as_it_is() -> None:
    evil = "<script>alert(1)</script> *x* [a](b) `c` # d | e\n- f"
    blocks = (Heading(1, evil), Paragraph(evil), Facts(((evil, evil),)), Items((evil, "1. x", "- y")))
    page = html(blocks, evil)
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 6
    text = markdown(blocks)
    assert "<script" not in text.replace("\\<", "")
    assert "\n- f" not in text
    assert "- 1\\. x" in text
    assert "- \\- y" in text
    assert markdown([Paragraph("a_b is _c_")]) == "a_b is \\_c\\_\n"
