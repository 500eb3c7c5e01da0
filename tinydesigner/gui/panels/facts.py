"""The facts panel: questions that would settle open verdicts, most useful first, and the answers."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tinydesigner.document.design import FactValue
from tinydesigner.editor import law
from tinydesigner.editor.fact_forms import answer_text, placeholder, read_answer
from tinydesigner.editor.session import Session
from tinydesigner.gui.panels.base import Panel
from tinydesigner.gui.panels.quantity_field import QuantityField
from tinydesigner.gui.theme import Theme
from tinydesigner.rules.book import FactInfo
from tinydesigner.rules.report import OpenFact, Report

#: Questions shown at once; the rest wait until these are answered.
_MOST = 40


class FactsPanel(Panel):
    """Questions in words that a lay person understands."""

    title = "Facts"
    name = "facts"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._shape: tuple[Any, ...] = ()
        self._cards: dict[str, QWidget] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def attach(self, session: Session) -> None:
        """Ask what this session's verdicts need."""
        super().attach(session)
        session.checked.connect(self.show_report)
        if session.report is not None:
            self.show_report(session.report)

    def show_now(self) -> None:
        """See ``Panel.show_now``."""
        if self.session is not None and self.session.report is not None:
            self._show(self.session.report)

    def show_report(self, report: Report) -> None:
        """Show the open questions of a report and the answers of the design."""
        if not self.put_off():
            self._show(report)

    def _show(self, report: Report) -> None:
        if self.session is None:
            return
        book, design = self.session.book, self.session.design
        open_facts = [item for item in report.open_facts() if item.fact in book.facts][:_MOST]
        answered = [(fact, design.facts[fact]) for fact in design.facts]
        shape = (tuple(open_facts), tuple(answered), design.units)
        if shape == self._shape:
            return
        typing = any(isinstance(f, QuantityField) and f.line.hasFocus() and f.line.isModified()
                     for f in self.findChildren(QuantityField))  # fmt: skip
        if typing:
            return
        self._shape = shape
        self._build(open_facts, answered)

    def _build(self, open_facts: list[OpenFact], answered: list[tuple[str, FactValue]]) -> None:
        assert self.session is not None  # noqa: S101 - only called with a session
        at = self._area.verticalScrollBar().value()
        self._cards.clear()
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(10)
        layout.addWidget(_section("Would settle most" if open_facts else "No open questions"))
        for item in open_facts:
            layout.addWidget(self._question(self.session.book.facts[item.fact], item))
        if answered:
            layout.addWidget(_section("Answered"))
        for fact_id, value in answered:
            layout.addWidget(self._answer(fact_id, value))
        layout.addStretch(1)
        self._area.setWidget(body)
        self._area.verticalScrollBar().setValue(at)

    def _question(self, fact: FactInfo, item: OpenFact) -> QWidget:
        card = QWidget()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(4)
        top = QHBoxLayout()
        question = QLabel(fact.question)
        question.setWordWrap(True)
        question.setToolTip(fact.help)
        count = QLabel(f"settles {item.alone}" if item.alone else f"asked by {item.listed}")
        count.setToolTip(f"{item.listed} verdicts ask this; {item.alone} of them ask nothing else")
        count.setObjectName("count")
        top.addWidget(question, 1)
        top.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        layout.addLayout(self._editor(fact))
        if fact.help:
            hint = QLabel(fact.help)
            hint.setObjectName("quiet")
            hint.setWordWrap(True)
            layout.addWidget(hint)
        self._cards[fact.id] = card
        return card

    def _editor(self, fact: FactInfo) -> QHBoxLayout:
        row = QHBoxLayout()
        if fact.type == "flag":
            for word, value in (("Yes", True), ("No", False)):
                button = QPushButton(word)
                button.setAccessibleName(f"{fact.question} {word}")
                button.clicked.connect(partial(self._answered, fact.id, value))
                row.addWidget(button)
            row.addStretch(1)
        elif fact.type == "choice":
            combo = QComboBox()
            combo.setAccessibleName(fact.question)
            combo.addItem("Choose…", None)
            for choice in fact.choices:
                combo.addItem(choice.replace("_", " "), choice)
            combo.activated.connect(lambda _: self._answered(fact.id, combo.currentData()))
            row.addWidget(combo, 1)
        else:
            field = QuantityField(partial(self._read, fact))
            field.line.setAccessibleName(fact.question)
            field.line.setPlaceholderText(placeholder(fact))
            field.committed.connect(partial(self._answered, fact.id))
            row.addWidget(field, 1)
        return row

    def _read(self, fact: FactInfo, text: str) -> tuple[FactValue, str]:
        assert self.session is not None  # noqa: S101 - only shown with a session
        return read_answer(fact, text, self.session.design.units)

    def _answer(self, fact_id: str, value: FactValue) -> QWidget:
        assert self.session is not None  # noqa: S101 - only called with a session
        fact = self.session.book.facts.get(fact_id)
        card = QWidget()
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        question = QLabel(fact.question if fact else fact_id)
        question.setWordWrap(True)
        question.setObjectName("quiet")
        answer = QLabel(answer_text(fact, value, self.session.design.units) if fact else str(value))
        answer.setObjectName("readout")
        clear = QToolButton()
        clear.setText("✕")
        clear.setToolTip("Take this answer back")
        clear.setAccessibleName(f"Take back the answer to: {question.text()}")
        clear.clicked.connect(lambda: self._answered(fact_id, None))
        row.addWidget(question, 1)
        row.addWidget(answer)
        row.addWidget(clear)
        return card

    def _answered(self, fact_id: str, value: FactValue | None, _checked: object = None) -> None:
        if self.session is not None:
            law.answer(self.session, fact_id, value)

    def show_fact(self, fact_id: str) -> None:
        """Bring a question into view and put the cursor into its answer."""
        self.catch_up()
        card = self._cards.get(fact_id)
        if card is None:
            return
        self._area.ensureWidgetVisible(card)
        for kind in (QuantityField, QPushButton, QComboBox):
            editor = card.findChild(kind)
            if isinstance(editor, QWidget):
                editor.setFocus()
                return


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("section")
    return label
