"""JSON Schemas of the rule files, for editors that complete and check YAML while it is written.

``python -m tinydesigner.rules.schemas`` writes them beside the rules; a test says when they are not current.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from tinydesigner import datafiles
from tinydesigner.rules.schema import catalogues, place, sets

#: Models by the name of their schema file; those in a list stand in files that are a list.
_ONE: dict[str, type[BaseModel]] = {
    "place": place.Place,
    "ruleset": sets.RuleSet,
    "rulesets": sets.RuleSetList,
    "topic": sets.Topic,
}
_MANY: dict[str, TypeAdapter[Any]] = {
    "sources": TypeAdapter(list[catalogues.Source]),
    "facts": TypeAdapter(list[catalogues.Fact]),
    "register": TypeAdapter(list[catalogues.Row]),
    "cases": TypeAdapter(list[catalogues.RuleCase | catalogues.PathwayCase]),
}


def schemas() -> dict[str, str]:
    """Every schema by file name, as JSON text."""
    made: dict[str, dict[str, Any]] = {name: model.model_json_schema() for name, model in _ONE.items()}
    made.update({name: adapter.json_schema() for name, adapter in _MANY.items()})
    return {
        f"{name}.schema.json": json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=1, sort_keys=True
        )
        + "\n"
        for name, schema in made.items()
    }


def folder() -> Path:
    """Where the schemas stand."""
    return datafiles.rulesets() / "schema"


def main() -> None:
    """Write the schemas."""
    folder().mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder() / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
