"""Corners that move, and ends that stay on the walls they stand on."""

from collections.abc import Mapping

from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars, level_dividers, level_walls
from tinydesigner.document.fields import EntityId, Point
from tinydesigner.document.lines import TOUCH_NM, Bar, Vector, bar_of_divider, dot, parallel, shifted
from tinydesigner.document.reshape.followers import hold_openings
from tinydesigner.document.walls import Divider, Wall


def move_node(design: Design, wall: Wall, node: Point, to: Point, *, alone: bool) -> Design:
    """The design with a wall's end at ``node`` moved and, unless ``alone``, all ends joined there."""
    lines: tuple[Wall | Divider, ...] = (
        *level_walls(design, wall.level),
        *level_dividers(design, wall.level),
    )
    moved = [
        _with_node(line, node, to)
        for line in lines
        if line.id == wall.id or (not alone and node in (line.start, line.end))
    ]
    return hold_openings(design, put(design, *moved))


def _with_node(line: Wall | Divider, node: Point, to: Point) -> Wall | Divider:
    start, end = (to if point == node else point for point in (line.start, line.end))
    if start == end:
        raise CommandRefused(f"nothing would be left of {line.id!r}")
    return changed(line, start=start, end=end)


def reattach(old: Design, new: Design) -> Design:
    """``new`` with ends that stood on a wall drawn out or cut back to where that wall now stands."""
    for level in new.levels:
        before, after = bars(old, level.id), bars(new, level.id)
        hosts = {key: bar for key, bar in after.items() if key in before and before[key] != bar}
        if hosts:
            lines: tuple[Wall | Divider, ...] = (
                *level_walls(new, level.id),
                *level_dividers(new, level.id),
            )
            moved = [_reattached(line, after, before, hosts) for line in lines if line.id not in hosts]
            new = hold_openings(new, put(new, *moved))
    return new


def _reattached(
    line: Wall | Divider,
    after: Mapping[EntityId, Bar],
    before: Mapping[EntityId, Bar],
    hosts: Mapping[EntityId, Bar],
) -> Wall | Divider:
    bar = after[line.id] if isinstance(line, Wall) else bar_of_divider(line)
    ends = [line.start, line.end]
    for key, host in hosts.items():
        for index, end in enumerate((line.start, line.end)):
            if before[key].touches(end) and not parallel(bar.along, host.along):
                ends[index] = _onto(end, bar.along, before[key], host)
    return changed(line, start=ends[0], end=ends[1])


def _onto(end: Point, along: Vector, was: Bar, host: Bar) -> Point:
    """``end`` slid along its own line to the place it had across the wall, or to the wall's new face."""
    place = was.place(end)[1]
    wanted = min(max(place, -host.right), host.left)
    if abs(place - was.left) <= TOUCH_NM and was.left != 0:
        wanted = host.left
    elif abs(place + was.right) <= TOUCH_NM and was.right != 0:
        wanted = -host.right
    return shifted(end, along, (wanted - host.place(end)[1]) / dot(along, host.normal))
