"""Findings as a list that a view shows row by row."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from tinydesigner.advice.margins import reading_order
from tinydesigner.exchange.report import margin_text, quantity_text
from tinydesigner.gui.panels.signs import sign_of
from tinydesigner.rules.lines import Line
from tinydesigner.rules.results import Finding, Status
from tinydesigner.units.system import UnitSystem

Index = QModelIndex | QPersistentModelIndex
FINDING_ROLE = Qt.ItemDataRole.UserRole


def explanation(finding: Finding, system: UnitSystem) -> str:
    """What was measured, what is asked, and where that stands, in one line."""
    measured = quantity_text(finding.measured, finding.dimension, system)
    asked = finding.limit_text
    clause = finding.citation.text()
    if finding.status in {Status.PASS, Status.FAIL} and measured and asked:
        return f"{measured}, {asked} asked · {clause}"
    return " · ".join(part for part in (finding.reason, clause) if part)


def outcome_text(finding: Finding, system: UnitSystem) -> str:
    """The right-hand word of a row: the margin, or what stands in for one."""
    if finding.waived:
        return "waived"
    if finding.status is Status.MISSING:
        return "not given"
    margin = margin_text(finding, system) if finding.status in {Status.PASS, Status.FAIL} else ""
    return margin or sign_of(finding).word


class FindingsModel(QAbstractListModel):
    """Findings in reading order, filtered by the word of their sign."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Line] = []
        self._shown: list[Line] = []
        self._words: frozenset[str] = frozenset()
        self.system = UnitSystem.IMPERIAL
        #: The findings belong to an older design than the one on the screen.
        self.stale = False

    def show(self, lines: Sequence[Line], system: UnitSystem) -> None:
        """Show other findings; rows that only changed are repainted in place, and explained when seen."""
        self._all = sorted(lines, key=reading_order)
        self.system = system
        self._refresh()

    def filter(self, words: frozenset[str]) -> None:
        """Show only findings whose sign has one of these words; all when empty."""
        self._words = words
        self._refresh()

    def counts(self) -> dict[str, int]:
        """How many findings have each word, among all."""
        counts: dict[str, int] = {}
        for finding in self._all:
            word = sign_of(finding).word
            counts[word] = counts.get(word, 0) + 1
        return counts

    def _refresh(self) -> None:
        rows = [f for f in self._all if not self._words or sign_of(f).word in self._words]
        if len(rows) == len(self._shown):
            self._shown = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._shown = rows
        self.endResetModel()

    def row_of(self, rule: str, subject: str) -> int:
        """Row of a rule's finding on a subject, or -1."""
        for row, finding in enumerate(self._shown):
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
        finding = self._shown[index.row()].explain()
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
