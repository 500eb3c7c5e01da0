"""The whole house, the trailer and the lot, by hand."""

import math

import pytest

from tests.unit.houses import Foundation, Frame, Skids, loft, one_room, roof, rooms, tiny_house, trailer
from tests.unit.measuring import INCH, inch, sq_ft, take
from tinydesigner.document.design import Lot
from tinydesigner.document.roofs import Dormer
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Inapplicable, Unknown
from tinydesigner.units.length import inches

ONE = Frame()
HOUSE = Model(tiny_house())


def test_areas_each_measured_as_its_name_says():
    assert sq_ft(HOUSE, "house", "area_gross_outside") == pytest.approx(24 * 8.5)
    assert sq_ft(HOUSE, "house", "area_ground_floor") == pytest.approx(24 * 8.5)
    assert sq_ft(HOUSE, "house", "area_inside") == pytest.approx(277 * 91 / 144)
    assert sq_ft(HOUSE, "house", "area_ground_floor_inside") == pytest.approx(277 * 91 / 144)
    # rooms leave out the partition of 4 in
    assert sq_ft(HOUSE, "house", "area_rooms") == pytest.approx(273 * 91 / 144)
    assert sq_ft(HOUSE, "house", "area_habitable") == pytest.approx((96 + 117) * 91 / 144)
    assert sq_ft(HOUSE, "house", "area_lofts") == pytest.approx(96 * 91 / 144)
    assert sq_ft(HOUSE, "house", "area_gross_outside_with_lofts") == pytest.approx(24 * 8.5 + 96 * 91 / 144)
    assert sq_ft(HOUSE, "house", "area_inside_with_lofts") == pytest.approx((277 + 96) * 91 / 144)
    # 16 in above the loft floor over 75 in of its width
    counted = sq_ft(HOUSE, "house", "area_inside_with_counted_lofts", height=16)
    assert counted == pytest.approx((277 * 91 + 96 * 75) / 144)
    assert sq_ft(HOUSE, "house", "area_under_roof") == pytest.approx(294 * 108 / 144)
    assert sq_ft(HOUSE, "house", "area_porch") == 0.0
    assert sq_ft(HOUSE, "house", "largest_habitable_room_area") == pytest.approx(117 * 91 / 144)


def test_largest_counted_room_may_be_another_than_the_largest():
    # a loft at 6 ft over all of the living room: nothing of it counts at 7 ft; the kitchen counts in full
    low = loft(ONE, 160, 277, floor_height=inches(78))
    design = tiny_house(lofts=(low,))
    found = take(design, "house", "largest_room_area_counted", sloped=60 * INCH, flat=84 * INCH)
    assert found == pytest.approx(96 * 91 * INCH**2)


def test_outside_sizes():
    assert inch(HOUSE, "house", "width_outside") == pytest.approx(102)
    assert inch(HOUSE, "house", "length_outside") == pytest.approx(288)
    assert inch(HOUSE, "house", "width_over_eaves") == pytest.approx(108)
    assert inch(HOUSE, "house", "length_over_eaves") == pytest.approx(294)
    # a park model 10 ft by 40 ft outside
    mint = one_room(480 - 11, 120 - 11)
    assert sq_ft(mint, "house", "area_gross_outside") == pytest.approx(400)
    assert inch(mint, "house", "width_outside") == pytest.approx(120)


def test_sizes_without_trailer_or_roof_follow_the_least_rectangle():
    turned = one_room(200, 90, Frame(33))
    assert inch(turned, "house", "width_outside") == pytest.approx(101, abs=1e-4)
    assert inch(turned, "house", "length_outside") == pytest.approx(211, abs=1e-4)
    value = take(turned, "house", "width_over_eaves")
    assert isinstance(value, Unknown)
    assert value.missing == ("design.roof",)


def test_heights():
    # ceiling at the ridge 122.75; 8 in square to a 6:12 slope is 8 * sqrt(1.25) up; the cap 1 in
    top = 122.75 + 8 * math.sqrt(1.25) + 1
    assert inch(HOUSE, "house", "height_above_floor") == pytest.approx(top)
    assert inch(HOUSE, "house", "height_above_grade") == pytest.approx(top + 28)
    assert inch(HOUSE, "trailer", "height_above_road") == pytest.approx(top + 28)
    assert inch(HOUSE, "house", "wall_height") == pytest.approx(100)
    base = Foundation(id="base", floor_above_grade=inches(18))
    assert inch(tiny_house(base=base), "house", "height_above_grade") == pytest.approx(top + 18)


