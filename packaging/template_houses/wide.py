"""Ten feet wide: MitchCraft's Lisa and a park model by Mint."""

from template_houses.draft import Draft

from tinydesigner.document.access import AccessKind
from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design, Identity
from tinydesigner.document.openings import DoorOperation, WindowOperation
from tinydesigner.document.roofs import Roof, RoofKind
from tinydesigner.document.spaces import RoomUse
from tinydesigner.units.length import inches


def lisa() -> Design:
    """MitchCraft Lisa, 2024: 30 x 10 ft, a bedroom on the ground floor and a loft bedroom with a ladder.

    Height is not published; it is drawn to 13'-6". Working: floor 20 + 5 in above the road leaves 137 in;
    ridge 137 - 1 - 6 x 1.118 = 129.29; 6:12 over 55 in rises 27 1/2 from a plate of 101.79. Loft floor 85,
    5 thick: 80 in below it, 44 in at its ridge, 16.8 in at its walls. The balcony is left out.
    """
    base = Trailer(
        id="trailer",
        deck_length=inches(360),
        deck_width=inches(102),
        deck_height=inches(20),
        at=(0, inches(60)),
        tongue_length=inches(60),
        floor_build_up=inches(5),
        axles=3,
        axle_rating=3_175_147,
        gvwr=9_525_440,
        mass=2_494_758,
        name="30 ft triple-axle trailer",
    )
    d = Draft(
        name="Lisa",
        notes="Drawn after the Lisa by MitchCraft Tiny Homes (2024).",
        base=base,
        wall=5,
        partition=4,
    )
    x0, x1, y0, y1 = 5, 355, 5, 115
    d.roof = Roof(
        id="roof",
        kind=RoofKind.GABLE,
        pitch=0.5,
        plate_height=inches(137 - 1 - 6 * 1.25**0.5 - 27.5),
        thickness=inches(6),
        projection=inches(1),
    )
    d.shell((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    d.part("bed", (117, y0), (117, y1))
    d.part("bath-n", (119, 64), (200, 64))
    d.part("bath-e", (200, y0), (200, 64))
    d.open("kitchen", (252, y0), (252, y1))
    d.room("Bedroom", RoomUse.SLEEPING, (60, 60))
    d.room("Bath", RoomUse.BATHROOM, (150, 25))
    d.room("Kitchen", RoomUse.KITCHEN, (215, 60))
    d.room("Living", RoomUse.LIVING, (300, 60))
    d.door("entry", "s", 272, 36, 80, hinge_at_end=True, glazed_share=0.5)
    d.door("bed", "bed", 64, 30, 78)
    d.door("bath", "bath-n", 178, 28, 78, operation=DoorOperation.POCKET)
    d.window(
        "bed-w",
        "w",
        60,
        (36, 48),
        28,
        operation=WindowOperation.CASEMENT,
        escape=True,
        net_clear_width=inches(31),
        net_clear_height=inches(43),
    )
    d.window("bed-n", "n", 62, (48, 24), 54, operation=WindowOperation.SLIDER)
    d.window("bath", "s", 143, (24, 18), 54, operation=WindowOperation.AWNING)
    d.window("kitchen", "n", 194, (42, 30), 42, operation=WindowOperation.SLIDER)
    d.window("living-n", "n", 304, (60, 48), 28, operation=WindowOperation.SLIDER)
    d.window("living-e", "e", 60, (60, 54), 24, operation=WindowOperation.CASEMENT)
    d.window("living-s", "s", 322, (36, 48), 28, operation=WindowOperation.DOUBLE_HUNG)
    d.put("bed-queen", "n", y1, 44, id="bed-queen")
    d.put("closet-48", "s", y0, 82)
    d.put("dresser-36", "s", y0, 30)
    d.put("shower-32", "s", y0, 135.25)
    d.put("toilet-round", "s", y0, 166.5)
    d.put("lav-18", "s", y0, 189.75, width=inches(16))
    d.put("washer-24", "n", y1, 132)
    d.put("counter-72", "n", y1, 182)
    d.put("sink-33", "n", y1 - 1.5, 194)
    d.put("range-24", "n", y1, 231)
    d.put("fridge-24-tall", "s", y0, 215)
    d.put("counter-24", "s", y0, 240)
    d.put("sofa-84", "n", y1, 308)
    d.put("table-round-36", "s", 10, 315)
    d.put("chair-dining", "e", 354, 28)
    d.put("chair-dining", "n", 67, 315)
    d.put("minisplit-head", "e", x1, 60)
    d.loft("bedroom", (117, y0, 252, y1), 85, 5, name="Loft bedroom", guard_height=inches(22))
    d.window("loft-n", "n", 140, (30, 14), 86, loft="loft-bedroom", operation=WindowOperation.AWNING)
    d.put("mattress-full", "w", 119, 60, loft="loft-bedroom")
    d.skylight(
        "loft",
        (160, 84),
        (30, 46),
        loft="loft-bedroom",
        escape=True,
        net_clear_width=inches(26),
        net_clear_height=inches(40),
    )
    d.way_up(AccessKind.LADDER, "bedroom", (270, 66), 180.0, (18, 8, 18))
    return d.design()


def mint() -> Design:
    """Mint custom park model, 2023: 40 x 10 ft, 400 sq ft on the dot, all on one floor.

    Only the size is published; plan and height are ours. Working: floor 22 + 6 in above the road; 3:12 over
    55 in rises 13 3/4 from a plate of 96 in to 109 3/4; top 109.75 + 7 x 1.0308 + 1 = 117.97, so 145.97 in
    above the road.
    """
    base = Trailer(
        id="trailer",
        deck_length=inches(480),
        deck_width=inches(102),
        deck_height=inches(22),
        at=(0, inches(60)),
        tongue_length=inches(54),
        floor_build_up=inches(6),
        axles=4,
        axle_rating=3_175_147,
        gvwr=12_700_586,
        mass=3_401_943,
        name="40 ft park model frame",
    )
    d = Draft(
        name="Park model 40",
        notes="Drawn to the size of a custom park model by Mint Tiny House Company (2023).",
        base=base,
        identity=Identity.PARK_MODEL,
        wall=5,
        partition=4,
    )
    x0, x1, y0, y1 = 5, 475, 5, 115
    d.roof = Roof(
        id="roof",
        kind=RoofKind.GABLE,
        pitch=0.25,
        plate_height=inches(96),
        thickness=inches(7),
        projection=inches(1),
    )
    d.shell((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    d.part("bed", (137, y0), (137, y1))
    d.part("bath-n", (139, 70), (231, 70))
    d.part("bath-e", (231, y0), (231, 70))
    d.open("kitchen", (333, y0), (333, y1))
    d.room("Bedroom", RoomUse.SLEEPING, (70, 60))
    d.room("Bath", RoomUse.BATHROOM, (185, 40))
    d.room("Kitchen", RoomUse.KITCHEN, (280, 60))
    d.room("Living", RoomUse.LIVING, (400, 60))
    d.door("entry", "s", 358, 36, 80, hinge_at_end=True, glazed_share=0.6)
    d.door("patio", "n", 430, 60, 80, operation=DoorOperation.SLIDING, glazed_share=0.8)
    d.door("bed", "bed", 92, 30, 80, hinge_at_end=True)
    d.door("bath", "bath-n", 195, 30, 80, operation=DoorOperation.POCKET)
    d.window(
        "bed-w",
        "w",
        60,
        (60, 44),
        30,
        operation=WindowOperation.SLIDER,
        escape=True,
        net_clear_width=inches(27),
        net_clear_height=inches(39),
    )
    d.window("bed-s", "s", 70, (36, 44), 34, operation=WindowOperation.DOUBLE_HUNG)
    d.window("bath", "s", 205, (30, 20), 54, operation=WindowOperation.SLIDER)
    d.window("kitchen", "n", 262, (48, 34), 42, operation=WindowOperation.SLIDER)
    d.window("living-e", "e", 60, (72, 54), 24, operation=WindowOperation.SLIDER)
    d.window("living-s", "s", 428, (60, 44), 30, operation=WindowOperation.SLIDER)
    d.put("bed-queen", "w", x0, 60)
    d.put("closet-48", "n", y1, 60)
    d.put("dresser-36", "s", y0, 112)
    d.put("shower-36", "s", y0, 157.5)
    d.put("toilet-long", "s", y0, 193)
    d.put("lav-24", "e", 229, 52)
    d.put("washer-24", "n", y1, 153)
    d.put("closet-36", "n", y1, 187)
    d.put("counter-96", "n", y1, 254)
    d.put("sink-33", "n", y1 - 1.5, 262)
    d.put("range-30", "n", y1, 317.5)
    d.put("fridge-30", "s", y0, 250)
    d.put("counter-48", "s", y0, 291)
    d.put("bar-48", "s", 30, 291, elevation=inches(36))
    d.put("stool", "s", 50, 280)
    d.put("stool", "s", 50, 302)
    d.put("sofa-84", "e", x1, 60)
    d.put("chair-easy", "n", y1 - 4, 376)
    d.put("table-coffee", "e", 426, 60, depth=inches(20))
    return d.design()
