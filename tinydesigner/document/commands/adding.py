"""Add whole entities that their maker has filled in: openings, pieces, lofts, ways up, dividers, levels."""

from dataclasses import dataclass

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import Entity
from tinydesigner.document.roofs import Dormer, Roof

_WORDS = {
    "Door": "door",
    "Window": "window",
    "RoofWindow": "roof window",
    "Loft": "loft",
    "Access": "way up",
    "Divider": "divider",
    "Level": "level",
    "Assembly": "assembly",
    "Dormer": "dormer",
    "Roof": "roof",
    "Wall": "wall",
}


def word_of(entity: Entity) -> str:
    """What a person calls such a thing."""
    kind = getattr(entity, "kind", None)
    plain = type(entity).__name__
    return _WORDS.get(plain) or (str(kind).replace("_", " ") if kind else plain.lower())


@dataclass(frozen=True, slots=True)
class Add(Edit):
    """Add entities with ids of their own; a wrong place or number is refused."""

    entities: tuple[Entity, ...]

    @property
    def label(self) -> str:
        """Names what is added."""
        words = dict.fromkeys(word_of(entity) for entity in self.entities)
        return "Add " + " and ".join(words)

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        for entity in self.entities:
            if entity.id in design.by_id:
                raise CommandRefused(f"the id {entity.id!r} is already in use")
            design = _with(design, entity)
        return design


def _with(design: Design, entity: Entity) -> Design:
    if isinstance(entity, Roof):
        if design.roof is not None:
            raise CommandRefused("the house has a roof already; change that one")
        return design.evolve(roof=entity)
    if isinstance(entity, Dormer):
        if design.roof is None:
            raise CommandRefused("a dormer needs a roof to stand on")
        return design.evolve(roof=changed(design.roof, dormers=(*design.roof.dormers, entity)))
    return put(design, entity)
