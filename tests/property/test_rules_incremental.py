"""A check that starts from an earlier report answers exactly as one that starts from nothing."""
# ruff: noqa: E501 - a rule on a line of its own reads better than wrapped

import sys
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[1] / "unit"))

from rules_kit import FakeModel, FakeView, book, code

from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.quantity import Inapplicable
from tinydesigner.rules.check import Checker

DAY = date(2026, 6, 1)
CITY = """
place: us
name: Town
level: city
verified_on: 2025-06-01
confidence: medium
cite: {source: src2}
road: [road]
code: [{rulesets: [code, app]}]
rules:
  - {id: z.cap, title: T, because: B, requires: {measure: house.area_inside, at_most: 40000000 mm2}}
  - {id: z.zone, title: T, because: B, requires: {measure: house.storeys, at_most: {table: {by: {fact: lot.zone}, values: {R-1: 1, R-2: 2}}}}}
pathways:
  - {id: a, title: A, kind: dwelling, road: required, building: adopted, zoning: [z.cap], facts_asked: [occupants]}
  - {id: b, title: B, kind: dwelling, road: none, building: none, zoning: [z.cap, z.zone], gate: {when: {measure: house.on_wheels, is: true}, refuses: R}, conditions: [{id: p, text: P, when: {fact: owner.lives_there, is: true}}]}
"""
APP = """
ruleset: app
title: Appendix
kind: appendix
source: src
verified_on: 2026-01-01
confidence: high
replaces: [room]
scope: {measure: house.area_inside, at_most: 30000000 mm2}
rules:
  - {id: loft, title: T, because: B, applies_to: loft, requires: {any: [{measure: loft.floor_area, at_least: 3000000 mm2}, {fact: owner.lives_there, is: true}]}}
"""
ROAD = """
ruleset: road
title: Road
kind: road
source: src
verified_on: 2026-01-01
confidence: high
rules:
  - {id: width, title: T, because: B, applies_to: trailer, with_permit: {text: p, requires: {measure: trailer.width_overall, at_most: 3 m}}, requires: {measure: trailer.width_overall, at_most: 2590.8 mm}}
"""
LAW = book(
    a=code(
        "id: room, applies_to: room, when: {measure: room.habitable, is: true}, requires: {measure: room.floor_area, at_least: 6500000 mm2}",
        "id: share, applies_to: room, requires: {measure: room.glazing_area, at_least: {share: 8 %, of: {measure: house.area_inside}}}",
        "id: people, requires: {measure: house.area_inside, at_least: {base: 1000000 mm2, plus: 9000000 mm2, for_each: {fact: occupants}}}",
    ),
    app=APP,
    road=ROAD,
    city=CITY,
)

missing = st.just(None)
area = st.one_of(missing, st.sampled_from([1e6, 6.5e6, 3e7, 4e7, 5e7]), st.just(Inapplicable("no")))
flag = st.one_of(missing, st.booleans())
room = st.fixed_dictionaries({"habitable": flag, "floor_area": area, "glazing_area": area})
design = st.fixed_dictionaries(
    {
        "house": st.fixed_dictionaries({"area_inside": area, "on_wheels": flag, "storeys": st.sampled_from([None, 1.0, 2.0])}),
        "room": st.dictionaries(st.sampled_from("pqr"), room, max_size=3),
        "loft": st.dictionaries(st.just("l"), st.fixed_dictionaries({"floor_area": area}), max_size=1),
        "trailer": st.one_of(missing, st.fixed_dictionaries({"width_overall": st.sampled_from([None, 2590.8, 2900.0, 3100.0])})),
        "facts": st.fixed_dictionaries(
            {},
            optional={
                "occupants": st.integers(1, 4),
                "lot.zone": st.sampled_from(["R-1", "R-2", "C", "?"]),
                "owner.lives_there": st.booleans(),
            },
        ),
    }
)  # fmt: skip


def given_values(raw: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in raw.items() if value is not None}


def fresh(raw: dict[str, Any]) -> FakeModel:
    kinds: dict[str, Any] = {"house": given_values(raw["house"])}
    for kind in ("room", "loft"):
        kinds[kind] = {name: given_values(values) for name, values in raw[kind].items()}
    if raw["trailer"] is not None:
        kinds["trailer"] = given_values(raw["trailer"])
    return FakeModel(facts=raw["facts"], **kinds)


def shared(model: FakeModel, earlier: FakeModel | None) -> FakeModel:
    """The model with every view that an earlier one has alike taken from it, as measure does."""
    if earlier is None:
        return model
    for kind, views in model.views.items():
        known = {view.id: view for view in earlier.views[kind]}

        def kept(view: FakeView, known: dict[str, FakeView] = known) -> FakeView:
            old = known.get(view.id)
            return old if old is not None and old.values == view.values else view

        model.views[kind] = tuple(map(kept, views))
    return model


def answer(report: Any) -> Any:
    return (report.findings(), report.places, report.counts(), report.open_facts(), report.tightest(99))


@settings(max_examples=60, deadline=None)
@given(st.lists(design, min_size=2, max_size=6))
def test_incremental_equals_full(steps: list[dict[str, Any]]) -> None:
    checker = Checker(LAW)
    report, model = None, None
    for raw in steps:
        model = shared(fresh(raw), model)
        report = checker.check(model, as_of=DAY, today=DAY, previous=report)
        full = Checker(LAW).check(fresh(raw), as_of=DAY, today=DAY)
        assert answer(report) == answer(full)


@settings(max_examples=30, deadline=None)
@given(design, st.sampled_from("pqr"), room)
def test_only_what_changed_is_evaluated_again(
    raw: dict[str, Any], name: str, changed: dict[str, Any]
) -> None:
    checker = Checker(LAW)
    first = shared(fresh(raw), None)
    report = checker.check(first, as_of=DAY, today=DAY)
    again = checker.check(first, as_of=DAY, today=DAY, previous=report)
    assert not any(again.work.values())
    for view in first.views["house"]:
        view.taken.clear()
    edited = {**raw, "room": {**raw["room"], name: changed}}
    second = shared(fresh(edited), first)
    after = checker.check(second, as_of=DAY, today=DAY, previous=again)
    kept = sum(view in first.views["room"] for view in second.subjects(SubjectKind.ROOM))
    assert after.work["logics"] <= 2  # the two rules about rooms
    fresh_outcomes = sum(
        all(key.subject != "room" for key in view.cache) or view not in first.views["room"]
        for view in second.subjects(SubjectKind.ROOM)
    )
    assert fresh_outcomes <= len(second.views["room"]) - kept
