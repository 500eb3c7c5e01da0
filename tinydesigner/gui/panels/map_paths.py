"""Outlines of the atlas as painter paths in map units, made once."""

from functools import cache, lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from tinydesigner.drawing import atlas
from tinydesigner.drawing.atlas import Shape
from tinydesigner.gui.panels.map_patterns import polygon


def shape_of(code: str) -> Shape:
    """State or county of a Census code."""
    return (atlas.states() if len(code) == 2 else atlas.counties()).shape(code)


@lru_cache(maxsize=1024)
def outline(code: str) -> QPainterPath:
    """Area of a state or county; holes stay empty."""
    path = QPainterPath()
    for part in shape_of(code).polygons:
        for ring in part:
            path.addPolygon(polygon(ring))
            path.closeSubpath()
    return path


@cache
def county_lines(state: str) -> QPainterPath:
    """Lines between and round the counties of a state, each once."""
    path = QPainterPath()
    for line in atlas.counties().borders(atlas.counties_of(state)):
        path.addPolygon(polygon(line))
    return path


@lru_cache(maxsize=4096)
def box(code: str) -> QRectF:
    """Bounds of a state or county."""
    left, top, right, bottom = shape_of(code).bounds
    return QRectF(left, top, right - left, bottom - top)
