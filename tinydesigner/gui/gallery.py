"""New from a template: a gallery with a plan of each."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tinydesigner.document.design import Design
from tinydesigner.editor.defaults import blank
from tinydesigner.exchange.errors import ExchangeError
from tinydesigner.exchange.templates import Template, open_template, templates
from tinydesigner.gui.render import render
from tinydesigner.gui.theme import Theme
from tinydesigner.units.system import UnitSystem

_THUMB = QSize(240, 104)


def known_templates() -> tuple[Template, ...]:
    """The bundled templates; none when the installation has none."""
    try:
        return templates()
    except OSError:
        return ()


class Gallery(QDialog):
    """Templates and the empty trailer; ``chosen`` is the design to start with."""

    def __init__(self, theme: Theme, units: UnitSystem, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("New design")
        self.chosen: Design | None = None
        self._theme, self._units = theme, units
        title = QLabel("Start from")
        title.setObjectName("title")
        self.list = QListWidget()
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setIconSize(_THUMB)
        self.list.setGridSize(QSize(_THUMB.width() + 24, _THUMB.height() + 44))
        self.list.setWordWrap(True)
        self.list.setAccessibleName("Templates")
        self.about = QLabel()
        self.about.setObjectName("quiet")
        self.about.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Start")
        buttons.accepted.connect(self._start)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        for widget in (title, self.list, self.about, buttons):
            layout.addWidget(widget)
        self._fill()
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemActivated.connect(lambda _item: self._start())
        self.list.setCurrentRow(0)
        self.resize(840, 560)

    def _fill(self) -> None:
        self._designs: list[tuple[Design, str]] = [
            (
                blank(self._units),
                "An empty 24 ft trailer; draw the first room and its walls become the house.",
            )
        ]
        titles = ["Empty trailer"]
        for template in known_templates():
            try:
                design = open_template(template.name)
            except (ExchangeError, OSError):
                continue
            self._designs.append((design, f"{template.description} {template.source}".strip()))
            titles.append(template.title)
        for (design, _), title in zip(self._designs, titles, strict=True):
            item = QListWidgetItem(self._thumb(design), title)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.list.addItem(item)

    def _thumb(self, design: Design) -> QIcon:
        ratio = self.devicePixelRatioF()
        data = render(design, "thumbnail", (_THUMB.width(), _THUMB.height()), ratio, dark=self._theme.dark)
        image = QPixmap()
        image.loadFromData(data)
        image.setDevicePixelRatio(ratio)
        icon = QIcon(image)
        icon.addPixmap(image, QIcon.Mode.Selected)
        return icon

    def _tell(self, row: int) -> None:
        self.about.setText(self._designs[row][1] if row >= 0 else "")

    def _start(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.chosen = self._designs[row][0]
            self.accept()
