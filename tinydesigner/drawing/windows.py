"""Windows in plan: frame, glass and sill; dashed above the cut; windows in the roof."""

import math

from tinydesigner.document.faces import mm_point
from tinydesigner.document.openings import RoofWindow, Window, WindowOperation
from tinydesigner.drawing.displaylist import Item
from tinydesigner.drawing.outlines import area, centred, cross, line, loop
from tinydesigner.drawing.placing import Placing
from tinydesigner.drawing.symbols.table import CUT_HEIGHT_MM
from tinydesigner.drawing.wallframe import WallFrame, reach
from tinydesigner.units.length import to_mm

#: Two panes of insulating glass, drawn this far apart.
PANES_MM = 16.0
#: The outer sill stands out and beyond the opening by this much (1 in and 2 in).
SILL_OUT_MM, SILL_BESIDE_MM = 25.4, 50.8
#: A frame is drawn at most this deep (a wood or vinyl unit).
FRAME_DEPTH_MM = 82.0


def is_high(window: Window, floor: float = 0.0) -> bool:
    """Whether a window stands wholly above the cut of the floor that is ``floor`` mm above the level's."""
    return to_mm(window.sill) - floor >= CUT_HEIGHT_MM


def window_items(window: Window, frame: WallFrame, outside: float, floor: float = 0.0) -> tuple[Item, ...]:
    """A window in its wall.

    Parameters
    ----------
    window, frame
        The window and its wall.
    outside
        On which side the weather is: 1 left of the wall's line, -1 right of it, 0 on neither.
    floor
        Height of the floor whose plan is drawn above the level's floor, mm.
    """
    s0, s1 = reach(window)
    gap = frame.quad(s0, s1, -frame.right, frame.left)
    if is_high(window, floor):
        return (area(gap, "window.high.fill"), *_high(frame, s0, s1))
    faces = tuple(line(*frame.run(s0, s1, t), "window.edge") for t in (-frame.right, frame.left))
    jambs = tuple(line(*frame.across(s, -frame.right, frame.left), "opening.jamb") for s in (s0, s1))
    return (area(gap, "opening.gap"), *faces, *_unit(window, frame), *jambs, *_sill(frame, s0, s1, outside))


def _high(frame: WallFrame, s0: float, s1: float) -> tuple[Item, ...]:
    centre = (frame.left - frame.right) / 2
    places = (-frame.right, centre, frame.left)
    ends = tuple(line(*frame.across(s, -frame.right, frame.left), "window.high") for s in (s0, s1))
    return (*(line(*frame.run(s0, s1, t), "window.high") for t in places), *ends)


def _unit(window: Window, frame: WallFrame) -> tuple[Item, ...]:
    """Frame blocks at both ends and the glass between them."""
    s0, s1 = reach(window)
    block = min(to_mm(window.frame), (s1 - s0) / 4)
    centre = (frame.left - frame.right) / 2
    half = min(FRAME_DEPTH_MM, frame.left + frame.right) / 2
    blocks = (
        frame.quad(s0, s0 + block, centre - half, centre + half),
        frame.quad(s1 - block, s1, centre - half, centre + half),
    )
    ends = tuple(item for ring in blocks for item in (area(ring, "window.frame"), loop(ring, "window.edge")))
    return (*ends, *_glass(window, frame, centre, (s0 + block, s1 - block)))


def _glass(window: Window, frame: WallFrame, centre: float, span: tuple[float, float]) -> tuple[Item, ...]:
    a, b = span
    if window.operation is WindowOperation.SLIDER:
        middle, step = (a + b) / 2, PANES_MM
        return (
            line(*frame.run(a, middle + 15, centre + step / 2), "window.glass"),
            line(*frame.run(middle - 15, b, centre - step / 2), "window.glass"),
            line(*frame.across(middle, centre - step, centre + step), "window.edge"),
        )
    return tuple(
        line(*frame.run(a, b, t), "window.glass") for t in (centre - PANES_MM / 2, centre + PANES_MM / 2)
    )


def _sill(frame: WallFrame, s0: float, s1: float, outside: float) -> tuple[Item, ...]:
    if not outside:
        return ()
    face = frame.left if outside > 0 else -frame.right
    board = frame.quad(s0 - SILL_BESIDE_MM, s1 + SILL_BESIDE_MM, face, face + outside * SILL_OUT_MM)
    return (area(board, "window.frame"), loop(board, "window.edge"))


def roof_window_items(
    window: RoofWindow, uphill_deg: float, slope: float, *, above: bool
) -> tuple[Item, ...]:
    """A window in the roof seen from above, or dashed as seen from the floor below it.

    Parameters
    ----------
    window
        The window.
    uphill_deg, slope
        Plan direction in which the roof rises there, and rise over run; the length is foreshortened by it.
    above
        Whether it is over the reader's head.
    """
    ring = centred(0, 0, to_mm(window.width), to_mm(window.length) / math.hypot(1.0, slope))
    glass = tuple((x * 0.86, y * 0.86) for x, y in ring)
    place = Placing(mm_point(window.at), uphill_deg - 90.0)
    if above:
        return place.items((loop(ring, "roof_window.above"), *cross(ring, "roof_window.above")))
    return place.items(
        (area(ring, "facade.glass"), loop(ring, "roof_window.edge"), loop(glass, "roof_window.edge"))
    )
