"""Fixtures, furniture and ways up: placed, moved, turned, mirrored, resized, duplicated."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from tinydesigner.document.access import Access
from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, find, new_id, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import Entity, EntityId, Point
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, Window

#: The fields that a fixture takes from its catalogue piece.
PIECE_FIELDS = (
    "piece",
    "kind",
    "name",
    "width",
    "depth",
    "height",
    "elevation",
    "mass",
    "inside_width",
    "inside_depth",
)


@dataclass(frozen=True, slots=True)
class AddFixture(Edit):
    """Place a piece; its values are copied, so that a later catalogue changes nothing here."""

    #: Values by field name (``PIECE_FIELDS``): lengths in nm, mass in g.
    piece: Mapping[str, Any]
    level: EntityId
    at: Point
    rotation: float = 0.0
    mirrored: bool = False
    loft: EntityId | None = None
    _label: ClassVar[str] = "Place fixture"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        unknown = [name for name in self.piece if name not in PIECE_FIELDS]
        if unknown:
            raise CommandRefused(f"a catalogue piece has no {unknown[0]!r}")
        stem = str(self.piece.get("kind", "fixture")).replace("_", "-")
        fixture = Fixture(
            id=new_id(design, stem),
            level=self.level,
            loft=self.loft,
            at=self.at,
            rotation=self.rotation % 360,
            mirrored=self.mirrored,
            **self.piece,
        )
        return put(design, fixture)


@dataclass(frozen=True, slots=True)
class MoveFixture(Edit):
    """Put a piece elsewhere: on its level's floor or on a loft."""

    fixture: EntityId
    to: Point
    loft: EntityId | None = None
    _label: ClassVar[str] = "Move fixture"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        return put(design, changed(find(design, self.fixture, Fixture), at=self.to, loft=self.loft))


@dataclass(frozen=True, slots=True)
class Rotate(Edit):
    """Turn pieces and ways up about their own places, counter-clockwise."""

    ids: tuple[EntityId, ...]
    degrees: float
    _label: ClassVar[str] = "Rotate"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        return put(design, *(self._turned(find(design, key, Entity)) for key in self.ids))

    def _turned(self, entity: Entity) -> Entity:
        if isinstance(entity, Fixture):
            return changed(entity, rotation=(entity.rotation + self.degrees) % 360)
        if isinstance(entity, Access):
            return changed(entity, direction=(entity.direction + self.degrees) % 360)
        raise CommandRefused(f"{entity.id!r} cannot be turned by itself")


@dataclass(frozen=True, slots=True)
class MirrorFixture(Edit):
    """Make a left-hand piece of a right-hand one, and back."""

    fixture: EntityId
    _label: ClassVar[str] = "Mirror fixture"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        fixture = find(design, self.fixture, Fixture)
        return put(design, changed(fixture, mirrored=not fixture.mirrored))


@dataclass(frozen=True, slots=True)
class ResizeFixture(Edit):
    """Give a piece another size about its middle."""

    fixture: EntityId
    width: int | None = None
    depth: int | None = None
    height: int | None = None
    _label: ClassVar[str] = "Resize fixture"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        fixture = find(design, self.fixture, Fixture)
        sizes = {"width": self.width, "depth": self.depth, "height": self.height}
        return put(design, changed(fixture, **{k: v for k, v in sizes.items() if v is not None}))


@dataclass(frozen=True, slots=True)
class Duplicate(Edit):
    """Copy pieces by a step in plan, and doors and windows by a step along their wall."""

    ids: tuple[EntityId, ...]
    by: Point = (0, 0)
    #: Along the wall; 0: beside the original.
    along: int = 0
    _label: ClassVar[str] = "Duplicate"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        for key in self.ids:
            design = put(design, self._copy(design, find(design, key, Entity)))
        return design

    def _copy(self, design: Design, entity: Entity) -> Entity:
        copy_id = new_id(design, entity.id.rstrip("0123456789").rstrip("-") or entity.id)
        if isinstance(entity, Fixture):
            return changed(entity, id=copy_id, at=(entity.at[0] + self.by[0], entity.at[1] + self.by[1]))
        if isinstance(entity, Door | Window):
            return changed(entity, id=copy_id, offset=entity.offset + (self.along or entity.width))
        raise CommandRefused(f"{entity.id!r} cannot be duplicated")
