"""``tinydesigner measure``: every measurement of a design that takes no parameters, with its unit."""

import argparse
from pathlib import Path

from tinydesigner.cli.errors import input_errors
from tinydesigner.cli.main import Screen
from tinydesigner.cli.output import write, write_json, write_table
from tinydesigner.document.design import Design
from tinydesigner.exchange.native import read_design
from tinydesigner.exchange.report import UNITS, Json, quantity_text
from tinydesigner.measure.catalogue import Measurement, SubjectKind, load
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Inapplicable, Result, Unknown


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("file", metavar="FILE", help="a design file")
    parser.add_argument("--format", choices=("table", "json"), default="table")


def run(arguments: argparse.Namespace, _screen: Screen | None) -> int:
    """Print what the design measures, subject by subject."""
    with input_errors():
        design = read_design(Path(arguments.file))
    rows = measured(design)
    if arguments.format == "json":
        write_json({"file": arguments.file, "name": design.name, "measurements": rows})
        return 0
    for subject in dict.fromkeys(row["subject"] for row in rows):
        mine = [row for row in rows if row["subject"] == subject]
        write(f"{mine[0]['subject_name'] or subject} ({subject})")
        write_table([(row["measurement"], row["text"] or row["reason"]) for row in mine], indent="  ")
    return 0


def measured(design: Design) -> list[Json]:
    """One row for each subject and measurement without parameters."""
    model = Model(design)
    catalogue = load()
    return [
        _row(design, view.id, view.name, entry, view.take(entry.id))
        for kind in SubjectKind
        for view in model.subjects(kind)
        for entry in catalogue.values()
        if entry.subject is kind and not entry.params
    ]


def _row(design: Design, subject: str, name: str, entry: Measurement, result: Result) -> Json:
    row: Json = {
        "subject": subject,
        "subject_name": name,
        "measurement": entry.id,
        "unit": UNITS[entry.dimension],
        "value": None,
        "text": "",
        "missing": [],
        "reason": "",
    }
    if isinstance(result, Unknown):
        row |= {"missing": list(result.missing), "reason": result.reason}
    elif isinstance(result, Inapplicable):
        row |= {"reason": result.reason}
    else:
        row |= {"value": result, "text": quantity_text(result, entry.dimension, design.units)}
    return row
