"""The tools by id, with the letters that take them in hand."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tinydesigner.editor.tools.base import Tool
from tinydesigner.editor.tools.divider import DividerTool
from tinydesigner.editor.tools.door import DoorTool
from tinydesigner.editor.tools.fixture import FixtureTool
from tinydesigner.editor.tools.loft import LoftTool
from tinydesigner.editor.tools.measure import MeasureTool
from tinydesigner.editor.tools.pan import PanTool
from tinydesigner.editor.tools.room import RoomTool
from tinydesigner.editor.tools.select import SelectTool
from tinydesigner.editor.tools.stair import StairTool
from tinydesigner.editor.tools.wall import WallTool
from tinydesigner.editor.tools.window import WindowTool

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ToolEntry:
    """How a tool is offered."""

    id: str
    title: str
    letter: str
    hint: str
    make: "Callable[[Workspace], Tool]"


TOOLS: dict[str, ToolEntry] = {
    entry.id: entry
    for entry in (
        ToolEntry("select", "Select and move", "V", "Choose, move, nudge, delete", SelectTool),
        ToolEntry("room", "Room", "R", "Draw a room by its clear inside size", RoomTool),
        ToolEntry("wall", "Wall", "W", "Draw walls from point to point", WallTool),
        ToolEntry("divider", "Divider", "I", "Part a room by an open line, without a wall", DividerTool),
        ToolEntry("loft", "Loft", "L", "Draw the floor of a loft", LoftTool),
        ToolEntry("door", "Door", "D", "Set a door into a wall", DoorTool),
        ToolEntry("window", "Window", "G", "Set a window into a wall", WindowTool),
        ToolEntry("fixture", "Fixture", "F", "Place a piece of the catalogue", FixtureTool),
        ToolEntry("stair", "Stair or ladder", "S", "Lead a way up to the edge of a loft", StairTool),
        ToolEntry("measure", "Measure", "M", "Measure from point to point", MeasureTool),
        ToolEntry("pan", "Pan", "H", "Move the drawing", PanTool),
    )
}
