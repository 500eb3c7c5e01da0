import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tinydesigner.document.faces import bars
from tinydesigner.document.walls import Wall
from tinydesigner.gui import theme
from tinydesigner.gui.canvas import PlanCanvas
from tinydesigner.units.length import feet, inches

FOOT = 304.8


@pytest.fixture
def canvas(qtbot, workspace):
    made = PlanCanvas(workspace, theme.light())
    made.resize(900, 500)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.fit_drawing()
    made.setFocus()
    qtbot.wait(10)
    yield made
    made.detach()


def spot(canvas, x, y) -> QPoint:
    return canvas.to_viewport((x * FOOT, y * FOOT)).toPoint()


def drag(qtbot, canvas, path, *, release=True, modifier=Qt.KeyboardModifier.NoModifier):
    """Press at the first point (feet), move through the others, let go at the last."""
    view, left = canvas.viewport(), Qt.MouseButton.LeftButton
    points = [spot(canvas, *point) for point in path]
    qtbot.mousePress(view, left, modifier, points[0])
    for point in points[1:]:
        qtbot.mouseMove(view, point)
    if release:
        qtbot.mouseRelease(view, left, modifier, points[-1])


def partition(session) -> Wall:
    return session.design.walls[4]


def test_dragging_a_wall_is_one_step(qtbot, canvas, session):
    """The partition from x = 6 ft to about 8 ft: three moves, one entry in the history."""
    before = session.design
    drag(qtbot, canvas, [(6, 2), (6.5, 2), (7.5, 2), (8, 2)])
    assert session.history.labels == ("Move wall",)
    assert partition(session).start[0] == pytest.approx(feet(8), abs=inches(1.5))
    assert partition(session).start[0] % inches(0.125) == 0
    assert session.undo()
    assert session.design is before


def test_escape_drops_a_drag(qtbot, canvas, session):
    before = session.design
    drag(qtbot, canvas, [(6, 2), (7, 2), (8, 2)], release=False)
    assert session.previewing
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert session.design is before
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot(canvas, 8, 2))
    assert session.design is before
    assert not session.history.labels


def test_only_changed_groups_are_drawn_again(qtbot, canvas, session):
    """A moved wall changes its rooms and itself, not the trailer or the window."""
    canvas.redraw()
    made, kept = canvas.drawing.made, {id(item) for item in canvas.drawing.items()}
    drag(qtbot, canvas, [(18.0, 0.0), (18.0, 0.0)])
    canvas.redraw()
    assert canvas.drawing.made == made
    window = next(item for item in canvas.drawing.items() if item.source.key == "window-1")
    session.select([])
    drag(qtbot, canvas, [(6, 2), (7, 2)])
    canvas.redraw()
    assert canvas.drawing.made > made
    assert window in canvas.drawing.items()
    assert id(window) in kept


