"""The findings and verdicts of a design as a table; only what is shown is explained."""

from collections.abc import Iterable, Sequence

from tinydesigner.cli.output import write, write_table
from tinydesigner.document.design import Design
from tinydesigner.exchange.report import counted, finding_data
from tinydesigner.rules.report import Report
from tinydesigner.rules.results import Finding, PathwayVerdict, PlaceVerdict, Status
from tinydesigner.units.system import UnitSystem

MARKS = {
    Status.PASS: "ok",
    Status.FAIL: "FAIL",
    Status.MISSING: "?",
    Status.NOT_APPLICABLE: "-",
    Status.ASK_OFFICIAL: "ask",
    Status.ERROR: "ERROR",
}
_QUIET = frozenset((Status.PASS, Status.NOT_APPLICABLE))


def write_design(
    file: str, design: Design, findings: Sequence[Finding], report: Report, *, show_all: bool
) -> None:
    """Write findings, then places; ``show_all`` also what passes and what does not apply."""
    write(f"{design.name}  ({file})")
    write(f"findings: {_numbers(finding.status.value for finding in findings)}")
    shown = [finding for finding in findings if show_all or finding.status not in _QUIET]
    write_table([_finding_row(finding, design.units) for finding in shown], indent="  ")
    write(f"places: {_numbers(place.status.value for place in report.places)}")
    write_table([_place_row(place) for place in report.places], indent="  ")
    write()


def _numbers(statuses: Iterable[str]) -> str:
    counts = counted(statuses)
    return ", ".join(f"{number} {word.replace('_', ' ')}" for word, number in counts.items()) or "none"


def _finding_row(finding: Finding, system: UnitSystem) -> tuple[str, ...]:
    data = finding_data(finding, system)
    measured, limit, margin = (
        data[name]["text"] if data[name] else "" for name in ("measured", "limit", "margin")
    )
    said = f"{measured} of {limit}" if measured and limit else finding.reason
    mark = "waived" if finding.waived else MARKS[finding.status]
    return (mark, finding.title, finding.subject_name, said, margin, finding.citation.text())


def _place_row(place: PlaceVerdict) -> tuple[str, ...]:
    best = place.best
    layers = ", ".join(f"{layer.value} {state.value}" for layer, state in best.layers.items()) if best else ""
    why = _why(best) if best else place.note
    return (place.status.value.replace("_", " "), place.place, best.title if best else "", layers, why)


def _why(best: PathwayVerdict) -> str:
    if best.gate:
        return best.gate
    if best.blocking:
        return "; ".join(f"{item.title} ({item.citation.text()})" for item in best.blocking[:3])
    if best.missing:
        return "asks " + ", ".join(key.removeprefix("fact:") for key in best.missing[:4])
    return f"{len(best.conditions)} conditions" if best.conditions else ""
