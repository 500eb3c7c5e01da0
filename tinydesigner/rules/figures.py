"""Limits as plain constants or nested lists, with their dimensions checked.

Figures, as they stand in a pack: a constant (number in the canonical unit, flag or word), or a list
``[form, ...]`` whose first item names the form, as ``["least", [figure, ...]]``. Disputed limits are spread
into one figure a reading.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.errors import RuleFileError
from tinydesigner.rules.files import Origin
from tinydesigner.rules.names import Named, Names
from tinydesigner.rules.quantities import NotAQuantityError, quantity
from tinydesigner.rules.schema import limits

#: Subjects that every rule may look at, whatever it applies to.
COMMON = frozenset((SubjectKind.HOUSE, SubjectKind.TRAILER, SubjectKind.LOT))
#: Limits with more readings than this are a muddle, not a dispute.
MAX_READINGS = 8

D = Dimension
_PRODUCTS = {(D.LENGTH, D.LENGTH): D.AREA}
_QUOTIENTS = {(D.AREA, D.LENGTH): D.LENGTH}
_PURE = frozenset((D.COUNT, D.RATIO))


@dataclass(frozen=True, slots=True)
class Where:
    """A key of a rule file, to tell the place of a fault."""

    origin: Origin
    path: tuple[str | int, ...] = ()
    #: Names the rule or place in messages.
    what: str = ""

    def at(self, *steps: str | int) -> "Where":
        """A key further down."""
        return Where(self.origin, (*self.path, *steps), self.what)

    def fault(self, errors: list[RuleFileError], message: str, expected: str = "") -> None:
        """Add a fault at this key."""
        told = f"{self.what}: {message}" if self.what else message
        errors.append(self.origin.error(self.path, told, expected))


class Figures:
    """Makes figures of limits; faults are collected in ``errors``."""

    def __init__(self, names: Names, errors: list[RuleFileError]) -> None:
        self.names = names
        self.errors = errors
        self.sources: frozenset[str] | None = None

    def fact(self, id: str, where: Where) -> Named | None:
        """The fact of that id; a fault when there is none."""
        found = self.names.facts.get(id)
        if found is None:
            near = self.names.near(id, fact=True)
            where.fault(self.errors, f"no fact is called {id!r}", near or "a fact of facts.yaml")
        return found

    def measured(
        self, id: str, given: Mapping[str, Any], where: Where, subject: SubjectKind
    ) -> tuple[list[Any], Named | None]:
        """Operand of a measurement and what is known about it."""
        named = self.names.measurement(id)
        kind = id.partition(".")[0]
        if named is None:
            near = self.names.near(id, fact=False)
            where.at("measure").fault(self.errors, f"no measurement is called {id!r}", near)
        elif kind != subject and kind not in COMMON:
            where.at("measure").fault(
                self.errors,
                f"a rule about the {subject} cannot look at {id}",
                f"a measurement of {subject}, house, trailer or lot",
            )
        params = self._params(given, named, where, subject)
        return ["m", "" if kind == subject else kind, id, params], named

    def _params(
        self, given: Mapping[str, Any], named: Named | None, where: Where, subject: SubjectKind
    ) -> list[list[Any]]:
        wanted = named.params if named else None
        if wanted is not None and set(wanted) != set(given):
            expected = ", ".join(f"{name} ({dimension})" for name, dimension in sorted(wanted.items()))
            where.at("with").fault(
                self.errors, "other parameters than the measurement has", expected or "none"
            )
        params = []
        # in the catalogue's order where it is known, so that equal questions have equal keys
        for name in wanted if wanted is not None and set(wanted) == set(given) else sorted(given):
            at = where.at("with", name)
            figure = self._checked(given[name], at, subject, wanted.get(name) if wanted else None, ())
            if isinstance(figure, list):
                at.fault(self.errors, "a parameter is a constant", "a quantity, number or word")
            params.append([name, figure])
        return params

    def readings(
        self, limit: Any, where: Where, subject: SubjectKind, want: Dimension | None, words: tuple[str, ...]
    ) -> list[Any]:
        """The figures of a limit or list of limits: one, or one for each reading where sources disagree."""
        if isinstance(limit, list):
            figures = [self._checked(item, where.at(i), subject, want, words) for i, item in enumerate(limit)]
            return [list(choice) for choice in product(*map(_spread, figures))][:MAX_READINGS]
        spread = _spread(self._checked(limit, where, subject, want, words))
        if len(spread) > MAX_READINGS:
            where.fault(self.errors, f"more than {MAX_READINGS} readings of one limit")
        return spread

    def _checked(
        self, limit: Any, where: Where, subject: SubjectKind, want: Dimension | None, words: tuple[str, ...]
    ) -> Any:
        figure, dimension = self.figure(limit, where, subject, want)
        if want is not None and dimension is not None and not _agree(want, dimension):
            where.fault(self.errors, f"a limit in {dimension} for a value in {want}", f"a limit in {want}")
        if words and isinstance(figure, str) and figure not in words:
            where.fault(self.errors, f"{figure!r} is none of its words", ", ".join(words))
        return figure

    def figure(
        self, limit: Any, where: Where, subject: SubjectKind, want: Dimension | None
    ) -> tuple[Any, Dimension | None]:
        """Figure and dimension of a limit; ``want`` says how a text is read."""
        if isinstance(limit, bool):
            return limit, D.FLAG
        if isinstance(limit, int | float):
            return float(limit), want if want in _PURE else D.COUNT
        if isinstance(limit, str):
            return self._text(limit, where, want)
        return self._formed(limit, where, subject, want)

    def _text(self, text: str, where: Where, want: Dimension | None) -> tuple[Any, Dimension | None]:
        if want is D.TEXT:
            return text, D.TEXT
        if want is D.DATE:
            try:
                return date.fromisoformat(text).isoformat(), D.DATE
            except ValueError:
                where.fault(self.errors, f"{text!r} is no date", "YYYY-MM-DD")
                return text, D.DATE
        try:
            return quantity(text)
        except NotAQuantityError as error:
            if want is None:  # nothing is known of the value: it may be a word
                return text, None
            where.fault(self.errors, f"{text!r} is no quantity: {error}", f"a {want}")
            return 0.0, want

    def _formed(
        self, limit: Any, where: Where, subject: SubjectKind, want: Dimension | None
    ) -> tuple[Any, Dimension | None]:
        match limit:
            case limits.FactLimit():
                named = self.fact(limit.fact, where.at("fact"))
                return ["fact", limit.fact], named.dimension if named else None
            case limits.MeasureLimit():
                operand, named = self.measured(limit.measure, limit.params, where, subject)
                return ["measure", operand], named.dimension if named else None
            case limits.Undefined():
                return ["undefined", limit.undefined], None
            case limits.Disputed():
                return self._disputed(limit, where, subject, want)
            case limits.Table():
                return self._table(limit.table, where.at("table"), subject, want)
            case limits.Share():
                share, pure = self.figure(limit.share, where.at("share"), subject, D.RATIO)
                of, dimension = self.figure(limit.of, where.at("of"), subject, want)
                self._pure(pure, where.at("share"))
                return ["times", share, of], dimension
            case limits.BasePlus():
                return self._base_plus(limit, where, subject, want)
            case limits.Ceil():
                return self._rounded("ceil", limit.ceil, limit.to, where, subject, want)
            case limits.Floor():
                return self._rounded("floor", limit.floor, limit.to, where, subject, want)
            case _:
                return self._combined(limit, where, subject, want)

    def _pure(self, dimension: Dimension | None, where: Where) -> None:
        if dimension is not None and dimension not in _PURE:
            where.fault(self.errors, f"a {dimension} where a plain number belongs", "a number or percentage")

    def _disputed(
        self, limit: limits.Disputed, where: Where, subject: SubjectKind, want: Dimension | None
    ) -> tuple[Any, Dimension | None]:
        found = []
        for i, reading in enumerate(limit.disputed):
            at = where.at("disputed", i)
            if self.sources is not None and reading.source not in self.sources:
                at.at("source").fault(
                    self.errors, f"no source is called {reading.source!r}", "a source of sources.yaml"
                )
            found.append(self.figure(reading.value, at.at("value"), subject, want))
        return ["disputed", [figure for figure, _ in found]], self._same(found, where)

    def _same(self, found: list[tuple[Any, Dimension | None]], where: Where) -> Dimension | None:
        known = [dimension for _, dimension in found if dimension is not None]
        for dimension in known[1:]:
            if not _agree(known[0], dimension):
                where.fault(self.errors, f"{known[0]} and {dimension} in one limit", "one dimension")
        return known[0] if known else None

    def _table(
        self, table: limits.TableOf, where: Where, subject: SubjectKind, want: Dimension | None
    ) -> tuple[Any, Dimension | None]:
        by, _ = self.figure(table.by, where.at("by"), subject, None)
        found = {
            key: self.figure(value, where.at("values", key), subject, want)
            for key, value in table.values.items()
        }
        named = self.names.facts.get(getattr(table.by, "fact", ""))
        for key in found if named and named.words else ():
            if key not in named.words:  # type: ignore[union-attr]  # the loop is empty without a fact
                where.at("values", key).fault(self.errors, f"{key!r} is none of its words", "")
        otherwise: tuple[Any, Dimension | None] = (None, None)
        if table.otherwise is not None:
            otherwise = self.figure(table.otherwise, where.at("otherwise"), subject, want)
        rows = {key: figure for key, (figure, _) in found.items()}
        return ["table", by, rows, otherwise[0]], self._same([*found.values(), otherwise], where)

    def _base_plus(
        self, limit: limits.BasePlus, where: Where, subject: SubjectKind, want: Dimension | None
    ) -> tuple[Any, Dimension | None]:
        base = self.figure(limit.base, where.at("base"), subject, want)
        plus = self.figure(limit.plus, where.at("plus"), subject, want)
        each, pure = self.figure(limit.for_each, where.at("for_each"), subject, D.COUNT)
        self._pure(pure, where.at("for_each"))
        return ["base", base[0], plus[0], each, float(limit.after)], self._same([base, plus], where)

    def _rounded(
        self, form: str, value: Any, to: Any, where: Where, subject: SubjectKind, want: Dimension | None
    ) -> tuple[Any, Dimension | None]:
        figure = self.figure(value, where.at(form), subject, want)
        unit = self.figure(to, where.at("to"), subject, want)
        if isinstance(unit[0], float) and unit[0] <= 0:
            where.at("to").fault(self.errors, "a unit of rounding is more than nothing")
        return [form, figure[0], unit[0]], self._same([figure, unit], where)

    def _combined(
        self, limit: Any, where: Where, subject: SubjectKind, want: Dimension | None
    ) -> tuple[Any, Dimension | None]:
        (form, items), *_ = ((name, getattr(limit, name)) for name in type(limit).model_fields)
        asked = None if form in {"product", "quotient"} else want
        found = [self.figure(item, where.at(form, i), subject, asked) for i, item in enumerate(items)]
        figures = [figure for figure, _ in found]
        if form == "product":
            return ["times", *figures], self._multiplied(found, where)
        if form == "quotient":
            return ["over", *figures], self._divided(found, where)
        word = {"least_of": "least", "greatest_of": "greatest", "sum": "sum", "difference": "minus"}[form]
        return [word, figures], self._same(found, where)

    def _multiplied(self, found: list[tuple[Any, Dimension | None]], where: Where) -> Dimension | None:
        (_, a), (_, b) = found
        if a is None or b is None:
            return None
        if a in _PURE or b in _PURE:
            return b if a in _PURE else a
        if (a, b) not in _PRODUCTS:
            where.fault(self.errors, f"{a} times {b} is nothing that is measured")
        return _PRODUCTS.get((a, b))

    def _divided(self, found: list[tuple[Any, Dimension | None]], where: Where) -> Dimension | None:
        (_, a), (_, b) = found
        if a is None or b is None:
            return None
        if a is b:
            return D.RATIO
        if b in _PURE:
            return a
        if (a, b) not in _QUOTIENTS:
            where.fault(self.errors, f"{a} by {b} is nothing that is measured")
        return _QUOTIENTS.get((a, b))


def _agree(a: Dimension, b: Dimension) -> bool:
    return a is b or (a in _PURE and b in _PURE)


def _spread(figure: Any) -> list[Any]:
    """One figure for each choice of readings."""
    if not isinstance(figure, list) or not figure:
        return [figure]
    if figure[0] == "disputed":
        return [item for part in figure[1] for item in _spread(part)]
    parts = [_spread_part(part) for part in figure[1:]]
    return [[figure[0], *choice] for choice in product(*parts)]


def _spread_part(part: Any) -> list[Any]:
    if isinstance(part, dict):
        choices = product(*map(_spread, part.values()))
        return [dict(zip(part, choice, strict=True)) for choice in choices]
    if isinstance(part, list) and part and not isinstance(part[0], str):
        return [list(choice) for choice in product(*map(_spread, part))]
    return _spread(part)
