"""Waivers: findings that a person has accepted, as long as nothing got worse and the rule is the same."""

from collections.abc import Iterable
from typing import Any, Protocol

from tinydesigner.measure.quantity import COMPARISON_TOLERANCE, Dimension
from tinydesigner.rules.results import Finding, Status


class WaiverLike(Protocol):
    """What a waiver says (see ``document.design.Waiver``)."""

    @property
    def rule(self) -> str:
        """``set/rule`` or ``place/rule``."""

    @property
    def subject(self) -> str:
        """Entity id of the finding's subject."""

    @property
    def reason(self) -> str:
        """Why it was accepted."""

    @property
    def value(self) -> float | None:
        """Measured value when it was waived, canonical unit."""

    @property
    def fingerprint(self) -> str:
        """Fingerprint of the rule when it was waived; empty when it does not matter."""


#: Which way a value gets worse under each comparator.
_DOWN = frozenset(("at_least", "more_than"))
_UP = frozenset(("at_most", "less_than"))


def reference(finding: Finding) -> str:
    """How a waiver names the rule of a finding."""
    return f"{finding.ruleset}/{finding.rule}"


def worsened(finding: Finding, before: float) -> bool:
    """Whether the measured value is worse than it was, in the direction of the rule."""
    now: Any = finding.measured
    if isinstance(now, bool | str) or now is None or finding.dimension is None:
        return False
    tolerance = COMPARISON_TOLERANCE[Dimension(finding.dimension)]
    if finding.comparator in _DOWN:
        return bool(now < before - tolerance)
    if finding.comparator in _UP:
        return bool(now > before + tolerance)
    return bool(abs(now - before) > tolerance)


def void(finding: Finding, waiver: WaiverLike) -> str:
    """Why a waiver no longer covers a finding; empty where it does."""
    if waiver.fingerprint and waiver.fingerprint != finding.fingerprint:
        return "the rule has changed since it was waived"
    if waiver.value is not None and worsened(finding, waiver.value):
        return "the value is worse than when it was waived"
    return ""


class Waivers:
    """The waivers of a design, by rule and subject."""

    def __init__(self, waivers: Iterable[WaiverLike]) -> None:
        self._by_key = {(waiver.rule, waiver.subject): waiver for waiver in waivers}

    def __bool__(self) -> bool:
        return bool(self._by_key)

    def reason(self, finding: Finding) -> str:
        """Reason of the waiver that covers a finding; empty when none does."""
        waiver = self._by_key.get((reference(finding), finding.subject))
        if waiver is None or finding.status is not Status.FAIL or void(finding, waiver):
            return ""
        return waiver.reason

    def voided(self, finding: Finding) -> str:
        """Why the waiver of a failing finding no longer covers it; empty when it does or there is none."""
        waiver = self._by_key.get((reference(finding), finding.subject))
        return void(finding, waiver) if waiver is not None and finding.status is Status.FAIL else ""
