"""Verdicts: gate, road, building, zoning, facts, procedures; dates; guarantees; permits."""
# ruff: noqa: E501 - a rule on a line of its own reads better than wrapped

from datetime import date
from typing import Any

import pytest
from rules_kit import DAY, FakeModel, book, check, code, faults

from tinydesigner.rules.results import Layer, LayerStatus, VerdictStatus

SQFT = 92_903.04
ROAD = """
ruleset: road
title: Road
kind: road
source: src
verified_on: 2026-01-01
confidence: high
rules:
  - {id: width, title: Width, because: B, applies_to: trailer, with_permit: %s,
     requires: {measure: trailer.width_overall, at_most: 102 in}}
"""
CODE = code("id: area, requires: {measure: house.area_inside, at_least: 70 sq ft}")
STATE = """
place: us/fl
name: Florida
state: FL
level: state
verified_on: 2026-01-01
confidence: high
cite: {source: src}
road: [road]
code:
  - {rulesets: [code], effective: {from: 2010-01-01}}
rules:
  - {id: state.floor, title: State floor, because: B, requires: {measure: house.area_inside, at_most: 800 sq ft}}
"""
CITY = """
place: us/fl/town
name: Town
level: city
parent: us/fl
verified_on: 2025-06-01
confidence: medium
cite: {source: src2}
rules:
  - {id: town.max_area, title: Cap, because: B, confidence: low, requires: {measure: house.area_inside, at_most: 500 sq ft}}
  - {id: town.zone, title: Zone, because: B, requires: {fact: lot.zone, is: R-1}}
  - {id: town.look, title: Look, because: B, ask_official: whether it fits the street}
pathways:
"""
PLAIN = "id: way, title: Way, kind: dwelling, road: none, building: none, zoning: [town.max_area]"
GOOD = {"area_inside": 400 * SQFT}


def law(*ways: str, city: str = CITY, state: str = STATE, permit: str = "''", **more: str) -> Any:
    lines = "".join(f"  - {{{way}}}\n" for way in ways)
    road = ROAD % permit if permit != "''" else ROAD.replace(" with_permit: %s,", "")
    return book(road=road, code=CODE, state=state, city=city + lines, **more)


def town(law: Any, house: dict[str, Any] | None = None, **options: Any) -> Any:
    day = options.pop("as_of", DAY)
    model = FakeModel(house=GOOD if house is None else house, **options)
    (place,) = check(law, model, places=["us/fl/town"], rulesets=(), as_of=day).places
    return place


def way(law: Any, house: dict[str, Any] | None = None, **options: Any) -> Any:
    (found,) = town(law, house, **options).pathways
    return found


def test_accepts_when_nothing_remains() -> None:
    found = way(law(PLAIN))
    assert found.status is VerdictStatus.ACCEPTS
    assert found.layers == {Layer.ROAD: "none", Layer.BUILDING: "none", Layer.ZONING: "ok"}
    assert (found.blocking, found.missing, found.conditions, found.gate) == ((), (), (), "")


def test_a_failing_rule_of_a_required_layer_rejects() -> None:
    found = way(law(PLAIN), {"area_inside": 501 * SQFT})
    assert found.status is VerdictStatus.REJECTS
    assert [finding.rule for finding in found.blocking] == ["town.max_area"]
    assert found.blocking[0].margin == pytest.approx(-SQFT)


def test_missing_facts_ask_and_a_failure_beats_them() -> None:
    both = law(PLAIN.replace("[town.max_area]", "[town.max_area, town.zone]"))
    assert way(both).status is VerdictStatus.NEEDS_FACTS
    assert way(both).missing == ("fact:lot.zone",)
    assert way(both, facts={"lot.zone": "R-1"}).status is VerdictStatus.ACCEPTS
    assert way(both, facts={"lot.zone": "R-2"}).status is VerdictStatus.REJECTS
    assert way(both, {"area_inside": 501 * SQFT}).status is VerdictStatus.REJECTS


def test_facts_asked_are_asked_unless_the_rules_reject() -> None:
    asked = law(PLAIN + ", facts_asked: [occupants]")
    assert way(asked).missing == ("fact:occupants",)
    assert way(asked).status is VerdictStatus.NEEDS_FACTS
    assert way(asked, facts={"occupants": 2}).status is VerdictStatus.ACCEPTS
    assert way(asked, {"area_inside": 501 * SQFT}).status is VerdictStatus.REJECTS


