"""Whole-nanometre lengths and the constants to make them."""

from fractions import Fraction
from typing import TypeAlias

#: A length in whole nanometres. Exact for 1/64 in (396,875 nm) and for 1 um.
Nm: TypeAlias = int

NM_PER_MM: Nm = 1_000_000
NM_PER_INCH: Nm = 25_400_000
NM_PER_FOOT: Nm = 12 * NM_PER_INCH
NM_PER_SIXTYFOURTH: Nm = NM_PER_INCH // 64


def mm(value: float | Fraction) -> Nm:
    """Nanometres of a length in millimetres, rounded to the nearest nanometre."""
    return round(value * NM_PER_MM)


def inches(value: float | Fraction) -> Nm:
    """Nanometres of a length in inches (25.4 mm exactly), rounded to the nearest nanometre."""
    return round(value * NM_PER_INCH)


def feet(value: float | Fraction, extra_inches: float | Fraction = 0) -> Nm:
    """Nanometres of a length in feet and inches, rounded to the nearest nanometre."""
    return round(value * NM_PER_FOOT + extra_inches * NM_PER_INCH)


def to_mm(value: Nm) -> float:
    """Float millimetres for geometry; exact to the nanometre for any length below nine kilometres."""
    return value / NM_PER_MM
