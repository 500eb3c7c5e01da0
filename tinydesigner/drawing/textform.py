"""A display list as text, so that two drawings can be compared line by line and a change can be read."""

from collections.abc import Iterable, Iterator

from tinydesigner.drawing.displaylist import Arc, DisplayList, Fill, Item, Stroke, Text
from tinydesigner.geometry.shapes import Point


def text_form(drawing: DisplayList) -> str:
    """One line a group, one an item beneath it; coordinates in mm to a hundredth."""
    return "\n".join(_lines(drawing)) + "\n"


def _lines(drawing: DisplayList) -> Iterator[str]:
    for group in drawing.groups:
        yield f"{group.layer} {group.key}"
        yield from (f"  {_item(item)}" for item in group.items)


def _item(item: Item) -> str:
    if isinstance(item, Stroke):
        return f"{'loop' if item.closed else 'line'} {item.style} {_points(item.points)}"
    if isinstance(item, Fill):
        return f"fill {item.style} {' | '.join(_points(ring) for ring in item.rings)}"
    if isinstance(item, Arc):
        turn = f"{_number(item.radius)} {_number(item.start_deg)} {_number(item.sweep_deg)}"
        return f"arc {item.style} {_points((item.center,))} {turn}"
    return _text(item)


def _text(item: Text) -> str:
    numbers = " ".join(_number(n) for n in (item.angle, item.points, item.drop, item.within))
    return f"text {item.style} {_points((item.at,))} {item.anchor} {numbers} {item.text!r}"


def _points(points: Iterable[Point]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _number(value: float) -> str:
    """Two decimals, no trailing zeros, no minus before a zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
