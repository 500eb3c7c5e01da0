"""Typed answers: read in any notation, kept in the unit of their question, refused with what is accepted."""

import pytest

from tinydesigner.editor.fact_forms import answer_text, read_answer
from tinydesigner.editor.precheck import bundled_checker
from tinydesigner.units.errors import UnitError
from tinydesigner.units.system import UnitSystem

FACTS = bundled_checker().book.facts


def read(fact: str, text: str, system: UnitSystem = UnitSystem.IMPERIAL):
    return read_answer(FACTS[fact], text, system)[0]


def test_areas_are_kept_in_square_feet():
    assert FACTS["lot.area"].unit == "sq ft"
    assert read("lot.area", "5000") == pytest.approx(5000)
    # A quarter acre is 43,560 / 4 sq ft; 100 m2 are 100 / 0.09290304 sq ft.
    assert read("lot.area", "0.25 acre") == pytest.approx(10_890)
    assert read("lot.area", "100 m2", UnitSystem.METRIC) == pytest.approx(1076.391, abs=1e-3)


def test_lengths_are_kept_in_feet_and_shown_as_people_write_them():
    assert read("lot.width", "50'6") == pytest.approx(50.5)
    assert answer_text(FACTS["lot.width"], 50.5, UnitSystem.IMPERIAL) == "50'-6\""


@pytest.mark.parametrize("text", ["", "many", "0", "2.5", "21"])
def test_a_count_out_of_its_range_is_refused(text):
    with pytest.raises(UnitError):
        read("occupants", text)


def test_a_count_in_range_is_a_number():
    assert read("occupants", "2") == 2
