"""Malformed rule files: each fault with file, line, key and what was expected; all of them at once."""
# ruff: noqa: E501, ISC004 - a rule on a line of its own reads better than wrapped

import pytest
from rules_kit import FACTS, HEAD, SOURCES, code, faults

GOOD = "id: r, requires: {measure: house.storeys, at_most: 2}"


def test_a_good_file_has_no_faults() -> None:
    assert faults(codes__a=code(GOOD)) == []


@pytest.mark.parametrize(
    ("rule", "key", "words"),
    [
        ("id: r, titel: x, requires: {measure: house.storeys, at_most: 2}", "titel", "unknown key (expected: title"),
        ("id: r", "rules[0]", "one of: requires, ask_official, forbidden"),
        ("id: r, forbidden: x, requires: {measure: house.storeys, at_most: 2}", "rules[0]", "one of"),
        ("id: r, requires: {at_most: 2}", "requires", "one measure or one fact"),
        ("id: r, requires: {measure: house.storeys, fact: occupants, at_most: 2}", "requires", "one measure or"),
        ("id: r, requires: {measure: house.storeys}", "requires", "one comparator"),
        ("id: r, requires: {measure: house.storeys, at_most: 2, at_least: 1}", "requires", "one comparator"),
        ("id: r, requires: {fact: occupants, with: {a: 1}, at_most: 2}", "requires", "'with' belongs"),
        ("id: r, requires: {measure: house.storeys, at_most: {foo: 2}}", "at_most", "not a limit"),
        ("id: r, requires: {measure: house.storeys, at_most: {least_of: [1]}}", "least_of", "at least 2"),
        ("id: r, requires: {not: {measure: house.storeys, is: 2}}", "rules[0]", "'not' belongs to 'when'"),
        ("id: r, requires: [1]", "requires", "not a condition"),
        ("id: r, applies_to: roof, requires: {measure: house.storeys, is: 2}", "applies_to", "not a kind of subject: house, room"),
        ("id: r, confidence: sure, requires: {measure: house.storeys, is: 2}", "confidence", "high, medium, low"),
        ("id: r, effective: {from: 2020-02-30}, requires: {measure: house.storeys, is: 2}", "effective.from", "day"),
        ("id: r, effective: {from: soon}, requires: {measure: house.storeys, is: 2}", "effective.from", "well formed"),
        ("id: r, effective: {closed: x}, requires: {measure: house.storeys, is: 2}", "closed", "only a pathway"),
        ("id: r, memory: maybe, requires: {measure: house.storeys, is: 2}", "memory", "boolean"),
        ("id: '', requires: {measure: house.storeys, is: 2}", "id", "well formed"),
        ("id: r, exceptions: [{when: {fact: occupants, is: 1}}], requires: {measure: house.storeys, is: 2}",
         "exceptions[0]", "one of: requires, exempt"),
        ("id: r, cite: {sorce: x}, requires: {measure: house.storeys, is: 2}", "cite.sorce", "(expected: source"),
        # names, dimensions and words
        ("id: r, requires: {measure: house.storys, is: 2}", "measure", "(expected: house.storeys"),
        ("id: r, requires: {measure: room.floor_area, at_least: 70 sq ft}", "measure", "cannot look at room"),
        ("id: r, requires: {measure: house.area_inside, at_least: 70 ft}", "at_least", "a limit in length"),
        ("id: r, requires: {measure: house.area_inside, at_least: 70}", "at_least", "a limit in count"),
        ("id: r, requires: {measure: house.area_inside, at_least: 70 blobs}", "at_least", "no quantity"),
        ("id: r, requires: {measure: house.on_wheels, at_least: true}", "at_least", "does not compare a flag"),
        ("id: r, requires: {measure: house.base, is: rocket}", "is", "none of its words"),
        ("id: r, requires: {fact: lot.zone, is: R-9}", "is", "none of its words"),
        ("id: r, requires: {fact: zone, is: R-1}", "fact", "no fact is called 'zone'"),
        ("id: r, requires: {fact: permit.date, at_least: soon}", "at_least", "no date"),
        ("id: r, applies_to: room, requires: {measure: room.area_counted, at_least: 70 sq ft}", "requires",
         "flat (length), sloped (length)"),
        ("id: r, applies_to: room, requires: {measure: room.area_with_ceiling_at_least, with: {height: 5 sq ft},"
         " at_least: 70 sq ft}", "height", "a limit in area for a value in length"),
        ("id: r, requires: {measure: house.area_inside, at_most: {product: [2 sq ft, 3 ft]}}", "at_most",
         "nothing that is measured"),
        ("id: r, requires: {measure: house.area_inside, at_most: {share: 2 ft, of: 3 sq ft}}", "share", "plain number"),
        ("id: r, requires: {measure: house.area_inside, at_most: {disputed: [{value: 1 sq ft, source: a},"
         " {value: 2 sq ft, source: src}]}}", "source", "no source is called 'a'"),
        ("id: r, cite: {source: nowhere}, requires: {measure: house.storeys, is: 2}", "source", "no source is called"),
    ],
)  # fmt: skip
def test_each_fault_has_its_place(rule: str, key: str, words: str) -> None:
    told = faults(codes__a=code(rule))
    assert told, rule
    first = told[0]
    assert first.startswith("codes/a.yaml:9:"), told
    assert key in first, told
    assert words in first, told


