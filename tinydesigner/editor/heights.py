"""Area against ceiling height: the curve of a room or loft and the lines that the rules draw in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.results import Finding, Status
from tinydesigner.units.format import format_length
from tinydesigner.units.length import mm
from tinydesigner.units.system import UnitSystem

#: Points of the curve lie this far apart: half an inch, a pixel or two of the plot.
_STEP_MM = 12.7


@dataclass(frozen=True, slots=True)
class HeightCurve:
    """Floor area (mm2) with ceiling at least as high as each height (mm)."""

    heights: tuple[float, ...]
    areas: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A height (upright line) or a required area (level line) of a rule."""

    label: str
    #: mm; 0 for a level line.
    height: float
    #: mm2; None for an upright line.
    area: float | None
    holds: bool


def subjects_with_heights(model: Model) -> tuple[tuple[str, str], ...]:
    """Id and name of every room and loft under a ceiling."""
    views = (*model.subjects(SubjectKind.LOFT), *model.subjects(SubjectKind.ROOM))
    return tuple((v.id, v.name or v.id) for v in views if isinstance(_highest(model, v.id), float))


def _highest(model: Model, subject: str) -> object:
    view = model.view(subject)
    return view.take(f"{view.kind.value}.ceiling_height_greatest")


def curve_of(model: Model, subject: str) -> HeightCurve:
    """The exact area at a ladder of heights, and just above it where it falls at once (a flat ceiling)."""
    view = model.view(subject)
    highest = _highest(model, subject)
    if not isinstance(highest, float):
        return HeightCurve((), ())
    steps = [number * _STEP_MM for number in range(int(highest / _STEP_MM) + 1)]
    heights = sorted({*steps, highest})
    measurement = f"{view.kind.value}.area_with_ceiling_at_least"
    areas = [view.take(measurement, (("height", height),)) for height in heights]
    numbers = [area if isinstance(area, float | int) else 0.0 for area in areas]
    return HeightCurve((*heights, highest), (*numbers, 0.0))


def falls(curve: HeightCurve) -> tuple[float, ...]:
    """Heights at which the area falls by more than a tenth of the whole: ledges of flat ceilings."""
    whole = curve.areas[0] if curve.areas else 0.0
    pairs = pairwise(zip(curve.heights, curve.areas, strict=True))
    return tuple(high for (_, before), (high, after) in pairs if before - after > whole / 10)


def rule_lines(findings: Iterable[Finding], subject: str, system: UnitSystem) -> tuple[RuleLine, ...]:
    """Lines of the rules that were decided on this subject: heights and areas that they ask for."""
    lines: dict[tuple[float, float | None], RuleLine] = {}
    for finding in findings:
        if finding.subject == subject:
            for line in _lines_of(finding, system):
                lines.setdefault((line.height, line.area), line)
    return tuple(lines.values())


def _lines_of(finding: Finding, system: UnitSystem) -> Iterator[RuleLine]:
    """The area or height that a finding asks for, and the heights at which its area is measured."""
    if finding.status not in {Status.PASS, Status.FAIL} or not isinstance(finding.limit, float | int):
        return
    holds = finding.status is Status.PASS
    label = f"{finding.limit_text} · {finding.citation.section}"
    if finding.dimension is Dimension.AREA and "area" in finding.measurement:
        yield RuleLine(label, 0.0, float(finding.limit), holds)
        for _, height in finding.params:
            if isinstance(height, float | int):
                yield RuleLine(format_length(mm(height), system), float(height), None, holds)
    elif finding.dimension is Dimension.LENGTH and "ceiling_height" in finding.measurement:
        yield RuleLine(label, float(finding.limit), None, holds)