def test_published_height_stack():
    # 30 in of trailer with 12 of floor, walls of 96, a flat roof of 24: 162 in
    stack = tiny_house(
        roof=roof(ONE, kind="flat", pitch=0, plate_height=inches(96), thickness=inches(24), projection=0),
        base=trailer(ONE, deck_height=inches(30), floor_build_up=inches(12)),
    )
    assert inch(stack, "trailer", "height_above_road") == pytest.approx(162)


def test_a_dormer_can_be_the_highest_point():
    # a level dormer from 10 in behind the wall at 130 in, 8 in thick: 138, and the cap
    dormer = Dormer(
        id="d", offset=inches(140), width=inches(60), front_height=inches(130), pitch=0.0, inset=inches(10)
    )
    design = tiny_house(roof=roof(ONE, dormers=(dormer,)))
    assert inch(design, "house", "height_above_floor") == pytest.approx(130 + 8 + 1)


def test_roof():
    assert take(HOUSE, "house", "roof_kind") == "gable"
    assert take(HOUSE, "house", "roof_slope") == pytest.approx(0.5)
    assert take(HOUSE, "house", "roof_slope_share_at_least", slope=0.5) == pytest.approx(1.0)
    assert take(HOUSE, "house", "roof_slope_share_at_least", slope=0.5001) == 0.0
    assert inch(HOUSE, "house", "eave_overhang") == pytest.approx(3)
    gambrel = tiny_house(roof=roof(ONE, kind="gambrel", pitch=1.5, upper_pitch=0.4, break_inset=inches(20)))
    assert take(gambrel, "house", "roof_slope") == pytest.approx(0.4)
    # the lower slopes lie outside v = 20 of the ceiling; on top the break moves out by the roof's thickness:
    # planes 1.5 v + 8 sqrt 3.25 and 22 + 0.4 v + 8 sqrt 1.16 meet at (22 + 8 (sqrt 1.16 - sqrt 3.25)) / 1.1
    inset = (22 + 8 * (math.sqrt(1.16) - math.sqrt(3.25))) / 1.1
    steep = take(gambrel, "house", "roof_slope_share_at_least", slope=1.0)
    assert steep == pytest.approx(2 * (inset + 5.5 + 3) / 108)


def test_counts():
    assert take(HOUSE, "house", "storeys") == 1
    assert take(HOUSE, "house", "loft_count") == 1
    assert take(HOUSE, "house", "room_count", use="kitchen") == 1
    assert take(HOUSE, "house", "sleeping_room_count") == 0
    assert take(HOUSE, "house", "bedroom_count") == 1
    assert take(HOUSE, "house", "fixture_count", kind="toilet") == 1
    assert take(HOUSE, "house", "has_kitchen_area") is True
    assert take(tiny_house(rooms=rooms(ONE)[:1], fixtures=()), "house", "has_kitchen_area") is False
    # One room with a sink is a kitchen area too: the smallest dwelling of the 2015 code is one such room.
    assert take(tiny_house(rooms=rooms(ONE)[:1]), "house", "has_kitchen_area") is True


@pytest.mark.parametrize(
    ("base", "kind", "wheels"),
    [
        (trailer(ONE), "trailer", True),
        (trailer(ONE, wheels_on=False), "trailer", False),
        (Foundation(id="base", floor_above_grade=0), "foundation", False),
        (Skids(id="base", floor_above_grade=0), "skids", False),
    ],
)
def test_base(base, kind, wheels):
    model = Model(tiny_house(base=base))
    assert take(model, "house", "base") == kind
    assert take(model, "house", "on_wheels") is wheels
    assert len(model.subjects("trailer")) == (kind == "trailer")
    words = take(model, "house", "foundation_type")
    assert (words == "slab") if kind == "foundation" else isinstance(words, Inapplicable)
    assert take(model, "house", "identity") == "tiny_house_on_wheels"


def test_width_on_the_road_is_over_everything():
    assert inch(HOUSE, "trailer", "width_overall") == pytest.approx(108)
    assert inch(HOUSE, "trailer", "width_body") == pytest.approx(102)
    bare = tiny_house(roof=None)
    assert inch(bare, "trailer", "width_overall") == pytest.approx(102)
    fenders = tiny_house(roof=None, base=trailer(ONE, width_over_fenders=inches(104)))
    assert inch(fenders, "trailer", "width_overall") == pytest.approx(104)
    # the deck 6 in off the middle of the house sticks out: 49 + 6 - 51 = 4 in beyond the wall
    off = tiny_house(roof=None, base=trailer(ONE, at=ONE.point(-5.5, 45.5 + 6)))
    assert inch(off, "trailer", "width_overall") == pytest.approx(106)
    assert take(bare, "trailer", "height_above_road").missing == ("design.roof",)


