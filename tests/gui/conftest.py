"""A small house on the screen, without a window system and without the user's own settings."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.shell import CreateShell
from tinydesigner.document.commands.walls import AddWalls
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.roofs import RoofKind
from tinydesigner.document.spaces import Loft
from tinydesigner.editor import precheck
from tinydesigner.editor.defaults import PARTITION, SHELL, blank, new_roof
from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import SettingsStore
from tinydesigner.editor.workspace import Workspace
from tinydesigner.gui.main_window import MainWindow
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.check import Checker
from tinydesigner.rules.link import link_files
from tinydesigner.units.length import feet, inches

LAW = {
    "sources": "- {id: src, title: A source, edition: '2015', kind: model_code, seen: 2026-01-01}\n",
    "facts": "- {id: occupants, question: How many?, type: count}\n",
    "codes/code": """
ruleset: irc-2021
title: A code
kind: code
source: src
verified_on: 2026-01-01
confidence: high
rules:
  - id: room.area
    title: Floor area
    because: B
    applies_to: room
    requires: {measure: room.floor_area, at_least: 40 sq ft}
""",
}


def small_house():
    """20 ft by 7 ft inside with a partition at x = 6 ft, a door, a window, a loft and a gable roof."""
    design = CreateShell(feet(20), feet(7), SHELL, "main").apply(blank())
    design = AddWalls("main", ((feet(6), 0), (feet(6), feet(7))), PARTITION).apply(design)
    front, right = design.walls[0].id, design.walls[1].id
    door = Door(id="door-1", wall=front, offset=feet(15), width=inches(32), height=inches(80))
    window = Window(
        id="window-1", wall=right, offset=feet(3), width=inches(30), height=inches(36), sill=inches(30)
    )
    loft = Loft(
        id="loft-1",
        level="main",
        outline=((0, 0), (feet(6), 0), (feet(6), feet(7)), (0, feet(7))),
        floor_height=feet(7),
        thickness=inches(6),
    )
    return Add((door, window, new_roof(design, RoofKind.GABLE), loft)).apply(design)


@pytest.fixture(scope="session")
def checker():
    files = [(f"{name}.yaml", text.encode()) for name, text in LAW.items()]
    return Checker(RuleBook(link_files(files), "key"))


@pytest.fixture(autouse=True)
def one_ruleset(monkeypatch):
    """The law of the tests has one rule set only."""
    monkeypatch.setattr(precheck, "DEFAULT_RULESETS", ("irc-2021",))


@pytest.fixture
def store(tmp_path):
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def session(checker):
    return Session(small_house(), checker=checker)


@pytest.fixture
def workspace(session, store):
    return Workspace(session, store)


@pytest.fixture
def window(qtbot, session, store, monkeypatch):
    made = MainWindow(session, store)
    made.resize(1400, 900)
    monkeypatch.setattr(made.files, "may_leave", lambda: True)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.wait(20)
    yield made
    made.close()
