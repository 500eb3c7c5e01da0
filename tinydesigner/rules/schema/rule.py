"""Rules, their exceptions, and the changes that a later set or place makes to them."""

from typing import Annotated, Any

from pydantic import BeforeValidator, model_validator

from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.rules.schema.conditions import Condition, without_not
from tinydesigner.rules.schema.fields import (
    Cite,
    Day,
    Id,
    Many,
    RowId,
    RuleRef,
    Span,
    Strict,
    Sureness,
    Text,
    Words,
)


class Permit(Strict):
    """An official's permit that lets a failing design pass, and up to where it can be had."""

    text: Words
    requires: Condition | None = None


class RuleException(Strict):
    """Where `when` holds, the requirement is replaced or falls away."""

    when: Condition
    requires: Condition | None = None
    exempt: Text = ""
    ask_official: Text = ""
    forbidden: Text = ""
    section: Text = ""
    because: Text = ""
    note: Text = ""

    @model_validator(mode="after")
    def _one_outcome(self) -> "RuleException":
        given = [self.requires is not None, *map(bool, (self.exempt, self.ask_official, self.forbidden))]
        if sum(given) != 1:
            raise ValueError("an exception has one of: requires, exempt, ask_official, forbidden")
        return self


def _as_permit(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


def _as_subject(value: Any) -> Any:
    if not isinstance(value, str) or value not in set(SubjectKind):
        raise ValueError("not a kind of subject: " + ", ".join(SubjectKind))
    return SubjectKind(value)


class RuleBody(Strict):
    """What a rule says; every key may be amended later."""

    title: Text = ""
    section: Text = ""
    cite: Cite | None = None
    applies_to: Annotated[SubjectKind, BeforeValidator(_as_subject)] = SubjectKind.HOUSE
    when: Condition | None = None
    requires: Condition | None = None
    ask_official: Text = ""
    forbidden: Text = ""
    exceptions: Annotated[tuple[RuleException, ...], Many] = ()
    with_permit: Annotated[Permit | None, BeforeValidator(_as_permit)] = None
    because: Text = ""
    remedy: Text = ""
    confidence: Sureness | None = None
    memory: bool = False
    verified_on: Day = ""
    effective: Span | None = None
    facts: Annotated[tuple[RowId, ...], Many] = ()
    note: Text = ""


class Rule(RuleBody):
    """A rule of a set or place."""

    id: Id
    title: Words
    because: Words

    @model_validator(mode="after")
    def _one_outcome(self) -> "Rule":
        given = [self.requires is not None, bool(self.ask_official), bool(self.forbidden)]
        if sum(given) != 1:
            raise ValueError("a rule has one of: requires, ask_official, forbidden")
        if self.requires is not None and not without_not(self.requires):
            raise ValueError(
                "a requirement is a predicate, or all or any of predicates; 'not' belongs to 'when'"
            )
        return self


class Amendment(RuleBody):
    """The named keys replace those of an inherited rule; nothing else changes."""

    id: RuleRef


class Deletion(Strict):
    """An inherited rule that does not stand here."""

    id: RuleRef
    because: Words
    section: Text = ""
    facts: Annotated[tuple[RowId, ...], Many] = ()
