"""Heaters, tanks, panels and ventilators."""

import math

from tinydesigner.drawing.displaylist import Item, Text
from tinydesigner.drawing.outlines import (
    area,
    box,
    centred,
    circle,
    cross,
    line,
    loop,
    parted,
    path,
    rounded,
    solid,
)


def heater(w: float, d: float) -> tuple[Item, ...]:
    """A convector: its fins."""
    fins = max(3, round(w / 70))
    return (
        *solid(centred(0, 0, w, d)),
        *(line((x, -d * 0.32), (x, d * 0.32), "fixture.detail") for x in parted(-w * 0.46, w * 0.46, fins)),
    )


def wood_stove(w: float, d: float) -> tuple[Item, ...]:
    """A stove with its flue and the door in front."""
    body = rounded(box(-w / 2, -d / 2 + d * 0.05, w / 2, d / 2), 30)
    flue = min(w, d) * 0.16
    return (
        *solid(body),
        circle(0, d * 0.2, flue, "fixture"),
        circle(0, d * 0.2, flue * 0.8, "fixture.detail"),
        path(
            ((-w * 0.28, -d * 0.45), (-w * 0.28, -d / 2), (w * 0.28, -d / 2), (w * 0.28, -d * 0.45)),
            "fixture",
        ),
        Text((0, -d * 0.2), "WS", "fixture.label", points=6.5, within=w * 0.7),
    )


def water_heater(w: float, d: float) -> tuple[Item, ...]:
    """A round boiler, or a flat box on the wall when it is shallow."""
    if d < w * 0.75:
        return (
            *solid(rounded(centred(0, 0, w, d), 25)),
            Text((0, 0), "WH", "fixture.label", points=6.5, within=w * 0.8),
        )
    ring = rounded(centred(0, 0, w, d), max(w, d))
    return (*solid(ring), Text((0, 0), "WH", "fixture.label", points=6.5, within=w * 0.7))


def tank(w: float, d: float) -> tuple[Item, ...]:
    """A tank with its filling cap."""
    body = rounded(centred(0, 0, w, d), 50)
    return (
        *solid(body),
        loop(rounded(centred(0, 0, w - 60, d - 60), 35), "fixture.detail"),
        circle(0, 0, 40, "fixture"),
    )


def panel(w: float, d: float) -> tuple[Item, ...]:
    """An electrical panel: half of it dark."""
    a, b, c, _ = ring = centred(0, 0, w, d)
    return (*solid(ring), area((a, b, c), "north.fill"))


def ventilator(w: float, d: float) -> tuple[Item, ...]:
    """A fan in its housing."""
    radius = min(w, d) * 0.40
    blades = tuple(
        line(
            (0, 0), (radius * math.cos(math.radians(t)), radius * math.sin(math.radians(t))), "fixture.detail"
        )
        for t in (30, 150, 270)
    )
    return (*solid(centred(0, 0, w, d)), circle(0, 0, radius, "fixture.detail"), *blades)


def other(w: float, d: float) -> tuple[Item, ...]:
    """Anything else: a crossed box."""
    ring = centred(0, 0, w, d)
    return (*solid(ring), *cross(ring, "fixture.detail"))
