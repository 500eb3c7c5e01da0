"""The commands and their exit statuses.

0: nothing fails, or all that fails is waived. 1: something fails. 2: bad input or usage. 3: our own error.
"""

import argparse
import gc
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn, Protocol

from tinydesigner.cli.errors import InputError

EPILOG = """\
examples:
  tinydesigner                                  open the window
  tinydesigner house.tinyhouse                  open a design in it
  tinydesigner new --template morning -o house.tinyhouse
  tinydesigner check house.tinyhouse            findings, and the verdict of every place
  tinydesigner check *.tinyhouse --place us/ca/fresno --format csv > matrix.csv
  tinydesigner check house.tinyhouse --edition irc-2015 --as-of 2017-06-01
  tinydesigner render house.tinyhouse --view plan -o plan.png

exit status: 0 nothing fails, or all that fails is waived; 1 something fails; 2 bad input or usage;
3 our own error

This is a pre-check, not a permit.
"""

#: Command, module that adds its arguments and runs it, one line about it.
COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("check", "tinydesigner.cli.check", "judge designs: findings and the verdict of every place"),
    ("new", "tinydesigner.cli.new", "make a design file from a template"),
    ("templates", "tinydesigner.cli.templates", "list the templates, one name a line"),
    ("measure", "tinydesigner.cli.measure", "print every measurement of a design"),
    ("places", "tinydesigner.cli.places", "list the places that the rules know"),
    ("rules", "tinydesigner.cli.rules", "list, show, lint and test the rules"),
    ("render", "tinydesigner.cli.render", "draw a view of a design to a PNG file"),
    ("bench", "tinydesigner.cli.bench", "measure how fast the program is on this machine"),
)


class Screen(Protocol):
    """What needs a window system; given from outside, so that the command line never loads it."""

    def open_window(self, path: str | None) -> int:
        """Open the window and stay until it is closed."""
        ...

    def render(
        self, path: str, view: str, output: str, *, width: int, height: int, scale: float, dark: bool
    ) -> None:
        """Draw a view of a design file to a PNG file."""
        ...

    def bench(self) -> list[tuple[str, str, list[float]]]:
        """Figures that need a window: name, unit, samples."""
        ...


class _Parser(argparse.ArgumentParser):
    """A parser whose usage errors are our ``InputError``."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{self.prog}: {message}\nSee '{self.prog} --help'.")


def _parser(only: str | None) -> argparse.ArgumentParser:
    """The parser; the modules of the other commands are not even imported when ``only`` names one."""
    from tinydesigner.version import __version__

    parser = _Parser(
        prog="tinydesigner",
        description="Draw a tiny house and see where it is legal. Without a command the window opens.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"tinydesigner {__version__}")
    commands = parser.add_subparsers(
        title="commands", dest="command", metavar="COMMAND", parser_class=_Parser
    )
    for name, module, about in COMMANDS:
        command = commands.add_parser(
            name, help=about, description=about[0].upper() + about[1:] + ".",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )  # fmt: skip
        if name == only:
            import_module(module).add_arguments(command)
    return parser


def _wants_window(argv: Sequence[str]) -> bool:
    names = {name for name, _, _ in COMMANDS}
    return not argv or (not argv[0].startswith("-") and argv[0] not in names)


def _open_window(argv: Sequence[str], screen: Screen | None) -> int:
    if len(argv) > 1:
        raise InputError(
            f"tinydesigner: one file at a time, not {len(argv)}, or an unknown command {argv[0]!r}"
        )
    if argv and not os.path.exists(argv[0]) and os.sep not in argv[0] and "." not in argv[0]:  # noqa: PTH110
        known = ", ".join(name for name, _, _ in COMMANDS)
        raise InputError(f"tinydesigner: {argv[0]!r} is neither a file nor a command; commands are {known}")
    if screen is None:
        raise InputError("no window can be opened from here")
    return screen.open_window(argv[0] if argv else None)


def _run(argv: Sequence[str], screen: Screen | None) -> int:
    if _wants_window(argv):
        return _open_window(argv, screen)
    # A command loads many thousand small values that live as long as it does; to look through them for
    # garbage again and again would be a tenth of its time.
    gc.set_threshold(50_000, 20, 100)
    parser = _parser(argv[0])
    arguments = parser.parse_args(argv)
    if arguments.command is None:
        parser.print_help()
        return 0
    module = next(module for name, module, _ in COMMANDS if name == arguments.command)
    run: Callable[[argparse.Namespace, Screen | None], int] = import_module(module).run
    return run(arguments, screen)


def main(argv: Sequence[str], screen: Screen | None = None) -> int:
    """Run a command line.

    Parameters
    ----------
    argv
        Arguments without the program's name.
    screen
        How to open windows and draw pictures; None where that is not possible.

    Returns
    -------
    int
        The exit status: 0, 1, 2 or 3 as the module says.
    """
    try:
        return _run(argv, screen)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 2
    except BrokenPipeError:
        # The reader (head, less) has seen enough; nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except InputError as problem:
        print(problem, file=sys.stderr)  # noqa: T201
        return 2
    except KeyboardInterrupt:
        return 130
    except Exception:  # noqa: BLE001
        traceback.print_exc()
        print("tinydesigner: this is our own error; please report the lines above", file=sys.stderr)  # noqa: T201
        return 3
