"""Says what is wrong with rule files: ``python -m tinydesigner.rules.lint [paths]``."""

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tinydesigner import datafiles
from tinydesigner.rules.errors import RuleErrors, RuleFileError
from tinydesigner.rules.files import read_law
from tinydesigner.rules.layers import Layer, Layers, read_files, read_layers, user_folders
from tinydesigner.rules.link import link
from tinydesigner.rules.load import contents
from tinydesigner.rules.overlays import link_layers


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


def lint_own(folder: Path) -> tuple[list[RuleFileError], Layers]:
    """Every fault of a folder of own rules over the bundled law, and what it replaces.

    The user's other folders lie below it where they are in order.
    """
    errors: list[RuleFileError] = []
    try:
        layer = Layer(str(folder), read_files(folder), named=True)
        others, _ = read_layers(path for path in user_folders() if path.resolve() != folder.resolve())
        errors += read_law(layer.files).errors
        told = link_layers(contents([datafiles.rulesets()]), [*others, layer])[1]
    except RuleErrors as error:
        return sorted({*errors, *error.errors}), Layers()
    return sorted(set(errors)), told


def lint_new(files: Mapping[str, str]) -> list[RuleFileError]:
    """Every fault of files that are not written yet, over all rules in use."""
    layer = Layer("new", tuple((name, text.encode()) for name, text in files.items()), named=True)
    try:
        link_layers(contents([datafiles.rulesets()]), [*read_layers(user_folders())[0], layer])
    except RuleErrors as error:
        return list(error.errors)
    return list(read_law(layer.files).errors)


def _names(path: Path | None) -> frozenset[str]:
    if path is None:
        return frozenset()
    return frozenset(re.findall(r"[a-z]+\.[a-z0-9_]+", path.read_text(encoding="utf-8")))


def counted(faults: int) -> str:
    """So many faults in words."""
    return f"{faults} error{'' if faults == 1 else 's'}"


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
    sys.stdout.write(f"{counted(len(errors))}\n")
    return 1 if errors else 0


if __name__ == "__main__":
    raise SystemExit(main())
