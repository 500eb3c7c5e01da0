"""Pictures of a design without a screen: plan, section, elevation, or the whole window."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.drawing.displaylist import DisplayList
from tinydesigner.drawing.elevation import elevation
from tinydesigner.drawing.options import PlanOptions, ViewOptions
from tinydesigner.drawing.plan import plan
from tinydesigner.drawing.section import section
from tinydesigner.drawing.viewframe import Side
from tinydesigner.editor.envelope import RoadBox
from tinydesigner.editor.live import LiveChecker
from tinydesigner.editor.precheck import Question
from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import SettingsStore
from tinydesigner.gui import theme as themes
from tinydesigner.gui.app import application
from tinydesigner.gui.drawing_view import DrawingView
from tinydesigner.gui.painter import SceneDrawing
from tinydesigner.measure.model import Model
from tinydesigner.rules.check import Checker
from tinydesigner.rules.errors import RuleErrors

_MARGIN_PX = 34
_THUMBNAIL = PlanOptions(bands=False, dimensions=False, tags=False)


def _display_list(design: Design, view: str, checker: Checker | None) -> DisplayList:
    model = Model(design)
    if view == "plan":
        return plan(model)
    if view == "thumbnail":
        return plan(model, options=_THUMBNAIL)
    if view == "section":
        return section(model, options=_with_road(design, checker))
    if view == "elevation":
        return elevation(model, Side.LEFT, _with_road(design, checker))
    raise ValueError(f"there is no view {view!r}")


def _with_road(design: Design, checker: Checker | None) -> ViewOptions:
    """The road's box around a house on wheels, as the window draws it; none where the rules are broken."""
    session = Session(design, checker=checker)
    if not isinstance(design.base, Trailer):
        return ViewOptions()
    try:
        LiveChecker(session, Question(places=())).check_now()
        return ViewOptions(envelopes=RoadBox().envelopes(session))
    except (RuleErrors, KeyError):
        return ViewOptions()


def render(
    design: Design,
    view: str,
    size: tuple[int, int],
    scale: float,
    *,
    dark: bool,
    checker: Checker | None = None,
) -> bytes:
    """A picture of a design.

    Parameters
    ----------
    design
        What to draw.
    view
        "plan", "section", "elevation", "thumbnail" or "window".
    size
        Width and height before scaling, pixels.
    scale
        Device pixels a pixel.
    dark
        Whether to draw light on dark.
    checker
        The rules for the window; the bundled ones when absent.

    Returns
    -------
    bytes
        A PNG file.
    """
    application()
    theme = themes.dark() if dark else themes.light()
    if view == "window":
        widget: QWidget = _window(design, checker, dark=dark)
    else:
        widget = _drawing(_display_list(design, view, checker), design, view, theme, size)
    try:
        return _grab(widget, size, scale)
    finally:
        widget.deleteLater()


class _Still(DrawingView):
    """A drawing that is only looked at."""

    def __init__(self, theme: themes.Theme) -> None:
        super().__init__(theme)
        self.drawing = SceneDrawing(self.scene(), theme)


def _drawing(
    shown: DisplayList, design: Design, view: str, theme: themes.Theme, size: tuple[int, int]
) -> DrawingView:
    made = _Still(theme)
    made.shows_grid = False
    made.units = design.units
    made.resize(*size)
    made.drawing.show(shown.groups)
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    made.fit(shown.bounds, 8 if view == "thumbnail" else _MARGIN_PX)
    return made


def _window(design: Design, checker: Checker | None, *, dark: bool) -> QWidget:
    from tinydesigner.gui.main_window import MainWindow

    store = SettingsStore(Path("/nonexistent/settings.json"))
    window = MainWindow(Session(design, checker=checker), store, themes.dark() if dark else themes.light())
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    return window


def _grab(widget: QWidget, size: tuple[int, int], scale: float) -> bytes:
    widget.resize(*size)
    widget.show()
    _settle(widget)
    image = QImage(round(size[0] * scale), round(size[1] * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    # A graphics view has a render of its own that draws its scene only.
    QWidget.render(widget, painter, QPoint())
    painter.end()
    widget.hide()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
    return bytes(buffer.data().data())


def _settle(widget: QWidget) -> None:
    """Let layouts, and in a window the first check, come to rest."""
    from tinydesigner.gui.main_window import MainWindow

    loop = application()
    loop.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if isinstance(widget, MainWindow):
        widget.complete()
        widget.bridge.start_checking()
        live = widget.bridge.live
        while live is not None and live.step():
            pass
        widget.panes.fit()
        loop.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def render_file(
    path: str, view: str, output: str, *, width: int, height: int, scale: float, dark: bool
) -> None:
    """Draw a view of a design file to a PNG file.

    Raises
    ------
    exchange.errors.ExchangeError
        If the file is no design.
    OSError
        If a file cannot be read or written.
    """
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tinydesigner.exchange.native import read_design

    Path(output).write_bytes(render(read_design(path), view, (width, height), scale, dark=dark))
