"""Ids are unique and lead somewhere."""

from collections import Counter
from collections.abc import Collection, Iterator

from tinydesigner.document.checks.problem import Problem
from tinydesigner.document.design import Design
from tinydesigner.document.fields import Entity, EntityId

#: Which fields of an entity name what: (group of the entity, field, groups that may hold the target).
_LINKS = (
    ("walls", "level", ("levels",)),
    ("walls", "assembly", ("assemblies",)),
    ("dividers", "level", ("levels",)),
    ("rooms", "level", ("levels",)),
    ("lofts", "level", ("levels",)),
    ("openings", "wall", ("walls",)),
    ("openings", "loft", ("lofts",)),
    ("fixtures", "level", ("levels",)),
    ("fixtures", "loft", ("lofts",)),
    ("accesses", "level", ("levels",)),
    ("accesses", "to", ("lofts", "levels")),
)
_WORDS = {
    "levels": "a level",
    "assemblies": "an assembly",
    "walls": "a wall",
    "lofts": "a loft",
}


def reference_problems(design: Design) -> Iterator[Problem]:
    """Ids used twice, and references to what is not there."""
    yield from _twice(design)
    ids = {group: {entity.id for entity in getattr(design, group)} for group in _WORDS}
    for group, field, targets in _LINKS:
        known = set().union(*(ids[target] for target in targets))
        expected = "the id of " + " or ".join(_WORDS[target] for target in targets)
        yield from _dangling(getattr(design, group), field, known, expected)
    for access in design.accesses:
        if access.to == access.level:
            yield Problem(access.id, "to", "leads to the level it starts from", "a loft or another level")


def _twice(design: Design) -> Iterator[Problem]:
    entities = list(design.entities())
    if len(design.by_id) == len(entities):
        return
    counts = Counter(entity.id for entity in entities)
    for entity_id, count in counts.items():
        if count > 1:
            yield Problem(entity_id, "id", f"{count} things have this id", "an id of its own for each")


def _dangling(
    entities: Collection[Entity], field: str, known: Collection[EntityId], expected: str
) -> Iterator[Problem]:
    for entity in entities:
        target = vars(entity).get(field)  # asking a model for a field that it lacks is slow
        if target is not None and target not in known:
            yield Problem(entity.id, field, f"there is no {target!r}", expected)


def level_problems(design: Design) -> Iterator[Problem]:
    """The main level is at 0, and no two levels are at one height."""
    heights = Counter(level.elevation for level in design.levels)
    if 0 not in heights:
        yield Problem(design.levels[0].id, "elevation", "no level has its floor at 0", "a main level at 0")
    for level in design.levels:
        if heights[level.elevation] > 1:
            yield Problem(level.id, "elevation", "two levels are at one height", "a height of its own")
