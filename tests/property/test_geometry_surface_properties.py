"""What holds for every roof and every room under it."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tinydesigner.geometry import regions, rings, surfaces
from tinydesigner.geometry.errors import GeometryError
from tinydesigner.geometry.parts import convex_parts
from tinydesigner.geometry.roofing import DormerForm, RoofForm, RoofShape, TurnedRect, roof_shape
from tinydesigner.geometry.segments import along, unit
from tinydesigner.geometry.shapes import Facet, Plane, Region
from tinydesigner.geometry.traces import contour, profile
from tinydesigner.geometry.widths import least_width

LENGTHS = st.floats(1500, 12000)
HEIGHTS = st.floats(1000, 7000)


@st.composite
def forms(draw, degrees=0.0):
    """A possible roof over a house somewhere on the plan."""
    u, v = draw(st.floats(-5000, 5000)), draw(st.floats(-5000, 5000))
    length, span = draw(LENGTHS), draw(st.floats(1500, 5000))
    inside = TurnedRect(degrees, u, v, u + length, v + span)
    kind = draw(st.sampled_from(["gable", "shed", "flat", "gambrel", "hip", "saltbox"]))
    pitch, plate = 0.0 if kind == "flat" else draw(st.floats(0.1, 1.6)), draw(st.floats(1800, 2800))
    dormers = ()
    if kind in ("gable", "saltbox", "gambrel") and draw(st.booleans()):
        dormers = (
            DormerForm(
                kind=draw(st.sampled_from(["shed", "gable"])),
                side=draw(st.sampled_from(["near", "far"])),
                offset=length / 2,
                width=draw(st.floats(300, 0.9 * length)),
                inset=draw(st.floats(0, 0.2 * span)),
                front_height=plate + pitch * span,
                pitch=draw(st.floats(0, 0.5)),
            ),
        )
    return RoofForm(
        kind=kind,
        inside=inside,
        outside=inside.grown(150, 150),
        pitch=pitch,
        plate_height=plate,
        far_plate_height=plate + draw(st.floats(-0.4, 0.4)) * span * pitch,
        upper_pitch=draw(st.floats(0, 0.9)) * pitch,
        break_inset=draw(st.floats(0.1, 0.4)) * span,
        thickness=draw(st.floats(0, 300)),
        eave_overhang=draw(st.floats(0, 400)),
        rake_overhang=draw(st.floats(0, 400)),
        dormers=dormers,
    )


def built(form: RoofForm) -> RoofShape:
    try:
        return roof_shape(form)
    except GeometryError:
        assume(False)
        raise


@st.composite
def stars(draw):
    """A simple ring around the origin, rarely convex."""
    count = draw(st.integers(3, 9))
    reaches = draw(st.lists(st.floats(300, 4000), min_size=count, max_size=count))
    return tuple(along((0.0, 0.0), unit(360 * i / count + 1.3), reach) for i, reach in enumerate(reaches))


@given(forms())
def test_ceiling_covers_the_inside_once_and_the_top_everything(form):
    shape = built(form)
    inside = form.inside.length * form.inside.span
    assert surfaces.area(shape.ceiling) == pytest.approx(inside, rel=1e-6)
    assert regions.region_area(surfaces.footprint(shape.ceiling)) == pytest.approx(inside, rel=1e-6)
    assert surfaces.area(shape.top) == pytest.approx(regions.region_area(shape.plan), rel=1e-6)


@given(forms())
def test_top_is_above_the_ceiling(form):
    shape = built(replace(form, dormers=()))
    for ring, plane in surfaces.pieces(shape.ceiling):
        for point in ring:
            top = surfaces.height_at(shape.top, point)
            assert top is not None
            assert top >= plane.at(point) + form.thickness - 1e-3


@given(forms(), HEIGHTS, HEIGHTS)
def test_area_falls_with_height(form, one, other):
    ceiling = built(form).ceiling
    low, high = sorted((one, other))
    assert surfaces.area_at_least(ceiling, low) >= surfaces.area_at_least(ceiling, high) - 1
    assert surfaces.area_at_least(ceiling, low) >= surfaces.area_strictly_above(ceiling, low)


@given(forms(), HEIGHTS, stars())
def test_area_adds_up_over_a_split(form, height, star):
    ceiling = built(form).ceiling
    middle = form.inside.to_plan((form.inside.u0 + form.inside.u1) / 2, (form.inside.v0 + form.inside.v1) / 2)
    region = Region.of(tuple((x + middle[0], y + middle[1]) for x, y in star))
    within = surfaces.area_at_least(surfaces.restrict(ceiling, region), height)
    without = surfaces.area_at_least(surfaces.subtract(ceiling, region), height)
    assert within + without == pytest.approx(surfaces.area_at_least(ceiling, height), rel=1e-6, abs=20)


@given(forms(), HEIGHTS)
def test_regions_of_high_and_low_agree_with_the_areas(form, height):
    ceiling = built(form).ceiling
    high = regions.region_area(surfaces.region_at_least(ceiling, height))
    low = regions.region_area(surfaces.region_below(ceiling, height))
    assert high == pytest.approx(surfaces.area_at_least(ceiling, height), rel=1e-6, abs=10)
    assert high + low == pytest.approx(surfaces.area(ceiling), rel=1e-6, abs=10)


@given(forms(), HEIGHTS, st.floats(-360, 360), st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))
def test_areas_do_not_depend_on_where_the_house_stands(form, height, degrees, right, up):
    box = form.inside
    moved = TurnedRect(degrees, box.u0 + right, box.v0 + up, box.u1 + right, box.v1 + up)
    elsewhere = built(replace(form, inside=moved, outside=moved.grown(150, 150)))
    here = built(form)
    for ask in (surfaces.area_at_least, surfaces.area_strictly_above):
        expected = ask(here.ceiling, height)
        assert ask(elsewhere.ceiling, height) == pytest.approx(expected, rel=1e-6, abs=20)
    assert elsewhere.highest == pytest.approx(here.highest, rel=1e-9)


@given(forms(), HEIGHTS, stars())
def test_cover_is_the_lower_of_both(form, height, star):
    ceiling = built(form).ceiling
    start = form.inside.to_plan(form.inside.u0, form.inside.v0)
    region = Region.of(tuple((x + start[0], y + start[1]) for x, y in star))
    covered = surfaces.cover(ceiling, region, Plane(0, 0, height))
    raised = surfaces.raise_to(ceiling, region, Plane(0, 0, height))
    assert surfaces.area(covered) == pytest.approx(surfaces.area(ceiling), rel=1e-6, abs=20)
    over = surfaces.restrict(ceiling, region)
    if surfaces.area(over) > 1000:
        assert surfaces.highest(surfaces.restrict(covered, region)) <= height + 1e-3
        assert surfaces.lowest(surfaces.restrict(raised, region)) >= height - 1e-3
        # strictly above the plane nothing is lost by raising to it
        assert surfaces.area_strictly_above(raised, height + 1) == pytest.approx(
            surfaces.area_at_least(ceiling, height + 1), rel=1e-5, abs=2000
        )


@given(forms(), HEIGHTS)
def test_contours_are_at_their_height(form, height):
    ceiling = built(form).ceiling
    for start, end in contour(ceiling, height):
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        heights = [p.at(middle) for ring, p in surfaces.pieces(ceiling) if rings.contains(ring, middle)]
        assert min(abs(found - height) for found in heights) < 0.01


@given(forms())
def test_profile_spans_the_house(form):
    shape = built(form)
    middle = (form.inside.u0 + form.inside.u1) / 2 + 0.123
    start, end = (form.inside.to_plan(middle, v) for v in (form.inside.v0, form.inside.v1))
    pieces = profile(shape.ceiling, start, end)
    assert sum(last[0] - first[0] for first, last in pieces) == pytest.approx(form.inside.span, rel=1e-6)


@given(stars())
def test_convex_parts_are_the_region(star):
    parts = convex_parts(Region.of(star))
    assert all(rings.is_convex(part) for part in parts)
    assert sum(map(rings.area, parts)) == pytest.approx(rings.area(star), rel=1e-6)


@given(stars(), st.floats(-360, 360), st.floats(-1e4, 1e4))
def test_least_width_does_not_depend_on_place(star, degrees, shift):
    c, s = unit(degrees)
    moved = tuple((x * c - y * s + shift, x * s + y * c - shift) for x, y in star)
    assert least_width(moved[::-1])[0] == pytest.approx(least_width(star)[0], rel=1e-6)


@given(stars())
def test_least_width_is_at_most_the_hull_and_shown_at_its_length(star):
    width, (start, end) = least_width(star)
    left, low, right, high = rings.bounds(star)
    assert 0 < width <= min(right - left, high - low) + 1e-6
    assert ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5 == pytest.approx(width, rel=1e-6)


@given(forms(), stars())
def test_a_facet_cut_anywhere_keeps_its_plane(form, star):
    ceiling = built(form).ceiling
    planes = {part.plane for part in ceiling}
    assert {part.plane for part in surfaces.restrict(ceiling, Region.of(star))} <= planes
    assert all(isinstance(part, Facet) for part in ceiling)
