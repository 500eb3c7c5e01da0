"""Colours by their role, for light and dark.

Status hues keep apart for red-green colour blindness (vermilion, bluish green, amber, violet differ in
lightness as well), and nothing is told by colour alone: each status has its sign and its word.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of the program's surfaces and text, as #rrggbb."""

    dark: bool
    paper: str
    chrome: str
    field: str
    line: str
    line_strong: str
    ink: str
    muted: str
    faint: str
    accent: str
    accent_soft: str
    on_accent: str
    strip: str
    on_strip: str
    on_strip_muted: str
    grid: str
    grid_strong: str
    passes: str
    passes_soft: str
    fails: str
    fails_soft: str
    tight: str
    tight_soft: str
    asks: str
    asks_soft: str
    none_soft: str
    tooltip: str
    on_tooltip: str


LIGHT = Palette(
    dark=False,
    paper="#ffffff",
    chrome="#f5f7f7",
    field="#ffffff",
    line="#dfe4e6",
    line_strong="#b9c2c7",
    ink="#1d262b",
    muted="#56636b",
    faint="#8b979e",
    accent="#0a66b0",
    accent_soft="#deedf8",
    on_accent="#ffffff",
    strip="#1f2a30",
    on_strip="#edf2f4",
    on_strip_muted="#a9b6bd",
    grid="#eef1f2",
    grid_strong="#e1e6e8",
    passes="#0b6b4b",
    passes_soft="#dcf0e7",
    fails="#b3261e",
    fails_soft="#fbe5e2",
    tight="#865400",
    tight_soft="#fbeed6",
    asks="#5840a0",
    asks_soft="#e9e5f7",
    none_soft="#eceff0",
    tooltip="#0f3d61",
    on_tooltip="#ffffff",
)

DARK = Palette(
    dark=True,
    paper="#14191d",
    chrome="#1b2226",
    field="#11161a",
    line="#2d373d",
    line_strong="#4a575f",
    ink="#e8eef1",
    muted="#a3b0b8",
    faint="#74828b",
    accent="#62b2f2",
    accent_soft="#1c3a52",
    on_accent="#0b1a26",
    strip="#0d1114",
    on_strip="#e8eef1",
    on_strip_muted="#93a1a9",
    grid="#1b2227",
    grid_strong="#232c32",
    passes="#5fcf9f",
    passes_soft="#173529",
    fails="#ff8f80",
    fails_soft="#452320",
    tight="#eab659",
    tight_soft="#3d2f14",
    asks="#b7a4f5",
    asks_soft="#2d2649",
    none_soft="#273036",
    tooltip="#dbeaf6",
    on_tooltip="#10222f",
)
