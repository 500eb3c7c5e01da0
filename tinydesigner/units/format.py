"""Lengths, areas, masses, slopes and angles as people read them; every one reads back through ``parse``."""

from fractions import Fraction
from math import floor

from tinydesigner.units.length import NM_PER_INCH, NM_PER_MM, Nm
from tinydesigner.units.scales import KG_PER_POUND, MM2_PER_M2, MM2_PER_SQ_FT
from tinydesigner.units.system import UnitSystem

_INEXACT = "≈"


def format_length(
    nm: Nm,
    system: UnitSystem,
    *,
    denominator: int = 16,
    decimals: int = 1,
    mark_inexact: bool = False,
    meters: bool = False,
) -> str:
    """A length as ``8'-6 1/2"``, ``6 1/2"``, ``2591 mm`` or ``2.591 m``.

    Parameters
    ----------
    nm : int
        Length in nanometres.
    system : UnitSystem
        Imperial or metric.
    denominator : int
        Smallest part of an inch that is shown: 1, 2, 4, 8, 16, 32 or 64.
    decimals : int
        Most decimals of a millimetre.
    mark_inexact : bool
        Whether "≈" goes before a text that is not the stored length itself.
    meters : bool
        Metric lengths in metres instead of millimetres.

    Raises
    ------
    ValueError
        If the denominator is not a power of two up to 64.
    """
    if denominator not in (1, 2, 4, 8, 16, 32, 64):
        raise ValueError(f"inches are not shown in parts of {denominator}")
    if system is UnitSystem.IMPERIAL:
        parts = _nearest(Fraction(abs(nm) * denominator, NM_PER_INCH))
        shown, text = Fraction(parts * NM_PER_INCH, denominator), _feet_and_inches(parts, denominator)
    else:
        steps = _nearest(Fraction(abs(nm) * 10**decimals, NM_PER_MM))
        shown, text = Fraction(steps * NM_PER_MM, 10**decimals), _metric(steps, decimals, meters=meters)
    sign = "-" if nm < 0 and shown else ""
    return (_INEXACT if mark_inexact and shown != abs(nm) else "") + sign + text


def _nearest(value: Fraction) -> int:
    """Nearest whole number, halves up, as a carpenter rounds."""
    return floor(value + Fraction(1, 2))


def _feet_and_inches(parts: int, denominator: int) -> str:
    return feet_and_inches(parts, denominator) or f'{mixed(parts, denominator)}"'


def feet_and_inches(parts: int, denominator: int) -> str:
    """So many parts of an inch as ``8'-0 1/2"``; below a foot nothing."""
    feet, rest = divmod(parts, 12 * denominator)
    zero = "0 " if 0 < rest < denominator else ""
    return f"{feet}'-{zero}{mixed(rest, denominator)}\"" if feet else ""


def mixed(parts: int, denominator: int) -> str:
    """So many parts of one as a whole number and a fraction in lowest terms."""
    whole, rest = divmod(parts, denominator)
    if not rest:
        return str(whole)
    fraction = Fraction(rest, denominator)
    return f"{whole} {fraction}" if whole else str(fraction)


def _metric(steps: int, decimals: int, *, meters: bool) -> str:
    if meters:
        return f"{_decimal(steps, decimals + 3)} m"
    return f"{_decimal(steps, decimals)} mm"


def _decimal(steps: int, decimals: int) -> str:
    """``steps`` tenths, hundredths or so on as a decimal without useless zeros."""
    whole, rest = divmod(steps, 10**decimals)
    part = f"{rest:0{decimals}d}".rstrip("0") if decimals else ""
    return f"{whole}.{part}" if part else str(whole)


def format_area(mm2: float, system: UnitSystem) -> str:
    """An area as ``70.0 sq ft`` or ``6.50 m²``."""
    if system is UnitSystem.IMPERIAL:
        return f"{mm2 / MM2_PER_SQ_FT:z.1f} sq ft"
    return f"{mm2 / MM2_PER_M2:z.2f} m²"


def format_mass(kg: float, system: UnitSystem) -> str:
    """A mass as ``10,000 lb`` or ``4,536 kg``, with a decimal where there is one to show."""
    if system is UnitSystem.IMPERIAL:
        return f"{_grouped(kg / KG_PER_POUND)} lb"
    return f"{_grouped(kg)} kg"


def _grouped(value: float) -> str:
    return f"{value:z,.1f}".removesuffix(".0")


def format_slope(ratio: float) -> str:
    """Rise over run as ``6:12``."""
    return f"{_trimmed(12 * ratio, 2)}:12"


def format_angle(degrees: float) -> str:
    """An angle as ``26.6°``."""
    return f"{_trimmed(degrees, 1)}°"


def _trimmed(value: float, decimals: int) -> str:
    return f"{value:z.{decimals}f}".rstrip("0").rstrip(".")


def format_count(value: float) -> str:
    """A count: ``2``; with decimals only where it is no whole number."""
    return _trimmed(value, 2)


def format_ratio(value: float) -> str:
    """A ratio as ``50 %``."""
    return f"{_trimmed(100 * value, 1)} %"


def format_value(value: float | bool | str, dimension: str, system: UnitSystem) -> str:
    """A measured value as people read it.

    Parameters
    ----------
    value : float, bool or str
        In the dimension's canonical unit: mm, mm2, kg, degrees, 1, or a word.
    dimension : str
        ``length``, ``area``, ``mass``, ``angle``, ``ratio``, ``count``; anything else is shown as it is.
    system : UnitSystem
        Imperial or metric.
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value
    match dimension:
        case "length":
            return format_length(round(value * NM_PER_MM), system)
        case "area":
            return format_area(value, system)
        case "mass":
            return format_mass(value, system)
        case "angle":
            return format_angle(value)
        case "ratio":
            return format_ratio(value)
        case _:
            return format_count(value)
