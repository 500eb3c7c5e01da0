"""A fixture as rules see it."""

from typing import NamedTuple

from tinydesigner.geometry.shapes import Region, Ring
from tinydesigner.measure.boxes import Box
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.clearances import Surroundings, front_clearance, front_line, side_clearances
from tinydesigner.measure.quantity import Inapplicable, Unknown, Witness
from tinydesigner.measure.space import Cover, Space, pieces_over
from tinydesigner.measure.view import View, lazy


class FixtureParts(NamedTuple):
    """What a fixture's measurements read, mm."""

    box: Box
    #: Clear finished inside.
    inside: tuple[float, float]
    level: str
    #: Use of the room or loft that it stands in; None: in none.
    room_use: str | None
    #: None: it stands in no enclosed space.
    around: Surroundings | None
    #: Floors with ceilings of that open space, its own first.
    spaces: tuple[Space, ...]


class FixtureView(View[FixtureParts]):
    """A fixture."""

    kind = SubjectKind.FIXTURE

    @property
    def no_room(self) -> Unknown:
        """Why nothing around it can be measured."""
        return Unknown((f"{self.id}.at",), "The fixture stands in no enclosed room or loft.")

    @lazy
    def front(self) -> float | None:
        """Clear floor ahead, mm; None where nothing stands ahead."""
        around = self.parts.around
        return None if around is None else front_clearance(self.parts.box, around)

    @lazy
    def front_edge(self) -> float:
        """Place of the front edge in the box's frame, mm."""
        around = self.parts.around
        return -self.parts.box.half_depth if around is None else front_line(self.parts.box, around)

    @lazy
    def sides(self) -> tuple[float | None, float | None]:
        """Distance from the centreline to what stands on the left and on the right, mm."""
        around = self.parts.around
        return (None, None) if around is None else side_clearances(self.parts.box, around)

    def ceiling_over(self, zone: Ring) -> list[Cover] | Unknown | Inapplicable:
        """Pieces of ceiling over a convex zone of the floor."""
        if not self.parts.spaces:
            return self.no_room
        found: list[Cover] = []
        for space in self.parts.spaces:
            if isinstance(space.ceiling, Unknown):
                if space is self.parts.spaces[0]:
                    return space.ceiling
                continue
            found.extend(pieces_over(space.ceiling, zone))
        return found or Inapplicable("None of the zone is inside the room.")

    def shape(self) -> Witness:
        """Its footprint."""
        return Witness(regions=(Region.of(self.parts.box.ring),), level=self.parts.level)
