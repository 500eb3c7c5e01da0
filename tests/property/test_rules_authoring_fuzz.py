"""However a folder of own rules is damaged, it loads cleanly or is refused with a located fault.

``TINYDESIGNER_FUZZ=10000`` runs as many damages as it says instead of the few of every day.
"""
# ruff: noqa: S311 - the damage must be the same in each run

import os
import random
import sys
from datetime import date
from functools import cache
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "unit"))

from rules_kit import FakeModel, check
from test_rules_fuzz import PIECES, mutated

from tinydesigner import datafiles
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.comparing import things
from tinydesigner.rules.doc import rule_book
from tinydesigner.rules.layers import Layer
from tinydesigner.rules.newplace import Answers, files
from tinydesigner.rules.overlays import link_layers
from tinydesigner.rules.pages import html, markdown
from tinydesigner.rules.placekinds import KINDS

COUNT = int(os.environ.get("TINYDESIGNER_FUZZ", "200"))
ROOT = datafiles.rulesets()
DAY = date(2026, 6, 1)
#: Values that a hurried author writes in the place of another.
VALUES = [
    "",
    "~",
    "-1 ft",
    "0 sq ft",
    "1e308 ft",
    "nan",
    "1 / 0",
    "2026-02-30",
    "{}",
    "[]",
    "{undefined: x}",
    "no",
]
WORDS = [
    "at_least",
    "between",
    "is",
    "one_of",
    "fact",
    "measure",
    "requires",
    "when",
    "zoning",
    "place",
    "id",
]


def _new_place() -> dict[str, str]:
    kinds = tuple(KINDS)
    told = Answers(
        *("us/zz/town", "Town", "city", "ZZ", "", kinds, "Code", "1", "", "2026-01-01", DAY),
        {"min_area": "400 sq ft"},
    )
    return files(told)


@cache
def _base() -> list[tuple[str, bytes]]:
    """Sources and facts of the bundled law: enough for most single files, and quick to link."""
    paths = [*ROOT.glob("sources*.yaml"), *ROOT.glob("facts*.yaml")]
    return [(path.name, path.read_bytes()) for path in sorted(paths)]


@cache
def _seeds() -> list[str]:
    """Whole rule files, the smaller ones, and a new place."""
    paths = [path for path in sorted(ROOT.rglob("*.yaml")) if path.parent != ROOT]
    texts = [path.read_text(encoding="utf-8") for path in paths if path.stat().st_size < 8_000]
    bundled = [text for text in texts if not text.startswith("- ")]
    # every other one is complete over so small a law, so that damage that does no harm is met too
    return bundled + [_new_place()["places/us/zz/town.yaml"]] * len(bundled)


def _swapped(text: str, rng: random.Random) -> str:
    """One value or word replaced by another: damage that is still YAML."""
    lines = text.split("\n")
    keyed = [i for i, line in enumerate(lines) if ": " in line]
    if not keyed:
        return text
    i = rng.choice(keyed)
    key, _, value = lines[i].partition(": ")
    if rng.random() < 0.5:
        lines[i] = f"{key}: {rng.choice([*VALUES, *PIECES])}"
    else:
        lines[i] = f"{key[: len(key) - len(key.lstrip())]}{rng.choice(WORDS)}: {value}"
    return "\n".join(lines)


def _damaged(rng: random.Random) -> str:
    text = rng.choice(_seeds())
    if rng.random() < 0.5:
        return _swapped(text, rng)
    return mutated(text, rng)


def _use(book: RuleBook) -> None:
    """Everything that a loaded law is asked for."""
    _, blocks = rule_book(book, DAY)
    assert markdown(blocks)
    assert html(blocks, "x")
    for owner in [*book.rulesets, *book.places]:
        things(book, owner)
    check(book, FakeModel()).findings()


def test_a_damaged_folder_loads_or_is_refused_in_its_own_file() -> None:
    source = ("own/sources.yaml", _new_place()["sources-us-zz-town.yaml"].encode())
    loaded = 0
    for seed in range(COUNT):
        text = _damaged(random.Random(seed))
        layer = Layer("own", (source, ("own/damaged.yaml", text.encode())))
        pack, told = link_layers(_base(), [layer])
        if told.folders:
            loaded += 1
            _use(RuleBook(pack, "key", told))
            continue
        assert told.refused[0].errors, seed
        for fault in told.refused[0].errors:
            assert fault.file in {"own/damaged.yaml", "own/sources.yaml", "own"}, (seed, fault)
            assert fault.message, seed
            assert fault.line >= 1, (seed, fault)
    assert loaded > COUNT / 40