def test_conditions_and_officials_make_accepts_if() -> None:
    found = way(law(PLAIN + ", conditions: [{id: plan, text: Site plan review., section: '7.1'}]"))
    assert found.status is VerdictStatus.ACCEPTS_IF
    assert [(c.id, c.text, c.citation) for c in found.conditions] == [
        ("plan", "Site plan review.", "Another source 7.1")
    ]
    found = way(law(PLAIN.replace("[town.max_area]", "[town.look]")))
    assert found.status is VerdictStatus.ACCEPTS_IF
    assert found.layers[Layer.ZONING] is LayerStatus.OFFICIAL
    assert [c.text for c in found.conditions] == ["whether it fits the street"]
    assert [finding.rule for finding in found.ask] == ["town.look"]


def test_a_condition_may_depend_on_the_design() -> None:
    depends = law(
        PLAIN + ", conditions: [{id: skirt, text: Skirt it., when: {measure: house.on_wheels, is: true}}]"
    )
    assert way(depends, {**GOOD, "on_wheels": False}).status is VerdictStatus.ACCEPTS
    assert way(depends, {**GOOD, "on_wheels": True}).status is VerdictStatus.ACCEPTS_IF
    assert way(depends).status is VerdictStatus.ACCEPTS_IF  # not known: the condition is told


GATE = ", gate: {when: {measure: house.on_wheels, is: true}, refuses: For houses that keep their wheels.}"


def test_a_gate_refuses_with_its_reason_and_all_layers_are_shown() -> None:
    gated = law(PLAIN + GATE)
    found = way(gated, {**GOOD, "on_wheels": False})
    assert (found.status, found.gate) == (VerdictStatus.REJECTS, "For houses that keep their wheels.")
    assert found.layers[Layer.ZONING] is LayerStatus.OK
    assert way(gated, {**GOOD, "on_wheels": True}).status is VerdictStatus.ACCEPTS
    assert way(gated).missing == ("house.on_wheels",)


ROADWAY = PLAIN.replace("road: none", "road: required")
WIDE = {"trailer": {"width_overall": 2590.81}}
NARROW = {"trailer": {"width_overall": 2590.8}}  # 102 in exactly


def test_the_road_counts_only_for_a_house_on_a_trailer() -> None:
    road = law(ROADWAY)
    assert way(road).layers[Layer.ROAD] is LayerStatus.NONE
    assert way(road, **NARROW).layers[Layer.ROAD] is LayerStatus.OK
    assert way(road, **WIDE).status is VerdictStatus.REJECTS
    assert way(law(PLAIN), **WIDE).status is VerdictStatus.ACCEPTS


def test_a_road_without_law_is_not_a_yes() -> None:
    found = way(law(ROADWAY, state=STATE.replace("road: [road]", "")), **NARROW)
    assert (found.status, found.missing) == (VerdictStatus.NEEDS_FACTS, ("road:us/fl/town",))


@pytest.mark.parametrize(
    ("permit", "width", "status", "layer", "conditions"),
    [
        ("oversize permit", 2590.8, "accepts", "ok", []),
        ("oversize permit", 3251.2, "accepts_if", "official", ["permit:width"]),  # 10 ft 8 in
        ("{text: oversize permit, requires: {measure: trailer.width_overall, at_most: 12 ft}}", 3657.6, "accepts_if", "official", ["permit:width"]),
        ("{text: oversize permit, requires: {measure: trailer.width_overall, at_most: 12 ft}}", 3657.7, "rejects", "no", []),
        ("{text: oversize permit, requires: {fact: owner.lives_there, is: true}}", 3657.7, "needs_facts", "asks", []),
    ],
)  # fmt: skip
def test_a_permit_mends_a_failing_rule(
    permit: str, width: float, status: str, layer: str, conditions: list[str]
) -> None:
    found = way(law(ROADWAY, permit=permit), trailer={"width_overall": width})
    assert (found.status, found.layers[Layer.ROAD]) == (status, layer)
    assert [c.id for c in found.conditions] == conditions
    assert not found.blocking or status == "rejects"


