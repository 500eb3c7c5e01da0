"""The compiled pack: fast to load, never trusted when it is stale or harmed, safe to delete."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from rules_kit import FACTS, SOURCES, FakeModel, check, code

from tinydesigner.rules import load
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.errors import RuleErrors
from tinydesigner.rules.load import load_book
from tinydesigner.rules.pack import read_pack, source_key, write_pack


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "law"
    folder.mkdir()
    (folder / "sources.yaml").write_text(SOURCES)
    (folder / "facts.yaml").write_text(FACTS)
    (folder / "a.yaml").write_text(code("id: r, requires: {measure: house.storeys, at_most: 2}"))
    monkeypatch.setenv("TINYDESIGNER_CACHE", str(tmp_path / "cache"))
    return folder


def packs(root: Path) -> list[Path]:
    return sorted((root.parent / "cache").glob("*"))


def limit(book: RuleBook) -> object:
    (finding,) = check(book, FakeModel(house={"storeys": 1.0})).findings()
    return finding.limit


@pytest.fixture
def linked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one whenever the files are linked."""
    calls: list[int] = []
    link = load._linked

    def counted(files, layers):  # type: ignore[no-untyped-def]
        calls.append(1)
        return link(files, layers)

    monkeypatch.setattr(load, "_linked", counted)
    return calls


def test_the_second_load_takes_the_pack(root: Path, linked: list[int]) -> None:
    first, second = load_book([root]), load_book([root])
    assert len(linked) == 1
    assert first.hash == second.hash
    assert limit(first) == limit(second) == 2.0
    assert len(packs(root)) == 1


def test_a_changed_file_is_seen_whatever_its_date(root: Path, linked: list[int]) -> None:
    import os

    load_book([root])
    file = root / "a.yaml"
    before = file.stat()
    file.write_text(file.read_text().replace("at_most: 2", "at_most: 3"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert limit(load_book([root])) == 3.0
    assert len(linked) == 2


@pytest.mark.parametrize("what", ["payload", "digest", "empty", "cut", "other", "not json"])
def test_a_harmed_pack_is_made_again(root: Path, linked: list[int], what: str) -> None:
    load_book([root])
    (pack,) = packs(root)
    data = pack.read_bytes()
    head, _, payload = data.partition(b"\n")
    harmed = {
        "payload": head + b"\n" + payload.replace(b"2.0", b"9.0"),
        "digest": head[:-2] + b"00\n" + payload,
        "empty": b"",
        "cut": data[:-10],
        "other": b"hello\nworld",
        "not json": data.replace(b"{", b"(", 1),
    }[what]
    assert harmed != data
    pack.write_bytes(harmed)
    assert limit(load_book([root])) == 2.0
    assert len(linked) == 2
    assert read_pack(pack, source_key(load.contents([root]), load.__version__)) is not None


def test_a_pack_of_other_sources_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "rules-x.json"
    assert write_pack(path, "one", {"a": 1})
    assert read_pack(path, "one") == {"a": 1}
    assert read_pack(path, "two") is None
    assert not list(tmp_path.glob("*.part"))


def test_the_key_covers_names_bytes_and_version() -> None:
    files = [("a.yaml", b"1"), ("b.yaml", b"2")]
    keys = {
        source_key(files, "1"),
        source_key(files, "2"),
        source_key([("a.yaml", b"12"), ("b.yaml", b"")], "1"),
        source_key([("a.yamlb", b"1"), ("b.yaml", b"2")], "1"),
        source_key(list(reversed(files)), "1"),
    }
    assert len(keys) == 5


def test_a_folder_that_cannot_be_written_only_costs_time(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root.parent / "file").write_text("")
    monkeypatch.setenv("TINYDESIGNER_CACHE", str(root.parent / "file" / "below"))
    assert limit(load_book([root])) == 2.0


def test_without_cache_nothing_is_kept(root: Path) -> None:
    assert limit(load_book([root], cache=False)) == 2.0
    assert not packs(root)


def test_faulty_files_are_never_half_loaded(root: Path) -> None:
    (root / "b.yaml").write_text("ruleset: x\nrules: []\nfoo: 1\n")
    with pytest.raises(RuleErrors):
        load_book([root])
    assert not packs(root)


def test_cases_and_register_are_no_law(root: Path, linked: list[int]) -> None:
    load_book([root])
    (root / "a.cases.yaml").write_text("nonsense: [")
    (root / "register.yaml").write_text("nonsense: [")
    load_book([root])
    assert len(linked) == 1


def test_old_packs_are_swept(root: Path) -> None:
    for n in range(8):
        (root / "a.yaml").write_text(code(f"id: r, requires: {{measure: house.storeys, at_most: {n}}}"))
        load_book([root])
    assert len(packs(root)) <= 5


def test_a_pack_needs_neither_yaml_nor_pint(root: Path) -> None:
    load_book([root])
    script = (
        "import sys\nfrom pathlib import Path\nfrom tinydesigner.rules.load import load_book\n"
        f"book = load_book([Path({str(root)!r})])\nlen(book.rows), book.logic(0)\n"
        "print([m for m in ('yaml', 'pint') if m in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_pack_is_plain_json(root: Path) -> None:
    load_book([root])
    (pack,) = packs(root)
    lines = pack.read_text().splitlines()[1:]
    sections = {name: json.loads(value) for name, _, value in (line.partition("\t") for line in lines)}
    assert set(sections) >= {"rows", "logics", "places"}
