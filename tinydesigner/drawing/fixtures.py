"""Fixtures and furniture in plan, and the clear floor that they want."""

from collections.abc import Iterable

from tinydesigner.document.catalogue import Clearance, pieces_by_id
from tinydesigner.document.faces import mm_point
from tinydesigner.document.fixtures import Fixture, FixtureKind
from tinydesigner.drawing.displaylist import Group, Item
from tinydesigner.drawing.outlines import area, box, loop
from tinydesigner.drawing.placing import Placing
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.symbols.table import CUT_HEIGHT_MM, symbol
from tinydesigner.geometry.rings import Bounds, bounds
from tinydesigner.geometry.shapes import Ring
from tinydesigner.units.length import to_mm

MM_PER_INCH = 25.4

#: What a piece of the user's own wants, where the catalogue has no piece to ask (inches).
BY_KIND: dict[FixtureKind, Clearance] = {
    FixtureKind.TOILET: Clearance(
        front_in=21, front_width_in=30, side_from_centre_in=15, source="IRC R307.1"
    ),
    FixtureKind.COMPOSTING_TOILET: Clearance(
        front_in=21, front_width_in=30, side_from_centre_in=15, source="IRC R307.1"
    ),
    FixtureKind.LAVATORY: Clearance(front_in=21, source="IRC R307.1"),
    FixtureKind.SHOWER: Clearance(front_in=24, source="IRC R307.1"),
    FixtureKind.TUB: Clearance(front_in=21, source="IRC R307.1"),
}


def placing(fixture: Fixture) -> Placing:
    """Where the symbol of a fixture goes."""
    return Placing(mm_point(fixture.at), fixture.rotation, fixture.mirrored)


def footprint(fixture: Fixture) -> Bounds:
    """Bounds of a piece in plan, mm."""
    half, deep = to_mm(fixture.width) / 2, to_mm(fixture.depth) / 2
    return bounds(placing(fixture).points(((-half, -deep), (half, -deep), (half, deep), (-half, deep))))


def fixture_groups(fixtures: Iterable[Fixture], *, zones: bool = False) -> tuple[Group, ...]:
    """Symbols, the lower pieces first; with ``zones`` also the clear floor that each wants."""
    ordered = sorted(fixtures, key=lambda fixture: fixture.elevation)
    groups = tuple(remembered("fixture", fixture.id, (fixture,), _draw) for fixture in ordered)
    if not zones:
        return groups
    wanted = (remembered("zone", fixture.id, (fixture,), _draw_zone) for fixture in ordered)
    return (*(group for group in wanted if group.items), *groups)


def _draw(fixture: Fixture) -> Group:
    above = to_mm(fixture.elevation) >= CUT_HEIGHT_MM
    shape = symbol(fixture.kind, to_mm(fixture.width), to_mm(fixture.depth), fixture.piece, above)
    return Group(fixture.id, "overhead" if above else "fixture", placing(fixture).items(shape))


def _draw_zone(fixture: Fixture) -> Group:
    ring = zone(fixture)
    items: tuple[Item, ...] = (area(ring, "zone"), loop(ring, "zone.edge")) if ring else ()
    return Group(fixture.id, "zone", placing(fixture).items(items))


def zone(fixture: Fixture) -> Ring | None:
    """Clear floor that a piece wants, in the frame of its symbol, mm; None when it wants none."""
    piece = pieces_by_id().get(fixture.piece)
    wish = piece.clearance if piece else BY_KIND.get(fixture.kind)
    if wish is None:
        return None
    half, back, front = to_mm(fixture.width) / 2, to_mm(fixture.depth) / 2, -to_mm(fixture.depth) / 2
    if wish.around_in:
        reach = wish.around_in * MM_PER_INCH
        return box(-half - reach, front - reach, half + reach, back + reach)
    ahead = (wish.front_in or 0) * MM_PER_INCH
    if wish.side_from_centre_in:
        side = max(half, wish.side_from_centre_in * MM_PER_INCH)
        return box(-side, front - ahead, side, back)
    wide = max(half, (wish.front_width_in or 0) * MM_PER_INCH / 2)
    return box(-wide, front - ahead, wide, front) if ahead else None
