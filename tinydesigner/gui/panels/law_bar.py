"""The strip that says which edition and which day a check is for, and lets both be changed."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLabel, QToolButton, QWidget

from tinydesigner.editor import law
from tinydesigner.editor.precheck import EDITIONS, today
from tinydesigner.editor.session import Session
from tinydesigner.rules.report import Report

_TITLES = {
    "irc-2024": "IRC 2024 + Appendix BB",
    "irc-2021": "IRC 2021 + Appendix AQ",
    "irc-2018": "IRC 2018 + Appendix Q",
    "irc-2015": "IRC 2015",
    "irc-2012": "IRC 2012",
    "irc-2009": "IRC 2009",
}


class LawBar(QWidget):
    """Edition and as-of date; both are part of the design, so both can be undone."""

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self.edition = QComboBox()
        self.edition.setAccessibleName("Code edition for the findings")
        for key, title in _TITLES.items():
            self.edition.addItem(title, (*EDITIONS[key], "road-us"))
        self.edition.activated.connect(self._edition_chosen)
        self.day = QDateEdit()
        self.day.setAccessibleName("The law as of this day")
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setCalendarPopup(True)
        self.day.setDateRange(QDate(2000, 1, 1), QDate(2099, 12, 31))
        self.day.setKeyboardTracking(False)
        self.day.dateChanged.connect(self._day_chosen)
        self.today = QToolButton()
        self.today.setText("Today")
        self.today.setToolTip("Check against the law as it is today")
        self.today.clicked.connect(self._today_chosen)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 2)
        layout.addWidget(self.edition, 1)
        layout.addWidget(QLabel("as of"))
        layout.addWidget(self.day)
        layout.addWidget(self.today)

    def attach(self, session: Session) -> None:
        """Show and change this session's edition and day."""
        self._session = session

    def show_report(self, report: Report) -> None:
        """Show what a report was made for."""
        if self._session is None:
            return
        site = self._session.design.site
        with QSignalBlocker(self.day), QSignalBlocker(self.edition):
            self.day.setDate(QDate(report.as_of.year, report.as_of.month, report.as_of.day))
            index = self._index_of(site.rulesets) if site.rulesets else self._index_of(EDITIONS["irc-2021"])
            self.edition.setCurrentIndex(index)
        self.today.setVisible(site.as_of is not None)

    def _index_of(self, rulesets: tuple[str, ...]) -> int:
        wanted = set(rulesets) - {"road-us"}
        for index in range(self.edition.count()):
            if set(self.edition.itemData(index)) - {"road-us"} == wanted:
                return index
        return -1

    def _edition_chosen(self, index: int) -> None:
        if self._session is not None:
            law.set_site(self._session, rulesets=tuple(self.edition.itemData(index)))

    def _day_chosen(self, day: QDate) -> None:
        if self._session is not None:
            law.set_site(self._session, as_of=date(day.year(), day.month(), day.day()))

    def _today_chosen(self) -> None:
        if self._session is not None:
            law.set_site(self._session, as_of=None)
            with QSignalBlocker(self.day):
                now = today()
                self.day.setDate(QDate(now.year, now.month, now.day))
