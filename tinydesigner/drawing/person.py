"""A person for scale."""

from tinydesigner.drawing.displaylist import Fill, Group
from tinydesigner.drawing.outlines import bow, ellipse
from tinydesigner.geometry.shapes import Point, Ring

#: 5'-8", near the mean of grown persons.
STATURE_MM = 1727.2

#: Half of a standing figure's outline, sole to neck, as shares of the stature.
_HALF: tuple[Point, ...] = (
    (0.012, 0.0),
    (0.075, 0.0),
    (0.060, 0.25),
    (0.085, 0.47),
    (0.070, 0.60),
    (0.118, 0.50),
    (0.145, 0.47),
    (0.120, 0.78),
    (0.085, 0.825),
    (0.030, 0.845),
    (0.028, 0.87),
)


def person_group(at: Point, stature: float = STATURE_MM) -> Group:
    """A figure that stands at a point."""
    x, y = at
    right = tuple((x + px * stature, y + py * stature) for px, py in _HALF)
    left = tuple((x - px * stature, y + py * stature) for px, py in reversed(_HALF))
    crotch: Ring = ((x, y + 0.46 * stature),)
    body = (*right, *left, *crotch)
    head = ellipse(x, y + 0.935 * stature, 0.095 * stature, 0.13 * stature)
    shadow = bow((x, y), 0.16 * stature, 0.008 * stature, 0, 360)[:-1]
    return Group("person", "beyond", tuple(Fill((ring,), "person.fill") for ring in (shadow, body, head)))
