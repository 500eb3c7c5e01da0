"""The panels' part of the style sheet."""

from string import Template

from tinydesigner.gui.theme import Theme

_SHEET = Template("""
QPushButton#chip { border: 1px solid $line; border-radius: 9px; padding: 2px 8px; font-size: 11px;
    color: $muted; background: $field; }
QPushButton#chip:checked { background: $accent_soft; color: $accent; border-color: $accent; }
QPushButton#chip:focus { border: 1px solid $accent; }
QLabel#section { color: $muted; font-size: 11px; font-weight: 700; padding-top: 6px; }
QLabel#readout { color: $ink; font-weight: 600; }
QLabel#count { color: $asks; font-weight: 600; font-size: 11px; }
QLabel#echo { color: $muted; font-size: 11px; }
QLabel#echo[wrong="true"] { color: $fails; }
QLabel#refusal { background: $fails_soft; color: $fails; padding: 8px 12px; }
QLabel#detail { background: $chrome; border-top: 1px solid $line; padding: 10px 14px; }
QTextBrowser { background: $chrome; border: none; border-top: 1px solid $line; padding: 8px 12px; }
QTreeView::branch { background: transparent; }
QTableView::item { padding-left: 8px; padding-right: 4px; }
""")


def panel_sheet(theme: Theme) -> str:
    """The style sheet of the panels in the theme's colours."""
    palette = theme.palette
    return _SHEET.substitute({name: getattr(palette, name) for name in palette.__slots__})
