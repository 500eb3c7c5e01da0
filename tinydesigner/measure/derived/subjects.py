"""Views of every kind of subject, made of the parts that they depend on."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

from tinydesigner.document.access import Access, AccessKind
from tinydesigner.document.bases import Trailer
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.spaces import Loft, Room
from tinydesigner.geometry.regions import all_rings, contains
from tinydesigner.geometry.regions import bounds as region_bounds
from tinydesigner.geometry.rings import bounds
from tinydesigner.geometry.segments import along, left_of, unit
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.clearances import Surroundings
from tinydesigner.measure.derived.fittings import Fittings
from tinydesigner.measure.derived.floors import FaceKey
from tinydesigner.measure.openings import maybe_mm
from tinydesigner.measure.plan import plan_point
from tinydesigner.measure.quantity import Unknown
from tinydesigner.measure.space import Space
from tinydesigner.measure.view import Label, View
from tinydesigner.measure.views.access import AccessParts, AccessView
from tinydesigner.measure.views.fixture import FixtureParts, FixtureView
from tinydesigner.measure.views.house import FloorBrief, HouseParts, HouseView, LevelBrief
from tinydesigner.measure.views.loft import LoftParts, LoftView
from tinydesigner.measure.views.opening import OpeningParts, OpeningView
from tinydesigner.measure.views.room import JoinedPart, RoomParts, RoomView
from tinydesigner.measure.views.trailer import LotParts, LotView, TrailerParts, TrailerView
from tinydesigner.units.length import to_mm

AnyView: TypeAlias = View[Any]
V = TypeVar("V", bound=AnyView)

#: Ways up from the easiest to the hardest.
_EASIEST_FIRST = (
    AccessKind.STAIR,
    AccessKind.ALTERNATING_TREAD,
    AccessKind.SHIPS_LADDER,
    AccessKind.LADDER,
)


def _view(fittings: Fittings, of: type[V], label: Label, parts: Any) -> V:
    """The view of the last model where its parts are equal."""
    memo = fittings.memo
    return memo.get(f"{of.kind} view", label.id, (label, parts), lambda a, b: of(a, b, fittings.work))


def rooms(fittings: Fittings) -> Iterator[RoomView]:
    """Every room."""
    floors = fittings.floors
    for room in fittings.design.rooms:
        face = floors.face_of.get(room.id)
        openings = fittings.openings_of_face.get(face, ()) if face else ()
        parts = RoomParts(
            use=room.use,
            level=room.level,
            space=floors.spaces[face] if face else None,
            openings=openings,
            joined=_joined(fittings, face) if face else (),
            fixtures=fittings.kinds_in.get(face, ()) if face else (),
        )
        yield _view(fittings, RoomView, Label(room.id, room.name), parts)


def _joined(fittings: Fittings, face: FaceKey) -> tuple[JoinedPart, ...]:
    floors = fittings.floors
    faces = floors.group(face)
    out = []
    for key in faces:
        room, space = floors.room_in.get(key), floors.spaces[key]
        openings = fittings.openings_of_face.get(key, ())
        out.append(JoinedPart(room.id if room else "", space.area, space.region, openings))
    for loft in floors.lofts_open_to(faces):
        space = floors.loft_spaces[loft.id]
        openings = fittings.openings_of_loft.get(loft.id, ())
        out.append(JoinedPart(loft.id, space.area, space.region, openings))
    return tuple(out)


def lofts(fittings: Fittings) -> Iterator[LoftView]:
    """Every loft."""
    floors = fittings.floors
    for loft in floors.lofts:
        ways = {way.kind for way in fittings.design.accesses if way.to == loft.id}
        below = {other for face in floors.below.get(loft.id, ()) for other in floors.group(face)}
        parts = LoftParts(
            use=loft.use,
            level=loft.level,
            space=floors.loft_spaces.get(loft.id),
            floor_height=to_mm(loft.floor_height),
            thickness=to_mm(loft.thickness),
            guard_height=maybe_mm(loft.guard_height),
            open_sides=floors.open_sides[loft.id],
            openings=fittings.openings_of_loft.get(loft.id, ()),
            accesses=tuple(sorted(ways, key=_EASIEST_FIRST.index)),
            area_below=sum(floors.spaces[face].area for face in sorted(below)),
            level_floor=fittings.shell.floors[loft.level],
        )
        yield _view(fittings, LoftView, Label(loft.id, loft.name), parts)


def openings(fittings: Fittings) -> Iterator[OpeningView]:
    """Every door, window and roof window."""
    for opening in fittings.design.openings:
        parts = OpeningParts(
            part=fittings.parts[opening.id],
            level=fittings.level_of(opening),
            serves_use=fittings.serves_use(opening),
            is_entrance=fittings.entrance == opening.id,
        )
        yield _view(fittings, OpeningView, Label(opening.id, opening.name), parts)


def fixtures(fittings: Fittings) -> Iterator[FixtureView]:
    """Every fixture."""
    around: dict[FaceKey | str | None, tuple[Surroundings | None, tuple[Space, ...]]] = {None: (None, ())}
    for fixture in fittings.design.fixtures:
        place = fittings.place_of[fixture.id]
        if place is not None and place not in around:
            around[place] = _around(fittings, place)
        inside = (fixture.inside_width or fixture.width, fixture.inside_depth or fixture.depth)
        parts = FixtureParts(
            box=fittings.boxes[fixture.id],
            inside=(to_mm(inside[0]), to_mm(inside[1])),
            level=fixture.level,
            room_use=_use_at(fittings, fixture),
            around=around[place][0],
            spaces=around[place][1],
        )
        yield _view(fittings, FixtureView, Label(fixture.id, fixture.name), parts)


def _around(fittings: Fittings, place: FaceKey | str) -> tuple[Surroundings, tuple[Space, ...]]:
    floors = fittings.floors
    if isinstance(place, str):
        return fittings.around_loft(place), (floors.loft_spaces[place],)
    return fittings.around_face(place), tuple(floors.spaces[face] for face in floors.group(place))


def _use_at(fittings: Fittings, fixture: Fixture) -> str | None:
    place = fittings.place_of[fixture.id]
    found: Room | Loft | None = None
    if isinstance(place, str):
        found = fittings.lofts_by_id[place]
    elif place is not None:
        found = fittings.floors.room_in.get(place)
    return None if found is None else found.use


def accesses(fittings: Fittings) -> Iterator[AccessView]:
    """Every way up."""
    for way in fittings.design.accesses:
        loft = fittings.lofts_by_id.get(way.to)
        floors = fittings.shell.floors
        top = fittings.floors.loft_floors[loft.id] if loft else floors.get(way.to)
        parts = AccessParts(
            kind=way.kind,
            level=way.level,
            to=way.to,
            to_kind="loft" if loft else ("level" if way.to in floors else None),
            serves_use=loft.use if loft else None,
            rise=None if top is None or way.level not in floors else top - floors[way.level],
            foot=plan_point(way.foot),
            way=unit(way.direction),
            width=to_mm(way.width),
            width_below=to_mm(way.width_below or way.width),
            risers=way.risers,
            run=to_mm(way.run),
            handrails=way.handrails,
            handrail_height=maybe_mm(way.handrail_height),
            landing_depth=maybe_mm(way.landing_depth),
            landing_drop=maybe_mm(way.landing_drop),
            rated_load=way.rated_load,
            spaces=_spaces_under(fittings, way),
            upper=_spaces_at_top(fittings, way),
        )
        yield _view(fittings, AccessView, Label(way.id, way.name), parts)


def _spaces_under(fittings: Fittings, way: Access) -> tuple[Space, ...]:
    """Floors whose bounds the climb may touch."""
    foot, direction = plan_point(way.foot), unit(way.direction)
    top, half = along(foot, direction, to_mm(way.run)), to_mm(way.width) / 2
    corners = [along(end, left_of(direction), side) for end in (foot, top) for side in (-half, half)]
    x0, y0, x1, y1 = bounds(tuple(corners))
    found = []
    for (level, _), space in fittings.floors.spaces.items():
        if level == way.level:
            a0, b0, a1, b1 = region_bounds(space.region)
            if a0 <= x1 and x0 <= a1 and b0 <= y1 and y0 <= b1:
                found.append(space)
    return tuple(found)


def _spaces_at_top(fittings: Fittings, way: Access) -> tuple[Space, ...]:
    if way.to in fittings.floors.loft_spaces:
        return (fittings.floors.loft_spaces[way.to],)
    top = along(plan_point(way.foot), unit(way.direction), to_mm(way.run))
    return tuple(
        space
        for (level, _), space in fittings.floors.spaces.items()
        if level == way.to and contains(space.region, top, to_mm(way.width))
    )


def house(fittings: Fittings) -> Iterator[HouseView]:
    """The house."""
    floors, shell, design = fittings.floors, fittings.shell, fittings.design
    parts = HouseParts(
        identity=design.identity,
        base=design.base,
        floor_above_ground=shell.floor_above_ground,
        levels=tuple(_level(fittings, level.id) for level in shell.levels),
        main=shell.main.id,
        rooms=tuple(_room_brief(fittings, room) for room in design.rooms),
        lofts=tuple(
            FloorBrief(loft.id, loft.use, loft.level, floors.loft_spaces.get(loft.id))
            for loft in floors.lofts
        ),
        roof=shell.roof,
        openings=tuple(fittings.parts.values()),
        fixtures=tuple(sorted(fixture.kind for fixture in design.fixtures)),
    )
    yield _view(fittings, HouseView, Label("house", design.name), parts)


def _room_brief(fittings: Fittings, room: Room) -> FloorBrief:
    face = fittings.floors.face_of.get(room.id)
    return FloorBrief(room.id, room.use, room.level, fittings.floors.spaces[face] if face else None)


def _level(fittings: Fittings, id: str) -> LevelBrief:
    """A level with its areas; a face that is a porch within the shell is taken out of both."""
    shell = fittings.shell.shells[id]
    enclosed = sum(
        space.area
        for face, space in fittings.floors.spaces.items()
        if face[0] == id
        and fittings.floors.outdoors(face)
        and contains(shell.inside, _first_corner_inward(space))
    )
    return LevelBrief(
        id=id,
        elevation=fittings.shell.floors[id],
        has_walls=bool(fittings.shell.plans[id].walls),
        outlines=shell.outlines,
        inside=shell.inside,
        area_outside=shell.area_outside - enclosed,
        area_inside=shell.area_inside - enclosed,
    )


def _first_corner_inward(space: Space) -> tuple[float, float]:
    ring = space.parts[0]
    return (sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring))


def trailer(fittings: Fittings) -> Iterator[TrailerView]:
    """The trailer, where the house stands on one."""
    base, shell = fittings.design.base, fittings.shell
    if not isinstance(base, Trailer):
        return
    roof, main = shell.roof, _level(fittings, shell.main.id)
    porches = [space for face, space in fittings.floors.spaces.items() if fittings.floors.outdoors(face)]
    parts = TrailerParts(
        base=base,
        outlines=tuple(ring for level in shell.levels for ring in shell.shells[level.id].outlines),
        eaves=() if isinstance(roof, Unknown) else roof.rings,
        porches=tuple(ring for space in porches for ring in all_rings(space.region)),
        highest=roof if isinstance(roof, Unknown) else roof.highest,
        area_outside=main.area_outside,
        area_porch=sum(space.area for space in porches),
    )
    yield _view(fittings, TrailerView, Label("trailer", base.name), parts)


def lot(fittings: Fittings) -> Iterator[LotView]:
    """The lot as drawn. Answers about a lot are facts, which rules read by name."""
    drawn = fittings.design.lot
    parts = LotParts(maybe_mm(drawn.width), maybe_mm(drawn.depth)) if drawn else LotParts(None, None)
    yield _view(fittings, LotView, Label("lot", ""), parts)


BUILDERS: Mapping[SubjectKind, Callable[[Fittings], Iterator[AnyView]]] = {
    SubjectKind.HOUSE: house,
    SubjectKind.ROOM: rooms,
    SubjectKind.LOFT: lofts,
    SubjectKind.OPENING: openings,
    SubjectKind.FIXTURE: fixtures,
    SubjectKind.ACCESS: accesses,
    SubjectKind.TRAILER: trailer,
    SubjectKind.LOT: lot,
}
