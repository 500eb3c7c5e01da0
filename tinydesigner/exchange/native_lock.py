"""Who works on a file: one program at a time, and the next is told who, at once."""

import getpass
import json
import os
import socket
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from tinydesigner.exchange.errors import FileInUseError

#: Claims that this process holds, by the real path of the file.
_held: dict[Path, "Claim"] = {}


class Claim:
    """The right to write one file, held until released or until the process ends, however it ends.

    Raises
    ------
    FileInUseError
        If another program, or another window of this one, holds it. Never waits.
    OSError
        If no lock file can be made beside it, as in a folder that cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        folder, name = self.path.parent, self.path.name
        self._owner = folder / f".{name}.owner"
        if self.path in _held:
            raise FileInUseError(path, "another window of this program")
        self._lock = FileLock(folder / f".{name}.lock")
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise FileInUseError(path, holder_of(path)) from error
        self._owner.write_text(json.dumps(_myself()), encoding="utf-8")
        _held[self.path] = self

    def release(self) -> None:
        """Give the file free; a second release does nothing."""
        if _held.pop(self.path, None) is None:
            return
        self._owner.unlink(missing_ok=True)
        # Only while it is held: filelock tells a lock on an unlinked file from one that guards something.
        with suppress(OSError):
            Path(self._lock.lock_file).unlink()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def is_held(path: Path) -> bool:
    """Whether this process holds the file."""
    return path.resolve() in _held


def holder_of(path: Path) -> str:
    """Who holds a file, in words; what is known of it."""
    owner = path.resolve().parent / f".{path.resolve().name}.owner"
    try:
        known = json.loads(owner.read_text(encoding="utf-8")[:2000])
        return f"{known['user']} on {known['host']}, process {known['process']}, since {known['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "a program that does not say who it is"


def _myself() -> dict[str, str | int]:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = "someone"
    since = datetime.now(UTC).isoformat(timespec="minutes")
    return {"user": user, "host": socket.gethostname(), "process": os.getpid(), "since": since}
