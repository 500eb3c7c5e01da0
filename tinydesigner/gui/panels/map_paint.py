"""Painting of the map: areas, borders, letters, dots, names, and what is pointed at."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QRegion

from tinydesigner.drawing import atlas
from tinydesigner.drawing.atlas_positions import Placed
from tinydesigner.gui.panels import map_patterns as patterns
from tinydesigner.gui.panels.map_camera import Camera
from tinydesigner.gui.panels.map_model import Kind, MapModel, Target
from tinydesigner.gui.panels.map_paths import ScaledPaths, box, shape_of
from tinydesigner.gui.theme import Theme, font

#: From this scale on the dots carry their names.
_NAME_SCALE = 1.5
_DOT_PX = 4.0
_DOT_NEAR_PX = 6.5
_LETTERS_PX = 10
_NAME_PX = 11
#: Where a state's letters may stand, in their own widths and heights from its middle, best first.
_LETTER_SPOTS = ((0, 0), (0, 0.9), (0, -0.9), (0.7, 0), (-0.7, 0))


_RANK = {status: number for number, status in enumerate(patterns.ORDER)}


@dataclass(slots=True)
class Marks:
    """What the person points at, stands on with the keyboard, and has chosen."""

    hovered: Target | None = None
    current: Target | None = None
    chosen: Target | None = None
    focused: bool = False


class MapPainter:
    """Paints a model as a camera sees it."""

    def __init__(self, model: MapModel, camera: Camera, theme: Theme) -> None:
        self.model = model
        self.camera = camera
        self.theme = theme
        self.marks = Marks()
        self._paths = ScaledPaths()

    # -- where things are ------------------------------------------------------------------------------

    @property
    def dot_radius(self) -> float:
        """Radius of a dot, pixels."""
        return _DOT_NEAR_PX if self.camera.counties else _DOT_PX

    def is_dot(self, place: str) -> bool:
        """Whether a place is shown as a dot just now, and not as the area of its county."""
        return not (self.camera.counties and self.model.is_area(place))

    def dot(self, place: str) -> QPointF:
        """View point of a place's dot."""
        return QPointF(*self.camera.to_view(self.model.positions[place].at))

    def area_code(self, target: Target) -> str:
        """Census code of the area that a target is just now; empty for a dot."""
        if target.kind is Kind.PLACE:
            return "" if self.is_dot(target.id) else self.model.positions[target.id].county
        return target.id

    def on_view(self, code: str) -> QRectF:
        """View bounds of a state or county."""
        shape, camera = box(code), self.camera
        left, top = camera.to_view((shape.left(), shape.top()))
        return QRectF(left, top, shape.width() * camera.scale, shape.height() * camera.scale)

    def extent(self, target: Target) -> QRectF:
        """View bounds of everything that is painted of a target."""
        code = self.area_code(target)
        if code:
            return self.on_view(code).adjusted(-4, -4, 4, 4)
        at, reach = self.dot(target.id), self.dot_radius + 6
        return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)

    # -- painting --------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, clip: QRegion) -> None:
        """Paint what lies in ``clip``, view coordinates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.fillRect(clip.boundingRect(), self.theme.color("paper"))
        seen = [code for code in atlas.states().ids if clip.intersects(self.on_view(code).toAlignedRect())]
        self._areas(painter, clip, seen)
        self._letters(painter, seen)
        self._dots(painter, clip)
        if self.camera.scale >= _NAME_SCALE:
            self._names(painter)
        for target, color, width in self._marked():
            self._mark(painter, target, color, width)

    def _enter(self, painter: QPainter) -> float:
        """Paint in device pixels from the map's origin; the paths' scale.

        Whole device pixels keep patterns sharp, and lines of one device pixel are twenty times faster than
        wider ones.
        """
        camera, ratio = self.camera, painter.device().devicePixelRatio()
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        scale = camera.scale * ratio
        painter.translate(-round(camera.left * scale), -round(camera.top * scale))
        return scale

    def _areas(self, painter: QPainter, clip: QRegion, seen: list[str]) -> None:
        scale, near = self._enter(painter), self.camera.counties
        for code in seen:
            self._fill(painter, code, Target(Kind.STATE, code), scale)
        if near:
            for code, place in self.model.county_places.items():
                if clip.intersects(self.on_view(code).toAlignedRect()):
                    self._fill(painter, code, Target(Kind.PLACE, place), scale)
            painter.setPen(QPen(self.theme.color("muted", 0.4), 1))
            for code in seen:
                painter.drawPath(self._paths.counties(code, scale))
        self._borders(painter, scale, wide=near or scale > 1.4 * self.camera.scale)
        painter.restore()

    def _borders(self, painter: QPainter, scale: float, *, wide: bool) -> None:
        painter.setPen(QPen(self.theme.color("muted"), 1))
        painter.drawPath(self._paths.states(scale))
        if wide:
            painter.translate(0.7, 0.7)
            painter.drawPath(self._paths.states(scale))
            painter.translate(-0.7, -0.7)

    def _fill(self, painter: QPainter, code: str, target: Target, scale: float) -> None:
        look = patterns.brush(self.theme, self.model.status(target), painter.device().devicePixelRatio())
        painter.fillPath(self._paths.area(code, scale), look)

    def _letters(self, painter: QPainter, seen: list[str]) -> None:
        face = font(_LETTERS_PX, 700)
        metrics, letters = QFontMetricsF(face), atlas.postal_letters()
        painter.setFont(face)
        for code in seen:
            room, text = self.on_view(code), letters[code]
            wide = metrics.horizontalAdvance(text) + 4
            if room.width() > wide + 4 and room.height() > metrics.height() + 2:
                label = self._free_spot(code, wide, metrics.height())
                self._text(painter, label, text, self.theme.color("ink"))

    def _free_spot(self, code: str, wide: float, high: float) -> QRectF:
        """Room for a state's letters near its middle, clear of its own dots where that can be."""
        x, y = self.camera.to_view(shape_of(code).center)
        dots = [self.dot(place) for place in self.model.inside.get(code, ()) if self.is_dot(place)]
        reach = self.dot_radius
        spots = [
            QRectF(x - wide / 2 + dx * wide, y - high / 2 + dy * high, wide, high) for dx, dy in _LETTER_SPOTS
        ]
        for spot in spots:
            near = spot.adjusted(-reach, -reach, reach, reach)
            if not any(near.contains(dot) for dot in dots):
                return spot
        return spots[0]

    def _text(self, painter: QPainter, rect: QRectF, text: str, ink: QColor) -> None:
        """Text on a breath of paper, legible over any pattern."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("paper", 0.78))
        painter.drawRoundedRect(rect, 3, 3)
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _visible_dots(self, within: QRectF) -> list[tuple[str, QPointF]]:
        """Dots in a part of the view, the most welcome last."""
        near = within.adjusted(-12, -12, 12, 12)
        left, top = self.camera.to_map((near.left(), near.top()))
        right, bottom = self.camera.to_map((near.right(), near.bottom()))
        found = [
            (_RANK[self.model.status(Target(Kind.PLACE, place))], place)
            for place, (at, _, _) in self.model.positions.items()
            if left <= at[0] <= right and top <= at[1] <= bottom and self.is_dot(place)
        ]
        return [(place, self.dot(place)) for _, place in sorted(found)]

    def _dots(self, painter: QPainter, clip: QRegion) -> None:
        for place, at in self._visible_dots(QRectF(clip.boundingRect())):
            if clip.intersects(self.extent(Target(Kind.PLACE, place)).toAlignedRect()):
                status = self.model.status(Target(Kind.PLACE, place))
                sure = self.model.positions[place].placed is not Placed.STATE
                patterns.draw_dot(painter, at, self.dot_radius, status, self.theme, sure=sure)

    def _names(self, painter: QPainter) -> None:
        """Names of counties in their areas and of cities beside their dots, where they hide nothing."""
        face = font(_NAME_PX, 500)
        metrics = QFontMetricsF(face)
        painter.setFont(face)
        taken: list[QRectF] = []
        dots = dict(self._visible_dots(QRectF(0, 0, self.camera.width, self.camera.height)))
        for place, spots in self._name_spots(metrics, dots):
            for spot in spots:
                hidden = any(spot.contains(at) for other, at in dots.items() if other != place)
                if not hidden and not any(spot.intersects(other) for other in taken):
                    taken.append(spot)
                    self._text(painter, spot, self.model.rows[place].name, self.theme.color("ink"))
                    break

    def _name_spots(
        self, metrics: QFontMetricsF, dots: dict[str, QPointF]
    ) -> Iterator[tuple[str, list[QRectF]]]:
        """Where each name might stand, best first; the chosen place comes first."""
        chosen, high, gap = self.marks.chosen, _NAME_PX + 3.0, self.dot_radius + 3
        order = sorted(self.model.positions, key=lambda key: chosen is None or key != chosen.id)
        for place in order:
            wide = metrics.horizontalAdvance(self.model.rows[place].name) + 5
            if place in dots:
                at = dots[place]
                lefts = (at.x() + gap, at.x() - gap - wide)
                yield place, [QRectF(left, at.y() - high / 2, wide, high) for left in lefts]
            elif not self.is_dot(place) and self._holds(place, wide):
                at = self.dot(place)
                yield place, [QRectF(at.x() - wide / 2, at.y() - high / 2, wide, high)]

    def _holds(self, place: str, wide: float) -> bool:
        """Whether a county has room for its name."""
        return self.on_view(self.model.positions[place].county).width() > wide

    def _marked(self) -> Iterator[tuple[Target, QColor, float]]:
        marks, theme = self.marks, self.theme
        if marks.chosen is not None:
            yield marks.chosen, theme.color("accent"), 2.2
        if marks.hovered is not None:
            yield marks.hovered, theme.color("ink"), 1.4
        if marks.current is not None and marks.focused:
            yield marks.current, theme.color("accent"), 3.0

    def _mark(self, painter: QPainter, target: Target, color: QColor, width: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        code = self.area_code(target)
        if not code:
            painter.setPen(QPen(color, width))
            reach = self.dot_radius + 2.5
            painter.drawEllipse(self.dot(target.id), reach, reach)
            return
        scale = self._enter(painter)
        painter.setPen(QPen(color, width * painter.device().devicePixelRatio()))
        painter.drawPath(self._paths.area(code, scale))
        painter.restore()
