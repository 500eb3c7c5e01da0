"""What dragging each kind of thing does: which command, and which measures change."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tinydesigner.document.access import Access
from tinydesigner.document.commands.command import Command
from tinydesigner.document.commands.dividers import MoveDivider
from tinydesigner.document.commands.fields import SetFields
from tinydesigner.document.commands.lofts import MoveLoftEdge
from tinydesigner.document.commands.nudging import Nudge
from tinydesigner.document.commands.openings import MoveOpening
from tinydesigner.document.commands.pieces import MoveFixture
from tinydesigner.document.commands.walls import MoveWall, MoveWallEnd
from tinydesigner.document.design import Design
from tinydesigner.document.faces import bars
from tinydesigner.document.fields import Entity, EntityId
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.lines import Bar, bar_of_divider
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.spaces import Loft
from tinydesigner.document.walls import Divider, Wall
from tinydesigner.editor.clipboard import clip_of
from tinydesigner.editor.law_snaps import LawSnaps
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.pasting import PasteClip
from tinydesigner.editor.pointer import PointerEvent
from tinydesigner.editor.snapping import Snapped
from tinydesigner.editor.tools.fixture import HUG_PX, hugging
from tinydesigner.editor.tools.sliding import Slide
from tinydesigner.editor.walls_near import face_near, wall_near
from tinydesigner.geometry.segments import point_segment_distance
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.length import mm, to_mm

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace

#: An end of a wall, or an edge of a loft, is taken from this near, pixels.
_GRIP_PX = 9.0


@dataclass(frozen=True, slots=True)
class Step:
    """One position of a drag: the command, the value that can be typed, and the snap that led there."""

    command: Command
    name: str
    value: int
    snapped: Snapped


@dataclass(frozen=True, slots=True)
class Drag:
    """A drag in hand. ``step`` turns a pointer event, and a typed value if any, into a step."""

    ids: tuple[EntityId, ...]
    #: Name of the value that can be typed; empty: none.
    name: str
    step: Callable[[PointerEvent, int | None], Step]
    #: Positions at which rules flip, for drags along one line.
    law: LawSnaps | None = None

    def close(self) -> None:
        """The drag is over."""
        if self.law is not None:
            self.law.close()


def begin(workspace: "Workspace", entity: Entity, event: PointerEvent) -> Drag | None:
    """The drag that a press on ``entity`` begins; None for what cannot be dragged."""
    if isinstance(entity, Wall):
        return _wall_end(workspace, entity, event) or _wall(workspace, entity, event)
    if isinstance(entity, Divider):
        return _sideways(workspace, entity.id, bar_of_divider(entity), event, MoveDivider)
    if isinstance(entity, Door | Window):
        return _opening(workspace, entity)
    if isinstance(entity, Fixture):
        return _fixture(workspace, entity, event)
    if isinstance(entity, Loft):
        return _loft_edge(workspace, entity, event) or group(workspace, (entity.id,), event)
    if isinstance(entity, Access):
        return _access(workspace, entity, event)
    if hasattr(entity, "at") and hasattr(entity, "operation"):
        return group(workspace, (entity.id,), event)
    return None


def group(workspace: "Workspace", ids: tuple[EntityId, ...], event: PointerEvent) -> Drag:
    """Moves several things, or a thing without a better way, by the same step."""
    start = event.point

    def step(now: PointerEvent, _typed: int | None) -> Step:
        snapped = workspace.snap(now, anchor=start, without=ids)
        by = (snapped.point[0] - mm(start[0]), snapped.point[1] - mm(start[1]))
        return Step(Nudge(ids, by), "", round(math.hypot(*by)), snapped)

    return Drag(ids, "", step)


def copying(workspace: "Workspace", ids: tuple[EntityId, ...], event: PointerEvent) -> Drag | None:
    """Leaves things where they are and moves a copy of them; None where none can be copied."""
    clip = clip_of(workspace.session.base, ids)
    if clip is None:
        return None
    start, page = event.point, workspace.page

    def step(now: PointerEvent, _typed: int | None) -> Step:
        snapped = workspace.snap(now, anchor=start)
        by = (snapped.point[0] - mm(start[0]), snapped.point[1] - mm(start[1]))
        paste = PasteClip(clip, page.level, by, page.kind is PageKind.LOFT, "Duplicate")
        return Step(paste, "", round(math.hypot(*by)), snapped)

    return Drag(ids, "", step)


def _wall(workspace: "Workspace", wall: Wall, event: PointerEvent) -> Drag:
    bar = bars(workspace.session.base, wall.level)[wall.id]
    return _sideways(workspace, wall.id, bar, event, MoveWall)


def _sideways(
    workspace: "Workspace",
    entity_id: EntityId,
    bar: Bar,
    event: PointerEvent,
    make: Callable[[EntityId, int], Command],
) -> Drag:
    """A wall or divider moves square to itself; the face under the pointer is what snaps."""
    pressed = bar.place((mm(event.point[0]), mm(event.point[1])))[1]
    grip = min((float(bar.left), float(-bar.right), 0.0), key=lambda face: abs(face - pressed))

    law = LawSnaps(workspace.session, partial(make, entity_id))
    slide = Slide(workspace, bar, entity_id, law)

    def step(now: PointerEvent, typed: int | None) -> Step:
        along, across = bar.place((mm(now.point[0]), mm(now.point[1])))
        distance, snapped = slide.to(now, (along, across - pressed + grip), grip, typed)
        return Step(make(entity_id, distance), "Move", distance, snapped)

    return Drag((entity_id,), "Move", step, law)


def _wall_end(workspace: "Workspace", wall: Wall, event: PointerEvent) -> Drag | None:
    if wall.id not in workspace.session.selection:
        return None
    distances = {
        True: math.dist((to_mm(wall.start[0]), to_mm(wall.start[1])), event.point),
        False: math.dist((to_mm(wall.end[0]), to_mm(wall.end[1])), event.point),
    }
    at_start = distances[True] < distances[False]
    if distances[at_start] > event.mm(_GRIP_PX):
        return None
    held, moved = (wall.end, wall.start) if at_start else (wall.start, wall.end)
    anchor = (to_mm(moved[0]), to_mm(moved[1]))

    def step(now: PointerEvent, typed: int | None) -> Step:
        snapped = workspace.snap(now, anchor=anchor, without=(wall.id,))
        to, length = snapped.point, math.dist(held, snapped.point)
        if typed is not None and length:
            x, y = (round(h + (p - h) * typed / length) for h, p in zip(held, to, strict=True))
            to = (x, y)
        return Step(MoveWallEnd(wall.id, at_start, to), "Length", round(math.dist(held, to)), snapped)

    return Drag((wall.id,), "Length", step)


def _opening(workspace: "Workspace", opening: Door | Window) -> Drag:
    def step(now: PointerEvent, typed: int | None) -> Step:
        design = workspace.session.base
        snapped = workspace.snap(now, without=(opening.id,))
        near = wall_near(design, workspace.page.level, now.point, now.mm(60.0))
        wall = near.wall if near is not None else opening.wall
        bar = bars(design, workspace.page.level)[wall]
        half = opening.width // 2
        offset = round(bar.place(snapped.point)[0]) if typed is None else typed + half
        offset = min(max(offset, half), max(round(bar.length) - half, half))
        return Step(MoveOpening(opening.id, offset, wall), "To start", offset - half, snapped)

    return Drag((opening.id,), "To start", step)


def _fixture(workspace: "Workspace", fixture: Fixture, event: PointerEvent) -> Drag:
    grip = (event.point[0] - to_mm(fixture.at[0]), event.point[1] - to_mm(fixture.at[1]))

    def step(now: PointerEvent, _typed: int | None) -> Step:
        middle = (now.point[0] - grip[0], now.point[1] - grip[1])
        moved = PointerEvent(middle, now.px_per_mm, now.modifiers)
        anchor = (to_mm(fixture.at[0]), to_mm(fixture.at[1]))
        snapped = workspace.snap(moved, anchor=anchor, without=(fixture.id,), pieces=True)
        to, rotation = snapped.point, fixture.rotation
        reach = now.mm(HUG_PX) + to_mm(fixture.depth) / 2
        free = now.modifiers.alt or now.modifiers.shift or workspace.page.kind is not PageKind.FLOOR
        face = None if free else face_near(workspace.session.base, fixture.level, middle, reach)
        if face is not None:
            to, rotation = hugging(fixture.depth, face)
        by = (to[0] - fixture.at[0], to[1] - fixture.at[1])
        command: Command = MoveFixture(fixture.id, to, fixture.loft)
        if abs(rotation - fixture.rotation) > 1e-6:
            command = SetFields(fixture.id, {"at": to, "rotation": rotation}, "Move fixture")
        return Step(command, "", round(math.hypot(*by)), snapped)

    return Drag((fixture.id,), "", step)


def _access(workspace: "Workspace", access: Access, event: PointerEvent) -> Drag:
    grip = (event.point[0] - to_mm(access.foot[0]), event.point[1] - to_mm(access.foot[1]))
    anchor = (to_mm(access.foot[0]), to_mm(access.foot[1]))

    def step(now: PointerEvent, _typed: int | None) -> Step:
        foot = (now.point[0] - grip[0], now.point[1] - grip[1])
        moved = PointerEvent(foot, now.px_per_mm, now.modifiers)
        snapped = workspace.snap(moved, anchor=anchor, without=(access.id,))
        by = math.dist(snapped.point, access.foot)
        return Step(SetFields(access.id, {"foot": snapped.point}, "Move way up"), "", round(by), snapped)

    return Drag((access.id,), "", step)


def _loft_edge(workspace: "Workspace", loft: Loft, event: PointerEvent) -> Drag | None:
    found = loft_edge_at(loft, event.point, event.mm(_GRIP_PX))
    if found is None:
        return None
    points = loft.outline
    bar = Bar(points[found], points[(found + 1) % len(points)], 0, 0)
    turn = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, (*points[1:], points[0]), strict=True))
    # The outside is on the right of an edge that runs counter-clockwise.
    outward = -1 if turn > 0 else 1

    def make(distance: int) -> Command:
        return MoveLoftEdge(loft.id, found, outward * distance)

    law = LawSnaps(workspace.session, make)
    slide = Slide(workspace, bar, loft.id, law)

    def step(now: PointerEvent, typed: int | None) -> Step:
        distance, snapped = slide.to(now, bar.place((mm(now.point[0]), mm(now.point[1]))), 0.0, typed)
        return Step(make(distance), "Move", outward * distance, snapped)

    return Drag((loft.id,), "Move", step, law)


def loft_edge_at(loft: Loft, point: Point, reach: float) -> int | None:
    """Index of the loft's edge that is nearest to ``point`` within ``reach`` mm."""
    corners = [(to_mm(x), to_mm(y)) for x, y in loft.outline]
    best, least = None, reach
    for index, (a, b) in enumerate(zip(corners, corners[1:] + corners[:1], strict=True)):
        distance = point_segment_distance(point, a, b)
        if distance <= least:
            best, least = index, distance
    return best


def movable(design: Design, ids: tuple[EntityId, ...]) -> tuple[EntityId, ...]:
    """Those of ``ids`` that can be moved by a step."""
    kinds = (Wall, Divider, Door, Window, Fixture, Loft, Access)
    known = design.by_id
    return tuple(key for key in ids if isinstance(known.get(key), kinds) or key in _roof_windows(design))


def _roof_windows(design: Design) -> frozenset[EntityId]:
    return frozenset(opening.id for opening in design.openings if hasattr(opening, "at"))
