"""Roofs worked by hand in inches: a house 240 x 96 inside with walls 6 thick, plates at 84, unless said."""

from dataclasses import replace
from math import hypot, sqrt

import pytest

from tinydesigner.geometry import surfaces
from tinydesigner.geometry.errors import GeometryError
from tinydesigner.geometry.regions import region_area
from tinydesigner.geometry.roofing import DormerForm, RoofForm, TurnedRect, roof_shape, turned_bounds

IN = 25.4
SQ_IN = IN * IN
INSIDE = TurnedRect(0.0, 0.0, 0.0, 240 * IN, 96 * IN)
GABLE = RoofForm(
    kind="gable",
    inside=INSIDE,
    outside=INSIDE.grown(6 * IN, 6 * IN),
    pitch=0.5,
    plate_height=84 * IN,
    thickness=8 * IN,
    eave_overhang=4 * IN,
    rake_overhang=2 * IN,
)
#: 8 in square to a 6:12 slope are 8 sqrt(1.25) = 8.944 in upward.
UP = 8 * sqrt(1.25)


def inches(profile):
    return [round(value / IN, 4) for point in profile for value in point]


def area_at_least(shape, height):
    return surfaces.area_at_least(shape.ceiling, height * IN) / SQ_IN


def test_gable():
    shape = roof_shape(GABLE)
    assert shape.ridge_height / IN == pytest.approx(84 + 24)
    assert shape.highest / IN == pytest.approx(108 + UP)
    # the eave ends 6 + 4 in outside the inside face: 5 in lower
    assert shape.eave_height / IN == pytest.approx(84 + UP - 5)
    assert region_area(shape.plan) / SQ_IN == pytest.approx((240 + 2 * 8) * (96 + 2 * 10))
    assert surfaces.area(shape.ceiling) / SQ_IN == pytest.approx(240 * 96)
    assert surfaces.area(shape.top) == pytest.approx(region_area(shape.plan))
    assert inches(shape.ceiling_profile) == [0, 84, 48, 108, 96, 84]
    assert inches(shape.top_profile[1:2]) == [48, round(108 + UP, 4)]
    # 96 in is 12 above the plates, reached 24 in from each wall
    assert area_at_least(shape, 96) == pytest.approx(240 * 48)


def test_projection_stands_on_top():
    assert roof_shape(replace(GABLE, projection=3 * IN)).highest / IN == pytest.approx(108 + UP + 3)


def test_shed_is_low_at_the_near_side():
    shape = roof_shape(replace(GABLE, kind="shed", pitch=0.25))
    assert inches(shape.ceiling_profile) == [0, 84, 96, 108]
    assert shape.ridge_height / IN == pytest.approx(108)
    # its top rises on to the far eave, 10 in beyond the inside face
    assert shape.highest / IN == pytest.approx(108 + 2.5 + 8 * hypot(1, 0.25))
    assert area_at_least(shape, 96) == pytest.approx(240 * 48)


def test_flat():
    shape = roof_shape(replace(GABLE, kind="flat", pitch=0.0))
    assert shape.highest / IN == pytest.approx(92)
    assert shape.eave_height / IN == pytest.approx(92)
    assert surfaces.is_flat(shape.ceiling)


def test_hip():
    shape = roof_shape(GABLE_TO_HIP)
    assert len(shape.ceiling) == 4
    assert shape.ridge_height / IN == pytest.approx(108)
    # at least 96: 24 in in from all four walls
    assert area_at_least(shape, 96) == pytest.approx((240 - 48) * (96 - 48))
    assert inches(shape.ceiling_profile) == [0, 84, 48, 108, 96, 84]
    # its eave runs all round
    assert region_area(shape.plan) / SQ_IN == pytest.approx((240 + 20) * (96 + 20))


GABLE_TO_HIP = replace(GABLE, kind="hip")


def test_square_hip_is_a_pyramid():
    square = TurnedRect(0.0, 0.0, 0.0, 96 * IN, 96 * IN)
    shape = roof_shape(replace(GABLE_TO_HIP, inside=square, outside=square.grown(6 * IN, 6 * IN)))
    assert sorted(len(part.region.polygons[0][0]) for part in shape.ceiling) == [3, 3, 3, 3]
    assert surfaces.area_at_least(shape.ceiling, shape.ridge_height) == pytest.approx(0, abs=1)


def test_hip_wider_than_long_still_closes():
    box = TurnedRect(0.0, 0.0, 0.0, 60 * IN, 96 * IN)
    shape = roof_shape(replace(GABLE_TO_HIP, inside=box, outside=box.grown(6 * IN, 6 * IN)))
    assert surfaces.area(shape.ceiling) / SQ_IN == pytest.approx(60 * 96)
    # the short way decides: 30 in at 6:12
    assert shape.ridge_height / IN == pytest.approx(84 + 15)
    assert inches(shape.ceiling_profile) == [0, 84, 30, 99, 66, 99, 96, 84]


