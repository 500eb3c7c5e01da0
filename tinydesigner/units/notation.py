"""How people write numbers and marks: typographic forms made plain, tokens, exact fractions."""

import re
from fractions import Fraction
from typing import NamedTuple

from tinydesigner.units.errors import UnitError

#: Longer text is no quantity; the cap keeps a pasted book from being parsed.
_LONGEST = 200
#: More digits than this in one number are a slip (twelve digits of millimetres are a million kilometres).
_MOST_DIGITS = 12

_MARKS = str.maketrans(
    {
        **dict.fromkeys("‘’‛′`´ʹʼ＇", "'"),  # noqa: RUF001
        **dict.fromkeys("“”‟″˝ʺ＂", '"'),  # noqa: RUF001
        **dict.fromkeys("−‐‑‒–—﹣－", "-"),  # noqa: RUF001
        **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\t", " "),
        "⁄": "/",  # noqa: RUF001
        "∕": "/",  # noqa: RUF001
        "²": "2",
        "º": "°",
    }
)
_VULGAR_FORMS = "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/7 1/8 3/8 5/8 7/8 1/9 1/10"
_VULGAR = dict(zip("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒", _VULGAR_FORMS.split(), strict=True))
_TOKENS = re.compile(
    r"\s*(?:(?P<fraction>[0-9]+ ?/ ?[0-9]+)|(?P<decimal>[0-9]*\.[0-9]+|[0-9]+\.)|(?P<whole>[0-9]+)"
    r"|(?P<mark>['\"°%:+-])|(?P<word>[a-z]+\.?)|(?P<other>\S))"
)


class Token(NamedTuple):
    """A piece of a quantity's text; ``kind`` is fraction, decimal, whole, mark or word."""

    kind: str
    text: str
    #: Whether white space stands before it.
    spaced: bool

    @property
    def number(self) -> Fraction:
        """The exact value of a number token."""
        return Fraction(self.text.replace(" ", ""))


def plain(text: str) -> str:
    """The text in lower case with plain quotes, hyphens, fractions and spaces."""
    for sign, written in _VULGAR.items():
        text = text.replace(sign, f" {written}")
    return text.translate(_MARKS).replace("''", '"').strip().lower()


def tokens(text: str, accepted: str) -> list[Token]:
    """The tokens of a quantity.

    Raises
    ------
    UnitError
        If the text is empty, too long, or holds something that no quantity holds.
    """
    if not text.strip() or len(text) > _LONGEST:
        raise UnitError(
            "nothing was typed" if not text.strip() else "too long to be a quantity", accepted=accepted
        )
    found = [
        Token(str(match.lastgroup), match[match.lastgroup or 0], match[0][0].isspace())
        for match in _TOKENS.finditer(plain(text))
    ]
    for token in found:
        _refuse(token, text, accepted)
    return found


def _refuse(token: Token, text: str, accepted: str) -> None:
    if token.text == ",":
        raise UnitError(
            f"{text!r} has a comma: write a point before decimals, and no commas",
            understood="",
            accepted=accepted,
        )
    if token.kind == "other":
        raise UnitError(f"{token.text!r} in {text!r} is no part of a quantity", accepted=accepted)
    if sum(char.isdigit() for char in token.text) > _MOST_DIGITS:
        raise UnitError(f"{token.text} has too many digits", accepted=accepted)
    if token.kind == "fraction" and int(token.text.split("/")[1]) == 0:
        raise UnitError(f"{token.text} divides by zero", accepted=accepted)
