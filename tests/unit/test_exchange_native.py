"""The native file: round trip, atomic save, locks, and files that mean harm."""

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tinydesigner.datafiles import resources
from tinydesigner.document.builder import DesignBuilder
from tinydesigner.document.design import Design
from tinydesigner.document.schema import schema_text
from tinydesigner.exchange import atomic, native_json, native_zip
from tinydesigner.exchange.errors import DocumentFormatError, FileInUseError, NewerFormatError
from tinydesigner.exchange.native import read_design, read_native, write_design
from tinydesigner.exchange.native_json import design_text, parse_design, place_of
from tinydesigner.exchange.native_lock import Claim, holder_of, is_held

Content = dict[str, Any]


def house() -> Design:
    return (
        DesignBuilder("Wren & Söhne")
        .shell("20'", "7'6")
        .room("Bath", "bathroom", start="15'")
        .roof("gable", "12:12", "8'", "8")
        .dormer("12'", "4'", "9'", pitch="3:12")
        .loft("Nest", "7'", "6-1/64", start=0, end="8'")
        .door("front", "4'", "32", "80")
        .roof_window(("6'", "5'"), "24", "36")
        .trailer("21'", "8'6", "24", gvwr="14,000 lb")
        .fact("lot.area", 5000.0)
        .fact("owner.lives_there", value=True)
        .fact("zone", "R-1")
        .build()
    )


def content() -> Content:
    data: Content = json.loads(design_text(house()))
    return data


def refusal(text: bytes | str) -> DocumentFormatError:
    with pytest.raises(DocumentFormatError) as caught:
        parse_design(text.encode() if isinstance(text, str) else text, "x.tinyhouse")
    assert "x.tinyhouse" in str(caught.value)
    return caught.value


def test_what_is_saved_is_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "wren.tinyhouse"
    write_design(house(), path, b"picture", {"plan 1.jpg": b"photo"})
    native = read_native(path)
    assert native.design == house()
    assert native.thumbnail == b"picture"
    assert native.assets == {"plan 1.jpg": b"photo"}
    assert type(native.design.facts["owner.lives_there"]) is bool
    assert sorted(p.name for p in tmp_path.iterdir()) == ["wren.tinyhouse"]


def test_bare_json_opens_too_with_exact_millimetres(tmp_path: Path) -> None:
    path = tmp_path / "wren.json"
    write_design(house(), path)
    assert read_design(path) == house()
    # 6-1/64 in = 6 * 25.4 + 0.396875 mm = 152.796875 mm.
    assert json.loads(path.read_text(encoding="utf-8"))["lofts"][0]["thickness"] == 152.796875
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_design(path) == house()


def test_equal_designs_make_equal_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_design(house(), tmp_path / f"{name}.tinyhouse")
    assert (tmp_path / "a.tinyhouse").read_bytes() == (tmp_path / "b.tinyhouse").read_bytes()


def test_one_backup_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "h.tinyhouse"
    for name in ("one", "two", "three"):
        write_design(house().evolve(name=name), path)
    assert read_design(path).name == "three"
    assert read_design(tmp_path / "h.tinyhouse~").name == "two"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("step", ["fsync", "link", "replace"])
def test_a_save_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "h.tinyhouse"
    write_design(house(), path)

    def broken(*_: object) -> None:
        raise OSError("disk full")

    if step == "replace":
        monkeypatch.setattr(Path, "replace", broken)
    else:
        monkeypatch.setattr(os, step, broken)
    if step == "link":
        write_design(house().evolve(name="copied"), path)
        assert read_design(tmp_path / "h.tinyhouse~") == house()
        return
    with pytest.raises(OSError, match="disk full"):
        write_design(house().evolve(name="lost"), path)
    monkeypatch.undo()
    assert read_design(path) == house()
    assert not list(tmp_path.glob(".*part"))


