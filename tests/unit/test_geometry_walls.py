"""Wall joints and enclosed faces, worked by hand in mm."""

from math import hypot, radians, sin, tan

import pytest

from tinydesigner.geometry import joints, rings
from tinydesigner.geometry.regions import region_area
from tinydesigner.geometry.segments import unit
from tinydesigner.geometry.walls import (
    WallBar,
    WallPlan,
    enclosed_faces,
    enclosed_regions,
    outline,
    wall_bodies,
)

ROOM = ((0.0, 0.0), (6000.0, 0.0), (6000.0, 2400.0), (0.0, 2400.0))
#: Counter-clockwise along the inside faces, 150 thick, growing outward.
SHELL = tuple(WallBar(start, end, 0, 150) for start, end in rings.edges(ROOM))


def turned(point: tuple[float, float], degrees: float) -> tuple[float, float]:
    """Turned about the origin and kept to the nanometre, as a document keeps it."""
    (c, s), (x, y) = unit(degrees), point
    return (round(x * c - y * s, 6), round(x * s + y * c, 6))


def turned_walls(walls, degrees):
    return [WallBar(turned(w.start, degrees), turned(w.end, degrees), w.left, w.right) for w in walls]


def test_shell_closes_exactly():
    bodies = wall_bodies(SHELL)
    assert enclosed_faces(bodies) == (ROOM,)
    assert outline(bodies) == (((-150, -150), (6150, -150), (6150, 2550), (-150, 2550)),)
    # mitres overlap nothing: the bodies' areas add up to outside less inside
    assert sum(map(rings.area, bodies)) == 6300 * 2700 - 6000 * 2400


def test_bodies_of_one_corner_share_their_mitre():
    first, second = wall_bodies(SHELL[:2])
    assert (6000, 0) in first
    assert (6000, 0) in second
    assert (6150, -150) in first
    assert (6150, -150) in second


@pytest.mark.parametrize("degrees", [17.0, 33.3, 45.0, 90.0, 211.7])
def test_turned_shell_closes(degrees):
    bodies = wall_bodies(turned_walls(SHELL, degrees))
    (face,) = enclosed_faces(bodies)
    assert len(face) == 4
    assert rings.area(face) == pytest.approx(6000 * 2400, abs=0.1)


def test_partition_drawn_to_the_reference_line_butts_at_the_face():
    # centre-line partition, 100 thick, from face to face
    partition = WallBar((4000, 0), (4000, 2400), 50, 50)
    bodies = wall_bodies([*SHELL, partition])
    assert set(bodies[4]) == {(3950, 0), (4050, 0), (4050, 2400), (3950, 2400)}
    assert [rings.area(face) for face in enclosed_faces(bodies)] == [3950 * 2400, 1950 * 2400]


def test_partition_ending_on_a_centre_line_is_cut_at_the_near_face():
    walls = [WallBar((0, 0), (4000, 0), 75, 75), WallBar((2000, 0), (2000, 3000), 50, 50)]
    assert set(wall_bodies(walls)[1]) == {(1950, 75), (2050, 75), (2050, 3000), (1950, 3000)}


@pytest.mark.parametrize("degrees", [0.0, 12.5, 60.0])
def test_rooms_behind_turned_partitions_stay_apart(degrees):
    inner = [WallBar((4000, 0), (4000, 2400), 50, 50), WallBar((4000, 1200), (6000, 1200), 50, 50)]
    faces = enclosed_faces(wall_bodies(turned_walls([*SHELL, *inner], degrees)))
    # 3950 x 2400; twice 1950 x 1150
    assert sorted(map(rings.area, faces)) == pytest.approx([1950 * 1150, 1950 * 1150, 3950 * 2400], abs=0.1)
    assert all(len(face) == 4 for face in faces)


def test_free_end_is_square():
    (body,) = wall_bodies([WallBar((0, 0), (1000, 0), 30, 70)])
    assert set(body) == {(0, 30), (0, -70), (1000, -70), (1000, 30)}


