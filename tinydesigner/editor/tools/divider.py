"""Part a room by an open line from wall to wall."""

from typing import TYPE_CHECKING, ClassVar

from tinydesigner.document.commands.command import Command
from tinydesigner.document.commands.rooms import SplitRoom, chord
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import face_of, room_at
from tinydesigner.document.fields import Point as NmPoint
from tinydesigner.document.spaces import Room
from tinydesigner.drawing.displaylist import Item, Stroke
from tinydesigner.editor.entry import Entry
from tinydesigner.editor.overlay import Overlay
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.pointer import Button, Key, KeyEvent, PointerEvent
from tinydesigner.editor.snapping import Snapped
from tinydesigner.editor.tools.base import Tool, mark_of
from tinydesigner.geometry import rings
from tinydesigner.geometry.shapes import Ring
from tinydesigner.units.length import mm, to_mm

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace


class DividerTool(Tool):
    """A line across the room under the pointer, across its longer way; arrow keys turn it."""

    id = "divider"
    pages: ClassVar[frozenset[PageKind]] = frozenset({PageKind.FLOOR})

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self.here: Snapped | None = None
        self.turned = False
        self.entry = Entry(("Distance",), workspace.units)

    def hint(self) -> str:
        """See ``Tool.hint``."""
        return "Divider: click in a room, or type the distance from its wall; an arrow key turns the line"

    def busy(self) -> bool:
        """Whether something was typed."""
        return self.entry.begun

    def move(self, event: PointerEvent) -> None:
        """Follow the pointer."""
        self.here = self.workspace.snap(event)

    def press(self, event: PointerEvent) -> None:
        """Part the room."""
        if event.button is Button.LEFT:
            self.move(event)
            self._make()

    def key(self, event: KeyEvent) -> bool:
        """Typed distance; arrows turn the line."""
        if event.key in {Key.LEFT, Key.RIGHT, Key.UP, Key.DOWN}:
            self.turned = not self.turned
            return True
        answer = self.entry.key(event)
        if answer == "commit":
            self._make()
        return bool(answer) or super().key(event)

    def _make(self) -> None:
        command = self._command()
        if command is not None and self.session.commit(command):
            self.entry.clear()

    def _room(self) -> tuple[Room, Ring] | None:
        if self.here is None:
            return None
        room = room_at(self.session.base, self.level, self.here.point)
        ring = face_of(self.session.base, room) if room else None
        return (room, ring) if room and ring else None

    def _upright(self, ring: Ring) -> bool:
        """Whether the line runs up the plan: across the longer side, unless turned."""
        left, bottom, right, top = rings.bounds(ring)
        return (right - left >= top - bottom) != self.turned

    def _through(self, ring: Ring) -> NmPoint:
        """Point of the line: under the pointer, or a typed distance from the room's left or lower side."""
        assert self.here is not None  # noqa: S101 - only asked for with a room under the pointer
        left, bottom, *_ = rings.bounds(ring)
        x, y = self.here.point
        if self._upright(ring):
            return (mm(left) + self.entry.value("Distance", x - mm(left)), y)
        return (x, mm(bottom) + self.entry.value("Distance", y - mm(bottom)))

    def _command(self) -> Command | None:
        found = self._room()
        if found is None:
            return None
        room, ring = found
        return SplitRoom(room.id, self._through(ring), (0, 1) if self._upright(ring) else (1, 0))

    def cancel(self) -> None:
        """Forget what was typed."""
        self.entry.clear()
        super().cancel()

    def leave(self) -> None:
        """No line outside the drawing."""
        self.here = None

    def overlay(self) -> Overlay:
        """The line and its distances to either side."""
        found = self._room()
        if self.here is None or found is None:
            return Overlay(note="", at=self.here.mm if self.here else None)
        _, ring = found
        left, bottom, right, top = rings.bounds(ring)
        x, y = self._through(ring)
        upright = self._upright(ring)
        low, high, at = (left, right, x) if upright else (bottom, top, y)
        measures = self.entry.measures({"Distance": at - mm(low)})
        others = Entry(("Other side",), self.workspace.units).measures({"Other side": mm(high) - at})
        line = self._line(ring, (x, y), upright=upright)
        return Overlay(line, (*measures, *others), self.here.mm, self.entry.error, snap=mark_of(self.here))

    def _line(self, ring: Ring, through: NmPoint, *, upright: bool) -> tuple[Item, ...]:
        if not rings.contains(ring, (to_mm(through[0]), to_mm(through[1])), 0.0):
            return ()
        try:
            start, end = chord(ring, through, (0, 1) if upright else (1, 0))
        except (CommandRefused, ValueError):
            return ()
        points = ((to_mm(start[0]), to_mm(start[1])), (to_mm(end[0]), to_mm(end[1])))
        return (Stroke(points, closed=False, style="preview"),)
