"""Everyday editing in the window: the clipboard, copies, choosing by kind and by name."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from tinydesigner.document.commands.command import Batch
from tinydesigner.document.commands.delete import DeleteEntities
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import Point as NmPoint
from tinydesigner.editor.actions import Action, Registry
from tinydesigner.editor.choosing import added, page_of, same_kind, things
from tinydesigner.editor.clipboard import Clip, clip_of, clip_text, copyable, parse_clip
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.pasting import PasteClip
from tinydesigner.editor.snapping import to_grid
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.length import feet, mm, to_mm

if TYPE_CHECKING:
    from tinydesigner.gui.main_window import MainWindow

#: A copy beside its original lies a foot to the right of it and a foot down.
_BESIDE = (feet(1), -feet(1))


class Editing(QObject):
    """Copies between this window and the clipboard."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.window = window
        self._pointer: Point | None = None
        self._pasted = ("", 0)
        window.panes.plan.pointed.connect(self._on_pointed)

    def _on_pointed(self, point: Point | None) -> None:
        self._pointer = point

    def can_copy(self) -> bool:
        """Whether something is chosen that can be copied."""
        session = self.window.session
        return bool(copyable(session.design, session.selection))

    def copy(self) -> bool:
        """Put what is chosen on the clipboard, as text."""
        session = self.window.session
        clip = clip_of(session.base, session.selection)
        if clip is None:
            return False
        QGuiApplication.clipboard().setText(clip_text(clip))
        count = len(list(clip.entities()))
        session.message.emit(f"Copied {count} thing{'s' if count > 1 else ''}")
        return True

    def cut(self) -> None:
        """Copy what is chosen and remove it."""
        session = self.window.session
        ids = copyable(session.base, session.selection)
        if self.copy() and session.commit(Batch("Cut", DeleteEntities(ids))):
            session.select(())

    def paste(self, *, in_place: bool = False) -> None:
        """Add what is on the clipboard at the pointer, or beside the original; or exactly where it was."""
        session = self.window.session
        text = QGuiApplication.clipboard().text()
        try:
            clip = parse_clip(text)
        except CommandRefused as refused:
            session.message.emit(refused.reason)
            return
        if clip is None:
            session.message.emit("There is nothing to paste: choose something and copy it first")
            return
        self._add(clip, (0, 0) if in_place else self._step(clip, text), "Paste")

    def duplicate(self) -> None:
        """Copy what is chosen beside it, without the clipboard."""
        session = self.window.session
        clip = clip_of(session.base, session.selection)
        if clip is not None:
            self._add(clip, _BESIDE, "Duplicate")

    def _add(self, clip: Clip, by: NmPoint, name: str) -> None:
        session, page = self.window.session, self.window.workspace.page
        before = session.base
        if session.commit(PasteClip(clip, page.level, by, page.kind is PageKind.LOFT, name)):
            session.select(added(before, session.base))

    def _step(self, clip: Clip, text: str) -> NmPoint:
        """How far the copy goes: to the pointer, beside what it is a copy of, or into view."""
        design, snap = self.window.session.base, self.window.workspace.settings.snap
        aim = self._pointer
        if aim is None and all(entity.id in design.by_id for entity in clip.entities()):
            count = self._pasted[1] + 1 if self._pasted[0] == text else 1
            self._pasted = (text, count)
            return (_BESIDE[0] * count, _BESIDE[1] * count)
        if aim is None:
            left, bottom, right, top = self.window.panes.plan.visible()
            aim = ((left + right) / 2, (bottom + top) / 2)
        x, y = (aim[index] - to_mm(clip.middle[index]) for index in (0, 1))
        return (to_grid(x, snap), to_grid(y, snap)) if snap.grid else (mm(x), mm(y))

    def choose_kind(self) -> None:
        """Choose everything on the page that is of a kind with what is chosen."""
        session = self.window.session
        session.select(same_kind(session.design, self.window.workspace.page, session.selection))

    def find(self) -> None:
        """Look for a thing by its name, use or kind."""
        from tinydesigner.gui.palette import CommandPalette

        registry = Registry()
        for thing in things(self.window.session.design):
            registry.add(
                Action(
                    f"thing.{thing.id}",
                    f"{thing.title} · {thing.what}",
                    partial(self.show, thing.id),
                    words=thing.id,
                )
            )
        palette = CommandPalette(registry, self.window)
        palette.field.setPlaceholderText("Type a name, a use or a kind of thing")
        palette.field.setAccessibleName("Find in the house")
        palette.list.setAccessibleName("Things found")
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.show_over(self.window)

    def show(self, entity_id: str) -> None:
        """Choose a thing and turn to a page that shows it."""
        window = self.window
        page = page_of(window.session.design, entity_id, window.workspace.page)
        if page is not None:
            window.workspace.show_page(page)
        window.show_entity(entity_id)


def editing_actions(window: "MainWindow") -> list[Action]:
    """Clipboard and choosing, in the Edit menu."""
    editing, session = Editing(window), window.session

    def clip(name: str, title: str, run: Callable[[], object], key: str, hint: str) -> Action:
        return Action(f"edit.{name}", title, run, "Edit/clip", key, enabled=editing.can_copy, hint=hint)

    return [
        clip("cut", "Cut", editing.cut, ":Cut", "Copy what is chosen and remove it"),
        clip("copy", "Copy", editing.copy, ":Copy", "Put what is chosen on the clipboard"),
        Action("edit.paste", "Paste", editing.paste, "Edit/clip", ":Paste", hint="Paste at the pointer"),
        Action(
            "edit.paste_in_place",
            "Paste in place",
            partial(editing.paste, in_place=True),
            "Edit/clip",
            "Ctrl+Shift+V",
            hint="Paste exactly where it was copied",
        ),
        clip("duplicate", "Duplicate", editing.duplicate, "Ctrl+D", "Put a copy beside what is chosen"),
        Action(
            "edit.kind",
            "Select the same kind",
            editing.choose_kind,
            "Edit/choose",
            "Ctrl+Shift+K",
            enabled=lambda: bool(session.selection),
            hint="Every window, every toilet, every inside wall of the page",
        ),
        Action(
            "edit.find",
            "Find by name…",
            editing.find,
            "Edit/choose",
            ":Find",
            hint="Find a room, a wall or a piece, and show it",
            words="search go",
        ),
    ]
