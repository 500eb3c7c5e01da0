"""Houses without wheels: Katrina Cottage, Sakura, and an Opportunity Village shelter."""

from template_houses.draft import Draft

from tinydesigner.document.bases import Foundation, FoundationKind, Skids
from tinydesigner.document.design import Design, Identity
from tinydesigner.document.openings import DoorOperation, WindowOperation
from tinydesigner.document.roofs import Roof, RoofKind
from tinydesigner.document.spaces import CeilingKind, RoomUse
from tinydesigner.units.length import inches

FLAT_9_FT = {"ceiling": CeilingKind.FLAT, "ceiling_height": inches(108)}


def katrina() -> Design:
    """Katrina Cottage KC 308, 2006: 308 sq ft (22 x 14 ft), 9 ft ceilings, one bunk room for four.

    308 is the published area; 22 x 14 ft is how it is remembered. The plan inside is ours, the porch is
    left out. Gable 8:12 over half of 156 in.
    """
    base = Foundation(id="foundation", type=FoundationKind.CRAWLSPACE, floor_above_grade=inches(24))
    d = Draft(
        name="Katrina Cottage 308",
        notes="Drawn after Katrina Cottage KC 308 (Marianne Cusato, 2006).",
        base=base,
        identity=Identity.DWELLING,
        wall=6,
        partition=4.5,
    )
    x0, x1, y0, y1 = 6, 258, 6, 162
    d.roof = Roof(
        id="roof",
        kind=RoofKind.GABLE,
        pitch=8 / 12,
        plate_height=inches(110),
        thickness=inches(9),
        eave_overhang=inches(12),
        rake_overhang=inches(8),
    )
    d.shell((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    d.part("bunks", (80.25, y0), (80.25, y1))
    d.part("bath-s", (82.5, 88.25), (152.25, 88.25))
    d.part("bath-e", (152.25, 88.25), (152.25, y1))
    d.open("kitchen", (154.5, 100), (x1, 100))
    d.room("Bunk room", RoomUse.SLEEPING, (60, 80), **FLAT_9_FT)
    d.room("Bath", RoomUse.BATHROOM, (110, 110), **FLAT_9_FT)
    d.room("Kitchen", RoomUse.KITCHEN, (200, 125), **FLAT_9_FT)
    d.room("Living", RoomUse.LIVING, (150, 60), **FLAT_9_FT)
    d.door("entry", "e", 40, 36, 80, glazed_share=0.3)
    d.door("bunks", "bunks", 46, 30, 80)
    d.door("bath", "bath-s", 104, 28, 80, swings_left=False)
    d.window(
        "bunks-w1",
        "w",
        44,
        (34, 60),
        24,
        operation=WindowOperation.DOUBLE_HUNG,
        escape=True,
        net_clear_width=inches(30),
        net_clear_height=inches(27.5),
    )
    d.window("bunks-w2", "w", 124, (34, 60), 24, operation=WindowOperation.DOUBLE_HUNG)
    d.window("bath", "n", 135, (24, 30), 54, operation=WindowOperation.DOUBLE_HUNG)
    d.window("kitchen", "n", 179, (34, 40), 42, operation=WindowOperation.DOUBLE_HUNG)
    d.window("living-s1", "s", 132, (34, 60), 24, operation=WindowOperation.DOUBLE_HUNG)
    d.window("living-s2", "s", 208, (34, 60), 24, operation=WindowOperation.DOUBLE_HUNG)
    d.window("living-e", "e", 88, (28, 60), 24, operation=WindowOperation.DOUBLE_HUNG)
    d.put("bunk-twin", "s", y0, 25.5, id="bunk-south")
    d.put("bunk-twin", "n", y1, 25.5, id="bunk-north")
    d.put("shower-36", "n", y1, 101)
    d.put("toilet-long", "n", y1, 135)
    d.put("lav-18", "e", 150, 100)
    d.put("counter-48", "n", y1, 179)
    d.put("sink-24", "n", y1 - 1.5, 179)
    d.put("range-24", "n", y1, 215.5)
    d.put("fridge-24-tall", "n", y1, 241)
    d.put("sofa-72", "s", y0, 136)
    d.put("table-48", "s", 58, 200, width=inches(42))
    d.put("chair-dining", "s", 37, 200)
    d.put("chair-dining", "n", 109, 200)
    return d.design()


def sakura() -> Design:
    """Acorn Sakura, 2023: 21 1/2 x 10 1/2 ft, 225 sq ft, no loft, no wheels.

    The size and the list of rooms are published, the plan is ours: bathroom, a room to sleep and cook in, a
    living room.
    """
    base = Foundation(id="foundation", type=FoundationKind.PIERS, floor_above_grade=inches(18))
    d = Draft(
        name="Sakura",
        notes="Drawn after the Sakura by Acorn Tiny Homes (2023).",
        base=base,
        identity=Identity.ADU,
        wall=5.5,
        partition=4,
    )
    x0, x1, y0, y1 = 5.5, 252.5, 5.5, 120.5
    d.roof = Roof(
        id="roof",
        kind=RoofKind.SHED,
        pitch=2 / 12,
        plate_height=inches(90),
        thickness=inches(8),
        eave_overhang=inches(8),
        rake_overhang=inches(6),
    )
    d.shell((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    d.part("bath-e", (67.5, 38), (67.5, y1))
    d.part("bath-s", (x0, 38), (67.5, 38))
    d.part("living", (166, y0), (166, 62))
    d.open("living", (166, 62), (166, y1))
    d.room("Bath", RoomUse.BATHROOM, (36, 80))
    d.room("Bed and kitchen", RoomUse.SLEEPING, (110, 60))
    d.room("Living", RoomUse.LIVING, (210, 60))
    d.door("entry", "s", 196, 36, 80, glazed_share=0.6)
    d.door("bath", "bath-e", 72, 28, 78, operation=DoorOperation.POCKET, hinge_at_end=True)
    d.window("bath", "w", 98, (24, 20), 54, operation=WindowOperation.AWNING)
    d.window("kitchen", "n", 112, (48, 36), 42, operation=WindowOperation.SLIDER)
    d.window(
        "bed-s",
        "s",
        118,
        (48, 48),
        30,
        operation=WindowOperation.SLIDER,
        escape=True,
        net_clear_width=inches(22),
        net_clear_height=inches(43),
    )
    d.window("living-n", "n", 206, (60, 60), 24, operation=WindowOperation.CASEMENT)
    d.window("living-e", "e", 63, (72, 60), 24, operation=WindowOperation.SLIDER)
    d.put("shower-32", "n", y1, 49)
    d.put("toilet-compact", "s", 40, 23)
    d.put("lav-18", "s", 40, 53)
    d.put("closet-36", "w", x0, 20.75, width=inches(30))
    d.put("bed-full", "e", 164, 33)
    d.put("counter-60", "n", y1, 104)
    d.put("sink-24", "n", y1 - 1.5, 104)
    d.put("cooktop-2", "n", y1 - 2, 126)
    d.put("fridge-24", "n", y1, 148)
    d.put("sofa-72", "n", y1, 212)
    d.put("table-36", "e", x1, 46, depth=inches(26))
    d.put("chair-dining", "w", 202, 50)
    return d.design()


def village() -> Design:
    """Opportunity Village, 2013: a shelter of 8 x 8 ft inside; kitchen and baths are shared.

    The inside is published; gable 8:12, door and window are as such bungalows are built.
    """
    base = Skids(id="skids", floor_above_grade=inches(14))
    d = Draft(
        name="Village shelter",
        notes="Drawn to the size of the Opportunity Village shelters, Eugene OR (2013).",
        base=base,
        identity=Identity.DWELLING,
        wall=4.5,
    )
    x0, x1, y0, y1 = 4.5, 100.5, 4.5, 100.5
    d.roof = Roof(
        id="roof",
        kind=RoofKind.GABLE,
        pitch=8 / 12,
        plate_height=inches(84),
        thickness=inches(5),
        eave_overhang=inches(10),
        rake_overhang=inches(12),
    )
    d.shell((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    d.room("Room", RoomUse.SLEEPING, (60, 60))
    d.door("entry", "e", 34, 34, 78, hinge_at_end=True)
    d.window("w", "w", 66, (36, 36), 30, operation=WindowOperation.SLIDER)
    d.window("e", "e", 78, (20, 36), 36, operation=WindowOperation.SINGLE_HUNG)
    d.window(
        "s",
        "s",
        40,
        (36, 36),
        34,
        operation=WindowOperation.SLIDER,
        escape=True,
        net_clear_width=inches(16),
        net_clear_height=inches(32),
    )
    d.put("bed-twin", "w", x0, 81, id="bed")
    d.put("desk-36", "s", y0, 34)
    d.put("chair-dining", "s", 26, 34, rotation=0.0)
    d.put("trunk", "w", x0, 43.25)
    return d.design()
