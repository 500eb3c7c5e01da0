"""A place's rules over time: a row for each way and each passing rule, a span for each version."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tinydesigner.rules.book import PathwayInfo, PlaceInfo, Row

_DAY = timedelta(days=1)
_YEAR = timedelta(days=365)
#: Years shown where no date is known at all.
_BLANK_YEARS = 10


class SpanKind(StrEnum):
    """What holds over a span."""

    OPEN = "open"
    #: The way is shut.
    CLOSED = "closed"
    #: A rule that held for a while only, as a moratorium does.
    PASSING = "passing"


@dataclass(frozen=True, slots=True)
class Span:
    """One version.

    Attributes
    ----------
    start, end
        First and last day; None where the law says none.
    """

    start: date | None
    end: date | None
    title: str
    kind: SpanKind

    def holds(self, day: date) -> bool:
        """Whether it is in effect on a day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def dates(self) -> str:
        """From when to when, in words."""
        if self.start is None and self.end is None:
            return "no dates recorded"
        if self.end is None:
            return f"since {day_text(self.start)}"
        if self.start is None:
            return f"until {day_text(self.end)}"
        return f"{day_text(self.start)} to {day_text(self.end)}"


@dataclass(frozen=True, slots=True)
class TimeRow:
    """The versions of one way, oldest first, or one passing rule."""

    id: str
    spans: tuple[Span, ...]

    def title(self, day: date) -> str:
        """Title of the version in effect on a day, else of the newest."""
        holding = [span for span in self.spans if span.holds(day)]
        return (holding or self.spans)[-1].title


def day_text(day: date | None) -> str:
    """A day as the window writes it."""
    return f"{day.day} {day:%b %Y}" if day is not None else ""


def time_rows(info: PlaceInfo, rules: Iterable[Row]) -> tuple[TimeRow, ...]:
    """The ways of a place, then those of its own rules that ended."""
    ways: dict[str, list[Span]] = defaultdict(list)
    for way in info.pathways:
        ways[way.id].append(_way_span(way))
    rows = [TimeRow(key, tuple(sorted(spans, key=_order))) for key, spans in ways.items()]
    return (*rows, *_passing(rule for rule in rules if rule.owner == info.id))


def _passing(rules: Iterable[Row]) -> list[TimeRow]:
    """Rules that came and went, without a version before or after."""
    versions: dict[str, list[Row]] = defaultdict(list)
    for rule in rules:
        versions[rule.id].append(rule)
    alone = [found[0] for found in versions.values() if len(found) == 1]
    return [
        TimeRow(rule.id, (Span(_day(rule.start), _day(rule.end), rule.title, SpanKind.PASSING),))
        for rule in alone
        if rule.start and rule.end
    ]


def _way_span(way: PathwayInfo) -> Span:
    kind = SpanKind.CLOSED if way.closed else SpanKind.OPEN
    title = f"{way.title}: {way.closed}" if way.closed else way.title
    return Span(_day(way.start), _day(way.end), title, kind)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _order(span: Span) -> date:
    return span.start or date.min


def turns(rows: Iterable[TimeRow]) -> tuple[date, ...]:
    """Days on which something begins or has just ended, in order."""
    days = set()
    for row in rows:
        for span in row.spans:
            if span.start is not None:
                days.add(span.start)
            if span.end is not None:
                days.add(span.end + _DAY)
    return tuple(sorted(days))


def reach(rows: Iterable[TimeRow], *shown: date) -> tuple[date, date]:
    """First and last day of an axis that shows every turn and every day of ``shown`` with air around."""
    known = turns(rows)
    days = (*known, *shown)
    first, last = min(days), max(days)
    if not known:
        first = min(first, last - _BLANK_YEARS * _YEAR)
    air = max((last - first) // 12, _YEAR)
    return first - air, last + air
