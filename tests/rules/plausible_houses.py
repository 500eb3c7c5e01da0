"""Three real houses for the review of verdicts: on wheels 8.5 x 26 ft, on slabs 12 x 30 and 24 x 36 ft.

Sizes are outside; the standard wall is 4 3/4 in thick. The inside corner is at the origin, the length
along +x.
"""

import tinydesigner

WALL = 4.75
#: What is clear of a casement of 40 by 36 in, or larger: 36 x 32 in are 8 sq ft.
ESCAPE = {"net_clear_width": "36", "net_clear_height": "32"}


def on_wheels() -> tinydesigner.House:
    """8 ft 6 in by 26 ft, 221 sq ft outside, a sleeping loft of 8 ft over bath and kitchen."""
    length, width = 26 * 12 - 2 * WALL, 8.5 * 12 - 2 * WALL  # 302.5 by 92.5 in
    house = (
        tinydesigner.House("On wheels, 8.5 x 26 ft")
        .shell(str(length), str(width))
        .room("Bath", "bathroom", start="0", end="60")
        .room("Kitchen", "kitchen", start="63.5", end="160", open_plan=True)
        .room("Living", "living", at=("230", "45"))
        .roof("gable", "6:12", "100", "7")
        .trailer("26'", "96", "24", floor_build_up="4", tongue_length="54", gvwr="14,000 lb", axles=2)
        .loft("Loft", "86", "4", start="0", end="96", guard_height="20")
        .door("front", "250", "36", "80", clear_width="33")
        .window("front", "190", "40", "44", "36", operation="casement", escape=True, **ESCAPE)
        .window("back", "230", "40", "44", "36", operation="casement")
        .window("back", "110", "36", "36", "42", operation="casement")
        .roof_window(("45", "20"), "32", "44", operation="escape", loft="Loft")
    )
    _bath(house, 92.5)
    house.fixture("sink-24", ("110", "80.5")).fixture("fridge-24", ("80", "80.5"))
    house.fixture("range-20", ("140", "80.5")).fixture("mattress-full", ("40", "46"), loft="Loft")
    return house.ladder(
        "Loft", ("119", "25"), direction=180.0, width="16", risers=8, run="23", rated_load=137.0
    )


def _bath(house: tinydesigner.House, width: float) -> None:
    """A bath of 60 in at the left end: toilet and lavatory at the back, a shower at the front."""
    house.door(_partition(house), str(width / 2), "28", "80", swings_left=False)
    house.fixture("toilet-round", ("15", str(width - 14))).fixture("lav-18", ("45", str(width - 9)))
    house.fixture("shower-36", ("18", "18"), rotation=180.0)


def _partition(house: tinydesigner.House) -> str:
    inner = [wall.id for wall in house.design.walls if not wall.exterior]
    return inner[0]


def cottage() -> tinydesigner.House:
    """12 by 30 ft, 360 sq ft outside, on a slab, a sleeping loft over bath and kitchen."""
    length, width = 30 * 12 - 2 * WALL, 12 * 12 - 2 * WALL  # 350.5 by 134.5 in
    house = (
        tinydesigner.House("Cottage, 12 x 30 ft")
        .shell(str(length), str(width))
        .room("Bath", "bathroom", start="0", end="60")
        .room("Kitchen", "kitchen", start="63.5", end="180", open_plan=True)
        .room("Living", "living", at=("260", "60"))
        .roof("gable", "8:12", "108", "8", eave_overhang="12", rake_overhang="6")
        .foundation("8")
        .loft("Loft", "90", "6", start="0", end="110", guard_height="36")
        .door("front", "300", "36", "80", clear_width="33")
        .window("front", "230", "40", "44", "36", operation="casement", escape=True, **ESCAPE)
        .window("back", "270", "40", "44", "36", operation="casement")
        .window("back", "120", "36", "36", "42", operation="casement")
        .window("left", "67", "40", "36", "98", operation="casement", escape=True, loft="Loft", **ESCAPE)
    )
    _bath(house, 134.5)
    house.fixture("sink-24", ("110", "122.5")).fixture("fridge-24", ("80", "122.5"))
    house.fixture("range-20", ("140", "122.5")).fixture("mattress-full", ("50", "67"), loft="Loft")
    return house.ladder(
        "Loft", ("134.1", "40"), direction=180.0, width="16", risers=8, run="24.1", rated_load=137.0
    )


def house_of_864() -> tinydesigner.House:
    """24 by 36 ft, 864 sq ft outside, on a slab: one bedroom, no loft, ceilings of 8 ft."""
    length, width = 36 * 12 - 2 * WALL, 24 * 12 - 2 * WALL  # 422.5 by 278.5 in
    house = (
        tinydesigner.House("House, 24 x 36 ft")
        .shell(str(length), str(width))
        .room("Bedroom", "sleeping", start="0", end="150")
        .room("Bath", "bathroom", corner=("153.5", "182"), opposite=("213.5", "278.5"))
        .room("Kitchen", "kitchen", corner=("217", "182"), opposite=("422.5", "278.5"), open_plan=True)
        .room("Living", "living", at=("300", "100"))
        .roof("flat", 0, "96", "12", eave_overhang="12", rake_overhang="12")
        .foundation("8")
        .door("front", "300", "36", "80", clear_width="33")
        .window("front", "60", "48", "48", "30", operation="casement", escape=True, **ESCAPE)
        .window("left", "140", "60", "48", "30", operation="casement")
        .window("front", "220", "60", "48", "30", operation="casement")
        .window("back", "300", "60", "48", "30", operation="casement")
        .window("right", "140", "60", "48", "30", operation="casement")
    )
    bedroom_wall, bath_wall, *_ = (wall.id for wall in house.design.walls if not wall.exterior)
    house.door(bedroom_wall, "60", "30", "80").door(bath_wall, "30", "28", "80", swings_left=False)
    house.fixture("toilet-round", ("168.5", "264.5")).fixture("lav-18", ("198.5", "269.5"))
    house.fixture("shower-36", ("171.5", "200"), rotation=180.0)
    house.fixture("sink-24", ("270", "266.5")).fixture("fridge-24", ("240", "266.5"))
    return house.fixture("range-20", ("300", "266.5"))