def test_a_finding_names_its_permit_and_still_fails() -> None:
    model = FakeModel(house=GOOD, trailer={"width_overall": 3251.2})
    (finding,) = check(law(ROADWAY, permit="oversize permit"), model, places=(), rulesets=["road"]).findings()
    assert (finding.status, finding.permit) == ("fail", "oversize permit")


# --- building -------------------------------------------------------------------------------------------------

ADOPTED = PLAIN.replace("building: none", "building: adopted")
SMALL = {"area_inside": 60 * SQFT}


def test_a_city_builds_under_the_code_of_its_state() -> None:
    found = way(law(ADOPTED), SMALL)
    assert found.layers[Layer.BUILDING] is LayerStatus.NO
    assert found.blocking[0].ruleset == "code"
    assert found.blocking[0].citation.source == "src"


def test_the_nearest_adoption_that_holds_on_the_day() -> None:
    own = CITY.replace("pathways:", """code:
  - {rulesets: [code], effective: {from: 2020-01-01, to: 2021-12-31}, amend: [{id: area, section: '9', requires: {measure: house.area_inside, at_least: 50 sq ft}}]}
  - {rulesets: [code], effective: {from: 2022-01-01}, delete: [{id: area, because: x}], rules: [{id: extra, title: T, because: B, forbidden: never}]}
pathways:""")  # fmt: skip
    adopted = law(ADOPTED, city=own)
    for day, status in (
        (date(2019, 12, 31), "rejects"),  # the state's
        (date(2020, 1, 1), "accepts"),
        (date(2021, 12, 31), "accepts"),
        (date(2022, 1, 1), "rejects"),
    ):
        assert way(adopted, SMALL, as_of=day).status == status, day
    (finding,) = way(adopted, SMALL, as_of=date(2022, 1, 1)).blocking
    assert (finding.rule, finding.ruleset) == ("extra", "us/fl/town")
    (finding,) = check(
        adopted,
        FakeModel(house={"area_inside": 40 * SQFT}),
        places=["us/fl/town"],
        rulesets=(),
        as_of=date(2020, 1, 1),
    ).failures()
    assert (finding.citation.source, finding.citation.section) == ("src2", "9")  # the amendment is the city's


def test_no_adoption_is_not_a_yes() -> None:
    found = way(law(ADOPTED), as_of=date(2009, 12, 31))
    assert (found.status, found.missing) == (VerdictStatus.NEEDS_FACTS, ("code:us/fl/town",))


def test_a_pathway_may_name_its_standard() -> None:
    named = PLAIN.replace("building: none", "building: {rulesets: [code]}")
    assert way(law(named), SMALL).status is VerdictStatus.REJECTS
    assert way(law(named)).status is VerdictStatus.ACCEPTS


def test_adoptions_must_not_overlap() -> None:
    twice = STATE.replace("code:\n", "code:\n  - {rulesets: [code], effective: {to: 2010-01-01}}\n")
    told = faults(road=ROAD % "x", code=CODE, state=twice)
    assert any("two adoptions hold on one day" in line for line in told)


# --- dates ----------------------------------------------------------------------------------------------------

MORATORIUM = ", effective: {from: 2016-08-08, to: 2017-02-08, closed: A moratorium on tiny houses.}"


def test_a_moratorium_bites_on_its_days_and_only_then() -> None:
    dated = law(
        PLAIN + ", effective: {to: 2016-08-07}",
        PLAIN + MORATORIUM,
        PLAIN + ", effective: {from: 2017-02-09}",
    )
    for day, status, gate in (
        (date(2016, 8, 7), "accepts", ""),
        (date(2016, 8, 8), "rejects", "A moratorium on tiny houses."),
        (date(2017, 2, 8), "rejects", "A moratorium on tiny houses."),
        (date(2017, 2, 9), "accepts", ""),
    ):
        found = way(dated, as_of=day)
        assert (found.status, found.gate) == (status, gate), day


def test_a_place_whose_ways_are_all_outside_their_days_is_not_researched() -> None:
    dated = law(PLAIN + ", effective: {from: 2017-01-01}")
    found = town(dated, as_of=date(2016, 12, 31))
    assert (found.status, found.pathways) == (VerdictStatus.NOT_RESEARCHED, ())
    assert "2016-12-31" in found.note


