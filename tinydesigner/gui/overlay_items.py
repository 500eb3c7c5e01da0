"""What stands over a drawing at a constant size on the screen: read-out, snap mark, grips."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from tinydesigner.editor.overlay import Overlay
from tinydesigner.gui.theme import Theme, font

_PAD, _GAP, _ROW, _OFFSET = 9.0, 12.0, 18.0, 18.0
_NOTE_PX = 11.0


class _Steady(QGraphicsItem):
    """An item whose size is in pixels."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)


class Readout(_Steady):
    """The changing dimensions beside the pointer; painted, not a widget, so that it never takes a click."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._overlay = Overlay()
        self._label_width = 0.0
        self._box = QRectF()
        self.setZValue(3000)
        self.hide()

    def show_overlay(self, overlay: Overlay, spot: QPointF, viewport: QRectF) -> None:
        """Show what changes; ``spot`` is the pointer and ``viewport`` the room to stay in, pixels."""
        reason = overlay.snap.reason if overlay.snap else ""
        if overlay.at is None or not (overlay.measures or overlay.note or reason):
            self.hide()
            return
        self.prepareGeometryChange()
        self._overlay = overlay
        size = self._measure()
        left = _OFFSET if spot.x() + _OFFSET + size.width() < viewport.right() else -_OFFSET - size.width()
        top = _OFFSET if spot.y() + _OFFSET + size.height() < viewport.bottom() else -_OFFSET - size.height()
        self._box = QRectF(QPointF(left, top), size.size())
        self.setPos(*overlay.at)
        self.show()
        self.update()

    def _notes(self) -> list[str]:
        reason = self._overlay.snap.reason if self._overlay.snap else ""
        return [note for note in (self._overlay.note, reason) if note]

    def _measure(self) -> QRectF:
        labels, values = QFontMetricsF(font(11)), QFontMetricsF(font(12, 600))
        rows = self._overlay.measures
        self._label_width = max((labels.horizontalAdvance(row.label) for row in rows), default=0.0)
        value_width = max((values.horizontalAdvance(row.text) for row in rows), default=0.0)
        width = self._label_width + _GAP + value_width if rows else 0.0
        width = max(width, *(labels.horizontalAdvance(note) for note in (*self._notes(), "")))
        return QRectF(0, 0, width + 2 * _PAD, _ROW * (len(rows) + len(self._notes())) + _PAD)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """The box."""
        return self._box.adjusted(-1, -1, 1, 1)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw the box and its rows."""
        theme, overlay = self.theme, self._overlay
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("tooltip", 0.96))
        painter.drawRoundedRect(self._box, 5, 5)
        top = self._box.top() + _PAD / 2
        left, width = self._box.left() + _PAD, self._box.width() - 2 * _PAD
        for row in overlay.measures:
            painter.setFont(font(11))
            painter.setPen(theme.color("on_tooltip", 0.75))
            painter.drawText(
                QRectF(left, top, self._label_width, _ROW), Qt.AlignmentFlag.AlignVCenter, row.label
            )
            box = QRectF(left + self._label_width + _GAP, top, width - self._label_width - _GAP, _ROW)
            if row.active:
                painter.fillRect(box.adjusted(-4, 1, 4, -1), theme.color("accent", 0.45))
            painter.setFont(font(12, 700 if row.fixed or row.active else 600))
            painter.setPen(theme.color("on_tooltip"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, row.text)
            top += _ROW
        painter.setFont(font(_NOTE_PX))
        for note in self._notes():
            refused = overlay.refused and note == overlay.note
            painter.setPen(theme.color("on_tooltip", 1.0 if refused else 0.8))
            text = f"✕ {note}" if refused else note
            painter.drawText(QRectF(left, top, width + _PAD, _ROW), Qt.AlignmentFlag.AlignVCenter, text)
            top += _ROW


class Marks(_Steady):
    """One round grip or square snap mark."""

    def __init__(self, theme: Theme, point: tuple[float, float], *, square: bool = False) -> None:
        super().__init__(theme)
        self._square = square
        self.setPos(*point)
        self.setZValue(2500)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Room for the mark and its pen."""
        return QRectF(-7, -7, 14, 14)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw the mark."""
        painter.setPen(QPen(self.theme.color("accent"), 1.6))
        painter.setBrush(self.theme.ink("paper"))
        if self._square:
            painter.drawRect(QRectF(-4, -4, 8, 8))
        else:
            painter.drawEllipse(QPointF(0, 0), 4.5, 4.5)
