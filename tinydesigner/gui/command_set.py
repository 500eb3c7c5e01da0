"""Every action of the window, from which menus, palette, shortcuts and help are made."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tinydesigner.document.access import AccessKind
from tinydesigner.document.bases import Trailer
from tinydesigner.document.commands.bases import SetWheels
from tinydesigner.document.commands.command import Command
from tinydesigner.document.commands.fields import SetDesign
from tinydesigner.document.commands.openings import FlipDoor
from tinydesigner.document.commands.pieces import MirrorFixture, Rotate
from tinydesigner.document.commands.roof import SetRoofKind
from tinydesigner.document.commands.whole import Transform
from tinydesigner.document.design import Design
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door
from tinydesigner.document.roofs import RoofKind
from tinydesigner.editor.actions import Action, Registry
from tinydesigner.editor.defaults import AddRoof
from tinydesigner.editor.footprints import footprints
from tinydesigner.editor.session import Session
from tinydesigner.editor.tools.registry import TOOLS, ToolEntry
from tinydesigner.editor.tools.select import SelectTool
from tinydesigner.editor.tools.stair import KINDS
from tinydesigner.editor.workspace import Workspace
from tinydesigner.gui.arranging import arranging_actions, whole_actions
from tinydesigner.gui.canvas import PlanCanvas
from tinydesigner.gui.editing import editing_actions
from tinydesigner.gui.pane_focus import pane_actions
from tinydesigner.units.system import UnitSystem

if TYPE_CHECKING:
    from tinydesigner.gui.main_window import MainWindow


def registry_of(window: "MainWindow") -> Registry:
    """All actions of a window."""
    registry = Registry()
    for family in (
        _file,
        _edit,
        editing_actions,
        _change,
        _draw,
        arranging_actions,
        _house,
        whole_actions,
        _view,
        _layers,
        _panels,
        pane_actions,
        _help,
    ):
        registry.add(*family(window))
    return registry


def _file(window: "MainWindow") -> list[Action]:
    files = window.files
    return [
        Action(
            "file.new", "New…", files.new, "File", ":New", hint="Start from a template or an empty trailer"
        ),
        Action("file.open", "Open…", files.open, "File", ":Open"),
        *(
            Action(
                f"file.recent.{index}",
                "Recent file",
                partial(files.open_recent, index),
                "File/recent",
                enabled=partial(files.recent_exists, index),
                live_title=partial(files.recent_title, index),
            )
            for index in range(files.RECENT_SHOWN)
        ),
        Action("file.save", "Save", files.save, "File/save", ":Save"),
        Action("file.save_as", "Save as…", files.save_as, "File/save", "Ctrl+Shift+S"),
        Action(
            "file.picture", "Save a picture of the plan…", files.picture, "File/out", words="png image export"
        ),
        Action("file.quit", "Quit", window.close, "File/quit", "Ctrl+Q"),
    ]


def _edit(window: "MainWindow") -> list[Action]:
    session = window.session
    return [
        Action(
            "edit.undo",
            "Undo",
            session.undo,
            "Edit",
            ":Undo",
            enabled=lambda: session.history.undo_label is not None,
            live_title=lambda: _titled("Undo", session.history.undo_label),
        ),
        Action(
            "edit.redo",
            "Redo",
            session.redo,
            "Edit",
            "Ctrl+Shift+Z",
            enabled=lambda: session.history.redo_label is not None,
            live_title=lambda: _titled("Redo", session.history.redo_label),
        ),
        Action("edit.all", "Select all", lambda: _select_all(window), "Edit/choose", ":SelectAll"),
        Action("edit.none", "Select nothing", lambda: session.select(()), "Edit/choose", "Ctrl+Shift+A"),
        Action(
            "edit.delete",
            "Delete",
            lambda: _delete(window),
            "Edit/choose",
            enabled=lambda: bool(session.selection),
            hint="Remove what is chosen",
        ),
    ]


def _titled(word: str, label: str | None) -> str:
    return f"{word} {label[:1].lower()}{label[1:]}" if label else word


def _change(window: "MainWindow") -> list[Action]:
    session = window.session

    def chosen(*kinds: type) -> tuple[str, ...]:
        known = session.design.by_id
        return tuple(key for key in session.selection if isinstance(known.get(key), kinds))

    def run(make: Callable[[tuple[str, ...]], Command], *kinds: type) -> Callable[[], object]:
        return lambda: session.commit(make(chosen(*kinds)))

    return [
        Action(
            "edit.rotate",
            "Turn a quarter",
            run(lambda ids: Rotate(ids, 90.0), Fixture),
            "Edit/change",
            "Ctrl+R",
            enabled=lambda: bool(chosen(Fixture)),
        ),
        Action(
            "edit.mirror",
            "Mirror the piece",
            run(lambda ids: MirrorFixture(ids[0]), Fixture),
            "Edit/change",
            enabled=lambda: len(chosen(Fixture)) == 1,
        ),
        Action(
            "edit.hinge",
            "Hang the door on its other jamb",
            run(lambda ids: FlipDoor(ids[0], hinge=True), Door),
            "Edit/change",
            enabled=lambda: len(chosen(Door)) == 1,
        ),
        Action(
            "edit.swing",
            "Swing the door to the other side",
            run(lambda ids: FlipDoor(ids[0], swing=True), Door),
            "Edit/change",
            enabled=lambda: len(chosen(Door)) == 1,
        ),
    ]


def _draw(window: "MainWindow") -> list[Action]:
    workspace = window.workspace
    tools = [_tool(workspace, entry) for entry in TOOLS.values()]
    return tools + [_way(workspace, AccessKind(kind), title) for kind, title in KINDS.items()]


def _tool(workspace: Workspace, entry: ToolEntry) -> Action:
    return Action(
        f"tool.{entry.id}",
        entry.title,
        partial(workspace.take, entry.id),
        "Draw",
        entry.letter,
        checked=lambda: workspace.tool.id == entry.id,
        hint=entry.hint,
        words="tool",
    )


def _way(workspace: Workspace, kind: AccessKind, title: str) -> Action:
    return Action(
        f"draw.{kind}",
        title,
        partial(workspace.choose, "stair", kind),
        "Draw/ways",
        checked=lambda: workspace.choices.get("stair", AccessKind.STAIR) == kind,
        hint="Lead this kind of way up to the edge of a loft",
    )


def _house(window: "MainWindow") -> list[Action]:
    session = window.session
    walled = partial(_walled, session)
    return [
        *(_roof(session, kind) for kind in RoofKind),
        Action(
            "house.wheels",
            "Wheels on",
            lambda: session.commit(SetWheels(not _wheels_on(session.design))),
            "House/base",
            enabled=lambda: isinstance(session.design.base, Trailer),
            checked=lambda: _wheels_on(session.design),
        ),
        Action(
            "house.turn",
            "Turn the whole house a quarter",
            partial(session.commit, Transform(angle=90.0)),
            "House/whole",
            enabled=walled,
        ),
        *(_units(window, system) for system in UnitSystem),
    ]


def _roof(session: Session, kind: RoofKind) -> Action:
    def run() -> None:
        session.commit(SetRoofKind(kind) if session.design.roof else AddRoof(kind))

    return Action(
        f"house.roof.{kind}",
        f"{kind.capitalize()} roof",
        run,
        "House",
        enabled=partial(_walled, session),
        checked=lambda: session.design.roof is not None and session.design.roof.kind is kind,
    )


def _units(window: "MainWindow", system: UnitSystem) -> Action:
    return Action(
        f"house.units.{system}",
        "Feet and inches" if system is UnitSystem.IMPERIAL else "Metric",
        partial(window.set_units, system),
        "House/units",
        checked=lambda: window.session.design.units is system,
        words="units",
    )


def _walled(session: Session) -> bool:
    return any(wall.exterior for wall in session.design.walls)


def units_command(system: UnitSystem) -> Command:
    """Show the design in other units."""
    return SetDesign({"units": system}, "Change units")


def _wheels_on(design: Design) -> bool:
    return isinstance(design.base, Trailer) and design.base.wheels_on


def _view(window: "MainWindow") -> list[Action]:
    plan = window.panes.plan
    return [
        Action("view.fit", "Fit", window.panes.fit, "View", "Ctrl+0", hint="Show every drawing whole"),
        Action("view.in", "Zoom in", lambda: plan.zoom(1.25), "View", ":ZoomIn"),
        Action("view.out", "Zoom out", lambda: plan.zoom(0.8), "View", ":ZoomOut"),
        Action(
            "view.chosen",
            "Zoom to what is chosen",
            window.show_chosen,
            "View",
            "Ctrl+2",
            enabled=lambda: bool(window.session.selection),
        ),
        *(_theme(window, name, title) for name, title in _THEMES.items()),
    ]


_THEMES = {"system": "Theme of the desktop", "light": "Light", "dark": "Dark"}


def _theme(window: "MainWindow", name: str, title: str) -> Action:
    return Action(
        f"view.theme.{name}",
        title,
        partial(window.choose_theme, name),
        "View/theme",
        checked=lambda: window.workspace.settings.theme == name,
    )


_LAYERS = {
    "dimensions": "Dimensions",
    "bands": "Floor that does not count",
    "furniture": "Fixtures and furniture",
    "zones": "Clear floor of fixtures",
}


def _layers(window: "MainWindow") -> list[Action]:
    return [_layer(window.panes.plan, name, title) for name, title in _LAYERS.items()]


def _layer(plan: PlanCanvas, name: str, title: str) -> Action:
    return Action(
        f"view.layer.{name}",
        title,
        lambda: plan.set_option(name, on=not plan.options[name]),
        "View/layers",
        checked=lambda: plan.options[name],
        hint="Show or hide on the plan",
    )


def _panels(window: "MainWindow") -> list[Action]:
    docks = window.docks
    panels = [
        Action(
            f"view.panel.{name}",
            dock.windowTitle(),
            partial(docks.show, name),
            "View/panels",
            f"Ctrl+Alt+{index}",
            hint="Bring the panel to the front",
            words="panel dock",
        )
        for index, (name, dock) in enumerate(docks.docks.items(), 1)
    ]
    sides = Action(
        "view.sides",
        "Section and elevation",
        window.toggle_sides,
        "View/panels",
        checked=lambda: window.panes.below.isVisibleTo(window.panes),
    )
    reset = Action("view.reset", "Reset the layout", window.reset_layout, "View/panels")
    return [*panels, sides, reset]


def _help(window: "MainWindow") -> list[Action]:
    return [
        Action("help.palette", "Find a command…", window.show_palette, "Help", "Ctrl+K"),
        Action("help.keys", "Keyboard shortcuts", window.show_keys, "Help", "Ctrl+?"),
        Action("help.about", "About TinyDesigner", window.show_about, "Help/about"),
    ]


def _select_all(window: "MainWindow") -> None:
    workspace = window.workspace
    shapes = footprints(window.session.design, workspace.page)
    window.session.select(shape.id for shape in shapes if shape.kind not in {"room", "trailer"})


def _delete(window: "MainWindow") -> None:
    tool = window.workspace.tool
    (tool if isinstance(tool, SelectTool) else SelectTool(window.workspace)).delete()
