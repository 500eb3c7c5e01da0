"""Place a piece of the catalogue; near a wall it turns its back to it."""

import math
from typing import TYPE_CHECKING, ClassVar

from tinydesigner.document.catalogue import Piece, pieces_by_id
from tinydesigner.document.commands.adding import Add
from tinydesigner.document.edit import new_id
from tinydesigner.document.fields import Point as NmPoint
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.spaces import Loft
from tinydesigner.drawing.displaylist import Item, Stroke
from tinydesigner.editor.footprints import fixture_ring
from tinydesigner.editor.overlay import Measure, Overlay
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.pointer import Button, Key, KeyEvent, PointerEvent
from tinydesigner.editor.snapping import Snapped
from tinydesigner.editor.tools.base import Tool, mark_of
from tinydesigner.editor.walls_near import FaceSpot, face_near
from tinydesigner.editor.wording import show_length
from tinydesigner.geometry import rings
from tinydesigner.units.length import inches, mm, to_mm

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace

#: A piece whose back is this near to a wall, pixels, stands against it.
HUG_PX = 28.0


def hugging(piece_depth: int, face: FaceSpot) -> tuple[NmPoint, float]:
    """Middle (nm) and rotation of a piece with its back against a wall face."""
    half = to_mm(piece_depth) / 2
    at = (mm(face.at[0] + face.inward[0] * half), mm(face.at[1] + face.inward[1] * half))
    # Unturned its back is at +y, so its front looks along rotation - 90.
    return at, (math.degrees(math.atan2(face.inward[1], face.inward[0])) + 90) % 360


class FixtureTool(Tool):
    """Follows the pointer with the chosen piece; a click places it, and another can follow."""

    id = "fixture"
    pages: ClassVar[frozenset[PageKind]] = frozenset({PageKind.FLOOR, PageKind.LOFT})

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self.here: Snapped | None = None
        self.turn = 0.0
        self.mirrored = False
        self.refused = ""
        self._at: NmPoint = (0, 0)
        self._rotation = 0.0
        self._hugs = False

    @property
    def piece(self) -> Piece | None:
        """The chosen piece."""
        return pieces_by_id().get(self.workspace.choices.get("fixture", ""))

    def hint(self) -> str:
        """See ``Tool.hint``."""
        if self.piece is None:
            return "Fixture: choose a piece in the catalogue"
        return f"{self.piece.name}: click to place; ← → turn, ↑ ↓ mirror; walls hold its back, Alt lets go"

    def move(self, event: PointerEvent) -> None:
        """Follow the pointer, standing against a wall that is near."""
        self.here = self.workspace.snap(event, pieces=True)
        piece = self.piece
        if piece is None:
            return
        depth = inches(piece.depth_in)
        self._at, self._rotation = self.here.point, self.turn
        reach = event.mm(HUG_PX) + to_mm(depth) / 2
        face = None if event.modifiers.alt else face_near(self.session.base, self.level, event.point, reach)
        self._hugs = face is not None and self.workspace.page.kind is PageKind.FLOOR
        if face is not None and self._hugs:
            along = face_near(self.session.base, self.level, self.here.mm, reach) or face
            self._at, self._rotation = hugging(depth, along)
            self._rotation = (self._rotation + self.turn) % 360
        self._show()

    def press(self, event: PointerEvent) -> None:
        """Place it."""
        if event.button is Button.RIGHT:
            self.workspace.take("select")
        elif event.button is Button.LEFT:
            self.move(event)
            if self.refused:
                self.session.message.emit(self.refused)
            elif self.session.commit():
                self.session.select([self.session.design.fixtures[-1].id])

    def key(self, event: KeyEvent) -> bool:
        """Arrows turn and mirror."""
        if event.key in {Key.LEFT, Key.RIGHT}:
            self.turn = (self.turn + (90 if event.key is Key.LEFT else -90)) % 360
            self._rotation = (self._rotation + (90 if event.key is Key.LEFT else -90)) % 360
        elif event.key in {Key.UP, Key.DOWN}:
            self.mirrored = not self.mirrored
        else:
            return super().key(event)
        self._show()
        return True

    def _loft(self) -> Loft | None:
        if self.workspace.page.kind is not PageKind.LOFT:
            return None
        here = (to_mm(self._at[0]), to_mm(self._at[1]))
        for loft in self.session.base.lofts:
            ring = tuple((to_mm(x), to_mm(y)) for x, y in loft.outline)
            if loft.level == self.level and rings.contains(rings.ccw(ring), here):
                return loft
        return None

    def _fixture(self, piece: Piece) -> Fixture:
        loft = self._loft()
        return piece.place(
            new_id(self.session.base, piece.kind.replace("_", "-")),
            self.level,
            self._at,
            rotation=self._rotation,
            mirrored=self.mirrored,
            loft=loft.id if loft else None,
        )

    def _show(self) -> None:
        self.refused = ""
        piece = self.piece
        if piece is None or self.here is None:
            return
        if self.workspace.page.kind is PageKind.LOFT and self._loft() is None:
            self.refused = "Point at a loft floor"
            self.session.cancel()
        elif not self.session.preview(Add((self._fixture(piece),))):
            self.refused = self.session.refusal

    def leave(self) -> None:
        """Nothing shows while the pointer is elsewhere."""
        self.here = None
        self.session.cancel()

    def overlay(self) -> Overlay:
        """Outline and size of the piece."""
        piece = self.piece
        if piece is None or self.here is None:
            return Overlay()
        ring = fixture_ring(self._fixture(piece))
        shapes: tuple[Item, ...] = (
            Stroke(ring, closed=True, style="refused" if self.refused else "preview"),
        )
        units = self.workspace.units
        sizes = (show_length(inches(size), units) for size in (piece.width_in, piece.depth_in))
        measures = (Measure(piece.name, " x ".join(sizes)),)
        note = self.refused or ("back against the wall" if self._hugs else "")
        mark = None if self._hugs else mark_of(self.here)
        return Overlay(shapes, measures, self.here.mm, note, bool(self.refused), mark)
