"""The short ways of common predicates answer as the general ones do."""

import sys
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[1] / "unit"))

import pytest
from rules_kit import FakeView

from tinydesigner.measure.quantity import Inapplicable, Unknown
from tinydesigner.rules import predicates, shortcuts
from tinydesigner.rules.values import Context

CONTEXT = Context({}, {})
values = st.one_of(
    st.sampled_from(
        [2133.6, 2133.6 - 5e-4, 2133.6 + 5e-4, 2133.59, 2133.61, 2133, 2134, True, False, "a", "b"]
    ),
    st.just(Unknown(("k",), "r")),
    st.just(Inapplicable("n")),
)
NODES = [
    *(["is", ["m", "", "house.x", []], c, 2133.6, "length", "w"] for c in ("at_least", "at_most", "is")),
    ["is", ["m", "", "house.x", []], "less_than", 2133.6, "length", "w"],
    *(["is", ["m", "", "house.x", []], c, ["a", "b"], "text", "w"] for c in ("one_of", "not_one_of")),
    ["is", ["m", "", "house.x", []], "is", "a", "text", "w"],
    ["is", ["m", "", "house.x", []], "is", True, "flag", "w"],
    ["is", ["m", "", "house.x", []], "not_one_of", [True], "flag", "w"],
    ["is", ["m", "", "house.x", []], "at_least", ["minus", [2438.4, ["times", 0.5, 609.6]]], "length", "w"],
    ["is", ["m", "", "house.x", []], "at_most", ["over", 2133.6, 0.0], "length", "w"],
    ["is", ["f", "lot.zone"], "is", "a", "text", "w"],
]  # fmt: skip


def answer(make: Any, node: list[Any], value: Any) -> Any:
    try:
        return make(node)(FakeView("house", "house", {"x": value}), CONTEXT)
    except TypeError:
        return TypeError


@pytest.mark.parametrize("make", [predicates.requirement, predicates.condition])
@pytest.mark.parametrize("node", NODES)
@given(value=values)
def test_same_answers(make: Any, node: list[Any], value: Any) -> None:
    short = answer(make, node, value)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shortcuts, "requirement", lambda _node, general, *_: general())
        patch.setattr(shortcuts, "condition", lambda _node, general: general())
        general = answer(make, node, value)
    assert short == general
    assert str(short) == str(general)


def test_the_short_ways_are_taken() -> None:
    assert predicates.requirement(NODES[0]).__module__ == shortcuts.__name__
    assert predicates.condition(NODES[5]).__module__ == shortcuts.__name__
