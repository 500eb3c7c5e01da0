"""Rules as rows and logics, each distinct one once.

A logic is what decides: subject, condition, requirement and exceptions. Rules of different editions and
places that decide alike share one logic, however they are cited, and so are evaluated once.
"""

import json
from hashlib import blake2b
from typing import Any

from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.rules import wording
from tinydesigner.rules.errors import RuleFileError
from tinydesigner.rules.figures import Where
from tinydesigner.rules.names import Names
from tinydesigner.rules.overlay import Ground, Stated
from tinydesigner.rules.schema.catalogues import Source
from tinydesigner.rules.schema.fields import Cite
from tinydesigner.rules.schema.rule import Rule, RuleException
from tinydesigner.rules.terms import Terms


class Interned:
    """Values kept once each, by their JSON text or another key."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._index: dict[Any, int] = {}

    def index(self, value: Any) -> int:
        """Where the value stands."""
        return self.keyed(json.dumps(value, sort_keys=True), value)

    def keyed(self, key: Any, value: Any) -> int:
        """Where the value stands that a hashable key tells apart."""
        if key not in self._index:
            self._index[key] = len(self.values)
            self.values.append(value)
        return self._index[key]


class RuleLinker:
    """Makes rows and logics of rules; faults are collected in ``errors``."""

    def __init__(self, names: Names, sources: dict[str, Source], errors: list[RuleFileError]) -> None:
        self.errors = errors
        self.sources = sources
        self.terms = Terms(names, errors)
        self.terms.figures.sources = frozenset(sources)
        self.logics = Interned()
        self.rows = Interned()
        #: Title, reason and remedy, which editions and places mostly share.
        self.texts = Interned()
        self._done: dict[tuple[int, Ground, str], int] = {}
        self._kept: list[Rule] = []

    def condition(self, value: Any, where: Where, subject: SubjectKind = SubjectKind.HOUSE) -> int:
        """Logic that says whether a condition holds for the house."""
        node = self.terms.condition(value, where, subject)
        return self.logics.index([subject.value, "holds", node, wording.condition(value)])

    def row(self, stated: Stated) -> int:
        """Row of a rule; the same rule on the same ground is linked once."""
        key = (id(stated.rule), stated.ground, stated.home)
        if key not in self._done:
            self._kept.append(stated.rule)  # keeps the id taken
            self._done[key] = self._row(stated)
        return self._done[key]

    def _row(self, stated: Stated) -> int:
        rule, ground = stated.rule, stated.ground
        where = Where(stated.where.origin, stated.where.path, f"rule {rule.id}")
        logic = self.logics.index(self._logic(rule, where))
        permit = self._permit(rule, where)
        source, section, edition, title = self.citation(rule.cite, ground.cite, rule.section, where)
        span = rule.effective
        if span and span.closed:
            where.at("effective", "closed").fault(self.errors, "only a pathway can be closed")
        row = [
            rule.id, ground.owner, logic, self._text(rule), source, section, edition, title,
            (rule.confidence or ground.confidence).value, rule.memory or ground.memory,
            rule.verified_on or ground.verified_on, span.start if span else "", span.end if span else "",
            self._fingerprint(rule, logic, permit), *permit,
        ]  # fmt: skip
        return self.rows.keyed(tuple(row), row)

    def _text(self, rule: Rule) -> int:
        text = (rule.title, rule.because, rule.remedy)
        return self.texts.keyed(text, list(text))

    def _fingerprint(self, rule: Rule, logic: int, permit: tuple[str, int]) -> str:
        text = json.dumps([rule.id, self.logics.values[logic], permit[0]], sort_keys=True)
        return blake2b(text.encode(), digest_size=8).hexdigest()

    def _permit(self, rule: Rule, where: Where) -> tuple[str, int]:
        if rule.with_permit is None:
            return ("", -1)
        if rule.with_permit.requires is None:
            return (rule.with_permit.text, -1)
        node = self.terms.condition(
            rule.with_permit.requires, where.at("with_permit", "requires"), rule.applies_to
        )
        return (
            rule.with_permit.text,
            self.logics.index([rule.applies_to.value, "rule", None, ["require", node], []]),
        )

    def _logic(self, rule: Rule, where: Where) -> list[Any]:
        subject = rule.applies_to
        when = None
        if rule.when is not None:
            node = self.terms.condition(rule.when, where.at("when"), subject)
            when = [node, wording.condition(rule.when)]
        exceptions = [
            self._exception(item, where.at("exceptions", i), subject)
            for i, item in enumerate(rule.exceptions)
        ]
        return [subject.value, "rule", when, self._outcome(rule, where, subject), exceptions]

    def _exception(self, item: RuleException, where: Where, subject: SubjectKind) -> list[Any]:
        when = self.terms.condition(item.when, where.at("when"), subject)
        outcome = ["exempt", item.exempt] if item.exempt else self._outcome(item, where, subject)
        return [when, outcome, item.because, item.section]

    def _outcome(self, value: Rule | RuleException, where: Where, subject: SubjectKind) -> list[Any]:
        if value.ask_official:
            return ["ask", value.ask_official]
        if value.forbidden:
            return ["forbid", value.forbidden]
        return ["require", self.terms.condition(value.requires, where.at("requires"), subject)]

    def citation(
        self, own: Cite | None, ground: Cite | None, section: str, where: Where
    ) -> tuple[str, str, str, str]:
        """Source, section, edition and title of a citation; a fault when it has no source."""
        cites = [cite for cite in (own, ground) if cite is not None]

        def first(field: str) -> str:
            return next((value for cite in cites if (value := getattr(cite, field)) is not None), "")

        source = first("source")
        if not source:
            where.fault(self.errors, "nothing is cited", "cite: {source: ..., section: ...}")
        elif source not in self.sources:
            where.at("cite", "source").fault(
                self.errors, f"no source is called {source!r}", "a source of sources.yaml"
            )
        own_section = own.section if own else None
        known = self.sources.get(source)
        return (
            source,
            own_section or section or first("section"),
            first("edition") or (known.edition if known else ""),
            first("title"),
        )
