"""Values as scripts write them: lengths, weights and slopes as text or as plain numbers."""

from collections.abc import Mapping
from typing import Any, TypeAlias, get_args, get_origin

from pydantic import BaseModel

from tinydesigner.document.fields import Point, _LengthField
from tinydesigner.units.parse import parse_length, parse_mass, parse_slope
from tinydesigner.units.system import UnitSystem

#: ``"8'6"``, ``"102"`` (inches, or mm in metric) or whole nanometres.
LengthLike: TypeAlias = int | str
PointLike: TypeAlias = tuple[LengthLike, LengthLike]

GRAMS_PER_KG = 1000
_MASSES = frozenset({"mass", "gvwr", "axle_rating", "tire_rating", "scale_weight"})
_SLOPES = frozenset({"pitch", "upper_pitch"})


def length(value: LengthLike, system: UnitSystem) -> int:
    """A length in nm.

    Raises
    ------
    UnitError
        If the text is no length.
    """
    return value if isinstance(value, int) else parse_length(value, system).nm


def point(value: PointLike, system: UnitSystem) -> Point:
    """A plan point in nm. Raises as ``length``."""
    return (length(value[0], system), length(value[1], system))


def slope(value: float | str) -> float:
    """A slope as rise over run: ``"6:12"`` or 0.5."""
    return parse_slope(value) if isinstance(value, str) else value


def fields(model: type[BaseModel], values: Mapping[str, Any], system: UnitSystem) -> dict[str, Any]:
    """The values of a model's fields with every text read as its field means it."""
    return {name: _read(model, name, value, system) for name, value in values.items()}


def _read(model: type[BaseModel], name: str, value: Any, system: UnitSystem) -> Any:
    if name in _SLOPES and isinstance(value, str):
        return parse_slope(value)
    if name in _MASSES and isinstance(value, str):
        return round(parse_mass(value, system) * GRAMS_PER_KG)
    known = model.model_fields.get(name)
    if known is None:
        return value
    if get_origin(known.annotation) is tuple and isinstance(value, tuple) and len(value) == 2:
        return point(value, system)
    marks = [known.metadata, *(getattr(part, "__metadata__", ()) for part in get_args(known.annotation))]
    if isinstance(value, str) and any(_LengthField in mark for mark in marks):
        return length(value, system)
    return value
