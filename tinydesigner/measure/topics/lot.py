"""The lot as drawn, a rectangle; answers about a lot are facts, such as ``lot.area``."""

from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.quantity import Dimension, Result, Unknown
from tinydesigner.measure.views.trailer import LotView


def _drawn(value: float | None, fact: str) -> Result:
    return Unknown((f"fact:{fact}",), "No lot is drawn.") if value is None else value


@measurement("lot.area", Dimension.AREA)
def area(view: LotView) -> Result:
    """Area of the lot as drawn, mm2: width times depth."""
    width, depth = view.parts
    return _drawn(None if width is None or depth is None else width * depth, "lot.area")


@measurement("lot.width", Dimension.LENGTH)
def width(view: LotView) -> Result:
    """Width of the lot as drawn, along the street, mm."""
    return _drawn(view.parts.width, "lot.width")


@measurement("lot.depth", Dimension.LENGTH)
def depth(view: LotView) -> Result:
    """Depth of the lot as drawn, from the street, mm."""
    return _drawn(view.parts.depth, "lot.depth")
