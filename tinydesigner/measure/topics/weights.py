"""The trailer: coupler, axles and ratings, as drawn or stated. Kilograms."""

from tinydesigner.document.bases import Coupler
from tinydesigner.measure.catalogue import measurement
from tinydesigner.measure.quantity import Dimension, Result, Unknown
from tinydesigner.measure.views.trailer import TrailerView

#: Tyres on an axle of a tiny-house trailer; the design has no field for dual wheels.
TYRES_PER_AXLE = 2


def _kg(view: TrailerView, grams: int | None, field: str, what: str) -> Result:
    if grams is None:
        return Unknown((f"{view.parts.base.id}.{field}",), f"{what} is not given.")
    return grams / 1000


@measurement("trailer.gvwr", Dimension.MASS)
def gvwr(view: TrailerView) -> Result:
    """Gross vehicle weight rating on the plate, kg."""
    return _kg(view, view.parts.base.gvwr, "gvwr", "The gross vehicle weight rating on the plate")


@measurement("trailer.axle_count", Dimension.COUNT)
def axle_count(view: TrailerView) -> Result:
    """Number of axles."""
    return view.parts.base.axles


def _axles_total(view: TrailerView) -> int | None:
    base = view.parts.base
    return None if base.axle_rating is None else base.axle_rating * base.axles


@measurement("trailer.axle_rating_total", Dimension.MASS)
def axle_rating_total(view: TrailerView) -> Result:
    """Rating of one axle times the number of axles, kg."""
    return _kg(view, _axles_total(view), "axle_rating", "The rating of one axle")


@measurement("trailer.scale_weight", Dimension.MASS)
def scale_weight(view: TrailerView) -> Result:
    """Weight of the complete house as weighed on a scale, kg."""
    return _kg(view, view.parts.base.scale_weight, "scale_weight", "The weight on a scale")


@measurement("trailer.lowest_rating", Dimension.MASS)
def lowest_rating(view: TrailerView) -> Result:
    """Lowest of the ratings that are given: plate, all axles, all tyres at two an axle, kg.

    A rating that is not given is not considered; with none there is no answer.
    """
    base = view.parts.base
    tyres = None if base.tire_rating is None else base.tire_rating * base.axles * TYRES_PER_AXLE
    given = [rating for rating in (base.gvwr, _axles_total(view), tyres) if rating is not None]
    if not given:
        keys = tuple(f"{base.id}.{field}" for field in ("gvwr", "axle_rating", "tire_rating"))
        return Unknown(keys, "No rating of the trailer is given.")
    return min(given) / 1000


@measurement("trailer.coupler", Dimension.TEXT, words=tuple(Coupler))
def coupler(view: TrailerView) -> Result:
    """How the trailer hangs on the tow vehicle."""
    return str(view.parts.base.coupler)


@measurement("trailer.wheels_on", Dimension.FLAG)
def wheels_on(view: TrailerView) -> Result:
    """Whether the wheels are on."""
    return view.parts.base.wheels_on
