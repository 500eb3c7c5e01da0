"""The compiled law as one file in the cache, keyed by its sources: a line of JSON for each of its sections.

A cached pack is used only if it was made from exactly the bytes that the rule files have now and is itself
unharmed: its first line carries a digest of the sources and one of the payload. Anything else is made again,
so the file can be deleted at any time.
"""

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

#: Raised whenever the form of a pack or the meaning of its parts changes.
PACK_FORMAT = 6
#: A pack of the whole law is about two megabytes; nothing larger is read.
MAX_BYTES = 64_000_000


def source_key(files: Iterable[tuple[str, bytes]], version: str) -> str:
    """Digest of the names and bytes of all rule files, of the pack's form and the program's version."""
    digest = blake2b(f"{PACK_FORMAT} {version}".encode(), digest_size=20)
    for name, data in files:
        digest.update(f"\0{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _digest(payload: bytes) -> str:
    return blake2b(payload, digest_size=20).hexdigest()


def _head(key: str, payload: bytes) -> bytes:
    return f"tinydesigner rules {PACK_FORMAT} {key} {_digest(payload)}\n".encode()


class Pack(Mapping[str, Any]):
    """The sections of a pack, each parsed when it is first asked for."""

    def __init__(self, sections: Mapping[str, bytes]) -> None:
        self._sections = sections
        self._parsed: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._parsed:
            self._parsed[name] = json.loads(self._sections[name])
        return self._parsed[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sections)

    def __len__(self) -> int:
        return len(self._sections)


def read_pack(path: Path, key: str) -> Pack | None:
    """The pack, or None if there is none, or it is stale, harmed or not ours."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return None
        head, newline, payload = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if head + newline != _head(key, payload):
        return None
    sections = {}
    for line in payload.splitlines():
        name, _, value = line.partition(b"\t")
        sections[name.decode()] = value
    return Pack(sections)


def write_pack(path: Path, key: str, pack: Mapping[str, Any]) -> bool:
    """Keep a pack; a folder that cannot be written only costs time at the next start.

    Returns
    -------
    bool
        Whether it was kept.
    """
    lines = (f"{name}\t{json.dumps(value, separators=(',', ':'))}" for name, value in pack.items())
    payload = "\n".join(lines).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=path.stem, suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_head(key, payload) + payload)
            Path(name).replace(path)
        except OSError:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError:
        return False
    _sweep(path)
    return True


def _sweep(kept: Path) -> None:
    """Remove packs of earlier sources, all but the newest few."""
    with suppress(OSError):
        packs = sorted(kept.parent.glob("rules-*.json"), key=lambda path: path.stat().st_mtime)
        for path in packs[:-4]:
            if path != kept:
                path.unlink()
