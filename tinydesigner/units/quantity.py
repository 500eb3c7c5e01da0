"""Quantities of rule files, read with pint: value in the canonical unit, and the dimension.

Pint is imported inside the functions: it takes a third of a second, and a program with a compiled rule pack
never needs it. Its registry holds only the units that building law uses, as exact fractions.
"""

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from tinydesigner.units.errors import UnitError
from tinydesigner.units.length import to_mm
from tinydesigner.units.lengths import parse_length
from tinydesigner.units.notation import plain
from tinydesigner.units.system import UnitSystem

if TYPE_CHECKING:
    import pint

ACCEPTED_QUANTITIES = (
    "70 sq ft, 7 ft, 6 ft 8 in, 84 in, 3.5 m, 0.5 acre, 10000 lb, 75 deg, 6:12, 50 %, 12 count"
)

#: International foot and pound; degrees and counts are dimensions of their own, so that nothing mixes.
_DEFINITIONS = (
    "millimeter = [length] = mm = millimetre",
    "centimeter = 10 * millimeter = cm = centimetre",
    "meter = 1000 * millimeter = m = metre",
    "inch = 25.4 * millimeter = in = inches",
    "foot = 12 * inch = ft = feet",
    "yard = 3 * foot = yd",
    "mile = 5280 * foot = mi",
    "acre = 43560 * foot ** 2 = acre",
    "hectare = 10000 * meter ** 2 = ha",
    "kilogram = [mass] = kg",
    "gram = 0.001 * kilogram = g",
    "pound = 0.45359237 * kilogram = lb = lbs",
    "ounce = 0.0625 * pound = oz",
    "degree = [angle] = deg",
    "radian = 57.29577951308232 * degree = rad",
    "unit_ratio = [ratio] = ratio",
    "percent = 0.01 * unit_ratio = percent",
    "each = [count] = count = item",
)
#: Dimensionality in pint's words, the canonical unit, and our name of the dimension.
_CANONICAL = (
    ("[length]", "millimeter", "length"),
    ("[length] ** 2", "millimeter ** 2", "area"),
    ("[mass]", "kilogram", "mass"),
    ("[angle]", "degree", "angle"),
    ("[ratio]", "unit_ratio", "ratio"),
    ("[count]", "each", "count"),
)
#: Dimensions whose quantities may be written in parts: 6 ft 8 in, 8 lb 4 oz.
_IN_PARTS = ("length", "mass")

_NUMBER = r"[0-9]{1,12}(?:,[0-9]{3})*(?:\.[0-9]{1,12})?"
_FRACTION = r"[0-9]{1,6}/[0-9]{1,6}"
_SLOPE = re.compile(rf"({_NUMBER}) ?: ?({_NUMBER})")
_PART = re.compile(rf"(-?)({_NUMBER}(?: {_FRACTION})?|{_FRACTION}) ?([a-z%°][a-z%°. ]*(?:(?<=[a-z])2)?)")


def parse_quantity(text: str) -> tuple[float, str]:
    """Read a quantity with its unit.

    Parameters
    ----------
    text : str
        As ``70 sq ft``, ``6 ft 8 in``, ``6:12``, ``50 %``, ``12 count``; feet and inches also as marks.

    Returns
    -------
    tuple of float and str
        The value in the canonical unit (mm, mm2, kg, degrees, ratio, count) and the dimension: ``length``,
        ``area``, ``mass``, ``angle``, ``ratio`` or ``count``.

    Raises
    ------
    UnitError
        If the text is no quantity, has no unit or one that is not known, or mixes dimensions.
    """
    written = plain(text) if len(text) <= 200 else ""
    if match := _SLOPE.fullmatch(written):
        rise, run = (_number(part) for part in match.groups())
        if not run:
            raise _refusal(text, "the run is 0")
        return float(rise / run), "ratio"
    if "'" in written or '"' in written:
        return to_mm(parse_length(text, UnitSystem.IMPERIAL).nm), "length"
    return _summed(_parts(written, text), text)


def _parts(written: str, text: str) -> list[tuple[Fraction, str]]:
    """Numbers with their units, in order."""
    found, at = [], 0
    while at < len(written):
        match = _PART.match(written, at)
        if match is None:
            raise _refusal(text, "a number with its unit is expected")
        sign, number, unit = match.groups()
        value = _number(number)
        found.append((-value if sign else value, _unit(unit)))
        at = match.end()
        at += len(written[at:]) - len(written[at:].lstrip())
    if not found:
        raise _refusal(text[:200], "a number with its unit is expected")
    return found


def _number(written: str) -> Fraction:
    parts = written.replace(",", "").split(" ")
    if any(part.endswith("/0") or re.search(r"/0+$", part) for part in parts):
        raise UnitError(f"{written} divides by zero", accepted=ACCEPTED_QUANTITIES)
    return sum((Fraction(part) for part in parts), Fraction(0))


def _unit(written: str) -> str:
    """A unit as pint writes it: ``sq. ft`` and ``ft2`` both become ``ft ** 2``."""
    unit = written.strip().replace("%", "percent").replace("°", "degree").replace(".", "")
    if match := re.fullmatch(r"(?:sq|square) ?([a-z]+)|([a-z]+)2", unit):
        return f"{match[1] or match[2]} ** 2"
    return {"sf": "ft ** 2", "pounds": "pound", "degrees": "degree"}.get(unit, unit)


def _summed(parts: list[tuple[Fraction, str]], text: str) -> tuple[float, str]:
    found = [_canonical(unit, text) for _, unit in parts]
    dimensions = {dimension for _, dimension in found}
    if len(dimensions) > 1:
        raise _refusal(text, f"{' and '.join(sorted(dimensions))} do not add")
    dimension = found[0][1]
    if len(parts) > 1 and (dimension not in _IN_PARTS or any(number < 0 for number, _ in parts[1:])):
        raise _refusal(text, f"{dimension} is written as one number")
    return float(sum(number * worth for (number, _), (worth, _) in zip(parts, found, strict=True))), dimension


@lru_cache(maxsize=256)
def _worth(unit: str) -> tuple[Fraction, str] | None:
    """What a unit is worth in the canonical unit of its dimension; None when it has none here."""
    from pint.errors import PintError

    try:
        quantity = _registry().Quantity(1, unit)
    except (PintError, ValueError):  # no such unit, or a number's name such as nan
        return None
    for dimensionality, canonical, name in _CANONICAL:
        if quantity.check(dimensionality):
            return Fraction(quantity.to(canonical).magnitude), name
    return None


def _canonical(unit: str, text: str) -> tuple[Fraction, str]:
    found = _worth(unit) if re.fullmatch(r"[a-z]+(?: \*\* 2)?", unit) else None
    if found is None:
        raise _refusal(text, f"{unit!r} is no unit known here")
    return found


@lru_cache(maxsize=1)
def _registry() -> "pint.UnitRegistry[Fraction]":
    import pint

    registry: pint.UnitRegistry[Fraction] = pint.UnitRegistry(None, non_int_type=Fraction)
    for definition in _DEFINITIONS:
        registry.define(definition)
    return registry


def _refusal(text: str, reason: str) -> UnitError:
    return UnitError(f"{text!r} is not a quantity: {reason}", understood=reason, accepted=ACCEPTED_QUANTITIES)
