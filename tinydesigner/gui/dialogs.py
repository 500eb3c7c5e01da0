"""About, keyboard shortcuts, and what went wrong."""

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

import tinydesigner
from tinydesigner.editor.actions import Registry
from tinydesigner.gui.shortcuts import shown_key

_ABOUT = """<p>Draw a tiny house and see, while the mouse still moves, where it is legal.</p>
<p><b>This is a pre-check, not a permit.</b> Only the official of a place decides. What the program says
rests on the sources that it names; a place or rule that was not researched is shown as such.</p>
<p>Nothing is sent anywhere: the program makes no network connection.</p>"""


def diagnostics() -> str:
    """Versions, for a report of a fault."""
    return (
        f"TinyDesigner {tinydesigner.__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()} ({QGuiApplication.platformName()})"
    )


def _with_buttons(dialog: QDialog, *widgets: QWidget) -> QDialogButtonBox:
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 18, 20, 16)
    layout.setSpacing(12)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    for widget in (*widgets, buttons):
        layout.addWidget(widget)
    return buttons


def about_dialog(parent: QWidget) -> QDialog:
    """What this program is and what it is not."""
    dialog = QDialog(parent)
    dialog.setWindowTitle("About TinyDesigner")
    title = QLabel(f"TinyDesigner {tinydesigner.__version__}")
    title.setObjectName("title")
    text = QLabel(_ABOUT)
    text.setWordWrap(True)
    text.setMinimumWidth(440)
    versions = QLabel(diagnostics())
    versions.setObjectName("quiet")
    versions.setWordWrap(True)
    versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    buttons = _with_buttons(dialog, title, text, versions)
    copy = buttons.addButton("Copy diagnostics", QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(diagnostics()))
    return dialog


def keys_dialog(registry: Registry, parent: QWidget) -> QDialog:
    """Every shortcut, by menu."""
    dialog = QDialog(parent)
    dialog.setWindowTitle("Keyboard shortcuts")
    rows = [(shown_key(action.shortcut), action.title) for action in registry if action.shortcut]
    rows += [(key, what) for key, what in _HABITS]
    table = QTableWidget(len(rows), 2)
    table.setHorizontalHeaderLabels(["Key", "What it does"])
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    for row, pair in enumerate(rows):
        for column, text in enumerate(pair):
            table.setItem(row, column, QTableWidgetItem(text))
    table.resizeColumnToContents(0)
    _with_buttons(dialog, table)
    dialog.resize(QSize(520, 560))
    return dialog


_HABITS = (
    ("Digits", "Type a measure while drawing; Tab goes to the next, Enter commits, Esc goes back"),
    ("Alt", "Hold: no snapping"),
    ("Shift", "Hold: keep the axis"),
    ("Arrows", "Nudge what is chosen by a grid step; with Shift by 1/16 in"),
    ("Wheel", "Zoom at the pointer"),
    ("Middle button, Space", "Drag to pan"),
)


def fault_dialog(error: BaseException, parent: QWidget | None = None) -> QDialog:
    """A fault of the program, told plainly, with a report to copy."""
    report = f"{diagnostics()}\n\n{''.join(traceback.format_exception(error))}"
    dialog = QDialog(parent)
    dialog.setWindowTitle("Something went wrong")
    title = QLabel("Something went wrong in the program")
    title.setObjectName("title")
    text = QLabel("The design is as it was before the last step. Save it under another name to be safe.")
    text.setWordWrap(True)
    details = QPlainTextEdit(report)
    details.setReadOnly(True)
    details.setAccessibleName("Report")
    buttons = _with_buttons(dialog, title, text, details)
    copy = buttons.addButton("Copy report", QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    dialog.resize(QSize(640, 420))
    return dialog


class FaultHook:
    """Shows faults instead of losing them; a fault while one is shown only goes to the terminal."""

    def __init__(self) -> None:
        self._showing = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take ``sys.excepthook``'s place."""
        sys.__excepthook__(kind, error, trace)
        if self._showing or not isinstance(error, Exception):
            return
        self._showing = True
        try:
            fault_dialog(error).exec()
        finally:
            self._showing = False


def tell_error(text: str, reason: str) -> None:
    """A fault that stops the program from doing what was asked."""
    box = QMessageBox(QMessageBox.Icon.Warning, "TinyDesigner", text)
    box.setInformativeText(reason)
    box.exec()
