"""The rules that a command uses: the bundled ones, the user's own, and folders named with ``--rules``."""

import argparse
import sys
from pathlib import Path

from tinydesigner.cli.errors import input_errors
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.check import Checker
from tinydesigner.rules.load import load_book


def add_rules_argument(parser: argparse.ArgumentParser) -> None:
    """The option ``--rules DIR``."""
    parser.add_argument(
        "--rules",
        action="append",
        type=Path,
        metavar="DIR",
        help="a folder of own rules over the bundled ones (may be repeated; the last wins)",
    )


def law(arguments: argparse.Namespace) -> RuleBook:
    """The rules that the arguments ask for; what there is to know of own rules goes to standard error.

    Raises
    ------
    InputError
        If a folder named with ``--rules`` has a fault.
    """
    with input_errors():
        book = load_book(named=arguments.rules or ())
    for message in book.layers.messages():
        sys.stderr.write(f"{message}\n")
    return book


def checker(arguments: argparse.Namespace) -> Checker:
    """A checker over these rules."""
    return Checker(law(arguments))
