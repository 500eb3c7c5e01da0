"""The whole design: one immutable value."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from pydantic import Field, field_validator

from tinydesigner.document.access import Access
from tinydesigner.document.bases import Base
from tinydesigner.document.fields import Entity, EntityId, Label, Length, Part
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Opening
from tinydesigner.document.roofs import Roof
from tinydesigner.document.spaces import Loft, Room
from tinydesigner.document.walls import Assembly, Divider, Level, Wall
from tinydesigner.units.system import UnitSystem

#: Version of the file's schema; a change that an older program cannot read raises it.
FORMAT_VERSION = 1

#: Answers are true or false, a number in the fact's own unit, or one of its allowed words.
FactValue = bool | float | str


class Identity(StrEnum):
    """What the owner declares the house to be; the law follows the identity, not the shape."""

    DWELLING = "dwelling"
    ADU = "adu"
    TINY_HOUSE_ON_WHEELS = "tiny_house_on_wheels"
    PARK_MODEL = "park_model"
    RV = "rv"


class Lot(Part):
    """A rectangular lot, as far as it is known."""

    width: Annotated[Length, Field(gt=0)] | None = None
    depth: Annotated[Length, Field(gt=0)] | None = None


class Waiver(Part):
    """A finding that a person has accepted and why; void when its value worsens or its rule changes."""

    rule: str = Field(max_length=200)
    subject: str = Field(max_length=64)
    reason: Annotated[str, Field(min_length=1, max_length=2000)]
    who: Label = ""
    on: date | None = None
    #: Measured value when it was waived, in the rule's canonical unit (mm, mm2, kg, ...).
    value: float | None = None
    #: Fingerprint of the rule when it was waived.
    fingerprint: str = Field(default="", max_length=64)


class Site(Part):
    """What the design is checked against when nobody says otherwise."""

    #: Ids of the places pinned as "mine".
    places: Annotated[tuple[str, ...], Field(max_length=500)] = ()
    #: Rule sets checked besides those of the places, such as a code edition.
    rulesets: Annotated[tuple[str, ...], Field(max_length=50)] = ()
    as_of: date | None = None


class Design(Part):
    """A tiny house, complete.

    Every change makes another design (see ``document.commands``); entities that did not change are shared by
    both, so a design costs little, is safe on any thread, and undo is an older reference.
    """

    version: int = Field(default=FORMAT_VERSION, ge=1, le=FORMAT_VERSION)
    name: Label = "Untitled"
    notes: Annotated[str, Field(max_length=20_000)] = ""
    units: UnitSystem = UnitSystem.IMPERIAL
    identity: Identity = Identity.TINY_HOUSE_ON_WHEELS
    levels: Annotated[tuple[Level, ...], Field(min_length=1, max_length=20)]
    assemblies: Annotated[tuple[Assembly, ...], Field(max_length=200)] = ()
    # Rooms cost the square of the walls at worst: these limits keep a hostile file to a second or two.
    walls: Annotated[tuple[Wall, ...], Field(max_length=1000)] = ()
    dividers: Annotated[tuple[Divider, ...], Field(max_length=1000)] = ()
    rooms: Annotated[tuple[Room, ...], Field(max_length=2000)] = ()
    lofts: Annotated[tuple[Loft, ...], Field(max_length=200)] = ()
    roof: Roof | None = None
    openings: Annotated[tuple[Opening, ...], Field(max_length=2000)] = ()
    fixtures: Annotated[tuple[Fixture, ...], Field(max_length=10_000)] = ()
    accesses: Annotated[tuple[Access, ...], Field(max_length=200)] = ()
    base: Base
    lot: Lot | None = None
    facts: Mapping[str, FactValue] = Field(default_factory=dict)
    waivers: Annotated[tuple[Waiver, ...], Field(max_length=5000)] = ()
    site: Site = Site()

    @field_validator("facts")
    @classmethod
    def _facts_capped(cls, facts: Mapping[str, FactValue]) -> Mapping[str, FactValue]:
        if len(facts) > 2000 or any(len(key) > 100 for key in facts):
            raise ValueError("at most 2,000 facts with names of at most 100 characters")
        return facts

    def entities(self) -> Iterator[Entity]:
        """Everything that has an id, in file order."""
        for group in ENTITY_GROUPS:
            yield from getattr(self, group)
        if self.roof is not None:
            yield self.roof
            yield from self.roof.dormers
        yield self.base

    @cached_property
    def by_id(self) -> Mapping[EntityId, Entity]:
        """Every entity by its id."""
        return {entity.id: entity for entity in self.entities()}

    def evolve(self, **changes: Any) -> "Design":
        """Another design with the named fields replaced, validated; unchanged entities are shared.

        Raises
        ------
        pydantic.ValidationError
            If a new value is not allowed.
        """
        return Design(**{**{name: getattr(self, name) for name in Design.model_fields}, **changes})


#: The fields of a design that hold entities in tuples.
ENTITY_GROUPS = (
    "levels",
    "assemblies",
    "walls",
    "dividers",
    "rooms",
    "lofts",
    "openings",
    "fixtures",
    "accesses",
)
