"""Drawings of a template compared line by line with the ones that were looked at and found right.

After a change that is meant, look at the drawing, then run with ``UPDATE_GOLDEN=1`` and read the difference.
"""

import os
from pathlib import Path

import pytest

from tinydesigner.drawing.bands import Contour
from tinydesigner.drawing.elevation import elevation
from tinydesigner.drawing.options import Envelope, PlanKind, PlanOptions, ViewOptions
from tinydesigner.drawing.plan import plan
from tinydesigner.drawing.section import section
from tinydesigner.drawing.textform import text_form
from tinydesigner.drawing.viewframe import Cut, CutWay, Side
from tinydesigner.exchange.templates import open_template
from tinydesigner.measure.model import Model

FOLDER = Path(__file__).parent / "drawings"
ROAD = ViewOptions(envelopes=(Envelope(2590.8, 4114.8, "8'-6\" x 13'-6\"", 12_192.0),))

DRAWINGS = {
    "morning-plan": lambda m: plan(m, None, PlanOptions(zones=True, north=True, scale_bar=True)),
    "morning-loft": lambda m: plan(
        m, None, PlanOptions(kind=PlanKind.LOFT, contours=(Contour(914.4, "3'-0\""),))
    ),
    "morning-roof": lambda m: plan(m, None, PlanOptions(kind=PlanKind.ROOF)),
    "morning-across": lambda m: section(m, Cut(CutWay.ACROSS, 1778.0), ROAD),
    "morning-along": lambda m: section(m, Cut(CutWay.ALONG), ROAD),
    "morning-right": lambda m: elevation(m, Side.RIGHT, ROAD),
    "coyote-across": lambda m: section(m, Cut(), ROAD),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawing(name):
    model = Model(open_template(name.split("-")[0]))
    found = text_form(DRAWINGS[name](model))
    path = FOLDER / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert found.splitlines() == path.read_text(encoding="utf-8").splitlines()
