"""The README's example is run as it stands, and says what the README says of it."""

import re
from pathlib import Path

import tinydesigner

README = Path(__file__).resolve().parents[2] / "README.md"


def example() -> str:
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), flags=re.S)
    assert len(blocks) == 1
    return blocks[0]


def test_the_example_runs_and_saves_a_house(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(compile(example(), "README.md", "exec"), names)  # noqa: S102 - our own page
    out = capsys.readouterr().out
    assert "Rockledge rejects" in out
    assert "Fresno" in out
    # 9'3" of loft (10' to 19'3") by the strip that is at least 3 ft high: the ceiling rises 8 in a foot
    # from 12 in above the loft floor (8'2" - 7'2"), so it reaches 36 in 36 in from each wall: 93 - 72 = 21 in
    # 111 in x 21 in = 2331 sq in = 16.1875 sq ft.
    assert "16.1875" in out or "16.18749" in out
    again = tinydesigner.open_house(tmp_path / "wren.tinyhouse")
    assert again.design == names["house"].design


def test_the_command_line_gives_the_same_findings(tmp_path, monkeypatch, capsys):
    import json

    from tinydesigner.cli.main import main

    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(compile(example(), "README.md", "exec"), names)  # noqa: S102 - our own page
    capsys.readouterr()
    main(["check", "wren.tinyhouse", "--edition", "irc-2021", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["designs"][0]["findings"]
    report = names["house"].check(editions=["irc-2021"])
    asked = [
        f for ruleset in ("irc-2021", "irc-appendix-aq-2021", "road-us") for f in report.findings(ruleset)
    ]
    ours = {(f.ruleset, f.rule, f.subject, f.status.value, f.measured) for f in asked}
    theirs = {
        (f["ruleset"], f["rule"], f["subject"], f["status"], f["measured"] and f["measured"]["value"])
        for f in found
    }
    assert theirs == ours
