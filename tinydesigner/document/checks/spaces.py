"""Rooms lie in faces of their own; lofts lie in the house."""

from collections.abc import Iterator

from tinydesigner.document.checks.problem import Problem
from tinydesigner.document.design import Design
from tinydesigner.document.faces import faces, mm_point, plan
from tinydesigner.document.fields import EntityId
from tinydesigner.document.memo import IdentityMemo
from tinydesigner.document.spaces import CeilingKind, Loft
from tinydesigner.geometry import regions, rings
from tinydesigner.geometry.shapes import AREA_TOLERANCE_MM2, Region, Ring
from tinydesigner.geometry.walls import WallPlan

#: A loft may stand out of the walls by drawing noise only: 1 mm along an 8 m edge.
OUTSIDE_TOLERANCE_MM2 = 8_000.0

_footprints: IdentityMemo[Region] = IdentityMemo(32)


def room_problems(design: Design) -> Iterator[Problem]:
    """Rooms in no face, and two rooms in one."""
    for level in design.levels:
        holders: dict[Ring, EntityId] = {}
        for room in (room for room in design.rooms if room.level == level.id):
            spot = mm_point(room.anchor)
            ring = next((ring for ring in faces(design, level.id) if rings.contains(ring, spot)), None)
            if ring is None:
                yield Problem(
                    room.id,
                    "anchor",
                    "no walls enclose the room here",
                    "a place with walls or dividers all round",
                )
            elif ring in holders:
                yield Problem(
                    room.id,
                    "anchor",
                    f"room {holders[ring]!r} is in the same place",
                    "one room between walls",
                )
            else:
                holders[ring] = room.id
    for room in design.rooms:
        if room.ceiling is CeilingKind.FLAT and room.ceiling_height is None:
            yield Problem(
                room.id, "ceiling_height", "a flat ceiling needs its height", "a height above the floor"
            )


def loft_problems(design: Design) -> Iterator[Problem]:
    """Lofts that cross themselves, have no area, stand out of the house or reach below the floor."""
    for loft in design.lofts:
        ring = tuple(mm_point(point) for point in loft.outline)
        if not rings.is_simple(ring) or abs(rings.area(ring)) <= AREA_TOLERANCE_MM2:
            yield Problem(loft.id, "outline", "the outline crosses itself or has no area", "a plain outline")
        elif not _inside(design, loft, rings.ccw(ring)):
            yield Problem(
                loft.id, "outline", "the loft reaches out of the house", "an outline within the walls"
            )
        if loft.thickness >= loft.floor_height:
            yield Problem(
                loft.id,
                "thickness",
                "the loft reaches down to the floor",
                "less than the height of the loft floor",
            )
        if loft.ceiling is CeilingKind.FLAT and loft.ceiling_height is None:
            yield Problem(
                loft.id, "ceiling_height", "a flat ceiling needs its height", "a height above the loft"
            )


def _inside(design: Design, loft: Loft, ring: Ring) -> bool:
    for outer in plan(design, loft.level).outlines:
        if rings.is_convex(outer) and all(rings.contains(outer, point) for point in ring):
            return True
    house = footprint(design, loft.level)
    return regions.region_area(regions.difference(Region.of(ring), house)) <= OUTSIDE_TOLERANCE_MM2


def footprint(design: Design, level: EntityId) -> Region:
    """Walls of a level and all that they and the dividers enclose."""
    walls = plan(design, level)
    return _footprints.get((walls,), lambda: _joined(walls))


def _joined(walls: WallPlan) -> Region:
    # Only faces that dividers close outside the walls, such as porches, add to the outlines.
    beyond = [
        face
        for face in walls.faces
        if not any(
            rings.contains(ring, regions.representative_point(Region.of(face))) for ring in walls.outlines
        )
    ]
    house = Region(tuple((ring, ()) for ring in walls.outlines))
    return regions.union(house, *map(Region.of, beyond)) if beyond else house
