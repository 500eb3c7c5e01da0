"""Which things can be arranged together, and the whole house turned about its own middle."""

from collections.abc import Iterable

from tinydesigner.document.commands.command import Batch, Command
from tinydesigner.document.commands.whole import Axis, Mirror, Transform
from tinydesigner.document.design import Design
from tinydesigner.document.fields import EntityId
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, Window


def arrangeable(design: Design, ids: Iterable[EntityId]) -> tuple[EntityId, ...]:
    """The chosen pieces if there are any, else the chosen doors and windows if they share a wall."""
    known = [design.by_id.get(key) for key in ids]
    pieces = tuple(entity.id for entity in known if isinstance(entity, Fixture))
    openings = [entity for entity in known if isinstance(entity, Door | Window)]
    if pieces:
        return pieces
    shared = len({opening.wall for opening in openings}) == 1
    return tuple(opening.id for opening in openings) if shared else ()


def openings_of(design: Design, ids: Iterable[EntityId]) -> tuple[EntityId, ...]:
    """The chosen doors and windows."""
    return tuple(key for key in ids if isinstance(design.by_id.get(key), Door | Window))


def mirror_house(design: Design, *, ends: bool) -> Command:
    """Mirror the house so that its ends change places, or its long sides."""
    (left, bottom), (right, top) = _corners(design)
    long_axis = Axis.X if right - left >= top - bottom else Axis.Y
    other = Axis.Y if long_axis is Axis.X else Axis.X
    name = "Mirror the house end for end" if ends else "Mirror the house side for side"
    return Batch(name, Mirror(long_axis if ends else other))


def turn_house(design: Design) -> Command:
    """Turn the house by 180 degrees about its middle, so that it stays where it is on the page."""
    (left, bottom), (right, top) = _corners(design)
    return Batch("Turn the house around", Transform(left + right, bottom + top, 180.0))


def _corners(design: Design) -> tuple[tuple[int, int], tuple[int, int]]:
    """Least and greatest coordinates of the walls' lines, nm."""
    points = [point for wall in design.walls for point in (wall.start, wall.end)] or [(0, 0)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys)), (max(xs), max(ys))
