"""A rule in words: what it asks, of what, when, and where that stands."""

from collections.abc import Iterator
from typing import Any

from tinydesigner.rules.book import Row, RuleBook
from tinydesigner.rules.phrases import of_node


def rules_of(book: RuleBook, owner: str) -> tuple[Row, ...]:
    """The rules of a rule set, inherited ones included, or of a place."""
    if owner in book.rulesets:
        return tuple(book.rows[row] for _, row in book.rulesets[owner].rows.rows)
    return tuple(row for row in book.rows if row.owner == owner)


def describe(book: RuleBook, row: Row) -> Iterator[str]:
    """Lines that explain a rule."""
    yield f"{row.owner}/{row.id}: {row.title}"
    title = row.cited_title or book.sources[row.source].title
    edition = f" {row.edition}" if row.edition and row.edition not in title else ""
    yield f"  stands in   {title}{edition} {row.section}".rstrip()
    yield f"  known       {_known(row)}"
    if row.start or row.end:
        yield f"  in effect   {row.start or 'always'} to {row.end or 'now'}"
    yield from _logic(book.raw_logic(row.logic))
    for label, text in (("because", row.because), ("remedy", row.remedy), ("permit", row.permit)):
        if text:
            yield f"  {label.ljust(11)} {text}"


def _known(row: Row) -> str:
    memory = "rests on memory, no source was seen" if row.memory else f"confidence {row.confidence}"
    return memory + (f", checked {row.verified_on}" if row.verified_on else "")


def _logic(raw: list[Any]) -> Iterator[str]:
    subject, kind, *parts = raw
    yield f"  looks at    each {subject}"
    if kind != "rule":
        return
    when, what, exceptions = parts
    if when:
        yield f"  applies if  {when[1]}"
    yield f"  asks that   {_ask(what)}"
    for exception in exceptions:
        condition, instead = exception[0], exception[1]
        yield f"  except if   {of_node(condition) if condition else 'always'}: {_ask(instead)}"


def _ask(what: list[Any]) -> str:
    """A requirement, exemption or question in words."""
    return of_node(what[1]) if what[0] == "require" else f"{what[0].replace('_', ' ')}: {what[1]}"
