"""Draw a loft by its outline."""

from typing import ClassVar

from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.command import Command
from tinydesigner.document.edit import new_id
from tinydesigner.document.fields import Point
from tinydesigner.document.spaces import Loft
from tinydesigner.editor.defaults import loft_heights
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.tools.rectangle import RectangleTool


class LoftTool(RectangleTool):
    """Rectangle of loft floor."""

    id = "loft"
    pages: ClassVar[frozenset[PageKind]] = frozenset({PageKind.FLOOR, PageKind.LOFT})

    def hint(self) -> str:
        """See ``Tool.hint``."""
        if self.start is None:
            return "Loft: press at a corner of the loft floor and drag, or click two corners"
        return "Loft: let go at the opposite corner, or type length, Tab, width, Enter"

    def command(self, corner: Point, opposite: Point) -> Command:
        """A sleeping loft at the height of the lofts there are, or with 6 ft 8 in clear beneath."""
        design = self.session.base
        (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(corner, opposite, strict=True))
        floor, thickness = loft_heights(design)
        loft = Loft(
            id=new_id(design, "loft"),
            level=self.level,
            name="Loft",
            outline=((x0, y0), (x1, y0), (x1, y1), (x0, y1)),
            floor_height=floor,
            thickness=thickness,
        )
        return Add((loft,))
