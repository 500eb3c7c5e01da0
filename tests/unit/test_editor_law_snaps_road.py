"""Over the bundled law: with a place of mine pinned, the ridge stops at the height that its roads allow."""

import pytest

from tinydesigner.document.commands.facts import PinPlaces
from tinydesigner.drawing.section import section_handles
from tinydesigner.drawing.viewframe import Cut, CutWay
from tinydesigner.editor.handle_drag import HandleDrag
from tinydesigner.editor.live import LiveChecker
from tinydesigner.editor.pointer import PointerEvent
from tinydesigner.editor.precheck import bundled_checker
from tinydesigner.editor.session import Session
from tinydesigner.editor.settings import SnapSettings
from tinydesigner.exchange.templates import open_template


@pytest.mark.parametrize("pinned", [True, False])
def test_the_ridge_stops_at_the_height_of_the_state(pinned):
    checker = bundled_checker()
    place = next(key for key, info in checker.book.places.items() if info.state == "CA" and "fresno" in key)
    session = Session(open_template("morning"), checker=checker)
    if pinned:
        session.commit(PinPlaces((place,)))
    live = LiveChecker(session)
    live.check_now()
    handles = section_handles(session.model, Cut(CutWay.ACROSS))
    ridge = next(handle for handle in handles if handle.key.endswith(".ridge"))
    drag = HandleDrag(session, ridge)
    for up in (-60, -20, 20, 40, 60, 80):
        step = drag.to(PointerEvent((ridge.at[0], ridge.at[1] + up), 0.2), SnapSettings())
        session.preview(step.command)
        live.check_now()
    # Height over the road is no straight line of the ridge: some reports go by before the guess is exact.
    heights = []
    for target in drag.law.targets.values():
        session.preview(drag.to(PointerEvent((0, target.position / 1e6), 0.2), SnapSettings()).command)
        heights.append(session.model.view("trailer").take("trailer.height_above_road"))
    limits = [line.limit for line in session.report.lines(place) if line.rule == "road.height"]
    assert limits
    assert any(height == pytest.approx(limits[0], abs=0.002) for height in heights) is pinned
    drag.close()
