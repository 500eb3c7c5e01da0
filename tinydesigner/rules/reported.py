"""Which rules a report tells of, once for a plan: all of them, those of a rule set, a place or a way."""

from collections.abc import Iterator
from typing import NamedTuple

from tinydesigner.rules.plan import PathwayPlan, Plan
from tinydesigner.rules.stacks import Entry


class Ground(NamedTuple):
    """Entries that stand or fall together."""

    #: One of them.
    entry: Entry
    #: For each sheet of the plan: numbers of logics there, each with how many entries have it.
    logics: tuple[tuple[tuple[int, int], ...], ...]
    #: How many entries there are on each sheet.
    counts: tuple[int, ...]


class Reported(NamedTuple):
    """Rules of a report."""

    entries: tuple[Entry, ...]
    grounds: tuple[Ground, ...]


def _stacks(plan: Plan, of: str | None, *, travels: bool) -> Iterator[tuple[int, str]]:
    """Stacks that are reported, with the owner that their rows are limited to (or none)."""
    for name, stack in plan.rulesets:
        if of is None or of == name:
            yield stack, name
    for place in plan.places:
        for pathway in place.pathways:
            if of in {None, place.info.id, f"{place.info.id}#{pathway.info.id}"}:
                yield from _layers(pathway, travels=travels)


def _layers(pathway: PathwayPlan, *, travels: bool) -> Iterator[tuple[int, str]]:
    for stack in (pathway.road if travels else -1, pathway.building, pathway.zoning):
        if stack >= 0:
            yield stack, ""


def _entries(plan: Plan, of: str | None, *, travels: bool) -> Iterator[Entry]:
    seen: set[Entry] = set()
    for stack, owner in dict.fromkeys(_stacks(plan, of, travels=travels)):
        for entry in plan.stacks[stack].entries:
            if entry not in seen and (not owner or plan.rows[entry[0]].owner == owner):
                seen.add(entry)
                yield entry


def _grounds(plan: Plan, entries: tuple[Entry, ...]) -> Iterator[Ground]:
    together: dict[object, list[Entry]] = {}
    for entry in entries:
        together.setdefault(entry[1:], []).append(entry)
    for same in together.values():
        logics: list[dict[int, int]] = [{} for _ in plan.sheets]
        for row, _, _ in same:
            sheet, number = plan.positions[plan.rows[row].logic]
            logics[sheet][number] = logics[sheet].get(number, 0) + 1
        counts = tuple(sum(found.values()) for found in logics)
        yield Ground(same[0], tuple(tuple(found.items()) for found in logics), counts)


def reported(plan: Plan, of: str | None, *, travels: bool) -> Reported:
    """The rules of a report, each once; worked out once for a plan.

    Parameters
    ----------
    plan
        What was checked.
    of
        A rule set that was asked for, a place (everything its ways ask), or one way as ``place#pathway``; all
        when None.
    travels
        Whether road law counts.
    """
    key = (of, travels)
    known: Reported | None = plan.reported.get(key)
    if known is None:
        entries = tuple(_entries(plan, of, travels=travels))
        known = plan.reported[key] = Reported(entries, tuple(_grounds(plan, entries)))
    return known
