import json

from tinydesigner.editor.settings import MAX_RECENT, SettingsStore, SnapSettings


def test_what_is_written_is_read(tmp_path):
    store = SettingsStore(tmp_path / "sub" / "settings.json")
    store.update(theme="dark", snap=SnapSettings(step=6_350_000))
    store.keep_layout(b"\x00\x01", b"\xff")
    again = SettingsStore(store.path).settings
    assert again.theme == "dark"
    assert again.snap.step == 6_350_000
    assert (again.geometry_bytes(), again.layout_bytes()) == (b"\x00\x01", b"\xff")


def test_a_damaged_file_gives_the_defaults(tmp_path):
    path = tmp_path / "settings.json"
    for text in ("{", "[]", '{"theme": "pink"}', '{"snap": {"step": -1}}'):
        path.write_text(text)
        assert SettingsStore(path).settings.theme == "system"


def test_a_newer_programs_fields_are_ignored(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "light", "hologram": True}))
    assert SettingsStore(path).settings.theme == "light"


def test_damaged_layout_is_empty(tmp_path):
    store = SettingsStore(tmp_path / "settings.json")
    store.update(layout="not base64!")
    assert store.settings.layout_bytes() == b""


def test_recent_files_are_newest_first_each_once(tmp_path):
    store = SettingsStore(tmp_path / "settings.json")
    for name in [f"{n}.tinyhouse" for n in range(MAX_RECENT + 3)] + ["5.tinyhouse"]:
        store.add_recent(tmp_path / name)
    names = [path.rsplit("/", 1)[-1] for path in store.settings.recent]
    assert names[0] == "5.tinyhouse"
    assert len(names) == len(set(names)) == MAX_RECENT


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("")
    store = SettingsStore(blocker / "settings.json")
    assert store.update(theme="dark").theme == "dark"
