"""What the rules commands print, write and refuse."""

import json
import os
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tinydesigner.datafiles import rulesets

GAP = "place: us/zz/{0}\nname: {0}\nlevel: city\nnot_researched: Nobody has looked.\n"


@pytest.fixture
def own(tmp_path, monkeypatch) -> Path:
    """The folder of own rules, not made yet."""
    monkeypatch.setenv("TINYDESIGNER_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("TINYDESIGNER_RULES", raising=False)
    return tmp_path / "config" / "rules"


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def alpine(run, *more: str):
    return run("rules", "new-place", "us/tx/alpine", "--name", "Alpine", *more)


def test_from_nothing_to_a_working_place(run, own, house):
    done = alpine(run, "--pathway", "adu_movable", "--max-height", "13 ft 6 in", "--source", "Chapter 9")
    assert done.status == 0
    assert done.out.splitlines() == [
        str(own / "places/us/tx/alpine.yaml"),
        str(own / "places/us/tx/alpine.cases.yaml"),
        str(own / "sources-us-tx-alpine.yaml"),
    ]
    assert run("rules", "lint").out == "0 errors\n"
    assert run("rules", "test", str(own)).out == "6 passed, 0 failed\n"
    assert "us/tx/alpine" in run("places", "--state", "tx").out
    done = run("check", str(house), "--place", "us/tx/alpine", "--format", "json")
    (place,) = json.loads(done.out)["designs"][0]["places"]
    assert place["pathways"][0]["pathway"] == "adu-movable"
    assert done.err == ""


def test_new_place_writes_nothing_over_anything(run, own):
    assert alpine(run).status == 0
    before = (own / "places/us/tx/alpine.yaml").read_text()
    done = alpine(run, "--into", str(own))
    assert done.status == 2
    assert "there is a place us/tx/alpine already" in done.err
    assert (own / "places/us/tx/alpine.yaml").read_text() == before
    put(own.parent / "other", "sources-us-tx-alpine.yaml", "")
    (own / "places/us/tx/alpine.yaml").unlink()
    (own / "sources-us-tx-alpine.yaml").unlink()
    (own / "places/us/tx/alpine.cases.yaml").unlink()
    done = alpine(run, "--into", str(own.parent / "other"))
    assert done.status == 2
    assert "exists already; nothing was written" in done.err
    assert not (own.parent / "other/places").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("../../x",), "is not an id of a place"),
        (("US/tx/a",), "is not an id of a place"),
        (("us/tx/a\n",), "is not an id of a place"),
        (("us/fl/rockledge",), "there is a place us/fl/rockledge already"),
        (("us/tx/a", "--pathway", "castle"), "kinds are dwelling"),
        (("us/tx/a", "--min-area", "12"), "--min-area 12"),
        (("us/tx/a", "--parent", "us/nowhere"), "--parent us/nowhere: no such place"),
        (("us/tx/a", "--seen", "yesterday"), "is not a date"),
    ],
)
def test_new_place_refuses_what_cannot_be(run, own, words, message):
    done = run("rules", "new-place", *words)
    assert done.status == 2
    assert message in done.err
    assert not own.exists()


def test_a_folder_elsewhere_is_told_how_to_be_used(run, own, tmp_path, house):
    folder = tmp_path / "firm"
    assert f"use it with --rules {folder}" in alpine(run, "--into", str(folder)).out
    assert run("check", str(house), "--place", "us/tx/alpine").status == 2
    named = ("--rules", str(folder))
    assert run("check", str(house), "--place", "us/tx/alpine", *named).status in (0, 1)
    assert "us/tx/alpine" in run("places", *named).out
    assert "us/tx/alpine/area.min" in run("rules", "list", "us/tx/alpine", *named).out


def test_folders_of_the_environment(run, own, tmp_path, monkeypatch):
    one, two = tmp_path / "one", tmp_path / "two"
    put(one, "a.yaml", GAP.format("a"))
    put(two, "b.yaml", GAP.format("b"))
    monkeypatch.setenv("TINYDESIGNER_RULES", os.pathsep.join(map(str, (one, two))))
    out = run("places").out
    assert "us/zz/a" in out
    assert "us/zz/b" in out


