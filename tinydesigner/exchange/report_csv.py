"""The answer of a check as rows of comma-separated values."""

import csv
from collections.abc import Iterable
from typing import Any, TextIO

from tinydesigner.exchange.report import Json

COLUMNS = (
    "file", "kind", "place", "place_verdict", "pathway", "verdict",
    "ruleset", "rule", "title", "subject", "status",
    "measured", "limit", "margin", "unit", "measured_text", "limit_text", "margin_text", "citation",
    "confidence", "verified_on", "missing", "reason", "waived",
)  # fmt: skip

#: A cell that a spreadsheet would run as a formula begins with one of these.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _safe(column: str, value: Any) -> Any:
    """Text that a spreadsheet shows instead of running; signed margins are ours and stay as they are."""
    if isinstance(value, str) and column != "margin_text" and value.startswith(_FORMULA):
        return "'" + value
    return value


def _part(data: Json | None, key: str) -> Any:
    return "" if data is None else data.get(key, "")


def _finding_row(file: str, finding: Json) -> Json:
    return {
        "file": file,
        "kind": "finding",
        "ruleset": finding["ruleset"],
        "rule": finding["rule"],
        "title": finding["title"],
        "subject": finding["subject_name"] or finding["subject"],
        "status": finding["status"],
        "measured": _part(finding["measured"], "value"),
        "limit": _part(finding["limit"], "value"),
        "margin": _part(finding["margin"], "value"),
        "unit": _part(finding["measured"], "unit"),
        "measured_text": _part(finding["measured"], "text"),
        "limit_text": _part(finding["limit"], "text"),
        "margin_text": _part(finding["margin"], "text"),
        "citation": finding["citation"]["text"],
        "confidence": finding["citation"]["confidence"],
        "verified_on": finding["citation"]["verified_on"],
        "missing": " ".join(finding["missing"]),
        "reason": finding["reason"],
        "waived": finding["waived"],
    }


def _pathway_row(file: str, place: Json, pathway: Json) -> Json:
    reasons = [pathway["gate"]] if pathway["gate"] else []
    reasons += [f"{item['title']} ({item['citation']['text']})" for item in pathway["blocking"]]
    return {
        "file": file,
        "kind": "place",
        "place": place["place"],
        "place_verdict": place["verdict"],
        "pathway": pathway["pathway"],
        "verdict": pathway["verdict"],
        "title": pathway["title"],
        "confidence": pathway["confidence"],
        "verified_on": pathway["verified_on"],
        "missing": " ".join(pathway["missing_facts"]),
        "reason": "; ".join(reasons),
    }


def _place_rows(file: str, place: Json) -> Iterable[Json]:
    if not place["pathways"]:
        yield {
            "file": file,
            "kind": "place",
            "place": place["place"],
            "place_verdict": place["verdict"],
            "reason": place["note"],
        }
    for pathway in place["pathways"]:
        yield _pathway_row(file, place, pathway)


def write_csv(designs: Iterable[Json], out: TextIO) -> None:
    """Write findings and pathway verdicts of checked designs, one a row.

    Parameters
    ----------
    designs
        What ``exchange.report.design_data`` returned, one for each design.
    out
        Text stream; opened with ``newline=""`` when it is a file.
    """
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for design in designs:
        rows = [_finding_row(design["file"], finding) for finding in design["findings"]]
        for place in design["places"]:
            rows += _place_rows(design["file"], place)
        writer.writerows({key: _safe(key, value) for key, value in row.items()} for row in rows)
