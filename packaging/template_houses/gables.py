"""Two gables on wheels: the Fencl of 19 ft and the Earth Morning house of 24 ft."""

from template_houses.draft import Draft

from tinydesigner.document.access import AccessKind, Handrails
from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.document.openings import WindowOperation
from tinydesigner.document.roofs import Roof, RoofKind
from tinydesigner.document.spaces import RoomUse
from tinydesigner.units.length import inches


def fencl() -> Design:
    """Tumbleweed Fencl, 2010: 19 ft over the rakes, 8 ft over the eaves, 13'-5" high, 130 sq ft.

    Working: walls 216 x 87 in (130.5 sq ft); rakes of 6 in make 228, eaves of 4 1/2 in make 96. Inside 78
    in wide: living room 90 x 78, kitchen 48 and wet bath 36 in of the length. Ridge 12:12 over a span of 78
    in rises 39 in; plate 85 1/2 gives a ridge of 124 1/2; loft floor 80 1/2 leaves 44 in there, 5 1/2 in
    below it the kitchen's 75 in. Roof top 124 1/2 + 5 1/2 x 1.414 = 132.28,
    + 1 of ridge cap; on 24 in of deck and 3.72 in of floor that is 161 in above the road.
    """
    base = Trailer(
        id="trailer",
        deck_length=inches(216),
        deck_width=inches(84),
        deck_height=inches(24),
        at=(0, inches(43.5)),
        tongue_length=inches(48),
        floor_build_up=inches(3.72),
        width_over_fenders=inches(96),
        axles=2,
        axle_rating=1_587_573,
        gvwr=3_175_147,
        mass=771_107,
        name="18 ft utility trailer",
    )
    d = Draft(name="Fencl", notes="Drawn after the Tumbleweed Fencl (Jay Shafer, 2010).", base=base, wall=4.5)
    x0, x1, y0, y1 = 4.5, 211.5, 4.5, 82.5
    d.roof = Roof(
        id="roof",
        kind=RoofKind.GABLE,
        pitch=1.0,
        plate_height=inches(85.5),
        thickness=inches(5.5),
        eave_overhang=inches(4.5),
        rake_overhang=inches(6),
        projection=inches(1),
    )
    front, step = 181.5, 43.5  # inside face of the wall to the porch; the porch's side wall
    d.shell(
        (x0, y0), (front, y0), (front, step), (x1, step), (x1, y1), (x0, y1), names="s porch-e porch-n e n w"
    )
    d.part("bath", (42, y0), (42, y1))
    d.open("kitchen", (91.5, y0), (91.5, y1))
    porch_in = front + 4.5
    d.open("porch-e", (216, 0), (216, step - 4.5))
    d.open("porch-s", (porch_in, 0), (216, 0))
    d.room("Bath", RoomUse.BATHROOM, (22, 60))
    d.room("Kitchen", RoomUse.KITCHEN, (67, 43))
    d.room("Living", RoomUse.LIVING, (136, 43))
    d.room("Porch", RoomUse.PORCH, (200, 20))
    d.door("entry", "porch-e", 24.5, 30, 78, hinge_at_end=True, swings_left=True, glazed_share=0.4)
    d.door("bath", "bath", 43.5, 24, 72, swings_left=False, hinge_at_end=True)
    d.window("bath", "w", 43.5, (18, 24), 46, operation=WindowOperation.AWNING)
    d.window("kitchen", "n", 67.5, (30, 24), 42, operation=WindowOperation.CASEMENT)
    d.window("living-n", "n", 137, (36, 36), 30, operation=WindowOperation.CASEMENT)
    d.window("living-s", "s", 137, (36, 36), 30, operation=WindowOperation.CASEMENT)
    d.window("nook", "e", 63, (24, 36), 30)
    d.put("shower-32", "s", y0, x0 + 16, mirrored=True)
    d.put("toilet-composting", "n", y1, 22.5)
    d.put("counter-48", "n", y1, 67.5)
    d.put("sink-15", "n", y1 - 3, 56, elevation=inches(28))
    d.put("cooktop-2", "n", y1 - 3, 79)
    d.put("fridge-under", "s", y0, 54)
    d.put("counter-24", "s", y0, 77)
    d.put("stove-gas", "s", y0 + 6, 112)
    d.put("sofa-loveseat", "n", y1, 137)
    d.put("table-fold", "s", y0, 141)
    d.put("chair-dining", "n", 43, 141)
    d.put("cubby-36", "e", x1, 63)
    d.loft("sleeping", (x0, y0, 91.5, y1), 80.5, 5.5, name="Sleeping loft")
    d.window(
        "loft",
        "w",
        43.5,
        (20, 22),
        88,
        loft="loft-sleeping",
        operation=WindowOperation.CASEMENT,
        net_clear_width=inches(16),
        net_clear_height=inches(18),
    )
    d.put("mattress-queen", "w", x0, 43.5, loft="loft-sleeping")
    d.way_up(AccessKind.LADDER, "sleeping", (107.5, 30), 180.0, (16, 8, 16))
    return d.design()


