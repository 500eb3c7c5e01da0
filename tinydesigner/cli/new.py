"""``tinydesigner new``: a design file made from a template."""

import argparse
from pathlib import Path

from tinydesigner.cli.errors import InputError, input_errors
from tinydesigner.cli.main import Screen
from tinydesigner.cli.output import write
from tinydesigner.exchange.native import write_design
from tinydesigner.exchange.templates import UnknownTemplateError, open_template


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("--template", required=True, metavar="NAME", help="one of 'tinydesigner templates'")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="the design file to make")
    parser.add_argument("--name", help="name of the design; the template's when absent")
    parser.add_argument("--force", action="store_true", help="replace a file that exists")


def run(arguments: argparse.Namespace, _screen: Screen | None) -> int:
    """Write the file and say so."""
    path = Path(arguments.output)
    if path.exists() and not arguments.force:
        raise InputError(f"{path} exists already; give another name, or --force to replace it")
    with input_errors():
        try:
            design = open_template(arguments.template)
        except UnknownTemplateError as problem:
            raise InputError(f"tinydesigner new: {problem}") from problem
        if arguments.name:
            design = design.evolve(name=arguments.name)
        write_design(design, path)
    write(f"{path}: {design.name}")
    return 0
