"""The catalogue of fixtures and furniture: pieces of real sizes that a person can place.

The data lie in ``resources/catalogue/*.json``, one file a group, in inches and pounds as makers state them. A
placed piece copies its sizes, so that a changed catalogue changes no saved design.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import Field, ValidationError, model_validator

from tinydesigner.datafiles import resources
from tinydesigner.document.fields import EntityId, Label, Part, Point
from tinydesigner.document.fixtures import Fixture, FixtureKind
from tinydesigner.units.length import inches

GRAMS_PER_POUND = 453.59237

Inches = Annotated[float, Field(gt=0, le=600, allow_inf_nan=False)]
Pounds = Annotated[float, Field(ge=0, le=20_000, allow_inf_nan=False)]


class CatalogueError(Exception):
    """A file of the catalogue cannot be used; the message names the file and what is wrong in it."""


class Standing(StrEnum):
    """How well a figure is known."""

    #: Read in the named source.
    READ = "read"
    #: Commonly stated, no source at hand.
    MEMORY = "memory"
    #: Our own estimate from size and material.
    ESTIMATE = "estimate"


class PieceMass(Part):
    """Weight as it is towed: empty of water and food, in pounds."""

    typical_lb: Pounds
    low_lb: Pounds | None = None
    high_lb: Pounds | None = None
    standing: Standing
    source: Label

    @model_validator(mode="after")
    def _in_order(self) -> "PieceMass":
        low = self.typical_lb if self.low_lb is None else self.low_lb
        high = self.typical_lb if self.high_lb is None else self.high_lb
        if not low <= self.typical_lb <= high:
            raise ValueError("a mass goes from low by typical to high")
        return self


class Clearance(Part):
    """Clear floor that a piece wants around it, a recommendation for display; the law's own rules measure."""

    #: Clear floor in front, from the piece's front edge.
    front_in: Inches | None = None
    #: Width of that floor; absent: as wide as the piece.
    front_width_in: Inches | None = None
    #: From the piece's centre line to whatever stands beside it, each side.
    side_from_centre_in: Inches | None = None
    #: To anything that burns, on all free sides.
    around_in: Inches | None = None
    source: Label


class Piece(Part):
    """One piece that can be placed."""

    id: EntityId
    kind: FixtureKind
    name: Annotated[str, Field(min_length=1, max_length=80)]
    width_in: Inches
    depth_in: Inches
    height_in: Inches
    #: Underside above the floor that it usually hangs at.
    elevation_in: Annotated[float, Field(ge=0, le=120)] = 0
    #: Showers and tubs: clear finished inside, width and depth.
    inside_in: tuple[Inches, Inches] | None = None
    mass: PieceMass
    clearance: Clearance | None = None
    #: Words that find it besides its name and kind.
    search: Annotated[tuple[Label, ...], Field(max_length=20)] = ()

    @model_validator(mode="after")
    def _inside_fits(self) -> "Piece":
        if self.inside_in and (self.inside_in[0] > self.width_in or self.inside_in[1] > self.depth_in):
            raise ValueError(f"the inside of {self.id!r} is larger than the piece")
        return self

    def words(self) -> str:
        """Everything that a search looks at, in lower case."""
        return " ".join((self.name, self.kind.replace("_", " "), *self.search)).lower()

    def place(self, id: EntityId, level: EntityId, at: Point, **more: Any) -> Fixture:
        """The piece as a fixture in a design.

        Parameters
        ----------
        id, level
            Id of the new fixture and of the level that it stands on.
        at
            Middle of its footprint in plan, nm.
        more
            Other fields of a fixture, as ``rotation``, ``mirrored``, ``loft``; they win over the piece's own.
        """
        fields: dict[str, Any] = {
            "piece": self.id,
            "kind": self.kind,
            "name": self.name,
            "width": inches(self.width_in),
            "depth": inches(self.depth_in),
            "height": inches(self.height_in),
            "elevation": inches(self.elevation_in),
            "mass": round(self.mass.typical_lb * GRAMS_PER_POUND),
        }
        if self.inside_in:
            fields |= {"inside_width": inches(self.inside_in[0]), "inside_depth": inches(self.inside_in[1])}
        return Fixture(id=id, level=level, at=at, **{**fields, **more})


class CatalogueGroup(Part):
    """One file: pieces that a person looks for in one place."""

    title: Label
    order: int = 0
    pieces: Annotated[tuple[Piece, ...], Field(min_length=1, max_length=2000)]


class Catalogue(Part):
    """Every group and piece, in the order in which they are shown."""

    groups: tuple[CatalogueGroup, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All pieces."""
        return tuple(piece for group in self.groups for piece in group.pieces)

    def by_id(self) -> Mapping[EntityId, Piece]:
        """Pieces by id."""
        return MappingProxyType({piece.id: piece for piece in self.pieces})

    def find(self, text: str) -> tuple[Piece, ...]:
        """Pieces that hold every word of ``text``; all pieces when it is empty."""
        wanted = text.lower().split()
        return tuple(piece for piece in self.pieces if all(word in piece.words() for word in wanted))


def read_group(path: Path) -> CatalogueGroup:
    """One file of the catalogue.

    Raises
    ------
    CatalogueError
        If it cannot be read or breaks the schema.
    """
    try:
        return CatalogueGroup.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as fault:
        raise CatalogueError(f"{path.name}: {fault}") from fault


def read_catalogue(paths: Iterable[Path]) -> Catalogue:
    """A catalogue from files, one group each.

    Raises
    ------
    CatalogueError
        If a file cannot be used or two pieces share an id.
    """
    groups = sorted((read_group(path) for path in paths), key=lambda group: (group.order, group.title))
    catalogue = Catalogue(groups=tuple(groups))
    names = [piece.id for piece in catalogue.pieces]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise CatalogueError(f"two pieces have the id {', '.join(twice)}")
    return catalogue


@cache
def catalogue() -> Catalogue:
    """The program's own catalogue.

    Raises
    ------
    CatalogueError
        If a file of it cannot be used.
    """
    return read_catalogue(sorted((resources() / "catalogue").glob("*.json")))


@cache
def pieces_by_id() -> Mapping[EntityId, Piece]:
    """Pieces of the program's own catalogue by id."""
    return catalogue().by_id()
