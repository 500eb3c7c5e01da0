"""What a rule sees of a subject: its parts, the measurements taken on it, and a cache for both."""

from collections import Counter
from collections.abc import Callable
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar, overload

from tinydesigner.measure.catalogue import Measurement, SubjectKind, catalogue
from tinydesigner.measure.quantity import Result, Value, Witness

T = TypeVar("T")
H = TypeVar("H", bound="Holder")
P = TypeVar("P", bound=tuple[Any, ...])

#: Parameters of a measurement: names with values in canonical units, in the catalogue's order.
Params = tuple[tuple[str, Value], ...]


class Holder:
    """Something that remembers what was computed from it; ``work`` counts the computations.

    They are counted by ``get``: plain ``+=`` on a counter calls Python code for every new key.
    """

    work: Counter[str]


class lazy(Generic[H, T]):  # noqa: N801 - reads as the decorator it is, like property
    """A value computed once, when first asked for, and kept; ``functools.cached_property`` without its lock.

    Values are pure, so two threads that both compute one at worst do the same work twice.
    """

    _counts: ClassVar[bool] = True

    def __init__(self, function: Callable[[H], T]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._name = name
        self._counted = f"{owner.__name__}.{name}"

    @overload
    def __get__(self, holder: None, owner: type[H]) -> "lazy[H, T]": ...
    @overload
    def __get__(self, holder: H, owner: type[H]) -> T: ...
    def __get__(self, holder: H | None, owner: type[H]) -> "lazy[H, T] | T":
        if holder is None:
            return self
        value = holder.__dict__[self._name] = self._function(holder)
        if self._counts:
            work = holder.work
            work[self._counted] = work.get(self._counted, 0) + 1
        return value


class once(lazy[H, T]):  # noqa: N801 - as above
    """The same for what every model puts together anew; it is no work that a memo could have saved."""

    _counts = False


class Label(NamedTuple):
    """Who a view is of."""

    id: str
    name: str


class View(Holder, Generic[P]):
    """One subject of one design, frozen: a model that finds its parts unchanged keeps the object.

    ``cache`` holds what was measured; rules may keep their outcomes there too, under keys of their own.
    """

    kind: ClassVar[SubjectKind]

    def __init__(self, label: Label, parts: P, work: Counter[str]) -> None:
        self.id = label.id
        self.name = label.name
        self.parts = parts
        self.work = work
        self.cache: dict[Any, Any] = {}

    def __repr__(self) -> str:
        return f"<{self.kind} {self.id}>"

    def take(self, id: str, params: Params = ()) -> Result:
        """Value of a measurement in its canonical unit, or why there is none.

        Raises
        ------
        KeyError
            If the catalogue has no such measurement.
        TypeError
            If the measurement is of another kind of subject or takes other parameters.
        """
        key = (id, params)
        known: Result | None = self.cache.get(key)
        if known is not None:
            return known
        entry = self._entry(id)
        value = entry.take(self, **dict(params)) if params else entry.take(self)
        work = self.work
        work[id] = work.get(id, 0) + 1
        self.cache[key] = value
        return value

    def witness(self, id: str, params: Params = ()) -> Witness:
        """Plan geometry that proves a measurement; the subject's own outline where nothing finer is known.

        Raises
        ------
        KeyError
            If the catalogue has no such measurement.
        TypeError
            If the measurement is of another kind of subject or takes other parameters.
        """
        entry = self._entry(id)
        if entry.witness is None:
            return self.shape()
        return entry.witness(self, **dict(params))

    def shape(self) -> Witness:
        """Plan geometry of the subject itself."""
        return Witness()

    def _entry(self, id: str) -> Measurement:
        entry = catalogue()[id]
        if entry.subject is not self.kind:
            raise TypeError(f"measurement {id!r} is not taken on a {self.kind}")
        return entry
