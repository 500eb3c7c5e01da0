"""The tools by id, with the letters that take them in hand."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from tinydesigner.editor.tools.base import Tool

if TYPE_CHECKING:
    from tinydesigner.editor.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ToolEntry:
    """How a tool is offered: ``SelectTool`` of the module ``select`` has the id "select"."""

    id: str
    title: str
    letter: str
    hint: str

    def make(self, workspace: "Workspace") -> Tool:
        """Make the tool; its module is loaded now, because a window's first look needs no tool."""
        module = import_module(f"tinydesigner.editor.tools.{self.id}")
        made: Tool = getattr(module, f"{self.id.capitalize()}Tool")(workspace)
        return made


TOOLS: dict[str, ToolEntry] = {
    entry.id: entry
    for entry in (
        ToolEntry("select", "Select and move", "V", "Choose, move, nudge, delete"),
        ToolEntry("room", "Room", "R", "Draw a room by its clear inside size"),
        ToolEntry("wall", "Wall", "W", "Draw walls from point to point"),
        ToolEntry("divider", "Divider", "I", "Part a room by an open line, without a wall"),
        ToolEntry("loft", "Loft", "L", "Draw the floor of a loft"),
        ToolEntry("door", "Door", "D", "Set a door into a wall"),
        ToolEntry("window", "Window", "G", "Set a window into a wall"),
        ToolEntry("fixture", "Fixture", "F", "Place a piece of the catalogue"),
        ToolEntry("stair", "Stair or ladder", "S", "Lead a way up to the edge of a loft"),
        ToolEntry("measure", "Measure", "M", "Measure from point to point"),
        ToolEntry("pan", "Pan", "H", "Move the drawing"),
    )
}
