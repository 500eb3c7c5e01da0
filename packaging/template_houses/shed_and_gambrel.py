"""A shed roof and a gambrel on wheels: The Tiny Project of 20 ft and the Zen Urban Coyote house."""

from template_houses.draft import Draft

from tinydesigner.document.access import AccessKind
from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.document.openings import WindowOperation
from tinydesigner.document.roofs import Roof, RoofKind
from tinydesigner.document.spaces import RoomUse
from tinydesigner.units.length import inches


def project() -> Design:
    """The Tiny Project, 2013: 20 x 8 ft, 13'-4" high, shed roof, 80 sq ft loft, 24 sq ft porch.

    Working: porch 54 x 64 in = 24.0 sq ft cut out of a corner. Great room 120 in at its high side; 2:12
    over 88 in falls 14 2/3 in to a plate of 105 1/3. Top: 120 + 4/6 in over the high wall + 6 in x 1.0138 =
    126.75, + 1/4 in of cap = 127 in; deck 27 in and floor 6 in make 160. Loft 88 x 131 in = 80.1 sq ft.
    """
    base = Trailer(
        id="trailer",
        deck_length=inches(240),
        deck_width=inches(90),
        deck_height=inches(27),
        at=(0, inches(48)),
        tongue_length=inches(50),
        floor_build_up=inches(6),
        width_over_fenders=inches(96),
        axles=2,
        axle_rating=2_267_962,
        gvwr=4_535_924,
        mass=1_043_262,
        name="20 ft trailer, two 5,000 lb axles",
    )
    d = Draft(
        name="The Tiny Project",
        notes="Drawn after The Tiny Project (Alek Lisefski, 2013).",
        base=base,
        wall=4,
    )
    x0, x1, y0, y1 = 4, 236, 4, 92
    d.roof = Roof(
        id="roof",
        kind=RoofKind.SHED,
        pitch=1 / 6,
        plate_height=inches(120 - 88 / 6),
        thickness=inches(6),
        projection=inches(0.25),
    )
    front, step = 182, 68
    d.shell(
        (x0, y0), (front, y0), (front, step), (x1, step), (x1, y1), (x0, y1), names="s porch-e porch-n e n w"
    )
    d.part("bath", (57.5, y0), (57.5, y1))
    d.open("kitchen", (135, y0), (135, y1))
    d.open("porch-e", (240, 0), (240, step - 4))
    d.open("porch-s", (front + 4, 0), (240, 0))
    d.room("Bath", RoomUse.BATHROOM, (24, 60))
    d.room("Kitchen", RoomUse.KITCHEN, (90, 48))
    d.room("Great room", RoomUse.LIVING, (160, 48))
    d.room("Porch", RoomUse.PORCH, (210, 30))
    d.door("entry", "porch-e", 36, 34, 80, hinge_at_end=True, glazed_share=0.7)
    d.door("bath", "bath", 54, 26, 77, swings_left=False)
    d.window("bath", "w", 54, (20, 20), 52, operation=WindowOperation.AWNING)
    d.window("kitchen", "n", 92, (36, 30), 42, operation=WindowOperation.AWNING)
    d.window(
        "great-n",
        "n",
        172,
        (48, 60),
        24,
        operation=WindowOperation.CASEMENT,
        escape=True,
        net_clear_width=inches(22),
        net_clear_height=inches(56),
    )
    d.window("great-s", "s", 158, (36, 40), 30, operation=WindowOperation.CASEMENT)
    d.window("nook", "e", 80, (18, 40), 36)
    d.put("shower-32", "s", y0, 20.5)
    d.put("toilet-composting", "n", y1, 30)
    d.put("lav-slim", "s", y0, 46.5)
    d.put("counter-60", "n", y1, 89.5)
    d.put("sink-24", "n", y1 - 1.5, 92)
    d.put("cooktop-2", "n", y1 - 2, 112)
    d.put("cabinet-tall-18", "s", y0, 68.5, height=inches(76))
    d.put("fridge-under", "s", y0, 88.5)
    d.put("counter-24", "s", y0, 111)
    d.put("sofa-loveseat", "n", y1, 155.5)
    d.put("desk-36", "n", y1, 214, depth=inches(18))
    d.put("heater-wall", "s", y0, 172)
    d.loft("sleeping", (x0, y0, 135, y1), 83, 5, name="Sleeping loft", guard_height=inches(14))
    d.window("loft-n", "n", 70, (40, 20), 89, loft="loft-sleeping", operation=WindowOperation.AWNING)
    d.window("loft-w", "w", 48, (36, 18), 88, loft="loft-sleeping", operation=WindowOperation.AWNING)
    d.put("mattress-queen", "w", x0, 58, loft="loft-sleeping")
    d.way_up(AccessKind.LADDER, "sleeping", (153, 26), 180.0, (16, 8, 18))
    return d.design()


