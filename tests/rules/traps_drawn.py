"""Checks of traps on drawn houses: each says whether a law avoids its trap. Named in traps.yaml."""

from collections.abc import Callable
from datetime import date

from tests.rules import plausible_houses
from tinydesigner.document.builder import DesignBuilder
from tinydesigner.measure.model import Model
from tinydesigner.rules.check import Checker
from tinydesigner.rules.errors import RuleErrors
from tinydesigner.rules.reader import read
from tinydesigner.rules.results import Finding, Layer, Status, VerdictStatus

DAY = date(2026, 6, 1)
APPENDIX = "irc-appendix-q-2018"


def box(length: float, width: float) -> DesignBuilder:
    """One living room on a foundation, clear inside sizes in inches."""
    return DesignBuilder().shell(str(length), str(width)).room("Main", "living").foundation("12")


def findings(law: Checker, house: DesignBuilder, *rulesets: str) -> dict[str, list[Finding]]:
    """Findings that speak, by rule."""
    found: dict[str, list[Finding]] = {}
    report = law.check(Model(house.build()), as_of=DAY, rulesets=rulesets, places=[])
    for finding in report.findings():
        if finding.status is not Status.NOT_APPLICABLE:
            found.setdefault(finding.rule, []).append(finding)
    return found


def statuses(law: Checker, house: DesignBuilder, rule: str, *rulesets: str) -> set[Status]:
    return {finding.status for finding in findings(law, house, *rulesets).get(rule, [])}


def sloped_room(law: Checker) -> bool:
    """20 by 12 ft under a gable of 6:12 from walls of 5 ft: 84 in high within 24 in of the middle.

    48 x 240 / 144 = 80 sq ft of 240 at 7 ft: over the required 35, under half of the room.
    """
    house = box(240, 144).roof("gable", "6:12", "60", "6")
    code = statuses(law, house, "room.ceiling", "irc-2015")
    return code == {Status.PASS} and statuses(law, house, "hud.ceiling", "hud-3280") == {Status.FAIL}


def narrow_tiny_house(law: Checker) -> bool:
    """80 in between the walls: the appendix stands and does not relax 7 ft."""
    found = statuses(law, box(240, 80).roof("flat", 0, "84", "6"), "room.dimension", "irc-2018", APPENDIX)
    return found == {Status.FAIL}


def _gable_loft() -> DesignBuilder:
    """84 by 240 in under a gable of 12:12, a loft of 90 in with 44 in above its floor at the ridge."""
    house = box(240, 84).roof("gable", "12:12", "86", "6")
    return house.loft("Loft", "84", "4", start="0", end="90")


def steep_gable(law: Checker) -> bool:
    """Under the gable 56 in are 16 in high and 16 in are 36: 35 and 10 sq ft. The shed: see `_shed_loft`."""
    gable = statuses(law, _gable_loft(), "loft.area", "irc-2018", APPENDIX)
    shed = statuses(law, _shed_loft(), "loft.area", "irc-2018", APPENDIX)
    washington = statuses(law, _gable_loft(), "loft.area_least", "wa-loft-2021")
    return gable == {Status.PASS} and shed == {Status.FAIL} and washington == {Status.FAIL}


def _shed_loft() -> DesignBuilder:
    """A shed of 12:12 over 84 in, from 28 below to 56 above the loft's floor.

    36 in are reached on 20 of the 84 in, 16 in on 40: over 130 in of length 18 and 36 sq ft.
    """
    house = box(240, 84).roof("shed", "12:12", "56", "6")
    return house.loft("Loft", "84", "4", start="0", end="130")


def no_adoption_no_relief(law: Checker) -> bool:
    """Connecticut's code is read without an appendix: there the cottage's loft fails as a room."""
    house = plausible_houses.cottage().fact("unit.primary_or_accessory", "accessory")
    (way,) = law.check(Model(house.build()), as_of=DAY, rulesets=[], places=["us/ct"]).place("us/ct").pathways
    return "loft.ceiling" in {finding.rule for finding in way.blocking}


def _on_the_road(house: DesignBuilder, law: Checker, rule: str) -> Finding:
    (finding,) = findings(law, house, "road-us-fl")[rule]
    return finding


def _trailer_house(
    eave: str = "0", length: float = 240, width: float = 92.5, deck: str = "24"
) -> DesignBuilder:
    house = DesignBuilder().shell(str(length), str(width)).room("Main", "living")
    house = house.roof("gable", "6:12", "96", "7", eave_overhang=eave)
    return house.trailer("20'", "96", deck, floor_build_up="4", tongue_length="54")


def width_deadlock(law: Checker) -> bool:
    """102 in outside: Rockledge's least and Florida's greatest width are both met."""
    house = plausible_houses.on_wheels()
    report = law.check(Model(house.build()), as_of=DAY, rulesets=[], places=["us/fl/rockledge"])
    found = {finding.rule: finding.status for finding in report.findings("us/fl/rockledge")}
    return found["width"] is Status.PASS and found["road.width"] is Status.PASS


def over_eaves_and_tongue(law: Checker) -> bool:
    """Eaves of 3 in make 108 of 102 in; a body of 40 ft with a tongue of 4.5 ft is over Florida's 40 ft."""
    wide = _on_the_road(_trailer_house(eave="3"), law, "road.width")
    long = _on_the_road(_trailer_house(length=470.5), law, "road.trailer_length")
    return wide.status is Status.FAIL and long.status is Status.FAIL


def cladding_adds(law: Checker) -> bool:
    """Studs at the edge of a deck of 102 in: lining and siding make it wider, which a permit can mend."""
    finding = _on_the_road(_trailer_house(width=96), law, "road.width")
    return finding.status is Status.FAIL and bool(finding.permit)


