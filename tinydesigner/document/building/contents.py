"""Chapters of the builder: openings, fixtures, ways up, facts."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Self

from tinydesigner.document.access import Access, AccessKind
from tinydesigner.document.building.core import BuilderCore
from tinydesigner.document.building.values import LengthLike, PointLike, fields
from tinydesigner.document.catalogue import catalogue
from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.facts import AnswerFact, PinPlaces, SetAsOf, SetIdentity, SetRulesets
from tinydesigner.document.commands.fields import SetDesign
from tinydesigner.document.commands.pieces import AddFixture
from tinydesigner.document.commands.shell import Side
from tinydesigner.document.design import FactValue, Identity
from tinydesigner.document.edit import new_id
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, RoofWindow, Window


class Contents(BuilderCore):
    """What is put in: doors, windows, pieces, ways up, and what is known besides."""

    def door(self, wall: str, at: LengthLike, width: LengthLike, height: LengthLike, **fields: Any) -> Self:
        """A door in the wall on a side of the house (``front``, ``right``, ``back``, ``left``) or of an id.

        ``at`` is the door's middle: by side from the left end or the front of the house, by id from the
        wall's start.
        """
        values = {"width": width, "height": height, **fields}
        return self._add_opening(Door, wall, at, values)

    def window(
        self,
        wall: str,
        at: LengthLike,
        width: LengthLike,
        height: LengthLike,
        sill: LengthLike,
        **fields: Any,
    ) -> Self:
        """A window; wall and place as for a door. ``loft`` may be a name."""
        values = {"width": width, "height": height, "sill": sill, **fields}
        return self._add_opening(Window, wall, at, values)

    def _add_opening(
        self, model: type[Door | Window], wall: str, at: LengthLike, values: dict[str, Any]
    ) -> Self:
        host = self._wall(wall)
        if values.get("loft") is not None:
            values["loft"] = self.id_of(values["loft"])
        place = {"wall": host.id, "offset": self._offset(host, wall in set(Side), at)}
        opening_id = new_id(self._design, model.__name__.lower())
        return self.do(Add((self._make(model, {"id": opening_id, **place, **values}),)))

    def roof_window(self, at: PointLike, width: LengthLike, length: LengthLike, **fields: Any) -> Self:
        """A skylight or egress roof window; ``loft`` may be a name."""
        if fields.get("loft") is not None:
            fields["loft"] = self.id_of(fields["loft"])
        values = {"at": at, "width": width, "length": length, **fields}
        return self.do(Add((self._make(RoofWindow, {"id": new_id(self._design, "roof-window"), **values}),)))

    def fixture(
        self,
        piece: str | Mapping[str, Any],
        at: PointLike,
        *,
        rotation: float = 0.0,
        mirrored: bool = False,
        loft: str | None = None,
    ) -> Self:
        """A piece of the catalogue by its id, or one of the script's own by its values (kind, width, ...)."""
        home = None if loft is None else self.id_of(loft)
        values: dict[str, Any] = {"rotation": rotation, "mirrored": mirrored, "loft": home}
        if not isinstance(piece, str):
            own = fields(Fixture, piece, self._units)
            return self.do(AddFixture(own, self._level, self._point(at), **values))
        known = catalogue().by_id().get(piece)
        if known is None:
            raise CommandRefused(f"the catalogue has no piece {piece!r}")
        own_id = new_id(self._design, known.kind.replace("_", "-"))
        return self.do(Add((known.place(own_id, self._level, self._point(at), **values),)))

    def access(
        self,
        kind: AccessKind | str,
        to: str,
        foot: PointLike,
        direction: float,
        width: LengthLike,
        risers: int,
        run: LengthLike,
        **fields: Any,
    ) -> Self:
        """A way up to a loft (or level), given by name or id, with any field of ``Access``."""
        shape = {"foot": foot, "direction": direction, "width": width, "risers": risers, "run": run}
        values = {"kind": kind, "level": self._level, "to": self.id_of(to), **shape, **fields}
        stem = str(kind).replace("_", "-")
        return self.do(Add((self._make(Access, {"id": new_id(self._design, stem), **values}),)))

    def stair(self, to: str, foot: PointLike, **shape: Any) -> Self:
        """A stair; see ``access``."""
        return self.access(AccessKind.STAIR, to, foot, **shape)

    def ladder(self, to: str, foot: PointLike, **shape: Any) -> Self:
        """A ladder; see ``access``."""
        return self.access(AccessKind.LADDER, to, foot, **shape)

    def fact(self, name: str, value: FactValue) -> Self:
        """Answer one question."""
        return self.do(AnswerFact(name, value))

    def identity(self, identity: Identity | str) -> Self:
        """Declare what the house is."""
        return self.do(SetIdentity(Identity(identity)))

    def places(self, *ids: str) -> Self:
        """Pin places."""
        return self.do(PinPlaces(ids))

    def rulesets(self, *ids: str) -> Self:
        """Choose codes to check besides those of the places."""
        return self.do(SetRulesets(ids))

    def as_of(self, day: date | None) -> Self:
        """Ask the law of a day."""
        return self.do(SetAsOf(day))

    def notes(self, text: str) -> Self:
        """Write the design's notes."""
        return self.do(SetDesign({"notes": text}))
