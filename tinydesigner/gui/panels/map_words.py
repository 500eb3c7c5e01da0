"""What is said about a part of the map: its name, its verdict, how many reasons, how its dot was placed."""

from collections import Counter

from tinydesigner.drawing import atlas
from tinydesigner.drawing.atlas_positions import Placed
from tinydesigner.gui.panels.map_model import Kind, MapModel, Target
from tinydesigner.gui.panels.places_model import place_name
from tinydesigner.gui.panels.signs import VERDICTS
from tinydesigner.rules.report import Report
from tinydesigner.rules.results import PathwayVerdict, VerdictStatus


def title_of(model: MapModel, target: Target) -> str:
    """Name of a part of the map."""
    if target.kind is Kind.PLACE:
        return place_name(model.rows[target.id])
    if target.kind is Kind.STATE:
        return atlas.states().name(target.id)
    letters = atlas.postal_letters()[target.id[:2]]
    return f"{atlas.counties().name(target.id)} (county) {letters}"


def lines_of(model: MapModel, report: Report | None, target: Target) -> tuple[str, ...]:
    """Name with verdict, then what else there is to say, a line each."""
    title = title_of(model, target)
    if target.kind is Kind.COUNTY:
        return (
            f"{title}: {_word(VerdictStatus.NOT_RESEARCHED)}",
            f"Its state: {_verdict(model, report, target)}",
        )
    head = f"{title}: {_verdict(model, report, target)}"
    if target.kind is Kind.STATE:
        return (head, _inside(model, target.id))
    return (head, _placed(model, target.id))


def _word(status: VerdictStatus) -> str:
    sign = VERDICTS[status]
    return f"{sign.mark} {sign.word}"


def _verdict(model: MapModel, report: Report | None, target: Target) -> str:
    """Verdict on a place or on the state around it, with how many reasons."""
    place_id = model.place_id(target)
    row = model.rows.get(place_id)
    if row is None or report is None:
        return _word(VerdictStatus.NOT_RESEARCHED)
    if row.status is VerdictStatus.NOT_RESEARCHED:
        return _word(row.status)
    pathway = report.place(place_id).best
    why = reasons(pathway) if pathway else ""
    return f"{_word(row.status)}, {why}" if why else _word(row.status)


def reasons(pathway: PathwayVerdict) -> str:
    """How many things stand behind a verdict, in words; empty when there are none."""
    match pathway.status:
        case VerdictStatus.REJECTS:
            return counted(len(pathway.blocking) + bool(pathway.gate), "reason")
        case VerdictStatus.NEEDS_FACTS:
            asked = counted(len(pathway.missing), "question")
            return asked or counted(len(pathway.ask), "point for an official", "points for an official")
        case VerdictStatus.ACCEPTS_IF:
            return counted(len(pathway.conditions) + len(pathway.ask), "condition")
    return ""


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun; empty for none."""
    if not number:
        return ""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _inside(model: MapModel, code: str) -> str:
    places = model.inside.get(code, ())
    if not places:
        return "No county or city in it has been researched"
    counts = Counter(model.rows[place].status for place in places)
    words = [f"{counts[status]} {VERDICTS[status].word}" for status in VerdictStatus if counts[status]]
    return f"Counties and cities in it: {', '.join(words)}"


def _placed(model: MapModel, place: str) -> str:
    spot = model.positions[place]
    if spot.placed is Placed.AREA:
        return "The county; cities in it may have rules of their own"
    if spot.placed is Placed.COUNTY:
        return f"Placed in its county ({atlas.counties().name(spot.county)}), not at its own point"
    return "Placed in its state: where it lies in it is not recorded"
