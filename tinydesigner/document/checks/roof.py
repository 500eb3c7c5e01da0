"""The roof's numbers make a roof over the walls that stand."""

from collections.abc import Iterator

from tinydesigner.document.checks.problem import Problem
from tinydesigner.document.lines import TOUCH_NM
from tinydesigner.document.roofframe import RoofFrame
from tinydesigner.document.roofs import Dormer, Roof, RoofKind


def roof_problems(roof: Roof, frame: RoofFrame | None) -> Iterator[Problem]:
    """Breaks, ridges and dormers that the house is too small for."""
    if frame is None:
        return
    if roof.kind is RoofKind.GAMBREL:
        yield from _gambrel(roof, frame)
    if roof.kind is RoofKind.SALTBOX:
        yield from _saltbox(roof, frame)
    for dormer in roof.dormers:
        yield from _dormer(dormer, roof, frame)


def _gambrel(roof: Roof, frame: RoofFrame) -> Iterator[Problem]:
    if (roof.break_inset or 0) >= frame.span / 2:
        yield Problem(
            roof.id, "break_inset", "the break is beyond the ridge", "less than half the inside width"
        )
    if (roof.upper_pitch or 0) > roof.pitch:
        yield Problem(
            roof.id, "upper_pitch", "the upper slope is steeper than the lower", "at most the lower pitch"
        )


def _saltbox(roof: Roof, frame: RoofFrame) -> Iterator[Problem]:
    # Both slopes rise at the same pitch p: the ridge is (far - near) / 2p beyond the middle.
    shift = ((roof.far_plate_height or 0) - roof.plate_height) / (2 * roof.pitch)
    if abs(shift) >= frame.span / 2:
        yield Problem(
            roof.id,
            "far_plate_height",
            "the plates differ so much that there is no ridge between them",
            "plates nearer to each other, or a steeper pitch",
        )


def _dormer(dormer: Dormer, roof: Roof, frame: RoofFrame) -> Iterator[Problem]:
    if roof.kind is RoofKind.FLAT:
        yield Problem(dormer.id, "side", "a flat roof carries no dormer", "a sloped roof")
    half = dormer.width / 2
    if not half - TOUCH_NM <= dormer.offset <= frame.length - half + TOUCH_NM:
        yield Problem(
            dormer.id, "offset", "the dormer reaches beyond the roof", "a place within the inside length"
        )
    if dormer.inset >= frame.span:
        yield Problem(
            dormer.id, "inset", "the dormer's front is beyond the far wall", "less than the inside width"
        )