def test_wheel_zooms_at_the_pointer(canvas):
    """The point under the pointer stays there to a thousandth of a millimetre over sixty turns in and out."""
    place = QPointF(137, 311)
    before = canvas.to_drawing(place.x(), place.y())
    scale = canvas.px_per_mm
    for turn in [120] * 12 + [-120] * 24 + [40] * 24:
        wheel = QWheelEvent(
            place,
            canvas.viewport().mapToGlobal(place),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(canvas.viewport(), wheel)
        assert canvas.to_drawing(place.x(), place.y()) == pytest.approx(before, abs=1e-3)
    assert canvas.px_per_mm != scale
    shown = canvas.mapToScene(place.toPoint())
    # Qt draws where our own arithmetic says, to a hundredth of a pixel.
    assert (shown.x(), shown.y()) == pytest.approx(before, abs=0.01 / canvas.px_per_mm)


def test_middle_button_pans(qtbot, canvas):
    view = canvas.viewport()
    before = canvas.center
    qtbot.mousePress(view, Qt.MouseButton.MiddleButton, pos=QPoint(100, 100))
    qtbot.mouseMove(view, QPoint(150, 80))
    qtbot.mouseRelease(view, Qt.MouseButton.MiddleButton, pos=QPoint(150, 80))
    scale = canvas.px_per_mm
    assert canvas.center == pytest.approx((before[0] - 50 / scale, before[1] - 20 / scale))


def test_space_pans_with_any_tool(qtbot, canvas, session):
    before = canvas.center
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    drag(qtbot, canvas, [(6, 2), (8, 2)])
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.center != before
    assert not session.history.labels


def test_typed_length_while_drawing_a_room(qtbot, canvas, session, workspace):
    """8'6 wide and 5 ft up, drawn from the shell's far corner with the heading from the pointer."""
    workspace.take("room")
    view = canvas.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=spot(canvas, 20, 7))
    qtbot.mouseMove(view, spot(canvas, 15, 4))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=spot(canvas, 20, 7))
    qtbot.mouseMove(view, spot(canvas, 15, 4))
    for text in ("8'6", "\t", "5'"):
        if text == "\t":
            qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        else:
            qtbot.keyClicks(canvas, text)
    labels = {measure.label: measure.text for measure in workspace.overlay.measures}
    assert labels["Length"].startswith("8'-6")
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert session.history.labels == ("Draw room",)
    room = session.design.rooms[-1]
    walls = list(bars(session.design, "main").values())
    assert any(round(bar.length) == feet(8, 6) for bar in walls)
    assert any(round(bar.length) == feet(5) for bar in walls)
    assert room.level == "main"


def test_click_chooses_and_box_chooses(qtbot, canvas, session):
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot(canvas, 15, -0.15))
    assert session.selection == ("door-1",)
    drag(qtbot, canvas, [(19, 2.9), (21.5, 4.6)])
    assert session.selection == ()
    drag(qtbot, canvas, [(-8, -3), (26, 12)])
    assert {"door-1", "window-1", partition(session).id} <= set(session.selection)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert session.selection == ()


def test_arrows_nudge_once_in_history(qtbot, canvas, session):
    session.select(["door-1"])
    offset = session.design.by_id["door-1"].offset
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert session.design.by_id["door-1"].offset == offset + inches(3)
    assert session.history.labels == ("Move",)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert session.design.by_id["door-1"].offset == offset + inches(3) + inches(0.0625)


def test_delete_removes(qtbot, canvas, session):
    session.select(["window-1"])
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert "window-1" not in session.design.by_id
    assert session.undo()
    assert "window-1" in session.design.by_id


def test_readout_stays_in_the_view(qtbot, canvas, workspace):
    workspace.take("room")
    view = canvas.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    corner = QPoint(view.width() - 2, view.height() - 2)
    qtbot.mouseMove(view, corner)
    box = canvas._readout.sceneBoundingRect()
    assert canvas._readout.isVisible()
    assert canvas._readout.boundingRect().right() < 0
    assert canvas._readout.boundingRect().bottom() < 0
    assert box.isValid()


@pytest.mark.parametrize("made", [theme.light, theme.dark])
def test_every_role_has_colours(made):
    from tinydesigner.drawing.styles import INKS, STYLES
    from tinydesigner.gui.overlay_styles import OVERLAY_STYLES

    for ink in INKS:
        assert ink in made().inks, ink
    for role in {**STYLES, **OVERLAY_STYLES}:
        assert made().pen(role).color().isValid()
        assert made().text_color(role).isValid()


@pytest.mark.parametrize("made", [theme.light, theme.dark])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [("ink", "chrome"), ("muted", "chrome"), ("accent", "field"), ("on_accent", "accent")]
    + [(word, f"{word}_soft") for word in ("passes", "fails", "tight", "asks")],
)
def test_contrast_is_at_least_4_5(made, ink, paper):
    """WCAG 2 contrast of text on its ground."""

    def light(color):
        parts = [
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
            for part in color.getRgbF()[:3]
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(made().color(ink)), light(made().color(paper))))
    assert (high + 0.05) / (low + 0.05) >= 4.5
