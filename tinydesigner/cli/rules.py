"""``tinydesigner rules``: list, show, print, compare, lint, test, write and pass on the rules."""

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import TypeAlias

from tinydesigner.cli.errors import input_errors
from tinydesigner.cli.main import Screen

_EPILOG = """\
  rules list                          every rule set, its id first
  rules list irc-2021                 the rules of a set (or of a place)
  rules show irc-2021/room.area       one rule in words, with its source
  rules doc us/fl/rockledge           a rule book of a place, a rule set or everything (--format html)
  rules diff irc-2018 irc-2021        values that differ between rule sets, places or folders of rules
  rules new-place us/tx/alpine --name Alpine --pathway dwelling
                                      write the first files of a place into your own rules
  rules lint [PATH]                   what is wrong with rule files: file, line, key, what was expected
  rules test [PATH]                   run the cases that stand beside the files
  rules stale [--days N]              what was not checked against its source for long
  rules export FILE, rules import FILE   your own rules as one file to give to others
  rules coverage                      which rows of the collected facts are encoded, and why others are not

Your own rules lie in the folder 'rules' of the program's settings; TINYDESIGNER_RULES names further folders.
"""

#: Action, module that has ``add_<action>`` and ``run_<action>``, one line about it.
_ACTIONS: tuple[tuple[str, str, str], ...] = (
    ("list", "rules_read", "list rule sets, or the rules of a set or place"),
    ("show", "rules_read", "one rule in words"),
    ("doc", "rules_read", "print a rule book"),
    ("stale", "rules_read", "list what was not checked against its source for long"),
    ("diff", "rules_diff", "compare two rule sets, places or folders of rules"),
    ("lint", "rules_verify", "say what is wrong with rule files"),
    ("test", "rules_verify", "run the cases that stand beside rule files"),
    ("coverage", "rules_verify", "account for the rows of the collected facts"),
    ("new-place", "rules_write", "write the first files of a place"),
    ("export", "rules_write", "write your own rules to one file"),
    ("import", "rules_write", "take rules from such a file"),
)

Run: TypeAlias = Callable[[argparse.Namespace], int]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.epilog = _EPILOG
    actions = parser.add_subparsers(title="actions", dest="action", metavar="ACTION", required=True)
    for name, module, about in _ACTIONS:
        action = actions.add_parser(name, help=about, description=about[0].upper() + about[1:] + ".")
        made = import_module(f"tinydesigner.cli.{module}")
        getattr(made, f"add_{name.replace('-', '_')}")(action)
        action.set_defaults(run_action=getattr(made, f"run_{name.replace('-', '_')}"))


def run(arguments: argparse.Namespace, _screen: Screen | None) -> int:
    """Do what the action says."""
    run_action: Run = arguments.run_action
    with input_errors():
        return run_action(arguments)