def test_all_faults_of_all_files_at_once() -> None:
    told = faults(
        codes__a=code("id: a, x: 1", "id: b, y: 2"), codes__b="place: us\nnam: x\n", facts=FACTS + "- {id: q}"
    )
    assert {line.split(":")[0] for line in told} == {"codes/a.yaml", "codes/b.yaml", "facts.yaml"}
    assert len(told) >= 7


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"a": "- 1"}, "not a rule file"),
        ({"a": "foo: 1"}, "not a rule file"),
        ({"a": "place: us"}, "a key is missing (expected: name)"),
        ({"sources": "id: x"}, "not a list"),
        ({"sources": SOURCES + SOURCES}, "stands twice"),
        ({"facts": FACTS + FACTS}, "stands twice"),
        ({"facts": "- {id: a, question: q, type: choice}"}, "choices are given for a choice"),
        ({"facts": "- {id: a, question: q, type: area}"}, "has a unit"),
        ({"facts": "- {id: a, question: q, type: area, unit: ft}"}, "a unit of length"),
        ({"a": HEAD + "  []"}, "the set has no rules"),
        ({"a": code(GOOD), "b": code(GOOD)}, "the rule set 'code' stands twice"),
        ({"a": code(GOOD, GOOD)}, "stands twice for one day"),
        ({"a": "ruleset: nothing\nrules: []"}, "no rule set is called 'nothing'"),
        ({"a": code(GOOD, head=HEAD.replace("source: src", "source: gone"))}, "no source is called 'gone'"),
        ({"a": code(GOOD, head=HEAD.replace("rules:", "replaces: [x]\nrules:"))}, "only an appendix"),
        ({"a": code(GOOD, head=HEAD.replace("rules:", "extends: code\nrules:"))}, "cannot extend"),
        ({"a": "place: us\nname: US\nlevel: country\nparent: us"}, "no place is called 'us'"),
        ({"a": "place: us\nname: US\nlevel: country\nparent: eu"}, "no place is called 'eu'"),
        ({"a": "rulesets:\n  - {ruleset: x}\nfoo: 1"}, "unknown key"),
        ({"a": "each: 3\nruleset: x-{code}"}, "not a table"),
    ],
)  # fmt: skip
def test_faults_of_whole_files(files: dict[str, str], words: str) -> None:
    told = faults(**files)
    assert any(words in line for line in told), told


def test_place_rules_need_a_source() -> None:
    place = """
place: us
name: US
level: country
rules:
  - {id: r, title: T, because: B, requires: {measure: house.storeys, at_most: 2}}
"""
    (told,) = faults(a=place)
    assert "nothing is cited" in told
    assert told.startswith("a.yaml:6:")
    assert faults(a=place + "cite: {source: src}\n") == []


def test_sections_keep_their_digits_and_words_their_spelling() -> None:
    from rules_kit import FakeModel, book, only

    finding = only(
        book(
            a=code("id: r, section: 70.90, cite: {title: NO}, requires: {measure: house.storeys, at_most: 2}")
        ),
        FakeModel(house={"storeys": 1.0}),
    )
    assert finding.citation.section == "70.90"
    assert finding.citation.title == "NO"
