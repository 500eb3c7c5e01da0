"""Sections, elevations and handles: heights and places by hand."""

import pytest

from tinydesigner.document.edit import changed
from tinydesigner.document.roofs import Dormer, Roof, RoofKind
from tinydesigner.drawing.displaylist import Fill, Stroke, Text
from tinydesigner.drawing.elevation import elevation
from tinydesigner.drawing.handles import Axis
from tinydesigner.drawing.options import Envelope, ViewOptions
from tinydesigner.drawing.section import section, section_handles
from tinydesigner.drawing.sectionroof import RoofCut, roof_ring, under_points, underside
from tinydesigner.drawing.styles import STYLES
from tinydesigner.drawing.viewframe import Cut, CutWay, Side, cut_frame, ground_level, side_frame
from tinydesigner.exchange.templates import open_template, templates
from tinydesigner.geometry.rings import area
from tinydesigner.measure.model import Model
from tinydesigner.units.length import inches

IN = 25.4
ALL = ViewOptions(person=True, envelopes=(Envelope(102 * IN, 162 * IN, "8'-6\" x 13'-6\"", 480 * IN),))


@pytest.fixture(scope="module")
def morning():
    return Model(open_template("morning"))


def texts(drawing):
    return [item.text for item in drawing.items() if isinstance(item, Text)]


def rings(drawing, role):
    return [r for i in drawing.items() if isinstance(i, Fill) and i.style == role for r in i.rings]


@pytest.mark.parametrize("name", [template.name for template in templates()])
def test_every_template_has_every_view(name):
    model = Model(open_template(name))
    views = [section(model, Cut(way), ALL) for way in CutWay]
    views += [elevation(model, side, ALL) for side in Side]
    for view in views:
        assert view.groups
        assert {item.style for item in view.items()} <= set(STYLES)
        assert section(model, options=ALL) == section(model, options=ALL)


def test_the_section_tells_clear_heights(morning):
    # Across the kitchen: 76 in under the loft, 47 in over it at the ridge; 161 in above the road.
    said = texts(section(morning, Cut(CutWay.ACROSS, 70 * IN)))
    assert {"6'-4\"", "3'-11\"", "13'-5\"", "2'-0 1/2\""} <= set(said)
    # Lengthwise: 128 in in the living room.
    assert "10'-8\"" in texts(section(morning, Cut(CutWay.ALONG)))


def test_walls_are_cut_up_to_the_roof(morning):
    drawing = section(morning, Cut(CutWay.ACROSS, 70 * IN))
    walls = sorted(rings(drawing, "wall.exterior.cut"), key=min)
    # The plate is 95 in at the inside face; 4 in further out the underside lies 3 in lower.
    assert max(z for _, z in walls[0]) == pytest.approx(95 * IN)
    assert min(x for x, _ in walls[0]) == pytest.approx(0)
    assert {round(z / IN, 3) for x, z in walls[0] if x == pytest.approx(0)} == {0.0, 92.0}


def test_a_cut_through_a_window_leaves_a_gap(morning):
    # window-kitchen: sill 42, 30 high; the wall above it from 72 in, below it up to 42 in.
    drawing = section(morning, Cut(CutWay.ACROSS, 92 * IN))
    north = next(g for g in drawing.of("wall-n") if g.layer == "cut")
    zs = {round(z / IN, 3) for i in north.items if isinstance(i, Fill) for r in i.rings for _, z in r}
    assert {0.0, 42.0, 72.0} <= zs


def test_what_does_not_count_is_hatched_in_the_section(morning):
    # In the loft 29 1/3 in at each side are under 36 in, their ceiling 14 to 36 in: 2 x 29.33 x 25 sq in.
    drawing = section(morning, Cut(CutWay.ACROSS, 70 * IN))
    low = sum(area(ring) for ring in rings(drawing, "band.uncounted"))
    assert low == pytest.approx(2 * 29.3333 * 25 * IN * IN, rel=1e-4)


def test_air_is_the_room_itself(morning):
    # Across the kitchen: 88 in wide and 76 in high.
    drawing = section(morning, Cut(CutWay.ACROSS, 70 * IN))
    assert sum(map(area, rings(drawing, "air"))) == pytest.approx(88 * 76 * IN * IN, rel=1e-6)


def test_a_cut_through_the_ridge_sees_both_rooms(morning):
    drawing = section(morning, Cut(CutWay.ALONG))
    assert {"room-bath", "room-kitchen", "room-living", "loft-sleeping"} <= {
        g.key for g in drawing.layer("room")
    }


def test_what_is_behind_a_wall_is_not_seen(morning):
    # From the kitchen toward the tongue: its own sink, not the shower behind the partition.
    keys = {group.key for group in section(morning, Cut(CutWay.ACROSS, 110 * IN)).layer("beyond")}
    assert "sink-24" in keys
    assert "shower-32" not in keys


