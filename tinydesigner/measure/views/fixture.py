"""A fixture as rules see it."""

from typing import NamedTuple

from tinydesigner.geometry.shapes import Region, Ring
from tinydesigner.measure.boxes import Box
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.clearances import Seen, Surroundings, front_clearance, look_around, side_clearances
from tinydesigner.measure.quantity import Inapplicable, Unknown, Witness
from tinydesigner.measure.space import Cover, Space, pieces_over
from tinydesigner.measure.view import View, lazy

#: Depth of the clear zone in front of a fixture that headroom is asked over (IRC R307.1, 21 in).
FRONT_ZONE_MM = 21 * 25.4


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
    def seen(self) -> Seen:
        """Walls, pieces and leaves around it in its own frame."""
        return look_around(self.parts.box, self.parts.around or Surroundings((), (), ()))

    @lazy
    def front(self) -> float | None:
        """Clear floor ahead, mm; None where nothing stands ahead."""
        return front_clearance(self.parts.box, self.seen)

    @lazy
    def front_edge(self) -> float:
        """Place of the front edge in the box's frame, mm."""
        return self.seen.front

    @lazy
    def sides(self) -> tuple[float | None, float | None]:
        """Distance from the centreline to what stands on the left and on the right, mm."""
        return side_clearances(self.parts.box, self.seen)

    @lazy
    def front_zone(self) -> Ring:
        """The fixture's width by the depth that is clear ahead, at most 21 in, in plan."""
        depth = FRONT_ZONE_MM if self.front is None else min(self.front, FRONT_ZONE_MM)
        half = self.parts.box.half_width
        return self.parts.box.zone(-half, half, self.front_edge - depth, self.front_edge)

    @lazy
    def ceiling_ahead(self) -> list[Cover] | Unknown | Inapplicable:
        """Pieces of ceiling over that zone."""
        return self.ceiling_over(self.front_zone)

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
