"""Published examples drawn as houses and judged: here the numbers come out of the geometry.

All inside sizes in inches; the clear inside rectangle starts at (0, 0), its length along the ridge.
"""

from datetime import date
from functools import cache

import pytest

from tinydesigner import datafiles
from tinydesigner.document.builder import DesignBuilder
from tinydesigner.measure.model import Model
from tinydesigner.rules.check import Checker
from tinydesigner.rules.load import load_book
from tinydesigner.rules.results import Finding, Status

FILES = ("codes", "road", "sources-codes.yaml", "sources-road.yaml", "facts.yaml", "facts-codes.yaml")
INCH = 25.4
SQ_IN = INCH * INCH
SQ_FT = 144 * SQ_IN
DAY = date(2026, 9, 30)


@cache
def checker() -> Checker:
    return Checker(load_book([datafiles.rulesets() / name for name in FILES], cache=False))


def found(house: DesignBuilder, ruleset: str, rule: str, *also: str) -> Finding:
    """The one finding of a rule that speaks; with ``also`` further rule sets are in force."""
    report = checker().check(Model(house.build()), as_of=DAY, rulesets=[ruleset, *also], places=[])
    (finding,) = [
        finding
        for finding in report.findings(ruleset)
        if finding.rule == rule and finding.status is not Status.NOT_APPLICABLE
    ]
    return finding


def box(length: float, width: float, use: str = "living") -> DesignBuilder:
    return DesignBuilder().shell(str(length), str(width)).room("Main", use).foundation("12")


def test_a07_tiny_tack_is_3_5_inches_short() -> None:
    house = box(238.5, 80.5).roof("flat", 0, "90", "6")
    finding = found(house, "irc-2015", "room.dimension")
    assert finding.status is Status.FAIL
    assert finding.margin == pytest.approx(-3.5 * INCH)
    area = found(house, "irc-2015", "room.area")
    assert area.status is Status.PASS
    assert area.measured == pytest.approx(238.5 * 80.5 * SQ_IN)


def test_b07_half_of_70_sq_ft_at_7_feet() -> None:
    # 120 wide and 84 long are 70 sq ft. Walls of 60; 24 in of rise over 30 in of run is 9.6:12, so the
    # middle 60 in are 84 high: 60 x 84 / 144 = 35 sq ft.
    house = box(84, 120).roof("gable", "9.6:12", "60", "6")
    assert found(house, "irc-2015", "room.ceiling").status is Status.PASS
    assert found(house, "irc-2015", "room.area").margin == pytest.approx(0, abs=1)
    # a thousandth of the slope less, and the strip at 7 ft is narrower
    lower = box(84, 120).roof("gable", "9.59:12", "60", "6")
    assert found(lower, "irc-2015", "room.ceiling").status is Status.FAIL


def test_b09_twelve_feet_between_the_5_foot_lines() -> None:
    # 8:12 from walls of 60 over 144: peak 60 + 72 x 2/3 = 108; 84 high where 36 in from the middle: 72 wide.
    house = box(120, 144).roof("gable", "8:12", "60", "6")
    large = found(house, "irc-2012", "house.one_large_room")
    assert large.status is Status.PASS
    assert large.margin == pytest.approx(0, abs=1)
    half = found(house, "irc-2012", "room.ceiling.large_room")
    assert half.status is Status.PASS
    assert half.measured == pytest.approx(72 * 120 * SQ_IN)


def test_b11_seven_feet_at_the_ridge_only() -> None:
    # walls of 48, ridge at 84: 36 in of rise over 72 in of run is 6:12
    finding = found(box(240, 144).roof("gable", "6:12", "48", "6"), "irc-2015", "room.ceiling")
    assert finding.status is Status.FAIL


def test_b14_6_feet_8_fails_the_code_and_passes_its_appendix() -> None:
    house = box(240, 88).roof("flat", 0, "80", "6")
    assert found(house, "irc-2018", "room.ceiling").margin == pytest.approx(-4 * INCH)
    appendix = found(house, "irc-appendix-q-2018", "room.ceiling", "irc-2018")
    assert appendix.status is Status.PASS
    assert appendix.margin == pytest.approx(0, abs=1e-6)


