"""Openings with the rooms that they serve, fixtures with what stands around them."""

from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, RoofWindow, Window
from tinydesigner.document.spaces import Loft, Room, RoomUse
from tinydesigner.geometry.regions import boundary, contains
from tinydesigner.geometry.rings import contains as ring_contains
from tinydesigner.geometry.segments import Segment
from tinydesigner.geometry.shapes import Point
from tinydesigner.measure.boxes import Box, box_of
from tinydesigner.measure.clearances import Surroundings
from tinydesigner.measure.derived.floors import FaceKey, Floors
from tinydesigner.measure.openings import (
    Leaf,
    OpeningPart,
    Site,
    door_part,
    roof_window_part,
    site_of,
    window_part,
)
from tinydesigner.measure.plan import plan_point
from tinydesigner.measure.quantity import Unknown
from tinydesigner.measure.space import Cover
from tinydesigner.measure.view import Holder, once

#: A door between two rooms serves the first of these uses that one of them has: the room that it closes off.
CLOSED_OFF_FIRST = (
    RoomUse.TOILET,
    RoomUse.BATHROOM,
    RoomUse.SLEEPING,
    RoomUse.LAUNDRY,
    RoomUse.UTILITY,
    RoomUse.STORAGE,
    RoomUse.DINING,
    RoomUse.KITCHEN,
    RoomUse.LIVING,
    RoomUse.HALL,
    RoomUse.UNDECLARED,
)


