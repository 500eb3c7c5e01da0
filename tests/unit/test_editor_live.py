"""However edits, checks and mishaps follow one another, a stale report is never left without work to do."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tinydesigner.document.commands.rooms import AddRoom
from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.editor.defaults import SHELL, blank
from tinydesigner.editor.live import LiveChecker
from tinydesigner.editor.precheck import Question
from tinydesigner.editor.session import Session
from tinydesigner.rules.errors import RuleErrors, RuleFileError
from tinydesigner.units.length import feet, inches

HOUSE = AddRoom("main", (0, 0), (feet(20), feet(7)), SHELL).apply(blank())
OTHER = AddRoom("main", (0, 0), (feet(24), feet(8)), SHELL).apply(blank())


class Clumsy(LiveChecker):
    """Checks with a word in place of the rules, and fails when told to."""

    trouble: type[Exception] | None = None

    def _load_rules(self):
        return not self.broken

    def _check(self):
        self.checks += 1
        if self.trouble is not None:
            raise self.trouble("told to fail")
        return f"report of {self.session.revision}"


def finish(live, budget=0.0):
    """Step to the end; the number of steps is bounded, so a hang fails."""
    for _ in range(200):
        try:
            if not live.step(budget):
                return
        except ZeroDivisionError:
            continue
    raise AssertionError("the check never ends")


class LiveMachine(RuleBasedStateMachine):
    """Random edits between random slices, with a listener that fails now and then."""

    def __init__(self):
        super().__init__()
        self.session = Session(HOUSE)
        self.deaf = False
        self.session.changed.connect(self._listen)
        self.live = Clumsy(self.session)

    def _listen(self, _changes):
        if self.deaf:
            raise ZeroDivisionError

    def _try(self, work):
        try:
            work()
        except Exception as error:
            # psygnal wraps what a listener raised.
            if not self.deaf and self.live.trouble is None:
                raise AssertionError from error

    @rule(step=st.integers(-6, 6))
    def preview(self, step):
        wall = self.session.base.walls[1].id
        self._try(lambda: self.session.preview(MoveWall(wall, inches(step or 1))))

    @rule()
    def commit(self):
        self._try(self.session.commit)

    @rule()
    def cancel(self):
        self._try(self.session.cancel)

    @rule(back=st.booleans())
    def travel(self, back):
        self._try(self.session.undo if back else self.session.redo)

    @rule(design=st.sampled_from([HOUSE, OTHER]))
    def open(self, design):
        self._try(lambda: self.session.replace(design))

    @rule(budget=st.sampled_from([0.0, 1.0]))
    def step(self, budget):
        self._try(lambda: self.live.step(budget))

    @rule()
    def now(self):
        self._try(self.live.check_now)

    @rule()
    def ask(self):
        self.live.ask(Question())

    @rule(on=st.booleans())
    def listener_fails(self, on):
        self.deaf = on

    @rule(kind=st.sampled_from([None, KeyError, ZeroDivisionError]))
    def checks_fail(self, kind):
        self.live.trouble = kind

    @rule()
    def settle(self):
        """With rules that can be used, a few steps make any design's report fresh."""
        self.deaf, self.live.trouble = False, None
        self.live.ask(Question())
        finish(self.live)
        assert not self.session.stale
        assert self.session.report == f"report of {self.session.revision}"

    @invariant()
    def stale_means_busy_unless_it_was_tried(self):
        tried = self.live._tried == self.session.revision
        assert self.live.busy or not self.session.stale or tried


TestLive = LiveMachine.TestCase
TestLive.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


@pytest.fixture
def session():
    return Session(HOUSE)


def move(session, step):
    return session.preview(MoveWall(session.base.walls[1].id, inches(step)))


def test_a_failed_check_is_told_once_and_the_next_design_is_checked(session):
    live = Clumsy(session)
    live.trouble = ZeroDivisionError
    with pytest.raises(ZeroDivisionError):
        live.step(60.0)
    assert not live.busy
    assert not live.step()
    live.trouble = None
    move(session, 1)
    assert live.busy
    finish(live)
    assert not session.stale


def test_a_listener_that_fails_does_not_leave_the_design_unchecked(session):
    def fail(_changes):
        raise ZeroDivisionError

    session.changed.connect(fail)
    live = Clumsy(session)
    live.step(0.0)
    with pytest.raises(Exception, match="ZeroDivisionError"):
        move(session, 1)
    finish(live)
    assert session.report == f"report of {session.revision}"


def test_a_step_inside_a_step_does_nothing(session):
    """A listener that opens a dialog runs an event loop, and with it the timer that steps."""
    live = Clumsy(session)
    inner = []
    session.checked.connect(lambda _report: inner.append(live.step()))
    finish(live)
    assert inner == [False]
    assert not session.stale


def test_an_edit_made_by_a_listener_of_the_report_is_checked_too(session):
    live = Clumsy(session)
    session.checked.connect(lambda _report: session.revision < 3 and move(session, session.revision + 1))
    finish(live, 1.0)
    assert session.revision == 3
    assert not session.stale


def test_broken_rules_are_read_once_not_at_every_step_of_a_drag(session, monkeypatch):
    reads = []

    def read(_session):
        reads.append(1)
        raise RuleErrors([RuleFileError("a.yaml", 1, "rules", "no list", "a list")])

    monkeypatch.setattr(Session, "book", property(read))
    live = LiveChecker(session)
    told = []
    session.message.connect(told.append)
    for step in range(1, 6):
        finish(live)
        move(session, step)
    assert session.stale
    assert not live.busy
    assert len(reads) == len(told) == 1
    live.ask(Question())
    finish(live)
    assert len(reads) == 2