def test_mitre_at_sixty_degrees():
    # Two walls, 100 thick on their centre lines, 60 degrees apart: the mitre's corners lie 50 / sin 30 = 100
    # from the node, along the bisector.
    c, s = unit(60)
    bodies = wall_bodies([WallBar((0, 0), (3000, 0), 50, 50), WallBar((0, 0), (3000 * c, 3000 * s), 50, 50)])
    corner = 50 / sin(radians(30))
    near = [point for point in bodies[0] if hypot(*point) < 500]
    assert sorted(hypot(*point) for point in near) == pytest.approx([corner, corner])


def test_very_sharp_corner_is_cut_off_blunt():
    # 5 degrees: an uncut mitre would reach 50 / sin 2.5 = 1146; the limit is 4 x 100 from the node.
    c, s = unit(5)
    bodies = wall_bodies([WallBar((0, 0), (9000, 0), 50, 50), WallBar((0, 0), (9000 * c, 9000 * s), 50, 50)])
    # cut back in proportion: to -1146 x cos 2.5 x 400 / 1146 along the bisector, as either wall sees it
    assert min(x for body in bodies for x, _ in body) == pytest.approx(-400, abs=5)
    assert len(outline(bodies)) == 1
    assert all(rings.area(body) > 0 and rings.is_simple(body) for body in bodies)


def test_walls_of_different_thickness_mitre():
    # inside faces on the axes, 100 below and 200 to the left: outer corner at (-200, -100)
    bodies = wall_bodies([WallBar((0, 3000), (0, 0), 0, 200), WallBar((0, 0), (3000, 0), 0, 100)])
    assert (-200, -100) in bodies[0]
    assert (-200, -100) in bodies[1]


def test_three_walls_at_one_point_leave_no_gap():
    # the shell's wall broken in two where a partition meets it
    walls = [
        WallBar((0, 0), (4000, 0), 0, 150),
        WallBar((4000, 0), (6000, 0), 0, 150),
        *SHELL[1:],
        WallBar((4000, 0), (4000, 2400), 50, 50),
    ]
    for degrees in (0.0, 21.0):
        faces = enclosed_faces(wall_bodies(turned_walls(walls, degrees)))
        assert [round(rings.area(face)) for face in faces] == [3950 * 2400, 1950 * 2400]


def test_wall_into_an_inner_corner():
    # diagonal wall from the shell's corner: no gap, two rooms
    walls = [*SHELL, WallBar((0, 0), (2400, 2400), 50, 50)]
    faces = enclosed_faces(wall_bodies(walls))
    # 100 wide band on the 45 degree line: beside it a triangle and a trapezoid; along the axes half the band
    # is 50 x sqrt 2 wide. Right of it at height y the room runs from y + half to 6000.
    half = 50 * 2**0.5
    assert sorted(map(rings.area, faces)) == pytest.approx(
        [(2400 - half) ** 2 / 2, 6000 * 2400 - 2400**2 / 2 - 2400 * half], rel=1e-9
    )


def test_crossing_partitions_make_four_rooms():
    cross = [WallBar((3000, 0), (3000, 2400), 50, 50), WallBar((0, 1200), (6000, 1200), 50, 50)]
    assert [rings.area(face) for face in enclosed_faces(wall_bodies([*SHELL, *cross]))] == [2950 * 1150] * 4


def test_open_shell_encloses_nothing():
    assert enclosed_faces(wall_bodies(SHELL[:3])) == ()


def test_wall_without_length_has_no_body():
    assert wall_bodies([WallBar((5, 5), (5, 5), 10, 10), SHELL[0]])[0] == ()


def test_nothing_encloses_nothing():
    assert enclosed_faces(()) == ()
    assert outline(()) == ()


def test_island_is_cut_out_of_the_region():
    bodies = wall_bodies([*SHELL, WallBar((1000, 1000), (2000, 1000), 50, 50)])
    (region,) = enclosed_regions(bodies)
    assert region_area(region) == 6000 * 2400 - 1000 * 100
    assert enclosed_faces(bodies) == (ROOM,)


