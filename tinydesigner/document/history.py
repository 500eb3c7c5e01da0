"""Undo and redo: older designs, which share almost everything with the newest."""

from dataclasses import dataclass

from tinydesigner.document.design import Design

#: A step costs its changed entities only, so a long history costs little; this is far beyond a day's work.
DEFAULT_LIMIT = 5000


@dataclass(frozen=True, slots=True)
class Step:
    """A design and the label of the command that led to it."""

    design: Design
    label: str
    #: Steps in a row with the same key are one step (arrow-key nudges); None: always a step of its own.
    merge: str | None = None


class History:
    """The designs of one session, oldest first, and the place of the one that is shown.

    Parameters
    ----------
    design
        Where the session starts; it counts as saved.
    limit
        Most steps that can be undone; older ones are forgotten.
    """

    def __init__(self, design: Design, limit: int = DEFAULT_LIMIT) -> None:
        if limit < 1:
            raise ValueError("a history keeps at least one step")
        self._steps = [Step(design, "")]
        self._at = 0
        self._clean: int | None = 0
        self._limit = limit

    @property
    def design(self) -> Design:
        """The design that is shown."""
        return self._steps[self._at].design

    @property
    def position(self) -> int:
        """Index of the shown step; 0 is the oldest that is kept."""
        return self._at

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels of all steps after the oldest, undone ones included."""
        return tuple(step.label for step in self._steps[1:])

    @property
    def undo_label(self) -> str | None:
        """What undo would take back; None when there is nothing."""
        return self._steps[self._at].label if self._at else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again; None when there is nothing."""
        return self._steps[self._at + 1].label if self._at + 1 < len(self._steps) else None

    @property
    def is_clean(self) -> bool:
        """Whether the shown design is the one that was saved last."""
        return self._clean == self._at

    def mark_clean(self) -> None:
        """Say that the shown design is saved."""
        self._clean = self._at

    def mark_unclean(self) -> None:
        """Say that no step is saved, as after recovery from a journal."""
        self._clean = None

    def commit(self, design: Design, label: str, *, merge: str | None = None) -> None:
        """Add a step after the shown one; what was undone is forgotten.

        A design that is the shown one adds nothing. A step with the same ``merge`` key as the shown step
        takes its place, unless that step is saved or something was undone since.
        """
        if design is self.design:
            return
        undone = self._at + 1 < len(self._steps)
        shown = self._steps[self._at]
        if merge is not None and shown.merge == merge and not undone and not self.is_clean and self._at:
            self._steps[self._at] = Step(design, label, merge)
            return
        self._forget_undone()
        self._steps.append(Step(design, label, merge))
        self._at += 1
        self._forget_oldest()

    def undo(self) -> Design:
        """Go one step back, if there is one, and return the design there."""
        return self.jump(max(self._at - 1, 0))

    def redo(self) -> Design:
        """Go one undone step forward, if there is one, and return the design there."""
        return self.jump(min(self._at + 1, len(self._steps) - 1))

    def jump(self, position: int) -> Design:
        """Show the step at ``position`` (0 is the oldest kept).

        Raises
        ------
        IndexError
            If there is no such step.
        """
        if not 0 <= position < len(self._steps):
            raise IndexError(f"no step {position}: there are {len(self._steps)}")
        self._at = position
        return self.design

    def _forget_undone(self) -> None:
        del self._steps[self._at + 1 :]
        if self._clean is not None and self._clean > self._at:
            self._clean = None

    def _forget_oldest(self) -> None:
        surplus = len(self._steps) - 1 - self._limit
        if surplus <= 0:
            return
        del self._steps[:surplus]
        self._at -= surplus
        if self._clean is not None:
            self._clean = self._clean - surplus if self._clean >= surplus else None
