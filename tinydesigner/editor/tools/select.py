"""Choose, move, nudge and delete."""

from typing import TYPE_CHECKING

from tinydesigner.document.commands.delete import DeleteEntities
from tinydesigner.document.commands.nudging import Nudge
from tinydesigner.document.fields import EntityId
from tinydesigner.drawing.displaylist import Fill, Item, Stroke
from tinydesigner.editor.changing import changing_measures
from tinydesigner.editor.choosing import added
from tinydesigner.editor.entry import Entry
from tinydesigner.editor.footprints import footprints
from tinydesigner.editor.overlay import Overlay
from tinydesigner.editor.pointer import ARROWS, Button, Key, KeyEvent, PointerEvent
from tinydesigner.editor.tools.base import Tool, mark_of, moved_far
from tinydesigner.editor.tools.drags import Drag, Step, begin, copying, group, movable
from tinydesigner.geometry import rings
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.length import NM_PER_INCH

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace

#: A fine nudge (Shift and an arrow): a sixteenth of an inch.
_FINE_NM = NM_PER_INCH // 16


class SelectTool(Tool):
    """Idle, pressed on something, dragging it, or drawing a box that chooses."""

    id = "select"
    cursor = "arrow"

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self.pressed: PointerEvent | None = None
        self.target: EntityId | None = None
        self.drag: Drag | None = None
        self.last: Step | None = None
        self.here: PointerEvent | None = None
        self.hovered: EntityId | None = None
        self.entry = Entry(("Move",), workspace.units)

    def hint(self) -> str:
        """See ``Tool.hint``."""
        if self.drag is not None:
            typed = "type a measure, " if self.drag.name else ""
            return f"Move: let go to place, {typed}Shift locks the axis, Alt holds snapping off, Esc drops it"
        if self.session.selection:
            return "Drag to move (Ctrl: a copy), arrows nudge (Shift: 1/16 in), Delete removes, Esc lets go"
        return "Click to choose, drag to move, drag over nothing to choose with a box"

    def busy(self) -> bool:
        """Whether something is dragged or chosen."""
        return self.pressed is not None or self.entry.begun or bool(self.session.selection)

    # -- pointer ---------------------------------------------------------------------------------------

    def press(self, event: PointerEvent) -> None:
        """Choose what is under the pointer, or begin a box."""
        if event.button is not Button.LEFT:
            return
        shape = self.workspace.hit(event)
        self.pressed, self.target = event, shape.id if shape else None
        if event.clicks > 1 and shape is not None:
            self.pressed = None
            self.workspace.properties_wanted.emit()
        elif shape is not None and not event.modifiers.ctrl and shape.id not in self.session.selection:
            self.session.select([shape.id])

    def move(self, event: PointerEvent) -> None:
        """Hover, drag or stretch the box."""
        self.here = event
        if self.pressed is None:
            shape = self.workspace.hit(event)
            self.hovered = shape.id if shape else None
            return
        if self.drag is None and self.target is not None and moved_far(self.pressed.point, event):
            self._begin()
        if self.drag is not None:
            self._step()

    def _begin(self) -> None:
        assert self.pressed is not None  # noqa: S101 - a drag begins with a press
        assert self.target is not None  # noqa: S101 - on something
        design = self.session.base
        chosen = movable(design, self.session.selection)
        if self.pressed.modifiers.ctrl:
            wanted = self.session.selection if self.target in self.session.selection else (self.target,)
            self.drag = copying(self.workspace, wanted, self.pressed)
        elif len(chosen) > 1 and self.target in chosen:
            self.drag = group(self.workspace, chosen, self.pressed)
        else:
            self.drag = begin(self.workspace, design.by_id[self.target], self.pressed)
        if self.drag is None:
            # Rooms and the trailer stay where they are: a box is drawn instead.
            self.target = None
        else:
            self.entry = Entry((self.drag.name or "Move",), self.workspace.units)

    def _step(self) -> None:
        assert self.drag is not None  # noqa: S101 - only called while dragging
        assert self.here is not None  # noqa: S101 - after a move
        name = self.entry.name
        typed = self.entry.value(name, -1) if self.drag.name and self.entry.begun else -1
        self.last = self.drag.step(self.here, typed if typed >= 0 else None)
        self.session.preview(self.last.command)

    def release(self, event: PointerEvent) -> None:
        """Place what was dragged, choose what was clicked or boxed."""
        if event.button is not Button.LEFT or self.pressed is None:
            return
        if self.drag is not None:
            self.move(event)
            self._place()
        elif moved_far(self.pressed.point, event):
            self._choose_boxed(event)
        else:
            self._choose_clicked(event)
        self._idle()

    def _place(self) -> None:
        before = self.session.base
        self.session.commit()
        if self.pressed is not None and self.pressed.modifiers.ctrl:
            self.session.select(added(before, self.session.base) or self.session.selection)

    def _choose_clicked(self, event: PointerEvent) -> None:
        chosen = self.session.selection
        if self.target is None:
            self.session.select(chosen if event.modifiers.ctrl else ())
        elif not event.modifiers.ctrl:
            self.session.select([self.target])
        elif self.target in chosen:
            self.session.select(key for key in chosen if key != self.target)
        else:
            self.session.select([*chosen, self.target])

    def _choose_boxed(self, event: PointerEvent) -> None:
        assert self.pressed is not None  # noqa: S101 - a box begins with a press
        found = boxed(self.workspace, self.pressed.point, event.point)
        self.session.select([*self.session.selection, *found] if event.modifiers.ctrl else found)

    def leave(self) -> None:
        """Nothing is hovered outside."""
        if self.pressed is None:
            self.here, self.hovered = None, None

    def _idle(self) -> None:
        if self.drag is not None:
            self.drag.close()
        self.pressed = self.target = self.drag = self.last = None
        self.entry.clear()

    def cancel(self) -> None:
        """Drop the drag; without one, choose nothing."""
        dragging = self.pressed is not None
        self._idle()
        super().cancel()
        if not dragging:
            self.session.select(())

    # -- keys ------------------------------------------------------------------------------------------

    def key(self, event: KeyEvent) -> bool:
        """Typed measure while dragging; arrows, Delete."""
        if self.drag is not None and self.drag.name:
            answer = self.entry.key(event)
            if answer == "commit":
                self._step()
                self._place()
                self._idle()
            elif answer:
                self._step()
            if answer:
                return True
        if event.key in ARROWS:
            return self._nudge(event)
        if event.key in {Key.DELETE, Key.BACKSPACE}:
            return self.delete()
        return super().key(event)

    def _nudge(self, event: KeyEvent) -> bool:
        ids = movable(self.session.base, self.session.selection)
        if not ids or self.pressed is not None:
            return False
        step = _FINE_NM if event.modifiers.shift else self.workspace.settings.snap.step
        x, y = ARROWS[event.key]
        self.session.commit(Nudge(ids, (x * step, y * step)), merge=f"nudge {' '.join(ids)}")
        return True

    def delete(self) -> bool:
        """Remove what is chosen; whether anything was."""
        if not self.session.selection or self.pressed is not None:
            return False
        if self.session.commit(DeleteEntities(self.session.selection)):
            self.session.select(())
        return True

    # -- looks -----------------------------------------------------------------------------------------

    def overlay(self) -> Overlay:
        """The box, or the measures that change."""
        if self.here is None:
            return Overlay()
        if self.drag is not None and self.last is not None:
            return self._drag_overlay(self.drag, self.last)
        if self.pressed is not None and self.target is None:
            return Overlay(_box(self.pressed.point, self.here.point))
        hover = (self.hovered,) if self.hovered and self.pressed is None else ()
        return Overlay(hover=hover)

    def _drag_overlay(self, drag: Drag, last: Step) -> Overlay:
        assert self.here is not None  # noqa: S101 - only drawn with a pointer
        typed = self.entry.measures({self.entry.name: last.value})
        changes = changing_measures(self.session.base, self.session.design, drag.ids, self.workspace.units)
        note = self.entry.error or self.session.refusal
        return Overlay((), (*typed, *changes), self.here.point, note, bool(note), mark_of(last.snapped))


def boxed(workspace: "Workspace", start: Point, end: Point) -> list[EntityId]:
    """What a box chooses: drawn to the right what is inside, drawn to the left also what it crosses."""
    left, right = sorted((start[0], end[0]))
    bottom, top = sorted((start[1], end[1]))
    crossing = end[0] < start[0]
    found = []
    for shape in footprints(workspace.session.base, workspace.page):
        box = rings.bounds(shape.ring)
        inside = left <= box[0] and box[2] <= right and bottom <= box[1] and box[3] <= top
        touches = box[0] <= right and box[2] >= left and box[1] <= top and box[3] >= bottom
        if inside or (crossing and touches and shape.kind not in {"room", "trailer"}):
            found.append(shape.id)
    return found


def _box(a: Point, b: Point) -> tuple[Item, ...]:
    ring = (a, (b[0], a[1]), b, (a[0], b[1]))
    edge = "band.crossing" if b[0] < a[0] else "band"
    return (Fill((ring,), "band.fill"), Stroke(ring, closed=True, style=edge))
