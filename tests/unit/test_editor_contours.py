"""The plan's contours stand at the heights that the rules in force name."""

import pytest

from tinydesigner.drawing.options import PlanKind
from tinydesigner.editor.contours import contours_of, loft_counts_from
from tinydesigner.editor.precheck import bundled_checker, precheck
from tinydesigner.exchange.templates import open_template


def labels(kind, *rulesets):
    design = open_template("morning")
    if rulesets:
        site = type(design.site)(rulesets=rulesets)
        design = design.evolve(site=site)
    return [contour.label for contour in contours_of(bundled_checker().book, design, kind)]


def test_rooms_have_the_heights_of_code_and_appendix():
    # IRC R304.3 and R305.1: 5 ft, 7 ft; the appendix: 6 ft 8 in and 6 ft 4 in for the bath.
    found = labels(PlanKind.FLOOR, "irc-2021", "irc-appendix-aq-2021")
    assert {"5'-0\"", "6'-8\"", "7'-0\""} <= set(found)


def test_lofts_have_three_feet_and_sixteen_inches_under_the_appendix():
    found = labels(PlanKind.LOFT, "irc-2021", "irc-appendix-aq-2021")
    assert {"1'-4\"", "3'-0\""} <= set(found)


def test_without_the_appendix_lofts_have_no_three_feet():
    assert "3'-0\"" not in labels(PlanKind.LOFT, "irc-2012")


def test_a_roof_plan_has_none():
    assert labels(PlanKind.ROOF) == []


def test_lofts_count_from_where_the_rules_measured():
    # A 9:12 gable is steeper than 6:12, so the appendix counts from 16 in; under a gambrel from 3 ft.
    for template, inches in (("morning", 16), ("coyote", 36)):
        design = open_template(template)
        assert loft_counts_from(precheck(design), design) == pytest.approx(inches * 25.4)
