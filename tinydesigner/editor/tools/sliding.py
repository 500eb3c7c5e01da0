"""A thing that slides square to a line: what pulls it, and how far it goes."""

from typing import TYPE_CHECKING

from tinydesigner.document.fields import EntityId
from tinydesigner.document.lines import Bar
from tinydesigner.editor.law_snaps import LawSnaps
from tinydesigner.editor.overlay import SnapMark
from tinydesigner.editor.pointer import PointerEvent
from tinydesigner.editor.snapping import Pull, Snapped, Targets, snap
from tinydesigner.units.length import NM_PER_MM, to_mm

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace


class Slide:
    """How far something goes from a line: to what is drawn, to where a rule flips, else to the grid."""

    def __init__(self, workspace: "Workspace", bar: Bar, moved: EntityId, law: LawSnaps) -> None:
        self.workspace = workspace
        self.bar = bar
        self.moved = moved
        self.law = law

    def to(
        self, now: PointerEvent, place: tuple[float, float], grip: float, typed: int | None
    ) -> tuple[int, Snapped]:
        """Distance from where it was, nm, and the snap that led there.

        Parameters
        ----------
        now
            The pointer.
        place
            Where the grip would be without snapping: along the line and square to it, nm.
        grip
            Where the grip was, square to the line, nm.
        typed
            The distance itself, when it was typed; its side is the pointer's.
        """
        spot = self.bar.at(*place)
        event = PointerEvent((to_mm(spot[0]), to_mm(spot[1])), now.px_per_mm, now.modifiers)
        snapped = self.workspace.snap(event, without=(self.moved,))
        distance = self._distance(snapped, grip)
        reach = event.mm(self.workspace.settings.snap.tolerance_px) * NM_PER_MM
        if typed is not None:
            distance = abs(typed) if distance >= 0 else -abs(typed)
        elif not now.modifiers.alt and self.workspace.settings.snap.objects:
            distance, snapped = self._lawful(event, place, grip, (distance, snapped), reach)
        self.law.moved(distance, reach)
        return distance, snapped

    def _distance(self, snapped: Snapped, grip: float) -> int:
        return round(self.bar.place(snapped.point)[1] - grip)

    def _lawful(
        self,
        event: PointerEvent,
        place: tuple[float, float],
        grip: float,
        drawn: tuple[int, Snapped],
        reach: float,
    ) -> tuple[int, Snapped]:
        """The law's target, unless something drawn is nearer to the pointer."""
        raw = place[1] - grip
        target = self.law.near(raw, reach)
        if target is None:
            return drawn
        bare = snap(event.point, Targets(), self.workspace.settings.snap, Pull(0.0))
        pulled = self._distance(bare, grip) != drawn[0]
        if pulled and abs(drawn[0] - raw) <= abs(target.position - raw):
            return drawn
        x, y = self.bar.at(place[0], grip + target.position)
        mark = SnapMark((to_mm(x), to_mm(y)), target.label)
        return target.position, Snapped((round(x), round(y)), mark)
