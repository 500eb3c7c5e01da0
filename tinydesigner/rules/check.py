"""Checks designs against the law: one engine for the window, the command line, scripts and reports."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.checked import Checked
from tinydesigner.rules.evaluate import Measured, canonical_facts, evaluate, subjects_of
from tinydesigner.rules.judge import judge
from tinydesigner.rules.plan import Plan, Planner
from tinydesigner.rules.report import Report
from tinydesigner.rules.values import View
from tinydesigner.rules.waivers import Waivers

__all__ = ["Checker", "Report"]

#: Plans of earlier selections that are kept; a window has one or two.
_KEPT_PLANS = 32


class Checker:
    """Checks designs against one book.

    Parameters
    ----------
    book
        The law.
    """

    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self._plans: dict[tuple[Any, ...], Plan] = {}

    def plan(self, as_of: date, rulesets: Sequence[str] | None, places: Sequence[str] | None) -> Plan:
        """What a selection asks on a day.

        Raises
        ------
        KeyError
            If the book has no such rule set or place.
        """
        key = (
            as_of,
            tuple(rulesets) if rulesets is not None else None,
            tuple(places) if places is not None else None,
        )
        plan = self._plans.get(key)
        if plan is None:
            plan = Planner(self.book, as_of.isoformat()).plan(rulesets, places)
            while len(self._plans) >= _KEPT_PLANS:
                self._plans.pop(next(iter(self._plans)), None)
            self._plans[key] = plan
        return plan

    def check(
        self,
        model: Measured,
        *,
        as_of: date,
        rulesets: Sequence[str] | None = None,
        places: Sequence[str] | None = None,
        previous: Report | None = None,
        today: date | None = None,
    ) -> Report:
        """Findings and verdicts of a design.

        Parameters
        ----------
        model
            The measured design.
        as_of
            The day whose law holds.
        rulesets
            Rule sets to report; several stand together, an appendix on its code. All of them, each for
            itself, when not given.
        places
            Places to judge; all when not given.
        previous
            Report of an earlier state of the design: only what changed since is evaluated.
        today
            The day against which check dates are old; today when not given.

        Raises
        ------
        KeyError
            If the book has no such rule set or place.
        """
        facts = canonical_facts(self.book, model.design.facts)
        return self.judge(
            subjects_of(model),
            facts,
            self.plan(as_of, rulesets, places),
            waivers=Waivers(model.design.waivers),
            previous=previous,
            today=today or datetime.now(tz=UTC).date(),
        )

    def judge(
        self,
        views: Mapping[str, Sequence[View]],
        facts: Mapping[str, Any],
        plan: Plan,
        *,
        waivers: Waivers,
        previous: Report | None,
        today: date,
    ) -> Report:
        """The report on subjects and canonical answers; see `check`."""
        work: Counter[str] = Counter()
        last = previous.checked if previous is not None and previous.checked.plan is plan else None
        evaluation = evaluate(plan, views, facts, last.evaluation if last else None, work)
        judgement = judge(plan, evaluation, last.judgement if last else None, work)
        if last is None or last.judgement is not judgement:
            last = Checked(self.book, plan, judgement)
        return Report(last, waivers, today, work)
