"""``tinydesigner rules new-place | export | import``: making rules and passing them on."""

import argparse
import re
from pathlib import Path

from tinydesigner.cli.check import iso_date
from tinydesigner.cli.errors import InputError
from tinydesigner.cli.output import write
from tinydesigner.editor.precheck import today
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.bundle import PackError, export, import_pack
from tinydesigner.rules.errors import RuleErrors
from tinydesigner.rules.layers import Layers, own_folder, user_folders
from tinydesigner.rules.lint import counted, lint_new, lint_own
from tinydesigner.rules.load import load_book
from tinydesigner.rules.newplace import LEVELS, LIMITS, AnswerError, Answers, files
from tinydesigner.rules.placekinds import KINDS

_ID = re.compile(r"[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*")


def add_new_place(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules new-place``."""
    parser.add_argument("place", metavar="ID", help="as us/tx/alpine: country, state, place")
    parser.add_argument("--name", help="as people write it; from the id when not given")
    parser.add_argument("--state", metavar="XX", help="its two letters; from the id when not given")
    parser.add_argument("--level", choices=LEVELS, help="city when not given, county when the id says so")
    parser.add_argument("--parent", metavar="ID", help="the place it lies in; from the id when not given")
    parser.add_argument(
        "--pathway",
        action="append",
        metavar="KIND",
        help=f"a legal way (may be repeated): {', '.join(KINDS)}",
    )
    for option, _, title, *_ in LIMITS:
        name = f"--{option.replace('_', '-')}"
        parser.add_argument(
            name, metavar="QUANTITY", default="", help=f"{title.lower()}; left open when not given"
        )
    parser.add_argument("--source", metavar="TITLE", help="the ordinance that is cited")
    parser.add_argument("--section", default="", help="its section")
    parser.add_argument("--address", default="", help="where it can be read")
    parser.add_argument(
        "--seen", type=iso_date, metavar="DATE", help="the day you read it; until then memory"
    )
    parser.add_argument("--into", type=Path, metavar="DIR", help="a folder of rules; your own when not given")


def run_new_place(arguments: argparse.Namespace) -> int:
    """Write the files, after a look that they are in order."""
    if not _ID.fullmatch(arguments.place) or len(arguments.place) > 100:
        raise InputError(f"{arguments.place!r} is not an id of a place; write small letters, as us/tx/alpine")
    book = load_book()
    if arguments.place in book.places:
        raise InputError(f"there is a place {arguments.place} already; see 'rules doc {arguments.place}'")
    folder = arguments.into or own_folder()
    try:
        made = files(_answers(arguments, book))
    except AnswerError as problem:
        raise InputError(f"tinydesigner rules new-place: {problem}") from problem
    faults = lint_new(made)
    if faults:
        raise InputError("\n".join(map(str, faults)) + "\nnothing was written")
    _write_all(folder, made)
    for name in made:
        write(str(folder / name))
    used = folder.resolve() in [path.resolve() for path in user_folders()]
    if not used and folder != own_folder():
        write(f"use it with --rules {folder}, or name the folder in TINYDESIGNER_RULES")
    return 0


def _answers(arguments: argparse.Namespace, book: RuleBook) -> Answers:
    steps = arguments.place.split("/")
    name = arguments.name or steps[-1].replace("_", " ").replace("-", " ").title()
    proposal = steps[0] == "proposals"
    level = arguments.level or _level(steps)
    state = steps[1].upper() if len(steps) > 1 and len(steps[1]) == 2 and not proposal else ""
    return Answers(
        place=arguments.place,
        name=name,
        level=level,
        state=state if arguments.state is None else arguments.state.upper(),
        parent=_parent(arguments, book),
        kinds=tuple(dict.fromkeys(arguments.pathway or ["dwelling"])),
        source=arguments.source or f"Zoning code of {name}",
        section=arguments.section,
        address=arguments.address,
        seen=arguments.seen.isoformat() if arguments.seen else "",
        today=today(),
        limits={option: getattr(arguments, option) for option, *_ in LIMITS},
    )


def _level(steps: list[str]) -> str:
    if steps[0] == "proposals":
        return "proposal"
    if len(steps) < 3:
        return "country" if len(steps) == 1 else "state"
    return "county" if steps[-1].endswith("_county") else "city"


def _parent(arguments: argparse.Namespace, book: RuleBook) -> str:
    """The place that it lies in: the nearest one above in its id."""
    if arguments.parent:
        if arguments.parent not in book.places:
            raise InputError(f"--parent {arguments.parent}: no such place; see 'tinydesigner places'")
        return str(arguments.parent)
    steps = arguments.place.split("/")
    above = ["/".join(steps[:count]) for count in range(len(steps) - 1, 0, -1)]
    return next((key for key in above if key in book.places), "")


def _write_all(folder: Path, made: dict[str, str]) -> None:
    """Write new files; when one cannot be written none stays."""
    taken = [str(folder / name) for name in made if (folder / name).exists()]
    if taken:
        raise InputError(f"{taken[0]} exists already; nothing was written")
    done: list[Path] = []
    try:
        for name, text in made.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                done.append(path)
                file.write(text)
    except OSError:
        for path in done:
            path.unlink(missing_ok=True)
        raise


def add_export(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules export``."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the zip file to write; never replaced")
    parser.add_argument("--from", type=Path, dest="folder", metavar="DIR", help="instead of your own rules")


def run_export(arguments: argparse.Namespace) -> int:
    """Write a pack, of rules that are in order."""
    folder = arguments.folder or own_folder()
    if not folder.is_dir():
        raise InputError(f"{folder}: there are no rules of your own yet; begin with 'rules new-place'")
    faults, _ = lint_own(folder)
    if faults:
        raise InputError("\n".join(map(str, faults)) + f"\n{counted(len(faults))}; nothing was written")
    try:
        count = export(folder, arguments.file)
    except PackError as problem:
        raise InputError(f"tinydesigner rules export: {problem}") from problem
    write(f"{arguments.file}: {count} files")
    return 0


def add_import(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules import``."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a zip file that 'rules export' wrote")
    parser.add_argument("--name", default="", help="what its folder is called; as the file when not given")
    parser.add_argument("--replace", action="store_true", help="put it in the place of an earlier one")


def run_import(arguments: argparse.Namespace) -> int:
    """Take a pack whose rules are in order."""
    try:
        folder, layers = import_pack(arguments.file, arguments.name, replace=arguments.replace)
    except PackError as problem:
        raise InputError(f"{arguments.file}: {problem}; nothing was taken") from problem
    except RuleErrors as problem:
        raise InputError(f"{problem}\n{arguments.file}: not in order; nothing was taken") from problem
    _tell(folder, layers)
    return 0


def _tell(folder: Path, layers: Layers) -> None:
    write(f"taken into {folder}")
    for replaced in layers.replaced:
        write(str(replaced))
