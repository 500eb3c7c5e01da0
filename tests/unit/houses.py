"""Houses made straight from entities, in inches, turned and moved as a test wants them.

``tiny_house()`` is 24 ft by 8 ft 6 in outside: walls 5.5 in thick, so 277 in by 91 in inside, its inside
corner at the origin and its length along +x. From left to right: bath 60 in, partition 4 in, kitchen 96 in,
an open divider, living 117 in. Over the first 96 in lies a loft, its floor at 88 in, 6 in thick. A gable roof
of 6:12 runs along the house, plates at 100 in, so that the ceiling is at 122.75 in along the ridge.
"""

import math

from tinydesigner.document.access import Access
from tinydesigner.document.bases import Foundation, Skids, Trailer
from tinydesigner.document.design import Design
from tinydesigner.document.fixtures import Fixture
from tinydesigner.document.openings import Door, RoofWindow, Window
from tinydesigner.document.roofs import Dormer, Roof
from tinydesigner.document.spaces import Loft, Room
from tinydesigner.document.walls import Assembly, Divider, Layer, Level, Wall
from tinydesigner.units.length import inches

LENGTH, WIDTH = 277.0, 91.0
WALL, PARTITION = 5.5, 4.0
SQ_IN = 25.4 * 25.4


class Frame:
    """Turns by degrees about the origin, then moves by inches."""

    def __init__(self, degrees: float = 0.0, dx: float = 0.0, dy: float = 0.0):
        self.degrees, self.dx, self.dy = degrees, dx, dy

    def point(self, x: float, y: float) -> tuple[int, int]:
        turn = math.radians(self.degrees)
        c, s = math.cos(turn), math.sin(turn)
        return (inches(x * c - y * s + self.dx), inches(x * s + y * c + self.dy))

    def angle(self, degrees: float) -> float:
        return (degrees + self.degrees) % 360.0


def assemblies() -> tuple[Assembly, ...]:
    def layer(name: str, role: str, size: float) -> Layer:
        return Layer(name=name, role=role, thickness=inches(size))

    return (
        Assembly(
            id="shell",
            name="2x4 with siding",
            layers=(
                layer("lining", "finish_in", 0.5),
                layer("stud", "structure", 3.5),
                layer("sheathing", "sheathing", 0.5),
                layer("siding", "finish_out", 1.0),
            ),
        ),
        Assembly(
            id="partition",
            name="2x3",
            layers=(
                layer("lining", "finish_in", 0.75),
                layer("stud", "structure", 2.5),
                layer("lining", "finish_out", 0.75),
            ),
        ),
    )


def shell_walls(frame: Frame, length: float = LENGTH, width: float = WIDTH) -> tuple[Wall, ...]:
    """South, east, north, west along the inside, counter-clockwise."""
    corners = [(0, 0), (length, 0), (length, width), (0, width)]
    names = ["south", "east", "north", "west"]
    return tuple(
        Wall(
            id=name,
            level="main",
            start=frame.point(*corners[i]),
            end=frame.point(*corners[(i + 1) % 4]),
            assembly="shell",
            reference="left",
            exterior=True,
        )
        for i, name in enumerate(names)
    )


def partition(frame: Frame, x: float = 60.0, width: float = WIDTH) -> Wall:
    """Across the house; its faces at x and x + 4."""
    return Wall(
        id="partition",
        level="main",
        start=frame.point(x, 0),
        end=frame.point(x, width),
        assembly="partition",
        reference="left",
    )


def trailer(frame: Frame, **changes) -> Trailer:
    """24 ft deck, 8 ft 2 in wide, 24 in high, floor 4 in above it, tongue 54 in to the left."""
    fields = {
        "id": "base",
        "at": frame.point(-5.5, WIDTH / 2),
        "direction": frame.angle(180),
        "deck_length": inches(288),
        "deck_width": inches(98),
        "deck_height": inches(24),
        "floor_build_up": inches(4),
        "tongue_length": inches(54),
    }
    return Trailer(**{**fields, **changes})


def roof(frame: Frame, **changes) -> Roof:
    """Gable 6:12 along the house, 8 in thick, eaves and rakes 3 in, a ridge cap of 1 in."""
    fields = {
        "id": "roof",
        "kind": "gable",
        "direction": frame.angle(0),
        "pitch": 0.5,
        "plate_height": inches(100),
        "thickness": inches(8),
        "eave_overhang": inches(3),
        "rake_overhang": inches(3),
        "projection": inches(1),
    }
    return Roof(**{**fields, **changes})


def rooms(frame: Frame) -> tuple[Room, ...]:
    return (
        Room(id="bath", level="main", use="bathroom", anchor=frame.point(30, 45)),
        Room(id="kitchen", level="main", use="kitchen", anchor=frame.point(110, 45)),
        Room(id="living", level="main", use="living", anchor=frame.point(220, 45)),
    )


def loft(frame: Frame, x0: float = 0, x1: float = 96, y0: float = 0, y1: float = WIDTH, **changes) -> Loft:
    fields = {
        "id": "loft",
        "level": "main",
        "outline": tuple(frame.point(*p) for p in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))),
        "floor_height": inches(88),
        "thickness": inches(6),
    }
    return Loft(**{**fields, **changes})


