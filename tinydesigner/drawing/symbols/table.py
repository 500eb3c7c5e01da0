"""Which symbol a kind of fixture has."""

from collections.abc import Callable
from functools import lru_cache

from tinydesigner.document.fixtures import FixtureKind
from tinydesigner.drawing.displaylist import Item
from tinydesigner.drawing.symbols import bath, furniture, kitchen, services

#: Draws a piece of a width and a depth around the origin.
Symbol = Callable[[float, float], tuple[Item, ...]]

SYMBOLS: dict[FixtureKind, Symbol] = {
    FixtureKind.TOILET: bath.toilet,
    FixtureKind.COMPOSTING_TOILET: bath.composting_toilet,
    FixtureKind.LAVATORY: bath.lavatory,
    FixtureKind.SHOWER: bath.shower,
    FixtureKind.TUB: bath.tub,
    FixtureKind.KITCHEN_SINK: kitchen.kitchen_sink,
    FixtureKind.COOKTOP: kitchen.cooktop,
    FixtureKind.RANGE: kitchen.range_,
    FixtureKind.FRIDGE: kitchen.fridge,
    FixtureKind.DISHWASHER: kitchen.dishwasher,
    FixtureKind.COUNTER: kitchen.counter,
    FixtureKind.CABINET: kitchen.cabinet,
    FixtureKind.WASHER: kitchen.washer,
    FixtureKind.BED: furniture.bed,
    FixtureKind.SOFA: furniture.sofa,
    FixtureKind.CHAIR: furniture.chair,
    FixtureKind.TABLE: furniture.table,
    FixtureKind.DESK: furniture.desk,
    FixtureKind.STORAGE: furniture.storage,
    FixtureKind.HEATER: services.heater,
    FixtureKind.WOOD_STOVE: services.wood_stove,
    FixtureKind.WATER_HEATER: services.water_heater,
    FixtureKind.TANK: services.tank,
    FixtureKind.PANEL: services.panel,
    FixtureKind.VENTILATOR: services.ventilator,
    FixtureKind.OTHER: services.other,
}

#: Pieces of the catalogue that look different from others of their kind.
BY_PIECE: dict[str, Symbol] = {
    "table-round-30": furniture.round_table,
    "table-round-36": furniture.round_table,
}

#: A plan is cut about this high above the floor (4 ft, drawing habit); pieces wholly above it are dashed.
CUT_HEIGHT_MM = 1220.0


@lru_cache(maxsize=1024)
def symbol(
    kind: FixtureKind, width: float, depth: float, piece: str = "", above: bool = False
) -> tuple[Item, ...]:
    """Items of a piece around the origin, its back at +y, mm.

    Parameters
    ----------
    kind
        What it is.
    width, depth
        Its footprint, mm.
    piece
        The catalogue piece that it was made from; some have a symbol of their own.
    above
        Whether it hangs above the cut: cabinets and shelves are then dashed.
    """
    if above and kind in (FixtureKind.CABINET, FixtureKind.STORAGE, FixtureKind.COUNTER, FixtureKind.OTHER):
        return kitchen.wall_cabinet(width, depth)
    draw = BY_PIECE.get(piece) or SYMBOLS[kind]
    return draw(width, depth)
