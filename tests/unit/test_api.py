"""The scripting interface: build, measure, check, save, open."""

from datetime import date

import pytest

import tinydesigner
from tinydesigner.document.errors import CommandRefused


@pytest.fixture
def house():
    return (
        tinydesigner.House("Test")
        .shell("20'", "7'6")
        .foundation("18")
        .room("Living", "living")
        .roof("gable", "6:12", "8'", "8")
    )


def test_measures_by_name_in_canonical_units(house):
    # 20 ft x 7.5 ft inside: 150 sq ft; ridge at 8 ft + 6/12 of half of 7.5 ft = 9.875 ft.
    assert house.measure("room.floor_area", "Living") == pytest.approx(150 * 92_903.04)
    assert house.measure("room.ceiling_height_greatest", "Living") == pytest.approx(9.875 * 304.8)
    # Ceiling at least 9 ft: 1 ft above the plate is 2 ft in from each wall: 7.5 - 4 = 3.5 ft wide, 70 sq ft.
    area = house.measure("room.area_with_ceiling_at_least", "Living", height="9 ft")
    assert area == pytest.approx(70 * 92_903.04)


def test_an_impossible_step_leaves_the_house_as_it_was(house):
    before = house.design
    with pytest.raises(CommandRefused):
        house.roof("gable", "6:12", "8'", "0")
    with pytest.raises(CommandRefused):
        house.window("front", "40'", "36", "36", "36")
    assert house.design is before


def test_unknown_names_are_said(house):
    with pytest.raises(tinydesigner.api.UnknownRulesError, match="rockledge"):
        house.check(places=["us/fl/rockledg"])
    with pytest.raises(KeyError):
        house.measure("house.colour")


def test_the_day_decides(house):
    """Wasilla's moratorium of August 2016 to February 2017 bites on its days and only then."""

    def verdict(day: date) -> str:
        report = house.check(as_of=day, places=["us/ak/wasilla"])
        return report.places[0].status.value

    assert verdict(date(2016, 7, 1)) != "rejects"
    assert verdict(date(2016, 10, 1)) == "rejects"
    assert verdict(date(2017, 6, 1)) != "rejects"


def test_saved_and_opened_it_is_the_same_house(house, tmp_path):
    path = house.save(tmp_path / "test.tinyhouse")
    again = tinydesigner.open_house(path)
    assert again.design == house.build()
    longer = again.door("front", "4'", "32", "80")
    assert len(longer.design.openings) == 1
