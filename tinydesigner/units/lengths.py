"""Lengths as people type them: feet, inches and fractions in any notation, and metric.

A term is read by its *shape*, one letter a token: W whole number, D decimal, F fraction, f a feet mark, i an
inch mark, m a metric unit, and the hyphen. Two rules settle what the marks leave open: in the imperial system
a bare number is inches, and ``8-6`` or ``8 6`` is feet and inches; in the metric system a bare number is
millimetres. Whatever could be read in two ways is refused.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from tinydesigner.units.errors import UnitError
from tinydesigner.units.format import format_length
from tinydesigner.units.length import NM_PER_FOOT, NM_PER_INCH, NM_PER_MM, Nm
from tinydesigner.units.notation import Token, tokens
from tinydesigner.units.system import UnitSystem

#: Examples that every refusal shows.
ACCEPTED_LENGTHS = (
    "8'6\", 8-6, 8' 6 1/2\", 102, 102 1/2, 8.5', 2591 mm, 2.59 m, and sums such as 8' + 6 1/2\""
)

_NM_PER_WORD: dict[str, tuple[str, Nm]] = {
    **dict.fromkeys(("'", "ft", "ft.", "foot", "feet"), ("f", NM_PER_FOOT)),
    **dict.fromkeys(('"', "in", "in.", "inch", "inches"), ("i", NM_PER_INCH)),
    **dict.fromkeys(("mm", "millimeter", "millimeters", "millimetre", "millimetres"), ("m", NM_PER_MM)),
    **dict.fromkeys(("cm", "centimeter", "centimeters", "centimetre", "centimetres"), ("m", 10 * NM_PER_MM)),
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), ("m", 1000 * NM_PER_MM)),
}
_LETTERS = {"whole": "W", "decimal": "D", "fraction": "F"}

_MIXED = "W-?F|[WDF]"
_FEET = re.compile(rf"(?P<feet>{_MIXED})f(?:-?(?P<inches>{_MIXED})i?)?")
_FEET_UNMARKED = re.compile(r"(?P<feet>W)-?(?P<inches>W-?F|[WD])i?")
_INCHES = re.compile(rf"(?P<inches>{_MIXED})i")
_BARE = re.compile(rf"(?P<bare>{_MIXED})")
_METRIC = re.compile(rf"(?P<metric>{_MIXED})m")


@dataclass(frozen=True, slots=True)
class Reading:
    """A length and how it was read."""

    nm: Nm
    #: The length written out in the units that were typed, as ``8'-6 1/2"``; marked when that rounds.
    text: str


def parse_length(text: str, system: UnitSystem) -> Reading:
    """Read a length in any common notation.

    Parameters
    ----------
    text : str
        What was typed.
    system : UnitSystem
        Says what a number without a unit is: inches, or millimetres.

    Raises
    ------
    UnitError
        If the text is no length, or could be two different ones.
    """
    found = [_term(term, text, system) for term in _terms(tokens(text, ACCEPTED_LENGTHS), text)]
    marked = {metric for _, metric in found if metric is not None}
    by_default = system is UnitSystem.METRIC
    if marked - {by_default} and any(metric is None for _, metric in found):
        raise _refusal("a number without a unit beside the other system's units", text)
    nm = round(sum((value for value, _ in found), Fraction(0)))
    shown = UnitSystem.METRIC if marked == {True} or (by_default and not marked) else UnitSystem.IMPERIAL
    return Reading(nm, format_length(nm, shown, denominator=64, decimals=6, mark_inexact=True))


def _terms(found: list[Token], text: str) -> list[list[Token]]:
    """The sum's terms: parted at each plus, and at each minus after a unit that a hyphen cannot follow."""
    terms: list[list[Token]] = [[]]
    for index, token in enumerate(found):
        after = _letter(terms[-1][-1]) if terms[-1] else ""
        if token.text == "+":
            terms.append([])
        elif token.text == "-" and after in ("i", "m"):
            if after == "i" and not _is_minus(found, index):
                raise _refusal("this could be a mixed number or a difference", text)
            terms.append([token])
        else:
            terms[-1].append(token)
    return terms[1:] if len(terms) > 1 and not terms[0] else terms


