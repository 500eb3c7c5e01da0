"""Section and elevation on the screen; a section's handles change the house while they are dragged."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from tinydesigner.drawing.displaylist import DisplayList
from tinydesigner.drawing.handles import Handle
from tinydesigner.editor.changing import changing_measures
from tinydesigner.editor.entry import Entry
from tinydesigner.editor.handle_drag import HandleDrag
from tinydesigner.editor.handles import TITLES, part_of, usable
from tinydesigner.editor.overlay import Overlay
from tinydesigner.editor.pointer import Key, PointerEvent
from tinydesigner.editor.workspace import Workspace
from tinydesigner.gui.canvas import padded
from tinydesigner.gui.drawing_view import DrawingView
from tinydesigner.gui.input import key_event, pointer_event
from tinydesigner.gui.overlay_items import Marks, Readout
from tinydesigner.gui.painter import SceneDrawing
from tinydesigner.gui.theme import Theme, font

_GRAB_PX = 11.0


class SideView(DrawingView):
    """A drawing made by ``draw``, with the handles that ``grips`` gives."""

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        draw: Callable[[float], DisplayList],
        grips: Callable[[], tuple[Handle, ...]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.workspace = workspace
        self.shows_grid = False
        #: What to say while there is nothing to draw.
        self.empty_text = ""
        self.drawing = SceneDrawing(self.scene(), theme)
        self.list = DisplayList(())
        self.handles: tuple[Handle, ...] = ()
        self._draw, self._grips = draw, grips
        self._marks: list[Marks] = []
        self._readout = Readout(theme)
        self.scene().addItem(self._readout)
        self._held: HandleDrag | None = None
        self._spot = PointerEvent((0.0, 0.0))
        self.entry = Entry(("Height",), workspace.units)
        self.redraw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        self.drawing.set_theme(theme)
        self._readout.theme = theme
        self.handles = ()
        self.redraw()

    def redraw(self) -> None:
        """Draw the shown design; follow its size as long as nobody zoomed."""
        self.units = self.workspace.units
        self._show_handles(tuple(handle for handle in self._grips() if usable(handle)))
        before, made = self.list, self._draw(self.paper_scale)
        if made.groups == before.groups:
            return
        self.list = made
        self.drawing.show(made.groups)
        if self.fitted and self._held is None and made.bounds != before.bounds:
            self.fit_drawing()

    def _show_handles(self, handles: tuple[Handle, ...]) -> None:
        if handles == self.handles:
            return
        self.handles = handles
        for mark in self._marks:
            self.scene().removeItem(mark)
        self._marks = [Marks(self.theme, handle.at) for handle in self.handles]
        for mark in self._marks:
            self.scene().addItem(mark)

    def remake(self) -> None:
        """See ``DrawingView.remake``."""
        self.redraw()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: N802 - Qt's name
        """Say why there is nothing to see."""
        super().drawForeground(painter, rect)
        if not self.list.groups and self.empty_text:
            painter.save()
            painter.resetTransform()
            painter.setFont(font(12))
            painter.setPen(self.theme.color("muted"))
            box = self.viewport().rect().adjusted(24, 0, -24, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, int(flags), self.empty_text)
            painter.restore()

    def fit_drawing(self) -> None:
        """Show the whole drawing."""
        self.fit(padded(self.list.bounds))

    def handle_at(self, x: float, y: float) -> Handle | None:
        """The handle at a spot of the viewport."""
        for handle in self.handles:
            spot = self.to_viewport(handle.at)
            if abs(spot.x() - x) <= _GRAB_PX and abs(spot.y() - y) <= _GRAB_PX:
                return handle
        return None

    def pointer_pressed(self, event: QMouseEvent, _clicks: int) -> None:
        """Take a handle."""
        spot = event.position()
        handle = self.handle_at(spot.x(), spot.y())
        if handle is not None:
            self._held = HandleDrag(self.workspace.session, handle)
            self.entry = Entry((TITLES[part_of(handle)[1]],), self.workspace.units)

    def pointer_moved(self, event: QMouseEvent) -> None:
        """Drag the handle, or show that there is one."""
        spot = event.position()
        self._spot = pointer_event(self, event)
        if self._held is None:
            handle = self.handle_at(spot.x(), spot.y())
            shape = Qt.CursorShape.ArrowCursor if handle is None else Qt.CursorShape.SizeAllCursor
            self.set_tool_cursor(shape)
            self._say(handle)
        else:
            self._step()

    def pointer_released(self, _event: QMouseEvent) -> None:
        """Keep what the handle made."""
        if self._held is not None:
            self._finish()

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Typed value; Esc drops the drag."""
        plain = key_event(event)
        if self._held is None or plain is None:
            return False
        answer = self.entry.key(plain)
        if answer == "commit":
            self._step()
            self._finish()
        elif answer:
            self._step()
        elif plain.key is Key.ESCAPE:
            self._let_go()
            self.workspace.session.cancel()
        return True

    def _step(self) -> None:
        assert self._held is not None  # noqa: S101 - only called while a handle is held
        session, name = self.workspace.session, self.entry.name
        typed = self.entry.value(name, -1) if self.entry.begun else -1
        step = self._held.to(self._spot, self.workspace.settings.snap, typed if typed >= 0 else None)
        session.preview(step.command)
        measures = self.entry.measures({name: step.value})
        changes = changing_measures(session.base, session.design, (), self.workspace.units)
        note = self.entry.error or session.refusal
        spot = self._spot.point
        self._show(Overlay((), (*measures, *changes), spot, note, bool(note), step.mark))

    def _say(self, handle: Handle | None) -> None:
        if handle is None:
            self._readout.hide()
        else:
            self._show(Overlay(at=handle.at, note=TITLES[part_of(handle)[1]]))

    def _show(self, overlay: Overlay) -> None:
        if overlay.at is not None:
            viewport = QRectF(self.viewport().rect())
            self._readout.show_overlay(overlay, self.to_viewport(overlay.at), viewport)

    def _finish(self) -> None:
        self._let_go()
        self.workspace.session.commit()

    def _let_go(self) -> None:
        if self._held is not None:
            self._held.close()
        self._held = None
        self._readout.hide()
        self.entry.clear()

    def pans_always(self) -> bool:
        """The hand tool pans here too."""
        return self.workspace.tool.id == "pan"
