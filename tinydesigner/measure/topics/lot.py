"""The lot: drawn, or answered as the facts ``lot.area``, ``lot.width`` and ``lot.depth`` in mm2 and mm."""

from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.quantity import Dimension, Result, Unknown
from tinydesigner.measure.views.trailer import LotView


def _given(value: float | None, fact: str) -> Result:
    return Unknown((f"fact:{fact}",), "The lot is not described.") if value is None else value


@measurement("lot.area", Dimension.AREA)
def area(view: LotView) -> Result:
    """Area of the lot, mm2: the answer to ``lot.area``, else width times depth as drawn (a rectangle)."""
    return _given(view.parts.area, "lot.area")


@measurement("lot.width", Dimension.LENGTH)
def width(view: LotView) -> Result:
    """Width of the lot along the street, mm."""
    return _given(view.parts.width, "lot.width")


@measurement("lot.depth", Dimension.LENGTH)
def depth(view: LotView) -> Result:
    """Depth of the lot from the street, mm."""
    return _given(view.parts.depth, "lot.depth")
