import json
import math

import pytest

from tinydesigner.datafiles import resources
from tinydesigner.drawing import atlas
from tinydesigner.drawing.atlas import Topology
from tinydesigner.drawing.atlas_positions import Placed, Spot, county_code, positions
from tinydesigner.geometry import rings

# Two squares of 2 x 2 units side by side and an island with a lake; steps of 0.5 units.
#
#   corner 0,0 ---- 2,0 ---- 4,0
#          |   A    |   B    |
#          0,2 ---- 2,2 ---- 4,2
#
# Arc 0 is the border between A and B, from (2,0) down to (2,2): start 4,0 then one step of 0,4.
# Arc 1 closes A: from (2,2) left, up, right to (2,0). Arc 2 closes B: from (2,0) right, down, left to (2,2).
# Arc 3 is a closed island from (6,0) to (9,3), arc 4 its lake from (7,1) to (8,2).
TINY = {
    "grid": 0.5,
    "arcs": [
        [4, 0, 0, 4],
        [4, 4, -4, 0, 0, -4, 4, 0],
        [4, 0, 4, 0, 0, 4, -4, 0],
        [12, 0, 6, 0, 0, 6, -6, 0, 0, -6],
        [14, 2, 2, 0, 0, 2, -2, 0, 0, -2],
    ],
    "shapes": {"A": ["West", [[[0, 1]]]], "B": ["East", [[[2, -1]]]], "C": ["Isle", [[[3], [4]]]]},
}


@pytest.fixture
def tiny():
    return Topology(TINY)


def test_steps_are_added_up_and_scaled(tiny):
    assert tiny.arc(0) == ((2, 0), (2, 2))
    assert tiny.arc(1) == ((2, 2), (0, 2), (0, 0), (2, 0))


def test_backwards_is_the_complement(tiny):
    assert tiny.arc(~0) == ((2, 2), (2, 0))
    assert tiny.arc(-1) == tiny.arc(0)[::-1]


def test_rings_are_joined_without_doubled_corners(tiny):
    west, east = tiny.shape("A"), tiny.shape("B")
    assert west.polygons == ((((2, 0), (2, 2), (0, 2), (0, 0)),),)
    assert east.polygons == ((((2, 0), (4, 0), (4, 2), (2, 2)),),)
    assert west.bounds == (0, 0, 2, 2)
    assert east.center == (3, 1)
    # A square of 2 x 2 is as large as a disc of radius sqrt(4 / pi).
    assert east.reach == pytest.approx(math.sqrt(4 / math.pi))


def test_a_lake_is_a_hole(tiny):
    ((shore, lake),) = tiny.shape("C").polygons
    assert shore == ((6, 0), (9, 0), (9, 3), (6, 3))
    assert lake == ((7, 1), (8, 1), (8, 2), (7, 2))


def inside(shape, point):
    """Even-odd: a hole is outside."""
    return sum(rings.contains(ring, point, 0.0) for part in shape.polygons for ring in part) % 2 == 1


def test_neighbours_share_an_arc(tiny):
    assert tiny.neighbours == {"A": {"B"}, "B": {"A"}, "C": frozenset()}


def test_shared_borders_are_drawn_once(tiny):
    assert sorted(map(len, tiny.borders(["A", "B"]))) == [2, 4, 4]


def test_a_step_goes_to_the_neighbour_then_over_water(tiny):
    assert tiny.step("A", (1, 0)) == "B"
    assert tiny.step("B", (1, 0)) == "C"
    assert tiny.step("B", (-1, 0)) == "A"
    assert tiny.step("A", (-1, 0)) == "A"
    assert tiny.step("A", (0, 1)) == "A"


def test_less_detail_keeps_the_ends():
    # Steps of 0.5 units: points at 0, 0.5, 1, 1.5, 2 and 2.5; a detail of 1 leaves 0, 1, 2 and the end.
    raw = {"grid": 0.5, "arcs": [[0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0]], "shapes": {}}
    assert [x for x, _ in Topology(raw).arc(0)] == [0, 0.5, 1, 1.5, 2, 2.5]
    assert [x for x, _ in Topology(raw, detail=1.0).arc(0)] == [0, 1, 2, 2.5]


def test_unknown_shape(tiny):
    with pytest.raises(KeyError):
        tiny.shape("D")


