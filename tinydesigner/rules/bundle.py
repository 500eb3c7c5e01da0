"""A folder of own rules as one zip file, to give to others and to take from them.

A pack comes from a stranger: nothing of it is written before every name, size and rule in it was looked at,
and then the whole folder appears at once or not at all.
"""

import io
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from tinydesigner import datafiles
from tinydesigner.rules.errors import RuleErrors
from tinydesigner.rules.files import read_law
from tinydesigner.rules.layers import Layer, Layers, own_folder, read_files, read_layers, user_folders
from tinydesigner.rules.load import contents
from tinydesigner.rules.overlays import link_layers

#: A pack of the whole bundled law has half a megabyte.
MAX_PACK = 16_000_000
MAX_ENTRIES = 2_000
MAX_FILE = 1_000_000
MAX_ALL = 32_000_000
#: Every file of a pack has this day, so that equal rules make equal packs.
_DAY = (1980, 1, 1, 0, 0, 0)
_STEP = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_. -]{0,99}")
#: Names that Windows keeps for devices.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


class PackError(Exception):
    """A pack that is not taken, or a folder of which none can be made; the message says why."""


def export(folder: Path, target: Path) -> int:
    """Write the rules of a folder to a new pack.

    Returns
    -------
    int
        How many files are in it.

    Raises
    ------
    PackError
        If there are no rules, or a name could not be taken in again.
    RuleErrors
        If the folder cannot be read.
    OSError
        If the pack cannot be written; an existing file is never replaced.
    """
    named = [(Path(path).relative_to(folder).as_posix(), data) for path, data in read_files(folder)]
    if not named:
        raise PackError(f"{folder}: no rule files (*.yaml) to export")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in named:
            _check_name(name)
            pack.writestr(zipfile.ZipInfo(name, _DAY), data, zipfile.ZIP_DEFLATED)
    _entries(buffer.getvalue())
    with target.open("xb") as file:
        file.write(buffer.getvalue())
    return len(named)


def _is_step(step: str) -> bool:
    """Whether a text can be a file or folder everywhere."""
    plain = _STEP.fullmatch(step) and not step.endswith((".", " "))
    return bool(plain) and not _DEVICES.fullmatch(step)


def _check_name(name: str) -> None:
    steps = name.split("/")
    if not all(map(_is_step, steps)) or len(name) > 200 or len(steps) > 8:
        raise PackError(f"the name {name!r} is not allowed in a pack")
    if not name.endswith(".yaml"):
        raise PackError(f"{name!r} is not a rule file (*.yaml)")


def _listed(pack: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files of a pack after a look at what it says of them."""
    entries = pack.infolist()
    if len(entries) > MAX_ENTRIES:
        raise PackError(f"more than {MAX_ENTRIES} files")
    entries = [entry for entry in entries if not entry.filename.endswith("/")]
    if sum(entry.file_size for entry in entries) > MAX_ALL:
        raise PackError(f"more than {MAX_ALL:,} bytes of rules")
    for entry in entries:
        # what stands before a zero byte is all that some programs see of a name
        _check_name(entry.orig_filename)
        if entry.flag_bits & 1:
            raise PackError(f"{entry.filename} is encrypted")
        if entry.external_attr >> 28 not in {0, 8}:
            raise PackError(f"{entry.filename} is a link or device, not a file")
    _check_twice(entry.filename for entry in entries)
    return entries


def _check_twice(names: Iterator[str]) -> None:
    """Refuse two names that are one on some systems, and a file that is also a folder."""
    seen: set[str] = set()
    folders: set[str] = set()
    for name in names:
        low = name.casefold()
        if low in seen:
            raise PackError(f"{name!r} is in the pack twice")
        seen.add(low)
        folders.update(str(parent) for parent in PurePosixPath(low).parents)
    if seen & folders:
        raise PackError(f"{min(seen & folders)!r} is both a file and a folder")


def _content(pack: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with pack.open(entry) as file:
        data = file.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise PackError(f"{entry.filename} is larger than {MAX_FILE:,} bytes")
    return data


def _entries(data: bytes) -> dict[str, bytes]:
    """Every file of a pack by name, none larger than it may be, whatever the pack says."""
    if len(data) > MAX_PACK:
        raise PackError(f"larger than {MAX_PACK:,} bytes")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            found = {entry.filename: _content(pack, entry) for entry in _listed(pack)}
    except PackError:
        raise
    # zipfile raises whatever its parsers meet: struct.error, EOFError, zlib.error, KeyError and more
    except Exception as error:
        raise PackError(f"not a zip file, or a damaged one: {error}") from error
    if not found:
        raise PackError("no rule files (*.yaml) in it")
    return found


def read_pack(path: Path) -> dict[str, bytes]:
    """The files of a pack by name, every name and size looked at.

    Raises
    ------
    PackError
        If the pack is not one that can be taken.
    OSError
        If it cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(MAX_PACK + 1)
    return _entries(data)


def lint_pack(files: dict[str, bytes], name: str, *, instead: Path | None = None) -> Layers:
    """What the rules of a pack replace, when they are in order over everything that is in use.

    Parameters
    ----------
    files
        Files of the pack by name.
    name
        What the pack is called; its files are told as ``name/file``.
    instead
        Folder of an earlier pack of that name, which does not count.

    Raises
    ------
    RuleErrors
        With everything that is wrong.
    """
    packed = [(f"{name}/{path}", data) for path, data in sorted(files.items())]
    law = read_law(packed)
    if law.errors:
        raise RuleErrors(law.errors)
    own = own_folder()
    beside = [item for item in _own_files(own) if instead is None or instead not in Path(item[0]).parents]
    # the user's own folder is one layer: a pack must fit to what is in it already
    others, _ = read_layers(path for path in user_folders() if path != own)
    mine = Layer(str(own), (*beside, *packed), named=True)
    return link_layers(contents([datafiles.rulesets()]), [mine, *others])[1]


def _own_files(own: Path) -> Sequence[tuple[str, bytes]]:
    return read_files(own) if own.is_dir() else ()


def import_pack(path: Path, name: str = "", *, replace: bool = False) -> tuple[Path, Layers]:
    """Take a pack into the user's own rules.

    Parameters
    ----------
    path
        The pack.
    name
        Folder that it gets; the name of the file when not given.
    replace
        Whether an earlier pack of that name is replaced.

    Returns
    -------
    Path
        The folder that was made.
    Layers
        What its rules replace.

    Raises
    ------
    PackError
        If the pack is not one that can be taken.
    RuleErrors
        If its rules are not in order.
    OSError
        If it cannot be read or written; then nothing has changed.
    """
    name = name or path.stem
    if not _is_step(name):
        raise PackError(f"a folder cannot be called {name!r}; give another --name")
    target = own_folder() / name
    if target.exists() and not replace:
        raise PackError(f"{target} exists already; --replace puts the pack in its place")
    files = read_pack(path)
    told = lint_pack(files, name, instead=target)
    _install(files, target)
    return target, told


def _install(files: dict[str, bytes], target: Path) -> None:
    """Write the files beside the rules, then put the finished folder in its place in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    # not within the rules: a crash must leave nothing there that is half a pack
    work = Path(tempfile.mkdtemp(prefix=".rules-", dir=target.parent.parent))
    try:
        fresh, old = work / "new", work / "old"
        for name, data in files.items():
            file = fresh / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        if target.exists():
            target.replace(old)
        try:
            fresh.replace(target)
        except OSError:
            with suppress(OSError):
                old.replace(target)
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
