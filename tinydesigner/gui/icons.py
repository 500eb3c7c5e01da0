"""The tools' icons, drawn for this program as lines on a grid of 20, in any colour and size."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

SIZE_PX = 20
_RATIOS = (1, 2, 3)

#: One letter a command: M x,y moves, L x,y draws a line, C x,y,r a circle, A x,y,r,start,sweep an arc, Z
#: closes.
_PATHS: dict[str, str] = {
    "select": "M5,3 L5,16 L8.4,12.8 L10.8,17.6 L12.8,16.6 L10.5,12 L15,11.6 Z",
    "room": "M3,4 L17,4 L17,16 L3,16 Z M3,7 L6,7 M3,13 L6,13 M14,4 L14,7",
    "wall": "M2.5,12 L17.5,12 L17.5,8 L2.5,8 Z M6,8 L4,12 M10,8 L8,12 M14,8 L12,12 M17.5,8.6 L16,12",
    "divider": "M3,4 L17,4 L17,16 L3,16 Z M10,4 L10,6 M10,8 L10,10 M10,12 L10,14",
    "loft": "M3,10 L10,3.5 L17,10 M5,8.5 L5,17 M15,8.5 L15,17 M5,11.5 L12,11.5 L12,17",
    "door": "M3,16 L7,16 M7,16 L7,5 A7,16,11,90,-90 M16,16 L18,16",
    "window": "M3,8 L17,8 L17,12 L3,12 Z M3,10 L17,10 M3,6 L3,14 M17,6 L17,14",
    "fixture": "M4,12 L4,7.5 L16,7.5 L16,12 M2.5,11 L2.5,16 L17.5,16 L17.5,11 L15,11 L15,13 L5,13 L5,11 Z",
    "stair": "M3,17 L3,14 L6.5,14 L6.5,10.5 L10,10.5 L10,7 L13.5,7 L13.5,3.5 L17,3.5",
    "measure": "M2.5,7 L17.5,7 L17.5,13 L2.5,13 Z M5.5,7 L5.5,10 M8.5,7 L8.5,9 M11.5,7 L11.5,10 "
    "M14.5,7 L14.5,9",
    "pan": "M10,2.5 L10,17.5 M2.5,10 L17.5,10 M7.6,5 L10,2.5 L12.4,5 M7.6,15 L10,17.5 L12.4,15 "
    "M5,7.6 L2.5,10 L5,12.4 M15,7.6 L17.5,10 L15,12.4",
    "app": "M3,9.5 L10,3.5 L17,9.5 M5,8 L5,14 L15,14 L15,8 M7.5,15.8 C7.5,15.8,1.6 "
    "C12.5,15.8,1.6 M1.5,14 L5,14",
}


def icon_path(name: str) -> QPainterPath:
    """Path of an icon on the grid of 20."""
    path = QPainterPath()
    for word in _PATHS[name].split():
        letter, numbers = word[0], [float(number) for number in word[1:].split(",") if number]
        _draw(path, letter, numbers)
    return path


def _draw(path: QPainterPath, letter: str, numbers: list[float]) -> None:
    if letter == "M":
        path.moveTo(*numbers)
    elif letter == "L":
        path.lineTo(*numbers)
    elif letter == "C":
        x, y, r = numbers
        path.addEllipse(QPointF(x, y), r, r)
    elif letter == "A":
        x, y, r, start, sweep = numbers
        path.arcTo(QRectF(x - r, y - r, 2 * r, 2 * r), start, sweep)
    else:
        path.closeSubpath()


def pixmap(name: str, color: QColor, ratio: float, size: float = SIZE_PX) -> QPixmap:
    """An icon in one colour at a scale factor."""
    image = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / SIZE_PX, size / SIZE_PX)
    pen = QPen(color, 1.4)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPath(icon_path(name))
    painter.end()
    return image


@lru_cache(maxsize=64)
def tool_icon(name: str, plain: str, chosen: str) -> QIcon:
    """A tool's icon in two colours: as it is, and when the tool is in hand."""
    icon = QIcon()
    for ratio in _RATIOS:
        icon.addPixmap(pixmap(name, QColor(plain), ratio), QIcon.Mode.Normal, QIcon.State.Off)
        icon.addPixmap(pixmap(name, QColor(chosen), ratio), QIcon.Mode.Normal, QIcon.State.On)
    return icon


def app_icon(color: str) -> QIcon:
    """The program's own icon."""
    icon = QIcon()
    for size in (16, 32, 64, 128):
        icon.addPixmap(pixmap("app", QColor(color), 1, size))
    return icon
