"""What lies under the pointer."""

from math import hypot

from PySide6.QtCore import QPointF

from tinydesigner.drawing import atlas
from tinydesigner.gui.panels.map_model import Kind, Target
from tinydesigner.gui.panels.map_paint import MapPainter
from tinydesigner.gui.panels.map_paths import box, outline

#: A dot is caught from this far outside its rim, pixels.
_CATCH_PX = 3.0


def target_at(scene: MapPainter, at: QPointF) -> Target | None:
    """The dot, county or state at a view point."""
    return _dot_at(scene, at) or _area_at(scene, at)


def _dot_at(scene: MapPainter, at: QPointF) -> Target | None:
    best: tuple[float, str] | None = None
    for place in scene.model.positions:
        if scene.is_dot(place):
            off = scene.dot(place) - at
            distance = hypot(off.x(), off.y())
            if distance <= scene.dot_radius + _CATCH_PX and (best is None or distance < best[0]):
                best = (distance, place)
    return Target(Kind.PLACE, best[1]) if best else None


def _area_at(scene: MapPainter, at: QPointF) -> Target | None:
    point = QPointF(*scene.camera.to_map((at.x(), at.y())))
    state = _first(atlas.states().ids, point)
    if not state:
        return None
    county = _first(atlas.counties_of(state), point) if scene.camera.counties else ""
    if not county:
        return Target(Kind.STATE, state)
    place = scene.model.county_places.get(county)
    return Target(Kind.PLACE, place) if place else Target(Kind.COUNTY, county)


def _first(codes: tuple[str, ...], point: QPointF) -> str:
    return next((code for code in codes if box(code).contains(point) and outline(code).contains(point)), "")
