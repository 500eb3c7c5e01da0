"""The time line and its slider, with real events."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from tests.gui import test_map as maps
from tests.gui.test_map import TODAY, check
from tinydesigner.gui import theme as themes
from tinydesigner.gui.panels.timeline import TimeLine
from tinydesigner.gui.panels.timeline_spans import Span, SpanKind, TimeRow, reach, time_rows, turns
from tinydesigner.rules.results import VerdictStatus

mapped, session, panel = maps.mapped, maps.session, maps.panel
START, END = date(2016, 8, 22), date(2017, 2, 28)


@pytest.fixture
def wasilla(panel):
    panel.show_place("us/ak/wasilla")
    return panel.timeline


def spot(line, day, off=0):
    return QPoint(round(line.axis.x(day)) + off, round(line.slider_rect().center().y()))


def test_versions_of_a_way_share_a_row(mapped):
    rows = time_rows(mapped.book.places["us/ak/wasilla"], mapped.book.rows)
    ways, pause = rows
    assert [(s.start, s.end, s.title) for s in ways.spans] == [
        (None, date(2016, 8, 21), "Before"),
        (START, END, "Paused"),
        (date(2017, 3, 1), None, "After"),
    ]
    assert [(s.start, s.end, s.kind) for s in pause.spans] == [(START, END, SpanKind.PASSING)]
    assert ways.title(START) == "Paused"
    assert ways.title(date(2016, 8, 21)) == "Before"


def test_turns_are_first_days(mapped):
    rows = time_rows(mapped.book.places["us/ak/wasilla"], mapped.book.rows)
    # 21 Aug 2016 is a last day, so the turn is 22 Aug; 28 Feb 2017 is the last day of the pause.
    assert turns(rows) == (START, date(2017, 3, 1))


def test_axis_has_air_and_every_day():
    row = TimeRow("a", (Span(date(2010, 1, 1), None, "A", SpanKind.OPEN),))
    first, last = reach([row], TODAY)
    assert first < date(2009, 1, 2)
    assert last > TODAY
    first, last = reach([TimeRow("a", (Span(None, None, "A", SpanKind.OPEN),))], TODAY)
    assert first.year < 2016


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, "no dates recorded"),
        (START, None, "since 22 Aug 2016"),
        (None, END, "until 28 Feb 2017"),
        (START, END, "22 Aug 2016 to 28 Feb 2017"),
    ],
)
def test_spans_in_words(start, end, words):
    assert Span(start, end, "A", SpanKind.OPEN).dates() == words


def test_pixels_and_days_agree(wasilla):
    axis = wasilla.axis
    for day in (axis.first, START, TODAY, axis.last):
        # A pixel is some ten days wide.
        assert abs((axis.day(axis.x(day)) - day).days) <= 1
    assert axis.day(-500) == axis.first
    assert axis.day(5000) == axis.last


def test_a_drag_looks_and_letting_go_is_one_step(qtbot, wasilla, panel, session):
    qtbot.mousePress(wasilla, Qt.MouseButton.LeftButton, pos=spot(wasilla, TODAY))
    for day in (date(2024, 1, 1), date(2020, 1, 1), date(2016, 12, 1)):
        qtbot.mouseMove(wasilla, spot(wasilla, day))
    assert session.previewing
    assert session.history.labels == ()
    check(session)
    status = panel.view.model.status(maps.Target(maps.Kind.PLACE, "us/ak/wasilla"))
    assert status is VerdictStatus.REJECTS
    # Three pixels beside the turn: the slider is drawn to it.
    qtbot.mouseMove(wasilla, spot(wasilla, START, 3))
    assert wasilla.shown == START
    qtbot.mouseRelease(wasilla, Qt.MouseButton.LeftButton, pos=spot(wasilla, START, 3))
    assert session.history.labels == ("Change date of the law",)
    assert session.design.site.as_of == START
    assert not session.previewing
    session.undo()
    check(session)
    assert session.design.site.as_of is None
    assert wasilla.day == TODAY


def test_back_to_today_asks_for_today(qtbot, wasilla, session):
    qtbot.mouseClick(wasilla, Qt.MouseButton.LeftButton, pos=spot(wasilla, START))
    check(session)
    assert wasilla.day == START
    qtbot.mouseClick(wasilla, Qt.MouseButton.LeftButton, pos=spot(wasilla, TODAY))
    assert session.design.site.as_of is None
    assert len(session.history.labels) == 2


def test_escape_drops_the_day(qtbot, wasilla, session):
    qtbot.mousePress(wasilla, Qt.MouseButton.LeftButton, pos=spot(wasilla, TODAY))
    qtbot.mouseMove(wasilla, spot(wasilla, START))
    qtbot.keyClick(wasilla, Qt.Key.Key_Escape)
    assert not session.previewing
    assert wasilla.shown == TODAY
    qtbot.mouseRelease(wasilla, Qt.MouseButton.LeftButton, pos=spot(wasilla, START))
    assert session.history.labels == ()


def test_keys_move_and_settle_after_a_rest(qtbot, wasilla, session):
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(wasilla, Qt.Key.Key_Left, control)
    qtbot.keyClick(wasilla, Qt.Key.Key_Left, control)
    assert wasilla.shown == START
    qtbot.keyClick(wasilla, Qt.Key.Key_Right)
    assert wasilla.shown == date(2016, 8, 23)
    assert session.history.labels == ()
    qtbot.waitUntil(lambda: session.history.labels == ("Change date of the law",), timeout=3000)
    assert session.design.site.as_of == date(2016, 8, 23)


def test_undo_while_the_keys_rest_takes_the_day_back(qtbot, wasilla, session):
    qtbot.keyClick(wasilla, Qt.Key.Key_PageDown)
    assert session.previewing
    session.undo()
    qtbot.keyClick(wasilla, Qt.Key.Key_Return)
    assert session.history.labels == ()
    assert wasilla.shown == TODAY


def test_enter_settles_at_once(qtbot, wasilla, session):
    qtbot.keyClick(wasilla, Qt.Key.Key_PageDown)
    qtbot.keyClick(wasilla, Qt.Key.Key_Return)
    assert session.design.site.as_of == date(2025, 11, 22)


def test_bars_say_what_they_are(wasilla):
    row = 1
    inside = QPointF(wasilla.axis.x(date(2016, 12, 1)), 21 + 19 * row + 8)
    assert wasilla.words_at(inside) == "Smallest house\nA rule for a while, 22 Aug 2016 to 28 Feb 2017"
    assert wasilla.words_at(QPointF(wasilla.axis.x(date(2020, 1, 1)), 21 + 19 + 8)) == ""
    assert wasilla.words_at(QPointF(5, 2)) == ""


def test_a_place_without_ways_has_no_line(panel):
    panel.show_place("us/nv")
    assert not panel.timeline.isVisible()
    assert panel.heading.text() == "Nevada: no ways recorded"


def test_many_rows_are_counted(qtbot):
    line = TimeLine(themes.dark())
    qtbot.addWidget(line)
    row = TimeRow("a", (Span(START, None, "A", SpanKind.CLOSED),))
    line.show_rows([row] * 9, TODAY, TODAY)
    assert (len(line.rows), line.left_out) == (6, 3)
    line.resize(300, line.sizeHint().height())
    assert not line.grab().isNull()
    assert "22 Nov 2026" in line.accessibleDescription()
