"""Rule sets: heads, topics, and sets made from a table."""

from typing import Annotated, Literal

from pydantic import Field

from tinydesigner.rules.schema.conditions import Condition
from tinydesigner.rules.schema.fields import Day, Id, Many, Strict, Sureness, Text, Words
from tinydesigner.rules.schema.rule import Amendment, Deletion, Rule


class Topic(Strict):
    """Further rules of a set whose head stands in another file."""

    ruleset: Id
    rules: Annotated[tuple[Rule, ...], Many] = ()
    amend: Annotated[tuple[Amendment, ...], Many] = ()
    delete: Annotated[tuple[Deletion, ...], Many] = ()
    note: Text = ""


class RuleSet(Topic):
    """Head of a rule set, and its rules."""

    title: Words
    kind: Literal["code", "appendix", "road", "standard"]
    source: Id
    edition: Text = ""
    published: Day = ""
    extends: Id | None = None
    verified_on: Day
    confidence: Sureness
    memory: bool = False
    #: Of an appendix: base rules that do not apply where the appendix does.
    replaces: Annotated[tuple[Id, ...], Many] = ()
    #: Of an appendix: the definition that opens it.
    scope: Condition | None = None
    #: Of an appendix: the codes it stands on; any when empty.
    stands_on: Annotated[tuple[Id, ...], Many] = ()


class RuleSetList(Strict):
    """Several rule sets in one file."""

    rulesets: Annotated[list[RuleSet], Field(min_length=1)]
    note: Text = ""
