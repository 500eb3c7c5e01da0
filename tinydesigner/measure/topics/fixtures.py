"""Fixtures: clearances, headroom, inside sizes.

Distances are measured in the fixture's own frame, however it is turned, in plain floats: errors stay below
0.01 mm, by which pieces may press into each other and still only touch.
"""

from collections.abc import Callable

from tinydesigner.document.fixtures import FixtureKind
from tinydesigner.document.spaces import LoftUse, RoomUse
from tinydesigner.geometry.shapes import Region, Ring
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.clearances import centre_spacing as nearest_beside
from tinydesigner.measure.clearances import overlapping
from tinydesigner.measure.quantity import Dimension, Inapplicable, Result, Unknown, Witness
from tinydesigner.measure.space import height_at, lowest
from tinydesigner.measure.views.fixture import FixtureView

#: Side of the patch at the showerhead that headroom is asked over (IRC R305.1 exception 2, 30 in).
SHOWER_PATCH_MM = 30 * 25.4
#: Fixtures whose spacing IRC P2705.1 rules.
SPACED = (FixtureKind.TOILET, FixtureKind.COMPOSTING_TOILET, FixtureKind.LAVATORY)


def _clear_ahead(view: FixtureView) -> Witness:
    half, front = view.parts.box.half_width, view.front_edge
    ring = view.parts.box.zone(-half, half, front - (view.front or 0.0), front)
    return Witness(regions=(Region.of(ring),), level=view.parts.level)


def _zone(view: FixtureView) -> Witness:
    return Witness(regions=(Region.of(view.front_zone),), level=view.parts.level)


def _sides(view: FixtureView) -> Witness:
    box = view.parts.box
    left, right = view.sides
    ends = ([(-left, 0.0)] if left is not None else []) + ([(right, 0.0)] if right is not None else [])
    lines = tuple((box.plan((0.0, 0.0)), box.plan(end)) for end in ends)
    return Witness(lines=lines, level=view.parts.level)


def _shower_patch(view: FixtureView) -> Ring:
    half, back = SHOWER_PATCH_MM / 2, view.parts.box.half_depth
    return view.parts.box.zone(-half, half, back - SHOWER_PATCH_MM, back)


def _patch(view: FixtureView) -> Witness:
    return Witness(regions=(Region.of(_shower_patch(view)),), level=view.parts.level)


def _lowest_over(view: FixtureView, zone: Ring) -> Result:
    found = view.ceiling_over(zone)
    return lowest(found) if isinstance(found, list) else found


def _in_room(view: FixtureView, value: Callable[[FixtureView], Result]) -> Result:
    return view.no_room if view.parts.around is None else value(view)


@measurement("fixture.kind", Dimension.TEXT, words=tuple(FixtureKind))
def kind(view: FixtureView) -> Result:
    """What the piece is."""
    return str(view.parts.box.kind)


@measurement("fixture.room_use", Dimension.TEXT, words=tuple(dict.fromkeys((*RoomUse, *LoftUse))))
def room_use(view: FixtureView) -> Result:
    """Use of the room, or the loft, that holds the middle of its footprint."""
    use = view.parts.room_use
    return view.no_room if use is None else str(use)


@measurement("fixture.front_clearance", Dimension.LENGTH, witness=_clear_ahead)
def front_clearance(view: FixtureView) -> Result:
    """Clear floor straight ahead of the front edge over the fixture's width, mm (IRC R307.1, P2705.1).

    To the nearest of: a wall face, doors in it being closed; another piece that stands on the floor (its
    underside below 30 in); the quarter circle that a door leaf sweeps into the room. A cased opening counts
    as wall. Of a piece built into a counter or cabinet the front is the counter's.
    """

    def ahead(view: FixtureView) -> Result:
        return Inapplicable("Nothing stands ahead of it.") if view.front is None else view.front

    return _in_room(view, ahead)


