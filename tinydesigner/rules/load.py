"""Loads the law: from the compiled pack where one fits, else from the YAML files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tinydesigner import __version__, datafiles
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.pack import read_pack, source_key, write_pack


def rule_files(root: Path) -> list[Path]:
    """The YAML files under a folder (or the one file), in the order of their names."""
    if root.is_file():
        return [root]
    return sorted(path for path in root.rglob("*.yaml") if path.is_file())


def is_about_rules(path: Path) -> bool:
    """Whether a file stands beside the rules and is not itself law: cases and the register."""
    return path.name.endswith(".cases.yaml") or path.name.startswith("register")


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
        for path in rule_files(root):
            if cases or not is_about_rules(path):
                name = path.name if path == root else path.relative_to(root).as_posix()
                found.append((name, path.read_bytes()))
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
    pack = read_pack(path, key) if path else None
    if pack is None:
        pack = _linked(files)
        if path:
            write_pack(path, key, pack)
    return RuleBook(pack, key)


def _linked(files: Sequence[tuple[str, bytes]]) -> dict[str, Any]:
    # the reader, the models and pint are needed only where no pack fits
    from tinydesigner.rules.link import link_files

    return link_files(files)
