"""From the drawing's role names to pens, brushes and text, in the colours of light or dark.

Widths are device-independent pixels and do not grow with the zoom: what is cut is heavy, what is seen is
thin, as on a drawn plan.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QPalette, QPen

from tinydesigner.drawing.styles import STYLES, Hatch, Style
from tinydesigner.gui.inks import DARK_INKS, LIGHT_INKS
from tinydesigner.gui.overlay_styles import OVERLAY_STYLES
from tinydesigner.gui.palettes import DARK, LIGHT, Palette

#: Screen pixels of a weight on paper: the lightest line keeps over half a pixel, the heaviest is 1.5.
_WEIGHT_OFFSET_PX = 0.25
_WEIGHT_PX_PER_POINT = 1.8
#: Type of 9 points on paper is 11 pixels on the screen, the size of the interface's small text.
PX_PER_POINT = 11 / 9


def style_of(role: str) -> Style:
    """Style of a role of a drawing or of the window's own overlay."""
    return STYLES[role] if role in STYLES else OVERLAY_STYLES[role]


def width_px(weight: float) -> float:
    """Width on the screen of a weight on paper (points), device-independent pixels."""
    return _WEIGHT_OFFSET_PX + _WEIGHT_PX_PER_POINT * weight


@dataclass(frozen=True)
class Theme:
    """Pens, brushes and fonts over one palette."""

    name: str
    palette: Palette
    inks: Mapping[str, str]

    def __hash__(self) -> int:
        return hash(self.name)

    @property
    def dark(self) -> bool:
        """Whether light is drawn on dark."""
        return self.palette.dark

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """Colour of a palette role, for everything but the drawing."""
        color = QColor(getattr(self.palette, name))
        color.setAlphaF(alpha)
        return color

    def ink(self, name: str, alpha: float = 1.0) -> QColor:
        """Colour of an ink of the drawing; an overlay may also use a palette role."""
        if name not in self.inks:
            return self.color(name, alpha)
        color = QColor(self.inks[name])
        color.setAlphaF(alpha)
        return color

    def pen(self, role: str, ratio: float = 1.0) -> QPen:
        """Pen of a line's role, of constant width on a screen of ``ratio`` device pixels a pixel.

        Qt measures cosmetic pens in device pixels, so they would grow thin where pixels are small.
        """
        return _pen(self, style_of(role), ratio)

    def brush(self, role: str) -> QBrush:
        """Brush of an area's role; an empty brush for one that is hatched."""
        style = style_of(role)
        if style.hatch is not Hatch.SOLID:
            return QBrush(Qt.BrushStyle.NoBrush)
        return QBrush(self.ink(style.ink, style.opacity))

    def text_color(self, role: str) -> QColor:
        """Colour of a text's role."""
        return self.ink(style_of(role).ink)

    def font(self, role: str, points: float) -> QFont:
        """Font of a text's role at a size in points on paper."""
        style = style_of(role)
        return font(points * PX_PER_POINT, 700 if style.bold else 400, style.tracking)


@lru_cache(maxsize=1024)
def _pen(theme: Theme, style: Style, ratio: float) -> QPen:
    width = width_px(style.weight)
    pen = QPen(theme.ink(style.ink), width * ratio)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if style.dash:
        pen.setDashPattern([max(length, 1.0) / width for length in style.dash])
    return pen


@lru_cache(maxsize=256)
def font(px: float, weight: int = 400, spacing: float = 0.0) -> QFont:
    """The interface's font at a size in device-independent pixels."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(max(1, round(px)))
    made.setWeight(QFont.Weight(weight))
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return made


@cache
def light() -> Theme:
    """Dark on light."""
    return Theme("light", LIGHT, LIGHT_INKS)


@cache
def dark() -> Theme:
    """Light on dark."""
    return Theme("dark", DARK, DARK_INKS)


def chosen(setting: str) -> Theme:
    """The theme of a setting: "light", "dark", or "system" for what the desktop says."""
    if setting == "dark":
        return dark()
    if setting == "light":
        return light()
    return dark() if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else light()


_ROLES = {
    QPalette.ColorRole.Window: "chrome",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "chrome",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "chrome",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "on_tooltip",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "asks",
    QPalette.ColorRole.Light: "paper",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line_strong",
    QPalette.ColorRole.Dark: "muted",
    QPalette.ColorRole.Shadow: "line_strong",
}


def qt_palette(theme: Theme) -> QPalette:
    """The theme as a Qt palette, for everything that the style sheet does not name."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, theme.color(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("faint"))
    return palette
