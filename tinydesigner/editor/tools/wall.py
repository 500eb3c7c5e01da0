"""Draw walls from point to point; the whole chain is one step."""

import math
from typing import TYPE_CHECKING, ClassVar

from tinydesigner.document.commands.walls import AddWalls
from tinydesigner.document.fields import Point as NmPoint
from tinydesigner.document.walls import Reference
from tinydesigner.drawing.displaylist import Item, Stroke
from tinydesigner.editor.defaults import partition, shell
from tinydesigner.editor.entry import Entry
from tinydesigner.editor.overlay import Measure, Overlay
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.pointer import Button, Key, KeyEvent, PointerEvent
from tinydesigner.editor.snapping import Snapped
from tinydesigner.editor.tools.base import Tool, mark_of
from tinydesigner.units.length import to_mm

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace

_CLOSE_PX = 8.0


class WallTool(Tool):
    """A chain of walls: click each corner; Enter, a right click or the first corner ends it."""

    id = "wall"
    pages: ClassVar[frozenset[PageKind]] = frozenset({PageKind.FLOOR})

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self.points: list[NmPoint] = []
        self.here: Snapped | None = None
        self.entry = Entry(("Length",), workspace.units)
        self.refused = ""

    def hint(self) -> str:
        """See ``Tool.hint``."""
        if not self.points:
            return "Wall: click where it starts"
        return "Wall: click the next corner or type a length; Enter or right click ends"

    def busy(self) -> bool:
        """Whether a chain is begun."""
        return bool(self.points)

    def press(self, event: PointerEvent) -> None:
        """Add a corner; a right click or a double click ends the chain."""
        if event.button is Button.RIGHT or event.clicks > 1:
            self.finish()
        elif event.button is Button.LEFT:
            self.move(event)
            closes = self._closes(event)
            self._add(self.points[0] if closes else self._end())
            if closes:
                self.finish()

    def move(self, event: PointerEvent) -> None:
        """Follow the pointer."""
        anchor = (to_mm(self.points[-1][0]), to_mm(self.points[-1][1])) if self.points else None
        self.here = self.workspace.snap(event, anchor=anchor)
        self._show()

    def key(self, event: KeyEvent) -> bool:
        """A typed length adds a corner; Enter without one ends the chain; Backspace takes a corner back."""
        if self.points:
            answer = self.entry.key(event)
            if answer == "commit":
                self._add(self._end())
            if answer:
                self._show()
                return True
            if event.key is Key.ENTER:
                self.finish()
                return True
            if event.key is Key.BACKSPACE:
                self.points.pop()
                self._show()
                return True
        return super().key(event)

    def _closes(self, event: PointerEvent) -> bool:
        if len(self.points) < 3:
            return False
        first = (to_mm(self.points[0][0]), to_mm(self.points[0][1]))
        return math.dist(first, event.point) <= event.mm(_CLOSE_PX)

    def _pointed(self) -> float:
        assert self.here is not None  # noqa: S101 - only asked for with a pointer
        return math.dist(self.points[-1], self.here.point) if self.points else 0.0

    def _end(self) -> NmPoint:
        """Where the wall in hand ends: heading from the pointer, length from the keys if typed."""
        assert self.here is not None  # noqa: S101 - only asked for with a pointer
        pointed = self._pointed()
        length = self.entry.value("Length", round(pointed))
        if not self.points or not pointed or length == round(pointed):
            return self.here.point
        (x, y), (hx, hy) = self.points[-1], self.here.point
        return (round(x + (hx - x) * length / pointed), round(y + (hy - y) * length / pointed))

    def _add(self, point: NmPoint) -> None:
        if not self.points or point != self.points[-1]:
            self.points.append(point)
        self.entry.clear()

    def _command(self, points: tuple[NmPoint, ...]) -> AddWalls:
        design = self.session.base
        standing = any(wall.exterior and wall.level == self.level for wall in design.walls)
        if standing:
            return AddWalls(self.level, points, partition(design))
        # The first walls are the shell: drawn by their inside, they grow outward whichever way they run.
        turn = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True))
        side = Reference.LEFT if turn >= 0 else Reference.RIGHT
        return AddWalls(self.level, points, shell(design), side, exterior=True)

    def _show(self) -> None:
        self.refused = ""
        points = tuple(self.points)
        if points and self.here is not None and self._end() != points[-1]:
            points = (*points, self._end())
        if len(points) < 2:
            self.session.cancel()
        elif not self.session.preview(self._command(points)):
            self.refused = self.session.refusal

    def finish(self) -> None:
        """Make the chain of the corners set so far."""
        points = tuple(self.points)
        self.cancel()
        if len(points) > 1:
            self.session.commit(self._command(points))

    def cancel(self) -> None:
        """Drop the chain."""
        self.points, self.refused = [], ""
        self.entry.clear()
        super().cancel()

    def leave(self) -> None:
        """No mark outside the drawing."""
        if not self.points:
            self.here = None

    def overlay(self) -> Overlay:
        """Length and heading beside the pointer."""
        if self.here is None:
            return Overlay()
        if not self.points:
            return Overlay(at=self.here.mm, snap=mark_of(self.here))
        (x, y), (hx, hy) = self.points[-1], self.here.point
        angle = math.degrees(math.atan2(hy - y, hx - x)) % 360
        measures = (
            *self.entry.measures({"Length": round(self._pointed())}),
            Measure("Angle", f"{angle:.0f}°"),
        )
        note = self.entry.error or self.refused
        return Overlay(self._shapes(), measures, self.here.mm, note, bool(note), mark_of(self.here))

    def _shapes(self) -> tuple[Item, ...]:
        points = [*self.points, self._end()]
        line = tuple((to_mm(x), to_mm(y)) for x, y in points)
        return (Stroke(line, closed=False, style="refused" if self.refused else "preview"),)
