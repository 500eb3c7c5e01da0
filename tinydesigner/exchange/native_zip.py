"""The container of a ``.tinyhouse`` file: a zip whose members are counted and sized before they are read."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from tinydesigner.exchange.errors import DocumentFormatError, Fault

DESIGN_MEMBER = "design.json"
THUMBNAIL_MEMBER = "thumbnail.png"
ASSET_FOLDER = "assets/"

_MIB = 1 << 20
#: Whole file on disk.
MAX_FILE = 256 * _MIB
#: Unpacked sizes: text of the design, picture, one asset, everything.
MAX_DESIGN = 32 * _MIB
MAX_THUMBNAIL = 4 * _MIB
MAX_ASSET = 64 * _MIB
MAX_TOTAL = 256 * _MIB
MAX_MEMBERS = 2000
#: A design's text packs some twenty times; a member that packs far more is a bomb. Small ones do no harm.
MAX_RATIO = 200
RATIO_FREE = _MIB

_ASSET_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_. -]{0,99}")
#: Members carry one date, so that the same design gives the same bytes.
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Content:
    """What a design file holds."""

    design: bytes
    thumbnail: bytes | None = None
    assets: Mapping[str, bytes] = field(default_factory=dict)


def pack(content: Content) -> bytes:
    """The bytes of a ``.tinyhouse`` file.

    Raises
    ------
    ValueError
        If an asset's name is not a plain file name, or something is larger than a reader would take.
    """
    members = {DESIGN_MEMBER: content.design}
    if content.thumbnail is not None:
        members[THUMBNAIL_MEMBER] = content.thumbnail
    for name, data in content.assets.items():
        if not _ASSET_NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no plain file name for an asset")
        members[ASSET_FOLDER + name] = data
    for name, data in members.items():
        if len(data) > _limit(name):
            raise ValueError(f"{name} is larger than a design file may hold")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _DATE)
            # Pictures are packed already; text packs some twenty times.
            text = name == DESIGN_MEMBER
            info.compress_type = zipfile.ZIP_DEFLATED if text else zipfile.ZIP_STORED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return packed.getvalue()


def unpack(data: bytes, file: str) -> Content:
    """What a ``.tinyhouse`` file holds; members that are neither design, picture nor asset are ignored.

    Raises
    ------
    DocumentFormatError
        If it is damaged, leaves its own folder, is a bomb, or holds no design.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = _checked(archive.infolist(), file)
            if DESIGN_MEMBER not in members:
                raise _fault(file, "", "the archive holds no design", f"a member {DESIGN_MEMBER}")
            texts = {name: _read(archive, info, file) for name, info in members.items()}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise _fault(file, "", f"the archive is damaged or cut short: {error}", "a whole zip file") from error
    assets = {n.removeprefix(ASSET_FOLDER): d for n, d in texts.items() if n.startswith(ASSET_FOLDER)}
    return Content(texts[DESIGN_MEMBER], texts.get(THUMBNAIL_MEMBER), assets)


def _checked(infos: list[zipfile.ZipInfo], file: str) -> dict[str, zipfile.ZipInfo]:
    """The members that we know, by name, none of them harmful."""
    if len(infos) > MAX_MEMBERS:
        raise _fault(file, "", f"the archive has {len(infos)} members", f"at most {MAX_MEMBERS}")
    names = [info.filename for info in infos]
    for name in names:
        if _escapes(name):
            raise _fault(file, name[:80], "the member lies outside the archive's own folder", "a plain name")
        if names.count(name) > 1:
            raise _fault(file, name[:80], "the member stands twice in the archive", "each name once")
    known = {info.filename: info for info in infos if _known(info.filename)}
    for name, info in known.items():
        _refuse_harmful(name, info, file)
    if sum(info.file_size for info in known.values()) > MAX_TOTAL:
        raise _fault(file, "", "the archive unpacks to too much", f"at most {MAX_TOTAL // _MIB} MiB")
    return known


def _escapes(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0] or "\0" in name


def _known(name: str) -> bool:
    if name in {DESIGN_MEMBER, THUMBNAIL_MEMBER}:
        return True
    return name.startswith(ASSET_FOLDER) and bool(_ASSET_NAME.fullmatch(name.removeprefix(ASSET_FOLDER)))


def _refuse_harmful(name: str, info: zipfile.ZipInfo, file: str) -> None:
    limit = _limit(name)
    if info.flag_bits & 1:
        raise _fault(file, name, "the member is encrypted", "no password")
    if info.file_size > limit:
        raise _fault(file, name, f"it unpacks to {info.file_size} bytes", f"at most {limit}")
    if info.file_size > RATIO_FREE and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        raise _fault(
            file, name, "it unpacks to far more than any drawing would", f"at most {MAX_RATIO} times"
        )


def _limit(name: str) -> int:
    return {DESIGN_MEMBER: MAX_DESIGN, THUMBNAIL_MEMBER: MAX_THUMBNAIL}.get(name, MAX_ASSET)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, file: str) -> bytes:
    # The size in the directory may lie, so no more is unpacked than it says.
    with archive.open(info) as member:
        data = member.read(info.file_size + 1)
    if len(data) != info.file_size:
        raise _fault(file, info.filename, "its size is not what the archive says", f"{info.file_size} bytes")
    return data


def _fault(file: str, place: str, message: str, expected: str) -> DocumentFormatError:
    return DocumentFormatError(file, (Fault(place, message, expected),))
