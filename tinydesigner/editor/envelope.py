"""The road's box around a house on wheels: the width and height that most states allow without a permit."""

from collections import Counter
from typing import TYPE_CHECKING

from tinydesigner.document.bases import Trailer
from tinydesigner.drawing.options import Envelope
from tinydesigner.editor.wording import show_length
from tinydesigner.units.length import mm

if TYPE_CHECKING:
    from tinydesigner.editor.session import Session
    from tinydesigner.rules.report import Report

_WIDTH, _HEIGHT = "trailer.width_overall", "trailer.height_above_road"
#: Rule sets of the states' road law begin so.
_STATES = "road-us-"


def state_limits(report: "Report", rulesets: list[str]) -> dict[str, tuple[float, float]]:
    """Width and height, mm, by rule set; states of which one of the two was not found are left out."""
    found: dict[str, tuple[float, float]] = {}
    for ruleset in rulesets:
        limits: dict[str, list[float]] = {_WIDTH: [], _HEIGHT: []}
        for finding in report.findings(ruleset):
            if finding.measurement in limits and isinstance(finding.limit, int | float):
                limits[finding.measurement].append(float(finding.limit))
        if limits[_WIDTH] and limits[_HEIGHT]:
            found[ruleset] = (min(limits[_WIDTH]), min(limits[_HEIGHT]))
    return found


class RoadBox:
    """The commonest box of the states, looked up once a book of rules: it does not depend on the house."""

    def __init__(self) -> None:
        self._limits: dict[str, tuple[float, float]] = {}

    def envelopes(self, session: "Session") -> tuple[Envelope, ...]:
        """The box for the shown design; () for a house that does not travel or before the first check."""
        design = session.design
        if (
            session.report is None
            or not isinstance(design.base, Trailer)
            or not design.walls
            or not design.roof
        ):
            return ()
        if not self._limits:
            rulesets = [name for name in session.book.rulesets if name.startswith(_STATES)]
            report = session.checker.check(
                session.model, as_of=session.report.as_of, rulesets=rulesets, places=()
            )
            self._limits = state_limits(report, rulesets)
        if not self._limits:
            return ()
        (width, height), _ = Counter(self._limits.values()).most_common(1)[0]
        admit = sum(w >= width - 1e-6 and h >= height - 1e-6 for w, h in self._limits.values())
        units = design.units
        size = f"{show_length(mm(width), units)} x {show_length(mm(height), units)}"
        return (Envelope(width, height, f"{size} in {admit} of {len(self._limits)} states"),)
