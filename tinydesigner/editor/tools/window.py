"""Set a window into a wall."""

from typing import ClassVar

from tinydesigner.document.edit import new_id
from tinydesigner.document.openings import Window, WindowOperation
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.tools.opening import OpeningTool
from tinydesigner.editor.walls_near import WallSpot
from tinydesigner.units.length import inches


class WindowTool(OpeningTool):
    """A casement; on the loft page it serves the loft, with its sill counted from the loft floor."""

    id = "window"
    pages: ClassVar[frozenset[PageKind]] = frozenset({PageKind.FLOOR, PageKind.LOFT})
    #: A common 30 x 36 in unit with its sill at counter height.
    sizes: ClassVar[dict[str, int]] = {"Width": inches(30), "Height": inches(36), "Sill": inches(36)}

    def hint(self) -> str:
        """See ``Tool.hint``."""
        return "Window: click on a wall; type width, Tab, height, Tab, sill"

    def make(self, spot: WallSpot, offset: int) -> Window:
        """See ``OpeningTool.make``."""
        design, page = self.session.base, self.workspace.page
        loft = next((loft for loft in design.lofts if loft.level == page.level), None)
        upstairs = page.kind is PageKind.LOFT and loft is not None
        sill = self.size("Sill")
        if upstairs and loft is not None and "Sill" not in self.entry.fixed:
            # Low enough to climb out of: a foot above the loft floor.
            sill = loft.floor_height + inches(12)
        return Window(
            id=new_id(design, "window"),
            wall=spot.wall,
            offset=offset,
            width=self.size("Width"),
            height=self.size("Height"),
            sill=sill,
            operation=WindowOperation.CASEMENT,
            loft=loft.id if upstairs and loft is not None else None,
        )