def test_divider_to_the_wall_faces_parts_a_room():
    faces = enclosed_faces(wall_bodies(SHELL), [((2000, 0), (2000, 2400))])
    assert faces == (
        ((0, 0), (2000, 0), (2000, 2400), (0, 2400)),
        ((2000, 0), (6000, 0), (6000, 2400), (2000, 2400)),
    )


@pytest.mark.parametrize("degrees", [0.0, 31.0])
def test_divider_may_reach_into_walls_or_just_miss_them(degrees):
    bodies = wall_bodies(turned_walls(SHELL, degrees))
    for low, high in ((-75, 2475), (0.9, 2399.1), (0, 2400)):
        divider = (turned((2000, low), degrees), turned((2000, high), degrees))
        assert len(enclosed_faces(bodies, [divider])) == 2
    short = (turned((2000, 2.5), degrees), turned((2000, 2400), degrees))
    assert len(enclosed_faces(bodies, [short])) == 1


def test_divider_ending_at_another():
    dividers = [((2000, 0), (2000, 2400)), ((2000, 1000), (6000, 1000))]
    faces = enclosed_faces(wall_bodies(SHELL), dividers)
    assert [rings.area(face) for face in faces] == [2000 * 2400, 4000 * 1000, 4000 * 1400]
    assert [len(face) for face in faces] == [4, 4, 4]


def test_dividers_enclose_a_porch_outside():
    porch = [((0, 0), (0, -1200)), ((0, -1200), (3000, -1200)), ((3000, -1200), (3000, -75))]
    faces = enclosed_faces(wall_bodies(SHELL), porch)
    # from the outside face at y = -150
    assert ((0, -1200), (3000, -1200), (3000, -150), (0, -150)) in faces
    assert ROOM in faces
    assert len(faces) == 2


def test_equal_input_gives_equal_faces_in_any_order():
    walls = [*SHELL, WallBar((4000, 0), (4000, 2400), 50, 50)]
    assert enclosed_faces(wall_bodies(walls)) == enclosed_faces(wall_bodies(walls[::-1]))


def test_near_straight_walls_of_unlike_faces_stay_square():
    # 1 degree apart, faces 60 apart: their lines would meet 60 / tan 1 = 3.4 m away; nothing reaches there
    c, s = unit(1)
    bodies = wall_bodies([WallBar((-3000, 0), (0, 0), 100, 0), WallBar((0, 0), (3000 * c, 3000 * s), 40, 60)])
    assert 60 / tan(radians(1)) > 3000
    assert max(abs(x) for body in bodies for x, _ in body) <= 3002


def test_sharp_corner_on_inside_faces_is_cut_where_the_limit_is():
    # 28 degrees, 150 outside: uncut it would lie 150 / sin 14 = 620 from the node, beyond 4 x 150 = 600
    (c, s), angle = unit(28), radians(14)
    bodies = wall_bodies([WallBar((9000 * c, 9000 * s), (0, 0), 0, 150), WallBar((0, 0), (9000, 0), 0, 150)])
    farthest = max(hypot(*point) for body in bodies for point in body if hypot(*point) < 1000)
    assert 590 < farthest < 150 / sin(angle)
    assert all(rings.is_simple(body) for body in bodies)
    assert len(outline(bodies)) == 1


def test_each_joint_looks_at_the_walls_about_it_only():
    side = 23
    lines = [((i, j), (i, j + 1)) for i in range(side) for j in range(side - 1)]
    lines += [(start[::-1], end[::-1]) for start, end in lines]
    bars = [
        WallBar((p[0] * 1000.0, p[1] * 1000.0), (q[0] * 1000.0, q[1] * 1000.0), 50.0, 50.0) for p, q in lines
    ]
    pairs = joints.wall_ends(bars)
    groups = joints.nodes([end for pair in pairs for end in pair])
    near = list(joints.walls_near(groups, [start for start, _ in pairs]))
    assert len(bars) == 1012
    assert len(groups) == len(near) == side * side
    # four walls meet at a node; no other reaches it
    assert max(map(len, near)) == 4
    plan = WallPlan(wall_bodies(bars))
    assert plan._sides is not None
    assert len(plan.faces) == (side - 1) ** 2
