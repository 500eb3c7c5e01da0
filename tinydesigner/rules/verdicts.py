"""Verdicts as plain tuples: gate, road, building, zoning, facts, procedures, in this order."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tinydesigner.rules.evaluate import Evaluation
from tinydesigner.rules.outcomes import PASS, union
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


def _unknown_layer(key: str) -> StackResult:
    return StackResult(LayerStatus.ASKS, (), (), (), (key,), ruled=False)


def layers_of(
    plan: PathwayPlan, place: str, stack: Callable[[int], StackResult], *, travels: bool
) -> tuple[StackResult, StackResult, StackResult]:
    """Road, building and zoning of a way."""
    road = NOTHING
    if travels and plan.road != -1:
        road = stack(plan.road) if plan.road >= 0 else _unknown_layer(f"road:{place}")
    building = NOTHING
    if plan.building != -1:
        building = stack(plan.building) if plan.building >= 0 else _unknown_layer(f"code:{place}")
    return road, building, stack(plan.zoning) if plan.zoning >= 0 else NOTHING


def raw_verdict(
    plan: PathwayPlan,
    layers: tuple[StackResult, StackResult, StackResult],
    evaluation: Evaluation,
    status: VerdictStatus,
) -> RawVerdict:
    """The verdict on a way of which the status is known."""
    info, facts = plan.info, evaluation.context.facts
    unanswered = tuple([f"fact:{fact}" for fact in info.facts_asked if fact not in facts])
    gate = evaluation.results[info.gate] if info.gate >= 0 else None
    code, gate_missing = (gate.worst, gate.missing) if gate is not None else (PASS, ())
    missing = union((gate_missing, layers[0].missing, layers[1].missing, layers[2].missing, unanswered))
    return RawVerdict(status, code, *layers, missing)


def open_facts(verdicts: Sequence[RawVerdict]) -> list[tuple[str, int, int]]:
    """Each unanswered fact with the verdicts that list it and those that it alone would settle.

    Parameters
    ----------
    verdicts
        Those that need facts.
    """
    listed: dict[str, int] = {}
    alone: dict[str, int] = {}
    for verdict in verdicts:
        for key in verdict.missing:
            if key.startswith("fact:"):
                listed[key[5:]] = listed.get(key[5:], 0) + 1
        if len(verdict.missing) == 1 and verdict.missing[0].startswith("fact:"):
            alone[verdict.missing[0][5:]] = alone.get(verdict.missing[0][5:], 0) + 1
    found = [(fact, count, alone.get(fact, 0)) for fact, count in listed.items()]
    return sorted(found, key=lambda item: (-item[2], -item[1], item[0]))
