"""From map units to pixels: fit, zoom at a point, pan, never lose the country."""

from dataclasses import dataclass

from tinydesigner.geometry.rings import Bounds
from tinydesigner.geometry.shapes import Point

#: The country on the projected atlas, map units.
COUNTRY: Bounds = (-58.0, 12.0, 958.0, 607.0)
#: Largest scale, pixels a map unit: a county of the east fills the map.
CLOSEST = 24.0
#: From this scale on counties are told apart.
COUNTY_SCALE = 0.95
_MARGIN_PX = 8.0


@dataclass(slots=True)
class Camera:
    """What part of the map is shown, and how large.

    Attributes
    ----------
    width, height
        Size of the view, device-independent pixels.
    scale
        Pixels a map unit.
    left, top
        Map point in the view's upper left corner.
    """

    width: float = 1.0
    height: float = 1.0
    scale: float = 0.0
    left: float = 0.0
    top: float = 0.0
    #: What was asked to be shown whole, until the person moves the map.
    target: Bounds | None = COUNTRY

    @property
    def whole(self) -> float:
        """Scale at which the country just fits."""
        return self._fitting(COUNTRY)

    @property
    def counties(self) -> bool:
        """Whether counties are told apart."""
        return self.scale >= max(COUNTY_SCALE, self.whole * 1.35)

    def _fitting(self, bounds: Bounds) -> float:
        across = max(bounds[2] - bounds[0], 1e-6)
        down = max(bounds[3] - bounds[1], 1e-6)
        wide, high = max(self.width - 2 * _MARGIN_PX, 20.0), max(self.height - 2 * _MARGIN_PX, 20.0)
        return min(wide / across, high / down)

    def resize(self, width: float, height: float) -> None:
        """Another size: what was to be shown whole still is, else the middle stays in the middle."""
        middle = self.to_map((self.width / 2, self.height / 2)) if self.target is None else (0.0, 0.0)
        self.width, self.height = max(width, 1.0), max(height, 1.0)
        if self.target is not None:
            self.show(self.target)
        else:
            self._look_at(middle, self.scale)

    def fit(self) -> None:
        """Show the whole country."""
        self.show(COUNTRY)

    def show(self, bounds: Bounds) -> None:
        """Show a part whole, in the middle."""
        self.target = bounds
        middle = ((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)
        self._look_at(middle, self._fitting(bounds))

    def zoom(self, factor: float, at: Point) -> None:
        """Zoom with the map point under a view point held still."""
        self.target = None
        held = self.to_map(at)
        self.scale = self._allowed(self.scale * factor)
        self.left, self.top = held[0] - at[0] / self.scale, held[1] - at[1] / self.scale
        self._hold()

    def pan(self, dx: float, dy: float) -> None:
        """Move the map by pixels."""
        self.target = None
        self.left -= dx / self.scale
        self.top -= dy / self.scale
        self._hold()

    def reveal(self, bounds: Bounds) -> None:
        """Move so that a part's middle is in view; nothing happens when it is."""
        middle = ((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)
        x, y = self.to_view(middle)
        if not (30 <= x <= self.width - 30 and 30 <= y <= self.height - 30):
            self.target = None
            self._look_at(middle, self.scale)

    def to_view(self, point: Point) -> Point:
        """View point of a map point."""
        return ((point[0] - self.left) * self.scale, (point[1] - self.top) * self.scale)

    def to_map(self, point: Point) -> Point:
        """Map point of a view point."""
        return (self.left + point[0] / self.scale, self.top + point[1] / self.scale)

    def _allowed(self, scale: float) -> float:
        return min(max(scale, self.whole), max(CLOSEST, self.whole))

    def _look_at(self, middle: Point, scale: float) -> None:
        self.scale = self._allowed(scale)
        self.left = middle[0] - self.width / 2 / self.scale
        self.top = middle[1] - self.height / 2 / self.scale
        self._hold()

    def _hold(self) -> None:
        """Keep the country in view: centred along a side on which it fits, else without empty edges."""
        self.left = _held(self.left, self.width / self.scale, COUNTRY[0], COUNTRY[2])
        self.top = _held(self.top, self.height / self.scale, COUNTRY[1], COUNTRY[3])


def _held(start: float, length: float, low: float, high: float) -> float:
    if length >= high - low:
        return (low + high - length) / 2
    slack = length * 0.25
    return min(max(start, low - slack), high - length + slack)
