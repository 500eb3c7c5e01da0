"""The map and the time line, with real events over a small law."""

from datetime import date
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.gui.conftest import LAW, small_house
from tinydesigner.drawing import atlas
from tinydesigner.drawing.atlas_positions import Placed
from tinydesigner.editor import precheck
from tinydesigner.editor.live import LiveChecker
from tinydesigner.editor.session import Session
from tinydesigner.gui import theme as themes
from tinydesigner.gui.panels import map_patterns
from tinydesigner.gui.panels.map_camera import COUNTRY, Camera
from tinydesigner.gui.panels.map_hits import target_at
from tinydesigner.gui.panels.map_model import Kind, Shade, Target
from tinydesigner.gui.panels.map_panel import MapPanel
from tinydesigner.gui.panels.map_paths import outline
from tinydesigner.gui.panels.map_view import MapView
from tinydesigner.gui.panels.places import PlacesPanel
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.check import Checker
from tinydesigner.rules.link import link_files
from tinydesigner.rules.results import VerdictStatus

HEAD = "verified_on: 2026-01-01\nconfidence: high\n"


def place(key, name, state, level, pathways="", parent="us", rules=""):
    head = f"place: {key}\nname: {name}\nstate: {state}\nlevel: {level}\nparent: {parent}\n"
    return f"{head}{HEAD}{rules}{pathways}"


def way(key, zoning="[]", effective="", title="A house"):
    return (
        f"  - id: {key}\n    title: {title}\n    kind: dwelling\n    road: none\n    building: none\n"
        f"    zoning: {zoning}\n    cite: {{source: src}}\n{effective}"
    )


def size_rule(key, at_least, effective=""):
    return (
        f"  - id: {key}\n    title: Smallest house\n    applies_to: house\n    because: B\n"
        f"    requires: {{measure: house.area_gross_outside, at_least: {at_least} sq ft}}\n"
        f"    cite: {{source: src}}\n{effective}"
    )


PLACES = {
    "us": "place: us\nname: United States\nlevel: country\n" + HEAD + "not_researched: No.\n",
    "us/ca": place("us/ca", "California", "CA", "state", "pathways:\n" + way("house")),
    "us/nv": place("us/nv", "Nevada", "NV", "state", "not_researched: Nobody looked.\n"),
    "us/ak": place("us/ak", "Alaska", "AK", "state", "not_researched: Nobody looked.\n"),
    "us/ca/fresno": place(
        "us/ca/fresno",
        "Fresno",
        "CA",
        "city",
        "pathways:\n" + way("house", "[big]"),
        "us/ca",
        "rules:\n" + size_rule("big", 5000),
    ),
    "us/ca/elsewhere": place(
        "us/ca/elsewhere", "Elsewhere", "CA", "city", "pathways:\n" + way("house"), "us/ca"
    ),
    "us/nv/lyon_county": place(
        "us/nv/lyon_county", "Lyon County", "NV", "county", "pathways:\n" + way("house"), "us/nv"
    ),
    "us/ak/wasilla": place(
        "us/ak/wasilla",
        "Wasilla",
        "AK",
        "city",
        "pathways:\n"
        + way("house", "[]", "    effective: {to: 2016-08-21}\n", "Before")
        + way("house", "[pause]", "    effective: {from: 2016-08-22, to: 2017-02-28}\n", "Paused")
        + way("house", "[]", "    effective: {from: 2017-03-01}\n", "After"),
        "us/ak",
        "rules:\n" + size_rule("pause", 700, "    effective: {from: 2016-08-22, to: 2017-02-28}\n"),
    ),
}

FRESNO, LYON = Target(Kind.PLACE, "us/ca/fresno"), Target(Kind.PLACE, "us/nv/lyon_county")
CALIFORNIA, NEVADA, TEXAS = (Target(Kind.STATE, code) for code in ("06", "32", "48"))
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def mapped():
    files = {**LAW, **{f"places/{k}": v for k, v in PLACES.items()}}
    return Checker(
        RuleBook(link_files([(f"{name}.yaml", text.encode()) for name, text in files.items()]), "map")
    )


@pytest.fixture
def session(mapped, monkeypatch):
    monkeypatch.setattr(precheck, "today", lambda: TODAY)
    made = Session(small_house(), checker=mapped)
    LiveChecker(made).check_now()
    return made


