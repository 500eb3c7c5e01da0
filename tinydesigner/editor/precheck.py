"""One check for the window, the command line, scripts and reports: the same call, so the same answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from tinydesigner.document.design import Design
from tinydesigner.measure.model import Model
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.check import Checker
from tinydesigner.rules.lines import Line
from tinydesigner.rules.load import load_book
from tinydesigner.rules.report import Report
from tinydesigner.rules.results import Finding

#: Checked when neither the design nor the user names rule sets: the newest edition that many states have
#: adopted, its tiny-house appendix, and the road law that holds in every state.
DEFAULT_RULESETS = ("irc-2021", "irc-appendix-aq-2021", "road-us")

#: What a user may call an edition, and the rule sets meant by it.
EDITIONS: dict[str, tuple[str, ...]] = {
    "irc-2009": ("irc-2009",),
    "irc-2012": ("irc-2012",),
    "irc-2015": ("irc-2015",),
    "irc-2018": ("irc-2018", "irc-appendix-q-2018"),
    "irc-2021": ("irc-2021", "irc-appendix-aq-2021"),
    "irc-2024": ("irc-2024", "irc-appendix-bb-2024"),
}


class UnknownRulesError(Exception):
    """A place or edition that the rules do not know."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a design is checked against; None leaves it to the design, and then to the defaults."""

    as_of: date | None = None
    #: Ids of rule sets for the findings; an edition brings its tiny-house appendix along.
    editions: Sequence[str] | None = None
    #: Ids of places; None: every place.
    places: Sequence[str] | None = None


@cache
def bundled_checker() -> Checker:
    """The checker over the bundled rules and the user's own, loaded once."""
    return Checker(load_book())


def today() -> date:
    """Today, where the user is."""
    return datetime.now(UTC).astimezone().date()


def rulesets_for(design: Design, question: Question) -> tuple[str, ...]:
    """Rule sets whose findings are asked for."""
    if question.editions is None:
        return design.site.rulesets or DEFAULT_RULESETS
    named = [ruleset for edition in question.editions for ruleset in EDITIONS.get(edition, (edition,))]
    return tuple(dict.fromkeys([*named, "road-us"]))


def findings_of(report: Report, design: Design, question: Question | None = None) -> tuple[Finding, ...]:
    """The findings that a person asked for: of the editions and rule sets, each once.

    What the ways of a place ask besides stands in the place's verdict, because ways are alternatives: a rule
    of one way that fails does not make the design fail.
    """
    found: dict[tuple[str, str, str], Finding] = {}
    for ruleset in rulesets_for(design, question or Question()):
        for finding in report.findings(ruleset):
            found.setdefault((finding.ruleset, finding.rule, finding.subject), finding)
    return tuple(found.values())


def lines_of(report: Report, design: Design) -> tuple[Line, ...]:
    """The same findings before they are explained, for a list of which only some rows are seen."""
    found: dict[tuple[str, str, str], Line] = {}
    for ruleset in rulesets_for(design, Question()):
        for line in report.lines(ruleset):
            found.setdefault((line.ruleset, line.rule, line.subject), line)
    return tuple(found.values())


def validate(question: Question, book: RuleBook) -> None:
    """Refuse places and editions that the rules do not know.

    Raises
    ------
    UnknownRulesError
        Names the nearest known ids.
    """
    known: Mapping[str, object]
    for given, kind in ((question.places or (), "place"), (question.editions or (), "edition")):
        for name in given:
            known = book.places if kind == "place" else {**dict.fromkeys(book.rulesets), **EDITIONS}
            if name not in known:
                raise UnknownRulesError(f"unknown {kind} {name!r}; {_nearest(name, list(known))}")


def _nearest(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    words = get_close_matches(name, known, n=3, cutoff=0.4) or [k for k in known if name.lower() in k][:3]
    return f"did you mean {', '.join(words)}?" if words else "see the list with 'tinydesigner places'"


def precheck(
    design: Design,
    question: Question | None = None,
    *,
    checker: Checker | None = None,
    model: Model | None = None,
    previous: Report | None = None,
) -> Report:
    """Check a design.

    Parameters
    ----------
    design
        What to check.
    question
        Date, editions and places; what it leaves open the design's own site settles, then the defaults.
    checker
        Over which rules; the bundled ones when absent.
    model
        The measured design, when the caller keeps one.
    previous
        The last report of the same checker, to re-use what did not change.

    Raises
    ------
    UnknownRulesError
        If the question names a place or edition that does not exist.
    """
    question = question or Question()
    checker = checker or bundled_checker()
    validate(question, checker.book)
    return checker.check(
        model or Model(design),
        as_of=question.as_of or design.site.as_of or today(),
        rulesets=rulesets_for(design, question),
        places=question.places,
        previous=previous,
    )
