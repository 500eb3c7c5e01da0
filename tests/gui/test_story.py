"""A newcomer's first quarter of an hour, by real mouse and key events, over the bundled law.

The 24 ft gable is opened; the bathroom wall is narrowed and the ridge lowered with the mouse while findings
follow; it is plain why Rockledge refuses and what Fresno asks; two facts are answered; the design is saved,
and the command line gives the same findings.
"""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from tinydesigner.cli.main import main
from tinydesigner.editor.precheck import bundled_checker, findings_of
from tinydesigner.editor.session import Session
from tinydesigner.exchange.native import read_design
from tinydesigner.exchange.templates import open_template
from tinydesigner.gui.main_window import MainWindow
from tinydesigner.units.length import to_mm

DEFAULTS = ("irc-2021", "irc-appendix-aq-2021", "road-us")


@pytest.fixture(autouse=True)
def one_ruleset(monkeypatch):
    """The bundled law, unlike the other tests of the window."""
    from tinydesigner.editor import precheck

    monkeypatch.setattr(precheck, "DEFAULT_RULESETS", DEFAULTS)


@pytest.fixture
def window(qtbot, store):
    window = MainWindow(Session(open_template("morning"), checker=bundled_checker()), store)
    window.resize(1600, 1000)
    with qtbot.waitExposed(window):
        window.show()
    settle(qtbot, window)
    yield window
    window.session.history.mark_clean()
    window.close()


def settle(qtbot, window):
    qtbot.waitUntil(lambda: window.session.report is not None and not window.session.stale, timeout=10_000)


def drag(qtbot, window, view, start, steps, between=lambda: None):
    """Press at a drawing point, move by steps (drawing millimetres), release; look between the moves."""
    spot = view.to_viewport(start)
    port = view.viewport()
    qtbot.mouseMove(port, spot.toPoint())
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    x, y = start
    for dx, dy in steps:
        x, y = x + dx, y + dy
        qtbot.mouseMove(port, view.to_viewport((x, y)).toPoint())
        settle(qtbot, window)
        between()
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=view.to_viewport((x, y)).toPoint())
    settle(qtbot, window)


def finding(window, rule, subject=None):
    found = findings_of(window.session.report, window.session.design)
    return next(
        f for f in found if f"{f.ruleset}/{f.rule}" == rule and (subject is None or f.subject == subject)
    )


def counted(window, loft):
    """The loft's floor with at least 3 ft of ceiling."""
    height = (("height", 914.4),)
    return window.session.model.view(loft).take("loft.area_with_ceiling_at_least", height)


def bath_wall(design):
    """The partition between bath and kitchen."""
    return next(w for w in design.walls if not w.exterior and w.start[0] == w.end[0])


def test_first_quarter_of_an_hour(qtbot, window, tmp_path, capsys):
    session = window.session
    before = session.design
    bath = next(room for room in before.rooms if room.use == "bathroom")
    area = session.model.view(bath.id).take("room.floor_area")
    loft = before.lofts[0].id

    # The bathroom wall is narrowed with the mouse, and the room's area follows while it moves.
    wall = bath_wall(before)
    x = to_mm(wall.start[0])
    ys = sorted((to_mm(wall.start[1]), to_mm(wall.end[1])))
    areas = []
    grip = (x, ys[0] + 0.12 * (ys[1] - ys[0]))
    drag(qtbot, window, window.panes.plan, grip, [(-30, 0)] * 4,
         lambda: areas.append(session.model.view(bath.id).take("room.floor_area")))  # fmt: skip
    assert len(set(areas)) > 1
    assert areas[-1] < area
    assert session.history.labels[-1:]
    steps = len(session.history.labels)
    assert steps == 1, "one gesture is one step"

    # The ridge is lowered by its handle; the loft's counted area and the appendix's findings follow.
    section = window.panes.section
    ridge = next(handle for handle in section.handles if handle.key.endswith(".ridge"))
    at_first = counted(window, loft)
    seen = []

    def look():
        seen.append((counted(window, loft), finding(window, "irc-appendix-aq-2021/loft.area", loft).margin))

    drag(qtbot, window, section, ridge.at, [(0, -60)] * 5, look)
    assert [a for a, _ in seen] == sorted((a for a, _ in seen), reverse=True)
    assert seen[-1][0] < at_first
    assert len({margin for _, margin in seen}) > 1
    assert len(session.history.labels) == 2

    # It is plain why Rockledge refuses and what Fresno asks.
    places = window.docks.panels["places"]
    window.docks.show("places")
    places.show_place("us/fl/rockledge")
    text = places.detail.toPlainText()
    assert "rejects" in text
    assert "Refuses because" in text
    places.show_place("us/ca/fresno")
    assert "Asks" in places.detail.toPlainText()

    # Two facts are answered with the mouse.
    window.docks.show("facts")
    facts = window.docks.panels["facts"]
    for _ in range(2):
        answered = len(session.design.facts)
        button = next(b for b in facts.findChildren(QPushButton) if b.text() == "Yes")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        settle(qtbot, window)
        assert len(session.design.facts) == answered + 1

    # Saved, and the command line gives the same findings.
    path = tmp_path / "mine.tinyhouse"
    session.save(path)
    assert read_design(path) == session.design
    capsys.readouterr()
    main(["check", str(path), "--format", "json"])
    theirs = json.loads(capsys.readouterr().out)["designs"][0]
    ours = {
        (f.ruleset, f.rule, f.subject, f.status.value) for f in findings_of(session.report, session.design)
    }
    assert {(f["ruleset"], f["rule"], f["subject"], f["status"]) for f in theirs["findings"]} == ours
    verdicts = {place: status.value for place, status in session.report.place_statuses().items()}
    assert {p["place"]: p["verdict"] for p in theirs["places"]} == verdicts

    # Undone to the start it is the house that was opened.
    while session.undo():
        pass
    assert session.design == before


def test_a_chosen_finding_shows_its_proof(qtbot, window):
    panel = window.docks.panels["findings"]
    window.docks.show("findings")
    rect = panel.view.visualRect(panel.model.index(0))
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert panel.detail.isVisible()
    assert window.panes.plan.extra


def test_a_waiver_is_a_step_and_the_finding_says_so(qtbot, window):
    panel = window.docks.panels["findings"]
    failing = next(f for f in findings_of(window.session.report, window.session.design) if f.status == "fail")
    panel.waive(failing, "agreed with the inspector")
    settle(qtbot, window)
    again = finding(window, f"{failing.ruleset}/{failing.rule}", failing.subject)
    assert again.waived == "agreed with the inspector"
    window.session.undo()
    settle(qtbot, window)
    assert finding(window, f"{failing.ruleset}/{failing.rule}", failing.subject).waived == ""
