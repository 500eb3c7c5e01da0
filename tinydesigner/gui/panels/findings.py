"""The findings panel: what fails, what is tight, what passes, what nobody could check."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QLabel, QListView, QMenu, QVBoxLayout

from tinydesigner.editor import law
from tinydesigner.editor.precheck import lines_of
from tinydesigner.editor.session import Session
from tinydesigner.exchange.report import quantity_text
from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.panels.chips import FilterChips
from tinydesigner.gui.panels.findings_model import FINDING_ROLE, FindingsModel, explanation, outcome_text
from tinydesigner.gui.panels.law_bar import LawBar
from tinydesigner.gui.panels.rows import RowDelegate, RowText
from tinydesigner.gui.panels.signs import sign_of
from tinydesigner.gui.theme import Theme
from tinydesigner.rules.report import Report
from tinydesigner.rules.results import Confidence, Finding, Status
from tinydesigner.units.system import UnitSystem

_WORDS = ("fail", "our error", "tight", "missing", "ask official", "pass", "waived", "not applicable")


class _Delegate(RowDelegate):
    def row_text(self, index: QModelIndex | QPersistentModelIndex) -> RowText | None:
        finding: Finding | None = index.data(FINDING_ROLE)
        model = index.model()
        if finding is None or not isinstance(model, FindingsModel):
            return None
        sign = sign_of(finding)
        title = finding.title if not finding.subject_name else f"{finding.title} — {finding.subject_name}"
        outcome = outcome_text(finding, model.system)
        faint = model.stale or finding.status is Status.NOT_APPLICABLE
        return RowText(sign.mark, title, explanation(finding, model.system), outcome, sign.ink, faint)


class FindingsPanel(Panel):
    """Findings, tightest first; choosing one shows its witness and its clause."""

    title = "Findings"
    name = "findings"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.model = FindingsModel()
        self.law_bar = LawBar()
        self.chips = FilterChips(_WORDS)
        self.chips.changed.connect(self.model.filter)
        self.view = QListView()
        self.view.setAccessibleName("Findings")
        self.view.setModel(self.model)
        self._delegate = _Delegate(theme)
        self.view.setItemDelegate(self._delegate)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.model.touched.connect(self._repaint)
        self.view.clicked.connect(self._chosen)
        self.detail = QLabel()
        self.detail.setObjectName("detail")
        self.detail.setWordWrap(True)
        self.detail.setTextFormat(Qt.TextFormat.RichText)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.detail.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.law_bar, self.chips):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.detail)

    def attach(self, session: Session) -> None:
        """Show the session's findings as they are checked."""
        super().attach(session)
        self.law_bar.attach(session)
        session.checked.connect(self.show_report)
        if session.report is not None:
            self.show_report(session.report)

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self._delegate.theme = theme
        super().set_theme(theme)
        self.view.viewport().update()

    def show_report(self, report: Report) -> None:
        """Show another report, keeping the chosen finding chosen."""
        if not self.put_off():
            self._show(report)

    def show_now(self) -> None:
        """See ``Panel.show_now``."""
        if self.session is not None and self.session.report is not None:
            self._show(self.session.report)

    def _show(self, report: Report) -> None:
        if self.session is None:
            return
        chosen = self._current()
        design = self.session.design
        self.model.show(lines_of(report, design), design.units, dragged=self.session.previewing)
        self.chips.show_counts(self.model.counts())
        self.law_bar.show_report(report)
        if chosen is not None:
            row = self.model.row_of(chosen.rule, chosen.subject)
            if row >= 0 and row != self.view.currentIndex().row():
                self._select_quietly(row)
        self._show_detail(self._current())

    def _repaint(self, rows: Sequence[int]) -> None:
        for row in rows:
            self.view.update(self.model.index(row))

    def _select_quietly(self, row: int) -> None:
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        self.view.setCurrentIndex(self.model.index(row))
        selection.blockSignals(False)
        self.view.viewport().update()

    def _current(self) -> Finding | None:
        finding: Finding | None = self.view.currentIndex().data(FINDING_ROLE)
        return finding

    def _chosen(self, index: QModelIndex) -> None:
        finding: Finding | None = index.data(FINDING_ROLE)
        self._show_detail(finding)
        if finding is not None:
            self.finding_chosen.emit(finding)

    def _show_detail(self, finding: Finding | None) -> None:
        self.detail.setVisible(finding is not None)
        if finding is not None and self.session is not None:
            html = detail_html(finding, self.session.design.units, self.theme)
            if html != self.detail.text():
                self.detail.setText(html)

    def _menu(self, point: QPoint) -> None:
        finding: Finding | None = self.view.indexAt(point).data(FINDING_ROLE)
        if finding is None or self.session is None:
            return
        menu = QMenu(self)
        show = QAction("Show on the plan", menu)
        show.triggered.connect(lambda: self.finding_chosen.emit(finding))
        menu.addAction(show)
        if finding.waived:
            menu.addAction("Take the waiver back", lambda: self._unwaive(finding))
        elif finding.status is Status.FAIL:
            menu.addAction("Waive with a reason…", lambda: self._ask_waiver(finding))
        menu.exec(self.view.viewport().mapToGlobal(point))

    def _ask_waiver(self, finding: Finding) -> None:
        prompt = f"Why is this accepted?\n{finding.title} — {finding.citation.text()}"
        reason, given = QInputDialog.getText(self, "Waive a finding", prompt)
        if given and reason.strip():
            self.waive(finding, reason.strip())

    def waive(self, finding: Finding, reason: str) -> None:
        """Accept a finding, with the reason, as a step that can be undone."""
        if self.session is not None:
            law.waive(self.session, finding, reason)

    def _unwaive(self, finding: Finding) -> None:
        if self.session is not None:
            law.take_back_waiver(self.session, finding)


def detail_html(finding: Finding, units: UnitSystem, theme: Theme) -> str:
    """The chosen finding explained, as rich text."""
    muted = theme.palette.muted
    measured = quantity_text(finding.measured, finding.dimension, units)
    lines = [f"<b>{escape(finding.title)}</b>"]
    if measured and finding.limit_text:
        lines.append(f"Measured <b>{escape(measured)}</b>; {escape(finding.limit_text)} asked.")
    if finding.reason:
        lines.append(escape(finding.reason))
    if finding.because:
        lines.append(escape(finding.because))
    if finding.remedy and finding.status is not Status.PASS:
        lines.append(f"<i>{escape(finding.remedy)}</i>")
    if finding.waived:
        lines.append(f"Waived: {escape(finding.waived)}")
    lines.append(f"<span style='color:{muted}'>{escape(_provenance(finding))}</span>")
    return "<br>".join(lines)


def _provenance(finding: Finding) -> str:
    citation = finding.citation
    parts = [citation.text()]
    if citation.from_memory:
        parts.append("rests on memory: no source was seen for this value")
    elif citation.confidence is not Confidence.HIGH:
        parts.append(f"confidence {citation.confidence.value}")
    if citation.verified_on:
        parts.append(f"checked {citation.verified_on}" + (", stale" if citation.stale else ""))
    return " · ".join(parts)
