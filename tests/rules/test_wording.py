"""How rules and questions read to a person: titles, remedies, questions."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from tinydesigner import datafiles
from tinydesigner.rules.load import contents
from tinydesigner.rules.reader import read

#: Words of the code book that a title must not need.
JARGON = re.compile(
    r"egress|habitable|fenestration|appurtenan|net clear|nosing|THOW|PMRV|ADU\b|section \d|\bsq ?ft\b", re.I
)
#: A title is a subject: no article in front, no limit behind.
ARTICLE = re.compile(r"^(A|An|The) ")


@cache
def files() -> tuple[tuple[str, Any], ...]:
    read_in = contents([datafiles.rulesets()])
    return tuple((name, read(content, name)) for name, content in read_in)


def sets() -> Iterator[tuple[str, Any]]:
    for name, document in files():
        if isinstance(document, dict):
            for part in document.get("rulesets", [document]):
                yield name, part


def rules() -> Iterator[tuple[str, Any]]:
    for name, part in sets():
        for rule in part.get("rules", ()):
            yield f"{name} {rule['id']}", rule
        for adopted in part.get("code", ()):
            for rule in adopted.get("rules", ()):
                yield f"{name} {rule['id']}", rule


def facts() -> list[Any]:
    return [fact for name, document in files() if name.startswith("facts") for fact in document]


def looks_at_the_drawing(condition: Any) -> bool:
    """Whether a requirement consists of measurements, in every part of it."""
    if isinstance(condition, dict):
        if "measure" in condition:
            return True
        return any(looks_at_the_drawing(condition.get(key, ())) for key in ("all", "any"))
    return isinstance(condition, list) and any(looks_at_the_drawing(part) for part in condition)


def test_every_rule_on_the_drawing_says_what_a_person_can_change() -> None:
    mute = [
        at for at, rule in rules() if looks_at_the_drawing(rule.get("requires")) and not rule.get("remedy")
    ]
    assert mute == []


def test_titles_name_a_subject_in_plain_words() -> None:
    odd = [
        f"{at}: {title}"
        for at, rule in rules()
        if (title := str(rule["title"]))
        and (ARTICLE.match(title) or JARGON.search(title) or not title[0].isupper() or title.endswith("."))
    ]
    assert odd == []


def test_titles_are_in_sentence_case() -> None:
    """A capital within a title belongs to a name or to letters that stand for a word."""
    proper = {"GVWR", "Canadian"}
    odd = [
        f"{at}: {rule['title']}"
        for at, rule in rules()
        if {word.strip("()") for word in str(rule["title"]).split()[1:] if word.strip("()")[0].isupper()}
        - proper
    ]
    assert odd == []


def test_one_word_is_no_title_where_a_subject_fits() -> None:
    bare = {
        "Height",
        "Width",
        "Length",
        "Lot",
        "Zone",
        "Porch",
        "People",
        "Label",
        "Lofts",
        "Ceilings",
        "Storeys",
    }
    assert [at for at, rule in rules() if str(rule["title"]) in bare] == []


def test_questions_are_asked_once_and_in_words() -> None:
    questions = [str(fact["question"]) for fact in facts()]
    assert [text for text, times in Counter(text.lower() for text in questions).items() if times > 1] == []
    assert [text for text in questions if not text.endswith("?") or JARGON.search(text)] == []
    assert [str(fact["id"]) for fact in facts() if not fact.get("help")] == []


def test_the_length_of_the_tow_vehicle_is_what_the_road_rules_count_on() -> None:
    """A rig that is short enough with a tow vehicle of 30 ft is not asked about."""
    (tow,) = [fact for fact in facts() if fact["id"] == "trip.tow_vehicle_length"]
    assert float(tow["maximum"]) == 30
    text = "\n".join(content.decode("utf-8") for name, content in contents([datafiles.rulesets() / "road"]))
    assert text.count("30 ft]") == text.count("{fact: trip.tow_vehicle_length}]") > 0
