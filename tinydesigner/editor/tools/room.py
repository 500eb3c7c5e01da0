"""Draw a room by its clear inside size; the walls that it lacks are added around it."""

from typing import ClassVar

from tinydesigner.document.commands.command import Command
from tinydesigner.document.commands.rooms import AddRoom
from tinydesigner.document.fields import Point
from tinydesigner.editor.defaults import partition, shell
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.tools.rectangle import RectangleTool


class RoomTool(RectangleTool):
    """Rectangle of clear inside size."""

    id = "room"
    pages: ClassVar[frozenset[PageKind]] = frozenset({PageKind.FLOOR})

    def hint(self) -> str:
        """See ``Tool.hint``."""
        if self.start is None:
            return "Room: press at an inside corner and drag, or click two corners"
        return "Room: let go at the opposite corner, or type the inside length, Tab, width, Enter"

    def command(self, corner: Point, opposite: Point) -> Command:
        """A room with its missing walls."""
        design = self.session.base
        standing = any(wall.exterior and wall.level == self.level for wall in design.walls)
        assembly = partition(design) if standing else shell(design)
        return AddRoom(self.level, corner, opposite, assembly)
