"""What became of a user's own rule folder is said once, and the others go on."""

from tinydesigner.editor.live import LiveChecker
from tinydesigner.editor.session import Session
from tinydesigner.exchange.templates import open_template
from tinydesigner.rules.check import Checker
from tinydesigner.rules.load import load_book


def test_a_refused_folder_is_told_once(tmp_path, monkeypatch):
    (tmp_path / "broken.yaml").write_text("place: [\n", encoding="utf-8")
    monkeypatch.setenv("TINYDESIGNER_RULES", str(tmp_path))
    session = Session(open_template("morning"), checker=Checker(load_book()))
    said: list[str] = []
    session.message.connect(said.append)
    live = LiveChecker(session)
    for _ in range(2):
        while live.step():
            pass
        live.restart()
    assert session.report is not None
    assert len(said) == 1
    assert "broken.yaml" in said[0]
