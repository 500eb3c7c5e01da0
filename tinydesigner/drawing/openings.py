"""Which openings a plan shows, and their groups."""

from tinydesigner.document.design import Design
from tinydesigner.document.faces import assemblies_of, faces, level_walls, mm_point
from tinydesigner.document.fields import EntityId
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.spaces import RoomUse
from tinydesigner.document.walls import Assembly, Wall
from tinydesigner.drawing.displaylist import Group
from tinydesigner.drawing.doors import door_items
from tinydesigner.drawing.remember import remembered
from tinydesigner.drawing.wallframe import WallFrame, wall_frame
from tinydesigner.drawing.windows import window_items
from tinydesigner.geometry import rings
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.units.length import to_mm

#: How far beyond a wall's face the room or the weather is looked for.
PROBE_MM = 5.0


def floor_openings(design: Design, level: EntityId) -> tuple[Door | Window, ...]:
    """Doors and windows that the plan of a level shows; windows of lofts are in the loft's plan."""
    here = {wall.id for wall in level_walls(design, level)}
    return tuple(
        opening
        for opening in design.openings
        if (isinstance(opening, Door) or (isinstance(opening, Window) and opening.loft is None))
        and opening.wall in here
    )


def loft_openings(design: Design, level: EntityId, floor: float) -> tuple[Window, ...]:
    """Windows that a loft's plan shows: its own, and others that reach well above its floor (mm)."""
    here = {wall.id for wall in level_walls(design, level)}
    return tuple(
        opening
        for opening in design.openings
        if isinstance(opening, Window)
        and opening.wall in here
        and (opening.loft is not None or to_mm(opening.sill + opening.height) > floor + 300.0)
    )


def opening_groups(
    design: Design, level: EntityId, openings: tuple[Door | Window, ...], floor: float = 0.0
) -> tuple[Group, ...]:
    """A group for each door and window; ``floor`` is the height of the drawn floor above the level's, mm."""
    walls = level_walls(design, level)
    built = dict(zip((wall.id for wall in walls), assemblies_of(design, walls), strict=True))
    by_id = {wall.id: wall for wall in walls}
    enclosed = indoors(design, level)
    groups = []
    for opening in openings:
        wall, assembly = by_id[opening.wall], built[opening.wall]
        side = remembered(f"outside.{level}", wall.id, (wall, assembly, enclosed), weather_side)
        groups.append(
            remembered(f"opening.{floor > 0}", opening.id, (opening, wall, assembly, side, floor), _draw)
        )
    return tuple(groups)


def _draw(opening: Door | Window, wall: Wall, assembly: Assembly, outside: float, floor: float) -> Group:
    frame = wall_frame(wall, assembly)
    if isinstance(opening, Door):
        return Group(opening.id, "opening", door_items(opening, frame, wall.exterior))
    return Group(opening.id, "opening", window_items(opening, frame, outside, floor))


def indoors(design: Design, level: EntityId) -> tuple[Ring, ...]:
    """Faces of a level that are inside the house: porches left out."""
    porches = [
        mm_point(room.anchor) for room in design.rooms if room.use is RoomUse.PORCH and room.level == level
    ]
    found = faces(design, level)
    if not porches:
        return found
    return tuple(ring for ring in found if not any(rings.contains(ring, spot) for spot in porches))


def weather_side(wall: Wall, assembly: Assembly, enclosed: tuple[Ring, ...]) -> float:
    """On which side of a wall no room is: 1 left, -1 right, 0 neither or both."""
    if not wall.exterior:
        return 0.0
    frame = wall_frame(wall, assembly)
    left, right = (_inside(frame, t, enclosed) for t in (frame.left + PROBE_MM, -frame.right - PROBE_MM))
    return float(right) - float(left)


def _inside(frame: WallFrame, t: float, enclosed: tuple[Ring, ...]) -> bool:
    places: tuple[Point, ...] = tuple(frame.at(frame.length * share, t) for share in (0.5, 0.25, 0.75))
    return any(_within(ring, place) for place in places for ring in enclosed)


def _within(ring: Ring, place: Point) -> bool:
    """Whether a ring holds a point; most rings lie elsewhere, which their bounds tell at once."""
    x0, y0, x1, y1 = rings.bounds(ring)
    return x0 <= place[0] <= x1 and y0 <= place[1] <= y1 and rings.contains(ring, place)
