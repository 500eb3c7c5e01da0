"""The registry of actions: menus, tool bar, palette and shortcut help are all made from it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

Run: TypeAlias = Callable[[], object]
Test: TypeAlias = Callable[[], bool]


def always() -> bool:
    """Enabled in every state."""
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a person can do.

    ``shortcut`` is portable key text ("Ctrl+S"); a name with a colon in front (":Save") is the platform's own
    key for that. ``menu`` is the menu's title, with the section after a slash; without one it is palette
    only.
    """

    id: str
    title: str
    run: Run
    menu: str = ""
    shortcut: str = ""
    enabled: Test = always
    #: For actions that are on or off.
    checked: Test | None = None
    #: One sentence for tool tip and palette.
    hint: str = ""
    #: Further words under which the palette finds it.
    words: str = ""
    #: A title that changes with the state ("Undo Move wall"); absent: ``title``.
    live_title: Callable[[], str] | None = field(default=None)

    def shown_title(self) -> str:
        """The title as it is now."""
        return self.live_title() if self.live_title is not None else self.title


class Registry:
    """Actions by id, in the order in which they were added."""

    def __init__(self) -> None:
        self._actions: dict[str, Action] = {}

    def add(self, *actions: Action) -> None:
        """Register actions.

        Raises
        ------
        ValueError
            If an id or a shortcut is already taken.
        """
        for action in actions:
            if action.id in self._actions:
                raise ValueError(f"action {action.id!r} is registered twice")
            owner = self._owner(action.shortcut)
            if owner is not None:
                raise ValueError(
                    f"{action.shortcut!r} already runs {owner.id!r}, so {action.id!r} cannot take it"
                )
            self._actions[action.id] = action

    def _owner(self, shortcut: str) -> Action | None:
        if not shortcut:
            return None
        return next((action for action in self if action.shortcut == shortcut), None)

    def __iter__(self) -> Iterator[Action]:
        return iter(self._actions.values())

    def __contains__(self, action_id: object) -> bool:
        return action_id in self._actions

    def __getitem__(self, action_id: str) -> Action:
        return self._actions[action_id]

    def menus(self) -> dict[str, list[list[Action]]]:
        """Menus by title, each a list of sections, each a list of actions."""
        menus: dict[str, dict[str, list[Action]]] = {}
        for action in self:
            if action.menu:
                title, _, section = action.menu.partition("/")
                menus.setdefault(title, {}).setdefault(section, []).append(action)
        return {title: list(sections.values()) for title, sections in menus.items()}

    def run(self, action_id: str) -> bool:
        """Run an action if it is enabled; whether it was."""
        action = self._actions[action_id]
        if not action.enabled():
            return False
        action.run()
        return True

    def search(self, text: str) -> list[Action]:
        """Enabled and disabled actions that hold every word of ``text``, best first.

        A word matches inside title, menu or search words, or as the first letters of the title's words.
        """
        words = text.casefold().split()
        ranked = [(rank, action) for action in self if (rank := _rank(action, words)) is not None]
        return [action for _, action in sorted(ranked, key=lambda pair: pair[0])]


def _rank(action: Action, words: list[str]) -> int | None:
    """0 is best; None when a word is not found."""
    title = action.shown_title().casefold()
    rest = f"{action.menu} {action.words} {action.hint}".casefold()
    total = 0
    for word in words:
        rank = _word_rank(word, title, rest)
        if rank is None:
            return None
        total += rank
    return total


def _word_rank(word: str, title: str, rest: str) -> int | None:
    if title.startswith(word):
        return 0
    if any(part.startswith(word) for part in title.split()):
        return 1
    initials = "".join(part[0] for part in title.split())
    if initials.startswith(word):
        return 2
    if word in title:
        return 3
    return 4 if word in rest else None
