"""Areas by height, covering and contours, worked by hand in inches."""

import pytest

from tinydesigner.geometry import regions, surfaces
from tinydesigner.geometry.shapes import Plane, Region
from tinydesigner.geometry.surfaces import facet
from tinydesigner.geometry.traces import contour, profile

IN = 25.4
SQ_FT = 144 * IN * IN


def box(x0: float, y0: float, x1: float, y1: float) -> Region:
    """A region given in inches."""
    return Region.of(tuple((x * IN, y * IN) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))))


def bounds_in_inches(region: Region) -> list[float]:
    return [bound / IN for bound in regions.bounds(region)]


def sloped(x0: float, y0: float, x1: float, y1: float, pitch: float, at_y0: float):
    """A facet over a box in inches, rising with y at ``pitch`` from ``at_y0`` inches."""
    return facet(box(x0, y0, x1, y1).polygons[0][0], Plane(0, pitch, (at_y0 - pitch * y0) * IN))


def gable(length: float, span: float, pitch: float, plate: float):
    """A gable in inches along x."""
    half = span / 2
    peak = plate + pitch * half
    return (sloped(0, 0, length, half, pitch, plate), sloped(0, half, length, span, -pitch, peak))


#: Loft of the Fencl kind: 12:12, peak 44 in above the loft floor, 96 in long (the floor runs to the eaves).
FENCL = gable(96, 88, 1.0, 0)


def test_fencl_loft_counts_from_three_feet():
    # 44 - 36 = 8 in below the peak, at 12:12 8 in to each side: 16 in x 96 in = 1536 sq in = 10.667 sq ft
    assert surfaces.area_at_least(FENCL, 36 * IN) / SQ_FT == pytest.approx(16 * 96 / 144)
    assert bounds_in_inches(surfaces.region_at_least(FENCL, 36 * IN)) == pytest.approx([0, 36, 96, 52])


def test_shed_loft():
    # 3:12 across 60 in, 84 in long, 35 in at the low side: 36 in is reached 1 / 0.25 = 4 in from the wall
    shed = (sloped(0, 0, 84, 60, 0.25, 35),)
    assert surfaces.area_at_least(shed, 36 * IN) / SQ_FT == pytest.approx(56 * 84 / 144)
    assert bounds_in_inches(surfaces.region_below(shed, 36 * IN)) == pytest.approx([0, 0, 84, 4])


def test_room_under_an_eight_in_twelve_roof():
    # Room 12 ft across, 10 ft long, walls 5 ft: all 120 sq ft are at least 5 ft high. 7 ft is 24 in above
    # the plates, at 8:12 reached 36 in from each wall: (144 - 72) in x 120 in = 60 sq ft.
    room = gable(120, 144, 8 / 12, 60)
    assert surfaces.area_at_least(room, 60 * IN) / SQ_FT == pytest.approx(120)
    assert surfaces.area_at_least(room, 84 * IN) / SQ_FT == pytest.approx(60)
    assert surfaces.share_at_least(room, 84 * IN) == pytest.approx(0.5)


def test_peak_at_the_very_height_has_no_area():
    # 6:12 over 96 in from 60 in peaks at 60 + 24 = 84 in
    room = gable(120, 96, 0.5, 60)
    assert surfaces.highest(room) == pytest.approx(84 * IN)
    assert surfaces.area_at_least(room, 84 * IN) == 0
    assert surfaces.area_strictly_above(room, 84 * IN) == 0
    assert not surfaces.region_at_least(room, 84 * IN)


def test_flat_ceiling_at_the_very_height_counts_but_is_not_above():
    flat = surfaces.flat(box(0, 0, 120, 84), 80 * IN)
    assert surfaces.area_at_least(flat, 80 * IN) / SQ_FT == pytest.approx(70)
    assert surfaces.area_strictly_above(flat, 80 * IN) == 0
    assert surfaces.area_strictly_above(flat, 80 * IN - 0.001) / SQ_FT == pytest.approx(70)
    assert surfaces.area_at_least(flat, 80 * IN + 0.001) == 0


def test_slope_that_starts_at_the_height_is_above_but_for_a_line():
    shed = (sloped(0, 0, 84, 60, 0.25, 36),)
    assert surfaces.area_strictly_above(shed, 36 * IN) / SQ_FT == pytest.approx(35)
    assert surfaces.area_at_least(shed, 36 * IN) / SQ_FT == pytest.approx(35)


def test_heights_above_a_loft_floor():
    above_floor = surfaces.lifted(gable(96, 88, 1.0, 100), -100 * IN)
    assert surfaces.area_at_least(above_floor, 36 * IN) / SQ_FT == pytest.approx(16 * 96 / 144)


def test_flat_ceiling_under_a_roof_is_the_lower_of_both():
    # flat at 30 in over the first 48 in: sloped 0..30 at both sides, flat between, 88 - 60 = 28 in wide
    ceiling = surfaces.cover(FENCL, box(0, 0, 48, 88), Plane(0, 0, 30 * IN))
    assert surfaces.area(ceiling) / SQ_FT == pytest.approx(96 * 88 / 144)
    assert surfaces.area(surfaces.flat_part(ceiling)) / SQ_FT == pytest.approx(28 * 48 / 144)
    assert surfaces.area(surfaces.sloped_part(ceiling)) / SQ_FT == pytest.approx((96 * 88 - 28 * 48) / 144)
    # at least 30 in: the flat strip and 28 in of the roof beyond it; above 30 in: only the latter
    assert surfaces.area_at_least(ceiling, 30 * IN) / SQ_FT == pytest.approx(28 * 96 / 144)
    assert surfaces.area_strictly_above(ceiling, 30 * IN) / SQ_FT == pytest.approx(28 * 48 / 144)


