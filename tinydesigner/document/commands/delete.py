"""Delete anything, with what cannot be without it."""

from collections.abc import Collection
from dataclasses import dataclass

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, drop, find, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars
from tinydesigner.document.fields import Entity, EntityId
from tinydesigner.document.lines import Bar
from tinydesigner.document.openings import RoofWindow, Window
from tinydesigner.document.reshape.followers import roof_follows
from tinydesigner.document.spaces import Room
from tinydesigner.document.walls import Divider


@dataclass(frozen=True, slots=True)
class DeleteEntities(Edit):
    """Delete things of any kind; openings, dividers, ways up and pieces go with what carries them."""

    ids: tuple[EntityId, ...]

    @property
    def label(self) -> str:
        """Says how many."""
        return "Delete" if len(self.ids) == 1 else f"Delete {len(self.ids)} things"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        from tinydesigner.document.commands.opening_up import DeleteRoom

        wanted = [find(design, key, Entity) for key in dict.fromkeys(self.ids)]
        if design.base in wanted:
            raise CommandRefused("the house must stand on something; change the base instead")
        rooms = [entity for entity in wanted if isinstance(entity, Room)]
        others = {entity.id for entity in wanted if not isinstance(entity, Room)}
        new = without(design, others) if others else design
        for room in rooms:
            new = DeleteRoom(room.id).apply(new)
        return roof_follows(design, new)


def without(design: Design, ids: Collection[EntityId]) -> Design:
    """The design without those entities, what depends on them, and the waivers of all these."""
    gone = set(ids)
    while more := {entity.id for entity in design.entities() if _falls(design, entity, gone)} - gone:
        gone |= more
    _refuse_built_of(design, gone)
    new = _without_levels(drop(_unserved(design, gone), gone), gone)
    if any(waiver.subject in gone for waiver in design.waivers):
        new = new.evolve(waivers=tuple(w for w in new.waivers if w.subject not in gone))
    return new


def _falls(design: Design, entity: Entity, gone: Collection[EntityId]) -> bool:
    """Whether an entity cannot be once those are gone."""
    carriers = (getattr(entity, field, None) for field in ("level", "wall", "to"))
    if any(carrier in gone for carrier in carriers):
        return True
    if getattr(entity, "loft", None) in gone and not isinstance(entity, Window | RoofWindow):
        return True
    if isinstance(entity, RoofWindow):
        return design.roof is not None and design.roof.id in gone
    return isinstance(entity, Divider) and _loses_its_wall(design, entity, gone)


def _loses_its_wall(design: Design, divider: Divider, gone: Collection[EntityId]) -> bool:
    """Whether an end of the divider stands on walls that all are gone."""
    walls = {wall.id for wall in design.walls if wall.id in gone}
    if not walls:
        return False
    standing = bars(design, divider.level)
    for end in (divider.start, divider.end):
        on = {key for key, bar in standing.items() if _holds(bar, divider, end)}
        if on and on <= walls:
            return True
    return False


def _holds(bar: Bar, divider: Divider, end: tuple[int, int]) -> bool:
    # A divider along a wall's face is not carried by it.
    return bar.touches(end) and not (bar.touches(divider.start) and bar.touches(divider.end))


def _refuse_built_of(design: Design, gone: Collection[EntityId]) -> None:
    for wall in design.walls:
        if wall.assembly in gone and wall.id not in gone:
            raise CommandRefused(f"{wall.id!r} is built this way; give it another assembly first")


def _unserved(design: Design, gone: Collection[EntityId]) -> Design:
    """Windows that served a loft that goes serve the room again."""
    served = [
        changed(opening, loft=None)
        for opening in design.openings
        if isinstance(opening, Window | RoofWindow) and opening.loft in gone and opening.id not in gone
    ]
    return put(design, *served)


def _without_levels(design: Design, gone: Collection[EntityId]) -> Design:
    levels = tuple(level for level in design.levels if level.id not in gone)
    if len(levels) == len(design.levels):
        return design
    if not levels:
        raise CommandRefused("the last level stays")
    return design.evolve(levels=levels)
