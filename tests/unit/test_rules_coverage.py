"""Every row of the fact collection is accounted for."""

from rules_kit import code, named

from tinydesigner.rules.coverage import account
from tinydesigner.rules.files import read_law

RULES = code(
    "id: r, facts: [A-1, A-2], requires: {measure: house.storeys, at_most: 2}",
    "id: s, facts: [A-3], forbidden: x",
)


def accounted(register: str) -> tuple[dict[str, object], list[str]]:
    law = read_law(named({"a": RULES, "register": register}))
    assert not law.errors
    found = account(law)
    return {**found.encoded, **found.left_out}, [str(error) for error in found.errors]


def test_rows_are_encoded_or_left_out() -> None:
    rows, errors = accounted(
        "- {id: A-1, encoded: [code/r]}\n- {id: A-2, encoded: [code/r]}\n"
        "- {id: A-3, encoded: [code/s]}\n- {id: A-4, left_out: Not a rule.}\n"
    )
    assert errors == []
    assert rows == {"A-1": ("code/r",), "A-2": ("code/r",), "A-3": ("code/s",), "A-4": "Not a rule."}


def test_what_is_wrong_with_the_register() -> None:
    _, errors = accounted(
        "- {id: A-1, encoded: [code/gone]}\n- {id: A-1, left_out: x}\n- {id: A-2, left_out: y}\n"
    )
    assert len(errors) == 5
    text = "\n".join(errors)
    assert "register.yaml:1:23: encoded[0]: row A-1: nothing is called 'code/gone'" in text
    assert "register.yaml:2:4: id: row A-1: the row stands twice" in text
    assert "register.yaml:2:13: left_out: row A-1: left out, and yet encoded by code/r" in text
    assert "register.yaml:3:13: left_out: row A-2: left out, and yet encoded by code/r" in text
    assert "A-3: code/s; the register lacks it" in text


def test_a_row_says_one_of_both() -> None:
    for row in ("{id: A-1}", "{id: A-1, encoded: [x], left_out: y}"):
        law = read_law(named({"a": RULES, "register": f"- {row}"}))
        assert "encoded somewhere, or left out with a reason" in str(law.errors[0])
