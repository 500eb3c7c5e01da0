"""The bundled law: every file is well formed and linked, and every case that stands beside it holds."""

from pathlib import Path

import pytest

from tinydesigner import datafiles
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.cases import read_cases, run_cases
from tinydesigner.rules.coverage import coverage
from tinydesigner.rules.lint import lint
from tinydesigner.rules.load import load_book
from tinydesigner.rules.schema.catalogues import RuleCase

ROOT = datafiles.rulesets()


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_book([ROOT], cache=False)


CASE_FILES = sorted(ROOT.rglob("*.cases.yaml"))


def test_the_files_are_well_formed_and_linked() -> None:
    assert "\n".join(map(str, lint([ROOT]))) == ""


@pytest.mark.parametrize("path", CASE_FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_cases(book: RuleBook, path: Path) -> None:
    wrong = [f"{case.name}: {told}" for case, told in run_cases(book, [path]) if told]
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


def test_every_row_of_the_register_is_accounted_for() -> None:
    rows = coverage([ROOT])
    assert len(rows) > 700
    assert all(row.encoded or row.left_out for row in rows)
