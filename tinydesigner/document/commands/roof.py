"""The roof: its kind, ridge height and dormers. Other numbers are set by ``SetFields``."""

from dataclasses import dataclass
from typing import Any, ClassVar

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.roofframe import frame_of
from tinydesigner.document.roofs import Roof, RoofKind

#: Rise of a new roof where the old one was flat, as a share of the span: 6:12 on a gable, 3:12 on a shed.
_NEW_RISE = {RoofKind.SHED: 0.25}
_NEW_RISE_ELSE = 0.25


def _roof_and_span(design: Design) -> tuple[Roof, float]:
    frame = frame_of(design)
    if design.roof is None:
        raise CommandRefused("the house has no roof yet")
    if frame is None:
        raise CommandRefused("the roof needs outer walls to stand on")
    return design.roof, frame.span


def rise_of(roof: Roof, span: float) -> float:
    """Height of the ridge (a shed's high side) above the near plate, nm, over an inside ``span``, nm."""
    if roof.kind is RoofKind.FLAT:
        return 0.0
    if roof.kind is RoofKind.SHED:
        return roof.pitch * span
    if roof.kind is RoofKind.GAMBREL:
        inset = roof.break_inset or 0
        return roof.pitch * inset + (roof.upper_pitch or 0.0) * (span / 2 - inset)
    if roof.kind is RoofKind.SALTBOX:
        # Equal slopes from both plates meet half the plates' difference above the middle's height.
        return roof.pitch * span / 2 + ((roof.far_plate_height or 0) - roof.plate_height) / 2
    return roof.pitch * span / 2


@dataclass(frozen=True, slots=True)
class SetRoofKind(Edit):
    """Another shape of roof with the same plate and, as far as it has one, the same ridge height."""

    kind: RoofKind
    _label: ClassVar[str] = "Change kind of roof"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        roof, span = _roof_and_span(design)
        if roof.kind is self.kind:
            return design
        rise = rise_of(roof, span) or span * _NEW_RISE.get(self.kind, _NEW_RISE_ELSE)
        return design.evolve(roof=changed(roof, kind=self.kind, **_numbers(self.kind, roof, rise, span)))


def _numbers(kind: RoofKind, roof: Roof, rise: float, span: float) -> dict[str, Any]:
    """The numbers that give a kind of roof a rise over a span; those that it does not use are cleared."""
    numbers: dict[str, Any] = {"upper_pitch": None, "break_inset": None, "far_plate_height": None}
    if kind is RoofKind.FLAT:
        return {**numbers, "pitch": 0.0, "dormers": ()}
    if kind is RoofKind.SHED:
        return {**numbers, "pitch": rise / span}
    if kind is RoofKind.GAMBREL:
        # Broken half way from wall to ridge, the lower slope three times the upper:
        # rise = (span / 4) (p + p / 3), so p = 3 rise / span.
        break_inset = round(span / 4)
        return {**numbers, "pitch": 3 * rise / span, "upper_pitch": rise / span, "break_inset": break_inset}
    if kind is RoofKind.SALTBOX:
        # Ridge at two thirds of the span: p = rise / (2/3 span); p over the last third is half the rise.
        far = roof.plate_height + round(rise / 2)
        return {**numbers, "pitch": 1.5 * rise / span, "far_plate_height": far}
    return {**numbers, "pitch": 2 * rise / span}


@dataclass(frozen=True, slots=True)
class SetRidgeHeight(Edit):
    """Put the finished ceiling at the ridge so high above the main floor, by changing the pitch."""

    height: int
    _label: ClassVar[str] = "Change ridge height"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        roof, span = _roof_and_span(design)
        if roof.kind is RoofKind.FLAT:
            raise CommandRefused("a flat roof has no ridge; change its plate height")
        rise = self.height - roof.plate_height
        if roof.kind is RoofKind.SALTBOX:
            more = rise - ((roof.far_plate_height or 0) - roof.plate_height) / 2
            return design.evolve(roof=changed(roof, pitch=_above_zero(more) * 2 / span))
        scale = _above_zero(rise) / rise_of(roof, span)
        upper = None if roof.upper_pitch is None else roof.upper_pitch * scale
        return design.evolve(roof=changed(roof, pitch=roof.pitch * scale, upper_pitch=upper))


def _above_zero(rise: float) -> float:
    if rise <= 0:
        raise CommandRefused("the ridge must be higher than the plate")
    return rise
