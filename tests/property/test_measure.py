"""Measurements do not depend on where the house stands on the page, nor on how its model came about."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.houses import (
    LENGTH,
    Frame,
    fixture,
    loft,
    openings,
    partition,
    roof,
    roof_window,
    shell_walls,
    stair,
    tiny_house,
    window,
)
from tests.unit.test_measure_model import of_kind, params_of, take_all
from tinydesigner.document.roofs import Dormer
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Dimension
from tinydesigner.units.length import inches

#: Turned points are rounded to a nanometre, which long thin sums make at most some 1e-4 mm or 1 mm2.
TOLERANCE = {Dimension.LENGTH: 1e-3, Dimension.AREA: 10.0, Dimension.RATIO: 1e-6, Dimension.ANGLE: 1e-6}

quick = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])


def furnished(frame: Frame):
    """The test house with a dormer, a roof window and an L-shaped loft."""
    dormer = Dormer(id="d", offset=inches(200), width=inches(40), front_height=inches(115), pitch=0.1)
    corners = ((0, 0), (96, 0), (96, 40), (80, 40), (80, 91), (0, 91))
    return tiny_house(
        frame,
        roof=roof(frame, dormers=(dormer,)),
        lofts=(loft(frame, outline=tuple(frame.point(*p) for p in corners)),),
        openings=(*openings(), roof_window(frame, 50, 60, operation="escape")),
        accesses=(stair(frame, foot=frame.point(96 + 112 / 3, 20)),),
    )


STILL = Model(furnished(Frame()))


@quick
@given(st.floats(0, 360), st.floats(-2000, 2000), st.floats(-2000, 2000))
def test_turning_and_moving_the_house_changes_no_measurement(degrees, dx, dy):
    moved = Model(furnished(Frame(degrees, dx, dy)))
    for kind in SubjectKind:
        for view, still in zip(moved.subjects(kind), STILL.subjects(kind), strict=True):
            for entry in of_kind(kind):
                params = params_of(entry)
                value, expected = view.take(entry.id, params), still.take(entry.id, params)
                if isinstance(expected, float):
                    tolerance = TOLERANCE.get(entry.dimension, 0.0)
                    assert value == pytest.approx(expected, abs=tolerance, rel=1e-9), (view.id, entry.id)
                else:
                    assert value == expected, (view.id, entry.id)


ONE = Frame()


def _with_partition(design, x):
    return design.evolve(walls=(*design.walls[:-1], partition(ONE, x)))


def _with_window(design, x):
    moved = window("living-window", "north", LENGTH - 150 - x, operation="casement")
    return design.evolve(openings=tuple(moved if o.id == moved.id else o for o in design.openings))


def _with_toilet(design, x):
    moved = fixture(ONE, "toilet", "toilet", x, 77, (18, 28, 30), x)
    return design.evolve(fixtures=tuple(moved if f.id == moved.id else f for f in design.fixtures))


def _with_loft(design, x):
    return design.evolve(lofts=(loft(ONE, 0, x),))


def _with_roof(design, x):
    return design.evolve(roof=roof(ONE, pitch=x / 60))


def _with_length(design, x):
    walls = shell_walls(ONE, LENGTH - 30 + x)
    return design.evolve(walls=(*walls, design.walls[-1]))


def _without(field):
    return lambda design, _x: design.evolve(**{field: ()})


def _with_all(design, _x):
    whole = tiny_house()
    names = ("lofts", "openings", "fixtures", "dividers", "roof")
    return design.evolve(**{name: getattr(whole, name) for name in names})


EDITS = st.sampled_from(
    [
        _with_partition,
        _with_window,
        _with_toilet,
        _with_loft,
        _with_roof,
        _with_length,
        _with_all,
        _without("lofts"),
        _without("fixtures"),
        _without("dividers"),
        lambda design, _x: design.evolve(roof=None),
    ]
)


@quick
@given(st.lists(st.tuples(EDITS, st.floats(20, 60)), min_size=1, max_size=6))
def test_a_model_with_history_equals_one_without(edits):
    model = Model(tiny_house())
    take_all(model)
    for edit, x in edits:
        model = Model(edit(model.design, x), model)
        assert take_all(model) == take_all(Model(model.design))
