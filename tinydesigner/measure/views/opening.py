"""A door, window or roof window as rules see it."""

from typing import NamedTuple

from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.openings import OpeningPart
from tinydesigner.measure.quantity import Witness
from tinydesigner.measure.view import View


class OpeningParts(NamedTuple):
    """What an opening's measurements read."""

    part: OpeningPart
    level: str
    #: Use of the room or loft that it serves; None: it stands in no room's wall.
    serves_use: str | None
    #: The exterior door that a person comes in by: the side-hinged one with the largest clear width.
    is_entrance: bool


class OpeningView(View[OpeningParts]):
    """A door, window or roof window."""

    kind = SubjectKind.OPENING

    def shape(self) -> Witness:
        """Its line in the wall, or its outline in the roof."""
        return Witness(lines=self.parts.part.lines, level=self.parts.level)
