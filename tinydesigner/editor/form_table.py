"""Which fields of an entity a person sees, in which order and by which name."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tinydesigner.document.access import Access
from tinydesigner.document.bases import Foundation, Skids, Trailer
from tinydesigner.document.fields import Entity
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, RoofWindow, Window
from tinydesigner.document.roofs import Dormer, Roof
from tinydesigner.document.spaces import Loft, Room
from tinydesigner.document.walls import Assembly, Divider, Level, Wall


class FieldKind(StrEnum):
    """How a field is typed and shown."""

    TEXT = "text"
    LENGTH = "length"
    SLOPE = "slope"
    ANGLE = "angle"
    MASS = "mass"
    COUNT = "count"
    SHARE = "share"
    FLAG = "flag"
    CHOICE = "choice"
    ASSEMBLY = "assembly"
    LOFT = "loft"


@dataclass(frozen=True, slots=True)
class Row:
    """One field of a form."""

    field: str
    label: str
    kind: FieldKind
    hint: str = ""


_T, _L, _S, _A, _M = FieldKind.TEXT, FieldKind.LENGTH, FieldKind.SLOPE, FieldKind.ANGLE, FieldKind.MASS
_N, _P, _F, _C = FieldKind.COUNT, FieldKind.SHARE, FieldKind.FLAG, FieldKind.CHOICE

_NAME = Row("name", "Name", _T)
_CLEAR = (
    Row("net_clear_width", "Net clear width", _L, "What is open when it is fully open; the maker states it."),
    Row(
        "net_clear_height", "Net clear height", _L, "What is open when it is fully open; the maker states it."
    ),
    Row("escape", "Emergency escape", _F, "Meant as the way out of the room or loft that it serves."),
    Row("loft", "Serves loft", FieldKind.LOFT),
)

TABLE: Mapping[type[Entity], tuple[Row, ...]] = {
    Room: (
        _NAME,
        Row("use", "Use", _C),
        Row("ceiling", "Ceiling", _C),
        Row("ceiling_height", "Flat ceiling at", _L, "Above the finished floor."),
    ),
    Loft: (
        _NAME,
        Row("use", "Use", _C),
        Row("floor_height", "Floor at", _L, "Top of the loft floor above the main finished floor."),
        Row("thickness", "Floor thickness", _L, "From the loft floor down to the ceiling beneath."),
        Row("guard_height", "Guard height", _L, "Along the open edge; empty: no guard drawn."),
        Row("ceiling", "Ceiling", _C),
        Row("ceiling_height", "Flat ceiling at", _L, "Above the loft floor."),
    ),
    Wall: (
        Row("assembly", "Assembly", FieldKind.ASSEMBLY, "The reference face stays where it is."),
        Row("reference", "Reference face", _C),
        Row("exterior", "Outside wall", _F),
        Row("height", "Height", _L, "Empty: up to the ceiling."),
    ),
    Divider: (),
    Assembly: (_NAME,),
    Level: (_NAME, Row("elevation", "Floor at", _L), Row("floor_thickness", "Floor thickness", _L)),
    Door: (
        _NAME,
        Row("width", "Width", _L, "Of the leaf."),
        Row("height", "Height", _L),
        Row("offset", "From wall start", _L, "To the middle of the door."),
        Row("operation", "Opens by", _C),
        Row("hinge_at_end", "Hinge at far end", _F),
        Row("swings_left", "Swings to the left", _F),
        Row("clear_width", "Clear width", _L, "With the leaf open at a right angle."),
        Row("glazed_share", "Glass share", _P),
    ),
    Window: (
        _NAME,
        Row("width", "Width", _L, "Over the frame."),
        Row("height", "Height", _L),
        Row("sill", "Sill above floor", _L),
        Row("offset", "From wall start", _L, "To the middle of the window."),
        Row("operation", "Opens by", _C),
        Row("frame", "Frame", _L, "Frame and sash around the glass, each side."),
        *_CLEAR,
    ),
    RoofWindow: (
        _NAME,
        Row("width", "Width", _L, "Along the eave."),
        Row("length", "Length", _L, "Up the slope."),
        Row("operation", "Opens by", _C),
        Row("frame", "Frame", _L),
        *_CLEAR,
    ),
    Fixture: (
        _NAME,
        Row("kind", "Kind", _C),
        Row("width", "Width", _L),
        Row("depth", "Depth", _L),
        Row("height", "Height", _L),
        Row("elevation", "Underside above floor", _L),
        Row("rotation", "Turned by", _A),
        Row("mirrored", "Mirrored", _F),
        Row("mass", "Weight", _M),
        Row("inside_width", "Clear inside width", _L, "Of a shower, where it differs from the footprint."),
        Row("inside_depth", "Clear inside depth", _L, "Of a shower, where it differs from the footprint."),
    ),
    Access: (
        _NAME,
        Row("kind", "Kind", _C),
        Row("width", "Width at handrail", _L),
        Row("width_below", "Width below handrail", _L),
        Row("risers", "Risers", _N),
        Row("run", "Total run", _L),
        Row("direction", "Climbs toward", _A),
        Row("handrails", "Handrails", _C),
        Row("handrail_height", "Handrail height", _L),
        Row("landing_depth", "Landing depth", _L),
        Row("landing_drop", "Landing below loft", _L),
    ),
    Roof: (
        Row("kind", "Roof", _C),
        Row("pitch", "Pitch", _S, "Rise over run; a gambrel's lower slopes."),
        Row("plate_height", "Ceiling at wall", _L, "Inside, at the near eave wall, above the main floor."),
        Row("far_plate_height", "Ceiling at far wall", _L, "Saltbox."),
        Row("upper_pitch", "Upper pitch", _S, "Gambrel."),
        Row("break_inset", "Break from wall", _L, "Gambrel."),
        Row(
            "thickness",
            "Roof thickness",
            _L,
            "From the finished ceiling to the roof's top, square to the slope.",
        ),
        Row("eave_overhang", "Eaves", _L),
        Row("rake_overhang", "Gable overhang", _L),
        Row("projection", "Vents above ridge", _L),
        Row("direction", "Ridge runs toward", _A),
    ),
    Dormer: (
        Row("kind", "Dormer", _C),
        Row("side", "Side", _C),
        Row("offset", "Along the ridge", _L),
        Row("width", "Clear width", _L),
        Row("inset", "Behind eave wall", _L),
        Row("front_height", "Ceiling at front", _L),
        Row("pitch", "Pitch", _S),
    ),
    Trailer: (
        Row("wheels_on", "Wheels on", _F),
        Row("coupler", "Coupler", _C),
        Row("deck_length", "Deck length", _L),
        Row("deck_width", "Deck width", _L),
        Row("deck_height", "Deck above road", _L),
        Row("floor_build_up", "Floor above deck", _L),
        Row("tongue_length", "Tongue", _L),
        Row("width_over_fenders", "Width over fenders", _L),
        Row("axles", "Axles", _N),
        Row("axle_rating", "One axle carries", _M),
        Row("gvwr", "GVWR", _M, "Gross vehicle weight rating on the plate."),
        Row("mass", "Bare trailer", _M),
        Row("tire_rating", "One tyre carries", _M),
        Row("scale_weight", "Weighed", _M, "On a scale, complete."),
    ),
    Foundation: (
        Row("type", "Foundation", _C),
        Row("floor_above_grade", "Floor above ground", _L),
    ),
    Skids: (Row("floor_above_grade", "Floor above ground", _L),),
}

#: What is measured on a selected thing, shown beneath its fields.
READOUTS: Mapping[type[Entity], tuple[tuple[str, str], ...]] = {
    Room: (
        ("room.floor_area", "Floor area"),
        ("room.least_dimension", "Least dimension"),
        ("room.ceiling_height_least", "Lowest ceiling"),
        ("room.ceiling_height_greatest", "Highest ceiling"),
        ("room.glazing_share", "Glass share"),
    ),
    Loft: (
        ("loft.floor_area", "Floor area"),
        ("loft.least_dimension", "Least dimension"),
        ("loft.ceiling_height_greatest", "Highest ceiling"),
        ("loft.clear_height_below", "Clear height below"),
    ),
    Access: (
        ("access.rise", "Rise"),
        ("access.riser_height", "Riser"),
        ("access.tread_depth", "Tread"),
        ("access.angle", "Angle"),
        ("access.headroom", "Headroom"),
    ),
    Fixture: (
        ("fixture.front_clearance", "Clear in front"),
        ("fixture.side_clearance", "Centre to side"),
    ),
    Window: (("opening.glazing_area", "Glass"), ("opening.net_clear_area", "Net clear")),
    RoofWindow: (("opening.glazing_area", "Glass"), ("opening.net_clear_area", "Net clear")),
    Trailer: (
        ("trailer.width_overall", "Width on the road"),
        ("trailer.height_above_road", "Height on the road"),
        ("trailer.length_overall", "Length with tongue"),
    ),
}
