"""Says what is wrong with rule files: ``python -m tinydesigner.rules.lint [paths]``."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from tinydesigner import datafiles
from tinydesigner.rules.errors import RuleErrors, RuleFileError
from tinydesigner.rules.files import read_law
from tinydesigner.rules.link import link
from tinydesigner.rules.load import contents


def lint(roots: Sequence[Path], expected: frozenset[str] = frozenset()) -> list[RuleFileError]:
    """Every fault of the files under the roots, sorted by file and line.

    A file alone is checked for its form only, since what it names stands in others.
    """
    law = read_law(contents(roots, cases=True))
    if not any(root.is_dir() for root in roots):
        return sorted(set(law.errors))
    try:
        link(law, expected)
    except RuleErrors as error:
        return list(error.errors)
    return []


def _names(path: Path | None) -> frozenset[str]:
    if path is None:
        return frozenset()
    return frozenset(re.findall(r"[a-z]+\.[a-z0-9_]+", path.read_text(encoding="utf-8")))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the faults; 0 when there are none, 1 when there are."""
    parser = argparse.ArgumentParser(prog="python -m tinydesigner.rules.lint", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="folders or files; the bundled law when none")
    parser.add_argument(
        "--names",
        type=Path,
        help="a file of measurement names that are accepted although the program does not measure them yet",
    )
    options = parser.parse_args(arguments)
    errors = lint(options.paths or [datafiles.rulesets()], _names(options.names))
    for error in errors:
        sys.stdout.write(f"{error}\n")
    sys.stdout.write(f"{len(errors)} error{'' if len(errors) == 1 else 's'}\n")
    return 1 if errors else 0


if __name__ == "__main__":
    raise SystemExit(main())
