"""Typed entry: digits start it, Tab goes to the next value, Enter commits, Esc goes back to the pointer."""

from dataclasses import dataclass, field

from tinydesigner.editor.overlay import Measure
from tinydesigner.editor.pointer import Key, KeyEvent
from tinydesigner.editor.wording import read_length, show_length
from tinydesigner.units.system import UnitSystem

#: Characters that a quantity is written with; a letter counts only once entry has begun, so that tool letters
#: stay tool letters.
_STARTERS = frozenset("0123456789.-+'\"")


@dataclass
class Entry:
    """The values that a tool lets a person type, and what was typed so far.

    ``names`` are the labels in Tab order. Values are whole nanometres.
    """

    names: tuple[str, ...]
    system: UnitSystem
    fixed: dict[str, int] = field(default_factory=dict)
    text: str = ""
    error: str = ""
    _at: int = 0

    @property
    def name(self) -> str:
        """Label of the value that typing goes to."""
        return self.names[self._at]

    @property
    def begun(self) -> bool:
        """Whether anything was typed."""
        return bool(self.text or self.fixed)

    def key(self, event: KeyEvent) -> str:
        """Take a key: "taken", "commit" (Enter), "back" (Esc ended the entry), or "" for not mine."""
        if event.key is Key.TEXT:
            return self._type(event.text)
        if event.key is Key.BACKSPACE and self.text:
            self.text, self.error = self.text[:-1], ""
            return "taken"
        if event.key in {Key.TAB, Key.BACKTAB}:
            return self._next(-1 if event.key is Key.BACKTAB else 1)
        if event.key is Key.ENTER and self.begun:
            return "commit" if self._take() else "taken"
        if event.key is Key.ESCAPE and self.begun:
            self.clear()
            return "back"
        return ""

    def _type(self, text: str) -> str:
        if not self.text and not (text and text[0] in _STARTERS):
            return ""
        self.text, self.error = self.text + text, ""
        return "taken"

    def _next(self, step: int) -> str:
        if self._take():
            self._at = (self._at + step) % len(self.names)
        return "taken"

    def _take(self) -> bool:
        """Turn the text into a value; False (with ``error``) when it cannot be read."""
        if not self.text:
            return True
        value, self.error = read_length(self.text, self.system)
        if value is None:
            return False
        self.fixed[self.name] = value
        self.text = ""
        return True

    def clear(self) -> None:
        """Forget everything typed."""
        self.text, self.error = "", ""
        self.fixed.clear()
        self._at = 0

    def value(self, name: str, pointed: int) -> int:
        """The value by that name: typed while typing makes sense, else fixed, else what the pointer says."""
        if self.text and name == self.name:
            value, _ = read_length(self.text, self.system)
            if value is not None:
                return value
        return self.fixed.get(name, pointed)

    def sized(self, name: str, pointed: int) -> int:
        """As ``value`` with the pointer's sign: heading from the pointer, size from the keys."""
        value = self.value(name, pointed)
        typed = name in self.fixed or bool(self.text and name == self.name)
        return -abs(value) if typed and pointed < 0 and value > 0 else value

    def measures(self, pointed: dict[str, int]) -> tuple[Measure, ...]:
        """The read-out: typed text as it stands, other values formatted."""
        return tuple(
            Measure(
                name,
                f"{self.text}▏"
                if self.text and name == self.name
                else show_length(abs(self.value(name, pointed[name])), self.system),
                active=self.begun and name == self.name,
                fixed=name in self.fixed,
            )
            for name in self.names
            if name in pointed
        )
