"""A drawing board for the templates: inches, compass walls, pieces of the catalogue.

The plan's origin is the front left corner of the deck or of the outside walls; x runs to the back of the
house (the tongue is at the left), y to its left side. North is the side of greater y.
"""

from dataclasses import dataclass, field
from typing import Any

from tinydesigner.document.access import Access, AccessKind
from tinydesigner.document.bases import Base
from tinydesigner.document.catalogue import pieces_by_id
from tinydesigner.document.design import Design, Identity
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, Opening, RoofWindow, Window
from tinydesigner.document.roofs import Roof
from tinydesigner.document.spaces import Loft, Room, RoomUse
from tinydesigner.document.walls import Assembly, Divider, Layer, LayerRole, Level, Reference, Wall
from tinydesigner.units.length import inches

#: How a piece is turned when its back stands at a wall on that side.
TURN = {"n": 0.0, "w": 90.0, "s": 180.0, "e": 270.0}
_AWAY = {"n": (0, -1), "s": (0, 1), "e": (-1, 0), "w": (1, 0)}
#: Kilograms a square metre in a pound a square foot.
KG_M2_PER_PSF = 4.88243

Spot = tuple[float, float]


def at(spot: Spot) -> tuple[int, int]:
    """A point in inches as the document holds it."""
    return (inches(spot[0]), inches(spot[1]))


def layers(*rows: tuple[str, LayerRole, float, float]) -> tuple[Layer, ...]:
    """Layers from name, role, inches and pounds a square foot."""
    return tuple(
        Layer(name=name, role=role, thickness=inches(thick), mass_per_area=round(psf * KG_M2_PER_PSF, 3))
        for name, role, thick, psf in rows
    )


def shell_assembly(id: str, thickness: float, name: str = "Shell wall") -> Assembly:
    """A light framed wall: plywood inside, studs with batts, sheathing, siding; the studs make up the rest.

    Weights a square foot are those of a light tiny-house wall, about 5 to 6 lb in all.
    """
    stud = thickness - 0.25 - 0.5 - 0.75
    return Assembly(
        id=id,
        name=f"{name}, {thickness:g} in",
        layers=layers(
            ("Plywood, 1/4 in", LayerRole.FINISH_IN, 0.25, 0.69),
            ("Studs at 24 in with batts", LayerRole.STRUCTURE, stud, round(0.35 * stud, 3)),
            ("Plywood sheathing, 1/2 in", LayerRole.SHEATHING, 0.5, 1.42),
            ("Lap siding", LayerRole.FINISH_OUT, 0.75, 1.5),
        ),
    )


def partition_assembly(id: str, thickness: float) -> Assembly:
    """A light partition: 1/4 in plywood on both sides of small studs."""
    return Assembly(
        id=id,
        name=f"Partition, {thickness:g} in",
        layers=layers(
            ("Plywood, 1/4 in", LayerRole.FINISH_IN, 0.25, 0.69),
            ("Studs", LayerRole.STRUCTURE, thickness - 0.5, 1.2),
            ("Plywood, 1/4 in", LayerRole.FINISH_OUT, 0.25, 0.69),
        ),
    )


