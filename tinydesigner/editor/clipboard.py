"""Copies of things as text: taken from one design, pasted into the same or another one."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from tinydesigner.document.access import Access
from tinydesigner.document.design import Design
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars
from tinydesigner.document.fields import Entity, EntityId, Part, Point
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, Opening, RoofWindow, Window
from tinydesigner.document.spaces import Loft
from tinydesigner.document.walls import Assembly, Divider, Wall

#: Longest text that is looked at; a whole house is a tenth of it.
MAX_TEXT = 4_000_000
#: Plan points of the entities that can be copied.
_POINTS = ("start", "end", "at", "foot")
_GROUPS: Mapping[str, tuple[type[Entity], ...]] = {
    "walls": (Wall,),
    "dividers": (Divider,),
    "lofts": (Loft,),
    "openings": (Door, Window, RoofWindow),
    "fixtures": (Fixture,),
    "accesses": (Access,),
}


class Clip(Part):
    """What was copied. In its text lengths are decimal millimetres, as in design files."""

    tinydesigner: Literal["clipboard"]
    version: Literal[1] = 1
    #: Middle of what was copied, in the plan that it came from.
    middle: Point
    #: How copied walls are built.
    assemblies: Annotated[tuple[Assembly, ...], Field(max_length=200)] = ()
    walls: Annotated[tuple[Wall, ...], Field(max_length=1000)] = ()
    dividers: Annotated[tuple[Divider, ...], Field(max_length=1000)] = ()
    lofts: Annotated[tuple[Loft, ...], Field(max_length=200)] = ()
    openings: Annotated[tuple[Opening, ...], Field(max_length=2000)] = ()
    fixtures: Annotated[tuple[Fixture, ...], Field(max_length=10_000)] = ()
    accesses: Annotated[tuple[Access, ...], Field(max_length=200)] = ()
    #: Where doors and windows stood in the plan.
    spots: Mapping[EntityId, Point] = Field(default_factory=dict)

    def entities(self) -> Iterable[Entity]:
        """What is pasted, carriers before what they carry."""
        for group in _GROUPS:
            yield from getattr(self, group)


def copyable(design: Design, ids: Iterable[EntityId]) -> tuple[EntityId, ...]:
    """Those of ``ids`` that can be copied: not rooms, the roof, levels or the base."""
    known = design.by_id
    kinds = tuple(kind for group in _GROUPS.values() for kind in group)
    return tuple(key for key in ids if isinstance(known.get(key), kinds))


def clip_of(design: Design, ids: Iterable[EntityId]) -> Clip | None:
    """A copy of those entities; None where none of them can be copied."""
    chosen = set(copyable(design, ids))
    if not chosen:
        return None
    groups: dict[str, Any] = {
        group: tuple(entity for entity in getattr(design, group) if entity.id in chosen) for group in _GROUPS
    }
    built_of = {wall.assembly for wall in groups["walls"]}
    spots = {
        opening.id: _spot(design, opening)
        for opening in groups["openings"]
        if isinstance(opening, Door | Window)
    }
    points = [point for group in groups.values() for entity in group for point in _points(entity)]
    return Clip(
        tinydesigner="clipboard",
        middle=_middle([*points, *spots.values()]),
        assemblies=tuple(assembly for assembly in design.assemblies if assembly.id in built_of),
        spots=spots,
        **groups,
    )


def _spot(design: Design, opening: Door | Window) -> Point:
    level = next(wall.level for wall in design.walls if wall.id == opening.wall)
    x, y = bars(design, level)[opening.wall].at(opening.offset)
    return (round(x), round(y))


def _points(entity: Entity) -> tuple[Point, ...]:
    alone = tuple(getattr(entity, name) for name in _POINTS if hasattr(entity, name))
    return (*alone, *getattr(entity, "outline", ()))


def _middle(points: list[Point]) -> Point:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return ((min(xs) + max(xs)) // 2, (min(ys) + max(ys)) // 2)


def clip_text(clip: Clip) -> str:
    """The copy as text for the clipboard."""
    return clip.model_dump_json(exclude_none=True, indent=1)


def parse_clip(text: str) -> Clip | None:
    """The copy that a text holds; None for any other text.

    Raises
    ------
    CommandRefused
        If it is a copy, but damaged or of a later program.
    """
    if len(text) > MAX_TEXT or '"tinydesigner"' not in text:
        return None
    try:
        clip = Clip.model_validate_json(text, strict=True)
    except ValidationError as error:
        places = {".".join(str(step) for step in item["loc"]) for item in error.errors(include_url=False)}
        if "tinydesigner" in places or places == {""}:
            return None
        raise CommandRefused(f"the copy cannot be read: {sorted(places)[0]} is not understood") from error
    missing = [opening for opening in clip.openings if opening.id not in clip.spots]
    if any(isinstance(opening, Door | Window) for opening in missing):
        raise CommandRefused("the copy cannot be read: it does not say where an opening stood")
    return clip
