"""The map itself: wheel zooms at the pointer, drag pans, a click chooses; arrows walk from state to state."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from tinydesigner.drawing import atlas
from tinydesigner.gui.panels.map_camera import Camera
from tinydesigner.gui.panels.map_hits import target_at
from tinydesigner.gui.panels.map_model import Kind, MapModel, Shade, Target
from tinydesigner.gui.panels.map_paint import MapPainter
from tinydesigner.gui.panels.map_paths import shape_of
from tinydesigner.gui.panels.map_words import lines_of
from tinydesigner.gui.theme import Theme
from tinydesigner.rules.report import Report

_WHEEL_STEP = 1.25
#: When more parts change at once, painting the whole is quicker than painting each.
_MANY = 16
_PAN_KEY_PX = 40.0
#: A city whose county is known is shown with this much around the county.
_AROUND = 1.2
#: Where the keyboard begins: the middle of the country.
_FIRST = "20"

_WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class MapView(QWidget):
    """The United States with a verdict in every state, county and city that was researched."""

    #: The part under the pointer or the keyboard, or None.
    pointed = Signal(object)
    #: A part was chosen.
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = MapModel()
        self.camera = Camera()
        self.scene = MapPainter(self.model, self.camera, theme)
        self._report: Report | None = None
        self._pressed: QPointF | None = None
        self._last: QPointF | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 130)
        self.setAccessibleName("Map of the United States")
        self.setAccessibleDescription(
            "Arrow keys move from state to state, page keys through the places of a state, Enter chooses"
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The shape of the country."""
        return QSize(420, 270)

    # -- what is shown ---------------------------------------------------------------------------------

    def show_report(self, report: Report) -> None:
        """Show other verdicts; only what changed is painted again."""
        self._report = report
        changed = self.model.take(report)
        if changed is None or len(changed) > _MANY:
            self.update()
        else:
            self._repaint(changed)

    def set_shade(self, shade: Shade) -> None:
        """Colour the states by their own law or by the best in them."""
        self._repaint(self.model.set_shade(shade))

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self.scene.theme = theme
        self.update()

    def _repaint(self, targets: Iterable[Target | None]) -> None:
        for target in targets:
            if target is not None:
                self.update(self.scene.extent(target).toAlignedRect())

    def words(self, target: Target) -> tuple[str, ...]:
        """What is said about a part of the map."""
        return lines_of(self.model, self._report, target)

    def show_place(self, place_id: str) -> bool:
        """Mark a place and bring it into view; whether it is on the map."""
        target = self.model.target(place_id)
        if target is None:
            return False
        self._set_marks(chosen=target, current=target)
        self._zoom_to(target)
        return True

    def _zoom_to(self, target: Target) -> None:
        spot = self.model.positions.get(target.id) if target.kind is Kind.PLACE else None
        code = spot.county if spot is not None and spot.county else self.model.state_of(target)
        left, top, right, bottom = shape_of(code).bounds
        around = _AROUND if spot is not None and spot.county else 0.0
        across, down = (right - left) * around, (bottom - top) * around
        self.camera.show((left - across, top - down, right + across, bottom + down))
        self.update()

    def reset(self) -> None:
        """Show the whole country."""
        self.camera.fit()
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom with the point at ``at`` held, or the middle."""
        point = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        self.camera.zoom(factor, (point.x(), point.y()))
        self.update()

    def _set_marks(self, **marks: Target | None) -> None:
        """Change what is hovered, current or chosen, and repaint both ends of the change."""
        for name, target in marks.items():
            before = getattr(self.scene.marks, name)
            if before != target:
                setattr(self.scene.marks, name, target)
                self._repaint((before, target))

    def _point(self, target: Target | None) -> None:
        self.pointed.emit(target)
        if target is not None:
            self.setAccessibleDescription(". ".join(self.words(target)))

    def choose(self, target: Target) -> None:
        """Choose a part: mark it, zoom to it and say so."""
        self._set_marks(chosen=target, current=target)
        self._zoom_to(target)
        self._point(target)
        self.chosen.emit(target)

    # -- Qt events -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what is looked at in view."""
        self.camera.resize(event.size().width(), event.size().height())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what changed."""
        painter = QPainter(self)
        self.scene.marks.focused = self.hasFocus()
        self.scene.paint(painter, event.region())
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom at the pointer."""
        steps = event.angleDelta().y() / 120
        if steps:
            self.zoom(_WHEEL_STEP**steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a click or a drag."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pan, or tell what is under the pointer."""
        at = event.position()
        if self._pressed is None:
            self._hover(target_at(self.scene, at))
            return
        if self._last is None:
            if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._last = self._pressed
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._hover(None)
        moved, self._last = at - self._last, at
        self.camera.pan(moved.x(), moved.y())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what was clicked; a drag only ends."""
        clicked = self._pressed is not None and self._last is None
        self._pressed = self._last = None
        self.unsetCursor()
        if clicked and event.button() is Qt.MouseButton.LeftButton:
            target = target_at(self.scene, event.position())
            if target is not None:
                self.choose(target)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Back to the whole country."""
        self._pressed = None
        self.reset()

    def _hover(self, target: Target | None) -> None:
        if target != self.scene.marks.hovered:
            self._set_marks(hovered=target)
            self._point(target if target is not None else self.scene.marks.current)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        self._hover(None)
        super().leaveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Tell at once what the pointer comes in over."""
        self._hover(target_at(self.scene, event.position()))
        super().enterEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show a tooltip beside the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def _tell(self, at: QPoint, on_screen: QPoint) -> None:
        target = target_at(self.scene, QPointF(at))
        if target is None:
            QToolTip.hideText()
            return
        head, *more = self.words(target)
        html = "<br>".join([f"<b>{escape(head)}</b>", *map(escape, more)])
        QToolTip.showText(on_screen, html, self, self.scene.extent(target).toAlignedRect())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard stands."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide where the keyboard stands."""
        super().focusOutEvent(event)
        self.update()

    # -- keyboard --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows walk, page keys go through a state's places, Enter chooses, Home shows the country."""
        key = Qt.Key(event.key())
        if key in _WAYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.camera.pan(-_WAYS[key][0] * _PAN_KEY_PX, -_WAYS[key][1] * _PAN_KEY_PX)
            self.update()
        elif key in _WAYS:
            self._walk(_WAYS[key])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._leaf(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(self._current())
        elif key == Qt.Key.Key_Home:
            self.reset()
        elif event.text() in ("+", "=", "-"):
            self.zoom(1 / _WHEEL_STEP if event.text() == "-" else _WHEEL_STEP)
        else:
            super().keyPressEvent(event)

    def _current(self) -> Target:
        return self.scene.marks.current or Target(Kind.STATE, _FIRST)

    def _walk(self, way: tuple[float, float]) -> None:
        """To the neighbour in a direction; the first step only shows where the keyboard stands."""
        if self.scene.marks.current is None:
            self._stand_on(self._current())
            return
        here = self.model.state_of(self._current())
        self._stand_on(Target(Kind.STATE, atlas.states().step(here, way)))

    def _leaf(self, step: int) -> None:
        """To the next or previous place in the state, by name, with the state itself between the ends."""
        here = self._current()
        state = self.model.state_of(here)
        stops = [
            Target(Kind.STATE, state),
            *(Target(Kind.PLACE, p) for p in self.model.inside.get(state, ())),
        ]
        at = stops.index(here) if here in stops else 0
        self._stand_on(stops[(at + step) % len(stops)])

    def _stand_on(self, target: Target) -> None:
        self._set_marks(current=target)
        spot = self.model.positions.get(target.id) if target.kind is Kind.PLACE else None
        before = (self.camera.left, self.camera.top)
        self.camera.reveal(shape_of(target.id).bounds if spot is None else (*spot.at, *spot.at))
        if before != (self.camera.left, self.camera.top):
            self.update()
        self._point(target)
