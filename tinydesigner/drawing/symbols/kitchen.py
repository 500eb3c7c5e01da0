"""Sinks, cooktops, ranges, refrigerators, dishwashers, counters, cabinets and washers."""

from tinydesigner.drawing.displaylist import Item, Text
from tinydesigner.drawing.outlines import (
    area,
    box,
    centred,
    circle,
    line,
    loop,
    parted,
    rounded,
    solid,
)

#: A single bowl narrower than this is one bowl; a wider sink has two (60 cm and 24 in sinks have one).
TWO_BOWLS_MM = 650.0
#: Narrower than this a cooktop has two burners one behind the other (12 in dominoes), else four.
FOUR_BURNERS_MM = 480.0


def kitchen_sink(w: float, d: float) -> tuple[Item, ...]:
    """One bowl or two in a steel top, drain and tap."""
    top = rounded(centred(0, 0, w, d), 20)
    bowls = 2 if w >= TWO_BOWLS_MM else 1
    edge, deck = min(45.0, w * 0.08), min(95.0, d * 0.18)
    width = (w - edge * (bowls + 1)) / bowls
    items: list[Item] = [*solid(top)]
    for i in range(bowls):
        left = -w / 2 + edge + i * (width + edge)
        bowl = rounded(box(left, -d / 2 + edge, left + width, d / 2 - deck), 55)
        items += [area(bowl, "fixture.shade"), loop(bowl, "fixture")]
        items.append(circle(left + width / 2, (edge - deck) / 2, 24, "fixture.detail"))
    tap = (0.0, d / 2 - deck / 2)
    return (*items, circle(*tap, 16, "fixture"), line(tap, (0, d / 2 - deck - d * 0.16), "fixture"))


def _burners(w: float, front: float, back: float) -> tuple[Item, ...]:
    depth = back - front
    columns = (-w / 4, w / 4) if w >= FOUR_BURNERS_MM else (0.0,)
    room = min(w / len(columns), depth / 2)
    items: list[Item] = []
    for i, x in enumerate(columns):
        for j, y in enumerate((front + depth * 0.27, front + depth * 0.73)):
            radius = room * (0.36 if (i + j) % 2 else 0.28)
            items += [circle(x, y, radius, "fixture"), circle(x, y, radius * 0.45, "fixture.detail")]
    return tuple(items)


def cooktop(w: float, d: float) -> tuple[Item, ...]:
    """A glass plate with its burners."""
    plate = rounded(centred(0, 0, w, d), 15)
    return (*solid(plate), *_burners(w * 0.94, -d * 0.47, d * 0.47))


def range_(w: float, d: float) -> tuple[Item, ...]:
    """A cooker: burners, the strip of its back, the oven door's handle in front."""
    back, front = d / 2 - min(60.0, d * 0.09), -d / 2 + min(50.0, d * 0.08)
    return (
        *solid(centred(0, 0, w, d)),
        line((-w / 2, back), (w / 2, back), "fixture.detail"),
        line((-w / 2, front), (w / 2, front), "fixture.detail"),
        *_burners(w * 0.94, front, back),
    )


def fridge(w: float, d: float) -> tuple[Item, ...]:
    """A box with its door in front."""
    door = -d / 2 + min(60.0, d * 0.1)
    return (
        *solid(centred(0, 0, w, d)),
        line((-w / 2, door), (w / 2, door), "fixture.detail"),
        line((-w * 0.40, -d / 2 + 14), (-w * 0.12, -d / 2 + 14), "fixture.detail"),
        Text((0, 0), "REF", "fixture.label", points=7.0, within=w * 0.9),
    )


def dishwasher(w: float, d: float) -> tuple[Item, ...]:
    """Under the counter, so dashed."""
    return (
        *solid(centred(0, 0, w, d)),
        loop(centred(0, d * 0.02, w * 0.9, d * 0.88), "fixture.hidden"),
        Text((0, 0), "DW", "fixture.label", points=7.0, within=w * 0.9),
    )


def counter(w: float, d: float) -> tuple[Item, ...]:
    """A worktop; the line of its splash at the wall."""
    splash = d / 2 - min(20.0, d * 0.05)
    return (*solid(centred(0, 0, w, d)), line((-w / 2, splash), (w / 2, splash), "fixture.detail"))


def cabinet(w: float, d: float) -> tuple[Item, ...]:
    """A tall cabinet: a diagonal says that it stands higher than the cut."""
    body = centred(0, 0, w, d)
    return (*solid(body), line(body[0], body[2], "fixture.detail"))


def washer(w: float, d: float) -> tuple[Item, ...]:
    """A machine with its drum's door in front and its panel behind."""
    panel = d / 2 - min(90.0, d * 0.15)
    return (
        *solid(rounded(centred(0, 0, w, d), 25)),
        line((-w / 2, panel), (w / 2, panel), "fixture.detail"),
        circle(0, (panel - d / 2) / 2, min(w, d) * 0.30, "fixture.detail"),
        Text((0, (panel - d / 2) / 2), "W/D", "fixture.label", points=7.0, within=w * 0.6),
    )


def wall_cabinet(w: float, d: float) -> tuple[Item, ...]:
    """A cabinet hung above the cut: dashed, its doors as diagonals."""
    doors = max(1, round(w / 450))
    return (
        loop(centred(0, 0, w, d), "fixture.hidden"),
        *(line((x, -d / 2), (x, d / 2), "fixture.hidden") for x in parted(-w / 2, w / 2, doors)),
    )
