"""The plan of a level's lofts: their floors, with the rooms below in grey."""

from collections.abc import Iterator, Sequence

from tinydesigner.document.faces import faces
from tinydesigner.document.fields import EntityId
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import RoofWindow
from tinydesigner.document.spaces import Loft
from tinydesigner.drawing.access import access_groups
from tinydesigner.drawing.displaylist import Fill, Group, Item, Stroke, Text
from tinydesigner.drawing.fixtures import fixture_groups
from tinydesigner.drawing.loftplan import floor_group, loft_ring, obstacles_of
from tinydesigner.drawing.openings import loft_openings, opening_groups
from tinydesigner.drawing.options import PlanOptions
from tinydesigner.drawing.outlines import line
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.roofplan import overhang_group, roof_window_groups
from tinydesigner.drawing.rooms import tag_group
from tinydesigner.drawing.spaces import area_lines, floor_rings, open_sides
from tinydesigner.drawing.walls import wall_groups
from tinydesigner.geometry import rings
from tinydesigner.geometry.regions import all_rings, difference, union
from tinydesigner.geometry.shapes import Region, Ring
from tinydesigner.measure.model import Model
from tinydesigner.units.length import to_mm


def loft_level_groups(
    model: Model, level: EntityId, lofts: Sequence[Loft], options: PlanOptions
) -> Iterator[Group]:
    """Everything of a level as seen from its lofts, dimensions and ceiling heights left out."""
    design = model.design
    floor = min((to_mm(loft.floor_height) for loft in lofts), default=0.0)
    yield remembered("void", level, (faces(design, level), tuple(map(loft_ring, lofts))), _void)
    if options.furniture:
        below = [f for f in design.fixtures if f.level == level and f.loft is None]
        yield from (remembered("below", piece.id, (piece,), _below) for piece in below)
    for loft in lofts:
        yield floor_group(loft, open_sides(model, loft.id))
    openings = loft_openings(design, level, floor)
    yield from wall_groups(design, level, openings, grey=True)
    yield from opening_groups(design, level, openings, floor)
    yield from access_groups((a for a in design.accesses if a.level == level), {}, down=True)
    yield from overhang_group(design)
    over = [w for w in design.openings if isinstance(w, RoofWindow)]
    yield from roof_window_groups(design, over, above=True)
    pieces = [f for f in design.fixtures if f.level == level and f.loft is not None]
    furniture = fixture_groups(pieces) if options.furniture else ()
    yield from furniture
    if options.tags:
        yield from _tags(model, lofts, furniture, options)


def _tags(
    model: Model, lofts: Sequence[Loft], furniture: tuple[Group, ...], options: PlanOptions
) -> Iterator[Group]:
    for loft in lofts:
        for ring in floor_rings(model, loft.id)[:1]:
            name = (loft.name or f"{loft.use} loft").upper()
            lines = (name, *area_lines(model, loft.id, options.loft_counts_from, model.design.units))
            yield tag_group(loft.id, lines, ring, obstacles_of(furniture))


def _below(piece: Fixture) -> Group:
    """A fixture of the room below, in grey lines."""
    (group,) = fixture_groups((piece,))
    items: tuple[Item, ...] = tuple(
        Stroke(item.points, item.closed, "below.edge")
        for item in group.items
        if isinstance(item, Stroke) and item.style == "fixture"
    )
    return Group(f"{piece.id}.below", "below", items)


def _void(level_faces: tuple[Ring, ...], lofts: tuple[Ring, ...]) -> Group:
    """What lies open to the rooms below: their faces in grey with a cross, lofts left out."""
    below = union(*map(Region.of, level_faces)) if level_faces else Region()
    above = union(*map(Region.of, lofts)) if lofts else Region()
    left = difference(below, above) if above else below
    shapes = all_rings(left)
    items: list[Item] = [Fill(shapes, "below.wall")] if shapes else []
    for outer, _ in left.polygons:
        items += _open_to_below(outer)
    return Group("void", "below", tuple(items))


def _open_to_below(ring: Ring) -> tuple[Item, ...]:
    x0, y0, x1, y1 = rings.bounds(ring)
    if min(x1 - x0, y1 - y0) < 600.0:
        return ()
    return (
        line((x0, y0), (x1, y1), "void"),
        line((x0, y1), (x1, y0), "void"),
        Text(((x0 + x1) / 2, (y0 + y1) / 2), "OPEN TO BELOW", "room.note", points=7.0, within=x1 - x0),
    )
