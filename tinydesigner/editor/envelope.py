"""The road's largest box around the house, from the limits that the last check compared it with."""

from typing import TYPE_CHECKING

from tinydesigner.drawing.options import Envelope
from tinydesigner.editor.wording import show_length
from tinydesigner.units.length import mm
from tinydesigner.units.system import UnitSystem

if TYPE_CHECKING:
    from tinydesigner.rules.check import Report

_WIDTH, _HEIGHT = "trailer.width_overall", "trailer.height_above_road"


def road_envelope(report: "Report | None", units: UnitSystem) -> tuple[Envelope, ...]:
    """The strictest width and height that the report's own findings ask of a trailer; () when none does."""
    if report is None:
        return ()
    limits: dict[str, list[float]] = {_WIDTH: [], _HEIGHT: []}
    for finding in report.findings():
        if finding.measurement in limits and isinstance(finding.limit, int | float):
            limits[finding.measurement].append(float(finding.limit))
    if not limits[_WIDTH] or not limits[_HEIGHT]:
        return ()
    width, height = min(limits[_WIDTH]), min(limits[_HEIGHT])
    label = f"{show_length(mm(width), units)} x {show_length(mm(height), units)}"
    return (Envelope(width, height, label),)
