"""Toilets, lavatories, showers and tubs."""

from tinydesigner.drawing.displaylist import Item
from tinydesigner.drawing.outlines import (
    area,
    bow,
    box,
    centred,
    circle,
    cross,
    ellipse,
    line,
    loop,
    path,
    rounded,
    solid,
)
from tinydesigner.geometry.shapes import Ring


def toilet(w: float, d: float) -> tuple[Item, ...]:
    """Tank at the wall, oval seat and bowl before it."""
    tank_depth = min(200.0, d * 0.28)
    tank = rounded(box(-w / 2, d / 2 - tank_depth, w / 2, d / 2), 30)
    seat = _seat(w * 0.86, -d / 2, d / 2 - tank_depth)
    bowl = _seat(w * 0.60, -d / 2 + d * 0.07, d / 2 - tank_depth - d * 0.13)
    return (*solid(seat), loop(bowl, "fixture.detail"), *solid(tank))


def _seat(width: float, front: float, back: float) -> Ring:
    """An oval that is longer before its widest line than behind it."""
    widest = front + (back - front) * 0.58
    fore = bow((0, widest), width / 2, widest - front, 180, 180)
    aft = bow((0, widest), width / 2, back - widest, 0, 180)
    return (*fore, *aft[1:-1])


def composting_toilet(w: float, d: float) -> tuple[Item, ...]:
    """A box with an oval lid; the dot tells it from a water closet."""
    lid = ellipse(0, -d * 0.10, w * 0.72, d * 0.62)
    body = rounded(centred(0, 0, w, d), 60)
    hole = _seat(w * 0.48, -d * 0.34, d * 0.10)
    return (
        *solid(body),
        loop(lid, "fixture.detail"),
        loop(hole, "fixture.detail"),
        circle(0, d * 0.36, min(w, d) * 0.04, "fixture.detail"),
    )


def lavatory(w: float, d: float) -> tuple[Item, ...]:
    """A basin with drain and tap in its top."""
    top = rounded(centred(0, 0, w, d), 25)
    bowl_width = min(w * 0.74, 460.0)
    bowl = ellipse(0, -d * 0.05, bowl_width, d * 0.60)
    return (
        *solid(top),
        area(bowl, "fixture.shade"),
        loop(bowl, "fixture"),
        circle(0, -d * 0.02, min(w, d) * 0.035, "fixture.detail"),
        line((0, d * 0.42), (0, d * 0.20), "fixture"),
    )


def shower(w: float, d: float) -> tuple[Item, ...]:
    """A pan with its falls to the drain, as the cross says."""
    rim = centred(0, 0, w, d)
    inset = min(40.0, w * 0.06)
    pan = centred(0, 0, w - 2 * inset, d - 2 * inset)
    drain = min(w, d) * 0.045
    return (
        *solid(rim),
        area(pan, "fixture.shade"),
        loop(pan, "fixture.detail"),
        *cross(pan, "fixture.detail"),
        area(ellipse(0, 0, drain * 2, drain * 2), "fixture.fill"),
        circle(0, 0, drain, "fixture"),
        path(
            ((-drain * 1.6, d / 2 - inset), (0, d / 2 - inset - 70), (drain * 1.6, d / 2 - inset)), "fixture"
        ),
    )


def tub(w: float, d: float) -> tuple[Item, ...]:
    """A tub along its wall, the drain at the end where a person faces the tap."""
    basin_width, basin_depth = w - 2 * min(70.0, w * 0.06), d - 2 * min(75.0, d * 0.1)
    rim = rounded(centred(0, 0, w, d), 20)
    basin = rounded(centred(0, 0, basin_width, basin_depth), basin_depth * 0.32)
    drain = -basin_width / 2 + min(basin_width, basin_depth) * 0.28
    return (
        *solid(rim),
        area(basin, "fixture.shade"),
        loop(basin, "fixture"),
        circle(drain, 0, 26, "fixture"),
        line((-w / 2 + 10, 0), (-basin_width / 2 + 45, 0), "fixture"),
    )
