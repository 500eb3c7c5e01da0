"""What goes wrong with files, told to a person."""

from dataclasses import dataclass
from pathlib import Path


class ExchangeError(Exception):
    """A file could not be read or written."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file."""

    #: Where: ``walls[3].start``, ``line 4, column 7``, or a member of the archive; empty: the whole file.
    place: str
    message: str
    expected: str

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.place else self.message
        return f"{text} (expected {self.expected})" if self.expected else text


class DocumentFormatError(ExchangeError):
    """A file is not a design that this program can open; nothing was changed by trying."""

    def __init__(self, file: Path | str, faults: tuple[Fault, ...]) -> None:
        self.file = str(file)
        self.faults = faults
        super().__init__("\n".join(f"{self.file}: {fault}" for fault in faults))

    @property
    def place(self) -> str:
        """Where the first fault is."""
        return self.faults[0].place

    @property
    def expected(self) -> str:
        """What the first fault should have been."""
        return self.faults[0].expected


class NewerFormatError(DocumentFormatError):
    """A file that a later program wrote."""


class FileInUseError(ExchangeError):
    """Another program works on the file."""

    def __init__(self, file: Path | str, holder: str) -> None:
        self.file = str(file)
        self.holder = holder
        super().__init__(f"{self.file} is open elsewhere: {holder}")
