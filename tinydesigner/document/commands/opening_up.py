"""Rooms merged and deleted: what stands between them is taken away."""

from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.commands.delete import without
from tinydesigner.document.commands.rooms import covers
from tinydesigner.document.design import Design
from tinydesigner.document.edit import find
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars, face_at, face_of, level_dividers, level_walls
from tinydesigner.document.fields import EntityId
from tinydesigner.document.lines import Bar, bar_of_divider
from tinydesigner.document.spaces import Room
from tinydesigner.geometry.shapes import Ring
from tinydesigner.units.length import mm


@dataclass(frozen=True, slots=True)
class MergeRooms(Edit):
    """Take away what stands between two rooms; the first keeps its name and use."""

    keep: EntityId
    other: EntityId
    _label: ClassVar[str] = "Merge rooms"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        keep, other = find(design, self.keep, Room), find(design, self.other, Room)
        if keep.id == other.id or keep.level != other.level:
            raise CommandRefused("two rooms of one level can be merged")
        merged = opened(design, other, only=keep)
        if merged is design:
            raise CommandRefused("no wall or divider stands between these two rooms alone")
        return merged


@dataclass(frozen=True, slots=True)
class DeleteRoom(Edit):
    """Take away the inner walls and dividers that make a room, so that its space goes to a neighbour."""

    room: EntityId
    _label: ClassVar[str] = "Delete room"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        new = opened(design, find(design, self.room, Room))
        if new is design:
            raise CommandRefused("no inner wall or divider is this room's alone; delete walls one by one")
        return new


def opened(design: Design, room: Room, only: Room | None = None) -> Design:
    """The design without a room and the lines that part it from one neighbour (``only`` that one).

    A line that also parts two other rooms stays. The design itself when nothing could be taken away.
    """
    new, found = without(design, {room.id}), False
    for line in _bounding(design, room):
        trial = without(new, {line})
        companions = _companions(trial, room)
        allowed = companions is not None and (only is None or companions <= {only.id})
        if allowed and len(companions or ()) <= 1:
            new = trial
            found = found or bool(companions) or face_of(trial, room) is None
    return new if found else design


def _bounding(design: Design, room: Room) -> list[EntityId]:
    """Inner walls and dividers along a room's edge, dividers first."""
    ring = face_of(design, room)
    if ring is None:
        return []
    outer = {wall.id for wall in level_walls(design, room.level) if wall.exterior}
    lines = {divider.id: bar_of_divider(divider) for divider in level_dividers(design, room.level)}
    lines.update((key, bar) for key, bar in bars(design, room.level).items() if key not in outer)
    sides = _sides(ring)
    return [key for key, bar in lines.items() if any(covers(bar, side) is not None for side in sides)]


def _sides(ring: Ring) -> list[Bar]:
    points = [(mm(x), mm(y)) for x, y in (*ring, ring[0])]
    return [Bar(start, end, 0, 0) for start, end in pairwise(points)]


def _companions(design: Design, room: Room) -> set[EntityId] | None:
    """Rooms in the same face as ``room``; None when two others share a face or one has lost its own."""
    here = face_of(design, room)
    seen: set[Ring] = set()
    companions: set[EntityId] = set()
    for other in design.rooms:
        if other.level != room.level:
            continue
        ring = face_at(design, other.level, other.anchor)
        if ring is None or ring in seen:
            return None
        seen.add(ring)
        if ring == here:
            companions.add(other.id)
    return companions
