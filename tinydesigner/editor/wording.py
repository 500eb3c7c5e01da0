"""How the editor reads and writes quantities: one door to ``units`` for tools, read-outs and status bar."""

from tinydesigner.units.errors import UnitError
from tinydesigner.units.format import format_area, format_length
from tinydesigner.units.lengths import parse_length
from tinydesigner.units.system import UnitSystem


def show_length(nm: int, system: UnitSystem) -> str:
    """A length as a person reads it."""
    return format_length(nm, system)


def show_area(mm2: float, system: UnitSystem) -> str:
    """An area as a person reads it."""
    return format_area(mm2, system)


def read_length(text: str, system: UnitSystem) -> tuple[int | None, str]:
    """A typed length in nm and "", or None and what is wrong with it."""
    try:
        return parse_length(text, system).nm, ""
    except UnitError as error:
        return None, str(error)
