"""Rooms: use, floor and ceiling.

Everything is measured finish to finish, as codes do. Worst-case errors are those of float clipping: below 1
mm2 for areas and 1e-5 mm for heights.
"""

from collections.abc import Callable, Iterable

from tinydesigner.document.fixtures import FixtureKind
from tinydesigner.document.spaces import RoomUse
from tinydesigner.geometry.rings import area
from tinydesigner.geometry.shapes import Region, Ring
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.quantity import Dimension, Inapplicable, Result, Unknown, Witness
from tinydesigner.measure.space import (
    Cover,
    area_reaching,
    highest,
    lowest,
    reaching,
)
from tinydesigner.measure.views.room import RoomView

HEIGHT = {"height": Dimension.LENGTH}
KIND = {"kind": Dimension.TEXT}
Ceiling = tuple[Cover, ...]


def of_ceiling(view: RoomView, value: Callable[[Ceiling], Result]) -> Result:
    """A value of the room's ceiling, or why there is none."""
    ceiling = view.ceiling
    return ceiling if isinstance(ceiling, Unknown | Inapplicable) else value(ceiling)


def pieces_of(view: RoomView) -> Ceiling:
    """Pieces of the ceiling; none where it is not known."""
    ceiling = view.ceiling
    return () if isinstance(ceiling, Unknown | Inapplicable) else ceiling


def region_of(rings: Iterable[Ring]) -> Region:
    """Rings that do not overlap as one region."""
    return Region(tuple((ring, ()) for ring in rings))


def _at_least(view: RoomView, height: float) -> Witness:
    found = reaching(pieces_of(view), height)
    return Witness(regions=(region_of(ring for ring, _ in found),), heights=(height,), level=view.parts.level)


def _lowest_points(view: RoomView) -> Witness:
    return _points_at(view, lowest)


def _highest_points(view: RoomView) -> Witness:
    return _points_at(view, highest)


def _points_at(view: RoomView, extreme: Callable[[Ceiling], float]) -> Witness:
    pieces = pieces_of(view)
    if not pieces:
        return view.shape()
    value = extreme(pieces)
    points = [p for piece in pieces for p in piece.ring if abs(piece.at(p) - value) < 1e-3]
    floor = view.parts.space.floor if view.parts.space else 0.0
    return Witness(points=tuple(dict.fromkeys(points)), heights=(floor + value,), level=view.parts.level)


@measurement("room.use", Dimension.TEXT, words=tuple(RoomUse))
def use(view: RoomView) -> Result:
    """What the room is for, as drawn."""
    return str(view.parts.use)


@measurement("room.habitable", Dimension.FLAG)
def habitable(view: RoomView) -> Result:
    """Whether the room is for living, sleeping, eating or cooking (IRC R202, habitable space). Exact."""
    if view.parts.use == RoomUse.UNDECLARED:
        return Unknown((f"{view.id}.use",), "Nobody has said what this room is for.")
    return view.habitable


@measurement("room.floor_area", Dimension.AREA)
def floor_area(view: RoomView) -> Result:
    """Area between the finished wall faces, mm2. Fixtures and stairs in it do not reduce it (IRC R304)."""
    space = view.space
    return space if isinstance(space, Unknown) else space.area


def _narrowest(view: RoomView) -> Witness:
    if view.parts.space is None:
        return view.shape()
    return Witness(lines=(view.parts.space.width[1],), level=view.parts.level)


@measurement("room.least_dimension", Dimension.LENGTH, witness=_narrowest)
def least_dimension(view: RoomView) -> Result:
    """Least horizontal dimension between finished walls, mm.

    "Not less than 7 feet in any horizontal dimension" (IRC R304.2, 2009 and 2012 R304.3, 2024 R312.2) is read
    as the narrowest place where one can stand between two opposite sides; open dividers count as sides. Small
    alcoves and how they are passed over are described in ``geometry.widths``.
    """
    space = view.space
    return space if isinstance(space, Unknown) else space.width[0]


@measurement("room.ceiling_height_least", Dimension.LENGTH, witness=_lowest_points)
def ceiling_height_least(view: RoomView) -> Result:
    """Lowest finished ceiling over the room above its floor, mm; undersides of lofts above it included.

    Appendix Q AQ103.1 asks for this, the lowest obstruction; a porch has none.
    """
    return of_ceiling(view, lowest)


@measurement("room.ceiling_height_greatest", Dimension.LENGTH, witness=_highest_points)
def ceiling_height_greatest(view: RoomView) -> Result:
    """Highest finished ceiling over the room above its floor, mm, where no loft is above."""
    return of_ceiling(view, highest)


