"""Autosave: an append-only journal of every step, from which a design comes back after a crash.

A line is a checksum and a JSON object. The first holds the design that the session started from and the hash
of its file; each later one holds what a step changed. A line that was cut short by a crash ends the reading,
and all before it counts. The file itself is never touched.
"""

import json
import os
import zlib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from tinydesigner.document.changes import ChangeSet
from tinydesigner.document.design import ENTITY_GROUPS, Design
from tinydesigner.exchange.errors import DocumentFormatError, Fault
from tinydesigner.exchange.native_json import design_text, parse_design

JOURNAL_VERSION = 1
#: A day of drawing makes a few megabytes; more than this is no journal of ours.
MAX_JOURNAL = 256 << 20

Record = dict[str, Any]


def journal_path(path: Path) -> Path:
    """Where the journal of a design file lies: beside it, hidden."""
    return path.with_name(f".{path.name}.journal")


def file_hash(path: Path) -> str:
    """Hash of a file's bytes; empty when there is no such file."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""


class Journal:
    """The journal of one session, open for adding.

    Parameters
    ----------
    path
        Of the journal; it must not exist, so that one left by a crash is never lost.
    design
        Where the session starts.
    base
        Hash of the design's file (``file_hash``); empty when it has none yet.

    Raises
    ------
    FileExistsError
        If there is a journal already: recover or discard it first.
    """

    def __init__(self, path: Path, design: Design, base: str = "") -> None:
        self.path = path
        self._file = path.open("xb")
        self._design = design
        start = json.loads(design_text(design))
        self._write({"journal": JOURNAL_VERSION, "base": base, "design": start})

    def append(self, design: Design, label: str) -> None:
        """Add the step to ``design``, on disk before this returns; undo and redo are steps too."""
        if ChangeSet.between(self._design, design) or design is not self._design:
            self._write({"label": label, **_difference(self._design, design)})
            self._design = design

    def close(self, *, discard: bool = True) -> None:
        """End the session; after a save the journal has done its work and goes."""
        self._file.close()
        if discard:
            self.path.unlink(missing_ok=True)

    def _write(self, record: Record) -> None:
        text = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
        self._file.write(b"%08x %s\n" % (zlib.crc32(text), text))
        self._file.flush()
        os.fsync(self._file.fileno())


def _difference(old: Design, new: Design) -> Record:
    """What to put in the place of what: whole settings, and per group its order and its new entities."""
    settings: Record = {}
    groups: Record = {}
    for name in Design.model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if name in ENTITY_GROUPS:
            known = {id(entity) for entity in before}
            fresh = [
                entity.model_dump(mode="json", exclude_none=True)
                for entity in after
                if id(entity) not in known
            ]
            order = [entity.id for entity in after]
            if fresh or order != [entity.id for entity in before]:
                groups[name] = {"order": order, "new": fresh}
        elif before is not after and (before != after or name == "facts"):
            settings[name] = new.model_dump(mode="json", exclude_none=True, include={name}).get(name)
    return {"settings": settings, "groups": groups}


@dataclass(frozen=True, slots=True)
class Recovery:
    """What a journal gives back."""

    design: Design
    #: Labels of the steps, oldest first.
    labels: tuple[str, ...]
    #: Hash of the design's file when the session started; compare with ``file_hash`` before offering it.
    base: str
    #: False when the last line was cut short.
    complete: bool


def read_journal(path: Path) -> Recovery:
    """The newest design that a journal holds.

    Raises
    ------
    DocumentFormatError
        If not even its start can be read.
    OSError
        If there is none.
    """
    with path.open("rb") as file:
        data = file.read(MAX_JOURNAL)
    records, complete = _records(data)
    if not records or records[0].get("journal") != JOURNAL_VERSION or "design" not in records[0]:
        raise DocumentFormatError(path, (Fault("line 1", "this is no journal", "the start of a session"),))
    content = records[0]["design"]
    labels = []
    for number, record in enumerate(records[1:], start=2):
        try:
            content = _applied(content, record)
        except (KeyError, TypeError, AttributeError) as error:
            fault = Fault(f"line {number}", "this is no step of a session", "settings and groups")
            raise DocumentFormatError(path, (fault,)) from error
        labels.append(str(record.get("label", "")))
    design = parse_design(json.dumps(content).encode(), str(path))
    return Recovery(design, tuple(labels), str(records[0].get("base", "")), complete)


def _records(data: bytes) -> tuple[list[Record], bool]:
    """The whole lines, and whether they are all."""
    records: list[Record] = []
    for line in data.splitlines(keepends=True):
        checksum, _, text = line.rstrip(b"\n").partition(b" ")
        if not line.endswith(b"\n") or checksum != b"%08x" % zlib.crc32(text):
            return records, False
        try:
            record = json.loads(text)
        except (ValueError, RecursionError):
            return records, False
        if not isinstance(record, dict):
            return records, False
        records.append(record)
    return records, True


def _applied(content: Record, record: Record) -> Record:
    """The content after a step."""
    result = {**content, **record["settings"]}
    for name, group in record["groups"].items():
        known = {entity["id"]: entity for entity in (*content.get(name, ()), *group["new"])}
        result[name] = [known[entity_id] for entity_id in group["order"]]
    return {name: value for name, value in result.items() if value is not None}
