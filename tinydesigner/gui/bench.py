"""Figures that need a window: a drag step to the last repaint, and the time to the first paint."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QTimer

from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import SettingsStore
from tinydesigner.exchange.native import read_design
from tinydesigner.exchange.templates import templates
from tinydesigner.gui.app import application, quiet_collector
from tinydesigner.gui.main_window import MainWindow

#: Name, unit, samples.
Figure: TypeAlias = tuple[str, str, list[float]]

DRAG_STEPS = 120
STARTS = 7

#: The least that such a window could be: the same libraries, a scene, three docks, painted once.
_BARE = """
import os, sys
import numpy, pydantic, shapely
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDockWidget, QGraphicsScene, QGraphicsView, QMainWindow
from PySide6.QtWidgets import QTreeWidget
app = QApplication(sys.argv)
window = QMainWindow()
scene = QGraphicsScene()
for i in range(60):
    scene.addRect(i * 10, i * 5, 80, 40)
view = QGraphicsView(scene)
window.setCentralWidget(view)
for name in "abc":
    dock = QDockWidget(name)
    dock.setWidget(QTreeWidget())
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
window.resize(1600, 1000)
window.show()
QTimer.singleShot(0, lambda: (view.viewport().repaint(), os._exit(0)))
app.exec()
"""

#: Our window on a design, painted once; it prints the most memory that it held, mebibytes.
_OURS = """
import sys
from tinydesigner.gui.bench import at_first_paint, peak_mib
at_first_paint(sys.argv[1], lambda window: print(peak_mib(), flush=True))
"""


def open_for_bench(path: str) -> tuple[QCoreApplication, MainWindow]:
    """The window as a user opens it, on a design file, with settings that are not kept."""
    app = application()
    window = MainWindow(Session(read_design(Path(path))), _settings())
    window.resize(1600, 1000)
    window.show()
    return app, window


def at_first_paint(path: str, look: Callable[[MainWindow], None]) -> None:
    """Open the window on a design file, look at it when it has been painted, and end the process at once."""
    app, window = open_for_bench(path)

    def painted() -> None:
        window.panes.plan.viewport().repaint()
        look(window)
        os._exit(0)

    QTimer.singleShot(0, painted)
    app.exec()


def peak_mib() -> float:
    """The most memory that this process has held, mebibytes; 0 where the system does not say.

    Linux counts in ``ru_maxrss`` what the process that started this one held, so its status is asked first.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024.0
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024.0 * 1024.0 if sys.platform == "darwin" else 1024.0)


def _settings() -> SettingsStore:
    """Settings as on the first start, so that every run opens the same window."""
    return SettingsStore(Path(tempfile.mkdtemp()) / "settings.json")


def figures() -> list[Figure]:
    """All of them."""
    repaint, sides = drag_repaint()
    ratios, peaks = painted()
    return [
        ("drag_repaint_ms", "ms", repaint),
        ("drag_sides_ms", "ms", sides),
        ("window_painted_ratio", "ratio", ratios),
        ("window_peak_mib", "MiB", peaks),
    ]


def drag_repaint(steps: int = DRAG_STEPS) -> tuple[list[float], list[float]]:
    """Milliseconds from a drag step of a busy house to plan, findings and places repainted, then to the rest.

    Section and elevation, the rest, may lag behind while something is dragged.
    """
    from tinydesigner.editor.samples import busy_house, drag_steps

    app = application()
    window = MainWindow(Session(busy_house()), _settings())
    window.resize(1600, 1000)
    window.show()
    _settle(app, window)
    quiet_collector()
    repaint, sides = [], []
    for command in drag_steps(window.session.base, steps):
        start = perf_counter()
        window.session.preview(command)
        _settle(app, window)
        repaint.append((perf_counter() - start) * 1000)
        start = perf_counter()
        window.panes.redraw_sides()
        app.processEvents()
        sides.append((perf_counter() - start) * 1000)
    window.session.cancel()
    window.release()
    window.deleteLater()
    return repaint[5:], sides[5:]


def _settle(app: QCoreApplication, window: MainWindow) -> None:
    """Serve the event loop until the report belongs to the shown design and everything is painted.

    Raises
    ------
    RuntimeError
        If nothing is left to do and there still is no report: the rules are broken, or the check failed.
    """
    app.processEvents()
    while window.session.stale:
        live = window.bridge.live
        if live is not None and not live.busy:
            raise RuntimeError(live.broken or "the check failed")
        app.processEvents()
    app.processEvents()


def painted(starts: int = STARTS) -> tuple[list[float], list[float]]:
    """Our time to the first paint over that of a bare window, in processes of their own; our memory then."""
    path = str(templates()[1].path)
    with tempfile.TemporaryDirectory() as cache:
        # The first pair fills the cache and does not count.
        pairs = [(_seconds(cache, _OURS, path), _seconds(cache, _BARE)) for _ in range(starts + 1)][1:]
    typical = median(bare for _, (bare, _) in pairs)
    return [ours / typical for (ours, _), _ in pairs], [float(said) for (_, said), _ in pairs]


def _seconds(cache: str, code: str, *arguments: str) -> tuple[float, str]:
    """How long a process took, and what it printed; compiled modules lie in ``cache``, as if installed."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    start = perf_counter()
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code, *arguments], env=environment, check=True, capture_output=True, text=True
    )
    return perf_counter() - start, done.stdout
