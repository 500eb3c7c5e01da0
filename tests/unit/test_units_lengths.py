"""Lengths in every notation, with the reading worked by hand; and what is refused, with the reason."""

from fractions import Fraction

import pytest

from tinydesigner.units.errors import UnitError
from tinydesigner.units.length import NM_PER_INCH, NM_PER_MM, NM_PER_SIXTYFOURTH, feet, inches, mm
from tinydesigner.units.parse import parse_length
from tinydesigner.units.system import UnitSystem

IMPERIAL, METRIC = UnitSystem.IMPERIAL, UnitSystem.METRIC


def test_sixtyfourth_is_exact():
    assert NM_PER_SIXTYFOURTH == 396_875
    assert NM_PER_SIXTYFOURTH * 64 == NM_PER_INCH


@pytest.mark.parametrize(
    ("text", "in_inches", "shown"),
    [
        ("8'6\"", "102", "8'-6\""),
        ("8' 6", "102", "8'-6\""),
        ("8-6", "102", "8'-6\""),
        ("8'-6 1/2\"", "102.5", "8'-6 1/2\""),
        ("8 6.5", "102.5", "8'-6 1/2\""),
        ("8 6 1/2", "102.5", "8'-6 1/2\""),
        ("8-6-1/2", "102.5", "8'-6 1/2\""),
        ("102", "102", "8'-6\""),
        ("102 1/2", "102.5", "8'-6 1/2\""),
        ("8.5'", "102", "8'-6\""),
        ("8 1/2'", "102", "8'-6\""),
        ("8ft6", "102", "8'-6\""),
        ("8ft2", "98", "8'-2\""),
        ("8 ft. 6 in.", "102", "8'-6\""),
        ("7 feet 2 inches", "86", "7'-2\""),
        ("6-7/8in", "6.875", '6 7/8"'),
        ("6-7/8", "6.875", '6 7/8"'),
        ("8'6-3/4", "102.75", "8'-6 3/4\""),
        ("8' - 6\"", "102", "8'-6\""),
        ("8' 1/2\"", "96.5", "8'-0 1/2\""),
        ("8'14\"", "110", "9'-2\""),
        ("8' + 6 1/2\"", "102.5", "8'-6 1/2\""),
        ("8'6 + 3/4 + 1/4", "103", "8'-7\""),
        ('102" - 3 1/2"', "98.5", "8'-2 1/2\""),
        ("-3 1/2", "-3.5", '-3 1/2"'),
        ("-8-6", "-102", "-8'-6\""),
        ("+5", "5", '5"'),
        (".5'", "6", '6"'),
        ("1/64", "0.015625", '1/64"'),
        ('8.37"', "8.37", '≈8 3/8"'),
        ("8’6½”", "102.5", "8'-6 1/2\""),  # noqa: RUF001
        ("8′ – 6 ⅞″", "102.875", "8'-6 7/8\""),  # noqa: RUF001
        ("8\u00a0ft\u202f6", "102", "8'-6\""),
        ("6''", "6", '6"'),
        ("6 ⁄ 8", "0.75", '3/4"'),  # noqa: RUF001
    ],
)
def test_imperial(text, in_inches, shown):
    reading = parse_length(text, IMPERIAL)
    assert reading.nm == inches(Fraction(in_inches))
    assert reading.text == shown


@pytest.mark.parametrize(
    ("text", "millimetres", "shown"),
    [
        ("2591mm", 2591, "2591 mm"),
        ("2.59 m", 2590, "2590 mm"),
        ("259.1 cm", 2591, "2591 mm"),
        ("2 m + 590 mm", 2590, "2590 mm"),
        ("2.6m - 10mm", 2590, "2590 mm"),
        ("0.000001 mm", 0.000001, "0.000001 mm"),
    ],
)
def test_metric_units_in_both_systems(text, millimetres, shown):
    for system in UnitSystem:
        reading = parse_length(text, system)
        assert reading.nm == round(millimetres * NM_PER_MM)
        assert reading.text == shown


def test_bare_number_is_inches_or_millimetres():
    assert parse_length("102", IMPERIAL).nm == inches(102)
    assert parse_length("102", METRIC).nm == mm(102)
    assert parse_length("102", METRIC).text == "102 mm"
    assert parse_length("2 m + 590", METRIC).nm == mm(2590)


def test_marked_feet_read_alike_in_both_systems():
    for text in ("8'6\"", "8'6", '8-6"', "8ft 6 1/2in"):
        assert parse_length(text, METRIC) == parse_length(text, IMPERIAL)


def test_feet_of_a_mile_are_exact():
    assert parse_length("5280'", IMPERIAL).nm == feet(5280)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "nothing was typed"),
        ("   ", "nothing was typed"),
        ("abc", "no unit of length"),
        ("1e3", "no unit of length"),
        ("8 ft2 2 m2", "do not make a length"),
        ("2,59 m", "comma"),
        ("1,200", "comma"),
        ("8 - 6", "difference"),
        ("102 - 1/2", "difference"),
        ("8'6 - 3/4", "difference"),
        ('6"-3/4', "difference"),
        ("8-14", "twelve inches"),
        ("8-12", "twelve inches"),
        ("8.5' 6\"", "part of a foot"),
        ("8 6mm", "do not make a length"),
        ("8'6\" 3/4", "do not make a length"),
        ("1.2.3", "do not make a length"),
        ("5+", "missing"),
        ("++5", "missing"),
        ("-", "missing"),
        ("1/0", "zero"),
        ("6 9/8", "part of one"),
        ("2 m + 590", "other system"),
        ("8*6", "no part of a quantity"),
        ("٣", "no part of a quantity"),
        ("1" * 13, "digits"),
        ("1+" * 150 + "1", "too long"),
    ],
)
def test_refused_in_the_imperial_system(text, reason):
    with pytest.raises(UnitError, match=reason) as caught:
        parse_length(text, IMPERIAL)
    assert "8-6" in caught.value.accepted


@pytest.mark.parametrize("text", ["8-6", "8 6", "8-6 1/2", "8' + 6"])
def test_refused_in_the_metric_system(text):
    with pytest.raises(UnitError):
        parse_length(text, METRIC)


def test_unmarked_inches_just_below_a_foot_are_read():
    assert parse_length("8-11 63/64", IMPERIAL).nm == inches(Fraction(107 * 64 + 63, 64))
