"""Fields whose change is more than setting a value."""

from tinydesigner.document.bases import Foundation, Skids, Trailer
from tinydesigner.document.commands.bases import SetBase, SetWheels
from tinydesigner.document.commands.command import Command
from tinydesigner.document.commands.roof import SetRoofKind
from tinydesigner.document.commands.walls import SetWallAssembly
from tinydesigner.document.design import Design
from tinydesigner.document.roofs import Roof, RoofKind
from tinydesigner.document.walls import Assembly, Wall
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Result
from tinydesigner.units.length import NM_PER_MM, inches

#: A common trailer: deck two feet above the road, tongue of four feet.
_DECK_HEIGHT = inches(24)
_TONGUE = inches(48)
#: A common floor above ground: three steps.
_FLOOR_ABOVE_GRADE = inches(18)

BASES = (("trailer", "Trailer"), ("foundation", "Foundation"), ("skids", "Skids"))


def command_for(design: Design, entity: str, field: str, value: object) -> Command | None:
    """The command that a field asks for, where setting its value alone would leave the house half changed."""
    target = design.by_id.get(entity)
    if isinstance(target, Roof) and field == "kind" and isinstance(value, RoofKind):
        return SetRoofKind(value)
    if isinstance(target, Trailer) and field == "wheels_on":
        return SetWheels(bool(value))
    if isinstance(target, Wall) and field == "assembly":
        assembly = design.by_id.get(str(value))
        return SetWallAssembly((entity,), assembly) if isinstance(assembly, Assembly) else None
    return None


def base_of_kind(design: Design, kind: str) -> Command:
    """Stand the house on another kind of base; a trailer gets a deck of the house's own size."""
    base_id = design.base.id
    if kind == "foundation":
        return SetBase(Foundation(id=base_id, floor_above_grade=_FLOOR_ABOVE_GRADE))
    if kind == "skids":
        return SetBase(Skids(id=base_id, floor_above_grade=_FLOOR_ABOVE_GRADE))
    return SetBase(_trailer_under(design, base_id))


def _trailer_under(design: Design, base_id: str) -> Trailer:
    house = Model(design).subjects(SubjectKind.HOUSE)[0]
    length, width = (_outside(house.take(f"house.{side}_outside")) for side in ("length", "width"))
    xs = [x for wall in design.walls for x, _ in (wall.start, wall.end)] or [0]
    ys = [y for wall in design.walls for _, y in (wall.start, wall.end)] or [0]
    return Trailer(
        id=base_id,
        at=(min(xs), (min(ys) + max(ys)) // 2),
        deck_length=length or inches(24 * 12),
        deck_width=width or inches(8.5 * 12),
        deck_height=_DECK_HEIGHT,
        tongue_length=_TONGUE,
    )


def _outside(measured: Result) -> int | None:
    return round(measured * NM_PER_MM) if isinstance(measured, float) else None
