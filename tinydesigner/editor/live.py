"""The live check: small slices of work between frames, the latest design wins."""

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from tinydesigner.document.changes import ChangeSet
from tinydesigner.editor.session import Session

if TYPE_CHECKING:
    from tinydesigner.editor.precheck import Question
    from tinydesigner.rules.check import Report

#: Longest stretch of work before the caller is let paint and hear the pointer again, seconds.
SLICE_S = 0.004
#: Places checked at a time; what they share is measured once, so that later ones cost little.
PLACES_A_SLICE = 6


class LiveChecker:
    """Checks the shown design whenever it changes.

    The caller drives it with ``step``; a change in between throws the half-done work away, except for what
    was measured, which the model keeps.
    """

    def __init__(self, session: Session, question: "Question | None" = None) -> None:
        self.session = session
        self._question = question
        #: Whole checks done, for tests of work.
        self.checks = 0
        self._job: Iterator[None] | None = None
        session.changed.connect(self._on_changed)
        self.restart()

    def _on_changed(self, _changes: ChangeSet) -> None:
        self.restart()

    def ask(self, question: "Question") -> None:
        """Check against something else from now on."""
        self._question = question
        self.restart()

    def restart(self) -> None:
        """Begin again with the shown design."""
        self._job = self._work()

    @property
    def busy(self) -> bool:
        """Whether there is work left."""
        return self._job is not None

    def step(self, budget_s: float = SLICE_S) -> bool:
        """Work for about ``budget_s``; whether there is more to do."""
        end = perf_counter() + budget_s
        while self._job is not None:
            job = self._job
            try:
                next(job)
            except StopIteration:
                if self._job is job:
                    self._job = None
            if perf_counter() >= end:
                break
        return self._job is not None

    def check_now(self) -> "Report":
        """Check the shown design at once, and show the report."""
        self._job = None
        report = self._check()
        self.session.take_report(report, self.session.revision)
        return report

    @property
    def question(self) -> "Question":
        """What the design is checked against."""
        from tinydesigner.editor.precheck import Question

        return self._question or Question()

    def _work(self) -> Iterator[None]:
        # Rules are loaded when the first check begins, so that the window paints before them.
        from tinydesigner.editor.precheck import Question, precheck

        session = self.session
        revision = session.revision
        model = session.model
        yield
        named = self.question.places
        places = list(session.book.places) if named is None else list(named)
        for first in range(0, len(places), PLACES_A_SLICE):
            # Fills the caches that live on the model's views; the last check of all reads them.
            some = Question(
                self.question.as_of, self.question.editions, places[first : first + PLACES_A_SLICE]
            )
            precheck(model.design, some, checker=session.checker, model=model)
            yield
        report = self._check()
        session.take_report(report, revision)

    def _check(self) -> "Report":
        from tinydesigner.editor.precheck import precheck

        session = self.session
        self.checks += 1
        return precheck(
            session.design,
            self.question,
            checker=session.checker,
            model=session.model,
            previous=session.report,
        )
