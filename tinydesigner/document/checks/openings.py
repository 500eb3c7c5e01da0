"""Doors and windows lie within their wall and beside each other."""

import math
from collections.abc import Iterable, Iterator
from itertools import groupby

from tinydesigner.document.checks.problem import Problem
from tinydesigner.document.design import Design
from tinydesigner.document.lines import TOUCH_NM
from tinydesigner.document.openings import Door, RoofWindow, Window
from tinydesigner.document.roofframe import RoofFrame
from tinydesigner.document.walls import Wall


def heights(opening: Door | Window) -> tuple[int, int]:
    """Bottom and top of an opening above its level's floor, nm."""
    bottom = opening.sill if isinstance(opening, Window) else 0
    return (bottom, bottom + opening.height)


def opening_problems(design: Design) -> Iterator[Problem]:
    """Openings beyond their wall, above its top, in each other, or clearer than they are big."""
    walls = {wall.id: wall for wall in design.walls}
    in_walls = [opening for opening in design.openings if isinstance(opening, Door | Window)]
    for cut in in_walls:
        yield from _beyond(cut, walls[cut.wall])
    ordered = sorted(in_walls, key=lambda opening: opening.wall)
    for _, group in groupby(ordered, key=lambda opening: opening.wall):
        yield from _overlapping(group)
    for opening in design.openings:
        yield from _clearer(opening)


def _beyond(opening: Door | Window, wall: Wall) -> Iterator[Problem]:
    length = math.dist(wall.start, wall.end)
    if opening.width > length + TOUCH_NM:
        yield Problem(opening.id, "width", "the opening is wider than its wall", "a narrower opening")
    elif not opening.width / 2 - TOUCH_NM <= opening.offset <= length - opening.width / 2 + TOUCH_NM:
        yield Problem(
            opening.id, "offset", "the opening reaches beyond its wall", "a place within the wall's length"
        )
    if wall.height is not None and heights(opening)[1] > wall.height:
        yield Problem(
            opening.id, "height", "the opening is taller than its wall", "a head below the wall's top"
        )


def _overlapping(openings: Iterable[Door | Window]) -> Iterator[Problem]:
    """Openings of one wall that share a place: a sweep along the wall."""
    open_: list[Door | Window] = []
    for b in sorted(openings, key=lambda opening: opening.offset - opening.width / 2):
        begin = b.offset - b.width / 2
        open_ = [a for a in open_ if a.offset + a.width / 2 > begin + TOUCH_NM]
        for a in open_:
            (low_a, high_a), (low_b, high_b) = heights(a), heights(b)
            if high_a > low_b and high_b > low_a:
                yield Problem(b.id, "offset", f"the opening overlaps {a.id!r}", "openings beside each other")
        open_.append(b)


def _clearer(opening: Door | Window | RoofWindow) -> Iterator[Problem]:
    height = opening.length if isinstance(opening, RoofWindow) else opening.height
    given = vars(opening)
    for field, most in (
        ("clear_width", opening.width),
        ("net_clear_width", opening.width),
        ("net_clear_height", height),
    ):
        value = given.get(field)
        if value is not None and value > most:
            yield Problem(
                opening.id, field, "the clear opening is larger than the opening", "no more than the opening"
            )


def roof_window_problems(design: Design, frame: RoofFrame | None) -> Iterator[Problem]:
    """Roof windows that are in no roof."""
    for opening in design.openings:
        if isinstance(opening, RoofWindow) and (frame is None or not frame.covers(opening.at)):
            yield Problem(opening.id, "at", "there is no roof over this place", "a place under the roof")
