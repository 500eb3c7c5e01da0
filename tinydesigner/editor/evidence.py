"""The geometry that proves a finding, as shapes over the plan."""

from typing import TYPE_CHECKING

from tinydesigner.drawing.displaylist import Bounds, Fill, Group, Item, Stroke
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Witness

if TYPE_CHECKING:
    from tinydesigner.rules.results import Finding

#: Arm of the cross that marks a witness point, mm.
_ARM = 60.0


def evidence(model: Model, finding: "Finding") -> tuple[Item, ...]:
    """What to draw for a finding; the subject's own shape where its measurement shows nothing finer."""
    try:
        view = model.view(finding.measured_on or finding.subject)
    except KeyError:
        return ()
    try:
        witness = view.witness(finding.measurement, finding.params) if finding.measurement else view.shape()
    except (KeyError, TypeError):
        # A rule book of another program version may name a measurement that is not known here.
        witness = view.shape()
    return shapes(witness) or shapes(view.shape())


def shapes(witness: Witness) -> tuple[Item, ...]:
    """A witness as fills, lines and crosses."""
    items: list[Item] = []
    for region in witness.regions:
        for outer, holes in region.polygons:
            items.append(Fill((outer, *holes), "witness.fill"))
            items.append(Stroke(outer, closed=True, style="witness"))
    items += [Stroke(line, closed=False, style="witness") for line in witness.lines]
    for x, y in witness.points:
        items.append(Stroke(((x - _ARM, y), (x + _ARM, y)), closed=False, style="witness"))
        items.append(Stroke(((x, y - _ARM), (x, y + _ARM)), closed=False, style="witness"))
    return tuple(items)


def bounds_of(items: tuple[Item, ...]) -> Bounds | None:
    """Rectangle around shapes; None when there are none."""
    return Group("evidence", "over", items).bounds
