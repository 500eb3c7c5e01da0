"""Field types that the models of rule files are made of."""

from datetime import date
from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from tinydesigner.rules.reader import Decimal, Whole
from tinydesigner.rules.results import Confidence


class Strict(BaseModel):
    """Base of everything in a rule file: no unknown keys, no conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=False)


def as_text(value: Any) -> Any:
    """A plain number as the text it was written as, nothing as empty text; anything else unchanged."""
    if isinstance(value, Whole | Decimal):
        return value.text
    return "" if value is None else value


def _as_date(value: str) -> str:
    if value:
        try:
            date.fromisoformat(value)
        except ValueError:
            raise ValueError("not a day of the calendar as YYYY-MM-DD") from None
    return value


#: Text; a plain number is text as it was written, so that ``section: 70.90`` keeps its last digit.
Text: TypeAlias = Annotated[str, BeforeValidator(as_text), Field(max_length=4000)]
#: Text that has to say something.
Words: TypeAlias = Annotated[str, BeforeValidator(as_text), Field(min_length=1, max_length=4000)]
#: An ISO day, or empty when it is not known.
Day: TypeAlias = Annotated[
    str, BeforeValidator(as_text), Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$"), AfterValidator(_as_date)
]
#: Id of a rule, source, pathway or fact.
Id: TypeAlias = Annotated[
    str, BeforeValidator(as_text), Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]*$", max_length=120)
]
#: Id of a rule that may name its rule set: ``irc-2015/room.area``.
RuleRef: TypeAlias = Annotated[
    str, BeforeValidator(as_text), Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_./:-]*$", max_length=240)
]
PlaceId: TypeAlias = Annotated[
    str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*$", max_length=120)
]
#: Id of a row of the fact collection.
RowId: TypeAlias = Annotated[str, BeforeValidator(as_text), Field(min_length=1, max_length=80)]


def _as_confidence(value: Any) -> Any:
    if not isinstance(value, str) or value not in set(Confidence):
        raise ValueError("not a confidence: " + ", ".join(Confidence))
    return Confidence(value)


Sureness: TypeAlias = Annotated[Confidence, BeforeValidator(_as_confidence)]


#: Of a field with no or more items: a list in the file, a tuple in the model.
Many = Field(strict=False)


class Span(Strict):
    """First and last day on which something holds; an open end is left out."""

    start: Annotated[Day, Field(alias="from")] = ""
    end: Annotated[Day, Field(alias="to")] = ""
    #: A reason: within the span the way is shut (a moratorium, a repeal).
    closed: Text = ""

    def holds(self, day: str) -> bool:
        """Whether the day lies in the span, both ends counted."""
        return (not self.start or self.start <= day) and (not self.end or day <= self.end)


class Cite(Strict):
    """Parts of a citation that differ from those of the rule set or place."""

    source: Id | None = None
    section: Text | None = None
    edition: Text | None = None
    title: Text | None = None
