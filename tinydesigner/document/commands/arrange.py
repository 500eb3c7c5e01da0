"""Line things up and space them: pieces on the floor, doors and windows of one wall."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, TypeAlias

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, find, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import Entity, EntityId
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.lines import Bar
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.walls import Wall

#: A wall this near to level or upright runs along the page (0.06 degrees).
_STRAIGHT = 1e-3


class Edge(StrEnum):
    """What is brought onto one line. Middles stand over one another, centres lie side by side."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    MIDDLE = "middle"
    CENTRE = "centre"
    HEAD = "head"
    SILL = "sill"


class Way(StrEnum):
    """In which direction things are spaced."""

    ACROSS = "across"
    UP = "up"
    #: In their wall, from end to end.
    WALL = "wall"


_ALONG_X = frozenset({Edge.LEFT, Edge.RIGHT, Edge.MIDDLE})
_LOW, _HIGH = frozenset({Edge.LEFT, Edge.BOTTOM}), frozenset({Edge.RIGHT, Edge.TOP})


@dataclass(frozen=True, slots=True)
class Span:
    """A thing along one direction of the page, or along its wall: middle and half its size, nm."""

    entity: Entity
    middle: float
    half: float
    #: 1 where the direction is the page's; -1 on a wall that runs against it.
    sense: int = 1

    def low(self) -> float:
        """Where it begins."""
        return self.middle - self.half

    def high(self) -> float:
        """Where it ends."""
        return self.middle + self.half


Spans: TypeAlias = Sequence[Span]


def spans(design: Design, ids: Sequence[EntityId], index: int) -> list[Span]:
    """Things along x (0) or y (1): pieces by their outline, openings by their place in their one wall.

    Raises
    ------
    CommandRefused
        If they cannot be brought onto one line.
    """
    entities = [find(design, key, Entity) for key in dict.fromkeys(ids)]
    pieces = [entity for entity in entities if isinstance(entity, Fixture)]
    openings = [entity for entity in entities if isinstance(entity, Door | Window)]
    if len(pieces) == len(entities) and pieces:
        return [_of_piece(piece, index) for piece in pieces]
    if len(openings) != len(entities) or len({opening.wall for opening in openings}) != 1:
        raise CommandRefused("only pieces, or doors and windows of one wall, can be lined up together")
    wall = find(design, openings[0].wall, Wall)
    run = (wall.end[0] - wall.start[0], wall.end[1] - wall.start[1])
    if abs(run[1 - index]) > _STRAIGHT * math.hypot(*run):
        raise CommandRefused("their wall runs another way, so they cannot move like that")
    sense = 1 if run[index] > 0 else -1
    return [_of_opening(opening, wall.start[index], sense) for opening in openings]


def _of_piece(piece: Fixture, index: int) -> Span:
    turn = math.radians(piece.rotation)
    c, s = abs(math.cos(turn)), abs(math.sin(turn))
    across, up = (c, s) if index == 0 else (s, c)
    return Span(piece, piece.at[index], round(piece.width * across + piece.depth * up) / 2)


def _of_opening(opening: Door | Window, start: int, sense: int) -> Span:
    return Span(opening, start + sense * opening.offset, opening.width / 2, sense)


def _put(design: Design, moves: Sequence[tuple[Span, float]], index: int) -> Design:
    """The design with each thing's middle where it is wanted."""
    new: list[Entity] = []
    for span, middle in moves:
        step = round(middle - span.middle)
        if isinstance(span.entity, Fixture):
            x, y = span.entity.at
            at = (x + step, y) if index == 0 else (x, y + step)
            new.append(changed(span.entity, at=at))
        elif isinstance(span.entity, Door | Window):
            new.append(changed(span.entity, offset=span.entity.offset + span.sense * step))
    return put(design, *new)


@dataclass(frozen=True, slots=True)
class Align(Edit):
    """Bring edges or middles of things onto the line of the outermost one."""

    ids: tuple[EntityId, ...]
    edge: Edge

    @property
    def label(self) -> str:
        """What undo calls it."""
        return f"Align {self.edge}s" if self.edge in {Edge.HEAD, Edge.SILL} else f"Align {self.edge}"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if self.edge in {Edge.HEAD, Edge.SILL}:
            return self._heights(design)
        index = 0 if self.edge in _ALONG_X else 1
        found = spans(design, self.ids, index)
        low, high = min(span.low() for span in found), max(span.high() for span in found)
        moves = []
        for span in found:
            middle = (low + high) / 2
            if self.edge in _LOW:
                middle = low + span.half
            elif self.edge in _HIGH:
                middle = high - span.half
            moves.append((span, middle))
        return _put(design, moves, index)

    def _heights(self, design: Design) -> Design:
        """Windows get the sill, or the head, of the highest; a door gives its head and stays."""
        found = [find(design, key, Entity) for key in dict.fromkeys(self.ids)]
        windows = [entity for entity in found if isinstance(entity, Window)]
        doors = [entity for entity in found if isinstance(entity, Door)]
        if len(windows) + len(doors) != len(found) or not windows:
            raise CommandRefused("only windows can be lined up by their height")
        if self.edge is Edge.SILL:
            sill = max(window.sill for window in windows)
            return put(design, *(changed(window, sill=sill) for window in windows))
        heads = [door.height for door in doors] or [window.sill + window.height for window in windows]
        short = [window for window in windows if window.height > max(heads)]
        if short:
            raise CommandRefused(f"{short[0].name or short[0].id} is taller than the head to line up with")
        return put(design, *(changed(window, sill=max(heads) - window.height) for window in windows))


@dataclass(frozen=True, slots=True)
class Distribute(Edit):
    """Space things with equal gaps: the outermost stay, or the gaps at the ends of the wall are equal too."""

    ids: tuple[EntityId, ...]
    way: Way
    _label: ClassVar[str] = "Space evenly"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if self.way is Way.WALL:
            return self._in_wall(design)
        index = 0 if self.way is Way.ACROSS else 1
        found = sorted(spans(design, self.ids, index), key=lambda span: span.middle)
        if len(found) < 3:
            raise CommandRefused("three things or more are needed, because the outermost stay")
        room = found[-1].high() - found[0].low()
        gap = (room - sum(2 * span.half for span in found)) / (len(found) - 1)
        return _put(design, _laid(found, found[0].low(), gap), index)

    def _in_wall(self, design: Design) -> Design:
        openings = [find(design, key, Entity) for key in dict.fromkeys(self.ids)]
        found = [opening for opening in openings if isinstance(opening, Door | Window)]
        if len(found) != len(openings) or len({opening.wall for opening in found}) != 1:
            raise CommandRefused("only doors and windows of one wall can be spaced in it")
        wall = find(design, found[0].wall, Wall)
        length = Bar(wall.start, wall.end, 0, 0).length
        gap = (length - sum(opening.width for opening in found)) / (len(found) + 1)
        if gap < 0:
            raise CommandRefused("they are wider together than their wall is long")
        in_order = sorted(found, key=lambda opening: opening.offset)
        laid = _laid([Span(opening, opening.offset, opening.width / 2) for opening in in_order], gap, gap)
        return _put(design, laid, 0)


def _laid(found: Spans, start: float, gap: float) -> list[tuple[Span, float]]:
    moves = []
    for span in found:
        moves.append((span, start + span.half))
        start += 2 * span.half + gap
    return moves
