"""Open dividers: lines that part rooms where no wall stands."""

from dataclasses import dataclass
from typing import ClassVar

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, find, new_id, put
from tinydesigner.document.faces import bars
from tinydesigner.document.fields import EntityId, Point
from tinydesigner.document.lines import bar_of_divider
from tinydesigner.document.reshape.runs import Shift, moved_walls
from tinydesigner.document.walls import Divider


@dataclass(frozen=True, slots=True)
class AddDivider(Edit):
    """Part a room by a line."""

    level: EntityId
    start: Point
    end: Point
    _label: ClassVar[str] = "Draw divider"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        divider = Divider(id=new_id(design, "divider"), level=self.level, start=self.start, end=self.end)
        return put(design, divider)


@dataclass(frozen=True, slots=True)
class MoveDivider(Edit):
    """Move a divider sideways, to its left (negative: right); its ends slide along the walls they meet."""

    divider: EntityId
    distance: int
    _label: ClassVar[str] = "Move divider"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        divider = find(design, self.divider, Divider)
        if self.distance == 0:
            return design
        bar = bar_of_divider(divider)
        walls = bars(design, divider.level)
        return moved_walls(design, Shift(divider.level, {divider.id: bar}, walls, bar.normal, self.distance))


@dataclass(frozen=True, slots=True)
class MoveDividerEnd(Edit):
    """Move one end of a divider."""

    divider: EntityId
    at_start: bool
    to: Point
    _label: ClassVar[str] = "Move divider end"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        divider = find(design, self.divider, Divider)
        return put(design, changed(divider, **{"start" if self.at_start else "end": self.to}))
