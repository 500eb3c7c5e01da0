"""What every command is: a label, and a pure function from design to design."""

from abc import ABC, abstractmethod
from typing import ClassVar, Protocol

from pydantic import ValidationError

from tinydesigner.document.changes import ChangeSet
from tinydesigner.document.design import Design
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.homes import rehome
from tinydesigner.document.invariants import Problem, plan_problems, problems


class Command(Protocol):
    """A change that a person can name, preview, commit and undo."""

    @property
    def label(self) -> str:
        """What undo calls it."""

    def apply(self, design: Design) -> Design:
        """Another design; the same object when nothing changes.

        Raises
        ------
        CommandRefused
            If the result could not be a house; the reason is for a person.
        """


class Edit(ABC):
    """A command that says only what it changes; rooms are re-homed and the result is checked here."""

    __slots__ = ()
    _label: ClassVar[str] = ""
    #: False for a command that takes the rooms along itself.
    _rehomes: ClassVar[bool] = True

    @property
    def label(self) -> str:
        """What undo calls it."""
        return self._label

    @abstractmethod
    def change(self, design: Design) -> Design:
        """The change itself, without re-homing and checks."""

    def apply(self, design: Design) -> Design:
        """See ``Command.apply``."""
        try:
            new = self.change(design)
            if not ChangeSet.between(design, new):
                return design
            _refuse_worse(plan_problems(design), plan_problems(new))
            if self._rehomes and not plan_problems(new):
                new = rehome(design, new)
        except ValidationError as error:
            raise CommandRefused(validation_reason(error)) from error
        _refuse_worse(problems(design), problems(new))
        return new


def _refuse_worse(old: tuple[Problem, ...], new: tuple[Problem, ...]) -> None:
    """A design that was broken may stay so and be mended step by step; it may not get worse."""
    worse = [problem for problem in new if problem not in old] if new else []
    if worse:
        raise CommandRefused("; ".join(dict.fromkeys(problem.message for problem in worse)))


def validation_reason(error: ValidationError) -> str:
    """What a validator said, field by field, for a person."""
    parts = []
    for item in error.errors(include_url=False, include_context=False, include_input=False):
        place = ".".join(str(step) for step in item["loc"])
        message = item["msg"].removeprefix("Value error, ")
        parts.append(f"{place}: {message}" if place else message)
    return "; ".join(parts)


class Batch(Edit):
    """Several commands as one step, each seeing the result of the one before."""

    __slots__ = ("_commands", "_name")
    _rehomes: ClassVar[bool] = False

    def __init__(self, label: str, *commands: Command) -> None:
        self._name = label
        self._commands = commands

    @property
    def label(self) -> str:
        """What undo calls it."""
        return self._name

    def change(self, design: Design) -> Design:
        """Apply each command in turn."""
        for command in self._commands:
            design = command.apply(design)
        return design
