"""Conditions and requirements: predicates, and all, any and not of them."""

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag, model_validator
from typing_extensions import TypeAliasType

from tinydesigner.rules.schema.fields import Id, Strict, Words
from tinydesigner.rules.schema.limits import Limit

#: Comparators as they are written, strict or not as the source says.
COMPARATORS = (
    "is",
    "one_of",
    "not_one_of",
    "at_least",
    "more_than",
    "at_most",
    "less_than",
    "between",
)

_FIELDS = frozenset("is_" if name == "is" else name for name in COMPARATORS)


class Predicate(Strict):
    """Looks at one measurement or fact and compares it."""

    measure: Words | None = None
    fact: Id | None = None
    params: Annotated[dict[str, Limit], Field(alias="with", default_factory=dict)]
    is_: Annotated[Limit | None, Field(alias="is")] = None
    one_of: Annotated[list[Limit], Field(min_length=1)] | None = None
    not_one_of: Annotated[list[Limit], Field(min_length=1)] | None = None
    at_least: Limit | None = None
    more_than: Limit | None = None
    at_most: Limit | None = None
    less_than: Limit | None = None
    between: Annotated[list[Limit], Field(min_length=2, max_length=2)] | None = None

    @model_validator(mode="after")
    def _one_of_each(self) -> "Predicate":
        if (self.measure is None) == (self.fact is None):
            raise ValueError("a predicate looks at one measure or one fact")
        if self.fact is not None and self.params:
            raise ValueError("'with' belongs to a measure")
        if len(_FIELDS & self.model_fields_set) != 1 or getattr(self, self._field()) is None:
            raise ValueError("a predicate has one comparator: " + ", ".join(COMPARATORS))
        return self

    def _field(self) -> str:
        (field,) = _FIELDS & self.model_fields_set
        return field

    @property
    def comparator(self) -> str:
        """The one comparator."""
        return self._field().rstrip("_")

    @property
    def limit(self) -> Any:
        """What it is compared with: a limit, or a list of limits."""
        return getattr(self, self._field())


class All(Strict):
    """Holds where every part holds."""

    all: Annotated[list["Condition"], Field(min_length=1)]


class Any_(Strict):  # noqa: N801 - the word of the format is a builtin
    """Holds where one part holds."""

    any: Annotated[list["Condition"], Field(min_length=1)]


class Not(Strict):
    """Holds where its part does not."""

    not_: Annotated["Condition", Field(alias="not")]


def _form(value: Any) -> str | None:
    if isinstance(value, dict):
        return next((form for form in ("all", "any", "not") if form in value), "predicate")
    forms: dict[type, str] = {All: "all", Any_: "any", Not: "not", Predicate: "predicate"}
    return forms.get(type(value))


_AnyCondition = Annotated[
    Annotated[Predicate, Tag("predicate")]
    | Annotated[All, Tag("all")]
    | Annotated[Any_, Tag("any")]
    | Annotated[Not, Tag("not")],
    Discriminator(
        _form,
        custom_error_type="condition",
        custom_error_message="not a condition: a predicate, or all, any or not of predicates",
    ),
]
Condition = TypeAliasType("Condition", _AnyCondition)

for _model in (All, Any_, Not):
    _model.model_rebuild()


def without_not(condition: Any) -> bool:
    """Whether a condition can be a requirement: predicates, all and any only."""
    if isinstance(condition, All | Any_):
        parts = condition.all if isinstance(condition, All) else condition.any
        return all(map(without_not, parts))
    return isinstance(condition, Predicate)
