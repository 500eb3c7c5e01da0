"""The trailer's parts that a drawing shows: tongue, frame and wheels, in the trailer's own frame.

Only deck, tongue, axles and widths are the design's. Where wheels, beams and fenders sit, and how large they
are, is drawing habit (no rule looks at it): the axle group at 60 % of the deck behind its front edge, 15 in
wheels with 27.5 in tyres at 34 in spacing, 5 in beams.
"""

from dataclasses import dataclass

from tinydesigner.document.bases import Coupler, Trailer
from tinydesigner.drawing.outlines import box
from tinydesigner.drawing.placing import Placing
from tinydesigner.geometry.shapes import Point, Ring
from tinydesigner.units.length import to_mm

AXLE_GROUP_SHARE = 0.60
TIRE_DIAMETER_MM, TIRE_WIDTH_MM, RIM_SHARE = 698.5, 205.0, 0.56
AXLE_SPACING_MM = 863.6
BEAM_DEPTH_MM, BEAM_WIDTH_MM = 127.0, 50.8
#: Coupler: ball 2 5/16 in; the top of the tongue is level with the beams.
BALL_HEIGHT_MM = 480.0
#: A skid is a timber about this high.
SKID_HIGH_MM = 140.0


@dataclass(frozen=True, slots=True)
class Chassis:
    """A trailer in millimetres: x from the deck's front edge backward, y to the left of travel's opposite."""

    deck_length: float
    deck_width: float
    deck_height: float
    tongue: float
    build_up: float
    over_wheels: float
    axles: int
    gooseneck: bool

    @property
    def axle_places(self) -> tuple[float, ...]:
        """Distance of each axle behind the deck's front edge."""
        middle = self.deck_length * AXLE_GROUP_SHARE
        first = middle - AXLE_SPACING_MM * (self.axles - 1) / 2
        return tuple(first + AXLE_SPACING_MM * i for i in range(self.axles))

    @property
    def tire_diameter(self) -> float:
        """A tyre never stands higher than the deck lets it without a fender box."""
        return min(TIRE_DIAMETER_MM, self.deck_height * 1.15)

    def wheels(self) -> tuple[Ring, ...]:
        """Wheels in plan."""
        half, outer = self.tire_diameter / 2, self.over_wheels / 2
        return tuple(
            ring
            for x in self.axle_places
            for ring in (
                box(x - half, outer - TIRE_WIDTH_MM, x + half, outer),
                box(x - half, -outer, x + half, -outer + TIRE_WIDTH_MM),
            )
        )

    def tongue_lines(self) -> tuple[tuple[Point, ...], ...]:
        """The A of the tongue, from the deck's corners to the coupler, as outlines of its beams."""
        if self.tongue <= 0:
            return ()
        half, tip = self.deck_width * 0.30, -self.tongue
        return (
            ((0.0, half), (tip + 120.0, 38.0), (tip + 120.0, -38.0), (0.0, -half)),
            ((0.0, half - 90.0), (tip + 230.0, 0.0), (0.0, -half + 90.0)),
            ((tip + 120.0, 38.0), (tip, 30.0), (tip, -30.0), (tip + 120.0, -38.0)),
        )


def chassis(trailer: Trailer) -> Chassis:
    """A trailer in millimetres."""
    width = to_mm(trailer.deck_width)
    fenders = trailer.width_over_fenders
    return Chassis(
        deck_length=to_mm(trailer.deck_length),
        deck_width=width,
        deck_height=to_mm(trailer.deck_height),
        tongue=to_mm(trailer.tongue_length),
        build_up=to_mm(trailer.floor_build_up),
        over_wheels=max(width, to_mm(fenders)) if fenders else width,
        axles=trailer.axles,
        gooseneck=trailer.coupler is not Coupler.BUMPER_PULL,
    )


def trailer_place(trailer: Trailer) -> Placing:
    """Where the trailer's own frame lies in plan: its x runs from the deck's front edge backward."""
    return Placing((to_mm(trailer.at[0]), to_mm(trailer.at[1])), trailer.direction + 180.0)
