"""YAML 1.2 without surprises, and every fault with its line."""

import pytest

from tinydesigner.rules.errors import RuleErrors
from tinydesigner.rules.reader import MAX_BYTES, MAX_DEPTH, locate, plain, read


def value(text: str) -> object:
    return plain(read(text.encode(), "f.yaml"))


def fault(text: str | bytes) -> str:
    with pytest.raises(RuleErrors) as caught:
        read(text if isinstance(text, bytes) else text.encode(), "f.yaml")
    return str(caught.value.errors[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3:12", "3:12"),  # YAML 1.1: 192
        ("NO", "NO"),
        ("on", "on"),
        ("yes", "yes"),
        ("2024-01-01", "2024-01-01"),
        ("1_000", "1_000"),
        ("0o17", "0o17"),
        ("0x1F", "0x1F"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("70.90", 70.9),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("'12'", "12"),
        ('"true"', "true"),
        ("70 sq ft", "70 sq ft"),
        (".inf", ".inf"),
        (".nan", ".nan"),
    ],
)
def test_plain_scalars_follow_the_core_schema(text: str, expected: object) -> None:
    assert value(f"a: {text}") == {"a": expected}
    assert type(value(f"a: {text}")["a"]) is type(expected)  # type: ignore[index]


def test_a_number_keeps_the_text_it_was_written_as() -> None:
    section = read(b"section: 70.90", "f.yaml")["section"]
    assert section.text == "70.90"


def test_keys_are_text_as_written() -> None:
    assert value("{1: a, NO: b, 2.50: c}") == {"1": "a", "NO": "b", "2.50": "c"}


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", "f.yaml:3:1", "stands twice (first in line 1)"),
        ("x: {a: 1, a: 1}\n", "f.yaml:1:11", "stands twice"),
        ("a: &x [1]\nb: *x\n", "f.yaml:2:4", "alias"),
        ("a: !!python/object:os.system 1\n", "f.yaml:1:4", "tag"),
        ("a: !!binary aGk=\n", "f.yaml:1:4", "tag"),
        ("a: !mine {b: 1}\n", "f.yaml:1:4", "tag"),
        ("a:\n\tb: 1\n", "f.yaml:2:1", "never tabs"),
        ("a: [1, 2\nb: 3\n", "f.yaml:2:2", "not YAML"),
        ("a: 1\n---\nb: 2\n", "f.yaml:2:1", "second document"),
        ("? [1, 2]\n: 3\n", "f.yaml:1:3", "key must be a word"),
        ("? {a: 1}\n: 3\n", "f.yaml:1:3", "key must be a word"),
        ("? *x\n: 3\n", "f.yaml:1:3", "alias"),
    ],
)
def test_faults_have_their_place(text: str, place: str, words: str) -> None:
    told = fault(text)
    assert told.startswith(place + ":")
    assert words in told


def test_all_faults_of_a_file_are_told() -> None:
    with pytest.raises(RuleErrors) as caught:
        read(b"a: 1\na: 2\nb: !x 3\nb: 4\n", "f.yaml")
    assert [error.line for error in caught.value.errors] == [2, 3, 4]


def test_depth_is_capped_without_recursion() -> None:
    # the C composer ends the process at this depth
    assert f"deeper than {MAX_DEPTH}" in fault("[" * 100_000 + "]" * 100_000)
    assert f"deeper than {MAX_DEPTH}" in fault("- " * 5_000 + "x")
    assert value("[" * MAX_DEPTH + "]" * MAX_DEPTH) is not None
    assert "deeper" in fault("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))


def test_size_is_capped() -> None:
    assert "larger than" in fault(b"a: " + b"x" * MAX_BYTES)


def test_only_utf8() -> None:
    assert fault(b"a: 1\nb: \xff\n").startswith("f.yaml:2:1:")


def test_a_byte_order_mark_is_ignored() -> None:
    assert plain(read(b"\xef\xbb\xbfa: 1", "f.yaml")) == {"a": 1}


def test_the_c_parser_is_there() -> None:
    import yaml

    assert yaml.__with_libyaml__  # the pure one is eight times slower


def test_locate_names_the_nearest_container() -> None:
    made = read(b"rules:\n  - id: a\n    when: {x: 1}\n", "f.yaml")
    assert locate(made, ["rules", 0, "when", "x"]) == ((3, 12), "rules[0].when.x")
    assert locate(made, ["rules", 0, "predicate", "when"]) == ((3, 5), "rules[0].when")
    assert locate(made, ["rules", 0, "title"]) == ((2, 5), "rules[0].title")
