"""Move the drawing with the left button; the view itself does the moving."""

from tinydesigner.editor.tools.base import Tool


class PanTool(Tool):
    """The hand."""

    id = "pan"
    cursor = "hand"

    def hint(self) -> str:
        """See ``Tool.hint``."""
        return "Pan: drag the drawing; the middle button or Space does so with any tool"
