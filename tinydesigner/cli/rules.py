"""``tinydesigner rules``: list, show, lint and test the law."""

import argparse
from collections.abc import Callable
from pathlib import Path

from tinydesigner.cli.errors import InputError, input_errors
from tinydesigner.cli.main import Screen
from tinydesigner.cli.output import write, write_json, write_table
from tinydesigner.datafiles import rulesets
from tinydesigner.editor.precheck import bundled_checker
from tinydesigner.rules.book import RuleBook

_EPILOG = """\
  rules list                          every rule set, its id first
  rules list irc-2021                 the rules of a set (or of a place)
  rules show irc-2021/room.area       one rule in words, with its source
  rules lint [PATH]                   what is wrong with rule files: file, line, key, what was expected
  rules test [PATH]                   run the cases that stand beside the files
  rules coverage                      which rows of the collected facts are encoded, and why others are not
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.epilog = _EPILOG
    parser.add_argument("action", choices=tuple(_ACTIONS))
    parser.add_argument(
        "what", nargs="?", metavar="ID|PATH", help="a rule set, rule or place; a folder of rules"
    )
    parser.add_argument("--format", choices=("table", "json"), default="table")


def run(arguments: argparse.Namespace, _screen: Screen | None) -> int:
    """Do what the action says."""
    with input_errors():
        return _ACTIONS[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    book = bundled_checker().book
    if arguments.what:
        return _list_rules(book, arguments)
    sets = [(name, info.kind, info.title, len(info.rules)) for name, info in book.rulesets.items()]
    if arguments.format == "json":
        write_json([dict(zip(("id", "kind", "title", "rules"), row, strict=True)) for row in sets])
    else:
        write_table([(name, kind, f"{count} rules", title) for name, kind, title, count in sets])
    return 0


def _list_rules(book: RuleBook, arguments: argparse.Namespace) -> int:
    from tinydesigner.rules.describe import rules_of

    rows = rules_of(book, arguments.what)
    if not rows:
        raise InputError(f"no rule set or place {arguments.what!r} with rules; see 'tinydesigner rules list'")
    if arguments.format == "json":
        keys = ("id", "owner", "title", "source", "section", "edition", "confidence", "verified_on")
        write_json([{key: getattr(row, key) for key in keys} | {"memory": row.memory} for row in rows])
    else:
        write_table([(f"{row.owner}/{row.id}", row.section, row.title) for row in rows])
    return 0


def _show(arguments: argparse.Namespace) -> int:
    from tinydesigner.rules.describe import describe, rules_of

    if not arguments.what:
        raise InputError("tinydesigner rules show: say which, as in 'rules show irc-2021/room.area'")
    book = bundled_checker().book
    owner, _, rule = arguments.what.rpartition("/")
    rows = [row for row in rules_of(book, owner) if row.id == rule] or rules_of(book, arguments.what)
    if not rows:
        raise InputError(f"no rule {arguments.what!r}; see 'tinydesigner rules list'")
    for row in rows:
        for line in describe(book, row):
            write(line)
    return 0


def _root(arguments: argparse.Namespace) -> Path:
    root = Path(arguments.what) if arguments.what else rulesets()
    if not root.exists():
        raise InputError(f"{root}: no such file or folder")
    return root


def _lint(arguments: argparse.Namespace) -> int:
    from tinydesigner.rules.lint import lint

    faults = lint([_root(arguments)])
    for fault in faults:
        write(str(fault))
    write(f"{len(faults)} errors")
    return 1 if faults else 0


def _test(arguments: argparse.Namespace) -> int:
    from tinydesigner.rules.cases import run_cases
    from tinydesigner.rules.load import load_book

    root = _root(arguments)
    book = load_book([rulesets()] if arguments.what is None or root.is_file() else [root], cache=False)
    passed = failed = 0
    for case, fault in run_cases(book, [root]):
        passed += not fault
        if fault:
            failed += 1
            write(f"{case.name}: {fault}")
    write(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def _coverage(arguments: argparse.Namespace) -> int:
    from tinydesigner.rules.coverage import coverage

    rows = coverage([_root(arguments)])
    encoded = sum(1 for row in rows if row.encoded)
    if arguments.format == "json":
        totals = {"rows": len(rows), "encoded": encoded, "left_out": len(rows) - encoded}
        listed = [{"id": row.id, "encoded": list(row.encoded), "left_out": row.left_out} for row in rows]
        write_json({"totals": totals, "rows": listed})
    else:
        write_table([(row.id, ", ".join(row.encoded) or f"left out: {row.left_out}") for row in rows])
        write(f"{len(rows)} rows, {encoded} encoded, {len(rows) - encoded} left out")
    return 0


_ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {
    "list": _list,
    "show": _show,
    "lint": _lint,
    "test": _test,
    "coverage": _coverage,
}
