"""Rooms and lofts as floors with ceilings."""

from tinydesigner.document.spaces import CeilingKind, Loft, LoftUse, Room, RoomUse
from tinydesigner.geometry.parts import convex_parts
from tinydesigner.geometry.regions import boundary, bounds, intersection
from tinydesigner.geometry.rings import Bounds, area, clean, clip_convex, is_simple
from tinydesigner.geometry.segments import Segment
from tinydesigner.geometry.shapes import AREA_TOLERANCE_MM2, Region
from tinydesigner.measure.derived.shell import Shell
from tinydesigner.measure.openings import maybe_mm
from tinydesigner.measure.plan import Face, left_between, plan_point, stretches_along
from tinydesigner.measure.quantity import Unknown
from tinydesigner.measure.space import Over, Shelf, Space
from tinydesigner.measure.view import Holder, once
from tinydesigner.units.length import to_mm

#: A face by its level and its number there.
FaceKey = tuple[str, int]


class Floors(Holder):
    """Floors of a design."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.design = shell.design
        self.memo = shell.memo
        self.work = shell.work

    @once
    def face_of(self) -> dict[str, FaceKey]:
        """Face of each room whose anchor is in one."""
        out: dict[str, FaceKey] = {}
        for level, plan in self.shell.plans.items():
            rooms = tuple(room for room in self.design.rooms if room.level == level)
            anchors = tuple(room.anchor for room in rooms)
            found = self.memo.get(
                "room faces", level, (plan, anchors), lambda plan, anchors: plan.faces_at(anchors)
            )
            out.update((r.id, (level, n)) for r, n in zip(rooms, found, strict=True) if n is not None)
        return out

    @once
    def room_in(self) -> dict[FaceKey, Room]:
        """Room of each face that has one; of two with their anchors in one face the first."""
        rooms = {room.id: room for room in self.design.rooms}
        return {face: rooms[room] for room, face in reversed(self.face_of.items())}

    def outdoors(self, face: FaceKey) -> bool:
        """Whether a face is a porch."""
        room = self.room_in.get(face)
        return room is not None and room.use is RoomUse.PORCH

    @once
    def spaces(self) -> dict[FaceKey, Space]:
        """Floor with ceiling of every face."""
        return {
            (level, number): self._space((level, number), face)
            for level, plan in self.shell.plans.items()
            for number, face in enumerate(plan.faces)
        }

    def _space(self, key: FaceKey, face: Face) -> Space:
        room, level = self.room_in.get(key), key[0]
        owner = key if room is None else room.id
        shelves = tuple(shelf for shelf in self.shelves[level] if _near(shelf.bounds, face.bounds))
        return self._make(owner, level, face.region, self.shell.floors[level], shelves, room)

    def _make(
        self,
        owner: str | FaceKey,
        level: str,
        region: Region,
        floor: float,
        shelves: tuple[Shelf, ...],
        drawn: Room | Loft | None,
    ) -> Space:
        covers, uncovered = self.shell.overheads[level]
        flat = None
        if drawn is not None and drawn.ceiling is CeilingKind.FLAT:
            flat = maybe_mm(drawn.ceiling_height)
            if flat is None:
                key = f"{drawn.id}.ceiling_height"
                covers, uncovered = (), Unknown((key,), "The height of the flat ceiling is not given.")
        over = Over(covers, flat, shelves, uncovered)
        return self.memo.get("space", owner, (region, floor, over), lambda r, f, o: Space(r, f, o, self.work))

    @once
    def shelf_of(self) -> dict[str, Shelf]:
        """Underside of each loft, above the main floor."""
        out = {}
        for loft in self.lofts:
            inputs = (self.loft_regions[loft.id], self.loft_floors[loft.id] - to_mm(loft.thickness))
            if inputs[0]:
                out[loft.id] = self.memo.get("shelf", loft.id, inputs, shelf)
        return out

    @once
    def shelves(self) -> dict[str, tuple[Shelf, ...]]:
        """Undersides of the lofts of each level."""
        out: dict[str, tuple[Shelf, ...]] = dict.fromkeys(self.shell.plans, ())
        for loft in self.lofts:
            if loft.id in self.shelf_of:
                out[loft.level] += (self.shelf_of[loft.id],)
        return out

    @once
    def lofts(self) -> tuple[Loft, ...]:
        """Lofts of levels that exist."""
        return tuple(loft for loft in self.design.lofts if loft.level in self.shell.plans)

    @once
    def loft_regions(self) -> dict[str, Region]:
        """Outline of each loft within the inside faces of the exterior walls."""
        out = {}
        for loft in self.lofts:
            inputs = (loft.outline, self.shell.shells[loft.level].inside)
            out[loft.id] = self.memo.get("loft region", loft.id, inputs, clipped_outline)
        return out

    @once
    def loft_floors(self) -> dict[str, float]:
        """Finished floor of each loft above the main finished floor, mm."""
        return {loft.id: self.shell.floors[loft.level] + to_mm(loft.floor_height) for loft in self.lofts}

    @once
    def loft_spaces(self) -> dict[str, Space]:
        """Floor with ceiling of each loft that is in the house."""
        return {loft.id: self._loft_space(loft) for loft in self.lofts if self.loft_regions[loft.id]}

    def _loft_space(self, loft: Loft) -> Space:
        floor = self.loft_floors[loft.id]
        higher = tuple(other for other in self.shelves[loft.level] if other.underside > floor)
        return self._make(loft.id, loft.level, self.loft_regions[loft.id], floor, higher, loft)

    @once
    def open_sides(self) -> dict[str, tuple[tuple[Segment, ...], ...]]:
        """Stretches of each loft's edge that are not along an exterior wall, one tuple a side."""
        out = {}
        for loft in self.lofts:
            inputs = (self.loft_regions[loft.id], self.shell.shells[loft.level].inside)
            out[loft.id] = self.memo.get("open sides", loft.id, inputs, open_sides)
        return out

    @once
    def opens_to(self) -> dict[str, frozenset[FaceKey]]:
        """Faces that the open sides of each loft look down into."""
        out = {}
        for loft in self.lofts:
            plan = self.shell.plans[loft.level]
            edges = tuple(edge for side in self.open_sides[loft.id] for edge in side)
            beyond = self.memo.get(
                "opens to", loft.id, (plan, edges), lambda plan, edges: {plan.face_beyond(*e) for e in edges}
            )
            out[loft.id] = frozenset((loft.level, face) for face in beyond if face is not None)
        return out

    @once
    def below(self) -> dict[str, frozenset[FaceKey]]:
        """Faces that each loft overlaps in plan."""
        return {
            loft: frozenset(face for face, space in self.spaces.items() if own in space.shelves)
            for loft, own in self.shelf_of.items()
        }

    def group(self, face: FaceKey) -> tuple[FaceKey, ...]:
        """The face and those that dividers join to it, porches left out; a porch is alone."""
        level, number = face
        groups = self.shell.plans[level].groups
        if self.outdoors(face):
            return (face,)
        joined = [(level, n) for n, group in enumerate(groups) if group == groups[number] and n != number]
        return (face, *(other for other in joined if not self.outdoors(other)))

    def lofts_open_to(self, faces: tuple[FaceKey, ...]) -> tuple[Loft, ...]:
        """Sleeping and living lofts that are open to one of some faces."""
        wanted = frozenset(faces)
        return tuple(
            loft
            for loft in self.lofts
            if loft.use is not LoftUse.STORAGE
            and self.opens_to[loft.id] & wanted
            and loft.id in self.loft_spaces
        )


def clipped_outline(outline: tuple[tuple[int, int], ...], inside: Region) -> Region:
    """A loft's outline within the shell, mm; nothing of one that crosses itself."""
    drawn = clean(map(plan_point, outline))
    if not is_simple(drawn) or not inside:
        return Region()
    whole = Region.of(drawn)
    shared = (clip_convex(part, floor) for part in convex_parts(whole) for floor in convex_parts(inside))
    missing = area(drawn) - sum(map(area, shared))
    return whole if missing <= AREA_TOLERANCE_MM2 else intersection(whole, inside)


def shelf(region: Region, underside: float) -> Shelf:
    """The underside of a loft."""
    return Shelf(convex_parts(region), bounds(region), underside)


def _near(first: Bounds, second: Bounds) -> bool:
    """Whether two bounds overlap."""
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


def open_sides(region: Region, inside: Region) -> tuple[tuple[Segment, ...], ...]:
    """Stretches of a loft's sides that do not run along the inside of the shell."""
    walls = boundary(inside)
    found = []
    for start, end in boundary(region):
        open_parts = left_between(start, end, stretches_along(start, end, walls))
        if open_parts:
            found.append(tuple(open_parts))
    return tuple(found)
