"""The catalogue: pieces with their symbols, to choose what the fixture tool places."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tinydesigner.document.catalogue import Piece, catalogue
from tinydesigner.drawing.displaylist import Group, Text
from tinydesigner.drawing.symbols.table import symbol
from tinydesigner.editor.wording import show_length
from tinydesigner.editor.workspace import Workspace
from tinydesigner.gui.painter import draw_shape, merged
from tinydesigner.gui.theme import Theme
from tinydesigner.units.length import inches

_ICON_PX = 40
_ROLE = Qt.ItemDataRole.UserRole
_MM_PER_INCH = 25.4


def piece_icon(piece: Piece, theme: Theme, ratio: float) -> QIcon:
    """The symbol of a piece, fitted into a square."""
    image = QPixmap(QSize(round(_ICON_PX * ratio), round(_ICON_PX * ratio)))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    width, depth = piece.width_in * _MM_PER_INCH, piece.depth_in * _MM_PER_INCH
    items = symbol(piece.kind, width, depth, piece.id)
    bounds = Group("piece", "fixture", items).bounds or (0.0, 0.0, width, depth)
    left, bottom, right, top = bounds
    scale = (_ICON_PX - 4) / max(right - left, top - bottom, 600.0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(_ICON_PX / 2, _ICON_PX / 2)
    painter.scale(scale, -scale)
    painter.translate(-(left + right) / 2, -(bottom + top) / 2)
    for role, shape in merged(item for item in items if not isinstance(item, Text)):
        draw_shape(painter, role, shape, theme)
    painter.end()
    return QIcon(image)


class CataloguePanel(QWidget):
    """Search and a list; choosing a piece takes the fixture tool in hand."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.workspace = workspace
        self._theme = theme
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find a piece")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName("Find a piece")
        self.list = QListWidget()
        self.list.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.list.setUniformItemSizes(False)
        self.list.setWordWrap(True)
        self.list.setAccessibleName("Pieces")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.search.textChanged.connect(self.fill)
        self.list.currentItemChanged.connect(self._choose)
        self.setMinimumWidth(230)

    def fill(self, text: str = "") -> None:
        """List the pieces that hold every word of ``text``, by group."""
        found = {piece.id for piece in catalogue().find(text)}
        self.list.blockSignals(True)
        self.list.clear()
        for group in catalogue().groups:
            pieces = [piece for piece in group.pieces if piece.id in found]
            if pieces:
                self._head(group.title)
            for piece in pieces:
                self._add(piece)
        self.list.blockSignals(False)

    def _head(self, title: str) -> None:
        item = QListWidgetItem(title.upper())
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _add(self, piece: Piece) -> None:
        units = self.workspace.units
        size = " x ".join(
            show_length(inches(side), units) for side in (piece.width_in, piece.depth_in, piece.height_in)
        )
        item = QListWidgetItem(
            piece_icon(piece, self._theme, self.devicePixelRatioF()), f"{piece.name}\n{size}"
        )
        item.setData(_ROLE, piece.id)
        self.list.addItem(item)
        if piece.id == self.workspace.choices.get("fixture"):
            self.list.setCurrentItem(item)

    def ready(self) -> None:
        """Fill the list when it is first needed, and have a piece chosen."""
        if self.list.count() == 0:
            self.fill()
        if not self.workspace.choices.get("fixture"):
            for row in range(self.list.count()):
                if self.list.item(row).data(_ROLE):
                    self.list.setCurrentRow(row)
                    return

    def _choose(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None and item.data(_ROLE):
            self.workspace.choose("fixture", item.data(_ROLE))

    def set_theme(self, theme: Theme) -> None:
        """Draw the symbols in another theme."""
        self._theme = theme
        if self.list.count():
            self.fill(self.search.text())
