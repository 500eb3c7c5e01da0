"""Running the command line in this process, as a user types it."""

from dataclasses import dataclass

import pytest

from tinydesigner.cli.main import main


@dataclass
class Done:
    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> Done:
        status = main(list(words))
        captured = capsys.readouterr()
        return Done(status, captured.out, captured.err)

    return call


@pytest.fixture
def house(run, tmp_path):
    """The 24 ft gable template as a file."""
    path = tmp_path / "house.tinyhouse"
    assert run("new", "--template", "morning", "-o", str(path)).status == 0
    return path
