"""What a tool shows over the drawing while it works: shapes, the read-out beside the pointer, snap mark."""

from dataclasses import dataclass

from tinydesigner.drawing.displaylist import Item
from tinydesigner.geometry.shapes import Point


@dataclass(frozen=True, slots=True)
class Measure:
    """One changing dimension in the read-out."""

    label: str
    text: str
    #: The value that typing changes now.
    active: bool = False
    #: Typed by the person, so the pointer no longer moves it.
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class SnapMark:
    """Where and why the pointer snapped."""

    point: Point
    reason: str
    #: Lines of alignment to draw.
    guides: tuple[tuple[Point, Point], ...] = ()


@dataclass(frozen=True, slots=True)
class Overlay:
    """Everything that a tool shows; ``at`` is where the read-out hangs, mm."""

    items: tuple[Item, ...] = ()
    measures: tuple[Measure, ...] = ()
    at: Point | None = None
    #: One line under the measures: why something is refused, or what a release would do.
    note: str = ""
    refused: bool = False
    snap: SnapMark | None = None
    #: Entities that a click would choose.
    hover: tuple[str, ...] = ()


EMPTY = Overlay()
