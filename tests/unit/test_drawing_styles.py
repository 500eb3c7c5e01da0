"""Every role that a drawing uses is in the table, and themes can colour every ink."""

import pytest

from tinydesigner.document.catalogue import pieces_by_id
from tinydesigner.document.fixtures import FixtureKind
from tinydesigner.document.spaces import RoomUse
from tinydesigner.drawing.displaylist import Arc, Fill, Stroke, Text
from tinydesigner.drawing.placing import Placing
from tinydesigner.drawing.styles import INKS, LAYERS, STYLES, Hatch, style
from tinydesigner.drawing.symbols.table import BY_PIECE, SYMBOLS, symbol


def test_roles_are_unique_and_say_what_they_mean():
    assert all(role == entry.role and entry.meaning for role, entry in STYLES.items())
    assert style("wall.edge").weight == 0.7
    with pytest.raises(KeyError):
        style("no.such.role")


def test_a_role_is_a_line_an_area_or_a_text():
    # Lines have a weight, areas a hatch, texts neither; nothing has both.
    assert not [role for role, entry in STYLES.items() if entry.weight and entry.hatch is not Hatch.NONE]
    assert {entry.weight for entry in STYLES.values()} <= {0.0, 0.7, 0.5, 0.35, 0.25, 0.18}


def test_every_use_of_a_room_has_a_floor():
    assert {f"room.{use}" for use in RoomUse} <= set(STYLES)


def test_layers_and_inks_have_no_doubles():
    assert len(set(LAYERS)) == len(LAYERS)
    assert "paper" in INKS
    assert len(set(INKS)) == len(INKS)


@pytest.mark.parametrize("kind", FixtureKind)
@pytest.mark.parametrize("size", [(300.0, 300.0), (762.0, 711.2), (2000.0, 500.0), (400.0, 1900.0)])
def test_symbols_stay_on_their_footprint(kind, size):
    width, depth = size
    for item in symbol(kind, width, depth):
        assert item.style in STYLES
        for x, y in _points(item):
            assert abs(x) <= width / 2 + 0.5, kind
            assert abs(y) <= depth / 2 + 0.5, kind


def _points(item):
    if isinstance(item, Stroke):
        return item.points
    if isinstance(item, Fill):
        return [point for ring in item.rings for point in ring]
    if isinstance(item, Arc):
        (x, y), r = item.center, item.radius
        return [(x - r, y - r), (x + r, y + r)]
    assert isinstance(item, Text)
    return [item.at]


def test_every_kind_has_a_symbol_and_special_ones_belong_to_pieces():
    assert set(SYMBOLS) == set(FixtureKind)
    assert set(BY_PIECE) <= set(pieces_by_id())


def test_a_toilet_has_its_tank_at_the_back():
    # Of 711 mm depth the tank takes 28 %, at most 200: it lies between y = 155.6 and the back at 355.6.
    fills = [item for item in symbol(FixtureKind.TOILET, 432.0, 711.2) if isinstance(item, Fill)]
    tank = fills[-1].rings[0]
    assert min(y for _, y in tank) == pytest.approx(711.2 / 2 - 711.2 * 0.28)
    assert max(y for _, y in tank) == pytest.approx(711.2 / 2)


@pytest.mark.parametrize(("width", "bowls"), [(649.0, 1), (650.0, 2)])
def test_wide_sinks_have_two_bowls(width, bowls):
    shade = [i for i in symbol(FixtureKind.KITCHEN_SINK, width, 550.0) if i.style == "fixture.shade"]
    assert len(shade) == bowls


@pytest.mark.parametrize(("width", "pillows"), [(1299.0, 1), (1300.0, 2)])
def test_wide_beds_have_two_pillows(width, pillows):
    items = symbol(FixtureKind.BED, width, 2000.0)
    fills = [i for i in items if isinstance(i, Fill) and i.style == "fixture.fill"]
    assert len(fills) == 1 + pillows


def test_a_cabinet_above_the_cut_is_dashed():
    assert {i.style for i in symbol(FixtureKind.CABINET, 600.0, 300.0, "", above=True)} == {"fixture.hidden"}
    assert "fixture.fill" in {i.style for i in symbol(FixtureKind.CABINET, 600.0, 300.0)}


def test_a_turned_symbol_has_its_back_at_the_wall():
    # Back at +y, turned by 90 degrees: the tank of the toilet is on the -x side.
    items = Placing((0, 0), 90).items(symbol(FixtureKind.TOILET, 400.0, 700.0))
    tank = [item for item in items if isinstance(item, Fill)][-1].rings[0]
    assert min(x for x, _ in tank) == pytest.approx(-350)
