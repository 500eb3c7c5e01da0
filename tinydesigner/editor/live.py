"""The live check: small slices of work between frames, the latest design wins."""

from collections.abc import Generator
from time import perf_counter
from typing import TYPE_CHECKING, TypeAlias

from tinydesigner.document.changes import ChangeSet
from tinydesigner.editor.session import Session
from tinydesigner.measure.catalogue import SubjectKind

if TYPE_CHECKING:
    from tinydesigner.editor.precheck import Question
    from tinydesigner.rules.check import Report

#: Longest stretch of work before the caller is let paint and hear the pointer again, seconds.
SLICE_S = 0.004

#: Yields between stretches of work; returns the report, or None where nothing can be checked.
_Job: TypeAlias = "Generator[None, None, Report | None]"


class LiveChecker:
    """Checks the shown design whenever it changes.

    The caller drives it with ``step`` as long as it is ``busy``; a change in between throws the half-done
    work away, except for what was measured, which the model keeps. What is to be done follows from the
    session's state, not from what was heard: a signal that got lost, or a check that failed, leaves no later
    design unchecked.
    """

    def __init__(self, session: Session, question: "Question | None" = None) -> None:
        self.session = session
        self._question = question
        #: Whole checks done, for tests of work.
        self.checks = 0
        #: What is wrong with the rule files; empty while they can be used. They are read again by ``ask``.
        self.broken = ""
        #: Whether the user has heard what became of their own rule folders.
        self._told = False
        self._job: _Job | None = None
        #: Revision that the job in hand is for, and the last one that was checked or could not be.
        self._begun = self._tried = -1
        self._stepping = False
        # First among the listeners, so that one that fails cannot keep the change from being checked.
        session.changed.connect(self._on_changed, priority=1)

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._job = None

    def ask(self, question: "Question") -> None:
        """Check against something else from now on."""
        self._question, self.broken = question, ""
        self.restart()

    def restart(self) -> None:
        """Begin again with the shown design."""
        self._begun = self.session.revision
        self._job = self._work()

    @property
    def busy(self) -> bool:
        """Whether there is work left: the shown design has no report, and one can be made."""
        if self._job is not None:
            return True
        session = self.session
        return session.stale and not self.broken and self._tried != session.revision

    def step(self, budget_s: float = SLICE_S) -> bool:
        """Work for about ``budget_s``; whether there is more to do.

        Raises
        ------
        Exception
            What the check of this design raised; it is told once, and tried again with the next design.
        """
        if self._stepping:
            # A listener opened a dialog: its event loop runs inside of this very step.
            return False
        self._stepping = True
        end = perf_counter() + budget_s
        try:
            while self.busy:
                self._advance()
                if perf_counter() >= end:
                    break
        finally:
            self._stepping = False
        return self.busy

    def _advance(self) -> None:
        if self._job is None or self._begun != self.session.revision:
            self.restart()
        job, revision = self._job, self._begun
        assert job is not None  # noqa: S101 - restart made it
        try:
            next(job)
        except StopIteration as done:
            self._put_down(job, revision)
            if done.value is not None:
                self.session.take_report(done.value, revision)
        except BaseException:
            self._put_down(job, revision)
            raise

    def _put_down(self, job: _Job, revision: int) -> None:
        """The job is over; a listener may have begun another one meanwhile."""
        self._tried = revision
        if self._job is job:
            self._job = None

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

    def _work(self) -> _Job:
        # Rules are loaded when the first check begins, so that the window paints before them.
        if not self._load_rules():
            return None
        yield
        model = self.session.model
        for kind in SubjectKind:
            model.subjects(kind)
            yield
        try:
            return self._check()
        except KeyError as error:
            # The design's own file may name a rule set or place that this book does not have.
            self.session.message.emit(f"Nothing is checked: the rules have no {error}")
            return None

    def _load_rules(self) -> bool:
        """Make sure that the rules are there; a broken rule file stops the checks, not the drawing.

        Reading all files takes seconds, so broken ones are not read again at each step of a drag.
        """
        from tinydesigner.rules.errors import RuleErrors

        if self.broken:
            return False
        try:
            book = self.session.book
        except RuleErrors as errors:
            lines = str(errors).splitlines()
            self.broken = lines[0] + (f" (and {len(lines) - 1} more)" if len(lines) > 1 else "")
            self.session.message.emit(f"The rules cannot be read, so nothing is checked: {self.broken}")
            return False
        if not self._told:
            self._told = True
            for text in reversed(book.layers.messages()):  # the refusals come first and so stay to be read
                self.session.message.emit(text)
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
