"""Reads the files of the law and fits them to the models; every fault is collected."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from tinydesigner.rules import reader, tables
from tinydesigner.rules.errors import RuleErrors, RuleFileError
from tinydesigner.rules.reader import Map, Seq
from tinydesigner.rules.schema import catalogues, conditions, limits, place, rule, sets

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """Where a model came from, to tell the place of a fault that is found later."""

    file: str
    value: Any

    def error(self, path: Sequence[str | int], message: str, expected: str = "") -> RuleFileError:
        """A fault at the key ``path`` of the model."""
        at, key = reader.locate(self.value, path)
        return RuleFileError(self.file, *at, key, message, expected)


@dataclass(slots=True)
class Law:
    """Everything that the files say, each model with its origin."""

    sources: list[tuple[catalogues.Source, Origin]] = field(default_factory=list)
    facts: list[tuple[catalogues.Fact, Origin]] = field(default_factory=list)
    rows: list[tuple[catalogues.Row, Origin]] = field(default_factory=list)
    heads: list[tuple[sets.RuleSet, Origin]] = field(default_factory=list)
    topics: list[tuple[sets.Topic, Origin]] = field(default_factory=list)
    places: list[tuple[place.Place, Origin]] = field(default_factory=list)
    cases: list[tuple[catalogues.RuleCase | catalogues.PathwayCase, Origin]] = field(default_factory=list)
    errors: list[RuleFileError] = field(default_factory=list)


@cache
def _known_keys() -> tuple[str, ...]:
    keys: set[str] = set()
    for module in (catalogues, conditions, limits, place, rule, sets):
        for model in vars(module).values():
            if isinstance(model, type) and issubclass(model, BaseModel):
                keys.update(info.alias or name for name, info in model.model_fields.items())
    return tuple(sorted(keys))


def _told(error: ErrorDetails) -> tuple[str, str]:
    """Message and expectation of one fault found by the models."""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        key = str(error["loc"][-1])
        near = difflib.get_close_matches(key, [known for known in _known_keys() if known != key], n=2)
        return "unknown key", " or ".join(near)
    if kind == "missing":
        return "a key is missing", str(error["loc"][-1])
    if "expected" in context and kind not in {"limit", "condition"}:
        return f"{_shown(error['input'])} is not allowed here", str(context["expected"])
    message = error["msg"].removeprefix("Value error, ")
    if kind == "string_pattern_mismatch":
        return f"{_shown(error['input'])} is not well formed", f"text like {context['pattern']}"
    return message, str(context.get("expected", ""))


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 60 else text[:57] + "..."


def fit(model: type[M], value: Any, origin: Origin, errors: list[RuleFileError]) -> M | None:
    """The value as a model, or its faults added to ``errors``."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            message, expected = _told(detail)
            # names of alternatives and validators in the path are the models' business, not the author's
            path = [step for step in detail["loc"] if "function-" not in str(step)]
            errors.append(origin.error(path, message, expected))
        return None


def _fit_list(
    model: type[M], value: Any, file: str, into: list[tuple[M, Origin]], errors: list[RuleFileError]
) -> None:
    if not isinstance(value, Seq):
        errors.append(RuleFileError(file, 1, 1, "", "not a list", "a list of mappings, each with its id"))
        return
    for item, mark in zip(value, value.marks, strict=True):
        if not isinstance(item, Map):
            errors.append(RuleFileError(file, *mark, "", "not a mapping"))
            continue
        origin = Origin(file, item)
        made = fit(model, item, origin, errors)
        if made is not None:
            into.append((made, origin))


def _fit_cases(value: Any, file: str, law: Law) -> None:
    if not isinstance(value, Seq):
        law.errors.append(RuleFileError(file, 1, 1, "", "not a list", "a list of cases"))
        return
    for item, mark in zip(value, value.marks, strict=True):
        if not isinstance(item, Map) or ("rule" in item) == ("place" in item):
            law.errors.append(
                RuleFileError(file, *mark, "", "not a case", "a mapping with 'rule' or 'place'")
            )
            continue
        origin = Origin(file, item)
        model = catalogues.RuleCase if "rule" in item else catalogues.PathwayCase
        made = fit(model, item, origin, law.errors)
        if made is not None:
            law.cases.append((made, origin))  # type: ignore[arg-type]  # a case of either model


def _fit_set(value: Any, file: str, law: Law) -> None:
    origin = Origin(file, value)
    if isinstance(value, Map) and ("title" in value or "kind" in value):
        head = fit(sets.RuleSet, value, origin, law.errors)
        if head is not None:
            law.heads.append((head, origin))
    else:
        topic = fit(sets.Topic, value, origin, law.errors)
        if topic is not None:
            law.topics.append((topic, origin))


def _fit_mapping(value: Map, file: str, law: Law) -> None:
    if "place" in value:
        _fit_list(place.Place, _single(value), file, law.places, law.errors)
    elif "each" in value:
        for made in tables.expand(value, file):
            _fit_set(made, file, law)
    elif "rulesets" in value and isinstance(value["rulesets"], Seq):
        for item in value["rulesets"]:
            _fit_set(item, file, law)
        for key in value.keys() - {"rulesets", "note"}:
            law.errors.append(RuleFileError(file, *value.marks[key], key, "unknown key", "rulesets"))
    elif "ruleset" in value:
        _fit_set(value, file, law)
    else:
        law.errors.append(
            RuleFileError(file, 1, 1, "", "not a rule file", "one of the keys place, ruleset, rulesets, each")
        )


def _single(value: Map) -> Seq:
    wrapped = Seq(value.at)
    wrapped.append(value)
    wrapped.marks.append(value.at)
    return wrapped


def take(data: bytes, file: str, law: Law) -> None:
    """Add one file to the law; its faults go to ``law.errors``."""
    try:
        value = reader.read(data, file)
        name = Path(file).name
        if name.endswith(".cases.yaml"):
            _fit_cases(value, file, law)
        elif name.startswith("sources"):
            _fit_list(catalogues.Source, value, file, law.sources, law.errors)
        elif name.startswith("facts"):
            _fit_list(catalogues.Fact, value, file, law.facts, law.errors)
        elif name.startswith("register"):
            _fit_list(catalogues.Row, value, file, law.rows, law.errors)
        elif isinstance(value, Map):
            _fit_mapping(value, file, law)
        else:
            law.errors.append(RuleFileError(file, 1, 1, "", "not a rule file", "a mapping"))
    except RuleErrors as error:
        law.errors.extend(error.errors)


def read_law(contents: Iterable[tuple[str, bytes]]) -> Law:
    """Everything that the files say; faults are in ``errors``, and then the law is not to be used."""
    law = Law()
    for file, data in contents:
        take(data, file, law)
    return law
