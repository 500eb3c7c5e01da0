"""How layers and ways come out, by bit masks over the logics of a plan; details are made when asked for.

A layer has one of five ranks (see `RANKS`). Entries of a stack that stand on the same ground form a block:
their logics are one mask, and the block's rank is a question of which bits it shares with the failing, the
open and the asking logics. `standing` makes the details, and comes to the same ranks entry by entry.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import ne
from typing import Any

from tinydesigner.rules.book import Row
from tinydesigner.rules.evaluate import Evaluation, Results
from tinydesigner.rules.outcomes import ASK, ERROR, FAIL, MISSING, PASS
from tinydesigner.rules.plan import Block, Plan, Way
from tinydesigner.rules.results import LayerStatus, VerdictStatus
from tinydesigner.rules.standing import mended, standing

#: State of a layer by its rank; the greatest of several decides.
RANKS = (LayerStatus.NONE, LayerStatus.OK, LayerStatus.OFFICIAL, LayerStatus.ASKS, LayerStatus.NO)
NONE, OK, OFFICIAL, ASKS, NO = range(5)


def _table(*codes: int) -> bytes:
    """Translation of codes to binary digits: 1 for the given codes."""
    return bytes(49 if code in codes else 48 for code in range(256))


_IS_PASS, _IS_ASK, _IS_FAIL = _table(PASS), _table(ASK), _table(FAIL)
_IS_OPEN, _IS_ERROR = _table(MISSING, ERROR), _table(ERROR)


class Masks:
    """Logics by their greatest code, a bit each (see `Plan`)."""

    __slots__ = ("asking", "broken", "failing", "open", "passing")

    def __init__(self, worst: bytes) -> None:
        digits = worst or b"\0"
        self.passing = int(digits.translate(_IS_PASS), 2)
        self.asking = int(digits.translate(_IS_ASK), 2)
        self.open = int(digits.translate(_IS_OPEN), 2)
        self.broken = int(digits.translate(_IS_ERROR), 2)
        self.failing = int(digits.translate(_IS_FAIL), 2)

    def differs(self, other: "Masks") -> int:
        """Logics whose code is another."""
        return (
            (self.passing ^ other.passing)
            | (self.asking ^ other.asking)
            | (self.open ^ other.open)
            | (self.broken ^ other.broken)
            | (self.failing ^ other.failing)
        )


@dataclass(slots=True, eq=False)
class Judgement:
    """Ranks of the stacks and statuses of the ways; never changed once made."""

    evaluation: Evaluation
    masks: Masks
    #: Rank of each stack of the plan.
    stacks: list[int]
    #: Status of each way of the plan, place by place.
    ways: list[VerdictStatus]


def _mended_rank(row: Row, results: Results, state: object) -> int:
    """Rank of a failing rule whose failure a permit may mend."""
    code = mended(row, results)
    if code in {PASS, ASK}:
        return OFFICIAL
    if code in {MISSING, ERROR} or state is not True:
        return ASKS
    return NO


def _block_rank(block: Block, masks: Masks, rows: Sequence[Row], results: Results) -> int:
    """Rank of entries that stand on the same ground."""
    mask = block.mask
    failing = mask & masks.failing
    if not failing and not mask & (masks.open | masks.asking):
        return OK
    entry = block.entry
    state = standing(entry, rows, results) if entry[1] or entry[2] else True
    if state is False:
        return OK
    rank = OK
    if failing:
        row = rows[entry[0]]
        rank = _mended_rank(row, results, state) if row.permit else NO if state is True else ASKS
    if rank < ASKS and mask & masks.open:
        return ASKS
    return OFFICIAL if rank < OFFICIAL and mask & masks.asking else rank


def _ranks(plan: Plan, masks: Masks, evaluation: Evaluation, last: Judgement | None) -> list[int]:
    """Rank of each stack; with a last judgement only those are judged anew that may differ."""
    rows, results = plan.rows, evaluation.results
    failing, open_ = masks.failing, masks.open
    notable = failing | open_ | masks.asking
    # what a permit mends depends on which subjects fail, not only on the worst of them
    before = last.stacks if last is not None else None
    changed = masks.differs(last.masks) if last is not None else -1
    ranks = []
    for i, (mask, needs, plain, stack) in enumerate(plan.quick):
        if before is not None and not needs & changed and not stack.permits:
            ranks.append(before[i])
        elif not mask & notable:
            ranks.append(OK)
        elif plain:
            ranks.append(NO if mask & failing else ASKS if mask & open_ else OFFICIAL)
        else:
            ranks.append(max([_block_rank(block, masks, rows, results) for block in stack.blocks]))
    return ranks


def _status(way: Way, rank: int, worst: bytes, facts: Mapping[str, Any]) -> VerdictStatus:
    """Status of a way whose worst layer has the rank."""
    gate = worst[way.gate] if way.gate >= 0 else PASS
    if rank == NO or gate == FAIL or way.closed:
        return VerdictStatus.REJECTS
    if rank == ASKS or gate == MISSING or (way.facts_asked and _lacks(way, facts)):
        return VerdictStatus.NEEDS_FACTS
    if rank == OFFICIAL or gate != PASS or way.always_asks:
        return VerdictStatus.ACCEPTS_IF
    asked = any(worst[position] != FAIL for position in way.asks)
    return VerdictStatus.ACCEPTS_IF if asked else VerdictStatus.ACCEPTS


def _lacks(way: Way, facts: Mapping[str, Any]) -> bool:
    """Whether an answer is not given that the way asks for in any case."""
    return any(fact not in facts for fact in way.facts_asked)


def judge(plan: Plan, evaluation: Evaluation, last: Judgement | None, work: Counter[str]) -> Judgement:
    """Ranks and statuses of a plan.

    Parameters
    ----------
    plan, evaluation
        What was evaluated.
    last
        Judgement of the same plan on an earlier state of the design.
    work
        Counts ``stacks`` and ``verdicts`` that came out otherwise than before.

    Returns
    -------
    Judgement
        The last one itself where nothing changed.
    """
    if last is not None and last.evaluation is evaluation:
        return last
    worst, facts = evaluation.worst, evaluation.context.facts
    masks = Masks(worst)
    stacks = _ranks(plan, masks, evaluation, last)
    travels = "trailer" in evaluation.context.views
    # layers that are not asked or not known have the numbers -1 and -2
    ranks = [*stacks, ASKS, NONE]
    ways = [
        _status(
            way,
            max(ranks[way.building], ranks[way.zoning], ranks[way.road] if travels else NONE),
            worst,
            facts,
        )
        for way in plan.judged
    ]
    work["stacks"] += _differing(stacks, last.stacks if last is not None else None)
    work["verdicts"] += _differing(ways, last.ways if last is not None else None)
    return Judgement(evaluation, masks, stacks, ways)


def _differing(now: Sequence[object], before: Sequence[object] | None) -> int:
    if now == before:
        return 0
    return len(now) if before is None else sum(map(ne, now, before))
