"""The schemas for editors are current and accept what the models accept."""

import json
from pathlib import Path

import jsonschema
import pytest

from tinydesigner import datafiles
from tinydesigner.rules.reader import plain, read
from tinydesigner.rules.schemas import folder, schemas


@pytest.mark.parametrize("name", sorted(schemas()))
def test_current(name: str) -> None:
    assert (folder() / name).read_text(encoding="utf-8") == schemas()[name]


def test_no_other_schemas_lie_about() -> None:
    assert {path.name for path in folder().iterdir()} == set(schemas())


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("facts.yaml", "facts"),
        ("places/us/fl/rockledge.yaml", "place"),
        ("codes/irc/2009/ruleset.yaml", "ruleset"),
    ],
)
def test_bundled_files_fit_their_schema(path: str, schema: str) -> None:
    file: Path = datafiles.rulesets() / path
    value = plain(read(file.read_bytes(), path))
    jsonschema.Draft202012Validator(json.loads(schemas()[f"{schema}.schema.json"])).validate(value)
    value = value[0] if isinstance(value, list) else value
    value["unheard_of"] = 1
    wrapped = [value] if schema == "facts" else value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json.loads(schemas()[f"{schema}.schema.json"])).validate(wrapped)
