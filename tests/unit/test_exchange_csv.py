"""Rows of a check as a spreadsheet meets them."""

import csv
import io

import pytest

from tinydesigner.exchange.report_csv import write_csv


def place(name: str) -> dict:
    return {"place": name, "verdict": "not_researched", "note": "", "pathways": []}


def rows(design: dict) -> list[dict[str, str]]:
    out = io.StringIO()
    write_csv([design], out)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx"])
def test_text_that_a_spreadsheet_would_run_is_only_shown(text):
    (row,) = rows({"file": text, "findings": [], "places": [place("us/xx")]})
    assert row["file"] == "'" + text


def test_plain_text_stays_as_it_is():
    (row,) = rows({"file": "a.tinyhouse", "findings": [], "places": [place("us/xx")]})
    assert (row["file"], row["place"], row["place_verdict"]) == ("a.tinyhouse", "us/xx", "not_researched")
