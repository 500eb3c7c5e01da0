"""What rule files may name: measurements of the catalogue, and facts."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tinydesigner.measure import catalogue
from tinydesigner.measure.quantity import Dimension
from tinydesigner.rules.schema.catalogues import Fact

#: Dimension of the answer to a fact of each type.
FACT_DIMENSIONS = {
    "flag": Dimension.FLAG,
    "count": Dimension.COUNT,
    "length": Dimension.LENGTH,
    "area": Dimension.AREA,
    "mass": Dimension.MASS,
    "ratio": Dimension.RATIO,
    "choice": Dimension.TEXT,
    "date": Dimension.DATE,
}


@dataclass(frozen=True, slots=True)
class Named:
    """A measurement or fact as far as rules care; a dimension of None is not known (a relaxed lint)."""

    dimension: Dimension | None
    params: Mapping[str, Dimension] | None = None
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class Names:
    """Looks up measurements and facts."""

    measurements: dict[str, Named] = field(default_factory=dict)
    facts: dict[str, Named] = field(default_factory=dict)
    #: Names accepted without a dimension, for files written before their measurement.
    expected: frozenset[str] = frozenset()

    def measurement(self, id: str) -> Named | None:
        """The measurement, or None if there is none of that name."""
        found = self.measurements.get(id)
        return Named(None) if found is None and id in self.expected else found

    def near(self, id: str, *, fact: bool) -> str:
        """Names close to one that does not exist, for a message."""
        known = self.facts if fact else [*self.measurements, *self.expected]
        return " or ".join(difflib.get_close_matches(id, known, n=3))


def from_catalogue(facts: Iterable[Fact], expected: frozenset[str] = frozenset()) -> Names:
    """Every measurement of the catalogue and every fact of the files."""
    names = Names(expected=expected)
    for name, entry in catalogue.load().items():
        names.measurements[name] = Named(entry.dimension, dict(entry.params), entry.words)
    for fact in facts:
        names.facts[fact.id] = Named(FACT_DIMENSIONS[fact.type], words=tuple(fact.choices))
    return names
