"""What drawings take from the measured model: floors, ceilings, and how much of a floor counts."""

from tinydesigner.drawing.lettering import area_text
from tinydesigner.geometry.segments import Segment
from tinydesigner.geometry.shapes import Ring
from tinydesigner.measure.model import Model
from tinydesigner.measure.space import Cover, Space, area_reaching
from tinydesigner.measure.views.access import AccessView
from tinydesigner.measure.views.loft import LoftView
from tinydesigner.measure.views.room import RoomView
from tinydesigner.units.system import UnitSystem

#: A part of a floor smaller than this share is not worth a second number in a tag.
WORTH_SAYING = 0.005


def space_of(model: Model, id: str) -> Space | None:
    """Floor and ceiling of a room or loft; None when it is not enclosed."""
    view = model.view(id)
    return view.parts.space if isinstance(view, RoomView | LoftView) else None


def ceiling_of(model: Model, id: str) -> tuple[Cover, ...]:
    """Pieces of the ceiling over a room or loft, above its own floor; none where it has none."""
    view = model.view(id)
    ceiling = view.ceiling if isinstance(view, RoomView | LoftView) else ()
    return ceiling if isinstance(ceiling, tuple) else ()


def floor_rings(model: Model, id: str) -> tuple[Ring, ...]:
    """The floor of a room or loft, outer rings, mm."""
    space = space_of(model, id)
    return tuple(outer for outer, _ in space.region.polygons) if space else ()


def joined_floors(model: Model, id: str) -> dict[str, tuple[Ring, ...]]:
    """Floors that are one space with a room, by id: its own, beyond open dividers, lofts open to them."""
    view = model.view(id)
    if not isinstance(view, RoomView):
        return {id: floor_rings(model, id)}
    return {part.id: tuple(outer for outer, _ in part.region.polygons) for part in view.parts.joined}


def open_sides(model: Model, loft: str) -> tuple[tuple[Segment, ...], ...]:
    """Stretches of a loft's edge that no exterior wall closes."""
    view = model.view(loft)
    return view.parts.open_sides if isinstance(view, LoftView) else ()


def rise_of(model: Model, access: str) -> float | None:
    """Height that a stair or ladder climbs, mm; None when it leads nowhere."""
    view = model.view(access)
    return view.parts.rise if isinstance(view, AccessView) else None


def area_lines(model: Model, id: str, counts_from: float, system: UnitSystem) -> tuple[str, ...]:
    """What a tag says of a floor: its area, and how much of it counts where that is less.

    Parameters
    ----------
    model, id
        The room or loft.
    counts_from
        Ceiling height from which floor counts, mm.
    system
        Units.
    """
    space, pieces = space_of(model, id), ceiling_of(model, id)
    if space is None:
        return ()
    whole = area_text(space.area, system)
    counted = area_reaching(pieces, counts_from) if pieces else space.area
    if space.area - counted <= WORTH_SAYING * space.area:
        return (whole,)
    return (f"counts {area_text(counted, system).split(' ')[0]} of {whole}",)
