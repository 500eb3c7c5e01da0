"""One thing that cannot be in a design."""

from dataclasses import dataclass

from tinydesigner.document.fields import EntityId


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and what would be right."""

    #: The entity that is wrong.
    entity: EntityId
    #: Its field.
    field: str
    message: str
    expected: str

    def __str__(self) -> str:
        return f"{self.entity}: {self.field}: {self.message} (expected {self.expected})"
