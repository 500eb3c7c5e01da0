"""Signs, words and colours of statuses: never colour alone."""

from dataclasses import dataclass

from tinydesigner.advice.margins import is_tight
from tinydesigner.rules.lines import Line
from tinydesigner.rules.results import Finding, LayerStatus, Status, VerdictStatus


@dataclass(frozen=True, slots=True)
class Sign:
    """How a status looks: a mark, a word, and the palette roles of its ink and its ground."""

    mark: str
    word: str
    ink: str
    ground: str


FINDINGS = {
    Status.FAIL: Sign("✕", "fail", "fails", "fails_soft"),
    Status.ERROR: Sign("⚠", "our error", "fails", "fails_soft"),
    Status.PASS: Sign("✓", "pass", "passes", "passes_soft"),
    Status.MISSING: Sign("?", "missing", "asks", "asks_soft"),
    Status.ASK_OFFICIAL: Sign("☎", "ask official", "asks", "asks_soft"),
    Status.NOT_APPLICABLE: Sign("\N{EN DASH}", "not applicable", "muted", "none_soft"),
}
TIGHT = Sign("!", "tight", "tight", "tight_soft")
WAIVED = Sign("✎", "waived", "muted", "none_soft")

VERDICTS = {
    VerdictStatus.ACCEPTS: Sign("✓", "accepts", "passes", "passes_soft"),
    VerdictStatus.ACCEPTS_IF: Sign("✓", "accepts if", "tight", "tight_soft"),
    VerdictStatus.NEEDS_FACTS: Sign("?", "asks", "asks", "asks_soft"),
    VerdictStatus.REJECTS: Sign("✕", "rejects", "fails", "fails_soft"),
    VerdictStatus.NOT_RESEARCHED: Sign("\N{EN DASH}", "not researched", "muted", "none_soft"),
}

LAYERS = {
    LayerStatus.NONE: Sign("\N{EN DASH}", "none", "muted", "none_soft"),
    LayerStatus.OK: Sign("✓", "ok", "passes", "passes_soft"),
    LayerStatus.ASKS: Sign("?", "asks", "asks", "asks_soft"),
    LayerStatus.OFFICIAL: Sign("☎", "official", "asks", "asks_soft"),
    LayerStatus.NO: Sign("✕", "no", "fails", "fails_soft"),
}


def sign_of(finding: Finding | Line) -> Sign:
    """Sign of a finding, with tight and waived ones told apart."""
    if finding.waived:
        return WAIVED
    return TIGHT if is_tight(finding) else FINDINGS[finding.status]
