import pytest

from tinydesigner.editor.settings import SnapSettings
from tinydesigner.editor.snapping import Pull, snap, targets_of, to_grid
from tinydesigner.units.length import inches, mm

INCH = SnapSettings(step=inches(1))
OFF = SnapSettings(grid=False, objects=False)
CORNER = (1000.0, 500.0)
TARGETS = targets_of([(CORNER, "inside corner")], [((2000.0, 0.0), (2000.0, 900.0), "wall face")])


def test_grid_rounds_to_the_nearest_step_exactly():
    """12.6 mm is nearer to 0 than to 25.4 mm, 12.8 mm is nearer to 25.4 mm."""
    assert to_grid(12.6, INCH) == 0
    assert to_grid(12.8, INCH) == inches(1)
    assert to_grid(-12.8, INCH) == -inches(1)
    assert to_grid(12.8, OFF) == mm(12.8)


@pytest.mark.parametrize(("x", "pulled"), [(1000.0 + 19.9, True), (1000.0 + 20.1, False)])
def test_a_corner_pulls_within_reach(x, pulled):
    found = snap((x, 500.0), targets_of([(CORNER, "inside corner")]), OFF.model_copy(), Pull(20.0))
    assert found.mark is None
    found = snap((x, 500.0), targets_of([(CORNER, "inside corner")]), SnapSettings(grid=False), Pull(20.0))
    assert (found.point[0] == mm(1000.0)) == pulled


def test_the_reason_is_told():
    assert snap((1003.0, 497.0), TARGETS, INCH, Pull(20.0)).mark.reason == "inside corner"
    found = snap((1995.0, 4000.0), TARGETS, INCH, Pull(20.0))
    assert found.mark.reason == "wall face"
    assert found.point[0] == mm(2000.0)
    assert found.point[1] == to_grid(4000.0, INCH)


def test_two_axes_can_align_with_two_things():
    """x with the face at 2000, y with the corner at 500."""
    found = snap((2004.0, 497.0), TARGETS, INCH, Pull(20.0))
    assert found.point == (mm(2000.0), mm(500.0))
    assert set(found.mark.reason.split(" · ")) == {"wall face", "inside corner"}


def test_alt_lets_go():
    found = snap((1003.0, 497.0), TARGETS, INCH, Pull(20.0, free=True))
    assert found.point == (mm(1003.0), mm(497.0))
    assert found.mark is None


def test_shift_keeps_the_longer_way():
    locked = Pull(20.0, lock=True, anchor=(100.0, 100.0))
    assert snap((900.0, 300.0), TARGETS, INCH, locked).point[1] == mm(100.0)
    assert snap((300.0, 900.0), TARGETS, INCH, locked).point[0] == mm(100.0)


def test_a_locked_axis_holds_without_snapping_too():
    locked = Pull(20.0, free=True, lock=True, anchor=(100.0, 100.0))
    assert snap((903.0, 304.0), TARGETS, INCH, locked).point == (mm(903.0), mm(100.0))


def test_objects_can_be_switched_off():
    found = snap((1003.0, 497.0), TARGETS, SnapSettings(objects=False), Pull(20.0))
    assert found.mark is None
    assert found.point == (to_grid(1003.0, INCH), to_grid(497.0, INCH))
