"""The steps of the history as a list: what was done, where one stands, what was undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tinydesigner.editor.session import Session


class StepState(StrEnum):
    """A step against the one that is shown."""

    DONE = "done"
    CURRENT = "current"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One step; going to ``position`` shows the design as it was after it."""

    position: int
    title: str
    state: StepState

    def spoken(self) -> str:
        """The step in one sentence, for a screen reader."""
        words = {StepState.DONE: "", StepState.CURRENT: ", current step", StepState.UNDONE: ", undone"}
        return f"{self.title}{words[self.state]}"


def steps_of(session: Session) -> Sequence[HistoryStep]:
    """All steps, oldest first; the first is the design before anything that is still remembered."""
    history = session.history
    return [
        _step(position, title, history.position) for position, title in enumerate(("Start", *history.labels))
    ]


def _step(position: int, title: str, shown: int) -> HistoryStep:
    state = StepState.CURRENT
    if position != shown:
        state = StepState.DONE if position < shown else StepState.UNDONE
    return HistoryStep(position, title or "Change", state)
