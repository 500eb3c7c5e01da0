"""Rule sets made from a table: one set for each row, its cells filled into a pattern.

A file with ``each`` holds rows and one pattern of a rule set. ``{column}`` in a text of the pattern is filled
from the row; a text that is nothing but ``{column}`` takes the cell as it is, whatever form it has. A rule
that names a column which the row leaves out or empty does not exist for that row: a blank is never a limit.
"""

import re
from typing import Any

from tinydesigner.rules.errors import RuleErrors, RuleFileError
from tinydesigner.rules.reader import Map, Seq

_COLUMN = re.compile(r"\{([a-z][a-z0-9_]*)\}")
#: Lists of the pattern whose items fall away when a cell is blank.
_OPTIONAL = frozenset(("rules", "amend", "delete"))


class _Blank(Exception):  # noqa: N818 - carries the column that a row leaves empty
    """A column that the row leaves empty."""


def _text(text: str, row: Map) -> Any:
    def cell(name: str) -> Any:
        value = row.get(name)
        if value is None or value == "":
            raise _Blank(name)
        return value

    whole = _COLUMN.fullmatch(text)
    if whole:
        return cell(whole.group(1))
    return _COLUMN.sub(lambda match: _written(cell(match.group(1))), text)


def _written(value: Any) -> str:
    return str(getattr(value, "text", value))


def _filled(value: Any, row: Map) -> Any:
    if isinstance(value, str):
        return _text(value, row)
    if isinstance(value, Map):
        made = Map(value.at)
        made.marks = value.marks
        for key, item in value.items():
            made[key] = _list(item, row) if key in _OPTIONAL and isinstance(item, Seq) else _filled(item, row)
        return made
    if isinstance(value, Seq):
        items = Seq(value.at)
        items.marks = value.marks
        items.extend(_filled(item, row) for item in value)
        return items
    return value


def _list(items: Seq, row: Map) -> Seq:
    made = Seq(items.at)
    for item, mark in zip(items, items.marks, strict=True):
        try:
            made.append(_filled(item, row))
        except _Blank:
            continue
        made.marks.append(mark)
    return made


def expand(document: Map, file: str) -> list[Any]:
    """The rule sets of a table file, one for each row.

    Raises
    ------
    RuleErrors
        If the rows are not mappings, or a row leaves out a column that the head of the pattern needs.
    """
    rows = document["each"]
    errors = []
    if not isinstance(rows, Seq) or not all(isinstance(row, Map) for row in rows):
        at = document.marks["each"]
        raise RuleErrors([RuleFileError(file, *at, "each", "not a table", "a list of rows, each a mapping")])
    pattern = Map(document.at)
    pattern.marks = document.marks
    pattern.update((key, value) for key, value in document.items() if key != "each")
    sets = []
    for i, row in enumerate(rows):
        try:
            sets.append(_filled(pattern, row))
        except _Blank as blank:
            at = rows.marks[i]
            errors.append(RuleFileError(file, *at, f"each[{i}]", f"the head needs the column {blank}"))
    if errors:
        raise RuleErrors(errors)
    return sets
