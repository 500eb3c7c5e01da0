import subprocess
import sys

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.gui.palette import CommandPalette
from tinydesigner.gui.render import render
from tinydesigner.gui.window_layout import clamp
from tinydesigner.units.length import inches
from tinydesigner.units.system import UnitSystem


def test_check_runs_by_itself_after_a_change(qtbot, window, session):
    qtbot.waitUntil(lambda: session.report is not None and not session.stale, timeout=5000)
    with qtbot.waitSignal(window.bridge.checked, timeout=5000):
        session.commit(MoveWall(session.design.walls[4].id, inches(1)))
    assert not session.stale


def test_frames_are_joined(qtbot, window, session):
    frames = []
    window.bridge.frame.connect(lambda: frames.append(session.revision))
    for step in range(1, 6):
        session.preview(MoveWall(session.design.walls[4].id, inches(step)))
    qtbot.waitUntil(lambda: bool(frames))
    qtbot.wait(10)
    assert frames == [session.revision]
    session.cancel()


def test_every_action_with_a_shortcut_reaches_its_menu(window):
    keys = [action.shortcut for action in window.registry if action.shortcut]
    assert len(keys) == len(set(keys))
    for action in window.registry:
        assert action.id in window.menus.actions
        assert bool(window.menus.actions[action.id].shortcuts()) == bool(action.shortcut)


def test_letters_take_tools(qtbot, window):
    window.activateWindow()
    plan = window.panes.plan
    plan.setFocus()
    for letter, tool in (
        ("R", "room"),
        ("W", "wall"),
        ("L", "loft"),
        ("D", "door"),
        ("G", "window"),
        ("V", "select"),
    ):
        qtbot.keyClick(plan, letter)
        assert window.workspace.tool.id == tool


def test_undo_names_the_step(window, session):
    session.commit(MoveWall(session.design.walls[4].id, inches(1)))
    window.menus.refresh()
    undo = window.menus.actions["edit.undo"]
    assert undo.text() == "Undo move wall"
    assert window.isWindowModified()
    undo.trigger()
    assert not session.history.undo_label
    assert not window.isWindowModified()


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
def test_palette_finds_and_runs(qtbot, window):
    palette = CommandPalette(window.registry, window)
    qtbot.addWidget(palette)
    palette.show_over(window)
    qtbot.keyClicks(palette.field, "dark")
    assert palette.list.currentItem().text().startswith("Dark")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.theme.dark
    window.choose_theme("light")


def test_pages_follow_the_design(window, session):
    titles = [button.text() for button in window.panes.tabs._group.buttons()]
    assert titles == ["Floor", "Loft", "Roof"]
    window.panes.tabs._group.buttons()[1].click()
    assert window.workspace.page.title == "Loft"
    assert window.panes.plan.list.layer("loft")


def test_units_reach_status_and_rulers(window, session):
    window.set_units(UnitSystem.METRIC)
    window.bridge._frame()
    assert "m²" in window.status.facts.text() or "m2" in window.status.facts.text()
    assert window.panes.plan.units is UnitSystem.METRIC
    assert session.undo()


def test_save_open_and_recent(qtbot, window, session, tmp_path):
    path = tmp_path / "small.tinyhouse"
    session.commit(MoveWall(session.design.walls[4].id, inches(1)))
    assert window.files.write(path)
    assert not window.isWindowModified()
    before = session.design
    session.commit(MoveWall(session.design.walls[4].id, inches(1)))
    assert window.files.load(path)
    assert session.design == before
    assert window.files.recent_title(0) == "small.tinyhouse"


