"""Rulers in feet and inches, or metres, along the top and the left of a drawing."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from tinydesigner.gui import grid
from tinydesigner.gui.drawing_view import DrawingView
from tinydesigner.gui.theme import font
from tinydesigner.units.system import UnitSystem

THICKNESS_PX = 22
_LABEL_PX = 10.0
_FOOT = 304.8
_INCH = 25.4


def label(value: float, units: UnitSystem) -> str:
    """A ruler's label: feet and inches, or metres."""
    if units is UnitSystem.METRIC:
        return f"{value / 1000:g} m" if value else "0"
    inches = round(value / _INCH, 2)
    sign, inches = ("\u2212" if inches < 0 else ""), abs(inches)
    feet, rest = divmod(inches, 12)
    if not rest:
        return f"{sign}{feet:.0f}'"
    return f"{sign}{feet:.0f}'{rest:g}\"" if feet else f'{sign}{rest:g}"'


class Ruler(QWidget):
    """One ruler of a view, with a mark at the pointer."""

    def __init__(self, view: DrawingView, orientation: Qt.Orientation) -> None:
        super().__init__()
        self._view = view
        self._across = orientation is Qt.Orientation.Horizontal
        self._mark: float | None = None
        expanding, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(*((expanding, fixed) if self._across else (fixed, expanding)))
        view.view_changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As thick as its labels need."""
        return QSize(THICKNESS_PX, THICKNESS_PX)

    def set_mark(self, value: float | None) -> None:
        """Mark a coordinate (mm)."""
        self._mark = value
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ticks, labels and the mark."""
        painter = QPainter(self)
        theme = self._view.theme
        painter.fillRect(self.rect(), theme.color("paper"))
        scale = grid.scale_for(self._view.px_per_mm, self._view.units)
        low, high = self._range()
        painter.setPen(QPen(theme.color("line_strong"), 1))
        painter.drawLines([self._tick(value, 4) for value in grid.ticks(low, high, scale.minor)])
        painter.drawLines([self._tick(value, 7) for value in grid.ticks(low, high, scale.major)])
        painter.setPen(theme.color("muted"))
        painter.setFont(font(_LABEL_PX))
        for value in grid.ticks(low, high, scale.label):
            self._draw_label(painter, value)
        painter.setPen(QPen(theme.color("line"), 1))
        edge = THICKNESS_PX - 0.5
        painter.drawLine(
            QLineF(0, edge, self.width(), edge) if self._across else QLineF(edge, 0, edge, self.height())
        )
        self._draw_mark(painter)

    def _range(self) -> tuple[float, float]:
        left, bottom, right, top = self._view.visible()
        return (left, right) if self._across else (bottom, top)

    def _spot(self, value: float) -> float:
        at = self._view.to_viewport((value, 0.0) if self._across else (0.0, value))
        return at.x() if self._across else at.y()

    def _tick(self, value: float, length: float) -> QLineF:
        spot = round(self._spot(value)) + 0.5
        edge = THICKNESS_PX - 1
        return (
            QLineF(spot, edge - length, spot, edge)
            if self._across
            else QLineF(edge - length, spot, edge, spot)
        )

    def _draw_label(self, painter: QPainter, value: float) -> None:
        text = label(value, self._view.units)
        spot = self._spot(value)
        if self._across:
            painter.drawText(QRectF(spot - 40, 1, 80, 12), Qt.AlignmentFlag.AlignCenter, text)
            return
        painter.save()
        painter.translate(7.5, spot)
        painter.rotate(-90)
        painter.drawText(QRectF(-40, -6, 80, 12), Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _draw_mark(self, painter: QPainter) -> None:
        if self._mark is None:
            return
        spot, edge = self._spot(self._mark), THICKNESS_PX - 1.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._view.theme.color("accent"))
        corners = [(spot - 4, edge - 6), (spot + 4, edge - 6), (spot, edge)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) if self._across else QPointF(y, x) for x, y in corners]))


class RuledView(QWidget):
    """A drawing with its two rulers."""

    def __init__(self, view: DrawingView) -> None:
        super().__init__()
        self.view = view
        self.top = Ruler(view, Qt.Orientation.Horizontal)
        self.side = Ruler(view, Qt.Orientation.Vertical)
        corner = QWidget()
        corner.setFixedSize(THICKNESS_PX, THICKNESS_PX)
        corner.setObjectName("pane")
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(corner, 0, 0)
        layout.addWidget(self.top, 0, 1)
        layout.addWidget(self.side, 1, 0)
        layout.addWidget(view, 1, 1)

    def set_mark(self, point: tuple[float, float] | None) -> None:
        """Mark the pointer (mm) on both rulers."""
        self.top.set_mark(point[0] if point else None)
        self.side.set_mark(point[1] if point else None)
