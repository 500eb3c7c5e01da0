"""Areas, masses, slopes and angles as people type them; lengths stand in ``lengths``."""

import re
from fractions import Fraction
from itertools import takewhile
from math import radians, tan

from tinydesigner.units.errors import UnitError
from tinydesigner.units.lengths import ACCEPTED_LENGTHS, Reading, parse_length
from tinydesigner.units.notation import plain, tokens
from tinydesigner.units.scales import KG_PER_POUND, MM2_PER_ACRE, MM2_PER_M2, MM2_PER_SQ_FT, MM2_PER_SQ_INCH
from tinydesigner.units.system import UnitSystem

__all__ = [
    "ACCEPTED_LENGTHS",
    "Reading",
    "parse_angle",
    "parse_area",
    "parse_length",
    "parse_mass",
    "parse_slope",
]

ACCEPTED_AREAS = "70 sq ft, 70 ft2, 6.5 m2, 0.5 acre"
ACCEPTED_MASSES = "10,000 lb, 4536 kg"
ACCEPTED_SLOPES = "6:12, 6/12, 26.6 deg, 50 %, 0.5"
ACCEPTED_ANGLES = "75, 75 deg, 75°"

#: Below one, a bare slope is rise over run; above, nobody knows whether 6 is 6:12 or 6 to 1.
_STEEPEST_BARE = 1.0
_GROUPED = re.compile(r"(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3})+)(?![0-9,])")

_RISE_IN_RUN = re.compile(
    r"(?P<rise>[0-9]{1,6}(?:\.[0-9]{1,6})?) ?[:/] ?(?P<run>[0-9]{1,6}(?:\.[0-9]{1,6})?)"
)

_AREAS = {
    **dict.fromkeys(("sqft", "sf", "ft2", "squarefeet", "squarefoot"), MM2_PER_SQ_FT),
    **dict.fromkeys(("sqin", "in2", "squareinches", "squareinch"), MM2_PER_SQ_INCH),
    **dict.fromkeys(("m2", "sqm", "squaremeters", "squaremetres", "squaremeter", "squaremetre"), MM2_PER_M2),
    **dict.fromkeys(("acre", "acres", "ac"), MM2_PER_ACRE),
    **dict.fromkeys(("mm2", "sqmm"), 1.0),
}
_MASSES = {
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), KG_PER_POUND),
    **dict.fromkeys(("oz", "ounce", "ounces"), KG_PER_POUND / 16),
    **dict.fromkeys(("kg", "kilogram", "kilograms"), 1.0),
    **dict.fromkeys(("g", "gram", "grams"), 0.001),
}
_DEGREES = ("deg", "degree", "degrees", "°")


def parse_area(text: str, system: UnitSystem) -> float:
    """Read an area, mm2; a bare number is square feet or square metres.

    Raises
    ------
    UnitError
        If the text is no area.
    """
    bare = MM2_PER_SQ_FT if system is UnitSystem.IMPERIAL else MM2_PER_M2
    return _scaled(text, _AREAS, bare, "an area", ACCEPTED_AREAS)


def parse_mass(text: str, system: UnitSystem) -> float:
    """Read a mass, kg; a bare number is pounds or kilograms.

    Raises
    ------
    UnitError
        If the text is no mass. Tons are refused: there are three.
    """
    bare = KG_PER_POUND if system is UnitSystem.IMPERIAL else 1.0
    return _scaled(text, _MASSES, bare, "a mass", ACCEPTED_MASSES)


def parse_slope(text: str) -> float:
    """Read a slope, rise over run.

    Raises
    ------
    UnitError
        If the text is no slope, or a bare number that could be rise over run or rise in twelve.
    """
    if match := _RISE_IN_RUN.fullmatch(plain(text)):
        rise, run = Fraction(match["rise"]), Fraction(match["run"])
        if not run:
            raise _refusal(text, "a slope", "the run is 0", ACCEPTED_SLOPES)
        return float(rise / run)
    number, unit = _number_and_unit(text, "a slope", ACCEPTED_SLOPES)
    if unit in _DEGREES:
        if not -90 < number < 90:
            raise _refusal(text, "a slope", "a slope is less than upright", ACCEPTED_SLOPES)
        return tan(radians(number))
    if unit in ("%", "percent"):
        return number / 100
    if unit:
        raise _refusal(text, "a slope", f"{unit!r} is no unit of slope", ACCEPTED_SLOPES)
    if abs(number) >= _STEEPEST_BARE:
        reason = f"{number:g} could be {number:g}:12 or {number:g} to 1"
        raise _refusal(text, "a slope", reason, ACCEPTED_SLOPES)
    return number


def parse_angle(text: str) -> float:
    """Read an angle, degrees.

    Raises
    ------
    UnitError
        If the text is no angle.
    """
    number, unit = _number_and_unit(text, "an angle", ACCEPTED_ANGLES)
    if unit and unit not in _DEGREES:
        raise _refusal(text, "an angle", f"{unit!r} is no unit of angle", ACCEPTED_ANGLES)
    return number


def _scaled(text: str, units: dict[str, float], bare: float, what: str, accepted: str) -> float:
    number, unit = _number_and_unit(text, what, accepted)
    if number < 0:
        raise _refusal(text, what, f"{what} is not negative", accepted)
    if unit and unit not in units:
        raise _refusal(text, what, f"{unit!r} is no unit for it here", accepted)
    return number * (units[unit] if unit else bare)


def _number_and_unit(text: str, what: str, accepted: str) -> tuple[float, str]:
    """One number, whole, decimal or mixed, and the unit after it without its spaces and points."""
    found = tokens(_GROUPED.sub(lambda match: match[0].replace(",", ""), text), accepted)
    negative = found[0].text == "-"
    found = found[1:] if negative or found[0].text == "+" else found
    numbers = list(takewhile(lambda token: token.kind in ("whole", "decimal", "fraction"), found))
    kinds = tuple(token.kind for token in numbers)
    if len(kinds) != 1 and kinds != ("whole", "fraction"):
        raise _refusal(text, what, "a number and its unit are expected", accepted)
    unit = "".join(token.text.rstrip(".") for token in found[len(numbers) :])
    value = float(sum(token.number for token in numbers))
    return (-value if negative else value), unit


def _refusal(text: str, what: str, reason: str, accepted: str) -> UnitError:
    return UnitError(f"{text!r} is not {what}: {reason}", understood=reason, accepted=accepted)
