"""Display list, placing, ruling and dimensions: the small parts of a drawing, by hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinydesigner.drawing import remember
from tinydesigner.drawing.dimensions import Dimensioning, Edge, dimension, string
from tinydesigner.drawing.displaylist import Anchor, Arc, DisplayList, Fill, Group, Stroke, Text
from tinydesigner.drawing.lettering import length_text, pitch_text
from tinydesigner.drawing.ordering import assemble
from tinydesigner.drawing.outlines import box, centred, parted, rounded, spaced
from tinydesigner.drawing.placing import Placing, readable
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.ruling import chords, ruled
from tinydesigner.drawing.tagplace import tag_place
from tinydesigner.drawing.textform import text_form
from tinydesigner.geometry.rings import area, contains
from tinydesigner.units.system import UnitSystem

IMPERIAL = Dimensioning(UnitSystem.IMPERIAL)
FOOT = 304.8


def test_groups_are_compared_by_value():
    one = Group("a", "wall", (Stroke(((0, 0), (1, 0)), False, "dim"),))
    two = Group("a", "wall", (Stroke(((0, 0), (1, 0)), False, "dim"),))
    assert one == two
    assert hash(one) == hash(two)
    assert DisplayList((one,)) == DisplayList((two,))
    assert one != Group("a", "wall", (Stroke(((0, 0), (1, 0)), True, "dim"),))


def test_bounds_of_a_quarter_swing_are_those_of_the_quarter():
    # A door of 800 hinged at (100, 200), swinging from +x to +y: 100..900 by 200..1000, not the disc.
    group = Group("door", "opening", (Arc((100, 200), 800, 0, 90, "door.swing"),))
    assert group.bounds == pytest.approx((100, 200, 900, 1000))
    # From 90 by -180 it passes 0 and reaches (0, -r): x is between 0 and r.
    half = Group("d", "opening", (Arc((0, 0), 10, 90, -180, "door.swing"),))
    assert half.bounds == pytest.approx((0, -10, 10, 10))


def test_bounds_of_everything():
    text = Text((5, 9), "x", "note")
    drawing = DisplayList(
        (Group("a", "room", (Fill((box(0, 0, 4, 3),), "room.hall"),)), Group("b", "tag", (text,)))
    )
    assert drawing.bounds == (0, 0, 5, 9)
    assert DisplayList(()).bounds == (0, 0, 0, 0)
    assert Group("e", "tag", ()).bounds is None


def test_assemble_orders_by_layer_and_keeps_the_order_within():
    item = (Text((0, 0), "x", "note"),)
    groups = [
        Group("1", "tag", item),
        Group("2", "room", item),
        Group("3", "room", item),
        Group("4", "wall", ()),
    ]
    assert [group.key for group in assemble(groups).groups] == ["2", "3", "1"]


def test_placing_turns_left_about_the_origin_and_then_moves():
    # (1, 0) turned by 90 degrees is (0, 1); at (10, 20) that is (10, 21).
    assert Placing((10, 20), 90).point((1, 0)) == (10, 21)
    # Mirrored first: (1, 0) becomes (-1, 0), turned (0, -1).
    assert Placing((10, 20), 90, mirrored=True).point((1, 0)) == (10, 19)


def test_quarter_turns_are_exact():
    assert Placing((0, 0), 270).points(((3, 0), (0, 5))) == ((0, -3), (5, 0))
    assert Placing((0, 0), -90).points(((3, 0),)) == ((0, -3),)
    assert Placing((0, 0), 450).points(((3, 0),)) == ((0, 3),)


def test_a_mirrored_arc_sweeps_the_other_way():
    (arc,) = Placing((0, 0), 0, mirrored=True).items((Arc((1, 0), 2, 0, 90, "dim"),))
    assert arc == Arc((-1, 0), 2, 180, -90, "dim")


@given(st.floats(-720, 720), st.booleans(), st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4)))
def test_placing_keeps_distances(turn, mirrored, at):
    a, b = Placing(at, turn, mirrored).points(((0, 0), (300, 400)))
    assert math.dist(a, b) == pytest.approx(500)


@given(st.floats(-720, 720))
def test_text_never_stands_on_its_head(angle):
    assert -90 < readable(angle) < 90.01


def test_text_read_from_below_and_from_the_right():
    assert [readable(a) for a in (0, 90, 180, 270, -90, 45)] == [0, 90, 0, 90, 90, 45]


def test_ruled_lines_stop_at_the_edge_of_a_notch():
    # An L of 10 x 10 without its upper right quarter; at y = 8 only x from 0 to 5 is inside.
    ring = ((0, 0), (10, 0), (10, 5), (5, 5), (5, 10), (0, 10))
    assert list(chords((ring,), 0, 1, 8)) in ([((0, 8), (5, 8))], [((5, 8), (0, 8))])
    hole = (box(0, 0, 10, 10), box(4, 4, 6, 6))
    lengths = sorted(math.dist(*ends) for ends in chords(hole, 0, 1, 5))
    assert lengths == pytest.approx([4, 4])


def test_boards_lie_on_whole_multiples():
    # Multiples of 100 strictly inside 0..350, the edges left out: 100, 200, 300.
    lines = ruled((box(0, 0, 1000, 350),), 0, 100)
    assert sorted(start[1] for start, _ in lines) == pytest.approx([100, 200, 300])


def test_small_shapes():
    assert area(centred(0, 0, 4, 3)) == 12
    assert spaced(0, 10, 4) == (4, 8)
    assert spaced(0, 8, 4) == (4,)
    assert parted(0, 12, 3) == (4, 8)
    # A square of 20 with corners of radius 5 loses four corners of r2 (1 - pi/4); chords lose a little more.
    lost = 400 - area(rounded(box(0, 0, 20, 20), 5))
    assert lost == pytest.approx(4 * 25 * (1 - math.pi / 4), rel=0.05)
    assert rounded(box(0, 0, 2, 2), 0) == box(0, 0, 2, 2)


def test_a_dimension_says_the_length_and_lies_to_the_left():
    items = dimension((0, 0), (7 * FOOT, 0), 500, IMPERIAL)
    (text,) = [item for item in items if isinstance(item, Text)]
    assert text.text == "7'-0\""
    assert text.at == pytest.approx((3.5 * FOOT, 500))
    assert text.anchor is Anchor.BOTTOM
    lines = [item for item in items if isinstance(item, Stroke) and item.style == "dim"]
    assert {y for _, y in lines[0].points} == {500}


def test_no_dimension_of_nothing():
    assert dimension((0, 0), (0.5, 0), 500, IMPERIAL) == ()


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        (Edge(0, 100, 1), (500, 600)),  # above a line at y = 100: the string at y = 600
        (Edge(0, 100, -1), (500, -400)),
        (Edge(1, 100, 1), (600, 500)),
        (Edge(1, 100, -1), (-400, 500)),
    ],
)
def test_strings_lie_outward(edge, expected):
    items = string([(0, 1000)], edge, 500, IMPERIAL, "")
    (text,) = [item for item in items if isinstance(item, Text)]
    assert text.at == pytest.approx(expected)


def test_a_string_says_which_way_it_is_measured():
    items = string([(0, 1000), (1100, 2000)], Edge(0, 0, 1), 500, IMPERIAL, "inside")
    assert [item.text for item in items if isinstance(item, Text)][-1] == "inside"
    assert string([], Edge(0, 0, 1), 500, IMPERIAL, "inside") == ()


def test_lettering():
    assert length_text(622.3, UnitSystem.IMPERIAL) == "2'-0 1/2\""  # 24 1/2 in
    assert length_text(2133.6, UnitSystem.IMPERIAL) == "7'-0\""
    assert length_text(165.1, UnitSystem.IMPERIAL) == '6 1/2"'
    assert length_text(2451.1, UnitSystem.METRIC) == "2451 mm"
    assert [pitch_text(s) for s in (1.0, 6.5 / 12, 0.5 / 12, 0.25)] == ["12:12", "6 1/2:12", "1/2:12", "3:12"]


def test_a_tag_keeps_off_the_furniture():
    room = box(0, 0, 4000, 2000)
    assert tag_place(room, (), (800, 400)) == pytest.approx((2000, 1000))
    # The middle is taken from wall to wall; left or right of it is free.
    x, _ = tag_place(room, ((1200, 0, 2800, 2000),), (800, 400))
    assert x + 400 <= 1200 or x - 400 >= 2800


def test_a_tag_stays_inside_a_room_with_a_corner():
    room = ((0, 0), (4000, 0), (4000, 1000), (1000, 1000), (1000, 4000), (0, 4000))
    assert contains(room, tag_place(room, (), (900, 400)))


def test_what_did_not_change_is_the_same_object():
    remember.forget()
    calls = []

    def draw(number):
        calls.append(number)
        return (number // 2,)

    first = remembered("test", "a", (4,), draw)
    assert remembered("test", "a", (4,), draw) is first
    # Other input, equal result: the old object comes back.
    assert remembered("test", "a", (5,), draw) is first
    assert remembered("test", "a", (6,), draw) == (3,)
    assert calls == [4, 5, 6]


def test_text_form():
    drawing = DisplayList(
        (
            Group(
                "a",
                "wall",
                (
                    Stroke(((0, 0), (1.005, -0.001)), True, "dim"),
                    Fill((box(0, 0, 1, 1), box(2, 2, 3, 3)), "room.hall"),
                    Arc((1, 2), 3, 0, 90, "door.swing"),
                    Text((1, 2), "Bath's", "room.name", points=9),
                ),
            ),
        )
    )
    assert text_form(drawing).splitlines() == [
        "wall a",
        "  loop dim 0,0 1,0",
        "  fill room.hall 0,0 1,0 1,1 0,1 | 2,2 3,2 3,3 2,3",
        "  arc door.swing 1,2 3 0 90",
        '  text room.name 1,2 center 0 9 0 0 "Bath\'s"',
    ]
