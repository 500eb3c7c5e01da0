"""Outline and inside of the exterior walls: the quick way around them gives what a general union gives."""

import pytest

from tests.unit.houses import Frame, assemblies, one_room
from tests.unit.measuring import sq_ft
from tinydesigner.document.faces import bodies
from tinydesigner.document.walls import Wall
from tinydesigner.geometry.regions import all_rings, region_area
from tinydesigner.geometry.rings import area
from tinydesigner.geometry.walls import enclosed_regions, outline
from tinydesigner.measure.model import Model
from tinydesigner.measure.shellplan import loops_of

L_SHAPE = ((0, 0), (240, 0), (240, 90), (120, 90), (120, 180), (0, 180))
SLANTED = ((0, 0), (250, 20), (230, 130), (40, 110))


def walls_around(corners, frame, exterior=True, prefix="w"):
    return tuple(
        Wall(
            id=f"{prefix}{i}",
            level="main",
            start=frame.point(*corners[i]),
            end=frame.point(*corners[(i + 1) % len(corners)]),
            assembly="shell",
            reference="left",
            exterior=exterior,
        )
        for i in range(len(corners))
    )


@pytest.mark.parametrize("corners", [L_SHAPE, SLANTED])
@pytest.mark.parametrize("degrees", [0, 90, 37.7])
def test_loops_are_the_union(corners, degrees):
    frame = Frame(degrees, 30, 40)
    found = bodies(one_room(100, 100, walls=walls_around(corners, frame), assemblies=assemblies()), "main")
    loops = loops_of(found)
    assert loops is not None
    assert area(loops[0]) == pytest.approx(area(outline(found)[0]), abs=1)
    assert area(loops[1][0]) == pytest.approx(region_area(enclosed_regions(found)[0]), abs=1)
    assert len(loops[0]) == len(loops[1][0]) == len(corners)


def test_walls_that_butt_or_do_not_close_take_the_general_way():
    ring = walls_around(L_SHAPE, Frame())
    spur = Wall(
        id="spur", level="main", start=Frame().point(60, 0), end=Frame().point(60, 180), assembly="shell"
    )
    butted = Wall(**{**dict(spur), "exterior": True})
    assert loops_of(bodies(one_room(9, 9, walls=ring[:-1]), "main")) is None
    design = one_room(9, 9, walls=(*ring, butted))
    assert loops_of(bodies(design, "main")) is None
    # 120 x 90 + 240 x 90 inside, less the spur of 5.5 by 180 in
    assert sq_ft(design, "house", "area_inside") == pytest.approx((120 * 90 + 240 * 90 - 5.5 * 180) / 144)


def test_two_houses_on_one_level_are_both_counted():
    second = walls_around(((400, 0), (500, 0), (500, 100), (400, 100)), Frame(), prefix="z")
    design = one_room(
        200, 100, walls=(*walls_around(((0, 0), (200, 0), (200, 100), (0, 100)), Frame()), *second)
    )
    assert sq_ft(design, "house", "area_inside") == pytest.approx((200 + 100) * 100 / 144)
    assert sq_ft(design, "house", "area_gross_outside") == pytest.approx((211 + 111) * 111 / 144)


def test_without_a_wall_marked_exterior_all_walls_are_the_shell():
    design = one_room(9, 9, walls=walls_around(L_SHAPE, Frame(), exterior=False))
    inside = Model(design).shell.shells["main"].inside
    assert region_area(inside) == pytest.approx((120 * 90 + 240 * 90) * 25.4**2)
    assert len(all_rings(inside)) == 1