def test_spread_is_even_and_repeatable(tiny):
    west = tiny.shape("A")
    points = [atlas.spread(west, i, 5) for i in range(5)]
    assert points == [atlas.spread(west, i, 5) for i in range(5)]
    assert len(set(points)) == 5
    # The last stands at half the reach times sqrt(4.5 / 5).
    distance = math.dist(points[4], west.center)
    assert distance == pytest.approx(0.5 * west.reach * math.sqrt(0.9))


def test_the_country_is_whole():
    states, letters = atlas.states(), atlas.postal_letters()
    assert len(states.ids) == 51
    assert len(atlas.counties().ids) == 3142
    by_letters = {letters[code]: states.shape(code) for code in states.ids}
    assert by_letters["TX"].name == "Texas"
    assert {letters[n] for n in states.neighbours["41"]} == {"WA", "ID", "NV", "CA"}
    assert letters[states.step("41", (0, -1))] == "WA"
    assert letters[states.step("41", (0, 1))] in {"CA", "NV"}
    assert by_letters["ME"].center[0] > by_letters["WA"].center[0]
    assert by_letters["ME"].center[1] < by_letters["FL"].center[1]


def test_every_state_can_be_reached_by_steps():
    states = atlas.states()
    ways = [(1, 0), (-1, 0), (0, 1), (0, -1)]
    seen, todo = {"48"}, ["48"]
    while todo:
        here = todo.pop()
        for way in ways:
            there = states.step(here, way)
            if there not in seen:
                seen.add(there)
                todo.append(there)
    assert seen == set(states.ids)


@pytest.mark.parametrize("state", ["06", "44", "51"])
def test_counties_fill_their_state(state):
    def area(shape):
        return sum(
            abs(rings.area(ring)) * (1 if ring is polygon[0] else -1)
            for polygon in shape.polygons
            for ring in polygon
        )

    whole = area(atlas.states().shape(state))
    parts = sum(area(atlas.counties().shape(code)) for code in atlas.counties_of(state))
    assert parts == pytest.approx(whole, rel=0.01)


def test_files_are_small_and_licensed():
    folder = resources() / "map"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 700_000
    assert "Michael Bostock" in (folder / "LICENSE-us-atlas.txt").read_text(encoding="utf-8")


def test_counties_of_cities_say_that_they_are_from_memory():
    places = json.loads((resources() / "map" / "place_positions.json").read_text(encoding="utf-8"))["places"]
    letters = atlas.postal_letters()
    for place, entry in places.items():
        assert entry["basis"] == "memory"
        assert letters[entry["county"][:2]].lower() == place.split("/")[1]
        assert atlas.counties().name(entry["county"]) == entry["name"]


@pytest.mark.parametrize(
    ("name", "state", "code"),
    [
        ("Nevada County", "CA", "06057"),
        ("LaPorte County", "IN", "18091"),
        ("Summit County (eastern)", "UT", "49043"),
        ("Nowhere County", "CA", ""),
    ],
)
def test_counties_are_found_by_name_and_state(name, state, code):
    assert county_code(Spot("p", name, state, "county")) == code


def test_dots_say_how_well_they_are_placed():
    found = positions(
        [
            Spot("us/tx/travis_county", "Travis County", "TX", "county"),
            Spot("us/tx/austin", "Austin", "TX", "city"),
            Spot("us/tx/new", "New", "TX", "city"),
            Spot("us/tx/spur", "Spur", "TX", "city"),
            Spot("x", "Abroad", "", "city"),
        ]
    )
    assert set(found) == {"us/tx/travis_county", "us/tx/austin", "us/tx/new", "us/tx/spur"}
    travis, dickens = atlas.counties().shape("48453"), atlas.counties().shape("48125")
    assert found["us/tx/travis_county"] == (travis.center, Placed.AREA, "48453")
    assert found["us/tx/austin"].placed is Placed.COUNTY
    assert found["us/tx/austin"].at != travis.center
    assert inside(travis, found["us/tx/austin"].at)
    assert found["us/tx/spur"] == (dickens.center, Placed.COUNTY, "48125")
    assert found["us/tx/new"].placed is Placed.STATE
    assert inside(atlas.states().shape("48"), found["us/tx/new"].at)
