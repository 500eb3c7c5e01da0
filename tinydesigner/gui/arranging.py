"""The Arrange menu, and the whole house mirrored and turned."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

from tinydesigner.document.commands.arrange import Align, Distribute, Edge, Way
from tinydesigner.document.commands.command import Command
from tinydesigner.document.fields import EntityId
from tinydesigner.editor.actions import Action
from tinydesigner.editor.arranging import arrangeable, mirror_house, openings_of, turn_house
from tinydesigner.editor.choosing import added

if TYPE_CHECKING:
    from tinydesigner.gui.main_window import MainWindow

E = TypeVar("E", Edge, Way)

_EDGES = {
    Edge.LEFT: "Align left edges",
    Edge.RIGHT: "Align right edges",
    Edge.TOP: "Align top edges",
    Edge.BOTTOM: "Align bottom edges",
    Edge.MIDDLE: "Align middles over one another",
    Edge.CENTRE: "Align middles side by side",
}
_HEIGHTS = {Edge.HEAD: "Align window heads", Edge.SILL: "Align window sills"}
_WAYS = {Way.ACROSS: "Space evenly across", Way.UP: "Space evenly up the page"}


def arranging_actions(window: "MainWindow") -> list[Action]:
    """Align, space and repeat, in the Arrange menu."""
    session = window.session

    def together() -> tuple[EntityId, ...]:
        return arrangeable(session.base, session.selection)

    def in_walls() -> tuple[EntityId, ...]:
        return openings_of(session.base, session.selection)

    def action(
        name: str,
        title: str,
        make: Callable[[], Command],
        section: str,
        ids: Callable[[], tuple[str, ...]],
        least: int,
    ) -> Action:
        return Action(
            f"arrange.{name}",
            title,
            lambda: session.commit(make()),
            f"Arrange/{section}",
            enabled=lambda: len(ids()) >= least,
            words="align distribute line up",
        )

    lines = [
        action(edge.value, title, partial(_made, Align, together, edge), "edges", together, 2)
        for edge, title in _EDGES.items()
    ]
    heights = [
        action(edge.value, title, partial(_made, Align, in_walls, edge), "heights", in_walls, 2)
        for edge, title in _HEIGHTS.items()
    ]
    spaces = [
        action(way.value, title, partial(_made, Distribute, together, way), "space", together, 3)
        for way, title in _WAYS.items()
    ]
    wall = action(
        "wall", "Space evenly in the wall", lambda: Distribute(in_walls(), Way.WALL), "space", in_walls, 1
    )
    return [*lines, *heights, *spaces, wall, _repeat(window)]


def _made(
    make: Callable[[tuple[EntityId, ...], E], Command], ids: Callable[[], tuple[EntityId, ...]], how: E
) -> Command:
    return make(ids(), how)


def _repeat(window: "MainWindow") -> Action:
    session = window.session

    def run() -> None:
        from tinydesigner.gui.array_dialog import ArrayDialog

        before = session.base
        dialog = ArrayDialog(session, arrangeable(before, session.selection), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: session.select((*session.selection, *added(before, session.base))))
        dialog.open()

    return Action(
        "arrange.repeat",
        "Repeat at a spacing…",
        run,
        "Arrange/repeat",
        "Ctrl+Shift+D",
        enabled=lambda: bool(arrangeable(session.base, session.selection)),
        hint="Make a row of copies",
        words="array copies",
    )


def whole_actions(window: "MainWindow") -> list[Action]:
    """Mirror and turn the house, in the House menu."""
    session = window.session

    def walled() -> bool:
        return any(wall.exterior for wall in session.design.walls)

    def mirror(*, ends: bool) -> None:
        session.commit(mirror_house(session.base, ends=ends))

    return [
        Action(
            "house.mirror",
            "Mirror the house end for end",
            partial(mirror, ends=True),
            "House/whole",
            enabled=walled,
        ),
        Action(
            "house.mirror_sides",
            "Mirror the house side for side",
            partial(mirror, ends=False),
            "House/whole",
            enabled=walled,
        ),
        Action(
            "house.turn_around",
            "Turn the house around",
            lambda: session.commit(turn_house(session.base)),
            "House/whole",
            enabled=walled,
            hint="By 180 degrees, about its middle",
            words="rotate 180",
        ),
    ]
