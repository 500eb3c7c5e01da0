"""``tinydesigner rules lint | test | coverage``: whether rule files are in order.

A folder lies over the bundled rules, as the program would use it, unless it is the bundled one or ``--alone``
says that it is a law of its own. A file is checked for its form only.
"""

import argparse
import os
from pathlib import Path

from tinydesigner.cli.errors import InputError
from tinydesigner.cli.output import write, write_json, write_table
from tinydesigner.datafiles import rulesets
from tinydesigner.rules.layers import user_folders


def _add_path(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "path", nargs="?", type=Path, help="a folder or file; the bundled rules and your own when none"
    )
    parser.add_argument(
        "--alone", action="store_true", help="the folder is a whole law, it does not lie over the bundled one"
    )


def _own(arguments: argparse.Namespace) -> bool:
    """Whether the path is a folder over the bundled rules.

    Raises
    ------
    InputError
        If there is no such file or folder.
    """
    path: Path = arguments.path
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    bundled = rulesets().resolve()
    inside = bundled in (path.resolve(), *path.resolve().parents)
    return path.is_dir() and not inside and not arguments.alone


def add_lint(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules lint``."""
    _add_path(parser)


def run_lint(arguments: argparse.Namespace) -> int:
    """Print every fault; 1 when there is one."""
    from tinydesigner.rules.lint import counted, lint

    faults = 0
    if arguments.path is None:
        faults += _said(map(str, lint([rulesets()])))
        faults += sum(_lint_own(folder) for folder in user_folders())
    elif _own(arguments):
        faults += _lint_own(arguments.path)
    else:
        faults += _said(map(str, lint([arguments.path])))
    form = arguments.path is not None and arguments.path.is_file()
    write(counted(faults) + (" of form; lint its folder to check what it names" if form else ""))
    return 1 if faults else 0


def _said(lines: "map[str]") -> int:
    """Print lines; how many they are."""
    count = 0
    for count, line in enumerate(lines, 1):  # noqa: B007 - the last number is the answer
        write(line)
    return count


def _lint_own(folder: Path) -> int:
    from tinydesigner.rules.lint import lint_own

    faults, layers = lint_own(folder)
    for replaced in layers.replaced:
        if replaced.file.startswith(str(folder)):
            write(f"note: {replaced}")
    return _said(map(str, faults))


def add_test(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules test``."""
    _add_path(parser)


def run_test(arguments: argparse.Namespace) -> int:
    """Run the cases; 1 when one does not hold."""
    if arguments.path is None:
        results = [_tested([rulesets()], overlays=()), *(_tested([path]) for path in user_folders())]
    elif _own(arguments):
        results = [_tested([arguments.path], named=(arguments.path,))]
    else:
        root = rulesets() if arguments.path.is_file() else arguments.path
        results = [_tested([arguments.path], roots=[root])]
    passed, failed = (sum(result[i] for result in results) for i in range(2))
    write(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def _tested(
    cases: list[Path],
    *,
    roots: list[Path] | None = None,
    overlays: tuple[Path, ...] | None = None,
    named: tuple[Path, ...] = (),
) -> tuple[int, int]:
    """How many cases hold and how many do not."""
    from tinydesigner.rules.cases import run_cases
    from tinydesigner.rules.load import load_book

    book = load_book(roots, cache=False, overlays=overlays, named=named)
    # files of own rules are told by their whole path, the bundled ones as the register names them
    (root,) = cases
    before = "" if root == rulesets() or root.is_file() else f"{root}{os.sep}"
    passed = failed = 0
    for case, fault in run_cases(book, cases):
        passed += not fault
        if fault:
            failed += 1
            write(f"{before}{case.name}: {fault}")
    return passed, failed


def add_coverage(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules coverage``."""
    parser.add_argument("path", nargs="?", type=Path, help="a whole law; the bundled one when none")
    parser.add_argument("--format", choices=("table", "json"), default="table")


def run_coverage(arguments: argparse.Namespace) -> int:
    """Print what became of every row of the register."""
    from tinydesigner.rules.coverage import coverage

    root = arguments.path or rulesets()
    if not root.exists():
        raise InputError(f"{root}: no such file or folder")
    rows = coverage([root])
    encoded = sum(1 for row in rows if row.encoded)
    if arguments.format == "json":
        totals = {"rows": len(rows), "encoded": encoded, "left_out": len(rows) - encoded}
        listed = [{"id": row.id, "encoded": list(row.encoded), "left_out": row.left_out} for row in rows]
        write_json({"totals": totals, "rows": listed})
    else:
        write_table([(row.id, ", ".join(row.encoded) or f"left out: {row.left_out}") for row in rows])
        write(f"{len(rows)} rows, {encoded} encoded, {len(rows) - encoded} left out")
    return 0
