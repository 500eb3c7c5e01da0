"""What quantities look like, and that a margin is never shown as nothing when it is something."""

import pytest

from tinydesigner.units import format as show
from tinydesigner.units.length import feet, inches, mm
from tinydesigner.units.margins import format_margin
from tinydesigner.units.system import UnitSystem

IMPERIAL, METRIC = UnitSystem.IMPERIAL, UnitSystem.METRIC
IN, SQ_FT, LB = 25.4, 92_903.04, 0.45359237


@pytest.mark.parametrize(
    ("nm", "text"),
    [
        (feet(8, 6.5), "8'-6 1/2\""),
        (feet(8), "8'-0\""),
        (feet(8, 0.25), "8'-0 1/4\""),
        (inches(6.875), '6 7/8"'),
        (inches(0.5), '1/2"'),
        (0, '0"'),
        (-inches(0.5), '-1/2"'),
        (-feet(8, 6), "-8'-6\""),
        (inches(11.99), "1'-0\""),
    ],
)
def test_imperial_lengths(nm, text):
    assert show.format_length(nm, IMPERIAL) == text


def test_inexact_is_marked_only_when_asked_and_only_when_it_is():
    third = feet(8, 1 / 3)
    assert show.format_length(third, IMPERIAL) == "8'-0 5/16\""
    assert show.format_length(third, IMPERIAL, mark_inexact=True) == "≈8'-0 5/16\""
    assert show.format_length(inches(0.5), IMPERIAL, mark_inexact=True) == '1/2"'
    assert show.format_length(inches(0.5), IMPERIAL, denominator=1, mark_inexact=True) == '≈1"'
    assert show.format_length(-inches(0.001), IMPERIAL, mark_inexact=True) == '≈0"'


def test_denominators():
    value = inches(6 + 21 / 64)
    shown = [show.format_length(value, IMPERIAL, denominator=d) for d in (1, 2, 4, 8, 16, 32, 64)]
    # 21/64 = 0.328: nearest 0; 1/2 (0.172 away against 0.328); 1/4; 3/8 (3/64 away, 2/8 is 5/64); 5/16; 11/32
    # (21/64 = 10.5/32, halves go up); 21/64
    assert shown == ['6"', '6 1/2"', '6 1/4"', '6 3/8"', '6 5/16"', '6 11/32"', '6 21/64"']
    with pytest.raises(ValueError, match="parts of 10"):
        show.format_length(value, IMPERIAL, denominator=10)


def test_metric_lengths():
    assert show.format_length(mm(2591), METRIC) == "2591 mm"
    assert show.format_length(mm(2590.8), METRIC) == "2590.8 mm"
    assert show.format_length(mm(2591.26), METRIC, mark_inexact=True) == "≈2591.3 mm"
    assert show.format_length(mm(2591), METRIC, meters=True) == "2.591 m"
    assert show.format_length(-mm(3), METRIC, decimals=0) == "-3 mm"


def test_areas_masses_slopes_angles():
    assert show.format_area(70 * SQ_FT, IMPERIAL) == "70.0 sq ft"
    assert show.format_area(-0.001, IMPERIAL) == "0.0 sq ft"
    assert show.format_area(6_500_000, METRIC) == "6.50 m²"
    assert show.format_mass(10_000 * LB, IMPERIAL) == "10,000 lb"
    assert show.format_mass(12.34, METRIC) == "12.3 kg"
    assert show.format_slope(0.5) == "6:12"
    assert show.format_slope(0.375) == "4.5:12"
    assert show.format_angle(26.565) == "26.6°"
    assert show.format_angle(90.0) == "90°"


@pytest.mark.parametrize(
    ("value", "dimension", "text"),
    [
        (2133.6, "length", "7'-0\""),
        (70 * SQ_FT, "area", "70.0 sq ft"),
        (LB, "mass", "1 lb"),
        (30.0, "angle", "30°"),
        (0.5, "ratio", "50 %"),
        (2.0, "count", "2"),
        (True, "flag", "yes"),
        (False, "flag", "no"),
        ("gable", "text", "gable"),
    ],
)
def test_values(value, dimension, text):
    assert show.format_value(value, dimension, IMPERIAL) == text


@pytest.mark.parametrize(
    ("margin", "dimension", "text"),
    [
        (0.5 * IN, "length", "+1/2 in"),
        (-0.5 * IN, "length", "-1/2 in"),
        (15.5 * IN, "length", "+1'-3 1/2\""),
        (12.5 * IN, "length", "+1'-0 1/2\""),
        (-0.01 * IN, "length", "-<1/16 in"),
        (0.031 * IN, "length", "+<1/16 in"),
        (0.032 * IN, "length", "+1/16 in"),
        (0.0, "length", "0 in"),
        (1e-9, "length", "0 in"),
        (-4.2 * SQ_FT, "area", "-4.2 sq ft"),
        (-0.04 * SQ_FT, "area", "-<0.1 sq ft"),
        (1100 * LB, "mass", "+1,100 lb"),
        (-0.2 * LB, "mass", "-<1 lb"),
        (0.04, "angle", "+<0.1°"),
        (-0.001, "ratio", "-0.1 %"),
        (-0.0001, "ratio", "-<0.1 %"),
        (-2.0, "count", "-2"),
    ],
)
def test_imperial_margins(margin, dimension, text):
    assert format_margin(margin, dimension, IMPERIAL) == text


def test_metric_margins():
    assert format_margin(12.7, "length", METRIC) == "+13 mm"
    assert format_margin(-0.2, "length", METRIC) == "-<1 mm"
    assert format_margin(-0.4 * 1e4, "area", METRIC) == "-<0.01 m²"
    assert format_margin(0.0, "mass", METRIC) == "0 kg"
