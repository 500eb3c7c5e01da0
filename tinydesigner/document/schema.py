"""The JSON Schema of the design file, made from the entities.

``python -m tinydesigner.document.schema`` prints it.
"""

import json
import sys

from tinydesigner.document.design import Design


def schema_text() -> str:
    """The schema as it is kept in ``resources/schema/design.schema.json``."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Design.model_json_schema(mode="validation"),
        "description": "A TinyDesigner design. Lengths are decimal millimetres, masses whole grams.",
    }
    return json.dumps(schema, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
