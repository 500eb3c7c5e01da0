"""Tools that take two points: press and drag, or click and click, or type."""

from typing import TYPE_CHECKING, ClassVar

from tinydesigner.document.commands.command import Command
from tinydesigner.document.fields import Point as NmPoint
from tinydesigner.drawing.displaylist import Fill, Item, Stroke
from tinydesigner.editor.entry import Entry
from tinydesigner.editor.overlay import Overlay
from tinydesigner.editor.pointer import Button, Key, KeyEvent, PointerEvent
from tinydesigner.editor.snapping import Snapped
from tinydesigner.editor.tools.base import Tool, mark_of, moved_far
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.length import to_mm

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace


class RectangleTool(Tool):
    """Drag or click a rectangle; its two inside sizes can be typed, the heading coming from the pointer."""

    names: ClassVar[tuple[str, str]] = ("Length", "Width")

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self.start: Snapped | None = None
        self.here: Snapped | None = None
        self.refused = ""
        self.entry = Entry(self.names, workspace.units)
        self._pressed: Point | None = None

    def command(self, corner: NmPoint, opposite: NmPoint) -> Command:
        """What the rectangle makes."""
        raise NotImplementedError

    def busy(self) -> bool:
        """Whether a first corner is set."""
        return self.start is not None

    def press(self, event: PointerEvent) -> None:
        """Set the first corner, or take the second."""
        if event.button is Button.RIGHT:
            self.cancel()
        elif event.button is Button.LEFT and self.start is None:
            self.start = self.here = self.workspace.snap(event)
            self._pressed = event.point
        elif event.button is Button.LEFT:
            self.move(event)
            self.finish()

    def move(self, event: PointerEvent) -> None:
        """Follow the pointer."""
        self.here = self.workspace.snap(event, anchor=self.start.mm if self.start else None)
        if self.start is not None:
            self._show()

    def release(self, event: PointerEvent) -> None:
        """Letting go after a drag takes the second corner."""
        if self.start is not None and self._pressed is not None and moved_far(self._pressed, event):
            self.finish()
        self._pressed = None

    def key(self, event: KeyEvent) -> bool:
        """Typed sizes; Esc takes back what was typed, then the first corner."""
        if self.start is not None:
            answer = self.entry.key(event)
            if answer == "commit":
                self.finish()
            elif answer:
                self._show()
            if answer:
                return True
        if event.key is Key.ENTER and self.start is not None:
            self.finish()
            return True
        return super().key(event)

    def pointed(self) -> dict[str, int]:
        """Signed sizes from the first corner to the pointer, nm."""
        if self.start is None or self.here is None:
            return {}
        (x0, y0), (x1, y1) = self.start.point, self.here.point
        return dict(zip(self.names, (x1 - x0, y1 - y0), strict=True))

    def opposite(self) -> NmPoint:
        """The second corner, from pointer and typing, nm."""
        assert self.start is not None  # noqa: S101 - only asked for while a corner is set
        across, up = (self.entry.sized(name, value) for name, value in self.pointed().items())
        return (self.start.point[0] + across, self.start.point[1] + up)

    def _show(self) -> None:
        assert self.start is not None  # noqa: S101 - only shown while a corner is set
        corner, opposite = self.start.point, self.opposite()
        self.refused = ""
        if corner[0] == opposite[0] or corner[1] == opposite[1]:
            self.session.cancel()
        elif not self.session.preview(self.command(corner, opposite)):
            self.refused = self.session.refusal

    def finish(self) -> None:
        """Make it, unless it is refused: then go on drawing."""
        self._show()
        if self.refused:
            self.session.message.emit(self.refused)
            return
        self.session.commit()
        self.start = None
        self.entry.clear()

    def cancel(self) -> None:
        """Back to no corner."""
        self.start, self.refused = None, ""
        self.entry.clear()
        super().cancel()

    def leave(self) -> None:
        """No mark outside the drawing."""
        if self.start is None:
            self.here = None

    def overlay(self) -> Overlay:
        """Sizes beside the pointer."""
        if self.here is None:
            return Overlay()
        measures = self.entry.measures(self.pointed()) if self.start is not None else ()
        note = self.entry.error or self.refused
        return Overlay(self.shapes(), measures, self.here.mm, note, bool(note), mark_of(self.here))

    def shapes(self) -> tuple[Item, ...]:
        """Outline of the rectangle."""
        if self.start is None:
            return ()
        (x0, y0), (x1, y1) = self.start.point, self.opposite()
        ring = tuple((to_mm(x), to_mm(y)) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1)))
        role = "refused" if self.refused else "preview"
        return (Fill((ring,), f"{role}.fill"), Stroke(ring, closed=True, style=role))
