"""The outline of walls from their pieces equals the union of the pieces."""

import math

import pytest

from tests.unit.houses import Frame, tiny_house
from tinydesigner.drawing.displaylist import Fill
from tinydesigner.drawing.outlines import box
from tinydesigner.drawing.plan import plan
from tinydesigner.drawing.walledges import outlines
from tinydesigner.exchange.templates import open_template, templates
from tinydesigner.geometry.regions import all_rings, union
from tinydesigner.geometry.rings import perimeter
from tinydesigner.geometry.shapes import Region
from tinydesigner.measure.model import Model


def length(lines):
    return sum(
        perimeter(points) if closed else sum(map(math.dist, points, points[1:])) for points, closed in lines
    )


def test_two_boxes_that_touch_have_one_outline():
    ((points, closed),) = outlines([box(0, 0, 100, 10), box(40, 10, 50, 60)])
    assert closed
    # 100 x 10 with a leg of 10 x 50 on top: 220 + 120 less twice the joint of 10.
    assert perimeter(points) == pytest.approx(320)
    assert len(outlines([box(0, 0, 1, 1), box(5, 5, 6, 6)])) == 2


def designs():
    yield from (open_template(template.name) for template in templates())
    yield tiny_house(Frame(33.3, 70, -20))


@pytest.mark.parametrize("design", list(designs()), ids=lambda design: design.name)
def test_as_long_as_the_union(design):
    groups = plan(Model(design)).layer("wall")
    pieces = [
        ring
        for group in groups
        for item in group.items
        if isinstance(item, Fill) and item.style != "wall.low"
        for ring in item.rings
    ]
    lines = outlines(pieces)
    assert all(closed for _, closed in lines)
    joined = union(*map(Region.of, pieces))
    assert length(lines) == pytest.approx(sum(map(perimeter, all_rings(joined))), abs=1.0)
