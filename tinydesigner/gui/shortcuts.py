"""From an action's shortcut text to Qt's key sequences and to what a person reads."""

from PySide6.QtGui import QKeySequence


def sequences(shortcut: str) -> list[QKeySequence]:
    """Key sequences of a shortcut; a name with a colon in front is the platform's own key for that."""
    if not shortcut:
        return []
    if shortcut.startswith(":"):
        return list(QKeySequence.keyBindings(QKeySequence.StandardKey[shortcut[1:]]))
    return [QKeySequence(shortcut)]


def shown_key(shortcut: str) -> str:
    """The first key sequence as this platform writes it; "" when there is none."""
    found = sequences(shortcut)
    return found[0].toString(QKeySequence.SequenceFormat.NativeText) if found else ""
