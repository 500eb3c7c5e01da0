"""``tinydesigner places``: the places that the rules know."""

import argparse

from tinydesigner.cli.lawbook import add_rules_argument, law
from tinydesigner.cli.main import Screen
from tinydesigner.cli.output import write_json, write_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    add_rules_argument(parser)
    parser.add_argument("--format", choices=("table", "json"), default="table")
    parser.add_argument("--state", metavar="XX", help="only this state, by its two letters")


def run(arguments: argparse.Namespace, _screen: Screen | None) -> int:
    """Print one place a line, its id first."""
    places = law(arguments).places.values()
    wanted = [p for p in places if arguments.state is None or p.state == arguments.state.upper()]
    if arguments.format == "json":
        write_json(
            [
                {
                    "id": place.id,
                    "name": place.name,
                    "state": place.state,
                    "level": place.level,
                    "pathways": [
                        {"id": way.id, "title": way.title, "kind": way.kind} for way in place.pathways
                    ],
                }
                for place in wanted
            ]
        )
        return 0
    write_table([(p.id, p.name, p.state, p.level, f"{len(p.pathways)} pathways") for p in wanted])
    return 0
