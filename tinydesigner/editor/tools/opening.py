"""What setting a door and setting a window have in common."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from tinydesigner.document.commands.adding import Add
from tinydesigner.document.faces import mm_point
from tinydesigner.document.openings import Door, Window
from tinydesigner.drawing.displaylist import Fill, Item, Stroke
from tinydesigner.editor.entry import Entry
from tinydesigner.editor.overlay import Measure, Overlay
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.pointer import Button, KeyEvent, PointerEvent
from tinydesigner.editor.snapping import Snapped
from tinydesigner.editor.tools.base import Tool, mark_of
from tinydesigner.editor.walls_near import WallSpot, wall_near
from tinydesigner.editor.wording import show_length

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace

#: A wall this near to the pointer takes the opening, pixels.
_REACH_PX = 40.0


class OpeningTool(Tool):
    """Follows the pointer along the nearest wall; a click sets the opening, typing changes its size."""

    pages: ClassVar[frozenset[PageKind]] = frozenset({PageKind.FLOOR})
    #: Values that can be typed, with what they are at first, nm.
    sizes: ClassVar[dict[str, int]] = {}

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self.spot: WallSpot | None = None
        self.here: Snapped | None = None
        self.refused = ""
        self.entry = Entry(tuple(self.sizes), workspace.units)

    def size(self, name: str) -> int:
        """A size, typed or as it is at first, nm."""
        return self.entry.value(name, self.sizes[name])

    def make(self, spot: WallSpot, offset: int) -> Door | Window:
        """The opening at a place along a wall."""
        raise NotImplementedError

    def busy(self) -> bool:
        """Whether a size was typed."""
        return self.entry.begun

    def move(self, event: PointerEvent) -> None:
        """Follow the pointer along the nearest wall."""
        self.here = self.workspace.snap(event)
        near = wall_near(self.session.base, self.level, event.point, event.mm(_REACH_PX))
        if near is not None:
            # The wall is the pointer's; where along it, the snapped point says.
            x, y = self.here.point
            near = replace(near, along=round(near.bar.place((x, y))[0]))
        self.spot = near
        self._show()

    def press(self, event: PointerEvent) -> None:
        """Set the opening."""
        if event.button is Button.LEFT:
            self.move(event)
            self._make()

    def key(self, event: KeyEvent) -> bool:
        """Typed sizes."""
        answer = self.entry.key(event)
        if answer == "commit" and self.spot is not None:
            self._make()
        elif answer:
            self._show()
        return bool(answer) or super().key(event)

    def _make(self) -> None:
        if self.spot is None:
            self.session.message.emit("Point at a wall to set it there")
        elif self.refused:
            self.session.message.emit(self.refused)
        else:
            self.session.commit()

    def _show(self) -> None:
        self.refused = ""
        if self.spot is None:
            self.session.cancel()
        elif not self.session.preview(Add((self.make(self.spot, self._offset(self.spot)),))):
            self.refused = self.session.refusal

    def _offset(self, spot: WallSpot) -> int:
        """Middle of the opening along the wall: under the pointer, but within the wall's ends, nm."""
        half = self.size("Width") // 2
        return min(max(spot.along, half), max(round(spot.bar.length) - half, half))

    def cancel(self) -> None:
        """Forget what was typed."""
        self.entry.clear()
        self.refused = ""
        super().cancel()

    def leave(self) -> None:
        """Nothing shows while the pointer is elsewhere."""
        self.spot = self.here = None
        self.session.cancel()

    def overlay(self) -> Overlay:
        """Sizes, and the distances to both ends of the wall."""
        if self.here is None or self.spot is None:
            return Overlay()
        offset, half = self._offset(self.spot), self.size("Width") // 2
        units = self.workspace.units
        measures = (
            *self.entry.measures(self.sizes),
            Measure("To start", show_length(offset - half, units)),
            Measure("To end", show_length(round(self.spot.bar.length) - offset - half, units)),
        )
        note = self.entry.error or self.refused
        return Overlay(self._shapes(), measures, self.here.mm, note, bool(note), mark_of(self.here))

    def _shapes(self) -> tuple[Item, ...]:
        assert self.spot is not None  # noqa: S101 - only drawn at a wall
        bar, offset, half = self.spot.bar, self._offset(self.spot), self.size("Width") // 2
        corners = ((offset - half, -bar.right), (offset + half, -bar.right), (offset + half, bar.left))
        ring = tuple(mm_point(bar.at(s, t)) for s, t in (*corners, (offset - half, bar.left)))
        role = "refused" if self.refused else "preview"
        return (Fill((ring,), f"{role}.fill"), Stroke(ring, closed=True, style=role))
