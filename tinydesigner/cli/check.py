"""``tinydesigner check``: findings and verdicts of design files."""

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tinydesigner.cli.check_table import write_design
from tinydesigner.cli.errors import InputError, input_errors
from tinydesigner.cli.lawbook import add_rules_argument, checker
from tinydesigner.cli.main import Screen
from tinydesigner.cli.output import write_json
from tinydesigner.document.design import Design
from tinydesigner.editor.precheck import Question, UnknownRulesError, findings_of, precheck
from tinydesigner.exchange.native import read_design
from tinydesigner.exchange.report import DISCLAIMER, SCHEMA_ID, Json, design_data
from tinydesigner.exchange.report_csv import write_csv
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.check import Checker
from tinydesigner.rules.report import Report
from tinydesigner.rules.results import Finding

DESIGN_SUFFIXES = (".tinyhouse", ".json")
#: Order in which a person wants to read findings.
ORDER = {"error": 0, "fail": 1, "ask_official": 2, "missing": 3, "pass": 4, "not_applicable": 5}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="design files, or folders of them")
    parser.add_argument("--place", action="append", metavar="ID", help="only this place (may be repeated)")
    parser.add_argument(
        "--as-of", type=iso_date, metavar="DATE", help="the law as it stood on this day, YYYY-MM-DD"
    )
    parser.add_argument(
        "--edition",
        action="append",
        metavar="ID",
        help="findings under this edition or rule set instead of the design's own (may be repeated)",
    )
    add_rules_argument(parser)
    parser.add_argument("--format", choices=("table", "json", "csv"), default="table")
    parser.add_argument("--all", action="store_true", help="table: also what passes and what does not apply")


def iso_date(text: str) -> date:
    """A day written YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write it like 2026-11-22") from problem


def design_files(names: Iterable[str]) -> list[Path]:
    """The files named, with folders replaced by the design files inside."""
    files: list[Path] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            inside = sorted(
                child for child in path.iterdir() if child.suffix in DESIGN_SUFFIXES and child.is_file()
            )
            if not inside:
                raise InputError(f"{path}: no design files (*.tinyhouse) in this folder")
            files += inside
        else:
            files.append(path)
    return files


def run(arguments: argparse.Namespace, _screen: Screen | None) -> int:
    """Check every file; bad files are reported together after the good ones."""
    question = Question(as_of=arguments.as_of, editions=arguments.edition, places=arguments.place)
    problems: list[str] = []
    designs: list[Json] = []
    failed = False
    with input_errors():
        files = design_files(arguments.files)
    rules = checker(arguments)
    for path in files:
        try:
            with input_errors():
                design = read_design(path)
            report = _checked(design, question, rules)
        except InputError as problem:
            problems.append(str(problem))
            continue
        findings = sorted(
            findings_of(report, design, question), key=lambda finding: ORDER[finding.status.value]
        )
        failed = failed or _fails(findings, report, arguments.place)
        if arguments.format == "table":
            write_design(str(path), design, findings, report, show_all=arguments.all)
        else:
            designs.append(design_data(str(path), design, report.as_of, findings, report.places))
    _write(arguments, question, designs, rules.book)
    for problem_text in problems:
        sys.stderr.write(problem_text + "\n")
    return 2 if problems else int(failed)


def _checked(design: Design, question: Question, rules: Checker) -> Report:
    try:
        return precheck(design, question, checker=rules)
    except UnknownRulesError as problem:
        raise InputError(f"tinydesigner check: {problem}") from problem


def _fails(findings: Iterable[Finding], report: Report, places: list[str] | None) -> bool:
    """Whether a finding fails and is not waived; with ``--place`` also whether one of them rejects."""
    if any(finding.status.value in {"fail", "error"} and not finding.waived for finding in findings):
        return True
    return bool(places) and any(place.status.value == "rejects" for place in report.places)


def _write(arguments: argparse.Namespace, question: Question, designs: list[Json], book: RuleBook) -> None:
    if arguments.format == "csv":
        write_csv(designs, sys.stdout)
    elif arguments.format == "json":
        write_json(_document(question, designs, book))


def _document(question: Question, designs: list[Json], book: RuleBook) -> Json:
    from tinydesigner.editor.precheck import today
    from tinydesigner.version import __version__

    return {
        "schema": SCHEMA_ID,
        "program": __version__,
        "rules": {"version": book.version, "hash": book.hash},
        "as_of": (question.as_of or today()).isoformat(),
        "disclaimer": DISCLAIMER,
        "designs": designs,
    }
