"""Folders of the user's and their company's own rules, which lie over the bundled law.

A folder of own rules has the format of the bundled ones. Its files may be anybody's, so the reading is
bounded: so many files, so many bytes, only regular files, no hidden folders.
"""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tinydesigner import datafiles
from tinydesigner.rules.errors import RuleErrors, RuleFileError

#: Environment variable that names further folders, separated as in PATH.
ENVIRONMENT = "TINYDESIGNER_RULES"
#: The bundled law has four hundred files in seventy folders; ten times that is a wrong folder.
MAX_FILES = 4_000
MAX_FOLDERS = 4_000
#: One byte more than the reader takes, so that it still says that a file is too large.
MAX_READ = 1_000_001
#: All files of one folder together.
MAX_TOTAL = 64_000_000


@dataclass(frozen=True, slots=True)
class Replaced:
    """A place or rule set of the law below that a folder replaces whole."""

    #: ``place`` or ``rule set``.
    what: str
    id: str
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: replaces the whole {self.what} {self.id}"


@dataclass(frozen=True, slots=True)
class Refused:
    """A folder whose rules are not used, and why."""

    folder: str
    errors: tuple[RuleFileError, ...]

    def __str__(self) -> str:
        first = f"\n  {self.errors[0]}" if self.errors else ""
        count = len(self.errors)
        more = f"\n  and {count - 1} more: tinydesigner rules lint {self.folder}" if count > 1 else ""
        return f"the rules in {self.folder} are not used, the others go on without them:{first}{more}"


@dataclass(frozen=True, slots=True)
class Layers:
    """What lies over the bundled law in a book."""

    #: Folders in use, the lowest first.
    folders: tuple[str, ...] = ()
    replaced: tuple[Replaced, ...] = ()
    refused: tuple[Refused, ...] = ()

    def messages(self) -> tuple[str, ...]:
        """What the user should know of their own rules, refusals first."""
        return (*map(str, self.refused), *map(str, self.replaced))

    def packed(self) -> dict[str, Any]:
        """As plain values for a pack."""
        return {
            "folders": list(self.folders),
            "replaced": [[r.what, r.id, r.file, r.line] for r in self.replaced],
            "refused": [
                [r.folder, [[e.file, e.line, e.column, e.key, e.message, e.expected] for e in r.errors]]
                for r in self.refused
            ],
        }

    @classmethod
    def unpacked(cls, raw: Mapping[str, Any]) -> "Layers":
        """From the plain values of a pack."""
        return cls(
            tuple(raw["folders"]),
            tuple(Replaced(*item) for item in raw["replaced"]),
            tuple(
                Refused(folder, tuple(RuleFileError(*item) for item in errors))
                for folder, errors in raw["refused"]
            ),
        )


@dataclass(frozen=True, slots=True)
class Layer:
    """A folder of own rules as it was read: path and bytes of each file."""

    folder: str
    files: tuple[tuple[str, bytes], ...]
    #: Named for this call: then a fault is the caller's to see, and nothing goes on without it.
    named: bool = False


def own_folder() -> Path:
    """Where the user's own rules lie, whether or not there are any."""
    return datafiles.config_dir() / "rules"


def user_folders() -> tuple[Path, ...]:
    """The user's own folder if there is one, and those that ``TINYDESIGNER_RULES`` names, in order."""
    own = own_folder()
    named = [Path(name) for name in os.environ.get(ENVIRONMENT, "").split(os.pathsep) if name.strip()]
    return ((own,) if own.is_dir() else ()) + tuple(named)


def _fault(folder: Path, message: str, expected: str = "") -> RuleErrors:
    return RuleErrors([RuleFileError(str(folder), 0, 0, "", message, expected)])


def _paths(folder: Path) -> Iterator[str]:
    """Rule files of a folder of own rules."""
    found = 0
    for folders, (here, below, names) in enumerate(os.walk(folder), 1):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(".yaml") and not name.startswith("."):
                found += 1
                yield f"{here}{os.sep}{name}"
        if folders > MAX_FOLDERS or found > MAX_FILES:
            raise _fault(
                folder, f"more than {MAX_FILES} rule files or {MAX_FOLDERS} folders", "a folder of rules"
            )


def _bytes(path: str) -> bytes:
    # a pipe or device called x.yaml would never end
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError("not a regular file")
        return file.read(MAX_READ)


def read_files(folder: Path) -> tuple[tuple[str, bytes], ...]:
    """Path and bytes of every file of a folder of own rules, cases and register too.

    Raises
    ------
    RuleErrors
        If there is no such folder, it cannot be read, or it holds far too much.
    """
    if not folder.is_dir():
        raise _fault(folder, "no such folder", "a folder of rule files")
    files: list[tuple[str, bytes]] = []
    total = 0
    for path in _paths(folder):
        try:
            data = _bytes(path)
        except OSError as error:
            raise _fault(Path(path), f"cannot be read: {error.strerror or error}") from error
        total += len(data)
        if total > MAX_TOTAL:
            raise _fault(folder, f"more than {MAX_TOTAL:,} bytes of rules")
        files.append((path, data))
    return tuple(files)


def read_layers(
    folders: Iterable[Path], named: Iterable[Path] = ()
) -> tuple[tuple[Layer, ...], tuple[Refused, ...]]:
    """The folders as they were read, each once, and those that cannot be read.

    Parameters
    ----------
    folders
        The user's folders: one that cannot be read is refused.
    named
        Folders named for this call.

    Raises
    ------
    RuleErrors
        If a named folder cannot be read.
    """
    layers: dict[str, Layer] = {}
    refused: list[Refused] = []
    for folder, must in [*((path, False) for path in folders), *((path, True) for path in named)]:
        try:
            layers[str(folder.resolve())] = Layer(str(folder), read_files(folder), must)
        except RuleErrors as error:
            if must:
                raise
            refused.append(Refused(str(folder), error.errors))
    return tuple(layers.values()), tuple(refused)


def law_of(layer: Layer) -> list[tuple[str, bytes]]:
    """The files of a layer that are law: no cases, no register."""
    return [(path, data) for path, data in layer.files if not is_about_rules(path.replace(os.sep, "/"))]


def is_about_rules(name: str) -> bool:
    """Whether a file stands beside the rules and is not itself law: cases and the register."""
    return name.endswith(".cases.yaml") or name.rpartition("/")[2].startswith("register")


def keyed(layers: Sequence[Layer]) -> list[tuple[str, bytes]]:
    """The files as they enter the digest of the sources: a folder more or less is another law."""
    marks: list[tuple[str, bytes]] = []
    for layer in layers:
        marks += [(f"layer {layer.folder} {layer.named}", b""), *law_of(layer)]
    return marks
