"""Runs the cases that stand beside rule files: inputs are set directly, the outcome is compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tinydesigner.measure.quantity import COMPARISON_TOLERANCE, Dimension
from tinydesigner.rules.book import Row, RuleBook
from tinydesigner.rules.check import Checker
from tinydesigner.rules.errors import CaseError, RuleErrors
from tinydesigner.rules.files import Origin, read_law
from tinydesigner.rules.given import given_subjects, read_given, value_of
from tinydesigner.rules.load import contents
from tinydesigner.rules.outcomes import FAIL, PASS, STATUS, Outcome
from tinydesigner.rules.results import PathwayVerdict
from tinydesigner.rules.schema.catalogues import PathwayCase, RuleCase
from tinydesigner.rules.values import Context, View
from tinydesigner.rules.waivers import Waivers

Case = RuleCase | PathwayCase


@dataclass(frozen=True, slots=True)
class LocatedCase:
    """A case with where it stands."""

    case: Case
    origin: Origin

    @property
    def name(self) -> str:
        """File, line and title."""
        line = self.origin.value.at[0]
        subject = (
            self.case.rule if isinstance(self.case, RuleCase) else f"{self.case.place}#{self.case.pathway}"
        )
        return f"{self.origin.file}:{line} {subject} {self.case.title}".rstrip()


def read_cases(roots: Sequence[Path]) -> list[LocatedCase]:
    """Every case under the roots.

    Raises
    ------
    RuleErrors
        If a file of cases is not well formed.
    """
    files = [item for item in contents(roots, cases=True) if item[0].endswith(".cases.yaml")]
    law = read_law(files)
    if law.errors:
        raise RuleErrors(law.errors)
    return [LocatedCase(case, origin) for case, origin in law.cases]


def _versions(book: RuleBook, ref: str) -> list[Row]:
    """Every version of the rule ``set/rule`` or ``place/rule``."""
    owner, _, rule = ref.rpartition("/")
    info = book.rulesets.get(owner)
    if info is not None:
        return [book.rows[row] for name, row in info.rows.rows if name == rule]
    return [row for row in book.rows if row.owner == owner and row.id == rule]


def _chosen(book: RuleBook, ref: str, as_of: str) -> Row | None:
    """The version that holds on the day; the latest where no day is said."""
    versions = _versions(book, ref)
    if not versions:
        raise CaseError(f"there is no rule {ref!r}")
    if not as_of:
        return max(versions, key=lambda row: row.start)
    return next((row for row in versions if row.holds(as_of)), None)


def _scope(book: RuleBook, ref: str) -> int:
    """Logic of the scope of the appendix that a rule belongs to; -1 for none."""
    info = book.rulesets.get(ref.rpartition("/")[0])
    return info.rows.scope if info is not None else -1


def _outcome(book: RuleBook, row: Row, case: RuleCase) -> tuple[str, Outcome]:
    """Outcome of a rule, in the word that cases use for it."""
    values, facts = read_given(book, case.given)
    logic = book.logic(row.logic)
    views: dict[str, Any] = given_subjects(values, also=(logic.subject,))
    common: dict[str, View] = {kind: views[kind][0] for kind in ("house", "trailer", "lot") if views[kind]}
    context = Context(common, facts)
    view = views[logic.subject][0]
    scope = _scope(book, case.rule)
    if scope >= 0:  # where the inputs say nothing of the scope, the case is about the rule alone
        within = book.logic(scope).decide(views["house"][0], context)
        if within[0] == FAIL:
            return "not_applicable", within
    outcome = logic.decide(view, context)
    if outcome[0] != FAIL or not row.permit:
        return STATUS[outcome[0]].value, outcome
    permit = PASS if row.permit_logic < 0 else book.logic(row.permit_logic).decide(view, context)[0]
    return ("permit_needed" if permit == PASS else "fail"), outcome


def _check_margin(case: RuleCase, outcome: Outcome) -> str:
    margin, test = outcome[3], outcome[4]
    dimension = Dimension(test.dimension) if test and test.dimension else None
    if margin is None:
        return f"expected a margin of {case.margin}, there is none"
    wanted = value_of(case.margin, dimension)
    tolerance = COMPARISON_TOLERANCE[dimension] if dimension else 1e-9
    if abs(margin - wanted) > max(tolerance, 1e-9):
        return f"expected a margin of {case.margin} ({wanted:g}), got {margin:g}"
    return ""


def _run_rule(book: RuleBook, case: RuleCase) -> str:
    row = _chosen(book, case.rule, case.as_of)
    if row is None:
        return "" if case.expect == "not_applicable" else f"the rule is not in effect on {case.as_of}"
    word, outcome = _outcome(book, row, case)
    if word != case.expect:
        measured = f"; measured {outcome[1]}, limit {outcome[2]}" if outcome[1] is not None else ""
        lacking = f"; missing {', '.join(outcome[5])}" if outcome[5] else ""
        return f"expected {case.expect}, got {word}{measured}{lacking} {outcome[6]}".rstrip()
    return _check_margin(case, outcome) if case.margin is not None else ""


def _verdict(book: RuleBook, case: PathwayCase) -> PathwayVerdict | None:
    """The verdict on the way; None where it does not exist on the day."""
    values, facts = read_given(book, case.given)
    if case.place not in book.places:
        raise CaseError(f"there is no place {case.place!r}")
    versions = [way for way in book.places[case.place].pathways if way.id == case.pathway]
    if not versions:
        raise CaseError(f"{case.place} has no pathway {case.pathway!r}")
    latest = max(way.start or "2000-01-01" for way in versions)
    day = date.fromisoformat(case.as_of or max(latest, "2026-01-01"))
    checker = Checker(book)
    subjects: dict[str, Any] = given_subjects(values)
    plan = checker.plan(day, (), (case.place,))
    report = checker.judge(subjects, facts, plan, waivers=Waivers(()), previous=None, today=day)
    found = report.place(case.place)
    return next((way for way in found.pathways if way.pathway == case.pathway), None)


def _other_blocking(expected: Sequence[str], verdict: PathwayVerdict) -> str:
    """What blocks otherwise than expected; rules may be named with or without their set or place."""
    blocking = {(finding.ruleset, finding.rule) for finding in verdict.blocking}
    found = sorted(f"{owner}/{rule}" if f"{owner}/{rule}" in expected else rule for owner, rule in blocking)
    return f"expected {sorted(expected)} to block, got {found}" if found != sorted(expected) else ""


def _run_pathway(book: RuleBook, case: PathwayCase) -> str:
    verdict = _verdict(book, case)
    status = verdict.status.value if verdict else "not_researched"
    if status != case.expect:
        detail = ""
        if verdict is not None:
            blocking = sorted({finding.rule for finding in verdict.blocking})
            detail = f"; gate {verdict.gate!r}, blocking {blocking}, missing {list(verdict.missing)}"
        return f"expected {case.expect}, got {status}{detail}"
    if verdict is None:
        return ""
    if case.blocking is not None and (wrong := _other_blocking(case.blocking, verdict)):
        return wrong
    if case.missing is not None and sorted(case.missing) != sorted(verdict.missing):
        return f"expected {sorted(case.missing)} to be missing, got {sorted(verdict.missing)}"
    return ""


def run_case(book: RuleBook, case: Case) -> str:
    """What went otherwise than expected; empty where the case holds.

    Raises
    ------
    CaseError
        If the case names something that does not exist.
    """
    return _run_rule(book, case) if isinstance(case, RuleCase) else _run_pathway(book, case)


def run_cases(book: RuleBook, roots: Sequence[Path]) -> Iterator[tuple[LocatedCase, str]]:
    """Every case under the roots with what went otherwise; a case that cannot be run says why."""
    for located in read_cases(roots):
        try:
            yield located, run_case(book, located.case)
        except CaseError as error:
            yield located, str(error)
