"""Build a design in code, in the words and notations of a person; every step is a command."""

from tinydesigner.document.building.contents import Contents
from tinydesigner.document.building.structure import Structure
from tinydesigner.document.design import Design
from tinydesigner.document.errors import CommandRefused

__all__ = ["DesignBuilder"]


class DesignBuilder(Structure, Contents):
    """A house, step by step.

    Parameters
    ----------
    name
        What the design is called.
    units
        ``imperial`` (a bare number in a text is inches) or ``metric`` (millimetres).

    Examples
    --------
    >>> house = (
    ...     DesignBuilder("Wren")
    ...     .shell("20'", "7'6")
    ...     .room("Bath", "bathroom", start="15'")
    ...     .room("Main", "living")
    ...     .roof("gable", "6:12", "8'", "8")
    ...     .door("front", "4'", "32", "80")
    ...     .trailer("21'", "8'6", "24", gvwr="14,000 lb", tongue_length="4'")
    ...     .build()
    ... )
    """

    def build(self) -> Design:
        """The finished design.

        Raises
        ------
        CommandRefused
            If nobody said what the house stands on.
        """
        if self._design.base is self._stand_in:
            raise CommandRefused("say what the house stands on: trailer, foundation or skids")
        return self._design
