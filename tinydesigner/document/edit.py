"""Small pure helpers that commands are made of: look up, replace, add, drop, name."""

import re
from collections.abc import Collection, Iterable
from typing import Any, TypeVar

from tinydesigner.document.access import Access
from tinydesigner.document.bases import Foundation, Skids, Trailer
from tinydesigner.document.design import ENTITY_GROUPS, Design
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import Entity, EntityId
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, RoofWindow, Window
from tinydesigner.document.roofs import Dormer, Roof
from tinydesigner.document.spaces import Loft, Room
from tinydesigner.document.walls import Assembly, Divider, Level, Wall

E = TypeVar("E", bound=Entity)

_GROUP_OF: dict[type[Entity], str] = {
    Level: "levels",
    Assembly: "assemblies",
    Wall: "walls",
    Divider: "dividers",
    Room: "rooms",
    Loft: "lofts",
    Door: "openings",
    Window: "openings",
    RoofWindow: "openings",
    Fixture: "fixtures",
    Access: "accesses",
}


def changed(entity: E, **fields: Any) -> E:
    """The entity with ``fields`` replaced, validated; itself when nothing differs."""
    old = {name: getattr(entity, name) for name in type(entity).model_fields}
    if all(name in old and old[name] == value for name, value in fields.items()):
        return entity
    return type(entity)(**{**old, **fields})


def find(design: Design, entity_id: EntityId, kind: type[E]) -> E:
    """The entity of that id and kind.

    Raises
    ------
    CommandRefused
        If the design has none.
    """
    entity = design.by_id.get(entity_id)
    if not isinstance(entity, kind):
        raise CommandRefused(f"there is no {kind.__name__.lower()} {entity_id!r} in this design")
    return entity


def new_id(design: Design, stem: str, taken: Collection[EntityId] = ()) -> EntityId:
    """An id ``stem-N`` that the design does not use, nor a waiver of it for something since deleted."""
    pattern = re.compile(re.escape(stem) + r"-(\d{1,9})")
    names = [*design.by_id, *taken, *(waiver.subject for waiver in design.waivers)]
    numbers = [int(match[1]) for name in names if (match := pattern.fullmatch(name))]
    return f"{stem}-{max(numbers, default=0) + 1}"


def put(design: Design, *entities: Entity) -> Design:
    """The design with each entity in place of the one with its id, or added at the end of its group."""
    groups: dict[str, dict[EntityId, Entity]] = {}
    for entity in entities:
        name = _GROUP_OF[type(entity)]
        group = groups.setdefault(name, {old.id: old for old in getattr(design, name)})
        if entity.id not in group and entity.id in design.by_id:
            raise CommandRefused(f"the id {entity.id!r} is already in use")
        group[entity.id] = entity
    real = {
        name: tuple(group.values())
        for name, group in groups.items()
        if not _same(group, getattr(design, name))
    }
    return design.evolve(**real) if real else design


def _same(group: dict[EntityId, Entity], old: tuple[Entity, ...]) -> bool:
    return len(group) == len(old) and all(a is b for a, b in zip(group.values(), old, strict=True))


def drop(design: Design, ids: Iterable[EntityId]) -> Design:
    """The design without the entities of those ids (dormers included; base and levels stay)."""
    gone = set(ids)
    groups = {
        name: tuple(entity for entity in getattr(design, name) if entity.id not in gone)
        for name in ENTITY_GROUPS
        if name != "levels" and any(entity.id in gone for entity in getattr(design, name))
    }
    changes: dict[str, object] = dict(groups)
    if design.roof is not None and (roof := _roof_without(design.roof, gone)) is not design.roof:
        changes["roof"] = roof
    return design.evolve(**changes) if changes else design


def _roof_without(roof: Roof, gone: set[EntityId]) -> Roof | None:
    if roof.id in gone:
        return None
    return changed(roof, dormers=tuple(dormer for dormer in roof.dormers if dormer.id not in gone))


def replace_any(design: Design, entity: Entity) -> Design:
    """The design with ``entity`` in place of the one with its id, whatever kind it is."""
    if isinstance(entity, Roof):
        return design.evolve(roof=entity)
    if isinstance(entity, Trailer | Foundation | Skids):
        return design.evolve(base=entity)
    if isinstance(entity, Dormer):
        roof = design.roof
        if roof is None:
            raise CommandRefused("there is no roof to carry a dormer")
        dormers = tuple(entity if old.id == entity.id else old for old in roof.dormers)
        return design.evolve(roof=changed(roof, dormers=dormers))
    return put(design, entity)
