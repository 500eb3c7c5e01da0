"""The entry point as a process: no screen, a picture without one."""

import os
import subprocess
import sys

from tinydesigner.datafiles import resources

MORNING = str(resources() / "templates" / "morning.json")


def run(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    environment.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-m", "tinydesigner", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)


def test_no_screen_is_said_and_does_not_end_in_a_crash():
    done = run()
    assert done.returncode == 2
    assert "no screen" in done.stderr


def test_pictures_need_no_screen(tmp_path):
    for view in ("plan", "section", "elevation", "window"):
        picture = tmp_path / f"{view}.png"
        done = run("render", MORNING, "--view", view, "-o", str(picture), "--width", "800", "--height", "500")
        assert done.returncode == 0, done.stderr
        assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_file_that_cannot_be_drawn_is_said(tmp_path):
    done = run("render", "nowhere.tinyhouse", "-o", str(tmp_path / "x.png"))
    assert done.returncode == 2
    assert "nowhere.tinyhouse" in done.stderr
    assert not (tmp_path / "x.png").exists()
