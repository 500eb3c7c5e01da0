"""Menus, shortcuts and tool bar made from the registry of actions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from tinydesigner.editor.tools.registry import TOOLS
from tinydesigner.gui.icons import SIZE_PX, tool_icon
from tinydesigner.gui.shortcuts import sequences, shown_key
from tinydesigner.gui.theme import Theme

if TYPE_CHECKING:
    from tinydesigner.editor.actions import Action, Registry

#: The menus in order, so that the bar can stand before there is anything in them.
TITLES = ("File", "Edit", "Draw", "Arrange", "House", "View", "Help")


def empty_menus(window: QMainWindow) -> dict[str, QMenu]:
    """A menu bar with nothing in its menus yet."""
    return {title: window.menuBar().addMenu(f"&{title}") for title in TITLES}


class Menus:
    """Keeps Qt's actions in step with the registry's."""

    def __init__(self, window: QMainWindow, registry: "Registry", bar: dict[str, QMenu]) -> None:
        self._window = window
        self._registry = registry
        self.actions: dict[str, QAction] = {}
        for action in registry:
            self.actions[action.id] = self._make(action)
        self._menus = [self._fill(bar[title], sections) for title, sections in registry.menus().items()]

    def _make(self, action: "Action") -> QAction:
        made = QAction(action.shown_title(), self._window)
        made.setShortcuts(sequences(action.shortcut))
        made.setStatusTip(action.hint)
        made.setCheckable(action.checked is not None)
        made.triggered.connect(lambda _on=False: self._run(action))
        self._window.addAction(made)
        return made

    def _run(self, action: "Action") -> None:
        self._registry.run(action.id)
        self.refresh()

    def _fill(self, menu: QMenu, sections: "list[list[Action]]") -> QMenu:
        for index, section in enumerate(sections):
            if index:
                menu.addSeparator()
            for action in section:
                menu.addAction(self.actions[action.id])
        menu.aboutToShow.connect(self.refresh)
        return menu

    def context_menu(self) -> QMenu:
        """What can be done with the selection; what cannot is left out."""
        self.refresh()
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for section in self._registry.menus()["Edit"]:
            shown = [action for action in section if action.enabled()]
            menu.addSeparator()
            for action in shown:
                menu.addAction(self.actions[action.id])
        return menu

    def refresh(self) -> None:
        """Bring titles, check marks and greyed entries up to date."""
        for action in self._registry:
            made = self.actions[action.id]
            made.setText(action.shown_title())
            made.setEnabled(action.enabled())
            if action.checked is not None:
                made.setChecked(action.checked())


#: A tool's button is so much larger than its icon, pixels.
_BUTTON_PX = 11


class ToolBar(QToolBar):
    """The tools on the left, each with its letter in the tip."""

    def __init__(self) -> None:
        super().__init__("Tools")
        self.setObjectName("tools")
        self.setMovable(False)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setIconSize(QSize(SIZE_PX, SIZE_PX))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._menus: Menus | None = None
        # As wide as the tools will be, so that the drawing does not jump when they come.
        room = QWidget()
        room.setFixedSize(SIZE_PX + _BUTTON_PX, 1)
        self._room = self.addWidget(room)

    def fill(self, menus: Menus, theme: Theme) -> None:
        """Show the tools."""
        self._menus = menus
        self.removeAction(self._room)
        group = QActionGroup(self)
        for entry in TOOLS.values():
            action = menus.actions[f"tool.{entry.id}"]
            action.setToolTip(f"{entry.title}  ({shown_key(entry.letter)})\n{entry.hint}")
            group.addAction(action)
            self.addAction(action)
            self.widgetForAction(action).setAccessibleName(entry.title)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        if self._menus is None:
            return
        for entry in TOOLS.values():
            icon = tool_icon(entry.id, theme.palette.muted, theme.palette.accent)
            self._menus.actions[f"tool.{entry.id}"].setIcon(icon)