@measurement("room.ceiling_height", Dimension.LENGTH, witness=_lowest_points)
def ceiling_height(view: RoomView) -> Result:
    """Height that a flat-ceiling rule asks about, mm: the lowest over the room (IRC R305.1, 2024 R313.1).

    For a sloped ceiling compare areas instead (``area_with_ceiling_at_least``, ``area_counted``).
    """
    return of_ceiling(view, lowest)


@measurement("room.ceiling_sloped", Dimension.FLAG)
def ceiling_sloped(view: RoomView) -> Result:
    """Whether any of the ceiling over the room slopes (IRC R305.1 exc. 1). Level to 1 mm in 1 km is flat."""
    return of_ceiling(view, lambda pieces: any(piece.sloped for piece in pieces))


@measurement("room.under_loft", Dimension.FLAG)
def under_loft(view: RoomView) -> Result:
    """Whether a loft is above any part of the room (more than 1 mm2 of it)."""
    space = view.space
    return space if isinstance(space, Unknown) else bool(space.shelves)


@measurement("room.area_with_ceiling_at_least", Dimension.AREA, params=HEIGHT, witness=_at_least)
def area_with_ceiling_at_least(view: RoomView, height: float) -> Result:
    """Floor area where the ceiling is at least ``height`` high, mm2 (IRC R305.1 exception 1, 2024 R313.1).

    The ceiling's planes are clipped exactly. A level part that is lower by less than the tolerance of lengths
    (a micrometre) counts. All parts are added, connected or not: the codes do not say that they must be.
    """
    return of_ceiling(view, lambda pieces: area_reaching(pieces, height))


@measurement("room.share_with_ceiling_at_least", Dimension.RATIO, params=HEIGHT, witness=_at_least)
def share_with_ceiling_at_least(view: RoomView, height: float) -> Result:
    """Share of the room's own floor where the ceiling is at least ``height`` high (HUD 24 CFR 3280.104)."""

    def share(pieces: Ceiling) -> Result:
        return area_reaching(pieces, height) / sum(area(piece.ring) for piece in pieces)

    return of_ceiling(view, share)


def _counted(pieces: Ceiling, sloped: float, flat: float) -> Iterable[Ring]:
    for piece in pieces:
        for ring, _ in reaching((piece,), sloped if piece.sloped else flat):
            yield ring


def area_of_counted(pieces: Ceiling, sloped: float, flat: float) -> float:
    """Area of ``room.area_counted``, mm2."""
    return sum((area(ring) for ring in _counted(pieces, sloped, flat)), 0.0)


def _counted_witness(view: RoomView, sloped: float, flat: float) -> Witness:
    rings = region_of(_counted(pieces_of(view), sloped, flat))
    return Witness(regions=(rings,), heights=(sloped, flat), level=view.parts.level)


@measurement(
    "room.area_counted",
    Dimension.AREA,
    params={"sloped": Dimension.LENGTH, "flat": Dimension.LENGTH},
    witness=_counted_witness,
)
def area_counted(view: RoomView, sloped: float, flat: float) -> Result:
    """Floor area that counts toward a required area, mm2 (IRC R304.3; 2009 and 2012 R304.4; 2024 R312.3).

    Under sloping ceiling floor counts where the ceiling is at least ``sloped`` high (5 ft), under furred or
    other level ceiling, lofts' undersides included, where it is at least ``flat`` high (7 ft). Facet by
    facet.
    """
    return of_ceiling(view, lambda pieces: area_of_counted(pieces, sloped, flat))


@measurement("room.area_sloped_at_least", Dimension.AREA, params=HEIGHT)
def area_sloped_at_least(view: RoomView, height: float) -> Result:
    """Floor area under sloping ceiling that is at least ``height`` high, mm2."""
    return of_ceiling(view, lambda pieces: area_reaching((p for p in pieces if p.sloped), height))


@measurement("room.has_door", Dimension.FLAG)
def has_door(view: RoomView) -> Result:
    """Whether a door of any kind, cased openings too, stands in one of its walls."""
    return any(opening.kind == "door" for opening in view.parts.openings)


@measurement("room.fixture_count", Dimension.COUNT, params=KIND, words=tuple(FixtureKind))
def fixture_count(view: RoomView, kind: str) -> Result:
    """How many fixtures of a kind have the middle of their footprint in the room, those on lofts left out."""
    return view.parts.fixtures.count(kind)
