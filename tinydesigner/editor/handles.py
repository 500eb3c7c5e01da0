"""What dragging a handle of a section does."""

from tinydesigner.document.bases import Trailer
from tinydesigner.document.commands.command import Command
from tinydesigner.document.commands.fields import SetFields
from tinydesigner.document.commands.roof import SetRidgeHeight
from tinydesigner.document.design import Design
from tinydesigner.document.spaces import Loft
from tinydesigner.drawing.handles import Handle
from tinydesigner.editor.settings import SnapSettings
from tinydesigner.editor.snapping import to_grid
from tinydesigner.geometry.shapes import Point
from tinydesigner.units.length import NM_PER_MM, mm

#: Handles that a person can drag here, with what they are called.
TITLES: dict[str, str] = {
    "ridge": "Ridge, ceiling",
    "plate_near": "Plate",
    "plate_far": "Far plate",
    "break": "Break from the wall",
    "eave_near": "Eave",
    "eave_far": "Eave",
    "floor_height": "Loft floor",
    "deck_height": "Deck above road",
}


def part_of(handle: Handle) -> tuple[str, str]:
    """Id of the entity and name of what of it the handle moves."""
    entity, _, part = handle.key.rpartition(".")
    return entity, part


def usable(handle: Handle) -> bool:
    """Whether dragging the handle does something."""
    return part_of(handle)[1] in TITLES


def handle_step(
    design: Design, handle: Handle, to: Point, snap: SnapSettings, typed: int | None = None
) -> tuple[Command, int]:
    """The command that brings a handle to ``to`` (mm in the section), and the value that it sets, nm.

    Parameters
    ----------
    design
        The design without the preview.
    handle
        The handle as it was when it was taken.
    to
        Where the pointer is.
    snap
        The grid that values keep to.
    typed
        The value itself, when it was typed.
    """
    entity, part = part_of(handle)
    value = _pointed(design, handle, to, snap) if typed is None else typed
    if part == "ridge":
        return SetRidgeHeight(value), value
    fields = {
        "plate_near": "plate_height",
        "plate_far": "far_plate_height",
        "break": "break_inset",
        "eave_near": "eave_overhang",
        "eave_far": "eave_overhang",
    }
    field = fields.get(part, part)
    return SetFields(entity, {field: value}, f"Change {TITLES[part].lower()}"), value


def _pointed(design: Design, handle: Handle, to: Point, snap: SnapSettings) -> int:
    entity, part = part_of(handle)
    found = design.by_id[entity]
    across, up = to[0] - handle.at[0], to[1] - handle.at[1]
    if part == "floor_height" and isinstance(found, Loft):
        level = next(level for level in design.levels if level.id == found.level)
        return to_grid((mm(to[1]) - level.elevation) / NM_PER_MM, snap)
    if part == "deck_height" and isinstance(found, Trailer):
        return to_grid(found.deck_height / NM_PER_MM + up, snap)
    if part in {"eave_near", "eave_far"} and design.roof is not None:
        outward = -across if part == "eave_near" else across
        return max(to_grid(design.roof.eave_overhang / NM_PER_MM + outward, snap), 0)
    if part == "break" and design.roof is not None:
        return to_grid((design.roof.break_inset or 0) / NM_PER_MM + across, snap)
    return to_grid(to[1], snap)
