"""Quantities of rule files as plain numbers in the canonical unit."""

from functools import lru_cache

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
    try:
        from tinydesigner.units.quantity import parse_quantity
    except ImportError:
        parse_quantity = _interim

    try:
        value, dimension = parse_quantity(text)
        return float(value), Dimension(dimension)
    except ValueError as error:
        raise NotAQuantityError(str(error)) from None


def _interim(text: str) -> tuple[float, str]:
    import re
    from fractions import Fraction

    units = {
        "in": (25.4, "length"),
        "ft": (304.8, "length"),
        "m": (1000, "length"),
        "mm": (1, "length"),
        "cm": (10, "length"),
        "sq ft": (92903.04, "area"),
        "acre": (4046856422.4, "area"),
        "acres": (4046856422.4, "area"),
        "sq in": (645.16, "area"),
        "sq m": (1e6, "area"),
        "m2": (1e6, "area"),
        "lb": (0.45359237, "mass"),
        "kg": (1, "mass"),
        "%": (0.01, "ratio"),
        "deg": (1, "angle"),
        "": (1, "count"),
        "mi": (1609344, "length"),
        "miles": (1609344, "length"),
        "mile": (1609344, "length"),
        "yd": (914.4, "length"),
    }
    m = re.fullmatch(r"([\d.]+):([\d.]+)", text)
    if m:
        return float(m[1]) / float(m[2]), "ratio"
    total, dims = 0.0, set()
    parts = re.findall(r"(\d+ \d+/\d+|\d+/\d+|[\d.,]+)\s*([^\d\s][^\d]*)?", text.strip())
    if not parts or "".join(a + b for a, b in parts).replace(" ", "") != text.replace(" ", ""):
        raise ValueError("unreadable")
    for number, unit in parts:
        if unit.strip() not in units:
            raise ValueError("unit")
        f, d = units[unit.strip()]
        total += float(sum(Fraction(x) for x in number.replace(",", "").split())) * f
        dims.add(d)
    if len(dims) != 1:
        raise ValueError("mixed")
    return total, dims.pop()
