"""What a tool hears of the pointer and the keyboard, free of any window system."""

from dataclasses import dataclass, field
from enum import StrEnum

from tinydesigner.geometry.shapes import Point


class Button(StrEnum):
    """Pointer buttons."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Modifiers:
    """Keys held down: Shift locks the axis, Alt holds snapping off, Ctrl adds to the selection."""

    shift: bool = False
    ctrl: bool = False
    alt: bool = False


@dataclass(frozen=True, slots=True)
class PointerEvent:
    """The pointer over a drawing.

    Parameters
    ----------
    point
        Where it is, mm in the frame of the drawing (plan: x right, y up).
    px_per_mm
        Screen pixels that one millimetre takes, so that tolerances stay the same on screen at any zoom.
    button
        The button that this event is about (press and release); None while it only moves.
    buttons
        Buttons that are down.
    clicks
        1 for a click, 2 for the second press of a double click.
    """

    point: Point
    px_per_mm: float = 0.1
    modifiers: Modifiers = Modifiers()
    button: Button | None = None
    buttons: frozenset[Button] = field(default_factory=frozenset)
    clicks: int = 1

    def mm(self, pixels: float) -> float:
        """Length on the drawing that so many screen pixels take, mm."""
        return pixels / self.px_per_mm


class Key(StrEnum):
    """Keys that tools know by name; every other key arrives as its text."""

    ESCAPE = "escape"
    ENTER = "enter"
    TAB = "tab"
    BACKTAB = "backtab"
    BACKSPACE = "backspace"
    DELETE = "delete"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """A key press."""

    key: Key
    text: str = ""
    modifiers: Modifiers = Modifiers()


#: Unit steps of the arrow keys in the plan.
ARROWS: dict[Key, tuple[int, int]] = {
    Key.LEFT: (-1, 0),
    Key.RIGHT: (1, 0),
    Key.UP: (0, 1),
    Key.DOWN: (0, -1),
}