def test_the_appendix_ends_at_400_square_feet() -> None:
    for length, open_scope in ((480.0, True), (480.5, False)):  # 480 x 120 / 144 = 400
        house = box(length, 120).roof("flat", 0, "80", "6")
        report = checker().check(
            Model(house.build()), as_of=DAY, rulesets=["irc-2018", "irc-appendix-q-2018"], places=[]
        )
        speaking = {
            finding.ruleset
            for finding in report.findings()
            if finding.rule == "room.ceiling" and finding.status is not Status.NOT_APPLICABLE
        }
        assert speaking == {"irc-appendix-q-2018" if open_scope else "irc-2018"}


def shed_loft(low_side: float) -> DesignBuilder:
    """A loft of 84 by 60 under a shed of 3:12 that rises across the 60; its floor is at 84."""
    house = box(200, 60).roof("shed", "3:12", str(84 + low_side), "6")
    return house.loft("Loft", "84", "4", start="0", end="84")


def test_c04_a_loft_exactly_on_its_limits() -> None:
    house = shed_loft(36)
    area = found(house, "irc-appendix-q-2018", "loft.area")
    assert area.status is Status.PASS
    assert area.measured == pytest.approx(35 * SQ_FT)
    assert found(house, "irc-appendix-q-2018", "loft.dimension").margin == pytest.approx(0, abs=1e-6)


def test_c05_an_inch_lower_costs_four_inches_of_width() -> None:
    area = found(shed_loft(35), "irc-appendix-q-2018", "loft.area")
    assert area.status is Status.FAIL
    assert area.measured == pytest.approx((60 - 4) * 84 * SQ_IN)  # 32.67 sq ft


def steep_loft(length: float) -> DesignBuilder:
    """Peak 44 above a loft floor at 84; a gable of 12:12 over 84 of width: plates at 84 + 44 - 42 = 86."""
    house = box(240, 84).roof("gable", "12:12", "86", "6")
    return house.loft("Loft", "84", "4", start="0", end=str(length))


def test_c06_the_steep_gable_counts_from_16_inches() -> None:
    area = found(steep_loft(60), "irc-appendix-q-2018", "loft.area")
    assert area.measured == pytest.approx(56 * 60 * SQ_IN)  # 44 - 16 = 28 to each side
    assert area.status is Status.FAIL  # 23.3 sq ft
    long = found(steep_loft(90), "irc-appendix-q-2018", "loft.area")
    assert long.status is Status.PASS
    assert long.margin == pytest.approx(0, abs=1)  # 56 x 90 / 144 = 35


def test_c16_washington_counts_from_36_inches() -> None:
    area = found(steep_loft(96), "wa-loft-2021", "loft.area_least")
    assert area.status is Status.FAIL
    assert area.measured == pytest.approx(16 * 96 * SQ_IN)  # 44 - 36 = 8 to each side


@pytest.mark.parametrize(
    ("risers", "status"), [(8, Status.PASS), (6, Status.FAIL), (13, Status.FAIL)], ids=["D01", "D02", "D03"]
)
def test_d01_to_d03_risers_of_84_inches(risers: int, status: Status) -> None:
    house = steep_loft(90).stair("Loft", ("160", "42"), direction=180.0, width="20", risers=risers, run="42")
    riser = found(house, "irc-appendix-q-2018", "loft_stair.riser")
    assert riser.status is status
    assert riser.measured == pytest.approx(84 / risers * INCH)


def test_d70_the_equation_of_riser_and_tread() -> None:
    # 84 / 12 = 7; 20 - 4/3 x 7 = 10 2/3; eleven of them are 117 1/3
    house = steep_loft(90).stair(
        "Loft", ("210", "42"), direction=180.0, width="20", risers=12, run="117.3333"
    )
    tread = found(house, "irc-appendix-q-2018", "loft_stair.tread")
    assert tread.status is Status.PASS
    assert tread.measured == pytest.approx(0, abs=1e-3)


def test_g01_thirteen_and_a_half_feet() -> None:
    # 30 wheels + 12 floor + 96 wall + 24 roof = 162
    house = DesignBuilder().shell("200", "84").room("Main", "living").roof("flat", 0, "96", "24")
    house.trailer("211", "98", "30", floor_build_up="12")
    virginia = found(house, "road-us-va", "road.height")
    assert virginia.status is Status.PASS
    assert virginia.margin == pytest.approx(0, abs=1e-6)
    assert found(house, "road-us-co", "road.height").margin == pytest.approx(12 * INCH)