def _letter(token: Token) -> str:
    if token.kind in _LETTERS:
        return _LETTERS[token.kind]
    return "-" if token.text == "-" else _NM_PER_WORD.get(token.text, ("?", 0))[0]


def _term(term: list[Token], text: str, system: UnitSystem) -> tuple[Fraction, bool | None]:
    """Value of one term in nm, and whether it is metric; None when it does not say."""
    negative = bool(term) and term[0].text == "-"
    term = term[1:] if negative else term
    for token in term:
        if _letter(token) == "?":
            raise _refusal(f"{token.text!r} is no unit of length here", text)
    shape = "".join(map(_letter, term))
    if not shape:
        raise _refusal("a part of the sum is missing", text)
    value, metric = _value(term, shape, text, system)
    return (-value if negative else value), metric


def _value(term: list[Token], shape: str, text: str, system: UnitSystem) -> tuple[Fraction, bool | None]:
    imperial = system is UnitSystem.IMPERIAL
    if match := _METRIC.fullmatch(shape):
        return _mixed(term, match, "metric", text) * _NM_PER_WORD[term[-1].text][1], True
    if match := _BARE.fullmatch(shape):
        _refuse_minus(term, match, "bare", text)
        return _mixed(term, match, "bare", text) * (NM_PER_INCH if imperial else NM_PER_MM), None
    if match := _INCHES.fullmatch(shape):
        _refuse_minus(term, match, "inches", text)
        return _mixed(term, match, "inches", text) * NM_PER_INCH, False
    if match := _FEET.fullmatch(shape):
        return _feet_and_inches(term, match, text), False
    if match := _FEET_UNMARKED.fullmatch(shape):
        _check_unmarked(term, match, text, imperial=imperial)
        return _feet_and_inches(term, match, text), False
    raise _refusal("the parts do not make a length", text)


def _feet_and_inches(term: list[Token], match: re.Match[str], text: str) -> Fraction:
    feet = _mixed(term, match, "feet", text)
    if match["inches"] is None:
        return feet * NM_PER_FOOT
    if feet.denominator != 1:
        raise _refusal("feet with a part of a foot and inches besides", text)
    _refuse_minus(term, match, "inches", text)
    return feet * NM_PER_FOOT + _mixed(term, match, "inches", text) * NM_PER_INCH


def _check_unmarked(term: list[Token], match: re.Match[str], text: str, *, imperial: bool) -> None:
    """Feet and inches without marks: only where inches are what a bare number means, and only when plain."""
    if not imperial and _letter(term[-1]) != "i":
        raise _refusal("two numbers without units", text)
    if _is_minus(term, match.start("inches") - 1):
        raise _refusal("this could be feet and inches or a difference", text)
    if _mixed(term, match, "inches", text) >= 12:
        raise _refusal("feet with twelve inches or more; mark them if that is meant", text)


def _refuse_minus(term: list[Token], match: re.Match[str], group: str, text: str) -> None:
    """A hyphen with space on both sides before a fraction looks like a minus."""
    if any(_is_minus(term, index) for index in range(match.start(group), match.end(group))):
        raise _refusal("this could be a mixed number or a difference", text)


def _is_minus(term: list[Token], index: int) -> bool:
    hyphen = 0 < index < len(term) - 1 and term[index].text == "-"
    return hyphen and term[index].spaced and term[index + 1].spaced


def _mixed(term: list[Token], match: re.Match[str], group: str, text: str) -> Fraction:
    """Exact value of a whole, decimal, fraction, or whole and proper fraction."""
    numbers = [token.number for token in term[match.start(group) : match.end(group)] if token.text != "-"]
    if len(numbers) == 2 and numbers[1] >= 1:
        raise _refusal(f"{numbers[1]} is not a part of one", text)
    return sum(numbers, Fraction(0))


def _refusal(reason: str, text: str) -> UnitError:
    return UnitError(f"{text!r} is not a length: {reason}", understood=reason, accepted=ACCEPTED_LENGTHS)
