"""Stairs and ladders, from published figures and by hand."""

import pytest

from tests.unit.houses import Frame, loft, roof, stair, tiny_house
from tests.unit.measuring import inch, take
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Inapplicable, Unknown
from tinydesigner.units.length import inches

ONE = Frame()
HOUSE = Model(tiny_house())


def flight(risers, run, floor=84.0, **changes):
    """A stair up to a loft at ``floor``, ending at its edge x = 96."""
    way = stair(ONE, risers=risers, run=inches(run), foot=ONE.point(96 + run, 45.5), **changes)
    return tiny_house(lofts=(loft(ONE, floor_height=inches(floor)),), accesses=(way,))


@pytest.mark.parametrize(
    ("risers", "run", "riser", "tread", "error"),
    [
        (8, 42, 10.5, 6, 0),  # 20 - 4/3 * 10.5 = 6
        (6, 20, 14, 4, 4 - (20 - 4 / 3 * 14)),
        (13, 12 * 11.3846, 84 / 13, 11.3846, 0),
        (12, 11 * 32 / 3, 7, 32 / 3, 0),  # riser 7 gives tread 10.667
        (7, 6 * 4, 12, 4, 0),
        (8, 42 + 7 * 0.25, 10.5, 6.25, 0.25),
        (8, 42 - 7 * 0.25, 10.5, 5.75, 0.25),
    ],
)
def test_risers_and_treads(risers, run, riser, tread, error):
    design = flight(risers, run)
    assert inch(design, "stair", "rise") == pytest.approx(84)
    assert inch(design, "stair", "riser_height") == pytest.approx(riser)
    assert inch(design, "stair", "tread_depth") == pytest.approx(tread)
    assert inch(design, "stair", "loft_stair_tread_error") == pytest.approx(error, abs=1e-3)


def test_widths():
    design = flight(8, 42, width=inches(17), width_below=inches(20))
    assert inch(design, "stair", "width") == pytest.approx(17)
    assert inch(design, "stair", "width_below") == pytest.approx(20)
    assert inch(HOUSE, "stair", "width_below") == pytest.approx(20)


@pytest.mark.parametrize(
    ("run", "degrees"), [(0, 90), (80 / 2.7474774194546, 70), (80 / 5.6712818196177, 80), (80, 45)]
)
def test_ladder_angle(run, degrees):
    # tan 70 = 2.7475, tan 80 = 5.6713
    design = flight(7, run, 80, kind="ladder")
    assert take(design, "stair", "angle") == pytest.approx(degrees)


def test_ladder_rungs():
    # 3-4-5: rise 84, run 63, 105 in along the rails, 9 risers
    design = flight(9, 63, kind="ladder", width=inches(12), rated_load=136.1)
    assert inch(design, "stair", "rung_spacing") == pytest.approx(105 / 9)
    assert inch(design, "stair", "rung_width") == pytest.approx(12)
    assert take(design, "stair", "rated_load") == 136.1
    assert isinstance(take(design, "stair", "tread_depth"), Inapplicable)
    assert isinstance(take(design, "stair", "loft_stair_tread_error"), Inapplicable)
    assert isinstance(take(HOUSE, "stair", "rung_spacing"), Inapplicable)


def test_headroom_at_the_edge_of_the_loft_governs():
    # the nosing line reaches 88 at x = 96; the ceiling over the sides of the 20 in flight, y = 35.5, is at
    # 100 + 17.75 = 117.75, in the middle 122.75: 29.75 and 34.75 in
    assert inch(HOUSE, "stair", "headroom") == pytest.approx(29.75)
    assert inch(HOUSE, "stair", "headroom_at_centre") == pytest.approx(34.75)
    assert inch(HOUSE, "stair", "headroom_at_top") == pytest.approx(29.75)


