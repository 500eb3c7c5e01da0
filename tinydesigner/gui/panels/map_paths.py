"""Outlines of the atlas as painter paths, made once in map units and once for each scale."""

from functools import cache, lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QTransform

from tinydesigner.drawing import atlas
from tinydesigner.drawing.atlas import Shape
from tinydesigner.gui.panels.map_patterns import polygon

#: Below this scale, device pixels a map unit, states are drawn with less detail.
_COARSE_SCALE = 1.3


def shape_of(code: str) -> Shape:
    """State or county of a Census code."""
    return (atlas.states() if len(code) == 2 else atlas.counties()).shape(code)


@lru_cache(maxsize=4096)
def box(code: str) -> QRectF:
    """Bounds of a state or county, map units."""
    left, top, right, bottom = shape_of(code).bounds
    return QRectF(left, top, right - left, bottom - top)


@lru_cache(maxsize=4096)
def outline(code: str) -> QPainterPath:
    """Area of a state or county, map units; holes stay empty."""
    return _path(shape_of(code))


@cache
def _coarse_outline(code: str) -> QPainterPath:
    return _path(atlas.coarse_states().shape(code))


def _path(shape: Shape) -> QPainterPath:
    path = QPainterPath()
    for part in shape.polygons:
        for ring in part:
            path.addPolygon(polygon(ring))
            path.closeSubpath()
    return path


@cache
def county_lines(state: str) -> QPainterPath:
    """Lines between and round the counties of a state, each once, map units."""
    return _lines(atlas.counties(), atlas.counties_of(state))


@cache
def state_lines(*, coarse: bool) -> QPainterPath:
    """Lines between and round all states, each once, map units."""
    states = atlas.coarse_states() if coarse else atlas.states()
    return _lines(states, states.ids)


def _lines(topology: atlas.Topology, codes: tuple[str, ...]) -> QPainterPath:
    path = QPainterPath()
    for line in topology.borders(codes):
        path.addPolygon(polygon(line))
    return path


class ScaledPaths:
    """Paths at the scale that was asked for last, device pixels from the map's origin."""

    def __init__(self) -> None:
        self._scale = 0.0
        self._made: dict[str, QPainterPath] = {}

    def _get(self, key: str, path: QPainterPath, scale: float) -> QPainterPath:
        if scale != self._scale:
            self._scale = scale
            self._made.clear()
        if key not in self._made:
            self._made[key] = QTransform.fromScale(scale, scale).map(path)
        return self._made[key]

    def area(self, code: str, scale: float) -> QPainterPath:
        """Area of a state or county."""
        coarse = scale < _COARSE_SCALE and len(code) == 2
        return self._get(code, _coarse_outline(code) if coarse else outline(code), scale)

    def counties(self, state: str, scale: float) -> QPainterPath:
        """Lines of a state's counties."""
        return self._get(f"lines {state}", county_lines(state), scale)

    def states(self, scale: float) -> QPainterPath:
        """Lines of all states."""
        return self._get("lines", state_lines(coarse=scale < _COARSE_SCALE), scale)
