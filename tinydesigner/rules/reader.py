"""Reads YAML 1.2 (core schema) into plain values that remember their lines.

Rule files come from strangers too, so the reader builds nothing but text, numbers, flags, lists and
mappings. It walks the event stream without recursion: the C library's own composer ends the process on deep
nesting. Equal keys, aliases, tags, tabs as indentation and oversized files are errors with their place.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import isfinite
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from tinydesigner.rules.errors import RuleErrors, RuleFileError

#: No rule file is larger; a table of fifty states is a tenth of it.
MAX_BYTES = 1_000_000
#: No rule nests deeper; the deepest form of the format needs about fifteen.
MAX_DEPTH = 60

Position: TypeAlias = tuple[int, int]
Path: TypeAlias = tuple[str | int, ...]


class Map(dict[str, Any]):
    """A mapping that knows where it, its keys and its values stand."""

    def __init__(self, at: Position) -> None:
        super().__init__()
        self.at = at
        self.marks: dict[str, Position] = {}


class Seq(list[Any]):
    """A list that knows where it and its items stand."""

    def __init__(self, at: Position) -> None:
        super().__init__()
        self.at = at
        self.marks: list[Position] = []


class Whole(int):
    """A whole number with the text it was written as: a section ``70`` is text to the schema."""

    text: str


class Decimal(float):
    """A decimal number with the text it was written as: section ``70.90`` keeps its last digit."""

    text: str


_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_WHOLE = re.compile(r"[-+]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")


def _whole(text: str) -> Whole:
    number = Whole(text)
    number.text = text
    return number


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    number.text = text
    return number


def resolve(text: str) -> Any:
    """Value of a plain scalar by the core schema of YAML 1.2; anything unknown is text."""
    if text in _NULLS:
        return None
    if text in _FLAGS:
        return _FLAGS[text]
    if _WHOLE.fullmatch(text):
        return _whole(text)
    if _DECIMAL.fullmatch(text) and isfinite(number := _decimal(text)):
        return number
    return text  # 1e999 too, which is no number of any use


def _start(event: Event) -> Position:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _Builder:
    """Turns events into one value, keeping a stack of open containers."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.errors: list[RuleFileError] = []
        self.root: Any = None
        self.documents = 0
        self._open: list[Map | Seq] = []
        self._keys: list[tuple[str, Position] | None] = []

    def fault(self, at: Position, message: str, expected: str = "") -> None:
        self.errors.append(RuleFileError(self.file, *at, "", message, expected))

    def handlers(self) -> dict[type[Event], Callable[[Any], None]]:
        """What is done with each kind of event; others say nothing."""
        return {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._begin,
            SequenceStartEvent: self._begin,
            MappingEndEvent: self._end,
            SequenceEndEvent: self._end,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }

    def _end(self, _: Event) -> None:
        self._open.pop()
        self._keys.pop()

    def _alias(self, event: Event) -> None:
        self.fault(_start(event), "an alias (*name) is not allowed", "the value written out")
        self._add(None, _start(event))

    def _document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self.fault(_start(event), "a second document in one file", "one document")

    def _tagged(self, event: Any) -> bool:
        if event.tag is None or event.tag == "!":
            return False
        self.fault(_start(event), f"a tag ({event.tag}) is not allowed", "the plain value")
        return True

    def _scalar(self, event: ScalarEvent) -> None:
        at = _start(event)
        if event.tag is not None:
            self._tagged(event)
        if self._open and self._open[-1].__class__ is Map and self._keys[-1] is None:
            self._key(event.value, at)
            return
        # a quoted or block scalar is text, whatever it looks like
        self._add(resolve(event.value) if event.implicit[0] else event.value, at)

    def _key(self, text: str, at: Position) -> None:
        parent = self._open[-1]
        if text in parent:
            first = parent.marks[text] if isinstance(parent, Map) else at
            self.fault(at, f"the key {text!r} stands twice (first in line {first[0]})", "each key once")
        self._keys[-1] = (text, at)

    def _begin(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        at = _start(event)
        self._tagged(event)
        if self._open and isinstance(self._open[-1], Map) and self._keys[-1] is None:
            self.fault(at, "a key must be a word, not a list or mapping")
            self._keys[-1] = ("?", at)
        node: Map | Seq = Map(at) if isinstance(event, MappingStartEvent) else Seq(at)
        self._add(node, at)
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > MAX_DEPTH:
            self.fault(at, f"nested deeper than {MAX_DEPTH} levels")
            raise RuleErrors(self.errors)

    def _add(self, value: Any, at: Position) -> None:
        if not self._open:
            self.root = value
            return
        parent = self._open[-1]
        if isinstance(parent, Seq):
            parent.append(value)
            parent.marks.append(at)
            return
        key = self._keys[-1]
        if key is None:  # an alias as key; already a fault
            return
        parent[key[0]] = value
        parent.marks[key[0]] = key[1]
        self._keys[-1] = None


def _decoded(data: bytes, file: str) -> str:
    if len(data) > MAX_BYTES:
        raise RuleErrors(
            [RuleFileError(file, 0, 0, "", f"larger than {MAX_BYTES:,} bytes", "a smaller file")]
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise RuleErrors([RuleFileError(file, line, 1, "", "not text in UTF-8")]) from None


def _broken(error: yaml.YAMLError, file: str, text: str) -> RuleErrors:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at: Position = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    offset = getattr(error, "position", None)
    if mark is None and isinstance(offset, int):  # a letter that YAML does not have: told in bytes
        before = text.encode()[:offset]
        at = (before.count(b"\n") + 1, 1)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    if "tab" in problem or "cannot start any token" in problem:
        problem += "; indent with spaces, never tabs"
    return RuleErrors([RuleFileError(file, *at, "", f"not YAML: {problem}")])


def read(data: bytes, file: str) -> Any:
    """Value of one YAML document, containers as `Map` and `Seq`.

    Parameters
    ----------
    data
        The file's bytes, UTF-8.
    file
        Its name for messages.

    Raises
    ------
    RuleErrors
        With every fault of the reading; a fault of the syntax ends the reading there.
    """
    text = _decoded(data, file)
    builder = _Builder(file)
    try:
        handlers = builder.handlers()
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            handle = handlers.get(event.__class__)
            if handle is not None:
                handle(event)
    except yaml.YAMLError as error:
        raise RuleErrors([*builder.errors, *_broken(error, file, text).errors]) from None
    if builder.errors:
        raise RuleErrors(builder.errors)
    return builder.root


def locate(value: Any, path: Sequence[str | int]) -> tuple[Position, str]:
    """Where a key stands and how it is called: ``((line, column), "rules[3].requires")``.

    Steps of ``path`` that the value does not have (names of alternatives, a key that is missing) are left out
    of the position, so the nearest container is named.
    """
    at: Position = value.at if isinstance(value, Map | Seq) else (1, 1)
    name = ""
    for step, last in _steps(path):
        if isinstance(value, Map) and isinstance(step, str) and step in value:
            at, value = value.marks[step], value[step]
            name += f".{step}" if name else step
        elif isinstance(value, Seq) and isinstance(step, int) and step < len(value):
            at, value = value.marks[step], value[step]
            name += f"[{step}]"
        elif last and isinstance(value, Map) and isinstance(step, str):
            name += f".{step}" if name else step
    return at, name


def _steps(path: Sequence[str | int]) -> Iterator[tuple[str | int, bool]]:
    for i, step in enumerate(path):
        yield step, i == len(path) - 1


def plain(value: Any) -> Any:
    """The value without its marks and number texts, for JSON."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Whole):
        return int(value)
    return float(value) if isinstance(value, Decimal) else value
