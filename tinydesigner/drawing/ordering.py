"""Groups into a display list, by layer."""

from collections.abc import Iterable

from tinydesigner.drawing.displaylist import DisplayList, Group
from tinydesigner.drawing.styles import LAYERS

_RANK = {name: rank for rank, name in enumerate(LAYERS)}


def assemble(groups: Iterable[Group]) -> DisplayList:
    """Groups in drawing order; those of one layer stay in the order in which they come; empty ones go."""
    return DisplayList(tuple(sorted((g for g in groups if g.items), key=lambda group: _RANK[group.layer])))
