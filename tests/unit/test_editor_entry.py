import pytest

from tinydesigner.editor.entry import Entry
from tinydesigner.editor.pointer import Key, KeyEvent
from tinydesigner.units.length import feet, inches
from tinydesigner.units.system import UnitSystem


def typed(entry, *words):
    answers = []
    for word in words:
        keys = [KeyEvent(word)] if isinstance(word, Key) else [KeyEvent(Key.TEXT, char) for char in word]
        answers += [entry.key(key) for key in keys]
    return answers


@pytest.fixture
def entry():
    return Entry(("Length", "Width"), UnitSystem.IMPERIAL)


def test_letters_begin_nothing(entry):
    assert typed(entry, "v") == [""]
    assert not entry.begun


def test_digits_begin_and_letters_then_belong_to_it(entry):
    assert set(typed(entry, "2.5m")) == {"taken"}
    assert entry.value("Length", 0) == 2_500_000_000


def test_tab_goes_on_and_enter_commits(entry):
    answers = typed(entry, "8'6", Key.TAB, "5'", Key.ENTER)
    assert answers[-1] == "commit"
    assert entry.fixed == {"Length": feet(8, 6), "Width": feet(5)}


def test_heading_is_the_pointers_and_size_the_keys(entry):
    typed(entry, "36")
    assert entry.sized("Length", -1) == -inches(36)
    assert entry.sized("Length", 1) == inches(36)
    assert entry.sized("Width", -700) == -700


def test_wrong_text_is_told_and_kept(entry):
    assert typed(entry, "8''''", Key.ENTER)[-1] == "taken"
    assert entry.error
    assert entry.text == "8''''"
    typed(entry, Key.BACKSPACE)
    assert entry.error == ""


def test_escape_goes_back_to_the_pointer_once(entry):
    typed(entry, "8")
    assert typed(entry, Key.ESCAPE) == ["back"]
    assert typed(entry, Key.ESCAPE) == [""]
    assert entry.value("Length", 7) == 7


def test_read_out_shows_what_is_typed(entry):
    typed(entry, "8'6")
    first, second = entry.measures({"Length": 0, "Width": feet(3)})
    assert first.text.startswith("8'6")
    assert first.active
    assert second.text == "3'-0\""
