"""Rules laid over rules: what a set inherits, adds, amends and deletes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pydantic import ValidationError

from tinydesigner.rules.errors import RuleFileError
from tinydesigner.rules.figures import Where
from tinydesigner.rules.results import Confidence
from tinydesigner.rules.schema.fields import Cite, Span
from tinydesigner.rules.schema.rule import Amendment, Deletion, Rule

#: A rule says one of these; an amendment that sets one takes the others away.
_OUTCOMES = ("requires", "ask_official", "forbidden")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a rule's citation takes from its set or place where it says nothing itself."""

    owner: str
    cite: Cite | None
    confidence: Confidence
    memory: bool
    verified_on: str


@dataclass(frozen=True, slots=True, eq=False)
class Stated:
    """A rule as it stands in a set or place."""

    rule: Rule
    where: Where
    ground: Ground
    #: Rule set that the id belongs to, for ``irc-2015/room.area``.
    home: str


#: Every version of each rule by id, in order.
Rules = dict[str, list[Stated]]


def inherited(rules: Rules, ground: Ground) -> Rules:
    """The rules of an earlier edition, cited as this one's."""
    return {
        key: [replace(stated, ground=ground, home=ground.owner) for stated in versions]
        for key, versions in rules.items()
    }


def overlap(spans: Iterable[Span | None]) -> bool:
    """Whether two spans hold on one day."""
    ends = sorted((span.start, span.end or "9999") if span else ("", "9999") for span in spans)
    return any(later[0] <= earlier[1] for earlier, later in pairwise(ends))


def add(rules: Rules, own: Iterable[Stated], errors: list[RuleFileError]) -> None:
    """Add own rules; an id that was inherited is replaced in all its versions."""
    mine: Rules = {}
    for stated in own:
        mine.setdefault(stated.rule.id, []).append(stated)
    for key, versions in mine.items():
        rules[key] = versions
        if overlap(stated.rule.effective for stated in versions):
            message = f"the id {key!r} stands twice for one day"
            versions[-1].where.at("id").fault(
                errors, message, "ids once, or effective spans that do not overlap"
            )


def matching(tables: Sequence[tuple[str, Rules]], ref: str) -> list[Rules]:
    """The tables that hold the rule ``id`` or ``set/id``."""
    home, _, key = ref.rpartition("/")
    return [rules for name, rules in tables if key in rules and home in {"", name}]


def _found(
    tables: Sequence[tuple[str, Rules]], ref: str, where: Where, errors: list[RuleFileError]
) -> Rules | None:
    found = matching(tables, ref)
    if not found:
        where.at("id").fault(errors, f"there is no rule {ref!r} to change")
    if len(found) > 1:
        where.at("id").fault(errors, f"{ref!r} stands in several rule sets", "set/id")
    return found[0] if len(found) == 1 else None


def amended(base: Stated, amendment: Amendment, where: Where, ground: Ground) -> Stated:
    """The rule with the named keys changed.

    Raises
    ------
    pydantic.ValidationError
        If the changed keys do not make a rule.
    """
    fields = {name: getattr(base.rule, name) for name in Rule.model_fields}
    changed = {name: getattr(amendment, name) for name in amendment.model_fields_set - {"id"}}
    if any(changed.get(name) for name in _OUTCOMES):
        fields.update({name: Rule.model_fields[name].default for name in _OUTCOMES})
    cite = ground.cite
    if cite is not None and "cite" not in changed:
        changed["cite"] = cite.model_copy(update={"section": amendment.section or cite.section})
    rule = Rule.model_validate({**fields, **changed})
    mixed = replace(ground, cite=ground.cite or base.ground.cite)
    return Stated(rule, where, mixed, base.home)


def change(
    tables: Sequence[tuple[str, Rules]],
    amendments: Iterable[tuple[Amendment, Where]],
    deletions: Iterable[tuple[Deletion, Where]],
    ground: Ground,
    errors: list[RuleFileError],
) -> None:
    """Apply amendments, then deletions, to the tables in place."""
    for amendment, where in amendments:
        rules = _found(tables, amendment.id, where, errors)
        if rules is None:
            continue
        key = amendment.id.rpartition("/")[2]
        try:
            rules[key] = [amended(base, amendment, where, ground) for base in rules[key]]
        except ValidationError as error:
            where.fault(errors, error.errors()[0]["msg"].removeprefix("Value error, "))
    for deletion, where in deletions:
        rules = _found(tables, deletion.id, where, errors)
        if rules is not None:
            del rules[deletion.id.rpartition("/")[2]]
