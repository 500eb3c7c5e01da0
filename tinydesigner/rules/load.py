"""Loads the law: from the compiled pack where one fits, else from the YAML files."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tinydesigner import datafiles
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.layers import Layer, Layers, is_about_rules, keyed, read_layers, user_folders
from tinydesigner.rules.pack import read_pack, source_key, write_pack
from tinydesigner.version import __version__


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


def load_book(
    roots: Sequence[Path] | None = None,
    cache: bool = True,
    *,
    overlays: Sequence[Path] | None = None,
    named: Sequence[Path] = (),
) -> RuleBook:
    """The law, ready to check designs.

    Parameters
    ----------
    roots
        Folders of rule files, read as one law; the bundled law when not given.
    cache
        Whether a compiled pack in the user's cache may be used and kept.
    overlays
        Folders of own rules that lie over the law, the lowest first; when neither they nor ``roots`` are
        given, the user's own (see `layers.user_folders`). One with a fault is refused whole, and
        ``book.layers`` says so.
    named
        Folders over these that must be free of faults.

    Raises
    ------
    RuleErrors
        With everything that is wrong with the law or a named folder; nothing is loaded then.
    """
    if overlays is None:
        overlays = user_folders() if roots is None else ()
    layers, unread = read_layers(overlays, named)
    files = contents(roots if roots is not None else [datafiles.rulesets()])
    key = source_key([*files, *keyed(layers)], __version__)
    path = datafiles.cache_dir() / f"rules-{key[:16]}.json" if cache else None
    pack: Mapping[str, Any] | None = read_pack(path, key) if path else None
    if pack is None:
        pack = _linked(files, layers)
        if path:
            write_pack(path, key, pack)
    told = Layers.unpacked(pack["layers"]) if layers else Layers()
    return RuleBook(pack, key, replace(told, refused=(*unread, *told.refused)))


def _linked(files: Sequence[tuple[str, bytes]], layers: Sequence[Layer]) -> dict[str, Any]:
    # the reader, the models and pint are needed only where no pack fits
    from tinydesigner.rules.overlays import link_layers

    pack, told = link_layers(files, layers)
    return {**pack, "layers": told.packed()} if layers else pack
