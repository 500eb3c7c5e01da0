"""How the rules of one layer come out: which stand, which fail, what they lack."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tinydesigner.rules.book import Row
from tinydesigner.rules.evaluate import LogicResult
from tinydesigner.rules.outcomes import ASK, ERROR, FAIL, MISSING, NOT_APPLICABLE, PASS, union
from tinydesigner.rules.plan import ActiveStack
from tinydesigner.rules.results import LayerStatus
from tinydesigner.rules.stacks import Entry

#: Whether a rule stands; or what is missing to say so.
Standing = bool | tuple[str, ...]


@dataclass(slots=True, eq=False)
class StackResult:
    """State of a layer; never changed once made."""

    status: LayerStatus
    #: Entries that fail and stand, entries left to an official, and entries that a permit mends.
    blocking: tuple[int, ...]
    asking: tuple[int, ...]
    permits: tuple[int, ...]
    #: Keys of what is missing.
    missing: tuple[str, ...]
    #: Whether it was made from rules; else nothing is asked, or what is asked is not known.
    ruled: bool = True


def standing(entry: Entry, rows: Sequence[Row], results: Mapping[int, LogicResult]) -> Standing:
    """Whether a rule stands: its appendix applies, nothing replaces it, no guarantee lifts it."""
    doubts: list[tuple[str, ...]] = []
    for logic, wanted in entry[1]:
        result = results[logic]
        if result.worst == (FAIL if wanted else PASS):
            return False
        if result.worst not in {PASS, FAIL}:
            doubts.append(result.missing or (f"scope:{rows[entry[0]].owner}",))
    for lifter, _, _ in entry[2]:
        result = results[rows[lifter].logic]
        if result.worst == PASS:
            return False
        if result.worst in {ASK, MISSING, ERROR}:
            doubts.append(result.missing or (f"guarantee:{rows[lifter].id}",))
    return union(doubts) if doubts else True


def mended(row: Row, results: Mapping[int, LogicResult]) -> int:
    """Outcome of the permit of a failing rule: pass where it can be had for every failing subject."""
    if not row.permit:
        return FAIL
    if row.permit_logic < 0:
        return PASS
    failing = results[row.logic].outcomes
    permits = results[row.permit_logic].outcomes
    codes = [permit[0] for own, permit in zip(failing, permits, strict=True) if own[0] == FAIL]
    worst = max(codes, default=PASS)
    return PASS if worst == NOT_APPLICABLE else worst


class _Layer:
    """Collects the entries of a layer that do not simply pass."""

    def __init__(self) -> None:
        self.blocking: list[int] = []
        self.asking: list[int] = []
        self.permits: list[int] = []
        self.missing: list[tuple[str, ...]] = []

    def take(self, i: int, entry: Entry, rows: Sequence[Row], results: Mapping[int, LogicResult]) -> None:
        """Add one entry."""
        row = rows[entry[0]]
        result = results[row.logic]
        state = standing(entry, rows, results)
        if state is False:
            return
        code = result.worst
        if code == FAIL:
            self._failing(i, row, state, results)
        elif code == ASK:
            self.asking.append(i)
        else:
            self.missing.append(result.missing if code == MISSING else (f"error:{row.owner}/{row.id}",))

    def _failing(self, i: int, row: Row, state: Standing, results: Mapping[int, LogicResult]) -> None:
        mending = mended(row, results)
        if mending == PASS:
            self.permits.append(i)
        elif mending == ASK:
            self.asking.append(i)
        elif mending in {MISSING, ERROR}:
            self.missing.append(results[row.permit_logic].missing or (f"error:{row.owner}/{row.id}",))
        elif isinstance(state, tuple):
            self.missing.append(state)
        else:
            self.blocking.append(i)

    def status(self) -> LayerStatus:
        """State of the layer."""
        if self.blocking:
            return LayerStatus.NO
        if self.missing:
            return LayerStatus.ASKS
        return LayerStatus.OFFICIAL if self.asking or self.permits else LayerStatus.OK


def stack_result(
    stack: ActiveStack, rows: Sequence[Row], worst: bytes, results: Mapping[int, LogicResult]
) -> StackResult:
    """State of a layer, entry by entry; ``worst`` is the greatest code of each logic, by its position."""
    layer = _Layer()
    for i, position in enumerate(stack.positions):
        if worst[position] > PASS:
            layer.take(i, stack.entries[i], rows, results)
    return StackResult(
        layer.status(),
        tuple(layer.blocking),
        tuple(layer.asking),
        tuple(layer.permits),
        union(layer.missing),
    )
