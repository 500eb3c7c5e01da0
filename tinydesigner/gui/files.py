"""New, open, save: with dialogs, recent files and the question about unsaved work."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tinydesigner.exchange.errors import ExchangeError

if TYPE_CHECKING:
    from tinydesigner.gui.main_window import MainWindow

SUFFIX = ".tinyhouse"
_FILTER = f"TinyDesigner designs (*{SUFFIX} *.json);;All files (*)"


class Files:
    """What a window does with files."""

    RECENT_SHOWN = 8

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    # -- recent files ----------------------------------------------------------------------------------

    def _recent(self, index: int) -> Path | None:
        recent = self._window.workspace.settings.recent
        return Path(recent[index]) if index < len(recent) else None

    def recent_title(self, index: int) -> str:
        """Menu text of a recent file."""
        path = self._recent(index)
        return path.name if path else "-"

    def recent_exists(self, index: int) -> bool:
        """Whether there is such a recent file; one that is missing stays in the list, greyed."""
        path = self._recent(index)
        return path is not None and path.exists()

    def open_recent(self, index: int) -> None:
        """Open a recent file."""
        path = self._recent(index)
        if path is not None and self.may_leave():
            self.load(path)

    # -- open and new ----------------------------------------------------------------------------------

    def new(self) -> None:
        """Choose a template or an empty design."""
        from tinydesigner.gui.gallery import Gallery

        if not self.may_leave():
            return
        gallery = Gallery(self._window.theme, self._window.workspace.settings.units, self._window)
        if gallery.exec() and gallery.chosen is not None:
            self._window.show_design(gallery.chosen, None)

    def open(self) -> None:
        """Choose a file and open it."""
        if not self.may_leave():
            return
        name, _ = QFileDialog.getOpenFileName(self._window, "Open a design", self._folder(), _FILTER)
        if name:
            self.load(Path(name))

    def load(self, path: Path) -> bool:
        """Open a file; what is wrong with it is told, and the design in hand stays. Whether it was opened."""
        from tinydesigner.editor.autosave import left_beside

        journal = left_beside(path)
        if journal is not None and self._recovered(journal, path):
            return True
        try:
            self._window.session.open(path)
        except (ExchangeError, OSError) as error:
            self._tell(f"{path.name} cannot be opened", error)
            return False
        self._window.workspace.store.add_recent(path)
        self._window.after_load()
        return True

    def offer_recovery(self) -> None:
        """Offer the designs without a file that a crash left."""
        from tinydesigner.editor.autosave import left_behind

        for journal in left_behind():
            if self._recovered(journal, None):
                return

    def _recovered(self, journal: Path, path: Path | None) -> bool:
        """Ask whether to take unsaved work back, and take it; whether it was taken."""
        from tinydesigner.editor.autosave import recover

        found = recover(journal)
        if found is None:
            return False
        steps = len(found.labels)
        name = path.name if path is not None else found.design.name
        if not self.ask_recovery(name, steps):
            journal.unlink(missing_ok=True)
            return False
        journal.unlink(missing_ok=True)
        self._window.show_design(found.design, path)
        self._window.session.recovered()
        return True

    def ask_recovery(self, name: str, steps: int) -> bool:
        """Ask whether unsaved work is to be taken back."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Unsaved work")
        box.setText(f"Take back the unsaved work on {name}?")
        box.setInformativeText(f"The program ended before it was saved: {steps + 1} steps are kept.")
        take = box.addButton("Take back", QMessageBox.ButtonRole.AcceptRole)
        box.addButton("Discard", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(take)
        box.exec()
        return box.clickedButton() is take

    # -- save ------------------------------------------------------------------------------------------

    def save(self) -> bool:
        """Save to the design's file, or ask for one; whether it was saved."""
        path = self._window.session.path
        return self.save_as() if path is None else self.write(path)

    def save_as(self) -> bool:
        """Ask for a file and save; whether it was saved."""
        session = self._window.session
        start = session.path or Path(self._folder()) / f"{session.design.name or 'Untitled'}{SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(self._window, "Save the design", str(start), _FILTER)
        if not name:
            return False
        path = Path(name)
        return self.write(path if path.suffix else path.with_suffix(SUFFIX))

    def write(self, path: Path) -> bool:
        """Save to a file; whether it was saved."""
        try:
            self._window.session.save(path)
        except (ExchangeError, OSError) as error:
            self._tell(f"{path.name} cannot be saved", error)
            return False
        self._window.workspace.store.add_recent(path)
        return True

    def picture(self) -> None:
        """Save the plan as a PNG picture."""
        from tinydesigner.gui.render import render

        start = str(Path(self._folder()) / f"{self._window.session.design.name}.png")
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Save a picture of the plan", start, "PNG (*.png)"
        )
        if name:
            data = render(self._window.session.design, "plan", (1600, 1000), 2.0, dark=False)
            try:
                Path(name).write_bytes(data)
            except OSError as error:
                self._tell("The picture cannot be saved", error)

    # -- questions -------------------------------------------------------------------------------------

    def may_leave(self) -> bool:
        """Whether the design in hand may be left: it is saved, or the user says what to do with it."""
        session = self._window.session
        if not session.dirty:
            return True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("Unsaved changes")
        box.setText(f"Save the changes to {session.design.name}?")
        box.setInformativeText("What was changed since the last save is lost otherwise.")
        button = QMessageBox.StandardButton
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        answer = box.exec()
        if answer == button.Save:
            return self.save()
        return bool(answer == button.Discard)

    def _tell(self, text: str, error: Exception) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("TinyDesigner")
        box.setText(text)
        box.setInformativeText(str(error))
        box.exec()

    def _folder(self) -> str:
        path = self._window.session.path
        if path is not None:
            return str(path.parent)
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