def test_headroom_under_a_loft_that_it_passes_beneath():
    # a second loft, underside 82, from x = 120 to 160 over the flight's foot at 96 + 42 = 138: the nosing
    # line at x = 120 is one riser 10.5 up and 18 in of 42 on: 10.5 + 73.5 * 18 / 42 = 42, so 82 - 42 = 40
    way = stair(ONE, risers=8, run=inches(42), foot=ONE.point(138, 45.5))
    lofts = (loft(ONE, floor_height=inches(84)), loft(ONE, 120, 160, id="other"))
    design = tiny_house(lofts=lofts, accesses=(way,), roof=roof(ONE, plate_height=inches(150)))
    assert inch(design, "stair", "headroom") == pytest.approx(40)
    # the roof at its side, y = 35.5, is at 150 + 17.75: above the edge of the loft 167.75 - 84
    plain = tiny_house(lofts=lofts[:1], accesses=(way,), roof=roof(ONE, plate_height=inches(150)))
    assert inch(plain, "stair", "headroom") == pytest.approx(83.75)


def test_a_flight_that_runs_under_its_own_loft_meets_it():
    way = stair(ONE, foot=ONE.point(96 + 112 / 3 - 5, 45.5))
    assert inch(tiny_house(accesses=(way,)), "stair", "headroom") < 0


def test_wall_ladder_has_no_nosing_line_but_a_top():
    design = flight(8, 0, 88, kind="ladder")
    assert isinstance(take(design, "stair", "headroom"), Inapplicable)
    assert isinstance(take(design, "stair", "headroom_at_centre"), Inapplicable)
    assert inch(design, "stair", "headroom_at_top") == pytest.approx(29.75)


def test_a_flight_that_ends_short_of_its_loft():
    way = stair(ONE, foot=ONE.point(96 + 112 / 3 + 5, 45.5))
    value = take(tiny_house(accesses=(way,)), "stair", "headroom_at_top")
    assert isinstance(value, Unknown)
    assert value.missing == ("stair.foot",)


def test_stated_or_asked_for():
    for name in ("handrails", "handrail_height"):
        assert take(HOUSE, "stair", name).missing == (f"stair.{name}",)
    none = flight(8, 42, handrails="none")
    assert take(none, "stair", "handrails") == "none"
    assert isinstance(take(none, "stair", "handrail_height"), Inapplicable)
    both = flight(8, 42, handrails="both", handrail_height=inches(34))
    assert inch(both, "stair", "handrail_height") == pytest.approx(34)
    assert take(flight(8, 42, kind="ladder"), "stair", "rated_load").missing == ("stair.rated_load",)


def test_landing():
    assert isinstance(take(HOUSE, "stair", "landing_depth"), Inapplicable)
    assert isinstance(take(HOUSE, "stair", "landing_drop"), Inapplicable)
    design = flight(8, 42, landing_depth=inches(20), landing_drop=inches(17))
    assert inch(design, "stair", "landing_depth") == pytest.approx(20)
    assert inch(design, "stair", "landing_drop") == pytest.approx(17)


def test_where_it_leads():
    assert take(HOUSE, "stair", "to_kind") == "loft"
    assert take(HOUSE, "stair", "serves_loft_use") == "sleeping"
    nowhere = tiny_house(accesses=(stair(ONE, to="gone"),))
    for name in ("rise", "riser_height", "angle", "headroom", "to_kind"):
        assert take(nowhere, "stair", name).missing == ("stair.to",)
    assert isinstance(take(nowhere, "stair", "serves_loft_use"), Inapplicable)


def test_headroom_at_the_top_is_read_at_the_edge_itself():
    # climbing north to a loft from y = 40 on: the ceiling over its edge is at 100 + 20, its floor at 88
    way = stair(ONE, foot=ONE.point(200, 40 - 112 / 3), direction=90)
    design = tiny_house(lofts=(loft(ONE, 0, 277, 40, 91),), accesses=(way,))
    assert inch(design, "stair", "headroom_at_top") == pytest.approx(32, abs=1e-6)