def test_loft_underside_below_the_whole_roof_replaces_it():
    room = gable(96, 88, 1.0, 100)
    covered = surfaces.cover(room, box(0, 0, 48, 88), Plane(0, 0, 76 * IN))
    assert surfaces.lowest(covered) == pytest.approx(76 * IN)
    assert surfaces.area_at_least(covered, 80 * IN) / SQ_FT == pytest.approx(48 * 88 / 144)


def test_cover_with_a_plane_above_changes_nothing():
    covered = surfaces.cover(FENCL, box(0, 0, 48, 88), Plane(0, 0, 60 * IN))
    assert surfaces.highest(covered) == surfaces.highest(FENCL)
    assert surfaces.area(covered) == pytest.approx(surfaces.area(FENCL))


def test_raise_to_is_the_higher_of_both():
    raised = surfaces.raise_to(FENCL, box(0, 0, 96, 44), Plane(0, 0, 30 * IN))
    # near half: 30 in flat for 30 in, then the roof; the far half is untouched
    assert surfaces.lowest_over(raised, box(0, 0, 96, 44)) == pytest.approx(30 * IN)
    assert surfaces.area_at_least(raised, 30 * IN) / SQ_FT == pytest.approx((44 + 14) * 96 / 144)


def test_subtract_restrict_and_replace():
    middle = box(24, 0, 72, 88)
    assert surfaces.area(surfaces.restrict(FENCL, middle)) / SQ_FT == pytest.approx(48 * 88 / 144)
    assert surfaces.area(surfaces.subtract(FENCL, middle)) / SQ_FT == pytest.approx(48 * 88 / 144)
    replaced = surfaces.replace(FENCL, middle, Plane(0, 0, 50 * IN))
    assert surfaces.area(replaced) == pytest.approx(surfaces.area(FENCL))
    assert surfaces.area_at_least(replaced, 50 * IN) / SQ_FT == pytest.approx(48 * 88 / 144)


def test_restrict_to_an_ell_with_a_hole():
    ell = regions.difference(box(0, 0, 96, 88), box(48, 44, 96, 88))
    holed = regions.difference(ell, box(8, 8, 20, 20))
    area = surfaces.area(surfaces.restrict(FENCL, holed))
    assert area / SQ_FT == pytest.approx((96 * 88 - 48 * 44 - 12 * 12) / 144)


def test_lower_envelope_of_two_roofs():
    # shed from 0 at 1:2 under a 12:12 gable that is 88 in wide: they cross where y/2 = 88 - y, y = 58 2/3
    both = surfaces.lower_envelope(FENCL, (sloped(0, 0, 96, 88, 0.5, 0),))
    assert surfaces.highest(both) == pytest.approx(88 / 3 * IN)
    assert surfaces.area(both) == pytest.approx(surfaces.area(FENCL))


def test_lowest_over_and_height_at():
    assert surfaces.lowest_over(FENCL, box(0, 10, 96, 60)) == pytest.approx(10 * IN)
    assert surfaces.lowest_over(FENCL, box(200, 0, 300, 10)) is None
    assert surfaces.height_at(FENCL, (10 * IN, 20 * IN)) == pytest.approx(20 * IN)
    assert surfaces.height_at(FENCL, (10 * IN, 200 * IN)) is None


def test_height_at_a_step_is_the_lower_one():
    step = (*surfaces.flat(box(0, 0, 10, 10), 80 * IN), *surfaces.flat(box(10, 0, 20, 10), 90 * IN))
    assert surfaces.height_at(step, (10 * IN, 5 * IN)) == 80 * IN


def test_flat_or_not():
    step = (*surfaces.flat(box(0, 0, 10, 10), 80 * IN), *surfaces.flat(box(10, 0, 20, 10), 90 * IN))
    assert surfaces.is_flat(step)
    assert not surfaces.is_flat(FENCL)


def test_breakpoints_of_a_gable():
    assert surfaces.breakpoints(FENCL) == pytest.approx((0, 44 * IN))


def test_contours_of_a_gable():
    lines = contour(FENCL, 36 * IN)
    assert [end[1] / IN for line in lines for end in line] == pytest.approx([36, 36, 52, 52])
    assert all({p[0], q[0]} == {0, 2438.4} for p, q in lines)


def test_contour_at_the_ridge_is_the_ridge_once():
    assert contour(FENCL, 44 * IN) == (((0, 1117.6), (2438.4, 1117.6)),)


def test_no_contour_above_the_roof_or_on_a_flat_one():
    assert contour(FENCL, 45 * IN) == ()
    assert contour(surfaces.flat(box(0, 0, 10, 10), 80 * IN), 80 * IN) == ()


def test_profile_across_and_beyond_a_gable():
    pieces = profile(FENCL, (10 * IN, -20 * IN), (10 * IN, 100 * IN))
    flat = [round(value / IN, 6) for piece in pieces for point in piece for value in point]
    # 20 in before the wall, ridge at 20 + 44, far wall at 20 + 88
    assert flat == [20, 0, 64, 44, 64, 44, 108, 0]


def test_profile_without_length_is_empty():
    assert profile(FENCL, (1, 1), (1, 1)) == ()


def test_empty_surface():
    assert (
        surfaces.area(
            (),
        )
        == 0
    )
    assert surfaces.share_at_least((), 5) == 0
    with pytest.raises(ValueError, match="empty"):
        surfaces.lowest(())
