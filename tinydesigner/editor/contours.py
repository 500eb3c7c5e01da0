"""Ceiling heights at which the rules in force measure or ask: the contours of the plan."""

from collections.abc import Iterator
from typing import Any

from tinydesigner.document.design import Design
from tinydesigner.drawing.bands import Contour
from tinydesigner.drawing.options import LOFT_COUNTS_FROM_MM, PlanKind
from tinydesigner.editor.precheck import Question, rulesets_for
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.describe import rules_of
from tinydesigner.rules.outcomes import FAIL, PASS
from tinydesigner.rules.report import Report
from tinydesigner.units.format import format_length
from tinydesigner.units.length import mm
from tinydesigner.units.system import UnitSystem

#: Measurements whose limit or parameter is a ceiling height over a room, and over a loft.
_SPACE = {PlanKind.FLOOR: "room", PlanKind.LOFT: "loft"}
_LOFT_AREA = "loft.area_with_ceiling_at_least"
_areas: dict[tuple[str, tuple[str, ...]], tuple[int, ...]] = {}
_kept: dict[tuple[str, tuple[str, ...], PlanKind], tuple[float, ...]] = {}


def contours_of(book: RuleBook, design: Design, kind: PlanKind) -> tuple[Contour, ...]:
    """Contours of a page: every ceiling height that a rule of the chosen editions names, lowest first."""
    space = _SPACE.get(kind)
    if space is None:
        return ()
    rulesets = rulesets_for(design, Question())
    key = (book.hash, rulesets, kind)
    if key not in _kept:
        _kept[key] = tuple(sorted(set(_heights(book, rulesets, space))))
    return tuple(Contour(height, _label(height, design.units)) for height in _kept[key])


def loft_counts_from(report: Report, design: Design) -> float:
    """Height from which the floor of lofts counts, mm: as the rules in force measured it on this design.

    The appendix counts from 3 ft, and from 16 in under steep gables; where no rule was decided, 3 ft.
    """
    book, results = report.checked.book, report.checked.evaluation.results
    positions = report.checked.plan.positions
    found = [
        float(height)
        for logic in _loft_areas(book, rulesets_for(design, Question()))
        if logic in positions
        for outcome in results[logic].outcomes
        if outcome[0] in {PASS, FAIL} and outcome[4] is not None and outcome[4].name == _LOFT_AREA
        for _, height in outcome[4].params
    ]
    return min(found, default=LOFT_COUNTS_FROM_MM)


def _loft_areas(book: RuleBook, rulesets: tuple[str, ...]) -> tuple[int, ...]:
    """Logics that ask for floor of a loft under so much ceiling."""
    key = (book.hash, rulesets)
    if key not in _areas:
        rows = [row for name in rulesets if name in book.rulesets for row in rules_of(book, name)]
        _areas[key] = tuple(row.logic for row in rows if _LOFT_AREA in str(book.raw_logic(row.logic)))
    return _areas[key]


def _label(height: float, units: UnitSystem) -> str:
    return format_length(mm(height), units)


def _heights(book: RuleBook, rulesets: tuple[str, ...], space: str) -> Iterator[float]:
    for ruleset in rulesets:
        if ruleset in book.rulesets:
            for row in rules_of(book, ruleset):
                yield from _named(book.raw_logic(row.logic), space)


def _named(node: Any, space: str) -> Iterator[float]:
    """Heights in a linked logic: parameters of areas under a ceiling, and limits of ceiling heights."""
    if not isinstance(node, list):
        return
    if len(node) == 6 and isinstance(node[1], list) and len(node[1]) == 4:
        _, operand, _, limit, *_ = node
        name = str(operand[2])
        if name.startswith(f"{space}.") and "ceiling_height" in name and isinstance(limit, float):
            yield limit
        if name.startswith(f"{space}.") and "area" in name:
            yield from (value for _, value in operand[3] if isinstance(value, float))
    for part in node:
        yield from _named(part, space)
