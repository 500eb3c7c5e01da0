"""Everything that must hold in a design, checked after every command and after every read."""

from collections.abc import Callable, Iterator
from itertools import islice

from tinydesigner.document.checks.openings import opening_problems, roof_window_problems
from tinydesigner.document.checks.problem import Problem
from tinydesigner.document.checks.references import level_problems, reference_problems
from tinydesigner.document.checks.roof import roof_problems
from tinydesigner.document.checks.spaces import loft_problems, room_problems
from tinydesigner.document.checks.walls import wall_problems
from tinydesigner.document.design import Design
from tinydesigner.document.faces import bars, level_dividers, level_walls
from tinydesigner.document.fields import Entity
from tinydesigner.document.memo import IdentityMemo
from tinydesigner.document.roofframe import frame_of

__all__ = ["Problem", "problems"]

#: Of one topic: a broken or hostile file may hold millions, and nobody reads more.
MOST_PROBLEMS = 200

#: A command asks several times about the design before and after it.
_plans: IdentityMemo[tuple[Problem, ...]] = IdentityMemo(8)
_memo: IdentityMemo[tuple[Problem, ...]] = IdentityMemo(256)


def problems(design: Design) -> tuple[Problem, ...]:
    """All that is wrong with a design, empty when nothing is.

    Dangling references, then walls that run through each other, are reported alone, because nothing else
    can be looked at with them. Each topic is remembered by the identity of what it looked at, so a command
    pays for what it changed.
    """
    found = plan_problems(design)
    if found:
        return found
    return tuple(problem for topic in _TOPICS for problem in topic(design))


def plan_problems(design: Design) -> tuple[Problem, ...]:
    """What must be right before anybody can ask for the faces of the plan: references, levels and walls."""
    return _plans.get((design,), lambda: _plan_problems(design))


def _plan_problems(design: Design) -> tuple[Problem, ...]:
    return (*reference_problems(design), *level_problems(design)) or tuple(_walls(design))


def _remembered(
    number: int, inputs: tuple[Entity, ...], check: Callable[[], Iterator[Problem]]
) -> tuple[Problem, ...]:
    return _memo.get(inputs, lambda: tuple(islice(check(), MOST_PROBLEMS)), number)


def _walls(design: Design) -> Iterator[Problem]:
    for level in design.levels:
        walls = level_walls(design, level.id)
        if walls:
            inputs = (*walls, *design.assemblies)
            yield from _remembered(1, inputs, lambda key=level.id: wall_problems(bars(design, key)))  # type: ignore[misc]


def _rooms(design: Design) -> tuple[Problem, ...]:
    inputs = (*design.rooms, *design.levels, *design.walls, *design.dividers, *design.assemblies)
    return _remembered(2, inputs, lambda: room_problems(design))


def _lofts(design: Design) -> tuple[Problem, ...]:
    dividers = (divider for level in design.levels for divider in level_dividers(design, level.id))
    inputs = (*design.lofts, *design.levels, *design.walls, *dividers, *design.assemblies)
    return _remembered(3, inputs, lambda: loft_problems(design)) if design.lofts else ()


def _openings(design: Design) -> tuple[Problem, ...]:
    return _remembered(4, (*design.openings, *design.walls), lambda: opening_problems(design))


def _roof(design: Design) -> tuple[Problem, ...]:
    roof = () if design.roof is None else (design.roof,)
    inputs = (*roof, *design.openings, *design.levels, *design.walls, *design.assemblies)
    return _remembered(5, inputs, lambda: _roof_and_its_windows(design))


def _roof_and_its_windows(design: Design) -> Iterator[Problem]:
    frame = frame_of(design)
    if design.roof is not None:
        yield from roof_problems(design.roof, frame)
    yield from roof_window_problems(design, frame)


_TOPICS: tuple[Callable[[Design], Iterator[Problem] | tuple[Problem, ...]], ...] = (
    _rooms,
    _lofts,
    _openings,
    _roof,
)