@pytest.fixture
def panel(qtbot, session, monkeypatch):
    monkeypatch.setattr("tinydesigner.gui.panels.map_panel.today", lambda: TODAY)
    made = MapPanel(themes.light())
    qtbot.addWidget(made)
    made.resize(540, 560)
    made.attach(session)
    with qtbot.waitExposed(made):
        made.show()
    return made


def check(session):
    LiveChecker(session).check_now()


def at(view, target):
    """A point of a target on the screen: the dot, or a spot of the area that belongs to nothing else."""
    if target.kind is Kind.PLACE and view.scene.is_dot(target.id):
        return view.scene.dot(target.id).toPoint()
    code = view.scene.area_code(target)
    box = view.scene.on_view(code)
    spots = [
        QPoint(round(box.left() + box.width() * i / 20), round(box.top() + box.height() * j / 20))
        for i in range(1, 20)
        for j in range(1, 20)
    ]
    return next(spot for spot in spots if target_at(view.scene, QPointF(spot)) == target)


def wheel(view, spot, steps):
    event = QWheelEvent(
        QPointF(spot),
        view.mapToGlobal(QPointF(spot)),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


# -- camera --------------------------------------------------------------------------------------------


def test_camera_fits_the_country():
    camera = Camera()
    camera.resize(540, 400)
    left, top = camera.to_view(COUNTRY[:2])
    right, bottom = camera.to_view(COUNTRY[2:])
    assert left >= 0
    assert top >= 0
    assert right <= 540
    assert bottom <= 400
    # The country is wider than the view: 1016 units over 540 - 2 x 8 pixels.
    assert camera.scale == pytest.approx(524 / 1016)
    assert not camera.counties


def test_camera_keeps_the_held_point_and_its_bounds():
    camera = Camera()
    camera.resize(540, 400)
    before = camera.to_map((200, 150))
    camera.zoom(3, (200, 150))
    assert camera.to_map((200, 150)) == pytest.approx(before)
    assert camera.counties
    camera.zoom(1e-6, (0, 0))
    assert camera.scale == camera.whole
    camera.zoom(1e6, (200, 150))
    camera.pan(1e9, 1e9)
    assert camera.to_view(COUNTRY[:2])[0] <= 540


def test_camera_shows_the_same_part_after_a_resize():
    camera = Camera()
    camera.resize(540, 400)
    camera.show((100, 100, 200, 200))
    camera.resize(300, 300)
    left, top = camera.to_view((100, 100))
    right, bottom = camera.to_view((200, 200))
    assert (left, top) == pytest.approx((8, 8))
    assert (right, bottom) == pytest.approx((292, 292))


# -- statuses ------------------------------------------------------------------------------------------


def test_states_wear_their_own_verdict_or_the_best_in_them(panel):
    model = panel.view.model
    assert model.status(CALIFORNIA) is VerdictStatus.ACCEPTS
    assert model.status(NEVADA) is VerdictStatus.NOT_RESEARCHED
    assert model.status(TEXAS) is VerdictStatus.NOT_RESEARCHED
    assert model.status(FRESNO) is VerdictStatus.REJECTS
    assert model.set_shade(Shade.BEST) >= {NEVADA}
    assert model.status(NEVADA) is model.status(LYON) is VerdictStatus.ACCEPTS


def test_dots_say_where_they_stand(panel):
    model = panel.view.model
    assert model.positions["us/ca/fresno"].placed is Placed.COUNTY
    assert model.positions["us/ca/elsewhere"].placed is Placed.STATE
    assert "Placed in its state" in panel.view.words(Target(Kind.PLACE, "us/ca/elsewhere"))[1]
    assert panel.view.words(FRESNO) == (
        "Fresno CA: ✕ rejects, 1 reason",
        "Placed in its county (Fresno), not at its own point",
    )
    assert panel.view.words(TEXAS)[0] == "Texas: \N{EN DASH} not researched"


def test_only_what_changed_is_painted_again(qtbot, panel, session):
    from tinydesigner.document.commands.facts import SetAsOf

    panel.view.repaint()
    session.commit(SetAsOf(date(2016, 12, 1)))
    asked = []
    panel.view.update = lambda *rect: asked.append(rect)
    check(session)
    wasilla = Target(Kind.PLACE, "us/ak/wasilla")
    assert panel.view.model.status(wasilla) is VerdictStatus.REJECTS
    assert asked == [(panel.view.scene.extent(wasilla).toAlignedRect(),)]


def test_nothing_is_painted_again_when_nothing_changed(panel, session):
    asked = []
    panel.view.update = lambda *rect: asked.append(rect)
    panel.view.show_report(session.report)
    assert asked == []
    took = []
    for _ in range(20):
        start = perf_counter()
        panel.view.show_report(session.report)
        took.append(perf_counter() - start)
    assert min(took) < 0.002


# -- pointer -------------------------------------------------------------------------------------------


def test_pointing_tells(qtbot, panel):
    qtbot.mouseMove(panel.view, at(panel.view, FRESNO))
    assert panel.words.text().startswith("Fresno CA: ✕ rejects, 1 reason")
    assert "Fresno CA" in panel.view.accessibleDescription()
    qtbot.mouseMove(panel.view, at(panel.view, TEXAS))
    assert panel.words.text().startswith("Texas")


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_tooltip_says_the_same(qtbot, panel):
    view, spot = panel.view, at(panel.view, FRESNO)
    help_event = QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot))
    QApplication.sendEvent(view, help_event)
    assert "Fresno CA: ✕ rejects, 1 reason" in QToolTip.text()
    QToolTip.hideText()


