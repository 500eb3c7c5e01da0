"""Outside walls seen face on: cladding, corner boards, windows and doors."""

from collections.abc import Iterator
from dataclasses import dataclass

from tinydesigner.document.design import Design
from tinydesigner.document.faces import assemblies_of, bodies, level_walls
from tinydesigner.document.openings import Door, DoorOperation, Window, WindowOperation
from tinydesigner.document.walls import Level, Wall
from tinydesigner.drawing.displaylist import Group, Item
from tinydesigner.drawing.openings import indoors, weather_side
from tinydesigner.drawing.outlines import area, box, circle, line, loop, path
from tinydesigner.drawing.roofs import Roofing
from tinydesigner.drawing.ruling import ruled
from tinydesigner.drawing.sectionroof import roof_cuts, under_line
from tinydesigner.drawing.sectionwalls import ROOFLESS_MM, main_floor_thickness
from tinydesigner.drawing.viewframe import ViewFrame
from tinydesigner.drawing.wallframe import WallFrame, reach, wall_frame
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.units.length import to_mm

#: Lap siding shows this much of each board (6 in); corner boards and casings are 3 1/2 in wide.
LAP_MM, TRIM_MM = 152.4, 88.9
#: Cosine from which a wall counts as facing the eye.
FACING = 0.2


@dataclass(frozen=True, slots=True)
class Facade:
    """An outside wall that faces the eye."""

    wall: Wall
    level: Level
    frame: WallFrame
    span: tuple[float, float]
    depth: float


def facades(design: Design, view: ViewFrame) -> list[Facade]:
    """Outside walls that face the eye, the farthest first."""
    found = []
    for level in design.levels:
        walls = level_walls(design, level.id)
        built = assemblies_of(design, walls)
        enclosed = indoors(design, level.id)
        for wall, assembly, body in zip(walls, built, bodies(design, level.id), strict=True):
            frame = wall_frame(wall, assembly)
            outside = weather_side(wall, assembly, enclosed)
            normal = (-frame.along[1] * outside, frame.along[0] * outside)
            if view.depth(normal) < -FACING:
                near = view.depths(body)[0]
                found.append(Facade(wall, level, frame, view.span(body), near))
    return sorted(found, key=lambda facade: -facade.depth)


def facade_groups(design: Design, view: ViewFrame, roof: Roofing | None) -> Iterator[Group]:
    """Every facade with its openings over it."""
    for facade in facades(design, view):
        ring = _outline(design, facade, view, roof)
        yield Group(facade.wall.id, "facade", tuple(_cladding(ring)))
        for opening in design.openings:
            if isinstance(opening, Door | Window) and opening.wall == facade.wall.id:
                yield Group(opening.id, "facade", tuple(_opening(opening, facade, view)))


def _outline(design: Design, facade: Facade, view: ViewFrame, roof: Roofing | None) -> Ring:
    low, high = facade.span
    floor = to_mm(facade.level.elevation)
    bottom = floor - (main_floor_thickness(design) if floor == 0 else to_mm(facade.level.floor_thickness))
    flat = floor + (to_mm(facade.wall.height) if facade.wall.height is not None else ROOFLESS_MM)
    above = [to_mm(up.elevation) for up in design.levels if to_mm(up.elevation) > floor]
    top: tuple[Point, ...] = ((low, flat), (high, flat))
    if above:
        top = ((low, min(above)), (high, min(above)))
    elif facade.wall.height is None and roof is not None:
        cuts = roof_cuts(roof, view, facade.depth + 1.0)
        line_ = under_line(cuts, low, high)
        top = line_ if len(line_) >= 2 else top
    return ((low, bottom), (high, bottom), *reversed(top))


def _cladding(ring: Ring) -> Iterator[Item]:
    yield area(ring, "facade")
    for ends in ruled((ring,), 0.0, LAP_MM):
        yield line(*ends, "facade.siding")
    (left, bottom), (right, _) = ring[0], ring[1]
    right_top, left_top = ring[2][1], ring[-1][1]
    for x, out, top in ((left, 1.0, left_top), (right, -1.0, right_top)):
        board = box(min(x, x + out * TRIM_MM), bottom, max(x, x + out * TRIM_MM), top)
        yield area(board, "facade.trim")
        yield loop(board, "facade.trim.edge")
    yield loop(ring, "facade.edge")