def test_a_save_keeps_permissions_and_follows_links(tmp_path: Path) -> None:
    real, link = tmp_path / "real.tinyhouse", tmp_path / "link.tinyhouse"
    write_design(house(), real)
    real.chmod(0o640)
    link.symlink_to(real)
    write_design(house().evolve(name="new"), link)
    assert link.is_symlink()
    assert read_design(real).name == "new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_second_program_is_told_who_holds_the_file(tmp_path: Path) -> None:
    path = tmp_path / "h.tinyhouse"
    write_design(house(), path)
    script = (
        "import sys\nfrom pathlib import Path\nfrom tinydesigner.exchange.native_lock import Claim\n"
        "claim = Claim(Path(sys.argv[1]))\nprint('held', flush=True)\nsys.stdin.readline()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(FileInUseError, match=f"process {other.pid}"):
            Claim(path)
        with pytest.raises(FileInUseError):
            write_design(house(), path)
        assert read_design(path) == house()
        other.communicate("go\n", timeout=20)
    # The other ended without releasing: its lock died with it.
    with Claim(path):
        assert is_held(path)
        with pytest.raises(FileInUseError, match="another window"):
            Claim(path)
        write_design(house().evolve(name="mine"), path)
    assert not is_held(path)
    assert read_design(path).name == "mine"
    assert holder_of(path) == "a program that does not say who it is"


def test_a_claim_is_released_once(tmp_path: Path) -> None:
    claim = Claim(tmp_path / "h.tinyhouse")
    claim.release()
    claim.release()
    assert list(tmp_path.iterdir()) == []


def changed(edit: Callable[[Content], object]) -> str:
    data = content()
    edit(data)
    return json.dumps(data)


BAD_VALUES: list[tuple[Callable[[Content], object], str]] = [
    (lambda d: d["walls"][3].update(start=[1, "2"]), "walls[3].start[1]"),
    (lambda d: d["walls"][3].update(start=[1, True]), "walls[3].start[1]"),
    (lambda d: d["walls"][3].update(start=[1]), "walls[3].start[1]"),
    (lambda d: d["walls"][3].pop("end"), "walls[3].end"),
    (lambda d: d["walls"][3].update(colour="red"), "walls[3].colour"),
    (lambda d: d["walls"][0].update(end=[2e6, 0]), "walls[0].end[0]"),
    (lambda d: d["openings"][0].update(width=-1), "openings[0].width"),
    (lambda d: d["base"].update(deck_width=0), "base.deck_width"),
    (lambda d: d["base"].update(kind="boat"), "base"),
    (lambda d: d["roof"].update(pitch=-0.5), "roof.pitch"),
    (lambda d: d["roof"]["dormers"][0].update(side="up"), "roof.dormers[0].side"),
    (lambda d: d["rooms"][0].update(use="palace"), "rooms[0].use"),
    (lambda d: d["facts"].update({"a b": None}), 'facts["a b"]'),
    (lambda d: d.update(levels=[]), "levels"),
    (lambda d: d.update(walls={}), "walls"),
    (lambda d: d["rooms"][0].update(id="../x"), "rooms[0].id"),
]


@pytest.mark.parametrize(("edit", "place"), BAD_VALUES)
def test_a_wrong_value_is_told_by_its_place(edit: Callable[[Content], object], place: str) -> None:
    error = refusal(changed(edit))
    assert error.place == place
    assert error.expected


def crossing(data: Content) -> None:
    wall = {**data["walls"][4], "id": "wall-9", "start": [-500, 1000], "end": [7000, 1000]}
    data["walls"].append(wall)


IMPOSSIBLE: list[tuple[Callable[[Content], object], str, str]] = [
    (crossing, "walls[5].start", "crosses"),
    (lambda d: d["walls"][4].update(start=d["walls"][4]["end"]), "walls[4]", "same point"),
    (lambda d: d["walls"].append({**d["walls"][0], "id": "wall-9"}), "walls[5].start", "lies in"),
    (
        lambda d: d["walls"][4].update(end=[4526, 0], start=[4526, 10]),
        "walls[4].end",
        "shorter than it is thick",
    ),
    (lambda d: d["walls"][0].update(assembly="straw"), "walls[0].assembly", "no 'straw'"),
    (lambda d: d["walls"][1].update(id="wall-1"), "walls[1].id", "2 things"),
    (lambda d: d["rooms"][0].update(anchor=[-3000, 0]), "rooms[0].anchor", "no walls enclose"),
    (lambda d: d["rooms"][0].update(anchor=d["rooms"][1]["anchor"]), "rooms[1].anchor", "same place"),
    (
        lambda d: d["lofts"][0].update(outline=[[0, 0], [9000, 0], [0, 900]]),
        "lofts[0].outline",
        "out of the house",
    ),
    (lambda d: d["lofts"][0].update(outline=[[0, 0], [1, 0], [2, 0]]), "lofts[0].outline", "no area"),
    (
        lambda d: d["lofts"][0].update(outline=[[0, 0], [9, 9], [9, 0], [0, 9]]),
        "lofts[0].outline",
        "crosses itself",
    ),
    (lambda d: d["lofts"][0].update(thickness=3000), "lofts[0].thickness", "down to the floor"),
    (lambda d: d["openings"][0].update(offset=99999), "openings[0].offset", "beyond its wall"),
    (lambda d: d["openings"][0].update(wall="wall-77"), "openings[0].wall", "no 'wall-77'"),
    (lambda d: d["openings"][1].update(at=[99999, 0]), "openings[1].at", "no roof over"),
    (lambda d: d["roof"]["dormers"][0].update(offset=0), "roof.dormers[0].offset", "beyond the roof"),
    (lambda d: d["levels"][0].update(elevation=5), "levels[0].elevation", "at 0"),
    (lambda d: d["levels"].append({"id": "twin"}), "levels[0].elevation", "one height"),
]


@pytest.mark.parametrize(("edit", "place", "message"), IMPOSSIBLE)
def test_an_impossible_house_is_refused(edit: Callable[[Content], object], place: str, message: str) -> None:
    error = refusal(changed(edit))
    assert error.place == place
    assert message in str(error)
    assert error.expected


def test_every_problem_is_listed() -> None:
    def edit(data: Content) -> None:
        data["openings"][0]["offset"] = 99999
        data["lofts"][0]["thickness"] = 3000

    assert {fault.place for fault in refusal(changed(edit)).faults} == {
        "openings[0].offset",
        "lofts[0].thickness",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"name": "a", "name": "b"}', "stands twice"),
        ('{"name": NaN}', "NaN is not a number"),
        ('{"name": -Infinity}', "not a number"),
        ('{"name": 1e999}', "too large"),
        ('{"name": ' + "9" * 5000 + "}", "too long"),
        ('{"name": 0.' + "9" * 5000 + "}", "too long"),
        ('{"name": ' + "[" * 100_000 + "]" * 100_000 + "}", "too deep"),
        ('{"a":' * 50 + "1" + "}" * 50, "too deep"),
        ('{"name": ', "line 1"),
        ("[]", "holds no design"),
        ('"text"', "holds no design"),
        (b'{"name": "\xff"}', "not UTF-8"),
        ('{"version": 0}', "no version"),
        ('{"version": true}', "no version"),
        ('{"version": "1"}', "no version"),
    ],
)
def test_text_that_is_no_strict_json(text: str | bytes, message: str) -> None:
    assert message in str(refusal(text))