def test_broken_file_is_told_and_changes_nothing(window, session, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(window.files, "_tell", lambda text, error: told.append((text, str(error))))
    path = tmp_path / "bad.tinyhouse"
    path.write_text("not a design")
    before = session.design
    assert not window.files.load(path)
    assert session.design is before
    assert told[0][0] == "bad.tinyhouse cannot be opened"


def test_window_comes_back_to_a_screen(window):
    window.setGeometry(QRect(50_000, 40_000, 900, 700))
    clamp(window)
    screen = QApplication.primaryScreen().availableGeometry()
    assert screen.intersects(window.geometry())


def test_layout_is_remembered(window, store):
    window.close()
    assert store.settings.geometry_bytes()
    assert store.settings.layout_bytes()


@pytest.mark.parametrize("view", ["plan", "section", "elevation", "thumbnail", "window"])
@pytest.mark.parametrize("dark", [False, True])
def test_pictures(qapp, session, view, dark, monkeypatch):
    data = render(session.design, view, (320, 240), 2.0, dark=dark, checker=session.checker)
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20], "big") == 640


def test_wheel_over_the_section_zooms_at_the_pointer(window):
    view = window.panes.section
    spot = QPointF(60, 80)
    before = view.to_drawing(60, 80)
    event = QWheelEvent(
        spot,
        view.viewport().mapToGlobal(spot),
        spot.toPoint(),
        QPointF(0, 120).toPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.to_drawing(60, 80) == pytest.approx(before, abs=1e-6)


def test_dragging_the_ridge_is_one_step(qtbot, window, session):
    view = window.panes.section
    handle = next(handle for handle in view.handles if handle.key.endswith(".ridge"))
    start = view.to_viewport(handle.at).toPoint()
    pitch = session.design.roof.pitch
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in (5, 10, 20):
        qtbot.mouseMove(view.viewport(), start.__class__(start.x(), start.y() - step))
    assert session.previewing
    assert not session.history.labels
    qtbot.mouseRelease(
        view.viewport(), Qt.MouseButton.LeftButton, pos=start.__class__(start.x(), start.y() - 20)
    )
    assert session.history.labels == ("Change ridge height",)
    assert session.design.roof.pitch > pitch
    assert session.undo()
    assert session.design.roof.pitch == pitch


def test_start_loads_no_plotting_and_no_pint(tmp_path):
    code = (
        "import sys; from pathlib import Path\n"
        "from tinydesigner.gui.app import application\n"
        "app = application()\n"
        "from tinydesigner.editor.defaults import blank\n"
        "from tinydesigner.editor.session import Session\n"
        "from tinydesigner.editor.settings import SettingsStore\n"
        "from tinydesigner.gui.main_window import MainWindow\n"
        f"window = MainWindow(Session(blank()), SettingsStore(Path({str(tmp_path / 's.json')!r})))\n"
        "window.show(); window.grab()\n"
        "late = {'pyqtgraph', 'pint', 'yaml', 'ezdxf', 'ifcopenshell'} & set(sys.modules)\n"
        "assert not late, late\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_work_comes_back_after_a_crash(window, session, tmp_path, monkeypatch):
    monkeypatch.setenv("TINYDESIGNER_CONFIG", str(tmp_path))
    window.keep_journal()
    session.commit(MoveWall(session.design.walls[4].id, inches(1)))
    session.commit(MoveWall(session.design.walls[4].id, inches(1)))
    last, autosave = session.design, window.autosave
    autosave._journal.close(discard=False)
    autosave._claim.release()
    autosave._journal = autosave._claim = None
    session.file_changed.disconnect(autosave._on_file)
    window.autosave = None
    asked = []
    monkeypatch.setattr(window.files, "ask_recovery", lambda name, steps: asked.append(steps) or True)
    window.files.offer_recovery()
    assert asked == [1]
    assert session.design == last
    assert window.isWindowModified()


def test_the_context_menu_holds_what_can_be_done(window, session):
    session.select(["door-1"])
    titles = [action.text() for action in window.menus.context_menu().actions() if action.text()]
    assert "Hang the door on its other jamb" in titles
    assert "Mirror the piece" not in titles


def test_unknown_rule_sets_stop_the_check_not_the_drawing(qtbot, window, session):
    from tinydesigner.document.commands.facts import SetRulesets

    with qtbot.waitSignal(window.bridge.said, timeout=5000) as said:
        session.commit(SetRulesets(("no-such-code",)))
    assert "no-such-code" in said.args[0]
    assert session.commit(MoveWall(session.design.walls[4].id, inches(1)))
