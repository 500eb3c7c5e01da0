"""From Qt's events to the plain events that tools hear."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from tinydesigner.editor.pointer import Button, Key, KeyEvent, Modifiers, PointerEvent
from tinydesigner.gui.drawing_view import DrawingView

_BUTTONS = {
    Qt.MouseButton.LeftButton: Button.LEFT,
    Qt.MouseButton.MiddleButton: Button.MIDDLE,
    Qt.MouseButton.RightButton: Button.RIGHT,
}
_KEYS = {
    Qt.Key.Key_Escape: Key.ESCAPE,
    Qt.Key.Key_Return: Key.ENTER,
    Qt.Key.Key_Enter: Key.ENTER,
    Qt.Key.Key_Tab: Key.TAB,
    Qt.Key.Key_Backtab: Key.BACKTAB,
    Qt.Key.Key_Backspace: Key.BACKSPACE,
    Qt.Key.Key_Delete: Key.DELETE,
    Qt.Key.Key_Left: Key.LEFT,
    Qt.Key.Key_Right: Key.RIGHT,
    Qt.Key.Key_Up: Key.UP,
    Qt.Key.Key_Down: Key.DOWN,
}


def modifiers(held: Qt.KeyboardModifier) -> Modifiers:
    """Held keys; Cmd on macOS counts as Ctrl, as Qt has it."""
    flag = Qt.KeyboardModifier
    return Modifiers(
        bool(held & flag.ShiftModifier), bool(held & flag.ControlModifier), bool(held & flag.AltModifier)
    )


def pointer_event(view: DrawingView, event: QMouseEvent, clicks: int = 1) -> PointerEvent:
    """A mouse event in the frame of the view's drawing."""
    spot = event.position()
    return PointerEvent(
        view.to_drawing(spot.x(), spot.y()),
        view.px_per_mm,
        modifiers(event.modifiers()),
        _BUTTONS.get(event.button()),
        frozenset(name for button, name in _BUTTONS.items() if event.buttons() & button),
        clicks,
    )


def key_event(event: QKeyEvent) -> KeyEvent | None:
    """A key press; None for keys that no tool could use."""
    held = modifiers(event.modifiers())
    key = _KEYS.get(Qt.Key(event.key()))
    if key is not None:
        return KeyEvent(key, modifiers=held)
    text = event.text()
    return KeyEvent(Key.TEXT, text, held) if text and text.isprintable() and not held.ctrl else None
