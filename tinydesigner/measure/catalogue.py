"""The catalogue of measurements: name, subject, dimension, parameters and the function that takes it.

A rule names a measurement; this module is where the name becomes a function. Each measurement is registered
beside its function with ``@measurement``; ``load()`` imports them all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Any

from tinydesigner.measure.quantity import Dimension, Result, Witness


class SubjectKind(StrEnum):
    """Kinds of thing that a rule can be applied to."""

    HOUSE = "house"
    ROOM = "room"
    LOFT = "loft"
    OPENING = "opening"
    FIXTURE = "fixture"
    ACCESS = "access"
    TRAILER = "trailer"
    LOT = "lot"


@dataclass(frozen=True, slots=True)
class Measurement:
    """One entry of the catalogue; ``take(view, **params)`` gives the value in the canonical unit."""

    id: str
    subject: SubjectKind
    dimension: Dimension
    doc: str
    #: Parameter names and dimensions; every parameter is required.
    params: Mapping[str, Dimension]
    take: Callable[..., Result]
    witness: Callable[..., Witness] | None = None
    #: Allowed words of a text measurement.
    words: tuple[str, ...] = field(default=())


_CATALOGUE: dict[str, Measurement] = {}

#: The modules that register measurements, one subject or topic each.
TOPICS: tuple[str, ...] = tuple(
    f"tinydesigner.measure.topics.{topic}"
    for topic in (
        "access",
        "climb",
        "escape",
        "fixtures",
        "house",
        "house_areas",
        "house_sizes",
        "light",
        "lofts",
        "lot",
        "openings",
        "road",
        "rooms",
        "weights",
    )
)


def measurement(
    id: str,
    dimension: Dimension,
    *,
    params: Mapping[str, Dimension] | None = None,
    words: tuple[str, ...] = (),
    witness: Callable[..., Witness] | None = None,
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Register the decorated function as the measurement ``id`` (``subject.name``)."""

    def register(function: Callable[..., Result]) -> Callable[..., Result]:
        if id in _CATALOGUE:
            raise ValueError(f"measurement {id!r} is registered twice")
        if not function.__doc__:
            raise ValueError(f"measurement {id!r} has no docstring")
        subject = SubjectKind(id.split(".", 1)[0])
        entry = Measurement(id, subject, dimension, function.__doc__, params or {}, function, witness, words)
        _CATALOGUE[id] = entry
        return function

    return register


def load() -> Mapping[str, Measurement]:
    """The whole catalogue by id, every topic imported."""
    for topic in TOPICS:
        import_module(topic)
    return _CATALOGUE


@cache
def catalogue() -> Mapping[str, Measurement]:
    """The whole catalogue by id, loaded once."""
    return load()


def parameter_key(id: str, params: Mapping[str, Any]) -> tuple[Any, ...]:
    """A hashable key of one measurement with its parameters."""
    return (id, *sorted(params.items()))
