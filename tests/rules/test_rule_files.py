"""The bundled law: every file is well formed and linked, and every case that stands beside it holds."""

from collections.abc import Iterator

import pytest

from tinydesigner import datafiles
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.cases import LocatedCase, read_cases, run_case
from tinydesigner.rules.lint import lint
from tinydesigner.rules.load import load_book
from tinydesigner.rules.schema.catalogues import RuleCase

ROOT = datafiles.rulesets()


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_book([ROOT], cache=False)


def _by_file() -> Iterator[object]:
    files: dict[str, list[LocatedCase]] = {}
    for case in read_cases([ROOT]):
        files.setdefault(case.origin.file, []).append(case)
    for name, cases in files.items():
        yield pytest.param(cases, id=name)


def test_the_files_are_well_formed_and_linked() -> None:
    assert "\n".join(map(str, lint([ROOT]))) == ""


@pytest.mark.parametrize("cases", _by_file())
def test_cases(book: RuleBook, cases: list[LocatedCase]) -> None:
    wrong = [f"{case.name}: {told}" for case in cases if (told := run_case(book, case.case))]
    assert "\n".join(wrong) == ""


def test_every_rule_has_a_passing_and_a_failing_case(book: RuleBook) -> None:
    """Rules with a requirement of their own: at least one case that passes and one that does not."""
    outcomes: dict[int, set[str]] = {}
    for located in read_cases([ROOT]):
        case = located.case
        if isinstance(case, RuleCase):
            for row in book.rows:
                if f"{row.owner}/{row.id}" == case.rule:
                    outcomes.setdefault(row.logic, set()).add(case.expect)
    lacking = sorted(
        {
            f"{row.owner}/{row.id}"
            for row in book.rows
            if book.logic(row.logic).decides
            and not (
                "pass" in outcomes.get(row.logic, set())
                and {"fail", "permit_needed"} & outcomes.get(row.logic, set())
            )
        }
    )
    assert "\n".join(lacking) == ""
