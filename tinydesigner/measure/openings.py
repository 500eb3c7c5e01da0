"""Doors, windows and roof windows in float millimetres, as rooms and rules see them."""

from math import hypot
from typing import NamedTuple

from tinydesigner.document.fields import Length
from tinydesigner.document.openings import (
    Door,
    DoorOperation,
    RoofWindow,
    RoofWindowOperation,
    Window,
    WindowOperation,
)
from tinydesigner.geometry.segments import Segment, along, left_of
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.measure.plan import PROBE_MM, Bar, LevelPlan, plan_point
from tinydesigner.measure.space import Cover
from tinydesigner.units.length import to_mm

#: Share of the glass that opens to the air, by how a window works: a sash that swings frees all of it, one
#: that slides frees half.
OPENABLE_SHARE: dict[str, float] = {
    WindowOperation.FIXED: 0.0,
    WindowOperation.CASEMENT: 1.0,
    WindowOperation.AWNING: 1.0,
    WindowOperation.HOPPER: 1.0,
    WindowOperation.SINGLE_HUNG: 0.5,
    WindowOperation.DOUBLE_HUNG: 0.5,
    WindowOperation.SLIDER: 0.5,
}
#: Doors that codes accept as escape openings: side-hinged or sliding (IRC 2015 to 2021 R310.3, 2024 R319.3).
ESCAPE_DOORS = frozenset({DoorOperation.SWING, DoorOperation.SLIDING})


class Leaf(NamedTuple):
    """The quarter disc that a swinging door sweeps."""

    hinge: Point
    #: Unit vectors from the hinge along the closed and the fully open leaf.
    closed: Point
    opened: Point
    radius: float


class Site(NamedTuple):
    """Where an opening in a wall stands."""

    #: Along the wall's reference line.
    line: Segment
    #: Number of the face on the left and on the right of the wall; None: none.
    left: int | None
    right: int | None
    #: The wall is marked exterior.
    marked: bool
    leaf: Leaf | None = None
    swings_left: bool = False

    @property
    def swept_face(self) -> int | None:
        """The face that the leaf swings into; None: none, or no leaf."""
        if self.leaf is None:
            return None
        return self.left if self.swings_left else self.right


class OpeningPart(NamedTuple):
    """What rooms and rules read from an opening, mm and mm2; None where the design does not say."""

    id: str
    kind: str
    exterior: bool
    width: float
    height: float
    net_width: float | None
    net_height: float | None
    clear_width: float | None
    #: Bottom of the clear opening above the floor it serves; None: no roof to find it by.
    sill: float | None
    #: The same above the ground, or above the road on a trailer.
    above_ground: float | None
    glazing: float
    ventilation: float | None
    #: Marked as escape opening.
    marked: bool
    #: Able to let a person out.
    passable: bool
    #: Largest clear opening that its size allows, mm2.
    frame_area: float
    lines: tuple[Segment, ...]
    #: Keys of sizes that are not given.
    missing: tuple[str, ...]

    @property
    def net_area(self) -> float | None:
        """Net clear area, mm2; None when a size is not given."""
        if self.net_width is None or self.net_height is None:
            return None
        return self.net_width * self.net_height


def maybe_mm(length: Length | None) -> float | None:
    """Millimetres of a length that may be absent."""
    return None if length is None else to_mm(length)


def site_of(opening: Door | Window, plan: LevelPlan) -> Site | None:
    """Where an opening stands in its wall, and the faces that touch it there; None without the wall."""
    bar = plan.bars.get(opening.wall)
    if bar is None:
        return None
    offset, half = to_mm(opening.offset), to_mm(opening.width) / 2
    left = plan.face_at(bar.at(offset, bar.left + PROBE_MM))
    right = plan.face_at(bar.at(offset, -bar.right - PROBE_MM))
    line = (bar.at(offset - half), bar.at(offset + half))
    if isinstance(opening, Door) and opening.operation is DoorOperation.SWING:
        return Site(line, left, right, bar.exterior, _leaf(opening, bar), opening.swings_left)
    return Site(line, left, right, bar.exterior)


def _leaf(door: Door, bar: Bar) -> Leaf:
    """Swept by the leaf, hinged on the wall face at its swinging side."""
    way = bar.way
    offset, radius = to_mm(door.offset), to_mm(door.width)
    side = bar.left if door.swings_left else -bar.right
    turn = -1.0 if door.hinge_at_end else 1.0
    hinge = bar.at(offset - turn * radius / 2, side)
    up = left_of(way)
    lift = 1.0 if door.swings_left else -1.0
    return Leaf(hinge, (way[0] * turn, way[1] * turn), (up[0] * lift, up[1] * lift), radius)


