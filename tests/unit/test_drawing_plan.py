"""Plans: what is drawn, where it lies, and that only what changed is drawn again."""

import math

import pytest

from tests.unit.houses import Frame, tiny_house
from tinydesigner.document.edit import changed, replace_any
from tinydesigner.document.openings import Door, DoorOperation, Window
from tinydesigner.drawing.bands import Contour, contour_lines, joined, low_parts
from tinydesigner.drawing.dimensions import Edge
from tinydesigner.drawing.displaylist import Arc, Fill, Stroke, Text
from tinydesigner.drawing.fixtures import zone
from tinydesigner.drawing.options import PlanKind, PlanOptions
from tinydesigner.drawing.plan import plan
from tinydesigner.drawing.plandims import inside_spans
from tinydesigner.drawing.styles import LAYERS, STYLES
from tinydesigner.drawing.wallframe import WallFrame
from tinydesigner.drawing.walls import solid_pieces
from tinydesigner.exchange.templates import open_template
from tinydesigner.geometry.rings import area, bounds
from tinydesigner.measure.model import Model
from tinydesigner.measure.space import Cover
from tinydesigner.units.length import inches

IN = 25.4


@pytest.fixture(scope="module")
def morning():
    return Model(open_template("morning"))


def texts(drawing, layer=None):
    return [
        i.text for g in drawing.groups if layer in (None, g.layer) for i in g.items if isinstance(i, Text)
    ]


def fill_area(groups, role):
    return sum(
        area(ring)
        for g in groups
        for i in g.items
        if isinstance(i, Fill) and i.style == role
        for ring in i.rings
    )


@pytest.mark.parametrize("kind", PlanKind)
def test_styles_and_layers_are_known_and_in_order(morning, kind):
    options = PlanOptions(
        kind=kind, zones=True, north=True, scale_bar=True, contours=(Contour(1524, "5'-0\""),)
    )
    drawing = plan(morning, None, options)
    assert drawing.groups
    assert {item.style for item in drawing.items()} <= set(STYLES)
    ranks = [LAYERS.index(group.layer) for group in drawing.groups]
    assert ranks == sorted(ranks)
    keys = [(group.layer, group.key) for group in drawing.groups]
    assert len(set(keys)) == len(keys)


def test_every_entity_of_the_floor_has_a_group(morning):
    design, drawing = morning.design, plan(morning)
    keys = {group.key for group in drawing.groups}
    here = [*design.walls, *design.rooms, *design.dividers, *design.accesses, *design.lofts]
    here += [f for f in design.fixtures if f.loft is None]
    here += [o for o in design.openings if getattr(o, "loft", None) is None]
    assert {entity.id for entity in here} <= keys
    lofty = {o.id for o in design.openings if getattr(o, "loft", None)}
    assert not lofty & keys


def test_walls_are_cut_where_openings_are():
    # 3000 by 100 with gaps 500..1400, 1300..1500 (overlapping) and 2000..2300 keeps 500 + 500 + 700.
    frame = WallFrame((0, 0), (1, 0), 3000, 0, 100)
    body = ((0, -100), (3000, -100), (3000, 0), (0, 0))
    pieces = list(solid_pieces(frame, body, [(1300, 1500), (500, 1400), (2000, 2300)]))
    assert [round(area(piece)) for piece in pieces] == [50_000, 50_000, 70_000]
    assert list(solid_pieces(frame, (), [])) == []


def test_poche_is_the_wall_less_its_openings(morning):
    drawing = plan(morning)
    # South wall: 4 in thick, 288 in long outside and 276 inside, mitred between: a trapezium of mean length
    # 282 in; less door 34 and window 30 in.
    cut = fill_area(drawing.of("wall-s"), "wall.exterior.cut")
    assert cut == pytest.approx((282 - 64) * 4 * IN * IN, rel=1e-6)


def test_a_swing_is_a_quarter_circle_from_closed_to_open(morning):
    (group,) = [g for g in plan(morning).groups if g.key == "door-entry"]
    (arc,) = [item for item in group.items if isinstance(item, Arc)]
    # Hinged at the door's end (212 + 17 in), on the inside face, closed toward -x, open to +y.
    assert arc.center == pytest.approx((229 * IN, 4 * IN))
    assert arc.radius == pytest.approx(34 * IN)
    assert (arc.start_deg, abs(arc.sweep_deg)) == (180, 90)
    end = math.radians(arc.start_deg + arc.sweep_deg)
    assert (math.cos(end), math.sin(end)) == pytest.approx((0, 1), abs=1e-9)


