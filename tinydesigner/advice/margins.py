"""The margin ledger: what is tight, and in which order findings want to be read."""

from math import sqrt

from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.lines import Line
from tinydesigner.rules.results import Finding, Status

#: What a careful builder holds: half an inch over a wall.
BUILD_TOLERANCE_MM = 12.7
#: Slope of a shallow roof that half an inch over four feet changes; share of a window a frame changes.
_RATIO_TOLERANCE = 0.01

_RANK = {
    Status.ERROR: 0,
    Status.FAIL: 1,
    Status.PASS: 3,
    Status.ASK_OFFICIAL: 4,
    Status.MISSING: 5,
    Status.NOT_APPLICABLE: 7,
}


def tolerance_of(finding: Finding | Line, build_tolerance_mm: float = BUILD_TOLERANCE_MM) -> float:
    """How far the built house may miss the drawn number, in the finding's canonical unit.

    An area whose four sides may each be off by half the tolerance misses by the tolerance times half its
    perimeter; for a square of area A that is 2 x tolerance x sqrt(A).
    """
    if finding.dimension is Dimension.LENGTH:
        return build_tolerance_mm
    if finding.dimension is Dimension.AREA and isinstance(finding.measured, int | float):
        return 2.0 * build_tolerance_mm * sqrt(max(finding.measured, 0.0))
    if finding.dimension is Dimension.RATIO:
        return _RATIO_TOLERANCE
    return 0.0


def is_tight(finding: Finding | Line, build_tolerance_mm: float = BUILD_TOLERANCE_MM) -> bool:
    """Whether it passes only if built more exactly than the tolerance."""
    if finding.status is not Status.PASS or finding.margin is None:
        return False
    return finding.margin < tolerance_of(finding, build_tolerance_mm)


def share_of_limit(finding: Finding | Line) -> float:
    """The margin as a share of the limit, to compare unlike margins; infinite where there is none."""
    if finding.margin is None or finding.dimension is Dimension.COUNT:
        return float("inf")  # one sink of one asked for is no narrow margin
    limit = finding.limit if isinstance(finding.limit, int | float) else finding.measured
    if not isinstance(limit, int | float) or limit == 0:
        return float("inf")
    return finding.margin / abs(limit)


def reading_order(finding: Finding | Line) -> tuple[int, float, str]:
    """Sort key: broken, failing, tight, passing by tightness, then what nobody could check."""
    rank = _RANK[finding.status]
    if rank == _RANK[Status.NOT_APPLICABLE]:
        return (rank, 0.0, finding.title)
    if finding.waived:
        rank = 6
    elif is_tight(finding):
        rank = 2
    return (rank, share_of_limit(finding), finding.title)
