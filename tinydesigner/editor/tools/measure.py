"""Measure from point to point; nothing is changed."""

import math
from typing import TYPE_CHECKING

from tinydesigner.drawing.displaylist import Item, Stroke
from tinydesigner.editor.overlay import Measure, Overlay
from tinydesigner.editor.pointer import Button, PointerEvent
from tinydesigner.editor.snapping import Snapped
from tinydesigner.editor.tools.base import Tool, mark_of, moved_far
from tinydesigner.editor.wording import show_length
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.length import mm

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace


class MeasureTool(Tool):
    """Two points and their distance; it stays until the next press or Esc."""

    id = "measure"

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self.start: Snapped | None = None
        self.end: Snapped | None = None
        self.here: Snapped | None = None
        self._pressed: Point | None = None

    def hint(self) -> str:
        """See ``Tool.hint``."""
        if self.start is None:
            return "Measure: press at one point and let go at another; Alt holds snapping off"
        return "Measure: click the second point; Shift keeps level or upright; Esc starts over"

    def busy(self) -> bool:
        """Whether a measure is shown."""
        return self.start is not None

    def press(self, event: PointerEvent) -> None:
        """First point, second point, and again."""
        if event.button is not Button.LEFT:
            self.cancel()
        elif self.start is None or self.end is not None:
            self.start, self.end = self.workspace.snap(event, pieces=True), None
            self._pressed = event.point
        else:
            self.move(event)
            self.end = self.here

    def move(self, event: PointerEvent) -> None:
        """Follow the pointer."""
        anchor = self.start.mm if self.start and self.end is None else None
        self.here = self.workspace.snap(event, anchor=anchor, pieces=True)

    def release(self, event: PointerEvent) -> None:
        """Letting go after a drag sets the second point."""
        if self._pressed is not None and moved_far(self._pressed, event):
            self.move(event)
            self.end = self.here
        self._pressed = None

    def leave(self) -> None:
        """Only a finished measure shows when the pointer is elsewhere."""
        if self.start is None:
            self.here = None

    def cancel(self) -> None:
        """Start over."""
        self.start = self.end = None
        super().cancel()

    def overlay(self) -> Overlay:
        """The line, its length and its two shares."""
        stop = self.end or self.here
        if self.start is None or stop is None:
            return Overlay(snap=mark_of(self.here), at=self.here.mm if self.here else None)
        a, b = self.start.mm, stop.mm
        units = self.workspace.units
        length = math.dist(a, b)
        shown = [Measure("Distance", show_length(mm(length), units))]
        if abs(a[0] - b[0]) > 1e-3 and abs(a[1] - b[1]) > 1e-3:
            shown += [
                Measure("Across", show_length(mm(abs(a[0] - b[0])), units)),
                Measure("Up", show_length(mm(abs(a[1] - b[1])), units)),
            ]
        snap = None if self.end else mark_of(self.here)
        return Overlay(_line(a, b), tuple(shown), stop.mm, snap=snap)


def _line(a: Point, b: Point) -> tuple[Item, ...]:
    """The measured line with a tick at either end."""
    length = math.dist(a, b)
    if length < 1e-6:
        return ()
    ux, uy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
    tick = 40.0
    ends = tuple(
        Stroke(
            ((x - uy * tick, y + ux * tick), (x + uy * tick, y - ux * tick)), closed=False, style="measure"
        )
        for x, y in (a, b)
    )
    return (Stroke((a, b), closed=False, style="measure"), *ends)
