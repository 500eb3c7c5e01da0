"""The United States as shapes that share their borders, decoded when they are asked for.

Frame: map units of the projected atlas (Albers, Alaska and Hawaii in insets), x to the right, **y down**; the
country is 975 units wide. ``resources/map/README.txt`` says where the data come from.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import Any

from tinydesigner.datafiles import resources
from tinydesigner.geometry import rings
from tinydesigner.geometry.shapes import Point, Ring

#: How far a neighbour may lie off the way that was asked for, radians.
_CONE = pi / 3
#: The angle that spreads any number of points evenly over a disc.
_GOLDEN = pi * (3 - sqrt(5))


@dataclass(frozen=True)
class Shape:
    """A state or county.

    Attributes
    ----------
    id
        Census FIPS code: two digits for a state, five for a county.
    name
        As the atlas writes it: counties without the word "County".
    polygons
        Each an outer ring and its holes, map units.
    """

    id: str
    name: str
    polygons: tuple[tuple[Ring, ...], ...]

    @cached_property
    def bounds(self) -> rings.Bounds:
        """Left, top, right and bottom, map units."""
        return rings.bounds(*(polygon[0] for polygon in self.polygons))

    @cached_property
    def mainland(self) -> Ring:
        """The largest outer ring."""
        return max((polygon[0] for polygon in self.polygons), key=lambda ring: abs(rings.area(ring)))

    @cached_property
    def center(self) -> Point:
        """Centre of the largest part."""
        return rings.centroid(self.mainland)

    @cached_property
    def reach(self) -> float:
        """Radius of a disc as large as the largest part, map units."""
        return sqrt(abs(rings.area(self.mainland)) / pi)


class Topology:
    """Shapes over shared arcs.

    Parameters
    ----------
    raw
        What a file holds: ``grid`` (map units in a step), ``arcs`` (flat lists: a start and steps from it, in
        grid steps) and ``shapes`` (code to name and polygons of rings of arc numbers; ``~n`` is arc ``n``
        walked backwards).
    detail
        Points of an arc nearer than this to the one before are left out, map units; arcs keep their ends, so
        that neighbours still meet.
    """

    def __init__(self, raw: Mapping[str, Any], detail: float = 0.0) -> None:
        self._grid: float = raw["grid"]
        self._detail = detail
        self._raw_arcs: Sequence[Sequence[int]] = raw["arcs"]
        self._raw_shapes: Mapping[str, Sequence[Any]] = raw["shapes"]
        self._arcs: dict[int, Ring] = {}
        self._shapes: dict[str, Shape] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """Codes of all shapes."""
        return tuple(self._raw_shapes)

    def name(self, shape_id: str) -> str:
        """Name of a shape, without decoding it."""
        found: str = self._raw_shapes[shape_id][0]
        return found

    def arc(self, number: int) -> tuple[Point, ...]:
        """Points of an arc, map units; backwards for ``~n``."""
        forward = max(number, ~number)
        if forward not in self._arcs:
            self._arcs[forward] = _thinned(_decoded(self._raw_arcs[forward], self._grid), self._detail)
        points = self._arcs[forward]
        return points if number >= 0 else points[::-1]

    def shape(self, shape_id: str) -> Shape:
        """A shape, decoded once.

        Raises
        ------
        KeyError
            If there is none of this code.
        """
        if shape_id not in self._shapes:
            name, polygons = self._raw_shapes[shape_id]
            made = tuple(tuple(self._ring(numbers) for numbers in polygon) for polygon in polygons)
            self._shapes[shape_id] = Shape(shape_id, name, made)
        return self._shapes[shape_id]

    def _ring(self, numbers: Iterable[int]) -> Ring:
        # Each arc begins where the one before ended, and the last ends where the first begins.
        return tuple(point for number in numbers for point in self.arc(number)[:-1])

    def _borders(self, shape_id: str) -> Iterable[int]:
        polygons = self._raw_shapes[shape_id][1]
        return {max(n, ~n) for polygon in polygons for ring in polygon for n in ring}

    def borders(self, shape_ids: Iterable[str]) -> tuple[tuple[Point, ...], ...]:
        """Lines round and between shapes, each once."""
        numbers = dict.fromkeys(n for shape_id in shape_ids for n in self._borders(shape_id))
        return tuple(self.arc(n) for n in numbers)

    @cached_property
    def neighbours(self) -> Mapping[str, frozenset[str]]:
        """Shapes that share a border with each."""
        beside: dict[int, list[str]] = defaultdict(list)
        for shape_id in self._raw_shapes:
            for number in self._borders(shape_id):
                beside[number].append(shape_id)
        found: dict[str, set[str]] = {shape_id: set() for shape_id in self._raw_shapes}
        for sharing in beside.values():
            for shape_id in sharing:
                found[shape_id].update(other for other in sharing if other != shape_id)
        return {shape_id: frozenset(others) for shape_id, others in found.items()}

    def step(self, shape_id: str, way: Point) -> str:
        """The shape that lies next in a direction: a neighbour, or else the nearest beyond the water.

        Parameters
        ----------
        shape_id
            Where to start.
        way
            Direction, y down.

        Returns
        -------
        str
            Its code, or ``shape_id`` when nothing lies that way.
        """
        for others in (self.neighbours[shape_id], self._raw_shapes):
            costs = [
                (cost, other) for other in others if (cost := self._cost(shape_id, other, way)) is not None
            ]
            if costs:
                return min(costs)[1]
        return shape_id

    def _cost(self, start: str, end: str, way: Point) -> float | None:
        """Distance between centres, dearer off the way; None outside the cone."""
        (x, y), (u, v) = self.shape(start).center, self.shape(end).center
        dx, dy = u - x, v - y
        off = abs(atan2(way[0] * dy - way[1] * dx, way[0] * dx + way[1] * dy))
        if start == end or off > _CONE:
            return None
        return hypot(dx, dy) * (1 + 2 * off / _CONE)


def _decoded(flat: Sequence[int], grid: float) -> tuple[Point, ...]:
    """Points of a delta-encoded arc."""
    x = y = 0
    points = []
    for dx, dy in zip(flat[::2], flat[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x * grid, y * grid))
    return tuple(points)


def _thinned(points: tuple[Point, ...], detail: float) -> tuple[Point, ...]:
    """Points at least ``detail`` apart, and both ends."""
    if detail <= 0 or len(points) < 3:
        return points
    kept = [points[0]]
    for x, y in points[1:-1]:
        if hypot(x - kept[-1][0], y - kept[-1][1]) >= detail:
            kept.append((x, y))
    return (*kept, points[-1])


def spread(shape: Shape, index: int, count: int, share: float = 0.5) -> Point:
    """Place of one of several points that stand for the whole shape, evenly spread and always the same.

    Parameters
    ----------
    shape
        What they stand for.
    index, count
        Which of how many.
    share
        Part of the shape's reach over which they are spread.
    """
    x, y = shape.center
    radius = share * shape.reach * sqrt((index + 0.5) / count)
    return (x + radius * cos(index * _GOLDEN), y + radius * sin(index * _GOLDEN))


def _read(name: str) -> Any:
    return json.loads((resources() / "map" / f"{name}.json").read_text(encoding="utf-8"))


@cache
def states() -> Topology:
    """The states and the District of Columbia."""
    return Topology(_read("states"))


@cache
def coarse_states() -> Topology:
    """The states for a map on which a unit is less than a pixel."""
    return Topology(_read("states"), detail=1.2)


@cache
def counties() -> Topology:
    """The counties, and what stands for one (boroughs, parishes, independent cities), as of 2017."""
    return Topology(_read("counties"))


@cache
def postal_letters() -> Mapping[str, str]:
    """Postal letters of each state's code."""
    found: dict[str, str] = _read("states")["postal"]
    return found


@cache
def counties_of(state: str) -> tuple[str, ...]:
    """Codes of a state's counties, by the state's code."""
    return tuple(code for code in counties().ids if code.startswith(state))


@cache
def county_of_city() -> Mapping[str, str]:
    """County code of each city that is known, by the place's id; from general knowledge."""
    return {place: entry["county"] for place, entry in _read("place_positions")["places"].items()}
