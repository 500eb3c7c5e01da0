"""Small laws and designs for the tests of the rules engine."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.quantity import Unknown
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.check import Checker
from tinydesigner.rules.errors import RuleErrors
from tinydesigner.rules.link import link_files

SOURCES = """
- {id: src, title: A source, edition: "2015", kind: model_code, seen: 2026-01-01}
- {id: src2, title: Another source, kind: ordinance}
"""
FACTS = """
- {id: occupants, question: How many?, type: count}
- {id: lot.zone, question: Which zone?, type: choice, choices: [R-1, R-2, C]}
- {id: lot.area, question: How large?, type: area, unit: sq ft}
- {id: owner.lives_there, question: Does the owner live there?, type: flag}
- {id: permit.date, question: When?, type: date}
"""
HEAD = """
ruleset: code
title: A code
kind: code
source: src
verified_on: 2026-01-01
confidence: high
rules:
"""
DAY = date(2026, 6, 1)


def book(**files: str) -> RuleBook:
    """Book of the named files (``codes__a`` is ``codes/a.yaml``), with sources and facts."""
    return RuleBook(link_files(named(files)), "key")


def named(files: dict[str, str]) -> list[tuple[str, bytes]]:
    every = {"sources": SOURCES, "facts": FACTS, **files}
    return [(f"{name.replace('__', '/')}.yaml", text.encode()) for name, text in every.items()]


def faults(**files: str) -> list[str]:
    """What is wrong with the files, as text; empty when nothing is."""
    try:
        link_files(named(files))
    except RuleErrors as error:
        return [str(fault) for fault in error.errors]
    return []


def code(*rules: str, head: str = HEAD) -> str:
    """A code with the rules, each in flow style without its braces."""
    lines = [f"  - {{title: T, because: B, {rule}}}\n" for rule in rules]
    return head + "".join(lines)


class FakeView:
    """A subject with given values; a value that is a class raises."""

    def __init__(self, kind: str, name: str, values: dict[str, Any]) -> None:
        self.id = name
        self.name = name.title()
        self.kind = SubjectKind(kind)
        self.values = values
        self.cache: dict[Any, Any] = {}
        self.taken: list[str] = []

    def take(self, measurement: str, params: tuple[tuple[str, Any], ...] = ()) -> Any:
        self.taken.append(measurement)
        name = measurement.partition(".")[2]
        if name not in self.values:
            return Unknown((f"{self.id}.{name}",), f"{name} is not drawn")
        value = self.values[name]
        if isinstance(value, type) and issubclass(value, Exception):
            raise value("broken measurement")
        return value


class FakeModel:
    """A design of fake subjects: ``house={...}``, ``room={"r1": {...}}``."""

    def __init__(
        self, facts: dict[str, Any] | None = None, waivers: tuple[Any, ...] = (), **kinds: Any
    ) -> None:
        self.design = SimpleNamespace(facts=facts or {}, waivers=waivers)
        self.views: dict[str, tuple[FakeView, ...]] = {kind.value: () for kind in SubjectKind}
        kinds.setdefault("house", {})
        for kind, values in kinds.items():
            single = kind in {"house", "trailer", "lot"}
            many = {kind: values} if single else values
            self.views[kind] = tuple(FakeView(kind, name, given) for name, given in many.items())

    def subjects(self, kind: SubjectKind) -> tuple[FakeView, ...]:
        return self.views[kind.value]


def check(law: RuleBook, model: FakeModel, **options: Any) -> Any:
    options.setdefault("as_of", DAY)
    options.setdefault("today", DAY)
    return Checker(law).check(model, **options)


def only(law: RuleBook, model: FakeModel, **options: Any) -> Any:
    """The one finding of a law with one rule."""
    (finding,) = check(law, model, places=(), **options).findings()
    return finding
