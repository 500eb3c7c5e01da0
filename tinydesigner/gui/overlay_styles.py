"""Roles that only the window draws: previews, selection, guides; the words of ``drawing.styles``."""

from collections.abc import Mapping
from types import MappingProxyType

from tinydesigner.drawing.styles import CUT, DASHED, DOTTED, FINE, NEAR, PLAIN, SHORT, Hatch, Style

_ALL = (
    Style("preview", "what the tool is about to make", "accent", CUT),
    Style(
        "preview.fill", "area of what the tool is about to make", "accent", hatch=Hatch.SOLID, opacity=0.12
    ),
    Style("preview.wall", "wall about to be made", "accent", hatch=Hatch.SOLID, opacity=0.45),
    Style("preview.thin", "detail of what the tool is about to make", "accent", FINE),
    Style("preview.guide", "line of an alignment", "accent", FINE, DOTTED),
    Style("preview.dim", "measure that changes", "accent", FINE),
    Style("preview.text", "measure that changes", "accent", bold=True, halo=True),
    Style("refused", "what cannot be made", "fails", CUT, SHORT),
    Style("refused.fill", "area of what cannot be made", "fails", hatch=Hatch.SOLID, opacity=0.12),
    Style("law", "a place where a rule flips", "contour", PLAIN, SHORT),
    Style("law.text", "the rule that flips", "contour", halo=True),
    Style("measure", "a measured distance", "accent", NEAR),
    Style("measure.text", "a measured distance", "accent", bold=True, halo=True),
    Style("select", "outline of what is chosen", "accent", CUT),
    Style("select.fill", "area of what is chosen", "accent", hatch=Hatch.SOLID, opacity=0.10),
    Style("hover", "outline of what a click would choose", "accent", NEAR),
    Style("hover.fill", "area of what a click would choose", "accent", hatch=Hatch.SOLID, opacity=0.06),
    Style("band", "edge of a box that chooses", "accent", FINE),
    Style("band.crossing", "edge of a box that chooses what it touches", "accent", FINE, DASHED),
    Style("band.fill", "area of a box that chooses", "accent", hatch=Hatch.SOLID, opacity=0.06),
    Style("witness", "what proves a number", "tight", CUT),
    Style("witness.fill", "area that proves a number", "tight", hatch=Hatch.SOLID, opacity=0.20),
)

OVERLAY_STYLES: Mapping[str, Style] = MappingProxyType({style.role: style for style in _ALL})
