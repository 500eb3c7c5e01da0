"""What a measurement returns: a value in its canonical unit, or the reason why there is none."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from tinydesigner.geometry.shapes import Point, Region


class Dimension(StrEnum):
    """Dimensions with their one canonical unit."""

    LENGTH = "length"  # mm
    AREA = "area"  # mm2
    MASS = "mass"  # kg
    ANGLE = "angle"  # degrees
    RATIO = "ratio"  # 1 = 100 %; slopes are rise over run
    COUNT = "count"
    FLAG = "flag"  # True or False
    TEXT = "text"  # a word from a closed list
    DATE = "date"  # ISO text


#: How far two values may differ and still be the same when compared with a limit: a drawing kept in whole
#: nanometres and measured in floats is exact to about 1e-6 mm, so 84 in drawn is 84 in passed, and no builder
#: can see the difference.
COMPARISON_TOLERANCE: dict[Dimension, float] = {
    Dimension.LENGTH: 1e-3,  # a micrometre
    Dimension.AREA: 1.0,  # one mm2 on 6.5 m2
    Dimension.MASS: 1e-6,
    Dimension.ANGLE: 1e-6,
    Dimension.RATIO: 1e-7,
    Dimension.COUNT: 0.0,
    Dimension.FLAG: 0.0,
    Dimension.TEXT: 0.0,
    Dimension.DATE: 0.0,
}

Value: TypeAlias = float | bool | str


@dataclass(frozen=True, slots=True)
class Unknown:
    """The drawing or the facts do not say: the value cannot be had until ``missing`` is given."""

    #: What to give, as keys: ``fact:<id>`` or ``<entity id>.<field>`` or ``design.<field>``.
    missing: tuple[str, ...]
    #: One sentence for a person.
    reason: str


@dataclass(frozen=True, slots=True)
class Inapplicable:
    """The question makes no sense for this subject; the reason says why."""

    reason: str


Result: TypeAlias = Value | Unknown | Inapplicable


@dataclass(frozen=True, slots=True)
class Witness:
    """Plan geometry that proves a number, in mm; and heights for the section where they matter."""

    regions: tuple[Region, ...] = ()
    lines: tuple[tuple[Point, Point], ...] = ()
    points: tuple[Point, ...] = ()
    #: Heights above the main floor worth marking in a section, mm.
    heights: tuple[float, ...] = ()
    level: str = ""
