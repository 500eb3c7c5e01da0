"""Verdicts as plain tuples: gate, road, building, zoning, facts, procedures, in this order."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tinydesigner.rules.evaluate import Evaluation, LogicResult
from tinydesigner.rules.outcomes import FAIL, PASS, union
from tinydesigner.rules.plan import PathwayPlan
from tinydesigner.rules.results import LayerStatus, VerdictStatus
from tinydesigner.rules.standing import StackResult

#: Best first.
ORDER = (
    VerdictStatus.ACCEPTS,
    VerdictStatus.ACCEPTS_IF,
    VerdictStatus.NEEDS_FACTS,
    VerdictStatus.REJECTS,
    VerdictStatus.NOT_RESEARCHED,
)
RANK = {status: rank for rank, status in enumerate(ORDER)}

#: A layer that nothing is asked in, and one of which we do not know what is asked.
NOTHING = StackResult(LayerStatus.NONE, (), (), (), (), ruled=False)


class RawVerdict(NamedTuple):
    """A verdict before it is explained."""

    status: VerdictStatus
    #: Outcome of the gate.
    gate: int
    road: StackResult
    building: StackResult
    zoning: StackResult
    missing: tuple[str, ...]
    inputs: tuple[Any, ...]


def _unknown_layer(key: str) -> StackResult:
    return StackResult(LayerStatus.ASKS, (), (), (), (key,), ruled=False)


def layers_of(
    plan: PathwayPlan, place: str, stacks: Sequence[StackResult], *, travels: bool
) -> tuple[StackResult, StackResult, StackResult]:
    """Road, building and zoning of a way."""
    road = NOTHING
    if travels and plan.road != -1:
        road = stacks[plan.road] if plan.road >= 0 else _unknown_layer(f"road:{place}")
    building = NOTHING
    if plan.building != -1:
        building = stacks[plan.building] if plan.building >= 0 else _unknown_layer(f"code:{place}")
    return road, building, stacks[plan.zoning] if plan.zoning >= 0 else NOTHING


def raw_verdict(
    plan: PathwayPlan,
    layers: tuple[StackResult, StackResult, StackResult],
    evaluation: Evaluation,
    previous: RawVerdict | None,
) -> RawVerdict:
    """The verdict on a way; the previous one where nothing that it depends on changed."""
    info, results = plan.info, evaluation.results
    facts = evaluation.context.facts
    unanswered = tuple([f"fact:{fact}" for fact in info.facts_asked if fact not in facts])
    gate = results[info.gate] if info.gate >= 0 else None
    asked = tuple([results[logic].worst if logic >= 0 else PASS for logic in plan.asks])
    inputs = (*layers, unanswered, gate.gist if gate is not None else None, asked)
    if previous is not None and _same(previous.inputs, inputs):
        return previous
    code = gate.worst if gate is not None else PASS
    gate_missing = gate.missing if gate is not None else ()
    missing = union((gate_missing, layers[0].missing, layers[1].missing, layers[2].missing, unanswered))
    status = _status(plan, layers, code, asked, missing=bool(missing))
    return RawVerdict(status, code, *layers, missing, inputs)


def _same(before: tuple[Any, ...], after: tuple[Any, ...]) -> bool:
    """Whether two inputs agree: layers by what they say, the rest by value."""
    for one, other in zip(before[:3], after[:3], strict=True):
        if one is not other and (one.ruled or other.ruled or one.missing != other.missing):
            return False
    return before[3:] == after[3:]


def _status(
    plan: PathwayPlan,
    layers: tuple[StackResult, StackResult, StackResult],
    gate: int,
    asked: tuple[int, ...],
    *,
    missing: bool,
) -> VerdictStatus:
    statuses = {layer.status for layer in layers}
    if plan.info.closed or gate == FAIL or LayerStatus.NO in statuses:
        return VerdictStatus.REJECTS
    if missing:
        return VerdictStatus.NEEDS_FACTS
    if gate != PASS or LayerStatus.OFFICIAL in statuses or any(code != FAIL for code in asked):
        return VerdictStatus.ACCEPTS_IF
    return VerdictStatus.ACCEPTS


def open_facts(verdicts: Sequence[RawVerdict]) -> list[tuple[str, int, int]]:
    """Each unanswered fact with the verdicts that list it and those that it alone would settle."""
    listed: dict[str, int] = {}
    alone: dict[str, int] = {}
    for verdict in verdicts:
        if verdict.status is not VerdictStatus.NEEDS_FACTS:
            continue
        for key in verdict.missing:
            if key.startswith("fact:"):
                listed[key[5:]] = listed.get(key[5:], 0) + 1
        if len(verdict.missing) == 1 and verdict.missing[0].startswith("fact:"):
            alone[verdict.missing[0][5:]] = alone.get(verdict.missing[0][5:], 0) + 1
    found = [(fact, count, alone.get(fact, 0)) for fact, count in listed.items()]
    return sorted(found, key=lambda item: (-item[2], -item[1], item[0]))


def failing(results: Mapping[int, LogicResult], logic: int) -> list[int]:
    """Which subjects of a logic fail."""
    return [i for i, outcome in enumerate(results[logic].outcomes) if outcome[0] == FAIL]
