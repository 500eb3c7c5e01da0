"""The live check: small slices of work between frames, the latest design wins."""

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from tinydesigner.document.changes import ChangeSet
from tinydesigner.editor.session import Session
from tinydesigner.measure.catalogue import SubjectKind

if TYPE_CHECKING:
    from tinydesigner.editor.precheck import Question
    from tinydesigner.rules.check import Report

#: Longest stretch of work before the caller is let paint and hear the pointer again, seconds.
SLICE_S = 0.004


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
        #: What is wrong with the rule files; empty while they can be used.
        self.broken = ""
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
        session, revision = self.session, self.session.revision
        if not self._load_rules():
            return
        yield
        model = session.model
        for kind in SubjectKind:
            model.subjects(kind)
            yield
        try:
            report = self._check()
        except KeyError as error:
            # The design's own file may name a rule set or place that this book does not have.
            session.message.emit(f"Nothing is checked: the rules have no {error}")
            return
        session.take_report(report, revision)

    def _load_rules(self) -> bool:
        """Make sure that the rules are there; a broken rule file stops the checks, not the drawing."""
        from tinydesigner.rules.errors import RuleErrors

        try:
            _ = self.session.book
        except RuleErrors as errors:
            lines = str(errors).splitlines()
            self.broken = lines[0] + (f" (and {len(lines) - 1} more)" if len(lines) > 1 else "")
            self.session.message.emit(f"The rules cannot be read, so nothing is checked: {self.broken}")
            return False
        return True

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
