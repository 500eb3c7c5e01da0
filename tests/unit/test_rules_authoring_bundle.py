"""A pack of rules comes from a stranger: it is taken whole and in order, or nothing changes."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from tinydesigner.rules import bundle
from tinydesigner.rules.bundle import PackError, export, import_pack, read_pack
from tinydesigner.rules.errors import RuleErrors

PLACE = "place: us/zz/{0}\nname: {0}\nlevel: city\nnot_researched: Nobody has looked.\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TINYDESIGNER_CONFIG", str(tmp_path / "config"))
    return tmp_path / "config" / "rules"


def packed(path: Path, *entries: tuple[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, text in entries:
            pack.writestr(name, text)
    return path


def tree(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def test_out_and_in_again(own: Path, tmp_path: Path) -> None:
    source = tmp_path / "mine"
    (source / "places/us/zz").mkdir(parents=True)
    (source / "places/us/zz/a.yaml").write_text(PLACE.format("a"))
    (source / "notes.txt").write_text("not a rule")
    assert export(source, tmp_path / "a.zip") == 1
    assert export(source, tmp_path / "b.zip") == 1
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    folder, told = import_pack(tmp_path / "a.zip")
    assert folder == own / "a"
    assert tree(own) == ["a/places/us/zz/a.yaml"]
    assert (folder / "places/us/zz/a.yaml").read_text() == PLACE.format("a")
    assert told.replaced == ()
    assert tree(tmp_path / "config") == ["rules/a/places/us/zz/a.yaml"]  # nothing is left of the work


def test_an_existing_file_is_not_replaced_by_an_export(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(PLACE.format("a"))
    (tmp_path / "a.zip").write_text("mine")
    with pytest.raises(FileExistsError):
        export(tmp_path, tmp_path / "a.zip")
    assert (tmp_path / "a.zip").read_text() == "mine"
    (tmp_path / "empty").mkdir()
    with pytest.raises(PackError, match="no rule files"):
        export(tmp_path / "empty", tmp_path / "b.zip")
    assert not (tmp_path / "b.zip").exists()


@pytest.mark.parametrize(
    "name",
    [
        *("../a.yaml", "/a.yaml", "a/../../b.yaml", "..\\a.yaml", "C:\\a.yaml", "C:a.yaml", "./a.yaml"),
        *("a//b.yaml", "a\x00.yaml", "a\n.yaml", "con.yaml", "x/LPT1.yaml", "a. /b.yaml", ".hidden.yaml"),
        *(".git/a.yaml", "a/b/c/d/e/f/g/h/i.yaml", f"{'a' * 99}/{'b' * 99}/c.yaml", "ä.yaml", "~/a.yaml"),
        *("a.py", "a.yaml.exe", "yaml", "a.YAML", "$(x).yaml", "-rf.yaml"),
    ],
)
def test_names_that_lead_elsewhere_are_refused(own: Path, tmp_path: Path, name: str) -> None:
    pack = packed(tmp_path / "p.zip", ("good.yaml", PLACE.format("a")), (name, PLACE.format("b")))
    with pytest.raises(PackError):
        import_pack(pack)
    assert not own.exists()
    assert tree(tmp_path) == ["p.zip"]


def test_a_name_is_not_cut_at_a_zero_byte(own: Path, tmp_path: Path) -> None:
    pack = packed(tmp_path / "p.zip", ("a.yaml?.exe", PLACE.format("a")))
    pack.write_bytes(pack.read_bytes().replace(b"a.yaml?", b"a.yaml\x00"))
    with pytest.raises(PackError, match="not allowed"):
        import_pack(pack)
    assert not own.exists()


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("a.yaml", "A.yaml"), "twice"),
        (("a.yaml", "a.yaml/b.yaml"), "both a file and a folder"),
        ((), "no rule files"),
        (("folder/",), "no rule files"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_collide(own: Path, tmp_path: Path, names: tuple[str, ...], message: str) -> None:
    pack = packed(tmp_path / "p.zip", *((name, "") for name in names))
    with pytest.raises(PackError, match=message):
        import_pack(pack)
    assert not own.exists()


def test_links_are_refused(own: Path, tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("a.yaml")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "p.zip", "w") as pack:
        pack.writestr(entry, "/etc/passwd")
    with pytest.raises(PackError, match="link or device"):
        import_pack(tmp_path / "p.zip")
    assert not own.exists()


def test_bombs_are_not_unpacked(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    big = packed(tmp_path / "big.zip", ("a.yaml", "#" * 3_000_000))
    with pytest.raises(PackError, match="larger than 1,000,000 bytes"):
        import_pack(big)
    # the directory says that it is small; no more than a megabyte is ever unpacked
    data = big.read_bytes().replace((3_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    (tmp_path / "lies.zip").write_bytes(data)
    with pytest.raises(PackError):
        import_pack(tmp_path / "lies.zip")
    many = packed(tmp_path / "many.zip", *((f"{i}.yaml", "") for i in range(2_001)))
    with pytest.raises(PackError, match="more than 2000 files"):
        import_pack(many)
    monkeypatch.setattr(bundle, "MAX_ALL", 100)
    with pytest.raises(PackError, match="more than 100 bytes"):
        import_pack(packed(tmp_path / "sum.zip", ("a.yaml", "#" * 60), ("b.yaml", "#" * 60)))
    monkeypatch.setattr(bundle, "MAX_PACK", 100)
    with pytest.raises(PackError, match="larger than 100 bytes"):
        import_pack(many)
    assert not own.exists()


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    data = bytearray(packed(tmp_path / "p.zip", ("a.yaml", "x")).read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag of the central directory
    (tmp_path / "p.zip").write_bytes(bytes(data))
    with pytest.raises(PackError, match="encrypted"):
        read_pack(tmp_path / "p.zip")


def test_any_damage_of_a_pack_is_refused_or_harmless(tmp_path: Path) -> None:
    whole = packed(tmp_path / "p.zip", ("places/a.yaml", PLACE.format("a"))).read_bytes()
    for at in range(len(whole)):
        for data in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :]):
            try:
                found = bundle._entries(data)
            except PackError:
                continue
            assert all(len(text) <= bundle.MAX_FILE for text in found.values())
            assert all(not name.startswith("/") and ".." not in name for name in found)


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip", b"\x00" * 1000])
def test_what_is_no_zip(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "p.zip").write_bytes(data)
    with pytest.raises(PackError, match="not a zip file"):
        read_pack(tmp_path / "p.zip")


def test_rules_that_are_not_in_order_are_not_taken(own: Path, tmp_path: Path) -> None:
    pack = packed(tmp_path / "p.zip", ("a.yaml", PLACE.format("a")), ("b.yaml", "place: us/zz/b\n"))
    with pytest.raises(RuleErrors, match=r"p/b\.yaml:1"):
        import_pack(pack)
    assert not own.exists()
    with pytest.raises(RuleErrors, match=r"p/x\.cases\.yaml"):
        import_pack(packed(tmp_path / "p.zip", ("x.cases.yaml", "- {}")))
    assert not own.exists()


def test_a_pack_must_fit_to_what_is_there(own: Path, tmp_path: Path) -> None:
    import_pack(packed(tmp_path / "one.zip", ("a.yaml", PLACE.format("a"))))
    with pytest.raises(RuleErrors, match="stands twice"):
        import_pack(packed(tmp_path / "two.zip", ("a.yaml", PLACE.format("a"))))
    assert tree(own) == ["one/a.yaml"]


def test_an_earlier_pack_is_replaced_whole_when_asked(own: Path, tmp_path: Path) -> None:
    import_pack(packed(tmp_path / "p.zip", ("a.yaml", PLACE.format("a")), ("b.yaml", PLACE.format("b"))))
    later = packed(tmp_path / "p.zip", ("c.yaml", PLACE.format("a")))
    with pytest.raises(PackError, match="exists already"):
        import_pack(later)
    import_pack(later, replace=True)
    assert tree(own) == ["p/c.yaml"]
    assert tree(tmp_path / "config") == ["rules/p/c.yaml"]


def test_when_the_last_step_fails_the_earlier_pack_stays(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_pack(packed(tmp_path / "p.zip", ("a.yaml", PLACE.format("a"))))
    later = packed(tmp_path / "p.zip", ("c.yaml", PLACE.format("c")))
    rename = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError("disk is full")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OSError, match="disk is full"):
        import_pack(later, replace=True)
    assert tree(tmp_path / "config") == ["rules/p/a.yaml"]


@pytest.mark.parametrize("name", ["../x", "a/b", "con", ".x", "x "])
def test_a_pack_cannot_be_called_anything(own: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(PackError):
        import_pack(packed(tmp_path / "p.zip", ("a.yaml", PLACE.format("a"))), name)
    assert not own.exists()


def test_what_a_pack_replaces_is_told(own: Path, tmp_path: Path) -> None:
    text = "place: us/fl/rockledge\nname: R\nlevel: city\nparent: us/fl\nnot_researched: x\n"
    _, told = import_pack(packed(tmp_path / "p.zip", ("r.yaml", text)))
    (replaced,) = told.replaced
    assert (replaced.what, replaced.id) == ("place", "us/fl/rockledge")


def test_a_pack_is_read_from_a_stream_of_bounded_length(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as pack:
        pack.writestr("a.yaml", "x")
    # bytes before the archive are allowed by the format; the entry is found all the same
    (tmp_path / "p.zip").write_bytes(b"#!stub\n" + buffer.getvalue())
    assert read_pack(tmp_path / "p.zip") == {"a.yaml": b"x"}
