"""What a plan, section or elevation shows."""

from dataclasses import dataclass
from enum import StrEnum

from tinydesigner.drawing.bands import Contour

#: Floor under a ceiling lower than this does not count toward a room's required area: 5 ft (IRC R304.3 to
#: 2021), and 3 ft in a loft (tiny-house appendix of 2018, AQ104.1.2). The caller gives the heights of the
#: rules in force; these are what is shown when it gives none.
ROOM_COUNTS_FROM_MM, LOFT_COUNTS_FROM_MM = 1524.0, 914.4


class PlanKind(StrEnum):
    """Which plan of a level."""

    FLOOR = "floor"
    LOFT = "loft"
    ROOF = "roof"


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """What a plan shows besides the house itself."""

    kind: PlanKind = PlanKind.FLOOR
    furniture: bool = True
    #: Clear floor that fixtures want.
    zones: bool = False
    #: Hatched floor that does not count, and contours.
    bands: bool = True
    dimensions: bool = True
    tags: bool = True
    north: bool = False
    scale_bar: bool = False
    #: Ceiling heights to show as lines; those of the rules in force.
    contours: tuple[Contour, ...] = ()
    room_counts_from: float = ROOM_COUNTS_FROM_MM
    loft_counts_from: float = LOFT_COUNTS_FROM_MM
    #: What offsets and ticks are made for: 48 is 1/4 in to the foot.
    scale: float = 48.0


@dataclass(frozen=True, slots=True)
class Envelope:
    """The largest size that a road allows, or any other box around the house, mm."""

    width: float
    height: float
    label: str
    #: Overall length with the tongue, for elevations; None: not limited.
    length: float | None = None


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """What a section or an elevation shows besides the house itself."""

    dimensions: bool = True
    #: A person of 5'-8" for scale.
    person: bool = False
    furniture: bool = True
    envelopes: tuple[Envelope, ...] = ()
    room_counts_from: float = ROOM_COUNTS_FROM_MM
    loft_counts_from: float = LOFT_COUNTS_FROM_MM
    scale: float = 48.0
