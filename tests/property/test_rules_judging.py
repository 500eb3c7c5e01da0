"""The quick ranks of layers and the pages of sheets say what is found entry by entry and rule by rule."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from test_rules_incremental import LAW, design, fresh

from tinydesigner.exchange.native import read_design
from tinydesigner.exchange.templates import templates
from tinydesigner.measure.model import Model
from tinydesigner.rules.check import Checker
from tinydesigner.rules.judge import RANKS
from tinydesigner.rules.load import load_book
from tinydesigner.rules.results import VerdictStatus
from tinydesigner.rules.standing import stack_result

DAY = date(2026, 6, 1)


def agrees(report: Any) -> None:
    checked = report.checked
    rows, worst, results = checked.book.rows, checked.evaluation.worst, checked.evaluation.results
    for rank, stack in zip(checked.judgement.stacks, checked.plan.stacks, strict=True):
        assert stack_result(stack, rows, worst, results).status is RANKS[rank], stack
    for i, place in enumerate(checked.plan.places):
        for raw, way in zip(checked.verdicts(i), place.pathways, strict=True):
            if raw.status is VerdictStatus.NEEDS_FACTS:
                assert raw.missing, (place.info.id, way.info.id)
    context = checked.evaluation.context
    for sheet in checked.evaluation.sheets:
        for view, page in zip(sheet.views, sheet.pages, strict=True):
            alone = [logic.decide(view, context) for logic in sheet.sheet.logics]
            assert list(page.outcomes) == alone


@settings(max_examples=80, deadline=None)
@given(design)
def test_on_made_up_law(raw: dict[str, Any]) -> None:
    agrees(Checker(LAW).check(fresh(raw), as_of=DAY, today=DAY))


def test_on_the_bundled_law() -> None:
    checker = Checker(load_book())
    for template in templates():
        agrees(checker.check(Model(read_design(template.path)), as_of=DAY, today=DAY))
