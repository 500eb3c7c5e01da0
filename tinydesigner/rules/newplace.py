"""Writes the first file of a place, so that its author changes numbers instead of beginning with nothing.

What nobody has said yet is written as a limit that is left open, never as a number: until it is filled in,
the verdict of the place says that an official decides.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tinydesigner.rules.placekinds import KINDS, Kind
from tinydesigner.rules.quantities import NotAQuantityError, quantity

#: Limits that most zoning codes have: option, rule id, title, measurement, comparator, unit of an example.
LIMITS: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("min_area", "area.min", "Least floor area", "house.area_gross_outside", "at_least", "1 sq ft"),
    ("max_area", "area.max", "Greatest floor area", "house.area_gross_outside", "at_most", "1 sq ft"),
    ("min_width", "width.min", "Least width", "house.width_outside", "at_least", "1 in"),
    ("max_height", "height.max", "Greatest height", "house.height_above_grade", "at_most", "1 in"),
)  # fmt: skip
LEVELS = ("country", "state", "county", "city", "area", "proposal")


class AnswerError(ValueError):
    """An answer that no file can be made of; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the author says of the place; all but the id may be left to what the id tells."""

    place: str
    name: str
    level: str
    state: str
    parent: str
    kinds: tuple[str, ...]
    #: Title of the ordinance, its section and address, and the day it was read; empty when it was not.
    source: str
    section: str
    address: str
    seen: str
    today: date
    #: Limits by option, as ``{"min_area": "400 sq ft"}``.
    limits: dict[str, str]

    @property
    def stem(self) -> str:
        """Name of the place in ids and file names."""
        return self.place.replace("/", "-")


def check(answers: Answers) -> None:
    """Refuse what cannot stand in a file.

    Raises
    ------
    AnswerError
        With the first such answer.
    """
    for what in ("name", "state", "source", "section", "address"):
        text: str = getattr(answers, what)
        if not text.isprintable() or len(text) > 200:
            raise AnswerError(f"--{what}: one line of at most 200 printable letters, please")
    for kind in answers.kinds:
        if kind not in KINDS:
            raise AnswerError(f"--pathway {kind}: not a kind of way; kinds are {', '.join(KINDS)}")
    for option, *_, unit in LIMITS:
        text = answers.limits.get(option, "")
        if text:
            _check_limit(f"--{option.replace('_', '-')}", text, unit)


def _check_limit(option: str, text: str, unit: str) -> None:
    try:
        value, dimension = quantity(text)
    except NotAQuantityError as error:
        raise AnswerError(f"{option} {text}: {error}") from None
    if dimension is not quantity(unit)[1] or value <= 0:
        raise AnswerError(f"{option} {text}: expected {quantity(unit)[1]}, as {unit.replace('1', '400')}")


def _text(value: str) -> str:
    """A text as YAML, in quotes where it could be read as something else."""
    return json.dumps(value, ensure_ascii=False)


def sources_file(answers: Answers) -> str:
    """The file with the source of the place."""
    return f"""\
# Every ordinance or page that the rules of {answers.name} cite, once.
- id: {answers.stem}
  title: {_text(answers.source)}
  publisher: {_text(answers.name)}
  kind: ordinance              # statute | ordinance | regulation | agency | secondary | memory
  address: {_text(answers.address)}
  seen: {answers.seen or '""'}                     # the day you read it; empty while nobody has
"""


def place_file(answers: Answers) -> str:
    """The place itself."""
    return "".join(_place(answers))


def _place(answers: Answers) -> Iterator[str]:
    yield f"""\
# {answers.name}. Check this file with: tinydesigner rules lint
# Run its cases with: tinydesigner rules test
place: {answers.place}
name: {_text(answers.name)}
state: {_text(answers.state)}
level: {answers.level}
"""
    if answers.parent:
        yield f"parent: {answers.parent}\n"
    yield f"""\
verified_on: {answers.today.isoformat()}        # the day you last compared this file with its source
confidence: {"medium" if answers.seen else "low"}                 # high | medium | low
cite: {{source: {answers.stem}, section: {_text(answers.section)}}}

