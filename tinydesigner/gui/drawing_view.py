"""A drawing on the screen: y up, zoom at the pointer, pan, grid. Plan, section and elevation stand on it."""

import math

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from tinydesigner.drawing.displaylist import Bounds
from tinydesigner.gui import grid
from tinydesigner.gui.theme import PX_PER_POINT, Theme
from tinydesigner.units.system import UnitSystem

#: Pixels a millimetre: a mile of road and a sixteenth of an inch are beyond either end.
MIN_SCALE, MAX_SCALE = 0.01, 8.0
_WHEEL_STEP = 1.2 ** (1 / 120)
_FIT_MARGIN_PX = 34
#: A point on paper in millimetres, and on the screen in pixels as the theme sets type.
_POINT_MM, _POINT_PX = 25.4 / 72, PX_PER_POINT
#: Distances that are meant for paper (of dimension lines, say) are made for one of these, so that a drawing
#: is made anew only now and then while one zooms.
_PAPER_SCALES = (3, 6, 12, 16, 24, 32, 48, 64, 96, 128, 192, 384)
#: Half the side of the scene, mm: larger than any drawing, small enough for Qt's whole-number scroll bars.
_HALF_SCENE_MM = 200_000.0


class DrawingView(QGraphicsView):
    """View of a scene in millimetres.

    Qt's scroll bars count whole pixels; the fraction is kept in the transform, so that the point under the
    pointer stays under it however long one zooms.
    """

    view_changed = Signal()
    #: Painted for the first time.
    first_painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.theme = theme
        self.units = UnitSystem.IMPERIAL
        self.shows_grid = True
        self.px_per_mm = 0.1
        self._center = QPointF(0, 0)
        self._fitted = True
        self._wanted: Bounds | None = None
        self._pan_from: QPoint | None = None
        self._space = False
        self._tool_cursor = Qt.CursorShape.ArrowCursor
        self._made_for = 0.0
        self._was_painted = False
        self._remake = QTimer(self, singleShot=True, interval=0)
        self._remake.timeout.connect(self._remake_now)
        self._set_up()

    def _set_up(self) -> None:
        half = _HALF_SCENE_MM
        self.scene().setSceneRect(-half, -half, 2 * half, 2 * half)
        # Some hundred items that all show at once: an index costs more than it finds.
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        # One rectangle around all that changed: clipping every line to several costs more than it saves.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)
        # Every item sets all that it draws with, so that nothing needs to be put back after it.
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.theme = theme
        self.viewport().update()

    # -- where one looks -------------------------------------------------------------------------------

    @property
    def center(self) -> tuple[float, float]:
        """Point of the drawing in the middle of the view, mm."""
        return (self._center.x(), self._center.y())

    @property
    def paper_scale(self) -> float:
        """Scale at which a sheet of paper would show the drawing as large as the screen does, in steps."""
        scale = _POINT_PX / (self.px_per_mm * _POINT_MM)
        return float(min(_PAPER_SCALES, key=lambda known: abs(math.log(known / scale))))

    @property
    def fitted(self) -> bool:
        """Whether the view still shows all, because nobody zoomed or panned."""
        return self._fitted

    def look(self, px_per_mm: float, center: QPointF) -> None:
        """Show ``center`` in the middle at a scale."""
        self.px_per_mm = min(max(px_per_mm, MIN_SCALE), MAX_SCALE)
        self._center = center
        self._apply()

    def _apply(self) -> None:
        scale = self.px_per_mm
        left = scale * self._center.x() - self.viewport().width() / 2
        top = -scale * self._center.y() - self.viewport().height() / 2
        whole_left, whole_top = math.floor(left), math.floor(top)
        transform = QTransform(scale, 0, 0, -scale, whole_left - left, whole_top - top)
        if transform != self.transform():
            self.setTransform(transform)
        self.horizontalScrollBar().setValue(whole_left)
        self.verticalScrollBar().setValue(whole_top)
        if self.paper_scale != self._made_for:
            self._remake.start()
        self.view_changed.emit()

    def remake(self) -> None:
        """Draw again for another paper scale; a kind of view that shows distances of paper overrides this."""

    def _remake_now(self) -> None:
        if self.paper_scale != self._made_for:
            self._made_for = self.paper_scale
            self.remake()

    def to_drawing(self, x: float, y: float) -> tuple[float, float]:
        """Point of the drawing (mm) at a spot of the viewport (pixels)."""
        dx, dy = x - self.viewport().width() / 2, y - self.viewport().height() / 2
        return (self._center.x() + dx / self.px_per_mm, self._center.y() - dy / self.px_per_mm)

    def to_viewport(self, point: tuple[float, float]) -> QPointF:
        """Spot of the viewport (pixels) where a point of the drawing (mm) shows."""
        dx, dy = point[0] - self._center.x(), point[1] - self._center.y()
        return QPointF(
            self.viewport().width() / 2 + dx * self.px_per_mm,
            self.viewport().height() / 2 - dy * self.px_per_mm,
        )

    def visible(self) -> Bounds:
        """Part of the drawing that shows, mm."""
        left, top = self.to_drawing(0, 0)
        right, bottom = self.to_drawing(self.viewport().width(), self.viewport().height())
        return (left, bottom, right, top)

    def zoom_at(self, factor: float, x: float, y: float) -> None:
        """Zoom so that the point at (x, y) of the viewport stays there."""
        fixed = self.to_drawing(x, y)
        scale = min(max(self.px_per_mm * factor, MIN_SCALE), MAX_SCALE)
        dx, dy = x - self.viewport().width() / 2, y - self.viewport().height() / 2
        self._fitted = False
        self.look(scale, QPointF(fixed[0] - dx / scale, fixed[1] + dy / scale))

    def zoom(self, factor: float) -> None:
        """Zoom at the middle of the view."""
        self.zoom_at(factor, self.viewport().width() / 2, self.viewport().height() / 2)

    def pan(self, dx: float, dy: float) -> None:
        """Move the drawing by so many pixels."""
        self._fitted = False
        self._center -= QPointF(dx / self.px_per_mm, -dy / self.px_per_mm)
        self._apply()

    def fit(self, bounds: Bounds | None = None, margin_px: int = _FIT_MARGIN_PX) -> None:
        """Show ``bounds`` (mm) whole, else the last ones; follows the window's size until one zooms."""
        if bounds is not None:
            self._wanted = bounds
        if self._wanted is None:
            return
        left, bottom, right, top = self._wanted
        width = max(self.viewport().width() - 2 * margin_px, 40)
        height = max(self.viewport().height() - 2 * margin_px, 40)
        scale = min(width / max(right - left, 1.0), height / max(top - bottom, 1.0))
        self._fitted = True
        self.look(scale, QPointF((left + right) / 2, (bottom + top) / 2))

    def show_point(self, bounds: Bounds) -> None:
        """Bring ``bounds`` into view, moving and zooming out no more than needed."""
        seen = self.visible()
        inside = (
            seen[0] <= bounds[0] and seen[1] <= bounds[1] and bounds[2] <= seen[2] and bounds[3] <= seen[3]
        )
        if inside:
            return
        self._fitted = False
        width, height = bounds[2] - bounds[0], bounds[3] - bounds[1]
        room = min(
            self.viewport().width() / max(width * 1.6, 1.0), self.viewport().height() / max(height * 1.6, 1.0)
        )
        self.look(
            min(self.px_per_mm, room), QPointF((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)
        )

    # -- Qt events -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was in the middle there, or fit again."""
        super().resizeEvent(event)
        if self._fitted and self._wanted is not None:
            self.fit()
        else:
            self._apply()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom at the pointer; with Shift go sideways, a touch pad's sideways share pans."""
        turn = event.angleDelta()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shifted or abs(turn.x()) > abs(turn.y()):
            self.pan((turn.y() if shifted else turn.x()) * 0.4, 0)
        else:
            spot = event.position()
            self.zoom_at(_WHEEL_STEP ** turn.y(), spot.x(), spot.y())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Middle button, or left with Space down, pans; all else is the tool's."""
        if event.button() is Qt.MouseButton.MiddleButton or self._space or self.pans_always():
            self._pan_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.pointer_pressed(event, 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Second press of a double click."""
        self.pointer_pressed(event, 2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pan, or tell the tool."""
        if self._pan_from is not None:
            spot = event.position().toPoint()
            self.pan(spot.x() - self._pan_from.x(), spot.y() - self._pan_from.y())
            self._pan_from = spot
        else:
            self.pointer_moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End of a pan, or tell the tool."""
        if self._pan_from is not None:
            self._pan_from = None
            self._show_cursor()
        else:
            self.pointer_released(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space is the hand while it is down; the tool has the other keys."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self._show_cursor()
        elif not self.key_pressed(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space up ends the hand."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._show_cursor()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """A Space that comes up elsewhere is up here too."""
        self._space = False
        self._show_cursor()
        super().focusOutEvent(event)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: N802 - Qt's name
        """Paper and grid."""
        if not self._was_painted:
            self._was_painted = True
            self.first_painted.emit()
        box = QRectF(rect)
        painter.fillRect(box, self.theme.ink("paper"))
        if self.shows_grid:
            grid.draw(painter, box, self.px_per_mm, self.units, self.theme)

    def set_tool_cursor(self, shape: Qt.CursorShape) -> None:
        """Cursor while nothing is panned."""
        self._tool_cursor = shape
        self._show_cursor()

    def _show_cursor(self) -> None:
        hand = self._space or self.pans_always()
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if hand else self._tool_cursor)

    # -- what a kind of view does with the pointer -----------------------------------------------------

    def pans_always(self) -> bool:
        """Whether the left button pans (the hand tool)."""
        return False

    def pointer_pressed(self, event: QMouseEvent, clicks: int) -> None:
        """A button went down over the drawing."""

    def pointer_moved(self, _event: QMouseEvent) -> None:
        """The pointer moved."""

    def pointer_released(self, _event: QMouseEvent) -> None:
        """A button came up."""

    def key_pressed(self, _event: QKeyEvent) -> bool:
        """A key went down; whether it was used."""
        return False
