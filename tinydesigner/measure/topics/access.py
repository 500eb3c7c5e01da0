"""Stairs, ladders and other ways up: what is drawn and what follows by arithmetic."""

from math import atan2, degrees, hypot

from tinydesigner.document.access import AccessKind, Handrails
from tinydesigner.document.spaces import LoftUse
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.quantity import Dimension, Inapplicable, Result, Unknown
from tinydesigner.measure.views.access import AccessView

_INCH = 25.4


def _rise(view: AccessView) -> float | Unknown:
    if view.parts.rise is None:
        return Unknown((f"{view.id}.to",), "What it leads to is not in the design.")
    return view.parts.rise


def _stated(view: AccessView, value: float | str | None, field: str, what: str) -> Result:
    return Unknown((f"{view.id}.{field}",), f"{what} is not given.") if value is None else value


@measurement("access.kind", Dimension.TEXT, words=tuple(AccessKind))
def kind(view: AccessView) -> Result:
    """Stair, ladder, ship's ladder or alternating tread device."""
    return str(view.parts.kind)


@measurement("access.to_kind", Dimension.TEXT, words=("loft", "level"))
def to_kind(view: AccessView) -> Result:
    """Whether it leads to a loft or to another level."""
    return view.parts.to_kind or Unknown((f"{view.id}.to",), "What it leads to is not in the design.")


@measurement("access.serves_loft_use", Dimension.TEXT, words=tuple(LoftUse))
def serves_loft_use(view: AccessView) -> Result:
    """Use of the loft that it leads to."""
    use = view.parts.serves_use
    return Inapplicable("It does not lead to a loft.") if use is None else str(use)


@measurement("access.rise", Dimension.LENGTH)
def rise(view: AccessView) -> Result:
    """From the floor at its foot to the floor that it leads to, mm."""
    return _rise(view)


@measurement("access.riser_height", Dimension.LENGTH)
def riser_height(view: AccessView) -> Result:
    """Rise over number of risers, mm; all risers are alike. Of a ladder the vertical distance of rungs."""
    total = _rise(view)
    return total if isinstance(total, Unknown) else total / view.parts.risers


def tread_of(view: AccessView) -> float | Inapplicable:
    """Tread depth, mm: n risers have n - 1 treads, the floor above being the last."""
    if view.is_ladder:
        return Inapplicable("A ladder has rungs, not treads.")
    return view.parts.run / (view.parts.risers - 1)


@measurement("access.tread_depth", Dimension.LENGTH)
def tread_depth(view: AccessView) -> Result:
    """Nosing to nosing, mm: the level run over one less than the number of risers (IRC R311.7.5.2)."""
    return tread_of(view)


@measurement("access.loft_stair_tread_error", Dimension.LENGTH)
def loft_stair_tread_error(view: AccessView) -> Result:
    """How far tread and riser miss the loft-stair equation, mm (Appendix Q AQ104.2.1.3, IRC 2024 R315.5.2.2).

    |tread - (20 in - 4/3 riser)|; the equation is the same as 4 risers + 3 treads = 60 in.
    """
    total, tread = _rise(view), tread_of(view)
    if isinstance(total, Unknown):
        return total
    if isinstance(tread, Inapplicable):
        return tread
    return abs(tread - (20 * _INCH - total / view.parts.risers * 4 / 3))


@measurement("access.width", Dimension.LENGTH)
def width(view: AccessView) -> Result:
    """Clear width at and above the handrail, mm."""
    return view.parts.width


@measurement("access.width_below", Dimension.LENGTH)
def width_below(view: AccessView) -> Result:
    """Clear width below the handrail, mm; the same as above it where nothing else is stated."""
    return view.parts.width_below


@measurement("access.angle", Dimension.ANGLE)
def angle(view: AccessView) -> Result:
    """Angle of the line from foot to top, degrees; a wall ladder has 90 (AQ104.2.2.2: 70 to 80)."""
    total = _rise(view)
    return total if isinstance(total, Unknown) else degrees(atan2(total, view.parts.run))


@measurement("access.rung_spacing", Dimension.LENGTH)
def rung_spacing(view: AccessView) -> Result:
    """Distance of rungs along the rails, mm: length foot to top over number of risers (AQ104.2.2.1)."""
    if not view.is_ladder:
        return Inapplicable("Only ladders have rungs.")
    total = _rise(view)
    return total if isinstance(total, Unknown) else hypot(total, view.parts.run) / view.parts.risers


@measurement("access.rung_width", Dimension.LENGTH)
def rung_width(view: AccessView) -> Result:
    """Clear width of a ladder's rungs, mm (AQ104.2.2.1)."""
    return view.parts.width if view.is_ladder else Inapplicable("Only ladders have rungs.")


@measurement("access.rated_load", Dimension.MASS)
def rated_load(view: AccessView) -> Result:
    """Load that a ladder's rungs carry, kg, as stated (AQ104.2.2.1)."""
    if not view.is_ladder:
        return Inapplicable("Only ladders have rungs.")
    return _stated(view, view.parts.rated_load, "rated_load", "The load that the rungs carry")


@measurement("access.handrails", Dimension.TEXT, words=tuple(Handrails))
def handrails(view: AccessView) -> Result:
    """On how many sides a handrail runs, as stated."""
    rails = view.parts.handrails
    return _stated(view, None if rails is None else str(rails), "handrails", "The number of handrails")


@measurement("access.handrail_height", Dimension.LENGTH)
def handrail_height(view: AccessView) -> Result:
    """Height of the handrail above the nosing line, mm, as stated (IRC R311.7.8)."""
    if view.parts.handrails == Handrails.NONE:
        return Inapplicable("There is no handrail.")
    return _stated(view, view.parts.handrail_height, "handrail_height", "The height of the handrail")


@measurement("access.landing_depth", Dimension.LENGTH)
def landing_depth(view: AccessView) -> Result:
    """Depth of the landing platform in the loft, mm (AQ104.2.1.4 and .5)."""
    depth = view.parts.landing_depth
    return Inapplicable("No landing platform is drawn.") if depth is None else depth


@measurement("access.landing_drop", Dimension.LENGTH)
def landing_drop(view: AccessView) -> Result:
    """Height of the loft's floor above its landing platform, mm (AQ104.2.1.5: 16 to 18 in)."""
    if view.parts.landing_depth is None:
        return Inapplicable("No landing platform is drawn.")
    return _stated(view, view.parts.landing_drop, "landing_drop", "The landing platform's height")
