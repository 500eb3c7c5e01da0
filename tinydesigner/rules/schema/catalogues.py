"""Sources, facts, the register and the cases."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, model_validator

from tinydesigner.rules.schema.fields import (
    Day,
    Id,
    Many,
    PlaceId,
    RowId,
    RuleRef,
    Strict,
    Text,
    Words,
    as_text,
)

#: A word to choose: a zone's name has brackets and blanks too.
Choice: TypeAlias = Annotated[str, BeforeValidator(as_text), Field(min_length=1, max_length=80)]


class Source(Strict):
    """Something that was read, or remembered."""

    id: Id
    title: Words
    edition: Text = ""
    publisher: Text = ""
    kind: Literal[
        "statute",
        "ordinance",
        "regulation",
        "model_code",
        "standard",
        "agency",
        "secondary",
        "seed",
        "memory",
    ]
    address: Text = ""
    seen: Day = ""
    note: Text = ""


class Fact(Strict):
    """A question that a rule may ask."""

    id: Id
    question: Words
    type: Literal["flag", "count", "length", "area", "mass", "choice", "date", "ratio"]
    choices: Annotated[tuple[Choice, ...], Many] = ()
    unit: Text = ""
    help: Text = ""
    minimum: Annotated[float | None, Field(strict=False)] = None
    maximum: Annotated[float | None, Field(strict=False)] = None
    note: Text = ""

    @model_validator(mode="after")
    def _fits_its_type(self) -> "Fact":
        if (self.type == "choice") != bool(self.choices):
            raise ValueError("choices are given for a choice, and only for a choice")
        if self.type in {"length", "area", "mass"} and not self.unit:
            raise ValueError(f"a fact of type {self.type} has a unit")
        return self


class Row(Strict):
    """One row of the fact collection: where it is encoded, or why it is not."""

    id: RowId
    encoded: Annotated[tuple[RuleRef, ...], Many] = ()
    left_out: Text = ""
    note: Text = ""

    @model_validator(mode="after")
    def _accounted(self) -> "Row":
        if bool(self.encoded) == bool(self.left_out):
            raise ValueError("a row is encoded somewhere, or left out with a reason")
        return self


class RuleCase(Strict):
    """A rule with its inputs set directly."""

    rule: RuleRef
    title: Text = ""
    given: dict[str, Any]
    as_of: Day = ""
    expect: Literal["pass", "fail", "missing", "not_applicable", "ask_official", "permit_needed"]
    margin: Annotated[Any, Field()] = None
    because: Text = ""


class PathwayCase(Strict):
    """A pathway with its inputs set directly."""

    place: PlaceId
    pathway: Id
    title: Text = ""
    given: dict[str, Any]
    as_of: Day = ""
    expect: Literal["accepts", "accepts_if", "needs_facts", "rejects", "not_researched"]
    blocking: list[RuleRef] | None = None
    missing: list[str] | None = None
    because: Text = ""