def morning() -> Design:
    """Earth Morning, 2015: 24 x 8 ft outside, 23 ft x 88 in inside, stair to a loft 47 in high.

    Working: walls 4 in at the sides and 6 in at the ends. Ridge 128 in (cathedral ceiling); 9:12 over a
    half span of 44 in rises 33 in from a plate of 95 in. Loft floor 128 - 47 = 81 in, 5 in thick, so the
    kitchen has 76 in. Stair: 8 risers of 10 1/8 in, treads 20 - 4/3 x 10 1/8 = 6 1/2 in, run 45 1/2 in.
    """
    base = Trailer(
        id="trailer",
        deck_length=inches(288),
        deck_width=inches(90),
        deck_height=inches(20),
        at=(0, inches(48)),
        tongue_length=inches(51),
        floor_build_up=inches(4.5),
        width_over_fenders=inches(96),
        axles=2,
        axle_rating=3_175_147,
        gvwr=6_350_293,
        mass=1_587_573,
        name="24 ft drop-axle trailer",
    )
    d = Draft(
        name="Earth Morning",
        notes="Drawn after the Earth Morning house (owner's published design, 2015).",
        base=base,
        wall=4,
        end_wall=6,
    )
    x0, x1, y0, y1 = 6, 282, 4, 92
    d.roof = Roof(
        id="roof",
        kind=RoofKind.GABLE,
        pitch=0.75,
        plate_height=inches(95),
        thickness=inches(6),
        eave_overhang=inches(3),
        rake_overhang=inches(5),
        projection=inches(1),
    )
    d.shell((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    d.part("bath", (43.5, y0), (43.5, y1))
    d.open("kitchen", (138, y0), (138, y1))
    d.room("Bath", RoomUse.BATHROOM, (24, 60))
    d.room("Kitchen", RoomUse.KITCHEN, (90, 48))
    d.room("Living", RoomUse.LIVING, (220, 48))
    d.door("entry", "s", 212, 34, 80, swings_left=True, hinge_at_end=True, glazed_share=0.5)
    d.door("bath", "bath", 55, 26, 76, swings_left=False)
    d.window("bath", "n", 24, (20, 24), 46, operation=WindowOperation.AWNING)
    d.window("kitchen", "n", 92, (48, 30), 42, operation=WindowOperation.SLIDER)
    d.window("living-n", "n", 212, (60, 42), 28, operation=WindowOperation.SLIDER)
    d.window(
        "living-e",
        "e",
        48,
        (36, 48),
        26,
        operation=WindowOperation.CASEMENT,
        escape=True,
        net_clear_width=inches(31),
        net_clear_height=inches(42),
    )
    d.window("living-s", "s", 258, (30, 42), 28, operation=WindowOperation.DOUBLE_HUNG)
    d.put("shower-32", "s", y0, 24)
    d.put("toilet-composting", "n", y1, 24)
    d.put("lav-18", "s", y0, 55)
    d.put("counter-96", "n", y1, 93)
    d.put("sink-24", "n", y1 - 1.5, 92)
    d.put("cooktop-24", "n", y1 - 2, 126)
    d.put("cabinet-wall-36", "n", y1, 64, height=inches(22), elevation=inches(53))
    d.put("fridge-24", "s", y0, 77)
    d.put("counter-18", "s", y0, 99)
    d.put("sofa-72", "n", y1, 210)
    d.put("table-round-30", "n", 80, 264)
    d.put("chair-dining", "s", 29, 264)
    d.put("shelf-wall-36", "n", y1, 168)
    d.put("closet-24", "s", y0, 150, height=inches(40), name="Closet under the stair")
    d.loft("sleeping", (x0, y0, 138, y1), 81, 5, name="Sleeping loft", guard_height=inches(22))
    d.window(
        "loft",
        "w",
        48,
        (30, 30),
        86,
        loft="loft-sleeping",
        operation=WindowOperation.CASEMENT,
        escape=True,
        net_clear_width=inches(26),
        net_clear_height=inches(27),
    )
    d.put("mattress-queen", "w", x0, 48, loft="loft-sleeping")
    d.put("cubby-36", "n", y1 - 6, 116, loft="loft-sleeping", height=inches(18))
    d.way_up(
        AccessKind.STAIR,
        "sleeping",
        (183.5, 16),
        180.0,
        (24, 8, 45.5),
        handrails=Handrails.ONE,
        handrail_height=inches(34),
    )
    d.skylight("loft", (90, 70), (22, 30), loft="loft-sleeping")
    return d.design()
