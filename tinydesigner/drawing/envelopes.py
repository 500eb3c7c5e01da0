"""Road envelopes: the largest size that a road allows, drawn around the house from the road up."""

from collections.abc import Iterable, Iterator

from tinydesigner.document.bases import Trailer
from tinydesigner.drawing.displaylist import Anchor, Group, Item, Text
from tinydesigner.drawing.options import Envelope
from tinydesigner.drawing.outlines import area, box, loop
from tinydesigner.drawing.viewframe import ViewFrame
from tinydesigner.drawing.wheels import chassis, trailer_place
from tinydesigner.geometry.segments import dot
from tinydesigner.geometry.shapes import Ring


def envelope_groups(
    envelopes: Iterable[Envelope], trailer: Trailer, frame: ViewFrame, ground: float, shell: Ring
) -> Iterator[Group]:
    """An envelope keyed ``envelope-1`` and so on, the first in the list undermost, its label above all.

    Seen from an end its width stands around the trailer's middle; seen from a side its length begins at the
    coupler. A limit without a length is drawn over the house and the trailer as they are.
    """
    place = trailer_place(trailer)
    back = place.point((chassis(trailer).deck_length, 0.0))
    travel = (back[0] - place.at[0], back[1] - place.at[1])
    end_on = abs(dot(travel, frame.right)) < 0.5 * (travel[0] ** 2 + travel[1] ** 2) ** 0.5
    for number, envelope in enumerate(envelopes, start=1):
        span = _across(envelope, trailer, frame) if end_on else _along(envelope, trailer, frame, shell)
        key = f"envelope-{number}"
        yield Group(key, "envelope", tuple(_draw(span, ground, ground + envelope.height, number)))
        yield Group(key, "note", (_label(envelope, span, ground, number),))


def _across(envelope: Envelope, trailer: Trailer, frame: ViewFrame) -> tuple[float, float]:
    middle = frame.x(trailer_place(trailer).at)
    return middle - envelope.width / 2, middle + envelope.width / 2


def _along(envelope: Envelope, trailer: Trailer, frame: ViewFrame, shell: Ring) -> tuple[float, float]:
    parts, place = chassis(trailer), trailer_place(trailer)
    tip, tail = (frame.x(place.point((x, 0.0))) for x in (-parts.tongue, parts.deck_length))
    if envelope.length is not None:
        return tuple(sorted((tip, tip + envelope.length * (1.0 if tail > tip else -1.0))))  # type: ignore[return-value]  # two of them
    places = [tip, tail, *(frame.span(shell) if shell else ())]
    return min(places), max(places)


def _draw(span: tuple[float, float], ground: float, top: float, number: int) -> Iterator[Item]:
    low, high = span
    ring = box(low, ground, high, top)
    if number == 1:
        yield area(ring, "road.fill")
    yield loop(ring, "road.envelope")


def _label(envelope: Envelope, span: tuple[float, float], ground: float, number: int) -> Text:
    """Size of an envelope at its upper corner; a house that is too tall must not hide by how much."""
    low, high = span
    top = ground + envelope.height
    at = (high, top) if number % 2 else (low, top)
    anchor = Anchor.RIGHT if number % 2 else Anchor.LEFT
    return Text(at, envelope.label, "road.label", 0.0, anchor, 7.5, drop=-7.0)