def test_a_loft_beyond_the_cut_shows_its_edge(morning):
    # From the living room toward the loft: its edge is 5 in thick, up to the floor at 81 in, 88 in wide.
    (group,) = section(morning, Cut(CutWay.ACROSS, 150 * IN)).of("loft-sleeping.edge")
    fill = next(i for i in group.items if isinstance(i, Fill))
    assert area(fill.rings[0]) == pytest.approx(88 * 5 * IN * IN)
    assert max(z for _, z in fill.rings[0]) == pytest.approx(81 * IN)
    assert not section(morning, Cut(CutWay.ACROSS, 70 * IN)).of("loft-sleeping.edge")


def test_the_underside_of_a_broken_roof_meets_beside_the_break():
    # A slope of 2:1 and a level one, both 100 thick square to themselves: undersides y = 2 x - 223.6 up to
    # the break at x = 1000 and y = 2000 - 100 beyond; they meet at x = (1900 + 223.6) / 2 = 1061.8.
    steep = RoofCut(0, 0, 1000, 2000, 100 * 5**0.5)
    level = RoofCut(1000, 2000, 3000, 2000, 100)
    points = under_points((steep, level))
    assert points[1] == pytest.approx((1061.803, 1900), abs=0.01)
    assert underside((steep, level), 1061.0) == pytest.approx(2 * 1061 - 223.607, abs=0.01)
    assert underside((steep, level), 5000) is None
    assert area(roof_ring((steep, level))) != 0


def test_a_step_in_the_roof_stays_a_step():
    low, high = RoofCut(0, 1000, 500, 1000, 100), RoofCut(500, 2000, 900, 2000, 100)
    assert under_points((low, high)) == ((0, 900), (500, 900), (500, 1900), (900, 1900))


def test_ground_is_below_the_floor_by_deck_and_floor(morning):
    assert ground_level(morning.design) == pytest.approx(-24.5 * IN)
    assert ground_level(open_template("katrina")) == pytest.approx(-24 * IN)


def test_frames_look_where_they_should(morning):
    design = morning.design
    # Standing before the front one looks along +x: the far side, +y, is at the left.
    front = side_frame(design, Side.FRONT)
    assert front.x((0, 10)) == pytest.approx(-10)
    assert front.depth((10, 0)) == pytest.approx(10)
    right = side_frame(design, Side.RIGHT)
    assert (right.x((10, 0)), right.depth((0, 10))) == pytest.approx((10, 10))
    across = cut_frame(design, CutWay.ACROSS)
    assert (across.x((0, 10)), across.depth((10, 0))) == pytest.approx((10, -10))


def test_handles_stand_on_what_they_move(morning):
    found = {handle.key: handle for handle in section_handles(morning, Cut(CutWay.ACROSS, 70 * IN))}
    assert found["roof.ridge"].at == pytest.approx((48 * IN, 128 * IN))
    assert found["roof.plate_near"].at == pytest.approx((4 * IN, 95 * IN))
    assert found["loft-sleeping.floor_height"].at[1] == pytest.approx(81 * IN)
    assert found["loft-sleeping.floor_height"].axis is Axis.UP
    assert found["trailer.deck_height"].at[1] == pytest.approx(-4.5 * IN)
    # Eaves 3 in beyond the walls of 96 in.
    assert found["roof.eave_near"].at[0] == pytest.approx(-3 * IN)
    assert found["roof.eave_far"].at[0] == pytest.approx(99 * IN)
    along = {handle.key: handle for handle in section_handles(morning, Cut(CutWay.ALONG))}
    assert along["loft-sleeping.edge_high"].at == pytest.approx((138 * IN, 81 * IN))
    assert "roof.ridge" not in along


def test_a_gambrel_has_a_handle_on_its_break():
    model = Model(open_template("coyote"))
    found = {handle.key: handle for handle in section_handles(model)}
    # Plate 90.04 and 28 in up over 14 in.
    assert found["roof.break"].at == pytest.approx((18.5 * IN, 118.04 * IN), abs=1.0)
    assert found["roof.break"].axis is Axis.BOTH


def test_a_flat_roof_has_no_ridge(morning):
    roof = Roof(id="roof", kind=RoofKind.FLAT, plate_height=inches(100), thickness=inches(8))
    model = Model(morning.design.evolve(roof=roof))
    assert "roof.ridge" not in {handle.key for handle in section_handles(model)}
    assert section(model).groups


def test_the_envelope_stands_around_the_trailer_from_the_road_up(morning):
    drawing = section(morning, options=ALL)
    (fill,) = [i for g in drawing.of("envelope-1") for i in g.items if isinstance(i, Fill)]
    xs, zs = zip(*fill.rings[0], strict=True)
    # The trailer's middle is at y = 48 in: 102 in around it from -3 to 99; 162 in up from the road at -24.5.
    assert (min(xs) / IN, max(xs) / IN) == pytest.approx((-3, 99))
    assert (min(zs) / IN, max(zs) / IN) == pytest.approx((-24.5, 137.5))
    assert "8'-6\" x 13'-6\"" in texts(drawing)


