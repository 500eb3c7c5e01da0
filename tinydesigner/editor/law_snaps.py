"""Positions of a drag at which a rule flips, found from its margins and proved before they are offered."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from tinydesigner.document.commands.command import Command
from tinydesigner.document.errors import CommandRefused
from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.results import Status
from tinydesigner.units.length import NM_PER_INCH

if TYPE_CHECKING:
    from tinydesigner.editor.session import Session
    from tinydesigner.rules.lines import Line
    from tinydesigner.rules.report import Report
    from tinydesigner.rules.results import Finding

#: A rule and its subject.
_Key: TypeAlias = tuple[str, str, str]
#: Lines with a number that were decided, at one position of the drag.
_Sample: TypeAlias = Mapping[_Key, "Line"]

#: Designs that are checked after one report, and in a whole drag: what a target may cost at most.
PER_REPORT = 2
PER_DRAG = 48
#: Guesses spent on one rule and subject in a drag: a margin that jumps has no zero to find.
_PER_RULE = 6
#: Targets are looked for this many times the pointer's reach around it, so that they wait where it arrives.
_AHEAD = 6
#: So far beyond the target the rule has to fail, or it is no flip: 1/16 in.
_BEYOND_NM = NM_PER_INCH // 16
#: A margin whose straight line through two positions is zero nearer than this to the target is zero there.
_EXACT_NM = 1000.0
#: Numbers that change steadily with a position; counts and flags jump.
_STEADY = frozenset({Dimension.LENGTH, Dimension.AREA, Dimension.RATIO, Dimension.MASS})
#: Positions that drawings are made of, 1/64 in and 0.1 mm, are meant where floats come this near to them.
_PLAIN_NM = (NM_PER_INCH // 64, 100_000)
_PLAIN_REACH_NM = 100.0
#: Longest limit, and longest label, that fit beside the pointer in a small pane, characters.
_LONG_LIMIT, _LONG_LABEL = 30, 48
#: Rule sets of road law begin so.
_ROAD = "road-"


@dataclass(frozen=True, slots=True)
class LawTarget:
    """The last position at which rules still pass, nm, and what they ask: limit and section."""

    position: int
    label: str


class LawSnaps:
    """The law's targets of one drag along one line.

    Whenever a report on the shown position comes in, margins that moved since the neighbouring positions are
    followed along a straight line to zero. There the command is applied, measured and checked: the rule has
    to pass at the target and to fail a sixteenth of an inch beyond it. A wrong guess is one more sample, from
    which the next guess is better. Nothing is computed while the pointer moves.

    Parameters
    ----------
    session
        Where the drag is previewed.
    make
        The command of a position, nm.
    start
        The position at which the design stands without the drag.
    """

    def __init__(self, session: "Session", make: Callable[[int], Command], start: int = 0) -> None:
        self._session = session
        self._base = session.base
        self._make = make
        self._start = start
        self._shown = start
        self._reach = 0.0
        self._samples: dict[int, _Sample] = {}
        self._tried: set[int] = set()
        self._spent: Counter[_Key] = Counter()
        self._last: Report | None = None
        self.targets: dict[int, LawTarget] = {}
        #: Designs checked for this drag, besides those that were shown.
        self.evaluations = 0
        if session.report is not None and not session.stale and not session.previewing:
            self._samples[start] = self._read(session.report)
        session.checked.connect(self.hear)

    def close(self) -> None:
        """The drag is over: hear no more reports."""
        self._session.checked.disconnect(self.hear, missing_ok=True)

    def moved(self, position: int, reach: float) -> None:
        """The drag is shown at a position; ``reach`` is how far a target pulls, nm."""
        self._shown, self._reach = position, reach

    def near(self, position: float, reach: float) -> LawTarget | None:
        """The nearest target within reach of where the pointer is, nm."""
        found = min(self.targets.values(), key=lambda each: abs(each.position - position), default=None)
        return found if found is not None and abs(found.position - position) <= reach else None

    # -- samples ---------------------------------------------------------------------------------------

    def hear(self, report: "Report") -> None:
        """Learn from a report on the shown position, and look for targets around it."""
        session = self._session
        if session.base is not self._base or session.refusal or not session.previewing:
            return
        self._last = report
        self._samples[self._shown] = self._read(report)
        done = self.evaluations
        self._sample(self._start)
        while self.evaluations - done < PER_REPORT and self.evaluations < PER_DRAG:
            guess = min(self._guesses(), key=lambda each: abs(each[0] - self._shown), default=None)
            if guess is None:
                break
            position, side, key = guess
            self._spent[key] += 1
            self._prove(position, side)

    def _places(self) -> tuple[str, ...]:
        """The pinned places that the rules know: their road law counts besides the chosen editions."""
        return tuple(place for place in self._base.site.places if place in self._session.book.places)

    def _lines(self, report: "Report") -> Iterator["Line"]:
        from tinydesigner.editor.precheck import lines_of

        yield from lines_of(report, self._base)
        for place in self._places():
            yield from (line for line in report.lines(place) if line.ruleset.startswith(_ROAD))

    def _read(self, report: "Report") -> _Sample:
        return {
            (line.ruleset, line.rule, line.subject): line
            for line in self._lines(report)
            if line.status in {Status.PASS, Status.FAIL}
            and line.margin is not None
            and line.dimension in _STEADY
        }

    def _sample(self, position: int) -> _Sample | None:
        """Margins at a position: known, or checked there; None where the drag is refused."""
        if position not in self._samples:
            self.evaluations += 1
            try:
                self._samples[position] = self._check(position)
            except CommandRefused:
                self._samples[position] = {}
        return self._samples[position] or None

    def _check(self, position: int) -> _Sample:
        from tinydesigner.editor.precheck import Question, precheck
        from tinydesigner.measure.model import Model

        session = self._session
        design = self._make(position).apply(self._base)
        model = Model(design, session.model)
        question = Question(places=self._places())
        report = precheck(design, question, checker=session.checker, model=model, previous=self._last)
        self._last = report
        return self._read(report)

    # -- guesses ---------------------------------------------------------------------------------------

    def _guesses(self) -> Iterator[tuple[int, int, _Key]]:
        """Untried positions near the shown one where a margin may be zero, and the side on which it fails."""
        samples = self._samples
        places = sorted(place for place, sample in samples.items() if sample)
        window = self._reach * _AHEAD
        for left, right in pairwise(places):
            ends = (left == places[0], right == places[-1])
            beside = (left > self._shown + window, right < self._shown - window)
            if (beside[0] and not ends[0]) or (beside[1] and not ends[1]):
                continue
            for root, side, key in _roots(left, samples[left], right, samples[right], ends):
                position = _whole(root, side)
                if abs(root - self._shown) <= window and self._open(position, key):
                    yield position, side, key

    def _open(self, position: int, key: _Key) -> bool:
        """Whether a guess is worth its cost."""
        known = any(abs(position - target) <= _EXACT_NM for target in self.targets)
        return not known and position not in self._tried and self._spent[key] < _PER_RULE

    def _prove(self, position: int, side: int) -> None:
        """Offer the position if rules pass there, with nothing to spare, and fail just beyond."""
        self._tried.add(position)
        here = self._sample(position)
        if here is None:
            return
        beyond = self._sample(position + side * _BEYOND_NM)
        if beyond is None:
            return
        labels = []
        for key, line in here.items():
            other = beyond.get(key)
            if other is not None and _flips(line, other):
                labels.append(_label(line.explain()))
        if labels:
            self.targets[position] = LawTarget(position, _joined(labels))


def _roots(
    left: int, before: _Sample, right: int, after: _Sample, ends: tuple[bool, bool]
) -> Iterator[tuple[float, int, _Key]]:
    """Where margins that differ at two positions are zero on their straight line, and where they are less.

    Outside the two positions only where no other sample is known to lie.
    """
    for key, line in before.items():
        other = after.get(key)
        if other is None or line.margin is None or other.margin is None or line.margin == other.margin:
            continue
        root = left - line.margin * (right - left) / (other.margin - line.margin)
        if (ends[0] or root >= left) and (ends[1] or root <= right):
            yield root, -1 if other.margin > line.margin else 1, key


def _whole(root: float, side: int) -> int:
    """A position in whole nanometres: the plain number that was meant, else on the passing side."""
    for step in _PLAIN_NM:
        plain = round(root / step) * step
        if abs(root - plain) <= _PLAIN_REACH_NM:
            return plain
    near = round(root)
    if abs(root - near) < 0.01 or (near - root) * side < 0:
        return near
    return near - side


def _flips(here: "Line", beyond: "Line") -> bool:
    if here.status is not Status.PASS or beyond.status is not Status.FAIL:
        return False
    assert here.margin is not None  # noqa: S101 - only such lines are kept
    assert beyond.margin is not None  # noqa: S101 - only such lines are kept
    fall = here.margin - beyond.margin
    return fall > 0 and abs(here.margin) * _BEYOND_NM / fall <= _EXACT_NM


def _label(finding: "Finding") -> str:
    """Limit and section; a limit that is a whole sentence gives way to the rule's title."""
    limit = finding.limit_text if len(finding.limit_text) <= _LONG_LIMIT else finding.title
    return " · ".join(filter(None, (limit, finding.citation.section)))


def _joined(labels: Sequence[str]) -> str:
    """Each label once, as many as fit; how many more rules there are."""
    first, *others = dict.fromkeys(labels)
    shown = [first]
    while others and len("; ".join((*shown, others[0]))) <= _LONG_LABEL:
        shown.append(others.pop(0))
    return "; ".join(shown) + (f" +{len(others)}" if others else "")
