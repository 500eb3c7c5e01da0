"""Painting of two-line rows: sign, title, explanation, and a word on the right."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tinydesigner.gui.theme import Theme, font

_HEIGHT = 46
_SIGN = 34
_PAD = 12
TITLE_PX = 13
SMALL_PX = 11


@dataclass(frozen=True, slots=True)
class RowText:
    """What a row says, and the palette role of its sign and its outcome."""

    mark: str
    title: str
    detail: str
    outcome: str
    ink: str
    faint: bool = False


class RowDelegate(QStyledItemDelegate):
    """Paints rows from ``row_text`` of its subclass."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def row_text(self, index: QModelIndex | QPersistentModelIndex) -> RowText | None:
        """What the row at ``index`` says."""
        raise NotImplementedError

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Two lines with air."""
        return QSize(200, _HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        text = self.row_text(index)
        if text is None:
            return
        painter.save()
        rect: QRect = option.rect
        self._ground(painter, rect, option)
        self._text(painter, rect, text)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        state = option.state
        theme = self.theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("chrome"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _text(self, painter: QPainter, rect: QRect, text: RowText) -> None:
        theme = self.theme
        ink = theme.color("muted" if text.faint else "ink")
        upper = QRect(rect.left() + _SIGN, rect.top() + 5, rect.width() - _SIGN - _PAD, 20)
        lower = QRect(upper.left(), upper.bottom() + 1, upper.width(), 16)
        painter.setFont(font(14, 700))
        painter.setPen(theme.color(text.ink))
        sign = QRect(rect.left() + 6, upper.top(), _SIGN - 8, upper.height())
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, text.mark)
        outcome = font(TITLE_PX, 600)
        painter.setFont(outcome)
        room = QFontMetrics(outcome).horizontalAdvance(text.outcome) + 10 if text.outcome else 0
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(upper, right, text.outcome)
        painter.setPen(ink)
        _elided(painter, upper.adjusted(0, 0, -room, 0), text.title, TITLE_PX)
        painter.setPen(theme.color("muted"))
        _elided(painter, lower, text.detail, SMALL_PX)


def _elided(painter: QPainter, rect: QRect, text: str, px: int) -> None:
    face = font(px)
    painter.setFont(face)
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
