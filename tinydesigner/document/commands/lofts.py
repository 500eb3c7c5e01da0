"""Lofts: moved whole and edge by edge; ways up that reach the edge go along."""

import math
from dataclasses import dataclass
from typing import ClassVar

from tinydesigner.document.commands.command import Edit
from tinydesigner.document.design import Design
from tinydesigner.document.edit import changed, find, put
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.fields import EntityId, Point
from tinydesigner.document.lines import Bar, dot, shifted
from tinydesigner.document.spaces import Loft

#: A flight whose top is this near to a loft's edge leads to that edge (2 in).
AT_EDGE_NM = 50_800_000


@dataclass(frozen=True, slots=True)
class MoveLoft(Edit):
    """Move a loft in plan, with the ways up to it and the pieces on it."""

    loft: EntityId
    by: Point
    _label: ClassVar[str] = "Move loft"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        loft = find(design, self.loft, Loft)
        dx, dy = self.by

        def moved(point: Point) -> Point:
            return (point[0] + dx, point[1] + dy)

        ways = [changed(way, foot=moved(way.foot)) for way in design.accesses if way.to == loft.id]
        pieces = [changed(piece, at=moved(piece.at)) for piece in design.fixtures if piece.loft == loft.id]
        outline = tuple(moved(point) for point in loft.outline)
        return put(design, changed(loft, outline=outline), *ways, *pieces)


@dataclass(frozen=True, slots=True)
class MoveLoftEdge(Edit):
    """Move one edge of a loft outward (negative: inward); its neighbours grow or shrink, ways up follow."""

    loft: EntityId
    #: Index of the outline's point that the edge starts from.
    edge: int
    distance: int
    _label: ClassVar[str] = "Move loft edge"

    def change(self, design: Design) -> Design:
        """See ``Edit.change``."""
        loft = find(design, self.loft, Loft)
        count = len(loft.outline)
        if not 0 <= self.edge < count:
            raise CommandRefused("the loft has no such edge")
        if self.distance == 0:
            return design
        first, second = self.edge, (self.edge + 1) % count
        edge = Bar(loft.outline[first], loft.outline[second], 0, 0)
        outward = 1 if _clockwise(loft.outline) else -1
        shift = outward * self.distance
        points = list(loft.outline)
        points[first] = _slid(points[first], loft.outline[first - 1], edge, shift)
        points[second] = _slid(points[second], loft.outline[(second + 1) % count], edge, shift)
        if dot(edge.along, Bar(points[first], points[second], 0, 0).along) <= 0:
            raise CommandRefused("that is too far: nothing would be left of the loft")
        ways = [
            changed(way, foot=shifted(way.foot, edge.normal, shift))
            for way in design.accesses
            if way.to == loft.id and _reaches(way.foot, way.direction, way.run, edge)
        ]
        return put(design, changed(loft, outline=tuple(points)), *ways)


def _clockwise(outline: tuple[Point, ...]) -> bool:
    following = (*outline[1:], outline[0])
    return sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(outline, following, strict=True)) < 0


def _slid(point: Point, neighbour: Point, edge: Bar, distance: int) -> Point:
    """A corner moved along the outline's next edge until it is ``distance`` from where it was."""
    side = Bar(neighbour, point, 0, 0)
    rise = dot(side.along, edge.normal)
    if abs(rise) < 1e-6:
        return shifted(point, edge.normal, distance)
    moved = shifted(point, side.along, distance / rise)
    if dot((moved[0] - neighbour[0], moved[1] - neighbour[1]), side.along) <= 0:
        raise CommandRefused("that is too far: nothing would be left of the loft")
    return moved


def _reaches(foot: Point, direction: float, run: int, edge: Bar) -> bool:
    turn = math.radians(direction)
    top = shifted(foot, (math.cos(turn), math.sin(turn)), run)
    along, across = edge.place(top)
    return abs(across) <= AT_EDGE_NM and -AT_EDGE_NM <= along <= edge.length + AT_EDGE_NM
