"""Write a file whole or not at all."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path


def write_atomic(path: Path, data: bytes, *, backup: bool = False) -> None:
    """Put ``data`` in the place of a file: temporary file beside it, fsync, rename.

    Whatever happens, the path holds the old file or the new one, never a part. With ``backup`` the old file
    is kept as ``name~``.

    Raises
    ------
    OSError
        If it cannot be written; the old file stays.
    """
    path = path.resolve()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        if backup and path.exists():
            _keep(path)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def backup_of(path: Path) -> Path:
    """Where the file before the last save is kept."""
    return path.with_name(path.name + "~")


def _keep(path: Path) -> None:
    """A second name for the old file, so that there is no moment without one; else a copy."""
    kept = backup_of(path)
    spare = path.with_name(f".{path.name}.{os.getpid()}.kept")
    spare.unlink(missing_ok=True)
    try:
        os.link(path, spare)
    except OSError:
        shutil.copy2(path, spare)
    spare.replace(kept)


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; there the rename is as durable as it gets.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
