"""Beds, seats, tables and storage."""

from itertools import pairwise

from tinydesigner.drawing.displaylist import Item
from tinydesigner.drawing.outlines import (
    area,
    box,
    centred,
    line,
    loop,
    parted,
    path,
    rounded,
    solid,
)

#: From this width on a bed has two pillows (a double is 54 in).
TWO_PILLOWS_MM = 1300.0
#: A seat for one is about this wide.
SEAT_MM = 600.0


def bed(w: float, d: float) -> tuple[Item, ...]:
    """Mattress, pillows at the head (+y), the blanket turned back."""
    mattress = rounded(centred(0, 0, w, d), 45)
    pillows = 2 if w >= TWO_PILLOWS_MM else 1
    pitch = w / pillows
    depth = min(400.0, d * 0.2)
    top = d / 2 - 60
    items: list[Item] = [*solid(mattress)]
    fold = top - depth - 70
    blanket = rounded(box(-w / 2, -d / 2, w / 2, fold), 45)
    items += [area(blanket, "fixture.shade"), loop(blanket, "fixture.detail")]
    turned = fold - min(190.0, d * 0.1)
    items.append(path(((-w / 2, turned), (w / 2, turned)), "fixture.detail"))
    for i in range(pillows):
        x = -w / 2 + pitch * (i + 0.5)
        pillow = rounded(box(x - pitch * 0.40, top - depth, x + pitch * 0.40, top), 80)
        items += solid(pillow, edge="fixture.detail")
    return (*items, loop(mattress, "fixture"))


def sofa(w: float, d: float) -> tuple[Item, ...]:
    """Back along the wall, arms, one cushion a seat."""
    arm, back = min(150.0, w * 0.09), min(200.0, d * 0.24)
    body = rounded(centred(0, 0, w, d), 70)
    inner = w - 2 * arm
    seats = max(1, round(inner / SEAT_MM))
    items: list[Item] = [*solid(body)]
    edges = (-inner / 2, *parted(-inner / 2, inner / 2, seats), inner / 2)
    for left, right in pairwise(edges):
        cushion = rounded(box(left, -d / 2 + 15, right, d / 2 - back), 45)
        items += [area(cushion, "fixture.shade"), loop(cushion, "fixture.detail")]
    return (*items, line((-w / 2 + 30, d / 2 - back), (w / 2 - 30, d / 2 - back), "fixture.detail"))


def chair(w: float, d: float) -> tuple[Item, ...]:
    """A seat with its back."""
    seat = rounded(box(-w / 2, -d / 2, w / 2, d / 2), min(w, d) * 0.16)
    rest = rounded(box(-w * 0.46, d / 2 - d * 0.16, w * 0.46, d / 2), d * 0.08)
    return (*solid(seat), *solid(rest, "fixture.shade", "fixture.detail"))


def table(w: float, d: float) -> tuple[Item, ...]:
    """A table top; a square one is drawn round-cornered."""
    return solid(rounded(centred(0, 0, w, d), 30))


def round_table(w: float, d: float) -> tuple[Item, ...]:
    """A round top."""
    return solid(rounded(centred(0, 0, w, d), max(w, d)))


def desk(w: float, d: float) -> tuple[Item, ...]:
    """A top with its drawers and the place for the knees."""
    drawers = min(400.0, w * 0.35)
    edge = w / 2 - drawers
    return (
        *solid(centred(0, 0, w, d)),
        line((edge, -d / 2), (edge, d / 2), "fixture.detail"),
        line((edge, 0), (w / 2, 0), "fixture.detail"),
    )


def storage(w: float, d: float) -> tuple[Item, ...]:
    """A closet or shelves: the rod and its hangers."""
    hangers = max(3, round(w / 110))
    reach = d * 0.30
    rod = (line((-w / 2 + 20, 0), (w / 2 - 20, 0), "fixture.detail"),)
    bars = tuple(
        line((x - 12, -reach), (x + 12, reach), "fixture.detail") for x in parted(-w / 2, w / 2, hangers)
    )
    return (*solid(centred(0, 0, w, d)), *rod, *bars) if d >= 380 else shelf(w, d)


def shelf(w: float, d: float) -> tuple[Item, ...]:
    """Shelves too shallow for hangers: their uprights."""
    return (
        *solid(centred(0, 0, w, d)),
        *(
            line((x, -d / 2), (x, d / 2), "fixture.detail")
            for x in parted(-w / 2, w / 2, max(1, round(w / 400)))
        ),
    )
