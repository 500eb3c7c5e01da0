"""The main window: drawing in the middle, tools on the left, panels on the right, numbers beneath."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from tinydesigner.document.design import Design
from tinydesigner.drawing.displaylist import Bounds
from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import SettingsStore, SnapSettings
from tinydesigner.editor.workspace import Workspace
from tinydesigner.gui import theme as themes
from tinydesigner.gui.bridge import Bridge
from tinydesigner.gui.docks import Docks
from tinydesigner.gui.icons import app_icon
from tinydesigner.gui.menus import Menus, ToolBar, empty_menus
from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.panels.style import panel_sheet
from tinydesigner.gui.panes import Panes
from tinydesigner.gui.status import Status
from tinydesigner.gui.stylesheet import sheet
from tinydesigner.gui.theme import Theme
from tinydesigner.gui.window_layout import place_window, remember_window
from tinydesigner.units.system import UnitSystem

if TYPE_CHECKING:
    from tinydesigner.editor.actions import Registry
    from tinydesigner.editor.autosave import Autosave
    from tinydesigner.gui.catalogue import CataloguePanel
    from tinydesigner.gui.files import Files
    from tinydesigner.rules.report import Report
    from tinydesigner.rules.results import Finding

_MESSAGE_MS = 6000
#: The rest of a window that is shown and yet not painted is made after so long, milliseconds.
_UNPAINTED_MS = 1000


class MainWindow(QMainWindow):
    """One design in one window.

    What the first paint does not need is made after it: imports of all the tools and panels take longer than
    all the drawing.
    """

    #: Menus, tools and panels are there.
    completed = Signal()

    def __init__(self, session: Session, store: SettingsStore, theme: Theme | None = None) -> None:
        super().__init__()
        self.session = session
        self.workspace = Workspace(session, store)
        self.theme = theme or themes.chosen(store.settings.theme)
        self.bridge = Bridge(session, self)
        self.autosave: Autosave | None = None
        self.panes = Panes(self.workspace, self.theme)
        self.setCentralWidget(self.panes)
        self.docks = Docks(self, self.theme)
        self.status = Status(self.theme)
        self.setStatusBar(self.status)
        self._bar = empty_menus(self)
        self.tools = ToolBar()
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.tools)
        self._shown = self._whole = False
        self._pieces: CataloguePanel | None = None
        #: What the last count was of, the count, and the plan, kept so that its identity is its own.
        self._counted: tuple[object, tuple[int, int, int], object] = (None, (0, 0, 0), None)
        self._note = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._note.timeout.connect(self._show_hint)
        self.setAcceptDrops(True)
        self._connect()
        self._dress()
        place_window(self, store.settings)
        self.after_load()

    # -- what a first look does not need ---------------------------------------------------------------

    @cached_property
    def files(self) -> "Files":
        """Opening and saving."""
        from tinydesigner.gui.files import Files

        return Files(self)

    @cached_property
    def registry(self) -> "Registry":
        """Every action."""
        from tinydesigner.gui.command_set import registry_of

        return registry_of(self)

    @cached_property
    def menus(self) -> Menus:
        """The menus, and the tools beside the drawing."""
        made = Menus(self, self.registry, self._bar)
        self.tools.fill(made, self.theme)
        return made

    @property
    def pieces(self) -> "CataloguePanel":
        """The catalogue of pieces."""
        from tinydesigner.gui.catalogue import CataloguePanel

        if self._pieces is None:
            self._pieces = CataloguePanel(self.workspace, self.theme)
            self.panes.add_side(self._pieces)
        return self._pieces

    def complete(self) -> None:
        """Make menus, tools, panels and side views; the window calls it after its first paint."""
        if self._whole:
            return
        self._whole = True
        self.panes.complete()
        self.docks.fill()
        self.menus.refresh()
        self._show_numbers()
        self._show_hint()
        self.completed.emit()

    def _after_paint(self) -> None:
        self.complete()
        self.bridge.start_checking()

    def _connect(self) -> None:
        bridge, workspace = self.bridge, self.workspace
        bridge.frame.connect(self._on_frame)
        bridge.checked.connect(self._on_checked)
        bridge.selected.connect(self._on_selected)
        bridge.said.connect(self.say)
        bridge.filed.connect(self._on_file)
        workspace.tool_changed.connect(self._on_tool)
        workspace.page_changed.connect(self._on_page)
        workspace.overlay_changed.connect(self._on_overlay)
        workspace.properties_wanted.connect(self._on_properties)
        self.status.snap_changed.connect(self._on_snap)
        self.panes.plan.first_painted.connect(lambda: QTimer.singleShot(0, self._after_paint))
        self.panes.plan.menu_wanted.connect(self._show_menu)
        self.docks.attach(self.session, self._listen)

    def _listen(self, panel: Panel) -> None:
        panel.finding_chosen.connect(self.show_finding)
        panel.entity_chosen.connect(self.show_entity)

    # -- looks -----------------------------------------------------------------------------------------

    def _dress(self) -> None:
        self.setWindowIcon(app_icon(self.theme.palette.accent))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(themes.qt_palette(self.theme))
        self.setStyleSheet(sheet(self.theme) + panel_sheet(self.theme))

    def choose_theme(self, name: str) -> None:
        """Wear the theme of a setting from now on."""
        self.workspace.store.update(theme=name)
        self.theme = themes.chosen(name)
        self._dress()
        self.panes.set_theme(self.theme)
        self.docks.set_theme(self.theme)
        if self._pieces is not None:
            self._pieces.set_theme(self.theme)
        self.tools.set_theme(self.theme)
        self.status.meter.theme = self.theme
        self.menus.refresh()

    # -- what happens in the session -------------------------------------------------------------------

    def _on_frame(self) -> None:
        self.panes.redraw()
        self._show_numbers()
        self.status.mark_stale()

    def _show_numbers(self) -> None:
        from tinydesigner.editor.summary import facts_line

        self.status.show_facts(facts_line(self.session.model))

    def _refresh_menus(self) -> None:
        if self._whole:
            self.menus.refresh()

    def _on_checked(self, report: "Report") -> None:
        from tinydesigner.editor.summary import legal_counts

        # The same ways of the same plan with the same statuses count the same.
        key = (id(report.checked.plan), report.checked.judgement.ways)
        if key != self._counted[0]:
            self._counted = (key, legal_counts(report), report.checked.plan)
        self.status.show_legal(*self._counted[1], stale=False)
        self.panes.plan.follow_rules()
        self.panes.road_changed()

    def _on_selected(self) -> None:
        if self.panes.plan.extra:
            self.panes.plan.show_extra(())
        self.panes.plan.redraw_overlay()
        self._refresh_menus()
        self._show_hint()

    def _on_file(self) -> None:
        self.setWindowTitle(f"{self.session.title}[*] - TinyDesigner")
        self.setWindowModified(self.session.dirty)
        self._refresh_menus()

    def _on_tool(self, tool: str) -> None:
        if tool == "fixture":
            self.pieces.show()
            self.pieces.ready()
        elif self._pieces is not None:
            self._pieces.hide()
        self._refresh_menus()
        self._show_hint()

    def _on_page(self, _page: object) -> None:
        self.panes.tabs.refresh()

    def _on_overlay(self, _overlay: object) -> None:
        if not self._note.isActive():
            self._show_hint()

    def _on_properties(self) -> None:
        self.docks.show("inspector")

    def _on_snap(self, snap: SnapSettings) -> None:
        self.workspace.store.update(snap=snap)
        self.status.show_snap(snap, self.session.design.units)

    def _show_hint(self) -> None:
        self.status.show_hint(self.workspace.tool.hint())

    def say(self, text: str) -> None:
        """Show a sentence in place of the hint for a while."""
        self.status.show_hint(text)
        self._note.start()

    # -- designs ---------------------------------------------------------------------------------------

    def show_design(self, design: Design, path: Path | None) -> None:
        """Work on another design."""
        self.session.replace(design, path)
        self.after_load()

    def after_load(self) -> None:
        """Show a design that has just been opened, whole."""
        self.panes.redraw()
        self.panes.fit()
        self.status.show_snap(self.workspace.settings.snap, self.session.design.units)
        self._on_file()
        if self._whole:
            self._show_numbers()
            self._show_hint()

    def set_units(self, system: UnitSystem) -> None:
        """Draw in these units, now and in new designs."""
        from tinydesigner.gui.command_set import units_command

        self.workspace.store.update(units=system)
        self.session.commit(units_command(system))
        self.status.show_snap(self.workspace.settings.snap, system)

    # -- showing things --------------------------------------------------------------------------------

    def show_finding(self, finding: "Finding") -> None:
        """Draw what proves a finding, and bring it into view."""
        from tinydesigner.editor.evidence import bounds_of, evidence

        items = evidence(self.session.model, finding)
        self.session.select([finding.subject] if finding.subject in self.session.design.by_id else [])
        self.panes.plan.show_extra(items)
        bounds = bounds_of(items)
        if bounds is not None:
            self.panes.plan.show_point(bounds)

    def show_entity(self, entity_id: str) -> None:
        """Choose an entity and bring it into view."""
        self.session.select([entity_id])
        self.show_chosen()

    def show_chosen(self) -> None:
        """Bring what is chosen into view."""
        from tinydesigner.editor.footprints import find
        from tinydesigner.geometry import rings

        shapes = [find(self.session.design, self.workspace.page, key) for key in self.session.selection]
        found = [shape.ring for shape in shapes if shape is not None]
        if found:
            bounds: Bounds = rings.bounds(*found)
            self.panes.plan.show_point(bounds)

    def _show_menu(self, spot: QPoint) -> None:
        self.menus.context_menu().popup(spot)

    def show_palette(self) -> None:
        """Open the command palette."""
        from tinydesigner.gui.palette import CommandPalette

        palette = CommandPalette(self.registry, self)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.show_over(self)

    def show_keys(self) -> None:
        """Show the keyboard shortcuts."""
        from tinydesigner.gui.dialogs import keys_dialog

        keys_dialog(self.registry, self).exec()

    def show_about(self) -> None:
        """Show what this program is."""
        from tinydesigner.gui.dialogs import about_dialog

        about_dialog(self).exec()

    def toggle_sides(self) -> None:
        """Show or hide section and elevation."""
        below = self.panes.below
        below.setVisible(not below.isVisibleTo(self.panes))
        self.panes.redraw_sides()

    def reset_layout(self) -> None:
        """Put every panel back where it stood at first."""
        self.docks.arrange()
        self.panes.below.show()
        self.panes.splitter.setSizes([560, 380])

    # -- Qt events -------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the drawings; all else comes after the first paint."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            if not self.workspace.settings.layout:
                QTimer.singleShot(0, self.docks.set_width)
            self.panes.fit()
            self.panes.plan.setFocus()
            # A window that is hidden behind others is never painted, and yet wants its numbers.
            QTimer.singleShot(_UNPAINTED_MS, self._after_paint)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """One local file may be dropped on the window."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open the dropped file."""
        if self.files.may_leave():
            self.files.load(Path(event.mimeData().urls()[0].toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask about unsaved work, remember the layout, let go of the session."""
        if not self.files.may_leave():
            event.ignore()
            return
        remember_window(self, self.workspace.store)
        self.release()
        super().closeEvent(event)

    def keep_journal(self) -> None:
        """Write every step down from now on, as a window that a person works in does."""
        from tinydesigner.editor.autosave import Autosave

        if self.autosave is None:
            self.autosave = Autosave(self.session)

    def release(self) -> None:
        """Hear no more from the session."""
        if self.autosave is not None:
            self.autosave.stop()
            self.autosave = None
        self.bridge.stop()
        self.panes.plan.detach()
        workspace = self.workspace
        workspace.tool_changed.disconnect(self._on_tool)
        workspace.page_changed.disconnect(self._on_page)
        workspace.overlay_changed.disconnect(self._on_overlay)
        workspace.properties_wanted.disconnect(self._on_properties)
