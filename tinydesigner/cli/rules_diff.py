"""``tinydesigner rules diff``: what differs between rule sets, places or folders of rules."""

import argparse
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from tinydesigner.cli.check import design_files, iso_date
from tinydesigner.cli.errors import InputError, input_errors
from tinydesigner.cli.lawbook import add_rules_argument, law
from tinydesigner.cli.output import write, write_json, write_table
from tinydesigner.editor.precheck import today
from tinydesigner.exchange.native import read_design
from tinydesigner.measure.model import Model
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.check import Checker
from tinydesigner.rules.comparing import ValueChange, law_changes, value_changes
from tinydesigner.rules.difference import StatusStep, status_steps, verdict_changes
from tinydesigner.rules.load import load_book

#: Stands for the bundled law where a folder is expected.
BUNDLED = "bundled"


@dataclass(frozen=True, slots=True)
class Pair:
    """What is compared: two ids of one law, or two whole laws (then the ids are empty)."""

    one: RuleBook
    other: RuleBook
    a: str = ""
    b: str = ""


def add_diff(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules diff``."""
    what = "a rule set, a place, a folder of rules, or 'bundled'"
    parser.add_argument("a", metavar="A", help=what)
    parser.add_argument("b", metavar="B", help="another of the same")
    parser.add_argument(
        "--design", nargs="+", default=[], metavar="FILE", help="how these designs come out otherwise"
    )
    parser.add_argument("--as-of", type=iso_date, metavar="DATE", help="day of the check")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    add_rules_argument(parser)


def run_diff(arguments: argparse.Namespace) -> int:
    """Print every value, and for designs every outcome, that differs."""
    pair = _pair(arguments)
    if pair.a:
        changed = value_changes(pair.one, pair.a, pair.other, pair.b)
    else:
        changed = law_changes(pair.one, pair.other)
    designs = [(str(path), _steps(pair, path, arguments)) for path in design_files(arguments.design)]
    if arguments.format == "json":
        write_json(
            {
                "values": [asdict(change) for change in changed],
                "designs": [
                    {"file": file, "changes": [asdict(step) for step in steps]} for file, steps in designs
                ],
            }
        )
    else:
        _write(changed, designs)
    return 0


def _pair(arguments: argparse.Namespace) -> Pair:
    folders = [name == BUNDLED or Path(name).is_dir() for name in (arguments.a, arguments.b)]
    if all(folders):
        return Pair(_folder(arguments.a), _folder(arguments.b))
    book = law(arguments)
    kinds = [_kind(book, arguments.a), _kind(book, arguments.b)]
    if kinds[0] != kinds[1]:
        raise InputError(
            f"{arguments.a} is a {kinds[0]} and {arguments.b} a {kinds[1]}; compare like with like"
        )
    return Pair(book, book, arguments.a, arguments.b)


def _folder(name: str) -> RuleBook:
    """The bundled law, or it with a folder of rules over it and nothing else."""
    return load_book(overlays=(), named=() if name == BUNDLED else (Path(name),))


def _kind(book: RuleBook, name: str) -> str:
    if name in book.rulesets:
        return "rule set"
    if name in book.places:
        return "place"
    if name == BUNDLED or Path(name).is_dir():
        return "folder of rules"
    raise InputError(f"{name!r} is neither a rule set, nor a place, nor a folder of rules")


def _steps(pair: Pair, path: Path, arguments: argparse.Namespace) -> tuple[StatusStep, ...]:
    with input_errors():
        design = read_design(path)
    day = arguments.as_of or design.site.as_of or today()
    model = Model(design)
    if not pair.a:
        before, after = (
            Checker(book).check(model, as_of=day, rulesets=(), places=None) for book in (pair.one, pair.other)
        )
        return tuple(
            StatusStep(f"{item.place}/{item.pathway}", "", _word(item.before), _word(item.after))
            for item in verdict_changes(before, after)
        )
    places = pair.a in pair.one.places
    asked, sets = ((pair.a, pair.b), ()) if places else ((), (pair.a, pair.b))
    report = Checker(pair.one).check(model, as_of=day, rulesets=sets, places=asked)
    return status_steps(report, pair.a, pair.b, places=places)


def _word(status: object) -> str:
    return "" if status is None else str(status)


def _write(changed: Iterable[ValueChange], designs: Iterable[tuple[str, tuple[StatusStep, ...]]]) -> None:
    count = 0
    for count, item in enumerate(changed, 1):  # noqa: B007 - the last number is the answer
        write(f"{item.what} {item.id}".rstrip())
        write(f"  {item.key}: {item.before or '-'}  ->  {item.after or '-'}")
    write(f"{count} values differ")
    for file, steps in designs:
        write()
        write(f"{file}: {len(steps)} outcomes differ")
        rows = [
            (step.what, step.subject or "-", f"{step.before or '-'} -> {step.after or '-'}") for step in steps
        ]
        write_table(rows, indent="  ")
