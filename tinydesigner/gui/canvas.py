"""The plan on the screen: the drawing, what is chosen, and what the tool in hand shows."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from tinydesigner.document.spaces import Loft
from tinydesigner.document.walls import Wall
from tinydesigner.drawing.bands import Contour
from tinydesigner.drawing.displaylist import Bounds, DisplayList, Fill, Group, Item, Stroke
from tinydesigner.drawing.options import LOFT_COUNTS_FROM_MM, PlanKind, PlanOptions
from tinydesigner.drawing.plan import plan
from tinydesigner.editor.footprints import find
from tinydesigner.editor.overlay import Overlay
from tinydesigner.editor.pages import Page
from tinydesigner.editor.pointer import PointerEvent
from tinydesigner.editor.workspace import Workspace
from tinydesigner.geometry.shapes import Point
from tinydesigner.gui.drawing_view import DrawingView
from tinydesigner.gui.input import key_event, pointer_event
from tinydesigner.gui.overlay_items import Marks, Readout
from tinydesigner.gui.painter import SceneDrawing
from tinydesigner.gui.theme import Theme
from tinydesigner.units.length import to_mm

_CURSORS = {
    "arrow": Qt.CursorShape.ArrowCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "hand": Qt.CursorShape.OpenHandCursor,
}
_OVERLAY_Z = 2000.0


class PlanCanvas(DrawingView):
    """A page of the plan, alive."""

    #: Where the pointer is on the plan, mm; None when it left.
    pointed = Signal(object)
    #: A menu is asked for, at a spot of the screen.
    menu_wanted = Signal(QPoint)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.workspace = workspace
        self._heights: tuple[tuple[Contour, ...], float] = ((), LOFT_COUNTS_FROM_MM)
        self.options: dict[str, bool] = {"zones": False, "bands": True, "dimensions": True, "furniture": True}
        self.extra: tuple[Item, ...] = ()
        self.drawing = SceneDrawing(self.scene(), theme)
        self._over = SceneDrawing(self.scene(), theme, _OVERLAY_Z)
        self._marks: list[Marks] = []
        self._readout = Readout(theme)
        self.scene().addItem(self._readout)
        self.setAccessibleName("Plan")
        self.setObjectName("plan")
        workspace.overlay_changed.connect(self._show_overlay)
        workspace.tool_changed.connect(self._on_tool)
        workspace.page_changed.connect(self._on_page)
        self.list = DisplayList(())
        self.redraw()

    def detach(self) -> None:
        """Hear no more from the workspace."""
        self.workspace.overlay_changed.disconnect(self._show_overlay)
        self.workspace.tool_changed.disconnect(self._on_tool)
        self.workspace.page_changed.disconnect(self._on_page)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        self.drawing.set_theme(theme)
        self._over.set_theme(theme)
        self._readout.theme = theme
        self.redraw()

    # -- drawing ---------------------------------------------------------------------------------------

    def redraw(self) -> None:
        """Draw the shown design; only groups that changed become new items."""
        session, page = self.workspace.session, self.workspace.page
        self.units = session.design.units
        kind = PlanKind(page.kind.value)
        self._heights = self._heights_now(kind)
        contours, loft_counts_from = self._heights
        options = PlanOptions(
            kind=kind,
            scale=self.paper_scale,
            contours=contours,
            loft_counts_from=loft_counts_from,
            **self.options,
        )
        self.list = plan(session.model, page.level, options)
        self.drawing.show(self.list.groups)
        if self.fitted and not session.previewing and not self._shows_all():
            self.fit_drawing()
        self.redraw_overlay()

    def _heights_now(self, kind: PlanKind) -> tuple[tuple[Contour, ...], float]:
        """Heights of the rules in force, and the one from which lofts count; the first paint does without."""
        session = self.workspace.session
        if session.report is None:
            return (), LOFT_COUNTS_FROM_MM
        from tinydesigner.editor.contours import contours_of, loft_counts_from

        design = session.design
        return contours_of(session.book, design, kind), loft_counts_from(session.report, design)

    def follow_rules(self) -> None:
        """Draw again where the rules in force name other heights than those drawn."""
        if self._heights != self._heights_now(PlanKind(self.workspace.page.kind.value)):
            self.redraw()

    def _shows_all(self) -> bool:
        left, bottom, right, top = self.list.bounds
        seen = self.visible()
        return seen[0] <= left and seen[1] <= bottom and right <= seen[2] and top <= seen[3]

    def set_option(self, name: str, *, on: bool) -> None:
        """Show or hide a layer."""
        self.options[name] = on
        self.redraw()

    def remake(self) -> None:
        """See ``DrawingView.remake``."""
        self.redraw()
        if self.fitted:
            self.fit_drawing()

    def fit_drawing(self) -> None:
        """Show the whole page."""
        self.fit(padded(self.list.bounds))

    def redraw_overlay(self) -> None:
        """Draw selection, hover and tool again."""
        self._show_overlay(self.workspace.overlay)

    def _show_overlay(self, overlay: Overlay) -> None:
        groups = [
            Group("selection", "over", tuple(self._outlines(self.workspace.session.selection, "select"))),
            Group("hover", "over", tuple(self._outlines(overlay.hover, "hover"))),
            Group("extra", "over", self.extra),
            Group("tool", "over", (*_guides(overlay), *overlay.items)),
        ]
        self._over.show([group for group in groups if group.items])
        self._show_marks(overlay)
        if overlay.at is not None:
            spot, viewport = self.to_viewport(overlay.at), QRectF(self.viewport().rect())
            self._readout.show_overlay(overlay, spot, viewport)
        else:
            self._readout.hide()

    def _outlines(self, ids: tuple[str, ...], role: str) -> Iterator[Item]:
        design, page = self.workspace.session.design, self.workspace.page
        for entity_id in ids:
            shape = find(design, page, entity_id)
            if shape is not None:
                if not shape.line:
                    yield Fill((shape.ring,), f"{role}.fill")
                yield Stroke(shape.ring, closed=True, style=role)

    def _show_marks(self, overlay: Overlay) -> None:
        for mark in self._marks:
            self.scene().removeItem(mark)
        self._marks = [Marks(self.theme, point) for point in self._grips()]
        if overlay.snap is not None:
            self._marks.append(Marks(self.theme, overlay.snap.point, square=True))
        for mark in self._marks:
            self.scene().addItem(mark)

    def _grips(self) -> Iterator[Point]:
        session = self.workspace.session
        if len(session.selection) != 1 or self.workspace.tool.id != "select":
            return
        entity = session.design.by_id.get(session.selection[0])
        if isinstance(entity, Wall) and entity.level == self.workspace.page.level:
            yield from ((to_mm(x), to_mm(y)) for x, y in (entity.start, entity.end))
        elif isinstance(entity, Loft):
            corners = [(to_mm(x), to_mm(y)) for x, y in entity.outline]
            for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True):
                yield ((ax + bx) / 2, (ay + by) / 2)

    def show_extra(self, items: tuple[Item, ...]) -> None:
        """Draw what proves a number over the plan; () takes it away."""
        self.extra = items
        self.redraw_overlay()

    # -- signals of the workspace ----------------------------------------------------------------------

    def _on_tool(self, _tool: str) -> None:
        self.set_tool_cursor(_CURSORS[self.workspace.tool.cursor])
        self.redraw_overlay()

    def _on_page(self, _page: Page) -> None:
        self.redraw()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is under the pointer and ask for its menu; tools use the right button themselves."""
        if self.workspace.tool.id != "select":
            return
        spot = event.pos()
        at = PointerEvent(self.to_drawing(spot.x(), spot.y()), self.px_per_mm)
        shape = self.workspace.hit(at)
        if shape is not None and shape.id not in self.workspace.session.selection:
            self.workspace.session.select([shape.id])
        self.menu_wanted.emit(event.globalPos())

    # -- events ----------------------------------------------------------------------------------------

    def pans_always(self) -> bool:
        """The hand tool pans with the left button."""
        return self.workspace.tool.id == "pan"

    def pointer_pressed(self, event: QMouseEvent, clicks: int) -> None:
        """See ``DrawingView.pointer_pressed``."""
        self.workspace.press(pointer_event(self, event, clicks))

    def pointer_moved(self, event: QMouseEvent) -> None:
        """See ``DrawingView.pointer_moved``."""
        spot = pointer_event(self, event)
        self.pointed.emit(spot.point)
        self.workspace.move(spot)

    def pointer_released(self, event: QMouseEvent) -> None:
        """See ``DrawingView.pointer_released``."""
        self.workspace.release(pointer_event(self, event))

    def key_pressed(self, event: QKeyEvent) -> bool:
        """See ``DrawingView.key_pressed``."""
        plain = key_event(event)
        return plain is not None and self.workspace.key(plain)

    def event(self, event: QEvent) -> bool:
        """Letters are units while a value is typed; Tab goes to the next value, not to the next widget."""
        if isinstance(event, QKeyEvent):
            tool = self.workspace.tool
            if event.type() is QEvent.Type.ShortcutOverride and tool.typing():
                event.accept()
                return True
            tab = event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
            if event.type() is QEvent.Type.KeyPress and tab and tool.busy() and self.key_pressed(event):
                return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer left."""
        self.pointed.emit(None)
        self.workspace.leave()
        super().leaveEvent(event)


def padded(bounds: Bounds) -> Bounds:
    """Bounds with room for dimension texts; a first view of 28 by 12 ft for an empty page."""
    left, bottom, right, top = bounds
    if right - left < 1.0 and top - bottom < 1.0:
        return (-1200.0, -900.0, 7400.0, 2800.0)
    edge = 0.03 * max(right - left, top - bottom)
    return (left - edge, bottom - edge, right + edge, top + edge)


def _guides(overlay: Overlay) -> Iterator[Item]:
    if overlay.snap is not None:
        for start, end in overlay.snap.guides:
            yield Stroke((start, end), closed=False, style="preview.guide")
