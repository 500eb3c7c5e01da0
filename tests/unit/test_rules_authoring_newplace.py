"""The first files of a place are in order, their cases hold, and what nobody said stays open."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinydesigner import datafiles
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.cases import read_cases, run_cases
from tinydesigner.rules.files import read_law
from tinydesigner.rules.layers import Layer
from tinydesigner.rules.lint import lint_new
from tinydesigner.rules.load import contents
from tinydesigner.rules.newplace import AnswerError, Answers, files
from tinydesigner.rules.overlays import link_layers
from tinydesigner.rules.placekinds import KINDS
from tinydesigner.rules.schema.place import PathwayKind

ANSWERS = Answers(
    place="us/tx/alpine",
    name="Alpine",
    level="city",
    state="TX",
    parent="us/tx",
    kinds=tuple(KINDS),
    source="Zoning code of Alpine",
    section="",
    address="",
    seen="",
    today=date(2026, 6, 1),
    limits={},
)
LIMITS = {"min_area": "400 sq ft", "max_area": "90 sq m", "min_width": "8 ft 6 in", "max_height": "28 ft"}


def made(answers: Answers, folder: Path) -> RuleBook:
    texts = files(answers)
    assert lint_new(texts) == []
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    layer = Layer("new", tuple((name, text.encode()) for name, text in texts.items()), named=True)
    pack, told = link_layers(contents([datafiles.rulesets()]), [layer])
    return RuleBook(pack, "key", told)


def test_every_kind_of_way_is_known() -> None:
    assert set(KINDS) == set(PathwayKind.__args__)


@pytest.mark.parametrize("limits", [{}, LIMITS], ids=["open", "limits"])
def test_a_new_place_is_in_order_and_its_cases_hold(tmp_path: Path, limits: dict[str, str]) -> None:
    book = made(replace(ANSWERS, limits=limits), tmp_path)
    place = book.places["us/tx/alpine"]
    assert [way.kind for way in place.pathways] == list(KINDS)
    wrong = [(case.name, fault) for case, fault in run_cases(book, [tmp_path]) if fault]
    assert wrong == []
    # two cases for a known limit, one for an open one, one for each gate
    assert len(read_cases([tmp_path])) == (8 if limits else 4) + len(KINDS)


def test_what_was_not_read_rests_on_memory(tmp_path: Path) -> None:
    book = made(ANSWERS, tmp_path)
    assert all(way.memory and way.confidence == "low" for way in book.places["us/tx/alpine"].pathways)
    assert all(row.memory for row in book.rows if row.owner == "us/tx/alpine")
    read = made(replace(ANSWERS, seen="2026-05-30"), tmp_path)
    assert not any(way.memory for way in read.places["us/tx/alpine"].pathways)
    assert read.sources["us-tx-alpine"].seen == "2026-05-30"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"name": "A\nplace: us"}, "--name"),
        ({"name": "x" * 201}, "--name"),
        ({"source": "\x00"}, "--source"),
        ({"kinds": ("castle",)}, "--pathway castle: not a kind of way; kinds are dwelling"),
        ({"limits": {"min_area": "400"}}, "--min-area 400"),
        ({"limits": {"min_area": "8 ft"}}, "--min-area 8 ft: expected area, as 400 sq ft"),
        ({"limits": {"max_height": "-8 ft"}}, "--max-height -8 ft"),
        ({"limits": {"min_width": "{}"}}, "--min-width {}"),
        ({"address": "a\u2028b"}, "--address"),
    ],
)
def test_answers_that_cannot_stand(change: dict[str, object], message: str) -> None:
    with pytest.raises(AnswerError) as caught:
        files(replace(ANSWERS, **change))
    assert message in str(caught.value)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=30), st.text(max_size=30))
def test_any_printable_name_stands_in_the_files(name: str, section: str) -> None:
    try:
        texts = files(replace(ANSWERS, name=name, section=section, kinds=("dwelling",)))
    except AnswerError:
        assert not (name + section).isprintable()
        return
    law = read_law((key, text.encode()) for key, text in texts.items())
    assert law.errors == []
    ((place, _),) = law.places
    assert place.name == name
    assert place.cite is not None
    assert place.cite.section == section
