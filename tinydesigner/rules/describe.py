"""A rule in words: what it asks, of what, when, and where that stands."""

from collections.abc import Iterator

from tinydesigner.rules.book import Row, RuleBook
from tinydesigner.rules.saying import exactly, logic_words


def rules_of(book: RuleBook, owner: str) -> tuple[Row, ...]:
    """The rules of a rule set, inherited ones included, or of a place."""
    if owner in book.rulesets:
        return tuple(book.rows[row] for _, row in book.rulesets[owner].rows.rows)
    return tuple(row for row in book.rows if row.owner == owner)


def describe(book: RuleBook, row: Row) -> Iterator[str]:
    """Lines that explain a rule."""
    yield f"{row.owner}/{row.id}: {row.title}"
    yield f"  stands in   {cited(book, row)}"
    yield f"  known       {known(row)}"
    if row.start or row.end:
        yield f"  in effect   {row.start or 'always'} to {row.end or 'now'}"
    texts = (("because", row.because), ("remedy", row.remedy), ("permit", row.permit))
    for label, text in (*logic_words(book.raw_logic(row.logic), exactly), *texts):
        if text:
            yield f"  {label.ljust(11)} {text}"


def cited(book: RuleBook, row: Row) -> str:
    """Where a rule stands: title, edition and section."""
    return citation(book, row.source, row.section, row.edition, row.cited_title)


def citation(book: RuleBook, source: str, section: str, edition: str, title: str) -> str:
    """A citation as text; the edition is left out where the title says it."""
    named = title or book.sources[source].title
    told = f" {edition}" if edition and edition not in named else ""
    return f"{named}{told} {section}".rstrip()


def known(row: Row) -> str:
    """How well a rule is known: its confidence or that it rests on memory, and the day of its check."""
    memory = "rests on memory, no source was seen" if row.memory else f"confidence {row.confidence}"
    return memory + (f", checked {row.verified_on}" if row.verified_on else "")
