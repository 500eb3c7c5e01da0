"""Designs that a person can have in front of them half way through an edit: measured without an error."""

import pytest

from tests.unit.houses import (
    Dormer,
    Frame,
    door,
    fixture,
    loft,
    one_room,
    partition,
    roof,
    roof_window,
    stair,
    tiny_house,
    window,
)
from tests.unit.measuring import take
from tests.unit.test_measure_model import of_kind, params_of, take_all
from tinydesigner.document.spaces import Room
from tinydesigner.document.walls import Divider, Level, Wall
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Unknown
from tinydesigner.units.length import inches

F = Frame()
HOUSE = tiny_house()


def outline(*corners):
    return {"lofts": (loft(F, outline=tuple(F.point(*corner) for corner in corners)),)}


def moved(entity, **changes):
    return type(entity)(**{**dict(entity), **changes})


CROSSING = Wall(
    id="c", level="main", start=F.point(10, -50), end=F.point(200, 150), assembly="shell", exterior=True
)
FAR_DORMER = Dormer(id="d", offset=inches(5000), width=inches(40), front_height=inches(110), pitch=0.1)
NOTHING = dict.fromkeys(
    ("walls", "dividers", "rooms", "lofts", "openings", "fixtures", "accesses", "assemblies"), ()
)

STRANGE = {
    "loft crossing itself": outline((0, 0), (96, 91), (96, 0), (0, 91)),
    "loft without area": outline((0, 0), (10, 0), (20, 0)),
    "loft with a notch to its edge": outline((0, 0), (96, 0), (96, 91), (50, 45), (0, 91)),
    "loft on no level": {"lofts": (loft(F, level="gone"),)},
    "openings in no wall": {"openings": (door("x", "gone", 10), window("y", "gone", 10, loft="nope"))},
    "door beyond its wall": {"openings": (door("x", "south", 1000),)},
    "roof window beside the house": {"openings": (roof_window(F, 9000, 1),)},
    "fixture on no level": {"fixtures": (moved(fixture(F, "t", "toilet", 1, 1, (1, 1, 1)), level="gone"),)},
    "fixture on no loft": {"fixtures": (fixture(F, "t", "toilet", 1, 1, (1, 1, 1), loft="gone"),)},
    "room on no level": {"rooms": (Room(id="r", level="gone", anchor=F.point(1, 1)),)},
    "wall on no level": {"walls": (*HOUSE.walls, moved(partition(F, 100), id="q", level="gone"))},
    "walls of no assembly": {"assemblies": ()},
    "stair from no level": {"accesses": (stair(F, level="gone"),)},
    "stair in a wall": {"accesses": (stair(F, foot=F.point(61, 45)),)},
    "two rooms in one face": {"rooms": (*HOUSE.rooms, Room(id="r2", level="main", anchor=F.point(31, 45)))},
    "walls that cross": {"walls": (*HOUSE.walls, CROSSING)},
    "walls upon each other": {"walls": (*HOUSE.walls, moved(partition(F, 61), id="pp"))},
    "divider outside": {
        "dividers": (Divider(id="z", level="main", start=F.point(500, 0), end=F.point(500, 9)),)
    },
    "levels at one height": {"levels": (Level(id="main"), Level(id="two"))},
    "dormer beyond the roof": {"roof": roof(F, dormers=(FAR_DORMER,))},
    "roof askew": {"roof": roof(F, direction=33.0)},
    "hip roof": {"roof": roof(F, kind="hip")},
    "open shell": {"walls": HOUSE.walls[:2]},
    "nothing": {**NOTHING, "roof": None},
    "a roof over nothing": NOTHING,
}


@pytest.mark.parametrize("name", STRANGE)
def test_every_measurement_and_witness_of_a_strange_design(name):
    model = Model(HOUSE.evolve(**STRANGE[name]), Model(HOUSE))
    take_all(model)
    for kind in SubjectKind:
        for view in model.subjects(kind):
            for entry in of_kind(kind):
                view.witness(entry.id, params_of(entry))


def test_what_is_strange_is_unknown():
    crossed = HOUSE.evolve(**STRANGE["loft crossing itself"])
    assert take(crossed, "loft", "floor_area").missing == ("loft.outline",)
    bare = HOUSE.evolve(assemblies=())
    assert isinstance(take(bare, "living", "floor_area"), Unknown)
    assert isinstance(take(one_room(100, 90).evolve(walls=()), "room", "floor_area"), Unknown)
