"""Says what is wrong with rule files: ``python -m tinydesigner.rules.lint [paths]``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tinydesigner import datafiles
from tinydesigner.rules.errors import RuleFileError
from tinydesigner.rules.files import contents, read_law


def lint(roots: Sequence[Path]) -> list[RuleFileError]:
    """Every fault of the files under the roots, sorted by file and line."""
    law = read_law(contents(roots, cases=True))
    return sorted(set(law.errors))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the faults; 0 when there are none, 1 when there are."""
    parser = argparse.ArgumentParser(prog="python -m tinydesigner.rules.lint", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="folders or files; the bundled law when none")
    options = parser.parse_args(arguments)
    errors = lint(options.paths or [datafiles.rulesets()])
    for error in errors:
        sys.stdout.write(f"{error}\n")
    sys.stdout.write(f"{len(errors)} error{'' if len(errors) == 1 else 's'}\n")
    return 1 if errors else 0


if __name__ == "__main__":
    raise SystemExit(main())
