"""Put a copy into a design: new ids, the level and loft in view, doors and windows into the nearest wall."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tinydesigner.document.access import Access
from tinydesigner.document.checks.openings import heights
from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, new_id, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import bars
from tinydesigner.document.fields import Entity, EntityId, Point
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.reshape.followers import fitted
from tinydesigner.document.spaces import Loft
from tinydesigner.document.walls import Assembly, Wall
from tinydesigner.editor.clipboard import Clip
from tinydesigner.editor.walls_near import wall_near
from tinydesigner.geometry import rings
from tinydesigner.units.length import to_mm

#: A door or window goes into a wall this near to where it is pasted, mm.
_NEAR_MM = 600.0


@dataclass(frozen=True, slots=True)
class PasteClip(Edit):
    """Add what was copied, moved by a step in plan."""

    clip: Clip
    level: EntityId
    by: Point = (0, 0)
    #: Pieces stand on the loft that is at their place, not on the floor.
    upstairs: bool = False
    name: str = "Paste"

    @property
    def label(self) -> str:
        """What undo calls it."""
        return self.name

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        names = self._assemblies(design)
        design = put(design, *(changed(a, id=names[a.id]) for a in self.clip.assemblies
                               if names[a.id] not in design.by_id))  # fmt: skip
        for entity in self.clip.entities():
            names[entity.id] = new_id(design, stem_of(entity.id))
            made = changed(entity, id=names[entity.id], **self._places(entity))
            design = put(design, self._carried(design, made, entity, names))
        return design

    def _assemblies(self, design: Design) -> dict[EntityId, EntityId]:
        """By which id the design has, or will have, each assembly of the copy."""
        names: dict[EntityId, EntityId] = {}
        for assembly in self.clip.assemblies:
            own = design.by_id.get(assembly.id)
            same = own is None or (isinstance(own, Assembly) and own.layers == assembly.layers)
            taken = names.values()
            names[assembly.id] = assembly.id if same else new_id(design, stem_of(assembly.id), (*taken,))
        return names

    def _moved(self, point: Point) -> Point:
        return (point[0] + self.by[0], point[1] + self.by[1])

    def _places(self, entity: Entity) -> dict[str, Any]:
        fields: dict[str, Any] = {
            name: self._moved(getattr(entity, name))
            for name in ("start", "end", "at", "foot")
            if hasattr(entity, name)
        }
        if isinstance(entity, Loft):
            fields["outline"] = tuple(self._moved(point) for point in entity.outline)
        if hasattr(entity, "level"):
            fields["level"] = self.level
        return fields

    def _carried(
        self, design: Design, made: Entity, old: Entity, names: Mapping[EntityId, EntityId]
    ) -> Entity:
        """The entity on the wall, loft or assembly that carries it here."""
        if isinstance(made, Wall):
            return changed(made, assembly=names[made.assembly])
        if isinstance(made, Fixture):
            return changed(made, loft=self._loft(design, made, names))
        if isinstance(made, Access):
            return changed(made, to=self._goal(design, made, names))
        if isinstance(made, Door | Window):
            made = self._in_wall(design, made, self._moved(self.clip.spots[old.id]), names)
        if hasattr(made, "loft"):
            loft = names.get(made.loft or "", made.loft)
            return changed(made, loft=loft if isinstance(design.by_id.get(loft or ""), Loft) else None)
        return made

    def _loft(self, design: Design, piece: Fixture, names: Mapping[EntityId, EntityId]) -> EntityId | None:
        if piece.loft is not None and piece.loft in names:
            return names[piece.loft]
        if not self.upstairs:
            return None
        spot = (to_mm(piece.at[0]), to_mm(piece.at[1]))
        for loft in design.lofts:
            ring = tuple((to_mm(x), to_mm(y)) for x, y in loft.outline)
            if loft.level == self.level and rings.contains(ring, spot):
                return loft.id
        raise CommandRefused("there is no loft at this place to put it on")

    def _goal(self, design: Design, way: Access, names: Mapping[EntityId, EntityId]) -> EntityId:
        if way.to in names:
            return names[way.to]
        if way.to not in design.by_id:
            raise CommandRefused("the loft that the way up leads to was not copied")
        return way.to

    def _in_wall(
        self, design: Design, opening: Door | Window, spot: Point, names: Mapping[EntityId, EntityId]
    ) -> Door | Window:
        if opening.wall in names:
            return changed(opening, wall=names[opening.wall])
        near = wall_near(design, self.level, (to_mm(spot[0]), to_mm(spot[1])), _NEAR_MM)
        if near is not None:
            return free_place(design, changed(opening, wall=near.wall), near.along, near.bar.length)
        own = bars(design, self.level).get(opening.wall)
        if own is None:
            raise CommandRefused("there is no wall near this place for a door or window")
        return free_place(design, opening, round(own.place(spot)[0]), own.length)


def stem_of(entity_id: EntityId) -> str:
    """An id without its number."""
    return entity_id.rstrip("0123456789").rstrip("-.") or entity_id


def free_place(design: Design, opening: Door | Window, wanted: int, length: float) -> Door | Window:
    """The opening at the place of its wall nearest to ``wanted`` that no other opening takes.

    Parameters
    ----------
    design
        Holds the other openings.
    opening
        What is placed; its wall counts, its offset does not.
    wanted
        Where its middle should be, from the wall's start, nm.
    length
        Of the wall, nm.
    """
    wanted = fitted(wanted, opening.width, length)
    low, high = heights(opening)
    others = []
    for other in design.openings:
        if isinstance(other, Door | Window) and other.wall == opening.wall and other.id != opening.id:
            bottom, top = heights(other)
            if bottom < high and top > low:
                others.append(other)
    free = [place for place in _places(opening, others, wanted, length) if _fits(opening, others, place)]
    best = min(free, key=lambda place: abs(place - wanted), default=wanted)
    return changed(opening, offset=best)


def _places(opening: Door | Window, others: list[Door | Window], wanted: int, length: float) -> Iterator[int]:
    yield wanted
    half = (opening.width + 1) // 2
    for other in others:
        reach = (other.width + 1) // 2 + half
        for place in (other.offset - reach, other.offset + reach):
            if place == fitted(place, opening.width, length):
                yield place


def _fits(opening: Door | Window, others: list[Door | Window], place: int) -> bool:
    return all(abs(place - other.offset) * 2 >= opening.width + other.width for other in others)
