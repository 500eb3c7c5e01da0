"""Writing to standard output: text, JSON and plain tables."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any


def write(text: str = "") -> None:
    """Write a line."""
    sys.stdout.write(text + "\n")


def write_json(data: Any) -> None:
    """Write JSON, indented, letters as they are."""
    json.dump(data, sys.stdout, indent=1, ensure_ascii=False)
    sys.stdout.write("\n")


def write_table(rows: Iterable[Sequence[str]], indent: str = "") -> None:
    """Write rows in aligned columns; the last column is not padded."""
    table = [tuple(str(cell) for cell in row) for row in rows]
    if not table:
        return
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for row in table:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        write((indent + "  ".join([*cells, row[-1]])).rstrip())