def test_length_on_the_road():
    # coupler 54 in before the deck, which starts with the house; the rake 3 in behind it: 54 + 288 + 3
    assert inch(HOUSE, "trailer", "length_overall") == pytest.approx(345)
    assert inch(HOUSE, "trailer", "length_without_tongue") == pytest.approx(294)
    assert inch(HOUSE, "trailer", "length_deck") == pytest.approx(288)
    assert inch(HOUSE, "trailer", "length_tongue") == pytest.approx(54)
    # a deck 300 in long: 12 in behind the house, beyond the rake
    long = tiny_house(base=trailer(ONE, deck_length=inches(300)))
    assert inch(long, "trailer", "length_overall") == pytest.approx(54 + 300)
    assert sq_ft(HOUSE, "trailer", "gross_trailer_area") == pytest.approx(204)
    assert inch(HOUSE, "trailer", "deck_height") == pytest.approx(24)


def test_porch_counts_only_where_the_name_says():
    bath, kitchen, living = rooms(ONE)
    design = tiny_house(rooms=(bath, kitchen, type(living)(**{**dict(living), "use": "porch"})))
    inside = 204 - 117 * 91 / 144
    assert sq_ft(design, "trailer", "gross_trailer_area") == pytest.approx(inside)
    assert sq_ft(design, "trailer", "gross_trailer_area_with_porch") == pytest.approx(204)


def test_ratings():
    kg = 1000
    base = trailer(
        ONE, gvwr=6_350 * kg, axle_rating=3_175 * kg, tire_rating=1_400 * kg, axles=2, scale_weight=5_000 * kg
    )
    design = tiny_house(base=base)
    assert take(design, "trailer", "gvwr") == pytest.approx(6350)
    assert take(design, "trailer", "axle_rating_total") == pytest.approx(6350)
    # four tyres of 1,400 kg are the weakest
    assert take(design, "trailer", "lowest_rating") == pytest.approx(5600)
    assert take(design, "trailer", "scale_weight") == pytest.approx(5000)
    assert take(design, "trailer", "axle_count") == 2
    # published: frame 3,100 lb, two tyres of 1,025 lb each on one axle: 2,050 lb governs
    lb = 453.59237
    one = trailer(ONE, axles=1, gvwr=round(3100 * lb), tire_rating=round(1025 * lb))
    assert take(tiny_house(base=one), "trailer", "lowest_rating") == pytest.approx(2050 * lb / 1000, abs=1e-3)
    for name in ("gvwr", "scale_weight"):
        assert take(HOUSE, "trailer", name).missing == (f"base.{name}",)
    assert take(HOUSE, "trailer", "axle_rating_total").missing == ("base.axle_rating",)
    assert isinstance(take(HOUSE, "trailer", "lowest_rating"), Unknown)
    assert take(HOUSE, "trailer", "coupler") == "bumper_pull"
    assert take(HOUSE, "trailer", "wheels_on") is True


def test_lot():
    for name in ("area", "width", "depth"):
        assert take(HOUSE, "lot", name).missing == (f"fact:lot.{name}",)
    drawn = tiny_house(lot=Lot(width=inches(600), depth=inches(1200)))
    assert take(drawn, "lot", "area") == pytest.approx(600 * 1200 * INCH**2)
    assert inch(drawn, "lot", "depth") == pytest.approx(1200)
    half = tiny_house(lot=Lot(width=inches(600)))
    assert inch(half, "lot", "width") == pytest.approx(600)
    assert take(half, "lot", "area").missing == ("fact:lot.area",)
    # answers are in units of their own, here square feet; they are no measurements
    told = tiny_house(facts={"lot.area": 5000.0})
    assert take(told, "lot", "area").missing == ("fact:lot.area",)


def test_nothing_drawn_is_unknown_not_zero():
    empty = tiny_house(walls=(), dividers=(), openings=(), rooms=(), lofts=(), fixtures=(), accesses=())
    for name in (
        "area_gross_outside",
        "area_inside",
        "width_outside",
        "area_ground_floor",
        "height_above_floor",
    ):
        assert isinstance(take(empty, "house", name), Unknown), name
    assert isinstance(take(empty, "trailer", "gross_trailer_area"), Unknown)
    assert isinstance(take(empty, "trailer", "width_body"), Unknown)
