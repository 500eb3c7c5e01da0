"""Quantities of rule files, and that pint stays out until they are read."""

import subprocess
import sys

import pytest

from tinydesigner.units.errors import UnitError
from tinydesigner.units.quantity import parse_quantity


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("70 sq ft", 6_503_212.8, "area"),
        ("70 square feet", 6_503_212.8, "area"),
        ("70 ft2", 6_503_212.8, "area"),
        ("1 m²", 1_000_000.0, "area"),
        ("0.5 acre", 2_023_428_211.2, "area"),
        ("7 ft", 2133.6, "length"),
        ("6 ft 8 in", 2032.0, "length"),
        ("84 in", 2133.6, "length"),
        ("6 1/2 in", 165.1, "length"),
        ("1/2 in", 12.7, "length"),
        ("8'-6 1/2\"", 2603.5, "length"),
        ("3.5 m", 3500.0, "length"),
        ("-2 in", -50.8, "length"),
        ("6:12", 0.5, "ratio"),
        ("4.5 : 12", 0.375, "ratio"),
        ("50 %", 0.5, "ratio"),
        ("80 percent", 0.8, "ratio"),
        ("10000 lb", 4535.9237, "mass"),
        ("10,000 lbs", 4535.9237, "mass"),
        ("1 lb 8 oz", 0.680388555, "mass"),
        ("75 deg", 75.0, "angle"),
        ("75°", 75.0, "angle"),
        ("12 count", 12.0, "count"),
    ],
)
def test_quantities_are_exact(text, value, dimension):
    # == on purpose: limits such as 7 ft must be the float nearest to 2133.6
    assert parse_quantity(text) == (value, dimension)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "expected"),
        ("7", "expected"),
        ("ft", "expected"),
        ("20 psf", "no unit known"),
        ("7 nan", "no unit known"),
        ("7 in ** 3", "expected"),
        ("3 m3", "expected"),
        ("7 ft 3 lb", "do not add"),
        ("7 sq ft 3 sq in", "one number"),
        ("6 ft -8 in", "one number"),
        ("6:0", "run is 0"),
        ("1/0 in", "zero"),
        ("2 g2", "no unit known"),
        ("__import__ 3 ft", "expected"),
        ("7 ft" * 100, "expected"),
    ],
)
def test_not_quantities(text, reason):
    with pytest.raises(UnitError, match=reason):
        parse_quantity(text)


def test_pint_comes_only_with_the_first_quantity():
    script = (
        "import sys\n"
        "import tinydesigner.units.parse, tinydesigner.units.format, tinydesigner.units.margins\n"
        "from tinydesigner.units.quantity import parse_quantity\n"
        "assert 'pint' not in sys.modules\n"
        "parse_quantity('7 ft')\n"
        "assert 'pint' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
