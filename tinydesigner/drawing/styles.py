"""Roles of lines, areas and texts: what each means, how heavy it is, how it is dashed and hatched.

A role says what a thing *is*. The weight is on paper in points and holds at every scale; dashes are on
paper too, in points, drawn and skipped in turn. Colours are not here: ``gui.theme`` and the exporters map the
colour role (``ink``) of each style to a colour for light, dark and paper. Five line weights, as on a drawing
board:

=========  ====================================================================
0.70 pt    cut: what the plane of the drawing goes through
0.50 pt    near: edges of what stands free, the roof's outline, the ground line
0.35 pt    plain: fixtures, openings, stairs
0.25 pt    fine: what lies below, beyond or above (dashed), dimensions
0.18 pt    hair: detail inside a symbol, siding, hatches, extension lines
=========  ====================================================================
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

CUT, NEAR, PLAIN, FINE, HAIR = 0.7, 0.5, 0.35, 0.25, 0.18

#: Dash patterns on paper, points drawn and skipped in turn.
SOLID: tuple[float, ...] = ()
DASHED = (6.0, 3.0)
SHORT = (3.0, 2.0)
DOTTED = (0.6, 2.2)
CHAIN = (10.0, 2.5, 1.5, 2.5)


class Hatch(StrEnum):
    """How an area is filled."""

    NONE = "none"
    SOLID = "solid"
    DIAGONAL = "diagonal"
    DIAGONAL_BACK = "diagonal_back"
    CROSS = "cross"
    DOTS = "dots"


@dataclass(frozen=True, slots=True)
class Style:
    """How one role is drawn.

    ``ink`` names a colour of the theme. ``halo`` asks for a rim of the paper's colour around a text, so that
    it can be read over lines. ``bold`` and ``tracking`` (extra space between letters, in points) are for
    texts; ``spacing`` is the distance of hatch lines on paper, points; ``opacity`` is that of an area.
    """

    role: str
    meaning: str
    ink: str = "line"
    weight: float = 0.0
    dash: tuple[float, ...] = SOLID
    hatch: Hatch = Hatch.NONE
    spacing: float = 4.0
    opacity: float = 1.0
    bold: bool = False
    tracking: float = 0.0
    halo: bool = False


def _line(
    role: str, meaning: str, weight: float, ink: str = "line", dash: tuple[float, ...] = SOLID
) -> Style:
    return Style(role, meaning, ink, weight, dash)


def _area(
    role: str, meaning: str, ink: str, hatch: Hatch = Hatch.SOLID, opacity: float = 1.0, spacing: float = 4.0
) -> Style:
    return Style(role, meaning, ink, hatch=hatch, opacity=opacity, spacing=spacing)


def _text(
    role: str,
    meaning: str,
    ink: str = "text",
    *,
    bold: bool = False,
    tracking: float = 0.0,
    halo: bool = False,
) -> Style:
    return Style(role, meaning, ink, bold=bold, tracking=tracking, halo=halo)


_WALLS = (
    _area("wall.exterior.cut", "poche of a shell wall", "poche"),
    _area("wall.interior.cut", "poche of a partition", "poche.light"),
    _line("wall.exterior.seam", "closes the joint between two shell walls", PLAIN, "poche"),
    _line("wall.interior.seam", "closes the joint between two partitions", PLAIN, "poche.light"),
    _line("wall.edge", "outline of all cut walls", CUT, "poche"),
    _area("wall.low", "a wall that stops below the cut", "fixture.fill"),
    _line("wall.low.edge", "edge of a wall below the cut", PLAIN),
    _line("divider", "open boundary of two rooms", FINE, "line.soft", SHORT),
    _area("below.wall", "wall of the level below, in grey", "below"),
    _line("below.edge", "edge of something on the level below", FINE, "line.faint"),
    _line("below.dashed", "hidden edge on the level below", HAIR, "line.faint", SHORT),
)

_OPENINGS = (
    _area("opening.gap", "clears the wall at an opening", "paper"),
    _line("opening.jamb", "end of the wall at an opening", PLAIN, "poche"),
    _area("door.leaf", "a door's leaf", "paper"),
    _line("door.leaf.edge", "edge of a door's leaf", PLAIN),
    _line("door.swing", "path of the leaf's edge", HAIR),
    _line("door.threshold", "threshold or edge of the floor", HAIR),
    _line("door.hidden", "a leaf inside a wall, or a header above", HAIR, "line", SHORT),
    _area("window.frame", "a window's frame, cut", "fixture.fill"),
    _line("window.edge", "edges of a window's frame and sill", PLAIN),
    _line("window.glass", "glass, cut", PLAIN, "glass.line"),
    _area("window.high.fill", "a window above the cut", "below"),
    _line("window.high", "edges of a window above the cut", HAIR, "line", SHORT),
    _line("roof_window.edge", "a window in the roof", FINE, "glass.line"),
    _line("roof_window.above", "a window in the roof above", HAIR, "glass.line", SHORT),
)

_ROOM_USES = (
    "living",
    "sleeping",
    "dining",
    "kitchen",
    "bathroom",
    "toilet",
    "hall",
    "laundry",
    "storage",
    "utility",
    "porch",
    "undeclared",
)

_ROOMS = (
    *(_area(f"room.{use}", f"floor of a room for {use}", f"room.{use}") for use in _ROOM_USES),
    _line("room.tile", "joints of a wet floor or boards of a porch", HAIR, "line.faint"),
    _text("room.name", "a room's name", bold=True, tracking=1.0, halo=True),
    _text("room.area", "a room's area", "text.soft", halo=True),
    _text("room.note", "a remark under a room's tag", "text.soft", halo=True),
    _area("band.uncounted", "floor whose ceiling is too low to count", "band.low", Hatch.DIAGONAL),
    _area("band.tint", "the same, as a tint beneath the hatch", "band.low", opacity=0.08),
    _line("contour", "line of equal ceiling height", FINE, "contour", DOTTED),
    _text("contour.label", "height of a contour", "contour", halo=True),
)

_FIXTURES = (
    _area("fixture.fill", "body of a fixture", "fixture.fill"),
    _area("fixture.shade", "a part of a fixture set off from its body", "fixture.shade"),
    _line("fixture", "edge of a fixture or piece of furniture", PLAIN),
    _line("fixture.detail", "detail inside a symbol", HAIR),
    _line("fixture.hidden", "a part below the top, or a piece hung above the cut", HAIR, "line", SHORT),
    _text("fixture.label", "lettering inside a symbol", "text.soft"),
    _area("zone", "clear floor asked for in front of or beside a fixture", "zone", opacity=0.10),
    _line("zone.edge", "edge of such a zone", FINE, "zone", SHORT),
    _line("access", "edge of a stair or ladder", PLAIN),
    _area("access.fill", "body of a stair", "fixture.fill"),
    _line("access.tread", "nosings and rungs", FINE),
    _line("access.above", "the part of a stair above the cut", HAIR, "line", SHORT),
    _line("access.arrow", "way up", PLAIN),
    _line("access.rail", "handrail", FINE),
    _text("access.label", "UP or DN", halo=True),
)

_LOFTS = (
    _area("loft.floor", "floor of a loft", "room.sleeping"),
    _line("loft.edge", "open edge of a loft", NEAR),
    _line("loft.guard", "guard at the edge of a loft", PLAIN),
    _line("loft.above", "edge of a loft above", PLAIN, "accent", DASHED),
    _text("loft.label", "name of a loft above", "accent", halo=True),
    _line("boards", "boards of a floor or deck", HAIR, "line.faint"),
    _line("void", "cross through an opening to the floor below", HAIR, "line.faint"),
)

_ROOFS = (
    _line("roof.above", "edge of the roof above", FINE, "line.soft", CHAIN),
    _area("roof.plane", "a slope of the roof seen from above or from the side", "roof.fill"),
    _area("roof.shade", "a slope seen from its darker side", "roof.shade"),
    _area("roof.plan", "a slope of the roof in a roof plan", "below"),
    _line("roof.plan.seam", "seams of the roofing in a roof plan", HAIR, "line.faint"),
    _line("roof.outline", "outline of the roof", NEAR),
    _line("roof.ridge", "ridge, hip, valley or break", PLAIN),
    _line("roof.seam", "seams of the roofing", HAIR, "roof.seam"),
    _line("roof.slope", "arrow down the slope", PLAIN),
    _text("roof.label", "pitch of a slope", halo=True),
    _line("roof.wall", "outside walls beneath the roof", HAIR, "line.soft", SHORT),
)

_BASES = (
    _area("trailer.deck", "deck of the trailer", "deck"),
    _line("trailer.edge", "edge of the trailer's deck", FINE, "line.soft"),
    _line("trailer.hidden", "frame and wheels under the house", HAIR, "line.soft", SHORT),
    _line("trailer.tongue", "tongue and coupler", PLAIN),
    _area("trailer.steel", "steel of the frame", "steel"),
    _area("trailer.tire", "a tyre", "tire"),
    _area("trailer.hub", "a wheel's hub", "steel.light"),
    _line("trailer.line", "edges of frame and wheels seen from the side", PLAIN),
    _area("foundation.cut", "concrete, cut", "concrete", Hatch.DOTS),
    _line("foundation.edge", "edge of a foundation", NEAR),
    _area("earth", "ground, cut", "earth", Hatch.DIAGONAL, 0.5, 5.0),
    _line("ground", "road surface or finished grade", NEAR),
)

_SECTIONS = (
    _area("cut.roof", "roof assembly, cut", "poche"),
    _area("cut.floor", "floor or loft, cut", "poche"),
    _line("cut.edge", "outline of what is cut", CUT, "poche"),
    _area("air", "room seen in section", "room.living"),
    _area("air.loft", "loft seen in section", "room.sleeping"),
    _line("beyond", "edge seen beyond the cut", HAIR, "line.soft"),
    _area("beyond.fill", "piece seen beyond the cut", "fixture.fill"),
    _line("ceiling", "finished ceiling", PLAIN, "poche"),
    _line("person", "a person for scale", FINE, "line.faint"),
    _area("person.fill", "a person for scale", "below"),
    _area("facade", "cladding of a wall", "siding"),
    _line("facade.edge", "edge of a wall seen from outside", NEAR),
    _line("facade.siding", "joints of the cladding", HAIR, "siding.line"),
    _area("facade.stone", "foundation seen from outside", "concrete"),
    _area("facade.trim", "trim boards, fascia and corner boards", "trim"),
    _line("facade.trim.edge", "edge of trim", FINE),
    _area("facade.glass", "glass seen from outside", "glass"),
    _line("facade.glass.glint", "light on glass", HAIR, "glass.line"),
    _area("facade.door", "a door seen from outside", "door"),
    _line("road.envelope", "largest size that a road allows", FINE, "accent", DASHED),
    _area("road.fill", "inside of that size", "accent", opacity=0.05),
    _text("road.label", "name and size of an envelope", "accent", halo=True),
)

_NOTES = (
    _line("dim", "dimension line", FINE, "dim"),
    _line("dim.tick", "end of a dimension", NEAR, "dim"),
    _line("dim.extension", "extension line of a dimension", HAIR, "dim"),
    _text("dim.text", "measure of a dimension", "dim.text", halo=True),
    _text("dim.note", "which way a dimension is measured", "text.soft", halo=True),
    _line("north", "north arrow and scale bar", FINE),
    _area("north.fill", "dark half of a north arrow, fields of a scale bar", "line"),
    _text("note", "lettering of the drawing", halo=True),
    _line("lot.edge", "edge of the lot", NEAR, "line", CHAIN),
    _area("lot", "ground of the lot", "lot"),
)

#: Every role by name.
STYLES: Mapping[str, Style] = MappingProxyType(
    {
        style.role: style
        for table in (
            _WALLS,
            _OPENINGS,
            _ROOMS,
            _FIXTURES,
            _LOFTS,
            _ROOFS,
            _BASES,
            _SECTIONS,
            _NOTES,
        )
        for style in table
    }
)

#: Names of the colours that a theme has to give.
INKS: tuple[str, ...] = tuple(sorted({style.ink for style in STYLES.values()} | {"paper"}))

#: Layers in drawing order, the first undermost; a drawing uses those that it needs.
LAYERS: tuple[str, ...] = (
    "lot",
    "envelope",
    "base",
    "below",
    "room",
    "loft",
    "band",
    "zone",
    "fixture",
    "access",
    "beyond",
    "facade",
    "roof",
    "divider",
    "wall",
    "opening",
    "cut",
    "overhead",
    "contour",
    "tag",
    "dimension",
    "note",
)


def style(role: str) -> Style:
    """The style of a role.

    Raises
    ------
    KeyError
        If there is no such role: a fault of the drawing, not of the design.
    """
    return STYLES[role]