def test_saltbox():
    # far plate 12 higher: the ridge moves 12 / (2 x 0.5) = 12 toward the far wall
    shape = roof_shape(replace(GABLE, kind="saltbox", far_plate_height=96 * IN))
    assert inches(shape.ceiling_profile) == [0, 84, 60, 114, 96, 96]
    assert shape.ridge_height / IN == pytest.approx(114)
    assert area_at_least(shape, 96) == pytest.approx(240 * (96 - 24))


def test_saltbox_ridge_outside_is_refused_and_just_inside_is_not():
    # 48 in apart at 6:12 puts the ridge at the very wall
    with pytest.raises(GeometryError, match="ridge outside"):
        roof_shape(replace(GABLE, kind="saltbox", far_plate_height=132 * IN))
    roof_shape(replace(GABLE, kind="saltbox", far_plate_height=131.9 * IN))


GAMBREL = replace(GABLE, kind="gambrel", pitch=1.5, upper_pitch=0.25, break_inset=16 * IN)


def test_gambrel():
    shape = roof_shape(GAMBREL)
    # 16 at 18:12 = 24 up, then 32 at 3:12 = 8 up
    assert inches(shape.ceiling_profile) == [0, 84, 16, 108, 48, 116, 80, 108, 96, 84]
    assert shape.ridge_height / IN == pytest.approx(116)
    # 112 is 4 above the break, 16 in further at 3:12: 96 - 2 x 32
    assert area_at_least(shape, 112) == pytest.approx(240 * 32)
    assert area_at_least(shape, 96) == pytest.approx(240 * (96 - 2 * 8))


def test_gambrel_top_is_parallel_to_its_ceiling():
    # both planes rise by 8 hypot(1, pitch); they meet where
    # 1.5 x + 8 hypot(1, 1.5) = 20 + 0.25 x + 8 hypot(1, 0.25)
    x = (20 + 8 * hypot(1, 0.25) - 8 * hypot(1, 1.5)) / 1.25
    assert roof_shape(GAMBREL).top_profile[1][0] / IN == pytest.approx(x)


def test_gambrel_break_beyond_the_middle_is_refused_and_before_it_is_not():
    with pytest.raises(GeometryError, match="the middle"):
        roof_shape(replace(GAMBREL, break_inset=48 * IN))
    roof_shape(replace(GAMBREL, break_inset=47 * IN))


SHED_DORMER = DormerForm("shed", "near", 120 * IN, 72 * IN, 0.0, 100 * IN, 0.125)


def test_shed_dormer_is_the_higher_of_both():
    # 100 + x / 8 over 84 + x / 2: they meet at x = 16 / 0.375 = 42 2/3, height 105 1/3
    shape = roof_shape(replace(GABLE, dormers=(SHED_DORMER,)))
    at = INSIDE.to_plan
    assert surfaces.height_at(shape.ceiling, at(120 * IN, 8 * IN)) == pytest.approx(101 * IN)
    assert surfaces.height_at(shape.ceiling, at(120 * IN, 46 * IN)) == pytest.approx(107 * IN)
    assert surfaces.height_at(shape.ceiling, at(80 * IN, 8 * IN)) == pytest.approx(88 * IN)
    assert surfaces.area(shape.ceiling) / SQ_IN == pytest.approx(240 * 96)
    # at least 100: the gable's 32 in wide strip, and the dormer's other 32 in from the wall
    assert area_at_least(shape, 100) == pytest.approx(240 * 32 + 72 * 32)
    assert shape.ridge_height / IN == pytest.approx(108)


def test_far_dormer_mirrors_the_near_one():
    near = roof_shape(replace(GABLE, dormers=(SHED_DORMER,)))
    far = roof_shape(replace(GABLE, dormers=(replace(SHED_DORMER, side="far"),)))
    for height in (90, 100, 104):
        assert area_at_least(near, height) == pytest.approx(area_at_least(far, height))
    assert surfaces.height_at(far.ceiling, (120 * IN, 88 * IN)) == pytest.approx(101 * IN)


