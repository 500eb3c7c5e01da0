"""The answer of a check as plain data: one form for JSON, CSV and tables.

The JSON form is published as ``resources/schema/check.schema.json``. Numbers stand in canonical units (mm,
mm2, kg, degrees, ratio) beside the text that a person reads, so that no reader has to parse feet and inches.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from tinydesigner.document.design import Design
from tinydesigner.measure.quantity import Dimension, Value
from tinydesigner.rules.results import Citation, Finding, PathwayVerdict, PlaceVerdict
from tinydesigner.units.format import format_value
from tinydesigner.units.margins import format_margin
from tinydesigner.units.system import UnitSystem

SCHEMA_ID = "tinydesigner-check/1"
DISCLAIMER = "This is a pre-check, not a permit."

UNITS: Mapping[Dimension, str] = {
    Dimension.LENGTH: "mm",
    Dimension.AREA: "mm2",
    Dimension.MASS: "kg",
    Dimension.ANGLE: "deg",
    Dimension.RATIO: "ratio",
    Dimension.COUNT: "count",
    Dimension.FLAG: "flag",
    Dimension.TEXT: "text",
    Dimension.DATE: "date",
}

Json: TypeAlias = dict[str, Any]


def quantity_text(value: Value | None, dimension: Dimension | None, system: UnitSystem) -> str:
    """A value as a person reads it; empty for no value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value
    if dimension is None:
        return f"{value:g}"
    return format_value(value, dimension.value, system)


def margin_text(finding: Finding, system: UnitSystem) -> str:
    """The margin with its sign, or empty where there is none."""
    if finding.margin is None or finding.dimension is None:
        return ""
    return format_margin(finding.margin, finding.dimension.value, system)


def _quantity(value: Value | None, dimension: Dimension | None, text: str) -> Json | None:
    if value is None:
        return None
    return {"value": value, "unit": UNITS[dimension] if dimension else "", "text": text}


def _limit(finding: Finding, system: UnitSystem) -> Json | None:
    limit = finding.limit
    if limit is None:
        return {"value": None, "unit": "", "text": finding.limit_text} if finding.limit_text else None
    value: Any = list(limit) if isinstance(limit, tuple) else limit
    text = finding.limit_text or (
        "" if isinstance(limit, tuple) else quantity_text(limit, finding.dimension, system)
    )
    return {"value": value, "unit": UNITS[finding.dimension] if finding.dimension else "", "text": text}


def citation_data(citation: Citation) -> Json:
    """A citation with its grade."""
    return {
        "text": citation.text(),
        "source": citation.source,
        "title": citation.title,
        "section": citation.section,
        "edition": citation.edition,
        "confidence": citation.confidence.value,
        "from_memory": citation.from_memory,
        "verified_on": citation.verified_on,
        "stale": citation.stale,
    }


def finding_data(finding: Finding, system: UnitSystem) -> Json:
    """One finding."""
    return {
        "rule": finding.rule,
        "ruleset": finding.ruleset,
        "title": finding.title,
        "subject": finding.subject,
        "subject_name": finding.subject_name,
        "status": finding.status.value,
        "comparator": finding.comparator,
        "measured": _quantity(
            finding.measured, finding.dimension, quantity_text(finding.measured, finding.dimension, system)
        ),
        "limit": _limit(finding, system),
        "margin": _quantity(finding.margin, finding.dimension, margin_text(finding, system)),
        "missing": list(finding.missing),
        "reason": finding.reason,
        "because": finding.because,
        "remedy": finding.remedy,
        "waived": finding.waived,
        "citation": citation_data(finding.citation),
    }


def pathway_data(verdict: PathwayVerdict, system: UnitSystem) -> Json:
    """One pathway with its layers and reasons."""
    return {
        "pathway": verdict.pathway,
        "title": verdict.title,
        "verdict": verdict.status.value,
        "layers": {layer.value: status.value for layer, status in verdict.layers.items()},
        "gate": verdict.gate,
        "blocking": [finding_data(finding, system) for finding in verdict.blocking],
        "missing_facts": [key.removeprefix("fact:") for key in verdict.missing],
        "ask_official": [finding_data(finding, system) for finding in verdict.ask],
        "conditions": [
            {"id": item.id, "text": item.text, "citation": item.citation} for item in verdict.conditions
        ],
        "confidence": verdict.confidence.value,
        "verified_on": verdict.verified_on,
        "stale": verdict.stale,
    }


def place_data(place: PlaceVerdict, system: UnitSystem) -> Json:
    """One place: its verdict and every pathway, best first."""
    return {
        "place": place.place,
        "name": place.name,
        "state": place.state,
        "level": place.level,
        "verdict": place.status.value,
        "note": place.note,
        "pathways": [pathway_data(pathway, system) for pathway in place.pathways],
    }


def counted(statuses: Iterable[str]) -> dict[str, int]:
    """How often each word occurs, in order of first appearance."""
    counts: dict[str, int] = {}
    for status in statuses:
        counts[status] = counts.get(status, 0) + 1
    return counts


def design_data(
    file: str, design: Design, as_of: date, findings: Sequence[Finding], places: Sequence[PlaceVerdict]
) -> Json:
    """Everything about one design; ``as_of`` is the day whose law it was checked against."""
    system = design.units
    return {
        "file": file,
        "name": design.name,
        "as_of": as_of.isoformat(),
        "counts": counted(finding.status.value for finding in findings),
        "verdicts": counted(place.status.value for place in places),
        "findings": [finding_data(finding, system) for finding in findings],
        "places": [place_data(place, system) for place in places],
    }
