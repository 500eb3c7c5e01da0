"""Limits: a quantity, or one of a few structured forms of quantities."""

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag
from typing_extensions import TypeAliasType

from tinydesigner.rules.schema.fields import Id, Strict, Text, Words

#: The forms, by the key that tells them apart.
FORMS = (
    "least_of",
    "greatest_of",
    "share",
    "base",
    "sum",
    "difference",
    "product",
    "quotient",
    "ceil",
    "floor",
    "table",
    "disputed",
    "undefined",
    "fact",
    "measure",
)


def _form(value: Any) -> str | None:
    """Name of the alternative that a limit is written in."""
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "text"
    if isinstance(value, dict):
        return next((form for form in FORMS if form in value), None)
    return next((form for form in FORMS if hasattr(value, form)), None)


class FactLimit(Strict):
    """The value of a fact."""

    fact: Id


class MeasureLimit(Strict):
    """The value of a measurement."""

    measure: Words
    params: Annotated[dict[str, "Limit"], Field(alias="with", default_factory=dict)]


class LeastOf(Strict):
    """Whichever is less."""

    least_of: Annotated[list["Limit"], Field(min_length=2)]


class GreatestOf(Strict):
    """Whichever is greater."""

    greatest_of: Annotated[list["Limit"], Field(min_length=2)]


class Share(Strict):
    """A share of another quantity."""

    share: "Limit"
    of: "Limit"


class BasePlus(Strict):
    """So much, and so much for each further one."""

    base: "Limit"
    plus: "Limit"
    for_each: "Limit"
    after: Annotated[float, Field(strict=False, ge=0)] = 0


class Sum(Strict):
    """All added."""

    sum: Annotated[list["Limit"], Field(min_length=2)]


class Difference(Strict):
    """The first less the second."""

    difference: Annotated[list["Limit"], Field(min_length=2, max_length=2)]


class Product(Strict):
    """The first times the second."""

    product: Annotated[list["Limit"], Field(min_length=2, max_length=2)]


class Quotient(Strict):
    """The first divided by the second."""

    quotient: Annotated[list["Limit"], Field(min_length=2, max_length=2)]


class Ceil(Strict):
    """Up to whole units."""

    ceil: "Limit"
    to: "Limit"


class Floor(Strict):
    """Down to whole units."""

    floor: "Limit"
    to: "Limit"


class TableOf(Strict):
    """Values by zone, use or number."""

    by: Annotated[
        Annotated[FactLimit, Tag("fact")] | Annotated[MeasureLimit, Tag("measure")], Discriminator(_form)
    ]
    values: Annotated[dict[str, "Limit"], Field(min_length=1)]
    otherwise: "Limit | None" = None


class Table(Strict):
    """A limit that depends on a word."""

    table: TableOf


class Reading(Strict):
    """One source's value of a disputed limit."""

    value: "Limit"
    source: Id
    section: Text = ""


class Disputed(Strict):
    """Sources disagree: all readings are kept."""

    disputed: Annotated[list[Reading], Field(min_length=2, max_length=6)]


class Undefined(Strict):
    """The source leaves the number open; the text says how."""

    undefined: Words


_AnyLimit = Annotated[
    Annotated[bool, Tag("flag")]
    | Annotated[float, Tag("number")]
    | Annotated[str, Tag("text"), Field(min_length=1, max_length=200)]
    | Annotated[LeastOf, Tag("least_of")]
    | Annotated[GreatestOf, Tag("greatest_of")]
    | Annotated[Share, Tag("share")]
    | Annotated[BasePlus, Tag("base")]
    | Annotated[Sum, Tag("sum")]
    | Annotated[Difference, Tag("difference")]
    | Annotated[Product, Tag("product")]
    | Annotated[Quotient, Tag("quotient")]
    | Annotated[Ceil, Tag("ceil")]
    | Annotated[Floor, Tag("floor")]
    | Annotated[Table, Tag("table")]
    | Annotated[Disputed, Tag("disputed")]
    | Annotated[Undefined, Tag("undefined")]
    | Annotated[FactLimit, Tag("fact")]
    | Annotated[MeasureLimit, Tag("measure")],
    Discriminator(
        _form,
        custom_error_type="limit",
        custom_error_message="not a limit: a quantity, number or word, or one of " + ", ".join(FORMS),
    ),
]
Limit = TypeAliasType("Limit", _AnyLimit)

_FORMS: tuple[type[Strict], ...] = (
    *(MeasureLimit, LeastOf, GreatestOf, Share, BasePlus, Sum, Difference, Product, Quotient),
    *(Ceil, Floor, TableOf, Table, Reading, Disputed),
)
for _model in _FORMS:
    _model.model_rebuild()
