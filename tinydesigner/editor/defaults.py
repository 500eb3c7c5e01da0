"""What a new thing is made like when nobody said: as the design's others, or as tiny houses commonly are."""

from typing import Any

from tinydesigner.document.bases import Trailer
from tinydesigner.document.commands.adding import Add
from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import new_id
from tinydesigner.document.roofs import Roof, RoofKind
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


def new_roof(design: Design, kind: RoofKind) -> Roof:
    """A roof over the walls as they stand: 6 in 12 over 8 ft plates, 1 in beyond the walls on a trailer.

    A deck of 8 ft 6 in leaves no room for eaves on the road; on the ground they reach out a foot.
    """
    on_road = isinstance(design.base, Trailer)
    numbers: dict[str, Any] = {"pitch": 0.25 if kind is RoofKind.SHED else 0.5}
    if kind is RoofKind.FLAT:
        numbers = {"pitch": 0.0}
    if kind is RoofKind.GAMBREL:
        numbers = {"pitch": 1.5, "upper_pitch": 0.5, "break_inset": inches(18)}
    if kind is RoofKind.SALTBOX:
        numbers = {"pitch": 0.5, "far_plate_height": feet(9)}
    return Roof(
        id=new_id(design, "roof"),
        kind=kind,
        plate_height=feet(8),
        thickness=inches(6),
        eave_overhang=inches(1) if on_road else inches(12),
        rake_overhang=inches(4) if on_road else inches(12),
        **numbers,
    )


class AddRoof(Edit):
    """Put a roof over the walls."""

    _label = "Add roof"

    def __init__(self, kind: RoofKind) -> None:
        self._kind = kind

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        return Add((new_roof(design, self._kind),)).change(design)
