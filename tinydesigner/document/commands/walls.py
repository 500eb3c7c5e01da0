"""Walls: drawn, moved with what is joined to them, rebuilt, split."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from tinydesigner.document.checks.walls import crossing
from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, find, new_id, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars
from tinydesigner.document.fields import EntityId, Point
from tinydesigner.document.lines import TOUCH_NM, Bar, cross, face_offsets
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.reshape.followers import roof_follows, shift_run
from tinydesigner.document.reshape.joints import move_node, reattach
from tinydesigner.document.reshape.runs import shift_of
from tinydesigner.document.walls import Assembly, Reference, Wall


@dataclass(frozen=True, slots=True)
class AddWalls(Edit):
    """A chain of walls through points; a wall drawn through another is parted at it."""

    level: EntityId
    points: tuple[Point, ...]
    assembly: Assembly
    reference: Reference = Reference.CENTER
    exterior: bool = False
    height: int | None = None
    _label: ClassVar[str] = "Draw wall"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if len(self.points) < 2:
            raise CommandRefused("a wall needs two points")
        design = put(design, self.assembly)
        standing = bars(design, self.level)
        for start, end in pairwise(self.points):
            if start == end:
                raise CommandRefused("a wall needs two different points")
            offsets = face_offsets(self.reference, self.assembly.thickness)
            for part in parted(Bar(start, end, *offsets), list(standing.values())):
                design = put(design, self._wall(design, part))
        return design

    def _wall(self, design: Design, bar: Bar) -> Wall:
        return Wall(
            id=new_id(design, "wall"),
            level=self.level,
            start=bar.start,
            end=bar.end,
            assembly=self.assembly.id,
            reference=self.reference,
            exterior=self.exterior,
            height=self.height,
        )


def parted(bar: Bar, standing: Sequence[Bar]) -> Iterator[Bar]:
    """A bar cut at the faces of the bodies that it runs through, in order from its start."""
    cuts = []
    for other in standing:
        middle = crossing(other, bar)
        if middle is not None:
            half = (other.left + other.right) / 2 / abs(cross(other.along, bar.along))
            cuts.append((middle - half, middle + half))
    begin = bar.start
    for near, far in sorted(cuts):
        yield Bar(begin, bar.at(near), bar.left, bar.right)
        begin = bar.at(far)
    yield Bar(begin, bar.end, bar.left, bar.right)


@dataclass(frozen=True, slots=True)
class MoveWall(Edit):
    """Move a wall and its straight run sideways, to its left (negative: right); joined ends stay joined."""

    wall: EntityId
    distance: int
    _label: ClassVar[str] = "Move wall"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if self.distance == 0:
            return design
        return shift_run(design, shift_of(design, find(design, self.wall, Wall), self.distance))


@dataclass(frozen=True, slots=True)
class MoveWallEnd(Edit):
    """Move one end of a wall; ends joined there come along, walls that stand on the moved walls follow."""

    wall: EntityId
    at_start: bool
    to: Point
    #: Leave the other walls at this corner where they are.
    alone: bool = False
    _label: ClassVar[str] = "Move wall end"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        wall = find(design, self.wall, Wall)
        node = wall.start if self.at_start else wall.end
        if self.to == node:
            return design
        new = move_node(design, wall, node, self.to, alone=self.alone)
        return roof_follows(design, reattach(design, new))


@dataclass(frozen=True, slots=True)
class SetWallAssembly(Edit):
    """Build walls another way; the reference face of each stays where it is."""

    walls: tuple[EntityId, ...]
    assembly: Assembly
    _label: ClassVar[str] = "Change wall assembly"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        new = put(design, self.assembly)
        new = put(new, *(changed(find(design, key, Wall), assembly=self.assembly.id) for key in self.walls))
        return new if new is design else roof_follows(design, reattach(design, new))


@dataclass(frozen=True, slots=True)
class SplitWall(Edit):
    """Make two walls of one, so that they can differ; openings go with their part."""

    wall: EntityId
    #: Distance from the wall's start.
    offset: int
    _label: ClassVar[str] = "Split wall"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        wall = find(design, self.wall, Wall)
        bar = bars(design, wall.level)[wall.id]
        if not TOUCH_NM < self.offset < bar.length - TOUCH_NM:
            raise CommandRefused("a wall is split between its ends")
        middle = bar.at(self.offset)
        rest = changed(wall, id=new_id(design, "wall"), start=middle)
        openings = [
            changed(opening, wall=rest.id, offset=opening.offset - self.offset)
            for opening in design.openings
            if isinstance(opening, Door | Window) and opening.wall == wall.id and self._beyond(opening)
        ]
        return put(design, changed(wall, end=middle), rest, *openings)

    def _beyond(self, opening: Door | Window) -> bool:
        half = opening.width / 2
        if opening.offset - half < self.offset < opening.offset + half:
            raise CommandRefused(f"{opening.id!r} is in the way: a wall is split beside its openings")
        return opening.offset > self.offset
