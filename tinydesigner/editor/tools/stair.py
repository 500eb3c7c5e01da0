"""Lead a way up to the edge of a loft."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from tinydesigner.document.access import Access, AccessKind
from tinydesigner.document.commands.adding import Add
from tinydesigner.document.edit import new_id
from tinydesigner.document.fields import Point as NmPoint
from tinydesigner.document.spaces import Loft
from tinydesigner.drawing.displaylist import Item, Stroke
from tinydesigner.editor.footprints import access_ring
from tinydesigner.editor.overlay import Measure, Overlay
from tinydesigner.editor.pages import PageKind
from tinydesigner.editor.pointer import Button, PointerEvent
from tinydesigner.editor.snapping import Snapped
from tinydesigner.editor.tools.base import Tool, mark_of
from tinydesigner.editor.wording import show_length
from tinydesigner.geometry import rings
from tinydesigner.geometry.segments import nearest_on_segment
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.length import NM_PER_INCH, inches, mm, to_mm

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace

KINDS: dict[str, str] = {
    "stair": "Stair",
    "ladder": "Ladder",
    "ships_ladder": "Ship's ladder",
    "alternating_tread": "Alternating treads",
}
#: The edge of a loft is taken from this far away, mm: a flight is long.
_REACH_MM = 4000.0


@dataclass(frozen=True, slots=True)
class Climb:
    """Numbers of a way up over a rise: risers, level run (nm), clear width (nm)."""

    risers: int
    run: int
    width: int


def climb(kind: AccessKind, rise: int) -> Climb:
    """A common climb of a kind.

    Loft stairs: risers near 8 1/2 in and treads of 20 in less 4/3 of the riser, 20 in wide (IRC 2021
    AQ104.2.1 asks for that sum, for risers of 7 to 12 in, and for 17 in above a handrail, 20 in below).
    Ladders: rungs 12 in apart at 75 degrees, 16 in wide (AQ104.2.2: 10 to 14 in, 70 to 80 degrees, 12 in).
    Ship's ladders (R311.7.12): treads of 5 in net and risers of 9 1/2 in at most. Alternating treads
    (R311.7.11): treads of 5 in and risers of 8 in at most.
    """
    if kind is AccessKind.STAIR:
        risers = max(2, round(rise / inches(8.5)))
        tread = inches(20) - 4 * rise // (3 * risers)
        return Climb(risers, (risers - 1) * max(tread, inches(5)), inches(20))
    if kind is AccessKind.LADDER:
        return Climb(max(2, round(rise / inches(12))), round(rise / math.tan(math.radians(75))), inches(16))
    if kind is AccessKind.SHIPS_LADDER:
        risers = max(2, math.ceil(rise / inches(9.5)))
        return Climb(risers, (risers - 1) * inches(5.5), inches(20))
    risers = max(2, math.ceil(rise / NM_PER_INCH / 8))
    return Climb(risers, (risers - 1) * inches(5.25), inches(20))


@dataclass(frozen=True, slots=True)
class EdgeSpot:
    """A place on a loft's edge and the unit vector out of the loft, mm."""

    loft: Loft
    at: Point
    outward: Point


class StairTool(Tool):
    """Follows the pointer along the nearest edge of a loft; a click sets the way up."""

    id = "stair"
    pages: ClassVar[frozenset[PageKind]] = frozenset({PageKind.FLOOR, PageKind.LOFT})

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self.here: Snapped | None = None
        self.spot: EdgeSpot | None = None
        self.refused = ""

    @property
    def kind(self) -> AccessKind:
        """The chosen kind of way up."""
        return AccessKind(self.workspace.choices.get("stair", AccessKind.STAIR))

    def hint(self) -> str:
        """See ``Tool.hint``."""
        word = KINDS[self.kind]
        if not any(loft.level == self.level for loft in self.session.base.lofts):
            return f"{word}: draw a loft first (L); it leads to a loft's edge"
        return f"{word}: point at the edge of a loft and click; other kinds are in the Draw menu"

    def move(self, event: PointerEvent) -> None:
        """Follow the pointer."""
        self.here = self.workspace.snap(event)
        self.spot = self._edge(self.here.mm)
        self.refused = ""
        if self.spot is None:
            self.session.cancel()
        elif not self.session.preview(Add((self._access(self.spot),))):
            self.refused = self.session.refusal

    def press(self, event: PointerEvent) -> None:
        """Set it."""
        if event.button is not Button.LEFT:
            return
        self.move(event)
        if self.spot is None:
            self.session.message.emit("There is no loft edge near")
        elif self.refused:
            self.session.message.emit(self.refused)
        else:
            self.session.commit()

    def _edge(self, point: Point) -> EdgeSpot | None:
        best: EdgeSpot | None = None
        least = _REACH_MM
        for loft in self.session.base.lofts:
            if loft.level != self.level:
                continue
            ring = rings.ccw(tuple((to_mm(x), to_mm(y)) for x, y in loft.outline))
            for a, b in rings.edges(ring):
                near = nearest_on_segment(point, a, b)
                distance = math.dist(near, point)
                length = math.dist(a, b)
                outward = ((b[1] - a[1]) / length, -(b[0] - a[0]) / length)
                outside = (point[0] - near[0]) * outward[0] + (point[1] - near[1]) * outward[1] >= 0
                if distance < least and outside:
                    best, least = EdgeSpot(loft, near, outward), distance
        return best

    def _access(self, spot: EdgeSpot) -> Access:
        numbers = climb(self.kind, spot.loft.floor_height)
        run = to_mm(numbers.run)
        foot: NmPoint = (mm(spot.at[0] + spot.outward[0] * run), mm(spot.at[1] + spot.outward[1] * run))
        return Access(
            id=new_id(self.session.base, self.kind.replace("_", "-")),
            kind=self.kind,
            level=self.level,
            to=spot.loft.id,
            foot=foot,
            direction=math.degrees(math.atan2(-spot.outward[1], -spot.outward[0])) % 360,
            width=numbers.width,
            risers=numbers.risers,
            run=numbers.run,
        )

    def leave(self) -> None:
        """Nothing shows while the pointer is elsewhere."""
        self.here = self.spot = None
        self.session.cancel()

    def overlay(self) -> Overlay:
        """Outline, and the numbers of the climb."""
        if self.here is None or self.spot is None:
            return Overlay()
        units = self.workspace.units
        numbers = climb(self.kind, self.spot.loft.floor_height)
        rise = self.spot.loft.floor_height
        measures = (
            Measure("Rise", show_length(rise, units)),
            Measure("Risers", f"{numbers.risers} x {show_length(round(rise / numbers.risers), units)}"),
            Measure("Run", show_length(numbers.run, units)),
            Measure("Width", show_length(numbers.width, units)),
        )
        ring = access_ring(self._access(self.spot))
        shapes: tuple[Item, ...] = (
            Stroke(ring, closed=True, style="refused" if self.refused else "preview"),
        )
        return Overlay(shapes, measures, self.here.mm, self.refused, bool(self.refused), mark_of(self.here))
