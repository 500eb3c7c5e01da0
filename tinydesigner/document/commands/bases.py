"""What the house stands on."""

from dataclasses import dataclass
from typing import ClassVar

from tinydesigner.document.bases import Foundation, Skids, Trailer
from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed
from tinydesigner.document.errors import CommandRefused


@dataclass(frozen=True, slots=True)
class SetBase(Edit):
    """Stand the house on another trailer, foundation or skids. Fields are set by ``SetFields``."""

    base: Trailer | Foundation | Skids
    _label: ClassVar[str] = "Change base"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        return design if design.base == self.base else design.evolve(base=self.base)


@dataclass(frozen=True, slots=True)
class SetWheels(Edit):
    """Take the wheels off a trailer, or put them on."""

    on: bool

    @property
    def label(self) -> str:
        """Says which."""
        return "Put wheels on" if self.on else "Take wheels off"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        if not isinstance(design.base, Trailer):
            raise CommandRefused("only a trailer has wheels")
        base = changed(design.base, wheels_on=self.on)
        return design if base is design.base else design.evolve(base=base)


@dataclass(frozen=True, slots=True)
class SetFloorHeight(Edit):
    """Put the main finished floor so high above grade (foundation, skids) or above the deck (trailer)."""

    height: int
    _label: ClassVar[str] = "Change floor height"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        field = "floor_build_up" if isinstance(design.base, Trailer) else "floor_above_grade"
        base = changed(design.base, **{field: self.height})
        return design if base is design.base else design.evolve(base=base)
