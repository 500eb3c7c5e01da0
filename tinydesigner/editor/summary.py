"""The house in one line: area, outside size, height, weight, and in how many places it is legal."""

from typing import TYPE_CHECKING

from tinydesigner.document.bases import Trailer
from tinydesigner.editor.wording import show_area, show_length
from tinydesigner.measure.model import Model
from tinydesigner.units.length import mm

if TYPE_CHECKING:
    from tinydesigner.rules.check import Report


def _number(model: Model, measurement: str) -> float | None:
    subject = measurement.split(".", 1)[0]
    try:
        value = model.view(subject).take(measurement)
    except KeyError:
        return None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def facts_line(model: Model) -> tuple[str, ...]:
    """Area inside, outside length by width, height above road or grade, as far as the drawing says."""
    units = model.design.units
    parts = []
    area = _number(model, "house.area_inside")
    if area:
        parts.append(f"{show_area(area, units)} inside")
    length, width = _number(model, "house.length_outside"), _number(model, "house.width_outside")
    if length and width:
        parts.append(f"{show_length(mm(length), units)} x {show_length(mm(width), units)}")
    height = _number(model, "house.height_above_grade")
    if height:
        where = "road" if isinstance(model.design.base, Trailer) else "grade"
        parts.append(f"{show_length(mm(height), units)} above {where}")
    return tuple(parts)


def legal_counts(report: "Report") -> tuple[int, int, int]:
    """Places that accept the house, places that need facts, and all places that were researched.

    What is only proposed and the country as such do not count.
    """
    return report.legal_counts()