@dataclass
class Draft:
    """A house while it is being drawn; ``design()`` is what comes of it."""

    name: str
    notes: str
    base: Base
    identity: Identity = Identity.TINY_HOUSE_ON_WHEELS
    wall: float = 4.5
    partition: float = 3.0
    end_wall: float | None = None
    roof: Roof | None = None
    walls: list[Wall] = field(default_factory=list)
    dividers: list[Divider] = field(default_factory=list)
    rooms: list[Room] = field(default_factory=list)
    lofts: list[Loft] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)
    fixtures: list[Fixture] = field(default_factory=list)
    accesses: list[Access] = field(default_factory=list)

    def shell(self, *corners: Spot, names: str = "s e n w") -> None:
        """Exterior walls through the inside corners, counter-clockwise; named in order."""
        ids = names.split()
        for name, start, end in zip(ids, corners, (*corners[1:], corners[0]), strict=True):
            along_x = abs(end[0] - start[0]) > abs(end[1] - start[1])
            built = "shell" if along_x or self.end_wall is None else "end-wall"
            self.walls.append(
                Wall(
                    id=f"wall-{name}",
                    level="main",
                    start=at(start),
                    end=at(end),
                    assembly=built,
                    reference=Reference.LEFT,
                    exterior=True,
                )
            )

    def part(self, id: str, start: Spot, end: Spot, height: float | None = None) -> None:
        """A partition along its middle line; with a height it stops short of the ceiling."""
        more: dict[str, Any] = {} if height is None else {"height": inches(height)}
        self.walls.append(
            Wall(id=f"wall-{id}", level="main", start=at(start), end=at(end), assembly="partition", **more)
        )

    def open(self, id: str, start: Spot, end: Spot) -> None:
        """An open divider."""
        self.dividers.append(Divider(id=f"divider-{id}", level="main", start=at(start), end=at(end)))

    def room(self, name: str, use: RoomUse, spot: Spot, **more: Any) -> None:
        """A room around a spot."""
        key = "room-" + name.lower().replace(" ", "-")
        self.rooms.append(Room(id=key, level="main", name=name, use=use, anchor=at(spot), **more))

    def _along(self, wall: str, place: float) -> tuple[str, int]:
        """Wall id and offset of a place given on the axis that the wall runs along."""
        found = next(w for w in self.walls if w.id == f"wall-{wall}")
        axis = 0 if abs(found.end[0] - found.start[0]) > abs(found.end[1] - found.start[1]) else 1
        return found.id, abs(inches(place) - found.start[axis])

    def door(self, id: str, wall: str, place: float, width: float, height: float = 80.0, **more: Any) -> None:
        """A door whose middle is at ``place`` on the wall's axis."""
        wall_id, offset = self._along(wall, place)
        self.openings.append(
            Door(
                id=f"door-{id}",
                wall=wall_id,
                offset=offset,
                width=inches(width),
                height=inches(height),
                **more,
            )
        )

    def window(self, id: str, wall: str, place: float, size: Spot, sill: float, **more: Any) -> None:
        """A window: middle, width and height, sill above the floor."""
        wall_id, offset = self._along(wall, place)
        self.openings.append(
            Window(
                id=f"window-{id}",
                wall=wall_id,
                offset=offset,
                width=inches(size[0]),
                height=inches(size[1]),
                sill=inches(sill),
                **more,
            )
        )

    def skylight(self, id: str, spot: Spot, size: Spot, **more: Any) -> None:
        """A window in the roof."""
        self.openings.append(
            RoofWindow(
                id=f"skylight-{id}", at=at(spot), width=inches(size[0]), length=inches(size[1]), **more
            )
        )

    def put(self, piece: str, side: str, line: float, place: float, id: str = "", **more: Any) -> None:
        """A piece with its back at a line; it looks away from ``side``; ``place`` is its middle along it."""
        made = pieces_by_id()[piece]
        half = more["depth"] / inches(2) if "depth" in more else made.depth_in / 2
        dx, dy = _AWAY[side]
        spot = (place, line + dy * half) if side in "ns" else (line + dx * half, place)
        key = id or self._free(piece)
        self.fixtures.append(made.place(key, "main", at(spot), **{"rotation": TURN[side], **more}))

    def _free(self, piece: str) -> str:
        taken = {fixture.id for fixture in self.fixtures}
        names = (piece if i == 1 else f"{piece}-{i}" for i in range(1, 99))
        return next(name for name in names if name not in taken)

    def loft(
        self, id: str, box: tuple[float, float, float, float], floor: float, thick: float, **more: Any
    ) -> None:
        """A rectangular loft: left, bottom, right, top; its floor and thickness."""
        x0, y0, x1, y1 = box
        outline = tuple(map(at, ((x0, y0), (x1, y0), (x1, y1), (x0, y1))))
        self.lofts.append(
            Loft(
                id=f"loft-{id}",
                level="main",
                outline=outline,
                floor_height=inches(floor),
                thickness=inches(thick),
                **more,
            )
        )

    def way_up(
        self,
        kind: AccessKind,
        to: str,
        foot: Spot,
        direction: float,
        size: tuple[float, int, float],
        **more: Any,
    ) -> None:
        """A stair or ladder: width, risers and run."""
        width, risers, run = size
        self.accesses.append(
            Access(
                id=f"{kind.value.replace('_', '-')}-{to}",
                kind=kind,
                level="main",
                to=f"loft-{to}",
                foot=at(foot),
                direction=direction,
                width=inches(width),
                risers=risers,
                run=inches(run),
                **more,
            )
        )

    def design(self) -> Design:
        """The finished design, validated."""
        built = [shell_assembly("shell", self.wall), partition_assembly("partition", self.partition)]
        if self.end_wall is not None:
            built.insert(1, shell_assembly("end-wall", self.end_wall, "Gable wall"))
        return Design(
            name=self.name,
            notes=self.notes,
            identity=self.identity,
            base=self.base,
            roof=self.roof,
            levels=(Level(id="main", name="Main floor"),),
            assemblies=tuple(built),
            walls=tuple(self.walls),
            dividers=tuple(self.dividers),
            rooms=tuple(self.rooms),
            lofts=tuple(self.lofts),
            openings=tuple(self.openings),
            fixtures=tuple(self.fixtures),
            accesses=tuple(self.accesses),
        )