# What is adopted here; without it the parents' adoption holds. Take away the # to say it here.
# code:
#   - {{rulesets: [irc-2021, irc-appendix-aq-2021], effective: {{from: 2024-01-01}}}}

rules:
"""
    for option, key, title, measure, comparator, unit in LIMITS:
        yield _rule(answers, key, title, measure, comparator, answers.limits.get(option, ""), unit)
    yield "\npathways:\n"
    for kind in answers.kinds:
        yield _pathway(answers, KINDS[kind], kind)


def _rule(
    answers: Answers, key: str, title: str, measure: str, comparator: str, limit: str, unit: str
) -> str:
    open_limit = f'{{undefined: "What {_plain(answers.name)} asks is not written down here yet."}}'
    example = unit.replace("1 ", "400 " if "sq" in unit else "96 ")
    hint = "" if limit else f"      # in place of the braces write a quantity, as {example}\n"
    memory = "" if answers.seen else "    memory: true             # false once the source was read\n"
    return f"""\
  - id: {key}
    title: {title}
    applies_to: house
    requires:
      measure: {measure}
{hint}      {comparator}: {_text(limit) if limit else open_limit}
    because: {_text(f"{answers.name} limits this; say in a sentence of your own how.")}
{memory}"""


def _plain(name: str) -> str:
    """A name within a quoted text."""
    return _text(name)[1:-1]


def _pathway(answers: Answers, kind: Kind, word: str) -> str:
    memory = "" if answers.seen else "    memory: true\n"
    zoning = ", ".join(key for _, key, *_ in LIMITS)
    return f"""\
  - id: {word.replace("_", "-")}
    title: {kind.title}
    kind: {word}
    gate:                      # designs that this way is for, and what the others are told
      when: {kind.gate}
      refuses: {kind.refuses}
    road: {kind.road}
    building: {kind.building}          # adopted | none | {{rulesets: [...]}}
    zoning: [{zoning}]
    conditions:
      - {{id: {word.replace("_", "-")}-review, text: {_text(f"Ask {answers.name} what else this way asks.")}}}
{memory}"""


def cases_file(answers: Answers) -> str:
    """Cases: both sides of each limit that is known, the question where it is not, and each gate."""
    return "".join(_cases(answers))


def _cases(answers: Answers) -> Iterator[str]:
    yield f"# What the rules of {answers.name} must answer; run with: tinydesigner rules test\n"
    for option, key, _, measure, comparator, unit in LIMITS:
        limit = answers.limits.get(option, "")
        if not limit:
            yield _case(answers, key, "Nobody has written the limit down", measure, unit, "ask_official")
            continue
        value, _ = quantity(limit)
        step = quantity(unit)[0]
        beyond = value - step if comparator == "at_least" else value + step
        beyond_text = f"{beyond / step:.10g} {unit.split(' ', 1)[1]}"
        yield _case(answers, key, "Exactly the limit", measure, limit, "pass")
        yield _case(answers, key, f"Beyond the limit by {unit}", measure, beyond_text, "fail")
    for word in answers.kinds:
        yield f"""\
- place: {answers.place}
  pathway: {word.replace("_", "-")}
  title: A design that this way is not for
  given: {{{KINDS[word].shut}}}
  expect: rejects
"""


def _case(answers: Answers, key: str, title: str, measure: str, value: str, expect: str) -> str:
    return f"""\
- rule: {answers.place}/{key}
  title: {title}
  given: {{{measure}: {_text(value)}}}
  expect: {expect}
"""


def files(answers: Answers) -> dict[str, str]:
    """Text of each file of the place by its path in the folder of rules.

    Raises
    ------
    AnswerError
        If an answer cannot stand in a file.
    """
    check(answers)
    return {
        f"places/{answers.place}.yaml": place_file(answers),
        f"places/{answers.place}.cases.yaml": cases_file(answers),
        f"sources-{answers.stem}.yaml": sources_file(answers),
    }