def test_a_broken_folder_is_told_and_the_check_goes_on(run, own, house):
    before = run("check", str(house), "--format", "json")
    put(own, "a.yaml", GAP.format("a") + "colour: red\n")
    after = run("check", str(house), "--format", "json")
    assert after.status == before.status
    assert json.loads(after.out)["designs"] == json.loads(before.out)["designs"]
    assert f"the rules in {own} are not used, the others go on without them" in after.err
    assert f"{own / 'a.yaml'}:5:1: colour: unknown key" in after.err


def test_a_named_folder_that_is_broken_ends_the_check(run, own, house, tmp_path):
    put(tmp_path / "firm", "a.yaml", GAP.format("a") + "colour: red\n")
    for command in (("check", str(house)), ("places",), ("rules", "list")):
        done = run(*command, "--rules", str(tmp_path / "firm"))
        assert done.status == 2
        assert "a.yaml:5:1: colour: unknown key" in done.err
        assert done.out == ""
    assert "no such folder" in run("places", "--rules", str(tmp_path / "nowhere")).err


def test_a_replaced_place_is_told(run, own):
    text = GAP.format("a").replace("us/zz/a", "us/fl/rockledge")
    path = put(own, "r.yaml", text)
    assert run("places").err == f"{path}:1: replaces the whole place us/fl/rockledge\n"
    assert f"note: {path}:1: replaces the whole place" in run("rules", "lint").out


def test_lint_says_where_and_ends_with_1(run, own, tmp_path):
    path = put(tmp_path / "firm", "a.yaml", GAP.format("a").replace("city", "town"))
    done = run("rules", "lint", str(tmp_path / "firm"))
    assert done.status == 1
    assert done.out.startswith(f"{path}:3:1: level: 'town' is not allowed here (expected:")
    assert done.out.endswith("1 error\n")
    done = run("rules", "lint", str(path))
    assert done.status == 1
    assert "1 error of form; lint its folder" in done.out
    put(own, "b.yaml", "place: 1\n")
    assert run("rules", "lint").status == 1
    assert run("rules", "lint", "nowhere").status == 2


def test_lint_of_a_whole_law(run, own, tmp_path):
    put(tmp_path / "law", "sources.yaml", "- {id: irc-2015, title: Mine, kind: statute}")
    assert "exists already and says otherwise" in run("rules", "lint", str(tmp_path / "law")).out
    assert run("rules", "lint", str(tmp_path / "law"), "--alone").out == "0 errors\n"
    assert run("rules", "lint", str(rulesets())).out == "0 errors\n"
    assert run("rules", "lint", str(rulesets() / "facts.yaml")).status == 0


def test_a_case_that_does_not_hold_is_told(run, own):
    alpine(run, "--min-area", "400 sq ft")
    path = own / "places/us/tx/alpine.cases.yaml"
    path.write_text(path.read_text().replace("expect: pass", "expect: fail"))
    done = run("rules", "test", str(own))
    assert done.status == 1
    assert f"{path}:2 us/tx/alpine/area.min Exactly the limit: expected fail, got pass" in done.out
    assert done.out.endswith("5 passed, 1 failed\n")


def test_diff_of_editions_is_values_only(run, own):
    done = run("rules", "diff", "irc-2012", "irc-2015", "--format", "json")
    values = json.loads(done.out)["values"]
    # the room of 120 sq ft ended with the 2012 edition
    assert {
        "what": "rule",
        "id": "house.one_large_room",
        "key": "there",
        "before": "yes",
        "after": "no",
    } in values
    assert {value["key"] for value in values} <= {
        *("there", "extends", "edition", "section", "grade", "asks that", "applies if", "except if"),
        *("looks at", "in effect", "permit", "permit up to", "kind"),
    }
    assert run("rules", "diff", "irc-2012", "irc-2012").out == "0 values differ\n"


def test_diff_of_designs_and_folders(run, own, house, tmp_path):
    done = run("rules", "diff", "us/ca/fresno", "us/ca/ojai", "--design", str(house), "--format", "json")
    (design,) = json.loads(done.out)["designs"]
    assert design["file"] == str(house)
    assert all(step["before"] != step["after"] for step in design["changes"])
    alpine(run, "--into", str(tmp_path / "firm"))
    done = run("rules", "diff", "bundled", str(tmp_path / "firm"), "--design", str(house))
    assert "place us/tx/alpine\n  there: no  ->  yes" in done.out
    assert "us/tx/alpine/dwelling" in done.out.partition("outcomes differ")[2]


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        ("irc-2012", "us/fl/rockledge", "irc-2012 is a rule set and us/fl/rockledge a place"),
        ("irc-2012", "irc-1066", "'irc-1066' is neither a rule set, nor a place, nor a folder"),
    ],
)
def test_diff_of_unlike_things(run, own, a, b, message):
    done = run("rules", "diff", a, b)
    assert done.status == 2
    assert message in done.err


