"""What every tool is."""

import math
from typing import TYPE_CHECKING, ClassVar

from tinydesigner.document.fields import EntityId
from tinydesigner.editor.entry import Entry
from tinydesigner.editor.overlay import EMPTY, Overlay, SnapMark
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.pointer import Key, KeyEvent, PointerEvent
from tinydesigner.editor.snapping import Snapped
from tinydesigner.geometry.shapes import Point

if TYPE_CHECKING:
    from tinydesigner.editor.session import Session
    from tinydesigner.editor.workspace import Workspace

#: A press that moves less than this many pixels before it is let go is a click.
CLICK_PX = 4.0


class Tool:
    """A state machine over pointer and keys: it changes the session and shows an ``overlay``."""

    id: ClassVar[str] = ""
    #: Name of the pointer's shape: "arrow", "cross", "hand".
    cursor: ClassVar[str] = "cross"
    #: Pages of the plan on which it works; empty: on all.
    pages: ClassVar[frozenset[PageKind]] = frozenset()

    def __init__(self, workspace: "Workspace") -> None:
        self.workspace = workspace

    @property
    def session(self) -> "Session":
        """The session that it works on."""
        return self.workspace.session

    @property
    def level(self) -> EntityId:
        """The level in view."""
        return self.workspace.page.level

    def hint(self) -> str:
        """What the pointer and keys do now, in one line."""
        return ""

    def press(self, event: PointerEvent) -> None:
        """A button went down."""

    def move(self, event: PointerEvent) -> None:
        """The pointer moved."""

    def release(self, event: PointerEvent) -> None:
        """A button came up."""

    def key(self, event: KeyEvent) -> bool:
        """A key went down; whether it was used. Esc cancels what was begun."""
        if event.key is Key.ESCAPE and self.busy():
            self.cancel()
            return True
        return False

    def busy(self) -> bool:
        """Whether something is begun that Esc would drop."""
        return False

    def typing(self) -> bool:
        """Whether a value is being typed, so that letters are units and not shortcuts."""
        entry: Entry | None = getattr(self, "entry", None)
        return entry is not None and bool(entry.text)

    def leave(self) -> None:
        """The pointer left the drawing."""

    def cancel(self) -> None:
        """Drop what was begun."""
        self.session.cancel()

    def overlay(self) -> Overlay:
        """What to show over the drawing now."""
        return EMPTY


def moved_far(start: Point, event: PointerEvent) -> bool:
    """Whether the pointer has moved so far from a press that it is a drag."""
    dx, dy = event.point[0] - start[0], event.point[1] - start[1]
    return math.hypot(dx, dy) > event.mm(CLICK_PX)


def mark_of(snapped: Snapped | None) -> SnapMark | None:
    """The snap mark to show, if any."""
    return None if snapped is None else snapped.mark
