"""Start the window."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import SettingsStore
from tinydesigner.gui.main_window import MainWindow

#: A connection that ends with the first call.
_ONCE = Qt.ConnectionType.SingleShotConnection


def application() -> QApplication:
    """The Qt application, made if there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    made = QApplication(sys.argv[:1])
    made.setApplicationName("TinyDesigner")
    made.setDesktopFileName("tinydesigner")
    # One look on every desktop, ours; the native styles draw frames that the style sheet cannot take away.
    made.setStyle(QStyleFactory.create("Fusion"))
    return made


def quiet_collector() -> None:
    """Keep what is loaded by now, the rules above all, out of the garbage collector's full rounds.

    Going through some hundred thousand objects that never go away holds up a drag for a tenth of a second.
    """
    gc.collect()
    gc.freeze()


def _after_paint(window: MainWindow, path: str | None) -> None:
    if path is None:
        window.files.offer_recovery()
    window.keep_journal()
    # The rules are loaded with the first check; a failed one is a message, and the next may be better.
    window.bridge.checked.connect(lambda _report: QTimer.singleShot(0, quiet_collector), _ONCE)


def run(path: str | None, store: SettingsStore | None = None) -> int:
    """Open the window, with a design file if given, and stay until it is closed; the exit status."""
    from tinydesigner.editor.defaults import blank
    from tinydesigner.gui.dialogs import FaultHook

    app = application()
    sys.excepthook = FaultHook()
    kept = store or SettingsStore()
    window = MainWindow(Session(blank(kept.settings.units)), kept)
    if path is not None:
        window.files.load(Path(path))
    window.show()
    # After the first paint: what follows loads libraries that a first look does not need.
    window.completed.connect(lambda: _after_paint(window, path))
    return app.exec()
