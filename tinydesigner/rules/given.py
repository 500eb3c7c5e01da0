"""Subjects whose measurements are set directly, for cases and for asking "what if"."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tinydesigner.measure import catalogue
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.quantity import Dimension, Inapplicable, Result, Unknown
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.errors import CaseError
from tinydesigner.rules.quantities import NotAQuantityError, quantity

_KEY = re.compile(r"([a-z]+)\.([a-z0-9_]+)(?:\((.*)\))?")
_PURE = frozenset((Dimension.COUNT, Dimension.RATIO))


class GivenView:
    """A subject with nothing but the values that were given for it."""

    def __init__(self, kind: str, values: Mapping[tuple[str, Any], Result]) -> None:
        self.id = kind
        self.name = kind
        self.kind = SubjectKind(kind)
        self.cache: dict[Any, Any] = {}
        self._values = values

    def take(self, measurement: str, params: tuple[tuple[str, Any], ...] = ()) -> Result:
        """The value given for these parameters, or for any; unknown when none was given."""
        for key in ((measurement, _rounded(params)), (measurement, None)):
            if key in self._values:
                return self._values[key]
        return Unknown((measurement,), f"{measurement} is not given")


def _rounded(params: tuple[tuple[str, Any], ...]) -> tuple[tuple[str, Any], ...]:
    """Parameters as a key that does not depend on the order or the last digit."""
    made = ((name, round(value, 6) if isinstance(value, float) else value) for name, value in params)
    return tuple(sorted(made))


def value_of(raw: Any, dimension: Dimension | None) -> Any:
    """A value written in a case in its canonical unit.

    Raises
    ------
    CaseError
        If it is not of the dimension.
    """
    if raw is None:
        return Inapplicable("does not apply here")
    if isinstance(raw, bool):
        return _fits(raw, dimension, Dimension.FLAG)
    if isinstance(raw, int | float):
        if dimension not in _PURE and dimension is not None:
            raise CaseError(f"{raw} has no unit; expected a {dimension}")
        return float(raw)
    if dimension in {Dimension.TEXT, Dimension.DATE}:
        return str(raw)
    try:
        value, found = quantity(str(raw))
    except NotAQuantityError as error:
        if dimension is None:
            return str(raw)
        raise CaseError(f"{raw!r} is no {dimension}: {error}") from None
    if dimension is None or (found in _PURE and dimension in _PURE):
        return value
    return _fits(value, dimension, found)


def _fits(value: Any, wanted: Dimension | None, found: Dimension) -> Any:
    if wanted is not None and wanted is not found:
        raise CaseError(f"a {found} where a {wanted} is expected")
    return value


def _params(text: str | None, entry: catalogue.Measurement | None) -> Any:
    if text is None:
        return None
    made = []
    for part in text.split(","):
        name, colon, raw = part.partition(":")
        if not colon:
            raise CaseError(f"{part.strip()!r} is no parameter; expected name: value")
        dimension = entry.params.get(name.strip()) if entry else None
        made.append((name.strip(), value_of(raw.strip(), dimension)))
    return _rounded(tuple(made))


def read_given(
    book: RuleBook, given: Mapping[str, Any]
) -> tuple[dict[str, dict[tuple[str, Any], Any]], dict[str, Any]]:
    """Measurements by kind of subject, and answers, in canonical units.

    Raises
    ------
    CaseError
        If a name or value cannot be read.
    """
    known = catalogue.load()
    values: dict[str, dict[tuple[str, Any], Any]] = {}
    facts: dict[str, Any] = {}
    for key, raw in given.items():
        if key.startswith("fact "):
            name = key[5:].strip()
            info = book.facts.get(name)
            if info is None:
                raise CaseError(f"there is no fact {name!r}")
            facts[name] = value_of(raw, info.dimension)
            continue
        match = _KEY.fullmatch(key)
        if match is None or match[1] not in set(SubjectKind):
            raise CaseError(f"{key!r} is no measurement; expected subject.name or fact name")
        name = f"{match[1]}.{match[2]}"
        entry = known.get(name)
        if entry is None and known:
            raise CaseError(f"there is no measurement {name!r}")
        value = value_of(raw, entry.dimension if entry else None)
        values.setdefault(match[1], {})[name, _params(match[3], entry)] = value
    return values, facts


def given_subjects(
    values: Mapping[str, Mapping[tuple[str, Any], Any]], also: Sequence[str] = ()
) -> dict[str, list[GivenView]]:
    """One subject of each kind that values were given for, and of the kinds in ``also``; always a house."""
    kinds = {"house", *also, *values}
    if values.get("house", {}).get(("house.base", None)) == "trailer":
        kinds.add("trailer")
    return {
        kind.value: [GivenView(kind.value, values.get(kind.value, {}))] if kind.value in kinds else []
        for kind in SubjectKind
    }
