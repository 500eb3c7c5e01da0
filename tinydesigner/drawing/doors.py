"""Doors in plan: leaf and swing, sliding and pocket leaves, thresholds."""

import math
from collections.abc import Callable

from tinydesigner.document.openings import Door, DoorOperation
from tinydesigner.drawing.displaylist import Arc, Item
from tinydesigner.drawing.outlines import area, line, loop, path
from tinydesigner.drawing.wallframe import WallFrame, reach
from tinydesigner.units.length import to_mm

#: A leaf as it is drawn: 1 3/4 in outside doors, 1 3/8 in inside ones.
LEAF_MM = {True: 44.45, False: 34.925}
#: A leaf that slides along a wall keeps this far from it.
TRACK_GAP_MM = 12.0
#: Half-open panels of a folding door stand at this angle.
FOLD_DEG = 50.0


def door_items(door: Door, frame: WallFrame, exterior: bool) -> tuple[Item, ...]:
    """A door in its wall."""
    s0, s1 = reach(door)
    gap = frame.quad(s0, s1, -frame.right, frame.left)
    jambs = (
        line(*frame.across(s0, -frame.right, frame.left), "opening.jamb"),
        line(*frame.across(s1, -frame.right, frame.left), "opening.jamb"),
    )
    sill = _threshold(frame, s0, s1) if exterior else ()
    return (area(gap, "opening.gap"), *sill, *jambs, *_DRAW[door.operation](door, frame, exterior))


def _threshold(frame: WallFrame, s0: float, s1: float) -> tuple[Item, ...]:
    return tuple(line(*frame.run(s0, s1, t), "door.threshold") for t in (-frame.right, frame.left))


def _sides(door: Door, frame: WallFrame) -> tuple[float, float, float, float]:
    """Hinge, direction from it along the wall, side it opens to, and that side's face."""
    s0, s1 = reach(door)
    hinge, way = (s1, -1.0) if door.hinge_at_end else (s0, 1.0)
    side = 1.0 if door.swings_left else -1.0
    return hinge, way, side, frame.left if door.swings_left else -frame.right


def _swing(door: Door, frame: WallFrame, exterior: bool) -> tuple[Item, ...]:
    hinge, way, side, face = _sides(door, frame)
    width, thick = to_mm(door.width), LEAF_MM[exterior]
    leaf = frame.quad(hinge, hinge + way * thick, face, face + side * width)
    start = frame.degrees + (0.0 if way > 0 else 180.0)
    sweep = 90.0 * side * way
    return (
        Arc(frame.at(hinge, face), width, start % 360.0, sweep, "door.swing"),
        area(leaf, "door.leaf"),
        loop(leaf, "door.leaf.edge"),
    )


def _sliding(door: Door, frame: WallFrame, exterior: bool) -> tuple[Item, ...]:
    return _patio(door, frame) if exterior else _barn(door, frame)


def _patio(door: Door, frame: WallFrame) -> tuple[Item, ...]:
    """Two panels on two tracks inside the wall, overlapping in the middle."""
    s0, s1 = reach(door)
    middle, lap, thick = (s0 + s1) / 2, 25.0, LEAF_MM[True]
    centre = (frame.left - frame.right) / 2
    panels = (
        frame.quad(s0, middle + lap, centre, centre + thick),
        frame.quad(middle - lap, s1, centre - thick, centre),
    )
    glass = (
        line(*frame.run(s0 + 50, middle + lap - 50, centre + thick / 2), "window.glass"),
        line(*frame.run(middle - lap + 50, s1 - 50, centre - thick / 2), "window.glass"),
    )
    return (
        *(item for ring in panels for item in (area(ring, "door.leaf"), loop(ring, "door.leaf.edge"))),
        *glass,
    )


def _barn(door: Door, frame: WallFrame) -> tuple[Item, ...]:
    """A leaf along the face, open; dashed where it closes the way."""
    hinge, way, side, face = _sides(door, frame)
    width, thick = to_mm(door.width), LEAF_MM[False]
    near, far = face + side * TRACK_GAP_MM, face + side * (TRACK_GAP_MM + thick)
    leaf = frame.quad(hinge - way * width, hinge, near, far)
    closed = frame.quad(hinge, hinge + way * width, near, far)
    return (area(leaf, "door.leaf"), loop(leaf, "door.leaf.edge"), loop(closed, "door.hidden"))


def _pocket(door: Door, frame: WallFrame, _exterior: bool) -> tuple[Item, ...]:
    """A leaf half drawn out of the wall; dashed what is inside."""
    hinge, way, _, _ = _sides(door, frame)
    width, thick = to_mm(door.width), LEAF_MM[False]
    centre = (frame.left - frame.right) / 2
    out = frame.quad(hinge, hinge + way * width / 2, centre - thick / 2, centre + thick / 2)
    hidden = frame.quad(hinge - way * width, hinge, centre - thick / 2, centre + thick / 2)
    return (area(out, "door.leaf"), loop(out, "door.leaf.edge"), loop(hidden, "window.high"))


def _bifold(door: Door, frame: WallFrame, _exterior: bool) -> tuple[Item, ...]:
    hinge, way, side, face = _sides(door, frame)
    panel, turn = to_mm(door.width) / 2, math.radians(FOLD_DEG)
    step, rise = panel * math.cos(turn), panel * math.sin(turn)
    points = (
        frame.at(hinge, face),
        frame.at(hinge + way * step, face + side * rise),
        frame.at(hinge + way * 2 * step, face),
    )
    return (path(points, "opening.jamb"),)


def _cased(door: Door, frame: WallFrame, _exterior: bool) -> tuple[Item, ...]:
    s0, s1 = reach(door)
    return tuple(line(*frame.run(s0, s1, t), "door.hidden") for t in (-frame.right, frame.left))


_DRAW: dict[DoorOperation, Callable[[Door, WallFrame, bool], tuple[Item, ...]]] = {
    DoorOperation.SWING: _swing,
    DoorOperation.SLIDING: _sliding,
    DoorOperation.POCKET: _pocket,
    DoorOperation.BIFOLD: _bifold,
    DoorOperation.CASED: _cased,
}
