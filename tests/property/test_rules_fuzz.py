"""However a rule file is damaged, it loads cleanly or its fault is told with its place."""
# ruff: noqa: PT017, S311 - the fault may or may not come; the damage is the same in each run
# ruff: noqa: PT017, S311 - the fault may or may not come; the damage is the same each run

import random
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[1] / "unit"))

from rules_kit import FACTS, SOURCES, FakeModel, check

from tinydesigner import datafiles
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.errors import RuleErrors
from tinydesigner.rules.link import link_files
from tinydesigner.rules.reader import read

FILES = sorted(
    path
    for path in datafiles.rulesets().rglob("*.yaml")
    if not path.name.endswith(".cases.yaml") and path.stat().st_size < 8_000
)
PIECES = [
    *(
        "{",
        "}",
        "[",
        "]",
        ":",
        "- ",
        "\t",
        "&a ",
        "*a",
        "!!x ",
        "'",
        '"',
        "\n",
        "\x00",
        "é",
        "~",
        "true",
        "| ",
        "> ",
    ),
    *(
        "all:",
        "not:",
        "measure:",
        "{sum: [",
        "disputed:",
        "...",
        "---\n",
        "#",
        "? ",
        "70 sq ft",
        "9" * 400,
        "1e999",
    ),
]


def mutated(text: str, rng: random.Random) -> str:
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(text) + 1)
        kind = rng.randrange(5)
        if kind == 0:
            text = text[:at] + rng.choice(PIECES) + text[at:]
        elif kind == 1:
            text = text[:at] + text[at + rng.randint(1, 12) :]
        elif kind == 2:
            lines = text.split("\n")
            i, j = rng.randrange(len(lines)), rng.randrange(len(lines))
            lines[i], lines[j] = lines[j], lines[i]
            text = "\n".join(lines)
        elif kind == 3:
            lines = text.split("\n")
            lines.insert(rng.randrange(len(lines) + 1), rng.choice(lines))
            text = "\n".join(lines)
        else:
            lines = text.split("\n")
            i = rng.randrange(len(lines))
            lines[i] = " " * rng.randint(0, 6) + lines[i].lstrip()
            text = "\n".join(lines)
    return text


def load(name: str, text: str) -> RuleBook | list[str]:
    files = [("sources.yaml", SOURCES.encode()), ("facts.yaml", FACTS.encode()), (name, text.encode())]
    try:
        return RuleBook(link_files(files), "key")
    except RuleErrors as error:
        assert error.errors
        for fault in error.errors:
            assert fault.file in {name, "sources.yaml", "facts.yaml"}
            assert fault.message
            assert fault.line >= 0
        return [str(fault) for fault in error.errors]


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_loads_or_says_why(seed: int) -> None:
    rng = random.Random(seed)
    path = rng.choice(FILES)
    found = load("damaged.yaml", mutated(path.read_text(encoding="utf-8"), rng))
    if isinstance(found, RuleBook):
        check(found, FakeModel()).findings()


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab:-[]{}'\"&*!|>#?,\n\t 1.~%@`\\", max_size=60))
def test_any_text_reads_or_says_why(text: str) -> None:
    try:
        read(text.encode(), "f.yaml")
    except RuleErrors as error:
        assert all(fault.line >= 1 for fault in error.errors)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=40))
def test_any_bytes_read_or_say_why(data: bytes) -> None:
    try:
        read(data, "f.yaml")
    except RuleErrors as error:
        assert error.errors
