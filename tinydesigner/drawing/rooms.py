"""Rooms in plan: floors and tags."""

from collections.abc import Iterable, Sequence

from tinydesigner.document.spaces import Room, RoomUse
from tinydesigner.drawing.displaylist import Group, Item, Text
from tinydesigner.drawing.outlines import area, line
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.ruling import ruled
from tinydesigner.drawing.tagplace import tag_place
from tinydesigner.geometry import rings
from tinydesigner.geometry.rings import Bounds
from tinydesigner.geometry.shapes import Point, Ring

#: Boards of a porch, across (5 1/2 in with their gap).
BOARD_MM = 146.0
NAME_POINTS, AREA_POINTS, LEADING = 9.0, 8.0, 12.0
#: A letter is about this much of its type size wide.
LETTER = 0.64
#: Millimetres of the house that a point covers at 1/4 in to the foot.
MM_AT_SCALE = 48 * 25.4 / 72


def floor_group(room: Room, ring: Ring) -> Group:
    """The floor of a room."""
    return remembered("room", room.id, (room, ring), _draw_floor)


def _draw_floor(room: Room, ring: Ring) -> Group:
    boards: tuple[Item, ...] = ()
    if room.use is RoomUse.PORCH:
        x0, y0, x1, y1 = rings.bounds(ring)
        boards = tuple(
            line(*ends, "room.tile") for ends in ruled((ring,), 0 if x1 - x0 < y1 - y0 else 90, BOARD_MM)
        )
    return Group(room.id, "room", (area(ring, f"room.{room.use}"), *boards))


def title(room: Room) -> str:
    """What a tag calls a room."""
    return (room.name or room.use.replace("_", " ")).upper()


def tag_group(key: str, lines: Sequence[str], ring: Ring, obstacles: Iterable[Bounds]) -> Group:
    """A tag: the name, then what is to be said of the space, where it covers least.

    Parameters
    ----------
    key
        Id of the room or loft.
    lines
        Name first.
    ring
        The floor, mm.
    obstacles
        Bounds of what stands on it, mm.
    """
    near = tuple(box for box in obstacles if _meet(box, rings.bounds(ring)))
    return remembered("tag", key, (key, tuple(lines), ring, near), _draw_tag)


def _meet(a: Bounds, b: Bounds) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _draw_tag(key: str, lines: tuple[str, ...], ring: Ring, obstacles: tuple[Bounds, ...]) -> Group:
    at = tag_place(ring, obstacles, _tag_size(lines))
    return Group(key, "tag", tuple(tag_lines(at, lines, rings.bounds(ring))))


def _tag_size(lines: Sequence[str]) -> tuple[float, float]:
    """What a tag covers of the plan at the scale it is made for, mm."""
    sizes = (NAME_POINTS + 1.5, *(AREA_POINTS for _ in lines[1:]))
    wide = max(len(text) * size * LETTER for text, size in zip(lines, sizes, strict=True))
    return wide * MM_AT_SCALE, LEADING * len(lines) * MM_AT_SCALE


def tag_lines(at: Point, lines: Sequence[str], room: Bounds) -> Iterable[Text]:
    """Lines of a tag around a point; the name is left out where it would leave the room."""
    wide = room[2] - room[0]
    first = -LEADING * (len(lines) - 1) / 2
    for i, text in enumerate(lines):
        role, points = ("room.name", NAME_POINTS) if i == 0 else ("room.area", AREA_POINTS)
        yield Text(at, text, role, points=points, drop=first + LEADING * i, within=wide * 1.15)