def _opening(opening: Door | Window, facade: Facade, view: ViewFrame) -> Iterator[Item]:
    low, high = sorted(view.x(facade.frame.at(s, 0.0)) for s in reach(opening))
    floor = to_mm(facade.level.elevation)
    if isinstance(opening, Window):
        bottom = floor + to_mm(opening.sill)
        yield from _window(opening, (low, bottom, high, bottom + to_mm(opening.height)))
    else:
        hinge_right = (
            view.x(facade.frame.at(reach(opening)[1 if opening.hinge_at_end else 0], 0.0)) - low
        ) > 1.0
        yield from _door(opening, (low, floor, high, floor + to_mm(opening.height)), hinge_right)


def _window(window: Window, at: tuple[float, float, float, float]) -> Iterator[Item]:
    x0, y0, x1, y1 = at
    case = TRIM_MM * 0.75
    casing = box(x0 - case, y0 - case, x1 + case, y1 + case)
    yield area(casing, "facade.trim")
    yield loop(casing, "facade.trim.edge")
    frame = min(to_mm(window.frame), (x1 - x0) / 4, (y1 - y0) / 4)
    glass = box(x0 + frame, y0 + frame, x1 - frame, y1 - frame)
    yield loop(box(x0, y0, x1, y1), "window.edge")
    yield area(glass, "facade.glass")
    yield loop(glass, "window.edge")
    yield from _sash(window.operation, x0 + frame, y0 + frame, x1 - frame, y1 - frame)


def _sash(operation: WindowOperation, x0: float, y0: float, x1: float, y1: float) -> Iterator[Item]:
    """How it opens, as elevations show it: meeting rails, or dashed lines that meet at the hinged side."""
    middle_x, middle_y = (x0 + x1) / 2, (y0 + y1) / 2
    match operation:
        case WindowOperation.SLIDER:
            yield line((middle_x, y0), (middle_x, y1), "window.edge")
        case WindowOperation.SINGLE_HUNG | WindowOperation.DOUBLE_HUNG:
            yield line((x0, middle_y), (x1, middle_y), "window.edge")
        case WindowOperation.CASEMENT:
            yield path(((x1, y0), (x0, middle_y), (x1, y1)), "window.high")
        case WindowOperation.AWNING:
            yield path(((x0, y0), (middle_x, y1), (x1, y0)), "window.high")
        case WindowOperation.HOPPER:
            yield path(((x0, y1), (middle_x, y0), (x1, y1)), "window.high")
        case WindowOperation.FIXED:
            yield line(
                (x0 + (x1 - x0) * 0.2, y0 + (y1 - y0) * 0.55),
                (x0 + (x1 - x0) * 0.45, y0 + (y1 - y0) * 0.8),
                "facade.glass.glint",
            )


def _door(door: Door, at: tuple[float, float, float, float], hinge_right: bool) -> Iterator[Item]:
    x0, y0, x1, y1 = at
    case = TRIM_MM * 0.75
    casing = box(x0 - case, y0, x1 + case, y1 + case)
    yield area(casing, "facade.trim")
    yield loop(casing, "facade.trim.edge")
    leaf = box(x0, y0, x1, y1)
    yield area(leaf, "facade.door")
    yield loop(leaf, "window.edge")
    yield from _lights(door, at)
    if door.operation is DoorOperation.SLIDING:
        yield line(((x0 + x1) / 2, y0), ((x0 + x1) / 2, y1), "window.edge")
    knob = x0 + 70.0 if hinge_right else x1 - 70.0
    yield circle(knob, y0 + 960.0, 24.0, "facade.trim.edge")


def _lights(door: Door, at: tuple[float, float, float, float]) -> Iterator[Item]:
    """Glass of a door: its share of the leaf, from the top down, between stiles."""
    x0, y0, x1, y1 = at
    stile = min(115.0, (x1 - x0) * 0.14)
    if door.glazed_share <= 0:
        for low, high in ((0.08, 0.42), (0.50, 0.93)):
            yield loop(
                box(x0 + stile, y0 + (y1 - y0) * low, x1 - stile, y0 + (y1 - y0) * high), "facade.trim.edge"
            )
        return
    wide = x1 - x0 - 2 * stile
    high = min(y1 - y0 - 2 * stile, door.glazed_share * (x1 - x0) * (y1 - y0) / wide)
    pane = box(x0 + stile, y1 - stile - high, x1 - stile, y1 - stile)
    yield area(pane, "facade.glass")
    yield loop(pane, "window.edge")