def deck_height_adds(law: Checker) -> bool:
    """The same house on a deck of 24 and of 40 in: 13 ft 6 in are 162 in."""
    low = _on_the_road(_trailer_house(), law, "road.height")
    high = _on_the_road(_trailer_house(deck="40"), law, "road.height")
    return low.status is Status.PASS and high.status is Status.FAIL


def yaml_is_read_as_written(law: Checker) -> bool:
    """YAML 1.2: a pitch, a country and a date are text, and an equal key is an error."""
    kept = read(b"{pitch: 3:12, country: NO, wheels: no, day: 2024-01-01}", "trap.yaml")
    if {str(key): value for key, value in kept.items()} != {
        "pitch": "3:12",
        "country": "NO",
        "wheels": "no",
        "day": "2024-01-01",
    }:
        return False
    try:
        read(b"a: 1\na: 2\n", "trap.yaml")
    except RuleErrors:
        return True
    return False


def lowered_flat_ceiling(law: Checker) -> bool:
    """120 by 120 in, half of it under a flat 76 in: 50 sq ft count, 70 are needed."""
    house = box(120, 120).roof("flat", 0, "120", "6").loft("Loft", "80", "4", start="0", end="60")
    return statuses(law, house, "room.area", "irc-2015") == {Status.FAIL}


def loft_is_the_ceiling_below(law: Checker) -> bool:
    house = box(240, 120).roof("flat", 0, "120", "6").loft("Loft", "80", "4", start="0", end="60")
    return statuses(law, house, "room.ceiling", "irc-2015") == {Status.FAIL}


def ladder_leans(law: Checker) -> bool:
    """84 in up: a run of 1 in is 89 degrees, one of 22 in 75."""

    def angle(run: str) -> set[Status]:
        house = _gable_loft()
        house.ladder("Loft", ("130", "42"), direction=180.0, width="16", risers=7, run=run)
        return statuses(law, house, "ladder.angle", "irc-2018", APPENDIX)

    return angle("1") == {Status.FAIL} and angle("22") == {Status.PASS}


def net_and_not_rough(law: Checker) -> bool:
    """A window of 36 by 26 in is 6.5 sq ft rough; its frame leaves less than 5.7."""
    house = box(240, 120).roof("flat", 0, "96", "6")
    house.window("front", "120", "36", "26", "40", operation="casement", escape=True)
    found = statuses(law, house, "escape.area", "irc-2015")
    return bool(found) and Status.PASS not in found


def open_kitchen(law: Checker) -> bool:
    """78 in over all of an open plan: enough for its kitchen, not for its living end."""
    house = (
        DesignBuilder().shell("240", "100").room("Kitchen", "kitchen", start="0", end="100", open_plan=True)
    )
    house = house.room("Main", "living", at=("170", "50")).roof("flat", 0, "78", "6").foundation("12")
    wet = statuses(law, house, "bath.ceiling", "irc-2018", APPENDIX)
    return wet == {Status.PASS} and Status.FAIL in statuses(law, house, "room.ceiling", "irc-2018", APPENDIX)


def door_leaf_in_the_way(law: Checker) -> bool:
    """A bath door that swings in ends the clear floor before the washbasin; one that swings out does not."""

    def front(swings_in: bool) -> set[Status]:
        house = DesignBuilder().shell("240", "92").room("Bath", "bathroom", start="0", end="60")
        house = house.room("Main", "living").roof("flat", 0, "96", "6").foundation("12")
        inner = next(wall.id for wall in house.design.walls if not wall.exterior)
        house.door(inner, "46", "28", "80", swings_left=swings_in).fixture("lav-18", ("45", "83"))
        return statuses(law, house, "wc.front", "irc-2015")

    return {Status.FAIL} in (front(True), front(False)) and {Status.PASS} in (front(True), front(False))


def leaf_is_not_clear(law: Checker) -> bool:
    """A leaf of 32 in whose clear width nobody gave is no pass."""
    house = box(240, 120).roof("flat", 0, "96", "6").door("front", "120", "32", "80")
    found = statuses(law, house, "door.width", "irc-2015")
    return bool(found) and Status.PASS not in found


def three_layers(law: Checker) -> bool:
    """Nantucket's zoning takes a trailer; road, building and zoning are answered each for itself."""
    house = plausible_houses.on_wheels().fact("owner.lives_on_lot", True).fact("trip.minor_roads", False)
    report = law.check(Model(house.build()), as_of=DAY, rulesets=[], places=["us/ma/nantucket"])
    way = next(way for way in report.place("us/ma/nantucket").pathways if way.pathway == "tiny-house")
    warned = any("health" in condition.text for condition in way.conditions)
    return set(way.layers) == set(Layer) and warned


def states_without_rules(law: Checker) -> bool:
    """Nothing is known of these states themselves, which is no refusal."""
    house = Model(plausible_houses.cottage().build())
    states = ["us/ks", "us/mi", "us/mo", "us/ar", "us/sd"]
    report = law.check(house, as_of=DAY, rulesets=[], places=states)
    return all(report.place(state).status is VerdictStatus.NOT_RESEARCHED for state in states)


CHECKS: dict[str, Callable[[Checker], bool]] = {
    check.__name__: check
    for check in (
        sloped_room,
        narrow_tiny_house,
        steep_gable,
        no_adoption_no_relief,
        width_deadlock,
        over_eaves_and_tongue,
        cladding_adds,
        deck_height_adds,
        yaml_is_read_as_written,
        lowered_flat_ceiling,
        loft_is_the_ceiling_below,
        ladder_leans,
        net_and_not_rough,
        open_kitchen,
        door_leaf_in_the_way,
        leaf_is_not_clear,
        three_layers,
        states_without_rules,
    )
}
