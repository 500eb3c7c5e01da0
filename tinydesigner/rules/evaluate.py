"""Evaluates the logics of a plan on the subjects of a design, and only those that may have changed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.logic import Logic
from tinydesigner.rules.outcomes import MISSING, NOT_APPLICABLE, Outcome, union
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
    """Outcomes of one logic for every subject of its kind.

    Never changed once made; not declared frozen, which would triple the cost of making hundreds of them.
    """

    logic: Logic
    views: Sequence[View]
    outcomes: tuple[Outcome, ...]
    #: The greatest code of all outcomes; "does not apply" where there is no subject.
    worst: int
    #: What the missing outcomes lack.
    missing: tuple[str, ...]
    signature: tuple[Any, ...]
    #: All that verdicts depend on: equal for results that lead to the same verdicts.
    gist: tuple[Any, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """Results of every logic of a plan, and what they were made from."""

    views: Mapping[str, Sequence[View]]
    context: Context
    results: Mapping[int, LogicResult]
    #: Logics whose gist differs from that of the evaluation it started from.
    changed: frozenset[int]


_SIMPLE = tuple((code,) for code in range(6))


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
    return len(a) == len(b) and all(one is other for one, other in zip(a, b, strict=True))


def _evaluated(
    logic: Logic, views: Sequence[View], context: Context, signature: tuple[Any, ...]
) -> LogicResult:
    outcomes = logic.outcomes(views, context, signature)
    if not outcomes:
        return LogicResult(logic, views, outcomes, NOT_APPLICABLE, (), signature, _SIMPLE[NOT_APPLICABLE])
    codes = tuple([outcome[0] for outcome in outcomes])
    worst = max(codes)
    if worst < MISSING:
        return LogicResult(logic, views, outcomes, worst, (), signature, _SIMPLE[worst])
    missing = union([outcome[5] for outcome in outcomes if outcome[0] == MISSING])
    return LogicResult(logic, views, outcomes, worst, missing, signature, (worst, missing, codes))


def evaluate(
    book: RuleBook,
    logics: Sequence[int],
    views: Mapping[str, Sequence[View]],
    facts: Mapping[str, Any],
    previous: Evaluation | None,
    work: Counter[str],
) -> Evaluation:
    """Results of the logics.

    Parameters
    ----------
    book, logics
        What to evaluate.
    views
        Subjects by kind.
    facts
        Answers in canonical units.
    previous
        Results for an earlier state of the design; those whose subjects and readings are the same are kept.
    work
        Counts ``logics`` and ``pairs`` that were evaluated anew.
    """
    common = {kind: views[kind][0] for kind in ("house", "trailer", "lot") if views[kind]}
    context = Context(common, facts)
    kept = previous.results if previous is not None else {}
    unchanged = {kind for kind in views if previous is not None and _same(views[kind], previous.views[kind])}
    results: dict[int, LogicResult] = {}
    changed: list[int] = []
    for index in logics:
        logic = book.logic(index)
        signature = logic.signature(context) if logic.reads else ()
        earlier = kept.get(index)
        if earlier is not None and logic.subject in unchanged and earlier.signature == signature:
            results[index] = earlier
            continue
        found = _evaluated(logic, views[logic.subject], context, signature)
        work["logics"] += 1
        work["pairs"] += len(found.outcomes)
        results[index] = found
        if earlier is None or earlier.gist != found.gist:
            changed.append(index)
    return Evaluation(views, context, results, frozenset(changed))
