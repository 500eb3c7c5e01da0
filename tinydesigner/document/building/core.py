"""The design under construction, and the commands done to it."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ValidationError

from tinydesigner.document.bases import Skids
from tinydesigner.document.building.values import LengthLike, PointLike, fields, length, point
from tinydesigner.document.changes import title_of
from tinydesigner.document.commands.command import Command, validation_reason
from tinydesigner.document.commands.shell import Side, side_wall
from tinydesigner.document.design import Design
from tinydesigner.document.edit import find
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import EntityId, Point
from tinydesigner.document.standard import exterior_wall, partition_wall
from tinydesigner.document.walls import Assembly, Level, Wall
from tinydesigner.units.system import UnitSystem


class BuilderCore:
    """Holds the design and does commands; the chapters of the builder stand on it."""

    def __init__(self, name: str = "Untitled", units: UnitSystem | str = UnitSystem.IMPERIAL) -> None:
        self._units = UnitSystem(units)
        level = Level(id="main", name="Main floor")
        stand_in = Skids(id="base", floor_above_grade=0)
        self._design = Design(name=name, units=self._units, levels=(level,), base=stand_in)
        self._stand_in = stand_in
        self._level: EntityId = level.id
        self._exterior = exterior_wall()
        self._partition = partition_wall()

    @property
    def design(self) -> Design:
        """The design so far."""
        return self._design

    def _adopt(self, design: Design) -> None:
        """Go on from a design that somebody else made."""
        self._design = design
        self._level = design.levels[0].id

    def do(self, command: Command) -> Self:
        """Do any command.

        Raises
        ------
        CommandRefused
            If the result could not be a house.
        """
        self._design = command.apply(self._design)
        return self

    def on_level(self, level: EntityId) -> Self:
        """Go on building on another level."""
        self._level = find(self._design, level, Level).id
        return self

    def built_of(self, *, exterior: Assembly | None = None, partition: Assembly | None = None) -> Self:
        """Say how outer and inner walls are built from here on."""
        self._exterior = exterior or self._exterior
        self._partition = partition or self._partition
        return self

    def id_of(self, name: str) -> EntityId:
        """The id of the thing of that id or name.

        Raises
        ------
        CommandRefused
            If there is none, or more than one.
        """
        if name in self._design.by_id:
            return name
        found = [entity.id for entity in self._design.entities() if title_of(entity) == name]
        if len(found) != 1:
            raise CommandRefused(f"{len(found) or 'no'} things are called {name!r}; use an id")
        return found[0]

    def _nm(self, value: LengthLike) -> int:
        return length(value, self._units)

    def _point(self, value: PointLike) -> Point:
        return point(value, self._units)

    def _make(self, model: type[BaseModel], values: Mapping[str, Any]) -> Any:
        """An entity from values as a script writes them."""
        try:
            return model(**fields(model, values, self._units))
        except ValidationError as error:
            raise CommandRefused(f"{model.__name__}: {validation_reason(error)}") from error

    def _wall(self, wall: str) -> Wall:
        """A wall by the side of the house that it stands on, or by its id."""
        if wall in set(Side):
            return side_wall(self._design, self._level, Side(wall))
        return find(self._design, wall, Wall)

    def _offset(self, wall: Wall, by_side: bool, at: LengthLike) -> int:
        """Distance from a wall's start; by side, ``at`` is from the left end or front of the house."""
        place = self._nm(at)
        dx, dy = wall.end[0] - wall.start[0], wall.end[1] - wall.start[1]
        backward = dx < 0 if abs(dx) >= abs(dy) else dy < 0
        whole = round((dx * dx + dy * dy) ** 0.5)
        return whole - place if by_side and backward else place
