"""Facts, places, waivers, identity: what the drawing cannot show."""

import math
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design, FactValue, Identity, Site, Waiver
from tinydesigner.document.errors import CommandRefused


@dataclass(frozen=True, slots=True)
class SetIdentity(Edit):
    """Declare what the house is; the law follows."""

    identity: Identity
    _label: ClassVar[str] = "Change identity"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        return design if design.identity is self.identity else design.evolve(identity=self.identity)


@dataclass(frozen=True, slots=True)
class AnswerFact(Edit):
    """Answer one question."""

    fact: str
    value: FactValue
    _label: ClassVar[str] = "Answer question"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if not self.fact:
            raise CommandRefused("a fact needs a name")
        if isinstance(self.value, float) and not math.isfinite(self.value):
            raise CommandRefused("a fact needs a number that can be written down")
        known = design.facts.get(self.fact)
        if type(known) is type(self.value) and known == self.value:
            return design
        return design.evolve(facts={**design.facts, self.fact: self.value})


@dataclass(frozen=True, slots=True)
class ClearFact(Edit):
    """Take an answer back: the question is open again."""

    fact: str
    _label: ClassVar[str] = "Clear answer"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if self.fact not in design.facts:
            return design
        return design.evolve(facts={key: value for key, value in design.facts.items() if key != self.fact})


def _with_site(design: Design, **fields: object) -> Design:
    site = Site(**{**{name: getattr(design.site, name) for name in Site.model_fields}, **fields})
    return design if site == design.site else design.evolve(site=site)


@dataclass(frozen=True, slots=True)
class PinPlaces(Edit):
    """Say which places count as "mine", in order, each once."""

    places: tuple[str, ...]
    _label: ClassVar[str] = "Pin places"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        return _with_site(design, places=tuple(dict.fromkeys(self.places)))


@dataclass(frozen=True, slots=True)
class SetRulesets(Edit):
    """Say which rule sets are checked besides those of the places."""

    rulesets: tuple[str, ...]
    _label: ClassVar[str] = "Choose codes"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        return _with_site(design, rulesets=tuple(dict.fromkeys(self.rulesets)))


@dataclass(frozen=True, slots=True)
class SetAsOf(Edit):
    """Ask the law of a day; None: of today."""

    day: date | None
    _label: ClassVar[str] = "Change date of the law"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        return _with_site(design, as_of=self.day)


@dataclass(frozen=True, slots=True)
class AddWaiver(Edit):
    """Accept a finding with a reason; an older waiver of the same finding gives way."""

    waiver: Waiver
    _label: ClassVar[str] = "Waive finding"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if not self.waiver.reason.strip():
            raise CommandRefused("a waiver needs a reason")
        others = _others(design, self.waiver.rule, self.waiver.subject)
        return design.evolve(waivers=(*others, self.waiver))


@dataclass(frozen=True, slots=True)
class RemoveWaiver(Edit):
    """Let a finding count again."""

    rule: str
    subject: str
    _label: ClassVar[str] = "Remove waiver"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        others = _others(design, self.rule, self.subject)
        return design if len(others) == len(design.waivers) else design.evolve(waivers=others)


def _others(design: Design, rule: str, subject: str) -> tuple[Waiver, ...]:
    return tuple(w for w in design.waivers if (w.rule, w.subject) != (rule, subject))