@pytest.mark.parametrize("hinge_at_end", [False, True])
@pytest.mark.parametrize("swings_left", [False, True])
def test_a_leaf_opens_to_the_side_that_the_door_says(morning, hinge_at_end, swings_left):
    door = changed(morning.design.by_id["door-entry"], hinge_at_end=hinge_at_end, swings_left=swings_left)
    drawing = plan(Model(replace_any(morning.design, door)))
    (arc,) = [i for i in drawing.of("door-entry")[0].items if isinstance(i, Arc)]
    end = math.radians(arc.start_deg + arc.sweep_deg)
    assert math.sin(end) == pytest.approx(1 if swings_left else -1)
    assert math.cos(math.radians(arc.start_deg)) == pytest.approx(-1 if hinge_at_end else 1)


@pytest.mark.parametrize("operation", DoorOperation)
def test_every_kind_of_door_is_drawn(morning, operation):
    door = changed(morning.design.by_id["door-bath"], operation=operation)
    (group,) = plan(Model(replace_any(morning.design, door))).of("door-bath")
    swings = [item for item in group.items if isinstance(item, Arc)]
    assert bool(swings) == (operation is DoorOperation.SWING)
    assert len(group.items) > 3


@pytest.mark.parametrize(("sill", "dashed"), [(47.9, False), (48.1, True)])
def test_windows_above_the_cut_are_dashed(morning, sill, dashed):
    # The plan is cut at 1220 mm = 48.03 in.
    window = changed(morning.design.by_id["window-kitchen"], sill=inches(sill))
    (group,) = plan(Model(replace_any(morning.design, window))).of("window-kitchen")
    assert any(item.style == "window.high" for item in group.items) == dashed


def test_sills_are_on_the_weather_side(morning):
    (group,) = plan(morning).of("window-living-n")
    # The north wall's outside face is at y = 96 in; the sill board lies beyond it, the room below y = 92 in.
    assert group.bounds[3] > 96 * IN
    assert group.bounds[1] == pytest.approx(92 * IN)


def test_tags_tell_name_and_area(morning):
    # Kitchen: from the partition's face at 45 to the divider at 138 by 88 in = 8184 sq in = 56.8 sq ft.
    tags = texts(plan(morning), "tag")
    assert tags[tags.index("KITCHEN") + 1] == "56.8 sq ft"


def test_a_lofts_tag_tells_what_counts(morning):
    # Loft 132 x 88 in = 80.7 sq ft. Ceiling over it is 14 in at the wall and rises 9:12: it is 36 in from
    # 29.33 in inside the wall, so 88 - 58.67 = 29.33 in by 132 in count: 26.9 sq ft.
    drawing = plan(morning, None, PlanOptions(kind=PlanKind.LOFT))
    assert "counts 26.9 of 80.7 sq ft" in texts(drawing, "tag")
    low = fill_area(drawing.layer("band"), "band.uncounted")
    assert low == pytest.approx(132 * 58.6667 * IN * IN, rel=1e-4)


def test_dimensions_say_inside_and_outside(morning):
    said = texts(plan(morning), "dimension")
    assert said.count("inside") == said.count("outside") == 2
    assert {"24'-0\"", "8'-0\"", "3'-0\"", "7'-9\"", "12'-0\"", "7'-4\""} <= set(said)
    assert not plan(morning, None, PlanOptions(dimensions=False)).layer("dimension")


def test_only_sides_that_lie_outermost_are_measured():
    # A room with a notch at its upper right: only 0..6 of its 10 lies on the top line.
    ring = ((0, 0), (10_000, 0), (10_000, 5000), (6000, 5000), (6000, 8000), (0, 8000))
    assert inside_spans([ring], Edge(0, 8100, 1.0)) == [(0, 6000)]
    assert inside_spans([ring], Edge(1, 0, -1.0)) == [(0, 8000)]
    assert inside_spans([], Edge(1, 0, -1.0)) == []


def test_the_loft_above_is_dashed_along_its_open_side(morning):
    (group,) = [g for g in plan(morning).of("loft-sleeping") if g.layer == "overhead"]
    (edge,) = [item for item in group.items if isinstance(item, Stroke)]
    assert [x for x, _ in edge.points] == pytest.approx([138 * IN] * 2)


def test_a_stair_is_broken_where_the_plan_is_cut(morning):
    # Rise 81 in, cut at 48.03 in: 59.3 % of a run of 45.5 in, so 4 of its 6 inner nosings are whole.
    (group,) = [g for g in plan(morning).of("stair-sleeping") if g.layer == "access"]
    styles = [item.style for item in group.items]
    assert styles.count("access.tread") == 4
    assert "UP" in texts(plan(morning), "access")
    loft = plan(morning, None, PlanOptions(kind=PlanKind.LOFT))
    assert "DN" in texts(loft, "access")


