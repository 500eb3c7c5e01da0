"""How far the built house may miss a drawn area before it no longer passes."""

from dataclasses import replace

import pytest

import tinydesigner
from tinydesigner.advice.margins import is_tight, reading_order, tolerance_of
from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.results import Status


@pytest.fixture(scope="module")
def area():
    """The area finding of a room of 10 ft by 10 ft."""
    house = tinydesigner.House("Box").shell("10'", "10'").foundation("18").room("Living", "living")
    report = house.roof("flat", 0, "8'", "8").check(editions=["irc-2021"], places=[])
    found = (f for ruleset in ("irc-2021", "irc-appendix-aq-2021") for f in report.findings(ruleset))
    return next(f for f in found if f.rule == "room.area" and f.status is Status.PASS)


def test_half_an_inch_on_every_side(area):
    assert area.dimension is Dimension.AREA
    # 2 x 12.7 mm x 3048 mm (the side of 100 sq ft) = 77,419.2 mm2, five sixths of a square foot.
    assert tolerance_of(area) == pytest.approx(2 * 12.7 * 3048)
    assert not is_tight(area)


def test_both_sides_of_tight(area):
    edge = tolerance_of(area)
    assert is_tight(replace(area, margin=edge - 1))
    assert not is_tight(replace(area, margin=edge + 1))


def test_a_count_just_met_is_read_after_a_size_with_room(area):
    count = replace(area, dimension=Dimension.COUNT, measured=1, limit=1, margin=0.0, title="A")
    assert reading_order(area) < reading_order(count)
