"""Rule sets: inheritance, overlays, appendices, tables, versions."""
# ruff: noqa: E501 - a rule on a line of its own reads better than wrapped

import pytest
from rules_kit import FakeModel, book, check, code, faults

from tinydesigner.rules.results import Confidence, Status

SQFT = 92_903.04
BASE = code(
    "id: area, section: R1, requires: {measure: house.area_inside, at_least: 120 sq ft}",
    "id: height, section: R2, confidence: low, requires: {measure: house.wall_height, at_least: 7 ft}",
    "id: storeys, section: R3, requires: {measure: house.storeys, at_most: 3}",
)
HEAD2 = """
ruleset: code2
title: Later code
kind: code
source: src2
extends: code
verified_on: 2026-05-01
confidence: medium
"""
HOUSE = {"area_inside": 100 * SQFT, "wall_height": 2133.6, "storeys": 1.0}


def by_rule(law, ruleset, **options):  # type: ignore[no-untyped-def]
    report = check(law, FakeModel(house=HOUSE, **options), places=())
    return {finding.rule: finding for finding in report.findings(ruleset)}


def test_a_later_edition_inherits_amends_deletes_and_adds() -> None:
    later = (
        HEAD2
        + """
amend:
  - {id: area, section: R9.1, requires: {measure: house.area_inside, at_least: 70 sq ft}}
delete:
  - {id: storeys, because: Dropped.}
rules:
  - {id: new, title: N, because: B, requires: {measure: house.storeys, at_most: 1}}
"""
    )
    law = book(a=BASE, b=later)
    old, new = by_rule(law, "code"), by_rule(law, "code2")
    assert set(old) == {"area", "height", "storeys"}
    assert set(new) == {"area", "height", "new"}
    assert old["area"].status is Status.FAIL
    assert new["area"].status is Status.PASS
    # only the named keys change; the citation moves to the later edition
    assert (new["area"].title, new["area"].citation.section) == ("T", "R9.1")
    assert (new["height"].citation.source, new["height"].citation.section) == ("src2", "R2")
    assert new["height"].citation.confidence is Confidence.LOW  # the rule's own
    assert new["area"].citation.verified_on == "2026-05-01"
    assert old["area"].citation.verified_on == "2026-01-01"


def test_unchanged_rules_share_one_logic() -> None:
    law = book(a=BASE, b=HEAD2 + "amend: [{id: area, section: R9}]")
    rows = {(row.owner, row.id): row.logic for row in law.rows}
    assert rows["code", "area"] == rows["code2", "area"]
    report = check(law, FakeModel(house=HOUSE), places=())
    assert report.work["pairs"] == 3  # six rules, three logics
    assert len(report.findings()) == 6


def test_a_deleted_rule_can_be_stated_anew() -> None:
    later = (
        HEAD2
        + "delete: [{id: area, because: moved}]\nrules: [{id: area, title: T, because: B, forbidden: x}]"
    )
    assert by_rule(book(a=BASE, b=later), "code2")["area"].status is Status.FAIL


def test_an_amendment_may_change_the_kind_of_outcome() -> None:
    later = HEAD2 + "amend: [{id: area, ask_official: hm}]"
    assert by_rule(book(a=BASE, b=later), "code2")["area"].status is Status.ASK_OFFICIAL


def test_topics_add_to_the_set() -> None:
    topic = "ruleset: code\nrules: [{id: more, title: T, because: B, forbidden: x}]"
    assert "more" in by_rule(book(a=BASE, topic=topic), "code")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ("amend: [{id: nothing, section: x}]", "there is no rule 'nothing' to change"),
        ("delete: [{id: nothing, because: x}]", "there is no rule 'nothing' to change"),
        ("delete: [{id: area}]", "a key is missing (expected: because)"),
        ("amend: [{id: area, titel: x}]", "unknown key"),
        ("amend: [{id: area, requires: {not: {measure: house.storeys, is: 1}}}]", "'not' belongs to 'when'"),
        ("amend: [{id: area, requires: {measure: house.area_inside, at_least: 70 ft}}]", "a limit in length"),
    ],
)
def test_faults_of_overlays(changes: str, words: str) -> None:
    told = faults(a=BASE, b=HEAD2 + changes)
    assert len(told) == 1
    assert words in told[0]
    assert told[0].startswith("b.yaml:9:")


def test_circles_of_editions_are_faults() -> None:
    one = HEAD2.replace("extends: code", "extends: code3")
    two = HEAD2.replace("ruleset: code2", "ruleset: code3").replace("extends: code", "extends: code2")
    assert any("cannot extend" in line for line in faults(a=BASE, b=one, c=two))


def test_versions_of_a_rule_hold_on_their_days() -> None:
    law = book(a=code(
        "id: r, effective: {to: 2020-12-31}, requires: {measure: house.storeys, at_most: 3}",
        "id: r, effective: {from: 2021-01-01}, requires: {measure: house.storeys, at_most: 1}",
    ))  # fmt: skip
    from datetime import date

    model = FakeModel(house={"storeys": 2.0})
    for day, expected in ((date(2020, 12, 31), "pass"), (date(2021, 1, 1), "fail")):
        (finding,) = check(law, model, as_of=day, places=()).findings()
        assert finding.status == expected
    overlapping = code(
        "id: r, effective: {to: 2021-01-01}, forbidden: x",
        "id: r, effective: {from: 2021-01-01}, forbidden: y",
    )
    assert "stands twice for one day" in faults(a=overlapping)[0]


