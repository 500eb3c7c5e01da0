"""The style sheet: flat surfaces parted by hairlines, no raised frames, a visible focus ring."""

from string import Template

from tinydesigner.datafiles import resources
from tinydesigner.gui.theme import Theme

_SHEET = Template("""
* { outline: none; }
QMainWindow, QDialog { background: $chrome; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMenuBar { background: $chrome; color: $ink; padding: 2px 6px; border-bottom: 1px solid $line; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $field; color: $ink; border: 1px solid $line_strong; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QToolBar { background: $chrome; border: none; border-right: 1px solid $line; padding: 6px 4px;
    spacing: 3px; }
QToolButton { color: $ink; background: transparent; border: none; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $line; }
QToolButton:checked { background: $accent_soft; color: $accent; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton:disabled { color: $faint; }
QStatusBar { background: $strip; color: $on_strip; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $on_strip; padding: 0 8px; font-size: 12px; }
QStatusBar QLabel#hint { color: $on_strip; }
QStatusBar QLabel#facts { color: $on_strip_muted; }
QStatusBar QToolButton { color: $on_strip; padding: 1px 8px; border-radius: 4px; font-size: 12px; }
QStatusBar QToolButton:hover { background: #3b4850; }
QToolButton::menu-indicator { image: none; width: 0; }
QDockWidget { color: $muted; font-size: 11px; font-weight: 600; }
QDockWidget::title { background: $chrome; padding: 7px 12px; border-bottom: 1px solid $line; }
QTabBar { background: $chrome; }
QTabBar::tab { background: transparent; color: $muted; padding: 7px 12px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; }
QFrame#hairline { background: $line; border: none; }
QWidget#panes, QWidget#pane { background: $paper; }
QLabel#caption { color: $muted; font-size: 12px; }
QPushButton { background: $field; color: $ink; border: 1px solid $line_strong; border-radius: 6px;
    padding: 5px 14px; }
QPushButton:hover { border-color: $accent; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:default:focus { border: 2px solid $ink; }
QPushButton:disabled { color: $faint; border-color: $line; }
QPushButton#level { border: none; background: $none_soft; color: $muted; padding: 4px 12px;
    border-radius: 6px; font-size: 12px; }
QPushButton#level:hover { color: $ink; }
QPushButton#level:checked { background: $strip; color: $on_strip; }
QPushButton#level:focus { border: 1px solid $accent; padding: 3px 11px; }
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QTextEdit, QDateEdit { background: $field; color: $ink;
  border: 1px solid $line_strong; border-radius: 5px; padding: 4px 7px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus {
    border: 1px solid $accent; }
QComboBox#view { border: none; background: transparent; color: $muted; font-size: 12px; padding: 2px 6px; }
QComboBox#view:hover { color: $ink; }
QComboBox#view:focus { border: 1px solid $accent; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 20px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$chevron"); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: $field; border: 1px solid $line_strong;
    selection-background-color: $accent_soft; selection-color: $ink; }
QAbstractItemView { background: $field; color: $ink; border: none; alternate-background-color: $chrome;
  selection-background-color: $accent_soft; selection-color: $ink; }
QHeaderView::section { background: $chrome; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 4px 8px; font-size: 11px; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line_strong; border-radius: 3px; margin: 2px; min-height: 24px;
    min-width: 24px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
    width: 0; height: 0; }
QToolTip { background: $tooltip; color: $on_tooltip; border: none; padding: 5px 8px; }
QLineEdit#palette { font-size: 15px; padding: 9px 12px; border: none; border-bottom: 1px solid $line;
    border-radius: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialog#palette QListWidget::item { padding: 6px 12px; }
QDialog#palette { background: $field; border: 1px solid $line_strong; }
QLabel#title { color: $ink; font-size: 18px; font-weight: 600; }
QLabel#quiet { color: $muted; }
""")


def sheet(theme: Theme) -> str:
    """The style sheet in the theme's colours."""
    palette = theme.palette
    shade = "dark" if theme.dark else "light"
    chevron = (resources() / "pictures" / f"chevron-{shade}.png").as_posix()
    names = {name: getattr(palette, name) for name in palette.__slots__}
    return _SHEET.substitute(names, chevron=chevron)