def test_gable_dormer():
    # 48 wide, cheeks at 96, 6:12: peak 96 + 12 = 108, level with the ridge, so it runs to it
    dormer = DormerForm("gable", "near", 120 * IN, 48 * IN, 12 * IN, 96 * IN, 0.5)
    shape = roof_shape(replace(GABLE, dormers=(dormer,)))
    assert surfaces.height_at(shape.ceiling, (120 * IN, 20 * IN)) == pytest.approx(108 * IN)
    assert surfaces.height_at(shape.ceiling, (108 * IN, 20 * IN)) == pytest.approx(102 * IN)
    # in front of its wall the roof goes on
    assert surfaces.height_at(shape.ceiling, (120 * IN, 6 * IN)) == pytest.approx(87 * IN)
    # at least 102 (main: x >= 36, 24 in wide): the dormer adds u within 12 of the middle, x from 12 to 36
    assert area_at_least(shape, 102) == pytest.approx(240 * 24 + 24 * 24)


def test_dormer_may_stand_above_the_ridge_and_then_is_the_highest():
    high = replace(SHED_DORMER, front_height=106 * IN)
    shape = roof_shape(replace(GABLE, dormers=(high,)))
    # 106 + 48 / 8 = 112 at the ridge, its top 8 hypot(1, 1/8) higher
    assert shape.highest / IN == pytest.approx(112 + 8 * hypot(1, 0.125))
    assert shape.ridge_height / IN == pytest.approx(108)


def test_dormer_on_a_hip_keeps_to_its_slope():
    dormer = replace(SHED_DORMER, width=48 * IN, inset=12 * IN, front_height=100 * IN)
    shape = roof_shape(replace(GABLE_TO_HIP, dormers=(dormer,)))
    assert surfaces.area(shape.ceiling) / SQ_IN == pytest.approx(240 * 96)
    assert surfaces.height_at(shape.ceiling, (120 * IN, 20 * IN)) == pytest.approx(101 * IN)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"offset": 35 * IN}, "beyond its slope"),  # 36 would just fit
        ({"offset": 205 * IN}, "beyond its slope"),
        ({"inset": 48 * IN}, "beyond the ridge"),
        ({"inset": -1.0}, "outside the wall"),
        ({"front_height": 84 * IN}, "not above"),
    ],
)
def test_dormer_outside_the_roof_is_refused(change, message):
    with pytest.raises(GeometryError, match=message):
        roof_shape(replace(GABLE, dormers=(replace(SHED_DORMER, **change),)))


def test_dormer_at_the_very_end_is_allowed():
    roof_shape(replace(GABLE, dormers=(replace(SHED_DORMER, offset=36 * IN),)))


def test_shed_and_flat_roofs_have_no_far_slope():
    with pytest.raises(GeometryError, match="no far slope"):
        roof_shape(replace(GABLE, kind="shed", dormers=(replace(SHED_DORMER, side="far"),)))
    with pytest.raises(GeometryError, match="no near slope"):
        roof_shape(replace(GABLE, kind="flat", pitch=0, dormers=(SHED_DORMER,)))


def test_roof_without_a_floor_is_refused():
    with pytest.raises(GeometryError, match="walls"):
        roof_shape(replace(GABLE, inside=TurnedRect(0, 0, 0, 0, 96)))


def test_turned_alike_or_refused():
    with pytest.raises(GeometryError, match="turned alike"):
        roof_shape(replace(GABLE, outside=replace(GABLE.outside, degrees=1.0)))


def test_bounds_of_a_turned_ring():
    # a 3-4-5 box: along (4, 3) / 5 the points (0, 0), (4, 3), (1, 7), (-3, 4) span 0..5 and 0..5
    from math import atan2, degrees

    angle = degrees(atan2(3, 4))
    box = turned_bounds([((0.0, 0.0), (4.0, 3.0), (1.0, 7.0), (-3.0, 4.0))], angle)
    assert (box.u0, box.v0, box.u1, box.v1) == pytest.approx((0, 0, 5, 5), abs=1e-6)
    assert [c for p in box.ring() for c in p] == pytest.approx([0, 0, 4, 3, 1, 7, -3, 4], abs=1e-5)


def test_dormer_top_covers_its_own_walls_and_no_more():
    # walls 6 thick: cheeks from 84 - 6 to 156 + 6 along the ridge, front out to 6 before the inside face
    top = roof_shape(replace(GABLE, dormers=(SHED_DORMER,))).top
    up = 8 * hypot(1, 0.125)
    assert surfaces.height_at(top, (79 * IN, 8 * IN)) == pytest.approx((101 + up) * IN)
    assert surfaces.height_at(top, (77 * IN, 8 * IN)) == pytest.approx((88 + UP) * IN)
    assert surfaces.height_at(top, (120 * IN, -4 * IN)) == pytest.approx((99.5 + up) * IN)
    assert surfaces.height_at(top, (120 * IN, -7 * IN)) == pytest.approx((80.5 + UP) * IN)
