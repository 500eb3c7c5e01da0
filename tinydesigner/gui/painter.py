"""A display list on a graphics scene: one item a group, replaced only when the group changed."""

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from tinydesigner.drawing.displaylist import Arc, Fill, Group, Item, Stroke, Text
from tinydesigner.drawing.styles import Hatch, Style
from tinydesigner.gui.damage import damage
from tinydesigner.gui.hatching import draw_hatch
from tinydesigner.gui.lettering import TextItem
from tinydesigner.gui.theme import Theme, style_of

#: Half a pixel of pen on either side at the smallest zoom that the views allow (0.01 px a mm), mm.
_PEN_MARGIN_MM = 60.0


def polygon(points: Iterable[tuple[float, float]]) -> QPolygonF:
    """Points as a Qt polygon."""
    return QPolygonF([QPointF(x, y) for x, y in points])


def fill_path(fill: Fill) -> QPainterPath:
    """Rings of an area as one even-odd path."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in fill.rings:
        path.addPolygon(polygon(ring))
        path.closeSubpath()
    return path


def stroke_path(item: Stroke | Arc) -> QPainterPath:
    """A line or arc as a path."""
    path = QPainterPath()
    if isinstance(item, Arc):
        _add_arc(path, item)
        return path
    path.addPolygon(polygon(item.points))
    if item.closed:
        path.closeSubpath()
    return path


def _add_arc(path: QPainterPath, arc: Arc) -> None:
    (x, y), r = arc.center, arc.radius
    box = QRectF(x - r, y - r, 2 * r, 2 * r)
    if abs(arc.sweep_deg) >= 360:
        path.addEllipse(box)
        return
    # Qt counts angles clockwise where y runs down; the frame here has y up, so both signs turn.
    path.arcMoveTo(box, -arc.start_deg)
    path.arcTo(box, -arc.start_deg, -arc.sweep_deg)


class GroupItem(QGraphicsItem):
    """Lines and areas of one group of a display list."""

    def __init__(self, group: Group, theme: Theme) -> None:
        super().__init__()
        self.source = group
        self._theme = theme
        self._drawn = _shapes_of(group)
        self._shapes = merged(self._drawn)
        self._inks: tuple[float, list[_Ink]] = (0.0, [])
        self._bounds = _bounds(path for _, path in self._shapes)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def follow(self, group: Group) -> None:
        """Show another state of the group; only what differs is painted again."""
        before, self._drawn = self._drawn, _shapes_of(group)
        self.source = group
        if self._drawn == before:
            return
        self._shapes = merged(self._drawn)
        self._inks = (0.0, [])
        bounds = _bounds(path for _, path in self._shapes)
        if not self._bounds.contains(bounds):
            # Only ever grows: Qt paints all of the item again when it is told of another rectangle.
            self.prepareGeometryChange()
            self._bounds = self._bounds.united(bounds)
        for left, bottom, right, top in damage(before, self._drawn):
            spot = QRectF(left, bottom, right - left, top - bottom)
            self.update(spot.adjusted(-_PEN_MARGIN_MM, -_PEN_MARGIN_MM, _PEN_MARGIN_MM, _PEN_MARGIN_MM))

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Rectangle of the shapes, now and before, with room for their pens."""
        return self._bounds

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw the shapes in order."""
        ratio = painter.device().devicePixelRatioF()
        if self._inks[0] != ratio:
            self._inks = (ratio, [_ink(role, shape, self._theme, ratio) for role, shape in self._shapes])
        for path, ink in self._inks[1]:
            _draw(painter, path, ink, self._theme)


def draw_shape(painter: QPainter, role: str, shape: "Shape", theme: Theme) -> None:
    """Draw one shape in the pen, brush or hatch of its role."""
    _draw(painter, *_ink(role, shape, theme, painter.device().devicePixelRatioF()), theme)


def _draw(painter: QPainter, path: QPainterPath, ink: "QPen | QBrush | Style", theme: Theme) -> None:
    if isinstance(ink, QPen):
        painter.strokePath(path, ink)
    elif isinstance(ink, QBrush):
        painter.fillPath(path, ink)
    else:
        draw_hatch(painter, path, ink, theme)


#: A path, and the pen, the brush or the hatch that it is drawn in.
_Ink: TypeAlias = "tuple[QPainterPath, QPen | QBrush | Style]"


def _ink(role: str, shape: "Shape", theme: Theme, ratio: float) -> _Ink:
    if not shape.filled:
        return shape.path, theme.pen(role, ratio)
    style = style_of(role)
    return shape.path, theme.brush(role) if style.hatch is Hatch.SOLID else style


def _shapes_of(group: Group) -> list[Stroke | Fill | Arc]:
    return [item for item in group.items if not isinstance(item, Text)]


class Shape:
    """A path that is either filled or stroked."""

    __slots__ = ("filled", "path")

    def __init__(self, path: QPainterPath, filled: bool) -> None:
        self.path = path
        self.filled = filled


def merged(items: Iterable[Item]) -> list[tuple[str, Shape]]:
    """Shapes in order; neighbouring strokes of one role become one path, which paints faster."""
    shapes: list[tuple[str, Shape]] = []
    for item in items:
        if isinstance(item, Fill):
            shapes.append((item.style, Shape(fill_path(item), filled=True)))
        elif isinstance(item, Stroke | Arc):
            path = stroke_path(item)
            if shapes and shapes[-1][0] == item.style and not shapes[-1][1].filled:
                shapes[-1][1].path.addPath(path)
            else:
                shapes.append((item.style, Shape(path, filled=False)))
    return shapes


def _bounds(shapes: Iterable[Shape]) -> QRectF:
    box = QRectF()
    for shape in shapes:
        # A straight level line has an empty rectangle, which united() would leave out.
        box = box.united(shape.path.controlPointRect().adjusted(-1, -1, 1, 1))
    margin = _PEN_MARGIN_MM
    return box.adjusted(-margin, -margin, margin, margin) if not box.isNull() else box


class SceneDrawing:
    """Keeps a scene's items equal to a display list, touching only groups that changed."""

    def __init__(self, scene: QGraphicsScene, theme: Theme, base_z: float = 0.0) -> None:
        self._scene = scene
        self._theme = theme
        self._base_z = base_z
        self._items: dict[tuple[str, str], GroupItem] = {}
        # Texts are no children of their group's item: Python and Qt would both own them, and end the process
        # when the garbage collector frees them in the wrong order.
        self._texts: dict[tuple[str, str], list[TextItem]] = {}
        self._orders: dict[tuple[str, str], int] = {}
        #: How many items were made so far; tests of work look at it.
        self.made = 0

    def set_theme(self, theme: Theme) -> None:
        """Draw everything again in another theme."""
        groups = [item.source for item in self._items.values()]
        self._theme = theme
        self.show(())
        self.show(groups)

    def show(self, groups: Iterable[Group], hidden: frozenset[str] = frozenset()) -> int:
        """Show these groups, in this order, without the layers in ``hidden``; how many items were made."""
        wanted = {(group.layer, group.key): group for group in groups if group.layer not in hidden}
        for key in [key for key in self._items if key not in wanted]:
            self._take_away(key)
        made = 0
        for order, (key, group) in enumerate(wanted.items()):
            old = self._items.get(key)
            if old is not None and old.source is group and self._orders[key] == order:
                continue
            made += self._place(key, group, order)
        self.made += made
        return made

    def _place(self, key: tuple[str, str], group: Group, order: int) -> int:
        """Show a group as the ``order``th; whether it was drawn anew."""
        item = self._items.get(key)
        drawn = item is None or item.source != group
        if item is None:
            item = self._items[key] = GroupItem(group, self._theme)
            self._scene.addItem(item)
        elif drawn:
            item.follow(group)
        else:
            item.source = group
        texts = self._letter(key, group) if drawn else self._texts[key]
        for each in (item, *texts):
            each.setZValue(self._base_z + order * 1e-3)
        self._orders[key] = order
        return int(drawn)

    def _letter(self, key: tuple[str, str], group: Group) -> list[TextItem]:
        """Items for the texts of a group; those that it had before stay."""
        before = self._texts.get(key, [])
        kept = {item.source: item for item in before}
        texts: list[TextItem] = []
        for text in (item for item in group.items if isinstance(item, Text)):
            made = kept.pop(text, None)
            if made is None:
                made = TextItem(text, self._theme)
                self._scene.addItem(made)
            texts.append(made)
        for item in before:
            if item not in texts:
                self._scene.removeItem(item)
        self._texts[key] = texts
        return texts

    def _take_away(self, key: tuple[str, str]) -> None:
        self._orders.pop(key)
        for each in (self._items.pop(key), *self._texts.pop(key)):
            self._scene.removeItem(each)

    def items(self) -> list[GroupItem]:
        """Items shown."""
        return list(self._items.values())
