"""Evaluates the logics of a plan on the subjects of a design, and only those that may have changed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.outcomes import MISSING, NOT_APPLICABLE, Outcome, union
from tinydesigner.rules.plan import Plan
from tinydesigner.rules.sheets import Page, Sheet, Signature
from tinydesigner.rules.values import Context, View


class Measured(Protocol):
    """A design that can be measured."""

    @property
    def design(self) -> Any:
        """The design itself: its facts and waivers."""

    def subjects(self, kind: SubjectKind) -> Sequence[View]:
        """Every subject of a kind."""


@dataclass(slots=True, eq=False)
class LogicResult:
    """Outcomes of one logic for every subject of its kind."""

    #: Kind of the subjects.
    subject: str
    views: Sequence[View]
    outcomes: tuple[Outcome, ...]
    #: The greatest code of all outcomes; "does not apply" where there is no subject.
    worst: int
    #: What the missing outcomes lack.
    missing: tuple[str, ...]


@dataclass(slots=True, eq=False)
class SheetResult:
    """Pages of one sheet for every subject of its kind.

    Never changed once made; not declared frozen, which would triple the cost of making it.
    """

    sheet: Sheet
    views: Sequence[View]
    signature: Signature
    pages: tuple[Page, ...]
    #: The greatest code of each logic.
    worst: bytes


class Results(dict[int, LogicResult]):
    """Result of each logic by its number in the book, put together when it is first asked for."""

    def __init__(self, positions: Mapping[int, tuple[int, int]], sheets: Sequence[SheetResult]) -> None:
        super().__init__()
        self._positions = positions
        self._sheets = sheets

    def __missing__(self, logic: int) -> LogicResult:
        sheet, number = self._positions[logic]
        found = self._sheets[sheet]
        outcomes = tuple([page.outcomes[number] for page in found.pages])
        worst = found.worst[number]
        missing = (
            union([outcome[5] for outcome in outcomes if outcome[0] == MISSING]) if worst >= MISSING else ()
        )
        made = self[logic] = LogicResult(found.sheet.subject, found.views, outcomes, worst, missing)
        return made


@dataclass(slots=True, eq=False)
class Evaluation:
    """Results of every logic of a plan, and what they were made from; never changed once made."""

    context: Context
    sheets: tuple[SheetResult, ...]
    #: The greatest code of each logic, by its position in the plan.
    worst: bytes
    results: Results


def subjects_of(model: Measured) -> dict[str, Sequence[View]]:
    """Every subject of the model by kind."""
    return {kind.value: model.subjects(kind) for kind in SubjectKind}


def canonical_facts(book: RuleBook, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Answers in canonical units; one that does not fit its question counts as not given."""
    found = {}
    for name, answer in answers.items():
        info = book.facts.get(name)
        value = info.canonical(answer) if info is not None else None
        if value is not None:
            found[name] = value
    return found


def _same(a: Sequence[View], b: Sequence[View]) -> bool:
    return a is b or (len(a) == len(b) and all(one is other for one, other in zip(a, b, strict=True)))


def _worst(pages: Sequence[Page], count: int) -> bytes:
    """The greatest code of each logic over all subjects."""
    if len(pages) == 1:
        return pages[0].codes
    return bytes(map(max, *[page.codes for page in pages])) if pages else bytes((NOT_APPLICABLE,)) * count


def _result(
    sheet: Sheet, views: Sequence[View], context: Context, previous: SheetResult | None, work: Counter[str]
) -> SheetResult:
    """Pages of one sheet; the previous result where nothing that it depends on changed."""
    signature = sheet.signature(context)
    if previous is not None and previous.signature == signature:
        if _same(previous.views, views):
            return previous
        signature = previous.signature
    made = [sheet.page(view, context, signature) for view in views]
    counts = [count for _, count in made]
    work["logics"] += max(counts, default=0)
    work["pairs"] += sum(counts)
    pages = tuple([page for page, _ in made])
    return SheetResult(sheet, views, signature, pages, _worst(pages, len(sheet.logics)))


def evaluate(
    plan: Plan,
    views: Mapping[str, Sequence[View]],
    facts: Mapping[str, Any],
    previous: Evaluation | None,
    work: Counter[str],
) -> Evaluation:
    """Results of the logics of a plan.

    Parameters
    ----------
    plan
        What to evaluate.
    views
        Subjects by kind.
    facts
        Answers in canonical units.
    previous
        Results of the same plan for an earlier state of the design; those whose subjects and readings are
        the same are kept.
    work
        Counts ``logics`` and ``pairs`` that were evaluated anew.

    Returns
    -------
    Evaluation
        The previous one itself where nothing changed that a rule reads.
    """
    common = {kind: views[kind][0] for kind in ("house", "trailer", "lot") if views[kind]}
    context = Context(common, facts)
    earlier = previous.sheets if previous is not None else (None,) * len(plan.sheets)
    sheets = tuple(
        [
            _result(sheet, views[sheet.subject], context, before, work)
            for sheet, before in zip(plan.sheets, earlier, strict=True)
        ]
    )
    if previous is not None and previous.context.facts == facts and sheets == previous.sheets:
        return previous
    worst = b"".join([sheet.worst for sheet in sheets])
    return Evaluation(context, sheets, worst, Results(plan.positions, sheets))
