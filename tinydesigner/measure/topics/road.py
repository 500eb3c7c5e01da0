"""The trailer on the road: sizes and heights as road law takes them, over everything that is built on.

Across and along the direction of travel. Exact to 1e-6 mm.
"""

from tinydesigner.geometry.segments import left_of
from tinydesigner.geometry.shapes import Region, Ring
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.extents import extent, size
from tinydesigner.measure.quantity import Dimension, Result, Unknown, Witness
from tinydesigner.measure.views.trailer import TrailerView
from tinydesigner.units.length import to_mm

_NO_WALLS = Unknown(("design.walls",), "No walls are drawn.")


def _everything(view: TrailerView) -> tuple[Ring, ...]:
    parts = view.parts
    return (*parts.outlines, *parts.eaves, *parts.porches, view.deck, view.fenders)


def _widest(view: TrailerView) -> Witness:
    return Witness(regions=tuple(map(Region.of, (*view.parts.outlines, *view.parts.eaves, view.fenders))))


def _length(view: TrailerView) -> Witness:
    return Witness(regions=tuple(map(Region.of, _everything(view))), points=view.tongue[1:2])


def _body(view: TrailerView) -> Witness:
    return Witness(regions=tuple(map(Region.of, view.parts.outlines)))


def _height(view: TrailerView) -> Witness:
    top = view.parts.highest
    base = view.parts.base
    road = -to_mm(base.deck_height + base.floor_build_up)
    return Witness(heights=(road,) if isinstance(top, Unknown) else (road, top))


@measurement("trailer.width_overall", Dimension.LENGTH, witness=_widest)
def width_overall(view: TrailerView) -> Result:
    """Across the travel over walls with finishes, eaves, porches, deck and fenders, mm.

    Road law takes the widest point of the structure; awnings that a state leaves out are not drawn.
    """
    return size(extent(_everything(view), left_of(view.way)))


@measurement("trailer.width_body", Dimension.LENGTH, witness=_body)
def width_body(view: TrailerView) -> Result:
    """Across the travel over wall finishes, mm, without eaves (24 CFR 3280.2, body feet)."""
    outlines = view.parts.outlines
    return size(extent(outlines, left_of(view.way))) if outlines else _NO_WALLS


@measurement("trailer.height_above_road", Dimension.LENGTH, witness=_height)
def height_above_road(view: TrailerView) -> Result:
    """Highest point above the road as towed, mm: deck, floor build-up, house, and what projects."""
    top, base = view.parts.highest, view.parts.base
    return top if isinstance(top, Unknown) else top + to_mm(base.deck_height + base.floor_build_up)


@measurement("trailer.length_overall", Dimension.LENGTH, witness=_length)
def length_overall(view: TrailerView) -> Result:
    """From the foremost point of coupler or house to the farthest rear point, overhangs included, mm."""
    return size(extent((*_everything(view), view.tongue), view.way))


@measurement("trailer.length_without_tongue", Dimension.LENGTH, witness=_length)
def length_without_tongue(view: TrailerView) -> Result:
    """Along the travel over deck, walls, porches and overhangs, mm."""
    return size(extent(_everything(view), view.way))


@measurement("trailer.length_deck", Dimension.LENGTH)
def length_deck(view: TrailerView) -> Result:
    """Length of the deck, mm, as drawn."""
    return to_mm(view.parts.base.deck_length)


@measurement("trailer.length_tongue", Dimension.LENGTH)
def length_tongue(view: TrailerView) -> Result:
    """From the deck's front edge to the foremost point of the coupler, mm, as drawn."""
    return to_mm(view.parts.base.tongue_length)


@measurement("trailer.deck_height", Dimension.LENGTH)
def deck_height(view: TrailerView) -> Result:
    """Top of the deck above the road as towed, mm, as drawn."""
    return to_mm(view.parts.base.deck_height)


@measurement("trailer.gross_trailer_area", Dimension.AREA, witness=_body)
def gross_trailer_area(view: TrailerView) -> Result:
    """Area within the outside wall faces over finishes at floor level, mm2, porches left out.

    24 CFR 3282.8(g) speaks of the largest horizontal projection, ANSI A119.5 of outside faces in set-up mode:
    roof overhangs and open porches do not count, bay windows that are drawn as walls do.
    """
    return view.parts.area_outside if view.parts.outlines else _NO_WALLS


@measurement("trailer.gross_trailer_area_with_porch", Dimension.AREA, witness=_body)
def gross_trailer_area_with_porch(view: TrailerView) -> Result:
    """``gross_trailer_area`` and the floors of porches, mm2 (HUD's reading of 2014)."""
    parts = view.parts
    return parts.area_outside + parts.area_porch if parts.outlines else _NO_WALLS
