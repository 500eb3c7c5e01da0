"""What a new thing is made like when nobody said: as the design's others, or as tiny houses commonly are."""

from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.document.walls import Assembly, Layer, LayerRole, Level
from tinydesigner.units.length import feet, inches
from tinydesigner.units.system import UnitSystem

#: 2x4 studs sheathed and clad: tongue and groove boards 3/8, studs 3 1/2, plywood 1/2, siding 3/4 in.
SHELL = Assembly(
    id="shell-2x4",
    name="2x4 shell wall",
    layers=(
        Layer(name="Tongue and groove boards", role=LayerRole.FINISH_IN, thickness=inches(0.375)),
        Layer(name="2x4 studs, insulated", role=LayerRole.STRUCTURE, thickness=inches(3.5)),
        Layer(name="Plywood sheathing", role=LayerRole.SHEATHING, thickness=inches(0.5)),
        Layer(name="Wood siding", role=LayerRole.FINISH_OUT, thickness=inches(0.75)),
    ),
)
#: 2x3 studs between 3/8 in boards.
PARTITION = Assembly(
    id="partition-2x3",
    name="2x3 partition",
    layers=(
        Layer(name="Tongue and groove boards", role=LayerRole.FINISH_IN, thickness=inches(0.375)),
        Layer(name="2x3 studs", role=LayerRole.STRUCTURE, thickness=inches(2.5)),
        Layer(name="Tongue and groove boards", role=LayerRole.FINISH_IN, thickness=inches(0.375)),
    ),
)

#: 6 ft 8 in clear under the loft meets the ceiling heights of every edition; 5 1/2 in joists with boards.
LOFT_THICKNESS = inches(6)
LOFT_FLOOR = feet(6, 8) + LOFT_THICKNESS


def _assembly(design: Design, *, exterior: bool, otherwise: Assembly) -> Assembly:
    used = next((wall.assembly for wall in reversed(design.walls) if wall.exterior is exterior), None)
    found = next((assembly for assembly in design.assemblies if assembly.id == used), None)
    if found is not None:
        return found
    return next((assembly for assembly in design.assemblies if assembly.id == otherwise.id), otherwise)


def shell(design: Design) -> Assembly:
    """How the next outer wall is built."""
    return _assembly(design, exterior=True, otherwise=SHELL)


def partition(design: Design) -> Assembly:
    """How the next inner wall is built."""
    return _assembly(design, exterior=False, otherwise=PARTITION)


def loft_heights(design: Design) -> tuple[int, int]:
    """Floor height and thickness of the next loft, nm."""
    if design.lofts:
        return design.lofts[-1].floor_height, design.lofts[-1].thickness
    return LOFT_FLOOR, LOFT_THICKNESS


def blank(units: UnitSystem = UnitSystem.IMPERIAL) -> Design:
    """An empty design on a 24 ft bumper-pull trailer with a deck 8 ft 6 in wide."""
    return Design(
        name="Untitled",
        units=units,
        levels=(Level(id="main", name="Main floor"),),
        base=Trailer(
            id="trailer",
            at=(-inches(5.125), feet(4) - inches(1.125)),
            deck_length=feet(24),
            deck_width=feet(8, 6),
            deck_height=inches(24),
            tongue_length=inches(52),
            floor_build_up=inches(6),
            axles=2,
        ),
    )
