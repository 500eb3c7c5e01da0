"""A row of copies at a spacing: pieces in plan, doors and windows along their wall."""

from dataclasses import dataclass

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, find, new_id, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import Entity, EntityId, Point
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, Window

#: More copies than this are a typing error in a tiny house.
MAX_COPIES = 100


@dataclass(frozen=True, slots=True)
class Array(Edit):
    """Copies of things, each a step further than the one before."""

    ids: tuple[EntityId, ...]
    #: How many copies of each, besides the thing itself.
    copies: int
    #: Step of pieces, in plan.
    by: Point = (0, 0)
    #: Step of doors and windows, from the start of their wall to its end; negative: back.
    along: int = 0

    @property
    def label(self) -> str:
        """Says how many."""
        return f"Repeat {self.copies} times" if self.copies > 1 else "Repeat once"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if not 1 <= self.copies <= MAX_COPIES:
            raise CommandRefused(f"from 1 to {MAX_COPIES} copies can be made")
        for key in dict.fromkeys(self.ids):
            entity = find(design, key, Entity)
            for number in range(1, self.copies + 1):
                design = put(design, self._copy(design, entity, number))
        return design

    def _copy(self, design: Design, entity: Entity, number: int) -> Entity:
        copy_id = new_id(design, entity.id.rstrip("0123456789").rstrip("-.") or entity.id)
        if isinstance(entity, Fixture):
            if self.by == (0, 0):
                raise CommandRefused("the copies would lie on one another; give a spacing")
            at = (entity.at[0] + number * self.by[0], entity.at[1] + number * self.by[1])
            return changed(entity, id=copy_id, at=at)
        if isinstance(entity, Door | Window):
            return changed(entity, id=copy_id, offset=entity.offset + number * self.along)
        raise CommandRefused(f"{entity.id!r} cannot be repeated: only pieces, doors and windows can")
