"""The native file: ``.tinyhouse``, a zip with ``design.json``, a picture and assets; or the bare JSON.

Nothing in a file is trusted: sizes, names, depth and numbers are checked before they are used, and what is
wrong is told with file, place and what was expected.
"""

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from tinydesigner.document.design import Design
from tinydesigner.exchange.atomic import write_atomic
from tinydesigner.exchange.errors import DocumentFormatError, Fault, FileInUseError, NewerFormatError
from tinydesigner.exchange.native_json import design_text, parse_design
from tinydesigner.exchange.native_lock import Claim, is_held
from tinydesigner.exchange.native_zip import MAX_DESIGN, MAX_FILE, Content, pack, unpack

SUFFIX = ".tinyhouse"

__all__ = [
    "SUFFIX",
    "Claim",
    "DocumentFormatError",
    "Fault",
    "FileInUseError",
    "NativeFile",
    "NewerFormatError",
    "read_design",
    "read_native",
    "write_design",
]


@dataclass(frozen=True, slots=True)
class NativeFile:
    """A design file, read."""

    design: Design
    #: PNG; absent: none was saved.
    thumbnail: bytes | None = None
    #: Pictures and other files that travel with the design, by plain name.
    assets: Mapping[str, bytes] = field(default_factory=dict)


def read_design(path: Path | str) -> Design:
    """The design in a ``.tinyhouse`` or ``.json`` file.

    Raises
    ------
    NewerFormatError
        If a later program wrote it.
    DocumentFormatError
        If it is not a design, is damaged, or could not be a house.
    OSError
        If it cannot be read at all.
    """
    return read_native(path).design


def read_native(path: Path | str) -> NativeFile:
    """Everything in a design file. Raises as ``read_design``."""
    path = Path(path)
    with path.open("rb") as file:
        data = file.read(MAX_FILE + 1)
    name = str(path)
    if len(data) > MAX_FILE:
        raise DocumentFormatError(name, (Fault("", "the file is too large", f"at most {MAX_FILE} bytes"),))
    if not data.strip():
        raise DocumentFormatError(name, (Fault("", "the file is empty", "a design"),))
    if data[:2] == b"PK":
        content = unpack(data, name)
    elif len(data) > MAX_DESIGN:
        raise DocumentFormatError(name, (Fault("", "the text is too long", f"at most {MAX_DESIGN} bytes"),))
    elif data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{":
        raise DocumentFormatError(name, (Fault("", "this is no design file", "a zip archive or JSON"),))
    else:
        content = Content(data)
    return NativeFile(parse_design(content.design, name), content.thumbnail, content.assets)


def write_design(
    design: Design,
    path: Path | str,
    thumbnail: bytes | None = None,
    assets: Mapping[str, bytes] | None = None,
) -> None:
    """Save a design, whole or not at all; the file that was there before is kept once as ``name~``.

    A path that ends in ``.json`` gets the bare text, without picture and assets.

    Raises
    ------
    FileInUseError
        If another program works on the file.
    OSError
        If it cannot be written; the old file stays.
    """
    path = Path(path)
    text = design_text(design)
    bare = path.suffix.lower() == ".json"
    data = text if bare else pack(Content(text, thumbnail, assets or {}))
    with nullcontext() if is_held(path) else Claim(path):
        write_atomic(path, data, backup=True)