def test_versions_of_a_way_must_not_overlap() -> None:
    lines = (
        CITY
        + f"  - {{{PLAIN}, effective: {{to: 2017-01-01}}}}\n  - {{{PLAIN}, effective: {{from: 2017-01-01}}}}\n"
    )
    assert any(
        "stands twice for one day" in line
        for line in faults(road=ROAD % "x", code=CODE, state=STATE, city=lines)
    )


def test_a_place_of_which_nothing_is_known() -> None:
    unknown = "place: us/fl/far\nname: Far\nlevel: city\nparent: us/fl\nnot_researched: Its code is not published.\n"
    (place,) = check(law(PLAIN, far=unknown), FakeModel(), places=["us/fl/far"], rulesets=()).places
    assert (place.status, place.note, place.state) == ("not_researched", "Its code is not published.", "FL")


# --- what is shown with a verdict -----------------------------------------------------------------------------


def test_the_best_way_comes_first() -> None:
    ways = law(
        PLAIN.replace("id: way", "id: no") + GATE.replace("is: true", "is: false"),
        PLAIN.replace("id: way", "id: asks") + ", facts_asked: [occupants]",
        PLAIN.replace("id: way", "id: maybe") + ", conditions: [{id: a, text: b}]",
        PLAIN.replace("id: way", "id: yes"),
    )
    place = town(ways, {**GOOD, "on_wheels": True})
    assert [found.pathway for found in place.pathways] == ["yes", "maybe", "asks", "no"]
    assert (place.status, place.best.pathway) == (VerdictStatus.ACCEPTS, "yes")


def test_the_lowest_confidence_and_the_oldest_check_among_the_deciding() -> None:
    found = way(law(ADOPTED))
    assert (found.confidence, found.verified_on) == ("low", "2025-06-01")  # the cap is low
    found = way(law(ADOPTED.replace("[town.max_area]", "[town.zone]")), facts={"lot.zone": "R-1"})
    assert found.confidence == "medium"
    found = way(law(ADOPTED), SMALL)  # rejected by the code alone
    assert (found.confidence, found.verified_on) == ("high", "2026-01-01")


@pytest.mark.parametrize(
    ("today", "stale"),
    [(date(2027, 6, 1), False), (date(2027, 6, 2), True), (date(2028, 2, 29), True)],
)
def test_stale_after_two_years(today: date, stale: bool) -> None:
    model = FakeModel(house=GOOD)
    (place,) = check(law(PLAIN), model, places=["us/fl/town"], rulesets=(), today=today).places
    assert place.pathways[0].stale is stale


def test_open_facts_are_ordered_by_what_they_settle() -> None:
    ways = law(
        PLAIN.replace("id: way", "id: a") + ", facts_asked: [occupants]",
        PLAIN.replace("id: way", "id: b") + ", facts_asked: [occupants, lot.zone]",
        PLAIN.replace("id: way", "id: c") + ", facts_asked: [lot.zone, lot.area]",
        PLAIN.replace("id: way", "id: d") + ", facts_asked: [lot.zone, lot.area]" + GATE,
    )
    report = check(ways, FakeModel(house={**GOOD, "on_wheels": False}), places=["us/fl/town"], rulesets=())
    assert report.open_facts() == (("occupants", 2, 1), ("lot.zone", 2, 0), ("lot.area", 1, 0))


def test_findings_of_a_place_and_of_one_way() -> None:
    ways = law(ADOPTED, PLAIN.replace("id: way", "id: zone").replace("[town.max_area]", "[town.zone]"))
    report = check(ways, FakeModel(house=GOOD), places=["us/fl/town"], rulesets=())
    assert {f.rule for f in report.findings()} == {"area", "town.max_area", "town.zone"}
    assert {f.rule for f in report.findings("us/fl/town#zone")} == {"town.zone"}
    assert sum(report.counts().values()) == 3


def test_a_broken_rule_is_never_a_yes() -> None:
    found = way(law(PLAIN), {"area_inside": ZeroDivisionError})
    assert (found.status, found.missing) == (VerdictStatus.NEEDS_FACTS, ("error:us/fl/town/town.max_area",))


def test_unknown_selections_are_refused() -> None:
    for options in ({"places": ["us/xx"]}, {"rulesets": ["gone"]}):
        with pytest.raises(KeyError):
            check(law(PLAIN), FakeModel(), **options)
