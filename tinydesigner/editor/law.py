"""What a user does about law: waive, pin places, choose edition and day, answer facts; all undoable."""

from datetime import date
from typing import Any

from tinydesigner.document.commands.facts import (
    AddWaiver,
    AnswerFact,
    ClearFact,
    PinPlaces,
    RemoveWaiver,
    SetAsOf,
    SetRulesets,
)
from tinydesigner.document.design import FactValue, Waiver
from tinydesigner.editor.precheck import today
from tinydesigner.editor.session import Session
from tinydesigner.rules.results import Finding
from tinydesigner.rules.waivers import reference


def waive(session: Session, finding: Finding, reason: str, who: str = "") -> None:
    """Accept a finding with a reason; it holds while the value is no worse and the rule is the same."""
    value = finding.measured
    session.commit(
        AddWaiver(
            Waiver(
                rule=reference(finding),
                subject=finding.subject,
                reason=reason,
                who=who,
                on=today(),
                value=float(value)
                if isinstance(value, int | float) and not isinstance(value, bool)
                else None,
                fingerprint=finding.fingerprint,
            )
        )
    )


def take_back_waiver(session: Session, finding: Finding) -> None:
    """Let a waived finding count again."""
    session.commit(RemoveWaiver(reference(finding), finding.subject))


def pin(session: Session, place: str, *, pinned: bool) -> None:
    """Count a place as "mine", or no longer."""
    others = tuple(known for known in session.design.site.places if known != place)
    session.commit(PinPlaces((*others, place) if pinned else others))


def set_site(session: Session, **changes: Any) -> None:
    """Choose ``rulesets`` (a tuple of ids) or ``as_of`` (a date, or None for today)."""
    if "rulesets" in changes:
        session.commit(SetRulesets(tuple(changes["rulesets"])))
    if "as_of" in changes:
        day: date | None = changes["as_of"]
        session.commit(SetAsOf(day))


def answer(session: Session, fact: str, value: FactValue | None) -> None:
    """Answer a question, or take the answer back with None."""
    session.commit(ClearFact(fact) if value is None else AnswerFact(fact, value))
