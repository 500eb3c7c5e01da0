"""What is wrong with a rule file, told so that its author finds the place."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class RuleFileError:
    """One fault of one file.

    Lines and columns count from 1; 0 where the fault is the file's as a whole.
    """

    file: str
    line: int
    column: int
    #: Path of the key, as ``rules[3].requires.at_least``.
    key: str
    message: str
    #: What would have been right; empty where the message says it.
    expected: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        key = f" {self.key}:" if self.key else ""
        expected = f" (expected: {self.expected})" if self.expected else ""
        return f"{where}:{key} {self.message}{expected}"


class RuleErrors(Exception):  # noqa: N818 - it is all the errors of a pack at once
    """Every fault that was found; nothing of the pack was loaded."""

    def __init__(self, errors: Iterable[RuleFileError]) -> None:
        self.errors: tuple[RuleFileError, ...] = tuple(sorted(set(errors)))
        super().__init__("\n".join(map(str, self.errors)))

    def __reduce__(self) -> tuple[type["RuleErrors"], tuple[tuple[RuleFileError, ...]]]:
        return (RuleErrors, (self.errors,))


class CaseError(Exception):
    """A case cannot be run: it names a rule, place or value that does not exist."""