def test_brackets_in_texts_do_not_count_as_depth() -> None:
    data = content()
    data["notes"] = '[{"\\' * 1000
    assert parse_design(json.dumps(data).encode(), "x").notes == data["notes"]


def test_depth_is_that_of_the_brackets_outside_texts() -> None:
    assert [depth_of(text) for text in (b"1", b"[]", b"[{}]", b'[{"a": [[], [1]]}, {}]')] == [0, 1, 2, 4]
    assert depth_of(b'["[[[", {"]": "\\"[", "a": "\\\\"}]') == 2
    # each text hides a bracket that would cancel a real one
    assert depth_of(b'["]",' * 60 + b"1" + b',"["]' * 60) > native_json.MAX_DEPTH


@pytest.mark.parametrize("number", ["1" * 40, "-" + "1" * 39, "0." + "1" * 38, "1e3", "12E-3"])
def test_numbers_up_to_forty_digits_are_read(number: str) -> None:
    assert "too l" not in str(refusal('{"name": ' + number + "}"))
    assert "too l" in str(refusal('{"name": ' + number.replace("1", "1" * 41, 1) + "}"))


@pytest.mark.parametrize("group", ["assemblies", "walls", "roof", "base", "lot", "site", "facts"])
def test_a_key_that_stands_twice_is_found_wherever_it_is(group: str) -> None:
    data = content()
    data["lot"] = {"width": 9000.0}
    text = json.dumps(data)
    assert native_json._plain(text.encode()) is not None
    part = data[group]
    while isinstance(part, list):
        part = part[0]
    key = next(iter(part))
    once = json.dumps(part)
    twice = "{" + json.dumps(key) + ": " + json.dumps(part[key]) + ", " + once[1:]
    assert f"{key!r} stands twice" in str(refusal(text.replace(once, twice, 1)))


def depth_of(text: bytes) -> int:
    return native_json._depth(native_json._bare(text))


def test_a_newer_file_is_refused_by_the_version_it_needs() -> None:
    with pytest.raises(NewerFormatError, match="file format 7; this one reads up to 1"):
        parse_design(b'{"version": 7, "unknown": {}}', "x")


