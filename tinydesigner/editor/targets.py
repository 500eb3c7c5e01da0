"""What the pointer can snap to on a page of the plan."""

from collections.abc import Collection, Iterator

from tinydesigner.document.design import Design
from tinydesigner.document.faces import bodies, faces
from tinydesigner.document.fields import EntityId
from tinydesigner.editor.footprints import Footprint, footprints
from tinydesigner.editor.pages import Page
from tinydesigner.editor.snapping import Targets, targets_of
from tinydesigner.geometry.shapes import Point, Ring

_WORDS = {"fixture": "edge of a piece", "loft": "loft edge", "access": "stair", "opening": "jamb"}

_Edge = tuple[Point, Point, str]


def page_targets(
    design: Design, page: Page, without: Collection[EntityId] = (), *, pieces: bool = False
) -> Targets:
    """Corners, middles and faces on a page, leaving out the entities that are being moved.

    Fixtures are targets for other fixtures only (``pieces``): walls that catch on every chair are a nuisance.
    """
    corners: list[tuple[Point, str]] = []
    edges: list[_Edge] = []
    walls_move = any(shape.id in without and shape.kind == "wall" for shape in footprints(design, page))
    if not walls_move:
        for ring in faces(design, page.level):
            corners += [(point, "inside corner") for point in ring]
            corners += [(middle, "middle of the wall") for middle in _middles(ring)]
            edges += _edges(ring, "inside face")
    edges += [edge for ring in _standing(design, page, without) for edge in _edges(ring, "wall face")]
    for shape in footprints(design, page):
        wanted = shape.kind in _WORDS and (pieces or shape.kind != "fixture")
        if wanted and shape.id not in without:
            edges += _edges(shape.ring, _WORDS[shape.kind])
            corners += _corners(shape)
    return targets_of(corners, edges)


def _standing(design: Design, page: Page, without: Collection[EntityId]) -> Iterator[Ring]:
    walls = [wall for wall in design.walls if wall.level == page.level]
    for wall, ring in zip(walls, bodies(design, page.level), strict=True):
        if wall.id not in without:
            yield ring


def _corners(shape: Footprint) -> list[tuple[Point, str]]:
    if shape.kind not in {"loft", "fixture"}:
        return []
    return [(point, f"corner of a {'loft' if shape.kind == 'loft' else 'piece'}") for point in shape.ring]


def _edges(ring: Ring, label: str) -> list[_Edge]:
    return [(a, b, label) for a, b in zip(ring, ring[1:] + ring[:1], strict=True)]


def _middles(ring: Ring) -> list[Point]:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairs]
