"""Set a door into a wall."""

from typing import ClassVar

from tinydesigner.document.edit import new_id
from tinydesigner.document.openings import Door
from tinydesigner.editor.pointer import Key, KeyEvent
from tinydesigner.editor.tools.opening import OpeningTool
from tinydesigner.editor.walls_near import WallSpot
from tinydesigner.units.length import inches


class DoorTool(OpeningTool):
    """A swing door; arrow keys hang it on the other jamb or swing it to the other side."""

    id = "door"
    #: 32 x 80 in, the common leaf of a tiny house's entrance.
    sizes: ClassVar[dict[str, int]] = {"Width": inches(32), "Height": inches(80)}
    #: How the last door was hung, kept for the next one.
    hinge_at_end: ClassVar[bool] = False
    swings_left: ClassVar[bool] = True

    def hint(self) -> str:
        """See ``Tool.hint``."""
        return (
            "Door: click on a wall; type width, Tab, height; ← → hang it on the other jamb, ↑ ↓ swing it over"
        )

    def key(self, event: KeyEvent) -> bool:
        """Arrows hang the door."""
        if event.key in {Key.LEFT, Key.RIGHT}:
            type(self).hinge_at_end = not self.hinge_at_end
        elif event.key in {Key.UP, Key.DOWN}:
            type(self).swings_left = not self.swings_left
        else:
            return super().key(event)
        self._show()
        return True

    def make(self, spot: WallSpot, offset: int) -> Door:
        """See ``OpeningTool.make``."""
        return Door(
            id=new_id(self.session.base, "door"),
            wall=spot.wall,
            offset=offset,
            width=self.size("Width"),
            height=self.size("Height"),
            hinge_at_end=self.hinge_at_end,
            swings_left=self.swings_left,
        )
