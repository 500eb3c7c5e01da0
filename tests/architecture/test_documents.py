"""The pages at the root speak of things that exist, and of nothing that they must not name."""

import re

import pytest

from tests.architecture.tree import SOURCE

ROOT = SOURCE.parent
PAGES = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "rulesets/README.md"]
TEXT = {".py", ".md", ".toml", ".yaml", ".json", ".txt", ".cfg", ""}


@pytest.mark.parametrize("page", PAGES)
def test_paths_named_in_backticks_exist(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:tinydesigner|resources|rulesets|tests|packaging)/[\w./-]*)`", text))
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_pictures_shown_exist():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)
    assert pictures
    assert [p for p in pictures if not (ROOT / p).is_file()] == []


def test_no_file_names_a_registry_or_a_machine():
    words = [
        "py" + "pi.org",
        "python" + "hosted",
        "registry." + "npmjs",
        "deb." + "debian.org",
        "/wo" + "rk/",
    ]
    found = []
    for folder in ("tinydesigner", "resources", "rulesets", "tests", "packaging", ".ci"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts:
                text = path.read_text(encoding="utf-8", errors="replace")
                found += [f"{path.relative_to(ROOT)}: {word}" for word in words if word in text]
    assert found == []
