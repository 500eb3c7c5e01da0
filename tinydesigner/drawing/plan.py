"""A level's plan as a display list: floor plan, loft plan or roof plan."""

from collections.abc import Iterable, Iterator

from tinydesigner.document.access import Access
from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.document.faces import bodies, faces
from tinydesigner.document.fields import EntityId
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import RoofWindow
from tinydesigner.document.spaces import Loft, Room
from tinydesigner.drawing.access import access_groups
from tinydesigner.drawing.bands import band_group, contour_group
from tinydesigner.drawing.baseplan import base_groups
from tinydesigner.drawing.dimensions import Dimensioning
from tinydesigner.drawing.displaylist import DisplayList, Group
from tinydesigner.drawing.fixtures import fixture_groups, footprint
from tinydesigner.drawing.loftfloor import loft_level_groups
from tinydesigner.drawing.loftplan import above_group, label_boxes, loft_ring, obstacles_of
from tinydesigner.drawing.northbar import north_group, scale_bar_group
from tinydesigner.drawing.openings import floor_openings, opening_groups
from tinydesigner.drawing.options import PlanKind, PlanOptions
from tinydesigner.drawing.ordering import assemble
from tinydesigner.drawing.plandims import dimension_group
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.roofplan import overhang_group, roof_groups, roof_window_groups
from tinydesigner.drawing.rooms import floor_group, tag_group, title
from tinydesigner.drawing.spaces import area_lines, ceiling_of, floor_rings, open_sides, rise_of
from tinydesigner.drawing.walls import divider_groups, wall_groups
from tinydesigner.geometry.rings import Bounds, bounds
from tinydesigner.geometry.shapes import Ring
from tinydesigner.geometry.walls import outline
from tinydesigner.measure.model import Model

PLAIN = PlanOptions()


def plan(model: Model, level: EntityId | None = None, options: PlanOptions = PLAIN) -> DisplayList:
    """The plan of a level.

    Groups have the ids of their entities as keys; a group that did not change since the last call is the same
    object, so that a canvas replaces only what changed.

    Parameters
    ----------
    model
        The measured design.
    level
        Id of the level; None: the first one. A roof plan is of the whole house.
    options
        What to show.
    """
    design = model.design
    level = level or design.levels[0].id
    if options.kind is PlanKind.ROOF:
        groups = roof_groups(design, house_outline(design, level), _dimensioning(design, options), options)
    elif options.kind is PlanKind.LOFT:
        groups = _loft_plan(model, level, options)
    else:
        groups = _floor_plan(model, level, options)
    return assemble((*groups, *_notes(design, level, options)))


def _dimensioning(design: Design, options: PlanOptions) -> Dimensioning:
    return Dimensioning(design.units, options.scale)


def house_outline(design: Design, level: EntityId) -> Ring:
    """Outside of a level's walls over their finishes, mm; () when there are none."""
    shape = bodies(design, level)
    if not shape:
        return ()
    found = remembered("outline", level, (shape,), outline)
    return max(found, key=len) if found else ()


def _floor_plan(model: Model, level: EntityId, options: PlanOptions) -> tuple[Group, ...]:
    design = model.design
    rooms = [room for room in design.rooms if room.level == level]
    lofts = [loft for loft in design.lofts if loft.level == level]
    floors = {room.id: ring for room in rooms for ring in floor_rings(model, room.id)[:1]}
    standing = _standing(design, level, options)
    ways = access_groups(*_ways(model, [a.id for a in design.accesses if a.level == level]))
    openings = floor_openings(design, level)
    doors = opening_groups(design, level, openings)
    above = [above_group(loft, open_sides(model, loft.id)) for loft in lofts]
    taken = (*_taken(standing, ways, doors), *label_boxes(above))
    shell = house_outline(design, level)
    base = base_groups(design.base, shell) if level == design.levels[0].id else ()
    return (
        *base,
        *(floor_group(room, floors[room.id]) for room in rooms if room.id in floors),
        *fixture_groups(standing, zones=options.zones),
        *ways,
        *wall_groups(design, level, openings),
        *doors,
        *divider_groups(design, level),
        *above,
        *overhang_group(design),
        *roof_window_groups(design, _skylights(design, level), above=True),
        *(_heights(model, rooms, options.room_counts_from, options) if options.bands else ()),
        *(_tags(model, rooms, floors, taken, options) if options.tags else ()),
        *(_dimensions(design, shell, faces(design, level), options) if options.dimensions else ()),
    )


def _standing(design: Design, level: EntityId, options: PlanOptions) -> list[Fixture]:
    if not options.furniture:
        return []
    return [piece for piece in design.fixtures if piece.level == level and piece.loft is None]


def _ways(model: Model, ids: Iterable[EntityId]) -> tuple[list[Access], dict[str, float]]:
    wanted = set(ids)
    ways = [access for access in model.design.accesses if access.id in wanted]
    rises = {access.id: rise for access in ways if (rise := rise_of(model, access.id)) is not None}
    return ways, rises


def _skylights(design: Design, level: EntityId) -> list[RoofWindow]:
    """Roof windows over rooms; those over lofts are in the loft's plan."""
    top = design.levels[-1].id == level
    return [w for w in design.openings if isinstance(w, RoofWindow) and w.loft is None and top]


def _heights(
    model: Model, spaces: Iterable[Room | Loft], counts_from: float, options: PlanOptions
) -> Iterator[Group]:
    for space in spaces:
        pieces = ceiling_of(model, space.id)
        yield band_group(space.id, pieces, counts_from)
        if options.contours:
            yield contour_group(space.id, pieces, options.contours)


def _taken(pieces: Iterable[Fixture], *groups: Iterable[Group]) -> tuple[Bounds, ...]:
    """What tags should keep off: pieces, ways up, doors and their swings."""
    return (*map(footprint, pieces), *(box for some in groups for box in obstacles_of(some)))


def _tags(
    model: Model,
    rooms: Iterable[Room],
    floors: dict[EntityId, Ring],
    obstacles: tuple[Bounds, ...],
    options: PlanOptions,
) -> Iterator[Group]:
    for room in rooms:
        if room.id in floors:
            lines = (title(room), *area_lines(model, room.id, options.room_counts_from, model.design.units))
            yield tag_group(room.id, lines, floors[room.id], obstacles)


def _dimensions(
    design: Design, shell: Ring, floors: tuple[Ring, ...], options: PlanOptions
) -> tuple[Group, ...]:
    if not shell:
        return ()
    left = isinstance(design.base, Trailer) and 90.0 < design.base.direction % 360.0 < 270.0
    return (dimension_group(shell, floors, _dimensioning(design, options), tongue_left=left),)


def _loft_plan(model: Model, level: EntityId, options: PlanOptions) -> tuple[Group, ...]:
    design = model.design
    lofts = [loft for loft in design.lofts if loft.level == level]
    shell = house_outline(design, level)
    heights = _heights(model, lofts, options.loft_counts_from, options) if options.bands else ()
    return (
        *loft_level_groups(model, level, lofts, options),
        *heights,
        *(_dimensions(design, shell, tuple(map(loft_ring, lofts)), options) if options.dimensions else ()),
    )


def _notes(design: Design, level: EntityId, options: PlanOptions) -> Iterator[Group]:
    shell = house_outline(design, level)
    if not shell:
        return
    how = _dimensioning(design, options)
    x0, y0, x1, _ = bounds(shell)
    below = y0 - how.paper(44.0)
    if options.scale_bar:
        yield scale_bar_group((x0, below), how)
    if options.north:
        yield north_group((x1 - how.paper(20.0), below), how)
