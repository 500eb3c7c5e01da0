"""Findings as a list that a view shows row by row."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from tinydesigner.advice.margins import reading_order
from tinydesigner.exchange.report import margin_text, quantity_text
from tinydesigner.gui.panels.signs import sign_of
from tinydesigner.rules.lines import Line
from tinydesigner.rules.results import Citation, Finding, Status
from tinydesigner.units.system import UnitSystem

Index = QModelIndex | QPersistentModelIndex
FINDING_ROLE = Qt.ItemDataRole.UserRole
#: A line, its place in reading order, the word of its sign, and a mark that stays while its outcome does.
_Known: TypeAlias = tuple[Line, tuple[int, float, str], str, object]
_ORDER = itemgetter(1)
#: Beyond this many rows it is quicker to repaint all that show.
_FEW_ROWS = 60


def explanation(finding: Finding, system: UnitSystem) -> str:
    """What was measured, what is asked, and where that stands, in one line."""
    measured = quantity_text(finding.measured, finding.dimension, system)
    asked = finding.limit_text
    clause = _clause(finding.citation)
    if finding.status in {Status.PASS, Status.FAIL} and measured and asked:
        return f"{measured}, {asked} asked · {clause}"
    return " · ".join(part for part in (finding.reason, clause) if part)


def _clause(citation: Citation) -> str:
    """Section first, because a narrow row ends before the title does."""
    title = citation.text().removesuffix(citation.section).strip()
    return f"{citation.section}, {title}" if citation.section else title


def outcome_text(finding: Finding, system: UnitSystem) -> str:
    """The right-hand word of a row: the margin, or what stands in for one."""
    if finding.waived:
        return "waived"
    if finding.status is Status.MISSING:
        return "not given"
    margin = margin_text(finding, system) if finding.status in {Status.PASS, Status.FAIL} else ""
    return margin or sign_of(finding).word


def _known(line: Line) -> _Known:
    return (line, reading_order(line), sign_of(line).word, object())


def _follow(old: _Known, line: Line) -> _Known:
    """A line with what is known of the one before it in the same place, as far as they are the same."""
    was = old[0]
    if (
        was.row is line.row
        and was.subject == line.subject
        and was.status is line.status
        and was.waived == line.waived
        and (was.outcome is line.outcome or was.outcome == line.outcome)
    ):
        return (line, old[1], old[2], old[3])
    return _known(line)


class FindingsModel(QAbstractListModel):
    """Findings in reading order, filtered by the word of their sign."""

    #: Rows to paint again; their height and their place are as before.
    touched = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        #: Every line with its place in reading order and the word of its sign, in the order of the report.
        self._known: list[_Known] = []
        self._all: list[_Known] = []
        self._shown: list[_Known] = []
        self._words: frozenset[str] = frozenset()
        self.system = UnitSystem.IMPERIAL
        #: The findings belong to an older design than the one on the screen.
        self.stale = False

    def show(self, lines: Sequence[Line], system: UnitSystem, *, dragged: bool = False) -> None:
        """Show other findings; rows that only changed are repainted in place, and explained when seen.

        While something is ``dragged`` only numbers change, not names, waivers or units: then rows whose
        outcome is the one before are left as they are.
        """
        before = self._known
        if len(before) == len(lines):
            self._known = [_follow(old, line) for old, line in zip(before, lines, strict=True)]
        else:
            self._known = [_known(line) for line in lines]
        self._all = sorted(self._known, key=_ORDER)
        self.system = system
        self._refresh(dragged=dragged)

    def filter(self, words: frozenset[str]) -> None:
        """Show only findings whose sign has one of these words; all when empty."""
        self._words = words
        self._refresh()

    def counts(self) -> dict[str, int]:
        """How many findings have each word, among all."""
        counts: dict[str, int] = {}
        for known in self._all:
            counts[known[2]] = counts.get(known[2], 0) + 1
        return counts

    def _refresh(self, *, dragged: bool = False) -> None:
        words, before = self._words, self._shown
        rows = [known for known in self._all if known[2] in words] if words else self._all
        if len(rows) == len(before):
            self._shown = rows
            self._tell(
                [row for row, known in enumerate(rows) if not dragged or known[3] is not before[row][3]]
            )
            return
        self.beginResetModel()
        self._shown = rows
        self.endResetModel()

    def _tell(self, rows: Sequence[int]) -> None:
        """Have rows repainted; Qt's list view lays out all of itself anew for any row whose data changed."""
        if len(rows) > _FEW_ROWS:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
        elif rows:
            self.touched.emit(rows)

    def row_of(self, rule: str, subject: str) -> int:
        """Row of a rule's finding on a subject, or -1."""
        for row, (finding, *_) in enumerate(self._shown):
            if finding.rule == rule and finding.subject == subject:
                return row
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """Number of findings shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, accessible sentence, or the finding itself."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        finding = self._shown[index.row()][0].explain()
        if role == FINDING_ROLE:
            return finding
        if role == Qt.ItemDataRole.DisplayRole:
            return finding.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            sign = sign_of(finding)
            outcome = outcome_text(finding, self.system)
            text = (
                f"{sign.word}: {finding.title}, {finding.subject_name}. {explanation(finding, self.system)}"
            )
            return f"{text}. {outcome}" if outcome != sign.word else text
        return None
