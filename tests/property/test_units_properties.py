"""What holds for every length and every text."""

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinydesigner.units.errors import UnitError
from tinydesigner.units.format import format_angle, format_area, format_length, format_mass, format_slope
from tinydesigner.units.length import NM_PER_INCH, NM_PER_MM, NM_PER_SIXTYFOURTH, to_mm
from tinydesigner.units.margins import format_margin
from tinydesigner.units.parse import parse_angle, parse_area, parse_length, parse_mass, parse_slope
from tinydesigner.units.quantity import parse_quantity
from tinydesigner.units.system import UnitSystem

IMPERIAL, METRIC = UnitSystem.IMPERIAL, UnitSystem.METRIC
SYSTEMS = st.sampled_from(list(UnitSystem))

#: Text made of what quantities are made of, which gets deeper into the parsers than any text does.
MARKS = "8 6 102 12.5 .5 1/2 3/0 \u00bd ' \" \u2032 \u2033 - \u2013 + / : , ( **"
WORDS = "ft in in. mm m m2 sq % deg ° lb acre count e"
QUANTITY_LIKE = st.lists(st.sampled_from([*MARKS.split(), *WORDS.split(), " ", "\u00a0"]), max_size=9).map(
    "".join
)


@given(st.integers(-(10**6), 10**6))
def test_sixtyfourths_round_trip(count):
    nm = count * NM_PER_SIXTYFOURTH
    text = format_length(nm, IMPERIAL, denominator=64, mark_inexact=True)
    for system in UnitSystem:
        assert parse_length(text, system).nm == nm
    assert parse_length(text, IMPERIAL).text == text


@given(st.integers(-(10**9), 10**9), st.integers(0, 6), st.booleans())
def test_metric_round_trips(count, decimals, meters):
    nm = count * NM_PER_MM // 10**decimals
    text = format_length(nm, METRIC, decimals=6, meters=meters, mark_inexact=True)
    assert parse_length(text, METRIC).nm == nm
    assert parse_length(text, IMPERIAL).nm == nm


@given(st.integers(-(10**13), 10**13), st.sampled_from([1, 2, 4, 8, 16, 32, 64]))
def test_what_is_shown_is_the_nearest_and_says_when_it_is_not_the_value(nm, denominator):
    shown = format_length(nm, IMPERIAL, denominator=denominator, mark_inexact=True)
    back = parse_length(shown.removeprefix("≈"), IMPERIAL).nm
    assert abs(back - nm) <= Fraction(NM_PER_INCH, 2 * denominator)
    assert shown.startswith("≈") == (back != nm)


@given(st.one_of(st.text(max_size=30), QUANTITY_LIKE, st.text(max_size=300)), SYSTEMS)
@settings(max_examples=400)
def test_any_text_is_a_quantity_or_a_unit_error(text, system):
    asks = (
        lambda: parse_length(text, system).nm,
        lambda: parse_area(text, system),
        lambda: parse_mass(text, system),
        lambda: parse_slope(text),
        lambda: parse_angle(text),
        lambda: parse_quantity(text)[0],
    )
    for ask in asks:
        with suppress(UnitError):
            assert abs(ask()) < 1e25


@given(QUANTITY_LIKE, SYSTEMS)
@settings(max_examples=400)
def test_a_reading_reads_back_as_itself(text, system):
    try:
        reading = parse_length(text, system)
    except UnitError:
        return
    again = parse_length(reading.text.removeprefix("≈"), system)
    assert abs(again.nm - reading.nm) <= NM_PER_INCH // 128


@given(
    st.decimals(0, 99_999, places=3, allow_nan=False),
    st.sampled_from([("ft", 304.8), ("in", 25.4), ("m", 1000.0), ("mm", 1.0), ("cm", 10.0)]),
)
def test_the_length_parser_agrees_with_pint(number, unit):
    text = f"{number} {unit[0]}"
    value, dimension = parse_quantity(text)
    assert dimension == "length"
    assert to_mm(parse_length(text, IMPERIAL).nm) == pytest.approx(value, abs=1e-6)
    assert value == pytest.approx(float(number) * unit[1])


@given(st.integers(0, 10**6), SYSTEMS)
def test_areas_and_masses_read_back(tenths, system):
    area = parse_area(format_area(tenths * 9290.304, system), system)
    assert area == pytest.approx(tenths * 9290.304, abs=5001)
    mass = parse_mass(format_mass(tenths / 10, system), system)
    assert mass == pytest.approx(tenths / 10, abs=0.051)


@given(st.floats(0, 3), st.floats(-360, 360))
def test_slopes_and_angles_read_back(slope, angle):
    assert parse_slope(format_slope(slope)) == pytest.approx(slope, abs=0.0005)
    assert parse_angle(format_angle(angle)) == pytest.approx(angle, abs=0.051)


@given(st.floats(-1e9, 1e9), st.sampled_from(["length", "area", "mass", "angle", "ratio"]), SYSTEMS)
def test_a_margin_keeps_its_sign_and_is_not_nothing(margin, dimension, system):
    shown = format_margin(margin, dimension, system)
    if abs(margin) > 1:
        assert shown[0] == ("-" if margin < 0 else "+")
    if shown[0] in "+-":
        assert any(digit in shown for digit in "123456789")
