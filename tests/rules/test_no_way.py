"""A place whose ways are all for other houses is not a refusal, unless its law says so."""

import pytest

import tinydesigner
from tinydesigner.rules.placed import NO_WAY
from tinydesigner.rules.results import VerdictStatus


def house(*, wheels: bool) -> tinydesigner.House:
    made = (
        tinydesigner.House("Box")
        .shell("20'", "7'6")
        .room("Living", "living")
        .roof("gable", "6:12", "8'", "8")
    )
    return made.trailer("21'", "8'6", "24", tongue_length="4'") if wheels else made.foundation("18")


@pytest.mark.parametrize(
    ("place", "wheels", "expected"),
    [
        # Vermont's row is about a second home beside a house; of a lone house on wheels we know nothing.
        ("us/vt", True, VerdictStatus.NOT_RESEARCHED),
        # Spur's ordinance itself takes the wheels off.
        ("us/tx/spur", True, VerdictStatus.REJECTS),
    ],
)
def test_all_gates_refuse(place, wheels, expected):
    report = house(wheels=wheels).check(places=[place])
    found = report.place(place)
    assert all(way.gate for way in found.pathways), "the case needs a place whose gates all refuse"
    assert found.status is expected
    assert (NO_WAY in found.note) == (expected is VerdictStatus.NOT_RESEARCHED)
    assert report.place_statuses()[place] is expected


def test_lists_and_explained_places_agree_everywhere():
    for wheels in (True, False):
        report = house(wheels=wheels).check()
        assert {place.place: place.status for place in report.places} == report.place_statuses()
        refused = [p for p in report.places if p.status is VerdictStatus.REJECTS]
        assert refused
        closed = [p.place for p in refused if all(way.gate for way in p.pathways)]
        assert closed == (["us/tx/spur"] if wheels else [])