def test_seen_from_the_side_the_envelope_begins_at_the_coupler(morning):
    (fill,) = [
        i
        for g in elevation(morning, Side.RIGHT, ALL).of("envelope-1")
        for i in g.items
        if isinstance(i, Fill)
    ]
    xs = [x for x, _ in fill.rings[0]]
    # Tongue 51 in before the deck; 40 ft from there.
    assert (min(xs) / IN, max(xs) / IN) == pytest.approx((-51, 429))


def test_a_house_that_is_too_tall_does_not_hide_the_label_of_the_limit(morning):
    low = ViewOptions(envelopes=(Envelope(102 * IN, 120 * IN, "10 ft"),))
    for drawing in (section(morning, options=low), elevation(morning, Side.LEFT, low)):
        (label,) = [
            i for i, g in enumerate(drawing.groups) if any(getattr(x, "text", "") == "10 ft" for x in g.items)
        ]
        house = [i for i, g in enumerate(drawing.groups) if g.layer in {"roof", "cut", "facade", "wall"}]
        assert house
        assert label > max(house)


def test_a_house_without_wheels_has_no_road_envelope():
    drawing = section(Model(open_template("katrina")), options=ALL)
    assert not drawing.layer("envelope")


def test_elevations_show_the_walls_that_face_them(morning):
    shown = {side: {g.key for g in elevation(morning, side).layer("facade")} for side in Side}
    assert {"wall-w", "window-loft"} <= shown[Side.FRONT]
    assert {"wall-e", "window-living-e"} <= shown[Side.BACK]
    assert {"wall-s", "door-entry"} <= shown[Side.RIGHT]
    assert {"wall-n", "window-kitchen"} <= shown[Side.LEFT]
    assert "wall-n" not in shown[Side.RIGHT]


def test_porch_walls_are_seen_from_outside():
    shown = {g.key for g in elevation(Model(open_template("fencl")), Side.BACK).layer("facade")}
    assert {"wall-porch-e", "door-entry", "wall-e"} <= shown


def test_the_gable_follows_the_roof(morning):
    (group,) = elevation(morning, Side.FRONT).of("wall-w")
    wall = next(i for i in group.items if isinstance(i, Fill)).rings[0]
    # Underside at the ridge 128 in; siding down to the deck, 4 1/2 in below the floor.
    assert max(z for _, z in wall) == pytest.approx(128 * IN, abs=1)
    assert min(z for _, z in wall) == pytest.approx(-4.5 * IN)


def test_elevations_tell_length_with_the_tongue(morning):
    # Walls 24 ft; tongue 51 in before them and 5 in of rake behind: 288 + 51 + 5 = 344 in.
    said = texts(elevation(morning, Side.RIGHT))
    assert {"24'-0\"", "28'-8\"", "13'-5\""} <= set(said)


def test_wheels_come_off(morning):
    off = morning.design.evolve(base=changed(morning.design.base, wheels_on=False))
    assert rings(elevation(morning, Side.RIGHT), "trailer.tire")
    assert not rings(elevation(Model(off), Side.RIGHT), "trailer.tire")


def test_a_design_of_almost_nothing_has_views(morning):
    bare = morning.design.evolve(
        walls=(), dividers=(), rooms=(), lofts=(), openings=(), fixtures=(), accesses=(), roof=None
    )
    model = Model(bare)
    assert section(model, options=ALL).of("ground")
    assert elevation(model, Side.FRONT, ALL).of("ground")
    assert {handle.key for handle in section_handles(model)} == {"trailer.deck_height"}


def test_lines_in_views_are_never_empty(morning):
    for view in (section(morning), elevation(morning, Side.LEFT)):
        assert all(len(i.points) >= 2 for i in view.items() if isinstance(i, Stroke))


@pytest.fixture
def dormered(morning):
    dormer = Dormer(
        id="d",
        kind="shed",
        side="near",
        offset=inches(70),
        width=inches(80),
        front_height=inches(112),
        pitch=0.25,
    )
    return Model(morning.design.evolve(roof=changed(morning.design.roof, dormers=(dormer,))))


def test_a_wall_under_a_dormer_goes_up_to_it(dormered):
    # At the inside face its ceiling is 112 in; 4 in further out 1 in lower, not at the main roof 92.
    walls = rings(section(dormered, Cut(CutWay.ACROSS, 70 * IN)), "wall.exterior.cut")
    south = min(walls, key=min)
    assert {round(z / IN, 2) for _, z in south} == {0.0, 111.0, 112.0}


def test_a_dormer_has_a_front_and_a_cheek(dormered):
    (front,) = elevation(dormered, Side.RIGHT).of("dormer-1.wall")
    assert front.layer == "facade"
    (profile,) = elevation(dormered, Side.FRONT).of("dormer-1.wall")
    assert profile.layer == "beyond"
