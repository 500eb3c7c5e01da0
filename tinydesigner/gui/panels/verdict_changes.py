"""Which places look otherwise than in the report before, without explaining any verdict."""

from tinydesigner.rules.plan import Way
from tinydesigner.rules.report import Report


def differing(before: Report | None, now: Report) -> frozenset[str] | None:
    """Ids of places of which a sign or the order of the ways may differ; None where any may.

    A place shows the ranks of its ways' layers, their statuses, and best first the ways in an order that
    also asks whether a gate is shut; so places of which these are equal look the same.
    """
    if before is None or before.checked.plan is not now.checked.plan:
        return None
    old, new = before.checked, now.checked
    if old.travels != new.travels:
        return None
    stacks = (old.judgement.stacks, new.judgement.stacks)
    ways = (old.judgement.ways, new.judgement.ways)
    gates = (old.evaluation.worst, new.evaluation.worst)
    if stacks[0] == stacks[1] and ways[0] == ways[1] and gates[0] == gates[1]:
        return frozenset()
    moved = {number for number, (a, b) in enumerate(zip(*stacks, strict=True)) if a != b}

    def same(number: int, way: Way) -> bool:
        return (
            ways[0][number] is ways[1][number]
            and not moved & {way.road, way.building, way.zoning}
            and (way.gate < 0 or gates[0][way.gate] == gates[1][way.gate])
        )

    judged = new.plan.judged
    return frozenset(
        place.info.id
        for place in new.plan.places
        if not all(same(n, judged[n]) for n in range(place.first, place.first + len(place.pathways)))
    )
