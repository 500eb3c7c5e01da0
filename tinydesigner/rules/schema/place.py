"""Places: what is adopted there, and the ways to be allowed."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator

from tinydesigner.rules.schema.conditions import Condition
from tinydesigner.rules.schema.fields import (
    Cite,
    Day,
    Id,
    Many,
    PlaceId,
    RowId,
    Span,
    Strict,
    Sureness,
    Text,
    Words,
)
from tinydesigner.rules.schema.rule import Amendment, Deletion, Rule

PlaceLevel: TypeAlias = Literal["country", "state", "county", "city", "area", "proposal"]
PathwayKind: TypeAlias = Literal[
    "dwelling",
    "adu_foundation",
    "adu_movable",
    "primary_movable",
    "pocket_neighborhood",
    "village",
    "rv_park",
    "park_model",
    "campground",
    "manufactured",
    "efficiency_unit",
    "demonstration",
    "temporary",
    "existing",
]


class Adoption(Strict):
    """Codes in force in a place, with its changes; no changes is a statement too."""

    rulesets: Annotated[list[Id], Field(min_length=1)]
    effective: Span | None = None
    rules: Annotated[tuple[Rule, ...], Many] = ()
    amend: Annotated[tuple[Amendment, ...], Many] = ()
    delete: Annotated[tuple[Deletion, ...], Many] = ()
    cite: Cite | None = None
    confidence: Sureness | None = None
    memory: bool = False
    verified_on: Day = ""
    facts: Annotated[tuple[RowId, ...], Many] = ()
    note: Text = ""


class Gate(Strict):
    """Whether a way applies to the design at all."""

    when: Condition
    refuses: Words
    #: The law itself shuts other houses out; else they are merely not what this way is for.
    exclusive: bool = False


class NamedCode(Strict):
    """A standard or code that a pathway names itself."""

    rulesets: Annotated[list[Id], Field(min_length=1)]
    amend: Annotated[tuple[Amendment, ...], Many] = ()
    delete: Annotated[tuple[Deletion, ...], Many] = ()


class Procedure(Strict):
    """A step or promise that the drawing cannot show."""

    id: Id
    text: Words
    section: Text = ""
    cite: Cite | None = None
    when: Condition | None = None
    facts: Annotated[tuple[RowId, ...], Many] = ()


class Pathway(Strict):
    """One legal way to be allowed in a place."""

    id: Id
    title: Words
    kind: PathwayKind
    effective: Span | None = None
    gate: Gate | None = None
    road: Literal["required", "none"]
    building: Literal["adopted", "none"] | NamedCode
    zoning: Annotated[tuple[Id, ...], Many] = ()
    facts_asked: Annotated[tuple[Id, ...], Many] = ()
    conditions: Annotated[tuple[Procedure, ...], Many] = ()
    cite: Cite | None = None
    confidence: Sureness | None = None
    memory: bool = False
    verified_on: Day = ""
    facts: Annotated[tuple[RowId, ...], Many] = ()
    note: Text = ""


class Guarantee(Strict):
    """A state's promise that stricter local rules may not undercut."""

    rule: Id
    overrides: Annotated[list[Id], Field(min_length=1)]
    binds: Annotated[list[PlaceLevel], Field(min_length=1)]
    #: Kinds of pathway that it reaches; all when empty.
    pathways: Annotated[tuple[PathwayKind, ...], Many] = ()
    effective: Span | None = None
    cite: Cite | None = None
    facts: Annotated[tuple[RowId, ...], Many] = ()
    note: Text = ""


class Place(Strict):
    """A country, state, county, city, sub-area or proposal."""

    place: PlaceId
    name: Words
    state: Text = ""
    level: PlaceLevel
    parent: PlaceId | None = None
    verified_on: Day = ""
    confidence: Sureness | None = None
    #: What its rules and pathways cite unless they say otherwise.
    cite: Cite | None = None
    note: Text = ""
    code: Annotated[tuple[Adoption, ...], Many] = ()
    road: Annotated[tuple[Id, ...], Many] = ()
    rules: Annotated[tuple[Rule, ...], Many] = ()
    pathways: Annotated[tuple[Pathway, ...], Many] = ()
    guarantees: Annotated[tuple[Guarantee, ...], Many] = ()
    not_researched: Text = ""

    @model_validator(mode="after")
    def _says_something(self) -> "Place":
        if self.not_researched and self.pathways:
            raise ValueError("a place that is not researched has no pathways")
        if self.pathways and (not self.verified_on or self.confidence is None):
            raise ValueError("a place with pathways has verified_on and confidence")
        return self
