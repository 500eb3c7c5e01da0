"""Building a house in code: notations, sides, names, refusals."""

from datetime import date

import pytest

from tinydesigner.document.bases import Foundation, Trailer
from tinydesigner.document.builder import DesignBuilder
from tinydesigner.document.catalogue import catalogue
from tinydesigner.document.commands.facts import SetIdentity
from tinydesigner.document.design import Identity
from tinydesigner.document.edit import find
from tinydesigner.document.errors import CommandRefused
from tinydesigner.document.faces import face_of
from tinydesigner.document.openings import Door, Window
from tinydesigner.document.spaces import Loft
from tinydesigner.document.standard import exterior_wall, partition_wall
from tinydesigner.document.walls import Level
from tinydesigner.units.errors import UnitError
from tinydesigner.units.length import feet, inches, mm


def test_texts_and_nanometres_mean_the_same() -> None:
    by_text = DesignBuilder().shell("20'", "7'6").skids("18").build()
    by_number = DesignBuilder().shell(feet(20), feet(7, 6)).skids(inches(18)).build()
    assert by_text == by_number
    metric = DesignBuilder(units="metric").shell("6 m", "2400").skids("450").build()
    assert max(wall.end for wall in metric.walls) == (mm(6000), mm(2400))


def test_doors_and_windows_are_placed_from_the_left_and_the_front() -> None:
    house = DesignBuilder().shell("240", "96").skids("12")
    for number, side in enumerate(("front", "back", "left", "right"), start=1):
        house.window(side, "30", "24", "24", "40", name=f"W{number}")
    design = house.build()
    # Walls run against the clock: the back one from right to left, the left one from back to front.
    offsets = [opening.offset for opening in design.openings if isinstance(opening, Window)]
    assert offsets == [inches(30), inches(240 - 30), inches(96 - 30), inches(30)]
    door = house.door("wall-3", "30", "32", "80").build().openings[-1]
    assert isinstance(door, Door)
    assert door.offset == inches(30)
    assert house.id_of("W2") == "window-2"
    with pytest.raises(CommandRefused, match="no things are called 'W9'"):
        house.id_of("W9")


def test_rooms_by_bays_corners_points_and_the_rest() -> None:
    design = (
        DesignBuilder()
        .shell("240", "96")
        .room("Bath", "bathroom", start="180")
        .room("Hall", "hall", corner=(0, 0), opposite=("36", "40"))
        .room("Kitchen", "kitchen", start="120", end="176.5", open_plan=True)
        .room("Main", "living", at=("80", "50"))
        .skids("12")
        .build()
    )
    assert {room.name: room.use for room in design.rooms} == {
        "Bath": "bathroom",
        "Hall": "hall",
        "Kitchen": "kitchen",
        "Main": "living",
    }
    assert len(design.dividers) == 1
    kitchen = next(room for room in design.rooms if room.name == "Kitchen")
    ring = face_of(design, kitchen)
    assert ring is not None
    assert {round(x / 25.4, 6) for x, _ in ring} == {120, 176.5}


def test_the_trailer_comes_under_the_house() -> None:
    house = DesignBuilder().trailer("21'", "8'6", "24", gvwr="14,000 lb").shell("20'", "7'6")
    base = house.build().base
    assert isinstance(base, Trailer)
    # 4-3/4 in of wall outside the inside face; the middle of 90 in.
    assert base.at == (inches(-4.75), inches(45))
    # 14,000 lb * 453.59237 g.
    assert base.gvwr == 6_350_293
    placed = house.trailer("21'", "8'6", "24", at=("1'", "0")).build().base
    assert isinstance(placed, Trailer)
    assert placed.at == (inches(12), 0)


def test_everything_else_by_names_and_ids() -> None:
    piece = catalogue().pieces[0]
    upper = Level(id="upper", elevation=inches(110))
    from tinydesigner.document.commands.adding import Add

    design = (
        DesignBuilder("Loft house")
        .built_of(exterior=exterior_wall(), partition=partition_wall())
        .shell("240", "96")
        .roof("gambrel", "24:12", "96", "8", upper_pitch="6:12", break_inset="24")
        .loft(
            "Nest",
            "84",
            "6",
            outline=(("0", "0"), ("80", "0"), ("0", "90")),
            use="storage",
            guard_height="36",
        )
        .window("left", "48", "24", "24", "90", loft="Nest", escape=True)
        .roof_window(("120", "20"), "24", "30", operation="escape", loft="Nest")
        .stair("Nest", ("120", "40"), direction=180, width="24", risers=9, run="72")
        .access("ladder", "Nest", ("100", "80"), 180, "18", 8, "10")
        .fixture(piece.id, ("200", "60"), rotation=90)
        .fixture(
            {"kind": "heater", "width": "10", "depth": "10", "height": "20"}, ("220", "10"), mirrored=True
        )
        .wall(("150", "0"), ("150", "30"), height="42")
        .do(SetIdentity(Identity.ADU))
        .identity("adu")
        .places("a")
        .rulesets("b")
        .as_of(date(2020, 1, 1))
        .notes("Built in code.")
        .do(Add((upper,)))
        .on_level("upper")
        .on_level("main")
        .foundation("18", type="piers")
        .build()
    )
    assert isinstance(design.base, Foundation)
    assert find(design, "loft-1", Loft).guard_height == inches(36)
    assert {way.id for way in design.accesses} == {"stair-1", "ladder-1"}
    assert all(way.to == "loft-1" for way in design.accesses)
    assert design.fixtures[0].piece == piece.id
    assert design.walls[-1].height == inches(42)
    assert (design.site.places, design.site.rulesets, design.notes) == (("a",), ("b",), "Built in code.")


def test_what_the_builder_refuses() -> None:
    with pytest.raises(CommandRefused, match="stands on"):
        DesignBuilder().shell("20'", "8'").build()
    with pytest.raises(CommandRefused, match="draw the shell first"):
        DesignBuilder().room("Bath", start="1")
    with pytest.raises(CommandRefused, match="which room"):
        DesignBuilder().room("Bath")
    with pytest.raises(UnitError):
        DesignBuilder().shell("twenty", "8'")
    house = DesignBuilder().shell("20'", "8'")
    with pytest.raises(CommandRefused, match=r"Door: colour"):
        house.door("front", "40", "32", "80", colour="red")
    with pytest.raises(CommandRefused, match="no piece 'throne'"):
        house.fixture("throne", ("1'", "1'"))
    with pytest.raises(CommandRefused, match="no outer wall"):
        DesignBuilder().door("front", "40", "32", "80")
