"""The scripting interface: build a house in a few lines, check it, read what the law says.

    import tinydesigner

    house = tinydesigner.House("Wren").shell("20'", "7'6").room("Main", "living") ...
    report = house.check(editions=["irc-2021"])
    for finding in report.findings():
        print(finding.status, finding.title, finding.margin)

The same engine and the same answers as in the window and on the command line.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Self

from tinydesigner.document.builder import DesignBuilder
from tinydesigner.document.design import Design
from tinydesigner.editor.precheck import Question, UnknownRulesError, precheck
from tinydesigner.exchange.native import read_design, write_design
from tinydesigner.measure.catalogue import load
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Result, Value
from tinydesigner.rules.report import Report
from tinydesigner.units.quantity import parse_quantity

__all__ = ["House", "Report", "UnknownRulesError", "open_house"]


class House(DesignBuilder):
    """A house under construction that can be measured and checked at any moment.

    Every building method of ``DesignBuilder`` is a command, checked as in the window: an impossible
    step raises ``CommandRefused`` with the reason and leaves the house as it was.
    """

    @classmethod
    def of(cls, design: Design) -> Self:
        """A house that goes on from a design."""
        house = cls(design.name, design.units)
        house._adopt(design)
        return house

    def check(
        self,
        *,
        as_of: date | None = None,
        editions: Sequence[str] | None = None,
        places: Sequence[str] | None = None,
    ) -> Report:
        """Findings and verdicts of the house as it is now.

        Parameters
        ----------
        as_of
            The law as it stood on this day; today when absent.
        editions
            Editions or rule sets for the findings (``irc-2021`` brings its tiny-house appendix along).
        places
            Ids of places; every place when absent.

        Raises
        ------
        UnknownRulesError
            If a place or edition does not exist.
        """
        return precheck(self.build(), Question(as_of, editions, places))

    def measure(self, measurement: str, subject: str = "house", **parameters: str | float) -> Result:
        """One measurement in its canonical unit (mm, mm2, kg, degrees, ratio).

        Parameters
        ----------
        measurement
            Name in the catalogue, such as ``room.area_with_ceiling_at_least``.
        subject
            Id or name of the room, loft, opening ...; or ``house``, ``trailer``, ``lot``.
        parameters
            Quantities as text (``height="7 ft"``) or numbers in canonical units.

        Raises
        ------
        KeyError
            If there is no such measurement or subject.
        """
        entry = load()[measurement]
        given = tuple(sorted((name, _canonical(value)) for name, value in parameters.items()))
        own = subject in {"house", "trailer", "lot"}
        return Model(self.design).view(subject if own else self.id_of(subject)).take(entry.id, given)

    def save(self, path: str | Path) -> Path:
        """Write the house to a ``.tinyhouse`` file."""
        target = Path(path)
        write_design(self.build(), target)
        return target


def _canonical(value: str | float) -> Value:
    return parse_quantity(value)[0] if isinstance(value, str) else value


def open_house(path: str | Path) -> House:
    """The house in a file.

    Raises
    ------
    tinydesigner.exchange.errors.ExchangeError
        If the file cannot be read; the message names the place in it and what was expected.
    """
    return House.of(read_design(Path(path)))