def door(id, wall: str, offset: float, width: float = 36, **changes) -> Door:
    fields = {"id": id, "wall": wall, "offset": inches(offset), "width": inches(width)}
    return Door(**{**fields, "height": inches(80), **changes})


def window(id: str, wall: str, offset: float, width: float = 36, height: float = 48, **changes) -> Window:
    fields = {"id": id, "wall": wall, "offset": inches(offset), "width": inches(width), "sill": inches(30)}
    return Window(**{**fields, "height": inches(height), **changes})


def roof_window(frame: Frame, x: float, y: float, **changes) -> RoofWindow:
    fields = {"id": "skylight", "at": frame.point(x, y), "width": inches(24), "length": inches(40)}
    return RoofWindow(**{**fields, **changes})


def openings() -> tuple:
    """Entrance in the south wall of the living room, inward; bath door; four windows."""
    return (
        door("entrance", "south", 250, swings_left=True, clear_width=inches(33), glazed_share=0.5),
        door("bath-door", "partition", 45, 28, swings_left=True),
        window("living-window", "north", LENGTH - 220, operation="casement"),
        window("kitchen-window", "north", LENGTH - 120, height=30, sill=inches(42), operation="double_hung"),
        window("bath-window", "south", 20, 18, 18, sill=inches(54), operation="awning"),
        window("loft-window", "west", WIDTH / 2, 36, 24, sill=inches(92), operation="casement", loft="loft"),
    )


def fixture(
    frame: Frame, id: str, kind: str, x: float, y: float, size, turn: float = 0, **changes
) -> Fixture:
    width, depth, height = size
    return Fixture(
        id=id,
        kind=kind,
        level="main",
        at=frame.point(x, y),
        rotation=frame.angle(turn),
        width=inches(width),
        depth=inches(depth),
        height=inches(height),
        **changes,
    )


def fixtures(frame: Frame) -> tuple[Fixture, ...]:
    """Toilet and lavatory at the north wall, shower in the corner; a kitchen; a bed in the loft."""
    tray = {"inside_width": inches(34), "inside_depth": inches(32)}
    return (
        fixture(frame, "toilet", "toilet", 15, 77, (18, 28, 30)),
        fixture(frame, "lavatory", "lavatory", 45, 82, (20, 18, 34)),
        fixture(frame, "shower", "shower", 18, 18, (36, 36, 78), 180, **tray),
        fixture(frame, "counter", "counter", 127, 78.5, (66, 25, 36)),
        fixture(frame, "sink", "kitchen_sink", 125, 78.5, (30, 20, 36)),
        fixture(frame, "fridge", "fridge", 79, 78, (24, 26, 66)),
        fixture(frame, "bed", "bed", 30, 45.5, (60, 60, 10), loft="loft"),
    )


def stair(frame: Frame, **changes) -> Access:
    """Up to the loft's edge at x = 96 from the right: 8 risers of 11 in, run 37 1/3 in, 20 in wide."""
    fields = {
        "id": "stair",
        "kind": "stair",
        "level": "main",
        "to": "loft",
        "foot": frame.point(96 + 112 / 3, 45.5),
        "direction": frame.angle(180),
        "width": inches(20),
        "risers": 8,
        "run": inches(112 / 3),
    }
    return Access(**{**fields, **changes})


def tiny_house(frame: Frame | None = None, **changes) -> Design:
    frame = frame or Frame()
    fields = {
        "name": "Test house",
        "levels": (Level(id="main", name="Main"),),
        "assemblies": assemblies(),
        "walls": (*shell_walls(frame), partition(frame)),
        "dividers": (
            Divider(id="divider", level="main", start=frame.point(160, 0), end=frame.point(160, WIDTH)),
        ),
        "rooms": rooms(frame),
        "lofts": (loft(frame),),
        "roof": roof(frame),
        "openings": openings(),
        "fixtures": fixtures(frame),
        "accesses": (stair(frame),),
        "base": trailer(frame),
    }
    return Design(**{**fields, **changes})


def one_room(
    length: float,
    width: float,
    frame: Frame | None = None,
    use: str = "living",
    **changes,
) -> Design:
    """A single room, inside length and width in inches, without roof unless one is given."""
    frame = frame or Frame()
    fields = {
        "levels": (Level(id="main"),),
        "assemblies": assemblies(),
        "walls": shell_walls(frame, length, width),
        "rooms": (Room(id="room", level="main", use=use, anchor=frame.point(length / 2, width / 2)),),
        "base": Foundation(id="base", floor_above_grade=inches(20)),
    }
    return Design(**{**fields, **changes})


__all__ = [
    "LENGTH",
    "PARTITION",
    "SQ_IN",
    "WALL",
    "WIDTH",
    "Dormer",
    "Foundation",
    "Frame",
    "Skids",
    "assemblies",
    "door",
    "fixture",
    "fixtures",
    "loft",
    "one_room",
    "openings",
    "partition",
    "roof",
    "roof_window",
    "rooms",
    "shell_walls",
    "stair",
    "tiny_house",
    "trailer",
    "window",
]
