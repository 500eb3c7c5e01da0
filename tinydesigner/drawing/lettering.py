"""How drawings write lengths, areas and pitches."""

import re
from functools import lru_cache

from tinydesigner.units.format import format_area, format_length
from tinydesigner.units.length import mm
from tinydesigner.units.system import UnitSystem

#: Drawings write 2'-0 1/2", never 2'-1/2", which reads as one half inch too easily.
_BARE_FRACTION = re.compile(r"'-(\d+/\d+)")


@lru_cache(maxsize=4096)
def length_text(value: float, system: UnitSystem, denominator: int = 8) -> str:
    """A length in millimetres as a drawing writes it: 7'-0", 4'-8 1/2"; 2134 mm.

    Drawings write to the nearest eighth of an inch, as one can build; the inspector shows what is stored.
    """
    return _BARE_FRACTION.sub(
        r"'-0 \1", format_length(mm(value), system, denominator=denominator, decimals=0)
    )


@lru_cache(maxsize=4096)
def area_text(value: float, system: UnitSystem) -> str:
    """An area in square millimetres: 86.6 sq ft; 8.05 m2."""
    return format_area(value, system)


def pitch_text(slope: float) -> str:
    """A slope as rise to a run of twelve: 12:12, 6 1/2:12."""
    halves = round(slope * 24)
    whole, half = divmod(halves, 2)
    rise = f"{whole} 1/2" if half and whole else "1/2" if half else f"{whole}"
    return f"{rise}:12"
