"""Folders of own rules lie over the law: they add, replace whole, and are refused whole."""

import os
from pathlib import Path

import pytest
from rules_kit import FACTS, HEAD, SOURCES

from tinydesigner.rules import layers
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.errors import RuleErrors
from tinydesigner.rules.load import load_book

RULE = "  - {title: T, because: B, id: r, requires: {measure: house.storeys, at_most: 2}}\n"
PLACE = """
place: us/xx/a
name: A
level: city
verified_on: 2026-01-01
confidence: high
cite: {source: src}
code:
  - rulesets: [code]
    amend:
      - {id: r, title: Amended}
rules:
  - {title: T, because: B, id: w, requires: {measure: house.width_outside, at_least: 8 ft}}
pathways:
  - {id: p, title: P, kind: dwelling, road: none, building: adopted, zoning: [w]}
"""


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TINYDESIGNER_CACHE", str(tmp_path / "cache"))
    write(tmp_path / "law", sources=SOURCES, facts=FACTS, code=HEAD + RULE, place=PLACE)
    return tmp_path / "law"


def write(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def over(base: Path, *folders: Path, named: tuple[Path, ...] = ()) -> RuleBook:
    return load_book([base], overlays=folders, named=named)


def why(base: Path, folder: Path) -> str:
    (refused,) = over(base, folder).layers.refused
    assert refused.folder == str(folder)
    return "\n".join(map(str, refused.errors))


def test_a_folder_adds_a_place_with_its_source(base: Path, tmp_path: Path) -> None:
    text = PLACE.replace("us/xx/a", "us/xx/b").replace("src", "mine")
    own = write(tmp_path / "own", b=text, sources="- {id: mine, title: My town, kind: ordinance}")
    for _ in range(2):  # linked, then from the pack
        book = over(base, own)
        assert list(book.places) == ["us/xx/a", "us/xx/b"]
        assert book.sources["mine"].title == "My town"
        assert book.layers.folders == (str(own),)
        assert not book.layers.messages()


def test_a_place_is_replaced_whole_and_it_is_said(base: Path, tmp_path: Path) -> None:
    own = write(tmp_path / "own", a="place: us/xx/a\nname: Mine\nlevel: city\nnot_researched: Not yet.\n")
    book = over(base, own)
    assert book.places["us/xx/a"].name == "Mine"
    assert book.places["us/xx/a"].pathways == ()
    (message,) = book.layers.messages()
    assert message == f"{own / 'a.yaml'}:1: replaces the whole place us/xx/a"


def test_a_rule_set_is_replaced_with_its_topics(base: Path, tmp_path: Path) -> None:
    write(base, topic="ruleset: code\nrules:\n" + RULE.replace("id: r", "id: topical"))
    assert over(base).rulesets["code"].rules == ("r", "topical")
    own = write(tmp_path / "own", code=HEAD + RULE.replace("at_most: 2", "at_most: 3"))
    book = over(base, own)
    assert book.rulesets["code"].rules == ("r",)
    assert "replaces the whole rule set code" in book.layers.messages()[0]


def test_the_last_folder_wins(base: Path, tmp_path: Path) -> None:
    one, two = (
        write(tmp_path / name, a=f"place: us/xx/a\nname: {name}\nlevel: city\nnot_researched: x\n")
        for name in ("one", "two")
    )
    assert over(base, one, two).places["us/xx/a"].name == "two"
    assert over(base, two, one).places["us/xx/a"].name == "one"


def test_a_broken_folder_is_refused_whole_and_the_rest_goes_on(base: Path, tmp_path: Path) -> None:
    good = PLACE.replace("us/xx/a", "us/xx/b")
    own = write(tmp_path / "own", b=good, c="place: us/xx/c\nname: C\nlevel: town\n")
    other = write(tmp_path / "other", d=PLACE.replace("us/xx/a", "us/xx/d"))
    for _ in range(2):
        book = over(base, own, other)
        assert list(book.places) == ["us/xx/a", "us/xx/d"]
        assert book.layers.folders == (str(other),)
        (message,) = book.layers.messages()
        assert f"{own / 'c.yaml'}:3:1: level" in message
        assert "the others go on without them" in message


def test_a_named_folder_must_be_right(base: Path, tmp_path: Path) -> None:
    own = write(tmp_path / "own", c="place: us/xx/c\n")
    with pytest.raises(RuleErrors, match=r"c\.yaml:1"):
        over(base, named=(own,))
    with pytest.raises(RuleErrors, match="no such folder"):
        over(base, named=(tmp_path / "nowhere",))


def test_a_fault_in_the_law_itself_is_not_the_folders(base: Path, tmp_path: Path) -> None:
    write(base, place="place: us/xx/a\n")
    own = write(tmp_path / "own", b=PLACE.replace("us/xx/a", "us/xx/b"))
    with pytest.raises(RuleErrors, match=r"^place\.yaml"):
        over(base, own)


def test_what_a_replacement_breaks_is_told_where_it_replaces(base: Path, tmp_path: Path) -> None:
    # the place amends code/r, which the replacement no longer has
    own = write(tmp_path / "own", code="# mine\n" + HEAD + RULE.replace("id: r", "id: other"))
    told = why(base, own)
    assert told.startswith(f"{own / 'code.yaml'}:3:1: replacing rule set code breaks place.yaml:")
    assert "there is no rule 'r' to change" in told


def test_a_topic_cannot_creep_into_a_rule_set_below(base: Path, tmp_path: Path) -> None:
    own = write(tmp_path / "own", t="ruleset: code\nrules:\n" + RULE.replace("id: r", "id: q"))
    assert "t.yaml:1:1: ruleset: the head of the rule set 'code' is not in this folder" in why(base, own)


def test_a_fact_may_add_words_and_nothing_else(base: Path, tmp_path: Path) -> None:
    zone = "- {id: lot.zone, question: Which zone?, type: choice, choices: [T-1, R-1]}"
    own = write(tmp_path / "own", facts=zone)
    assert over(base, own).facts["lot.zone"].choices == ("R-1", "R-2", "C", "T-1")
    write(own, facts=zone.replace("Which", "What"))
    assert "facts.yaml:1:4: id: the fact 'lot.zone' exists already and says otherwise" in why(base, own)
    write(own, facts="- {id: occupants, question: How many?, type: flag}")
    assert "exists already" in why(base, own)


def test_a_source_is_added_not_changed(base: Path, tmp_path: Path) -> None:
    same = "- {id: src2, title: Another source, kind: ordinance}"
    own = write(tmp_path / "own", sources=same)
    assert over(base, own).layers.refused == ()
    write(own, sources=same.replace("Another", "Some"))
    assert "the source 'src2' exists already" in why(base, own)


def test_the_same_id_twice_in_one_folder_is_a_fault(base: Path, tmp_path: Path) -> None:
    text = PLACE.replace("us/xx/a", "us/xx/b")
    assert "stands twice" in why(base, write(tmp_path / "own", b=text, c=text))


def test_a_change_of_a_file_is_seen(base: Path, tmp_path: Path) -> None:
    text = PLACE.replace("us/xx/a", "us/xx/b")
    own = write(tmp_path / "own", b=text)
    first = over(base, own)
    write(own, b=text.replace("name: A", "name: B"))
    second = over(base, own)
    assert (first.places["us/xx/b"].name, second.places["us/xx/b"].name) == ("A", "B")
    assert len({first.hash, second.hash, over(base).hash}) == 3


def test_default_folders_are_the_own_one_and_those_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TINYDESIGNER_CONFIG", str(tmp_path))
    monkeypatch.setenv(layers.ENVIRONMENT, os.pathsep.join(["/a", "", "/b"]))
    assert layers.user_folders() == (Path("/a"), Path("/b"))
    (tmp_path / "rules").mkdir()
    assert layers.user_folders() == (tmp_path / "rules", Path("/a"), Path("/b"))
    monkeypatch.delenv(layers.ENVIRONMENT)
    assert layers.user_folders() == (tmp_path / "rules",)


def test_cases_and_register_do_not_enter_the_law(base: Path, tmp_path: Path) -> None:
    own = write(tmp_path / "own", register="- {id: X, left_out: y}")
    (own / "b.cases.yaml").write_text("nonsense")
    assert over(base, own).layers.refused == ()


@pytest.mark.parametrize("what", ["too many", "pipe", "not a folder", "too large", "unreadable", "binary"])
def test_hostile_folders_are_refused_quickly(
    base: Path, tmp_path: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    expected = what
    if what == "too many":
        monkeypatch.setattr(layers, "MAX_FILES", 3)
        for i in range(4):
            (own / f"{i}.yaml").write_text("")
        expected = "more than 3 rule files"
    elif what == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("no pipes in folders here")
        os.mkfifo(own / "a.yaml")
        expected = "not a regular file"
    elif what == "not a folder":
        own.rmdir()
        own.write_text("")
        expected = "no such folder"
    elif what == "too large":
        (own / "a.yaml").write_bytes(b"#" * 1_200_000)
        expected = "larger than 1,000,000 bytes"
    elif what == "unreadable":
        (own / "a.yaml").symlink_to(own / "nothing")
        expected = "cannot be read"
    else:
        (own / "a.yaml").write_bytes(b"\xff\xfe\x00")
        expected = "not text in UTF-8"
    assert expected in why(base, own)


def test_hidden_folders_are_left_alone(base: Path, tmp_path: Path) -> None:
    own = write(tmp_path / "own", b=PLACE.replace("us/xx/a", "us/xx/b"))
    write(own / ".git", broken="{")
    assert over(base, own).layers.refused == ()
