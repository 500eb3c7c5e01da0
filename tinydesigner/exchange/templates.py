"""The bundled templates: real published houses to start from."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tinydesigner.datafiles import resources
from tinydesigner.document.design import Design
from tinydesigner.exchange.native import read_design


class UnknownTemplateError(Exception):
    """No template of that name; the message lists those there are."""


@dataclass(frozen=True, slots=True)
class Template:
    """A house to start from."""

    name: str
    title: str
    description: str
    #: The published house that it is drawn after.
    source: str
    path: Path


@cache
def templates() -> tuple[Template, ...]:
    """Every template, in the order of the index."""
    folder = resources() / "templates"
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return tuple(
        Template(row["name"], row["title"], row["description"], row["source"], folder / row["file"])
        for row in index["templates"]
    )


def open_template(name: str) -> Design:
    """The design of a template.

    Raises
    ------
    UnknownTemplateError
        If there is none of that name.
    """
    for template in templates():
        if template.name == name:
            return read_design(template.path)
    known = ", ".join(template.name for template in templates())
    raise UnknownTemplateError(f"no template {name!r}; there are {known}")