def test_a_click_chooses_and_zooms(qtbot, panel):
    view = panel.view
    chosen = []
    view.chosen.connect(chosen.append)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, FRESNO))
    assert chosen == [FRESNO]
    assert panel.place_id == "us/ca/fresno"
    assert view.camera.counties
    dot = view.scene.dot("us/ca/fresno")
    assert view.rect().contains(dot.toPoint())
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert view.camera.scale == view.camera.whole
    assert chosen == [FRESNO]


def test_counties_are_areas_when_near(qtbot, panel):
    view = panel.view
    view.show_place("us/nv")
    assert view.camera.counties
    assert not view.scene.is_dot("us/nv/lyon_county")
    spot = at(view, LYON)
    assert target_at(view.scene, QPointF(spot)) == LYON
    washoe = Target(Kind.COUNTY, "32031")
    assert view.words(washoe)[0] == "Washoe (county) NV: \N{EN DASH} not researched"
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, washoe))
    assert panel.place_id == "us/nv"


def test_wheel_zooms_at_the_pointer(panel):
    view, spot = panel.view, QPoint(120, 160)
    before = view.camera.to_map((120, 160))
    wheel(view, spot, 4)
    assert view.camera.to_map((120, 160)) == pytest.approx(before)
    assert view.camera.scale == pytest.approx(view.camera.whole * 1.25**4)


def test_a_drag_pans_and_chooses_nothing(qtbot, panel):
    view = panel.view
    chosen = []
    view.chosen.connect(chosen.append)
    wheel(view, QPoint(200, 150), 8)
    before = view.camera.to_map((200, 150))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    for x in (205, 220, 240, 260):
        qtbot.mouseMove(view, QPoint(x, 150))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(260, 150))
    assert view.camera.to_map((260, 150)) == pytest.approx(before)
    assert chosen == []


def test_a_lake_and_the_sea_are_no_place(panel):
    assert target_at(panel.view.scene, QPointF(2, 2)) is None
    assert not outline("06").contains(QPointF(0, 0))


def test_names_hide_no_dot(panel):
    """With a dot 25 pixels to the right, the name goes to the left."""
    view = panel.view
    view.show_place("us/ca/fresno")
    drawn = {}
    view.scene._text = lambda _painter, rect, text, _ink: drawn.update({text: rect})
    view.grab()
    fresno = view.scene.dot("us/ca/fresno")
    assert drawn["Fresno"].left() > fresno.x()
    spots = view.model.positions
    x, y = spots["us/ca/fresno"].at
    beside = spots["us/ca/elsewhere"]._replace(at=(x + 25 / view.camera.scale, y))
    view.model.positions = {**spots, "us/ca/elsewhere": beside}
    view.grab()
    assert drawn["Fresno"].right() < fresno.x()
    assert not drawn["Fresno"].intersects(drawn["Elsewhere"])


