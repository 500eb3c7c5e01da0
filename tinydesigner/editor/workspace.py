"""The desk: session, page in view, tool in hand. The window shows it; tests drive it without one."""

from collections.abc import Callable, Collection

from psygnal import Signal

from tinydesigner.document.changes import ChangeSet
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import EntityId
from tinydesigner.editor.footprints import Footprint, hit
from tinydesigner.editor.overlay import EMPTY, Overlay
from tinydesigner.editor.pages import Page, PageKind, pages, same_page
from tinydesigner.editor.pointer import KeyEvent, PointerEvent
from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import Settings, SettingsStore
from tinydesigner.editor.snapping import Pull, Snapped, Targets, snap
from tinydesigner.editor.targets import page_targets
from tinydesigner.editor.tools.base import Tool
from tinydesigner.editor.tools.registry import TOOLS
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.system import UnitSystem


class Workspace:
    """Where tools meet the session."""

    overlay_changed = Signal(object)
    tool_changed = Signal(str)
    page_changed = Signal(object)
    #: Show the properties of the selection.
    properties_wanted = Signal()

    def __init__(self, session: Session, store: SettingsStore) -> None:
        self.session = session
        self.store = store
        self.page = pages(session.design)[0]
        self.overlay: Overlay = EMPTY
        #: The catalogue piece and the kind of way up that their tools place.
        self.choices: dict[str, str] = {}
        #: The drawing tool that was in hand last; empty: none yet.
        self.last_tool = ""
        self._targets: tuple[object, Page, frozenset[EntityId], bool, Targets] | None = None
        self._tool: Tool | None = None
        session.changed.connect(self._on_changed)

    @property
    def settings(self) -> Settings:
        """The user's settings."""
        return self.store.settings

    @property
    def units(self) -> UnitSystem:
        """Units in which this design is drawn."""
        return self.session.design.units

    @property
    def tool(self) -> Tool:
        """The tool in hand; the first is made when somebody asks for it."""
        if self._tool is None:
            self._tool = TOOLS["select"].make(self)
        return self._tool

    # -- pages and tools -------------------------------------------------------------------------------

    def show_page(self, page: Page) -> None:
        """Turn to a page; what the tool had begun is dropped."""
        if page != self.page:
            self.tool.cancel()
            self.page = page
            self.page_changed.emit(page)
            if not self._works_here(self.tool):
                self.take("select")
            self.refresh()

    def show_kind(self, kind: PageKind) -> None:
        """Turn to the first page of a kind, if there is one."""
        found = next((page for page in pages(self.session.design) if page.kind is kind), None)
        if found is not None:
            self.show_page(found)

    def take(self, tool_id: str) -> None:
        """Take a tool in hand, and turn to a page on which it works."""
        self.tool.cancel()
        if tool_id not in {"select", "pan"}:
            self.last_tool = tool_id
        self._tool = TOOLS[tool_id].make(self)
        self.tool_changed.emit(tool_id)
        if not self._works_here(self.tool):
            self.show_kind(PageKind.FLOOR)
        self.refresh()

    def repeat(self) -> bool:
        """Take the last drawing tool in hand again; whether one is laid aside."""
        if not self.last_tool or self.tool.id == self.last_tool or self.tool.typing():
            return False
        self.take(self.last_tool)
        return True

    def _works_here(self, tool: Tool) -> bool:
        return not tool.pages or self.page.kind in tool.pages

    def choose(self, what: str, value: str) -> None:
        """Choose the piece ("fixture") or kind of way up ("stair") to place, and take its tool."""
        self.choices[what] = value
        self.take(what)

    def _on_changed(self, _changes: ChangeSet) -> None:
        page = same_page(self.session.design, self.page)
        if page != self.page:
            self.page = page
            self.page_changed.emit(page)
        if not self.session.previewing:
            self.refresh()

    # -- events ----------------------------------------------------------------------------------------

    def press(self, event: PointerEvent) -> None:
        """A button went down."""
        self._guard(lambda: self.tool.press(event))

    def move(self, event: PointerEvent) -> None:
        """The pointer moved."""
        self._guard(lambda: self.tool.move(event))

    def release(self, event: PointerEvent) -> None:
        """A button came up."""
        self._guard(lambda: self.tool.release(event))

    def key(self, event: KeyEvent) -> bool:
        """A key went down; whether the tool used it."""
        used = False

        def send() -> None:
            nonlocal used
            used = self.tool.key(event)

        self._guard(send)
        return used

    def leave(self) -> None:
        """The pointer left the drawing."""
        self._guard(self.tool.leave)

    def _guard(self, work: Callable[[], None]) -> None:
        try:
            work()
        except CommandRefused as refused:
            self.session.message.emit(refused.reason)
        self.refresh()

    def refresh(self) -> None:
        """Ask the tool for its overlay again."""
        overlay = self.tool.overlay()
        if overlay != self.overlay:
            self.overlay = overlay
            self.overlay_changed.emit(overlay)

    # -- what tools ask for ----------------------------------------------------------------------------

    def hit(self, event: PointerEvent) -> Footprint | None:
        """What the pointer is on."""
        return hit(self.session.base, self.page, event.point, event.mm(self.settings.snap.tolerance_px))

    def targets(self, without: Collection[EntityId] = (), *, pieces: bool = False) -> Targets:
        """Snap targets of the page, from the design without the preview."""
        key = frozenset(without)
        kept = self._targets
        if kept is None or kept[0] is not self.session.base or kept[1:4] != (self.page, key, pieces):
            found = page_targets(self.session.base, self.page, key, pieces=pieces)
            self._targets = kept = (self.session.base, self.page, key, pieces, found)
        return kept[4]

    def snap(
        self,
        event: PointerEvent,
        *,
        anchor: Point | None = None,
        without: Collection[EntityId] = (),
        pieces: bool = False,
    ) -> Snapped:
        """Where the pointer means to be: Alt holds snapping off, Shift keeps to the anchor's axis."""
        snapping = self.settings.snap
        pull = Pull(event.mm(snapping.tolerance_px), event.modifiers.alt, event.modifiers.shift, anchor)
        return snap(event.point, self.targets(without, pieces=pieces), snapping, pull)