def coyote() -> Design:
    """Zen Urban Coyote, 2014: a gambrel that measured 14'-4" on its real deck of 25 in.

    Published is the height of 172 in on a deck of 25 in; 20 x 8 1/2 ft and the plan inside are ours.
    Working: top 142 in above the floor (172 - 25 - 5); ridge 142 - 1 - 6 x 1.118 = 134.29; upper slope 6:12
    over 46 1/2 - 14 in rises 16.25 from the break at 118.04; lower slope 24:12 over 14 in rises 28 from a
    plate of 90.04.
    """
    base = Trailer(
        id="trailer",
        deck_length=inches(240),
        deck_width=inches(96),
        deck_height=inches(25),
        at=(0, inches(51)),
        tongue_length=inches(52),
        floor_build_up=inches(5),
        width_over_fenders=inches(102),
        axles=2,
        axle_rating=3_175_147,
        gvwr=6_350_293,
        mass=1_360_777,
        name="20 ft trailer",
    )
    d = Draft(
        name="Zen Urban Coyote",
        notes="Drawn after the Zen Urban Coyote house (owner built, 2014).",
        base=base,
        wall=4.5,
    )
    x0, x1, y0, y1 = 4.5, 235.5, 4.5, 97.5
    d.roof = Roof(
        id="roof",
        kind=RoofKind.GAMBREL,
        pitch=2.0,
        upper_pitch=0.5,
        break_inset=inches(14),
        plate_height=inches(142 - 1 - 6 * 1.25**0.5 - 32.5 * 0.5 - 28),
        thickness=inches(6),
        projection=inches(1),
    )
    d.shell((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    d.part("bath", (56, y0), (56, y1))
    d.open("kitchen", (126, y0), (126, y1))
    d.room("Bath", RoomUse.BATHROOM, (26, 60))
    d.room("Kitchen", RoomUse.KITCHEN, (88, 50))
    d.room("Living", RoomUse.LIVING, (180, 50))
    d.door("entry", "s", 176, 34, 80, hinge_at_end=True, glazed_share=0.4)
    d.door("bath", "bath", 56, 28, 78, swings_left=False)
    d.window("bath", "n", 27, (20, 24), 48, operation=WindowOperation.AWNING)
    d.window("kitchen", "n", 88, (36, 30), 42, operation=WindowOperation.SLIDER)
    d.window("living-n", "n", 180, (48, 42), 30, operation=WindowOperation.DOUBLE_HUNG)
    d.window(
        "living-e",
        "e",
        51,
        (40, 48),
        28,
        operation=WindowOperation.CASEMENT,
        escape=True,
        net_clear_width=inches(34),
        net_clear_height=inches(42),
    )
    d.window("living-s", "s", 216, (24, 42), 30, operation=WindowOperation.DOUBLE_HUNG)
    d.put("shower-32", "s", y0, 20.5)
    d.put("toilet-compact", "n", y1, 29)
    d.put("lav-slim", "s", y0, 46, width=inches(16))
    d.put("counter-48", "n", y1, 81.75)
    d.put("sink-24", "n", y1 - 1.5, 88)
    d.put("range-20", "n", y1, 116)
    d.put("fridge-24", "s", y0, 70)
    d.put("counter-36", "s", y0, 100.5)
    d.put("cabinet-wall-36", "s", y0, 100.5, height=inches(24), elevation=inches(52))
    d.put("sofa-72", "n", y1, 177)
    d.put("table-36", "e", x1, 51, depth=inches(20))
    d.put("closet-24", "s", y0, 131)
    d.loft("sleeping", (x0, y0, 126, y1), 84, 5, name="Sleeping loft", guard_height=inches(30))
    d.window(
        "loft",
        "w",
        51,
        (30, 30),
        91,
        loft="loft-sleeping",
        operation=WindowOperation.CASEMENT,
        escape=True,
        net_clear_width=inches(26),
        net_clear_height=inches(27),
    )
    d.put("mattress-queen", "w", x0, 51, loft="loft-sleeping")
    d.put("cubby-36", "e", 124, 76, loft="loft-sleeping", height=inches(20))
    d.way_up(AccessKind.LADDER, "sleeping", (144, 42), 180.0, (18, 8, 18))
    return d.design()