# --- appendices -----------------------------------------------------------------------------------------------

APPENDIX = """
ruleset: app
title: Appendix
kind: appendix
source: src
verified_on: 2026-01-01
confidence: high
replaces: [height]
scope: {measure: house.area_inside, at_most: 400 sq ft}
rules:
  - {id: app.height, title: T, because: B, requires: {measure: house.wall_height, at_least: 6 ft 8 in}}
"""


def appendix(area: float | None, height: float, together: bool = True) -> dict[str, str]:
    law = book(a=BASE, b=APPENDIX)
    house = {"wall_height": height, "storeys": 1.0}
    if area is not None:
        house["area_inside"] = area * SQFT
    sets = ["code", "app"] if together else None
    report = check(law, FakeModel(house=house), rulesets=sets, places=())
    return {f.rule: str(f.status) for name in ("code", "app") for f in report.findings(name)}


def test_an_appendix_replaces_within_its_scope_only() -> None:
    # 6 ft 9 in = 2057.4 mm: enough for the appendix, not for the code
    assert appendix(400, 2057.4)["height"] == "not_applicable"
    assert appendix(400, 2057.4)["app.height"] == "pass"
    assert appendix(401, 2057.4)["height"] == "fail"
    assert appendix(401, 2057.4)["app.height"] == "not_applicable"


def test_rule_sets_by_themselves_do_not_replace() -> None:
    assert appendix(400, 2057.4, together=False)["height"] == "fail"


def test_an_open_scope_asks_only_where_it_matters() -> None:
    assert appendix(None, 2133.6)["height"] == "pass"  # 7 ft meets both
    assert appendix(None, 2057.4)["height"] == "missing"
    assert appendix(None, 2057.4)["app.height"] == "pass"
    assert appendix(None, 2000)["app.height"] == "missing"


def test_reasons_of_what_does_not_stand() -> None:
    law = book(a=BASE, b=APPENDIX)
    house = {"wall_height": 2057.4, "storeys": 1.0, "area_inside": 401 * SQFT}
    report = check(law, FakeModel(house=house), rulesets=["code", "app"], places=())
    (finding,) = report.findings("app")
    assert finding.reason == "the appendix applies only where the house's area inside is at most 400 sq ft"


def test_an_appendix_stands_on_the_codes_it_names() -> None:
    other = BASE.replace("ruleset: code", "ruleset: other")
    law = book(a=BASE, b=APPENDIX + "stands_on: [code]", c=other)
    house = {"wall_height": 2057.4, "storeys": 1.0, "area_inside": 400 * SQFT}
    report = check(law, FakeModel(house=house), rulesets=["code", "other", "app"], places=())
    found = {name: {f.rule: f.status for f in report.findings(name)}["height"] for name in ("code", "other")}
    assert found == {"code": "not_applicable", "other": "fail"}
    assert any(
        "has a rule 'gone' to replace" in line
        for line in faults(a=BASE, b=APPENDIX.replace("[height]", "[gone]"))
    )


# --- tables ---------------------------------------------------------------------------------------------------

TABLE = """
each:
  - {code: al, name: Alabama, width: 102 in, length: 40 ft, sure: medium, rows: [X-1, X-2]}
  - {code: ga, name: Georgia, width: {disputed: [{value: 96 in, source: src}, {value: 102 in, source: src2}]}, sure: low, rows: [X-3]}
ruleset: road-{code}
title: Road law of {name}
kind: road
source: src
verified_on: 2026-01-01
confidence: "{sure}"
rules:
  - {id: width, title: Width in {name}, because: B, applies_to: trailer, facts: "{rows}",
     requires: {measure: trailer.width_overall, at_most: "{width}"}}
  - {id: length, title: T, because: B, applies_to: trailer, requires: {measure: trailer.length_overall, at_most: "{length}"}}
""".replace("Width in {name}", "'Width in {name}'")


def test_a_table_makes_a_set_of_each_row() -> None:
    law = book(a=TABLE)
    assert law.rulesets["road-al"].title == "Road law of Alabama"
    assert law.rulesets["road-al"].rules == ("width", "length")
    assert law.rulesets["road-ga"].rules == ("width",)  # a blank is no limit
    model = FakeModel(trailer={"width_overall": 2590.8, "length_overall": 12_192.0})
    report = check(law, model, places=())
    assert [f.status for f in report.findings("road-al")] == ["pass", "pass"]
    (finding,) = report.findings("road-ga")
    assert (finding.status, finding.title, finding.citation.confidence) == (
        "ask_official",
        "Width in Georgia",
        "low",
    )


def test_faults_of_tables_name_their_row_and_cell() -> None:
    (told,) = faults(a=TABLE.replace("name: Georgia, ", ""))
    assert told == "a.yaml:4:5: each[1]: the head needs the column name"
    told = faults(a=TABLE.replace("width: 102 in", "width: 102 lb"))[0]
    assert "a limit in mass for a value in length" in told


def test_several_sets_in_one_file() -> None:
    item = "{ruleset: %s, title: T, kind: road, source: src, verified_on: 2026-01-01, confidence: low, rules: [{id: r, title: T, because: B, forbidden: x}]}"
    law = book(a=f"rulesets:\n  - {item % 'a'}\n  - {item % 'b'}\n")
    assert set(law.rulesets) == {"a", "b"}
