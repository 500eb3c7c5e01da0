"""Quantities of rule files as plain numbers in the canonical unit."""

from functools import lru_cache
from math import isfinite

from tinydesigner.measure.quantity import Dimension


class NotAQuantityError(ValueError):
    """The text is no quantity; the message says what would be."""


@lru_cache(maxsize=8192)
def quantity(text: str) -> tuple[float, Dimension]:
    """Number in the canonical unit (mm, mm2, kg, degrees, ratio) and dimension of ``70 sq ft`` or ``6:12``.

    Raises
    ------
    NotAQuantityError
        If the text cannot be read.
    """
    # pint takes a third of a second to import; a compiled pack never needs it
    from tinydesigner.units.quantity import parse_quantity

    try:
        value, dimension = parse_quantity(text)
    except (ValueError, OverflowError) as error:
        raise NotAQuantityError(str(error)) from None
    if not isfinite(value):
        raise NotAQuantityError("larger than any quantity")
    return float(value), Dimension(dimension)
