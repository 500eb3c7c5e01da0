"""One pathway explained: layers, what blocks, what is asked, what remains to do, and where it all stands."""

from collections.abc import Sequence
from html import escape

from tinydesigner.exchange.report import margin_text, quantity_text
from tinydesigner.gui.panels.places_model import place_name
from tinydesigner.gui.panels.signs import LAYERS, VERDICTS
from tinydesigner.gui.theme import Theme
from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.results import Finding, Layer, PathwayVerdict, PlaceVerdict, VerdictStatus
from tinydesigner.units.system import UnitSystem

#: More than this many reasons are counted instead of listed.
_MOST = 12


def place_html(
    place: PlaceVerdict, pathway: PathwayVerdict | None, book: RuleBook, units: UnitSystem, theme: Theme
) -> str:
    """The chosen place or pathway as rich text; facts are links ``fact:<id>``, findings ``finding:<n>``."""
    palette = theme.palette
    lines = [f"<b>{escape(place_name(place))}</b>"]
    if place.note and place.status is VerdictStatus.NOT_RESEARCHED and pathway is not None:
        lines.append(escape(place.note))
    if pathway is None:
        lines.append(escape(place.note or "Nobody has researched this place yet. That is not a refusal."))
        return "<br>".join(lines)
    sign = VERDICTS[pathway.status]
    ink = getattr(palette, sign.ink)
    lines.append(f"{escape(pathway.title)}: <b style='color:{ink}'>{sign.mark} {sign.word}</b>")
    lines.append(_layers(pathway, theme))
    if pathway.gate:
        lines.append(f"<b>Not for this design:</b> {escape(pathway.gate)}")
    lines += _findings("Refuses because", pathway.blocking, units, "blocking")
    lines += _facts(pathway, book)
    lines += _findings("An official decides", pathway.ask, units, "ask")
    if pathway.conditions:
        lines.append("<b>Remains to do</b>")
        lines += [f"• {escape(c.text)} {_small(c.citation, theme)}" for c in pathway.conditions[:_MOST]]
    checked = f"checked {pathway.verified_on}" if pathway.verified_on else "never checked against its source"
    stale = ", stale" if pathway.stale else ""
    lines.append(_small(f"Confidence {pathway.confidence.value} · {checked}{stale}", theme))
    return "<br>".join(lines)


def _small(text: str, theme: Theme) -> str:
    return f"<span style='color:{theme.palette.muted}'>{escape(text)}</span>"


def _layers(pathway: PathwayVerdict, theme: Theme) -> str:
    words = []
    for layer in Layer:
        sign = LAYERS[pathway.layers[layer]]
        words.append(f"{layer.value} <b style='color:{getattr(theme.palette, sign.ink)}'>{sign.word}</b>")
    return " · ".join(words)


def _findings(title: str, findings: Sequence[Finding], units: UnitSystem, kind: str) -> list[str]:
    if not findings:
        return []
    lines = [f"<b>{title}</b>"]
    for number, finding in enumerate(findings[:_MOST]):
        measured = quantity_text(finding.measured, finding.dimension, units)
        said = f": {measured}, {finding.limit_text} asked" if measured and finding.limit_text else ""
        margin = margin_text(finding, units)
        more = f" ({margin})" if margin else ""
        link = f"<a href='{kind}:{number}'>{escape(finding.title)}</a>"
        reason = f" {escape(finding.reason)}" if finding.reason and not said else ""
        lines.append(f"• {link}{escape(said)}{escape(more)}{reason} · {escape(finding.citation.text())}")
    if len(findings) > _MOST:
        lines.append(f"• and {len(findings) - _MOST} more")
    return lines


def _facts(pathway: PathwayVerdict, book: RuleBook) -> list[str]:
    if not pathway.missing:
        return []
    lines = ["<b>Asks</b>"]
    for key in pathway.missing[:_MOST]:
        fact_id = key.removeprefix("fact:")
        fact = book.facts.get(fact_id)
        text = fact.question if fact else key
        lines.append(f"• <a href='fact:{escape(fact_id)}'>{escape(text)}</a>")
    if len(pathway.missing) > _MOST:
        lines.append(f"• and {len(pathway.missing) - _MOST} more")
    return lines
