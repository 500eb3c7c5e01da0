"""The text of a design file: strict JSON in, exact decimal JSON out, faults by place."""

import json
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from pydantic import BaseModel, ValidationError

from tinydesigner.document.design import ENTITY_GROUPS, FORMAT_VERSION, Design
from tinydesigner.document.invariants import problems
from tinydesigner.document.migrations import migrate
from tinydesigner.exchange.errors import DocumentFormatError, Fault, NewerFormatError

#: A design nests six deep; far more is an attack on the parser's stack.
MAX_DEPTH = 40
#: Longest number: more digits than any length, mass or ratio has.
MAX_DIGITS = 40
MAX_FAULTS = 50

_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_ONE_KIND = bytes.maketrans(b"{}", b"[]")
#: Every digit and the point as a nought, so that long numbers and exponents are found at the speed of C.
_NOUGHTS = bytes.maketrans(b"123456789.E", b"0000000000e")


class _NotStrictError(ValueError):
    """JSON that Python's reader would take and we do not."""


def design_text(design: Design) -> bytes:
    """A design as JSON: lengths in decimal mm, exact to the nanometre; equal designs, equal bytes."""
    content = design.model_dump(mode="json", exclude_none=True)
    return (json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()


def parse_design(text: bytes, file: str) -> Design:
    """The design that ``text`` holds.

    Raises
    ------
    NewerFormatError
        If a later program wrote it.
    DocumentFormatError
        If it is not strict JSON, breaks the schema, or cannot be a house; every fault is listed.
    """
    text = text.removeprefix(b"\xef\xbb\xbf")
    design = _plain(text) or _careful(text, file)
    wrong = problems(design)
    if wrong:
        places = _places(design)
        faults = [Fault(f"{places[p.entity]}.{p.field}", p.message, p.expected) for p in wrong]
        raise DocumentFormatError(file, tuple(faults))
    return design


def _plain(text: bytes) -> Design | None:
    """The design, parsed once; None where the text has to be looked at more closely."""
    bare = _bare(text)
    if _depth(bare) > MAX_DEPTH or _has_odd_numbers(bare):
        return None
    try:
        design = Design.model_validate_json(text, strict=True)
    except ValidationError:
        return None
    # No unknown key gets here, so fewer keys than colons mean that one stands twice.
    alone = (design, design.roof, design.base, design.lot, design.site)
    keys = sum(map(_keys, alone)) + len(design.facts)
    return design if keys == bare.count(b":") and design.version == FORMAT_VERSION else None


def _keys(model: BaseModel | None) -> int:
    """How many keys were given for a value and for the values in its tuples."""
    if model is None:
        return 0
    found = len(model.model_fields_set)
    for part in vars(model).values():
        if type(part) is tuple and part and type(part[0]) not in (int, str, tuple):
            found += sum(map(_keys, part))
    return found


def _careful(text: bytes, file: str) -> Design:
    """The design, or what is wrong with the text."""
    content = _content(text, file)
    version = _version(content, file)
    if version < FORMAT_VERSION:
        text = json.dumps(migrate(content, version)).encode()
    try:
        return Design.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise DocumentFormatError(file, _validation_faults(error)) from error


def _content(text: bytes, file: str) -> dict[str, Any]:
    if _depth(_bare(text)) > MAX_DEPTH:
        raise DocumentFormatError(file, (Fault("", "brackets nest too deep", f"at most {MAX_DEPTH} levels"),))
    try:
        content = _STRICT.decode(text.decode())
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise DocumentFormatError(file, (Fault(place, error.msg, "JSON"),)) from error
    except UnicodeDecodeError as error:
        fault = Fault(f"byte {error.start}", "the text is not UTF-8", "JSON in UTF-8")
        raise DocumentFormatError(file, (fault,)) from error
    except (_NotStrictError, RecursionError) as error:
        raise DocumentFormatError(file, (Fault("", str(error), "plain JSON"),)) from error
    if not isinstance(content, dict):
        raise DocumentFormatError(file, (Fault("", "the file holds no design", "a JSON object"),))
    return content


def _bare(text: bytes) -> bytes:
    """The text without what stands in quotes."""
    return _STRING.sub(b"", text) if b"\\" in text else b"".join(text.split(b'"')[::2])


def _depth(bare: bytes) -> int:
    """How deep brackets nest: the innermost pairs are taken out until none is left, one level a round."""
    brackets = bare.translate(_ONE_KIND, _NO_BRACKETS)
    depth = 0
    while depth <= MAX_DEPTH and (rest := brackets.replace(b"[]", b"")) != brackets:
        brackets = rest
        depth += 1
    # What has no partner is left: JSON's reader says where, unless it is too deep for it.
    return max(depth, brackets.count(b"["))


def _has_odd_numbers(bare: bytes) -> bool:
    """Whether a number may be too large, too long or none: it has an exponent, many digits or a capital."""
    noughts = bare.translate(_NOUGHTS)
    return b"0e" in noughts or b"0" * MAX_DIGITS in noughts or b"N" in bare or b"I" in bare


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _NotStrictError(f"the key {twice[:40]!r} stands twice in one object")
    return result


def _constant(word: str) -> NoReturn:
    raise _NotStrictError(f"{word} is not a number")


def _number(digits: str) -> float:
    value = float(digits) if len(digits) <= MAX_DIGITS else float("inf")
    if value in (float("inf"), float("-inf")):
        raise _NotStrictError(f"the number {digits[:40]} is too large or too long")
    return value


def _whole(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise _NotStrictError(f"the number {digits[:40]} is too long")
    return int(digits)


_STRICT = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_constant, parse_float=_number, parse_int=_whole
)


def _version(content: dict[str, Any], file: str) -> int:
    version = content.get("version", 1)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        message = f"{str(version)[:40]!r} is no version"
        raise DocumentFormatError(file, (Fault("version", message, f"at most {FORMAT_VERSION}"),))
    if version > FORMAT_VERSION:
        message = (
            f"the file needs a TinyDesigner that reads file format {version}; "
            f"this one reads up to {FORMAT_VERSION}"
        )
        raise NewerFormatError(file, (Fault("version", message, f"at most {FORMAT_VERSION}"),))
    return version


def _validation_faults(error: ValidationError) -> tuple[Fault, ...]:
    faults = []
    for item in error.errors(include_url=False, include_context=False)[:MAX_FAULTS]:
        message = item["msg"].removeprefix("Value error, ")
        shown = repr(item["input"])
        shown = shown if len(shown) <= 40 else shown[:37] + "..."
        if item["type"] == "missing":
            fault = Fault(place_of(item["loc"]), "nothing is given", "a value")
        elif item["type"] == "extra_forbidden":
            fault = Fault(place_of(item["loc"]), "this is not known here", "one of the file format's fields")
        elif message.startswith("Input should be "):
            fault = Fault(place_of(item["loc"]), f"found {shown}", message.removeprefix("Input should be "))
        else:
            fault = Fault(place_of(item["loc"]), message, "what the file format says")
        faults.append(fault)
    return tuple(faults)


def place_of(steps: Iterable[int | str]) -> str:
    """A place in the file in words: ``walls[3].start[0]``. Names of alternatives in a union are left out."""
    path = list(steps)
    if path[:1] == ["openings"] and len(path) > 2:
        del path[2]
    if path[:1] == ["base"] and len(path) > 1:
        del path[1]
    if path[:1] == ["facts"]:
        return "facts" + "".join(f"[{json.dumps(step)}]" for step in path[1:2])
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _places(design: Design) -> dict[str, str]:
    places = {design.base.id: "base"}
    if design.roof is not None:
        places[design.roof.id] = "roof"
        places.update((dormer.id, f"roof.dormers[{i}]") for i, dormer in enumerate(design.roof.dormers))
    for group in ENTITY_GROUPS:
        places.update((entity.id, f"{group}[{i}]") for i, entity in enumerate(getattr(design, group)))
    return places