def zipped(*members: tuple[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, compression)
    return packed.getvalue()


def file_refusal(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "bad.tinyhouse"
    path.write_bytes(data)
    with pytest.raises(DocumentFormatError) as caught:
        read_design(path)
    return str(caught.value)


GOOD = ("design.json", b"")


@pytest.mark.parametrize("name", ["../evil", "a/../../evil", "/etc/evil", "..\\evil", "C:/evil", "\\evil"])
def test_names_that_leave_the_archive(tmp_path: Path, name: str) -> None:
    data = zipped(("design.json", design_text(house())), (name, b"x"))
    assert "outside the archive" in file_refusal(tmp_path, data)


def test_bombs_and_oversized_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped(("design.json", b" " * (8 << 20)))
    assert len(bomb) < 20_000
    assert "more than any drawing" in file_refusal(tmp_path, bomb)
    huge = zipped(("design.json", b" " * (33 << 20)))
    assert "unpacks to" in file_refusal(tmp_path, huge)
    many = zipped(*((f"m{i}", b"") for i in range(2001)))
    assert "2001 members" in file_refusal(tmp_path, many)
    monkeypatch.setattr(native_zip, "MAX_TOTAL", 1000)
    assert "too much" in file_refusal(tmp_path, zipped(("design.json", design_text(house()))))


def test_a_member_larger_than_its_directory_says(tmp_path: Path) -> None:
    text = design_text(house())
    data = zipped(("design.json", text), compression=zipfile.ZIP_STORED)
    lying = data.replace(len(text).to_bytes(4, "little"), (len(text) - 9).to_bytes(4, "little"))
    assert lying != data
    assert "bad.tinyhouse" in file_refusal(tmp_path, lying)


def test_every_cut_of_a_file_is_refused_as_damaged(tmp_path: Path) -> None:
    path = tmp_path / "whole.tinyhouse"
    write_design(house(), path, b"picture")
    whole = path.read_bytes()
    for length in range(0, len(whole), max(1, len(whole) // 40)):
        assert file_refusal(tmp_path, whole[:length])
    middle = len(whole) // 3
    assert file_refusal(tmp_path, whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :])


def test_other_archives_and_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "holds no design" in file_refusal(tmp_path, zipped(("other.txt", b"x")))
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = zipped(("design.json", b"{}"), ("design.json", b"{}"))
    assert "stands twice" in file_refusal(tmp_path, twice)
    assert "no design file" in file_refusal(tmp_path, b"\x89PNG\r\n")
    assert "empty" in file_refusal(tmp_path, b"")
    extra = zipped(("design.json", design_text(house())), ("assets/.hidden", b""), ("notes/x.txt", b"?"))
    (tmp_path / "extra.tinyhouse").write_bytes(extra)
    assert read_native(tmp_path / "extra.tinyhouse").assets == {}
    encrypted = bytearray(zipped(("design.json", b"{}")))
    directory = encrypted.rindex(b"PK\x01\x02")
    encrypted[directory + 8] |= 1
    assert "encrypted" in file_refusal(tmp_path, bytes(encrypted))
    monkeypatch.setattr("tinydesigner.exchange.native.MAX_FILE", 10)
    assert "too large" in file_refusal(tmp_path, b"{" + b" " * 20)
    with pytest.raises(FileNotFoundError):
        read_design(tmp_path / "none.tinyhouse")


def test_a_bare_text_may_not_be_endless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tinydesigner.exchange.native.MAX_DESIGN", 10)
    assert "too long" in file_refusal(tmp_path, b"{" + b" " * 20)


@pytest.mark.parametrize("name", ["../a.png", "a/b.png", ".a", "", "x" * 200])
def test_assets_have_plain_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="plain file name"):
        write_design(house(), tmp_path / "h.tinyhouse", assets={name: b""})
    assert list(tmp_path.iterdir()) == []


def test_what_no_reader_would_take_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="larger than"):
        write_design(house(), tmp_path / "h.tinyhouse", bytes(5 << 20))


def test_places_in_words() -> None:
    assert place_of(["openings", 2, "door", "width"]) == "openings[2].width"
    assert place_of([]) == ""


def test_the_schema_is_up_to_date_and_takes_what_we_write() -> None:
    kept = (resources() / "schema" / "design.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(), (
        "run: python -m tinydesigner.document.schema > resources/schema/design.schema.json"
    )
    jsonschema.Draft202012Validator(json.loads(kept)).validate(content())


def test_modules_say_their_limits() -> None:
    assert native_json.MAX_DEPTH > 6
    assert atomic.backup_of(Path("a.tinyhouse")).name == "a.tinyhouse~"
