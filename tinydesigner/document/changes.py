"""What differs between two designs, found by identity of the shared entities."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tinydesigner.document.design import ENTITY_GROUPS, Design
from tinydesigner.document.fields import Entity, EntityId

#: Fields of a design that are not entities.
SETTINGS = tuple(name for name in Design.model_fields if name not in {*ENTITY_GROUPS, "roof", "base"})


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Ids of the entities that a step added, removed and changed, and the settings it changed by name."""

    added: tuple[EntityId, ...] = ()
    removed: tuple[EntityId, ...] = ()
    changed: tuple[EntityId, ...] = ()
    settings: tuple[str, ...] = ()

    @staticmethod
    def between(old: Design, new: Design) -> "ChangeSet":
        """What leads from ``old`` to ``new``; an entity that both share is unchanged.

        Settings are compared by value.
        """
        if old is new:
            return ChangeSet()
        before, after = old.by_id, new.by_id
        return ChangeSet(
            added=tuple(key for key in after if key not in before),
            removed=tuple(key for key in before if key not in after),
            changed=tuple(
                key for key, entity in after.items() if key in before and before[key] is not entity
            ),
            settings=tuple(name for name in SETTINGS if _differ(getattr(old, name), getattr(new, name))),
        )

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.settings)

    def ids(self) -> Iterator[EntityId]:
        """Every id named, once."""
        yield from self.added
        yield from self.removed
        yield from self.changed


def _differ(old: object, new: object) -> bool:
    """Whether two settings differ; a fact that is true is another answer than the number 1."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return old != new or any(type(value) is not type(new[key]) for key, value in old.items())
    return old != new


def title_of(entity: Entity) -> str:
    """Name of an entity for a person: its own name, or its id."""
    return getattr(entity, "name", "") or entity.id


def rooms_lost(old: Design, new: Design) -> tuple[str, ...]:
    """Names of the rooms of ``old`` whose face is gone in ``new``, to be told with the change."""
    kept = {room.id for room in new.rooms}
    return tuple(title_of(room) for room in old.rooms if room.id not in kept)
