"""Signed margins: how far a value is on the right or the wrong side of a limit."""

from math import floor

from tinydesigner.units.format import feet_and_inches, format_count, mixed
from tinydesigner.units.length import NM_PER_INCH, NM_PER_MM
from tinydesigner.units.scales import KG_PER_POUND, MM2_PER_M2, MM2_PER_SQ_FT
from tinydesigner.units.system import UnitSystem

#: Below this a margin is float noise and shown as 0: in mm, mm2, kg, degrees, 1.
_NOISE = {"length": 1e-3, "area": 1.0, "mass": 1e-6, "angle": 1e-6, "ratio": 1e-7, "count": 0.0}

#: Unit, its worth in the canonical unit, and the decimals shown.
_IMPERIAL = {"area": ("sq ft", MM2_PER_SQ_FT, 1), "mass": ("lb", KG_PER_POUND, 0)}
_METRIC = {"area": ("m²", MM2_PER_M2, 2), "mass": ("kg", 1.0, 0), "length": ("mm", 1.0, 0)}
_EITHER = {"angle": ("°", 1.0, 1), "ratio": ("%", 0.01, 1)}


def format_margin(margin: float, dimension: str, system: UnitSystem) -> str:
    """A margin with its sign, as ``+1/2 in`` or ``-4.2 sq ft``; never shown as 0 when it is not.

    Parameters
    ----------
    margin : float
        In the dimension's canonical unit; negative on the wrong side of the limit.
    dimension : str
        ``length``, ``area``, ``mass``, ``angle``, ``ratio`` or ``count``.
    system : UnitSystem
        Imperial or metric.
    """
    size = abs(margin)
    if size <= _NOISE.get(dimension, 0.0):
        size, sign = 0.0, ""
    else:
        sign = "-" if margin < 0 else "+"
    if dimension == "length" and system is UnitSystem.IMPERIAL:
        return sign + _inches(size)
    units = {**_EITHER, **(_IMPERIAL if system is UnitSystem.IMPERIAL else _METRIC)}
    if dimension not in units:
        return sign + format_count(size)
    unit, worth, decimals = units[dimension]
    return f"{sign}{_decimals(size / worth, decimals)}{'' if unit == '°' else ' '}{unit}"


def _inches(mm: float) -> str:
    sixteenths = floor(mm * NM_PER_MM * 16 / NM_PER_INCH + 0.5)
    if mm and not sixteenths:
        return "<1/16 in"
    return feet_and_inches(sixteenths, 16) or f"{mixed(sixteenths, 16)} in"


def _decimals(value: float, decimals: int) -> str:
    shown = f"{value:,.{decimals}f}"
    if value and not float(shown.replace(",", "")):
        return f"<{10**-decimals:.{decimals}f}"
    return shown
