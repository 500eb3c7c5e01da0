"""What each command prints and with which status it ends."""

import csv
import io
import json

import jsonschema
import pytest

from tinydesigner.datafiles import resources


def test_help_teaches(run):
    done = run("--help")
    assert done.status == 0
    assert "examples:" in done.out
    assert "pre-check, not a permit" in done.out


@pytest.mark.parametrize(
    "command", ["check", "new", "templates", "measure", "places", "rules", "render", "bench"]
)
def test_every_command_has_help(run, command):
    done = run(command, "--help")
    assert done.status == 0
    assert command in done.out


def test_templates_one_name_a_line_first(run):
    names = [line.split()[0] for line in run("templates").out.splitlines()]
    assert len(names) >= 8
    assert len(set(names)) == len(names)
    for name in names:
        assert run("new", "--template", name, "-o", f"{name}.tinyhouse").status == 0
        assert run("check", f"{name}.tinyhouse").status in (0, 1)


def test_new_does_not_replace_a_file(run, house):
    before = house.read_bytes()
    done = run("new", "--template", "morning", "-o", str(house))
    assert done.status == 2
    assert "exists already" in done.err
    assert house.read_bytes() == before


def test_check_json_follows_the_published_schema(run, house):
    done = run("check", str(house), "--format", "json")
    document = json.loads(done.out)
    schema = json.loads((resources() / "schema" / "check.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, schema)
    design = document["designs"][0]
    assert design["findings"]
    assert design["places"]
    assert sum(design["counts"].values()) == len(design["findings"])
    assert done.status == int(any(f["status"] == "fail" and not f["waived"] for f in design["findings"]))


def test_check_csv_has_a_row_for_each_finding_and_pathway(run, house):
    design = json.loads(run("check", str(house), "--format", "json").out)["designs"][0]
    rows = list(csv.DictReader(io.StringIO(run("check", str(house), "--format", "csv").out)))
    findings = [row for row in rows if row["kind"] == "finding"]
    places = [row for row in rows if row["kind"] == "place"]
    assert len(findings) == len(design["findings"])
    assert len(places) == sum(max(1, len(place["pathways"])) for place in design["places"])


def test_check_of_one_place_and_day(run, house):
    words = ("check", str(house), "--place", "us/fl/rockledge", "--as-of", "2020-01-01", "--format", "json")
    document = json.loads(run(*words).out)
    assert document["as_of"] == "2020-01-01"
    assert [place["place"] for place in document["designs"][0]["places"]] == ["us/fl/rockledge"]


def test_check_names_the_nearest_place_and_edition(run, house):
    done = run("check", str(house), "--place", "us/fl/rockledg")
    assert done.status == 2
    assert "us/fl/rockledge" in done.err
    done = run("check", str(house), "--edition", "irc-2020")
    assert done.status == 2
    assert "irc-20" in done.err


def test_check_reports_bad_files_after_the_good_ones(run, house, tmp_path):
    broken = tmp_path / "broken.tinyhouse"
    broken.write_bytes(house.read_bytes()[:200])
    done = run("check", str(broken), str(house), "nowhere.tinyhouse")
    assert done.status == 2
    assert "broken.tinyhouse" in done.err
    assert "nowhere.tinyhouse" in done.err
    assert str(house) in done.out


def test_check_of_a_folder(run, house):
    run("new", "--template", "morning", "-o", "second.tinyhouse")
    document = json.loads(run("check", str(house.parent), "--format", "json").out)
    assert len(document["designs"]) == 2


@pytest.mark.parametrize("day", ["yesterday", "2024-13-01", "01/02/2024"])
def test_a_bad_date_is_usage(run, house, day):
    done = run("check", str(house), "--as-of", day)
    assert done.status == 2
    assert "2026-11-22" in done.err


def test_unknown_words_are_usage(run):
    assert run("chekc").status == 2
    assert "check" in run("chekc").err
    assert run("check").status == 2
    assert run("check", "--nonsense", "x").status == 2


def test_measure_has_units_and_reasons(run, house):
    rows = json.loads(run("measure", str(house), "--format", "json").out)["measurements"]
    by_name = {row["measurement"]: row for row in rows if row["subject_name"] != ""}
    assert by_name["trailer.width_overall"]["unit"] == "mm"
    assert all(row["value"] is not None or row["reason"] for row in rows)
    assert run("measure", str(house)).status == 0


def test_places_lists_ids_first(run):
    lines = run("places").out.splitlines()
    ids = [line.split()[0] for line in lines]
    assert "us/fl/rockledge" in ids
    as_json = json.loads(run("places", "--format", "json").out)
    assert [place["id"] for place in as_json] == ids
    assert all(place["id"].startswith("us/tx") for place in json.loads(
        run("places", "--state", "tx", "--format", "json").out))  # fmt: skip


def test_render_without_a_screen_says_so(run, house):
    done = run("render", str(house), "-o", "x.png")
    assert done.status == 2
    assert "picture" in done.err


def test_our_own_error_is_three(run, house, monkeypatch):
    import tinydesigner.cli.check as command

    monkeypatch.setattr(command, "precheck", lambda *_: 1 / 0)
    done = run("check", str(house))
    assert done.status == 3
    assert "our own error" in done.err
