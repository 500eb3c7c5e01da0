"""Short ways to ask a model in inches and square feet."""

from tinydesigner.document.design import Design
from tinydesigner.measure.model import Model

INCH = 25.4
SQ_FT = (12 * INCH) ** 2


def take(model: Model | Design, subject: str, name: str, **params):
    """A measurement by its short name; parameters in canonical units."""
    if isinstance(model, Design):
        model = Model(model)
    view = model.view(subject)
    return view.take(f"{view.kind}.{name}", tuple(params.items()))


def heights(**params: float) -> dict[str, float]:
    """Parameters given in inches."""
    return {name: value * INCH for name, value in params.items()}


def inch(model: Model | Design, subject: str, name: str, **params) -> float:
    """A length in inches; parameters in inches."""
    return take(model, subject, name, **heights(**params)) / INCH


def sq_ft(model: Model | Design, subject: str, name: str, **params) -> float:
    """An area in square feet; parameters in inches."""
    return take(model, subject, name, **heights(**params)) / SQ_FT