def test_options_leave_things_out(morning):
    bare = plan(morning, None, PlanOptions(furniture=False, tags=False, bands=False, dimensions=False))
    assert not {"fixture", "tag", "band", "contour", "dimension", "zone"} & {g.layer for g in bare.groups}
    assert plan(morning, None, PlanOptions(zones=True)).layer("zone")


def test_a_toilets_zone_is_30_wide_and_21_before_its_front(morning):
    toilet = morning.design.by_id["toilet-composting"]
    x0, y0, x1, y1 = bounds(zone(toilet))
    assert (x1 - x0) / IN == pytest.approx(30)
    assert -toilet.depth / 2e6 - y0 == pytest.approx(21 * IN)
    assert y1 == pytest.approx(toilet.depth / 2e6)


def test_contours_lie_where_the_ceiling_passes_the_height():
    # Ceiling 1000 at y = 0 rising 1 in 2: 1500 at y = 1000. A second piece carries the line on.
    pieces = [
        Cover(((0, 0), (500, 0), (500, 2000), (0, 2000)), 0, 0.5, 1000, "shed"),
        Cover(((500, 0), (900, 0), (900, 2000), (500, 2000)), 0, 0.5, 1000, "shed"),
        Cover(((0, 2000), (900, 2000), (900, 3000), (0, 3000)), 0, 0, 1500, "flat"),
    ]
    (line,) = joined(contour_lines(pieces, 1500))
    assert sorted(line) == [pytest.approx((0, 1000)), pytest.approx((900, 1000))]


@pytest.mark.parametrize(("height", "expected"), [(999.0, 0), (1500.0, 500_000), (2001.0, 1_000_000)])
def test_low_floor_is_cut_exactly(height, expected):
    # 500 wide; below 1500 the part y < 1000.
    piece = Cover(((0, 0), (500, 0), (500, 2000), (0, 2000)), 0, 0.5, 1000, "shed")
    assert sum(map(area, low_parts([piece], height))) == pytest.approx(expected)


@pytest.mark.parametrize(("height", "low"), [(2133.6, 0), (2133.7, 1)])
def test_a_flat_ceiling_at_the_very_height_counts(height, low):
    piece = Cover(((0, 0), (500, 0), (500, 2000), (0, 2000)), 0, 0, 2133.6, "flat")
    assert len(low_parts([piece], height)) == low


def test_the_roof_plan_shows_pitch_and_size_over_eaves(morning):
    drawing = plan(morning, None, PlanOptions(kind=PlanKind.ROOF))
    # 96 + 2 x 3 in of eaves, 288 + 2 x 5 in of rakes.
    said = texts(drawing)
    assert said.count("9:12") == 2
    assert {"8'-6\"", "24'-10\""} <= set(said)


def test_a_step_redraws_only_what_changed(morning):
    before = plan(morning)
    assert all(a is b for a, b in zip(before.groups, plan(morning).groups, strict=True))
    sofa = morning.design.by_id["sofa-72"]
    moved = replace_any(morning.design, changed(sofa, at=(sofa.at[0] - inches(1), sofa.at[1])))
    after = plan(Model(moved, morning))
    old = {id(group) for group in before.groups}
    new = [group.key for group in after.groups if id(group) not in old]
    assert "sofa-72" in new
    assert set(new) <= {"sofa-72", "room-living"}


def test_a_design_of_almost_nothing_has_a_plan(morning):
    bare = morning.design.evolve(
        walls=(), dividers=(), rooms=(), lofts=(), openings=(), fixtures=(), accesses=(), roof=None
    )
    for kind in PlanKind:
        drawing = plan(Model(bare), None, PlanOptions(kind=kind, north=True, scale_bar=True))
        assert not drawing.layer("dimension")


def test_a_turned_house_has_the_same_poche_and_floors():
    straight, turned = plan(Model(tiny_house())), plan(Model(tiny_house(Frame(33, 70, -20))))
    for role in ("wall.exterior.cut", "wall.interior.cut", "room.kitchen"):
        assert fill_area(straight.groups, role) > 0
        assert fill_area(turned.groups, role) == pytest.approx(fill_area(straight.groups, role), rel=1e-6)


def test_openings_in_the_plan_are_doors_and_windows(morning):
    shown = {g.key for g in plan(morning).layer("opening")}
    kinds = {type(morning.design.by_id[key]) for key in shown}
    assert kinds == {Door, Window}