# -- keyboard ------------------------------------------------------------------------------------------


def test_arrows_walk_and_enter_chooses(qtbot, panel):
    view = panel.view
    view.show_place("us/nv")
    view.reset()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.scene.marks.current == CALIFORNIA
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.scene.marks.current == Target(Kind.PLACE, "us/ca/elsewhere")
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.scene.marks.current == FRESNO
    assert panel.words.text().startswith("Fresno")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert panel.place_id == "us/ca/fresno"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.camera.scale == view.camera.whole
    qtbot.keyClick(view, "+")
    assert view.camera.scale > view.camera.whole


def test_every_control_has_a_name(panel):
    controls = [panel.view, panel.search, panel.shade, panel.timeline, panel.legend]
    assert all(control.accessibleName() for control in controls)
    assert panel.focusProxy() is panel.view


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
def test_the_search_finds_by_part_of_a_name(qtbot, panel):
    qtbot.keyClicks(panel.search, "lyon")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.place_id == "us/nv/lyon_county"
    panel.search.setText("nowhere")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.words.text().startswith("No place of that name")


# -- with the list of places ---------------------------------------------------------------------------


def test_list_and_map_choose_together(qtbot, panel, session):
    places = PlacesPanel(themes.light())
    qtbot.addWidget(places)
    places.attach(session)
    panel.meet(places)
    places.show_place("us/nv/lyon_county")
    assert panel.view.scene.marks.chosen == LYON
    places.search.setText("alaska")
    panel.view.reset()
    qtbot.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=at(panel.view, NEVADA))
    assert places.chosen_place == "us/nv"
    assert places.search.text() == ""


def test_the_window_makes_the_map_when_its_tab_is_looked_at(qtbot, window):
    qtbot.waitUntil(lambda: window.session.report is not None)
    assert "map" not in window.docks.panels
    window.docks.show("map")
    qtbot.waitUntil(lambda: "map" in window.docks.panels)
    panel = window.docks.panels["map"]
    qtbot.waitUntil(lambda: bool(panel.view.model.rows))
    window.docks.panels["places"].show_place("us/ca/fresno")
    assert panel.view.scene.marks.chosen == FRESNO


# -- looks ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [themes.light(), themes.dark()], ids=["light", "dark"])
def test_patterns_differ_without_colour(theme, qapp):
    """As grey pictures, every two tiles and every two dots differ."""

    def grey(draw, status):
        image = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(theme.color("paper"))
        draw(image, status)
        return bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())

    def tile(image, status):
        painter = QPainter(image)
        painter.fillRect(image.rect(), map_patterns.brush(theme, status, 1.0))
        painter.end()

    def dot(image, status):
        painter = QPainter(image)
        map_patterns.draw_dot(painter, QPointF(8, 8), 5, status, theme)
        painter.end()

    for draw in (tile, dot):
        pictures = {grey(draw, status) for status in VerdictStatus}
        assert len(pictures) == len(VerdictStatus)


def test_the_legend_breaks_its_lines(qtbot, panel):
    wide = panel.legend.height()
    panel.resize(360, 560)
    qtbot.waitUntil(lambda: panel.legend.height() > wide)
    lowest = max(rect.bottom() for _, rect in panel.legend._items(panel.legend.width()))
    assert panel.legend.height() >= lowest
    panel.shade.setCurrentIndex(1)
    panel.shade.activated.emit(1)
    assert panel.legend._entries()[-1].text == "A state shows the best of its law and places"
    assert panel.view.model.status(NEVADA) is VerdictStatus.ACCEPTS


def test_the_map_wears_the_dark_theme(panel):
    panel.set_theme(themes.dark())
    picture = panel.view.grab().toImage()
    assert picture.pixelColor(2, 2) == themes.dark().color("paper")
    inside = at(panel.view, CALIFORNIA)
    assert picture.pixelColor(inside) != themes.dark().color("paper")


def test_map_of_nothing(qtbot):
    """Without a report the map is a map, and every state says that nobody looked."""
    view = MapView(themes.light())
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.grab()
    assert view.words(TEXAS)[0] == "Texas: \N{EN DASH} not researched"
    assert len(atlas.states().ids) == 51
