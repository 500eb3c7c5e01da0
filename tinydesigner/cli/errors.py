"""Bad input and bad usage, as the command line reports them (exit status 2)."""

from collections.abc import Iterator
from contextlib import contextmanager


class InputError(Exception):
    """What the user gave cannot be used; the message says what, where and what was expected."""


@contextmanager
def input_errors() -> Iterator[None]:
    """Turn the errors of files, rules and quantities into ``InputError``."""
    from tinydesigner.exchange.errors import ExchangeError
    from tinydesigner.rules.errors import RuleErrors

    try:
        yield
    except (ExchangeError, RuleErrors) as problem:
        raise InputError(str(problem)) from problem
    except OSError as problem:
        place = f"{problem.filename}: " if problem.filename else ""
        raise InputError(f"{place}{problem.strerror or problem}") from problem
