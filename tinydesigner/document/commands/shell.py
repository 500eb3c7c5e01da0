"""The outer walls: made from an inside size, and resized side by side."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import find, new_id, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars, level_walls
from tinydesigner.document.fields import EntityId, Point
from tinydesigner.document.lines import Vector, dot
from tinydesigner.document.reshape.followers import shift_run
from tinydesigner.document.reshape.runs import shift_of, straight_run
from tinydesigner.document.walls import Assembly, Reference, Wall


class Side(StrEnum):
    """A side of the house in plan."""

    FRONT = "front"
    RIGHT = "right"
    BACK = "back"
    LEFT = "left"


#: Which way each side of the house faces in plan.
OUTWARD: dict[Side, Vector] = {
    Side.FRONT: (0.0, -1.0),
    Side.RIGHT: (1.0, 0.0),
    Side.BACK: (0.0, 1.0),
    Side.LEFT: (-1.0, 0.0),
}
OPPOSITE = {Side.FRONT: Side.BACK, Side.BACK: Side.FRONT, Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}

#: A wall belongs to a side when it faces it within 45 degrees.
_FACING_COSINE = 0.7071


def side_wall(design: Design, level: EntityId, side: Side) -> Wall:
    """The outermost exterior wall on a side of the house.

    Raises
    ------
    CommandRefused
        If the level has no exterior wall on that side.
    """
    outward = OUTWARD[side]
    walls = [
        wall
        for wall in level_walls(design, level)
        if wall.exterior and abs(dot(bars(design, level)[wall.id].normal, outward)) > _FACING_COSINE
    ]
    if not walls:
        raise CommandRefused(f"there is no outer wall at the {side}")
    return max(walls, key=lambda wall: dot(wall.start, outward) + dot(wall.end, outward))


@dataclass(frozen=True, slots=True)
class CreateShell(Edit):
    """Four outer walls around a clear inside rectangle, their inside faces on the reference line."""

    length: int
    width: int
    assembly: Assembly
    level: EntityId
    #: Inside corner at the lower left of the plan.
    corner: Point = (0, 0)
    _label: ClassVar[str] = "Draw shell"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if any(wall.exterior for wall in level_walls(design, self.level)):
            raise CommandRefused("this level has outer walls already; resize them instead")
        if self.length <= 0 or self.width <= 0:
            raise CommandRefused("a shell needs an inside length and width above 0")
        x, y = self.corner
        far_x, far_y = x + self.length, y + self.width
        corners = ((x, y), (far_x, y), (far_x, far_y), (x, far_y))
        design = put(design, self.assembly)
        for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
            wall = Wall(
                id=new_id(design, "wall"),
                level=self.level,
                start=start,
                end=end,
                assembly=self.assembly.id,
                reference=Reference.LEFT,
                exterior=True,
            )
            design = put(design, wall)
        return design


@dataclass(frozen=True, slots=True)
class MoveShellSide(Edit):
    """Move a whole side of the house outward (negative: inward); what hangs on it follows on every level."""

    side: Side
    distance: int
    level: EntityId
    _label: ClassVar[str] = "Move side of the house"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if self.distance == 0:
            return design
        wall = side_wall(design, self.level, self.side)
        above = [match for level in design.levels if (match := _same_line(design, wall, level.id))]
        for each in (wall, *above):
            current = find(design, each.id, Wall)
            left = bars(design, current.level)[current.id].normal
            way = 1 if dot(left, OUTWARD[self.side]) > 0 else -1
            design = shift_run(design, shift_of(design, current, way * self.distance))
        return design


def _same_line(design: Design, wall: Wall, level: EntityId) -> Wall | None:
    """An exterior wall of another level that stands on the line of this one."""
    if level == wall.level:
        return None
    run = straight_run(design, wall)
    for other in level_walls(design, level):
        if other.exterior and all(abs(run[wall.id].place(end)[1]) <= 1 for end in (other.start, other.end)):
            return other
    return None


@dataclass(frozen=True, slots=True)
class SetShellSize(Edit):
    """Give the house a clear inside length (left to right) or width (front to back), or both."""

    level: EntityId
    length: int | None = None
    width: int | None = None
    #: The sides that stay where they are.
    hold: tuple[Side, Side] = (Side.LEFT, Side.FRONT)
    _label: ClassVar[str] = "Resize the house"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        for wanted, pair in ((self.length, (Side.LEFT, Side.RIGHT)), (self.width, (Side.FRONT, Side.BACK))):
            if wanted is not None:
                if wanted <= 0:
                    raise CommandRefused("the inside size must be above 0")
                moving = OPPOSITE[next((side for side in self.hold if side in pair), pair[0])]
                more = wanted - inside_size(design, self.level, pair)
                design = MoveShellSide(moving, more, self.level).change(design)
        return design


def inside_size(design: Design, level: EntityId, pair: tuple[Side, Side]) -> int:
    """Clear distance between the inside faces of two opposite sides of the house, nm."""
    built = bars(design, level)
    first, second = (built[side_wall(design, level, side).id] for side in pair)
    places = [first.place(second.at(0, face))[1] for face in (second.left, -second.right)]
    return round(min(abs(place - face) for place in places for face in (first.left, -first.right)))