class Tags(HTMLParser):
    """Checks that every tag is closed and counts them."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        assert not any(value.startswith("http") for _, value in attrs if value)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_doc_of_a_place(run, own):
    text = run("rules", "doc", "us/fl/rockledge").out
    assert text.startswith("# TinyDesigner: Rockledge, FL\n")
    assert "Rockledge Land Development Regulations Ord. 1680-2015 70.90" in text
    assert "170 sq ft plus 100 sq ft for each" in text
    assert "rests on memory" in text
    page = run("rules", "doc", "us/fl/rockledge", "irc-2021", "--format", "html").out
    tags = Tags()
    tags.feed(page)
    assert tags.open == []
    assert tags.seen.count("h2") == 2
    assert run("rules", "doc", "nowhere").status == 2


def test_doc_of_everything_names_everything(run, own):
    text = run("rules", "doc").out
    ids = [line.split()[0] for line in run("places").out.splitlines()]
    assert all(f"- **id:** {key}\n" in text for key in ids)


def test_stale_by_days(run, own):
    def count(*words: str) -> int:
        return len(json.loads(run("rules", "stale", "--format", "json", *words).out)["unchecked"])

    # everything was checked on 2026-11-22: a day is not more than a day, two days are
    assert count("--days", "1", "--as-of", "2026-11-23") == 0
    assert count("--days", "1", "--as-of", "2026-11-24") > 1000
    assert "sources never read" in run("rules", "stale").out
    assert run("rules", "stale", "--days", "-1").status == 2


def test_export_and_import(run, own, tmp_path, monkeypatch):
    assert "no rules of your own yet" in run("rules", "export", "p.zip").err
    alpine(run, "--min-area", "400 sq ft")
    assert run("rules", "export", "p.zip").out == "p.zip: 3 files\n"
    assert run("rules", "export", "p.zip").status == 2
    monkeypatch.setenv("TINYDESIGNER_CONFIG", str(tmp_path / "another"))
    done = run("rules", "import", "p.zip", "--name", "texas")
    assert done.out == f"taken into {tmp_path / 'another/rules/texas'}\n"
    assert "us/tx/alpine" in run("places").out
    done = run("rules", "import", "p.zip", "--name", "texas")
    assert done.status == 2
    assert "--replace" in done.err
    assert run("rules", "import", "p.zip", "--name", "texas", "--replace").status == 0


def test_import_of_what_is_not_in_order(run, own):
    with zipfile.ZipFile("bad.zip", "w") as pack:
        pack.writestr("a.yaml", GAP.format("a") + "colour: red\n")
    done = run("rules", "import", "bad.zip")
    assert done.status == 2
    assert "bad/a.yaml:5:1: colour: unknown key" in done.err
    assert "nothing was taken" in done.err
    assert run("rules", "import", "nowhere.zip").status == 2
    assert not own.exists()


def test_export_of_what_is_not_in_order(run, own):
    put(own, "a.yaml", "place: 1\n")
    done = run("rules", "export", "p.zip")
    assert done.status == 2
    assert "nothing was written" in done.err
    assert not Path("p.zip").exists()


def test_coverage_counts(run, own):
    found = json.loads(run("rules", "coverage", "--format", "json").out)
    totals = found["totals"]
    assert totals["rows"] == totals["encoded"] + totals["left_out"] == len(found["rows"])
    assert totals["rows"] > 0
    last = run("rules", "coverage").out.splitlines()[-1]
    assert last == f"{totals['rows']} rows, {totals['encoded']} encoded, {totals['left_out']} left out"
    assert run("rules", "coverage", "nowhere").status == 2


def test_show_says_parameters(run, own):
    done = run("rules", "show", "irc-2021/room.area")
    assert done.status == 0
    assert "room.area_counted (sloped 5'-0\", flat 7'-0\") is at least 70 sq ft" in done.out
    assert run("rules", "show", "irc-2021/nothing").status == 2


@pytest.mark.parametrize("words", [(), ("dance",), ("new-place",), ("diff", "irc-2012"), ("show",)])
def test_usage(run, own, words):
    assert run("rules", *words).status == 2