def door_part(door: Door, site: Site | None, *, exterior: bool, floor_above_ground: float) -> OpeningPart:
    """A door; its sill is the floor. ``floor_above_ground`` is that of its level."""
    width, height, clear = to_mm(door.width), to_mm(door.height), maybe_mm(door.clear_width)
    share = 0.5 if door.operation is DoorOperation.SLIDING else 1.0
    return OpeningPart(
        id=door.id,
        kind=door.kind,
        exterior=exterior,
        width=width,
        height=height,
        net_width=clear,
        net_height=height,
        clear_width=clear,
        sill=0.0,
        above_ground=floor_above_ground,
        glazing=door.glazed_share * width * height,
        ventilation=(width * share if clear is None else clear) * height,
        marked=False,
        passable=door.operation in ESCAPE_DOORS,
        frame_area=width * height * share,
        lines=(site.line,) if site else (),
        missing=(f"{door.id}.clear_width",) if clear is None else (),
    )


def window_part(
    window: Window, site: Site | None, *, exterior: bool, raised: float, floor_above_ground: float
) -> OpeningPart:
    """A window; ``raised`` is the floor it serves above the level's, 0 or a loft's height."""
    width, height, frame = to_mm(window.width), to_mm(window.height), to_mm(window.frame)
    net = maybe_mm(window.net_clear_width), maybe_mm(window.net_clear_height)
    glass = max(0.0, width - 2 * frame) * max(0.0, height - 2 * frame)
    stated = net[0] * net[1] if net[0] is not None and net[1] is not None else None
    sill = to_mm(window.sill)
    share = OPENABLE_SHARE[window.operation]
    return OpeningPart(
        id=window.id,
        kind=window.kind,
        exterior=exterior,
        width=width,
        height=height,
        net_width=net[0],
        net_height=net[1],
        clear_width=None,
        sill=sill - raised,
        above_ground=sill + floor_above_ground,
        glazing=glass,
        ventilation=stated if stated is not None and share else share * glass,
        marked=window.escape,
        passable=window.operation is not WindowOperation.FIXED,
        frame_area=width * height * share,
        lines=(site.line,) if site else (),
        missing=_missing(window),
    )


def roof_window_part(window: RoofWindow, cover: Cover | None, *, floor: float, ground: float) -> OpeningPart:
    """A roof window under the facet ``cover``.

    ``floor`` is the floor it serves and ``ground`` the ground, both from the main finished floor, mm.
    """
    width, length, frame = to_mm(window.width), to_mm(window.length), to_mm(window.frame)
    net = maybe_mm(window.net_clear_width), maybe_mm(window.net_clear_height)
    glass = max(0.0, width - 2 * frame) * max(0.0, length - 2 * frame)
    half = length / 2 - frame if net[1] is None else net[1] / 2
    bottom = None if cover is None else _low_edge(plan_point(window.at), half, cover)
    stated = net[0] * net[1] if net[0] is not None and net[1] is not None else None
    by_kind = {RoofWindowOperation.FIXED: 0.0, RoofWindowOperation.ESCAPE: glass}
    fixed = window.operation is RoofWindowOperation.FIXED
    return OpeningPart(
        id=window.id,
        kind=window.kind,
        exterior=True,
        width=width,
        height=length,
        net_width=net[0],
        net_height=net[1],
        clear_width=None,
        sill=None if bottom is None else bottom - floor,
        above_ground=None if bottom is None else bottom - ground,
        glazing=glass,
        ventilation=by_kind.get(window.operation) if stated is None or fixed else stated,
        marked=window.escape,
        passable=not fixed and (window.escape or window.operation is RoofWindowOperation.ESCAPE),
        frame_area=0.0 if fixed else width * length,
        lines=_outline_sides(plan_point(window.at), width, length, cover),
        missing=_missing(window),
    )


def _missing(window: Window | RoofWindow) -> tuple[str, ...]:
    names = ("net_clear_width", "net_clear_height")
    return tuple(f"{window.id}.{name}" for name in names if getattr(window, name) is None)


def _low_edge(middle: Point, half: float, cover: Cover) -> float:
    """Height of the lower edge, ``half`` down the slope from the middle, mm."""
    slope = cover.slope
    return cover.at(middle) - half * slope / hypot(1.0, slope)


def _outline_sides(middle: Point, width: float, length: float, cover: Cover | None) -> tuple[Segment, ...]:
    """The window in plan: ``width`` along the eave, ``length`` foreshortened up the slope."""
    slope = cover.slope if cover else 0.0
    up = (cover.a / slope, cover.b / slope) if cover and cover.sloped else (0.0, 1.0)
    flat = length / hypot(1.0, slope)
    across = left_of(up)
    corners = [
        along(along(middle, across, width * i / 2), up, flat * j / 2)
        for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]
    ring: Ring = tuple(corners)
    return tuple(zip(ring, ring[1:] + ring[:1], strict=True))
