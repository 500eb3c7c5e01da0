"""What a window loads before its first paint, seen from a process of its own; and what comes after it."""

import json
import os
import subprocess
import sys

import pytest

from tinydesigner.exchange.templates import templates
from tinydesigner.gui.menus import TITLES

#: Libraries that a first look at a plan does not need; each costs a thirtieth to a third of a second.
HEAVY = {"pint", "pyqtgraph", "ezdxf", "ifcopenshell", "yaml", "pandas", "asyncio"}
#: Parts of the program that come after the first paint.
LATER = (
    "tinydesigner.rules",
    "tinydesigner.advice",
    "tinydesigner.editor.tools.select",
    "tinydesigner.editor.tools.wall",
    "tinydesigner.editor.actions",
    "tinydesigner.document.commands.walls",
    "tinydesigner.drawing.section",
    "tinydesigner.drawing.elevation",
    "tinydesigner.gui.panels.findings",
    "tinydesigner.gui.command_set",
    "tinydesigner.gui.catalogue",
)
#: Our own modules at the first paint of a furnished house: 188 when this was written.
MOST_MODULES = 205

FIRST_PAINT = """
import json, os, sys
from tinydesigner.gui.bench import at_first_paint
at_first_paint(sys.argv[1], lambda _window: print(json.dumps(sorted(sys.modules)), flush=True))
"""


@pytest.fixture(scope="module")
def loaded():
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    path = str(templates()[1].path)
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, path], env=environment, capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_no_heavy_library_is_loaded_before_the_first_paint(loaded):
    assert not {name.partition(".")[0] for name in loaded} & HEAVY


@pytest.mark.parametrize("part", LATER)
def test_what_can_wait_waits(loaded, part):
    assert part not in loaded


def test_modules_at_the_first_paint_are_counted(loaded):
    ours = [name for name in loaded if name.partition(".")[0] == "tinydesigner"]
    assert len(ours) <= MOST_MODULES


def test_the_rest_comes_after_the_first_paint(window):
    """The bar has its menus from the start; what is in them, the tools, the panels and the sides follow."""
    titles = [action.text().lstrip("&") for action in window.menuBar().actions()]
    assert tuple(titles) == TITLES == tuple(window.registry.menus())
    assert all(action.menu().actions() for action in window.menuBar().actions())
    assert {"findings", "inspector", "places", "facts"} <= set(window.docks.panels)
    assert len(window.panes.views()) == 3
    assert window.bridge.live is not None


def test_the_drawing_does_not_jump_when_the_tools_come(window):
    from tinydesigner.gui.menus import ToolBar

    empty = ToolBar()
    empty.setStyleSheet(window.styleSheet())
    assert abs(empty.sizeHint().width() - window.tools.sizeHint().width()) <= 2
