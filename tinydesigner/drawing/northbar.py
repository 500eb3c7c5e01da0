"""North arrow and scale bar."""

from tinydesigner.drawing.dimensions import Dimensioning
from tinydesigner.drawing.displaylist import Anchor, Group, Item, Text
from tinydesigner.drawing.outlines import area, box, circle, loop, parted
from tinydesigner.drawing.placing import Placing
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.system import UnitSystem

FOOT_MM = 304.8


def north_group(at: Point, how: Dimensioning) -> Group:
    """A north arrow, north up the page."""
    r = how.paper(16.0)
    needle = ((0.0, r * 1.35), (-r * 0.55, -r * 0.8), (0.0, -r * 0.45))
    other = ((0.0, r * 1.35), (r * 0.55, -r * 0.8), (0.0, -r * 0.45))
    items: tuple[Item, ...] = (
        circle(0, 0, r, "north"),
        area(needle, "north.fill"),
        loop(needle, "north"),
        loop(other, "north"),
        Text((0.0, r * 1.5), "N", "note", 0.0, Anchor.BOTTOM, 8.0),
    )
    return Group("north", "note", Placing(at).items(items))


def scale_bar_group(at: Point, how: Dimensioning) -> Group:
    """A bar of 8 ft or 2 m, fields in turn dark and light, so that a print can be checked with a rule."""
    unit, count, name = (FOOT_MM * 2, 4, "8 ft") if how.system is UnitSystem.IMPERIAL else (500.0, 4, "2 m")
    thick = how.paper(4.0)
    whole = box(0.0, 0.0, unit * count, thick)
    edges = (0.0, *parted(0.0, unit * count, count))
    dark = tuple(area(box(x, 0.0, x + unit, thick), "north.fill") for x in edges[::2])
    items: tuple[Item, ...] = (
        *dark,
        loop(whole, "north"),
        Text((0.0, -thick), "0", "dim.note", 0.0, Anchor.TOP, 7.0),
        Text((unit * count, -thick), name, "dim.note", 0.0, Anchor.TOP, 7.0),
    )
    return Group("scale-bar", "note", Placing(at).items(items))
