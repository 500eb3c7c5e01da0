"""A handle of a section in hand: the grid and the law pull it, a typed value sets it."""

from dataclasses import dataclass

from tinydesigner.document.commands.command import Command
from tinydesigner.drawing.handles import Handle
from tinydesigner.editor.handles import handle_step
from tinydesigner.editor.law_snaps import LawSnaps
from tinydesigner.editor.overlay import SnapMark
from tinydesigner.editor.pointer import PointerEvent
from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import SnapSettings
from tinydesigner.units.length import NM_PER_MM


@dataclass(frozen=True, slots=True)
class HandleStep:
    """One position of a handle: the command, the value that it sets (nm), and why it stopped there."""

    command: Command
    value: int
    mark: SnapMark | None = None


class HandleDrag:
    """A handle taken from the design as it stood without the drag.

    Parameters
    ----------
    session
        Where the drag is previewed.
    handle
        The handle as it was when it was taken.
    """

    def __init__(self, session: Session, handle: Handle) -> None:
        self.session = session
        self.handle = handle
        self.base = session.base
        start = handle_step(self.base, handle, handle.at, SnapSettings(grid=False))[1]
        self.law = LawSnaps(session, self._command, start)

    def _command(self, value: int) -> Command:
        return handle_step(self.base, self.handle, self.handle.at, SnapSettings(grid=False), value)[0]

    def to(self, event: PointerEvent, snap: SnapSettings, typed: int | None = None) -> HandleStep:
        """Where the pointer leads the handle; Alt held, nothing pulls.

        Parameters
        ----------
        event
            The pointer, in the frame of the section.
        snap
            Grid, and how far targets pull.
        typed
            The value itself, nm, when it was typed.
        """
        free = SnapSettings(grid=False)
        grid = free if event.modifiers.alt else snap
        command, value = handle_step(self.base, self.handle, event.point, grid, typed)
        reach, mark = event.mm(snap.tolerance_px) * NM_PER_MM, None
        if typed is None and snap.objects and not event.modifiers.alt:
            raw = handle_step(self.base, self.handle, event.point, free)[1]
            target = self.law.near(raw, reach)
            if target is not None:
                command, value = self._command(target.position), target.position
                mark = SnapMark(event.point, target.label)
        self.law.moved(value, reach)
        return HandleStep(command, value, mark)

    def close(self) -> None:
        """The drag is over."""
        self.law.close()
