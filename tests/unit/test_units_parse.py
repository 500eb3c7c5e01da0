"""Areas, masses, slopes and angles."""

import pytest

from tinydesigner.units.errors import UnitError
from tinydesigner.units.parse import parse_angle, parse_area, parse_mass, parse_slope
from tinydesigner.units.system import UnitSystem

IMPERIAL, METRIC = UnitSystem.IMPERIAL, UnitSystem.METRIC
#: 304.8 squared.
SQ_FT = 92_903.04


@pytest.mark.parametrize(
    "text", ["70 sq ft", "70 sq. ft.", "70 ft2", "70 ft²", "70 SF", "70 square feet", "70"]
)
def test_areas(text):
    assert parse_area(text, IMPERIAL) == pytest.approx(70 * SQ_FT)


def test_areas_in_other_units():
    assert parse_area("6.5 m²", IMPERIAL) == 6_500_000
    assert parse_area("6.5", METRIC) == 6_500_000
    assert parse_area("1,200 sf", METRIC) == pytest.approx(1200 * SQ_FT)
    assert parse_area("0.5 acre", IMPERIAL) == pytest.approx(21_780 * SQ_FT)
    assert parse_area("144 sq in", IMPERIAL) == pytest.approx(SQ_FT)


def test_masses():
    assert parse_mass("10,000 lb", METRIC) == pytest.approx(4535.9237)
    assert parse_mass("10000", IMPERIAL) == pytest.approx(4535.9237)
    assert parse_mass("4536 kg", IMPERIAL) == 4536
    assert parse_mass("16 oz", IMPERIAL) == pytest.approx(0.45359237)


@pytest.mark.parametrize("text", ["70 lb", "-3", "70 70 sq ft", "sq ft", "1,20 sf", "", "70 ft"])
def test_not_areas(text):
    with pytest.raises(UnitError):
        parse_area(text, IMPERIAL)


def test_tons_are_refused():
    with pytest.raises(UnitError, match="tons"):
        parse_mass("3 tons", IMPERIAL)


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("6:12", 0.5),
        ("6/12", 0.5),
        ("6 : 12", 0.5),
        ("4.5:12", 0.375),
        ("45 deg", 1.0),
        ("26.565051177°", 0.5),
        ("50 %", 0.5),
        ("50%", 0.5),
        ("0.5", 0.5),
        ("0.99", 0.99),
        ("0", 0.0),
        ("1/4", 0.25),
        ("18:12", 1.5),
    ],
)
def test_slopes(text, ratio):
    assert parse_slope(text) == pytest.approx(ratio)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("6", "6:12"),
        ("1.0", "1:12"),
        ("95 deg", "upright"),
        ("1:0", "run is 0"),
        ("6 ft", "no unit"),
        ("x", "number"),
    ],
)
def test_not_slopes(text, reason):
    with pytest.raises(UnitError, match=reason):
        parse_slope(text)


def test_angles():
    assert parse_angle("75") == 75
    assert parse_angle("-75.5°") == -75.5
    assert parse_angle("22 1/2 deg") == 22.5
    with pytest.raises(UnitError, match="no unit of angle"):
        parse_angle("75 ft")
