"""The rule book as people read it: what each rule set and place asks, where that stands, how sure it is.

All words are those of the rule files, which are our own; no text of a code is in them.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from tinydesigner.rules.book import AdoptionInfo, PathwayInfo, PlaceInfo, Row, RuleBook, RuleSetInfo
from tinydesigner.rules.describe import citation, cited, known, rules_of
from tinydesigner.rules.explain import stale
from tinydesigner.rules.pages import Block, Facts, Heading, Items, Paragraph
from tinydesigner.rules.saying import logic_words, node_words, plainly

MEMORY = "rests on memory: no source was seen"
DISCLAIMER = (
    "This is a pre-check, not a permit. It says in our words what rules ask and where they stand; what binds "
    "is the text of the law and the official who reads it."
)


def _facts(*items: tuple[str, str]) -> Iterator[Facts]:
    kept = tuple((label, text) for label, text in items if text)
    if kept:
        yield Facts(kept)


def _span(start: str, end: str) -> str:
    return f"{start or 'always'} to {end or 'now'}" if start or end else ""


def _grade(confidence: str, verified_on: str, today: date, *, memory: bool) -> str:
    sure = MEMORY if memory else f"confidence {confidence}"
    checked = f"checked {verified_on}" if verified_on else "never checked"
    old = ", which is long ago" if verified_on and stale(verified_on, today) else ""
    return f"{sure}; {checked}{old}"


class Writer:
    """Makes the blocks of a book.

    Parameters
    ----------
    book
        The law.
    today
        The day that says what is stale.
    """

    def __init__(self, book: RuleBook, today: date) -> None:
        self.book = book
        self.today = today
        self._name = plainly(book)

    def rule(self, row: Row, level: int) -> Iterator[Block]:
        """One rule."""
        yield Heading(level, row.title)
        yield from _facts(
            *logic_words(self.book.raw_logic(row.logic), self._name),
            ("because", row.because),
            ("remedy", row.remedy),
            ("permit", row.permit),
            ("stands in", cited(self.book, row)),
            ("in effect", _span(row.start, row.end)),
            ("known", _grade(row.confidence, row.verified_on, self.today, memory=row.memory)),
            ("id", f"{row.owner}/{row.id}"),
        )

    def ruleset(self, info: RuleSetInfo) -> Iterator[Block]:
        """A chapter about a rule set."""
        rows = rules_of(self.book, info.id)
        yield Heading(2, info.title)
        yield from _facts(
            ("kind", info.kind),
            ("edition", info.edition),
            ("source", citation(self.book, info.source, "", info.edition, "")),
            ("published", info.published),
            ("starts from", info.extends),
            ("applies where", self._scope(info)),
            ("takes the place of", ", ".join(sorted(info.rows.replaces))),
            ("known", _grade(info.confidence, info.verified_on, self.today, memory=False)),
            ("id", info.id),
        )
        for row in rows:
            yield from self.rule(row, 3)
        yield from self._gaps(rows, ())

    def _scope(self, info: RuleSetInfo) -> str:
        scope = info.rows.scope
        return node_words(self.book.raw_logic(scope)[2], self._name) if scope >= 0 else ""

    def place(self, place: PlaceInfo) -> Iterator[Block]:
        """A chapter about a place."""
        parent = self.book.places.get(place.parent)
        yield Heading(2, f"{place.name}, {place.state}" if place.state else place.name)
        yield from _facts(
            ("level", place.level),
            ("lies in", parent.name if parent else ""),
            ("note", place.note),
            ("not researched", place.not_researched),
            ("id", place.id),
        )
        for way in place.pathways:
            yield from self.pathway(way)
        rows = rules_of(self.book, place.id)
        if rows:
            yield Heading(3, "Rules of the place itself")
        for row in rows:
            yield from self.rule(row, 4)
        yield from self._gaps(rows, place.pathways)

    def pathway(self, way: PathwayInfo) -> Iterator[Block]:
        """One legal way."""
        yield Heading(3, f"Way: {way.title}")
        cite = citation(self.book, way.source, way.section, way.edition, way.cited_title)
        yield from _facts(
            ("kind", way.kind.replace("_", " ")),
            ("in effect", _span(way.start, way.end)),
            ("closed", way.closed),
            ("open to", self._gate(way)),
            ("otherwise", way.refuses),
            ("on the road", self._stack(way.road)),
            *self._building(way),
            ("zoning", ", ".join(row.title for row in self._zoning(way))),
            *(("question", self.book.facts[fact].question) for fact in way.facts_asked),
            *(("condition", step.text) for step in way.conditions),
            ("stands in", cite),
            ("known", _grade(way.confidence, way.verified_on, self.today, memory=way.memory)),
            ("id", way.id),
        )

    def _gate(self, way: PathwayInfo) -> str:
        gate = node_words(self.book.raw_logic(way.gate)[2], self._name) if way.gate >= 0 else ""
        return f"designs where {gate}" if gate else "every design"

    def _stack(self, stack: int) -> str:
        if stack < 0:
            return "not known which road law holds" if stack == -2 else ""
        owners = dict.fromkeys(self.book.rows[entry[0]].owner for entry in self.book.stack(stack))
        return ", ".join(self._titled(owner) for owner in owners)

    def _titled(self, owner: str) -> str:
        info = self.book.rulesets.get(owner)
        return info.title if info else f"own changes of {self.book.places[owner].name}"

    def _building(self, way: PathwayInfo) -> Iterator[tuple[str, str]]:
        if way.building == "none":
            yield "building code", "none is asked on this way"
        elif not way.adoptions:
            yield "building code", "the adopted one, and it is not known which that is"
        for item in way.adoptions:
            yield "building code", self._adopted(item)

    def _adopted(self, item: AdoptionInfo) -> str:
        sure = _grade(item.confidence, item.verified_on, self.today, memory=item.memory)
        parts = (self._stack(item.stack), _span(item.start, item.end), sure if item.confidence else "")
        return "; ".join(filter(None, parts))

    def _zoning(self, way: PathwayInfo) -> list[Row]:
        return [self.book.rows[entry[0]] for entry in self.book.stack(way.zoning)] if way.zoning >= 0 else []

    def _gaps(self, rows: Sequence[Row], ways: Sequence[PathwayInfo]) -> Iterator[Block]:
        gaps = [*(gap for row in rows for gap in self._of_rule(row)), *map(self._of_way, ways)]
        told = tuple(dict.fromkeys(filter(None, gaps)))
        if told:
            yield Heading(3, "What is not known, or left open")
            yield Items(told)

    def _of_rule(self, row: Row) -> Iterator[str]:
        raw = self.book.raw_logic(row.logic)
        if row.memory or row.confidence == "low" or not row.verified_on:
            yield f"{row.title}: {known(row)}"
        if raw[1] == "rule" and raw[3][0] == "ask":
            yield f"{row.title}: an official decides"
        elif "left open: " in str(raw):
            yield f"{row.title}: the limit is left open"
        elif "sources disagree" in str(raw):
            yield f"{row.title}: sources disagree"

    def _of_way(self, way: PathwayInfo) -> str:
        lacking = []
        if way.road == -2:
            lacking.append("which road law holds")
        if way.building == "adopted" and not way.adoptions:
            lacking.append("which building code is adopted")
        if way.memory:
            lacking.append("where it stands")
        return f"{way.title}: not known {', '.join(lacking)}" if lacking else ""


def rule_book(book: RuleBook, today: date, ids: Sequence[str] = ()) -> tuple[str, tuple[Block, ...]]:
    """Title and blocks of the book about some rule sets and places, or about all of them.

    Raises
    ------
    KeyError
        If there is no rule set or place of an id.
    """
    writer = Writer(book, today)
    chapters = [
        list(writer.ruleset(book.rulesets[key]) if key in book.rulesets else writer.place(book.places[key]))
        for key in (ids or [*book.rulesets, *book.places])
    ]
    heads = tuple(chapter[0].text for chapter in chapters if isinstance(chapter[0], Heading))
    title = heads[0] if len(heads) == 1 else "Rule book"
    blocks: list[Block] = [Heading(1, f"TinyDesigner: {title}"), Paragraph(DISCLAIMER)]
    blocks.append(Paragraph(f"Printed {today.isoformat()}; program {book.version}, rules {book.hash[:12]}."))
    if len(heads) > 1:
        blocks.append(Items(heads))
    return title, (*blocks, *(block for chapter in chapters for block in chapter))
