import pytest

from tinydesigner.editor.actions import Action, Registry


def nothing():
    pass


@pytest.fixture
def registry():
    found = Registry()
    found.add(
        Action("file.save", "Save", nothing, "File/save", "Ctrl+S"),
        Action("file.save_as", "Save as…", nothing, "File/save"),
        Action("tool.room", "Room", nothing, "Draw", "R", words="tool"),
        Action("edit.undo", "Undo", nothing, "Edit", "Ctrl+Z", enabled=lambda: False),
        Action("secret", "Fit the drawing", nothing),
    )
    return found


def test_ids_and_shortcuts_are_taken_once(registry):
    with pytest.raises(ValueError, match="twice"):
        registry.add(Action("file.save", "Again", nothing))
    with pytest.raises(ValueError, match="'tool\\.room'"):
        registry.add(Action("rotate", "Rotate", nothing, shortcut="R"))


def test_menus_have_sections_in_order(registry):
    menus = registry.menus()
    assert list(menus) == ["File", "Draw", "Edit"]
    assert [action.id for action in menus["File"][0]] == ["file.save", "file.save_as"]


def test_a_disabled_action_does_not_run(registry):
    assert not registry.run("edit.undo")
    assert registry.run("file.save")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("save", "file.save"),
        ("sa as", "file.save_as"),
        ("ftd", "secret"),
        ("tool", "tool.room"),
        ("draw", "secret"),
    ],
)
def test_search_finds_by_words_initials_and_menu(registry, text, first):
    assert registry.search(text)[0].id == first


def test_search_for_nonsense_finds_nothing(registry):
    assert registry.search("xyzzy") == []