class Fittings(Holder):
    """Openings and fixtures of a design."""

    def __init__(self, floors: Floors) -> None:
        self.floors = floors
        self.shell = floors.shell
        self.design = floors.design
        self.memo = floors.memo
        self.work = floors.work

    @once
    def level_of_wall(self) -> dict[str, str]:
        """Level of each wall."""
        return {wall.id: wall.level for wall in self.design.walls}

    def level_of(self, opening: Door | Window | RoofWindow) -> str:
        """Level that an opening is on; a roof window without a loft is on the top one."""
        if isinstance(opening, RoofWindow):
            loft = self.loft_served(opening)
            return loft.level if loft else self.shell.top.id
        return self.level_of_wall.get(opening.wall, self.shell.main.id)

    @once
    def sites(self) -> dict[str, Site | None]:
        """Where each door and window stands."""
        out: dict[str, Site | None] = {}
        for opening in self.design.openings:
            if not isinstance(opening, RoofWindow):
                plan = self.shell.plans[self.level_of(opening)]
                out[opening.id] = self.memo.get("site", opening.id, (opening, plan), site_of)
        return out

    def loft_served(self, opening: Door | Window | RoofWindow) -> Loft | None:
        """The loft that an opening serves: the one it names, or of a roof window the one beneath it."""
        if isinstance(opening, Door):
            return None
        if opening.loft is not None:
            return self.lofts_by_id.get(opening.loft)
        if isinstance(opening, RoofWindow):
            at = plan_point(opening.at)
            under = [x for x in self.floors.lofts if contains(self.floors.loft_regions[x.id], at)]
            return max(under, key=lambda loft: self.floors.loft_floors[loft.id], default=None)
        return None

    @once
    def lofts_by_id(self) -> dict[str, Loft]:
        """Lofts by id."""
        return {loft.id: loft for loft in self.floors.lofts}

    @once
    def faces_of(self) -> dict[str, tuple[FaceKey, ...]]:
        """Faces on both sides of each door and window, and beneath each roof window."""
        out: dict[str, tuple[FaceKey, ...]] = {}
        for opening in self.design.openings:
            level = self.level_of(opening)
            if isinstance(opening, RoofWindow):
                numbers: tuple[int | None, ...] = (self.shell.plans[level].face_at(plan_point(opening.at)),)
            else:
                site = self.sites[opening.id]
                numbers = (site.left, site.right) if site else ()
            out[opening.id] = tuple((level, number) for number in numbers if number is not None)
        return out

    def exterior(self, opening: Door | Window | RoofWindow) -> bool:
        """Whether it leads outdoors."""
        if isinstance(opening, RoofWindow):
            return True
        indoors = [face for face in self.faces_of[opening.id] if not self.floors.outdoors(face)]
        site = self.sites[opening.id]
        if indoors or self.faces_of[opening.id]:
            return len(indoors) == 1
        return site is not None and site.marked

    @once
    def parts(self) -> dict[str, OpeningPart]:
        """Every opening as rooms and rules see it."""
        return {opening.id: self._part(opening) for opening in self.design.openings}

    def _part(self, opening: Door | Window | RoofWindow) -> OpeningPart:
        level = self.level_of(opening)
        loft, floor, ground = (
            self.loft_served(opening),
            self.shell.floors[level],
            self.shell.floor_above_ground,
        )
        if isinstance(opening, RoofWindow):
            served = self.floors.loft_floors[loft.id] if loft else floor
            inputs = (opening, self._cover_at(plan_point(opening.at)), served, -ground)
            return self.memo.get(
                "opening", opening.id, inputs, lambda o, c, f, g: roof_window_part(o, c, floor=f, ground=g)
            )
        site, exterior = self.sites[opening.id], self.exterior(opening)
        raised = self.floors.loft_floors[loft.id] - floor if loft else 0.0
        return self.memo.get(
            "opening", opening.id, (opening, site, exterior, raised, floor + ground), _wall_opening_part
        )

    def _cover_at(self, at: Point) -> Cover | None:
        roof = self.shell.roof
        if isinstance(roof, Unknown):
            return None
        found = [cover for cover in roof.ceiling if ring_contains(cover.ring, at)]
        return min(found, key=lambda cover: cover.at(at), default=None)

    def serves_use(self, opening: Door | Window | RoofWindow) -> str | None:
        """Use of the room or loft that an opening serves."""
        loft = self.loft_served(opening)
        if loft is not None:
            return loft.use
        rooms = [self.floors.room_in.get(face) for face in self.faces_of[opening.id]]
        uses = {room.use for room in rooms if room is not None and room.use is not RoomUse.PORCH}
        return min(uses, key=CLOSED_OFF_FIRST.index, default=None)

    @once
    def openings_of_face(self) -> dict[FaceKey, tuple[OpeningPart, ...]]:
        """Openings in the walls and roof of each face, those of lofts left out."""
        out: dict[FaceKey, tuple[OpeningPart, ...]] = {}
        for opening in self.design.openings:
            if self.loft_served(opening) is None:
                for face in self.faces_of[opening.id]:
                    out[face] = (*out.get(face, ()), self.parts[opening.id])
        return out

    @once
    def openings_of_loft(self) -> dict[str, tuple[OpeningPart, ...]]:
        """Openings that serve each loft."""
        out: dict[str, tuple[OpeningPart, ...]] = {}
        for opening in self.design.openings:
            loft = self.loft_served(opening)
            if loft is not None:
                out[loft.id] = (*out.get(loft.id, ()), self.parts[opening.id])
        return out

    @once
    def entrance(self) -> str | None:
        """Id of the one egress door."""
        doors = [o for o in self.design.openings if isinstance(o, Door) and self.parts[o.id].exterior]
        hinged = [door for door in doors if door.operation == "swing"]
        best = max(hinged or doors, key=lambda door: door.clear_width or door.width, default=None)
        return None if best is None else best.id

    @once
    def leaves(self) -> dict[FaceKey, tuple[Leaf, ...]]:
        """Door leaves that swing into each face."""
        out: dict[FaceKey, tuple[Leaf, ...]] = {}
        for door in self.design.openings:
            site = self.sites.get(door.id)
            if site is not None and site.leaf is not None and site.swept_face is not None:
                face = (self.level_of(door), site.swept_face)
                out[face] = (*out.get(face, ()), site.leaf)
        return out

    @once
    def boxes(self) -> dict[str, Box]:
        """Every fixture as a box."""
        return {f.id: self.memo.get("box", f.id, (f,), box_of) for f in self.design.fixtures}

    @once
    def place_of(self) -> dict[str, FaceKey | str | None]:
        """The face or the loft that each fixture stands in; None: in none."""
        return {fixture.id: self._place(fixture) for fixture in self.design.fixtures}

    def _place(self, fixture: Fixture) -> FaceKey | str | None:
        if fixture.loft is not None:
            return fixture.loft if fixture.loft in self.floors.loft_spaces else None
        plan = self.shell.plans.get(fixture.level)
        if plan is None:
            return None
        found = self.memo.get(
            "place", fixture.id, (plan, fixture.at), lambda plan, at: plan.face_at(plan_point(at))
        )
        return None if found is None else (fixture.level, found)

    @once
    def kinds_in(self) -> dict[FaceKey | str, tuple[str, ...]]:
        """Kinds of the fixtures of each face and loft, sorted."""
        out: dict[FaceKey | str, list[str]] = {}
        for fixture in self.design.fixtures:
            place = self.place_of[fixture.id]
            if place is not None:
                out.setdefault(place, []).append(fixture.kind)
        return {place: tuple(sorted(kinds)) for place, kinds in out.items()}

    @once
    def boxes_in(self) -> dict[FaceKey | str, tuple[Box, ...]]:
        """Fixtures of each face and loft."""
        out: dict[FaceKey | str, tuple[Box, ...]] = {}
        for fixture, place in self.place_of.items():
            if place is not None:
                out[place] = (*out.get(place, ()), self.boxes[fixture])
        return out

    def around_face(self, face: FaceKey) -> Surroundings:
        """What stands in the open space that a face belongs to."""
        group = sorted(self.floors.group(face))
        faces = [self.shell.plans[level].faces[number] for level, number in group]
        return Surroundings(
            tuple(side for found in faces for side in found.solid),
            tuple(box for key in group for box in self.boxes_in.get(key, ())),
            tuple(leaf for key in group for leaf in self.leaves.get(key, ())),
        )

    def around_loft(self, loft: str) -> Surroundings:
        """What stands on a loft: its closed sides and its fixtures."""
        opened = {edge for side in self.floors.open_sides[loft] for edge in side}
        sides: list[Segment] = [s for s in boundary(self.floors.loft_regions[loft]) if s not in opened]
        return Surroundings(tuple(sides), self.boxes_in.get(loft, ()), ())


def _wall_opening_part(
    opening: Door | Window, site: Site | None, exterior: bool, raised: float, floor_above_ground: float
) -> OpeningPart:
    if isinstance(opening, Door):
        return door_part(opening, site, exterior=exterior, floor_above_ground=floor_above_ground)
    return window_part(opening, site, exterior=exterior, raised=raised, floor_above_ground=floor_above_ground)


def rooms_of(floors: Floors, faces: tuple[FaceKey, ...]) -> tuple[Room, ...]:
    """Rooms of some faces."""
    return tuple(room for face in faces if (room := floors.room_in.get(face)) is not None)
