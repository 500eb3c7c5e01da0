"""Move a selection of any kinds by one step, as arrow keys and group drags do."""

import math
from dataclasses import dataclass
from typing import ClassVar

from tinydesigner.document.access import Access
from tinydesigner.document.commands.command import Command, Edit
from tinydesigner.document.commands.dividers import MoveDivider
from tinydesigner.document.commands.lofts import MoveLoft
from tinydesigner.document.commands.openings import MoveOpening
from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, find, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars
from tinydesigner.document.fields import Entity, EntityId, Point
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.lines import bar_of_divider, dot
from tinydesigner.document.openings import Door, RoofWindow, Window
from tinydesigner.document.reshape.runs import straight_run
from tinydesigner.document.spaces import Loft
from tinydesigner.document.walls import Divider, Wall


@dataclass(frozen=True, slots=True)
class Nudge(Edit):
    """Move things by a step in plan: walls and dividers sideways, openings along their wall."""

    ids: tuple[EntityId, ...]
    by: Point
    _label: ClassVar[str] = "Move"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        entities = [find(design, key, Entity) for key in dict.fromkeys(self.ids)]
        carried = {entity.id for entity in entities if isinstance(entity, Loft)}
        moved_walls: set[EntityId] = set()
        for entity in entities:
            if getattr(entity, "loft", None) in carried and isinstance(entity, Fixture):
                continue
            if getattr(entity, "to", None) in carried or entity.id in moved_walls:
                continue
            if isinstance(entity, Wall):
                moved_walls |= set(straight_run(design, entity))
            design = self._step(design, find(design, entity.id, Entity))
        return design

    def _step(self, design: Design, entity: Entity) -> Design:
        if isinstance(entity, Fixture | RoofWindow):
            return put(design, changed(entity, at=self._moved(entity.at)))
        if isinstance(entity, Access):
            return put(design, changed(entity, foot=self._moved(entity.foot)))
        return self._command(design, entity).apply(design)

    def _moved(self, point: Point) -> Point:
        return (point[0] + self.by[0], point[1] + self.by[1])

    def _command(self, design: Design, entity: Entity) -> Command:
        if isinstance(entity, Loft):
            return MoveLoft(entity.id, self.by)
        if isinstance(entity, Wall):
            return MoveWall(entity.id, round(dot(self.by, bars(design, entity.level)[entity.id].normal)))
        if isinstance(entity, Divider):
            return MoveDivider(entity.id, round(dot(self.by, bar_of_divider(entity).normal)))
        if isinstance(entity, Door | Window):
            wall = find(design, entity.wall, Wall)
            span = (wall.end[0] - wall.start[0], wall.end[1] - wall.start[1])
            return MoveOpening(entity.id, entity.offset + round(dot(self.by, span) / math.hypot(*span)))
        raise CommandRefused(f"{entity.id!r} cannot be moved by itself")
