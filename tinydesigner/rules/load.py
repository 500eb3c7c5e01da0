"""Loads the law: from the compiled pack where one fits, else from the YAML files."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tinydesigner import __version__, datafiles
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.pack import read_pack, source_key, write_pack


def rule_files(root: Path) -> list[tuple[str, str]]:
    """Name (relative to the root) and path of the YAML files under a folder, or of the one file, sorted."""
    if root.is_file():
        return [(root.name, str(root))]
    top = str(root)
    # os.walk and plain text: several hundred Path objects would take longer than reading the files
    return sorted(
        (f"{folder[len(top) :]}/{name}".replace(os.sep, "/").lstrip("/"), f"{folder}{os.sep}{name}")
        for folder, _, names in os.walk(top)
        for name in names
        if name.endswith(".yaml")
    )


def is_about_rules(name: str) -> bool:
    """Whether a file stands beside the rules and is not itself law: cases and the register."""
    return name.endswith(".cases.yaml") or name.rpartition("/")[2].startswith("register")


def contents(roots: Sequence[Path], *, cases: bool = False) -> list[tuple[str, bytes]]:
    """Name and bytes of every rule file under the roots.

    Parameters
    ----------
    roots
        Folders or files; names are told relative to the folder.
    cases
        Whether cases and the register come too; a check needs neither.
    """
    found = []
    for root in roots:
        for name, path in rule_files(root):
            if cases or not is_about_rules(name):
                with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as above
                    found.append((name, file.read()))
    return found


def load_book(roots: Sequence[Path] | None = None, cache: bool = True) -> RuleBook:
    """The law, ready to check designs.

    Parameters
    ----------
    roots
        Folders of rule files, read as one law; the bundled law when not given.
    cache
        Whether a compiled pack in the user's cache may be used and kept.

    Raises
    ------
    RuleErrors
        With everything that is wrong with the files; nothing is loaded then.
    """
    files = contents(roots if roots is not None else [datafiles.rulesets()])
    key = source_key(files, __version__)
    path = datafiles.cache_dir() / f"rules-{key[:16]}.json" if cache else None
    known = read_pack(path, key) if path else None
    if known is not None:
        return RuleBook(known, key)
    pack = _linked(files)
    if path:
        write_pack(path, key, pack)
    return RuleBook(pack, key)


def _linked(files: Sequence[tuple[str, bytes]]) -> dict[str, Any]:
    # the reader, the models and pint are needed only where no pack fits
    from tinydesigner.rules.link import link_files

    return link_files(files)
