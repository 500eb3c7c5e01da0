"""``tinydesigner templates``: the houses to start from."""

import argparse

from tinydesigner.cli.main import Screen
from tinydesigner.cli.output import write, write_json
from tinydesigner.exchange.templates import templates


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("--format", choices=("table", "json"), default="table")


def run(arguments: argparse.Namespace, _screen: Screen | None) -> int:
    """Print one template a line, its name first."""
    found = templates()
    if arguments.format == "json":
        write_json([{"name": t.name, "title": t.title, "description": t.description} for t in found])
        return 0
    width = max((len(template.name) for template in found), default=0)
    for template in found:
        write(f"{template.name.ljust(width)}  {template.title}")
    return 0
