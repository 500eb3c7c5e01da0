"""One open design: what is shown, what is chosen, what was done, and what the rules say about it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from psygnal import Signal

from tinydesigner.document.changes import ChangeSet
from tinydesigner.document.commands.command import Command
from tinydesigner.document.design import Design
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import EntityId
from tinydesigner.document.history import History

if TYPE_CHECKING:
    from tinydesigner.measure.model import Model
    from tinydesigner.rules.book import RuleBook
    from tinydesigner.rules.check import Checker, Report


class Session:
    """The open design and its history.

    A preview re-applies the pending command to the *base* design at each pointer move, so that a whole drag
    is one step of the history. ``design`` is what is shown: the preview while there is one.
    """

    #: What differs between the design shown before and the one shown now.
    changed = Signal(ChangeSet)
    #: A report that belongs to the shown design.
    checked = Signal(object)
    selection_changed = Signal()
    #: A sentence for the person: why something was refused, where a file was saved.
    message = Signal(str)
    #: Another design was opened, or the path or the saved mark changed.
    file_changed = Signal()

    def __init__(self, design: Design, path: Path | None = None, checker: "Checker | None" = None) -> None:
        self.history = History(design)
        self.path = path
        #: Counts every design that was shown; a report belongs to the revision that it was made from.
        self.revision = 0
        self.selection: tuple[EntityId, ...] = ()
        #: Why the last preview or commit was refused; empty when it was not.
        self.refusal = ""
        self.report: Report | None = None
        self.report_revision = -1
        self._shown = design
        self._pending = ""
        self._model: Model | None = None
        self._checker = checker

    # -- what is shown ---------------------------------------------------------------------------------

    @property
    def design(self) -> Design:
        """The design that is shown, a preview included."""
        return self._shown

    @property
    def base(self) -> Design:
        """The design without the preview."""
        return self.history.design

    @property
    def previewing(self) -> bool:
        """Whether a preview is shown."""
        return self._shown is not self.history.design

    @property
    def model(self) -> "Model":
        """The measured design, made when it is first asked for; parts that did not change are kept."""
        from tinydesigner.measure.model import Model

        if self._model is None or self._model.design is not self._shown:
            self._model = Model(self._shown, self._model)
        return self._model

    @property
    def checker(self) -> "Checker":
        """The checker over the rules, loaded on first use."""
        if self._checker is None:
            from tinydesigner.editor.precheck import bundled_checker

            self._checker = bundled_checker()
        return self._checker

    @property
    def book(self) -> "RuleBook":
        """The rules."""
        return self.checker.book

    @property
    def stale(self) -> bool:
        """Whether the report belongs to an earlier design than the one shown."""
        return self.report_revision != self.revision

    def take_report(self, report: "Report", revision: int) -> bool:
        """Accept a report made from a revision; one of an older revision is dropped. Whether it was taken."""
        if revision != self.revision:
            return False
        self.report, self.report_revision = report, revision
        self.checked.emit(report)
        return True

    def _show(self, design: Design) -> None:
        before, self._shown = self._shown, design
        if before is design:
            return
        self.revision += 1
        kept = tuple(key for key in self.selection if key in design.by_id)
        self.changed.emit(ChangeSet.between(before, design))
        if kept != self.selection and not self.previewing:
            self.select(kept)

    # -- changing it -----------------------------------------------------------------------------------

    def preview(self, command: Command) -> bool:
        """Show what a command would make of the base design; whether it is allowed.

        A refused command leaves the last allowed preview standing, and says why in ``refusal``.
        """
        try:
            design = command.apply(self.base)
        except CommandRefused as refused:
            self._refuse(refused.reason)
            return False
        self.refusal, self._pending = "", command.label
        self._show(design)
        return True

    def commit(self, command: Command | None = None, *, merge: str | None = None) -> bool:
        """Make a command, or the preview that is shown, a step of the history; whether anything changed.

        ``merge`` joins steps in a row of the same key (arrow-key nudges) into one.
        """
        if command is not None and not self.preview(command):
            return False
        if not self.previewing:
            return False
        self.history.commit(self._shown, self._pending, merge=merge)
        self._pending = ""
        self.file_changed.emit()
        return True

    def cancel(self) -> None:
        """Show the base design again."""
        self.refusal = self._pending = ""
        self._show(self.base)

    def _refuse(self, reason: str) -> None:
        if reason != self.refusal:
            self.refusal = reason
            self.message.emit(reason)

    def undo(self) -> bool:
        """Take the last step back, or the preview if there is one; whether there was anything."""
        if self.previewing:
            self.cancel()
            return True
        return self.go_to(self.history.position - 1)

    def redo(self) -> bool:
        """Do the undone step again; whether there was one."""
        return not self.previewing and self.go_to(self.history.position + 1)

    def go_to(self, position: int) -> bool:
        """Show the step at a position of the history; whether there is one."""
        if not 0 <= position <= len(self.history.labels):
            return False
        self._show(self.history.jump(position))
        self.file_changed.emit()
        return True

    def select(self, ids: Iterable[EntityId]) -> None:
        """Choose entities, each once, in this order."""
        chosen = tuple(dict.fromkeys(ids))
        if chosen != self.selection:
            self.selection = chosen
            self.selection_changed.emit()

    # -- files -----------------------------------------------------------------------------------------

    @property
    def dirty(self) -> bool:
        """Whether the design differs from its file."""
        return not self.history.is_clean

    @property
    def title(self) -> str:
        """Name for the window: the design's, and its file's when that says something else."""
        name = self.design.name or "Untitled"
        return name if self.path is None or self.path.stem == name else f"{name} ({self.path.name})"

    def replace(self, design: Design, path: Path | None = None) -> None:
        """Work on another design with a fresh history."""
        self.cancel()
        self.history = History(design)
        self.path = path
        self.select(())
        self._show(design)
        self.file_changed.emit()

    def recovered(self) -> None:
        """The design in hand came back from a journal: no file holds it yet."""
        self.history.mark_unclean()
        self.file_changed.emit()

    def open(self, path: Path) -> None:
        """Open a design file in place of this design.

        Raises
        ------
        exchange.native errors
            If it cannot be read; this design stays open.
        """
        from tinydesigner.exchange.native import read_design

        self.replace(read_design(path), path)

    def save(self, path: Path | None = None) -> Path:
        """Write the design to ``path``, or to the file it came from.

        Raises
        ------
        ValueError
            If neither is known.
        OSError
            If the file cannot be written; the old one stays as it was.
        """
        from tinydesigner.exchange.native import write_design

        target = path or self.path
        if target is None:
            raise ValueError("the design has no file yet")
        write_design(self.base, target)
        self.path = target
        self.history.mark_clean()
        self.file_changed.emit()
        self.message.emit(f"Saved {target.name}")
        return target
