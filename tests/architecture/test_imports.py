"""The laws of the house that a linter cannot see: what really happens when modules are loaded."""

import subprocess
import sys

from tests.architecture.tree import SOURCE, modules

GUARD = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6", "pyqtgraph"}:
            raise ImportError(f"{name} was imported outside gui")

sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    importlib.import_module(name)
print(len(sys.argv) - 1)
"""


def run_python(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_no_module_outside_gui_loads_qt():
    names = [name for name in modules() if not name.startswith("tinydesigner.gui")]
    assert len(names) > 60, "the guard must see the whole house"
    assert run_python(GUARD, *names) == str(len(names))


def test_a_headless_check_loads_neither_qt_nor_pint_nor_yaml():
    """With a compiled pack in the cache, a check needs none of the slow libraries."""
    code = (
        "import sys, io, contextlib\n"
        "from tinydesigner.cli.main import main\n"
        "out = io.StringIO()\n"
        "with contextlib.redirect_stdout(out):\n"
        "    main(['check', sys.argv[1]])\n"
        "heavy = {'PySide6', 'pyqtgraph', 'pint', 'yaml', 'ezdxf', 'ifcopenshell', 'psygnal'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    template = str(SOURCE.parent / "resources" / "templates" / "morning.json")
    run_python(code, template)  # fills the cache
    assert run_python(code, template) == "[]"


def test_python_survives_many_signals_and_void_calls():
    """PySide6 6.12.0 ends Python 3.11 after some 550 emits or 5,200 void calls: no such wheel may get in."""
    code = (
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from PySide6.QtCore import QObject, Signal\n"
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "app = QApplication([])\n"
        "class Emitter(QObject):\n"
        "    sent = Signal(bool)\n"
        "emitter, widget, got = Emitter(), QWidget(), []\n"
        "emitter.sent.connect(got.append)\n"
        "for _ in range(2000): emitter.sent.emit(True)\n"
        "for _ in range(20000): widget.update()\n"
        "print(len(got))\n"
    )
    assert run_python(code) == "2000"