@measurement("fixture.side_clearance", Dimension.LENGTH, witness=_sides)
def side_clearance(view: FixtureView) -> Result:
    """Distance from the centreline to the nearest wall or standing piece on either side, mm (IRC P2705.1).

    Looked for within the fixture's own depth, the counter it is built into left out.
    """

    def nearest(view: FixtureView) -> Result:
        found = [side for side in view.sides if side is not None]
        return min(found) if found else Inapplicable("Nothing stands beside it.")

    return _in_room(view, nearest)


@measurement("fixture.centre_spacing", Dimension.LENGTH)
def centre_spacing(view: FixtureView) -> Result:
    """Distance of centres to the nearest toilet or lavatory beside it, mm (IRC P2705.1).

    Beside means within its depth. Measured along its width where both face the same way, else straight.
    """
    around = view.parts.around
    if around is None:
        return view.no_room
    found = nearest_beside(view.parts.box, around, SPACED)
    return found[0] if found else Inapplicable("No toilet or lavatory stands beside it.")


@measurement("fixture.headroom_front", Dimension.LENGTH, witness=_zone)
def headroom_front(view: FixtureView) -> Result:
    """Least ceiling over the zone in front, its width by 21 in or what is clear, mm (IRC R305.1 exc. 2)."""
    found = view.ceiling_ahead
    return lowest(found) if isinstance(found, list) else found


@measurement("fixture.headroom_front_centre", Dimension.LENGTH, witness=_zone)
def headroom_front_centre(view: FixtureView) -> Result:
    """Ceiling height at the middle of that zone, mm (IRC 2009 and 2012 R305.1 exception 2)."""
    zone, found = view.front_zone, view.ceiling_ahead
    if not isinstance(found, list):
        return found
    middle = ((zone[0][0] + zone[2][0]) / 2, (zone[0][1] + zone[2][1]) / 2)
    height = height_at(found, middle)
    return Inapplicable("The middle of the zone is not inside the room.") if height is None else height


@measurement("fixture.headroom_over", Dimension.LENGTH)
def headroom_over(view: FixtureView) -> Result:
    """Least ceiling height over its footprint above the floor that it stands on, mm."""
    return _lowest_over(view, view.parts.box.ring)


@measurement("fixture.showerhead_headroom", Dimension.LENGTH, witness=_patch)
def showerhead_headroom(view: FixtureView) -> Result:
    """Least ceiling height over 30 in by 30 in at the middle of the back, mm (IRC R305.1 exception 2).

    The showerhead is taken to be at the middle of the back; the part of the patch inside the room counts.
    """
    if view.parts.box.kind not in {FixtureKind.SHOWER, FixtureKind.TUB}:
        return Inapplicable("Only showers and tubs have a showerhead.")
    return _lowest_over(view, _shower_patch(view))


@measurement("fixture.inside_area", Dimension.AREA)
def inside_area(view: FixtureView) -> Result:
    """Clear finished inside area, mm2 (IRC P2708.1): as stated, else the footprint."""
    width, depth = view.parts.inside
    return width * depth


@measurement("fixture.inside_least_dimension", Dimension.LENGTH)
def inside_least_dimension(view: FixtureView) -> Result:
    """Lesser of clear finished inside width and depth, mm (IRC P2708.1): as stated, else of the footprint."""
    return min(view.parts.inside)


def _clashes(view: FixtureView) -> Witness:
    if view.parts.around is None:
        return view.shape()
    _, others = overlapping(view.parts.box, view.parts.around)
    regions = tuple(Region.of(box.ring) for box in (view.parts.box, *others))
    return Witness(regions=regions, level=view.parts.level)


@measurement("fixture.overlaps", Dimension.FLAG, witness=_clashes)
def overlaps(view: FixtureView) -> Result:
    """Whether a wall runs through its footprint or another piece takes up the same room (over 0.01 mm).

    Pieces at different heights do not, nor do sinks, lavatories, cooktops and appliances in a counter or
    cabinet, or chairs under a table.
    """
    around = view.parts.around
    if around is None:
        return Unknown((f"{view.id}.at",), "The fixture stands in no enclosed room or loft.")
    wall, others = overlapping(view.parts.box, around)
    return wall or bool(others)
