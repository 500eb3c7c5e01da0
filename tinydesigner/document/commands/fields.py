"""Set any field of anything, checked as a file would be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tinydesigner.document.checks.references import reference_problems
from tinydesigner.document.commands.adding import word_of
from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import ENTITY_GROUPS, Design
from tinydesigner.document.edit import changed, find, replace_any
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import Entity, EntityId
from tinydesigner.document.reshape.followers import hold_openings, roof_follows
from tinydesigner.document.reshape.joints import reattach

_OF_THE_DESIGN = set(Design.model_fields) - {*ENTITY_GROUPS, "roof", "base", "version"}


@dataclass(frozen=True, slots=True)
class SetFields(Edit):
    """Give fields of one entity new values: lengths in nm, words for choices, None for unknown."""

    entity: EntityId
    fields: Mapping[str, Any]
    #: What undo calls it; empty: made from the names.
    name: str = ""

    @property
    def label(self) -> str:
        """Names the fields."""
        return self.name or "Set " + ", ".join(field.replace("_", " ") for field in self.fields)

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        entity = find(design, self.entity, Entity)
        unknown = [name for name in self.fields if name not in type(entity).model_fields]
        if unknown:
            raise CommandRefused(f"a {word_of(entity)} has no {unknown[0]!r}")
        if {"id", "dormers"} & set(self.fields):
            raise CommandRefused("an id is for ever; dormers are added and deleted one by one")
        new = changed(entity, **self.fields)
        if new is entity:
            return design
        after = replace_any(design, new)
        dangling = next(reference_problems(after), None)
        if dangling is not None:
            raise CommandRefused(dangling.message)
        if set(self.fields) & {"assembly", "reference", "start", "end", "layers"}:
            after = hold_openings(design, reattach(design, after))
        return roof_follows(design, after)


@dataclass(frozen=True, slots=True)
class SetDesign(Edit):
    """Give fields of the design itself new values: name, notes, units, identity, lot, site."""

    fields: Mapping[str, Any]
    name: str = ""

    @property
    def label(self) -> str:
        """Names the fields."""
        return self.name or "Set " + ", ".join(field.replace("_", " ") for field in self.fields)

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        unknown = [name for name in self.fields if name not in _OF_THE_DESIGN]
        if unknown:
            raise CommandRefused(f"a design has no {unknown[0]!r} to set")
        if all(getattr(design, name) == value for name, value in self.fields.items()):
            return design
        return design.evolve(**self.fields)
