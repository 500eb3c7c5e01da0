"""Where the window and its panels stand, remembered, and never off every screen."""

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from tinydesigner.editor.settings import Settings, SettingsStore

#: Raised when docks are added or renamed, so that an older layout is not forced on them.
LAYOUT_VERSION = 3
_FIRST_SIZE = (1440, 900)
#: This much of the title bar must be on a screen to be caught with the pointer, pixels.
_VISIBLE_PX = 80


def place_window(window: QMainWindow, settings: Settings) -> None:
    """Put the window where it was, or in the middle of the screen."""
    window.resize(*_first_size())
    geometry = settings.geometry_bytes()
    if geometry:
        window.restoreGeometry(QByteArray(geometry))
    layout = settings.layout_bytes()
    if layout:
        window.restoreState(QByteArray(layout), LAYOUT_VERSION)
    clamp(window)


def remember_window(window: QMainWindow, store: SettingsStore) -> None:
    """Write down where the window and its panels stand."""
    geometry, layout = window.saveGeometry(), window.saveState(LAYOUT_VERSION)
    store.keep_layout(bytes(geometry.data()), bytes(layout.data()))


def _first_size() -> tuple[int, int]:
    room = QGuiApplication.primaryScreen().availableGeometry()
    return min(_FIRST_SIZE[0], round(room.width() * 0.94)), min(_FIRST_SIZE[1], round(room.height() * 0.92))


def clamp(window: QMainWindow) -> None:
    """Bring a window back whose screen is gone, and make one fit that is larger than its screen."""
    frame = window.geometry()
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if not screens:
        return
    home = max(screens, key=lambda screen: _shared(screen, frame))
    caught = home.intersected(QRect(frame.x(), frame.y(), frame.width(), 30))
    width, height = min(frame.width(), home.width()), min(frame.height(), home.height())
    if caught.width() < _VISIBLE_PX or (width, height) != (frame.width(), frame.height()):
        left = min(max(frame.x(), home.x()), home.right() + 1 - width)
        top = min(max(frame.y(), home.y()), home.bottom() + 1 - height)
        window.setGeometry(left, top, width, height)


def _shared(screen: QRect, frame: QRect) -> int:
    common = screen.intersected(frame)
    return common.width() * common.height() if common.isValid() else 0
