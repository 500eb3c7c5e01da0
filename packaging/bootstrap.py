#!/usr/bin/env python3
"""Set the program up and run it, or test it, from nothing but Python 3.11.

    python3 packaging/bootstrap.py run [FILE]     opens the window on an example house
    python3 packaging/bootstrap.py test [ARGS]    runs every check and test

Both make ``.venv``, install the pinned dependencies and the system libraries that Qt needs (on Debian and
Ubuntu, when allowed to), and are done in seconds when nothing has changed. Only the standard library is used
here, and nothing newer than Python 3.8, so that an old Python gets a sentence instead of a syntax error.
"""

import ctypes
import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "tinydesigner-setup"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
OLDEST_PYTHON = (3, 11)

# Library that the loader must find, and the Debian package that brings it.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
}
XCB_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth"}


class SetupError(Exception):
    """Something that the person at the keyboard has to do."""


def say(message):
    """Tell the user what is going on, at once."""
    print("tinydesigner: " + message, flush=True)


def status(command, **options):
    """Exit status of a command."""
    return subprocess.run(command, check=False, **options).returncode


def captured(command):
    """Exit status of a command and what it said."""
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode(errors="replace")


def venv_python():
    """Path of the interpreter inside ``.venv``."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(extras):
    """Hash of everything that an installation depends on."""
    digest = hashlib.sha256(repr((sys.version_info[:3], str(ROOT), extras)).encode())
    for path in (ROOT / "pyproject.toml", CONSTRAINTS, Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def installed_extras(extras):
    """Whether this very set-up has been done, with at least these extras."""
    done = STAMP.read_text().split() if STAMP.is_file() and venv_python().is_file() else []
    return fingerprint(extras) in done


def make_venv():
    """Make ``.venv`` with pip in it; Debian needs python3-venv for that."""
    if venv_python().is_file() and captured([str(venv_python()), "-m", "pip", "--version"])[0] == 0:
        return
    say("making .venv")
    shutil.rmtree(str(VENV), ignore_errors=True)
    command = [sys.executable, "-m", "venv", str(VENV)]
    if captured(command)[0] == 0:
        return
    shutil.rmtree(str(VENV), ignore_errors=True)
    apt_install(["python3-venv"])
    code, said = captured(command)
    if code != 0:
        raise SetupError("cannot make a virtual environment:\n" + said)


def install_packages(extras):
    """Install the project, editable, with its pinned dependencies."""
    if installed_extras(extras):
        return
    make_venv()
    say("installing the pinned dependencies (about 150 MB the first time)")
    target = str(ROOT) + ("[" + ",".join(extras) + "]" if extras else "")
    command = [
        str(venv_python()),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-warn-script-location",
        "-c",
        str(CONSTRAINTS),
        "-e",
        target,
    ]
    if status(command) != 0:
        raise SetupError("installing the dependencies failed; see the lines above")
    known = STAMP.read_text().split() if STAMP.is_file() else []
    STAMP.write_text("\n".join([*known[-3:], fingerprint(extras)]) + "\n")


def loadable(library):
    """Whether the dynamic loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(libraries, programs):
    """Debian packages whose library or program this machine lacks."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for library, package in libraries.items() if not loadable(library)]
    return missing + [package for program, package in programs.items() if shutil.which(program) is None]


def apt_command():
    """The start of an apt-get call that is allowed here, or None."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    if shutil.which("sudo") and captured(["sudo", "-n", "true"])[0] == 0:
        return ["sudo", "-n", "apt-get"]
    return None


def apt_install(packages):
    """Install Debian packages, or raise with the one line to type."""
    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends " + " ".join(packages)
    apt = apt_command()
    if apt is None:
        raise SetupError("this machine lacks " + ", ".join(packages) + "; please type\n    " + line)
    say("installing system libraries: " + " ".join(packages))
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    quiet = {"env": environment, "stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    status([*apt, "update", "-qq"], **quiet)
    install = [*apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
    if status(install, **quiet) != 0:
        raise SetupError("apt-get could not install them; please type\n    " + line)


def install_system_libraries(for_tests):
    """Bring the libraries that Qt needs here: without a screen it can do without those of X."""
    libraries = dict(QT_LIBRARIES)
    if has_screen() or for_tests:
        libraries.update(XCB_LIBRARIES)
    missing = missing_packages(libraries, TEST_PROGRAMS if for_tests else {})
    if missing:
        apt_install(missing)


def has_screen():
    """Whether a window can be opened here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments):
    """Open the window on an example house, or render it where there is no screen."""
    install_packages([])
    install_system_libraries(for_tests=False)
    example = arguments or [str(ROOT / "resources" / "templates" / "morning.json")]
    program = [str(venv_python()), "-m", "tinydesigner"]
    if has_screen():
        return status([*program, *example])
    picture = ROOT / "build" / "window.png"
    picture.parent.mkdir(exist_ok=True)
    say("no screen here, so the same window is drawn to a picture: " + str(picture))
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    drawn = status([*program, "render", *example, "--view", "window", "-o", str(picture)], env=environment)
    if drawn != 0:
        return drawn
    checked = status([*program, "check", *example], env=environment)
    return 0 if checked == 1 else checked


def gates():
    """Every check that comes before the tests, cheapest first."""
    python = str(venv_python())
    folder = venv_python().parent
    return [
        ("lint", [python, "-m", "ruff", "check", "."]),
        ("format", [python, "-m", "ruff", "format", "--check", "."]),
        ("import contracts", [str(folder / "lint-imports"), "--no-cache"]),
        ("types", [python, "-m", "mypy"]),
    ]


def test(arguments):
    """Run the gates and every test; with arguments only the tests that they name."""
    install_packages(["test"])
    install_system_libraries(for_tests=True)
    environment = dict(os.environ, QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    failed = []
    if not arguments:
        for name, command in gates():
            say("gate: " + name)
            if status(command, cwd=str(ROOT), env=environment) != 0:
                failed.append(name)
    command = [str(venv_python()), "-m", "pytest", *(arguments or ["-q"])]
    code = status(command, cwd=str(ROOT), env=environment)
    if failed:
        say("gates that failed: " + ", ".join(failed))
    return code or (1 if failed else 0)


def main():
    """Do what the first word says."""
    if sys.version_info < OLDEST_PYTHON:
        say("needs Python 3.11 or newer; this is " + sys.version.split()[0])
        return 2
    words = sys.argv[1:]
    actions = {"run": run, "test": test}
    if not words or words[0] not in actions:
        say("usage: python3 packaging/bootstrap.py run [FILE] | test [PYTEST ARGUMENTS]")
        return 2
    try:
        return actions[words[0]](words[1:])
    except SetupError as problem:
        say(str(problem))
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
