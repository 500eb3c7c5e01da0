"""Choose things by what they are: all of a kind, or by name."""

from collections.abc import Iterator
from dataclasses import dataclass

from tinydesigner.document.changes import ChangeSet
from tinydesigner.document.commands.adding import word_of
from tinydesigner.document.design import Design
from tinydesigner.document.fields import Entity, EntityId
from tinydesigner.document.spaces import Room
from tinydesigner.document.walls import Assembly, Level, Wall
from tinydesigner.editor.clipboard import copyable
from tinydesigner.editor.footprints import find, footprints
from tinydesigner.editor.pages import Page, pages


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the design as a person looks for it."""

    id: EntityId
    title: str
    #: What it is, and its use or kind.
    what: str


def same_kind(design: Design, page: Page, ids: tuple[EntityId, ...]) -> tuple[EntityId, ...]:
    """Everything on the page that is of a kind with something of ``ids``, those first."""
    known = design.by_id
    kinds = {_kind(known[key]) for key in ids if key in known}
    found = (shape.id for shape in footprints(design, page) if _kind(known[shape.id]) in kinds)
    return tuple(dict.fromkeys([*ids, *found]))


def _kind(entity: Entity) -> tuple[object, ...]:
    """Windows are of a kind, toilets are, outside walls are."""
    exterior = entity.exterior if isinstance(entity, Wall) else None
    return (type(entity), getattr(entity, "kind", None), exterior)


def added(before: Design, after: Design) -> tuple[EntityId, ...]:
    """What a person sees as new: no rooms that walls made, no assemblies."""
    return copyable(after, ChangeSet.between(before, after).added)


def things(design: Design) -> Iterator[Named]:
    """Everything that can be found by its name, in the order of the file."""
    for entity in design.entities():
        if not isinstance(entity, Assembly | Level):
            own = getattr(entity, "name", "")
            plain = entity.id.replace("-", " ").replace("_", " ").capitalize()
            yield Named(entity.id, own or plain, _words(entity))


def _words(entity: Entity) -> str:
    if isinstance(entity, Room):
        return f"room {entity.use}".replace("_", " ")
    if isinstance(entity, Wall):
        return "outside wall" if entity.exterior else "inside wall"
    return word_of(entity)


def page_of(design: Design, entity_id: EntityId, now: Page) -> Page | None:
    """A page that shows the entity: the one in view if it does, else the first; None where none does."""
    known = (now, *pages(design))
    return next((page for page in known if find(design, page, entity_id) is not None), None)
